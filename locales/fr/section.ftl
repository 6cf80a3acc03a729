# La page d’une section
section-list = Toutes les sections
section-position = Section { $number } sur { $all } · { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
section-question = Question { $code }
section-required = réponse obligatoire
section-definition = Ce que cela recouvre
section-answer = Réponse
section-no-answer = Sans réponse
section-as-typed = tel que saisi : « { $text } »
section-whole = Tel que saisi, et non compris. Choisissez plutôt parmi les options ci-dessous, ou corrigez.
section-exclusive = exclut toutes les autres
section-ranks = Attribuez le rang 1 à la plus importante, 2 à la suivante, et ainsi de suite. Laissez les autres vides.
section-date = Par exemple 13 avril 2026, 13/04/2026 ou 2026-04-13.
section-date-coarse = Par exemple 13 avril 2026, 13/04/2026 ou 2026-04-13. À défaut de précision, le mois (avril 2026) ou l’année (2026) suffit.
section-item = { $item } { $number }
section-add = Ajouter un élément : { $item }
section-remove = Supprimer
section-aside = Observation, ou motif de l’absence de réponse
section-remark = Observation
section-internal = Uniquement pour le Secrétariat technique : elle n’est transmise à personne d’autre
section-reason = Motif de l’absence de réponse
section-no-reason = Aucun motif indiqué
section-asked-if = Question posée uniquement si { $condition }
section-condition = la réponse à { $question } est « { $answer } »
section-or = ou
section-secretariat-asks = Le Secrétariat technique demande :
section-depends = Question posée en fonction d’autres réponses : { $questions }
section-last-round = Cycle précédent : { $answer }
section-last-round-all = Réponses du cycle précédent
section-same = Inchangé depuis

# Enregistrer
section-save = Enregistrer
section-continue = Enregistrer et continuer
section-saved-title = Enregistré
section-saved = Vos réponses sont enregistrées.
section-saved-come-back = Vos réponses sont enregistrées. Vous pouvez corriger ce qui suit maintenant ou plus tard.
section-to-correct = { $errors ->
    [one] { $errors } réponse demande votre attention
   *[other] { $errors } réponses demandent votre attention
}
section-continue-anyway = Continuer avec la section suivante
section-clash-title = Une autre personne a modifié les mêmes réponses
section-clash-own-title = Vous avez modifié les mêmes réponses dans une autre fenêtre
section-clash-explained = Tout le reste est enregistré. Choisissez la réponse à retenir et enregistrez de nouveau. Jusque-là, celle qui a été enregistrée en premier est maintenue et rien n’est écrasé.
section-clash-who = Modifiée par { $who } le { $when }
section-clash-own = Modifiée par vous, dans une autre fenêtre, le { $when }
section-clash-theirs = Garder ce qui est enregistré :
section-clash-mine = Retenir la vôtre :
section-clash-file = Le fichier enregistré en premier est maintenu. Pour le remplacer, choisissez de nouveau votre fichier ci-dessous.
section-clash-save = Enregistrer le choix
section-not-saved = Vos modifications n’ont pas été enregistrées
section-not-theirs = Vous êtes maintenant connecté(e) avec le compte d’une personne qui ne remplit pas cette section. Ce qui a été saisi n’est pas perdu : copiez-le ici.
section-back = Retour à la section
section-to-copy = Ce que vous avez saisi, à copier
section-too-much = L’envoi dépasse ce que cette page accepte en une fois et rien n’a été enregistré. Ce qui est parvenu figure ci-dessous. Copiez-le, revenez à la section et enregistrez-le par parties ; les documents longs peuvent être joints sous forme de fichiers.
section-again-next = Une erreur s’est produite dans le système. Rien n’a été enregistré, mais votre saisie est conservée dans cette page : envoyez-la de nouveau dans un instant.
section-again = Envoyer de nouveau
section-signed-out = Votre session est terminée
section-signed-out-next = Vos modifications ne sont pas encore enregistrées. Connectez-vous ici et elles seront enregistrées en votre nom.
section-signed-out-files = Les fichiers choisis ne peuvent pas être conservés : veuillez les choisir de nouveau ensuite.
section-sign-in-and-save = Se connecter et enregistrer
finding-file-too-large = Le fichier « { $found } » dépasse la taille admise par cette installation et n’a pas été enregistré. Réduisez-le, divisez-le, ou indiquez dans l’observation où il est publié.

# A State’s own pages
response-answered = { $answered ->
    [0] Aucune question sur { $asked } n’a de réponse
    [one] Une question sur { $asked } a une réponse
   *[other] { $answered } questions sur { $asked } ont une réponse
}
response-to-mend = { $count ->
    [one] Une constatation appelle une correction ou une explication avant que la réponse puisse être soumise.
   *[other] { $count } constatations appellent une correction ou une explication avant que la réponse puisse être soumise.
}
response-not-answered = { $count ->
    [0] Toutes les questions ont une réponse.
    [one] Une question est sans réponse. La réponse de l’État peut néanmoins être soumise.
   *[other] { $count } questions sont sans réponse. La réponse de l’État peut néanmoins être soumise.
}
response-status-not-started = Non commencée
response-status-draft = En préparation
response-status-submitted = Soumise
response-status-returned = Renvoyée avec des questions
response-status-accepted = Acceptée
response-returned = Le Secrétariat technique a renvoyé la réponse
response-continue = Reprendre là où vous en étiez
response-sections = Sections
response-submit = Soumettre
response-check = Vérifier et soumettre
response-more = Sur papier
response-print = Imprimer la réponse ou l’enregistrer au format PDF
response-receipts = Récépissés
response-back = Retour aux sections
section-not-started = Non commencée
section-in-progress = En cours
section-to-mend = { $count } à corriger
section-complete = Complète
print-copy = Contenu enregistré au { $at } (révision { $revision }). Cette copie n’est pas la soumission.
print-how = Imprimez cette page ou choisissez « Enregistrer au format PDF » dans la fenêtre d’impression de votre navigateur.
print-place = Lieu et date
print-signature = Nom, fonction et signature
receipt = Récépissé
receipt-title = La réponse est soumise
receipt-number = Soumission
receipt-at = Scellée
receipt-by = Par
receipt-on-behalf = au nom de l’État
receipt-hash = SHA-256 des réponses scellées
receipt-key = Clé publique de cette installation
receipt-download = Télécharger le récépissé
receipt-keep = Conservez le fichier. Il prouve ce qui a été soumis, quand et par qui ; nul ne peut le modifier sans que cela se remarque.
receipt-verify = Toute personne peut le vérifier sans cette installation, au moyen du logiciel Relator :
receipt-read = Lire la soumission
submit-refused = La réponse n’a pas été soumise
submit-to-mend = À corriger ou à expliquer d’abord
submit-open = { $count ->
    [0] Toutes les questions ont une réponse.
    [one] Une question est sans réponse ; elle figurera comme « Sans réponse ».
   *[other] { $count } questions sont sans réponse ; elles figureront comme « Sans réponse ».
}
submit-warnings = { $count ->
    [0] Il n’y a pas d’avertissement.
    [one] Un avertissement est expliqué dans une observation ; l’explication est imprimée avec les chiffres.
   *[other] { $count } avertissements sont expliqués dans des observations ; les explications sont imprimées avec les chiffres.
}
submit-means = En soumettant, vous scellez les réponses ci-dessous et les remettez au Secrétariat technique. Elles ne pourront ensuite être modifiées que si le Secrétariat renvoie la réponse.
submit-as = Vous soumettez en tant que
submit-do = Soumettre la réponse

# The workbook that comes back
response-workbook = Dans un tableur
response-workbook-about = Le questionnaire existe aussi sous forme de classeur pour Excel ou LibreOffice, avec tout ce qui est enregistré. Les deux voies peuvent être suivies tour à tour.
response-workbook-get = Télécharger le classeur
response-workbook-with-files = Télécharger le classeur avec les fichiers joints (ZIP)
upload-title = Envoyer un classeur
upload-how = Vous voyez d’abord ce qui changerait. Rien n’est enregistré avant votre confirmation.
upload-file = Classeur, avec les fichiers qu’il mentionne
upload-hint = Le classeur téléchargé ici et rempli, au format .xlsx (Excel) ou .ods (LibreOffice). Les lois et autres fichiers qu’il mentionne peuvent être choisis en même temps que lui ou transmis avec lui dans une seule archive ZIP.
upload-look = Montrer ce qui changerait
upload-refused = Rien de ce fichier n’a été repris
upload-no-file = Aucun fichier n’a été choisi. Choisissez le classeur, puis envoyez-le.
upload-too-large = Ce fichier est plus grand que ne peut l’être un classeur de ce questionnaire et n’a pas été lu. Envoyez le classeur seul, sans images.
preview-title = Ce qui changerait
preview-back = Choisir un autre fichier
preview-nothing-yet = Rien n’est encore enregistré.
preview-confirm = Confirmer et enregistrer
preview-changed = { $count ->
    [0] Le classeur ne change rien : tout ce qu’il contient est déjà enregistré.
    [one] Le classeur change une réponse.
   *[other] Le classeur change { $count } réponses.
}
preview-where = Où
preview-then = Lorsque le classeur a été établi
preview-now = Maintenant
preview-conflicts = Modifié des deux côtés
preview-conflicts-about = Quelqu’un a modifié ces réponses après l’établissement du classeur, qui indique autre chose. Ce qui est enregistré est maintenu, sauf si vous choisissez la réponse du classeur.
preview-changes = Modifié par vous
preview-changes-about = Lorsque vous confirmez, la réponse du classeur est enregistrée, sauf si vous gardez ce qui est enregistré.
preview-meanwhile = Modifié entre-temps par d’autres
preview-meanwhile-about = Le classeur ne touche pas à ces réponses. Elles restent telles quelles.
preview-findings = Constatations
preview-again = Éléments de liste que ce classeur avait déjà apportés
preview-again-about = Ce classeur, ou une copie, a déjà ajouté ces éléments avec un autre contenu. Si vous en avez corrigé un, prenez celui du classeur ; s’il s’agit d’un autre élément, gardez les deux.
preview-cleared = Effacé dans le classeur
preview-cleared-about = Le classeur est vide là où figuraient ces réponses. Lorsque vous confirmez, elles sont effacées, sauf si vous gardez ce qui est enregistré. Vérifiez que c’était voulu.
preview-mark-cleared = Effacé
preview-mark-new = Nouveau
preview-blank = vide : la réponse est effacée
preview-take-workbook = Dans le classeur :
preview-take-stored = Enregistré actuellement :
preview-take-apart = Garder les deux : celui du classeur devient un autre élément
preview-all-workbook = Prendre tout le classeur
preview-all-stored = Garder tout ce qui est enregistré
preview-only-conflicts = Le classeur ne diffère que là où quelqu’un d’autre a aussi modifié la réponse. Rien ne change sauf si vous le choisissez ci-dessous.
preview-news = Rien n’a été enregistré : la réponse a été modifiée entre-temps
preview-news-about = Quelqu’un a modifié la réponse de l’État après l’affichage de cette page. Ce qui est nouveau est signalé ; vos autres choix sont conservés. Vérifiez, puis confirmez de nouveau.

# Workbooks that were stored, and how one is undone
uploads-title = Classeurs repris
uploads-none = Aucun classeur n’a encore modifié cette réponse.
uploads-about = Un classeur peut être annulé en une seule étape : chaque réponse qu’il a modifiée, et que personne n’a modifiée depuis, retrouve ce qui y figurait auparavant. Rien n’est supprimé de l’historique.
uploads-changed = { $count ->
    [one] Il a modifié une donnée.
   *[other] Il a modifié { $count } données.
}
uploads-undone = { $count ->
    [one] Annulé par { $who }, { $when } : une donnée a retrouvé ce qui y figurait auparavant.
   *[other] Annulé par { $who }, { $when } : { $count } données ont retrouvé ce qui y figurait auparavant.
}
uploads-left = Modifiées depuis par d’autres ; une annulation les laisse telles quelles :
undo-do = Annuler ce classeur
undo-done = Le classeur a été annulé
undo-refused = Rien n’a été annulé
undo-already = Ce classeur avait déjà été annulé. Rien n’a été modifié.
undo-all-changed = Tout ce que ce classeur avait modifié a été modifié de nouveau depuis. Rien n’a été annulé ; corrigez les réponses sur la page.

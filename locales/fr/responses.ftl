# A State’s own pages
response-answered = { $answered } questions sur { $asked } ont une réponse
response-to-mend = { $count ->
    [one] Un constat est à corriger ou à expliquer avant que la réponse puisse être soumise.
   *[other] { $count } constats sont à corriger ou à expliquer avant que la réponse puisse être soumise.
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
response-continue = Reprendre là où vous vous êtes arrêté
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
print-copy = État au { $at } (révision { $revision }). Cette copie n’est pas la réponse soumise.
print-how = Imprimez cette page ou choisissez « Enregistrer au format PDF » dans la fenêtre d’impression de votre navigateur.
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
receipt-keep = Conservez le fichier. Il prouve ce qui a été soumis, quand et par qui ; nul ne peut le modifier sans que cela se remarque.
receipt-verify = Toute personne peut le vérifier sans cette installation, avec le programme Relator :
receipt-read = Lire la réponse soumise
submit-refused = La réponse n’a pas été soumise
submit-to-mend = À corriger ou à expliquer d’abord
submit-open = { $count ->
    [0] Toutes les questions ont une réponse.
    [one] Une question est sans réponse ; elle figurera comme « Sans réponse ».
   *[other] { $count } questions sont sans réponse ; elles figureront comme « Sans réponse ».
}
submit-warnings = { $count ->
    [0] Il n’y a pas d’avertissement.
    [one] Un avertissement est expliqué dans une observation ; l’explication est imprimée avec les chiffres.
   *[other] { $count } avertissements sont expliqués dans des observations ; les explications sont imprimées avec les chiffres.
}
submit-means = En soumettant, vous scellez les réponses ci-dessous et les remettez au Secrétariat technique. Elles ne pourront ensuite être modifiées que si le Secrétariat renvoie la réponse.
submit-as = Vous soumettez en tant que
submit-do = Soumettre la réponse

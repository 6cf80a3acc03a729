# La copie annotée d’un classeur
annotate-sheet = À corriger
annotate-title = À corriger
annotate-number = N°
annotate-severity = Gravité
annotate-where = Où
annotate-question = Question
annotate-found = Ce qui a été trouvé
annotate-message = Ce qui ne va pas, et comment le corriger
annotate-counts = Erreurs : { $errors } ; avertissements : { $warnings } ; informations : { $notes }.
annotate-how = Un clic sur un emplacement mène à sa cellule, qui est colorée et porte une note. Corrigez ce qui doit l’être et renvoyez ce même classeur : cette feuille, les couleurs et ces notes sont les nôtres, elles ne sont pas lues et cèdent la place à de nouvelles. Vos propres notes sont conservées.
annotate-more =
    { $more ->
        [one] Une autre constatation ne figure pas dans la liste ; renvoyez le classeur une fois celles-ci corrigées.
       *[other] { $more } autres constatations ne figurent pas dans la liste ; renvoyez le classeur une fois celles-ci corrigées.
    }
annotate-download = Télécharger ce classeur avec des notes dans les cellules
annotate-download-about = Le même fichier, avec une couleur et une note dans chacune de ces cellules et une première feuille qui les énumère. Il peut être corrigé et renvoyé.
annotate-download-excel = Télécharger une copie au format Excel (.xlsx) avec des notes dans les cellules
annotate-download-excel-about = Des notes ne peuvent pas être écrites dans un fichier .ods. La copie est un classeur au format Excel, que LibreOffice ouvre également : elle contient les réponses que vous avez envoyées, avec une couleur et une note dans chacune de ces cellules et une première feuille qui les énumère. Les feuilles, couleurs et commentaires que vous avez ajoutés n’y figurent pas ; votre fichier reste tel quel. Corrigez la copie et envoyez-la, au format .xlsx ou .ods.
annotate-not-kept = Les fichiers n’ont pas été conservés : les copies avec des notes dans les cellules sont proposées une fois qu’ils sont chargés.

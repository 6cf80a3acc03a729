# Pourquoi un classeur entier n'est pas lu, et que faire. Rien d'un fichier refusé n'est conservé.
finding-empty-file = Le fichier est vide : il ne contient aucun octet. L'envoi ou la copie a sans doute été interrompu ; recherchez le fichier sur votre ordinateur et renvoyez-le.
finding-not-a-spreadsheet = Ce n'est pas un classeur : cela ressemble à { $looks }. Envoyez le classeur de l'État que vous avez téléchargé pour cette collecte, rempli, au format .xlsx.
finding-csv-renamed = C'est un tableau en texte brut (CSV), pas un classeur, quelle que soit l'extension de son nom. Un tableau en texte n'a pas les clés masquées qui disent à quelle question répond chaque valeur. Remplissez le classeur de l'État et enregistrez-le au format .xlsx (Excel ou LibreOffice : Enregistrer sous, Classeur Excel).
finding-password-protected = Le classeur est protégé par un mot de passe, de sorte que rien ne peut y être lu. Ouvrez-le, supprimez le mot de passe (Excel : Fichier, Informations, Protéger le classeur, Chiffrer avec mot de passe, videz le champ ; LibreOffice : Enregistrer sous, sans « Enregistrer avec mot de passe ») et renvoyez-le. N'envoyez jamais le mot de passe.
finding-old-format-xls = Le classeur est au format d'Excel antérieur à 2007 (.xls). Ouvrez-le dans Excel ou LibreOffice, choisissez Enregistrer sous, Classeur Excel (.xlsx), et envoyez ce fichier.
finding-xlsb = Le classeur est au format binaire d'Excel (.xlsb). Ouvrez-le dans Excel, choisissez Enregistrer sous, Classeur Excel (.xlsx), et envoyez ce fichier.
finding-ods = Le classeur est au format OpenDocument (.ods). Ouvrez-le dans LibreOffice ou Excel, choisissez Enregistrer sous, Classeur Excel (.xlsx), et envoyez ce fichier.
finding-too-large = Le fichier dépasse { $limit } Mo, le maximum qui est lu. Ce sont les images qui alourdissent un classeur : retirez-les, ou envoyez les pièces jointes à côté du classeur, et enregistrez-le à nouveau.
finding-too-many-parts = Le fichier se compose de plus de { $limit } parties, le maximum qui est lu ; le classeur de l'État en a moins de cent. Copiez vos réponses dans un nouvel exemplaire du classeur de l'État et envoyez celui-ci.
finding-too-many-sheets = Le classeur a plus de { $limit } feuilles, le maximum qui est lu. Supprimez les feuilles qui n'appartiennent pas au questionnaire, ou copiez vos réponses dans un nouvel exemplaire du classeur de l'État.
finding-too-many-names = Le classeur a plus de { $limit } noms définis, le maximum qui est lu. Supprimez ceux dont vous n'avez pas besoin (Excel : Formules, Gestionnaire de noms), ou copiez vos réponses dans un nouvel exemplaire du classeur de l'État.
finding-too-many-formats = Le classeur a plus de { $limit } formats de cellule, le maximum qui est lu. Copiez vos réponses, valeurs seules, dans un nouvel exemplaire du classeur de l'État.
finding-too-many-cells = Le classeur a plus de { $limit } cellules remplies, le maximum qui est lu (feuille : { $sheet }). Supprimez les tableaux qui n'appartiennent pas au questionnaire, ou envoyez le classeur établi pour l'État.
finding-too-much-text = Le classeur contient plus de texte qu'il n'en est lu (feuille : { $sheet }). Les longs documents s'envoient en pièces jointes ; supprimez ce qui n'appartient pas aux réponses.
finding-damaged = Le fichier est endommagé : { $damage } ({ $part }). Ouvrez-le dans Excel ou LibreOffice, laissez le programme le réparer, vérifiez vos réponses, enregistrez-le au format .xlsx et renvoyez-le. S'il ne s'ouvre pas, envoyez une copie antérieure.
finding-inflates = Le fichier occupe, une fois décompressé, plus de { $limit } Mo ({ $part }), le maximum qui est lu. Soit il a été fait pour nuire, soit une feuille a une mise en forme sur des millions de lignes vides : supprimez les lignes situées sous la dernière question (sélectionnez-les, Supprimer), enregistrez-le et renvoyez-le.
finding-doctype = Une partie du fichier déclare un type de document ou des entités ({ $part }). Aucun tableur n'écrit cela ; le fichier n'est donc pas ouvert. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx et envoyez ce fichier.
finding-shared-strings-lie = Le fichier dit contenir { $found } textes, plus qu'il n'en peut contenir. Aucun tableur n'écrit cela ; le fichier n'est donc pas ouvert. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx et envoyez ce fichier.
finding-no-meta = Rien dans le classeur ne dit pour quel État et quelle collecte il a été établi : sa feuille masquée manque. Téléchargez à nouveau le classeur de l'État, copiez-y vos réponses et envoyez-le. Le secrétariat peut charger le fichier tel quel.
finding-not-made-here = Ce que le classeur dit de son État et de sa collecte a été modifié ou n'a pas été écrit par ce site, et n'est donc pas fiable. Téléchargez à nouveau le classeur de l'État, copiez-y vos réponses et envoyez-le.
finding-other-questionnaire = Le classeur appartient au questionnaire « { $found } » ; cette collecte utilise « { $expected } ». Téléchargez le classeur de cette collecte et envoyez-le rempli.
finding-other-version = Le classeur appartient à la version { $found } du questionnaire ; cette collecte utilise la version { $expected }. Téléchargez le classeur de cette collecte, copiez-y vos réponses et envoyez-le.
finding-other-state = Le classeur a été établi pour { $found }, non pour { $expected }. Envoyez le classeur de { $expected }. Rien de ce fichier n'a été lu ni montré à quiconque.
finding-other-round = Le classeur a été établi pour la collecte « { $found } » ; celle-ci est « { $expected } ». Envoyez-le à sa propre collecte, ou téléchargez le classeur de celle-ci.
finding-no-such-state = À la place de l'État se trouve « { $found } », qui n'est aucun État de cette collecte ou pourrait en désigner plusieurs. Écrivez le nom complet de l'État ou son code à deux lettres et renvoyez le fichier.

# Ce qu'il vaut la peine de dire d'un classeur qui a été lu
finding-outside-the-sheet = « { $found } » se trouve loin en dehors du questionnaire et n'est pas lu. Si c'est une réponse, déplacez-la dans la cellule de sa question ; sinon, supprimez-la.
finding-more-outside-the-sheet = { $more ->
    [one] Une autre valeur se trouve loin en dehors du questionnaire et n'est pas lue.
   *[other] { $more } autres valeurs se trouvent loin en dehors du questionnaire et ne sont pas lues.
} Si ce sont des réponses, déplacez-les dans les cellules de leurs questions ; sinon, supprimez-les.
finding-macros-ignored = Le classeur contient des macros. Elles ne sont jamais exécutées, et les réponses ont été lues sans elles ; la prochaine fois, enregistrez-le au format .xlsx.

# À quoi ressemble un fichier
looks-picture = une image
looks-pdf = un document PDF
looks-document = un document de texte
looks-slides = une présentation
looks-iwork = un document de Numbers, Pages ou Keynote d'Apple (dans Numbers : Fichier, Exporter vers, Excel)
looks-markup = une page web
looks-archive = une archive de fichiers (envoyez le classeur qu'elle contient)
looks-unknown = quelque chose qui n'est pas connu ici

# Comment un fichier est endommagé
damage-truncated = sa fin manque, comme après une copie interrompue
damage-checksum = son contenu n'a pas la taille ou la somme de contrôle qu'il annonce
damage-missing-part = une de ses parties manque
damage-twice = deux de ses parties, feuilles ou cellules portent le même nom
damage-unreadable = une de ses parties ne peut pas être lue
whole-file = tout le fichier

## La vie d'une réponse : pourquoi une étape ne peut être franchie maintenant
refused-submitted = Cette réponse a été soumise ; rien n'a donc été modifié. Pour modifier une réponse, demandez au secrétariat de la renvoyer, puis enregistrez de nouveau.
refused-accepted = Le secrétariat a accepté cette réponse ; rien n'a donc été modifié. Pour l'amender, demandez au secrétariat de la renvoyer.
refused-empty = Il n'y a rien à soumettre : cette réponse ne contient encore aucune donnée. Répondez à au moins une question, puis soumettez-la de nouveau.
refused-not-submitted = Cette réponse n'a pas été soumise ; elle ne peut donc être ni renvoyée ni acceptée. Attendez que l'État la soumette.
refused-round-closed = Le secrétariat a clos ce cycle ; rien n'a donc été modifié. Demandez au secrétariat s'il peut être rouvert.
refused-unknown-revision = Ceci a été établi à partir d'une version de la réponse qui n'est pas connue ici (d'une autre installation, ou antérieure à la restauration d'une sauvegarde) ; rien n'a donc été modifié. Téléchargez un nouveau classeur ou rechargez la page, et saisissez-y les modifications.
refused-changed-meanwhile = Quelqu'un a modifié une réponse pendant la vérification de l'ensemble ; il n'a donc pas été soumis. Relisez la réponse et soumettez-la encore une fois.

## Récépissés : pourquoi l'un d'eux ne prouve rien
receipt-unreadable = Ceci n'est pas un récépissé de ce programme, ou le fichier est endommagé. Utilisez le fichier .json exactement tel qu'il a été reçu.
receipt-rewritten = Le texte de ce récépissé a été altéré après son émission. Utilisez le fichier .json exactement tel qu'il a été reçu.
receipt-not-a-key = La clé publique du récépissé (« key ») est endommagée ; sa signature ne peut donc être vérifiée. Utilisez le fichier .json exactement tel qu'il a été reçu.
receipt-other-key = Ce récépissé a été signé par une autre installation, et non par celle-ci. Vérifiez-le avec la clé publique de l'organisme qui l'a émis.
receipt-not-a-signature = La signature du récépissé (« signature ») est endommagée. Utilisez le fichier .json exactement tel qu'il a été reçu.
receipt-altered = La signature ne correspond pas : au moins un champ de ce récépissé, ou la signature elle-même, a été altéré après son émission. Il ne prouve rien.
receipt-other-submission = Ce récépissé est authentique, mais se rapporte à une autre soumission : « { $field } » diffère.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }

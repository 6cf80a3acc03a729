# Pourquoi un classeur entier n’est pas lu, et que faire. Rien d’un fichier refusé n’est conservé.
finding-empty-file = Le fichier est vide : il ne contient aucun octet. L’envoi ou la copie a sans doute été interrompu ; recherchez le fichier sur votre ordinateur et envoyez-le de nouveau.
finding-not-a-spreadsheet = Ce fichier n’est pas un classeur : il ressemble à { $looks }. Envoyez, une fois rempli, le classeur de l’État que vous avez téléchargé pour ce cycle, au format .xlsx ou .ods.
finding-csv-renamed = Ce fichier est un tableau en texte brut (CSV) et non un classeur, quelle que soit l’extension de son nom. Un tableau en texte brut n’a pas les clés masquées qui indiquent à quelle question se rapporte chaque réponse. Remplissez le classeur de l’État et enregistrez-le au format .xlsx (Excel ou LibreOffice : Enregistrer sous, Classeur Excel).
finding-password-protected = Le classeur est protégé par un mot de passe ; rien ne peut donc y être lu. Ouvrez-le, supprimez le mot de passe (Excel : Fichier, Informations, Protéger le classeur, Chiffrer avec mot de passe, videz le champ ; LibreOffice : Enregistrer sous, sans « Enregistrer avec mot de passe ») et envoyez-le de nouveau. N’envoyez jamais le mot de passe.
finding-old-format-xls = Le classeur est au format des versions d’Excel antérieures à 2007 (.xls), qui n’est pas lu. Ouvrez-le dans Excel ou LibreOffice, choisissez Enregistrer sous, Classeur Excel (.xlsx), et envoyez ce fichier.
finding-xlsb = Le classeur est au format binaire d’Excel (.xlsb), qui n’est pas lu. Ouvrez-le dans Excel, choisissez Enregistrer sous, Classeur Excel (.xlsx), et envoyez ce fichier.
finding-fods = Le classeur est au format OpenDocument à plat (.fods), un fichier de texte unique, qui n’est pas lu. Ouvrez-le dans LibreOffice, choisissez Enregistrer sous, Classeur ODF (.ods) ou Classeur Excel (.xlsx), et envoyez ce fichier.
finding-too-large = Le fichier dépasse { $limit } Mo, taille maximale admise. Les images alourdissent un classeur : retirez-les, ou envoyez-les en pièces jointes avec le classeur, puis enregistrez celui-ci de nouveau.
finding-too-many-parts = Le fichier se compose de plus de { $limit } parties, nombre maximal admis ; le classeur de l’État en compte moins de cent. Copiez vos réponses dans un nouvel exemplaire du classeur de l’État et envoyez celui-ci.
finding-too-many-sheets = Le classeur compte plus de { $limit } feuilles, nombre maximal admis. Supprimez les feuilles étrangères au questionnaire, ou copiez vos réponses dans un nouvel exemplaire du classeur de l’État.
finding-too-many-names = Le classeur compte plus de { $limit } noms définis, nombre maximal admis. Supprimez ceux dont vous n’avez pas besoin (Excel : Formules, Gestionnaire de noms), ou copiez vos réponses dans un nouvel exemplaire du classeur de l’État.
finding-too-many-formats = Le classeur compte plus de { $limit } formats de cellule, nombre maximal admis. Copiez vos réponses, valeurs seules, dans un nouvel exemplaire du classeur de l’État.
finding-too-many-cells = Le classeur compte plus de { $limit } cellules remplies, nombre maximal admis (feuille : { $sheet }). Supprimez les tableaux étrangers au questionnaire, ou envoyez le classeur établi pour l’État.
finding-too-much-text = Le classeur contient plus de texte qu’il n’est admis (feuille : { $sheet }). Les documents longs s’envoient en pièces jointes ; supprimez ce qui ne fait pas partie des réponses.
finding-damaged = Le fichier est endommagé : { $damage } ({ $part }). Ouvrez-le dans Excel ou LibreOffice, laissez le logiciel le réparer, vérifiez vos réponses, enregistrez-le au format .xlsx et envoyez-le de nouveau. S’il ne s’ouvre pas, envoyez une copie antérieure.
finding-inflates = Une fois décompressé, le fichier dépasse { $limit } Mo ({ $part }), taille maximale admise. Soit il a été conçu pour nuire, soit une feuille comporte une mise en forme sur des millions de lignes vides : supprimez les lignes situées sous la dernière question (sélectionnez-les, puis Supprimer), enregistrez le fichier et envoyez-le de nouveau.
finding-doctype = Une partie du fichier déclare un type de document ou des entités ({ $part }). Aucun tableur n’en écrit ; le fichier n’est donc pas ouvert. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx et envoyez ce fichier.
finding-too-demanding = La lecture de ce fichier demandait plus de mémoire ou de temps que le classeur d’un État ; elle a donc été interrompue et rien n’a été repris. Téléchargez de nouveau le classeur, copiez-y les réponses et envoyez ce fichier.
finding-shared-strings-lie = Le fichier déclare contenir { $found } textes, plus qu’il ne peut en contenir. Aucun tableur n’écrit cela ; le fichier n’est donc pas ouvert. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx et envoyez ce fichier.
finding-no-meta = Rien dans le classeur n’indique pour quel État et pour quel cycle il a été établi : sa feuille masquée manque. Téléchargez de nouveau le classeur de l’État, copiez-y vos réponses et envoyez-le. Le Secrétariat peut charger le fichier sans elle si la première feuille désigne l’État.
finding-not-made-here = Les indications du classeur sur l’État et le cycle ont été modifiées ou n’ont pas été écrites par ce site ; elles ne sont donc pas fiables. Téléchargez de nouveau le classeur de l’État, copiez-y vos réponses et envoyez-le.
finding-other-questionnaire = Le classeur se rapporte au questionnaire « { $found } », alors que ce cycle utilise « { $expected } ». Téléchargez le classeur de ce cycle et envoyez-le une fois rempli.
finding-other-version = Le classeur se rapporte à la version { $found } du questionnaire, alors que ce cycle utilise la version { $expected }. Téléchargez le classeur de ce cycle, copiez-y vos réponses et envoyez-le.
finding-other-state = Le classeur a été établi pour { $found } et non pour { $expected }. Envoyez le classeur établi pour { $expected }. Le contenu de ce fichier n’a été ni lu ni montré à quiconque.
finding-other-round = Le classeur a été établi pour le cycle « { $found } », alors qu’il s’agit ici du cycle « { $expected } ». Envoyez-le au titre de son propre cycle, ou téléchargez le classeur de celui-ci.
finding-no-such-state = À la place de l’État figure « { $found } », qui ne désigne aucun État de ce cycle. Écrivez le nom complet de l’État ou son code à deux lettres et envoyez le fichier de nouveau.
finding-state-unclear = À la place de l’État figure « { $found } ». De quel État s’agit-il : { $candidates } ? Écrivez dans cette cellule le nom complet de l’État ou son code à deux lettres et envoyez le fichier de nouveau. D’ici là, rien n’en est chargé.

# Ce qu’il est utile de signaler au sujet d’un classeur qui a été lu
finding-outside-the-sheet = « { $found } » se trouve loin en dehors du questionnaire et n’est pas lu. S’il s’agit d’une réponse, déplacez-la dans la cellule de sa question ; sinon, supprimez-la.
finding-more-outside-the-sheet = { $more ->
    [one] Une autre valeur se trouve loin en dehors du questionnaire et n’est pas lue. S’il s’agit d’une réponse, déplacez-la dans la cellule de sa question ; sinon, supprimez-la.
   *[other] { $more } autres valeurs se trouvent loin en dehors du questionnaire et ne sont pas lues. S’il s’agit de réponses, déplacez-les dans les cellules de leurs questions ; sinon, supprimez-les.
}
finding-macros-ignored = Le classeur contient des macros. Elles ne sont jamais exécutées, et les réponses ont été lues sans elles ; la prochaine fois, enregistrez le classeur au format .xlsx.

# À quoi ressemble un fichier
looks-picture = une image
looks-pdf = un document PDF
looks-document = un document de traitement de texte
looks-slides = une présentation
looks-iwork = un document Numbers, Pages ou Keynote d’Apple (dans Numbers : Fichier, Exporter vers, Excel)
looks-markup = une page web
looks-archive = une archive de fichiers (envoyez le classeur qu’elle contient)
looks-unknown = un fichier d’un type inconnu

# En quoi un fichier est endommagé
damage-truncated = la fin manque, comme après une copie interrompue
damage-checksum = la taille ou la somme de contrôle de son contenu ne correspond pas à celle qu’il annonce
damage-missing-part = une de ses parties manque
damage-twice = deux de ses parties, feuilles ou cellules portent le même nom
damage-unreadable = une de ses parties ne peut pas être lue
whole-file = fichier entier

## La vie de la réponse d’un État : pourquoi une étape ne peut être franchie maintenant
closed-submitted = La réponse de l’État a été soumise ; elle ne peut qu’être consultée ici. Pour y apporter un changement, demandez au Secrétariat technique de la renvoyer à l’État.
closed-accepted = Le Secrétariat technique a accepté la réponse de l’État ; elle ne peut qu’être consultée ici. Pour la rectifier, demandez au Secrétariat technique de la renvoyer à l’État.
closed-round = Le Secrétariat technique a clos ce cycle ; la réponse ne peut qu’être consultée ici. Demandez au Secrétariat technique si le cycle peut être rouvert.
refused-submitted = La réponse de l’État a été soumise ; rien n’a donc été modifié. Pour y apporter un changement, demandez au Secrétariat de la renvoyer à l’État, puis enregistrez de nouveau.
refused-accepted = Le Secrétariat a accepté la réponse de l’État ; rien n’a donc été modifié. Pour la rectifier, demandez au Secrétariat de la renvoyer à l’État.
refused-empty = Il n’y a rien à soumettre : aucune question n’a encore reçu de réponse. Répondez à au moins une question, puis soumettez de nouveau.
refused-not-submitted = La réponse de l’État n’a pas été soumise ; elle ne peut donc être ni renvoyée ni acceptée. Attendez que l’État la soumette.
refused-round-closed = Le Secrétariat a clos ce cycle ; rien n’a donc été modifié. Demandez au Secrétariat si le cycle peut être rouvert.
refused-unknown-revision = Ces données ont été établies à partir d’une version de la réponse de l’État qui n’est pas connue ici (elle provient d’une autre installation ou est antérieure à la restauration d’une sauvegarde) ; rien n’a donc été modifié. Téléchargez un nouveau classeur ou rechargez la page, et saisissez-y les modifications.
refused-changed-meanwhile = Une réponse à l’une des questions a été modifiée pendant la vérification ; rien n’a donc été soumis. Relisez la réponse de l’État et soumettez-la de nouveau.
refused-too-many-items = Une liste compterait plus de 500 éléments, nombre maximal qu’une réponse peut contenir ; rien n’a donc été modifié. Conservez dans la liste les plus importants et joignez la liste complète sous forme de fichier.
refused-too-much-text = Les textes de la réponse dépasseraient 2 Mo au total, taille maximale admise ; rien n’a donc été modifié. Abrégez les textes les plus longs ou joignez-les sous forme de fichiers.

## Récépissés : pourquoi l’un d’eux ne prouve rien
receipt-good = valable : soumission { $number } de { $state } dans le cycle { $round }, scellée le { $sealed }, signée par { $signer } ; réponses { $sha256 }
receipt-signer-here = cette installation
receipt-signer-named = la clé qu’il indique lui-même
receipt-unreadable = Ce fichier n’est pas un récépissé de ce logiciel, ou il est endommagé. Utilisez le fichier .json exactement tel qu’il a été reçu.
receipt-rewritten = Le texte de ce récépissé a été altéré après sa délivrance. Utilisez le fichier .json exactement tel qu’il a été reçu.
receipt-not-a-key = La clé publique du récépissé (« key ») est endommagée ; sa signature ne peut donc pas être vérifiée. Utilisez le fichier .json exactement tel qu’il a été reçu.
receipt-other-key = Ce récépissé a été signé par une autre installation, et non par celle-ci. Vérifiez-le à l’aide de la clé publique de l’organisme qui l’a délivré.
receipt-not-a-signature = La signature du récépissé (« signature ») est endommagée. Utilisez le fichier .json exactement tel qu’il a été reçu.
receipt-altered = La signature ne correspond pas : au moins un champ de ce récépissé, ou la signature elle-même, a été altéré après sa délivrance. Ce récépissé n’a aucune valeur probante.
receipt-other-submission = Ce récépissé est authentique, mais se rapporte à une autre soumission : le champ « { $field } » diffère.

finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }
finding-refused-too-many-items = { refused-too-many-items }
finding-refused-too-much-text = { refused-too-much-text }

# Regional workbooks against the database
workbook-same = conforme : c’est bien le classeur que cette base de données produit pour le cycle { $round } (édition « { $edition } ») ; instantané { $snapshot }
workbook-altered = Ce classeur compte les soumissions qui font foi dans le cycle { $round }, mais n’est pas celui que cette base de données produit : il a été altéré, enregistré par un autre logiciel ou produit par une autre version de ce logiciel. Téléchargez-le de nouveau.
workbook-moved = Ce classeur du cycle { $round } compte d’autres soumissions que celles qui font foi : depuis, des États ont soumis ou rectifié leur réponse. Téléchargez-le de nouveau. (Son instantané : { $snapshot })
workbook-unknown = Ce fichier n’est pas un classeur régional de ce logiciel, ou il est endommagé. Utilisez le fichier .xlsx exactement tel qu’il a été téléchargé.

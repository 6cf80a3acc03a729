
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

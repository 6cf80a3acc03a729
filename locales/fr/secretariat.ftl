# What the secretariat’s pages say

# A response as it is read
reading-remark = Observation
reading-internal = à l’intention du seul Secrétariat technique
reading-change = Modifier
reading-note = Question du Secrétariat technique
reading-ask = Poser une question sur
reading-ask-label = Ce que l’État doit préciser ou corriger dans sa réponse à la question
reading-findings = Résultat des contrôles
reading-unread = non compris, conservé tel qu’il a été saisi

# Submissions and their history
history-title = Historique et soumissions
history-board = Suivi des réponses
history-submissions = Soumissions
history-submission = Soumission
history-none = L’État n’a pas encore soumis sa réponse.
history-standing = C’est celle qui fait foi
history-receipt = Récépissé (JSON)
history-steps = Ce qui s’est passé
history-no-step = Rien n’a encore été soumis, renvoyé ni accepté.
history-returned-about = { $questions ->
    [one] Renvoyée avec une demande de précisions sur { $questions } question
   *[other] Renvoyée avec des demandes de précisions sur { $questions } questions
}
submission-title = { $state }, soumission { $number }
submission-newer = Cette soumission ne fait plus foi. Celle qui fait foi porte le numéro
submission-at = Soumise
submission-by = Par
submission-on-behalf = saisie par le Secrétariat technique au nom de l’État
submission-sealed = Texte scellé (JSON)

# Review
review-accept = Accepter cette soumission
review-return = Renvoyer avec des questions
review-refused = Cette action n’est plus possible
review-newer = L’État a entre-temps soumis de nouveau sa réponse ; rien n’a donc été modifié. La soumission { $number } est celle qui fait foi : lisez-la d’abord.
return-back = Retour à la soumission
return-about = L’État pourra de nouveau modifier ses réponses, puis les soumettre. D’ici là, cette soumission continue de faire foi.
return-reason = Motif du renvoi
return-reason-hint = L’État lira ce texte en tête de sa réponse. Indiquez ce qui est attendu et pour quand.
return-reason-missing = Indiquez le motif du renvoi : c’est ce que l’État lira en premier.
return-too-long = Ramenez ce texte à 10 000 caractères au plus.
return-questions = Questions sur des réponses précises
return-send = Renvoyer à l’État

# The response board
board-status = Situation
board-late = en retard

# The response board, continued
board-title = Réponses
board-overdue = date limite dépassée
board-past-due = La date limite est passée.
board-closed = Ce cycle est clos et ne reçoit plus rien.
board-of = sur
board-invited = États invités et comptés
board-standing = avec une soumission qui fait foi
board-draft = réponses en préparation, rien n’ayant encore été soumis
board-not-started = réponses non commencées
board-numbers-about = La somme des trois derniers nombres est égale au premier. Une réponse renvoyée est comptée d’après sa dernière soumission jusqu’à ce que l’État la soumette de nouveau.
board-observers-apart = { $observers ->
    [0] Aucun observateur n’est invité.
    [one] { $observers } observateur est invité et n’entre dans aucun de ces nombres.
   *[other] { $observers } observateurs sont invités et n’entrent dans aucun de ces nombres.
}
board-draft-about = D’une réponse en préparation, cette page ne montre que la situation et le degré d’avancement, jamais le contenu. Les réponses peuvent être lues une fois que l’État les a soumises.
board-map = Où en sont les États
board-map-about = Chaque case est un État. Le tableau ci-dessous dit la même chose en toutes lettres.
board-states = États et sections
board-table-about = Pourcentage des questions posées auxquelles il est répondu, arrondi à l’unité inférieure ; « non disponible », « sans objet » et « confidentiel » comptent comme des réponses. ✓ complet, · aucune question posée.
board-state = État
board-last = Dernière modification
board-all = Toutes
board-core = Essentielles
board-sections = Ce que signifient les lettres des sections
board-at = Situation au
board-counted = États comptés
board-observers = Observateurs, non comptés
board-status-none = Non commencée
board-more = Autres actions
board-results = Résultats, question par question
board-batch = Charger des classeurs reçus par courriel
board-workbooks = Classeurs des États
board-manage = Modifier, clore ou rouvrir ce cycle
board-regional = Classeur régional
board-exports = Données pour d’autres logiciels
export-csv = Données, une réponse par ligne (CSV)
export-json = Données, une réponse par ligne (JSON)
export-codebook = Dictionnaire des données : questions, codes et listes (JSON)
export-sdmx = Nombres et codes, avec le statut d’observation (SDMX-CSV 2.0)

# Workbooks that the secretariat sends
workbooks-about = Chaque classeur contient ce que l’État a soumis en dernier lieu ; s’il n’a rien soumis, il est vierge. Ce que l’État prépare n’y figure pas : il le télécharge lui-même. Un classeur qui revient n’écrase pas les réponses que l’État a modifiées entre-temps sur la page ; elles sont signalées comme des conflits.
workbooks-all = Télécharger tous les classeurs (ZIP), chacun dans la langue de son État
workbooks-each = Un seul État
workbooks-own = sa langue

# Workbooks that came by mail
batch-about = Choisissez un ou plusieurs classeurs d’États, ou des fichiers ZIP qui en contiennent. Chacun est chargé au nom de son État, qui voit que la saisie a été faite par le Secrétariat technique. Un fichier refusé n’empêche pas de charger les autres.
batch-draft = Ce qu’un État a écrit lui-même n’est jamais écrasé ni montré ici : en cas de différence, la réponse de l’État est maintenue et la cellule est signalée.
batch-files = Classeurs ou fichiers ZIP
batch-files-hint = .xlsx, .ods ou .zip, au plus 10 Mo chacun et 40 Mo au total
batch-dry-run = Indiquer seulement ce qui se passerait, sans rien enregistrer
batch-send = Charger
batch-no-file = Choisissez au moins un classeur ou un fichier ZIP.
batch-too-large = Les fichiers dépassent ensemble 40 Mo ; rien n’a donc été chargé. Envoyez-les en plusieurs fois.
batch-outcome = Résultat du chargement
batch-summary = { $accepted ->
    [one] { $accepted } fichier accepté sur { $files }
   *[other] { $accepted } fichiers acceptés sur { $files }
}
batch-was-dry = Ce n’était qu’une simulation : rien n’a été enregistré.
batch-accepted = Accepté
batch-acceptable = Serait accepté
batch-refused = Refusé, rien n’en a été enregistré
batch-changed = { $count ->
    [one] { $count } modification
   *[other] { $count } modifications
}
batch-findings = erreurs : { $errors }, avertissements : { $warnings }, informations : { $notes }
batch-show = Afficher les constatations
batch-left-out = { $count ->
    [one] { $count } autre constatation n’est pas affichée. Corrigez ce qui est signalé ci-dessus et envoyez de nouveau le fichier.
   *[other] { $count } autres constatations ne sont pas affichées. Corrigez ce qui est signalé ci-dessus et envoyez de nouveau les fichiers.
}
batch-stopped = Une erreur s’est produite dans le système au fichier { $file }. Ce qui figure ci-dessous a été chargé ; ce fichier et les suivants ne l’ont pas été. Envoyez-les de nouveau dans un instant.
batch-kept = Cette liste peut être consultée ici pendant 30 jours ; les réponses et les fichiers sont conservés.
batch-earlier = Fichiers que vous avez envoyés auparavant
batch-earlier-one = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
    }
batch-under-way = Fichiers repris : { $done } sur { $all }. Vous pouvez quitter cette page : le travail se poursuit, même après un redémarrage du logiciel.
batch-look-again = Actualiser
batch-again = Charger d’autres fichiers

# What the secretariat entered on behalf of a State
history-on-behalf = Saisi par le Secrétariat technique au nom de l’État

# Rounds
rounds-title = Cycles
rounds-none = Il n’y a encore aucun cycle.
rounds-new = Nouveau cycle
rounds-new-about = Un nouveau cycle est d’abord préparé : jusqu’à son ouverture, seuls le Secrétariat technique et les administrateurs le voient.
rounds-like = Sur le modèle d’un cycle existant
rounds-from = Cycle dont les États, les textes et les dates sont copiés
rounds-id = Nom court du nouveau cycle
rounds-id-hint = Il est définitif et figure dans les adresses et les classeurs : minuscules, chiffres et traits d’union, par exemple cybercrime-2028
rounds-by-file = Ou à partir du fichier d’un cycle
rounds-file = Fichier (JSON)
rounds-text = ou son texte, collé
rounds-prepare = Préparer le cycle
round-status-prepared = en préparation
round-status-open = ouvert
round-status-closed = clos
round-edit = Cycle
round-saved = Le cycle a été enregistré.
round-prepared-about = Personne d’autre ne voit encore ce cycle. Une fois le cycle ouvert, son questionnaire et ses lignes ne changent plus.
round-open-about = Les États peuvent répondre et soumettre, même après la date limite.
round-closed-about = Ce cycle ne reçoit plus de réponses. Les brouillons sont conservés.
round-open = Ouvrir ce cycle
round-close = Clore ce cycle
round-reopen = Rouvrir ce cycle
round-file = Fichier du cycle (JSON), avec les États, les regroupements et les positions sur la carte
round-questionnaire = Questionnaire
round-questionnaire-version = Questionnaire et version
round-fixed = Cela ne change plus depuis l’ouverture du cycle : des États ont pu répondre.
round-last = Cycle précédent
round-last-hint = Ce qu’un État avait répondu alors est affiché à côté de ses réponses et comparé avec elles. Laissez vide s’il n’y en a pas eu.
round-words = Libellés
round-words-about = Si une langue reste vide, une autre est affichée.
round-title = Titre
round-body = Organe qui adresse le questionnaire
round-notice = Avis sur chaque page et feuille
round-no-response = Ce qui est imprimé pour un État sans soumission
round-dates = Dates
round-dates-about = Les heures sont celles du fuseau horaire indiqué en premier.
round-zone = Fuseau horaire, par exemple America/New_York
round-opens = Début des réponses
round-due = Date limite
round-cutoff = Date d’arrêt des données : l’analyse porte sur les soumissions qui font foi à ce moment
round-period-from = Période de référence, premier jour
round-period-to = Période de référence, dernier jour
round-reference = Date de référence
round-lists = Lignes fournies par le cycle
round-lists-about = Pour chaque ligne : son code (en minuscules, ou un nombre) et son libellé. Une ligne vidée disparaît.
round-code = Code
round-states = États
round-states-about = Un État invité répond ; un État compté entre dans les dénominateurs. Indiquez pourquoi un État n’est pas compté : le motif est imprimé. Un État qui a commencé à répondre reste invité. Les États s’ajoutent dans le fichier du cycle.
round-invited = Invité
round-not-invited = non invité
round-counted = Compté
round-language = Langue dans laquelle on s’adresse à l’État
round-reason = Motif pour lequel l’État n’est pas invité ou compté
round-save = Enregistrer le cycle

# What is wrong with a round
round-problem-unreadable = Le fichier ne décrit pas un cycle : { $why }
round-problem-nothing-chosen = Choisissez un cycle à copier ou indiquez un fichier.
round-problem-from-unknown = Ce cycle n’existe pas. Choisissez-en un dans la liste, ou indiquez un fichier.
round-problem-changed-meanwhile = Quelqu’un a modifié ce cycle entre-temps ; rien n’a donc été enregistré. Votre saisie est conservée ici ; chargez la page dans une autre fenêtre et comparez.
round-problem-id = « { $id } » ne peut pas servir de nom à un cycle ; utilisez des minuscules, des chiffres et des traits d’union.
round-problem-taken = Il existe déjà un cycle « { $id } » ; donnez un autre nom au nouveau.
round-problem-questionnaire-unusable = Le questionnaire { $name } ne peut pas être utilisé : { $why }
round-problem-questionnaire-fixed = Le questionnaire d’un cycle ouvert ne change plus.
round-problem-lists-fixed = Les lignes d’un cycle ouvert ne changent plus.
round-problem-began = { $state } : cet État a commencé à répondre et reste invité.
round-problem-last-round-itself = un cycle ne se succède pas à lui-même ; indiquez le cycle qui l’a précédé
round-problem-last-round-unknown = le cycle « { $id } » n’existe pas ; indiquez-en un de la liste, ou aucun
round-problem-last-round-apart = « { $id } » reposait sur { $earlier }, avec lequel { $now } n’a aucune correspondance : indiquez un cycle fondé sur le même questionnaire ou sur la version précédente
round-problem-no-text = Donnez un libellé dans au moins une langue.
round-problem-too-long = Ce texte est trop long ; raccourcissez-le.
round-problem-contact = Indiquez une adresse électronique, par exemple secretariat@example.org.
round-problem-zone = Ce n’est pas un fuseau horaire ; écrivez-le comme America/New_York.
round-problem-moment = Indiquez un jour et une heure, par exemple 2026-12-11T23:59.
round-problem-day = Indiquez un jour, par exemple 2026-06-30.
round-problem-due-before-opens = La date limite { $later } précède le début des réponses, { $earlier }.
round-problem-cutoff-before-due = La date d’arrêt des données { $later } précède la date limite, { $earlier }.
round-problem-period = La période se termine le { $to }, avant de commencer le { $from }.
round-problem-list-empty = Le questionnaire a besoin des lignes de « { $list } » ; donnez-en au moins une.
round-problem-list-unknown = Aucune question du questionnaire n’utilise les lignes de « { $list } » ; retirez-les.
round-problem-row-code = « { $code } » n’est pas un code ; utilisez des minuscules, au besoin avec des tirets bas, ou un nombre.
round-problem-row-twice = « { $code } » figure deux fois.
round-problem-row-text = « { $code } » n’a pas de libellé.
round-problem-state-code = « { $state } » n’est pas un code ISO 3166 alpha-2.
round-problem-state-twice = { $state } figure deux fois.
round-problem-counted-not-invited = { $state } : cet État est compté mais non invité ; ne comptez que les États invités.
round-problem-no-reason = { $state } : cet État n’est pas compté ; indiquez-en le motif, car il est imprimé.
round-problem-grouping-unknown = { $state } : cet État est regroupé selon « { $scheme } », qui ne figure pas parmi les regroupements.
round-problem-group-unknown = { $state } figure dans « { $group } », qui ne fait pas partie de « { $scheme } ».
round-problem-nobody-counted = Aucun État n’est invité et compté.

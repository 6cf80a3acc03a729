# What the secretariat’s pages say

# A response as it is read
reading-remark = Observation
reading-internal = à l’intention du seul Secrétariat technique
reading-change = Modifier
reading-note = Question du Secrétariat technique
reading-ask = Poser une question sur
reading-ask-label = Ce que l’État doit préciser ou corriger à la question
reading-findings = Résultat des contrôles
reading-unread = non compris, conservé tel qu’il a été saisi

# Submissions and their history
history-title = Historique et versions soumises
history-board = État des réponses
history-submissions = Réponses soumises
history-submission = Soumission
history-none = L’État n’a pas encore soumis sa réponse.
history-standing = C’est celle qui compte
history-receipt = Récépissé (JSON)
history-steps = Ce qui s’est passé
history-no-step = Rien n’a encore été soumis, renvoyé ni accepté.
history-returned-about = { $questions ->
    [one] Renvoyée avec une demande sur { $questions } question
   *[other] Renvoyée avec des demandes sur { $questions } questions
}
submission-title = { $state }, soumission { $number }
submission-newer = Cette soumission ne compte plus. Celle qui compte est la numéro
submission-at = Soumise
submission-by = Par
submission-on-behalf = saisie par le Secrétariat technique au nom de l’État
submission-sealed = Texte scellé (JSON)

# Review
review-accept = Accepter cette soumission
review-return = Renvoyer avec des questions
review-refused = Cette action n’est plus possible
review-newer = L’État a soumis entre-temps une nouvelle réponse ; rien n’a donc été modifié. La soumission { $number } est celle qui compte : lisez-la d’abord.
return-back = Retour à la soumission
return-about = L’État pourra de nouveau modifier ses réponses, puis les soumettre. D’ici là, cette soumission continue de compter.
return-reason = Motif du renvoi
return-reason-hint = L’État lira ce texte en tête de sa réponse. Indiquez ce qui est attendu et pour quand.
return-reason-missing = Indiquez le motif du renvoi : c’est ce que l’État lira en premier.
return-too-long = Ramenez ce texte à 10 000 caractères au plus.
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
board-standing = avec une soumission qui compte
board-draft = en préparation, rien de soumis encore
board-not-started = non commencées
board-numbers-about = La somme des trois derniers nombres est le premier. Une réponse renvoyée compte avec sa dernière soumission jusqu’à ce que l’État en fasse une nouvelle.
board-observers-apart = { $observers ->
    [0] Aucun observateur n’est invité.
    [one] { $observers } observateur est invité et n’entre dans aucun de ces nombres.
   *[other] { $observers } observateurs sont invités et n’entrent dans aucun de ces nombres.
}
board-draft-about = D’une réponse en préparation, cette page ne montre que l’état et le degré d’avancement, jamais le contenu. Les réponses peuvent être lues une fois que l’État les a soumises.
board-map = Où en sont les États
board-map-about = Chaque case est un État. Le tableau ci-dessous dit la même chose en toutes lettres.
board-states = États et sections
board-table-about = Pourcentage des questions posées auxquelles il est répondu, arrondi vers le bas ; « non disponible », « sans objet » et « confidentiel » comptent comme des réponses. ✓ complet, · rien n’est demandé.
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
board-batch = Charger des classeurs reçus par courriel
board-workbooks = Classeurs des États
board-manage = Modifier, clore ou rouvrir ce cycle
board-regional = Classeur régional

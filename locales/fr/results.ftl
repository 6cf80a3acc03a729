# Results, question by question, and the comparison with the last round
results-title = Résultats
results-about = États invités dont une soumission fait foi : { $responding } sur { $invited }.
results-sealed = Seul est compté ce qui a été soumis, jamais une réponse en préparation.
results-sections = Sections
results-changes = Comparaison avec le cycle précédent
results-given = Nombre d’États par réponse
results-answered-of = Avec réponse / interrogés
results-lines = Lignes et champs
results-show-states = (voir les États)
results-all = Tous les résultats
results-whole = Fait partie de la question
results-items = Ce que les États ont énuméré
results-nothing = Aucun État n’a rien indiqué ici.
results-invited = États invités et comptés
results-responding = avec une soumission qui fait foi
results-asked = à qui la question a été posée
results-answered = avec réponse
results-counts = Nombre d’États par réponse
results-few = Moins de { $least } États ont répondu : seuls les décomptes sont indiqués, sans pourcentages.
results-several = Un État peut avoir donné plusieurs réponses ; la somme des décomptes peut donc dépasser le nombre d’États ayant répondu.
results-states = États
results-of-answered = de ceux ayant répondu à la question
results-of-asked = des États interrogés
results-of-responding = de ceux dont une soumission fait foi
results-of-invited = des États invités
results-percent = { $percent } %
results-map = Les réponses sur la carte
results-map-about = Chaque case est un État. Les listes ci-dessous disent la même chose en toutes lettres.
results-figures = Statistiques sur l’ensemble des États
results-by-state = Nombre communiqué par chaque État
results-number = Nombre communiqué
results-written = Ce que les États ont écrit
results-behind = États que recouvre chaque décompte
results-remarks = Observations des États
results-other = Autre réponse, ou réponse non comprise
results-trends = Avant et maintenant
results-changed = Réponses qui ont changé
results-panel = { $states ->
    [one] { $states } État a répondu lors des deux cycles.
   *[other] { $states } États ont répondu lors des deux cycles.
}
results-unanswered = { $questions ->
    [one] { $questions } question n’a reçu de réponse d’aucun État lors des deux cycles.
   *[other] { $questions } questions n’ont reçu de réponse d’aucun État lors des deux cycles.
}
results-moved = États qui donnent désormais (+) ou ne donnent plus (−) cette réponse
results-no-trend = Il n’y a rien à comparer ici.
results-no-change = Aucune réponse n’a changé.

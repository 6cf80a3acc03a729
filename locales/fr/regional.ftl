# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Couverture
regional-title-cover = Couverture
regional-about-cover = Nature et date du document
regional-sheet-contents = Sommaire
regional-title-contents = Sommaire
regional-about-contents = Liens vers toutes les feuilles
regional-sheet-method = Méthode
regional-title-method = Comment les chiffres ont été établis
regional-about-method = Dénominateurs, pourcentages, abréviations, données omises
regional-sheet-status = Suivi des réponses
regional-title-status = Suivi des réponses, État par État
regional-about-status = Qui a répondu, quand, par quelle voie et dans quelle mesure
regional-sheet-highlights = Points saillants
regional-title-highlights = La situation de la Région en un coup d’œil
regional-about-highlights = Un graphique et ses chiffres pour chaque question fermée
regional-sheet-countries = Matrice par État
regional-title-countries = Matrice par État : les États et les questions fermées
regional-about-countries = La réponse de chaque État à chaque question fermée
regional-sheet-frequencies = Fréquences
regional-title-frequencies = Fréquences : nombre d’États par réponse
regional-about-frequencies = Décomptes avec leurs quatre dénominateurs, sous forme de formules portant sur le tableau Data
regional-about-frequencies-wide = Décomptes avec leurs quatre dénominateurs
regional-sheet-bygroup = Par groupe
regional-title-bygroup = Questions fermées par groupe d’États
regional-about-bygroup = Nombre d’États par réponse dans chaque groupe, pour tous les regroupements
regional-sheet-groups = Groupes d’États
regional-title-groups = Groupes : États appartenant à chaque groupe
regional-about-groups = Les regroupements du cycle ; comme ils ne concordent pas, plusieurs sont présentés côte à côte
regional-sheet-needs = Priorités et besoins
regional-title-needs = Priorités et besoins : classement pondéré
regional-about-needs = Difficultés, formation et assistance technique, par nombre de points décroissant, avec un graphique pour chaque question
regional-sheet-statistics = Statistiques
regional-title-statistics = Statistiques : nombres par État
regional-about-statistics = Nombre d’États, somme, médiane et nombre communiqué par chaque État
regional-about-statistics-wide = Nombre d’États, somme, moyenne, médiane et quartiles
regional-sheet-contacts = Contacts
regional-title-contacts = Contacts : personnes et autorités
regional-about-contacts = Les personnes et autorités indiquées par les États, en un seul tableau ; dans l’édition restreinte uniquement
regional-sheet-recommendations = Recommandations
regional-title-recommendations = Suivi des recommandations de la dernière réunion
regional-about-recommendations = Chaque recommandation sur ses propres pages : décomptes et réponse de chaque État
regional-sheet-trends = Avant et maintenant
regional-title-trends = Nombre d’États par réponse, avant et maintenant
regional-about-trends = Uniquement les États ayant répondu lors des deux cycles et les questions comparables ; les ruptures de série sont indiquées
regional-sheet-changes = Changements
regional-title-changes = Changements depuis le cycle précédent
regional-about-changes = Pour les questions comparables, toutes les réponses qui ont changé
regional-sheet-profiles = Profils des États
regional-title-profiles = Profils des États
regional-about-profiles = Une page par État avec ses réponses aux questions essentielles
regional-sheet-explanations = Explications
regional-title-explanations = Explications : avertissements expliqués par les États
regional-about-explanations = Notes de bas de tableau : ce que les contrôles ont relevé et l’explication qu’en donne l’État
regional-sheet-attachments = Pièces jointes
regional-title-attachments = Pièces jointes : registre des fichiers
regional-about-attachments = Fichiers mentionnés dans chaque réponse, avec indication de leur réception
regional-sheet-panel = Panel
regional-title-panel = Panel : réponses des États ayant répondu lors des deux cycles
regional-about-panel = Le tableau à partir duquel « Avant et maintenant » est compté
regional-sheet-texts = Réponses en texte libre
regional-title-texts = Réponses en texte libre et observations
regional-about-texts = Dans leur langue de rédaction
regional-title-data = Data : toutes les réponses, une par ligne
regional-sheet-data = Data
regional-about-data = Le tableau à partir duquel tout le reste est compté
regional-sheet-answers = Réponses
regional-title-answers = Réponses : une ligne par État, une colonne par adresse
regional-about-answers = Ce qui figure à chaque adresse, ou la raison pour laquelle rien n’y figure ; une colonne par option lorsque plusieurs réponses sont possibles et, pour les listes, le nombre d’éléments
regional-sheet-codelists = Listes de codes
regional-title-codelists = Listes de codes en quatre langues
regional-about-codelists = Codes de réponse et lignes, avec leur libellé
regional-sheet-codebook = Dictionnaire des données
regional-title-codebook = Dictionnaire des données : toutes les adresses du questionnaire
regional-about-codebook = Libellé en quatre langues, type, options, conditions, contrôles
regional-about-rows = Les lignes selon l’échelle, avec un graphique, puis les États selon les lignes
regional-about-listing = Ce que les États ont énuméré, prêt à être filtré

# On every sheet
regional-back = ← Sommaire
regional-to-contents = Aller au sommaire →
regional-page = page &P sur &N

# Cover
regional-subtitle = Classeur régional
regional-meeting = Réunion
regional-responding = Réponses
regional-n-of-m = { $n } { $n ->
    [one] État
   *[other] États
} sur { $m }
regional-cutoff = Date d’arrêt des données
regional-period = Période de référence
regional-reference-date = Date de référence
regional-edition = Édition
regional-edition-public = Publique
regional-edition-restricted = Restreinte
regional-language = Langue
regional-questionnaire = Questionnaire
regional-modelled-on = À propos du questionnaire
regional-contact = Contact
regional-snapshot = Instantané (SHA-256)
regional-snapshot-about = Empreinte calculée sur la liste des soumissions : État, numéro et empreinte de chacune, une par ligne, dans l’ordre des codes des États. Les empreintes des soumissions figurent sur la feuille « Suivi des réponses » de l’édition restreinte.
regional-snapshot-before = Viennent ensuite, chacune précédée de son cycle, celles du cycle servant de comparaison : { $before }.
regional-form = Forme
regional-form-wide = Une ligne par État sur la feuille « { $answers } », parce que les réponses dépassent le nombre de lignes d’une feuille ou parce que cette forme a été demandée. Tous les chiffres sont des valeurs : les formules sont omises. Les textes des listes, les observations et les fichiers joints figurent dans la forme à une ligne par réponse (CSV), qui est une exportation du même instantané.

# Headers
regional-sheet = Feuille
regional-heading = Titre
regional-holds = Contenu
regional-state = État
regional-code = Code
regional-iso3 = ISO 3
regional-counted = Compté
regional-observer = observateur
regional-status = Situation
regional-channel = Voie
regional-submitted-at = Soumise le
regional-days-late = Jours de retard
regional-submission = Numéro de soumission
regional-submission-hash = SHA-256 de la soumission
regional-timeline = Réponses reçues au fil du temps, sur { $states } { $states ->
    [one] État invité
   *[other] États invités
}
regional-day = Jour
regional-that-day = Ce jour-là
regional-so-far = Total à ce jour
regional-milestone = Étape
regional-opens = Ouverture du cycle
regional-due = Date limite
regional-question = Question
regional-wording = Libellé
regional-row = Ligne
regional-item = Élément
regional-address = Adresse
regional-unit = Unité
regional-n = N
regional-sum = Somme
regional-answer = Réponse
regional-all-counted = Tous les États
regional-no-group = hors groupe
regional-mean = Moyenne
regional-first-quartile = Premier quartile
regional-third-quartile = Troisième quartile
regional-subject = Thème
regional-points = Points
regional-named = États qui l’ont mentionné
regional-rank = Rang { $rank } (×{ $weight })
regional-points-in = Points, { $group }
regional-median = Médiane
regional-min = Minimum
regional-max = Maximum
regional-text = Texte original
regional-unofficial-translation = Traduction non officielle
regional-answered = Avec réponse

# Status and channel
regional-channel-page = Page web
regional-channel-workbook = Classeur
regional-channel-both = Page web et classeur
regional-channel-on-behalf = Saisie par le Secrétariat

# Legends and notes
regional-for-what = En qualité de
regional-file = Fichier
regional-arrived = Reçu
regional-hash = SHA-256
regional-warning = Ce que les contrôles ont relevé
regional-explanation = Explication de l’État
regional-then = Avant
regional-now = Maintenant
regional-what-happened = Changement
regional-difference = Différence
regional-both-times = États ayant répondu lors des deux cycles
regional-trends-note = Comparaison avec : { $before }. Sont comptés les États ayant répondu à la question lors des deux cycles ; rien n’est estimé pour les autres.
regional-break = Rupture de série : les deux cycles ne sont pas comparables.
regional-change-adopted = adoption
regional-change-amended = modification
regional-change-withdrawn = suppression
regional-change-new = nouvelle réponse
regional-change-dropped = réponse disparue
regional-profile-submission = Soumission { $number } du { $day }
regional-tone-positive = En place
regional-tone-partial = Partiellement en place
regional-tone-negative = Pas en place
regional-highlights-note = Les chiffres sont des nombres d’États ; chacun renvoie à la feuille « Fréquences », où figurent les dénominateurs et les pourcentages.
regional-highlights-note-wide = Les chiffres sont des nombres d’États. Les dénominateurs et les pourcentages figurent sur la feuille « Fréquences ».
regional-groups-note = Nombres d’États, d’après la feuille « Matrice par État » ; un État qui appartient à plusieurs groupes est compté dans chacun d’eux. Les groupes sont trop petits pour que des pourcentages soient calculés.
regional-needs-note = Points : somme des réponses des États, chacune multipliée par la pondération indiquée dans l’en-tête. À égalité de points, le thème mentionné par le plus grand nombre d’États figure en premier.
regional-statistics-note = N indique combien d’États ont communiqué un nombre ; rien n’est estimé pour les autres. Les observateurs figurent en dernier et n’entrent dans aucun calcul.
regional-statistics-note-wide = N indique combien d’États ont communiqué un nombre ; rien n’est estimé pour les autres. Les observateurs n’entrent dans aucun calcul.
regional-chart-title = Nombre d’États par réponse : { $answers }
regional-chart-alternative = Graphique à barres : { $title }. { $figures }.
regional-chart-alternative-line = Graphique en courbe : { $title }. { $figures }.
regional-choose = Graphique d’une question : choisissez son adresse dans la cellule ci-dessous
regional-chosen-alternative = Graphique à barres de la question choisie dans la cellule { $cell } ; les chiffres figurent dans le tableau ci-dessous.
regional-states-count = États
regional-chart-spoken = { $name } : { $figures } (sur { $states } { $states ->
    [one] État
   *[other] États
})

# Method
regional-method-notice = Avis
regional-method-asked = Questions posées
regional-method-asked-text = { $questions } questions en { $sections } sections (questionnaire { $version }). Les réponses relatives à la situation actuelle se rapportent au { $date }, sauf indication contraire de l’État.
regional-method-denominators = Dénominateurs
regional-method-denominators-text = Chaque chiffre a quatre dénominateurs : États invités ({ $invited } ; les observateurs ne sont pas comptés) ≥ États répondants ({ $responding } ; une soumission fait foi) ≥ États interrogés (la condition de la question est remplie ou n’a pas pu être déterminée) ≥ États avec réponse (une valeur est donnée). « Non disponible », « Sans objet », « Confidentiel » et « Sans réponse » figurent sur des lignes distinctes et ne sont jamais inclus dans « Avec réponse » : « n’en a pas » et « ne l’a pas précisé » ne sont jamais additionnés.
regional-method-percentages = Pourcentages
regional-method-percentages-text = Ils figurent à côté de leur numérateur et de leurs dénominateurs, arrondis à l’unité la plus proche (la cellule contient la valeur exacte). Lorsque moins de { $least } États ont donné une réponse, seuls les décomptes sont indiqués.
regional-method-states = Des États et non des lignes
regional-method-states-text = Ce sont les États qui sont comptés, jamais les lignes : un État qui énumère trois lois en vigueur compte une seule fois. Lorsque plusieurs réponses sont possibles, le total des décomptes par option dépasse le nombre d’États.
regional-method-numbers = Sommes et médianes
regional-method-numbers-text = Calculées sur les États comptés ayant communiqué un nombre, avec leur N. Lorsque les États sont en nombre pair, la médiane est la moyenne des deux valeurs centrales.
regional-method-withheld = Données omises
regional-method-public-text = La présente édition ne contient ni données personnelles, ni questions réservées aux autorités, ni observations internes. Ce qu’un État a déclaré confidentiel, ou dont il n’a pas accepté la publication, est signalé par [c] dans tous les tableaux et n’entre dans aucun décompte, aucune somme ni aucune médiane, pas plus que les questions complémentaires et les observations qui le révéleraient ; aucune différence entre deux chiffres ne permet donc de le retrouver.
regional-method-restricted-text = Aucune : la présente édition contient tout ce qui a été soumis, y compris des données personnelles. Elle n’est pas destinée à la publication.
regional-method-restricted-text-wide = Rien pour des raisons de confidentialité : la présente édition est réservée au Secrétariat, contient des données personnelles et n’est pas destinée à la publication. Les éléments des listes, les observations et le registre des fichiers joints ne figurent pas dans cette forme, mais dans celle à une ligne par réponse (CSV).
regional-method-drafts = Brouillons
regional-method-drafts-text = Seules les soumissions scellées sont comptées ; la réponse renvoyée à un État est comptée d’après sa dernière soumission. D’un brouillon, seul l’état d’avancement est connu ici.
regional-method-trace = D’un chiffre aux réponses
regional-method-trace-text = Les fréquences sont des formules portant sur le tableau Data : filtrez ses colonnes « question », « row » et « code » pour voir les États que recouvre un décompte, avec l’adresse ainsi que le numéro et le moment de chaque soumission. La colonne « state_first » vaut 1 une seule fois par État compté et par question ou ligne ; elle est vide pour un observateur.
regional-method-trace-text-wide = Filtrez la colonne d’une adresse sur la feuille des réponses pour voir les États que recouvre un décompte, avec le numéro et le moment de chaque soumission. La ligne d’un observateur porte « no » sous « counted » et n’entre dans aucun décompte. Les champs des listes n’ont pas de colonne : leurs éléments figurent dans la forme à une ligne par réponse (CSV).
regional-method-snapshot = Instantané
regional-method-snapshot-text = Tous les chiffres proviennent d’une seule liste de soumissions. L’empreinte de cette liste figure sur la couverture, et une même liste produit le même fichier, octet pour octet.
regional-method-languages = Langues
regional-method-languages-text = Le texte libre reste dans sa langue de rédaction. Libellé du questionnaire :
regional-translation-reviewed = révisé
regional-translation-drafted = rédigé, non encore révisé
regional-translation-none = non traduit
regional-method-shorthand = Abréviations dans les tableaux
regional-mark-na = La question s’applique, mais personne ne dispose de l’information.
regional-mark-nap = La question ne s’applique pas à l’État.
regional-mark-c = L’État ne le communique pas ou n’en a pas accepté la publication ; il n’y a pas toujours de réponse.
regional-mark-not-answered = La question a été posée et est restée sans réponse ; cela ne signifie pas « non ».
regional-mark-not-asked = Compte tenu d’une réponse précédente, la question n’a pas lieu d’être posée.
regional-mark-no-response = Aucune soumission de l’État ne fait foi.
regional-method-membership = États hors des dénominateurs
regional-not-counted = Observateur : peut répondre, mais n’entre dans aucun dénominateur
regional-not-invited = Non invité
regional-edition-public-about = sans les données personnelles, les questions réservées aux autorités, les observations internes ni ce que les États ont déclaré confidentiel
regional-edition-restricted-about = réservée au Secrétariat : tout ce qui a été soumis

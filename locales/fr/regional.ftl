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
regional-sheet-statistics = Statistiques
regional-title-statistics = Statistiques : nombres par État
regional-about-statistics = Nombre d’États, somme, médiane et nombre communiqué par chaque État
regional-sheet-texts = Réponses en texte libre
regional-title-texts = Réponses en texte libre et observations
regional-about-texts = Dans leur langue de rédaction
regional-title-data = Data : toutes les réponses, une par ligne
regional-sheet-data = Data
regional-about-data = Le tableau à partir duquel tout le reste est compté
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
regional-snapshot-about = Calculé sur la liste des soumissions de la feuille « Suivi des réponses » : État, numéro et empreinte de chacune, une par ligne, dans l’ordre des codes.

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
regional-question = Question
regional-wording = Libellé
regional-row = Ligne
regional-item = Élément
regional-address = Adresse
regional-unit = Unité
regional-n = N
regional-sum = Somme
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
regional-tone-positive = En place
regional-tone-partial = Partiellement en place
regional-tone-negative = Pas en place
regional-highlights-note = Les chiffres sont des nombres d’États ; chacun renvoie à la feuille « Fréquences », où figurent les dénominateurs et les pourcentages.
regional-statistics-note = N indique combien d’États ont communiqué un nombre ; rien n’est estimé pour les autres. Les observateurs figurent en dernier et n’entrent dans aucun calcul.
regional-chart-title = Nombre d’États par réponse : { $answers }
regional-chart-alternative = Graphique à barres : { $title }. { $figures }.
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
regional-method-drafts = Brouillons
regional-method-drafts-text = Seules les soumissions scellées sont comptées ; la réponse renvoyée à un État est comptée d’après sa dernière soumission. D’un brouillon, seul l’état d’avancement est connu ici.
regional-method-trace = D’un chiffre aux réponses
regional-method-trace-text = Les fréquences sont des formules portant sur le tableau Data : filtrez ses colonnes « question », « row » et « code » pour voir les États que recouvre un décompte, avec l’adresse ainsi que le numéro et le moment de chaque soumission. La colonne « state_first » vaut 1 une seule fois par État compté et par question ou ligne ; elle est vide pour un observateur.
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

# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Couverture
regional-title-cover = Couverture
regional-about-cover = Ce qu’est ce document et sa date
regional-sheet-contents = Sommaire
regional-title-contents = Sommaire
regional-about-contents = Liens vers toutes les feuilles
regional-sheet-method = Méthode
regional-title-method = Comment les chiffres ont été établis
regional-about-method = Dénominateurs, pourcentages, abréviations, ce qui est omis
regional-sheet-status = État des réponses
regional-title-status = État des réponses par État
regional-about-status = Qui a répondu, quand, par quelle voie et dans quelle mesure
regional-sheet-highlights = Graphiques principaux
regional-title-highlights = La situation de la Région en un coup d’œil
regional-about-highlights = Un graphique et ses chiffres pour chaque question fermée
regional-sheet-countries = Matrice par État
regional-title-countries = Matrice par État : États et questions fermées
regional-about-countries = La réponse de chaque État à chaque question fermée
regional-sheet-frequencies = Fréquences
regional-title-frequencies = Fréquences : États par réponse
regional-about-frequencies = Décomptes avec leurs quatre dénominateurs, en formules sur le tableau Data
regional-sheet-statistics = Statistiques
regional-title-statistics = Statistiques : chiffres par État
regional-about-statistics = Nombre d’États, somme, médiane et le chiffre de chaque État
regional-sheet-texts = Réponses textuelles
regional-title-texts = Réponses textuelles et observations
regional-about-texts = Dans la langue dans laquelle elles ont été rédigées
regional-title-data = Data : toutes les réponses, une par ligne
regional-sheet-data = Data
regional-about-data = Le tableau à partir duquel tout le reste est compté
regional-sheet-codelists = Listes de codes
regional-title-codelists = Listes de codes en quatre langues
regional-about-codelists = Codes de réponse et lignes avec leur libellé
regional-sheet-codebook = Dictionnaire des données
regional-title-codebook = Dictionnaire des données : toutes les adresses du questionnaire
regional-about-codebook = Libellé en quatre langues, type, options, conditions, contrôles
regional-about-rows = Lignes par échelle avec un graphique, et États par lignes
regional-about-listing = Ce que les États ont énuméré, prêt à filtrer

# On every sheet
regional-back = ← Sommaire
regional-to-contents = Aller au sommaire →
regional-page = page &P de &N

# Cover
regional-subtitle = Classeur régional
regional-meeting = Réunion
regional-responding = Réponses
regional-n-of-m = { $n } des { $m } États
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
regional-snapshot-about = Sur la liste des soumissions de la feuille de l’état des réponses : État, numéro et empreinte de chacune, une par ligne, dans l’ordre des codes.

# Headers
regional-sheet = Feuille
regional-heading = Titre
regional-holds = Ce qu’elle contient
regional-state = État
regional-code = Code
regional-iso3 = ISO 3
regional-counted = Compté
regional-observer = observateur
regional-status = Statut
regional-channel = Voie
regional-submitted-at = Soumise
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
regional-answered = Ont répondu

# Status and channel
regional-channel-page = Page web
regional-channel-workbook = Classeur
regional-channel-both = Page web et classeur
regional-channel-on-behalf = Saisie par le secrétariat

# Legends and notes
regional-tone-positive = En place
regional-tone-partial = Partiellement en place
regional-tone-negative = Pas en place
regional-highlights-note = Décomptes d’États. Les chiffres renvoient à la feuille des fréquences, où figurent les dénominateurs et les pourcentages.
regional-statistics-note = N est le nombre d’États ayant donné un chiffre ; rien n’est estimé pour les autres. Les observateurs figurent en dernier et n’entrent dans aucun calcul.
regional-chart-title = États par réponse : { $answers }
regional-chart-alternative = Diagramme à barres : { $title }. { $figures }.
regional-chart-spoken = { $name } : { $figures } (sur { $states } États)

# Method
regional-method-notice = Avertissement
regional-method-asked = Ce qui a été demandé
regional-method-asked-text = { $questions } questions en { $sections } sections (questionnaire { $version }). Les réponses sur le présent se rapportent au { $date }, sauf indication contraire de l’État.
regional-method-denominators = Dénominateurs
regional-method-denominators-text = Chaque chiffre en a quatre : invités ({ $invited } États ; les observateurs ne sont pas comptés) ≥ ayant répondu ({ $responding } avec une soumission en vigueur) ≥ interrogés (la condition de la question est remplie ou n’a pu être déterminée) ≥ ayant donné une valeur. Non disponible, sans objet, confidentiel et sans réponse sont des lignes à part, jamais incluses dans « ont répondu » : « n’en a pas » et « n’a pas dit » ne sont jamais additionnés.
regional-method-percentages = Pourcentages
regional-method-percentages-text = Imprimés à côté de leur numérateur et de leurs dénominateurs, arrondis à l’entier le plus proche (la cellule contient la valeur exacte). Lorsque moins de { $least } États ont répondu, décomptes seulement.
regional-method-states = Des États, pas des lignes
regional-method-states-text = On compte des États, jamais des lignes : un État qui énumère trois lois en vigueur compte une fois. Lorsque plusieurs réponses sont possibles, la somme des options dépasse le nombre d’États.
regional-method-numbers = Sommes et médianes
regional-method-numbers-text = Sur les États comptés ayant donné un chiffre, avec leur N. La médiane d’un nombre pair d’États est la moyenne des deux du milieu.
regional-method-withheld = Ce qui est omis
regional-method-public-text = Cette édition ne montre ni données personnelles, ni questions réservées aux autorités, ni observations internes. Ce qu’un État a réservé est [c] dans tous les tableaux et n’entre dans aucun décompte, somme ou médiane, pas plus que les questions complémentaires et observations qui le révéleraient ; aucune différence entre deux chiffres ne permet de le retrouver.
regional-method-restricted-text = Rien : cette édition contient tout ce qui a été soumis, y compris des données personnelles. Elle n’est pas destinée à la publication.
regional-method-drafts = Brouillons
regional-method-drafts-text = Seules les soumissions scellées sont comptées ; une réponse renvoyée compte avec sa dernière soumission. D’un brouillon, on ne connaît ici que l’état d’avancement.
regional-method-trace = D’un chiffre aux réponses
regional-method-trace-text = Les fréquences sont des formules sur le tableau Data : filtrez ses colonnes « question », « row » et « code » pour voir les États derrière un décompte, avec l’adresse, le numéro et le moment de chaque soumission. La colonne « state_first » vaut 1 une fois par État compté et question ou ligne, et elle est vide pour un observateur.
regional-method-snapshot = Instantané
regional-method-snapshot-text = Tous les chiffres proviennent d’une seule liste de soumissions. Son empreinte figure sur la couverture, et la même liste produit le même fichier, octet par octet.
regional-method-languages = Langues
regional-method-languages-text = Le texte libre reste dans la langue dans laquelle il a été rédigé. Le libellé du questionnaire :
regional-translation-reviewed = révisé
regional-translation-drafted = ébauché, non révisé
regional-translation-none = non traduit
regional-method-shorthand = Abréviations dans les tableaux
regional-mark-na = La question s’applique, mais personne n’a la donnée.
regional-mark-nap = La question ne s’applique pas à l’État.
regional-mark-c = Il y a une réponse, et l’État la réserve.
regional-mark-not-answered = La question a été posée et est restée ouverte ; cela ne signifie pas « non ».
regional-mark-not-asked = Une réponse antérieure rend la question inutile.
regional-mark-no-response = Il n’y a pas de soumission en vigueur de l’État.
regional-method-membership = États hors des dénominateurs
regional-not-counted = Observateur : peut répondre et n’entre dans aucun dénominateur
regional-not-invited = Non invité
regional-edition-public-about = sans données personnelles, questions restreintes, observations internes ni ce que les États ont réservé
regional-edition-restricted-about = réservée au secrétariat : tout ce qui a été soumis

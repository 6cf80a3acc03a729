# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Cover
regional-title-cover = Cover
regional-about-cover = What this is, and of when
regional-sheet-contents = Contents
regional-title-contents = Contents
regional-about-contents = Links to every sheet
regional-sheet-method = Method
regional-title-method = How the figures were made
regional-about-method = Denominators, percentages, shorthand, what is left out
regional-sheet-status = Response status
regional-title-status = Response status by State
regional-about-status = Who answered, when, by which door, and how much of it
regional-sheet-highlights = Highlights
regional-title-highlights = The state of the Region at a glance
regional-about-highlights = A chart and its figures for each closed question
regional-sheet-countries = Country matrix
regional-title-countries = Country matrix: States and closed questions
regional-about-countries = Each State’s answer to each closed question
regional-sheet-frequencies = Frequencies
regional-title-frequencies = Frequencies: States per answer
regional-about-frequencies = Counts with their four denominators, as formulas over the table Data
regional-sheet-statistics = Statistics
regional-title-statistics = Statistics: numbers by State
regional-about-statistics = Number of States, sum, median, and every State’s number
regional-sheet-texts = Text answers
regional-title-texts = Text answers and remarks
regional-about-texts = In the language in which they were written
regional-title-data = Data: every answer, one per row
regional-sheet-data = Data
regional-about-data = The table from which everything else is counted
regional-sheet-codelists = Code lists
regional-title-codelists = Code lists in four languages
regional-about-codelists = Answer codes and rows with their wording
regional-sheet-codebook = Codebook
regional-title-codebook = Codebook: every address of the questionnaire
regional-about-codebook = Wording in four languages, kind, options, conditions, checks
regional-about-rows = Rows by scale with a chart, and States by rows
regional-about-listing = What the States listed, ready to filter

# On every sheet
regional-back = ← Contents
regional-to-contents = Go to the contents →
regional-page = page &P of &N

# Cover
regional-subtitle = Regional workbook
regional-meeting = Meeting
regional-responding = Responses
regional-n-of-m = { $n } of { $m } States
regional-cutoff = Cut-off
regional-period = Reference period
regional-reference-date = Reference date
regional-edition = Edition
regional-edition-public = Public
regional-edition-restricted = Restricted
regional-language = Language
regional-questionnaire = Questionnaire
regional-modelled-on = About the questionnaire
regional-contact = Contact
regional-snapshot = Snapshot (SHA-256)
regional-snapshot-about = Over the list of submissions on the sheet of the response status: state, number and hash of each, one per line, in the order of the codes.

# Headers
regional-sheet = Sheet
regional-heading = Title
regional-holds = What it holds
regional-state = State
regional-code = Code
regional-iso3 = ISO 3
regional-counted = Counted
regional-observer = observer
regional-status = Status
regional-channel = By
regional-submitted-at = Submitted
regional-days-late = Days late
regional-submission = Submission number
regional-submission-hash = SHA-256 of the submission
regional-question = Question
regional-wording = Wording
regional-row = Row
regional-item = Item
regional-address = Address
regional-unit = Unit
regional-n = N
regional-sum = Sum
regional-median = Median
regional-min = Least
regional-max = Greatest
regional-text = Text
regional-unofficial-translation = Unofficial translation
regional-answered = Answered

# Status and channel
regional-channel-page = Web page
regional-channel-workbook = Workbook
regional-channel-both = Web page and workbook
regional-channel-on-behalf = Entered by the secretariat

# Legends and notes
regional-tone-positive = In place
regional-tone-partial = Partly in place
regional-tone-negative = Not in place
regional-highlights-note = Counts of States. The figures are links into the sheet of frequencies, where the denominators and percentages stand.
regional-statistics-note = N is the number of States that gave a number; nothing is estimated for the others. Observers stand last and are in no figure.
regional-chart-title = States by answer: { $answers }
regional-chart-alternative = Bar chart: { $title }. { $figures }.
regional-chart-spoken = { $name }: { $figures } (of { $states } States)

# Method
regional-method-notice = Please note
regional-method-asked = What was asked
regional-method-asked-text = { $questions } questions in { $sections } sections (questionnaire { $version }). Answers about the present refer to { $date } unless a State says otherwise.
regional-method-denominators = Denominators
regional-method-denominators-text = Each figure has four: invited ({ $invited } States; observers are not counted) ≥ responding ({ $responding } with a standing submission) ≥ asked (the condition of the question is true or could not be determined) ≥ answered (gave a value). Not available, not applicable, confidential and not answered are lines of their own and never inside “answered”: “has none” and “did not say” are never added together.
regional-method-percentages = Percentages
regional-method-percentages-text = Printed beside their numerator and denominators, rounded to the nearest whole per cent (the cell holds the exact value). Where fewer than { $least } States answered, counts only.
regional-method-states = States, not rows
regional-method-states-text = States are counted, never rows: a State that lists three laws in force counts once. Where several answers may be chosen, the counts of the options add up to more than the States.
regional-method-numbers = Sums and medians
regional-method-numbers-text = Over the counted States that gave a number, with their N. The median of an even number of States is the mean of the two in the middle.
regional-method-withheld = What is left out
regional-method-public-text = This edition shows no personal data, no question restricted to the authorities, and no internal remark. What a State withheld, or did not agree to publish, is [c] in every table, is in no count, sum or median, and neither are the follow-up questions and remarks that would give it away; so no difference between two figures gives it back.
regional-method-restricted-text = Nothing: this edition holds everything that was submitted, with personal data. It is not for publication.
regional-method-drafts = Drafts
regional-method-drafts-text = Only sealed submissions are counted; a response that was returned counts with its last submission. Of a draft nothing is known here but how far it is.
regional-method-trace = From a figure to the answers
regional-method-trace-text = The frequencies are formulas over the table Data: filter its columns “question”, “row” and “code” to see the States behind a count, with the address, number and moment of each submission. The column “state_first” is 1 once per counted State and question or row, and empty for an observer.
regional-method-snapshot = Snapshot
regional-method-snapshot-text = All figures come from one list of submissions. Its hash stands on the cover, and the same list gives the same file, byte for byte.
regional-method-languages = Languages
regional-method-languages-text = Free text stays in the language in which it was written. The questionnaire’s wording:
regional-translation-reviewed = reviewed
regional-translation-drafted = drafted, not yet reviewed
regional-translation-none = not translated
regional-method-shorthand = Shorthand in the tables
regional-mark-na = It applies, but nobody has the datum.
regional-mark-nap = The question does not apply to the State.
regional-mark-c = The State withholds this, or did not agree to its publication; there need not be an answer behind it.
regional-mark-not-answered = The question was asked and left open; it does not mean “no”.
regional-mark-not-asked = An earlier answer makes the question pointless.
regional-mark-no-response = There is no standing submission of the State.
regional-method-membership = States outside the denominators
regional-not-counted = Observer: may answer, and enters no denominator
regional-not-invited = Not invited
regional-edition-public-about = without personal data, restricted questions, internal remarks, and what States withheld
regional-edition-restricted-about = for the secretariat only: everything that was submitted

# What the secretariat’s pages say

# A response as it is read
reading-remark = Remark
reading-internal = for the Technical Secretariat only
reading-change = Change
reading-note = Question from the Technical Secretariat
reading-ask = Ask about
reading-ask-label = What the State should clarify or correct in
reading-findings = What the checks say
reading-unread = not understood, kept as it was typed

# Submissions and their history
history-title = History and submissions
history-board = State of the responses
history-submissions = Submissions
history-submission = Submission
history-none = The State has not submitted its response yet.
history-standing = This one counts
history-receipt = Receipt (JSON)
history-steps = What happened
history-no-step = Nothing was submitted, returned or accepted yet.
history-returned-about = { $questions ->
    [one] Returned with a question on { $questions } item of the questionnaire
   *[other] Returned with questions on { $questions } items of the questionnaire
}
submission-title = { $state }, submission { $number }
submission-newer = This submission no longer counts. The one that counts is number
submission-at = Submitted
submission-by = By
submission-on-behalf = entered by the Technical Secretariat on behalf of the State
submission-sealed = Sealed text (JSON)

# Review
review-accept = Accept this submission
review-return = Return with questions
review-refused = This cannot be done any more
review-newer = The State submitted anew in the meantime, so nothing was changed. Submission { $number } is the one that counts: read it first.
return-back = Back to the submission
return-about = The State can change its answers again and submits anew. Until then this submission continues to count.
return-reason = Why it is returned
return-reason-hint = The State reads this at the top of its response. Say what is expected and by when.
return-reason-missing = Say why the submission is returned: the State reads it first.
return-too-long = Shorten this text to 10,000 characters at most.
return-questions = Questions on single answers
return-send = Return to the State

# The response board
board-status = Status
board-late = late

# The response board, continued
board-title = Responses
board-overdue = due date passed
board-past-due = The due date has passed.
board-closed = This round is closed and takes nothing any more.
board-of = of
board-invited = States invited and counted
board-standing = with a submission that counts
board-draft = in preparation, nothing submitted yet
board-not-started = not started
board-numbers-about = The last three numbers add up to the first. A returned response counts with its last submission until the State submits anew.
board-observers-apart = { $observers ->
    [0] No observer is invited.
    [one] { $observers } observer is invited and enters none of these numbers.
   *[other] { $observers } observers are invited and enter none of these numbers.
}
board-draft-about = Of a response in preparation this page shows only its status and how complete it is, never an answer. Answers can be read once the State has submitted them.
board-map = Where the States stand
board-map-about = Each square is a State. The table below says the same in words.
board-states = States and sections
board-table-about = Percentage of the asked questions that are answered, rounded down; not available, not applicable and confidential count as answered. ✓ complete, · nothing is asked.
board-state = State
board-last = Last change
board-all = All
board-core = Core
board-sections = What the letters of the sections mean
board-at = As of
board-counted = Counted States
board-observers = Observers, not counted
board-status-none = Not started
board-more = More
board-results = Results, question by question
board-batch = Take in workbooks that came by mail
board-workbooks = Workbooks of the States
board-manage = Edit, close or reopen this round
board-regional = Regional workbook
board-exports = Data for other programs
export-csv = Data, one answer per row (CSV)
export-json = Data, one answer per row (JSON)
export-codebook = Codebook: questions, codes and lists (JSON)
export-sdmx = Numbers and codes with their status (SDMX-CSV 2.0)

# Workbooks that the secretariat sends
workbooks-about = Each workbook holds what the State last submitted; where it submitted nothing, it is blank. What the State is preparing is not in it: the State downloads that itself. Answers that the State changes meanwhile on the page are not overwritten by a workbook that comes back; they are reported as conflicts.
workbooks-all = Download all as a ZIP, each in its State’s language
workbooks-each = One State
workbooks-own = its own language

# Workbooks that came by mail
batch-about = Choose one or more State’s workbooks, or ZIP files that hold them. Each is taken in on behalf of its State, which sees that the Technical Secretariat entered it. A file that is refused does not keep the others out.
batch-draft = What a State has written itself is never overwritten, and is not shown here: where both differ, the State’s own answer stands and the cell is reported.
batch-files = Workbooks or ZIP files
batch-files-hint = .xlsx, .ods or .zip, at most 10 MB each and 40 MB together
batch-dry-run = Only say what would happen; store nothing
batch-send = Take in
batch-no-file = Choose at least one workbook or ZIP file.
batch-too-large = The files are larger than 40 MB together, so nothing was taken. Send them in several parts.
batch-outcome = What became of the files
batch-summary = { $files ->
    [one] { $accepted } of { $files } file accepted
   *[other] { $accepted } of { $files } files accepted
}
batch-was-dry = This was only a look: nothing was stored.
batch-accepted = Accepted
batch-acceptable = Would be accepted
batch-refused = Refused, nothing of it was stored
batch-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
batch-findings = errors { $errors }, warnings { $warnings }, notes { $notes }
batch-show = Show what was found
batch-left-out = { $count ->
    [one] { $count } more finding is not shown. Mend those above and send the file again.
   *[other] { $count } more findings are not shown. Mend those above and send the files again.
}
batch-stopped = Our system failed at the file { $file }. What stands below was taken in; this file and those after it were not. Please send them again in a moment.
batch-kept = This list can be read here for 30 days; the answers and the files stay.
batch-earlier = Files that you sent before
batch-earlier-one = { $files ->
    [one] { $files } file
   *[other] { $files } files
    }
batch-under-way = Files taken in: { $done } of { $all }. You can leave this page; the work goes on, also after a restart of the program.
batch-look-again = Look again
batch-again = Take in more files

# What the secretariat entered on behalf of a State
history-on-behalf = Entered by the Technical Secretariat on behalf of the State

# Rounds
rounds-title = Rounds
rounds-none = There is no round yet.
rounds-new = New round
rounds-new-about = A new round is prepared first: nobody beside the Technical Secretariat and the administrators sees it until it is opened.
rounds-like = Like a round that there is
rounds-from = Round whose States, texts and dates are copied
rounds-id = Short name of the new round
rounds-id-hint = It stays for good, in addresses and in workbooks: lower-case letters, digits and hyphens, for example cybercrime-2028
rounds-by-file = Or from a round’s file
rounds-file = File (JSON)
rounds-text = or its text, pasted
rounds-prepare = Prepare the round
round-status-prepared = being prepared
round-status-open = open
round-status-closed = closed
round-edit = Round
round-saved = The round was saved.
round-prepared-about = Nobody else sees this round yet. Once it is opened, its questionnaire and its rows stay as they are.
round-open-about = The States can answer and submit, also after the due date.
round-closed-about = This round takes no answers. Drafts are kept.
round-open = Open this round
round-close = Close this round
round-reopen = Reopen this round
round-file = The round’s file (JSON), with States, groupings and places on the map
round-questionnaire = Questionnaire
round-questionnaire-version = Questionnaire and version
round-fixed = This stays since the round was opened: States may have answered.
round-last = Last round
round-last-hint = What a State answered then is shown beside its answers and compared with them. Leave it empty where there was none.
round-words = Wording
round-words-about = Where a language is left empty, readers see another one.
round-title = Title
round-body = Body that asks
round-notice = Notice on every page and sheet
round-no-response = What is printed for a State without a submission
round-dates = Dates
round-dates-about = Moments are those of the clock of the time zone given first.
round-zone = Time zone, for example America/New_York
round-opens = Answering begins
round-due = Due
round-cutoff = Cut-off: the analysis counts what stands then
round-period-from = Reference period, first day
round-period-to = Reference period, last day
round-reference = Reference date
round-lists = Rows that the round supplies
round-lists-about = One line per row: its code, in small letters or a number, and its wording. A line that is cleared goes.
round-code = Code
round-states = States
round-states-about = An invited State answers; a counted one enters the denominators. Say why a State is not counted: it is printed. A State that began to answer stays invited. States are added in the round’s file.
round-invited = Invited
round-not-invited = not invited
round-counted = Counted
round-language = Language in which the State is addressed
round-reason = Why it is not invited or not counted
round-save = Save the round

# What is wrong with a round
round-problem-unreadable = { $why }
round-problem-nothing-chosen = Choose a round to copy, or give a file.
round-problem-from-unknown = There is no such round. Choose one of the list, or give a file.
round-problem-changed-meanwhile = Somebody changed this round in the meantime, so nothing was saved. What you typed stands here; load the page anew in another window and compare.
round-problem-id = “{ $id }” cannot name a round; use lower-case letters, digits and hyphens
round-problem-taken = There is a round “{ $id }” already; give the new one another name.
round-problem-questionnaire-unusable = the questionnaire { $name } cannot be used: { $why }
round-problem-questionnaire-fixed = the questionnaire of a round that was opened stays
round-problem-lists-fixed = the rows of a round that was opened stay
round-problem-began = { $state } began to answer and stays invited
round-problem-last-round-itself = a round does not follow itself; name the round before it
round-problem-last-round-unknown = there is no round “{ $id }”; name one of the list, or none
round-problem-last-round-apart = “{ $id }” asked { $earlier }, and nothing of it is known to { $now }: name a round with the same questionnaire, or with the version before it
round-problem-no-text = give a wording in at least one language
round-problem-too-long = this text is too long; shorten it
round-problem-contact = give an e-mail address, for example secretariat@example.org
round-problem-zone = this is not a time zone; write it like America/New_York
round-problem-moment = give a day and a time, for example 2026-12-11T23:59
round-problem-day = give a day, for example 2026-06-30
round-problem-due-before-opens = the due date { $later } lies before answering begins, { $earlier }
round-problem-cutoff-before-due = the cut-off { $later } lies before the due date, { $earlier }
round-problem-period = the period ends on { $to }, before it begins on { $from }
round-problem-list-empty = the questionnaire needs the rows of “{ $list }”; give at least one
round-problem-list-unknown = no question of the questionnaire has the rows of “{ $list }”; leave them out
round-problem-row-code = “{ $code }” is not a code; use snake_case or a number
round-problem-row-twice = “{ $code }” stands twice
round-problem-row-text = “{ $code }” has no text
round-problem-state-code = “{ $state }” is not an ISO 3166 alpha-2 code
round-problem-state-twice = { $state } stands twice
round-problem-counted-not-invited = { $state } is counted but not invited; count only States that are asked
round-problem-no-reason = { $state } is not counted; say why, it is printed
round-problem-grouping-unknown = { $state } is grouped by “{ $scheme }”, which is not among the groupings
round-problem-group-unknown = { $state } stands in “{ $group }”, which “{ $scheme }” does not have
round-problem-nobody-counted = no State is invited and counted

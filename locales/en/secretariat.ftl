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
board-batch = Take in workbooks that came by mail
board-workbooks = Workbooks of the States
board-manage = Edit, close or reopen this round
board-regional = Regional workbook

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

# The page of a section
section-list = All sections
section-position = Section { $number } of { $all } · { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}
section-question = Question { $code }
section-required = must be answered
section-definition = What this covers
section-answer = Answer
section-no-answer = No answer
section-as-typed = as typed: “{ $text }”
section-whole = As typed, and not understood. Choose from the options below instead, or correct it.
section-exclusive = excludes all others
section-ranks = Give the most important the rank 1, the next one 2, and so on. Leave the others blank.
section-date = For example 13 April 2026, 13/04/2026 or 2026-04-13.
section-date-coarse = For example 13 April 2026, 13/04/2026 or 2026-04-13. A month (April 2026) or a year (2026) is enough where you do not know more.
section-item = { $item } { $number }
section-add = Add another: { $item }
section-remove = Remove
section-aside = Remark, or why there is no answer
section-remark = Remark
section-internal = Only for the Technical Secretariat: it is not passed on to anybody else
section-reason = Why there is no answer
section-no-reason = No reason given
section-asked-if = Asked only if { $condition }
section-condition = { $question } is “{ $answer }”
section-or = or
section-secretariat-asks = The Technical Secretariat asks:
section-depends = Asked depending on other answers: { $questions }
section-last-round = Last round: { $answer }
section-last-round-all = Answers of the last round
section-same = No change since

# Saving
section-save = Save
section-continue = Save and continue
section-saved-title = Saved
section-saved = Your answers are saved.
section-saved-come-back = Your answers are saved. You can correct these now or later.
section-to-correct = { $errors ->
    [one] { $errors } answer needs attention
   *[other] { $errors } answers need attention
}
section-continue-anyway = Continue with the next section
section-clash-title = Somebody else changed the same answers
section-clash-own-title = You changed the same answers in another window
section-clash-explained = Everything else is saved. Choose what is to stand, and save once more. Until then the answer that was saved first stands, and nothing is overwritten.
section-clash-who = Changed by { $who } on { $when }
section-clash-own = Changed by you, in another window, on { $when }
section-clash-theirs = Keep what is saved:
section-clash-mine = Take yours:
section-clash-file = The file that was saved first stands. To replace it, choose your file again below.
section-clash-save = Save the choice
section-not-saved = Your changes were not saved
section-not-theirs = You are signed in now as somebody who does not answer this section. What was typed is not lost: copy it from here.
section-back = Back to the section
section-to-copy = What you typed, to be copied
section-too-much = More was sent than this page takes at once, and nothing of it was stored. What arrived stands below. Copy it, go back to the section, and save a part at a time; long documents can be attached as files.
section-again-next = Something went wrong on our side. Nothing was stored, but what you typed is kept in this page: send it again in a moment.
section-again = Send it again
section-signed-out = You are signed out
section-signed-out-next = Your changes are not saved yet. Sign in here, and they are saved in your name.
section-signed-out-files = Files that you chose cannot be carried along: please choose them again afterwards.
section-sign-in-and-save = Sign in and save
finding-file-too-large = The file “{ $found }” is larger than this installation takes, so it was not stored. Make it smaller, split it, or say in the remark where it is published.

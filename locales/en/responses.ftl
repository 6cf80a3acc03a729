# A State’s own pages
response-answered = { $answered } of { $asked } questions answered
response-to-mend = { $count ->
    [one] One finding has to be mended or explained before the response can be submitted.
   *[other] { $count } findings have to be mended or explained before the response can be submitted.
}
response-not-answered = { $count ->
    [0] Every question is answered.
    [one] One question is not answered. The response can be submitted all the same.
   *[other] { $count } questions are not answered. The response can be submitted all the same.
}
response-status-not-started = Not started
response-status-draft = In preparation
response-status-submitted = Submitted
response-status-returned = Returned with questions
response-status-accepted = Accepted
response-returned = The Technical Secretariat returned the response
response-continue = Continue where you left off
response-sections = Sections
response-submit = Submit
response-check = Check and submit
response-more = On paper
response-print = Print the response, or save it as PDF
response-receipts = Receipts
response-back = Back to the sections
section-not-started = Not started
section-in-progress = In progress
section-to-mend = { $count } to mend
section-complete = Complete
print-copy = What stands on { $at } (revision { $revision }). This copy is not the submission.
print-how = Print this page, or choose “Save as PDF” in your browser’s print window.
print-place = Place and date
print-signature = Name, office and signature
receipt = Receipt
receipt-title = The response is submitted
receipt-number = Submission
receipt-at = Sealed
receipt-by = By
receipt-on-behalf = on behalf of the State
receipt-hash = SHA-256 of the sealed answers
receipt-key = Public key of this installation
receipt-download = Download the receipt
receipt-keep = Keep the file. It proves what was submitted, when and by whom; nobody can change it without being noticed.
receipt-verify = Anyone can check it without this installation, with the program Relator:
receipt-read = Read the submission
submit-refused = The response was not submitted
submit-to-mend = Mend or explain these first
submit-open = { $count ->
    [0] Every question is answered.
    [one] One question is not answered; it is reported as “Not answered”.
   *[other] { $count } questions are not answered; they are reported as “Not answered”.
}
submit-warnings = { $count ->
    [0] There are no warnings.
    [one] One warning is explained in a remark; the explanation is printed with the figures.
   *[other] { $count } warnings are explained in remarks; the explanations are printed with the figures.
}
submit-means = Submitting seals the answers as they stand below and gives them to the Technical Secretariat. Afterwards they can be changed only when the Secretariat returns the response.
submit-as = You submit as
submit-do = Submit the response

# The workbook that comes back
response-workbook = In a spreadsheet
response-workbook-about = The questionnaire is also a workbook, for Excel or LibreOffice, with everything that is stored. Both ways can be used in turn.
response-workbook-get = Download the workbook
response-workbook-with-files = Download the workbook together with the attached files (ZIP)
upload-title = Send a workbook
upload-how = You first see what would change. Nothing is stored before you confirm.
upload-file = Workbook, with the files that it names
upload-hint = The workbook that was downloaded here and filled in, as .xlsx (Excel) or .ods (LibreOffice). Laws and other files that it names can be chosen together with it, or come with it in one ZIP.
upload-look = Show what would change
upload-refused = Nothing of this file was taken
upload-no-file = No file was chosen. Choose the workbook, then send it.
upload-too-large = This file is larger than a workbook of this questionnaire can be, and was not read. Send the workbook alone, without pictures.
preview-title = What would change
preview-back = Choose another file
preview-nothing-yet = Nothing is stored yet.
preview-confirm = Confirm and store
preview-changed = { $count ->
    [0] The workbook changes nothing: everything in it is stored already.
    [one] The workbook changes one answer.
   *[other] The workbook changes { $count } answers.
}
preview-where = Where
preview-then = When the workbook was made
preview-now = Now
preview-conflicts = Changed by both
preview-conflicts-about = Somebody changed these answers after the workbook was made, and the workbook says something else. What is stored stays unless you choose the workbook’s answer.
preview-changes = Changed by you
preview-changes-about = When you confirm, the workbook’s answer is stored, unless you keep what is stored.
preview-meanwhile = Changed meanwhile by others
preview-meanwhile-about = The workbook does not touch these answers. They stay as they are.
preview-findings = What there is to say
preview-again = List items that this workbook brought before
preview-again-about = This workbook, or a copy of it, already added these items, with other content. If you corrected one, take the workbook’s; if it is a different item, keep both.
preview-cleared = Cleared in the workbook
preview-cleared-about = The workbook is blank where these answers stood. When you confirm, they are cleared, unless you keep what is stored. Look whether that was meant.
preview-mark-cleared = Cleared
preview-mark-new = New
preview-blank = blank: the answer is cleared
preview-take-workbook = In the workbook:
preview-take-stored = Stored now:
preview-take-apart = Keep both: the workbook’s becomes another item
preview-all-workbook = Take all of the workbook
preview-all-stored = Keep all that is stored
preview-only-conflicts = The workbook differs only where somebody else changed the answer too. Nothing changes unless you choose it below.
preview-news = Nothing was stored: the response was changed meanwhile
preview-news-about = Somebody changed the response after this page was shown. What is new is marked; what you chose elsewhere is kept. Look at it, then confirm again.

# Workbooks that were stored, and how one is undone
uploads-title = Workbooks that were stored
uploads-none = No workbook has changed this response yet.
uploads-about = A workbook can be undone as one step: each answer that it changed, and that nobody changed since, gets back what stood there before. Nothing is deleted from the history.
uploads-changed = { $count ->
    [one] It changed one entry.
   *[other] It changed { $count } entries.
}
uploads-undone = { $count ->
    [one] Undone by { $who }, { $when }: one entry has back what stood there before.
   *[other] Undone by { $who }, { $when }: { $count } entries have back what stood there before.
}
uploads-left = Changed since by others, so an undo leaves them as they are:
undo-do = Undo
undo-done = The workbook was undone
undo-refused = Nothing was undone
undo-already = This workbook was undone before. Nothing was changed.
undo-all-changed = Everything that this workbook changed was changed again since. Nothing was undone; correct the answers on the page.

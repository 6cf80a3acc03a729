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
upload-title = Send a workbook
upload-how = You first see what would change. Nothing is stored before you confirm.
upload-file = Workbook
upload-hint = The workbook that was downloaded here and filled in, as .xlsx (Excel) or .ods (LibreOffice).
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
preview-stored = Stored now
preview-workbook = In the workbook
preview-before = Before
preview-after = After
preview-then = When the workbook was made
preview-now = Now
preview-conflicts = Changed by both
preview-conflicts-about = Somebody changed these answers after the workbook was made, and the workbook says something else. What is stored stands; to change it, answer on the page.
preview-changes = Changed by you
preview-changes-about = These answers are replaced when you confirm.
preview-meanwhile = Changed meanwhile by others
preview-meanwhile-about = The workbook does not touch these answers. They stay as they are.
preview-findings = What there is to say

# The annotated copy of a workbook
annotate-sheet = To correct
annotate-title = To correct
annotate-number = No.
annotate-severity = Severity
annotate-where = Where
annotate-question = Question
annotate-found = What was found
annotate-message = What is wrong, and how to correct it
annotate-counts = Errors: { $errors }, warnings: { $warnings }, notes: { $notes }.
annotate-how = A click on a place leads to its cell, which is coloured and has a note. Correct what needs it and send this same workbook again: this sheet, the colours and these notes are ours, are not read, and give way to new ones. Your own notes stay.
annotate-more =
    { $more ->
        [one] One more finding is not listed; send the workbook again once these are corrected.
       *[other] { $more } more findings are not listed; send the workbook again once these are corrected.
    }
annotate-download = Download this workbook with notes at the cells
annotate-download-about = The same file, with a colour and a note at each of these cells and a first sheet that lists them. It can be corrected and sent again.
annotate-download-excel = Download a copy in Excel’s format (.xlsx) with notes at the cells
annotate-download-excel-about = Notes cannot be written into an .ods file. The copy is a workbook in Excel’s format, which LibreOffice opens as well: it holds the answers that you sent, with a colour and a note at each of these cells and a first sheet that lists them. Sheets, colours and comments of your own are not in it; your file stays as it is. Correct the copy and send it, as .xlsx or as .ods.
annotate-not-kept = The files were not kept: copies with notes at the cells are offered once they are taken in.

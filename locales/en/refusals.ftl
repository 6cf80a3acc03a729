# Why a whole workbook is not read, and what to do next. Nothing of a refused file is stored.
finding-empty-file = The file is empty: it has no bytes. The upload or the copy was probably interrupted; look for the file on your computer and send it again.
finding-not-a-spreadsheet = This is not a spreadsheet: it looks like { $looks }. Send the State's workbook that you downloaded for this round, filled in, as an .xlsx or .ods file.
finding-csv-renamed = This is a plain text table (CSV), not a workbook, whatever its name ends with. Text tables have no hidden keys that tell which answer is which. Fill in the State's workbook and save it as .xlsx (Excel or LibreOffice: Save as, Excel Workbook).
finding-password-protected = The workbook is locked with a password, so that nothing in it can be read. Open it, remove the password (Excel: File, Info, Protect Workbook, Encrypt with Password, empty the box; LibreOffice: Save as, without "Save with password") and send it again. Never send the password.
finding-old-format-xls = The workbook is in Excel's format of before 2007 (.xls). Open it in Excel or LibreOffice, choose Save as, Excel Workbook (.xlsx), and send that file.
finding-xlsb = The workbook is in Excel's binary format (.xlsb). Open it in Excel, choose Save as, Excel Workbook (.xlsx), and send that file.
finding-fods = The workbook is in the flat OpenDocument format (.fods), a single file of text. Open it in LibreOffice, choose Save as, ODF Spreadsheet (.ods) or Excel Workbook (.xlsx), and send that file.
finding-too-large = The file is larger than { $limit } MB, the most that is read. Pictures make a workbook large: remove them, or send attachments beside the workbook, and save it again.
finding-too-many-parts = The file consists of more than { $limit } parts, the most that is read; the State's workbook has fewer than a hundred. Copy your answers into a fresh copy of the State's workbook and send that.
finding-too-many-sheets = The workbook has more than { $limit } sheets, the most that is read. Delete the sheets that do not belong to the questionnaire, or copy your answers into a fresh copy of the State's workbook.
finding-too-many-names = The workbook has more than { $limit } defined names, the most that is read. Delete those that you do not need (Excel: Formulas, Name Manager), or copy your answers into a fresh copy of the State's workbook.
finding-too-many-formats = The workbook has more than { $limit } cell formats, the most that is read. Copy your answers, values only, into a fresh copy of the State's workbook.
finding-too-many-cells = The workbook has more than { $limit } filled cells, the most that is read (sheet: { $sheet }). Delete the tables that do not belong to the questionnaire, or send the workbook that was made for the State.
finding-too-much-text = The workbook holds more text than is read (sheet: { $sheet }). Long documents are sent as attachments; delete what does not belong to the answers.
finding-damaged = The file is damaged: { $damage } ({ $part }). Open it in Excel or LibreOffice, let the program repair it, check your answers, save it as .xlsx and send it again. If it does not open, send an earlier copy.
finding-inflates = The file unpacks to more than { $limit } MB ({ $part }), the most that is read. Either it was made to do harm, or a sheet has formats in millions of empty rows: delete the rows below the last question (select them, Delete), save it and send it again.
finding-doctype = A part of the file declares a document type or entities ({ $part }). No spreadsheet program writes that, so the file is not opened. Open it in Excel or LibreOffice, save it as .xlsx and send that file.
finding-too-demanding = Reading this file took more memory or time than any State’s workbook needs, so it was stopped and nothing was taken in. Download the workbook anew, copy the answers into it, and send that file.
finding-shared-strings-lie = The file says that it holds { $found } texts, more than fit into it. No spreadsheet program writes that, so the file is not opened. Open it in Excel or LibreOffice, save it as .xlsx and send that file.
finding-no-meta = Nothing in the workbook says for which State and round it was made: its hidden sheet is missing. Download the State's workbook again, copy your answers into it and send it. The secretariat can load the file without it where the first sheet names the State.
finding-not-made-here = What the workbook says about its State and round was changed, or was not written by this site, so that it cannot be trusted. Download the State's workbook again, copy your answers into it and send it.
finding-other-questionnaire = The workbook belongs to the questionnaire "{ $found }"; this round uses "{ $expected }". Download the workbook of this round and send that, filled in.
finding-other-version = The workbook belongs to version { $found } of the questionnaire; this round uses version { $expected }. Download the workbook of this round, copy your answers into it and send that.
finding-other-state = The workbook was made for { $found }, not for { $expected }. Send the workbook of { $expected }. Nothing of this file was read or shown to anyone.
finding-other-round = The workbook was made for the round "{ $found }"; this is the round "{ $expected }". Send it to its own round, or download the workbook of this one.
finding-no-such-state = "{ $found }" stands where the State should be, and it is no State of this round. Write the State's name in full or its two-letter code and send the file again.
finding-state-unclear = "{ $found }" stands where the State should be. Which State is meant: { $candidates }? Write its name in full or its two-letter code into this cell and send the file again. Until then nothing of it is taken.

# What is worth saying about a workbook that was read
finding-outside-the-sheet = "{ $found }" stands far outside the questionnaire and is not read. If it is an answer, move it to the cell of its question; if not, delete it.
finding-more-outside-the-sheet = { $more ->
    [one] One more value stands far outside the questionnaire and is not read.
   *[other] { $more } more values stand far outside the questionnaire and are not read.
} If they are answers, move them to the cells of their questions; if not, delete them.
finding-macros-ignored = The workbook holds macros. They are never run, and the answers were read without them; save it as .xlsx next time.

# What a file looks like
looks-picture = a picture
looks-pdf = a PDF document
looks-document = a text document
looks-slides = a presentation
looks-iwork = a document of Apple's Numbers, Pages or Keynote (in Numbers: File, Export to, Excel)
looks-markup = a web page
looks-archive = an archive of files (send the workbook that is in it)
looks-unknown = something that is not known here

# How a file is damaged
damage-truncated = its end is missing, as after an interrupted copy
damage-checksum = its contents do not have the size or the checksum that it says
damage-missing-part = a part of it is missing
damage-twice = two parts, sheets or cells of it have the same name
damage-unreadable = a part of it cannot be read
whole-file = the whole file

## A response's life: why a step cannot be taken now
closed-submitted = This response is submitted and is only read here. To change an answer, ask the Technical Secretariat to return the response.
closed-accepted = The Technical Secretariat accepted this response; it is only read here. To amend it, ask the Technical Secretariat to return the response.
closed-round = The Technical Secretariat closed this round; the response is only read here. Ask the Technical Secretariat whether the round can be opened again.
refused-submitted = This response was submitted, so nothing was changed. To change an answer, ask the secretariat to return the response; then save again.
refused-accepted = The secretariat accepted this response, so nothing was changed. To amend it, ask the secretariat to return the response.
refused-empty = There is nothing to submit: this response has no answers yet. Answer at least one question and submit again.
refused-not-submitted = This response was not submitted, so it can be neither returned nor accepted. Wait for the State to submit it.
refused-round-closed = The secretariat closed this round, so nothing was changed. Ask the secretariat whether it can be opened again.
refused-unknown-revision = This was made from a version of the response that is not known here (from another installation, or from before a backup was restored), so nothing was changed. Download a new workbook or load the page again, and enter the changes there.
refused-changed-meanwhile = Somebody changed an answer while the response was being checked, so it was not submitted. Look at the response again and submit it once more.
refused-too-many-items = A list would have more than 500 items, the most that a response can hold, so nothing was changed. Keep the most important ones in the list, and attach the whole list as a file.
refused-too-much-text = The texts of the response would be longer than 2 MB in all, the most that it can hold, so nothing was changed. Shorten the longest texts, or attach them as files.

## Receipts: why one proves nothing
receipt-good = good: submission { $number } of { $state } in { $round }, sealed { $sealed }, signed by { $signer }; answers { $sha256 }
receipt-signer-here = this installation
receipt-signer-named = the key that it names
receipt-unreadable = This is not a receipt of this program, or the file was damaged. Use the .json file exactly as it was received.
receipt-rewritten = The text of this receipt was altered after it was issued. Use the .json file exactly as it was received.
receipt-not-a-key = The receipt's public key ("key") is damaged, so its signature cannot be verified. Use the .json file exactly as it was received.
receipt-other-key = This receipt was signed by another installation, not by this one. Verify it with the public key of the body that issued it.
receipt-not-a-signature = The receipt's signature ("signature") is damaged. Use the .json file exactly as it was received.
receipt-altered = The signature does not fit: at least one field of this receipt, or the signature itself, was altered after it was issued. It proves nothing.
receipt-other-submission = This receipt is genuine, but belongs to another submission: "{ $field }" differs.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }
finding-refused-too-many-items = { refused-too-many-items }
finding-refused-too-much-text = { refused-too-much-text }

# Regional workbooks against the database
workbook-same = good: this is what this database writes for the round { $round } ({ $edition }); snapshot { $snapshot }
workbook-altered = This workbook counts the submissions that stand in the round { $round }, but it is not what this database writes: it was altered, saved by another program, or written by another version of this one. Download it again.
workbook-moved = This workbook of the round { $round } counts other submissions than those that stand now: States have submitted or amended since. Download it again. (Its snapshot: { $snapshot })
workbook-unknown = This is not a regional workbook of this program, or the file was damaged. Use the .xlsx file exactly as it was downloaded.

# What the intake understood, or did not
finding-understood = “{ $found }” was understood as “{ $meaning }”. If that is not what you mean, correct it.
finding-na-understood = “{ $found }” was understood as “Not available” (it applies, but nobody has the datum). If the question does not apply to your State, choose “Not applicable” (NAP).
finding-error-cell = The cell shows the error { $found } instead of an answer: its formula failed. Replace the formula by the answer itself.
finding-formula-without-value = The cell holds a formula whose result was not saved in the file. Type the answer itself, or open the file in a spreadsheet program and save it again.
finding-file-not-read = The file could not be opened ({ $why }). Check its name and that it may be read, then send it again.

# Choices
finding-choice-unknown = “{ $found }” is not one of the possible answers, so it cannot be counted. Choose one of: { $options }. Put anything else in the remark.
finding-choice-ambiguous = “{ $found }” may mean “{ $first }” or “{ $second }”. Choose one of the two from the list.
finding-code-not-in-list = The answer “{ $code }” is not in the list of this question any more, so it cannot be counted. Choose an answer from the list.
finding-mark-not-understood = It is not clear whether “{ $option }” is chosen: “{ $found }” is neither a mark nor blank. Type X to choose it, or leave it blank.
finding-rank-not-understood = “{ $found }” beside “{ $option }” is not a rank, so the order cannot be read. Type 1 for the most important, then 2, 3 and so on.
finding-rank-twice = The rank { $rank } is given to “{ $option }” and to another option, so the order is not clear. Give each rank once.
finding-rank-missing = “{ $option }” has a rank, but the rank { $rank } before it is missing. Number the options 1, 2, 3 without a gap.
finding-ranks-too-many = More options are ranked than the { $limit } that are asked for. Keep the { $limit } most important.
finding-exclusive-with-others = “{ $option }” excludes all other options, but others are chosen as well. Remove it, or remove the others.

# Numbers
finding-number-not-understood = “{ $found }” is not a number, so it cannot be added up. Type figures only, for example { $example }; words go into the remark.
finding-number-ambiguous = “{ $found }” may mean { $whole } or { $decimal }: points and commas are used differently in the region. Type { $whole }, or { $decimal } with a fourth decimal.
finding-number-is-date = “{ $found }” is a date where a number is expected; spreadsheets turn entries such as 3-4 into dates. Format the cell as a number and type the number again.
finding-number-not-finite = The cell holds no ordinary number ({ $found }): a calculation went wrong. Type the number itself.
finding-number-too-precise = “{ $found }” has more than 15 significant digits, more than a spreadsheet can keep. Round it; a case number or the like belongs in a text.
finding-number-not-whole = A whole number is expected here, and “{ $found }” has a fraction. Give the count without decimals.
finding-number-too-fine = “{ $found }” has more than { $decimals } decimals, which the tables do not keep. Round it.
finding-number-too-small = “{ $found }” is less than { $limit }, the least that is possible here. Correct the number or its unit.
finding-number-too-great = “{ $found }” is more than { $limit }, the most that is possible here. Correct the number or its unit.
finding-number-or-percent = “{ $found }” may be { $percent } %: a spreadsheet keeps { $percent } % as this number when it is typed into a cell with its sign. If you mean { $percent } %, type { $percent } without the sign. If less than one per cent is right, say so in the remark.

# Dates
finding-date-not-understood = “{ $found }” was not understood as a date. Type it like 2026-04-13, or with the month as a word.
finding-date-ambiguous = “{ $found }” may mean { $first } or { $second }: the day or the month may come first. Type the month as a word, or the date like 2026-04-13.
finding-date-year-unclear = The year of “{ $found }” is missing or has only two digits, so it could be another century. Write the year with four digits.
finding-date-no-such-day = There is no day “{ $found }”: { $month } has { $days } days. Correct the day or the month.
finding-date-no-such-month = “{ $found }” names a month { $month }, and there are twelve. Correct the month, or type the date like 2026-04-13.
finding-date-serial = “{ $found }” is a number, perhaps the one by which a spreadsheet counts days; which date it means depends on the program. Type the date itself, like 2026-04-13.
finding-date-or-year = “{ $found }” is what spreadsheets make of the year { $year } typed into a date cell. If you mean { $year }, type a full date, or the year as text: '{ $year }. If you do mean that day, say so in the remark.
finding-date-too-coarse = “{ $found }” is not precise enough: { $precision } are needed here. If they are not known, say so with “Not available”.
finding-date-too-early = “{ $found }” is before { $limit }, the earliest day that is possible here. Correct the date.
finding-date-too-late = “{ $found }” is after { $limit }, the latest day that is possible here. Correct the date.

# Texts and files
finding-text-too-long = The text has { $length } characters, more than a workbook’s cell can hold (32,767). It is kept as it is; shorten it, or attach it as a file.
finding-text-over-limit = The text has { $length } characters, and { $limit } are the limit here. Shorten it; more can stand in the remark or in an attached file.
finding-email-unlikely = “{ $found }” does not look like an e-mail address, so mail may not arrive. Write it like name@ministry.example, or explain in the remark.
finding-url-unlikely = “{ $found }” does not look like a web address, so readers could not open it. Copy it from the browser, or explain in the remark.
finding-telephone-unlikely = “{ $found }” does not look like a telephone number, so nobody could call it. Write digits with the country code, or explain in the remark.
finding-telephone-without-country-code = “{ $found }” seems to lack the country code, without which it cannot be called from abroad. Write it like +502 2411 9911.
finding-text-says-nothing = “{ $found }” would stand in the tables as if it were a name or a title. If there is nothing to name, clear the cell, or choose why there is no answer; if it is indeed the name, say so in the remark.
finding-file-not-attached = The file “{ $name }” is named, but has not arrived. Attach it on the page, or put it into a ZIP together with the workbook; or explain in the remark.
finding-file-ambiguous = Several different files are called “{ $found }”, so it is not clear which one is meant. Give each its own name, in the cell and outside, and send them again.
finding-file-unreadable = The file “{ $found }” is damaged or too large, so it was not attached. Send it again, smaller, or attach it on the page.
finding-file-not-named = The file “{ $found }” came with the workbook, but no answer names it, so it was not attached. Type its name into the cell of the answer that it belongs to, and send both again.
finding-file-name-too-long = The name of the file has more than 255 bytes, so it cannot be stored everywhere. Give the file a shorter name.
finding-answer-and-availability = There is an answer ({ $answer }) and, for the same, "{ $availability }". Both cannot be true: clear one of the two.
finding-not-an-availability = "{ $found }" is not one of the reasons for giving no answer. Choose not available, not applicable or confidential from the list, or leave it empty.
finding-not-understood = "{ $found }" was not understood when it was sent, and is kept as it was typed. Please enter the answer again.
finding-answered-though-not-asked = There is an answer here although, by an earlier answer, this is not asked. It is kept but does not count. Correct the earlier answer, clear this one, or explain in the remark.
finding-required = This question must be answered. Answer it, or say that the answer is not available, not applicable or confidential.
finding-required-field = This may not stay empty once something else is given with it. Fill it in, or clear the rest.
finding-unknown-address = This workbook holds an answer for { $address }, which this questionnaire does not have. It was not taken; use the workbook that was made for this round.
finding-two-availabilities = The answer itself says "{ $found }", but another reason for having no answer is given beside it. The one beside it counts; make the two agree.
finding-formula-in-cell = There is a formula in this cell. Its result, "{ $found }", was taken; the formula itself was not.
finding-twice-in-workbook = The same answer stands twice in this workbook, and differently: in { $first } and here ("{ $found }"). The first was taken. Delete one of the two; it may come from a copied sheet or row.
finding-lost-its-place = The cells of question { $question } cannot be found any more: the hidden column that names them is gone and rows or columns have moved. Nothing of this question was read. Copy its answers into a fresh workbook and send that.
finding-sheet-gone = The sheet “{ $sheet }” is not in the file under this name, and no other sheet has its hidden column: nothing of it was read, and what is stored of its questions stands. If it was deleted on purpose, nothing need be done. Otherwise give the sheet its name back, or copy its answers into a fresh workbook, and send that.
finding-conflict = Somebody changed this answer after your workbook was made. It now says "{ $stored }", and your workbook "{ $found }". The stored answer stands; to change it, enter yours in a new workbook.
finding-conflict-unseen = The State changed this answer itself after the workbook was made. What the State wrote stands and is not shown here; “{ $found }” of this workbook was not taken. If it should count, ask the State to enter it.
finding-conflict-taken = Somebody changed this answer after the workbook was made. It said "{ $stored }"; as was asked for, "{ $found }" of the workbook replaced it.
finding-conflict-kept = Somebody changed this answer after the workbook was made. As was asked for, "{ $stored }" stands, and "{ $found }" of the workbook was not taken.
finding-item-again = "{ $found }": this workbook, or a copy of it, already added this item of the list, with other content. Nothing of it was taken. If it was corrected, correct it on the page or have the workbook’s taken; if it is a different item, write it into the next free row.
finding-item-renumbered = Item { $item } of this list was taken meanwhile by another, so yours became item { $number }. Both are kept.
finding-not-annotated = This workbook can be read, but it is built in a way in which notes cannot be written into it safely ({ $part }). Correct it by the findings as they are listed, or save it once in a spreadsheet program as .xlsx and send it again.
finding-copy-too-demanding = This workbook was read, but writing notes into it took more memory or time than any State's workbook needs, so that there is no copy with notes. What was said of the workbook stands: correct it by the findings as they are listed.
finding-nothing-new = Everything in this workbook is stored already. Nothing was changed.

# The last round
finding-withdrawn-since-last-round = In the last round your State answered “{ $earlier }”, and now “{ $now }”. If that is so, explain in the question’s remark what changed; otherwise correct the answer.
finding-far-from-last-round = This number is very different from the last round’s: then { $earlier }, now { $now }. Check that both count the same thing in the same unit.

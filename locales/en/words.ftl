# Words used everywhere
availability-na = Not available
availability-nap = Not applicable
availability-c = Confidential
not-answered = Not answered
not-asked = Not asked
no-response = No response from the State
severity-error = Error
severity-warning = Warning
severity-info = Note
yes = Yes
no = No

# Dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
precision-day = the day, month and year
precision-month = the month and year
status-not-started = No response
status-draft = In preparation
status-submitted = Submitted
status-returned = Returned with questions
status-accepted = Accepted

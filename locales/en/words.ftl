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

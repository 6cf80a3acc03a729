# What the pages say
web-name = Relator
web-skip = Skip to the main content
web-languages = Language
web-footer = Relator collects a standardized questionnaire from Member States and turns the answers into the region’s analysis.
web-error = Error:
web-colon = :
web-problem = There is a problem

home-title = Open rounds
home-meeting = Meeting
home-invited = Invited States
home-contact = Whom to ask
home-response = Response of { $state }
home-board = Follow the responses
home-no-round = No round is open at the moment. When the Technical Secretariat opens one, it stands here with its questionnaire and its due date.
home-none-answers = No round is open at the moment. When the Technical Secretariat opens one to which your State is invited, a button for your response stands here; there is nothing to do until then.
home-none-runs = No round is open at the moment. Prepare one, check its texts and dates, and open it: from then on the invited States can answer.
home-none-keeps = No round is open at the moment. Prepare one, or leave that to the Technical Secretariat, and invite the people who will work with it. States can be chosen in an invitation once a round names them.
home-closed = Closed rounds
home-due-in = { $days ->
    [0] Due today
    [one] Due in { $days } day
   *[other] Due in { $days } days
}
home-overdue = The due date has passed. A response is still taken, and marked late, until the Technical Secretariat closes the round.
web-moment = { $date }, { $time } ({ $place }, UTC{ $offset })

error-home = Go to the open rounds
error-401-title = You are signed out
error-401-next = What you sent was not stored. Sign in, go back to the page and send it again.
error-403-title = This came from another site
error-403-next = For your safety what another site makes your browser send is refused. Open the page here and use its buttons.
error-404-title = This page does not exist
error-404-next = The address may have been typed or copied with a mistake. Check it, or start from the open rounds.
error-405-title = This cannot be done here
error-405-next = The page was called in a way that it does not know. Go back and use the buttons of the page.
error-413-title = What was sent is too large
error-413-next = Nothing of it was stored. Send less at once, or a smaller file.
error-500-title = Something went wrong on our side
error-500-next = What you sent was not stored. Please try again in a moment; if it happens again, write to the Technical Secretariat and say what you were doing.
error-503-title = The service cannot be reached for a moment
error-503-next = Nothing was stored. Please try again in a minute.
error-past-title = This address is not for readers
error-past-next = Open the address that the service gives when it starts.
error-other-title = This request was not understood
error-other-next = Nothing was stored. Go back and try again; if it happens again, write to the Technical Secretariat.

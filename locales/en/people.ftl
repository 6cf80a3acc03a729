# Asking for a link
forgotten-title = Have a link sent to you
forgotten-about = Write the e-mail address of your account. You are sent a link, which works once, within two hours: by it you choose a new password or, where you have none yet, sign in.
forgotten-send = Send the link
forgotten-asked = Look into your mailbox
forgotten-asked-about = If somebody has an account with this address, a link is on its way. It works once, within two hours.
forgotten-asked-next = If nothing arrives within a few minutes, look among the unwanted messages, check the address, and ask whoever invited you. A link is sent only a few times an hour.

# One’s own account
account-title = Your account
account-change = Change your password
account-present = Present password
account-lost = You do not know it any more?
account-save = Save the new password
account-wrong = The present password is not right. Write the one with which you signed in last.
account-sessions = Where you are signed in
account-sessions-about = If you do not recognize one of these, end it and change your password.
account-this = This one
account-no-agent = Unknown browser
account-began = Signed in
account-seen = Last seen
account-end = End this one
account-end-others = End all others
account-done-password = Your new password is saved. You are signed out everywhere else.
account-done-sessions = Done. Nobody is signed in there any more.

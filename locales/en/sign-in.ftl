# Signing in and out, links, the first start
sign-in = Sign in
sign-out = Sign out
sign-in-email = E-mail address
sign-in-password = Password
sign-in-no-account = There is no registration. Focal points are invited by the Technical Secretariat, and invite their colleagues themselves.
sign-in-wrong = The e-mail address or the password is not right. Check both; after an invitation, choose a password first by the link in the message.
sign-in-too-many = Too many attempts were made. Wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, then try again.
link-title = Choose your password
link-password = New password
link-password-hint = At least 15 characters. Several words that only you would put together are easy to remember. You may paste it from a password manager.
link-choose = Choose this password and go on
link-signs-in = This link signs you in, once.
link-continue = Continue
link-spent-title = This link does not work
link-spent-next = A link works once and for a limited time. Ask for a new one on the page where you sign in, or ask whoever invited you.
set-up-title = Set up this installation
set-up-about = You become its first administrator: you add the people of the Technical Secretariat and keep the installation. Administrators read no State’s answers.
set-up-your-name = Your name
set-up-do = Set up
set-up-taken = Somebody has this e-mail address already. Use another.
set-up-email = This is not an e-mail address. Write it like name@ministry.example.
set-up-name = Write your name, in one line of at most 200 characters.

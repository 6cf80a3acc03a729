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

# People, as an administrator keeps them
people-title = People
people-invite = Invite somebody
people-invite-about = A letter is written with a link by which they choose a password. It lies in the outbox of the data folder; nothing is sent by itself.
people-invite-do = Write the invitation
people-name = Name
people-language = Language of the messages
people-role = Role
people-roles = Roles
people-no-role = No role
people-state = State
people-state-hint = For a national focal point and a contributor.
people-no-states = There is no State yet: States come with the first round.
people-sections = Sections
people-sections-hint = What a contributor sees and answers.
people-hint-focal-point = Answers for one State, shares its sections out, and submits.
people-hint-contributor = Answers the sections of one State that are ticked below.
people-hint-secretariat = Runs rounds and reads what was submitted, of every State.
people-hint-administrator = Keeps people and the installation; reads no State’s answers.
people-account = Account
people-created = Added
people-state-active = Active
people-state-waiting = No password yet
people-state-blocked = Blocked
people-give = Give a further role
people-give-do = Give this role
people-take = Take this role away
people-again = Write the invitation again
people-again-about = A new letter with a link by which a password is chosen, within 72 hours. Earlier links no longer work.
people-block = Block this account
people-block-about = Whoever is blocked is signed out everywhere at once and cannot sign in. Their answers stay.
people-unblock = Unblock this account
people-unblock-about = From then on the password that they had works again.
people-done-invited = Invited. The letter lies in the outbox of the data folder:
people-letter-next = No mail is sent by itself. Open the file in a mail program and send it on unchanged, or hand it to your mail server. The link in it opens this account: give it to nobody else.
people-done-blocked = The account is blocked, and signed out everywhere.
people-done-unblocked = The account is no longer blocked.
people-done-given = The role was given.
people-done-taken = The role was taken away.
people-wrong-name = Write the name, in one line of at most 200 characters.
people-wrong-language = Choose the language in which they are written to.
people-wrong-role = Choose a role.
people-wrong-state = Choose the State in which they act.
people-wrong-sections = Tick at least one section.
people-wrong-blocked = This account is blocked. Unblock it first.
people-wrong-otherwise = This address has an account with other roles, which an invitation does not change. Look for it in the list of people and give it a further role there.
people-wrong-held = They have this role already, or one that holds more.
people-wrong-last = This is the last administrator who is not blocked. Invite another first; otherwise nobody could keep this installation.

# A State’s colleagues
colleagues-title = Colleagues
colleagues-about = Who answers which sections. Whoever is left without a section no longer takes part in this State.
colleagues-none = Nobody shares the work yet.
colleagues-save = Save
colleagues-focal-points = National focal points
colleagues-invite = Invite a colleague
colleagues-invite-about = They are written a message, and see and answer the sections that you tick, and nothing else. If the message does not arrive, they ask for a link on the page where one signs in.
colleagues-done-invited = The invitation is written and on its way.
colleagues-done-saved = The sections are saved.
colleagues-wrong-here = This colleague takes part already. Change the sections above.
colleagues-wrong-focal-point = This is a national focal point, who has all sections.
colleagues-wrong-too-many = Many invitations were written just now. Wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, then invite again; what you typed stays here.
colleagues-held-by = Held by { $names }
home-people = People

# Letters to people
mail-invitation-subject = Your invitation to Relator
mail-invitation =
    Dear { $name },

    You are invited to take part in Relator, in which the Member States answer the standardized questionnaire. Your role: { $role }.

    Choose your password by this link. It works once, within { $hours } hours:

    { $link }

    From then on you sign in with the address { $email }. If the link no longer works, ask for another here:

    { $again }

    This message was written automatically. If you did not expect it, you need not do anything.
mail-sign-in-subject = Your link to sign in to Relator
mail-sign-in =
    Dear { $name },

    Somebody asked for a link by which { $email } signs in to Relator. It works once, within { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }:

    { $link }

    If it was not you, you need not do anything: without this message nobody can sign in by it. Do not pass it on.

    This message was written automatically.
mail-post-subject = A further role in Relator
mail-post =
    Dear { $name },

    You were given a further role in Relator: { $role }. What you had before stays as it is.

    Sign in with the address { $email }, and you find it on the first page:

    { $link }

    If you have no password at hand, ask for a link here:

    { $again }

    This message was written automatically. If you did not expect it, you need not do anything.
mail-reset-subject = Your link to choose a new password in Relator
mail-reset =
    Dear { $name },

    Somebody asked for a link by which the password of { $email } in Relator is chosen anew. You are then signed in here, and signed out everywhere else. The link works once, within { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }:

    { $link }

    If it was not you, you need not do anything: your password stays as it is, and without this message nobody can change it. Do not pass it on.

    This message was written automatically.

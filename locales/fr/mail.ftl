# Letters to people
mail-invitation-subject = Votre invitation à Relator
mail-invitation =
    À l’attention de { $name }

    Vous êtes invité(e) à participer à Relator, le système dans lequel les États membres répondent au questionnaire normalisé. Votre rôle : { $role }.

    Choisissez votre mot de passe au moyen de ce lien. Il fonctionne une seule fois, dans les { $hours } heures :

    { $link }

    Vous vous connecterez ensuite avec l’adresse { $email }. Si le lien ne fonctionne plus, demandez-en un autre ici :

    { $again }

    Ce message a été généré automatiquement. Si vous ne l’attendiez pas, vous n’avez rien à faire.
mail-sign-in-subject = Votre lien de connexion à Relator
mail-sign-in =
    À l’attention de { $name }

    Un lien permettant à { $email } de se connecter à Relator a été demandé. Il fonctionne une seule fois, { $hours ->
        [one] dans l’heure
       *[other] dans les { $hours } heures
    } :

    { $link }

    Si vous n’êtes pas à l’origine de cette demande, vous n’avez rien à faire : sans ce message, personne ne peut se connecter par ce lien. Ne le transmettez pas.

    Ce message a été généré automatiquement.
mail-post-subject = Un nouveau rôle dans Relator
mail-post =
    À l’attention de { $name }

    Un nouveau rôle vous a été confié dans Relator : { $role }. Ce que vous aviez auparavant ne change pas.

    Connectez-vous avec l’adresse { $email } ; vous le trouverez sur la première page :

    { $link }

    Si vous n’avez pas votre mot de passe sous la main, demandez un lien ici :

    { $again }

    Ce message a été généré automatiquement. Si vous ne l’attendiez pas, vous n’avez rien à faire.
mail-reset-subject = Votre lien pour choisir un nouveau mot de passe dans Relator
mail-reset =
    À l’attention de { $name }

    Un lien permettant de choisir un nouveau mot de passe pour { $email } dans Relator a été demandé. Vous serez ensuite connecté(e), et toutes vos autres sessions seront fermées. Le lien fonctionne une seule fois, { $hours ->
        [one] dans l’heure
       *[other] dans les { $hours } heures
    } :

    { $link }

    Si vous n’êtes pas à l’origine de cette demande, vous n’avez rien à faire : votre mot de passe reste le même et, sans ce message, personne ne peut le changer. Ne le transmettez pas.

    Ce message a été généré automatiquement.

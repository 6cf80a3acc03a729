# Asking for a link
forgotten-title = Recevoir un lien
forgotten-about = Écrivez l’adresse électronique de votre compte. Un lien vous sera envoyé, qui fonctionne une seule fois, dans les deux heures : il permet de choisir un nouveau mot de passe ou, si vous n’en avez pas encore, de vous connecter.
forgotten-send = Envoyer le lien
forgotten-asked = Consultez votre messagerie
forgotten-asked-about = S’il existe un compte à cette adresse, un lien est en cours d’envoi. Il fonctionne une seule fois, dans les deux heures.
forgotten-asked-next = Si rien n’arrive en quelques minutes, cherchez parmi les messages indésirables, vérifiez l’adresse et adressez-vous à la personne qui vous a envoyé l’invitation. Seuls quelques liens sont envoyés par heure.

# One’s own account
account-title = Votre compte
account-change = Modifier le mot de passe
account-present = Mot de passe actuel
account-lost = Mot de passe oublié ?
account-save = Enregistrer le nouveau mot de passe
account-wrong = Le mot de passe actuel n’est pas correct. Écrivez celui de votre dernière connexion.
account-sessions = Sessions ouvertes
account-sessions-about = Si vous ne reconnaissez pas l’une de ces sessions, fermez-la et modifiez votre mot de passe.
account-this = Cette session
account-no-agent = Navigateur inconnu
account-began = Connexion
account-seen = Dernière activité
account-end = Fermer cette session
account-end-others = Fermer toutes les autres
account-done-password = Le nouveau mot de passe est enregistré. Toutes les autres sessions sont fermées.
account-done-sessions = C’est fait. Les sessions concernées sont fermées.

# People, as an administrator keeps them
people-title = Personnes
people-invite = Inviter une personne
people-invite-about = Un message est rédigé, avec un lien permettant à la personne de choisir son mot de passe. Il est déposé dans le sous-dossier « outbox » du dossier de données ; rien n’est envoyé automatiquement.
people-invite-do = Préparer l’invitation
people-name = Nom
people-language = Langue des messages
people-role = Rôle
people-roles = Rôles
people-no-role = Aucun rôle
people-state = État
people-state-hint = Pour un point focal national et un collaborateur.
people-no-states = Il n’y a pas encore d’État : les États sont définis avec le premier cycle.
people-sections = Sections
people-sections-hint = Ce qu’un collaborateur voit et remplit.
people-hint-focal-point = Répond pour un État, en répartit les sections et soumet la réponse.
people-hint-contributor = Remplit, pour un État, les sections cochées ci-dessous.
people-hint-secretariat = Conduit les cycles et lit ce que tous les États ont soumis.
people-hint-administrator = Gère les personnes et l’installation ; ne lit les réponses d’aucun État.
people-account = Compte
people-created = Ajout
people-state-active = Actif
people-state-waiting = Pas encore de mot de passe
people-state-blocked = Bloqué
people-give = Confier un autre rôle
people-give-do = Confier ce rôle
people-take = Retirer ce rôle
people-again = Préparer de nouveau l’invitation
people-again-about = Un nouveau message est rédigé ; son lien permet de choisir un mot de passe dans les 72 heures. Les liens antérieurs ne fonctionnent plus.
people-block = Bloquer ce compte
people-block-about = Une personne dont le compte est bloqué est aussitôt déconnectée partout et ne peut plus se connecter. Ses réponses sont conservées.
people-unblock = Débloquer ce compte
people-unblock-about = Le mot de passe antérieur fonctionne alors de nouveau.
people-done-invited = L’invitation est rédigée. Le message se trouve dans le sous-dossier « outbox » du dossier de données :
people-letter-next = Rien n’est envoyé automatiquement. Ouvrez le fichier dans un logiciel de messagerie et transmettez-le tel quel, ou remettez-le à votre serveur de messagerie. Le lien qu’il contient ouvre ce compte : ne le donnez à personne d’autre.
people-done-blocked = Le compte est bloqué et toutes ses sessions sont fermées.
people-done-unblocked = Le compte n’est plus bloqué.
people-done-given = Le rôle a été confié.
people-done-taken = Le rôle a été retiré.
people-wrong-name = Écrivez le nom, sur une seule ligne de 200 caractères au plus.
people-wrong-language = Choisissez la langue des messages.
people-wrong-role = Choisissez un rôle.
people-wrong-state = Choisissez l’État pour lequel la personne agit.
people-wrong-sections = Cochez au moins une section.
people-wrong-blocked = Ce compte est bloqué. Débloquez-le d’abord.
people-wrong-otherwise = Cette adresse est celle d’un compte qui a d’autres rôles, qu’une invitation ne modifie pas. Cherchez-le dans la liste des personnes et confiez-y un autre rôle à son titulaire.
people-wrong-held = La personne a déjà ce rôle, ou un rôle qui le comprend.
people-wrong-last = C’est le dernier administrateur qui n’est pas bloqué. Invitez-en d’abord un autre ; sinon, personne ne pourrait gérer cette installation.

# A State’s colleagues
colleagues-title = Collègues
colleagues-about = Répartition des sections entre les collègues. La personne à qui il ne reste aucune section ne participe plus pour cet État.
colleagues-none = Personne ne partage encore le travail.
colleagues-save = Enregistrer
colleagues-focal-points = Points focaux nationaux
colleagues-invite = Inviter un collègue
colleagues-invite-about = Un message est adressé à cette personne ; elle voit et remplit les sections que vous cochez, et rien d’autre. Si le message n’arrive pas, elle peut demander un lien sur la page de connexion.
colleagues-done-invited = L’invitation est rédigée et en cours d’envoi.
colleagues-done-saved = Les sections sont enregistrées.
colleagues-wrong-here = Cette personne participe déjà. Modifiez ses sections ci-dessus.
colleagues-wrong-focal-point = C’est un point focal national, qui a toutes les sections.
colleagues-wrong-too-many = De nombreuses invitations viennent d’être rédigées. Attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, puis invitez de nouveau ; votre saisie est conservée ici.
colleagues-held-by = Confiée à { $names }
home-people = Personnes

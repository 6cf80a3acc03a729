# Asking for a link
forgotten-title = Recevoir un lien
forgotten-about = Écrivez l’adresse électronique de votre compte. Un lien vous sera envoyé, qui fonctionne une seule fois, dans les deux heures : il permet de choisir un nouveau mot de passe ou, si vous n’en avez pas encore, de vous connecter.
forgotten-send = Envoyer le lien
forgotten-asked = Consultez votre messagerie
forgotten-asked-about = S’il existe un compte à cette adresse, le lien est en route. Il fonctionne une seule fois, dans les deux heures.
forgotten-asked-next = Si rien n’arrive en quelques minutes, cherchez parmi les messages indésirables, vérifiez l’adresse et adressez-vous à la personne qui vous a invité. Seuls quelques liens sont envoyés par heure.

# One’s own account
account-title = Votre compte
account-change = Modifier le mot de passe
account-present = Mot de passe actuel
account-lost = Vous ne le connaissez plus ?
account-save = Enregistrer le nouveau mot de passe
account-wrong = Le mot de passe actuel n’est pas correct. Écrivez celui de votre dernière connexion.
account-sessions = Où vous êtes connecté
account-sessions-about = Si vous ne reconnaissez pas l’une de ces sessions, fermez-la et modifiez votre mot de passe.
account-this = Cette session
account-no-agent = Navigateur inconnu
account-began = Connexion
account-seen = Dernière activité
account-end = Fermer cette session
account-end-others = Fermer toutes les autres
account-done-password = Le nouveau mot de passe est enregistré. Toutes les autres sessions sont fermées.
account-done-sessions = C’est fait. Plus aucune session n’y est ouverte.

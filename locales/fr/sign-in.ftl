# Signing in and out, links, the first start
sign-in = Se connecter
sign-out = Se déconnecter
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-no-account = L’inscription n’est pas libre. Le Secrétariat technique invite les points focaux, qui invitent eux-mêmes leurs collègues.
sign-in-wrong = L’adresse électronique ou le mot de passe n’est pas correct. Vérifiez les deux ; si vous avez reçu une invitation, choisissez d’abord un mot de passe au moyen du lien du message.
sign-in-too-many = Trop de tentatives ont été faites. Attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, puis réessayez.
link-title = Choisissez votre mot de passe
link-password = Nouveau mot de passe
link-password-hint = Au moins 15 caractères. Plusieurs mots que personne d’autre n’associerait sont faciles à retenir. Vous pouvez le coller depuis un gestionnaire de mots de passe.
link-choose = Choisir ce mot de passe et continuer
link-signs-in = Ce lien vous connecte, une seule fois.
link-continue = Continuer
link-spent-title = Ce lien ne fonctionne pas
link-spent-next = Un lien fonctionne une seule fois et pendant un temps limité. Demandez-en un nouveau sur la page de connexion ou à la personne qui vous a envoyé l’invitation.
set-up-title = Configurer cette installation
set-up-about = Vous en devenez le premier administrateur : vous ajoutez les personnes du Secrétariat technique et gérez l’installation. Les administrateurs ne lisent les réponses d’aucun État.
set-up-your-name = Votre nom
set-up-do = Configurer
set-up-taken = Une autre personne a déjà cette adresse électronique. Utilisez-en une autre.
set-up-email = Ceci n’est pas une adresse électronique. Écrivez-la ainsi : nom@ministere.example.
set-up-name = Écrivez votre nom sur une seule ligne de 200 caractères au plus.

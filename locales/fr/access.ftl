# Rôles
role-focal-point = Point focal national
role-contributor = Collaborateur ou collaboratrice
role-secretariat = Secrétariat
role-administrator = Administration

# Pourquoi un mot de passe est refusé
password-short = Choisissez un mot de passe d’au moins { $least } caractères. Plusieurs mots que personne d’autre n’associerait sont faciles à retenir.
password-long = Ce mot de passe est trop long : { $most } octets au plus.
password-common = Ce mot de passe serait parmi les premiers essayés : il est courant, se répète, ou reprend votre nom ou votre adresse. Choisissez-en un autre.

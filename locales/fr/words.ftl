# Words used everywhere
availability-na = Non disponible
availability-nap = Sans objet
availability-c = Confidentiel
not-answered = Sans réponse
not-asked = Non posée
no-response = L’État n’a pas répondu
severity-error = Erreur
severity-warning = Avertissement
severity-info = Remarque
yes = Oui
no = Non

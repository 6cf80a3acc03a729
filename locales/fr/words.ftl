# Words used everywhere
availability-na = Non disponible
availability-nap = Sans objet
availability-c = Confidentiel
not-answered = Sans réponse
not-asked = Non posée
no-response = L’État n’a pas répondu
severity-error = Erreur
severity-warning = Avertissement
severity-info = Information
yes = Oui
no = Non

# Dates
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = 
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-month = { $month } { $year }
precision-day = le jour, le mois et l’année
precision-month = le mois et l’année
status-not-started = Aucune réponse
status-draft = En préparation
status-submitted = Soumise
status-returned = Renvoyée avec des questions
status-accepted = Acceptée

# Words used everywhere
availability-na = No disponible
availability-nap = No aplicable
availability-c = Confidencial
not-answered = Sin respuesta
not-asked = No corresponde preguntar
no-response = El Estado no respondió
severity-error = Error
severity-warning = Advertencia
severity-info = Nota
yes = Sí
no = No

# Words used everywhere
availability-na = No disponible
availability-nap = No aplicable
availability-c = Confidencial
not-answered = Sin respuesta
not-asked = No se pregunta
no-response = El Estado no respondió
severity-error = Error
severity-warning = Advertencia
severity-info = Nota
yes = Sí
no = No

# Dates
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
precision-day = el día, el mes y el año
precision-month = el mes y el año
status-not-started = Sin respuesta del Estado
status-draft = En preparación
status-submitted = Presentada
status-returned = Devuelta con preguntas
status-accepted = Aceptada

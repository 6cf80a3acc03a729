# Results, question by question, and the comparison with the last round
results-title = Resultados
results-about = Estados invitados con una presentación vigente: { $responding } de { $invited }.
results-sealed = Se computa únicamente lo presentado, nunca una respuesta en preparación.
results-sections = Secciones
results-changes = Comparación con la ronda anterior
results-given = Estados por respuesta
results-answered-of = Con respuesta/consultados
results-lines = Filas y campos
results-show-states = (ver los Estados)
results-all = Todos los resultados
results-whole = Pertenece a la pregunta
results-items = Lo que los Estados enumeraron
results-nothing = Ningún Estado indicó nada aquí.
results-invited = Estados invitados y computados
results-responding = con una presentación vigente
results-asked = a los que se formuló la pregunta
results-answered = con respuesta
results-counts = Estados por respuesta
results-few = Respondieron menos de { $least } Estados: solo recuentos, sin porcentajes.
results-several = Un Estado puede haber dado varias respuestas, por lo que la suma de los recuentos puede superar el número de Estados que respondieron.
results-states = Estados
results-of-answered = de los que respondieron a la pregunta
results-of-asked = de los consultados
results-of-responding = de los que tienen una presentación vigente
results-of-invited = de los invitados
results-percent = { $percent } %
results-map = Las respuestas en el mapa
results-map-about = Cada recuadro representa un Estado. Las listas siguientes dicen lo mismo con palabras.
results-figures = Estadísticas del conjunto de los Estados
results-by-state = Cifra de cada Estado
results-number = Cifra
results-written = Lo que escribieron los Estados
results-behind = Estados que componen cada recuento
results-remarks = Observaciones de los Estados
results-other = Otra respuesta, o respuesta que no se entendió
results-trends = Antes y ahora
results-changed = Respuestas que cambiaron
results-panel = { $states ->
    [one] { $states } Estado respondió en ambas rondas.
   *[other] { $states } Estados respondieron en ambas rondas.
}
results-unanswered = { $questions ->
    [one] A { $questions } pregunta no respondió ningún Estado en ambas rondas.
   *[other] A { $questions } preguntas no respondió ningún Estado en ambas rondas.
}
results-moved = Estados que pasaron a dar (+) o dejaron de dar (−) esta respuesta
results-no-trend = Aquí no hay nada que comparar.
results-no-change = Ninguna respuesta cambió.

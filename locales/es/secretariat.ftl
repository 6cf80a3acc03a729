# What the secretariat’s pages say

# A response as it is read
reading-remark = Observación
reading-internal = solo para la Secretaría Técnica
reading-change = Modificar
reading-note = Pregunta de la Secretaría Técnica
reading-ask = Preguntar sobre
reading-ask-label = Qué debe aclarar o corregir el Estado en
reading-findings = Resultado de las verificaciones
reading-unread = no se entendió; se conserva tal como se escribió

# Submissions and their history
history-title = Historial y presentaciones
history-board = Estado de las respuestas
history-submissions = Respuestas presentadas
history-submission = Presentación
history-none = El Estado aún no ha presentado su respuesta.
history-standing = Esta es la que cuenta
history-receipt = Acuse de recibo (JSON)
history-steps = Qué ha ocurrido
history-no-step = Todavía no se ha presentado, devuelto ni aceptado nada.
history-returned-about = { $questions ->
    [one] Devuelta con observaciones sobre { $questions } pregunta
   *[other] Devuelta con observaciones sobre { $questions } preguntas
}
submission-title = { $state }, presentación { $number }
submission-newer = Esta presentación ya no cuenta. La que cuenta es la número
submission-at = Presentada
submission-by = Por
submission-on-behalf = ingresada por la Secretaría Técnica en nombre del Estado
submission-sealed = Texto sellado (JSON)

# Review
review-accept = Aceptar esta presentación
review-return = Devolver con preguntas
review-refused = Esto ya no es posible
review-newer = Entretanto, el Estado presentó una nueva respuesta, por lo que no se modificó nada. La presentación { $number } es la que cuenta: léala primero.
return-back = Volver a la presentación
return-about = El Estado podrá modificar de nuevo sus respuestas y presentarlas otra vez. Hasta entonces, esta presentación sigue contando.
return-reason = Motivo de la devolución
return-reason-hint = El Estado lo leerá al comienzo de su respuesta. Indique qué se espera y para cuándo.
return-reason-missing = Indique el motivo de la devolución: es lo primero que leerá el Estado.
return-too-long = Reduzca este texto a 10 000 caracteres como máximo.
return-questions = Preguntas sobre respuestas concretas
return-send = Devolver al Estado

# The response board
board-status = Situación
board-late = fuera de plazo

# The response board, continued
board-title = Respuestas
board-overdue = plazo vencido
board-past-due = El plazo ha vencido.
board-closed = Esta ronda está cerrada y ya no recibe nada.
board-of = de
board-invited = Estados invitados y contabilizados
board-standing = con una presentación que cuenta
board-draft = en preparación, sin presentar todavía
board-not-started = sin comenzar
board-numbers-about = Los tres últimos números suman el primero. Una respuesta devuelta cuenta con su última presentación hasta que el Estado presente otra.
board-observers-apart = { $observers ->
    [0] No hay observadores invitados.
    [one] Hay { $observers } observador invitado, que no entra en estos números.
   *[other] Hay { $observers } observadores invitados, que no entran en estos números.
}
board-draft-about = De una respuesta en preparación, esta página muestra solo su situación y su grado de avance, nunca lo contestado. Las respuestas pueden leerse una vez que el Estado las ha presentado.
board-map = Situación de los Estados
board-map-about = Cada cuadro es un Estado. El cuadro siguiente dice lo mismo con palabras.
board-states = Estados y secciones
board-table-about = Porcentaje de las preguntas formuladas que tienen respuesta, redondeado hacia abajo; «no disponible», «no aplicable» y «confidencial» cuentan como respuesta. ✓ completo, · no se pregunta nada.
board-state = Estado
board-last = Último cambio
board-all = Todas
board-core = Básicas
board-sections = Qué significan las letras de las secciones
board-at = Datos al
board-counted = Estados contabilizados
board-observers = Observadores, no contabilizados
board-status-none = Sin comenzar
board-more = Más
board-batch = Cargar libros recibidos por correo
board-workbooks = Libros de los Estados
board-manage = Modificar, cerrar o reabrir esta ronda
board-regional = Libro regional

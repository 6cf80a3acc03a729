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

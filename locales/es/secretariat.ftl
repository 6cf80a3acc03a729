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

# Workbooks that the secretariat sends
workbooks-about = Cada libro contiene lo último que presentó el Estado; si no ha presentado nada, está en blanco. No incluye lo que el Estado está preparando: el propio Estado puede descargarlo. Un libro devuelto no sobrescribe las respuestas que el Estado haya modificado entretanto en la página; se señalan como conflictos.
workbooks-all = Descargar todos en un ZIP, cada uno en el idioma de su Estado
workbooks-each = Un solo Estado
workbooks-own = su idioma

# Workbooks that came by mail
batch-about = Elija uno o varios libros de los Estados, o archivos ZIP que los contengan. Cada uno se incorpora en nombre de su Estado, que verá que lo ingresó la Secretaría Técnica. Un archivo rechazado no impide incorporar los demás.
batch-draft = Lo que un Estado haya escrito por sí mismo nunca se sobrescribe ni se muestra aquí: donde haya diferencias, se mantiene la respuesta del Estado y se señala la celda.
batch-files = Libros o archivos ZIP
batch-files-hint = .xlsx o .zip, hasta 10 MB cada uno y 40 MB en total
batch-dry-run = Solo indicar qué ocurriría, sin guardar nada
batch-send = Incorporar
batch-no-file = Elija al menos un libro o archivo ZIP.
batch-too-large = Los archivos superan en conjunto los 40 MB, por lo que no se incorporó nada. Envíelos en varias partes.
batch-outcome = Resultado de los archivos
batch-summary = { $files ->
    [one] { $accepted } de { $files } archivo aceptado
   *[other] { $accepted } de { $files } archivos aceptados
}
batch-was-dry = Fue solo una comprobación: no se guardó nada.
batch-accepted = Aceptado
batch-acceptable = Se aceptaría
batch-refused = Rechazado, no se guardó nada de él
batch-changed = { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}
batch-findings = errores { $errors }, advertencias { $warnings }, avisos { $notes }
batch-show = Mostrar las observaciones
batch-left-out = { $count ->
    [one] No se muestra { $count } observación más. Corrija las anteriores y envíe de nuevo el archivo.
   *[other] No se muestran { $count } observaciones más. Corrija las anteriores y envíe de nuevo los archivos.
}
batch-stopped = El sistema falló en el archivo { $file }. Lo que figura abajo se incorporó; este archivo y los siguientes, no. Envíelos de nuevo dentro de un momento.
batch-kept = Esta lista puede volver a cargarse hasta que se reinicie el programa o se envíen otros veinte lotes; las respuestas y los archivos se conservan.
batch-again = Incorporar más archivos

# What the secretariat entered on behalf of a State
history-on-behalf = Ingresado por la Secretaría Técnica en nombre del Estado

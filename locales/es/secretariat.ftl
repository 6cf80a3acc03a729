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
history-board = Situación de las respuestas
history-submissions = Presentaciones
history-submission = Presentación
history-none = El Estado aún no ha presentado su respuesta.
history-standing = Esta es la vigente
history-receipt = Acuse de recibo (JSON)
history-steps = Qué ha ocurrido
history-no-step = Todavía no se ha presentado, devuelto ni aceptado nada.
history-returned-about = { $questions ->
    [one] Devuelta con una pregunta sobre { $questions } punto del cuestionario
   *[other] Devuelta con preguntas sobre { $questions } puntos del cuestionario
}
submission-title = { $state }, presentación { $number }
submission-newer = Esta presentación ya no está vigente. La vigente es la número
submission-at = Presentada
submission-by = Por
submission-on-behalf = ingresada por la Secretaría Técnica en nombre del Estado
submission-sealed = Texto sellado (JSON)

# Review
review-accept = Aceptar esta presentación
review-return = Devolver con preguntas
review-refused = Esto ya no es posible
review-newer = Entretanto, el Estado presentó una nueva respuesta, por lo que no se modificó nada. La presentación { $number } es la vigente: léala primero.
return-back = Volver a la presentación
return-about = El Estado podrá modificar de nuevo sus respuestas y presentarlas otra vez. Hasta entonces, esta presentación sigue siendo la vigente.
return-reason = Motivo de la devolución
return-reason-hint = El Estado lo leerá al comienzo de su respuesta. Indique qué se espera y para cuándo.
return-reason-missing = Indique el motivo de la devolución: es lo primero que leerá el Estado.
return-too-long = Reduzca este texto a 10 000 caracteres como máximo.
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
board-invited = Estados invitados y computados
board-standing = con una presentación vigente
board-draft = en preparación, sin presentar todavía
board-not-started = sin iniciar
board-numbers-about = La suma de los tres últimos números es igual al primero. Una respuesta devuelta cuenta con su última presentación hasta que el Estado presente otra.
board-observers-apart = { $observers ->
    [0] No hay observadores invitados.
    [one] Hay { $observers } observador invitado, que no se incluye en estos números.
   *[other] Hay { $observers } observadores invitados, que no se incluyen en estos números.
}
board-draft-about = De una respuesta en preparación, esta página muestra solo su situación y su grado de avance, nunca lo contestado. Las respuestas pueden leerse una vez que el Estado las ha presentado.
board-map = Situación de los Estados
board-map-about = Cada recuadro representa un Estado. La tabla siguiente dice lo mismo con palabras.
board-states = Estados y secciones
board-table-about = Porcentaje de las preguntas formuladas que tienen respuesta, redondeado hacia abajo; «no disponible», «no aplicable» y «confidencial» cuentan como respuesta. ✓ completo, · no se pregunta nada.
board-state = Estado
board-last = Último cambio
board-all = Todas
board-core = Básicas
board-sections = Qué significan las letras de las secciones
board-at = Datos al
board-counted = Estados computados
board-observers = Observadores, no computados
board-status-none = Sin iniciar
board-more = Más
board-results = Resultados, pregunta por pregunta
board-batch = Incorporar libros de cálculo recibidos por correo
board-workbooks = Libros de cálculo de los Estados
board-manage = Modificar, cerrar o reabrir esta ronda
board-regional = Libro de cálculo regional
board-exports = Datos para otros programas
export-csv = Datos, una respuesta por fila (CSV)
export-json = Datos, una respuesta por fila (JSON)
export-codebook = Libro de códigos: preguntas, códigos y listas (JSON)
export-sdmx = Cifras y códigos, con el estado de observación (SDMX-CSV 2.0)

# Workbooks that the secretariat sends
workbooks-about = Cada libro contiene lo último que presentó el Estado; si no ha presentado nada, está en blanco. No incluye lo que el Estado está preparando: el propio Estado puede descargarlo. Un libro devuelto no sobrescribe las respuestas que el Estado haya modificado entretanto en la página; se señalan como conflictos.
workbooks-all = Descargar todos en un ZIP, cada uno en el idioma de su Estado
workbooks-each = Un solo Estado
workbooks-own = su idioma

# Workbooks that came by mail
batch-about = Elija uno o varios libros de los Estados, o archivos ZIP que los contengan. Cada uno se incorpora en nombre de su Estado, que verá que lo ingresó la Secretaría Técnica. Un archivo rechazado no impide incorporar los demás.
batch-draft = Lo que un Estado haya escrito por sí mismo nunca se sobrescribe ni se muestra aquí: donde haya diferencias, se mantiene la respuesta del Estado y se señala la celda.
batch-files = Libros o archivos ZIP
batch-files-hint = .xlsx, .ods o .zip, hasta 10 MB cada uno y 40 MB en total
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
batch-findings = errores { $errors }, advertencias { $warnings }, notas { $notes }
batch-show = Mostrar los hallazgos
batch-left-out = { $count ->
    [one] No se muestra { $count } hallazgo más. Corrija los anteriores y envíe de nuevo el archivo.
   *[other] No se muestran { $count } hallazgos más. Corrija los anteriores y envíe de nuevo los archivos.
}
batch-stopped = El sistema falló en el archivo { $file }. Lo que figura abajo se incorporó; este archivo y los siguientes, no. Envíelos de nuevo dentro de un momento.
batch-kept = Esta lista puede consultarse aquí durante 30 días; las respuestas y los archivos se conservan.
batch-earlier = Archivos que usted envió antes
batch-earlier-one = { $files ->
    [one] { $files } archivo
   *[other] { $files } archivos
    }
batch-under-way = Archivos incorporados: { $done } de { $all }. Puede salir de esta página: el trabajo continúa, también si se reinicia el programa.
batch-look-again = Consultar de nuevo
batch-again = Incorporar más archivos

# What the secretariat entered on behalf of a State
history-on-behalf = Ingresado por la Secretaría Técnica en nombre del Estado

# Rounds
rounds-title = Rondas
rounds-none = Aún no hay ninguna ronda.
rounds-new = Nueva ronda
rounds-new-about = Una ronda nueva primero se prepara: hasta que se abra, solo la ven la Secretaría Técnica y los administradores.
rounds-like = Como una ronda existente
rounds-from = Ronda de la que se copian Estados, textos y fechas
rounds-id = Nombre breve de la nueva ronda
rounds-id-hint = Es definitivo y figura en direcciones y libros: minúsculas, cifras y guiones, por ejemplo cybercrime-2028
rounds-by-file = O desde el archivo de una ronda
rounds-file = Archivo (JSON)
rounds-text = o su texto, pegado
rounds-prepare = Preparar la ronda
round-status-prepared = en preparación
round-status-open = abierta
round-status-closed = cerrada
round-edit = Ronda
round-saved = La ronda se guardó.
round-prepared-about = Nadie más ve todavía esta ronda. Una vez abierta, su cuestionario y sus filas ya no cambian.
round-open-about = Los Estados pueden responder y presentar, también después de la fecha límite.
round-closed-about = Esta ronda no recibe respuestas. Los borradores se conservan.
round-open = Abrir esta ronda
round-close = Cerrar esta ronda
round-reopen = Reabrir esta ronda
round-file = Archivo de la ronda (JSON), con Estados, agrupaciones y posiciones en el mapa
round-questionnaire = Cuestionario
round-questionnaire-version = Cuestionario y versión
round-fixed = Esto ya no cambia desde que se abrió la ronda: puede haber Estados que hayan respondido.
round-last = Ronda anterior
round-last-hint = Lo que un Estado respondió entonces se muestra junto a sus respuestas y se compara con ellas. Déjelo vacío si no la hubo.
round-words = Textos
round-words-about = Si un idioma queda vacío, se muestra otro.
round-title = Título
round-body = Órgano que pregunta
round-notice = Aviso en cada página y hoja
round-no-response = Lo que se imprime para un Estado que no ha presentado respuesta
round-dates = Fechas
round-dates-about = Las horas son las del huso horario indicado en primer lugar.
round-zone = Huso horario, por ejemplo America/New_York
round-opens = Comienzo de las respuestas
round-due = Fecha límite
round-cutoff = Fecha de corte: el análisis computa lo que conste en ese momento
round-period-from = Período de referencia, primer día
round-period-to = Período de referencia, último día
round-reference = Fecha de referencia
round-lists = Filas que aporta la ronda
round-lists-about = Una línea por fila: su código, en minúsculas o un número, y su texto. Una línea vaciada desaparece.
round-code = Código
round-states = Estados
round-states-about = Un Estado invitado responde; uno computado se incluye en los denominadores. Indique por qué no se computa un Estado: el motivo se imprime. Un Estado que comenzó a responder sigue invitado. Los Estados se agregan en el archivo de la ronda.
round-invited = Invitado
round-not-invited = no invitado
round-counted = Computado
round-language = Idioma de las comunicaciones con el Estado
round-reason = Por qué no se invita o no se computa
round-save = Guardar la ronda

# What is wrong with a round
round-problem-unreadable = El archivo no describe una ronda: { $why }
round-problem-nothing-chosen = Elija una ronda para copiar o indique un archivo.
round-problem-from-unknown = Esa ronda no existe. Elija una de la lista o indique un archivo.
round-problem-changed-meanwhile = Entretanto alguien modificó esta ronda, por lo que no se guardó nada. Lo que usted escribió sigue aquí; cargue la página en otra ventana y compare.
round-problem-id = «{ $id }» no puede ser el nombre de una ronda; use minúsculas, cifras y guiones.
round-problem-taken = Ya existe una ronda «{ $id }»; dé otro nombre a la nueva.
round-problem-questionnaire-unusable = No se puede usar el cuestionario { $name }: { $why }
round-problem-questionnaire-fixed = El cuestionario de una ronda abierta ya no cambia.
round-problem-lists-fixed = Las filas de una ronda abierta ya no cambian.
round-problem-began = { $state } comenzó a responder y sigue invitado.
round-problem-last-round-itself = una ronda no se sigue a sí misma; indique la ronda que la precedió
round-problem-last-round-unknown = no existe la ronda «{ $id }»; indique una de la lista, o ninguna
round-problem-last-round-apart = en «{ $id }» se usó { $earlier }, y { $now } no tiene con él ninguna correspondencia: indique una ronda con el mismo cuestionario o con la versión anterior
round-problem-no-text = Indique un texto en al menos un idioma.
round-problem-too-long = Este texto es demasiado largo; redúzcalo.
round-problem-contact = Indique un correo electrónico, por ejemplo secretaria@example.org.
round-problem-zone = No es un huso horario; escríbalo como America/New_York.
round-problem-moment = Indique un día y una hora, por ejemplo 2026-12-11T23:59.
round-problem-day = Indique un día, por ejemplo 2026-06-30.
round-problem-due-before-opens = La fecha límite { $later } es anterior al comienzo de las respuestas, { $earlier }.
round-problem-cutoff-before-due = La fecha de corte { $later } es anterior a la fecha límite, { $earlier }.
round-problem-period = El período termina el { $to }, antes de comenzar el { $from }.
round-problem-list-empty = El cuestionario necesita las filas de «{ $list }»; indique al menos una.
round-problem-list-unknown = Ninguna pregunta del cuestionario usa las filas de «{ $list }»; quítelas.
round-problem-row-code = «{ $code }» no es un código; use minúsculas con guion bajo o un número.
round-problem-row-twice = «{ $code }» figura dos veces.
round-problem-row-text = «{ $code }» no tiene texto.
round-problem-state-code = «{ $state }» no es un código ISO 3166 alfa-2.
round-problem-state-twice = { $state } figura dos veces.
round-problem-counted-not-invited = { $state } se computa, pero no está invitado; compute solo Estados invitados.
round-problem-no-reason = { $state } no se computa; indique el motivo, que se imprime.
round-problem-grouping-unknown = { $state } se agrupa según «{ $scheme }», que no figura entre las agrupaciones.
round-problem-group-unknown = { $state } figura en «{ $group }», que no existe en «{ $scheme }».
round-problem-nobody-counted = Ningún Estado está invitado y computado.

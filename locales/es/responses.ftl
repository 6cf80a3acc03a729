# A State’s own pages
response-answered = { $answered } de { $asked } preguntas respondidas
response-to-mend = { $count ->
    [one] Hay un hallazgo que corregir o explicar antes de presentar la respuesta.
   *[other] Hay { $count } hallazgos que corregir o explicar antes de presentar la respuesta.
}
response-not-answered = { $count ->
    [0] Todas las preguntas están respondidas.
    [one] Una pregunta no está respondida. La respuesta puede presentarse de todos modos.
   *[other] { $count } preguntas no están respondidas. La respuesta puede presentarse de todos modos.
}
response-status-not-started = Sin iniciar
response-status-draft = En preparación
response-status-submitted = Presentada
response-status-returned = Devuelta con preguntas
response-status-accepted = Aceptada
response-returned = La Secretaría Técnica devolvió la respuesta
response-continue = Continuar donde lo dejó
response-sections = Secciones
response-submit = Presentar
response-check = Revisar y presentar
response-more = En papel
response-print = Imprimir la respuesta o guardarla como PDF
response-receipts = Acuses de recibo
response-back = Volver a las secciones
section-not-started = Sin iniciar
section-in-progress = En curso
section-to-mend = { $count } por corregir
section-complete = Completa
print-copy = Contenido de la respuesta al { $at } (revisión { $revision }). Esta copia no constituye la presentación.
print-how = Imprima esta página o elija «Guardar como PDF» en la ventana de impresión de su navegador.
print-place = Lugar y fecha
print-signature = Nombre, cargo y firma
receipt = Acuse de recibo
receipt-title = La respuesta fue presentada
receipt-number = Presentación
receipt-at = Sellada
receipt-by = Por
receipt-on-behalf = en nombre del Estado
receipt-hash = SHA-256 de las respuestas selladas
receipt-key = Clave pública de esta instalación
receipt-download = Descargar el acuse de recibo
receipt-keep = Conserve el archivo. Prueba qué fue presentado, cuándo y por quién; nadie puede alterarlo sin que se note.
receipt-verify = Cualquier persona puede verificarlo sin esta instalación, con el programa Relator:
receipt-read = Leer la presentación
submit-refused = La respuesta no se presentó
submit-to-mend = Corrija o explique primero lo siguiente
submit-open = { $count ->
    [0] Todas las preguntas están respondidas.
    [one] Una pregunta no está respondida; figurará como «Sin respuesta».
   *[other] { $count } preguntas no están respondidas; figurarán como «Sin respuesta».
}
submit-warnings = { $count ->
    [0] No hay advertencias.
    [one] Una advertencia está explicada en una observación; la explicación se imprime junto a las cifras.
   *[other] { $count } advertencias están explicadas en observaciones; las explicaciones se imprimen junto a las cifras.
}
submit-means = Al presentar la respuesta, las respuestas que siguen quedan selladas y se entregan a la Secretaría Técnica. Después solo podrán modificarse si la Secretaría devuelve la respuesta.
submit-as = Usted presenta la respuesta como
submit-do = Presentar la respuesta

# The workbook that comes back
response-workbook = En una hoja de cálculo
response-workbook-about = El cuestionario es también un libro de Excel o LibreOffice con todo lo guardado. Puede alternar entre ambos modos.
response-workbook-get = Descargar el libro
upload-title = Enviar un libro
upload-how = Primero verá qué cambiaría. Nada se guarda antes de que lo confirme.
upload-file = Libro
upload-hint = El libro descargado aquí y completado, como .xlsx (Excel) u .ods (LibreOffice).
upload-look = Mostrar qué cambiaría
upload-refused = No se incorporó nada de este archivo
upload-no-file = No se eligió ningún archivo. Elija el libro y envíelo.
upload-too-large = Este archivo es mayor de lo que puede ser un libro de este cuestionario y no se leyó. Envíe solo el libro, sin imágenes.
preview-title = Qué cambiaría
preview-back = Elegir otro archivo
preview-nothing-yet = Todavía no se ha guardado nada.
preview-confirm = Confirmar y guardar
preview-changed = { $count ->
    [0] El libro no cambia nada: todo su contenido ya está guardado.
    [one] El libro cambia una respuesta.
   *[other] El libro cambia { $count } respuestas.
}
preview-where = Dónde
preview-stored = Guardado ahora
preview-workbook = En el libro
preview-before = Antes
preview-after = Después
preview-then = Cuando se generó el libro
preview-now = Ahora
preview-conflicts = Cambiado por ambos
preview-conflicts-about = Alguien cambió estas respuestas después de que se generara el libro, y en el libro figura otra cosa. Prevalece lo guardado; para cambiarlo, responda en la página.
preview-changes = Cambiado por usted
preview-changes-about = Estas respuestas se reemplazarán cuando usted confirme.
preview-meanwhile = Cambiado entretanto por otras personas
preview-meanwhile-about = El libro no modifica estas respuestas. Quedan como están.
preview-findings = Hallazgos

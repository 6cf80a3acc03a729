# A State’s own pages
response-answered = { $answered } de { $asked } preguntas respondidas
response-to-mend = { $count ->
    [one] Hay una observación que corregir o explicar antes de presentar la respuesta.
   *[other] Hay { $count } observaciones que corregir o explicar antes de presentar la respuesta.
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
print-copy = Estado de la respuesta al { $at } (revisión { $revision }). Esta copia no es la respuesta presentada.
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
receipt-keep = Conserve el archivo. Prueba qué se presentó, cuándo y por quién; nadie puede alterarlo sin que se note.
receipt-verify = Cualquiera puede comprobarlo sin esta instalación, con el programa Relator:
receipt-read = Leer la respuesta presentada
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
submit-as = Presenta la respuesta
submit-do = Presentar la respuesta

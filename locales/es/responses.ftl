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
response-workbook-with-files = Descargar el libro junto con los archivos adjuntos (ZIP)
upload-title = Enviar un libro
upload-how = Primero verá qué cambiaría. Nada se guarda antes de que lo confirme.
upload-file = Libro, con los archivos que menciona
upload-hint = El libro descargado aquí y completado, en formato .xlsx (Excel) u .ods (LibreOffice). Las leyes y los demás archivos que menciona pueden seleccionarse junto con él o enviarse con él en un solo ZIP.
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
preview-then = Cuando se generó el libro
preview-now = Ahora
preview-conflicts = Cambiado por ambos
preview-conflicts-about = Alguien cambió estas respuestas después de que se generara el libro, y en el libro figura otra cosa. Lo guardado se mantiene, salvo que usted elija la respuesta del libro.
preview-changes = Cambiado por usted
preview-changes-about = Al confirmar se guarda la respuesta del libro, salvo que usted conserve lo guardado.
preview-meanwhile = Cambiado entretanto por otras personas
preview-meanwhile-about = El libro no modifica estas respuestas. Quedan como están.
preview-findings = Hallazgos
preview-again = Ítems de listas que este libro ya había incorporado
preview-again-about = Este libro, o una copia suya, ya incorporó estos ítems con otro contenido. Si corrigió uno, tome el del libro; si se trata de otro ítem, conserve ambos.
preview-cleared = Borrado en el libro
preview-cleared-about = El libro está en blanco donde figuraban estas respuestas. Al confirmar se borran, salvo que usted conserve lo guardado. Compruebe si era esa la intención.
preview-mark-cleared = Borrado
preview-mark-new = Nuevo
preview-blank = en blanco: la respuesta se borra
preview-take-workbook = En el libro:
preview-take-stored = Guardado ahora:
preview-take-apart = Conservar ambos: el del libro pasa a ser otro ítem
preview-all-workbook = Tomar todo lo del libro
preview-all-stored = Conservar todo lo guardado
preview-only-conflicts = El libro difiere solo donde otra persona también cambió la respuesta. Nada cambia si usted no lo elige a continuación.
preview-news = No se guardó nada: la respuesta cambió entretanto
preview-news-about = Alguien cambió la respuesta del Estado después de que se mostrara esta página. Lo nuevo está señalado; lo demás que usted eligió se conserva. Revíselo y confirme de nuevo.

# Workbooks that were stored, and how one is undone
uploads-title = Libros incorporados
uploads-none = Ningún libro ha cambiado todavía esta respuesta.
uploads-about = Un libro puede deshacerse en un solo paso: cada respuesta que cambió, y que nadie ha cambiado desde entonces, recupera lo que figuraba antes. Nada se elimina del historial.
uploads-changed = { $count ->
    [one] Cambió un dato.
   *[other] Cambió { $count } datos.
}
uploads-undone = { $count ->
    [one] Deshecho por { $who }, { $when }: un dato recuperó lo que figuraba antes.
   *[other] Deshecho por { $who }, { $when }: { $count } datos recuperaron lo que figuraba antes.
}
uploads-left = Cambiados después por otras personas; deshacer el libro los deja como están:
undo-do = Deshacer
undo-done = Se deshizo el libro
undo-refused = No se deshizo nada
undo-already = Este libro ya se había deshecho. No se cambió nada.
undo-all-changed = Todo lo que cambió este libro se ha vuelto a cambiar después. No se deshizo nada; corrija las respuestas en la página.

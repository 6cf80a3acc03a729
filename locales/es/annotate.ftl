# La copia anotada de un libro
annotate-sheet = Por corregir
annotate-title = Por corregir
annotate-number = N.º
annotate-severity = Gravedad
annotate-where = Dónde
annotate-question = Pregunta
annotate-found = Qué se encontró
annotate-message = Qué está mal y cómo corregirlo
annotate-counts = Errores: { $errors }; advertencias: { $warnings }; notas: { $notes }.
annotate-how = Al hacer clic en un lugar se llega a su celda, que está coloreada y tiene una nota. Corrija lo que haga falta y envíe de nuevo este mismo libro: esta hoja, los colores y estas notas son nuestros, no se leen y se reemplazan por otros nuevos. Las notas de usted se conservan.
annotate-more =
    { $more ->
        [one] Hay un hallazgo más que no figura en la lista; envíe de nuevo el libro cuando estos estén corregidos.
       *[other] Hay { $more } hallazgos más que no figuran en la lista; envíe de nuevo el libro cuando estos estén corregidos.
    }
annotate-download = Descargar este libro con notas en las celdas
annotate-download-about = El mismo archivo, con un color y una nota en cada una de estas celdas y una primera hoja que las enumera. Puede corregirse y enviarse de nuevo.
annotate-download-excel = Descargar una copia en formato de Excel (.xlsx) con notas en las celdas
annotate-download-excel-about = En un archivo .ods no se pueden escribir notas. La copia es un libro en formato de Excel, que LibreOffice también abre: contiene las respuestas que usted envió, con un color y una nota en cada una de estas celdas y una primera hoja que las enumera. Las hojas, los colores y los comentarios propios no figuran en ella; el archivo de usted queda como está. Corrija la copia y envíela, como .xlsx o como .ods.
annotate-not-kept = Los archivos no se conservaron: las copias con notas en las celdas se ofrecen una vez incorporados.

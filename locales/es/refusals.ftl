# Por qué no se lee un libro entero y qué hacer. Nada de un archivo rechazado se guarda.
finding-empty-file = El archivo está vacío: no tiene ningún byte. Probablemente se interrumpió el envío o la copia; busque el archivo en su computadora y envíelo de nuevo.
finding-not-a-spreadsheet = Este archivo no es una hoja de cálculo: parece { $looks }. Envíe, completado y como archivo .xlsx u .ods, el libro del Estado que descargó para esta ronda.
finding-csv-renamed = Este archivo es una tabla de texto sin formato (CSV), no un libro, cualquiera que sea la extensión de su nombre. Las tablas de texto no tienen las claves ocultas que permiten identificar cada respuesta. Complete el libro del Estado y guárdelo como .xlsx (Excel o LibreOffice: Guardar como, Libro de Excel).
finding-password-protected = El libro está protegido con contraseña, de modo que no se puede leer nada de él. Ábralo, quite la contraseña (Excel: Archivo, Información, Proteger libro, Cifrar con contraseña, deje vacía la casilla; LibreOffice: Guardar como, sin «Guardar con contraseña») y envíelo de nuevo. No envíe nunca la contraseña.
finding-old-format-xls = El libro está en el formato de Excel anterior a 2007 (.xls). Ábralo en Excel o LibreOffice, elija Guardar como, Libro de Excel (.xlsx), y envíe ese archivo.
finding-xlsb = El libro está en el formato binario de Excel (.xlsb). Ábralo en Excel, elija Guardar como, Libro de Excel (.xlsx), y envíe ese archivo.
finding-fods = El libro está en el formato OpenDocument plano (.fods), un único archivo de texto. Ábralo en LibreOffice, elija Guardar como, Hoja de cálculo ODF (.ods) o Libro de Excel (.xlsx), y envíe ese archivo.
finding-too-large = El archivo ocupa más de { $limit } MB, el máximo admitido. Las imágenes aumentan el tamaño de un libro: quítelas o envíelas como archivos adjuntos junto con el libro, guarde este de nuevo y envíelo.
finding-too-many-parts = El archivo consta de más de { $limit } partes, el máximo admitido; el libro del Estado tiene menos de cien. Copie sus respuestas en un ejemplar nuevo del libro del Estado y envíelo.
finding-too-many-sheets = El libro tiene más de { $limit } hojas, el máximo admitido. Elimine las hojas que no pertenecen al cuestionario, o copie sus respuestas en un ejemplar nuevo del libro del Estado, y envíelo.
finding-too-many-names = El libro tiene más de { $limit } nombres definidos, el máximo admitido. Elimine los que no necesite (Excel: Fórmulas, Administrador de nombres), o copie sus respuestas en un ejemplar nuevo del libro del Estado, y envíelo.
finding-too-many-formats = El libro tiene más de { $limit } formatos de celda, el máximo admitido. Copie sus respuestas, solo los valores, en un ejemplar nuevo del libro del Estado y envíelo.
finding-too-many-cells = El libro tiene más de { $limit } celdas con contenido, el máximo admitido (hoja: { $sheet }). Elimine las tablas que no pertenecen al cuestionario, o envíe el libro que se generó para el Estado.
finding-too-much-text = El libro contiene más texto del admitido (hoja: { $sheet }). Elimine lo que no pertenece a las respuestas, envíe los documentos extensos como archivos adjuntos y envíe el libro de nuevo.
finding-damaged = El archivo está dañado: { $damage } ({ $part }). Ábralo en Excel o LibreOffice, deje que el programa lo repare, revise sus respuestas, guárdelo como .xlsx y envíelo de nuevo. Si no se abre, envíe una copia anterior.
finding-inflates = El archivo ocupa, descomprimido, más de { $limit } MB ({ $part }), el máximo admitido. O bien se creó con fines maliciosos, o bien una hoja tiene formato en millones de filas vacías: elimine las filas que están debajo de la última pregunta (selecciónelas, Eliminar), guarde el archivo y envíelo de nuevo.
finding-doctype = Una parte del archivo declara un tipo de documento o entidades ({ $part }). Ningún programa de hojas de cálculo genera ese contenido, por lo que el archivo no se abre. Ábralo en Excel o LibreOffice, guárdelo como .xlsx y envíe ese archivo.
finding-too-demanding = La lectura de este archivo requería más memoria o tiempo que el libro de cualquier Estado, por lo que se interrumpió y no se incorporó nada. Descargue de nuevo el libro, copie en él las respuestas y envíe ese archivo.
finding-shared-strings-lie = El archivo declara contener { $found } textos, más de los que caben en él. Ningún programa de hojas de cálculo genera ese contenido, por lo que el archivo no se abre. Ábralo en Excel o LibreOffice, guárdelo como .xlsx y envíe ese archivo.
finding-no-meta = El libro no indica para qué Estado ni para qué ronda se generó: falta su hoja oculta. Descargue otra vez el libro del Estado, copie en él sus respuestas y envíelo. La Secretaría Técnica puede cargar el archivo sin ella si la primera hoja indica el Estado.
finding-not-made-here = Lo que el libro indica sobre su Estado y su ronda fue modificado o no fue generado por este sitio, por lo que no es fiable. Descargue otra vez el libro del Estado, copie en él sus respuestas y envíelo.
finding-other-questionnaire = El libro pertenece al cuestionario «{ $found }»; esta ronda usa «{ $expected }». Descargue el libro de esta ronda, complételo y envíelo.
finding-other-version = El libro pertenece a la versión { $found } del cuestionario; esta ronda usa la versión { $expected }. Descargue el libro de esta ronda, copie en él sus respuestas y envíelo.
finding-other-state = El libro se generó para otro Estado ({ $found }). Envíe el libro que se generó para el Estado que responde ({ $expected }). Ninguna parte de este archivo se leyó ni se mostró a persona alguna.
finding-other-round = El libro se generó para la ronda «{ $found }»; esta es la ronda «{ $expected }». Envíelo a la ronda que le corresponde, o descargue el libro de esta.
finding-no-such-state = Donde debería figurar el Estado dice «{ $found }», que no es ningún Estado de esta ronda. Escriba el nombre completo del Estado o su código de dos letras y envíe el archivo de nuevo.
finding-state-unclear = Donde debería figurar el Estado dice «{ $found }». ¿De qué Estado se trata: { $candidates }? Escriba en esta celda el nombre completo del Estado o su código de dos letras y envíe el archivo de nuevo. Hasta entonces no se incorpora nada de él.

# Lo que conviene decir de un libro que se leyó
finding-outside-the-sheet = «{ $found }» está muy fuera del área del cuestionario y no se lee. Si es una respuesta, muévala a la celda de su pregunta; si no lo es, elimine ese contenido.
finding-more-outside-the-sheet = { $more ->
    [one] Hay un valor más muy fuera del área del cuestionario, que no se lee.
   *[other] Hay { $more } valores más muy fuera del área del cuestionario, que no se leen.
} Si se trata de respuestas, muévalas a las celdas de sus preguntas; en caso contrario, elimine ese contenido.
finding-macros-ignored = El libro contiene macros. No se ejecutan nunca, y las respuestas se leyeron sin ellas; la próxima vez guárdelo como .xlsx.

# Qué parece ser un archivo
looks-picture = una imagen
looks-pdf = un documento PDF
looks-document = un documento de texto
looks-slides = una presentación
looks-iwork = un documento de Numbers, Pages o Keynote de Apple (en Numbers: Archivo, Exportar a, Excel)
looks-markup = una página web
looks-archive = un archivo comprimido (envíe el libro que contiene)
looks-unknown = un archivo de tipo desconocido

# Cómo está dañado un archivo
damage-truncated = le falta el final, como ocurre tras una copia interrumpida
damage-checksum = su contenido no tiene el tamaño o la suma de comprobación que declara
damage-missing-part = le falta una parte
damage-twice = dos de sus partes, hojas o celdas tienen el mismo nombre
damage-unreadable = no se puede leer una de sus partes
whole-file = todo el archivo

## La vida de una respuesta: por qué un paso no puede darse ahora
closed-submitted = La respuesta del Estado ya fue presentada; aquí solo puede consultarse. Para hacer cambios, solicite a la Secretaría Técnica que la devuelva.
closed-accepted = La Secretaría Técnica aceptó la respuesta del Estado; aquí solo puede consultarse. Para enmendarla, solicite a la Secretaría Técnica que la devuelva.
closed-round = La Secretaría Técnica cerró esta ronda; aquí la respuesta solo puede consultarse. Consulte a la Secretaría Técnica si puede reabrirse.
refused-submitted = La respuesta del Estado ya fue presentada, por lo que no se modificó nada. Para hacer cambios, solicite a la Secretaría Técnica que la devuelva y luego guárdelos de nuevo.
refused-accepted = La Secretaría Técnica aceptó la respuesta del Estado, por lo que no se modificó nada. Para enmendarla, solicite a la Secretaría Técnica que la devuelva.
refused-empty = No hay nada que presentar: la respuesta del Estado aún no contiene datos. Conteste al menos una pregunta y preséntela de nuevo.
refused-not-submitted = La respuesta del Estado no ha sido presentada, por lo que no puede devolverse ni aceptarse. Espere a que el Estado la presente.
refused-round-closed = La Secretaría Técnica cerró esta ronda, por lo que no se modificó nada. Consulte a la Secretaría Técnica si puede reabrirse.
refused-unknown-revision = Los cambios parten de una versión de la respuesta del Estado que aquí no se conoce (de otra instalación, o anterior a la restauración de una copia de seguridad), por lo que no se modificó nada. Descargue un ejemplar nuevo del libro, o vuelva a cargar la página, e ingrese allí los cambios.
refused-changed-meanwhile = Alguien modificó un dato mientras se verificaba la respuesta del Estado, por lo que esta no se presentó. Revísela y preséntela otra vez.
refused-too-many-items = Una lista tendría más de 500 ítems, el máximo que admite una respuesta, por lo que no se modificó nada. Conserve en la lista los más importantes y adjunte la lista completa como archivo.
refused-too-much-text = Los textos de la respuesta superarían en total 2 MB, el máximo que admite, por lo que no se modificó nada. Abrevie los textos más extensos o adjúntelos como archivos.

## Acuses de recibo: por qué uno no prueba nada
receipt-good = válido: presentación { $number } de { $state } en { $round }, sellada el { $sealed }, firmada por { $signer }; respuestas { $sha256 }
receipt-signer-here = esta instalación
receipt-signer-named = la clave que él mismo indica
receipt-unreadable = Este archivo no es un acuse de recibo emitido por este programa, o está dañado. Utilice el archivo .json exactamente como se recibió.
receipt-rewritten = El texto de este acuse de recibo fue alterado después de su emisión. Utilice el archivo .json exactamente como se recibió.
receipt-not-a-key = La clave pública del acuse de recibo («key») está dañada, por lo que no se puede verificar su firma. Utilice el archivo .json exactamente como se recibió.
receipt-other-key = Este acuse de recibo fue firmado por otra instalación, no por esta. Verifíquelo con la clave pública del organismo que lo emitió.
receipt-not-a-signature = La firma del acuse de recibo («signature») está dañada, por lo que no se puede verificar. Utilice el archivo .json exactamente como se recibió.
receipt-altered = La firma no corresponde al contenido: al menos un campo de este acuse de recibo, o la propia firma, fue alterado después de su emisión. Carece de valor probatorio; utilice el archivo .json exactamente como se recibió.
receipt-other-submission = Este acuse de recibo es auténtico, pero corresponde a otra presentación: no coincide el campo «{ $field }». Utilice el acuse de recibo que se emitió para esta presentación.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }
finding-refused-too-many-items = { refused-too-many-items }
finding-refused-too-much-text = { refused-too-much-text }

# Regional workbooks against the database
workbook-same = válido: es el libro que genera esta base de datos para la ronda { $round } (edición «{ $edition }»); instantánea { $snapshot }
workbook-altered = Este libro computa las presentaciones vigentes de la ronda { $round }, pero no es el que genera esta base de datos: fue alterado, guardado con otro programa o generado por otra versión de este programa. Descárguelo de nuevo.
workbook-moved = Este libro de la ronda { $round } computa presentaciones distintas de las vigentes: desde entonces hubo Estados que presentaron o enmendaron su respuesta. Descárguelo de nuevo. (Su instantánea: { $snapshot })
workbook-unknown = Este archivo no es un libro de cálculo regional de este programa, o está dañado. Utilice el archivo .xlsx exactamente como se descargó.

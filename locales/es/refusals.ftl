# Por qué no se lee un libro entero y qué hacer. Nada de un archivo rechazado se guarda.
finding-empty-file = El archivo está vacío: no tiene ningún byte. Probablemente se interrumpió el envío o la copia; busque el archivo en su computadora y envíelo de nuevo.
finding-not-a-spreadsheet = Esto no es una hoja de cálculo: parece { $looks }. Envíe el libro del Estado que descargó para esta ronda, completado, como archivo .xlsx.
finding-csv-renamed = Esto es una tabla de texto sin formato (CSV), no un libro, cualquiera que sea la extensión de su nombre. Las tablas de texto no tienen las claves ocultas que indican cuál es cada respuesta. Complete el libro del Estado y guárdelo como .xlsx (Excel o LibreOffice: Guardar como, Libro de Excel).
finding-password-protected = El libro está protegido con contraseña, de modo que no se puede leer nada de él. Ábralo, quite la contraseña (Excel: Archivo, Información, Proteger libro, Cifrar con contraseña, deje vacía la casilla; LibreOffice: Guardar como, sin «Guardar con contraseña») y envíelo de nuevo. No envíe nunca la contraseña.
finding-old-format-xls = El libro está en el formato de Excel anterior a 2007 (.xls). Ábralo en Excel o LibreOffice, elija Guardar como, Libro de Excel (.xlsx), y envíe ese archivo.
finding-xlsb = El libro está en el formato binario de Excel (.xlsb). Ábralo en Excel, elija Guardar como, Libro de Excel (.xlsx), y envíe ese archivo.
finding-ods = El libro está en el formato OpenDocument (.ods). Ábralo en LibreOffice o Excel, elija Guardar como, Libro de Excel (.xlsx), y envíe ese archivo.
finding-too-large = El archivo pesa más de { $limit } MB, lo máximo que se lee. Las imágenes hacen pesado un libro: quítelas, o envíe los anexos junto al libro, y guárdelo de nuevo.
finding-too-many-parts = El archivo consta de más de { $limit } partes, lo máximo que se lee; el libro del Estado tiene menos de cien. Copie sus respuestas en un ejemplar nuevo del libro del Estado y envíe ese.
finding-too-many-sheets = El libro tiene más de { $limit } hojas, lo máximo que se lee. Elimine las hojas que no pertenecen al cuestionario, o copie sus respuestas en un ejemplar nuevo del libro del Estado.
finding-too-many-names = El libro tiene más de { $limit } nombres definidos, lo máximo que se lee. Elimine los que no necesite (Excel: Fórmulas, Administrador de nombres), o copie sus respuestas en un ejemplar nuevo del libro del Estado.
finding-too-many-formats = El libro tiene más de { $limit } formatos de celda, lo máximo que se lee. Copie sus respuestas, solo los valores, en un ejemplar nuevo del libro del Estado.
finding-too-many-cells = El libro tiene más de { $limit } celdas con contenido, lo máximo que se lee (hoja: { $sheet }). Elimine las tablas que no pertenecen al cuestionario, o envíe el libro que se hizo para el Estado.
finding-too-much-text = El libro contiene más texto del que se lee (hoja: { $sheet }). Los documentos extensos se envían como anexos; elimine lo que no pertenece a las respuestas.
finding-damaged = El archivo está dañado: { $damage } ({ $part }). Ábralo en Excel o LibreOffice, deje que el programa lo repare, revise sus respuestas, guárdelo como .xlsx y envíelo de nuevo. Si no se abre, envíe una copia anterior.
finding-inflates = El archivo ocupa, descomprimido, más de { $limit } MB ({ $part }), lo máximo que se lee. O bien fue hecho para causar daño, o bien una hoja tiene formato en millones de filas vacías: elimine las filas que están debajo de la última pregunta (selecciónelas, Eliminar), guárdelo y envíelo de nuevo.
finding-doctype = Una parte del archivo declara un tipo de documento o entidades ({ $part }). Ningún programa de hojas de cálculo escribe eso, por lo que el archivo no se abre. Ábralo en Excel o LibreOffice, guárdelo como .xlsx y envíe ese archivo.
finding-shared-strings-lie = El archivo dice contener { $found } textos, más de los que caben en él. Ningún programa de hojas de cálculo escribe eso, por lo que el archivo no se abre. Ábralo en Excel o LibreOffice, guárdelo como .xlsx y envíe ese archivo.
finding-no-meta = Nada en el libro dice para qué Estado y qué ronda se hizo: falta su hoja oculta. Descargue otra vez el libro del Estado, copie en él sus respuestas y envíelo. La secretaría puede cargar el archivo tal como está.
finding-not-made-here = Lo que el libro dice de su Estado y su ronda fue modificado o no lo escribió este sitio, por lo que no es fiable. Descargue otra vez el libro del Estado, copie en él sus respuestas y envíelo.
finding-other-questionnaire = El libro pertenece al cuestionario «{ $found }»; esta ronda usa «{ $expected }». Descargue el libro de esta ronda y envíelo completado.
finding-other-version = El libro pertenece a la versión { $found } del cuestionario; esta ronda usa la versión { $expected }. Descargue el libro de esta ronda, copie en él sus respuestas y envíelo.
finding-other-state = El libro se hizo para { $found }, no para { $expected }. Envíe el libro de { $expected }. Nada de este archivo fue leído ni mostrado a nadie.
finding-other-round = El libro se hizo para la ronda «{ $found }»; esta es la ronda «{ $expected }». Envíelo a su propia ronda, o descargue el libro de esta.
finding-no-such-state = Donde debería estar el Estado dice «{ $found }», que no es ningún Estado de esta ronda o podría ser más de uno. Escriba el nombre completo del Estado o su código de dos letras y envíe el archivo de nuevo.

# Lo que conviene decir de un libro que se leyó
finding-outside-the-sheet = «{ $found }» está muy lejos del cuestionario y no se lee. Si es una respuesta, muévala a la celda de su pregunta; si no lo es, elimínela.
finding-more-outside-the-sheet = { $more ->
    [one] Hay un valor más muy lejos del cuestionario, que no se lee.
   *[other] Hay { $more } valores más muy lejos del cuestionario, que no se leen.
} Si son respuestas, muévalas a las celdas de sus preguntas; si no lo son, elimínelas.
finding-macros-ignored = El libro contiene macros. No se ejecutan nunca, y las respuestas se leyeron sin ellas; la próxima vez guárdelo como .xlsx.

# Qué parece ser un archivo
looks-picture = una imagen
looks-pdf = un documento PDF
looks-document = un documento de texto
looks-slides = una presentación
looks-iwork = un documento de Numbers, Pages o Keynote de Apple (en Numbers: Archivo, Exportar a, Excel)
looks-markup = una página web
looks-archive = un archivo comprimido (envíe el libro que contiene)
looks-unknown = algo que aquí no se conoce

# Cómo está dañado un archivo
damage-truncated = le falta el final, como tras una copia interrumpida
damage-checksum = su contenido no tiene el tamaño o la suma de comprobación que indica
damage-missing-part = le falta una parte
damage-twice = dos de sus partes, hojas o celdas tienen el mismo nombre
damage-unreadable = una de sus partes no se puede leer
whole-file = todo el archivo

## La vida de una respuesta: por qué un paso no puede darse ahora
refused-submitted = Esta respuesta ya fue presentada, por lo que nada se modificó. Para modificar una respuesta, solicite a la secretaría que la devuelva y guarde de nuevo.
refused-accepted = La secretaría aceptó esta respuesta, por lo que nada se modificó. Para enmendarla, solicite a la secretaría que la devuelva.
refused-empty = No hay nada que presentar: esta respuesta aún no contiene datos. Conteste al menos una pregunta y preséntela de nuevo.
refused-not-submitted = Esta respuesta no ha sido presentada, por lo que no puede devolverse ni aceptarse. Espere a que el Estado la presente.
refused-round-closed = La secretaría cerró esta ronda, por lo que nada se modificó. Consulte a la secretaría si puede reabrirse.
refused-unknown-revision = Esto se elaboró a partir de una versión de la respuesta que aquí no se conoce (de otra instalación, o anterior a la restauración de una copia de seguridad), por lo que nada se modificó. Descargue un nuevo libro o vuelva a cargar la página e ingrese allí los cambios.
refused-changed-meanwhile = Alguien modificó una respuesta mientras se verificaba el conjunto, por lo que no se presentó. Revise la respuesta y preséntela otra vez.

## Constancias: por qué una no prueba nada
receipt-unreadable = Esto no es una constancia de este programa, o el archivo está dañado. Utilice el archivo .json exactamente como se recibió.
receipt-rewritten = El texto de esta constancia fue alterado después de su emisión. Utilice el archivo .json exactamente como se recibió.
receipt-not-a-key = La clave pública de la constancia ("key") está dañada, por lo que su firma no puede verificarse. Utilice el archivo .json exactamente como se recibió.
receipt-other-key = Esta constancia fue firmada por otra instalación, no por esta. Verifíquela con la clave pública del organismo que la emitió.
receipt-not-a-signature = La firma de la constancia ("signature") está dañada. Utilice el archivo .json exactamente como se recibió.
receipt-altered = La firma no corresponde: al menos un campo de esta constancia, o la propia firma, fue alterado después de su emisión. No prueba nada.
receipt-other-submission = Esta constancia es auténtica, pero corresponde a otra presentación: "{ $field }" difiere.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }

# What the intake understood, or did not
finding-understood = «{ $found }» se entendió como «{ $meaning }». Si no es eso lo que quiso indicar, corrija la respuesta.
finding-na-understood = «{ $found }» se entendió como «No disponible» (la pregunta se aplica a su Estado, pero nadie dispone del dato). Si la pregunta no se aplica a su Estado, elija «No aplicable» (NAP).
finding-error-cell = La celda muestra el error { $found } en lugar de una respuesta, porque su fórmula falló. Sustituya la fórmula por la respuesta.
finding-formula-without-value = La celda contiene una fórmula cuyo resultado no se guardó en el archivo. Escriba la respuesta en lugar de la fórmula, o abra el archivo en un programa de hojas de cálculo y guárdelo de nuevo.
finding-file-not-read = No se pudo abrir el archivo ({ $why }). Compruebe su nombre y que se pueda leer, y envíelo de nuevo.

# Choices
finding-choice-unknown = «{ $found }» no es una de las respuestas posibles y por eso no se puede computar. Elija una de estas: { $options }. Indique lo demás en la observación.
finding-choice-ambiguous = «{ $found }» puede significar «{ $first }» o «{ $second }». Elija una de las dos en la lista.
finding-code-not-in-list = La respuesta «{ $code }» ya no figura en la lista de esta pregunta y por eso no se puede computar. Elija una respuesta de la lista.
finding-mark-not-understood = No está claro si se eligió la opción «{ $option }»: «{ $found }» no es una marca y la celda tampoco está vacía. Escriba X para elegir la opción, o deje la celda vacía.
finding-rank-not-understood = «{ $found }», junto a la opción «{ $option }», no es un número de orden y por eso no se puede establecer el orden de importancia. Escriba 1 para la más importante, luego 2, 3, etc.
finding-rank-twice = El número de orden { $rank } se asignó a «{ $option }» y a otra opción, de modo que el orden de importancia no es claro. Asigne cada número de orden una sola vez.
finding-rank-missing = La opción «{ $option }» tiene un número de orden, pero falta el { $rank }, que lo precede. Numere las opciones 1, 2, 3, sin omitir ningún número.
finding-ranks-too-many = Se asignó un número de orden a más opciones de las que se piden (máximo: { $limit }). Consérvelo solo en las más importantes, hasta el { $limit }.
finding-exclusive-with-others = La opción «{ $option }» excluye todas las demás, pero también se eligieron otras. Quite esta opción o quite las demás.

# Numbers
finding-number-not-understood = «{ $found }» no es un número y por eso no se puede sumar. Escriba solo cifras, por ejemplo { $example }; las palabras van en la observación.
finding-number-ambiguous = «{ $found }» puede significar { $whole } o { $decimal }: en la región, el punto y la coma se usan de distinta manera. Escriba { $whole }, o { $decimal } con un cuarto decimal.
finding-number-is-date = «{ $found }» es una fecha, pero aquí se espera un número; las hojas de cálculo convierten en fechas valores como 3-4. Dé a la celda formato de número y escriba el número otra vez.
finding-number-not-finite = La celda no contiene un número utilizable ({ $found }), porque falló un cálculo. Escriba el número.
finding-number-too-precise = «{ $found }» tiene más de 15 cifras significativas, más de las que conserva una hoja de cálculo. Redondee el número; un número de expediente o similar corresponde a un campo de texto.
finding-number-not-whole = Aquí se espera un número entero, y «{ $found }» tiene decimales. Indique la cantidad sin decimales.
finding-number-too-fine = «{ $found }» tiene más decimales de los que conservan los cuadros (máximo: { $decimals }). Redondee el número.
finding-number-too-small = «{ $found }» es menor que { $limit }, el mínimo posible aquí. Corrija el número o su unidad.
finding-number-too-great = «{ $found }» es mayor que { $limit }, el máximo posible aquí. Corrija el número o su unidad.
finding-number-or-percent = «{ $found }» puede ser { $percent } %: las hojas de cálculo guardan { $percent } % como ese número cuando se escribe con el signo en una celda. Si se refiere a { $percent } %, escriba { $percent } sin el signo. Si lo correcto es menos del uno por ciento, indíquelo en la observación.

# Dates
finding-date-not-understood = «{ $found }» no se entendió como fecha. Escriba la fecha en la forma 2026-04-13 (año-mes-día), o con el mes en palabras.
finding-date-ambiguous = «{ $found }» puede significar { $first } o { $second }, porque tanto el día como el mes pueden ir primero. Escriba el mes en palabras, o la fecha en la forma 2026-04-13 (año-mes-día).
finding-date-year-unclear = En «{ $found }» falta el año o este tiene solo dos cifras, de modo que podría ser de otro siglo. Escriba el año con cuatro cifras.
finding-date-no-such-day = El día «{ $found }» no existe: { $month } tiene { $days } días. Corrija el día o el mes.
finding-date-no-such-month = «{ $found }» indica el mes { $month }, y el año tiene solo doce. Corrija el mes, o escriba la fecha en la forma 2026-04-13 (año-mes-día).
finding-date-serial = «{ $found }» es un número, quizá aquel con el que una hoja de cálculo cuenta los días; la fecha a la que equivale depende del programa. Escriba la fecha en la forma 2026-04-13 (año-mes-día).
finding-date-or-year = «{ $found }» es lo que las hojas de cálculo muestran cuando se escribe el año { $year } en una celda de fecha. Si se refiere al año { $year }, escriba la fecha completa o el año como texto: '{ $year }. Si se refiere a ese día, indíquelo en la observación.
finding-date-too-coarse = La fecha «{ $found }» no es suficientemente precisa: aquí se requieren { $precision }. Si no se conocen, indíquelo con «No disponible».
finding-date-too-early = «{ $found }» es anterior al { $limit }, la primera fecha posible aquí. Corrija la fecha.
finding-date-too-late = «{ $found }» es posterior al { $limit }, la última fecha posible aquí. Corrija la fecha.

# Texts and files
finding-text-too-long = El texto tiene { $length } caracteres, más de los que caben en una celda (32 767). Se conserva tal cual; acórtelo o adjúntelo como archivo.
finding-text-over-limit = El texto tiene { $length } caracteres, y aquí el límite es { $limit }. Acórtelo; lo demás puede ir en la observación o en un archivo adjunto.
finding-email-unlikely = «{ $found }» no parece una dirección de correo electrónico, por lo que los mensajes podrían no llegar. Escríbala en la forma nombre@ministerio.example, o dé una explicación en la observación.
finding-url-unlikely = «{ $found }» no parece una dirección web, por lo que los lectores no podrían abrirla. Cópiela del navegador, o dé una explicación en la observación.
finding-telephone-unlikely = «{ $found }» no parece un número de teléfono, por lo que nadie podría llamar a él. Escriba las cifras con el código de país, o dé una explicación en la observación.
finding-telephone-without-country-code = A «{ $found }» parece faltarle el código de país, sin el cual no se puede llamar desde el exterior. Escriba el número en la forma +502 2411 9911.
finding-text-says-nothing = «{ $found }» figuraría en los cuadros como si fuera un nombre o un título. Si no hay nada que indicar, borre el contenido o elija por qué no hay respuesta; si se trata efectivamente del nombre, indíquelo en la observación.
finding-file-not-attached = Se menciona el archivo «{ $name }», pero no se ha recibido. Adjúntelo en la página, envíelo en un archivo ZIP junto con el libro, o dé una explicación en la observación.
finding-file-ambiguous = Hay varios archivos distintos con el nombre «{ $found }», por lo que no está claro cuál corresponde. Asigne a cada uno un nombre propio, también en la celda, y envíelos de nuevo.
finding-file-unreadable = El archivo «{ $found }» está dañado o es demasiado grande, por lo que no se adjuntó. Envíelo de nuevo, más pequeño, o adjúntelo en la página.
finding-file-not-named = El archivo «{ $found }» llegó con el libro, pero ninguna respuesta lo menciona, por lo que no se adjuntó. Escriba su nombre en la celda de la respuesta a la que corresponde y envíe ambos de nuevo.
finding-file-name-too-long = El nombre del archivo tiene más de 255 bytes, por lo que no se puede guardar en todos los sistemas. Dé al archivo un nombre más corto.
finding-answer-and-availability = Hay una respuesta ({ $answer }) y, para el mismo dato, se indicó «{ $availability }». No pueden ser ciertas ambas cosas: borre una de las dos.
finding-not-an-availability = «{ $found }» no es uno de los motivos admitidos para no responder. Elija de la lista «No disponible», «No aplicable» o «Confidencial», o deje el campo vacío.
finding-not-understood = «{ $found }» no se entendió al recibirse y se conserva tal como se escribió. Ingrese de nuevo la respuesta.
finding-answered-though-not-asked = Aquí hay una respuesta aunque, según una respuesta anterior, este dato no se pregunta. Se conserva, pero no se computa. Corrija la respuesta anterior, borre esta o dé una explicación en la observación.
finding-required = Esta pregunta es obligatoria. Respóndala o indique «No disponible», «No aplicable» o «Confidencial».
finding-required-field = Este dato no puede quedar vacío si se indican otros que lo acompañan. Complételo o borre los demás.
finding-unknown-address = Este libro contiene una respuesta para { $address }, dirección que no existe en este cuestionario. No se incorporó; use el libro generado para esta ronda.
finding-two-availabilities = La respuesta dice «{ $found }», pero al lado se indica otro motivo para no responder. Prevalece el indicado al lado; haga que ambos coincidan.
finding-formula-in-cell = Hay una fórmula en esta celda. Se incorporó su resultado, «{ $found }», pero no la fórmula.
finding-twice-in-workbook = La misma respuesta figura dos veces en este libro y de forma distinta: en { $first } y aquí («{ $found }»). Se incorporó la primera. Elimine una de las dos; puede provenir de una hoja o fila copiada.
finding-lost-its-place = Ya no se pueden localizar las celdas de la pregunta { $question }: falta la columna oculta que las identifica y se movieron filas o columnas. No se leyó nada de esta pregunta. Copie sus respuestas en un ejemplar nuevo del libro y envíelo.
finding-sheet-gone = La hoja «{ $sheet }» no figura en el archivo con ese nombre y ninguna otra hoja tiene su columna oculta: no se leyó nada de ella y se mantiene lo guardado de sus preguntas. Si se eliminó a propósito, no hace falta hacer nada. De lo contrario, devuelva a la hoja su nombre o copie sus respuestas en un ejemplar nuevo del libro y envíelo.
finding-conflict = Alguien modificó esta respuesta después de que se generara su libro. La respuesta guardada es ahora «{ $stored }»; en su libro figura «{ $found }». Prevalece la respuesta guardada; para modificarla, ingrese la suya en un ejemplar nuevo del libro.
finding-conflict-unseen = El propio Estado modificó esta respuesta después de generarse el libro. Se mantiene lo que escribió el Estado, que no se muestra aquí; «{ $found }» de este libro no se incorporó. Si debe computarse, pida al Estado que lo ingrese.
finding-conflict-taken = Alguien modificó esta respuesta después de que se generara el libro. Figuraba «{ $stored }»; conforme a lo indicado, se reemplazó por «{ $found }» del libro.
finding-conflict-kept = Alguien modificó esta respuesta después de que se generara el libro. Conforme a lo indicado, se mantiene «{ $stored }», y «{ $found }» del libro no se incorporó.
finding-item-again = «{ $found }»: este libro, o una copia suya, ya incorporó este ítem de la lista con otro contenido. No se tomó nada de él. Si se trata de una corrección, corríjalo en la página o indique que se tome el del libro; si es otro ítem, escríbalo en la siguiente fila libre.
finding-item-renumbered = Entretanto, otra persona usó el ítem { $item } de esta lista, por lo que el suyo pasó a ser el { $number }. Se conservan ambos.
finding-not-annotated = Este libro puede leerse, pero está construido de un modo que no permite escribir notas en él sin riesgo ({ $part }). Corríjalo según los hallazgos enumerados, o guárdelo una vez como .xlsx en un programa de hojas de cálculo y envíelo de nuevo.
finding-copy-too-demanding = Este libro se leyó, pero escribir notas en él requirió más memoria o tiempo que el libro de cualquier Estado, por lo que no hay copia con notas. Lo dicho sobre el libro sigue siendo válido: corríjalo según los hallazgos enumerados.
finding-nothing-new = Todo el contenido de este libro ya está guardado. No se cambió nada.

# La ronda anterior
finding-withdrawn-since-last-round = En la ronda anterior su Estado respondió «{ $earlier }», y ahora «{ $now }». Si es así, explique en la observación de la pregunta qué cambió; de lo contrario, corrija la respuesta.
finding-far-from-last-round = Esta cifra difiere mucho de la de la ronda anterior: entonces { $earlier }, ahora { $now }. Compruebe que ambas cuentan lo mismo y en la misma unidad.

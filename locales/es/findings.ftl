# What the intake understood, or did not
finding-understood = «{ $found }» se entendió como «{ $meaning }». Si no es lo que quiere decir, corríjalo.
finding-na-understood = «{ $found }» se entendió como «No disponible» (corresponde, pero nadie tiene el dato). Si la pregunta no se aplica a su Estado, elija «No aplicable» (NAP).
finding-error-cell = La celda muestra el error { $found } en lugar de una respuesta: su fórmula falló. Sustituya la fórmula por la respuesta.
finding-formula-without-value = La celda contiene una fórmula cuyo resultado no se guardó en el archivo. Escriba la respuesta, o abra el archivo en un programa de hojas de cálculo y guárdelo de nuevo.

# Choices
finding-choice-unknown = «{ $found }» no es una de las respuestas posibles y por eso no se puede contar. Elija una de estas: { $options }. Lo demás va en la observación.
finding-choice-ambiguous = «{ $found }» puede significar «{ $first }» o «{ $second }». Elija una de las dos en la lista.
finding-code-not-in-list = La respuesta «{ $code }» ya no está en la lista de esta pregunta y por eso no se puede contar. Elija una respuesta de la lista.
finding-mark-not-understood = No está claro si «{ $option }» está elegida: «{ $found }» no es una marca ni un blanco. Escriba X para elegirla, o déjela en blanco.
finding-rank-not-understood = «{ $found }» junto a «{ $option }» no es un orden de importancia y por eso no se puede leer la clasificación. Escriba 1 para lo más importante, luego 2, 3, etc.
finding-rank-twice = El lugar { $rank } se dio a «{ $option }» y a otra opción, de modo que el orden no es claro. Dé cada lugar una sola vez.
finding-rank-missing = «{ $option }» tiene un lugar, pero falta el lugar { $rank } anterior. Numere las opciones 1, 2, 3 sin saltos.
finding-ranks-too-many = Se clasificaron más opciones que las { $limit } que se piden. Deje las { $limit } más importantes.
finding-exclusive-with-others = «{ $option }» excluye todas las demás opciones, pero también se eligieron otras. Quítela, o quite las demás.

# Numbers
finding-number-not-understood = «{ $found }» no es un número y por eso no se puede sumar. Escriba solo cifras, por ejemplo { $example }; las palabras van en la observación.
finding-number-ambiguous = «{ $found }» puede significar { $whole } o { $decimal }: en la región el punto y la coma se usan de distinta manera. Escriba { $whole }, o { $decimal } con un cuarto decimal.
finding-number-is-date = «{ $found }» es una fecha donde se espera un número; las hojas de cálculo convierten en fechas entradas como 3-4. Dé a la celda formato de número y escriba el número otra vez.
finding-number-not-finite = La celda no contiene un número ordinario ({ $found }): falló un cálculo. Escriba el número.
finding-number-too-precise = «{ $found }» tiene más de 15 cifras significativas, más de las que guarda una hoja de cálculo. Redondéelo; un número de expediente o similar va en un campo de texto.
finding-number-not-whole = Aquí se espera un número entero, y «{ $found }» tiene decimales. Indique la cantidad sin decimales.
finding-number-too-fine = «{ $found }» tiene más de { $decimals } decimales, que los cuadros no conservan. Redondéelo.
finding-number-too-small = «{ $found }» es menor que { $limit }, el mínimo posible aquí. Corrija el número o su unidad.
finding-number-too-great = «{ $found }» es mayor que { $limit }, el máximo posible aquí. Corrija el número o su unidad.

# Dates
finding-date-not-understood = «{ $found }» no se entendió como fecha. Escríbala como 2026-04-13, o con el mes en palabras.
finding-date-ambiguous = «{ $found }» puede significar { $first } o { $second }: el día o el mes puede ir primero. Escriba el mes en palabras, o la fecha como 2026-04-13.
finding-date-year-unclear = El año de «{ $found }» falta o tiene solo dos cifras, de modo que podría ser de otro siglo. Escriba el año con cuatro cifras.
finding-date-no-such-day = No existe el día «{ $found }»: { $month } tiene { $days } días. Corrija el día o el mes.
finding-date-no-such-month = «{ $found }» nombra un mes { $month }, y solo hay doce. Corrija el mes, o escriba la fecha como 2026-04-13.
finding-date-serial = «{ $found }» es un número, quizá aquel con que una hoja de cálculo cuenta los días; qué fecha significa depende del programa. Escriba la fecha, como 2026-04-13.
finding-date-or-year = «{ $found }» es lo que las hojas de cálculo muestran cuando se escribe el año { $year } en una celda de fecha. Si se refiere al año { $year }, escriba la fecha completa o el año como texto: ’{ $year }. Si se refiere a ese día, indíquelo en la observación.
finding-date-too-coarse = «{ $found }» no es lo bastante preciso: aquí se necesitan { $precision }. Si no se conocen, indíquelo con «No disponible».
finding-date-too-early = «{ $found }» es anterior al { $limit }, la primera fecha posible aquí. Corrija la fecha.
finding-date-too-late = «{ $found }» es posterior al { $limit }, la última fecha posible aquí. Corrija la fecha.

# Texts and files
finding-text-too-long = El texto tiene { $length } caracteres, más de los que caben en una celda (32 767). Se conserva tal cual; acórtelo, o adjúntelo como archivo.
finding-text-over-limit = El texto tiene { $length } caracteres, y aquí el límite es { $limit }. Acórtelo; lo demás puede ir en la observación o en un archivo adjunto.
finding-email-unlikely = «{ $found }» no parece una dirección de correo electrónico, y los mensajes podrían no llegar. Escríbala como nombre@ministerio.example, o explíquelo en la observación.
finding-url-unlikely = «{ $found }» no parece una dirección web, y los lectores no podrían abrirla. Cópiela del navegador, o explíquelo en la observación.
finding-telephone-unlikely = «{ $found }» no parece un número de teléfono, y nadie podría llamar. Escriba las cifras con el código de país, o explíquelo en la observación.
finding-telephone-without-country-code = A «{ $found }» parece faltarle el código de país, sin el cual no se puede llamar desde el exterior. Escríbalo como +502 2411 9911.
finding-file-not-attached = Se nombra el archivo «{ $name }», pero no ha llegado. Adjúntelo en la página, o póngalo en un ZIP junto con el libro; o explíquelo en la observación.
finding-file-name-too-long = El nombre del archivo tiene más de 255 bytes y no se puede guardar en todas partes. Dé al archivo un nombre más corto.
finding-answer-and-availability = Hay una respuesta ({ $answer }) y, para lo mismo, «{ $availability }». No pueden ser ciertas ambas: borre una de las dos.
finding-not-an-availability = «{ $found }» no es uno de los motivos para no responder. Elija de la lista no disponible, no aplicable o confidencial, o deje la celda vacía.
finding-not-understood = «{ $found }» no se entendió al recibirlo y se conserva tal como fue escrito. Vuelva a introducir la respuesta.
finding-answered-though-not-asked = Aquí hay una respuesta aunque, según una respuesta anterior, esta pregunta no corresponde. Se conserva, pero no se cuenta. Corrija la respuesta anterior, borre esta o explíquelo en la observación.
finding-required = Esta pregunta debe responderse. Respóndala o indique que la respuesta no está disponible, no es aplicable o es confidencial.
finding-required-field = Esta celda no puede quedar vacía si hay algo más en su fila. Complétela o borre la fila.
finding-unknown-address = Este libro contiene una respuesta para { $address }, que no existe en este cuestionario. No se tomó; use el libro generado para esta ronda.
finding-two-availabilities = La celda dice «{ $found }», pero la columna contigua indica otro motivo para no responder. Vale la columna; haga que ambas coincidan.
finding-formula-in-cell = Hay una fórmula en esta celda. Se tomó su resultado, «{ $found }», pero no la fórmula.
finding-twice-in-workbook = La misma respuesta figura dos veces en este libro y de forma distinta: en { $first } y aquí («{ $found }»). Se tomó la primera. Elimine una de las dos; puede provenir de una hoja o fila copiada.
finding-lost-its-place = Ya no se encuentran las celdas de la pregunta { $question }: falta la columna oculta que las identifica y se han movido filas o columnas. No se leyó nada de esta pregunta. Copie sus respuestas en un libro nuevo y envíelo.
finding-conflict = Alguien cambió esta respuesta después de generarse su libro. Ahora dice «{ $stored }» y su libro «{ $found }». Vale la respuesta guardada; para cambiarla, introduzca la suya en un libro nuevo.
finding-item-renumbered = Entretanto, otra persona usó el elemento { $item } de esta lista, por lo que el suyo pasó a ser el { $number }. Se conservan ambos.

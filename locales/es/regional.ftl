# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Portada
regional-title-cover = Portada
regional-about-cover = Qué es este documento y a qué fecha corresponde
regional-sheet-contents = Contenido
regional-title-contents = Contenido
regional-about-contents = Enlaces a todas las hojas
regional-sheet-method = Método
regional-title-method = Cómo se obtuvieron las cifras
regional-about-method = Denominadores, porcentajes, abreviaturas, lo que se omite
regional-sheet-status = Situación de las respuestas
regional-title-status = Situación de las respuestas por Estado
regional-about-status = Quién respondió, cuándo, por qué medio y en qué proporción
regional-sheet-highlights = Gráficos principales
regional-title-highlights = Panorama general de la Región
regional-about-highlights = Un gráfico, con sus cifras, por cada pregunta cerrada
regional-sheet-countries = Matriz por Estado
regional-title-countries = Matriz por Estado: Estados y preguntas cerradas
regional-about-countries = La respuesta de cada Estado a cada pregunta cerrada
regional-sheet-frequencies = Frecuencias
regional-title-frequencies = Frecuencias: número de Estados por respuesta
regional-about-frequencies = Recuentos con sus cuatro denominadores, como fórmulas sobre la tabla Data
regional-sheet-statistics = Estadísticas
regional-title-statistics = Estadísticas: cifras por Estado
regional-about-statistics = Número de Estados, suma, mediana y cifra de cada Estado
regional-sheet-texts = Respuestas de texto
regional-title-texts = Respuestas de texto y observaciones
regional-about-texts = En el idioma en que se redactaron
regional-title-data = Data: todas las respuestas, una por fila
regional-sheet-data = Data
regional-about-data = La tabla a partir de la cual se calcula todo lo demás
regional-sheet-codelists = Listas de códigos
regional-title-codelists = Listas de códigos en cuatro idiomas
regional-about-codelists = Códigos de respuesta y filas, con su texto
regional-sheet-codebook = Libro de códigos
regional-title-codebook = Libro de códigos: todas las direcciones del cuestionario
regional-about-codebook = Texto en cuatro idiomas, tipo, opciones, condiciones y verificaciones
regional-about-rows = Filas según la escala, con un gráfico, y Estados por fila
regional-about-listing = Lo que los Estados enumeraron, listo para filtrar

# On every sheet
regional-back = ← Contenido
regional-to-contents = Ir al contenido →
regional-page = página &P de &N

# Cover
regional-subtitle = Libro de cálculo regional
regional-meeting = Reunión
regional-responding = Respuestas recibidas
regional-n-of-m = { $n } de { $m } Estados
regional-cutoff = Fecha de corte
regional-period = Período de referencia
regional-reference-date = Fecha de referencia
regional-edition = Edición
regional-edition-public = Pública
regional-edition-restricted = Restringida
regional-language = Idioma
regional-questionnaire = Cuestionario
regional-modelled-on = Acerca del cuestionario
regional-contact = Contacto
regional-snapshot = Instantánea (SHA-256)
regional-snapshot-about = Calculado sobre la lista de presentaciones de la hoja de la situación de las respuestas: Estado, número y valor hash de cada una, una por línea, en el orden de los códigos.

# Headers
regional-sheet = Hoja
regional-heading = Título
regional-holds = Qué contiene
regional-state = Estado
regional-code = Código
regional-iso3 = ISO 3
regional-counted = Se computa
regional-observer = observador
regional-status = Situación
regional-channel = Medio
regional-submitted-at = Fecha de presentación
regional-days-late = Días de retraso
regional-submission = Número de presentación
regional-submission-hash = SHA-256 de la presentación
regional-question = Pregunta
regional-wording = Texto
regional-row = Fila
regional-item = Ítem
regional-address = Dirección
regional-unit = Unidad
regional-n = N
regional-sum = Suma
regional-median = Mediana
regional-min = Mínimo
regional-max = Máximo
regional-text = Texto original
regional-unofficial-translation = Traducción no oficial
regional-answered = Con respuesta

# Status and channel
regional-channel-page = Página web
regional-channel-workbook = Libro de cálculo
regional-channel-both = Web y libro de cálculo
regional-channel-on-behalf = Por la Secretaría Técnica

# Legends and notes
regional-tone-positive = Existe
regional-tone-partial = Existe en parte
regional-tone-negative = No existe
regional-highlights-note = Recuentos de Estados. Las cifras enlazan con la hoja de frecuencias, donde figuran los denominadores y los porcentajes.
regional-statistics-note = N es el número de Estados que indicaron una cifra; no se hace ninguna estimación para los demás. Los observadores figuran al final y no se incluyen en ningún resultado.
regional-chart-title = Estados por respuesta: { $answers }
regional-chart-alternative = Gráfico de barras: { $title }. { $figures }.
regional-chart-spoken = { $name }: { $figures } (de { $states } Estados)

# Method
regional-method-notice = Aviso
regional-method-asked = Qué se preguntó
regional-method-asked-text = { $questions } preguntas en { $sections } secciones (cuestionario { $version }). Las respuestas sobre la situación actual se refieren a la fecha { $date }, salvo que el Estado indique otra.
regional-method-denominators = Denominadores
regional-method-denominators-text = Cada cifra tiene cuatro denominadores: Estados invitados («invited»: { $invited }; los observadores no se computan) ≥ participantes («responding»: { $responding } con una presentación vigente) ≥ preguntados («asked»: la condición de la pregunta se cumple o no pudo determinarse) ≥ con respuesta («answered»: indicaron un valor). No disponible, no aplicable, confidencial y sin respuesta figuran en líneas aparte y nunca se incluyen en «con respuesta»: «no tiene» y «no lo indicó» nunca se suman.
regional-method-percentages = Porcentajes
regional-method-percentages-text = Figuran junto a su numerador y sus denominadores, redondeados al entero más próximo (la celda contiene el valor exacto). Si hay menos de { $least } Estados con respuesta, solo se presentan recuentos.
regional-method-states = Estados, no filas
regional-method-states-text = Se computan Estados, nunca filas: un Estado que enumera tres leyes vigentes se computa una sola vez. Cuando pueden elegirse varias respuestas, la suma de los recuentos de las opciones supera el número de Estados.
regional-method-numbers = Sumas y medianas
regional-method-numbers-text = Se calculan sobre los Estados computados que indicaron una cifra, con su N. La mediana de un número par de Estados es el promedio de los dos valores centrales.
regional-method-withheld = Lo que se omite
regional-method-public-text = Esta edición no muestra datos personales, preguntas de uso restringido a las autoridades ni observaciones internas. Lo que un Estado se reservó o no aceptó publicar figura como [c] en todos los cuadros y no se incluye en ningún recuento, suma ni mediana, como tampoco las preguntas de seguimiento y las observaciones que lo revelarían; por lo tanto, ninguna diferencia entre dos cifras permite deducirlo.
regional-method-restricted-text = Nada: esta edición contiene todo lo presentado, incluidos los datos personales. No debe publicarse.
regional-method-drafts = Borradores
regional-method-drafts-text = Solo se computan las presentaciones selladas; una respuesta devuelta se computa según su última presentación. De un borrador, aquí solo se conoce su grado de avance.
regional-method-trace = De una cifra a las respuestas
regional-method-trace-text = Las frecuencias son fórmulas sobre la tabla Data: filtre sus columnas «question», «row» y «code» para ver los Estados que componen un recuento, con la dirección de cada respuesta y el número, la fecha y la hora de su presentación. La columna «state_first» contiene 1 una sola vez por Estado computado y pregunta o fila, y está vacía para los observadores.
regional-method-snapshot = Instantánea
regional-method-snapshot-text = Todas las cifras provienen de una sola lista de presentaciones. Su valor hash figura en la portada, y la misma lista produce el mismo archivo, byte por byte.
regional-method-languages = Idiomas
regional-method-languages-text = El texto libre se mantiene en el idioma en que se redactó. Texto del cuestionario, por idioma:
regional-translation-reviewed = revisado
regional-translation-drafted = en borrador, sin revisar
regional-translation-none = sin traducir
regional-method-shorthand = Abreviaturas de los cuadros
regional-mark-na = La pregunta se aplica al Estado, pero nadie dispone del dato.
regional-mark-nap = La pregunta no se aplica al Estado.
regional-mark-c = El Estado lo reserva o no aceptó su publicación; ello no implica que exista una respuesta.
regional-mark-not-answered = La pregunta se formuló y quedó sin responder; no significa «no».
regional-mark-not-asked = Una respuesta anterior hace innecesaria la pregunta.
regional-mark-no-response = No hay ninguna presentación vigente del Estado.
regional-method-membership = Estados fuera de los denominadores
regional-not-counted = Observador: puede responder, pero no se incluye en ningún denominador
regional-not-invited = No invitado
regional-edition-public-about = sin datos personales, preguntas de uso restringido, observaciones internas ni lo que los Estados se reservaron
regional-edition-restricted-about = solo para la Secretaría Técnica: todo lo presentado

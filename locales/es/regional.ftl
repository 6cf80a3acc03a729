# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Portada
regional-title-cover = Portada
regional-about-cover = Qué es este documento y de qué fecha
regional-sheet-contents = Contenido
regional-title-contents = Contenido
regional-about-contents = Enlaces a todas las hojas
regional-sheet-method = Método
regional-title-method = Cómo se obtuvieron las cifras
regional-about-method = Denominadores, porcentajes, abreviaturas, lo que se omite
regional-sheet-status = Estado de las respuestas
regional-title-status = Estado de las respuestas por Estado
regional-about-status = Quién respondió, cuándo, por qué medio y en qué medida
regional-sheet-highlights = Gráficos principales
regional-title-highlights = La situación de la Región de un vistazo
regional-about-highlights = Un gráfico con sus cifras por cada pregunta cerrada
regional-sheet-countries = Matriz por Estado
regional-title-countries = Matriz por Estado: Estados y preguntas cerradas
regional-about-countries = La respuesta de cada Estado a cada pregunta cerrada
regional-sheet-frequencies = Frecuencias
regional-title-frequencies = Frecuencias: Estados por respuesta
regional-about-frequencies = Recuentos con sus cuatro denominadores, como fórmulas sobre la tabla Data
regional-sheet-statistics = Estadísticas
regional-title-statistics = Estadísticas: cifras por Estado
regional-about-statistics = Número de Estados, suma, mediana y la cifra de cada Estado
regional-sheet-texts = Respuestas de texto
regional-title-texts = Respuestas de texto y observaciones
regional-about-texts = En el idioma en que se redactaron
regional-title-data = Data: todas las respuestas, una por fila
regional-sheet-data = Data
regional-about-data = La tabla de la que se obtiene todo lo demás
regional-sheet-codelists = Listas de códigos
regional-title-codelists = Listas de códigos en cuatro idiomas
regional-about-codelists = Códigos de respuesta y filas con su texto
regional-sheet-codebook = Libro de códigos
regional-title-codebook = Libro de códigos: todas las direcciones del cuestionario
regional-about-codebook = Texto en cuatro idiomas, tipo, opciones, condiciones, controles
regional-about-rows = Filas por escala con un gráfico, y Estados por filas
regional-about-listing = Lo que los Estados enumeraron, listo para filtrar

# On every sheet
regional-back = ← Contenido
regional-to-contents = Ir al contenido →
regional-page = página &P de &N

# Cover
regional-subtitle = Libro regional
regional-meeting = Reunión
regional-responding = Respuestas
regional-n-of-m = { $n } de { $m } Estados
regional-cutoff = Fecha de corte
regional-period = Período de referencia
regional-reference-date = Fecha de referencia
regional-edition = Edición
regional-edition-public = Pública
regional-edition-restricted = Restringida
regional-language = Idioma
regional-questionnaire = Cuestionario
regional-modelled-on = Sobre el cuestionario
regional-contact = Contacto
regional-snapshot = Instantánea (SHA-256)
regional-snapshot-about = Sobre la lista de presentaciones de la hoja del estado de las respuestas: Estado, número y hash de cada una, una por línea, en el orden de los códigos.

# Headers
regional-sheet = Hoja
regional-heading = Título
regional-holds = Qué contiene
regional-state = Estado
regional-code = Código
regional-iso3 = ISO 3
regional-counted = Se cuenta
regional-observer = observador
regional-status = Situación
regional-channel = Medio
regional-submitted-at = Presentada
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
regional-answered = Respondieron

# Status and channel
regional-channel-page = Página web
regional-channel-workbook = Libro de cálculo
regional-channel-both = Página web y libro de cálculo
regional-channel-on-behalf = Ingresada por la secretaría

# Legends and notes
regional-tone-positive = Existe
regional-tone-partial = Existe en parte
regional-tone-negative = No existe
regional-highlights-note = Recuentos de Estados. Las cifras son enlaces a la hoja de frecuencias, donde figuran los denominadores y porcentajes.
regional-statistics-note = N es el número de Estados que dieron una cifra; nada se estima para los demás. Los observadores figuran al final y no entran en ninguna cifra.
regional-chart-title = Estados por respuesta: { $answers }
regional-chart-alternative = Gráfico de barras: { $title }. { $figures }.
regional-chart-spoken = { $name }: { $figures } (de { $states } Estados)

# Method
regional-method-notice = Aviso
regional-method-asked = Qué se preguntó
regional-method-asked-text = { $questions } preguntas en { $sections } secciones (cuestionario { $version }). Las respuestas sobre el presente se refieren al { $date }, salvo que el Estado indique otra fecha.
regional-method-denominators = Denominadores
regional-method-denominators-text = Cada cifra tiene cuatro: invitados ({ $invited } Estados; los observadores no se cuentan) ≥ con respuesta ({ $responding } con una presentación vigente) ≥ preguntados (la condición de la pregunta se cumple o no pudo determinarse) ≥ respondieron (dieron un valor). No disponible, no aplicable, confidencial y sin respuesta son líneas aparte y nunca se incluyen en «respondieron»: «no tiene» y «no dijo» nunca se suman.
regional-method-percentages = Porcentajes
regional-method-percentages-text = Se imprimen junto a su numerador y sus denominadores, redondeados al entero más próximo (la celda contiene el valor exacto). Cuando respondieron menos de { $least } Estados, solo recuentos.
regional-method-states = Estados, no filas
regional-method-states-text = Se cuentan Estados, nunca filas: un Estado que enumera tres leyes vigentes cuenta una vez. Cuando pueden elegirse varias respuestas, la suma de las opciones supera el número de Estados.
regional-method-numbers = Sumas y medianas
regional-method-numbers-text = Sobre los Estados contados que dieron una cifra, con su N. La mediana de un número par de Estados es la media de los dos centrales.
regional-method-withheld = Lo que se omite
regional-method-public-text = Esta edición no muestra datos personales, preguntas reservadas a las autoridades ni observaciones internas. Lo que un Estado se reservó es [c] en todas las tablas y no entra en ningún recuento, suma o mediana, como tampoco las preguntas de seguimiento y observaciones que lo revelarían; ninguna diferencia entre dos cifras permite deducirlo.
regional-method-restricted-text = Nada: esta edición contiene todo lo presentado, con datos personales. No es para publicación.
regional-method-drafts = Borradores
regional-method-drafts-text = Solo se cuentan las presentaciones selladas; una respuesta devuelta cuenta con su última presentación. De un borrador aquí solo se conoce su grado de avance.
regional-method-trace = De una cifra a las respuestas
regional-method-trace-text = Las frecuencias son fórmulas sobre la tabla Data: filtre sus columnas «question», «row» y «code» para ver los Estados detrás de un recuento, con la dirección, el número y el momento de cada presentación. La columna «state_first» es 1 una vez por Estado contado y pregunta o fila, y está vacía para un observador.
regional-method-snapshot = Instantánea
regional-method-snapshot-text = Todas las cifras provienen de una sola lista de presentaciones. Su hash figura en la portada, y la misma lista produce el mismo archivo, byte por byte.
regional-method-languages = Idiomas
regional-method-languages-text = El texto libre queda en el idioma en que se redactó. El texto del cuestionario:
regional-translation-reviewed = revisado
regional-translation-drafted = en borrador, sin revisar
regional-translation-none = sin traducir
regional-method-shorthand = Abreviaturas en las tablas
regional-mark-na = Corresponde, pero nadie tiene el dato.
regional-mark-nap = La pregunta no se aplica al Estado.
regional-mark-c = Hay una respuesta y el Estado se la reserva.
regional-mark-not-answered = La pregunta se formuló y quedó abierta; no significa «no».
regional-mark-not-asked = Una respuesta anterior hace innecesaria la pregunta.
regional-mark-no-response = No hay una presentación vigente del Estado.
regional-method-membership = Estados fuera de los denominadores
regional-not-counted = Observador: puede responder y no entra en ningún denominador
regional-not-invited = No invitado
regional-edition-public-about = sin datos personales, preguntas restringidas, observaciones internas ni lo que los Estados se reservaron
regional-edition-restricted-about = solo para la secretaría: todo lo presentado

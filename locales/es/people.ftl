# Asking for a link
forgotten-title = Recibir un enlace
forgotten-about = Escriba el correo electrónico de su cuenta. Se le enviará un enlace que funciona una sola vez y durante dos horas: con él podrá elegir una nueva contraseña o, si todavía no tiene ninguna, iniciar sesión.
forgotten-send = Enviar el enlace
forgotten-asked = Revise su correo
forgotten-asked-about = Si existe una cuenta con esta dirección, el enlace está en camino. Funciona una sola vez y durante dos horas.
forgotten-asked-next = Si en unos minutos no llega nada, busque entre los mensajes no deseados, revise la dirección y consulte a quien le envió la invitación. Solo se envían unos pocos enlaces por hora.

# One’s own account
account-title = Su cuenta
account-change = Cambiar la contraseña
account-present = Contraseña actual
account-lost = ¿Ya no la recuerda?
account-save = Guardar la nueva contraseña
account-wrong = La contraseña actual no es correcta. Escriba aquella con la que inició sesión la última vez.
account-sessions = Dónde tiene una sesión abierta
account-sessions-about = Si no reconoce alguna de estas sesiones, ciérrela y cambie su contraseña.
account-this = Esta sesión
account-no-agent = Navegador desconocido
account-began = Inicio
account-seen = Última actividad
account-end = Cerrar esta sesión
account-end-others = Cerrar todas las demás
account-done-password = La nueva contraseña está guardada. Todas las demás sesiones se cerraron.
account-done-sessions = Hecho. Ya no hay ninguna sesión abierta allí.

# People, as an administrator keeps them
people-title = Personas
people-invite = Invitar a una persona
people-invite-about = Se genera un mensaje con un enlace con el que la persona elige su contraseña. El mensaje queda en la bandeja «outbox» de la carpeta de datos; nada se envía por sí solo.
people-invite-do = Generar la invitación
people-name = Nombre
people-language = Idioma de los mensajes
people-role = Función
people-roles = Funciones
people-no-role = Sin función
people-state = Estado
people-state-hint = Para puntos focales nacionales y colaboradores.
people-no-states = Todavía no hay ningún Estado: los Estados se incorporan con la primera ronda.
people-sections = Secciones
people-sections-hint = Lo que ve y responde quien colabora.
people-hint-focal-point = Responde por un Estado, reparte sus secciones y presenta la respuesta.
people-hint-contributor = Responde las secciones de un Estado que se marcan abajo.
people-hint-secretariat = Dirige las rondas y lee lo presentado por todos los Estados.
people-hint-administrator = Administra las personas y la instalación; no lee las respuestas de ningún Estado.
people-account = Cuenta
people-created = Fecha de alta
people-state-active = Activa
people-state-waiting = Aún sin contraseña
people-state-blocked = Bloqueada
people-give = Asignar otra función
people-give-do = Asignar esta función
people-take = Retirar esta función
people-again = Generar de nuevo la invitación
people-again-about = Un nuevo mensaje con un enlace con el que se elige una contraseña, dentro de las próximas 72 horas. Los enlaces anteriores dejan de funcionar.
people-block = Bloquear esta cuenta
people-block-about = Al bloquear la cuenta se cierran de inmediato todas sus sesiones y ya no es posible iniciar sesión con ella. Sus respuestas se conservan.
people-unblock = Desbloquear esta cuenta
people-unblock-about = A partir de entonces vuelve a servir la contraseña que tenía.
people-done-invited = La invitación se generó. El mensaje está en la bandeja «outbox» de la carpeta de datos:
people-letter-next = Nada se envía por sí solo. Abra el archivo en un programa de correo y reenvíelo sin cambios, o entréguelo a su servidor de correo. El enlace que contiene abre esta cuenta: no lo entregue a nadie más.
people-done-blocked = La cuenta está bloqueada y todas sus sesiones, cerradas.
people-done-unblocked = La cuenta ya no está bloqueada.
people-done-given = La función quedó asignada.
people-done-taken = La función fue retirada.
people-wrong-name = Escriba el nombre, en una sola línea de 200 caracteres como máximo.
people-wrong-language = Elija el idioma en el que se le escribirá.
people-wrong-role = Elija una función.
people-wrong-state = Elija el Estado en el que actuará la persona.
people-wrong-sections = Marque al menos una sección.
people-wrong-blocked = Esta cuenta está bloqueada. Desbloquéela primero.
people-wrong-otherwise = Esta dirección tiene una cuenta con otras funciones, que una invitación no modifica. Búsquela en la lista de personas y asígnele allí otra función.
people-wrong-held = Esta persona ya tiene esta función, u otra que la incluye.
people-wrong-last = Es la última persona con la función de administración que no está bloqueada. Invite antes a otra; de lo contrario, nadie podría administrar esta instalación.

# A State’s colleagues
colleagues-title = Colegas
colleagues-about = Quién responde qué secciones. Quien se queda sin ninguna sección deja de participar en este Estado.
colleagues-none = Todavía nadie comparte el trabajo.
colleagues-save = Guardar
colleagues-focal-points = Puntos focales nacionales
colleagues-invite = Invitar a un colega
colleagues-invite-about = Se envía un mensaje a la persona, que verá y responderá las secciones que usted marque, y nada más. Si el mensaje no llega, la persona puede solicitar un enlace en la página de inicio de sesión.
colleagues-done-invited = La invitación se generó y está en camino.
colleagues-done-saved = Las secciones están guardadas.
colleagues-wrong-here = Esta persona ya participa. Cambie sus secciones arriba.
colleagues-wrong-focal-point = Es un punto focal nacional y tiene todas las secciones.
colleagues-wrong-too-many = Se acaban de redactar muchas invitaciones. Espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y vuelva a invitar; lo que escribió se conserva aquí.
colleagues-held-by = A cargo de { $names }
home-people = Personas

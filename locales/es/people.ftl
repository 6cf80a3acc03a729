# Asking for a link
forgotten-title = Recibir un enlace
forgotten-about = Escriba el correo electrónico de su cuenta. Se le enviará un enlace que funciona una sola vez, dentro de dos horas: con él elige una nueva contraseña o, si todavía no tiene ninguna, inicia sesión.
forgotten-send = Enviar el enlace
forgotten-asked = Revise su correo
forgotten-asked-about = Si existe una cuenta con esta dirección, el enlace está en camino. Funciona una sola vez, dentro de dos horas.
forgotten-asked-next = Si en unos minutos no llega nada, busque entre los mensajes no deseados, revise la dirección y consulte a quien le invitó. Solo se envían unos pocos enlaces por hora.

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

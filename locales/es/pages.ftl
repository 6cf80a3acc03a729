# What the pages say
web-name = Relator
web-skip = Ir al contenido principal
web-languages = Idioma
web-footer = Relator recoge de los Estados miembros un cuestionario estandarizado y convierte las respuestas en el análisis de la región.
web-error = Error:
web-colon = :
web-problem = Hay un problema

home-title = Rondas abiertas
home-meeting = Reunión
home-invited = Estados invitados
home-contact = Consultas
home-response = Respuesta de { $state }
home-board = Seguir las respuestas
home-no-round = En este momento no hay ninguna ronda abierta. Cuando la Secretaría Técnica abra una, figurará aquí con su cuestionario y su fecha límite.
home-none-answers = En este momento no hay ninguna ronda abierta. Cuando la Secretaría Técnica abra una a la que se invite a su Estado, aquí figurará un botón para responder; hasta entonces no tiene que hacer nada.
home-none-runs = En este momento no hay ninguna ronda abierta. Prepare una, revise sus textos y fechas y ábrala: a partir de ese momento los Estados invitados podrán responder.
home-none-keeps = En este momento no hay ninguna ronda abierta. Prepare una, o deje esa tarea a la Secretaría Técnica, e invite a las personas que trabajarán en ella. Los Estados pueden elegirse en una invitación una vez que figuren en una ronda.
home-closed = Rondas cerradas
home-due-in = { $days ->
    [0] Vence hoy
    [one] Vence en { $days } día
   *[other] Vence en { $days } días
}
home-overdue = El plazo ha vencido. Aún se reciben respuestas, que quedan marcadas como «fuera de plazo», hasta que la Secretaría Técnica cierre la ronda.
web-moment = { $date }, { $time } ({ $place }, UTC{ $offset })

error-home = Ir a las rondas abiertas
error-401-title = Su sesión está cerrada
error-401-next = Lo que envió no se guardó. Inicie sesión, vuelva a la página y envíelo de nuevo.
error-403-title = Esto vino de otro sitio
error-403-next = Por su seguridad se rechaza lo que otro sitio hace enviar a su navegador. Abra la página aquí y use sus botones.
error-404-title = Esta página no existe
error-404-next = Es posible que la dirección se haya escrito o copiado con algún error. Compruébela o comience desde las rondas abiertas.
error-405-title = Esta acción no es posible aquí
error-405-next = Se llamó a la página de una forma que no reconoce. Vuelva atrás y utilice los botones de la página.
error-413-title = El envío es demasiado grande
error-413-next = No se guardó nada. Envíe menos contenido a la vez o un archivo más pequeño.
error-500-title = Se produjo un error en el sistema
error-500-next = Lo que envió no se guardó. Inténtelo de nuevo dentro de un momento; si vuelve a ocurrir, escriba a la Secretaría Técnica e indique qué estaba haciendo.
error-503-title = El servicio no está disponible en este momento
error-503-next = No se guardó nada. Inténtelo de nuevo dentro de un minuto.
error-past-title = Esta dirección no está destinada a los usuarios
error-past-next = Abra la dirección que el servicio indica al iniciarse.
error-other-title = No se entendió la solicitud
error-other-next = No se guardó nada. Vuelva atrás e inténtelo de nuevo; si vuelve a ocurrir, escriba a la Secretaría Técnica.

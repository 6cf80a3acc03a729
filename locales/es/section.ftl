# La página de una sección
section-list = Todas las secciones
section-position = Sección { $number } de { $all } · { $questions ->
    [one] { $questions } pregunta
   *[other] { $questions } preguntas
}
section-question = Pregunta { $code }
section-required = respuesta obligatoria
section-definition = Qué comprende
section-answer = Respuesta
section-no-answer = Sin respuesta
section-as-typed = tal como se escribió: «{ $text }»
section-whole = Tal como se escribió; no se entendió. Elija entre las opciones siguientes o corríjalo.
section-exclusive = excluye todas las demás
section-ranks = Asigne el número de orden 1 a la más importante, el 2 a la siguiente y así sucesivamente. Deje las demás en blanco.
section-date = Por ejemplo, 13 de abril de 2026, 13/04/2026 o 2026-04-13.
section-date-coarse = Por ejemplo, 13 de abril de 2026, 13/04/2026 o 2026-04-13. Si no se dispone de más datos, basta el mes (abril de 2026) o el año (2026).
section-item = { $item } { $number }
section-add = Agregar otro ítem: { $item }
section-remove = Eliminar
section-aside = Observación, o motivo de la falta de respuesta
section-remark = Observación
section-internal = Solo para la Secretaría Técnica: no se transmite a nadie más
section-reason = Motivo de la falta de respuesta
section-no-reason = Sin motivo indicado
section-asked-if = Se pregunta únicamente si { $condition }
section-condition = la respuesta a { $question } es «{ $answer }»
section-or = o
section-secretariat-asks = La Secretaría Técnica pregunta:
section-depends = Se pregunta según otras respuestas: { $questions }
section-last-round = Ronda anterior: { $answer }
section-last-round-all = Respuestas de la ronda anterior
section-same = Sin cambios desde entonces

# Guardar
section-save = Guardar
section-continue = Guardar y continuar
section-saved-title = Guardado
section-saved = Sus respuestas se han guardado.
section-saved-come-back = Sus respuestas se han guardado. Puede corregir lo siguiente ahora o más adelante.
section-to-correct = { $errors ->
    [one] { $errors } respuesta requiere atención
   *[other] { $errors } respuestas requieren atención
}
section-continue-anyway = Continuar con la sección siguiente
section-clash-title = Otra persona modificó las mismas respuestas
section-clash-own-title = Usted modificó las mismas respuestas en otra ventana
section-clash-explained = Todo lo demás se ha guardado. Elija qué respuesta debe prevalecer y guarde de nuevo. Hasta entonces se mantiene la que se guardó primero y no se sobrescribe nada.
section-clash-who = Modificada por { $who } el { $when }
section-clash-own = Modificada por usted, en otra ventana, el { $when }
section-clash-theirs = Mantener lo guardado:
section-clash-mine = Usar lo que usted escribió:
section-clash-file = Se mantiene el archivo que se guardó primero. Para sustituirlo, elija de nuevo su archivo más abajo.
section-clash-save = Guardar la elección
section-not-saved = Sus cambios no se han guardado
section-not-theirs = Ahora ha iniciado sesión una persona que no responde a esta sección. Lo escrito no se ha perdido: cópielo de aquí.
section-back = Volver a la sección
section-to-copy = Lo que usted escribió, para copiarlo
section-too-much = Se envió más de lo que esta página admite de una vez y no se guardó nada. Lo recibido figura a continuación. Cópielo, vuelva a la sección y guárdelo por partes; los documentos extensos pueden adjuntarse como archivos.
section-again-next = Se produjo un error en el sistema. No se guardó nada, pero lo que usted escribió se conserva en esta página: envíelo de nuevo dentro de un momento.
section-again = Enviar de nuevo
section-signed-out = Su sesión está cerrada
section-signed-out-next = Sus cambios aún no se han guardado. Inicie sesión aquí y se guardarán a su nombre.
section-signed-out-files = Los archivos elegidos no pueden conservarse: elíjalos de nuevo después.
section-sign-in-and-save = Iniciar sesión y guardar
finding-file-too-large = El archivo «{ $found }» es mayor de lo que admite esta instalación y no se ha guardado. Redúzcalo, divídalo o indique en la observación dónde está publicado.

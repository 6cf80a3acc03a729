# Letters to people
mail-invitation-subject = Su invitación a Relator
mail-invitation =
    A la atención de { $name }:

    Se le invita a participar en Relator, el sistema en el que los Estados miembros responden el cuestionario estandarizado. Su función: { $role }.

    Elija su contraseña mediante este enlace. Funciona una sola vez, dentro de las próximas { $hours } horas:

    { $link }

    A partir de entonces iniciará sesión con la dirección { $email }. Si el enlace ya no funciona, solicite otro aquí:

    { $again }

    Este mensaje se generó automáticamente. Si no lo esperaba, no necesita hacer nada.
mail-sign-in-subject = Su enlace para iniciar sesión en Relator
mail-sign-in =
    A la atención de { $name }:

    Se solicitó un enlace con el que { $email } inicia sesión en Relator. Funciona una sola vez, { $hours ->
        [one] durante una hora
       *[other] durante { $hours } horas
    }:

    { $link }

    Si no lo solicitó usted, no necesita hacer nada: sin este mensaje nadie puede iniciar sesión con él. No lo reenvíe.

    Este mensaje se generó automáticamente.
mail-post-subject = Una nueva función en Relator
mail-post =
    A la atención de { $name }:

    Se le asignó una nueva función en Relator: { $role }. Lo que tenía hasta ahora no cambia.

    Inicie sesión con la dirección { $email } y la encontrará en la primera página:

    { $link }

    Si no tiene a mano su contraseña, solicite un enlace aquí:

    { $again }

    Este mensaje se generó automáticamente. Si no lo esperaba, no necesita hacer nada.
mail-reset-subject = Su enlace para elegir una nueva contraseña en Relator
mail-reset =
    A la atención de { $name }:

    Se solicitó un enlace con el que se elige de nuevo la contraseña de { $email } en Relator. Después tendrá la sesión iniciada aquí y quedará cerrada en todos los demás lugares. El enlace funciona una sola vez, { $hours ->
        [one] durante una hora
       *[other] durante { $hours } horas
    }:

    { $link }

    Si no lo solicitó usted, no necesita hacer nada: su contraseña sigue siendo la misma y, sin este mensaje, nadie puede cambiarla. No lo reenvíe.

    Este mensaje se generó automáticamente.

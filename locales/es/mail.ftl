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

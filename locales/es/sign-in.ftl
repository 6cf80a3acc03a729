# Signing in and out, links, the first start
sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-no-account = No hay registro abierto. La Secretaría Técnica invita a los puntos focales, y estos invitan a sus colegas.
sign-in-wrong = El correo electrónico o la contraseña no son correctos. Revise ambos; si recibió una invitación, elija primero una contraseña mediante el enlace del mensaje.
sign-in-too-many = Se hicieron demasiados intentos. Espere { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} y vuelva a intentarlo.
link-title = Elija su contraseña
link-password = Nueva contraseña
link-password-hint = Al menos 15 caracteres. Varias palabras que solo usted combinaría son fáciles de recordar. Puede pegarla desde un gestor de contraseñas.
link-choose = Elegir esta contraseña y continuar
link-signs-in = Este enlace inicia su sesión, una sola vez.
link-continue = Continuar
link-spent-title = Este enlace no funciona
link-spent-next = Cada enlace funciona una sola vez y durante un tiempo limitado. Solicite uno nuevo en la página de inicio de sesión o pídalo a quien le envió la invitación.
set-up-title = Configurar esta instalación
set-up-about = Usted será la primera persona que la administre: incorporará a las personas de la Secretaría Técnica y mantendrá la instalación. Los administradores no leen las respuestas de ningún Estado.
set-up-your-name = Su nombre
set-up-do = Configurar
set-up-taken = Otra persona ya tiene este correo electrónico. Use otro.
set-up-email = Esto no es una dirección de correo electrónico. Escríbala así: nombre@ministerio.example.
set-up-name = Escriba su nombre en una sola línea de 200 caracteres como máximo.

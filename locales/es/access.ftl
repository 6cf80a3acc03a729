# Funciones
role-focal-point = Punto focal nacional
role-contributor = Colaborador o colaboradora
role-secretariat = Secretaría
role-administrator = Administración

# Por qué no se acepta una contraseña
password-short = Elija una contraseña de al menos { $least } caracteres. Varias palabras que solo usted juntaría son fáciles de recordar.
password-long = Esta contraseña es demasiado larga: como máximo, { $most } bytes.
password-common = Esta contraseña sería de las primeras en probarse: es muy común, se repite o es su propio nombre o dirección. Elija otra.

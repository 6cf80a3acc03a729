# Funções
role-focal-point = Ponto focal nacional
role-contributor = Colaborador ou colaboradora
role-secretariat = Secretaria Técnica
role-administrator = Administração

# Por que uma senha não é aceita
password-short = Escolha uma senha de pelo menos { $least } caracteres. Várias palavras que ninguém mais juntaria são fáceis de lembrar.
password-long = Esta senha é longa demais: no máximo { $most } bytes.
password-common = Esta senha estaria entre as primeiras a serem tentadas: é muito comum, repete-se ou é o seu próprio nome ou endereço. Escolha outra.

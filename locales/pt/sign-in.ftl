# Signing in and out, links, the first start
sign-in = Entrar
sign-out = Sair
sign-in-email = Endereço de e-mail
sign-in-password = Senha
sign-in-no-account = Não há cadastro aberto. A Secretaria Técnica convida os pontos focais, que convidam seus colegas.
sign-in-wrong = Endereço de e-mail ou senha incorretos. Verifique os dois; se recebeu um convite, escolha primeiro uma senha pelo link da mensagem.
sign-in-too-many = Foram feitas tentativas demais. Aguarde { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
} e tente novamente.
link-title = Escolha sua senha
link-password = Nova senha
link-password-hint = Pelo menos 15 caracteres. Várias palavras que ninguém mais juntaria são fáceis de lembrar. A senha pode ser colada de um gerenciador de senhas.
link-choose = Escolher esta senha e continuar
link-signs-in = Este link abre a sessão, uma única vez.
link-continue = Continuar
link-spent-title = Este link não funciona
link-spent-next = Cada link funciona uma única vez e por tempo limitado. Peça um novo na página de entrada ou a quem fez o convite.
set-up-title = Configurar esta instalação
set-up-about = A pessoa que preencher esta página será o primeiro administrador: incluirá as pessoas da Secretaria Técnica e administrará a instalação. Os administradores não leem as respostas de nenhum Estado.
set-up-your-name = Nome
set-up-do = Configurar
set-up-taken = Outra pessoa já tem este endereço de e-mail. Use outro.
set-up-email = Isto não é um endereço de e-mail. Escreva-o assim: nome@ministerio.example.
set-up-name = Escreva o nome em uma única linha de no máximo 200 caracteres.

# Asking for a link
forgotten-title = Receber um link
forgotten-about = Escreva o endereço de e-mail da conta. Será enviado um link que funciona uma única vez, no prazo de duas horas: ele permite escolher uma nova senha ou, se ainda não houver nenhuma, entrar.
forgotten-send = Enviar o link
forgotten-asked = Verifique a caixa de entrada
forgotten-asked-about = Se houver uma conta com este endereço, o link está a caminho. Ele funciona uma única vez, no prazo de duas horas.
forgotten-asked-next = Se nada chegar em alguns minutos, procure na pasta de spam ou lixo eletrônico, verifique o endereço e consulte quem fez o convite. Só são enviados poucos links por hora.

# One’s own account
account-title = Sua conta
account-change = Alterar a senha
account-present = Senha atual
account-lost = Não se lembra dela?
account-save = Salvar a nova senha
account-wrong = A senha atual não está correta. Escreva aquela usada na última entrada.
account-sessions = Onde há sessões abertas
account-sessions-about = Se alguma destas sessões não for reconhecida, encerre-a e altere a senha.
account-this = Esta sessão
account-no-agent = Navegador desconhecido
account-began = Início
account-seen = Última atividade
account-end = Encerrar esta sessão
account-end-others = Encerrar todas as outras
account-done-password = A nova senha foi salva. Todas as outras sessões foram encerradas.
account-done-sessions = Pronto. Não há mais nenhuma sessão aberta ali.

# People, as an administrator keeps them
people-title = Pessoas
people-invite = Convidar uma pessoa
people-invite-about = É gerada uma mensagem com um link para que a pessoa escolha a senha. A mensagem fica na pasta “outbox” da pasta de dados; nada é enviado automaticamente.
people-invite-do = Gerar o convite
people-name = Nome
people-language = Idioma das mensagens
people-role = Função
people-roles = Funções
people-no-role = Sem função
people-state = Estado
people-state-hint = Para pontos focais nacionais e colaboradores.
people-no-states = Ainda não há nenhum Estado: os Estados são incluídos com a primeira rodada.
people-sections = Seções
people-sections-hint = O que vê e responde quem colabora.
people-hint-focal-point = Responde por um Estado, distribui as seções e apresenta a resposta.
people-hint-contributor = Responde às seções de um Estado assinaladas abaixo.
people-hint-secretariat = Conduz as rodadas e lê o que todos os Estados apresentaram.
people-hint-administrator = Administra as pessoas e a instalação; não lê as respostas de nenhum Estado.
people-account = Conta
people-created = Incluída em
people-state-active = Ativa
people-state-waiting = Ainda sem senha
people-state-blocked = Bloqueada
people-give = Atribuir outra função
people-give-do = Atribuir esta função
people-take = Retirar esta função
people-again = Gerar o convite novamente
people-again-about = Uma nova mensagem com um link para escolher a senha, nas próximas 72 horas. Os links anteriores deixam de funcionar.
people-block = Bloquear esta conta
people-block-about = Com o bloqueio, todas as sessões são encerradas de imediato e não é mais possível entrar com a conta. As respostas dadas permanecem.
people-unblock = Desbloquear esta conta
people-unblock-about = A partir de então volta a valer a senha anterior.
people-done-invited = Convite gerado. A mensagem está na pasta “outbox” da pasta de dados:
people-letter-next = Nenhuma mensagem é enviada automaticamente. Abra o arquivo em um programa de e-mail e envie-o sem alterações, ou entregue-o ao servidor de e-mail. O link que ele contém abre esta conta: não o entregue a mais ninguém.
people-done-blocked = A conta está bloqueada e todas as sessões foram encerradas.
people-done-unblocked = A conta não está mais bloqueada.
people-done-given = A função foi atribuída.
people-done-taken = A função foi retirada.
people-wrong-name = Escreva o nome, em uma só linha de no máximo 200 caracteres.
people-wrong-language = Escolha o idioma das mensagens.
people-wrong-role = Escolha uma função.
people-wrong-state = Escolha o Estado em que a pessoa atua.
people-wrong-sections = Assinale pelo menos uma seção.
people-wrong-blocked = Esta conta está bloqueada. Desbloqueie-a primeiro.
people-wrong-otherwise = Este endereço tem uma conta com outras funções, que um convite não altera. Procure-a na lista de pessoas e atribua ali outra função.
people-wrong-held = A pessoa já tem esta função, ou outra que a inclui.
people-wrong-last = Este é o último administrador que não está bloqueado. Convide outro antes; caso contrário, ninguém poderia administrar esta instalação.

# A State’s colleagues
colleagues-title = Colegas
colleagues-about = Quem responde a quais seções. Quem fica sem nenhuma seção deixa de participar da resposta deste Estado.
colleagues-none = Ninguém divide o trabalho ainda.
colleagues-save = Salvar
colleagues-focal-points = Pontos focais nacionais
colleagues-invite = Convidar colega
colleagues-invite-about = A pessoa recebe uma mensagem; vê e responde às seções assinaladas, e nada mais. Se a mensagem não chegar, pode pedir um link na página de entrada.
colleagues-done-invited = O convite foi gerado e está a caminho.
colleagues-done-saved = As seções foram salvas.
colleagues-wrong-here = Esta pessoa já participa. Altere as seções acima.
colleagues-wrong-focal-point = É um ponto focal nacional e tem todas as seções.
colleagues-wrong-too-many = Muitos convites acabam de ser redigidos. Aguarde { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
} e convide novamente; o que foi digitado permanece aqui.
colleagues-held-by = A cargo de { $names }
home-people = Pessoas

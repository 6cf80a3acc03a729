# Asking for a link
forgotten-title = Receber um link
forgotten-about = Escreva o endereço eletrônico da conta. Será enviado um link que funciona uma única vez, dentro de duas horas: com ele se escolhe uma nova senha ou, se ainda não houver nenhuma, se entra.
forgotten-send = Enviar o link
forgotten-asked = Verifique a caixa de correio
forgotten-asked-about = Se houver uma conta com este endereço, o link está a caminho. Ele funciona uma única vez, dentro de duas horas.
forgotten-asked-next = Se nada chegar em alguns minutos, procure entre as mensagens indesejadas, verifique o endereço e consulte quem fez o convite. Só são enviados poucos links por hora.

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
account-done-sessions = Pronto. Já não há nenhuma sessão aberta ali.

# What the pages say
web-name = Relator
web-skip = Ir para o conteúdo principal
web-languages = Idioma
web-footer = O Relator recebe dos Estados membros um questionário padronizado e transforma as respostas na análise da região.
web-error = Erro:
web-colon = :
web-problem = Há um problema

home-title = Rodadas abertas
home-meeting = Reunião
home-invited = Estados convidados
home-contact = Contato para dúvidas
home-response = Resposta: { $state }
home-board = Acompanhar as respostas
home-no-round = No momento não há rodada aberta. Quando a Secretaria Técnica abrir uma, ela constará aqui com o questionário e o prazo.
home-none-answers = No momento não há rodada aberta. Quando a Secretaria Técnica abrir uma para a qual o seu Estado seja convidado, aqui haverá um botão para responder; até lá, não é preciso fazer nada.
home-none-runs = No momento não há rodada aberta. Prepare uma, confira os textos e as datas e abra-a: a partir de então, os Estados convidados poderão responder.
home-none-keeps = No momento não há rodada aberta. Prepare uma, ou deixe essa tarefa à Secretaria Técnica, e convide as pessoas que trabalharão nela. Os Estados podem ser escolhidos em um convite depois de constarem de uma rodada.
home-closed = Rodadas encerradas
home-due-in = { $days ->
    [0] O prazo termina hoje
    [one] O prazo termina em { $days } dia
   *[other] O prazo termina em { $days } dias
}
home-overdue = O prazo terminou. Respostas ainda são recebidas, com a indicação de atraso, até que a Secretaria Técnica encerre a rodada.
web-moment = { $date }, { $time } ({ $place }, UTC{ $offset })

error-home = Ir para as rodadas abertas
error-401-title = A sessão foi encerrada
error-401-next = O que foi enviado não foi salvo. Entre, volte à página e envie novamente.
error-403-title = Isto veio de outro site
error-403-next = Por segurança, recusa-se o que outro site faz o navegador enviar. Abra a página aqui e use os botões dela.
error-404-title = Esta página não existe
error-404-next = O endereço pode ter sido digitado ou copiado com erro. Verifique-o ou comece pelas rodadas abertas.
error-405-title = Esta ação não é possível aqui
error-405-next = A página foi acessada de uma forma que ela não reconhece. Volte e use os botões da página.
error-413-title = O envio é grande demais
error-413-next = Nada foi salvo. Envie menos conteúdo de cada vez ou um arquivo menor.
error-500-title = Ocorreu um erro no sistema
error-500-next = O que foi enviado não foi salvo. Tente novamente em instantes; se o erro se repetir, escreva à Secretaria Técnica e informe o que estava fazendo.
error-503-title = O serviço está indisponível no momento
error-503-next = Nada foi salvo. Tente novamente em um minuto.
error-past-title = Este endereço não se destina a leitores
error-past-next = Abra o endereço que o serviço indica ao iniciar.
error-other-title = A solicitação não foi compreendida
error-other-next = Nada foi salvo. Volte e tente novamente; se o erro se repetir, escreva à Secretaria Técnica.

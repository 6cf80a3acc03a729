# What the secretariat’s pages say

# A response as it is read
reading-remark = Observação
reading-internal = somente para a Secretaria Técnica
reading-change = Alterar
reading-note = Pergunta da Secretaria Técnica
reading-ask = Perguntar sobre
reading-ask-label = O que o Estado deve esclarecer ou corrigir em
reading-findings = Resultado das verificações
reading-unread = não foi compreendido; conservado como foi digitado

# Submissions and their history
history-title = Histórico e apresentações
history-board = Situação das respostas
history-submissions = Respostas apresentadas
history-submission = Apresentação
history-none = O Estado ainda não apresentou sua resposta.
history-standing = Esta é a que conta
history-receipt = Recibo (JSON)
history-steps = O que ocorreu
history-no-step = Nada foi apresentado, devolvido ou aceito até agora.
history-returned-about = { $questions ->
    [one] Devolvida com observações sobre { $questions } pergunta
   *[other] Devolvida com observações sobre { $questions } perguntas
}
submission-title = { $state }, apresentação { $number }
submission-newer = Esta apresentação já não conta. A que conta é a de número
submission-at = Apresentada
submission-by = Por
submission-on-behalf = registrada pela Secretaria Técnica em nome do Estado
submission-sealed = Texto lacrado (JSON)

# Review
review-accept = Aceitar esta apresentação
review-return = Devolver com consultas
review-refused = Isto já não é possível
review-newer = Nesse meio-tempo, o Estado apresentou uma nova resposta, e por isso nada foi alterado. A apresentação { $number } é a que conta: leia-a primeiro.
return-back = Voltar à apresentação
return-about = O Estado poderá alterar novamente suas respostas e apresentá-las outra vez. Até lá, esta apresentação continua a contar.
return-reason = Motivo da devolução
return-reason-hint = O Estado lerá este texto no início de sua resposta. Indique o que se espera e até quando.
return-reason-missing = Indique o motivo da devolução: é o que o Estado lerá primeiro.
return-too-long = Reduza este texto a no máximo 10.000 caracteres.
return-questions = Perguntas sobre respostas específicas
return-send = Devolver ao Estado

# The response board
board-status = Situação
board-late = fora do prazo

# The response board, continued
board-title = Respostas
board-overdue = prazo vencido
board-past-due = O prazo venceu.
board-closed = Esta rodada está encerrada e não recebe mais nada.
board-of = de
board-invited = Estados convidados e contabilizados
board-standing = com uma apresentação que conta
board-draft = em elaboração, nada apresentado ainda
board-not-started = não iniciadas
board-numbers-about = Os três últimos números somam o primeiro. Uma resposta devolvida conta com sua última apresentação até que o Estado apresente outra.
board-observers-apart = { $observers ->
    [0] Não há observadores convidados.
    [one] Há { $observers } observador convidado, que não entra nestes números.
   *[other] Há { $observers } observadores convidados, que não entram nestes números.
}
board-draft-about = De uma resposta em elaboração, esta página mostra somente a situação e o grau de preenchimento, nunca o seu conteúdo. As respostas podem ser lidas depois que o Estado as apresenta.
board-map = Situação dos Estados
board-map-about = Cada quadrado é um Estado. A tabela abaixo diz o mesmo em palavras.
board-states = Estados e seções
board-table-about = Porcentagem das perguntas formuladas que têm resposta, arredondada para baixo; “não disponível”, “não aplicável” e “confidencial” contam como resposta. ✓ completo, · nada é perguntado.
board-state = Estado
board-last = Última alteração
board-all = Todas
board-core = Essenciais
board-sections = O que significam as letras das seções
board-at = Dados em
board-counted = Estados contabilizados
board-observers = Observadores, não contabilizados
board-status-none = Não iniciada
board-more = Mais
board-batch = Carregar planilhas recebidas por e-mail
board-workbooks = Planilhas dos Estados
board-manage = Alterar, encerrar ou reabrir esta rodada
board-regional = Planilha regional

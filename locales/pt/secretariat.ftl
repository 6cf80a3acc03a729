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

# Workbooks that the secretariat sends
workbooks-about = Cada planilha contém o que o Estado apresentou por último; se nada foi apresentado, está em branco. O que o Estado está elaborando não consta dela: o próprio Estado pode baixá-lo. Uma planilha devolvida não substitui respostas que o Estado tenha alterado nesse meio-tempo na página; elas são indicadas como conflitos.
workbooks-all = Baixar todas em um ZIP, cada uma no idioma de seu Estado
workbooks-each = Um só Estado
workbooks-own = seu idioma

# Workbooks that came by mail
batch-about = Escolha uma ou mais planilhas dos Estados, ou arquivos ZIP que as contenham. Cada uma é incorporada em nome de seu Estado, que verá que a Secretaria Técnica a registrou. Um arquivo recusado não impede a incorporação dos demais.
batch-draft = O que um Estado tenha escrito por si mesmo nunca é substituído nem mostrado aqui: onde houver diferença, permanece a resposta do Estado e a célula é indicada.
batch-files = Planilhas ou arquivos ZIP
batch-files-hint = .xlsx ou .zip, até 10 MB cada um e 40 MB no total
batch-dry-run = Apenas indicar o que aconteceria, sem guardar nada
batch-send = Incorporar
batch-no-file = Escolha ao menos uma planilha ou um arquivo ZIP.
batch-too-large = Os arquivos somam mais de 40 MB, e por isso nada foi incorporado. Envie-os em várias partes.
batch-outcome = Resultado dos arquivos
batch-summary = { $files ->
    [one] { $accepted } de { $files } arquivo aceito
   *[other] { $accepted } de { $files } arquivos aceitos
}
batch-was-dry = Foi apenas uma verificação: nada foi guardado.
batch-accepted = Aceito
batch-acceptable = Seria aceito
batch-refused = Recusado, nada dele foi guardado
batch-changed = { $count ->
    [one] { $count } alteração
   *[other] { $count } alterações
}
batch-findings = erros { $errors }, advertências { $warnings }, avisos { $notes }
batch-show = Mostrar as observações
batch-left-out = { $count ->
    [one] Mais { $count } observação não é mostrada. Corrija as anteriores e envie o arquivo novamente.
   *[other] Mais { $count } observações não são mostradas. Corrija as anteriores e envie os arquivos novamente.
}
batch-stopped = O sistema falhou no arquivo { $file }. O que consta abaixo foi incorporado; este arquivo e os seguintes, não. Envie-os novamente em instantes.
batch-kept = Esta lista pode ser recarregada até que o programa seja reiniciado ou outros vinte lotes sejam enviados; as respostas e os arquivos permanecem.
batch-again = Incorporar mais arquivos

# What the secretariat entered on behalf of a State
history-on-behalf = Registrado pela Secretaria Técnica em nome do Estado

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
history-submissions = Apresentações
history-submission = Apresentação
history-none = O Estado ainda não apresentou sua resposta.
history-standing = Esta é a vigente
history-receipt = Recibo (JSON)
history-steps = O que ocorreu
history-no-step = Nada foi apresentado, devolvido ou aceito até agora.
history-returned-about = { $questions ->
    [one] Devolvida com pergunta sobre { $questions } item do questionário
   *[other] Devolvida com perguntas sobre { $questions } itens do questionário
}
submission-title = { $state }, apresentação { $number }
submission-newer = Esta apresentação não é mais a vigente. A vigente é a de número
submission-at = Apresentada
submission-by = Por
submission-on-behalf = registrada pela Secretaria Técnica em nome do Estado
submission-sealed = Texto lacrado (JSON)

# Review
review-accept = Aceitar esta apresentação
review-return = Devolver com perguntas
review-refused = Isto não é mais possível
review-newer = Nesse meio-tempo, o Estado apresentou uma nova resposta, e por isso nada foi alterado. A apresentação { $number } é a vigente: leia-a primeiro.
return-back = Voltar à apresentação
return-about = O Estado poderá alterar novamente suas respostas e apresentá-las outra vez. Até lá, esta apresentação continua vigente.
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
board-invited = Estados convidados e computados
board-standing = com apresentação vigente
board-draft = em elaboração, nada apresentado ainda
board-not-started = não iniciadas
board-numbers-about = A soma dos três últimos números é igual ao primeiro. Uma resposta devolvida é computada com a sua última apresentação até que o Estado a apresente novamente.
board-observers-apart = { $observers ->
    [0] Não há observadores convidados.
    [one] Há { $observers } observador convidado, que não entra nestes números.
   *[other] Há { $observers } observadores convidados, que não entram nestes números.
}
board-draft-about = De uma resposta em elaboração, esta página mostra somente a situação e o grau de preenchimento, nunca o seu conteúdo. As respostas podem ser lidas depois que o Estado as apresenta.
board-map = Situação dos Estados
board-map-about = Cada quadrado é um Estado. A tabela abaixo diz o mesmo em palavras.
board-states = Estados e seções
board-table-about = Porcentagem das perguntas formuladas que têm resposta, arredondada para baixo; “não disponível”, “não aplicável” e “confidencial” contam como resposta. ✓ completo, · nenhuma pergunta formulada.
board-state = Estado
board-last = Última alteração
board-all = Todas
board-core = Essenciais
board-sections = O que significam as letras das seções
board-at = Situação em
board-counted = Estados computados
board-observers = Observadores, não computados
board-status-none = Não iniciada
board-more = Mais
board-results = Resultados, pergunta por pergunta
board-batch = Incorporar planilhas recebidas por e-mail
board-workbooks = Planilhas dos Estados
board-manage = Alterar, encerrar ou reabrir esta rodada
board-regional = Planilha regional
board-exports = Dados para outros programas
export-csv = Dados, uma resposta por linha (CSV)
export-json = Dados, uma resposta por linha (JSON)
export-codebook = Livro de códigos: perguntas, códigos e listas (JSON)
export-sdmx = Números e códigos, com o status de observação (SDMX-CSV 2.0)

# Workbooks that the secretariat sends
workbooks-about = Cada planilha contém o que o Estado apresentou por último; se nada foi apresentado, está em branco. O que o Estado está elaborando não consta dela: o próprio Estado pode baixá-lo. Uma planilha recebida de volta não substitui respostas que o Estado tenha alterado nesse meio-tempo na página; elas são indicadas como conflitos.
workbooks-all = Baixar todas em um ZIP, cada uma no idioma de seu Estado
workbooks-each = Um só Estado
workbooks-own = seu idioma

# Workbooks that came by mail
batch-about = Escolha uma ou mais planilhas dos Estados, ou arquivos ZIP que as contenham. Cada uma é incorporada em nome de seu Estado, que verá que a Secretaria Técnica a registrou. Um arquivo recusado não impede a incorporação dos demais.
batch-draft = O que um Estado tenha escrito por si mesmo nunca é substituído nem mostrado aqui: onde houver diferença, permanece a resposta do Estado e a célula é indicada.
batch-files = Planilhas ou arquivos ZIP
batch-files-hint = .xlsx, .ods ou .zip, até 10 MB cada um e 40 MB no total
batch-dry-run = Apenas indicar o que aconteceria, sem salvar nada
batch-send = Incorporar
batch-no-file = Escolha ao menos uma planilha ou um arquivo ZIP.
batch-too-large = Os arquivos somam mais de 40 MB, e por isso nada foi incorporado. Envie-os em várias partes.
batch-outcome = Resultado dos arquivos
batch-summary = { $files ->
    [one] { $accepted } de { $files } arquivo aceito
   *[other] { $accepted } de { $files } arquivos aceitos
}
batch-was-dry = Foi apenas uma verificação: nada foi salvo.
batch-accepted = Aceito
batch-acceptable = Seria aceito
batch-refused = Recusado, nada dele foi salvo
batch-changed = { $count ->
    [one] { $count } alteração
   *[other] { $count } alterações
}
batch-findings = erros { $errors }, advertências { $warnings }, notas { $notes }
batch-show = Mostrar os apontamentos
batch-left-out = { $count ->
    [one] Mais { $count } apontamento não é mostrado. Corrija os anteriores e envie o arquivo novamente.
   *[other] Mais { $count } apontamentos não são mostrados. Corrija os anteriores e envie os arquivos novamente.
}
batch-stopped = O sistema falhou ao processar o arquivo { $file }. O que consta abaixo foi incorporado; este arquivo e os seguintes, não. Envie-os novamente em instantes.
batch-kept = Esta lista pode ser consultada aqui por 30 dias; as respostas e os arquivos são conservados.
batch-earlier = Arquivos enviados anteriormente por você
batch-earlier-one = { $files ->
    [one] { $files } arquivo
   *[other] { $files } arquivos
    }
batch-under-way = Arquivos incorporados: { $done } de { $all }. É possível sair desta página: o trabalho continua, mesmo que o programa seja reiniciado.
batch-look-again = Consultar novamente
batch-again = Incorporar mais arquivos

# What the secretariat entered on behalf of a State
history-on-behalf = Registrado pela Secretaria Técnica em nome do Estado

# Rounds
rounds-title = Rodadas
rounds-none = Ainda não há nenhuma rodada.
rounds-new = Nova rodada
rounds-new-about = Uma nova rodada é primeiro preparada: até ser aberta, somente a Secretaria Técnica e os administradores a veem.
rounds-like = A partir de uma rodada existente
rounds-from = Rodada cujos Estados, textos e datas são copiados
rounds-id = Nome curto da nova rodada
rounds-id-hint = É definitivo e consta de endereços e planilhas: letras minúsculas, algarismos e hifens, por exemplo cybercrime-2028
rounds-by-file = Ou a partir do arquivo de uma rodada
rounds-file = Arquivo (JSON)
rounds-text = ou o seu texto, colado
rounds-prepare = Preparar a rodada
round-status-prepared = em preparação
round-status-open = aberta
round-status-closed = encerrada
round-edit = Rodada
round-saved = A rodada foi salva.
round-prepared-about = Ninguém mais vê esta rodada ainda. Depois de aberta, seu questionário e suas linhas não mudam mais.
round-open-about = Os Estados podem responder e apresentar, mesmo após o fim do prazo.
round-closed-about = Esta rodada não recebe respostas. Os rascunhos são mantidos.
round-open = Abrir esta rodada
round-close = Encerrar esta rodada
round-reopen = Reabrir esta rodada
round-file = Arquivo da rodada (JSON), com Estados, agrupamentos e posições no mapa
round-questionnaire = Questionário
round-questionnaire-version = Questionário e versão
round-fixed = Isto não muda desde que a rodada foi aberta: pode haver Estados que tenham respondido.
round-last = Rodada anterior
round-last-hint = O que um Estado respondeu então é exibido ao lado das suas respostas e comparado com elas. Deixe vazio se não houve nenhuma.
round-words = Textos
round-words-about = Se um idioma ficar vazio, mostra-se outro.
round-title = Título
round-body = Órgão solicitante
round-notice = Aviso em cada página e aba
round-no-response = Texto impresso para um Estado sem apresentação
round-dates = Datas
round-dates-about = Os horários são os do fuso horário indicado primeiro.
round-zone = Fuso horário, por exemplo America/New_York
round-opens = Início das respostas
round-due = Fim do prazo
round-cutoff = Data de corte: a análise considera o que constar nesse momento
round-period-from = Período de referência, primeiro dia
round-period-to = Período de referência, último dia
round-reference = Data de referência
round-lists = Linhas fornecidas pela rodada
round-lists-about = Uma linha por item: seu código, em minúsculas ou um número, e seu texto. Uma linha deixada em branco é excluída.
round-code = Código
round-states = Estados
round-states-about = Um Estado convidado responde; um Estado computado entra nos denominadores. Indique por que um Estado não é computado: o motivo é impresso. Um Estado que começou a responder continua convidado. Os Estados são acrescentados no arquivo da rodada.
round-invited = Convidado
round-not-invited = não convidado
round-counted = Computado
round-language = Idioma das comunicações com o Estado
round-reason = Por que não é convidado ou computado
round-save = Salvar a rodada

# What is wrong with a round
round-problem-unreadable = O arquivo não descreve uma rodada: { $why }
round-problem-nothing-chosen = Escolha uma rodada para copiar ou indique um arquivo.
round-problem-from-unknown = Essa rodada não existe. Escolha uma da lista ou indique um arquivo.
round-problem-changed-meanwhile = Nesse meio-tempo alguém alterou esta rodada, e por isso nada foi salvo. O que foi digitado continua aqui; carregue a página em outra janela e compare.
round-problem-id = “{ $id }” não pode ser o nome de uma rodada; use letras minúsculas, algarismos e hifens.
round-problem-taken = Já existe uma rodada “{ $id }”; dê outro nome à nova.
round-problem-questionnaire-unusable = O questionário { $name } não pode ser usado: { $why }
round-problem-questionnaire-fixed = O questionário de uma rodada aberta não muda mais.
round-problem-lists-fixed = As linhas de uma rodada aberta não mudam mais.
round-problem-began = { $state } começou a responder e continua convidado.
round-problem-last-round-itself = uma rodada não sucede a si mesma; indique a rodada que a precedeu
round-problem-last-round-unknown = não existe a rodada “{ $id }”; indique uma da lista, ou nenhuma
round-problem-last-round-apart = em “{ $id }” foi usado { $earlier }, com o qual { $now } não tem nenhuma correspondência: indique uma rodada com o mesmo questionário ou com a versão anterior
round-problem-no-text = Indique um texto em ao menos um idioma.
round-problem-too-long = Este texto é longo demais; reduza-o.
round-problem-contact = Indique um endereço de e-mail, por exemplo secretaria@example.org.
round-problem-zone = Não é um fuso horário; escreva-o como America/New_York.
round-problem-moment = Indique um dia e um horário, por exemplo 2026-12-11T23:59.
round-problem-day = Indique um dia, por exemplo 2026-06-30.
round-problem-due-before-opens = O fim do prazo, { $later }, é anterior ao início das respostas, { $earlier }.
round-problem-cutoff-before-due = A data de corte, { $later }, é anterior ao fim do prazo, { $earlier }.
round-problem-period = O período termina em { $to }, antes de começar em { $from }.
round-problem-list-empty = O questionário precisa das linhas de “{ $list }”; indique ao menos uma.
round-problem-list-unknown = Nenhuma pergunta do questionário usa as linhas de “{ $list }”; retire-as.
round-problem-row-code = “{ $code }” não é um código; use minúsculas com sublinhado ou um número.
round-problem-row-twice = “{ $code }” consta duas vezes.
round-problem-row-text = “{ $code }” não tem texto.
round-problem-state-code = “{ $state }” não é um código ISO 3166 alfa-2.
round-problem-state-twice = { $state } consta duas vezes.
round-problem-counted-not-invited = { $state } é computado, mas não convidado; compute somente Estados convidados.
round-problem-no-reason = { $state } não é computado; indique o motivo, que é impresso.
round-problem-grouping-unknown = { $state } é agrupado por “{ $scheme }”, que não consta dos agrupamentos.
round-problem-group-unknown = { $state } consta de “{ $group }”, que não existe em “{ $scheme }”.
round-problem-nobody-counted = Nenhum Estado é convidado e computado.

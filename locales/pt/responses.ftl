# A State’s own pages
response-answered = { $answered } de { $asked } perguntas respondidas
response-to-mend = { $count ->
    [one] Há um apontamento a corrigir ou explicar antes de apresentar a resposta.
   *[other] Há { $count } apontamentos a corrigir ou explicar antes de apresentar a resposta.
}
response-not-answered = { $count ->
    [0] Todas as perguntas estão respondidas.
    [one] Uma pergunta não está respondida. A resposta pode ser apresentada assim mesmo.
   *[other] { $count } perguntas não estão respondidas. A resposta pode ser apresentada assim mesmo.
}
response-status-not-started = Não iniciada
response-status-draft = Em elaboração
response-status-submitted = Apresentada
response-status-returned = Devolvida com perguntas
response-status-accepted = Aceita
response-returned = A Secretaria Técnica devolveu a resposta
response-continue = Continuar de onde parou
response-sections = Seções
response-submit = Apresentar
response-check = Conferir e apresentar
response-more = Em papel
response-print = Imprimir a resposta ou salvá-la como PDF
response-receipts = Recibos
response-back = Voltar às seções
section-not-started = Não iniciada
section-in-progress = Em andamento
section-to-mend = { $count } a corrigir
section-complete = Completa
print-copy = Situação em { $at } (revisão { $revision }). Esta cópia não é a resposta apresentada.
print-how = Imprima esta página ou escolha “Salvar como PDF” na janela de impressão do navegador.
print-place = Local e data
print-signature = Nome, cargo e assinatura
receipt = Recibo
receipt-title = A resposta foi apresentada
receipt-number = Apresentação
receipt-at = Lacrada
receipt-by = Por
receipt-on-behalf = em nome do Estado
receipt-hash = SHA-256 das respostas lacradas
receipt-key = Chave pública desta instalação
receipt-download = Baixar o recibo
receipt-keep = Guarde o arquivo. Ele prova o que foi apresentado, quando e por quem; ninguém pode alterá-lo sem que se perceba.
receipt-verify = Qualquer pessoa pode verificá-lo sem esta instalação, com o programa Relator:
receipt-read = Ler a resposta apresentada
submit-refused = A resposta não foi apresentada
submit-to-mend = Corrija ou explique primeiro o seguinte
submit-open = { $count ->
    [0] Todas as perguntas estão respondidas.
    [one] Uma pergunta não está respondida; constará como “Não respondida”.
   *[other] { $count } perguntas não estão respondidas; constarão como “Não respondida”.
}
submit-warnings = { $count ->
    [0] Não há advertências.
    [one] Uma advertência está explicada em uma observação; a explicação é impressa junto aos números.
   *[other] { $count } advertências estão explicadas em observações; as explicações são impressas junto aos números.
}
submit-means = A apresentação lacra as respostas abaixo, tal como constam, e as entrega à Secretaria Técnica. Depois disso, elas só poderão ser alteradas se a Secretaria Técnica devolver a resposta.
submit-as = A resposta é apresentada por
submit-do = Apresentar a resposta

# The workbook that comes back
response-workbook = Em planilha
response-workbook-about = O questionário existe também como planilha, para Excel ou LibreOffice, com tudo o que está salvo. É possível alternar entre os dois modos.
response-workbook-get = Baixar a planilha
response-workbook-with-files = Baixar a planilha com os arquivos anexados (ZIP)
upload-title = Enviar uma planilha
upload-how = Primeiro se mostra o que mudaria. Nada é salvo antes da confirmação.
upload-file = Planilha, com os arquivos que ela menciona
upload-hint = A planilha baixada aqui e preenchida, em formato .xlsx (Excel) ou .ods (LibreOffice). As leis e os demais arquivos que ela menciona podem ser escolhidos junto com ela ou enviados com ela em um único ZIP.
upload-look = Mostrar o que mudaria
upload-refused = Nada deste arquivo foi aproveitado
upload-no-file = Nenhum arquivo foi escolhido. Escolha a planilha e envie-a.
upload-too-large = Este arquivo é maior do que pode ser uma planilha deste questionário e não foi lido. Envie apenas a planilha, sem imagens.
preview-title = O que mudaria
preview-back = Escolher outro arquivo
preview-nothing-yet = Nada foi salvo ainda.
preview-confirm = Confirmar e salvar
preview-changed = { $count ->
    [0] A planilha não altera nada: tudo o que ela contém já está salvo.
    [one] A planilha altera uma resposta.
   *[other] A planilha altera { $count } respostas.
}
preview-where = Onde
preview-then = Quando a planilha foi gerada
preview-now = Agora
preview-conflicts = Alterado pelos dois lados
preview-conflicts-about = Alguém alterou estas respostas depois que a planilha foi gerada, e ela diz outra coisa. O que está salvo permanece, a menos que se escolha a resposta da planilha.
preview-changes = Suas alterações
preview-changes-about = Com a confirmação, salva-se a resposta da planilha, a menos que se mantenha o que está salvo.
preview-meanwhile = Alterado nesse meio-tempo por outras pessoas
preview-meanwhile-about = A planilha não altera estas respostas. Elas permanecem como estão.
preview-findings = Apontamentos
preview-again = Itens de listas que esta planilha já havia trazido
preview-again-about = Esta planilha, ou uma cópia dela, já incluiu estes itens, com outro conteúdo. Se um deles foi corrigido, use o da planilha; se é outro item, mantenha os dois.
preview-cleared = Apagado na planilha
preview-cleared-about = A planilha está em branco onde constavam estas respostas. Com a confirmação, elas são apagadas, a menos que se mantenha o que está salvo. Verifique se era essa a intenção.
preview-mark-cleared = Apagado
preview-mark-new = Novo
preview-blank = em branco: a resposta é apagada
preview-take-workbook = Na planilha:
preview-take-stored = Salvo atualmente:
preview-take-apart = Manter os dois: o da planilha passa a ser outro item
preview-all-workbook = Usar tudo o que está na planilha
preview-all-stored = Manter tudo o que está salvo
preview-only-conflicts = A planilha difere apenas onde outra pessoa também alterou a resposta. Nada muda, a menos que se escolha abaixo.
preview-news = Nada foi salvo: a resposta foi alterada nesse meio-tempo
preview-news-about = Alguém alterou a resposta do Estado depois que esta página foi mostrada. O que é novo está assinalado; as demais escolhas foram mantidas. Verifique e confirme novamente.

# Workbooks that were stored, and how one is undone
uploads-title = Planilhas incorporadas
uploads-none = Nenhuma planilha alterou esta resposta até agora.
uploads-about = Uma planilha pode ser desfeita em um só passo: cada resposta que ela alterou, e que ninguém alterou desde então, volta ao que constava antes. Nada é eliminado do histórico.
uploads-changed = { $count ->
    [one] Alterou um dado.
   *[other] Alterou { $count } dados.
}
uploads-undone = { $count ->
    [one] Desfeita por { $who }, { $when }: um dado voltou ao que constava antes.
   *[other] Desfeita por { $who }, { $when }: { $count } dados voltaram ao que constava antes.
}
uploads-left = Alterados depois por outras pessoas; desfazer a planilha os deixa como estão:
undo-do = Desfazer
undo-done = A planilha foi desfeita
undo-refused = Nada foi desfeito
undo-already = Esta planilha já havia sido desfeita. Nada foi alterado.
undo-all-changed = Tudo o que esta planilha alterou foi alterado novamente depois. Nada foi desfeito; corrija as respostas na página.

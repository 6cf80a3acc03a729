# Por que uma pasta de trabalho inteira não é lida e o que fazer. Nada de um arquivo recusado é guardado.
finding-empty-file = O arquivo está vazio: não tem nenhum byte. Provavelmente o envio ou a cópia foi interrompida; procure o arquivo no seu computador e envie-o de novo.
finding-not-a-spreadsheet = Isto não é uma planilha: parece { $looks }. Envie a pasta de trabalho do Estado que você baixou para esta rodada, preenchida, como arquivo .xlsx.
finding-csv-renamed = Isto é uma tabela de texto simples (CSV), não uma pasta de trabalho, qualquer que seja a extensão do nome. Tabelas de texto não têm as chaves ocultas que dizem qual é cada resposta. Preencha a pasta de trabalho do Estado e salve-a como .xlsx (Excel ou LibreOffice: Salvar como, Pasta de Trabalho do Excel).
finding-password-protected = A pasta de trabalho está protegida por senha, de modo que nada nela pode ser lido. Abra-a, remova a senha (Excel: Arquivo, Informações, Proteger Pasta de Trabalho, Criptografar com Senha, deixe o campo vazio; LibreOffice: Salvar como, sem «Salvar com senha») e envie-a de novo. Nunca envie a senha.
finding-old-format-xls = A pasta de trabalho está no formato do Excel anterior a 2007 (.xls). Abra-a no Excel ou no LibreOffice, escolha Salvar como, Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-xlsb = A pasta de trabalho está no formato binário do Excel (.xlsb). Abra-a no Excel, escolha Salvar como, Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-ods = A pasta de trabalho está no formato OpenDocument (.ods). Abra-a no LibreOffice ou no Excel, escolha Salvar como, Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-too-large = O arquivo tem mais de { $limit } MB, o máximo que é lido. Imagens tornam grande uma pasta de trabalho: remova-as, ou envie os anexos ao lado dela, e salve-a de novo.
finding-too-many-parts = O arquivo é composto de mais de { $limit } partes, o máximo que é lido; a pasta de trabalho do Estado tem menos de cem. Copie suas respostas para um exemplar novo da pasta de trabalho do Estado e envie esse.
finding-too-many-sheets = A pasta de trabalho tem mais de { $limit } planilhas, o máximo que é lido. Exclua as planilhas que não pertencem ao questionário, ou copie suas respostas para um exemplar novo da pasta de trabalho do Estado.
finding-too-many-names = A pasta de trabalho tem mais de { $limit } nomes definidos, o máximo que é lido. Exclua os que não são necessários (Excel: Fórmulas, Gerenciador de Nomes), ou copie suas respostas para um exemplar novo da pasta de trabalho do Estado.
finding-too-many-formats = A pasta de trabalho tem mais de { $limit } formatos de célula, o máximo que é lido. Copie suas respostas, somente os valores, para um exemplar novo da pasta de trabalho do Estado.
finding-too-many-cells = A pasta de trabalho tem mais de { $limit } células preenchidas, o máximo que é lido (planilha: { $sheet }). Exclua as tabelas que não pertencem ao questionário, ou envie a pasta de trabalho que foi feita para o Estado.
finding-too-much-text = A pasta de trabalho contém mais texto do que é lido (planilha: { $sheet }). Documentos longos são enviados como anexos; exclua o que não pertence às respostas.
finding-damaged = O arquivo está danificado: { $damage } ({ $part }). Abra-o no Excel ou no LibreOffice, deixe o programa repará-lo, confira suas respostas, salve-o como .xlsx e envie-o de novo. Se não abrir, envie uma cópia anterior.
finding-inflates = O arquivo ocupa, descompactado, mais de { $limit } MB ({ $part }), o máximo que é lido. Ou foi feito para causar dano, ou uma planilha tem formatação em milhões de linhas vazias: exclua as linhas abaixo da última pergunta (selecione-as, Excluir), salve-o e envie-o de novo.
finding-doctype = Uma parte do arquivo declara um tipo de documento ou entidades ({ $part }). Nenhum programa de planilhas escreve isso, por isso o arquivo não é aberto. Abra-o no Excel ou no LibreOffice, salve-o como .xlsx e envie esse arquivo.
finding-shared-strings-lie = O arquivo diz conter { $found } textos, mais do que cabem nele. Nenhum programa de planilhas escreve isso, por isso o arquivo não é aberto. Abra-o no Excel ou no LibreOffice, salve-o como .xlsx e envie esse arquivo.
finding-no-meta = Nada na pasta de trabalho diz para qual Estado e qual rodada ela foi feita: falta a planilha oculta. Baixe de novo a pasta de trabalho do Estado, copie para ela suas respostas e envie-a. A secretaria pode carregar o arquivo como está.
finding-not-made-here = O que a pasta de trabalho diz sobre o seu Estado e a sua rodada foi alterado ou não foi escrito por este site, de modo que não é confiável. Baixe de novo a pasta de trabalho do Estado, copie para ela suas respostas e envie-a.
finding-other-questionnaire = A pasta de trabalho pertence ao questionário «{ $found }»; esta rodada usa «{ $expected }». Baixe a pasta de trabalho desta rodada e envie-a preenchida.
finding-other-version = A pasta de trabalho pertence à versão { $found } do questionário; esta rodada usa a versão { $expected }. Baixe a pasta de trabalho desta rodada, copie para ela suas respostas e envie-a.
finding-other-state = A pasta de trabalho foi feita para { $found }, não para { $expected }. Envie a pasta de trabalho de { $expected }. Nada deste arquivo foi lido nem mostrado a ninguém.
finding-other-round = A pasta de trabalho foi feita para a rodada «{ $found }»; esta é a rodada «{ $expected }». Envie-a para a sua própria rodada, ou baixe a pasta de trabalho desta.
finding-no-such-state = Onde deveria estar o Estado está «{ $found }», que não é nenhum Estado desta rodada ou poderia ser mais de um. Escreva o nome completo do Estado ou o seu código de duas letras e envie o arquivo de novo.

# O que vale dizer de uma pasta de trabalho que foi lida
finding-outside-the-sheet = «{ $found }» está muito longe do questionário e não é lido. Se for uma resposta, mova-a para a célula da sua pergunta; se não for, exclua-a.
finding-more-outside-the-sheet = { $more ->
    [one] Há mais um valor muito longe do questionário, que não é lido.
   *[other] Há mais { $more } valores muito longe do questionário, que não são lidos.
} Se forem respostas, mova-as para as células das suas perguntas; se não forem, exclua-as.
finding-macros-ignored = A pasta de trabalho contém macros. Elas nunca são executadas, e as respostas foram lidas sem elas; da próxima vez, salve-a como .xlsx.

# O que um arquivo parece ser
looks-picture = uma imagem
looks-pdf = um documento PDF
looks-document = um documento de texto
looks-slides = uma apresentação
looks-iwork = um documento do Numbers, Pages ou Keynote da Apple (no Numbers: Arquivo, Exportar para, Excel)
looks-markup = uma página da web
looks-archive = um arquivo compactado (envie a pasta de trabalho que está nele)
looks-unknown = algo que não é conhecido aqui

# Como um arquivo está danificado
damage-truncated = falta o final, como depois de uma cópia interrompida
damage-checksum = o conteúdo não tem o tamanho ou a soma de verificação que ele informa
damage-missing-part = falta uma parte
damage-twice = duas partes, planilhas ou células têm o mesmo nome
damage-unreadable = uma parte não pode ser lida
whole-file = o arquivo inteiro

## A vida de uma resposta: por que um passo não pode ser dado agora
refused-submitted = Esta resposta já foi apresentada, portanto nada foi alterado. Para alterar uma resposta, solicite à secretaria que a devolva e salve novamente.
refused-accepted = A secretaria aceitou esta resposta, portanto nada foi alterado. Para emendá-la, solicite à secretaria que a devolva.
refused-empty = Não há nada a apresentar: esta resposta ainda não contém dados. Responda a pelo menos uma pergunta e apresente-a novamente.
refused-not-submitted = Esta resposta não foi apresentada, portanto não pode ser devolvida nem aceita. Aguarde que o Estado a apresente.
refused-round-closed = A secretaria encerrou esta rodada, portanto nada foi alterado. Consulte a secretaria sobre a possibilidade de reabri-la.
refused-unknown-revision = Isto foi elaborado a partir de uma versão da resposta que não é conhecida aqui (de outra instalação, ou anterior à restauração de uma cópia de segurança), portanto nada foi alterado. Baixe uma nova planilha ou recarregue a página e insira ali as alterações.
refused-changed-meanwhile = Alguém alterou uma resposta enquanto o conjunto era verificado, portanto ele não foi apresentado. Revise a resposta e apresente-a mais uma vez.

## Comprovantes: por que um deles nada prova
receipt-unreadable = Isto não é um comprovante deste programa, ou o arquivo está danificado. Use o arquivo .json exatamente como foi recebido.
receipt-rewritten = O texto deste comprovante foi alterado após a emissão. Use o arquivo .json exatamente como foi recebido.
receipt-not-a-key = A chave pública do comprovante ("key") está danificada, portanto a assinatura não pode ser verificada. Use o arquivo .json exatamente como foi recebido.
receipt-other-key = Este comprovante foi assinado por outra instalação, não por esta. Verifique-o com a chave pública do órgão que o emitiu.
receipt-not-a-signature = A assinatura do comprovante ("signature") está danificada. Use o arquivo .json exatamente como foi recebido.
receipt-altered = A assinatura não confere: pelo menos um campo deste comprovante, ou a própria assinatura, foi alterado após a emissão. Ele nada prova.
receipt-other-submission = Este comprovante é autêntico, mas pertence a outra apresentação: "{ $field }" difere.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }

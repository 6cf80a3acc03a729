# Por que uma planilha inteira não é lida e o que fazer. Nada de um arquivo recusado é guardado.
finding-empty-file = O arquivo está vazio: não contém nenhum byte. Provavelmente houve interrupção no envio ou na cópia; localize o arquivo no seu computador e envie-o novamente.
finding-not-a-spreadsheet = Isto não é uma planilha: parece ser { $looks }. Envie, preenchida e em arquivo .xlsx ou .ods, a planilha do Estado que foi baixada para esta rodada.
finding-csv-renamed = Isto é uma tabela de texto simples (CSV), e não uma planilha do Excel, qualquer que seja a extensão do nome. Tabelas de texto não têm as chaves ocultas que identificam cada resposta. Preencha a planilha do Estado e salve-a como .xlsx (Excel ou LibreOffice: Salvar como, Pasta de Trabalho do Excel).
finding-password-protected = A planilha está protegida por senha, de modo que nada nela pode ser lido. Abra-a, remova a senha (Excel: Arquivo, Informações, Proteger Pasta de Trabalho, Criptografar com Senha, deixe o campo vazio; LibreOffice: Salvar como, sem “Salvar com senha”) e envie-a novamente. Nunca envie a senha.
finding-old-format-xls = A planilha está no formato do Excel anterior a 2007 (.xls). Abra-a no Excel ou no LibreOffice, escolha Salvar como, Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-xlsb = A planilha está no formato binário do Excel (.xlsb). Abra-a no Excel, escolha Salvar como, Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-fods = A planilha está no formato OpenDocument plano (.fods), um único arquivo de texto. Abra-a no LibreOffice, escolha Salvar como, Planilha ODF (.ods) ou Pasta de Trabalho do Excel (.xlsx), e envie esse arquivo.
finding-too-large = O arquivo tem mais de { $limit } MB, o limite de leitura. As imagens tornam a planilha pesada: remova-as, ou envie os anexos em arquivos separados, e salve-a novamente antes de reenviá-la.
finding-too-many-parts = O arquivo é composto de mais de { $limit } partes, o limite de leitura; a planilha do Estado tem menos de cem. Copie as respostas para um novo exemplar da planilha do Estado e envie-o.
finding-too-many-sheets = A planilha tem mais de { $limit } abas, o limite de leitura. Exclua as abas que não pertencem ao questionário ou copie as respostas para um novo exemplar da planilha do Estado.
finding-too-many-names = A planilha tem mais de { $limit } nomes definidos, o limite de leitura. Exclua os que não forem necessários (Excel: Fórmulas, Gerenciador de Nomes) ou copie as respostas para um novo exemplar da planilha do Estado.
finding-too-many-formats = A planilha tem mais de { $limit } formatos de célula, o limite de leitura. Copie as respostas, somente os valores, para um novo exemplar da planilha do Estado.
finding-too-many-cells = A planilha tem mais de { $limit } células preenchidas, o limite de leitura (aba: { $sheet }). Exclua as tabelas que não pertencem ao questionário ou envie a planilha que foi gerada para o Estado.
finding-too-much-text = A planilha contém mais texto do que se pode ler (aba: { $sheet }). Envie os documentos longos como anexos e exclua o que não faz parte das respostas.
finding-damaged = O arquivo está danificado: { $damage } ({ $part }). Abra-o no Excel ou no LibreOffice, deixe o programa repará-lo, confira as respostas, salve-o como .xlsx e envie-o novamente. Se não abrir, envie uma cópia anterior.
finding-inflates = Uma vez descompactado, o arquivo ocupa mais de { $limit } MB ({ $part }), o limite de leitura. Ou foi criado para causar dano, ou uma aba tem formatação em milhões de linhas vazias: exclua as linhas abaixo da última pergunta (selecione-as e escolha Excluir), salve-o e envie-o novamente.
finding-doctype = Uma parte do arquivo declara um tipo de documento ou entidades ({ $part }). Nenhum programa de planilhas grava isso; por isso, o arquivo não é aberto. Abra-o no Excel ou no LibreOffice, salve-o como .xlsx e envie esse arquivo.
finding-too-demanding = A leitura deste arquivo exigiu mais memória ou tempo do que a planilha de qualquer Estado; por isso, foi interrompida e nada foi incorporado. Baixe novamente a planilha, copie as respostas para ela e envie esse arquivo.
finding-shared-strings-lie = O arquivo declara conter { $found } textos, mais do que nele cabe. Nenhum programa de planilhas grava isso; por isso, o arquivo não é aberto. Abra-o no Excel ou no LibreOffice, salve-o como .xlsx e envie esse arquivo.
finding-no-meta = Nada na planilha indica para qual Estado e qual rodada ela foi gerada: falta a aba oculta. Baixe novamente a planilha do Estado, copie para ela as respostas e envie-a. A Secretaria Técnica pode carregar o arquivo sem ela se a primeira aba indicar o Estado.
finding-not-made-here = O que a planilha informa sobre o Estado e a rodada foi alterado ou não foi gravado por este site, de modo que não é confiável. Baixe novamente a planilha do Estado, copie para ela as respostas e envie-a.
finding-other-questionnaire = A planilha pertence ao questionário “{ $found }”; esta rodada usa “{ $expected }”. Baixe a planilha desta rodada e envie-a preenchida.
finding-other-version = A planilha pertence à versão { $found } do questionário; esta rodada usa a versão { $expected }. Baixe a planilha desta rodada, copie para ela as respostas e envie-a.
finding-other-state = A planilha foi gerada para outro Estado ({ $found }), e não para o Estado esperado ({ $expected }). Envie a planilha deste último. Nada deste arquivo foi lido nem mostrado a ninguém.
finding-other-round = A planilha foi gerada para a rodada “{ $found }”; esta é a rodada “{ $expected }”. Envie-a para a respectiva rodada ou baixe a planilha desta.
finding-no-such-state = No lugar do nome do Estado consta “{ $found }”, que não corresponde a nenhum Estado desta rodada. Escreva o nome completo do Estado ou o seu código de duas letras e envie o arquivo novamente.
finding-state-unclear = No lugar do nome do Estado consta “{ $found }”. De que Estado se trata: { $candidates }? Escreva nesta célula o nome completo do Estado ou o seu código de duas letras e envie o arquivo novamente. Até lá, nada dele é incorporado.

# O que vale dizer de uma planilha que foi lida
finding-outside-the-sheet = O conteúdo “{ $found }” está muito distante do questionário e não é lido. Se for uma resposta, mova-o para a célula da respectiva pergunta; se não for, exclua-o.
finding-more-outside-the-sheet = { $more ->
    [one] Há mais um valor muito distante do questionário, que não é lido.
   *[other] Há mais { $more } valores muito distantes do questionário, que não são lidos.
} O que for resposta deve ser movido para a célula da respectiva pergunta; exclua o restante.
finding-macros-ignored = A planilha contém macros. Elas nunca são executadas, e as respostas foram lidas sem elas; da próxima vez, salve a planilha como .xlsx.

# O que um arquivo parece ser
looks-picture = uma imagem
looks-pdf = um documento PDF
looks-document = um documento de texto
looks-slides = uma apresentação de slides
looks-iwork = um documento do Numbers, Pages ou Keynote da Apple (no Numbers: Arquivo, Exportar para, Excel)
looks-markup = uma página da web
looks-archive = um arquivo compactado (envie a planilha que está dentro dele)
looks-unknown = um arquivo de tipo desconhecido

# Como um arquivo está danificado
damage-truncated = falta o final, como após uma cópia interrompida
damage-checksum = o conteúdo não corresponde ao tamanho ou à soma de verificação que o arquivo declara
damage-missing-part = falta uma de suas partes
damage-twice = duas de suas partes, abas ou células têm o mesmo nome
damage-unreadable = uma de suas partes não pode ser lida
whole-file = o arquivo inteiro

## A vida de uma resposta: por que um passo não pode ser dado agora
closed-submitted = A resposta do Estado já foi apresentada; aqui só pode ser consultada. Para alterá-la, solicite à Secretaria Técnica a sua devolução.
closed-accepted = A Secretaria Técnica aceitou a resposta do Estado; aqui só pode ser consultada. Para retificá-la, solicite à Secretaria Técnica a sua devolução.
closed-round = A Secretaria Técnica encerrou esta rodada; aqui a resposta só pode ser consultada. Consulte a Secretaria Técnica sobre a possibilidade de reabri-la.
refused-submitted = A resposta do Estado já foi apresentada; por isso, nada foi alterado. Para alterar a resposta a uma pergunta, solicite à Secretaria Técnica a devolução da resposta do Estado e, depois da devolução, salve novamente.
refused-accepted = A Secretaria Técnica aceitou a resposta do Estado; por isso, nada foi alterado. Para retificá-la, solicite à Secretaria Técnica a sua devolução.
refused-empty = Não há nada a apresentar: nenhuma pergunta foi respondida ainda. Responda a pelo menos uma pergunta e apresente novamente a resposta do Estado.
refused-not-submitted = A resposta do Estado não foi apresentada; por isso, não pode ser devolvida nem aceita. Aguarde a apresentação pelo Estado.
refused-round-closed = A Secretaria Técnica encerrou esta rodada; por isso, nada foi alterado. Consulte a Secretaria Técnica sobre a possibilidade de reabri-la.
refused-unknown-revision = Estas alterações partiram de uma versão da resposta do Estado que não é conhecida aqui (de outra instalação ou anterior à restauração de uma cópia de segurança); por isso, nada foi alterado. Baixe uma nova planilha ou recarregue a página e refaça ali as alterações.
refused-changed-meanwhile = Alguém alterou a resposta a uma pergunta durante a verificação; por isso, a resposta do Estado não foi apresentada. Revise-a e apresente-a mais uma vez.
refused-too-many-items = Uma lista teria mais de 500 itens, o limite de uma resposta; por isso, nada foi alterado. Mantenha na lista os mais importantes e anexe a lista completa como arquivo.
refused-too-much-text = Os textos da resposta ultrapassariam, no total, 2 MB, o limite de uma resposta; por isso, nada foi alterado. Abrevie os textos mais longos ou anexe-os como arquivos.

## Recibos: por que um deles nada prova
receipt-good = válido: apresentação { $number } de { $state } em { $round }, lacrada em { $sealed }, assinatura { $signer }; respostas { $sha256 }
receipt-signer-here = desta instalação
receipt-signer-named = da chave que o próprio recibo indica
receipt-unreadable = Isto não é um recibo emitido por este programa, ou o arquivo foi danificado. Use o arquivo .json exatamente como foi recebido.
receipt-rewritten = O texto deste recibo foi alterado após a emissão. Use o arquivo .json exatamente como foi recebido.
receipt-not-a-key = A chave pública do recibo (“key”) está danificada; por isso, a assinatura não pode ser verificada. Use o arquivo .json exatamente como foi recebido.
receipt-other-key = Este recibo foi assinado por outra instalação, não por esta. Verifique-o com a chave pública do órgão que o emitiu.
receipt-not-a-signature = A assinatura do recibo (“signature”) está danificada. Use o arquivo .json exatamente como foi recebido.
receipt-altered = A assinatura não confere: pelo menos um campo deste recibo, ou a própria assinatura, foi alterado após a emissão. O recibo não faz prova de nada.
receipt-other-submission = Este recibo é autêntico, mas pertence a outra apresentação: o campo “{ $field }” é diferente.
finding-refused-submitted = { refused-submitted }
finding-refused-accepted = { refused-accepted }
finding-refused-empty = { refused-empty }
finding-refused-not-submitted = { refused-not-submitted }
finding-refused-round-closed = { refused-round-closed }
finding-refused-unknown-revision = { refused-unknown-revision }
finding-refused-changed-meanwhile = { refused-changed-meanwhile }
finding-refused-too-many-items = { refused-too-many-items }
finding-refused-too-much-text = { refused-too-much-text }

# Regional workbooks against the database
workbook-same = válida: é a planilha que este banco de dados gera para a rodada { $round } (edição “{ $edition }”); retrato dos dados { $snapshot }
workbook-altered = Esta planilha computa as apresentações vigentes da rodada { $round }, mas não é a que este banco de dados gera: foi alterada, salva por outro programa ou gerada por outra versão deste programa. Baixe-a novamente.
workbook-moved = Esta planilha da rodada { $round } computa apresentações diferentes das vigentes: desde então, houve Estados que apresentaram ou retificaram sua resposta. Baixe-a novamente. (Seu retrato dos dados: { $snapshot })
workbook-unknown = Isto não é uma planilha regional deste programa, ou o arquivo foi danificado. Use o arquivo .xlsx exatamente como foi baixado.

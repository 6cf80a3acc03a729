# What the intake understood, or did not
finding-understood = “{ $found }” foi entendido como “{ $meaning }”. Se não for isso, corrija.
finding-na-understood = “{ $found }” foi entendido como “Não disponível” (aplica-se, mas ninguém tem o dado). Se a pergunta não se aplica ao seu Estado, escolha “Não aplicável” (NAP).
finding-error-cell = A célula mostra o erro { $found } em vez de uma resposta: a fórmula falhou. Substitua a fórmula pela resposta.
finding-formula-without-value = A célula contém uma fórmula cujo resultado não foi salvo no arquivo. Escreva a resposta, ou abra o arquivo em um programa de planilhas e salve-o novamente.

# Choices
finding-choice-unknown = “{ $found }” não é uma das respostas possíveis e por isso não pode ser contada. Escolha uma destas: { $options }. O restante vai na observação.
finding-choice-ambiguous = “{ $found }” pode significar “{ $first }” ou “{ $second }”. Escolha uma das duas na lista.
finding-code-not-in-list = A resposta “{ $code }” não está mais na lista desta pergunta e por isso não pode ser contada. Escolha uma resposta da lista.
finding-mark-not-understood = Não está claro se “{ $option }” foi escolhida: “{ $found }” não é uma marca nem está em branco. Escreva X para escolhê-la, ou deixe em branco.
finding-rank-not-understood = “{ $found }” ao lado de “{ $option }” não é uma posição, e por isso a ordem não pode ser lida. Escreva 1 para o mais importante, depois 2, 3 e assim por diante.
finding-rank-twice = A posição { $rank } foi dada a “{ $option }” e a outra opção, e por isso a ordem não está clara. Dê cada posição uma só vez.
finding-rank-missing = “{ $option }” tem uma posição, mas falta a posição { $rank } antes dela. Numere as opções 1, 2, 3 sem saltos.
finding-ranks-too-many = Foram classificadas mais opções do que as { $limit } pedidas. Deixe as { $limit } mais importantes.
finding-exclusive-with-others = “{ $option }” exclui todas as outras opções, mas outras também foram escolhidas. Retire-a, ou retire as outras.

# Numbers
finding-number-not-understood = “{ $found }” não é um número e por isso não pode ser somado. Escreva somente algarismos, por exemplo { $example }; as palavras vão na observação.
finding-number-ambiguous = “{ $found }” pode significar { $whole } ou { $decimal }: o ponto e a vírgula são usados de modos diferentes na região. Escreva { $whole }, ou { $decimal } com uma quarta casa decimal.
finding-number-is-date = “{ $found }” é uma data onde se espera um número; as planilhas transformam em datas entradas como 3-4. Formate a célula como número e escreva o número novamente.
finding-number-not-finite = A célula não contém um número comum ({ $found }): um cálculo falhou. Escreva o número.
finding-number-too-precise = “{ $found }” tem mais de 15 algarismos significativos, mais do que uma planilha guarda. Arredonde-o; um número de processo ou semelhante vai em um campo de texto.
finding-number-not-whole = Aqui se espera um número inteiro, e “{ $found }” tem casas decimais. Informe a quantidade sem decimais.
finding-number-too-fine = “{ $found }” tem mais de { $decimals } casas decimais, que as tabelas não conservam. Arredonde-o.
finding-number-too-small = “{ $found }” é menor que { $limit }, o mínimo possível aqui. Corrija o número ou sua unidade.
finding-number-too-great = “{ $found }” é maior que { $limit }, o máximo possível aqui. Corrija o número ou sua unidade.

# Dates
finding-date-not-understood = “{ $found }” não foi entendido como data. Escreva-a como 2026-04-13, ou com o mês por extenso.
finding-date-ambiguous = “{ $found }” pode significar { $first } ou { $second }: o dia ou o mês pode vir primeiro. Escreva o mês por extenso, ou a data como 2026-04-13.
finding-date-year-unclear = O ano de “{ $found }” falta ou tem só dois algarismos, e poderia ser de outro século. Escreva o ano com quatro algarismos.
finding-date-no-such-day = Não existe o dia “{ $found }”: { $month } tem { $days } dias. Corrija o dia ou o mês.
finding-date-no-such-month = “{ $found }” indica um mês { $month }, e só há doze. Corrija o mês, ou escreva a data como 2026-04-13.
finding-date-serial = “{ $found }” é um número, talvez aquele com que uma planilha conta os dias; a data que significa depende do programa. Escreva a data, como 2026-04-13.
finding-date-or-year = “{ $found }” é o que as planilhas mostram quando se digita o ano { $year } em uma célula de data. Se a resposta é o ano { $year }, digite a data completa ou o ano como texto: ’{ $year }. Se a resposta é mesmo esse dia, informe isso na observação.
finding-date-too-coarse = “{ $found }” não é preciso o bastante: aqui são necessários { $precision }. Se não forem conhecidos, indique “Não disponível”.
finding-date-too-early = “{ $found }” é anterior a { $limit }, a primeira data possível aqui. Corrija a data.
finding-date-too-late = “{ $found }” é posterior a { $limit }, a última data possível aqui. Corrija a data.

# Texts and files
finding-text-too-long = O texto tem { $length } caracteres, mais do que cabe em uma célula (32 767). Ele é mantido como está; encurte-o, ou anexe-o como arquivo.
finding-text-over-limit = O texto tem { $length } caracteres, e o limite aqui é { $limit }. Encurte-o; o restante pode ir na observação ou em um arquivo anexo.
finding-email-unlikely = “{ $found }” não parece um endereço de e-mail, e as mensagens poderiam não chegar. Escreva-o como nome@ministerio.example, ou explique na observação.
finding-url-unlikely = “{ $found }” não parece um endereço da web, e os leitores não poderiam abri-lo. Copie-o do navegador, ou explique na observação.
finding-telephone-unlikely = “{ $found }” não parece um número de telefone, e ninguém poderia ligar. Escreva os algarismos com o código do país, ou explique na observação.
finding-telephone-without-country-code = A “{ $found }” parece faltar o código do país, sem o qual não se pode ligar do exterior. Escreva-o como +502 2411 9911.
finding-file-not-attached = O arquivo “{ $name }” é mencionado, mas não chegou. Anexe-o na página, ou coloque-o em um ZIP com a planilha; ou explique na observação.
finding-file-name-too-long = O nome do arquivo tem mais de 255 bytes e não pode ser guardado em toda parte. Dê ao arquivo um nome mais curto.
finding-answer-and-availability = Há uma resposta ({ $answer }) e, para o mesmo item, “{ $availability }”. As duas não podem ser verdadeiras: apague uma delas.
finding-not-an-availability = “{ $found }” não é um dos motivos para não responder. Escolha na lista não disponível, não aplicável ou confidencial, ou deixe a célula vazia.
finding-not-understood = “{ $found }” não foi compreendido ao ser recebido e é mantido como foi digitado. Por favor, informe a resposta novamente.
finding-answered-though-not-asked = Há uma resposta aqui embora, por uma resposta anterior, isto não seja perguntado. Ela é mantida, mas não é contada. Corrija a resposta anterior, apague esta ou explique na observação.
finding-required = Esta pergunta deve ser respondida. Responda-a ou indique que a resposta não está disponível, não é aplicável ou é confidencial.
finding-required-field = Esta célula não pode ficar vazia se houver algo mais em sua linha. Preencha-a ou apague a linha.
finding-unknown-address = Esta pasta de trabalho contém uma resposta para { $address }, que não existe neste questionário. Não foi considerada; use a pasta gerada para esta rodada.
finding-two-availabilities = A célula diz “{ $found }”, mas a coluna ao lado indica outro motivo para não responder. Vale a coluna; faça com que as duas coincidam.
finding-formula-in-cell = Há uma fórmula nesta célula. Foi considerado o resultado, “{ $found }”, mas não a fórmula.
finding-twice-in-workbook = A mesma resposta aparece duas vezes nesta pasta de trabalho, e de forma diferente: em { $first } e aqui (“{ $found }”). Foi considerada a primeira. Exclua uma das duas; pode vir de uma planilha ou linha copiada.
finding-lost-its-place = Não é mais possível encontrar as células da pergunta { $question }: falta a coluna oculta que as identifica e linhas ou colunas foram deslocadas. Nada desta pergunta foi lido. Copie as respostas para uma nova pasta de trabalho e envie-a.
finding-conflict = Alguém alterou esta resposta depois que a sua pasta de trabalho foi gerada. Agora consta “{ $stored }”, e na sua pasta “{ $found }”. Vale a resposta armazenada; para alterá-la, informe a sua em uma nova pasta de trabalho.
finding-item-renumbered = Enquanto isso, outra pessoa usou o item { $item } desta lista, e o seu passou a ser o { $number }. Os dois são mantidos.

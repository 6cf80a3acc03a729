# What the intake understood, or did not
finding-understood = A resposta “{ $found }” foi entendida como “{ $meaning }”. Se não for esse o sentido pretendido, corrija-a.
finding-na-understood = A resposta “{ $found }” foi entendida como “Não disponível” (a pergunta se aplica, mas ninguém dispõe do dado). Se a pergunta não se aplicar ao seu Estado, escolha “Não aplicável” (NAP).
finding-error-cell = Em vez de uma resposta, a célula mostra o erro { $found }: o cálculo da fórmula falhou. Substitua a fórmula pela própria resposta.
finding-formula-without-value = A célula contém uma fórmula cujo resultado não foi salvo no arquivo. Escreva a própria resposta ou abra o arquivo em um programa de planilhas e salve-o novamente.
finding-file-not-read = Não foi possível abrir o arquivo ({ $why }). Verifique o nome e a permissão de leitura e envie-o novamente.

# Choices
finding-choice-unknown = O texto “{ $found }” não corresponde a nenhuma das respostas possíveis e, por isso, não pode ser contado. Escolha uma destas: { $options }. Qualquer outra informação deve constar da observação.
finding-choice-ambiguous = O texto “{ $found }” pode significar “{ $first }” ou “{ $second }”. Escolha uma das duas respostas na lista.
finding-code-not-in-list = A resposta “{ $code }” não consta mais da lista desta pergunta e, por isso, não pode ser contada. Escolha uma resposta da lista.
finding-mark-not-understood = Não está claro se a opção “{ $option }” foi escolhida: o conteúdo “{ $found }” não é uma marca, e a célula não está vazia. Escreva X para escolher a opção ou deixe a célula vazia.
finding-rank-not-understood = O conteúdo “{ $found }”, ao lado de “{ $option }”, não é uma posição e, por isso, a ordem não pode ser lida. Escreva 1 para a opção mais importante e, em seguida, 2, 3 e assim por diante.
finding-rank-twice = A posição { $rank } foi atribuída a “{ $option }” e a outra opção; por isso, a ordem não está clara. Atribua cada posição uma única vez.
finding-rank-missing = A opção “{ $option }” tem uma posição, mas falta a posição { $rank }, que a antecede. Numere as opções 1, 2, 3, sem pular nenhum número.
finding-ranks-too-many = O número de opções ordenadas supera o solicitado ({ $limit }). Mantenha apenas as mais importantes, até esse limite.
finding-exclusive-with-others = A opção “{ $option }” exclui todas as demais, mas outras também foram escolhidas. Retire essa opção ou retire as outras.

# Numbers
finding-number-not-understood = O conteúdo “{ $found }” não é um número e, por isso, não pode ser somado. Escreva somente algarismos, por exemplo { $example }; o texto deve constar da observação.
finding-number-ambiguous = O número “{ $found }” pode significar { $whole } ou { $decimal }: o ponto e a vírgula têm usos diferentes na região. Escreva { $whole }, ou { $decimal } com uma quarta casa decimal.
finding-number-is-date = O conteúdo “{ $found }” é uma data, mas aqui se espera um número; os programas de planilhas convertem em data o que se digita como 3-4. Formate a célula como número e digite o número novamente.
finding-number-not-finite = A célula não contém um número comum ({ $found }): algum cálculo falhou. Escreva o próprio número.
finding-number-too-precise = O número “{ $found }” tem mais de 15 algarismos significativos, mais do que uma planilha consegue conservar. Arredonde-o; números de processo e semelhantes devem constar de um campo de texto.
finding-number-not-whole = Aqui se espera um número inteiro, e “{ $found }” tem casas decimais. Informe a quantidade sem decimais.
finding-number-too-fine = O número “{ $found }” excede a quantidade de casas decimais que as tabelas conservam ({ $decimals }). Arredonde-o.
finding-number-too-small = O número “{ $found }” é menor que { $limit }, o mínimo admitido aqui. Corrija o número ou a unidade.
finding-number-too-great = O número “{ $found }” é maior que { $limit }, o máximo admitido aqui. Corrija o número ou a unidade.
finding-number-or-percent = “{ $found }” pode ser { $percent } %: as planilhas guardam { $percent } % como esse número quando se digita o sinal na célula. Se a resposta é { $percent } %, digite { $percent } sem o sinal. Se o correto é menos de um por cento, informe isso na observação.

# Dates
finding-date-not-understood = O conteúdo “{ $found }” não foi entendido como data. Escreva a data no formato 2026-04-13 ou com o mês por extenso.
finding-date-ambiguous = A data “{ $found }” pode significar { $first } ou { $second }: não se sabe se o dia ou o mês vem primeiro. Escreva o mês por extenso ou a data no formato 2026-04-13.
finding-date-year-unclear = Em “{ $found }”, o ano falta ou tem apenas dois algarismos, de modo que poderia ser de outro século. Escreva o ano com quatro algarismos.
finding-date-no-such-day = O dia indicado em “{ $found }” não existe: { $month } tem { $days } dias. Corrija o dia ou o mês.
finding-date-no-such-month = A data “{ $found }” indica o mês { $month }, mas há somente doze meses. Corrija o mês ou escreva a data no formato 2026-04-13.
finding-date-serial = O conteúdo “{ $found }” é um número, talvez aquele com que o programa de planilhas conta os dias; a data correspondente varia conforme o programa. Escreva a própria data, no formato 2026-04-13.
finding-date-or-year = “{ $found }” é o que as planilhas mostram quando se digita o ano { $year } em uma célula de data. Se a resposta é o ano { $year }, digite a data completa ou o ano como texto: '{ $year }. Se a resposta é mesmo esse dia, informe isso na observação.
finding-date-too-coarse = A data “{ $found }” não é suficientemente precisa: aqui são necessários { $precision }. Se não forem conhecidos, indique “Não disponível”.
finding-date-too-early = A data “{ $found }” é anterior a { $limit }, a primeira data admitida aqui. Corrija a data.
finding-date-too-late = A data “{ $found }” é posterior a { $limit }, a última data admitida aqui. Corrija a data.

# Texts and files
finding-text-too-long = O texto tem { $length } caracteres, mais do que cabe em uma célula da planilha (32.767). Ele é mantido como está; encurte-o ou anexe-o como arquivo.
finding-text-over-limit = O texto tem { $length } caracteres, e o limite aqui é { $limit }. Encurte-o; o restante pode constar da observação ou de um arquivo anexo.
finding-email-unlikely = O conteúdo “{ $found }” não parece um endereço de e-mail, de modo que as mensagens podem não chegar. Escreva o endereço no formato nome@ministerio.example ou explique na observação.
finding-url-unlikely = O conteúdo “{ $found }” não parece um endereço da web, de modo que os leitores não poderiam abri-lo. Copie o endereço do navegador ou explique na observação.
finding-telephone-unlikely = O conteúdo “{ $found }” não parece um número de telefone, de modo que ninguém poderia ligar. Escreva os algarismos com o código do país ou explique na observação.
finding-telephone-without-country-code = O número “{ $found }” parece não ter o código do país, sem o qual não se pode ligar do exterior. Escreva-o no formato +502 2411 9911.
finding-text-says-nothing = “{ $found }” apareceria nas tabelas como se fosse um nome ou um título. Se não há nada a indicar, apague o conteúdo ou escolha por que não há resposta; se for de fato o nome, informe isso na observação.
finding-file-not-attached = O arquivo “{ $name }” é mencionado, mas não foi recebido. Anexe-o na página, inclua-o em um arquivo ZIP com a planilha ou explique na observação.
finding-file-ambiguous = Há vários arquivos diferentes com o nome “{ $found }” e, por isso, não está claro qual deles é o correto. Dê a cada um um nome próprio, também na célula, e envie-os de novo.
finding-file-unreadable = O arquivo “{ $found }” está danificado ou é grande demais e, por isso, não foi anexado. Envie-o de novo, em tamanho menor, ou anexe-o na página.
finding-file-not-named = O arquivo “{ $found }” veio com a planilha, mas nenhuma resposta o menciona; por isso, não foi anexado. Escreva o nome dele na célula da resposta correspondente e envie ambos de novo.
finding-file-name-too-long = O nome do arquivo tem mais de 255 bytes e, por isso, não pode ser armazenado em todos os sistemas. Dê ao arquivo um nome mais curto.
finding-answer-and-availability = Há uma resposta ({ $answer }) e, para o mesmo campo, a indicação “{ $availability }”. As duas não podem ser verdadeiras: apague uma delas.
finding-not-an-availability = O texto “{ $found }” não é um dos motivos admitidos para a falta de resposta. Escolha na lista “Não disponível”, “Não aplicável” ou “Confidencial”, ou deixe o campo vazio.
finding-not-understood = O conteúdo “{ $found }” não foi entendido quando foi enviado e é mantido como foi digitado. Informe a resposta novamente.
finding-answered-though-not-asked = Há uma resposta aqui, embora, em razão de uma resposta anterior, a pergunta não seja formulada. Ela é mantida, mas não é contada. Corrija a resposta anterior, apague esta ou explique na observação.
finding-required = Esta pergunta é de resposta obrigatória. Responda-a ou indique que a resposta não está disponível, não é aplicável ou é confidencial.
finding-required-field = Este dado não pode ficar vazio quando há outros que o acompanham. Preencha-o ou apague os demais.
finding-unknown-address = Esta planilha contém uma resposta para { $address }, que não existe neste questionário. A resposta não foi considerada; use a planilha gerada para esta rodada.
finding-two-availabilities = A própria resposta indica “{ $found }”, mas ao lado consta outro motivo para a falta de resposta. Prevalece o indicado ao lado; faça com que os dois coincidam.
finding-formula-in-cell = Há uma fórmula nesta célula. Foi considerado o resultado, “{ $found }”, mas não a própria fórmula.
finding-twice-in-workbook = A mesma resposta consta duas vezes desta planilha, com conteúdos diferentes: em { $first } e aqui (“{ $found }”). Foi considerada a primeira. Exclua uma das duas; a repetição pode decorrer da cópia de uma aba ou linha.
finding-lost-its-place = Não é mais possível localizar as células da pergunta { $question }: falta a coluna oculta que as identifica, e houve deslocamento de linhas ou colunas. Nada desta pergunta foi lido. Copie as respostas para uma nova planilha e envie-a.
finding-sheet-gone = A aba “{ $sheet }” não está no arquivo com esse nome, e nenhuma outra aba tem a sua coluna oculta: nada dela foi lido, e permanece o que está salvo das suas perguntas. Se foi excluída de propósito, nada precisa ser feito. Caso contrário, restitua o nome da aba ou copie as respostas para uma nova planilha e envie-a.
finding-conflict = Alguém alterou esta resposta depois que a sua planilha foi gerada. Agora consta “{ $stored }” e, na sua planilha, “{ $found }”. Prevalece a resposta salva; para alterá-la, informe a sua em uma nova planilha.
finding-conflict-unseen = O próprio Estado alterou esta resposta depois que a planilha foi gerada. Permanece o que o Estado escreveu, que não é mostrado aqui; “{ $found }” desta planilha não foi incorporado. Se deve valer, peça ao Estado que o registre.
finding-conflict-taken = Alguém alterou esta resposta depois que a planilha foi gerada. Constava “{ $stored }”; conforme indicado, foi substituída por “{ $found }” da planilha.
finding-conflict-kept = Alguém alterou esta resposta depois que a planilha foi gerada. Conforme indicado, permanece “{ $stored }”, e “{ $found }” da planilha não foi incorporado.
finding-item-again = “{ $found }”: esta planilha, ou uma cópia dela, já incluiu este item da lista, com outro conteúdo. Nada dele foi incorporado. Se foi corrigido, corrija-o na página ou indique que se use o da planilha; se é outro item, escreva-o na próxima linha livre.
finding-item-renumbered = Nesse intervalo, o item { $item } desta lista foi ocupado por outro, e o seu passou a ser o item { $number }. Ambos foram mantidos.
finding-not-annotated = Esta planilha pode ser lida, mas está construída de um modo que não permite escrever notas nela com segurança ({ $part }). Corrija-a segundo os apontamentos listados, ou salve-a uma vez como .xlsx em um programa de planilhas e envie-a novamente.
finding-copy-too-demanding = Esta planilha foi lida, mas escrever notas nela exigiu mais memória ou tempo do que a planilha de qualquer Estado, de modo que não há cópia com notas. O que foi dito sobre a planilha continua valendo: corrija-a segundo os apontamentos listados.
finding-nothing-new = Tudo o que esta planilha contém já está salvo. Nada foi alterado.

# A rodada anterior
finding-withdrawn-since-last-round = Na rodada anterior, o seu Estado respondeu “{ $earlier }” e agora “{ $now }”. Se for esse o caso, explique na observação da pergunta o que mudou; caso contrário, corrija a resposta.
finding-far-from-last-round = Este número difere muito do informado na rodada anterior: antes { $earlier }, agora { $now }. Verifique se ambos contam a mesma coisa na mesma unidade.

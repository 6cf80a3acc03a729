# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Capa
regional-title-cover = Capa
regional-about-cover = O que é este documento e de que data
regional-sheet-contents = Sumário
regional-title-contents = Sumário
regional-about-contents = Links para todas as abas
regional-sheet-method = Método
regional-title-method = Como os números foram obtidos
regional-about-method = Denominadores, porcentagens, abreviaturas e o que foi omitido
regional-sheet-status = Situação das respostas
regional-title-status = Situação das respostas por Estado
regional-about-status = Quem respondeu, quando, por qual meio e em que medida
regional-sheet-highlights = Destaques
regional-title-highlights = Panorama da Região
regional-about-highlights = Um gráfico e os respectivos números para cada pergunta fechada
regional-sheet-countries = Matriz por Estado
regional-title-countries = Matriz por Estado: Estados e perguntas fechadas
regional-about-countries = A resposta de cada Estado a cada pergunta fechada
regional-sheet-frequencies = Frequências
regional-title-frequencies = Frequências: Estados por resposta
regional-about-frequencies = Contagens com os quatro denominadores, em fórmulas sobre a tabela “Data” (dados)
regional-sheet-statistics = Estatísticas
regional-title-statistics = Estatísticas: números por Estado
regional-about-statistics = Número de Estados, soma, mediana e o número de cada Estado
regional-sheet-texts = Respostas em texto
regional-title-texts = Respostas em texto e observações
regional-about-texts = No idioma em que foram redigidas
regional-title-data = Data (dados): todas as respostas, uma por linha
regional-sheet-data = Data
regional-about-data = A tabela a partir da qual se conta todo o resto
regional-sheet-codelists = Listas de códigos
regional-title-codelists = Listas de códigos em quatro idiomas
regional-about-codelists = Códigos das respostas e linhas, com o respectivo texto
regional-sheet-codebook = Livro de códigos
regional-title-codebook = Livro de códigos: todos os endereços do questionário
regional-about-codebook = Texto em quatro idiomas, tipo, opções, condições, verificações
regional-about-rows = Linhas por escala, com um gráfico, e Estados por linha
regional-about-listing = O que os Estados relacionaram, pronto para filtragem

# On every sheet
regional-back = ← Sumário
regional-to-contents = Ir para o sumário →
regional-page = Página &P de &N

# Cover
regional-subtitle = Planilha regional
regional-meeting = Reunião
regional-responding = Respostas
regional-n-of-m = { $n } de { $m } Estados
regional-cutoff = Data de corte
regional-period = Período de referência
regional-reference-date = Data de referência
regional-edition = Edição
regional-edition-public = Pública
regional-edition-restricted = Restrita
regional-language = Idioma
regional-questionnaire = Questionário
regional-modelled-on = Sobre o questionário
regional-contact = Contato
regional-snapshot = Retrato dos dados (SHA-256)
regional-snapshot-about = Calculado sobre a lista de apresentações da aba “Situação das respostas”: Estado, número e hash de cada uma, uma por linha, na ordem dos códigos.

# Headers
regional-sheet = Aba
regional-heading = Título
regional-holds = O que contém
regional-state = Estado
regional-code = Código
regional-iso3 = ISO 3
regional-counted = Computado
regional-observer = observador
regional-status = Situação
regional-channel = Meio
regional-submitted-at = Apresentada em
regional-days-late = Dias de atraso
regional-submission = Número da apresentação
regional-submission-hash = SHA-256 da apresentação
regional-question = Pergunta
regional-wording = Texto
regional-row = Linha
regional-item = Item
regional-address = Endereço
regional-unit = Unidade
regional-n = N
regional-sum = Soma
regional-median = Mediana
regional-min = Mínimo
regional-max = Máximo
regional-text = Texto original
regional-unofficial-translation = Tradução não oficial
regional-answered = Responderam

# Status and channel
regional-channel-page = Página da web
regional-channel-workbook = Planilha
regional-channel-both = Página da web e planilha
regional-channel-on-behalf = Pela Secretaria Técnica

# Legends and notes
regional-tone-positive = Existente
regional-tone-partial = Existente em parte
regional-tone-negative = Inexistente
regional-highlights-note = Número de Estados. Os números são links para a aba de frequências, onde constam os denominadores e as porcentagens.
regional-statistics-note = N é o número de Estados que informaram um valor numérico; nada se estima para os demais. Os observadores constam ao final e não entram em nenhum cálculo.
regional-chart-title = Estados por resposta: { $answers }
regional-chart-alternative = Gráfico de barras: { $title }. { $figures }.
regional-chart-spoken = { $name }: { $figures } (de { $states } Estados)

# Method
regional-method-notice = Aviso
regional-method-asked = O que foi perguntado
regional-method-asked-text = { $questions } perguntas em { $sections } seções (questionário { $version }). As respostas sobre a situação atual referem-se a { $date }, salvo indicação em contrário do Estado.
regional-method-denominators = Denominadores
regional-method-denominators-text = Cada número tem quatro denominadores: Estados convidados ({ $invited }; os observadores não são computados) ≥ Estados com resposta ({ $responding }, com apresentação vigente) ≥ Estados consultados (a condição da pergunta é verdadeira ou não pôde ser determinada) ≥ Estados que responderam (informaram um valor). “Não disponível”, “Não aplicável”, “Confidencial” e “Não respondida” constam de linhas próprias e nunca entram em “Responderam”: “não possui” e “não informou” nunca são somados.
regional-method-percentages = Porcentagens
regional-method-percentages-text = Constam ao lado do numerador e dos denominadores, arredondadas para o número inteiro mais próximo (a célula contém o valor exato). Quando menos de { $least } Estados responderam, indicam-se somente as contagens.
regional-method-states = Estados, não linhas
regional-method-states-text = Contam-se Estados, nunca linhas: um Estado que relaciona três leis em vigor é contado uma única vez. Quando é possível escolher várias respostas, a soma das contagens das opções supera o número de Estados.
regional-method-numbers = Somas e medianas
regional-method-numbers-text = Calculadas sobre os Estados computados que informaram um valor numérico, com o respectivo N. A mediana de um número par de Estados é a média dos dois valores centrais.
regional-method-withheld = O que foi omitido
regional-method-public-text = Esta edição não contém dados pessoais, perguntas de acesso restrito às autoridades nem observações internas. O que um Estado declarou confidencial ou não concordou em publicar figura como [c] em todas as tabelas e não entra em nenhuma contagem, soma ou mediana; tampouco entram as perguntas complementares e as observações que o revelariam. Assim, nenhuma diferença entre dois números permite deduzi-lo.
regional-method-restricted-text = Nada: esta edição contém tudo o que foi apresentado, inclusive dados pessoais. Não se destina à publicação.
regional-method-drafts = Rascunhos
regional-method-drafts-text = Somente se computam as apresentações lacradas; a resposta devolvida é computada com a sua última apresentação. De um rascunho, conhece-se aqui apenas o grau de preenchimento.
regional-method-trace = Do número às respostas
regional-method-trace-text = As frequências são fórmulas sobre a tabela “Data” (dados): filtre as colunas “question”, “row” e “code” para ver os Estados que compõem uma contagem, com o endereço, o número e o momento de cada apresentação. A coluna “state_first” tem o valor 1 uma única vez por Estado computado e por pergunta ou linha, e fica vazia no caso dos observadores.
regional-method-snapshot = Retrato dos dados
regional-method-snapshot-text = Todos os números provêm de uma única lista de apresentações. O hash da lista consta da capa, e a mesma lista produz o mesmo arquivo, byte por byte.
regional-method-languages = Idiomas
regional-method-languages-text = Os textos livres permanecem no idioma em que foram redigidos. Textos do questionário:
regional-translation-reviewed = revisado
regional-translation-drafted = em rascunho, ainda não revisado
regional-translation-none = não traduzido
regional-method-shorthand = Abreviaturas nas tabelas
regional-mark-na = A pergunta se aplica, mas ninguém dispõe do dado.
regional-mark-nap = A pergunta não se aplica ao Estado.
regional-mark-c = O Estado mantém a informação confidencial ou não concordou com a sua publicação; nem sempre há uma resposta.
regional-mark-not-answered = A pergunta foi formulada e ficou sem resposta; isso não significa “não”.
regional-mark-not-asked = Em razão de uma resposta anterior, a pergunta não tem objeto.
regional-mark-no-response = Não há apresentação vigente do Estado.
regional-method-membership = Estados fora dos denominadores
regional-not-counted = Observador: pode responder, mas não entra em nenhum denominador
regional-not-invited = Não convidado
regional-edition-public-about = sem dados pessoais, perguntas de acesso restrito, observações internas nem respostas confidenciais
regional-edition-restricted-about = de uso exclusivo da Secretaria Técnica: tudo o que foi apresentado

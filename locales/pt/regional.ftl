# The regional workbook

# Sheets: name on the tab (at most 31 characters), title, purpose
regional-sheet-cover = Capa
regional-title-cover = Capa
regional-about-cover = O que é este documento e de que data
regional-sheet-contents = Conteúdo
regional-title-contents = Conteúdo
regional-about-contents = Links para todas as planilhas
regional-sheet-method = Método
regional-title-method = Como os números foram obtidos
regional-about-method = Denominadores, percentagens, abreviaturas, o que se omite
regional-sheet-status = Situação das respostas
regional-title-status = Situação das respostas por Estado
regional-about-status = Quem respondeu, quando, por que meio e em que medida
regional-sheet-highlights = Gráficos principais
regional-title-highlights = A situação da Região em resumo
regional-about-highlights = Um gráfico com seus números para cada pergunta fechada
regional-sheet-countries = Matriz por Estado
regional-title-countries = Matriz por Estado: Estados e perguntas fechadas
regional-about-countries = A resposta de cada Estado a cada pergunta fechada
regional-sheet-frequencies = Frequências
regional-title-frequencies = Frequências: Estados por resposta
regional-about-frequencies = Contagens com seus quatro denominadores, como fórmulas sobre a tabela Data
regional-sheet-statistics = Estatísticas
regional-title-statistics = Estatísticas: números por Estado
regional-about-statistics = Número de Estados, soma, mediana e o número de cada Estado
regional-sheet-texts = Respostas em texto
regional-title-texts = Respostas em texto e observações
regional-about-texts = No idioma em que foram redigidas
regional-title-data = Data: todas as respostas, uma por linha
regional-sheet-data = Data
regional-about-data = A tabela da qual se obtém todo o resto
regional-sheet-codelists = Listas de códigos
regional-title-codelists = Listas de códigos em quatro idiomas
regional-about-codelists = Códigos de resposta e linhas com seu texto
regional-sheet-codebook = Livro de códigos
regional-title-codebook = Livro de códigos: todos os endereços do questionário
regional-about-codebook = Texto em quatro idiomas, tipo, opções, condições, verificações
regional-about-rows = Linhas por escala com um gráfico, e Estados por linhas
regional-about-listing = O que os Estados enumeraram, pronto para filtrar

# On every sheet
regional-back = ← Conteúdo
regional-to-contents = Ir para o conteúdo →
regional-page = página &P de &N

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
regional-snapshot = Instantâneo (SHA-256)
regional-snapshot-about = Sobre a lista de apresentações da planilha da situação das respostas: Estado, número e hash de cada uma, uma por linha, na ordem dos códigos.

# Headers
regional-sheet = Planilha
regional-heading = Título
regional-holds = O que contém
regional-state = Estado
regional-code = Código
regional-iso3 = ISO 3
regional-counted = É contado
regional-observer = observador
regional-status = Situação
regional-channel = Meio
regional-submitted-at = Apresentada
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
regional-channel-page = Página web
regional-channel-workbook = Planilha
regional-channel-both = Página web e planilha
regional-channel-on-behalf = Inserida pela secretaria

# Legends and notes
regional-tone-positive = Existe
regional-tone-partial = Existe em parte
regional-tone-negative = Não existe
regional-highlights-note = Contagens de Estados. Os números são links para a planilha de frequências, onde constam os denominadores e percentagens.
regional-statistics-note = N é o número de Estados que informaram um número; nada se estima para os demais. Os observadores figuram no fim e não entram em nenhum cálculo.
regional-chart-title = Estados por resposta: { $answers }
regional-chart-alternative = Gráfico de barras: { $title }. { $figures }.
regional-chart-spoken = { $name }: { $figures } (de { $states } Estados)

# Method
regional-method-notice = Aviso
regional-method-asked = O que foi perguntado
regional-method-asked-text = { $questions } perguntas em { $sections } seções (questionário { $version }). As respostas sobre o presente referem-se a { $date }, salvo indicação em contrário do Estado.
regional-method-denominators = Denominadores
regional-method-denominators-text = Cada número tem quatro: convidados ({ $invited } Estados; observadores não são contados) ≥ com resposta ({ $responding } com uma apresentação vigente) ≥ perguntados (a condição da pergunta é verdadeira ou não pôde ser determinada) ≥ responderam (deram um valor). Não disponível, não aplicável, confidencial e sem resposta são linhas próprias e nunca entram em “responderam”: “não tem” e “não disse” nunca são somados.
regional-method-percentages = Percentagens
regional-method-percentages-text = Impressas ao lado do numerador e dos denominadores, arredondadas ao inteiro mais próximo (a célula contém o valor exato). Quando menos de { $least } Estados responderam, somente contagens.
regional-method-states = Estados, não linhas
regional-method-states-text = Contam-se Estados, nunca linhas: um Estado que enumera três leis vigentes conta uma vez. Quando várias respostas podem ser escolhidas, a soma das opções supera o número de Estados.
regional-method-numbers = Somas e medianas
regional-method-numbers-text = Sobre os Estados contados que informaram um número, com seu N. A mediana de um número par de Estados é a média dos dois centrais.
regional-method-withheld = O que se omite
regional-method-public-text = Esta edição não mostra dados pessoais, perguntas reservadas às autoridades nem observações internas. O que um Estado reservou é [c] em todas as tabelas e não entra em nenhuma contagem, soma ou mediana, assim como as perguntas de seguimento e observações que o revelariam; nenhuma diferença entre dois números permite deduzi-lo.
regional-method-restricted-text = Nada: esta edição contém tudo o que foi apresentado, com dados pessoais. Não se destina à publicação.
regional-method-drafts = Rascunhos
regional-method-drafts-text = Somente as apresentações seladas são contadas; uma resposta devolvida conta com sua última apresentação. De um rascunho só se conhece aqui o grau de avanço.
regional-method-trace = De um número às respostas
regional-method-trace-text = As frequências são fórmulas sobre a tabela Data: filtre as colunas “question”, “row” e “code” para ver os Estados por trás de uma contagem, com o endereço, o número e o momento de cada apresentação. A coluna “state_first” é 1 uma vez por Estado contado e pergunta ou linha, e fica vazia para um observador.
regional-method-snapshot = Instantâneo
regional-method-snapshot-text = Todos os números provêm de uma única lista de apresentações. Seu hash consta na capa, e a mesma lista produz o mesmo arquivo, byte por byte.
regional-method-languages = Idiomas
regional-method-languages-text = O texto livre permanece no idioma em que foi redigido. O texto do questionário:
regional-translation-reviewed = revisado
regional-translation-drafted = em rascunho, não revisado
regional-translation-none = não traduzido
regional-method-shorthand = Abreviaturas nas tabelas
regional-mark-na = Aplica-se, mas ninguém tem o dado.
regional-mark-nap = A pergunta não se aplica ao Estado.
regional-mark-c = Há uma resposta, e o Estado a reserva.
regional-mark-not-answered = A pergunta foi feita e ficou em aberto; não significa “não”.
regional-mark-not-asked = Uma resposta anterior torna a pergunta desnecessária.
regional-mark-no-response = Não há apresentação vigente do Estado.
regional-method-membership = Estados fora dos denominadores
regional-not-counted = Observador: pode responder e não entra em nenhum denominador
regional-not-invited = Não convidado
regional-edition-public-about = sem dados pessoais, perguntas restritas, observações internas nem o que os Estados reservaram
regional-edition-restricted-about = somente para a secretaria: tudo o que foi apresentado

# Words used everywhere
availability-na = Não disponível
availability-nap = Não aplicável
availability-c = Confidencial
not-answered = Não respondida
not-asked = Não formulada
no-response = O Estado não respondeu
severity-error = Erro
severity-warning = Advertência
severity-info = Nota
yes = Sim
no = Não

# Dates
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
date-day =
    { $day ->
        [1] 1º
       *[other] { $day }
    } de { $month } de { $year }
date-month = { $month } de { $year }
precision-day = o dia, o mês e o ano
precision-month = o mês e o ano
status-not-started = Sem resposta do Estado
status-draft = Em elaboração
status-submitted = Apresentada
status-returned = Devolvida com perguntas
status-accepted = Aceita

# Words used everywhere
availability-na = Não disponível
availability-nap = Não aplicável
availability-c = Confidencial
not-answered = Sem resposta
not-asked = Não perguntado
no-response = O Estado não respondeu
severity-error = Erro
severity-warning = Aviso
severity-info = Nota
yes = Sim
no = Não

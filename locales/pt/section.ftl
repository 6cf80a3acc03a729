# A página de uma seção
section-list = Todas as seções
section-position = Seção { $number } de { $all } · { $questions ->
    [one] { $questions } pergunta
   *[other] { $questions } perguntas
}
section-question = Pergunta { $code }
section-required = resposta obrigatória
section-definition = O que abrange
section-answer = Resposta
section-no-answer = Sem resposta
section-as-typed = tal como foi digitado: “{ $text }”
section-whole = Tal como foi digitado; não foi compreendido. Escolha entre as opções abaixo ou corrija-o.
section-exclusive = exclui todas as demais
section-ranks = Atribua a posição 1 à mais importante, 2 à seguinte e assim por diante. Deixe as demais em branco.
section-date = Por exemplo, 13 de abril de 2026, 13/04/2026 ou 2026-04-13.
section-date-coarse = Por exemplo, 13 de abril de 2026, 13/04/2026 ou 2026-04-13. Se não houver dados mais precisos, basta o mês (abril de 2026) ou o ano (2026).
section-item = { $item } { $number }
section-add = Adicionar outro item: { $item }
section-remove = Remover
section-aside = Observação, ou motivo da falta de resposta
section-remark = Observação
section-internal = Somente para a Secretaria Técnica: não é transmitida a mais ninguém
section-reason = Motivo da falta de resposta
section-no-reason = Nenhum motivo indicado
section-asked-if = Pergunta-se somente se { $condition }
section-condition = a resposta a { $question } for “{ $answer }”
section-or = ou
section-secretariat-asks = A Secretaria Técnica pergunta:
section-depends = Pergunta-se conforme outras respostas: { $questions }
section-last-round = Rodada anterior: { $answer }
section-last-round-all = Respostas da rodada anterior
section-same = Sem alteração desde então

# Salvar
section-save = Salvar
section-continue = Salvar e continuar
section-saved-title = Salvo
section-saved = Suas respostas foram salvas.
section-saved-come-back = Suas respostas foram salvas. É possível corrigir o seguinte agora ou mais tarde.
section-to-correct = { $errors ->
    [one] { $errors } resposta requer atenção
   *[other] { $errors } respostas requerem atenção
}
section-continue-anyway = Continuar com a próxima seção
section-clash-title = Outra pessoa alterou as mesmas respostas
section-clash-own-title = As mesmas respostas foram alteradas nesta conta, em outra janela
section-clash-explained = Todo o restante foi salvo. Escolha qual resposta deve prevalecer e salve novamente. Até lá, mantém-se a que foi salva primeiro e nada é sobrescrito.
section-clash-who = Alterada por { $who } em { $when }
section-clash-own = Alterada nesta conta, em outra janela, em { $when }
section-clash-theirs = Manter o que está salvo:
section-clash-mine = Adotar a sua:
section-clash-file = Mantém-se o arquivo que foi salvo primeiro. Para substituí-lo, escolha novamente o seu arquivo abaixo.
section-clash-save = Salvar a escolha
section-not-saved = Suas alterações não foram salvas
section-not-theirs = Agora a sessão é de uma pessoa que não responde a esta seção. O que foi digitado não se perdeu: copie-o daqui.
section-back = Voltar à seção
section-to-copy = O que foi digitado, para copiar
section-too-much = Foi enviado mais do que esta página aceita de uma só vez, e nada foi salvo. O que foi recebido consta abaixo. Copie-o, volte à seção e salve uma parte de cada vez; documentos extensos podem ser anexados como arquivos.
section-again-next = Ocorreu um erro no sistema. Nada foi salvo, mas o que foi digitado está conservado nesta página: envie-o novamente em instantes.
section-again = Enviar novamente
section-signed-out = A sessão foi encerrada
section-signed-out-next = Suas alterações ainda não foram salvas. Entre aqui e elas serão salvas em seu nome.
section-signed-out-files = Os arquivos escolhidos não podem ser conservados: escolha-os novamente depois.
section-sign-in-and-save = Entrar e salvar
finding-file-too-large = O arquivo “{ $found }” é maior do que esta instalação aceita e não foi salvo. Reduza-o, divida-o ou informe na observação onde está publicado.

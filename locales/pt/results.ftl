# Results, question by question, and the comparison with the last round
results-title = Resultados
results-about = Estados convidados com apresentação vigente: { $responding } de { $invited }.
results-sealed = Conta-se somente o que foi apresentado, nunca uma resposta em elaboração.
results-sections = Seções
results-changes = Comparação com a rodada anterior
results-given = Estados por resposta
results-answered-of = Responderam/consultados
results-lines = Linhas e campos
results-show-states = (ver os Estados)
results-all = Todos os resultados
results-whole = Pertence à pergunta
results-items = O que os Estados relacionaram
results-nothing = Nenhum Estado informou nada aqui.
results-invited = Estados convidados e computados
results-responding = com apresentação vigente
results-asked = aos quais a pergunta foi formulada
results-answered = com resposta à pergunta
results-counts = Estados por resposta
results-few = Menos de { $least } Estados responderam: apenas contagens, sem porcentagens.
results-several = Um Estado pode ter dado várias respostas; por isso, a soma das contagens pode superar o número de Estados que responderam.
results-states = Estados
results-of-answered = dos que responderam à pergunta
results-of-asked = dos consultados
results-of-responding = dos que têm apresentação vigente
results-of-invited = dos convidados
results-percent = { $percent }%
results-map = As respostas no mapa
results-map-about = Cada quadrado é um Estado. As listas abaixo dizem o mesmo em palavras.
results-figures = Estatísticas do conjunto dos Estados
results-by-state = Número informado por cada Estado
results-number = Número informado
results-written = O que os Estados escreveram
results-behind = Estados que compõem cada contagem
results-remarks = Observações dos Estados
results-other = Outra resposta, ou resposta não compreendida
results-trends = Antes e agora
results-changed = Respostas que mudaram
results-panel = { $states ->
    [one] { $states } Estado respondeu nas duas rodadas.
   *[other] { $states } Estados responderam nas duas rodadas.
}
results-unanswered = { $questions ->
    [one] A { $questions } pergunta nenhum Estado respondeu nas duas rodadas.
   *[other] A { $questions } perguntas nenhum Estado respondeu nas duas rodadas.
}
results-moved = Estados que passaram a dar (+) ou deixaram de dar (−) esta resposta
results-no-trend = Não há nada a comparar aqui.
results-no-change = Nenhuma resposta mudou.

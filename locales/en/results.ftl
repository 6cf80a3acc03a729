# Results, question by question, and the comparison with the last round
results-title = Results
results-about = Invited States with a submission that counts: { $responding } of { $invited }.
results-sealed = Only what was submitted is counted, never a response in preparation.
results-sections = Sections
results-changes = Compared with the last round
results-given = States by answer
results-answered-of = Answered/asked
results-lines = Rows and fields
results-show-states = (show the States)
results-all = All results
results-whole = Part of the question
results-items = What the States entered
results-nothing = No State entered anything here.
results-invited = States invited and counted
results-responding = with a submission that counts
results-asked = to which the question was put
results-answered = with an answer
results-counts = States by answer
results-few = Fewer than { $least } States answered: counts only, no percentages.
results-several = A State may have given several answers, so the counts may add up to more than the States that answered.
results-states = States
results-of-answered = of those that answered
results-of-asked = of those asked
results-of-responding = of those that responded
results-of-invited = of those invited
results-percent = { $percent }%
results-map = The answers on the map
results-map-about = Each square is a State. The lists below say the same in words.
results-figures = Figures over the States
results-by-state = Number by State
results-number = Number
results-written = What the States wrote
results-behind = The States behind each number
results-remarks = Remarks of the States
results-other = Answered otherwise, or not understood
results-trends = Then and now
results-changed = Answers that changed
results-panel = { $states ->
    [one] { $states } State answered both times.
   *[other] { $states } States answered both times.
}
results-unanswered = { $questions ->
    [one] { $questions } question was answered by no State both times.
   *[other] { $questions } questions were answered by no State both times.
}
results-moved = States that came (+) or left (−)
results-no-trend = There is nothing to compare here.
results-no-change = No answer changed.

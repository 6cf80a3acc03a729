# What the secretariat’s pages say

# A response as it is read
reading-remark = Observation
reading-internal = à l’intention du seul Secrétariat technique
reading-change = Modifier
reading-note = Question du Secrétariat technique
reading-ask = Poser une question sur
reading-ask-label = Ce que l’État doit préciser ou corriger à la question
reading-findings = Résultat des contrôles
reading-unread = non compris, conservé tel qu’il a été saisi

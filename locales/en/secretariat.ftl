# What the secretariat’s pages say

# A response as it is read
reading-remark = Remark
reading-internal = for the Technical Secretariat only
reading-change = Change
reading-note = Question from the Technical Secretariat
reading-ask = Ask about
reading-ask-label = What the State should clarify or correct in
reading-findings = What the checks say
reading-unread = not understood, kept as it was typed

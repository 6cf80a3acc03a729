# What the secretariat’s pages say

# A response as it is read
reading-remark = Observación
reading-internal = solo para la Secretaría Técnica
reading-change = Modificar
reading-note = Pregunta de la Secretaría Técnica
reading-ask = Preguntar sobre
reading-ask-label = Qué debe aclarar o corregir el Estado en
reading-findings = Resultado de las verificaciones
reading-unread = no se entendió; se conserva tal como se escribió

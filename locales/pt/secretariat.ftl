# What the secretariat’s pages say

# A response as it is read
reading-remark = Observação
reading-internal = somente para a Secretaria Técnica
reading-change = Alterar
reading-note = Pergunta da Secretaria Técnica
reading-ask = Perguntar sobre
reading-ask-label = O que o Estado deve esclarecer ou corrigir em
reading-findings = Resultado das verificações
reading-unread = não foi compreendido; conservado como foi digitado

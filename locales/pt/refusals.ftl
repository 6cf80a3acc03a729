
## A vida de uma resposta: por que um passo não pode ser dado agora
refused-submitted = Esta resposta já foi apresentada, portanto nada foi alterado. Para alterar uma resposta, solicite à secretaria que a devolva e salve novamente.
refused-accepted = A secretaria aceitou esta resposta, portanto nada foi alterado. Para emendá-la, solicite à secretaria que a devolva.
refused-empty = Não há nada a apresentar: esta resposta ainda não contém dados. Responda a pelo menos uma pergunta e apresente-a novamente.
refused-not-submitted = Esta resposta não foi apresentada, portanto não pode ser devolvida nem aceita. Aguarde que o Estado a apresente.
refused-round-closed = A secretaria encerrou esta rodada, portanto nada foi alterado. Consulte a secretaria sobre a possibilidade de reabri-la.
refused-unknown-revision = Isto foi elaborado a partir de uma versão da resposta que não é conhecida aqui (de outra instalação, ou anterior à restauração de uma cópia de segurança), portanto nada foi alterado. Baixe uma nova planilha ou recarregue a página e insira ali as alterações.
refused-changed-meanwhile = Alguém alterou uma resposta enquanto o conjunto era verificado, portanto ele não foi apresentado. Revise a resposta e apresente-a mais uma vez.

## Comprovantes: por que um deles nada prova
receipt-unreadable = Isto não é um comprovante deste programa, ou o arquivo está danificado. Use o arquivo .json exatamente como foi recebido.
receipt-rewritten = O texto deste comprovante foi alterado após a emissão. Use o arquivo .json exatamente como foi recebido.
receipt-not-a-key = A chave pública do comprovante ("key") está danificada, portanto a assinatura não pode ser verificada. Use o arquivo .json exatamente como foi recebido.
receipt-other-key = Este comprovante foi assinado por outra instalação, não por esta. Verifique-o com a chave pública do órgão que o emitiu.
receipt-not-a-signature = A assinatura do comprovante ("signature") está danificada. Use o arquivo .json exatamente como foi recebido.
receipt-altered = A assinatura não confere: pelo menos um campo deste comprovante, ou a própria assinatura, foi alterado após a emissão. Ele nada prova.
receipt-other-submission = Este comprovante é autêntico, mas pertence a outra apresentação: "{ $field }" difere.

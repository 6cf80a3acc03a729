# A cópia anotada de uma planilha
annotate-sheet = A corrigir
annotate-title = A corrigir
annotate-number = N.º
annotate-severity = Gravidade
annotate-where = Onde
annotate-question = Pergunta
annotate-found = O que foi encontrado
annotate-message = O que está errado e como corrigir
annotate-counts = Erros: { $errors }; advertências: { $warnings }; notas: { $notes }.
annotate-how = Um clique em um lugar leva à sua célula, que está colorida e tem uma nota. Corrija o que for necessário e envie novamente esta mesma planilha: esta aba, as cores e estas notas são nossas, não são lidas e dão lugar a novas. As suas próprias notas permanecem.
annotate-more =
    { $more ->
        [one] Há mais um apontamento que não está na lista; envie a planilha novamente depois de corrigir estes.
       *[other] Há mais { $more } apontamentos que não estão na lista; envie a planilha novamente depois de corrigir estes.
    }
annotate-download = Baixar esta planilha com notas nas células
annotate-download-about = O mesmo arquivo, com uma cor e uma nota em cada uma dessas células e uma primeira aba que as enumera. Pode ser corrigido e enviado novamente.
annotate-download-excel = Baixar uma cópia no formato do Excel (.xlsx) com notas nas células
annotate-download-excel-about = Não é possível escrever notas em um arquivo .ods. A cópia é uma planilha no formato do Excel, que o LibreOffice também abre: contém as respostas que foram enviadas, com uma cor e uma nota em cada uma dessas células e uma primeira aba que as enumera. Abas, cores e comentários acrescentados por quem respondeu não constam dela; o arquivo enviado permanece como está. Corrija a cópia e envie-a, como .xlsx ou como .ods.
annotate-not-kept = Os arquivos não foram conservados: as cópias com notas nas células são oferecidas depois que eles são incorporados.

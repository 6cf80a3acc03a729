
## A response's life: why a step cannot be taken now
refused-submitted = This response was submitted, so nothing was changed. To change an answer, ask the secretariat to return the response; then save again.
refused-accepted = The secretariat accepted this response, so nothing was changed. To amend it, ask the secretariat to return the response.
refused-empty = There is nothing to submit: this response has no answers yet. Answer at least one question and submit again.
refused-not-submitted = This response was not submitted, so it can be neither returned nor accepted. Wait for the State to submit it.
refused-round-closed = The secretariat closed this round, so nothing was changed. Ask the secretariat whether it can be opened again.
refused-unknown-revision = This was made from a version of the response that is not known here (from another installation, or from before a backup was restored), so nothing was changed. Download a new workbook or load the page again, and enter the changes there.
refused-changed-meanwhile = Somebody changed an answer while the response was being checked, so it was not submitted. Look at the response again and submit it once more.

## Receipts: why one proves nothing
receipt-unreadable = This is not a receipt of this program, or the file was damaged. Use the .json file exactly as it was received.
receipt-rewritten = The text of this receipt was altered after it was issued. Use the .json file exactly as it was received.
receipt-not-a-key = The receipt's public key ("key") is damaged, so its signature cannot be verified. Use the .json file exactly as it was received.
receipt-other-key = This receipt was signed by another installation, not by this one. Verify it with the public key of the body that issued it.
receipt-not-a-signature = The receipt's signature ("signature") is damaged. Use the .json file exactly as it was received.
receipt-altered = The signature does not fit: at least one field of this receipt, or the signature itself, was altered after it was issued. It proves nothing.
receipt-other-submission = This receipt is genuine, but belongs to another submission: "{ $field }" differs.


## La vida de una respuesta: por qué un paso no puede darse ahora
refused-submitted = Esta respuesta ya fue presentada, por lo que nada se modificó. Para modificar una respuesta, solicite a la secretaría que la devuelva y guarde de nuevo.
refused-accepted = La secretaría aceptó esta respuesta, por lo que nada se modificó. Para enmendarla, solicite a la secretaría que la devuelva.
refused-empty = No hay nada que presentar: esta respuesta aún no contiene datos. Conteste al menos una pregunta y preséntela de nuevo.
refused-not-submitted = Esta respuesta no ha sido presentada, por lo que no puede devolverse ni aceptarse. Espere a que el Estado la presente.
refused-round-closed = La secretaría cerró esta ronda, por lo que nada se modificó. Consulte a la secretaría si puede reabrirse.
refused-unknown-revision = Esto se elaboró a partir de una versión de la respuesta que aquí no se conoce (de otra instalación, o anterior a la restauración de una copia de seguridad), por lo que nada se modificó. Descargue un nuevo libro o vuelva a cargar la página e ingrese allí los cambios.
refused-changed-meanwhile = Alguien modificó una respuesta mientras se verificaba el conjunto, por lo que no se presentó. Revise la respuesta y preséntela otra vez.

## Constancias: por qué una no prueba nada
receipt-unreadable = Esto no es una constancia de este programa, o el archivo está dañado. Utilice el archivo .json exactamente como se recibió.
receipt-rewritten = El texto de esta constancia fue alterado después de su emisión. Utilice el archivo .json exactamente como se recibió.
receipt-not-a-key = La clave pública de la constancia ("key") está dañada, por lo que su firma no puede verificarse. Utilice el archivo .json exactamente como se recibió.
receipt-other-key = Esta constancia fue firmada por otra instalación, no por esta. Verifíquela con la clave pública del organismo que la emitió.
receipt-not-a-signature = La firma de la constancia ("signature") está dañada. Utilice el archivo .json exactamente como se recibió.
receipt-altered = La firma no corresponde: al menos un campo de esta constancia, o la propia firma, fue alterado después de su emisión. No prueba nada.
receipt-other-submission = Esta constancia es auténtica, pero corresponde a otra presentación: "{ $field }" difiere.

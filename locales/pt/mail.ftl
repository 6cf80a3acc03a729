# Letters to people
mail-invitation-subject = Convite para o Relator
mail-invitation =
    À atenção de { $name },

    Este é um convite para participar do Relator, o sistema em que os Estados membros respondem ao questionário padronizado. Função atribuída: { $role }.

    Escolha a senha por este link. Ele funciona uma única vez, nas próximas { $hours } horas:

    { $link }

    A partir de então, a entrada se faz com o endereço { $email }. Se o link já não funcionar, peça outro aqui:

    { $again }

    Esta mensagem foi gerada automaticamente. Se não era esperada, não é preciso fazer nada.
mail-sign-in-subject = Link para entrar no Relator
mail-sign-in =
    À atenção de { $name },

    Foi pedido um link com o qual { $email } entra no Relator. Ele funciona uma única vez, { $hours ->
        [one] durante uma hora
       *[other] durante { $hours } horas
    }:

    { $link }

    Se o pedido não partiu do titular deste endereço, não é preciso fazer nada: sem esta mensagem ninguém consegue entrar por ele. Não a encaminhe.

    Esta mensagem foi gerada automaticamente.

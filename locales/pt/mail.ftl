# Letters to people
mail-invitation-subject = Convite para o Relator
mail-invitation =
    Prezado(a) { $name },

    Este é um convite para participar do Relator, o sistema em que os Estados membros respondem ao questionário padronizado. Função atribuída: { $role }.

    Escolha a senha por este link. Ele funciona uma única vez, nas próximas { $hours } horas:

    { $link }

    A partir de então, a entrada se faz com o endereço { $email }. Se o link não funcionar mais, peça outro aqui:

    { $again }

    Esta mensagem foi gerada automaticamente. Se não era esperada, não é preciso fazer nada.
mail-sign-in-subject = Link para entrar no Relator
mail-sign-in =
    Prezado(a) { $name },

    Foi solicitado um link para que { $email } entre no Relator. Ele funciona uma única vez, no prazo de { $hours ->
        [one] uma hora
       *[other] { $hours } horas
    }:

    { $link }

    Se o pedido não partiu do titular deste endereço, não é preciso fazer nada: sem esta mensagem ninguém consegue entrar com ele. Não a encaminhe.

    Esta mensagem foi gerada automaticamente.
mail-post-subject = Nova função no Relator
mail-post =
    Prezado(a) { $name },

    Foi atribuída uma nova função no Relator: { $role }. O que já existia continua como está.

    Entre com o endereço { $email }; a função aparece na primeira página:

    { $link }

    Se a senha não estiver à mão, peça um link aqui:

    { $again }

    Esta mensagem foi gerada automaticamente. Se não era esperada, não é preciso fazer nada.
mail-reset-subject = Link para escolher uma nova senha no Relator
mail-reset =
    Prezado(a) { $name },

    Foi solicitado um link para escolher uma nova senha para { $email } no Relator. Escolhida a senha, abre-se uma sessão e todas as outras são encerradas. O link funciona uma única vez, no prazo de { $hours ->
        [one] uma hora
       *[other] { $hours } horas
    }:

    { $link }

    Se o pedido não partiu do titular deste endereço, não é preciso fazer nada: a senha continua a mesma e, sem esta mensagem, ninguém consegue alterá-la. Não a encaminhe.

    Esta mensagem foi gerada automaticamente.

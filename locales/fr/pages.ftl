# What the pages say
web-name = Relator
web-skip = Aller au contenu principal
web-languages = Langue
web-footer = Relator recueille les réponses des États membres à un questionnaire normalisé et en tire l’analyse régionale.
web-error = Erreur :
web-colon = {"\u00A0"}:
web-problem = Il y a un problème

home-title = Cycles ouverts
home-meeting = Réunion
home-invited = États invités
home-contact = Renseignements
home-response = Réponse : { $state }
home-board = Suivre les réponses
home-no-round = Aucun cycle n’est ouvert pour le moment. Lorsque le Secrétariat technique en ouvrira un, il figurera ici avec son questionnaire et sa date limite.
home-none-answers = Aucun cycle n’est ouvert pour le moment. Lorsque le Secrétariat technique en ouvrira un auquel votre État est invité, un bouton permettant d’y répondre figurera ici ; d’ici là, vous n’avez rien à faire.
home-none-runs = Aucun cycle n’est ouvert pour le moment. Préparez-en un, vérifiez-en les textes et les dates, puis ouvrez-le : les États invités pourront alors répondre.
home-none-keeps = Aucun cycle n’est ouvert pour le moment. Préparez-en un, ou laissez ce soin au Secrétariat technique, et invitez les personnes qui y travailleront. Les États peuvent être choisis dans une invitation dès qu’ils figurent dans un cycle.
home-closed = Cycles clos
home-due-in = { $days ->
    [0] À remettre aujourd’hui
    [one] À remettre dans { $days } jour
   *[other] À remettre dans { $days } jours
}
home-overdue = La date limite est passée. Les réponses sont encore reçues, avec la mention du retard, jusqu’à ce que le Secrétariat technique clôture le cycle.
web-moment = { $date }, { $time } ({ $place }, UTC{ $offset })

error-home = Aller aux cycles ouverts
error-401-title = Votre session est terminée
error-401-next = Ce que vous avez envoyé n’a pas été enregistré. Connectez-vous, revenez à la page et envoyez-le de nouveau.
error-403-title = Ceci vient d’un autre site
error-403-next = Pour votre sécurité, ce qu’un autre site fait envoyer à votre navigateur est refusé. Ouvrez la page ici et utilisez ses boutons.
error-404-title = Cette page n’existe pas
error-404-next = L’adresse a peut-être été saisie ou copiée avec une erreur. Vérifiez-la, ou repartez des cycles ouverts.
error-405-title = Cette action n’est pas possible ici
error-405-next = La page a été appelée d’une manière non prévue. Revenez en arrière et utilisez les boutons de la page.
error-413-title = L’envoi est trop volumineux
error-413-next = Rien n’a été enregistré. Envoyez moins de contenu à la fois, ou un fichier plus petit.
error-500-title = Une erreur s’est produite dans le système
error-500-next = Ce que vous avez envoyé n’a pas été enregistré. Réessayez dans un instant ; si l’erreur se reproduit, écrivez au Secrétariat technique en indiquant ce que vous faisiez.
error-503-title = Le service est momentanément indisponible
error-503-next = Rien n’a été enregistré. Réessayez dans une minute.
error-past-title = Cette adresse n’est pas destinée aux utilisateurs
error-past-next = Ouvrez l’adresse que le service indique à son démarrage.
error-other-title = La demande n’a pas été comprise
error-other-next = Rien n’a été enregistré. Revenez en arrière et réessayez ; si l’erreur se reproduit, écrivez au Secrétariat technique.

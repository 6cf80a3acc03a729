# What the intake understood, or did not
finding-understood = « { $found } » a été compris comme « { $meaning } ». Si telle n’est pas votre réponse, corrigez-la.
finding-na-understood = « { $found } » a été compris comme « Non disponible » (la question s’applique, mais personne ne dispose de l’information). Si la question ne s’applique pas à votre État, choisissez « Sans objet » (NAP).
finding-error-cell = La cellule affiche l’erreur { $found } au lieu d’une réponse : le calcul de sa formule a échoué. Remplacez la formule par la réponse elle-même.
finding-formula-without-value = La cellule contient une formule dont le résultat n’a pas été enregistré dans le fichier. Saisissez la réponse elle-même, ou ouvrez le fichier dans un tableur et enregistrez-le de nouveau.
finding-file-not-read = Le fichier n’a pas pu être ouvert ({ $why }). Vérifiez son nom et qu’il peut être lu, puis envoyez-le de nouveau.

# Choices
finding-choice-unknown = « { $found } » ne figure pas parmi les réponses possibles et ne peut donc pas être compté. Choisissez l’une des réponses suivantes : { $options }. Indiquez toute précision dans l’observation.
finding-choice-ambiguous = « { $found } » peut signifier « { $first } » ou « { $second } ». Choisissez l’une de ces deux réponses dans la liste.
finding-code-not-in-list = La réponse « { $code } » ne figure plus dans la liste de cette question et ne peut donc pas être comptée. Choisissez une réponse dans la liste.
finding-mark-not-understood = Il n’est pas possible de savoir si l’option « { $option } » est choisie : « { $found } » n’est pas une marque de choix. Saisissez X pour choisir cette option, ou laissez la cellule vide.
finding-rank-not-understood = « { $found } », en regard de « { $option } », n’est pas un rang : l’ordre ne peut pas être établi. Saisissez 1 pour l’option la plus importante, puis 2, 3 et ainsi de suite.
finding-rank-twice = Le rang { $rank } est attribué à « { $option } » et à une autre option : l’ordre ne peut pas être établi. N’attribuez chaque rang qu’une seule fois.
finding-rank-missing = « { $option } » a un rang, mais le rang { $rank }, qui devrait le précéder, manque. Numérotez les options 1, 2, 3, sans omettre de rang.
finding-ranks-too-many = Le nombre d’options classées est supérieur au nombre demandé ({ $limit }). Ne gardez que les plus importantes, dans la limite de { $limit }.
finding-exclusive-with-others = L’option « { $option } » exclut toutes les autres, mais d’autres sont également choisies. Retirez-la, ou retirez les autres.

# Numbers
finding-number-not-understood = « { $found } » n’est pas un nombre et ne peut donc pas être additionné. Ne saisissez que des chiffres, par exemple { $example } ; les commentaires ont leur place dans l’observation.
finding-number-ambiguous = « { $found } » peut signifier { $whole } ou { $decimal } : le point et la virgule n’ont pas partout le même emploi dans la Région. Saisissez { $whole }, ou { $decimal } avec une quatrième décimale.
finding-number-is-date = « { $found } » est une date, alors qu’un nombre est attendu ; les tableurs transforment en dates des saisies telles que 3-4. Donnez à la cellule le format « Nombre » et saisissez de nouveau le nombre.
finding-number-not-finite = La cellule ne contient pas un nombre ordinaire ({ $found }) : un calcul a échoué. Saisissez le nombre lui-même.
finding-number-too-precise = « { $found } » compte plus de 15 chiffres significatifs, plus qu’un tableur ne peut en conserver. Arrondissez le nombre ; un numéro de dossier ou une référence analogue a sa place dans un champ de texte.
finding-number-not-whole = Un nombre entier est attendu ici, et « { $found } » comporte des décimales. Saisissez un nombre sans décimales.
finding-number-too-fine = « { $found } » compte trop de décimales : les tableaux n’en conservent que { $decimals }. Arrondissez le nombre.
finding-number-too-small = « { $found } » est inférieur à { $limit }, le minimum admis ici. Corrigez le nombre ou son unité.
finding-number-too-great = « { $found } » est supérieur à { $limit }, le maximum admis ici. Corrigez le nombre ou son unité.
finding-number-or-percent = « { $found } » peut signifier { $percent } % : les tableurs enregistrent { $percent } % sous la forme de ce nombre lorsque le signe est saisi dans la cellule. S’il s’agit de { $percent } %, saisissez { $percent } sans le signe. Si la valeur exacte est inférieure à un pour cent, indiquez-le dans l’observation.

# Dates
finding-date-not-understood = « { $found } » n’a pas été compris comme une date. Saisissez la date sous la forme 2026-04-13, ou avec le mois en toutes lettres.
finding-date-ambiguous = « { $found } » peut signifier { $first } ou { $second } : le jour comme le mois peut être écrit en premier. Écrivez le mois en toutes lettres, ou la date sous la forme 2026-04-13.
finding-date-year-unclear = L’année manque dans « { $found } » ou n’a que deux chiffres : il pourrait s’agir d’un autre siècle. Écrivez l’année en quatre chiffres.
finding-date-no-such-day = Le jour « { $found } » n’existe pas : { $month } ne compte que { $days } jours. Corrigez le jour ou le mois.
finding-date-no-such-month = « { $found } » indique le mois { $month }, alors que l’année n’en compte que douze. Corrigez le mois, ou saisissez la date sous la forme 2026-04-13.
finding-date-serial = « { $found } » est un nombre, peut-être celui par lequel un tableur compte les jours ; la date qu’il désigne dépend du logiciel. Saisissez la date elle-même, sous la forme 2026-04-13.
finding-date-or-year = « { $found } » est ce que les tableurs affichent lorsque l’année { $year } est saisie dans une cellule de date. S’il s’agit de l’année { $year }, saisissez une date complète, ou l’année sous forme de texte : '{ $year }. S’il s’agit bien de ce jour, indiquez-le dans l’observation.
finding-date-too-coarse = « { $found } » n’est pas assez précis : il faut indiquer ici { $precision }. Si ces éléments ne sont pas connus, choisissez « Non disponible ».
finding-date-too-early = « { $found } » est antérieur au { $limit }, la première date admise ici. Corrigez la date.
finding-date-too-late = « { $found } » est postérieur au { $limit }, la dernière date admise ici. Corrigez la date.

# Texts and files
finding-text-too-long = Le texte compte { $length } caractères, plus qu’une cellule de classeur ne peut en contenir (32 767). Il est conservé tel quel ; abrégez-le, ou joignez-le sous forme de fichier.
finding-text-over-limit = Le texte compte { $length } caractères, alors que la limite est ici de { $limit }. Abrégez-le ; le reste peut figurer dans l’observation ou dans un fichier joint.
finding-email-unlikely = « { $found } » ne semble pas être une adresse électronique : les messages risquent de ne pas parvenir à leur destinataire. Écrivez l’adresse sous la forme nom@ministere.example, ou donnez une explication dans l’observation.
finding-url-unlikely = « { $found } » ne semble pas être une adresse web : les lecteurs ne pourraient pas l’ouvrir. Copiez l’adresse depuis le navigateur, ou donnez une explication dans l’observation.
finding-telephone-unlikely = « { $found } » ne semble pas être un numéro de téléphone : personne ne pourrait le composer. Écrivez le numéro en chiffres, avec l’indicatif du pays, ou donnez une explication dans l’observation.
finding-telephone-without-country-code = L’indicatif du pays semble manquer dans « { $found } » ; sans lui, il n’est pas possible d’appeler de l’étranger. Écrivez le numéro sous la forme +502 2411 9911.
finding-text-says-nothing = « { $found } » figurerait dans les tableaux comme s’il s’agissait d’un nom ou d’un titre. S’il n’y a rien à indiquer, effacez le contenu ou choisissez pourquoi il n’y a pas de réponse ; s’il s’agit bien du nom, indiquez-le dans l’observation.
finding-file-not-attached = Le fichier « { $name } » est mentionné, mais n’a pas été reçu. Joignez-le sur la page, ou placez-le avec le classeur dans une archive ZIP ; à défaut, donnez une explication dans l’observation.
finding-file-ambiguous = Plusieurs fichiers différents portent le nom « { $found } » : on ne sait pas lequel est visé. Donnez à chacun un nom distinct, dans la cellule également, puis transmettez-les de nouveau.
finding-file-unreadable = Le fichier « { $found } » est endommagé ou trop volumineux et n’a donc pas été joint. Transmettez-le de nouveau sous une forme plus légère, ou joignez-le sur la page.
finding-file-not-named = Le fichier « { $found } » accompagnait le classeur, mais aucune réponse ne le mentionne ; il n’a donc pas été joint. Inscrivez son nom dans la cellule de la réponse concernée, puis transmettez les deux de nouveau.
finding-file-name-too-long = Le nom du fichier dépasse 255 octets : certains systèmes ne pourraient pas l’enregistrer. Donnez au fichier un nom plus court.
finding-answer-and-availability = Une réponse ({ $answer }) et la mention « { $availability } » sont données pour le même point. L’une exclut l’autre : effacez l’une des deux.
finding-not-an-availability = « { $found } » ne figure pas parmi les motifs d’absence de réponse. Choisissez dans la liste « Non disponible », « Sans objet » ou « Confidentiel », ou laissez le champ vide.
finding-not-understood = « { $found } » n’a pas été compris à la réception et est conservé tel qu’il a été saisi. Veuillez saisir de nouveau la réponse.
finding-answered-though-not-asked = Une réponse figure ici alors que, compte tenu d’une réponse précédente, la question n’est pas posée. Elle est conservée, mais n’est pas comptée. Corrigez la réponse précédente, effacez celle-ci ou donnez une explication dans l’observation.
finding-required = Cette question appelle obligatoirement une réponse. Répondez-y, ou choisissez « Non disponible », « Sans objet » ou « Confidentiel ».
finding-required-field = Cette donnée ne peut pas rester vide dès lors que d’autres l’accompagnent. Indiquez-la, ou effacez les autres.
finding-unknown-address = Ce classeur contient une réponse à l’adresse { $address }, qui n’existe pas dans ce questionnaire. Elle n’a pas été reprise ; utilisez le classeur établi pour ce cycle.
finding-two-availabilities = La réponse elle-même indique « { $found } », mais un autre motif d’absence de réponse est indiqué à côté. C’est ce dernier qui est pris en compte ; faites concorder les deux.
finding-formula-in-cell = Cette cellule contient une formule. Son résultat, « { $found } », a été repris ; la formule elle-même ne l’a pas été.
finding-twice-in-workbook = La même réponse figure deux fois dans ce classeur, avec un contenu différent : en { $first } et ici (« { $found } »). La première a été reprise. Supprimez l’une des deux ; elle peut provenir d’une feuille ou d’une ligne copiée.
finding-lost-its-place = Les cellules de la question { $question } sont introuvables : la colonne masquée qui les désigne a disparu, et des lignes ou des colonnes ont été déplacées. Aucune réponse à cette question n’a été lue. Recopiez vos réponses dans un nouveau classeur et envoyez celui-ci.
finding-sheet-gone = La feuille « { $sheet } » ne figure pas dans le fichier sous ce nom et aucune autre feuille ne possède sa colonne masquée : rien n’en a été lu, et ce qui est enregistré pour ses questions est maintenu. Si elle a été supprimée volontairement, il n’y a rien à faire. Sinon, rendez son nom à la feuille ou recopiez ses réponses dans un nouveau classeur, puis envoyez celui-ci.
finding-conflict = Cette réponse a été modifiée après l’établissement de votre classeur. Elle indique désormais « { $stored } », et votre classeur « { $found } ». La réponse enregistrée est maintenue ; pour la changer, saisissez la vôtre dans un nouveau classeur.
finding-conflict-unseen = L’État a lui-même modifié cette réponse après l’établissement du classeur. Ce que l’État a écrit est maintenu et n’est pas montré ici ; « { $found } » de ce classeur n’a pas été repris. Si cette valeur doit compter, demandez à l’État de la saisir.
finding-conflict-taken = Cette réponse a été modifiée après l’établissement du classeur. Elle indiquait « { $stored } » ; comme demandé, « { $found } » du classeur l’a remplacée.
finding-conflict-kept = Cette réponse a été modifiée après l’établissement du classeur. Comme demandé, « { $stored } » est maintenu, et « { $found } » du classeur n’a pas été repris.
finding-item-again = « { $found } » : ce classeur, ou une copie, a déjà ajouté cet élément de la liste avec un autre contenu. Rien n’en a été repris. S’il a été corrigé, corrigez-le sur la page ou demandez que celui du classeur soit pris ; s’il s’agit d’un autre élément, inscrivez-le dans la prochaine ligne libre.
finding-item-renumbered = L’élément { $item } de cette liste a entre-temps été attribué à une autre saisie ; le vôtre est devenu l’élément { $number }. Les deux sont conservés.
finding-not-annotated = Ce classeur peut être lu, mais il est construit de telle façon que des notes ne peuvent y être écrites sans risque ({ $part }). Corrigez-le d’après les constatations énumérées, ou enregistrez-le une fois au format .xlsx dans un tableur et renvoyez-le.
finding-copy-too-demanding = Ce classeur a été lu, mais y écrire des notes a demandé plus de mémoire ou de temps que le classeur d’aucun État ; il n’existe donc pas de copie avec des notes. Ce qui a été constaté reste valable : corrigez le classeur d’après les constatations énumérées.
finding-nothing-new = Tout ce que contient ce classeur est déjà enregistré. Rien n’a été modifié.

# Le cycle précédent
finding-withdrawn-since-last-round = Lors du cycle précédent, votre État avait répondu « { $earlier } » ; il répond maintenant « { $now } ». Si c’est exact, expliquez dans l’observation de la question ce qui a changé ; sinon, corrigez la réponse.
finding-far-from-last-round = Ce nombre s’écarte beaucoup de celui du cycle précédent : { $earlier } alors, { $now } maintenant. Vérifiez que les deux comptent la même chose dans la même unité.

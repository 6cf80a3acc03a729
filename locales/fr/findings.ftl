# What the intake understood, or did not
finding-understood = « { $found } » a été compris comme « { $meaning } ». Si ce n’est pas ce que vous voulez dire, corrigez.
finding-na-understood = « { $found } » a été compris comme « Non disponible » (la question s’applique, mais personne n’a la donnée). Si elle ne s’applique pas à votre État, choisissez « Sans objet » (NAP).
finding-error-cell = La cellule affiche l’erreur { $found } au lieu d’une réponse : sa formule a échoué. Remplacez la formule par la réponse.
finding-formula-without-value = La cellule contient une formule dont le résultat n’a pas été enregistré dans le fichier. Saisissez la réponse, ou ouvrez le fichier dans un tableur et enregistrez-le de nouveau.

# Choices
finding-choice-unknown = « { $found } » n’est pas une des réponses possibles et ne peut donc être compté. Choisissez parmi : { $options }. Le reste va dans la remarque.
finding-choice-ambiguous = « { $found } » peut signifier « { $first } » ou « { $second } ». Choisissez l’une des deux dans la liste.
finding-code-not-in-list = La réponse « { $code } » n’est plus dans la liste de cette question et ne peut donc être comptée. Choisissez une réponse de la liste.
finding-mark-not-understood = On ne sait pas si « { $option } » est choisi : « { $found } » n’est ni une marque ni un blanc. Saisissez X pour le choisir, ou laissez vide.
finding-rank-not-understood = « { $found } » à côté de « { $option } » n’est pas un rang : l’ordre ne peut être lu. Saisissez 1 pour le plus important, puis 2, 3, etc.
finding-rank-twice = Le rang { $rank } est donné à « { $option } » et à une autre option : l’ordre n’est pas clair. Donnez chaque rang une seule fois.
finding-rank-missing = « { $option } » a un rang, mais le rang { $rank } qui le précède manque. Numérotez les options 1, 2, 3 sans saut.
finding-ranks-too-many = Plus d’options sont classées que les { $limit } demandées. Gardez les { $limit } plus importantes.
finding-exclusive-with-others = « { $option } » exclut toutes les autres options, mais d’autres sont choisies aussi. Retirez-le, ou retirez les autres.

# Numbers
finding-number-not-understood = « { $found } » n’est pas un nombre et ne peut être additionné. Saisissez seulement des chiffres, par exemple { $example } ; les mots vont dans la remarque.
finding-number-ambiguous = « { $found } » peut signifier { $whole } ou { $decimal } : le point et la virgule s’emploient différemment dans la région. Saisissez { $whole }, ou { $decimal } avec une quatrième décimale.
finding-number-is-date = « { $found } » est une date alors qu’un nombre est attendu ; les tableurs changent en dates des saisies comme 3-4. Donnez à la cellule le format nombre et saisissez de nouveau le nombre.
finding-number-not-finite = La cellule ne contient pas un nombre ordinaire ({ $found }) : un calcul a échoué. Saisissez le nombre.
finding-number-too-precise = « { $found } » a plus de 15 chiffres significatifs, plus qu’un tableur n’en garde. Arrondissez ; un numéro de dossier ou semblable va dans un champ de texte.
finding-number-not-whole = Un nombre entier est attendu ici, et « { $found } » a des décimales. Donnez le compte sans décimales.
finding-number-too-fine = « { $found } » a plus de { $decimals } décimales, que les tableaux ne gardent pas. Arrondissez.
finding-number-too-small = « { $found } » est inférieur à { $limit }, le minimum possible ici. Corrigez le nombre ou son unité.
finding-number-too-great = « { $found } » est supérieur à { $limit }, le maximum possible ici. Corrigez le nombre ou son unité.

# Dates
finding-date-not-understood = « { $found } » n’a pas été compris comme une date. Saisissez-la comme 2026-04-13, ou avec le mois en toutes lettres.
finding-date-ambiguous = « { $found } » peut signifier { $first } ou { $second } : le jour ou le mois peut venir en premier. Écrivez le mois en toutes lettres, ou la date comme 2026-04-13.
finding-date-year-unclear = L’année de « { $found } » manque ou n’a que deux chiffres : elle pourrait être d’un autre siècle. Écrivez l’année en quatre chiffres.
finding-date-no-such-day = Le jour « { $found } » n’existe pas : { $month } a { $days } jours. Corrigez le jour ou le mois.
finding-date-no-such-month = « { $found } » indique un mois { $month }, et il n’y en a que douze. Corrigez le mois, ou saisissez la date comme 2026-04-13.
finding-date-serial = « { $found } » est un nombre, peut-être celui par lequel un tableur compte les jours ; la date qu’il désigne dépend du programme. Saisissez la date, comme 2026-04-13.
finding-date-or-year = « { $found } » est ce que les tableurs affichent lorsque l’année { $year } est saisie dans une cellule de date. S’il s’agit de l’année { $year }, saisissez une date complète, ou l’année sous forme de texte : ’{ $year }. S’il s’agit bien de ce jour, dites-le dans la remarque.
finding-date-too-coarse = « { $found } » n’est pas assez précis : il faut ici { $precision }. Si on ne les connaît pas, indiquez « Non disponible ».
finding-date-too-early = « { $found } » est antérieur au { $limit }, la première date possible ici. Corrigez la date.
finding-date-too-late = « { $found } » est postérieur au { $limit }, la dernière date possible ici. Corrigez la date.

# Texts and files
finding-text-too-long = Le texte a { $length } caractères, plus qu’une cellule ne peut en contenir (32 767). Il est gardé tel quel ; raccourcissez-le, ou joignez-le comme fichier.
finding-text-over-limit = Le texte a { $length } caractères, et la limite est ici de { $limit }. Raccourcissez-le ; le reste peut aller dans la remarque ou dans un fichier joint.
finding-email-unlikely = « { $found } » ne ressemble pas à une adresse électronique : les messages risquent de ne pas arriver. Écrivez-la comme nom@ministere.example, ou expliquez dans la remarque.
finding-url-unlikely = « { $found } » ne ressemble pas à une adresse web : les lecteurs ne pourraient pas l’ouvrir. Copiez-la depuis le navigateur, ou expliquez dans la remarque.
finding-telephone-unlikely = « { $found } » ne ressemble pas à un numéro de téléphone : personne ne pourrait appeler. Écrivez les chiffres avec l’indicatif du pays, ou expliquez dans la remarque.
finding-telephone-without-country-code = Il semble manquer à « { $found } » l’indicatif du pays, sans lequel on ne peut appeler de l’étranger. Écrivez-le comme +502 2411 9911.
finding-file-not-attached = Le fichier « { $name } » est nommé, mais n’est pas arrivé. Joignez-le sur la page, ou mettez-le dans un ZIP avec le classeur ; ou expliquez dans la remarque.
finding-file-name-too-long = Le nom du fichier a plus de 255 octets et ne peut être enregistré partout. Donnez au fichier un nom plus court.
finding-answer-and-availability = Il y a une réponse ({ $answer }) et, pour le même point, « { $availability } ». Les deux ne peuvent être vraies : effacez l’une des deux.
finding-not-an-availability = « { $found } » n’est pas l’une des raisons de ne pas répondre. Choisissez dans la liste non disponible, sans objet ou confidentiel, ou laissez la cellule vide.
finding-not-understood = « { $found } » n’a pas été compris à la réception et est conservé tel quel. Veuillez saisir de nouveau la réponse.
finding-answered-though-not-asked = Une réponse figure ici alors que, d’après une réponse précédente, la question n’est pas posée. Elle est conservée mais n’est pas comptée. Corrigez la réponse précédente, effacez celle-ci ou expliquez-le dans l’observation.
finding-required = Cette question appelle une réponse. Répondez-y ou indiquez que la réponse n’est pas disponible, sans objet ou confidentielle.
finding-required-field = Cette cellule ne peut rester vide dès lors que sa ligne contient autre chose. Remplissez-la ou effacez la ligne.
finding-unknown-address = Ce classeur contient une réponse pour { $address }, qui n’existe pas dans ce questionnaire. Elle n’a pas été reprise ; utilisez le classeur établi pour ce cycle.
finding-two-availabilities = La cellule indique « { $found } », mais la colonne voisine donne une autre raison de ne pas répondre. C’est la colonne qui compte ; faites-les concorder.
finding-formula-in-cell = Cette cellule contient une formule. Son résultat, « { $found } », a été repris ; la formule elle-même ne l’a pas été.
finding-twice-in-workbook = La même réponse figure deux fois dans ce classeur, et différemment : en { $first } et ici (« { $found } »). La première a été reprise. Supprimez l’une des deux ; elle peut provenir d’une feuille ou d’une ligne copiée.
finding-lost-its-place = Les cellules de la question { $question } sont introuvables : la colonne masquée qui les désigne a disparu et des lignes ou colonnes ont été déplacées. Rien n’a été lu de cette question. Recopiez vos réponses dans un nouveau classeur et envoyez-le.
finding-conflict = Quelqu’un a modifié cette réponse après l’établissement de votre classeur. Elle indique désormais « { $stored } » et votre classeur « { $found } ». La réponse enregistrée est maintenue ; pour la changer, saisissez la vôtre dans un nouveau classeur.
finding-item-renumbered = Entre-temps, une autre personne a utilisé l’élément { $item } de cette liste ; le vôtre est devenu l’élément { $number }. Les deux sont conservés.

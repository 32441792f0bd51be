// French phrases of the planted-truth catalogue: what French-speaking customers of the desk write for its most frequent intents.
// Not a translation of the English phrases, and not the definition of the intents: articles, popularity and defect rates live with the English ones.

extension CatalogueSource {
  static let french: String = #"""
    common
      greeting
        - Bonjour,
        - Bonsoir,
        - Salut,
        - Bonjour à toute l'équipe,
        - Madame, Monsieur,
        - bjr
        - Bonjour Lumenia,
        - Re-bonjour,
      closing
        - Merci
        - Merci d'avance
        - Cordialement, {firstname}
        - Bien à vous, {firstname}
        - Bonne [journée|soirée], {firstname}
        - cdt
        - Dans l'attente de votre [retour|réponse],
        - Merci pour votre aide, {firstname}
      vague
        - J'ai besoin d'[aide|un coup de main], il y a quelqu'un ?
        - Pouvez-vous me rappeler [aujourd'hui|demain|rapidement] au {phone} ?
        - allo ??? [personne|vous etes la]
        - J'ai une [petite|simple] question à poser
        - J'ai déjà écrit [hier|la semaine dernière] et toujours pas de nouvelles
        - Ça ne marche pas bien, [regardez svp|merci de vérifier]
        - Je veux parler à [un être humain|quelqu'un], pas à un robot
        - ok merci
        - c'est bon, [laissez tomber|j'ai trouvé]
        - Quels sont vos [horaires|jours d'ouverture] ?
        - Je renvoie mon message [au cas où|car je ne sais pas s'il est passé]
        - Désolé, je me suis trompé de [fenêtre|formulaire]
        - Je ne comprends pas ce que votre collègue m'a [dit|répondu]
        - Voir la [pièce jointe|capture], c'est plus clair
        - toujours pareil
        - C'est [urgent|très urgent], répondez svp
        - Est-ce qu'une [vraie personne|personne] lit ces messages ?
        - Encore une dernière chose et je vous laisse
      reply-frame
        - Bonjour {firstname}, merci pour votre message.
        - Merci d'avoir contacté Lumenia, nous allons [vous aider|regarder cela ensemble].
        - Bonjour {firstname}, nous avons bien lu votre demande.
        - N'hésitez pas à répondre à ce message si besoin.
        - Bien cordialement, l'équipe Lumenia
        - Nous restons à votre disposition.

    intent charged-twice
      subject
        - Double prélèvement
        - Débité deux fois
        - Souci de paiement
      ask
        - J'ai été [débité|prélevé] deux fois de {amount} le {date}
        - Deux lignes identiques de Lumenia sur mon relevé, [c'est normal|pourquoi] ?
        - j'ai paye une seule fois et c'est parti [en double|deux fois]
        - La commande {order} a été [facturée|passée en carte] à deux reprises sur celle qui finit par {card4}
        - Le paiement a planté, j'ai recommencé, et maintenant il me manque [le double|deux fois la somme]
        - Mon abonnement {plan} m'a coûté [le double|deux mensualités] ce mois-ci, merci de rendre ce qui est en trop
        - Ma banque affiche {amount} à {time} puis encore {amount} [juste après|une minute plus tard]
        - Pour un seul {product}, vous vous êtes servis deux fois !
      reply
        - L'une des deux lignes est souvent une simple autorisation, libérée par la banque en quelques jours ; si les deux sont définitives, nous remboursons la seconde sur le même moyen de paiement.
        - Donnez-nous la date et le montant des deux débits et nous vérifierons si le second est définitif.

    intent refund-status
      subject
        - Où en est mon remboursement
        - Remboursement {order}
      ask
        - Quand vais-je [recevoir|toucher] le remboursement de {order} ?
        - Vous m'avez annoncé l'argent sous {days} jours et [rien n'est arrivé|je ne vois rien]
        - Le colis retour est chez vous depuis [longtemps|le {date}], toujours pas recrédité
        - toujours pas mes {amount}, [ca bloque ou|vous attendez quoi]
        - Pourriez-vous m'indiquer [l'avancement|où en est le traitement] de mon avoir ?
        - Ma banque me dit qu'aucun virement de votre part n'est [enregistré|en cours]
        - J'ai le mail de confirmation du remboursement mais mon solde [n'a pas bougé|est le même]
        - Il faut compter combien de temps d'habitude pour revoir la somme ?
      reply
        - Le remboursement est émis ; selon votre banque il faut quelques jours ouvrés. Le suivi est dans Compte > Commandes > Remboursements.

    intent refund-request
      subject
        - Demande de remboursement
        - Je veux être remboursé
        - remboursement
      ask
        - Je souhaite être [remboursé|indemnisé] de {amount}, {app} ne correspond pas à l'annonce
        - Peut-on se faire rembourser un [achat|paiement] fait par erreur ?
        - mon fils a achete sans demander, [je peux recuperer l'argent|remboursable ?]
        - Je n'ai pas [utilisé|ouvert] le service de tout le mois, rendez-moi ma mensualité
        - Je vous demande la [restitution|prise en charge] intégrale du prix de la commande {order}
        - L'abonnement s'est renouvelé sans que je le veuille, je réclame [cette somme|{amount}]
        - Que faut-il faire pour [ravoir|récupérer] mon argent ? Acheté hier, déjà déçu
        - Produit nul, je veux revoir la couleur de mes {amount}
      reply
        - Faites la demande dans Compte > Commandes > Demander un remboursement pendant le délai ; après examen, la somme revient sur le moyen de paiement d'origine.

    intent cancel-subscription
      subject
        - Résiliation
        - Arrêter mon abonnement
        - Désabonnement
      ask
        - Je veux [résilier|arrêter] mon abonnement {plan}, comment faire ?
        - Impossible de trouver où [résilier|se désabonner], c'est bien caché
        - je veux plus payer tous les mois, [stoppez tout|annulez svp]
        - Si je résilie maintenant, est-ce que je [garde|perds] la fin du mois déjà réglée ?
        - Merci de prendre acte de ma résiliation et de me la [confirmer|notifier] par écrit
        - Pour des raisons de budget, nous devons [mettre fin à|quitter] {plan}
        - J'ai cliqué {count} fois sur arrêter et l'abonnement est [toujours actif|encore là]
        - Je pars chez un concurrent, donc [on s'arrête là|fermez le contrat]
      reply
        - Vous pouvez résilier dans Compte > Abonnement > Résilier ; l'accès reste ouvert jusqu'à la fin de la période payée.

    intent upgrade-plan
      subject
        - Passer à {plan2}
        - Formule supérieure
      ask
        - Je suis en {plan} et je voudrais [passer|monter] à {plan2}
        - Combien [coûte|me coûterait] le passage à la formule au-dessus en cours de mois ?
        - mon forfait est trop juste, [je veux plus|comment prendre le suivant]
        - Ce que j'ai payé pour {plan} est-il [déduit|pris en compte] si je prends mieux ?
        - Dans {app}, le bouton pour changer vers le haut est [grisé|inactif]
        - Merci de [m'activer|me basculer sur] la version complète
        - À cinq à la maison, notre formule ne [suffit plus|tient plus], laquelle prendre ?
        - Les nouvelles fonctions arrivent-elles [tout de suite|le mois d'après] si j'évolue ?
      reply
        - Dans Compte > Abonnement > Changer de formule, passez à {plan2} : effet immédiat, facturation au prorata.

    intent cancel-free-trial
      subject
        - Essai gratuit
        - Fin de l'essai
      ask
        - Je suis en période d'essai et je ne veux pas être [prélevé|débité] ensuite
        - Jusqu'à quand peut-on [arrêter|annuler] l'essai gratuit sans rien payer ?
        - Mon mois offert se termine [demain|le {date}], comment [l'arrêter|en sortir] ?
        - je voulais juste tester, [pas de formule payante svp|enlevez moi ca]
        - J'ai mis ma carte pour essayer {app} et j'ai peur que ça [devienne payant|se transforme en abonnement]
        - Si j'annule l'essai aujourd'hui, puis-je [finir|profiter jusqu'au bout] ?
        - {plan} testé, pas convaincu, [je ne continue pas|on arrête avant la facture]
        - Les {days} jours gratuits touchent à leur fin et je ne trouve pas comment dire non
      reply
        - Arrêtez l'essai dans Compte > Abonnement avant la date affichée ; rien ne sera prélevé et vous en profitez jusque-là.

    intent reset-password
      subject
        - Mot de passe oublié
        - Connexion impossible
        - mdp
      ask
        - J'ai [oublié|perdu] mon mot de passe, comment en avoir un autre ?
        - Mon mot de passe pour {email} est [refusé|soi-disant incorrect]
        - Le lien de réinitialisation a [expiré|déjà servi]
        - je me rappelle plus de mon mdp, [aidez moi|je fais comment]
        - Pouvez-vous m'envoyer de quoi [changer|redéfinir] mon mot de passe ?
        - Je clique sur mot de passe oublié et [rien ne se passe|la page reste blanche]
        - Pas allé sur {app} depuis un an, [aucune idée|impossible de me souvenir] de ce que j'avais choisi
        - J'en ai créé un nouveau et ça dit encore [identifiants invalides|erreur de connexion]
      reply
        - Sur la page de connexion, touchez « Mot de passe oublié » : un lien vous est envoyé, seul le plus récent fonctionne.

    intent reset-two-factor-code
      subject
        - Double authentification
        - Code refusé
      ask
        - Le code à six chiffres de l'application d'authentification est [refusé|toujours faux]
        - Comment [réinitialiser|refaire] la validation en deux étapes ?
        - mot de passe ok mais le code [passe pas|est invalide]
        - Je dois [reconfigurer|remettre à zéro] le second facteur, mes codes ne collent plus
        - Où retrouver mes codes de [secours|récupération] ? Je ne les ai pas notés
        - Je reste coincé à [la deuxième étape|l'écran du code]
        - Depuis la restauration de mon téléphone, les chiffres générés ne [valent rien|marchent plus]
        - Merci d'[enlever|désactiver] la double vérification, je n'ai plus de quoi produire ces codes
      reply
        - Entrez avec un code de secours puis reconfigurez dans Compte > Sécurité ; sans code, nous vérifions d'abord votre identité.

    intent account-locked
      subject
        - Compte bloqué
        - Accès verrouillé
      ask
        - Mon compte est [bloqué|verrouillé] et je ne sais pas pourquoi
        - Après {count} essais ratés, je ne peux plus entrer, [combien de temps|jusqu'à quand] ?
        - Pouvez-vous [débloquer|rouvrir] l'accès de {email} ?
        - ca dit trop de tentatives, [j'attends depuis ce matin|que faire]
        - Les enfants ont tapé n'importe quoi et nous voilà [tous dehors|coincés]
        - On m'affiche accès suspendu par mesure de [sécurité|précaution]
        - J'ai besoin d'y entrer [aujourd'hui|d'urgence] mais tout est fermé
        - Je n'ai rien fait de mal et vous m'avez mis à la porte
      reply
        - Le blocage se lève seul après un délai ; pour aller plus vite, redéfinissez le mot de passe avec le lien reçu par e-mail.

    intent delete-account
      subject
        - Suppression de compte
        - Supprimer mon profil
      ask
        - Je souhaite [supprimer|effacer] mon compte et toutes mes données
        - Comment [fermer|clôturer] définitivement le compte {email} ?
        - je n'utilise plus lumenia, [virez mon compte|effacez moi]
        - Pas seulement l'abonnement : je veux que mon profil [disparaisse|n'existe plus]
        - Combien de temps gardez-vous mes affaires après la [fermeture|suppression] ?
        - J'ai un vieux compte qui ne [sert plus|me sert à rien], merci de le clore
        - L'option pour tout effacer est [introuvable|absente] dans les réglages
        - Je vous demande l'effacement de mon compte, avec confirmation écrite
      reply
        - Lancez la suppression dans Compte > Confidentialité > Supprimer le compte ; un délai de réflexion permet encore de revenir en arrière.

    intent change-address
      subject
        - Déménagement
        - Nouvelle adresse
      ask
        - Je viens de déménager, où [changer|mettre à jour] mon adresse ?
        - Ma nouvelle adresse : {street}, {zip} {city}, merci de [l'enregistrer|corriger]
        - Dans mon profil il y a encore [l'ancien|mon vieux] domicile
        - le site refuse mon adresse, [code postal inconnu|ca enregistre pas]
        - À compter du {date}, j'habiterai {city}, veuillez [en prendre note|modifier mon dossier]
        - Comment mettre un autre lieu [par défaut|en premier] sur mon compte ?
        - Je me suis [trompé|planté] de numéro de rue à l'inscription
        - Vos courriers partent toujours chez mes parents alors que je n'y vis plus
      reply
        - Modifiez-la dans Compte > Adresses > Modifier ; les commandes déjà parties gardent l'ancienne.

    intent newsletter-unsubscribe
      subject
        - Désinscription newsletter
        - Stop pub
      ask
        - Je ne veux plus recevoir [vos publicités|votre newsletter]
        - Je me suis désinscrit [deux|{count}] fois et vos mails arrivent toujours
        - Merci de [retirer|enlever] {email} de votre liste de diffusion
        - le lien de desinscription [marche pas|mene a une erreur]
        - Une promo par jour, [c'est trop|ras le bol], arrêtez
        - Peut-on couper les offres mais [garder|conserver] les messages de livraison ?
        - Je n'ai jamais [consenti|donné mon accord] à la prospection, cessez tout envoi
        - Ma boîte déborde à cause de vos bons plans
      reply
        - C'est fait. Le lien « Se désinscrire » figure aussi en bas de chaque envoi ; les messages de commande continuent.

    intent where-is-my-order
      subject
        - Commande {order}
        - Où est ma commande ?
      ask
        - Où [en est|se trouve] ma commande {order} du {date} ?
        - J'ai commandé il y a {days} jours et [aucune nouvelle|rien depuis]
        - il arrive quand mon {product}, [c'est parti ou pas|expedie ?]
        - Mon espace indique [en préparation|en cours] sans plus, c'est prévu pour quand ?
        - Pouvez-vous me dire [où vous en êtes|l'état] de mon achat ? C'est pour un cadeau
        - J'ai réglé, j'ai eu la confirmation, puis [le silence|plus rien]
        - Quelle est la date [prévue|estimée] pour ma commande ?
        - Je viens aux nouvelles de ce que j'ai acheté chez vous l'autre jour
      reply
        - Le statut et la date prévue de {order} sont dans Compte > Commandes ; le numéro de suivi part par mail à la sortie de l'entrepôt.

    intent cancel-order
      subject
        - Annulation {order}
        - Annuler ma commande
      ask
        - Je voudrais [annuler|stopper] la commande {order} avant l'envoi
        - Commande passée par erreur, peut-on [revenir en arrière|la supprimer] ?
        - j'ai plus besoin du {product}, [n'envoyez pas|annulez svp]
        - Trouvé moins cher ailleurs, comment [annuler|me dédire de] mon achat de ce matin ?
        - Le bouton annuler [a disparu|n'est plus là], faites-le pour moi
        - Veuillez procéder à l'annulation de {order} et [ne rien débiter|libérer le paiement]
        - J'ai validé deux fois sans le vouloir, [la seconde|une des deux] est à retirer
        - Si ce n'est pas encore emballé, gardez-le, j'ai changé d'avis
      reply
        - Tant que la commande n'est pas en préparation : Compte > Commandes > Annuler ; ensuite, refusez le colis ou renvoyez-le.

    intent change-order
      subject
        - Modifier ma commande
        - Erreur dans {order}
      ask
        - Puis-je [changer|modifier] la couleur dans la commande {order} ?
        - Je me suis trompé de [quantité|modèle], il m'en fallait deux
        - je peux rajouter [un truc|un article] a ma commande de tout a l'heure ?
        - À la place du {product}, je préférerais [le grand|le noir], sans refaire tout l'achat
        - En relisant la confirmation j'ai vu que j'avais pris [la mauvaise version|autre chose que voulu]
        - Une commande déjà payée peut-elle être [corrigée|ajustée] ?
        - Retirez [une ligne|un des articles] de {order} et gardez le reste svp
        - Il faudrait échanger deux choses dans mon panier validé ce midi
      reply
        - Tant que le statut est « Reçue », modifiez articles et quantités dans Compte > Commandes > Modifier ; après, ce n'est plus possible.

    intent parcel-not-arrived
      subject
        - Colis non reçu
        - Livraison en retard
      ask
        - Mon colis devait arriver [hier|le {date}] et toujours rien
        - J'attends ma livraison depuis {days} jours, est-elle [perdue|égarée] ?
        - pas de colis, [{carrier} repond pas|personne n'est passe]
        - La date annoncée est [dépassée|passée depuis longtemps], où est le paquet ?
        - Merci d'ouvrir une [enquête|réclamation], le colis n'est jamais arrivé chez moi
        - Je suis resté toute la journée à la maison [pour rien|à attendre le livreur]
        - Parti de chez vous il y a [une éternité|deux semaines] et je n'ai rien vu venir
        - Promis en 48 h, on en est à {days} jours
      reply
        - Désolés pour l'attente. Au-delà de quelques jours ouvrés de retard, nous ouvrons une enquête auprès de {carrier} et vous informons.

    intent tracking-not-updating
      subject
        - Suivi bloqué
        - Numéro {tracking}
      ask
        - Le suivi {tracking} n'a pas [bougé|changé] depuis {days} jours
        - Sur le site de {carrier}, mon numéro est [inconnu|introuvable]
        - toujours marque en transit, [ca avance pas|c'est normal ?]
        - Pourquoi le suivi ne [s'actualise|se met] pas à jour ?
        - Le lien de suivi [renvoie une erreur|ne mène à rien], le numéro est-il bon ?
        - Dernière étape : plateforme de {city}, [puis plus rien|depuis c'est figé]
        - On me donne un numéro mais il y est écrit [informations reçues|en attente de prise en charge], c'est tout
        - Je consulte la page chaque matin, même statut
      reply
        - Un ou deux jours peuvent séparer deux lectures. Si rien ne change ensuite, nous faisons rechercher le colis.

    intent delivered-not-received
      subject
        - Livré mais pas reçu
        - Colis soi-disant livré
      ask
        - Le suivi dit livré mais je n'ai [rien reçu|pas le moindre paquet]
        - D'après {carrier}, remis à {time}, or [j'étais là|il n'y avait personne]
        - marque comme livre, [c'est faux|a qui alors]
        - La signature sur le bon n'est [pas la mienne|celle de personne ici]
        - Voisins, gardien, j'ai demandé à tous, [personne n'a|aucun n'a pris] mon carton pourtant livré
        - Y a-t-il une [photo|preuve] du dépôt ? Devant ma porte il n'y avait rien
        - Le {date}, jour de la prétendue remise, nous étions [en voyage|absents]
        - Le chauffeur a validé sa tournée sans même sonner
      reply
        - Vérifiez d'abord auprès des voisins ; si rien, nous demandons la preuve de livraison à {carrier} et ouvrons un dossier.

    intent return-item
      subject
        - Retour article
        - Renvoyer {order}
      ask
        - Je veux [retourner|renvoyer] le {product}, comment procéder ?
        - Ça ne me plaît pas, [comment le rendre|vous le reprenez] ?
        - faire un retour pour {order} [comment|svp]
        - J'en ai pris deux, [un de trop|il y en a un à rendre], possible ?
        - À quelle [adresse|boutique] expédier un produit que je ne garde pas ?
        - L'appareil marche, mais ce n'est pas [pour moi|ce qu'il me faut] ; j'exerce mon droit de rétractation
        - Déballé, essayé, déçu : je vous le [rends|réexpédie] comment ?
        - On peut le déposer en magasin ou il faut passer par la poste ?
      reply
        - Dans Compte > Commandes > Retourner, choisissez l'article et le motif ; l'étiquette et la marche à suivre arrivent ensuite.

    intent return-label
      subject
        - Étiquette de retour
        - Bon de retour manquant
      ask
        - Pouvez-vous m'envoyer l'étiquette de [retour|renvoi] pour {order} ?
        - Je n'ai pas reçu le [PDF|bordereau] à coller
        - j'ai pas d'imprimante, [comment je fais|il y a un qr code ?]
        - L'étiquette est [périmée|illisible], il m'en faut une autre
        - J'ai jeté [par mégarde|bêtement] le papier glissé dans le carton pour le renvoi
        - Où [télécharger|réimprimer] le bordereau ?
        - Au guichet, on me dit que le code-barres [n'est pas valable|ne passe pas]
        - Retour enregistré, mais qu'est-ce que je colle sur le paquet ?
      reply
        - Téléchargez-la à nouveau dans Compte > Retours ; sans imprimante, présentez le QR code au point relais.

    intent exchange-size
      subject
        - Échange de taille
        - Trop petit
      ask
        - Le bracelet est trop [petit|grand|serré], puis-je échanger la taille ?
        - J'ai pris du M, il me faut du [L|S], comment [échanger|faire] ?
        - ca me va pas, [taille au dessus svp|il me faut plus petit]
        - Dois-je renvoyer d'abord ou l'autre taille part-elle [tout de suite|avant] ?
        - Même modèle, mais une pointure [au-dessus|en dessous]
        - L'échange contre une autre dimension est-il [gratuit|payant] ?
        - L'arceau me serre la tête, existe-t-il [plus large|en grand] contre celui-ci ?
        - Sur le poignet de ma fille, il tombe tout seul
      reply
        - Choisissez la nouvelle taille dans Compte > Commandes > Échanger ; le premier échange est offert et l'article réservé.

    intent device-broken
      subject
        - Appareil en panne
        - {device} HS
      ask
        - Mon {device} est [en panne|cassé], que faire ?
        - Le {device} ne [s'allume|démarre] plus depuis hier
        - il est mort, [plus aucune lumiere|rien du tout]
        - Au bout de [quatre|six] mois le {product} ne marche plus, je fais jouer la garantie
        - Il [s'éteint tout seul|fait n'importe quoi] et maintenant plus moyen de le rallumer
        - Comment [déclarer|ouvrir] une panne sous garantie ?
        - Changé le câble, la prise, [toujours rien|aucun effet], il est fichu
        - Acheté le {date}, déjà défectueux : je demande réparation
      reply
        - Désolés pour cette panne. Essayez d'abord le redémarrage du guide ; sinon déclarez-la avec la facture dans Compte > Appareils > Garantie.

    intent repair-status
      subject
        - Suivi réparation
        - Dossier {code}
      ask
        - Où en est la réparation de mon {device} [envoyé|expédié] le {date} ?
        - {days} jours à l'atelier et [pas un mot|aucune nouvelle]
        - quand est ce que je [recupere|revois] mon {device} ?
        - Le dossier {code} est noté [en diagnostic|attente de pièce], ça veut dire quoi ?
        - Avez-vous au moins [reçu|réceptionné] l'appareil que j'ai confié au SAV ?
        - On m'avait dit quinze jours, [on en est à un mois|c'est passé]
        - Est-il [réparable|récupérable] ou pas ? J'en ai besoin pour travailler
        - Je voudrais une date de retour pour ce que je vous ai donné à arranger
      reply
        - Chaque étape s'affiche dans Compte > Réparations ; nous écrivons après le diagnostic et au départ de l'atelier.

    intent warranty-length
      subject
        - Durée de garantie
        - Encore sous garantie ?
      ask
        - Combien de temps [dure|court] la garantie du {device} ?
        - Acheté le {date}, suis-je encore [couvert|sous garantie] ?
        - c'est deux ou trois ans la garantie sur {product}
        - Le délai [part|commence]-t-il de l'achat ou de la livraison ?
        - Après un remplacement, la durée [repart-elle|recommence-t-elle] de zéro ?
        - Batterie et accessoires ont-ils [la même durée|la même couverture] ?
        - Où [lire|trouver] la date de fin pour mon appareil ?
        - Avant d'acheter : vous répondez de ce produit pendant combien d'années ?
      reply
        - Le délai court dès la livraison ; la date exacte de votre {device} est dans Compte > Appareils > Garantie.

    intent app-crashes
      subject
        - L'appli plante
        - {app} se ferme
      ask
        - {app} [se ferme|plante] dès que je l'ouvre
        - Depuis la mise à jour, l'application [crashe|se coupe] sans arrêt sur {os}
        - ca s'ouvre et [pouf plus rien|retour a l'accueil], j'ai deja reinstalle
        - En plein milieu, [écran noir|elle quitte] avec {error}
        - Un bug connu ? Elle ne reste pas ouverte [dix secondes|plus d'un instant]
        - Dès que je touche [réglages|mon profil], elle me jette dehors
        - Sur la tablette oui, sur le téléphone elle [fige puis disparaît|s'arrête net]
        - Inutilisable, elle saute à chaque fois
      reply
        - Mettez {app} à jour, videz le cache et redémarrez le téléphone ; sinon, envoyez le rapport depuis Réglages > Aide.

    intent sync-not-working
      subject
        - Synchronisation
        - Pas les mêmes données
      ask
        - {app} ne [synchronise|se synchronise] plus entre mon téléphone et l'ordi
        - Ce que je note sur le mobile n'[apparaît|arrive] pas sur le PC
        - la synchro reste [bloquee a 99%|en attente] depuis hier
        - J'ai deux appareils et [chacun|aucun des deux] ne montre la même chose
        - Pourquoi mes dernières listes ne [passent|descendent] pas sur la tablette ?
        - Je force la synchronisation, résultat : [{error}|un triangle rouge]
        - Au bureau je vois encore la version de [la semaine passée|lundi]
        - Les ajouts de ma femme n'arrivent jamais chez moi
      reply
        - Vérifiez que le même compte est utilisé et touchez Réglages > Synchronisation > Synchroniser ; se déconnecter puis reconnecter suffit souvent.

    intent app-slow
      subject
        - Lenteur
        - {app} rame
      ask
        - {app} est devenue [hyper lente|un vrai escargot]
        - Il faut [une minute|une éternité] pour que l'application s'ouvre
        - tout [rame|saccade] depuis la derniere version
        - Y a-t-il moyen de la [rendre plus rapide|fluidifier] ? Mon téléphone est neuf
        - La petite roue tourne [à chaque page|sans fin] avant d'afficher quoi que ce soit
        - Je tape et les lettres arrivent [avec du retard|trois secondes après]
        - Elle ne plante pas, elle [traîne|lambine], c'est tout
        - Les autres applis filent, la vôtre me fait perdre mon temps
      reply
        - Videz le cache dans Réglages > Stockage et libérez de la place ; la dernière version est aussi plus rapide.

    intent bluetooth-pairing
      subject
        - Appairage Bluetooth
        - Connexion {device}
      ask
        - Impossible d'[appairer|associer] le {device} en Bluetooth
        - Mon téléphone ne [voit|détecte] pas le casque pourtant allumé
        - le bluetooth [coupe|saute] toutes les deux minutes
        - Comment mettre le {device} en mode [appairage|détection] ?
        - Il marchait avec la tablette, je veux [le relier|le passer] au portable, rien à faire
        - Il est dans la liste, je touche et ça dit [association refusée|échec]
        - Quel code PIN pour [le jumeler|la liaison] ? Le manuel n'en parle pas
        - J'ai oublié l'appareil dans le téléphone et il n'est jamais réapparu
      reply
        - Maintenez le bouton jusqu'au clignotement bleu, supprimez l'ancienne association sur le téléphone, puis relancez la recherche.

    intent wifi-connection
      subject
        - Wifi
        - {device} hors ligne
      ask
        - Le {device} ne se [connecte|raccroche] pas au wifi
        - Nouvelle [box|ligne internet], et l'appareil ne retrouve plus le réseau
        - le code wifi est bon mais [ca refuse|{error}]
        - Est-il compatible [5 GHz|avec un répéteur] ? Mon réseau n'est pas proposé
        - Il [décroche|perd le réseau] chaque nuit, je dois le débrancher
        - Toute la maison a internet [sauf lui|à part ce {device}]
        - Comment le [changer|basculer] vers un autre réseau sans fil ?
        - L'appli le dit injoignable et le voyant reste orange
      reply
        - Utilisez un réseau 2,4 GHz : dans l'appli, Appareil > Réseau, et suivez l'assistant près de la box.

    intent firmware-update
      subject
        - Mise à jour firmware
        - Mise à jour bloquée
      ask
        - La mise à jour du {device} reste [bloquée|figée] à mi-chemin
        - Comment [installer|mettre] le nouveau firmware ?
        - deux heures que ca met a jour, [j'eteins|j'attends] ?
        - Une nouvelle version interne est proposée mais elle [échoue|s'arrête sur {error}]
        - Depuis la mise à niveau, le {device} [répond mal|a perdu des fonctions], peut-on revenir ?
        - Où lire le numéro de [micrologiciel|version] installé ?
        - Mon voisin a le même modèle et la [nouvelle version|mise à jour], moi rien
        - Suis-je obligé d'accepter ce que l'appareil me propose sans cesse ?
      reply
        - Gardez le {device} branché près de la box et lancez Appareil > Firmware dans l'appli ; ne l'éteignez pas tant que le voyant clignote.

    intent video-not-playing
      subject
        - Vidéo ne démarre pas
        - Écran noir
      ask
        - Les vidéos ne [se lancent|démarrent] pas, la roue tourne
        - J'appuie sur lecture et c'est [l'écran noir|l'erreur {error}]
        - impossible de lire un film sur {browser}, [le menu oui|sur mobile ca va]
        - L'épisode [s'arrête|se fige] au bout d'une minute
        - J'ai le son mais [pas l'image|l'écran reste noir]
        - Je paie {plan} et je ne peux [rien regarder|lire aucune série]
        - Sur l'ordi ça passe, sur la télé la lecture [échoue|ne part jamais]
        - Hier soir on voulait une soirée ciné et le film n'a jamais commencé
      reply
        - Fermez complètement l'appli, vérifiez la connexion et mettez à jour ; dans le navigateur, videz le cache et coupez les extensions.

    intent download-limit
      subject
        - Limite de téléchargement
        - Trop de téléchargements
      ask
        - On me dit que la limite de téléchargements est [atteinte|dépassée], c'est combien ?
        - Combien de [films|épisodes] puis-je télécharger en même temps avec {plan} ?
        - je veux charger des series pour l'avion et [ca bloque|message quota]
        - J'ai supprimé les anciens et le message [reste|revient]
        - Sur combien d'[appareils|écrans] peut-on garder des titres hors connexion ?
        - Un titre ne peut plus être [repris|retéléchargé] cette année, paraît-il
        - Partant sans réseau, {count} vidéos [c'est maigre|ne suffisent pas], peut-on en avoir plus ?
        - Une formule plus chère permet-elle d'en emporter davantage ?
      reply
        - Le maximum dépend de la formule, tous appareils confondus ; libérez dans Téléchargements > Gérer, c'est immédiat.

    intent casting-to-tv
      subject
        - Diffuser sur la télé
        - caster sur TV
      ask
        - Comment [envoyer|diffuser] un film du téléphone à la télé ?
        - L'icône de diffusion [a disparu|n'est plus] dans {app}
        - ma tele apparait [pas dans la liste|jamais]
        - La diffusion [se coupe|revient au téléphone] après quelques minutes
        - Le son sort du téléviseur mais [l'image non|aucune vidéo]
        - Faut-il une [clé|boîte] pour regarder sur grand écran ?
        - La recopie d'écran [saccade|refuse], il y a mieux ?
        - Le mois dernier on regardait au salon depuis mon portable, plus maintenant
      reply
        - Mettez téléphone et télé sur le même wifi, ouvrez la vidéo et touchez l'icône de diffusion ; sinon redémarrez les deux.

    intent storage-full
      subject
        - Espace plein
        - Stockage saturé
      ask
        - Mon espace est [plein|saturé], je ne peux plus rien enregistrer
        - Comment [libérer|gagner] de la place sans perdre mes photos ?
        - j'ai supprime plein de trucs et c'est [toujours plein|pareil]
        - Qu'est-ce qui [mange|occupe] tous ces gigas ?
        - Chaque jour une alerte : plus beaucoup de [place|stockage]
        - Soi-disant {count} Go utilisés alors que je n'ai que [des papiers|trois photos]
        - La corbeille [compte-t-elle|entre-t-elle] dans le total ?
        - Plus un seul fichier ne rentre, que puis-je enlever ?
      reply
        - Fichiers > Utilisation montre ce qui pèse ; videz aussi la corbeille, son contenu compte.

    intent files-deleted-recover
      subject
        - Fichiers supprimés
        - Récupérer un dossier
      ask
        - J'ai [supprimé|effacé] un dossier par erreur, peut-on le récupérer ?
        - Mes photos de vacances ont [disparu|été effacées], où sont-elles ?
        - fichier supprime et [corbeille videe|plus dans la corbeille], au secours
        - Pendant combien de temps peut-on [restaurer|rattraper] ce qui est effacé ?
        - Mon petit a mis [ma thèse|tout mon travail] à la poubelle
        - Il me faut [retrouver|ravoir] l'état du {date}, tout y était
        - En rangeant, j'ai enlevé [ce qu'il ne fallait pas|trop de choses]
        - J'ouvre mon espace et la moitié des documents manque
      reply
        - Regardez dans Fichiers > Corbeille : les éléments y restent un temps ; sélectionnez puis Restaurer.

    intent shared-folder-access
      subject
        - Dossier partagé
        - Accès refusé
      ask
        - On m'a partagé un dossier mais je n'ai pas [l'accès|les droits]
        - Ma collègue ne peut pas [ouvrir|voir] ce que je lui ai partagé
        - invitation acceptee mais le dossier est [vide|invisible]
        - Comment donner [accès|entrée] à {email} sur mes documents ?
        - Depuis ce matin je ne vois plus le dossier [d'équipe|de l'association]
        - Ça me réclame un autre compte pour le dossier [de mon chef|commun]
        - La propriétaire assure m'avoir [invité|ajouté], je ne reçois rien
        - À quatre dans la famille, un seul arrive à entrer
      reply
        - L'invitation doit viser l'adresse avec laquelle vous vous connectez ; le propriétaire peut la renvoyer dans Partager > Membres.

    intent points-missing
      subject
        - Points manquants
        - Points non crédités
      ask
        - Les points de {order} n'ont pas été [crédités|ajoutés]
        - {amount} d'achats et mon solde de points [n'a pas bougé|reste pareil]
        - il me manque des points, [je devrais en avoir {count}|c'est pas juste]
        - Au bout de combien de temps les points sont-ils [versés|visibles] ?
        - J'ai commandé sans me [connecter|identifier], pouvez-vous les rajouter ?
        - On annonçait points doublés, je n'ai eu que [les simples|la moitié]
        - Mon dernier achat n'[apparaît|est compté] nulle part dans le club
        - Le {product} devait rapporter gros selon l'offre, rien à l'horizon
      reply
        - Les points arrivent après le délai de retour ; s'il est passé, donnez-nous le numéro de commande.

    intent redeem-points
      subject
        - Utiliser mes points
        - Points fidélité
      ask
        - Comment [utiliser|dépenser] mes points ?
        - Je veux régler une partie avec mes points et ne vois [pas où|aucune case]
        - j'ai {count} points, [ca fait combien en euros|je fais quoi avec]
        - La case utiliser mes points est [grisée|absente] au paiement
        - Peut-on les [convertir|changer] en bon d'achat ?
        - Y a-t-il un [minimum|seuil] pour s'en servir ?
        - J'aimerais que ma cagnotte du club [paie|serve à] un {product}
        - À la caisse on m'a compté plein tarif alors que je pensais déduire ma fidélité
      reply
        - Au paiement, cochez « Utiliser mes points » ; à partir du seuil, Compte > Club permet aussi d'obtenir un bon.

    intent points-expired
      subject
        - Points expirés
        - Solde à zéro
      ask
        - Mes points ont [expiré|été supprimés] sans prévenir
        - Hier {count} points, aujourd'hui [zéro|plus aucun], que s'est-il passé ?
        - Au bout de combien de temps les points [expirent|sont perdus] ?
        - pas vu la date, [vous pouvez les remettre|un geste svp ?]
        - J'économisais pour un {device} et tout s'est [envolé|évaporé]
        - Peut-on [prolonger|repousser] la validité ? C'est le {date}
        - Personne ne m'a [averti|dit] que la cagnotte avait une fin
        - Deux ans de fidélité effacés d'un coup, c'est injuste
      reply
        - Les points expirent après la durée sans activité prévue ; un rappel est envoyé avant, la date figure dans Compte > Club.

    intent hacked-account
      subject
        - Compte piraté
        - URGENT piratage
      ask
        - Mon compte a été [piraté|volé], l'adresse mail a été changée
        - Quelqu'un a passé des [commandes|achats] sur mon compte, ce n'est pas moi
        - je peux plus entrer, [on a change mon mdp|l'email n'est plus le mien]
        - Je vois des connexions depuis [l'étranger|une ville inconnue], que faire ?
        - [Bloquez|Coupez] {email} tout de suite, un inconnu s'en sert
        - Mes amis reçoivent de moi des messages que je n'ai [jamais écrits|pas envoyés]
        - On a acheté un {product} avec ma carte [enregistrée|mémorisée] sans moi
        - Des choses bizarres dans mon profil, je crains le pire
      reply
        - Le compte est protégé. Changez le mot de passe depuis un appareil sûr et fermez les sessions ; nous vérifions d'abord votre identité.

    intent phishing-email
      subject
        - Mail suspect
        - C'est bien vous ?
      ask
        - J'ai reçu un mail à votre nom qui [semble faux|m'inquiète], est-ce vous ?
        - On me demande ma carte par [SMS|e-mail], c'est vraiment Lumenia ?
        - on me dit que mon compte ferme si je [clique pas|vais pas] sur {url}
        - Pour information, une tentative d'[arnaque|hameçonnage] avec votre logo
        - L'expéditeur est étrange, plein de [fautes|coquilles], mais signé de vous
        - J'ai suivi le lien et [tapé mon mot de passe|donné mes infos], je m'inquiète
        - Comment reconnaître un [vrai|authentique] message de chez vous ?
        - Au téléphone, quelqu'un se disant de Lumenia voulait un code
      reply
        - Ce n'est pas nous : jamais de mot de passe ni de carte par mail. Ne cliquez pas, transférez-le-nous et changez votre mot de passe si besoin.

    intent fake-shop-report
      subject
        - Faux site
        - Boutique frauduleuse
      ask
        - Le site {url} [se fait passer pour|imite] votre boutique
        - Est-ce que {url} est [à vous|officiel] ? Les prix sont délirants
        - j'ai achete sur un site qui ressemblait a lumenia, [rien recu|c'etait faux]
        - Je signale un [vendeur|compte] qui utilise votre marque pour escroquer
        - Une pub propose un {device} à moins 90 % sous votre logo, [c'est fiable|arnaque] ?
        - {amount} payés, et chez vous ma commande [n'existe pas|est inconnue], je crois m'être fait avoir
        - Même présentation que la vôtre, [copie conforme|jusqu'aux photos], mais l'adresse diffère
        - Un soi-disant revendeur agréé ne répond plus une fois l'argent reçu
      reply
        - Merci du signalement : ce site n'est pas à nous et est transmis. Si vous avez payé, prévenez la banque et portez plainte.
    """#
}

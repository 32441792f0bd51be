"""What customers write to a desk, in five languages, to be planted once and again: sentences for near_duplicates.py.
{k} is a made-up product, {n} a number, {d} a date, {p} a person."""

MONTHS = {
    "en": ["January", "March", "May", "June", "August", "October"],
    "de": ["Januar", "März", "Mai", "Juni", "August", "Oktober"],
    "es": ["enero", "marzo", "mayo", "junio", "agosto", "octubre"],
    "fr": ["janvier", "mars", "mai", "juin", "août", "octobre"],
    "pt": ["janeiro", "março", "maio", "junho", "agosto", "outubro"],
}

PEOPLE = ["Anna Berg", "Luis Prado", "Marie Colin", "Tom Hale", "Rita Moura", "Jens Vogt", "Elena Ruiz", "Paul Girard"]

OPENINGS = {
    "en": ["Good morning, I am writing to you about my order {n} of {d}.", "Hello, this is {p}, a customer of yours since {d}.",
           "Dear team, I have used your service for a while and until now without trouble."],
    "de": ["Guten Morgen, ich schreibe Ihnen wegen meiner Bestellung {n} vom {d}.", "Hallo, hier ist {p}, Kunde bei Ihnen seit {d}.",
           "Liebes Team, ich nutze Ihren Dienst schon länger und bisher ohne Ärger."],
    "es": ["Buenos días, les escribo por mi pedido {n} del {d}.", "Hola, soy {p}, cliente de ustedes desde {d}.",
           "Estimado equipo, uso su servicio desde hace tiempo y hasta ahora sin problemas."],
    "fr": ["Bonjour, je vous écris au sujet de ma commande {n} du {d}.", "Bonjour, ici {p}, client chez vous depuis {d}.",
           "Chère équipe, j'utilise votre service depuis longtemps et jusqu'ici sans souci."],
    "pt": ["Bom dia, escrevo por causa da minha encomenda {n} de {d}.", "Olá, aqui é {p}, cliente vosso desde {d}.",
           "Cara equipa, uso o vosso serviço há muito tempo e até agora sem problemas."],
}

# One request in two wordings each.
REQUESTS = {
    "en": [
        ("The parcel with the {k} has not arrived and tracking has stood still since {d}.", "Where is my {k}? The carrier's page shows nothing new for days."),
        ("I was charged {n} dollars twice for the {k} on {d}.", "Your company took the money for one {k} two times, {n} each."),
        ("Please cancel my subscription to {k} before it renews on {d}.", "I do not want {k} any longer, end the contract at the next date."),
        ("The {k} app closes by itself whenever I open the settings page.", "As soon as I go to settings, {k} crashes on my phone."),
        ("How can I change the delivery address of the {k} that I ordered?", "The {k} must go to another street than the one I gave, is that possible?"),
        ("I sent the {k} back on {d} and still wait for the refund of {n} dollars.", "It is weeks since you got my {k} back, when will I see my {n} dollars?"),
    ],
    "de": [
        ("Das Paket mit {k} ist nicht angekommen und die Verfolgung steht seit dem {d} still.", "Wo bleibt mein {k}? Beim Zusteller sehe ich seit Tagen nichts Neues."),
        ("Mir wurden am {d} für {k} zweimal {n} Euro abgebucht.", "Ihre Firma hat das Geld für ein {k} doppelt genommen, je {n}."),
        ("Bitte kündigen Sie mein Abo von {k}, bevor es sich am {d} verlängert.", "Ich will {k} nicht mehr, beenden Sie den Vertrag zum nächsten Termin."),
        ("Die App {k} schließt sich von selbst, sobald ich die Einstellungen öffne.", "Immer wenn ich in die Einstellungen gehe, stürzt {k} auf dem Handy ab."),
        ("Wie kann ich die Lieferadresse für das bestellte {k} ändern?", "{k} soll in eine andere Straße als angegeben, geht das noch?"),
        ("Ich habe {k} am {d} zurückgeschickt und warte noch auf die Erstattung von {n} Euro.", "Seit Wochen liegt mein {k} wieder bei Ihnen, wann sehe ich meine {n} Euro?"),
    ],
    "es": [
        ("El paquete con el {k} no ha llegado y el seguimiento está parado desde el {d}.", "¿Dónde está mi {k}? La página del transportista no cambia desde hace días."),
        ("Me cobraron {n} euros dos veces por el {k} el {d}.", "Su empresa tomó el dinero de un solo {k} por duplicado, {n} cada vez."),
        ("Por favor cancelen mi suscripción a {k} antes de que se renueve el {d}.", "Ya no quiero {k}, terminen el contrato en la próxima fecha."),
        ("La aplicación {k} se cierra sola cuando abro la página de ajustes.", "En cuanto voy a los ajustes, {k} falla en mi teléfono."),
        ("¿Cómo puedo cambiar la dirección de entrega del {k} que pedí?", "El {k} tiene que ir a otra calle que la indicada, ¿es posible?"),
        ("Devolví el {k} el {d} y sigo esperando el reembolso de {n} euros.", "Hace semanas que tienen mi {k} de vuelta, ¿cuándo veré mis {n} euros?"),
    ],
    "fr": [
        ("Le colis avec le {k} n'est pas arrivé et le suivi ne bouge plus depuis le {d}.", "Où est mon {k} ? La page du transporteur n'affiche rien de neuf depuis des jours."),
        ("J'ai été débité deux fois de {n} euros pour le {k} le {d}.", "Votre société a pris en double l'argent d'un seul {k}, {n} à chaque fois."),
        ("Merci de résilier mon abonnement à {k} avant qu'il se renouvelle le {d}.", "Je ne veux plus de {k}, mettez fin au contrat à la prochaine date."),
        ("L'application {k} se ferme toute seule quand j'ouvre la page des réglages.", "Dès que je vais dans les réglages, {k} plante sur mon téléphone."),
        ("Comment puis-je changer l'adresse de livraison du {k} que j'ai commandé ?", "Le {k} doit aller dans une autre rue que celle indiquée, est-ce possible ?"),
        ("J'ai renvoyé le {k} le {d} et j'attends toujours le remboursement de {n} euros.", "Cela fait des semaines que vous avez mon {k}, quand verrai-je mes {n} euros ?"),
    ],
    "pt": [
        ("A encomenda com o {k} não chegou e o rastreio está parado desde {d}.", "Onde está o meu {k}? A página da transportadora não muda há dias."),
        ("Cobraram duas vezes {n} euros pelo {k} em {d}.", "A vossa empresa tirou o dinheiro de um só {k} em duplicado, {n} de cada vez."),
        ("Por favor cancelem a minha assinatura de {k} antes da renovação em {d}.", "Já não quero {k}, terminem o contrato na próxima data."),
        ("A aplicação {k} fecha sozinha quando abro a página das definições.", "Mal entro nas definições, {k} falha no meu telemóvel."),
        ("Como posso mudar a morada de entrega do {k} que encomendei?", "O {k} tem de ir para outra rua que não a indicada, é possível?"),
        ("Devolvi o {k} em {d} e continuo à espera do reembolso de {n} euros.", "Há semanas que têm o meu {k} de volta, quando verei os meus {n} euros?"),
    ],
}

DETAILS = {
    "en": ["I have tried it on two devices and in three browsers.", "The {k} was a present for my sister, so it is urgent.", "Your chat told me on {d} to wait for {n} days.",
           "I have kept the receipt and can send a photo of the {k}.", "Nobody picked up when I called the shop on {d}.", "The reference that I was given is {n}, in case it helps.",
           "My neighbour has the same {k} and his works.", "I would rather have a new {k} than the money.", "It started after the update of {d}.",
           "Please answer by mail, because I am at work all day.", "I have already written to you twice and got no answer.", "If this is not solved I will go to another company."],
    "de": ["Ich habe es auf zwei Geräten und in drei Browsern versucht.", "{k} war ein Geschenk für meine Schwester, es eilt also.", "Ihr Chat sagte mir am {d}, ich solle {n} Tage warten.",
           "Den Beleg habe ich noch und kann ein Foto von {k} schicken.", "Als ich am {d} im Laden anrief, ging niemand ans Telefon.", "Das Aktenzeichen, das ich bekam, ist {n}, falls es hilft.",
           "Mein Nachbar hat das gleiche {k} und seines geht.", "Lieber als das Geld hätte ich ein neues {k}.", "Angefangen hat es nach dem Update vom {d}.",
           "Bitte antworten Sie per Mail, ich bin den ganzen Tag bei der Arbeit.", "Ich habe Ihnen schon zweimal geschrieben und nichts gehört.", "Wenn das nicht gelöst wird, gehe ich zu einer anderen Firma."],
    "es": ["Lo he probado en dos dispositivos y en tres navegadores.", "El {k} era un regalo para mi hermana, así que es urgente.", "Su chat me dijo el {d} que esperase {n} días.",
           "Guardo el recibo y puedo enviar una foto del {k}.", "Nadie contestó cuando llamé a la tienda el {d}.", "La referencia que me dieron es {n}, por si ayuda.",
           "Mi vecino tiene el mismo {k} y el suyo funciona.", "Prefiero un {k} nuevo al dinero.", "Empezó después de la actualización del {d}.",
           "Respondan por correo, porque trabajo todo el día.", "Ya les he escrito dos veces y nadie me contesta.", "Si no se arregla me iré a otra empresa."],
    "fr": ["J'ai essayé sur deux appareils et dans trois navigateurs.", "Le {k} était un cadeau pour ma sœur, c'est donc urgent.", "Votre chat m'a dit le {d} d'attendre {n} jours.",
           "J'ai gardé le reçu et je peux envoyer une photo du {k}.", "Personne n'a répondu quand j'ai appelé le magasin le {d}.", "La référence qu'on m'a donnée est {n}, si cela aide.",
           "Mon voisin a le même {k} et le sien marche.", "Je préfère un nouveau {k} à l'argent.", "Cela a commencé après la mise à jour du {d}.",
           "Répondez par courriel, car je travaille toute la journée.", "Je vous ai déjà écrit deux fois sans réponse.", "Si rien n'est réglé j'irai dans une autre société."],
    "pt": ["Já tentei em dois aparelhos e em três navegadores.", "O {k} era um presente para a minha irmã, por isso é urgente.", "O vosso chat disse-me em {d} para esperar {n} dias.",
           "Guardei o recibo e posso enviar uma foto do {k}.", "Ninguém atendeu quando liguei para a loja em {d}.", "A referência que me deram é {n}, se ajudar.",
           "O meu vizinho tem o mesmo {k} e o dele funciona.", "Prefiro um {k} novo ao dinheiro.", "Começou depois da atualização de {d}.",
           "Respondam por email, porque trabalho o dia todo.", "Já vos escrevi duas vezes e ninguém respondeu.", "Se isto não se resolver vou para outra empresa."],
}

# Fewer words than are compared.
SHORT = {
    "en": ["where is my refund please", "how do I reset my password", "cancel my order", "is the shop open today"],
    "de": ["wo bleibt meine Erstattung bitte", "wie ändere ich mein Passwort", "Bestellung stornieren", "ist heute offen"],
    "es": ["dónde está mi reembolso", "cómo cambio mi contraseña", "cancelar mi pedido", "abren hoy la tienda"],
    "fr": ["où est mon remboursement", "comment changer mon mot de passe", "annuler ma commande", "êtes-vous ouverts aujourd'hui"],
    "pt": ["onde está o meu reembolso", "como mudo a minha senha", "cancelar a encomenda", "a loja abre hoje"],
}

"""What customers write themselves, in five languages: the lines that must stay. {k} becomes a made-up word that is in
no other line, by which the line is found again."""

LANGUAGES = ["en", "de", "es", "fr", "pt"]

LINES = {
    "en": [
        "The {k} app shows an error since the update.", "I was charged twice for {k} this month.",
        "Could you change the address of my {k} order?", "My {k} has not arrived and tracking stands still.",
        "please cancel {k} before it renews", "How do I add a second user to {k}?", "The {k} voucher is refused at checkout.",
        "Thanks for the quick reply, but {k} still does not work.", "I need the {k} invoice with our VAT number.",
        "Is {k} covered by the warranty when the screen is cracked?",
    ],
    "de": [
        "Die App {k} zeigt seit dem Update einen Fehler.", "Mir wurde {k} diesen Monat doppelt berechnet.",
        "Können Sie die Adresse meiner Bestellung {k} ändern?", "Mein Paket {k} ist nicht da, die Verfolgung steht.",
        "bitte kündigt {k} vor der Verlängerung", "Wie füge ich {k} einen zweiten Nutzer hinzu?",
        "Der Gutschein {k} wird an der Kasse abgelehnt.", "Danke für die schnelle Antwort, {k} geht aber immer noch nicht.",
        "Ich brauche die Rechnung {k} mit unserer Steuernummer.", "Gilt für {k} die Garantie, wenn das Glas gesprungen ist?",
    ],
    "es": [
        "La aplicación {k} da error desde la actualización.", "Me han cobrado {k} dos veces este mes.",
        "¿Pueden cambiar la dirección de mi pedido {k}?", "Mi paquete {k} no ha llegado y el seguimiento no avanza.",
        "quiero cancelar {k} antes de que se renueve", "¿Cómo añado otro usuario a {k}?",
        "El cupón {k} no se acepta al pagar.", "Gracias por la respuesta rápida, pero {k} sigue sin funcionar.",
        "Necesito la factura de {k} con nuestro NIF.", "¿Cubre la garantía {k} si la pantalla está rota?",
    ],
    "fr": [
        "L'application {k} affiche une erreur depuis la mise à jour.", "J'ai été débité deux fois pour {k} ce mois-ci.",
        "Pouvez-vous changer l'adresse de ma commande {k} ?", "Mon colis {k} n'est pas arrivé, le suivi ne bouge plus.",
        "merci de résilier {k} avant le renouvellement", "Comment ajouter un deuxième utilisateur à {k} ?",
        "Le bon {k} est refusé au paiement.", "Merci pour la réponse rapide, mais {k} ne marche toujours pas.",
        "Il me faut la facture {k} avec notre numéro de TVA.", "La garantie couvre-t-elle {k} si l'écran est fissuré ?",
    ],
    "pt": [
        "O aplicativo {k} dá erro desde a atualização.", "Cobraram {k} duas vezes neste mês.",
        "Podem mudar o endereço do meu pedido {k}?", "A minha encomenda {k} não chegou e o rastreio parou.",
        "quero cancelar {k} antes da renovação", "Como adiciono outro utilizador a {k}?",
        "O cupom {k} não é aceite no pagamento.", "Obrigado pela resposta rápida, mas {k} continua sem funcionar.",
        "Preciso da fatura de {k} com o nosso NIF.", "A garantia cobre {k} se o ecrã estiver partido?",
    ],
}

# Own text that looks like history or a signature. A line break is one of the author's.
TRAPS = {
    "en": [
        "On 3 May I wrote to you about {k}:\nno answer on {k} so far.", "From: Leeds to: York, that is the {k} route I paid.",
        "Best way to return {k}?", "Thanks\nAlso {k} asks for a password I never set.", "Step 1: open {k}\nStep 2: press send {k}",
        "To: whom do I send {k} back?", "Regards the {k} delivery, it came late.", "Subject to {k} terms I may return it, right?",
        "I sent from my phone the photo of {k} yesterday.", "Is the {k} mail confidential or can I show it?",
        "---\nThe {k} error is below\n---\nError {k} at start", "Your agent wrote: {k} is free. Is it?",
        "PS: {k} came without a cable.", "The original message about {k} never came.", "Cheers for {k}, but where is the refund",
    ],
    "de": [
        "Am 3. Mai schrieb ich Ihnen zu {k}:\nbis heute keine Antwort zu {k}.", "Von: Köln nach Ulm, so habe ich {k} gebucht.",
        "Beste Grüße soll {k} auf die Karte drucken, geht das?", "Danke\nAußerdem fragt {k} nach einem Passwort.",
        "Schritt 1: {k} öffnen\nSchritt 2: {k} absenden", "An: wen schicke ich {k} zurück?",
        "Gesendet von meinem Nachbarn kam {k} an, was nun?", "Ist die Mail zu {k} vertraulich?",
        "---\nDer Fehler {k} steht unten\n---\nFehler {k} beim Start", "Ihr Kollege schrieb: {k} ist gratis. Stimmt das?",
        "PS: {k} kam ohne Kabel.", "Die ursprüngliche Nachricht zu {k} kam nie an.",
    ],
    "es": [
        "El 3 de mayo les escribí sobre {k}:\nhasta hoy nada de {k}.", "De: Madrid a Sevilla, así compré {k}.",
        "Saludos en la tarjeta de {k}, ¿se puede?", "Gracias\nAdemás {k} pide una contraseña.",
        "Paso 1: abrir {k}\nPaso 2: enviar {k}", "Para: quién devuelvo {k}?", "Enviado desde mi tienda, {k} llegó roto, ¿qué hago?",
        "¿Es confidencial el correo de {k}?", "Su agente escribió: {k} es gratis. ¿Es cierto?", "PD: {k} vino sin cable.",
        "El mensaje original de {k} no llegó.",
    ],
    "fr": [
        "Le 3 mai je vous ai écrit pour {k} :\naucune réponse pour {k}.", "De : Lyon à Nice, c'est le trajet {k} payé.",
        "Cordialement sur la carte {k}, c'est possible ?", "Merci\nEn plus {k} demande un mot de passe.",
        "Étape 1 : ouvrir {k}\nÉtape 2 : envoyer {k}", "À : qui renvoyer {k} ?",
        "Envoyé de mon magasin, {k} est cassé, que faire ?", "Le mail {k} est-il confidentiel ?",
        "Votre collègue a écrit : {k} est gratuit. Vrai ?", "PS : {k} est arrivé sans câble.",
        "Le message d'origine sur {k} n'est pas arrivé.",
    ],
    "pt": [
        "Em 3 de maio escrevi sobre {k}:\naté hoje nada de {k}.", "De: Porto a Faro, foi assim que comprei {k}.",
        "Abraço no cartão de {k}, é possível?", "Obrigado\nAlém disso {k} pede uma senha.",
        "Passo 1: abrir {k}\nPasso 2: enviar {k}", "Para: quem devolvo {k}?", "Enviado do meu vizinho, {k} veio errado, e agora?",
        "O email de {k} é confidencial?", "O vosso agente escreveu: {k} é grátis. É verdade?", "PS: {k} veio sem cabo.",
        "A mensagem original de {k} não chegou.",
    ],
}

# What the desk had written: planted as history, and to be cut.
ANSWERS = {
    "en": ["Hello, thank you for contacting us.", "Your request is being looked at by our team.", "Please restart the device and try again.",
           "We have passed this on to the warehouse."],
    "de": ["Guten Tag, vielen Dank für Ihre Anfrage.", "Unser Team prüft Ihr Anliegen.", "Bitte starten Sie das Gerät neu.",
           "Wir haben das an unser Lager gegeben."],
    "es": ["Hola, gracias por escribirnos.", "Nuestro equipo revisa su solicitud.", "Reinicie el equipo y pruebe otra vez.",
           "Lo hemos pasado al almacén."],
    "fr": ["Bonjour, merci pour votre message.", "Notre équipe étudie votre demande.", "Redémarrez l'appareil et réessayez.",
           "Nous l'avons transmis à l'entrepôt."],
    "pt": ["Olá, obrigado pelo contacto.", "A nossa equipa está a ver o pedido.", "Reinicie o aparelho e tente de novo.",
           "Passámos o caso ao armazém."],
}

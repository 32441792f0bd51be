"""Other programs' and other people's forms, never run while the rules were worked out. Same notation as mail_forms."""

ATTRIBUTIONS = {
    "en": ["On {W}, {B} {d}th, {Y} at {H}:{M} AM, {N} <{E}> wrote:", "{N} <{E}> wrote on {d} {B} {Y} at {H}:{M}:", "On {d}.{m}.{Y} {H}:{M}, {N} via Support wrote:",
           "On {w}, {d} {b} {Y} {H}:{M}:10 +0100, {N} <{E}> wrote:"],
    "de": ["Am {d}. {B} {Y} {H}:{M}:10 MEZ schrieb {N} <{E}>:", "{N} <{E}> schrieb am {w}., {d}. {b}. {Y}, {H}:{M}:", "Am {w}, {d}. {b} {Y}, um {H}:{M}, schrieb\n{N} <{E}>:"],
    "es": ["El {d} de {B} de {Y} {H}:{M}:10 CET, {N} <{E}> escribió:", "{N} <{E}> escribió el {d}/{m}/{Y} a las {H}:{M}:", "El {w}., {d} {b}. {Y} {H}:{M}, {N}\n<{E}> escribió:"],
    "fr": ["Le {d} {B} {Y} {H}:{M}:10 GMT+01:00, {N} <{E}> a écrit :", "{N} <{E}> a écrit le {d}/{m}/{Y} à {H}:{M} :", "Le {w} {d} {b} {Y} à {H}h{M}, {N} <\n{E}> a écrit :"],
    "pt": ["Em {d} de {B} de {Y} {H}:{M}:10 BRT, {N} <{E}> escreveu:", "{N} <{E}> escreveu em {d}/{m}/{Y} às {H}:{M}:", "A {d}/{m}/{Y} {H}:{M}, {N} escreveu:"],
}
HEADERS = {
    "en": ["From: \"{N}\" <{E}>\nTo: {T}\nSent: {W}, {B} {d}, {Y} {H}:{M}:10 AM\nSubject: {S}", "Subject: {S}\nDate: {w}, {d} {b} {Y} {H}:{M}:10 +0100\nFrom: {N} <{E}>\nTo: {T}",
           "From:\t{N} <{E}>\nTo:\t{T}\nDate:\t{d}/{m}/{Y} {H}:{M}\nSubject:\t{S}"],
    "de": ["Betreff: {S}\nDatum: {w}, {d} {b} {Y} {H}:{M}:10 +0100\nVon: {N} <{E}>\nAn: {T}", "Von:\t{N} <{E}>\nAn:\t{T}\nDatum:\t{d}.{m}.{Y} {H}:{M}\nBetreff:\t{S}",
           "Von: {N} [mailto:{E}]\nGesendet: {W}, {d}. {B} {Y} {H}:{M}\nAn: {T};\nerste.person@example.org;\nzweite.person@example.org\nCc: {E}\nBetreff: {S}"],
    "es": ["Asunto: {S}\nFecha: {w}, {d} {b} {Y} {H}:{M}:10 +0100\nDe: {N} <{E}>\nA: {T}", "De: {N} <{E}>\nPara: {T}\nEnviado: {W} {d} de {B} de {Y} {H}:{M}:10\nAsunto: {S}"],
    "fr": ["Sujet : {S}\nDate : {w} {d} {b} {Y} {H}:{M}:10 +0100\nDe : {N} <{E}>\nPour : {T}", "*De :* {N} <{E}>\n*Envoyé :* {W} {d} {B} {Y} {H}:{M}\n*À :* {T}\n*Cc :* {E}\n*Objet :* {S}"],
    "pt": ["Assunto: {S}\nData: {w}, {d} {b} {Y} {H}:{M}:10 +0100\nDe: {N} <{E}>\nPara: {T}", "De: {N} <{E}>\nData: {d}/{m}/{Y} {H}:{M} (GMT-03:00)\nPara: {T}\nAssunto: {S}"],
}
SEPARATORS = {
    "en": ["------ Original Message ------", "------- Original Message -------", "===== Original Message =====", ""],
    "de": ["-------- Original-Nachricht --------", "------ Originalnachricht ------", "-------- Originalnachricht --------", ""],
    "es": ["------ Mensaje original ------", "--------- Mensaje Original ----------", ""],
    "fr": ["-------- Message original --------", "------ Message d'origine ------", ""],
    "pt": ["------ Mensagem Original ------", "-------- Mensagem original --------", ""],
}
FORWARDS = {
    "en": ["----- Forwarded Message -----", "--- Forwarded message ---"], "de": ["---------- Weitergeleitete Nachricht ----------", "-------- Weitergeleitete E-Mail --------"],
    "es": ["---------- Mensaje reenviado ----------", "----- Mensaje reenviado -----"], "fr": ["---------- Message transféré ----------", "----- Mail transféré -----"],
    "pt": ["---------- Mensagem encaminhada ----------", "---------- Mensagem reencaminhada ----------"],
}
REPLY_MARKS = {
    "en": ["--- Reply above this line ---"], "de": ["--- Bitte oberhalb dieser Zeile antworten ---"], "es": ["--- Responda por encima de esta línea ---"],
    "fr": ["--- Répondez au-dessus de cette ligne ---"], "pt": ["--- Responda acima desta linha ---"],
}
CLOSINGS = {
    "en": ["Warm regards", "Thanks & regards", "All the best", "Thanks so much", "Kindest regards", "Yours truly", "Looking forward to your reply"],
    "de": ["Herzliche Grüße", "Schöne Grüße", "Mit besten Grüßen", "Gruß", "Liebe Grüße", "VG", "Mit freundlichem Gruß", "Danke und Gruß"],
    "es": ["Un cordial saludo", "Reciba un cordial saludo", "Muchas gracias", "Cordialmente", "Un abrazo", "Quedo atento", "Saludos y gracias"],
    "fr": ["Merci et bonne journée", "Sincères salutations", "Cdt", "Bonne journée", "Merci beaucoup", "Veuillez agréer mes salutations distinguées"],
    "pt": ["Melhores cumprimentos", "Abraços", "Muito obrigado", "Grato", "Atentamente", "Fico a aguardar", "Obrigado desde já"],
}
CARDS = {
    "en": ["{N}\n{X}, {C} Ltd\nt: +44 20 7946 0000 w: www.example.org", "{N}, {X}\n{C}\nDirect: {P}\nLinkedIn | Twitter"],
    "de": ["{N}\n{X}\n\n{C} GmbH\nMusterweg 1\n50667 Köln\nT {P}\nF {P}", "i. A. {N}\n{X}\n{C} e. K.\nTel {P}\n{E}"],
    "es": ["{N}\n{X}, {C} S.L.U.\nT. {P}\n{E}", "{N}\nDpto. de {X}\n{C}\nMóvil: {P}"],
    "fr": ["{N}\n{X}, {C}\nT. {P}\n{E}", "{N}\n{X}\n{C}\nLigne directe : {P}\nwww.example.org"],
    "pt": ["{N}\n{X}, {C} Ltda.\nT. {P}\n{E}", "{N}\n{X}\n{C}\nTlm: {P}\nwww.example.org"],
}
DISCLAIMERS = {
    "en": ["The information transmitted is intended only for the person to which it is addressed and may contain privileged material.\n"
           "If you received this in error, please contact the sender and delete the material from any computer.",
           "Please consider the environment before printing this e-mail."],
    "de": ["Der Inhalt dieser E-Mail ist vertraulich und ausschließlich für den bezeichneten Adressaten bestimmt. Wenn Sie nicht der\n"
           "vorgesehene Adressat sind, so beachten Sie bitte, dass jede Weitergabe unzulässig ist.", "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken."],
    "es": ["La información contenida en este correo es privilegiada y sólo para la persona a la que va dirigido. Si usted lee este\n"
           "mensaje sin ser el destinatario, queda notificado de que su divulgación está prohibida.", "Antes de imprimir este correo, piense en el medio ambiente."],
    "fr": ["Les informations contenues dans ce courriel sont confidentielles et réservées au destinataire désigné. Toute diffusion\n"
           "ou copie non autorisée est interdite.", "Pensez à l'environnement avant d'imprimer ce message."],
    "pt": ["As informações contidas neste e-mail são confidenciais e protegidas por sigilo. O uso por pessoa que não seja o\n"
           "destinatário é proibido.", "Antes de imprimir, pense no meio ambiente."],
}
ADVERTISEMENTS = {
    "en": ["Sent from Outlook for Android", "Sent from Proton Mail for iOS", "Sent from my Huawei phone", "Sent with Spark", "Virus-free. www.avast.com"],
    "de": ["Gesendet mit der WEB.DE Mail App", "Von meinem Samsung Gerät gesendet", "Holen Sie sich Outlook für iOS", "Virenfrei. www.avast.com", "Gesendet von Mail für Windows"],
    "es": ["Enviado desde Correo para Windows 10", "Enviado desde mi Huawei", "Enviado desde mi dispositivo Xiaomi", "Libre de virus. www.avast.com"],
    "fr": ["Envoyé depuis mon smartphone Samsung Galaxy.", "Provenance : Courrier pour Windows 10", "Envoyé de mon iPad", "Garanti sans virus. www.avast.com"],
    "pt": ["Enviado do Correio para Windows 10", "Enviado do meu smartphone Samsung Galaxy.", "Enviado pelo meu telemóvel", "Livre de vírus. www.avast.com"],
}

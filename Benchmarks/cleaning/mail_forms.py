"""How mail programs write history and signatures: the forms on which the rules were worked out. {N} a name, {E} an
address, {w} {W} weekday short and long, {d} day, {b} {B} month short and long, {m} month, {Y} year, {H} hour, {M}
minute, {T} the desk's address, {S} a subject, {P} a phone number, {C} a company, {X} a job. A line break stands for
one of the mail program's."""

ATTRIBUTIONS = {
    "en": [
        "On {w}, {b} {d}, {Y} at {H}:{M} AM {N} <{E}> wrote:", "On {w}, {b} {d}, {Y} at {H}:{M} AM {N} <\n{E}> wrote:",
        "On {d} {b} {Y}, at {H}:{M}, {N} <{E}> wrote:", "On {m}/{d}/{Y} {H}:{M}, {N} wrote:",
        "On {W}, {B} {d}, {Y} at {H}:{M}:22 AM GMT+1, {N} <{E}> wrote:", "{Y}-{m}-{d} {H}:{M} GMT+01:00 {N} <{E}>:",
        "On {b} {d}, {Y}, at {H}:{M} AM, {N}\n<{E}>\nwrote:",
    ],
    "de": [
        "Am {w}., {d}. {B} {Y} um {H}:{M} Uhr schrieb {N} <{E}>:", "Am {w}., {d}. {B} {Y} um {H}:{M} Uhr schrieb {N} <\n{E}>:",
        "Am {d}.{m}.{Y} um {H}:{M} schrieb {N} <{E}>:", "Am {d}.{m}.{Y} um {H}:{M} schrieb {N}:",
        "Am {W}, {d}. {B} {Y} um {H}:{M}:22 MEZ hat {N} <{E}> Folgendes geschrieben:",
        "{N} schrieb am {d}.{m}.{Y} um {H}:{M}:",
    ],
    "es": [
        "El {w}, {d} {b} {Y} a las {H}:{M}, {N} (<{E}>) escribió:", "El {w}, {d} {b} {Y} a las {H}:{M}, {N} (<\n{E}>) escribió:",
        "El {d} {b} {Y}, a las {H}:{M}, {N} <{E}> escribió:", "El {d}/{m}/{Y} a las {H}:{M}, {N} escribió:",
        "El {W}, {d} de {B} de {Y}, {H}:{M}:22 CET, {N} <{E}> escribió:",
    ],
    "fr": [
        "Le {w}. {d} {B} {Y} à {H}:{M}, {N} <{E}> a écrit :", "Le {w}. {d} {B} {Y} à {H}:{M}, {N} <{E}>\na écrit :",
        "Le {d} {b} {Y} à {H}:{M}, {N} <{E}> a écrit\u00a0:", "Le {d}/{m}/{Y} à {H}:{M}, {N} a écrit\u00a0:",
        "Le {W} {d} {B} {Y} à {H}:{M}:22 UTC+1, {N} <{E}> a écrit :",
    ],
    "pt": [
        "Em {w}., {d} de {b}. de {Y} às {H}:{M}, {N} <{E}> escreveu:", "Em {w}., {d} de {b}. de {Y} às {H}:{M}, {N} <\n{E}> escreveu:",
        "{N} <{E}> escreveu ({W}, {d}/{m}/{Y} à(s) {H}:{M}):", "No dia {d} de {b}. de {Y}, às {H}:{M}, {N} <{E}> escreveu:",
        "Em {d}/{m}/{Y} {H}:{M}, {N} escreveu:", "{N} <{E}> escreveu ({W}, {d}/{m}/{Y}\nà(s) {H}:{M}):",
    ],
}

HEADERS = {
    "en": [
        "From: {N} <{E}>\nSent: {W}, {B} {d}, {Y} {H}:{M} AM\nTo: {T}\nSubject: {S}",
        "From: {N} <{E}>\nDate: {W}, {d} {B} {Y} at {H}:{M}\nTo: {T}\nSubject: {S}",
        "*From:* {N} <{E}>\n*Sent:* {W}, {B} {d}, {Y} {H}:{M} AM\n*To:* {T}\n*Subject:* {S}",
        "From: {N} <{E}>\nSent: {d} {B} {Y} {H}:{M}\nTo: {T}; first.person@example.org;\nsecond.person@example.org;\n"
        "third.person@example.org\nCc: {E}\nSubject: {S}",
        "Date: {W}, {d} {B} {Y} {H}:{M}\nFrom: {N} <{E}>\nTo: {T}\nSubject: {S}",
    ],
    "de": [
        "Von: {N} <{E}>\nGesendet: {W}, {d}. {B} {Y} {H}:{M}\nAn: {T}\nBetreff: {S}",
        "Von: {N} <{E}>\nDatum: {W}, {d}. {B} {Y} um {H}:{M}\nAn: {T}\nBetreff: {S}",
        "Gesendet: {W}, {d}. {B} {Y} um {H}:{M} Uhr\nVon: \"{N}\" <{E}>\nAn: {T}\nBetreff: {S}",
        "*Von:* {N} <{E}>\n*Gesendet:* {W}, {d}. {B} {Y} {H}:{M}\n*An:* {T}\n*Betreff:* {S}",
    ],
    "es": [
        "De: {N} <{E}>\nEnviado: {W}, {d} de {B} de {Y} {H}:{M}\nPara: {T}\nAsunto: {S}",
        "De: {N} [mailto:{E}]\nEnviado el: {W}, {d} de {B} de {Y} {H}:{M}\nPara: {T}\nCC: {E}\nAsunto: {S}",
        "De: {N} <{E}>\nFecha: {W}, {d} de {B} de {Y}, {H}:{M}\nPara: {T}\nAsunto: {S}",
    ],
    "fr": [
        "De : {N} <{E}>\nEnvoyé : {W} {d} {B} {Y} {H}:{M}\nÀ : {T}\nObjet : {S}",
        "De\u00a0: {N} <{E}>\nDate\u00a0: {W} {d} {B} {Y} à {H}:{M}\nÀ\u00a0: {T}\nObjet\u00a0: {S}",
        "De: {N} <{E}>\nÀ: {T}\nEnvoyé: {W} {d} {B} {Y} {H}:{M}:10\nObjet: {S}",
    ],
    "pt": [
        "De: {N} <{E}>\nEnviado: {W}, {d} de {B} de {Y} {H}:{M}\nPara: {T}\nAssunto: {S}",
        "De: {N} [mailto:{E}]\nEnviada em: {W}, {d} de {B} de {Y} {H}:{M}\nPara: {T}\nAssunto: {S}",
        "De: {N} <{E}>\nData: {W}, {d} de {B} de {Y} às {H}:{M}\nPara: {T}\nAssunto: {S}",
    ],
}

# Above headers.
SEPARATORS = {
    "en": ["-----Original Message-----", "________________________________", "-------- Original message --------", "----- Original Message -----", ""],
    "de": ["-----Ursprüngliche Nachricht-----", "________________________________", "-------- Ursprüngliche Nachricht --------", "----- Ursprüngliche Mail -----", ""],
    "es": ["-----Mensaje original-----", "________________________________", "-------- Mensaje original --------", ""],
    "fr": ["-----Message d'origine-----", "________________________________", "-------- Message d’origine --------", "----- Mail original -----", ""],
    "pt": ["-----Mensagem original-----", "________________________________", "-------- Mensagem original --------", ""],
}

# The author shows an earlier mail: below his own words it is history like any other.
FORWARDS = {
    "en": ["---------- Forwarded message ---------", "Begin forwarded message:", "-------- Forwarded Message --------"],
    "de": ["---------- Forwarded message ---------", "Anfang der weitergeleiteten Nachricht:", "-------- Weitergeleitete Nachricht --------"],
    "es": ["---------- Forwarded message ---------", "Inicio del mensaje reenviado:", "-------- Mensaje reenviado --------"],
    "fr": ["---------- Forwarded message ---------", "Début du message réexpédié\u00a0:", "-------- Message transféré --------"],
    "pt": ["---------- Forwarded message ---------", "Início da mensagem encaminhada:", "-------- Mensagem encaminhada --------"],
}

REPLY_MARKS = {
    "en": ["##- Please type your reply above this line -##"], "de": ["##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##"],
    "es": ["##- Por favor, escriba su respuesta por encima de esta línea. -##"], "fr": ["##- Veuillez répondre au-dessus de cette ligne -##"],
    "pt": ["##- Digite sua resposta acima desta linha -##"],
}

CLOSINGS = {
    "en": ["Best regards", "Kind regards", "Regards", "Sincerely", "Many thanks and best regards", "Thanks", "Thank you", "Best", "Cheers", "Yours faithfully"],
    "de": ["Mit freundlichen Grüßen", "Viele Grüße", "Beste Grüße", "MfG", "Freundliche Grüße", "LG", "Vielen Dank und freundliche Grüße", "Danke"],
    "es": ["Un saludo", "Saludos cordiales", "Saludos", "Atentamente", "Muchas gracias y un saludo", "Gracias", "Quedo a la espera. Un saludo"],
    "fr": ["Cordialement", "Bien cordialement", "Bien à vous", "Salutations distinguées", "Merci d'avance et bonne journée", "Merci",
           "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées"],
    "pt": ["Cumprimentos", "Com os melhores cumprimentos", "Atenciosamente", "Att", "Obrigado e cumprimentos", "Obrigada", "Abraço"],
}

# Below a closing or the two dashes, or by themselves.
CARDS = {
    "en": ["{N}\n{X}\n{C} Ltd\nPhone: {P}\nwww.example.org", "{N}\n{X} | {C} Inc.\nM: {P} | E: {E}", "{N}\n{C} LLC\n12 Mill Lane, Leeds LS1 4AB\nTel. {P}"],
    "de": ["{N}\n{X}\n{C} GmbH\nTelefon: {P}\nwww.example.org", "{N}\n{X} | {C} AG\nTel.: {P} | Fax: {P}", "{N}\n{C} GmbH & Co. KG\nHauptstraße 5, 10115 Berlin\nMobil: {P}"],
    "es": ["{N}\n{X}\n{C} S.L.\nTeléfono: {P}\nwww.example.org", "{N}\n{X} | {C} S.A.\nTel. {P} | Móvil {P}", "{N}\n{C}\nCalle Mayor 5, 28013 Madrid\nTlf: {P}"],
    "fr": ["{N}\n{X}\n{C} SARL\nTél. : {P}\nwww.example.org", "{N}\n{X} | {C} SAS\nTél : {P} | Port. : {P}", "{N}\n{C}\n5 rue des Lilas, 69003 Lyon\nMobile : {P}"],
    "pt": ["{N}\n{X}\n{C} Lda.\nTelefone: {P}\nwww.example.org", "{N}\n{X} | {C} S.A.\nTelm.: {P}", "{N}\n{C}\nRua Nova 5, 1200-370 Lisboa\nCelular: {P}"],
}

DISCLAIMERS = {
    "en": ["This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended\n"
           "recipient, please notify the sender and delete this message. Any unauthorised copying or disclosure is prohibited.",
           "CONFIDENTIALITY NOTICE: The contents of this email are for the named recipient only.\nIf you received it in error, delete it."],
    "de": ["Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich\n"
           "erhalten haben, informieren Sie bitte den Absender und vernichten Sie diese Mail.",
           "{C} GmbH, Sitz der Gesellschaft: Berlin, Amtsgericht Charlottenburg HRB 12345\nGeschäftsführer: {N}"],
    "es": ["Este mensaje y sus archivos adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario. Si lo ha\n"
           "recibido por error, le rogamos que lo comunique al remitente y lo elimine.",
           "AVISO LEGAL: La información de este correo es confidencial.\nSi no es usted el destinatario, bórrelo."],
    "fr": ["Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de leurs destinataires.\n"
           "Si vous avez reçu ce message par erreur, merci d'en avertir l'expéditeur et de le détruire.",
           "Ce courriel est confidentiel. Si vous n'en êtes pas le destinataire,\nveuillez le supprimer."],
    "pt": ["Esta mensagem e os seus anexos são confidenciais e destinam-se exclusivamente ao destinatário. Se a recebeu por engano,\n"
           "avise o remetente e elimine-a.", "AVISO LEGAL: Esta mensagem pode conter informação confidencial.\nSe não é o destinatário, apague-a."],
}

ADVERTISEMENTS = {
    "en": ["Sent from my iPhone", "Sent from my Galaxy", "Get Outlook for iOS<https://aka.ms/o0ukef>", "Sent from Yahoo Mail on Android",
           "Sent from Mail for Windows 10", "Sent via the Samsung Galaxy S9, an AT&T 4G LTE smartphone"],
    "de": ["Von meinem iPhone gesendet", "Gesendet von meinem Samsung Galaxy", "Gesendet von Outlook für Android<https://aka.ms/x>",
           "Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.", "Von meinem iPad gesendet"],
    "es": ["Enviado desde mi iPhone", "Enviado desde Outlook para Android<https://aka.ms/x>", "Obtener Outlook para iOS<https://aka.ms/o0ukef>",
           "Enviado desde mi Samsung Galaxy", "Enviado desde Yahoo Mail para Android"],
    "fr": ["Envoyé de mon iPhone", "Envoyé à partir d’Outlook pour Android", "Télécharger Outlook pour iOS<https://aka.ms/o0ukef>",
           "Envoyé depuis mon appareil Galaxy", "Envoyé depuis l'application Mail Orange"],
    "pt": ["Enviado do meu iPhone", "Enviado a partir do meu Samsung Galaxy", "Obter o Outlook para Android<https://aka.ms/x>",
           "Enviado do Yahoo Mail no Android", "Enviado via iPhone"],
}

// Sentences that have nothing to do with any intent: what every customer may add and what every desk says around its
// answers. They are what makes tickets of different intents look alike. One phrase a line, in the catalogue's grammar.

enum DeskLines {
  /// What customers add to any request, English.
  static let chatter = compile(
    """
    I have been [waiting|sitting here waiting] for [an answer|a reply|someone to answer] since {date}
    [thanks in advance|thank you so much in advance|many thanks already]
    I've been a [loyal |paying |]customer for {count} years [now|and never had a problem|]
    this is [really urgent|quite urgent|kind of urgent] for me, [please hurry|as soon as possible please|I need it sorted today]
    I already [tried restarting everything|switched it off and on again|restarted twice], no difference
    I [contacted|wrote to|messaged] you [about this |]on {date} [and got no answer|but nobody came back to me|and I'm still waiting]
    the first answer I got [did not help at all|was copy and paste|was not about my question]
    my [wife|husband|daughter|son|flatmate] [told me to write to you|says you can fix this|has the same account type and no trouble]
    I looked [through|in] the help [pages|center|articles] but [couldn't find anything|it's all very general|got lost]
    the chat [thing|bot|assistant] on your [site|page] [was no use|just sent me in circles|could not understand me]
    [please|pls] call me on {phone} if [that's easier|you need anything|it's quicker]
    you can [reach|get] me at {email}
    my account is under {email}
    [sorry|apologies] for the long [message|mail|text], I just want to [explain everything|be clear]
    [sorry for my english|excuse my English, it is not my first language|I hope you understand my English]
    I'm [writing from my phone|typing this on the train|at work], so [excuse typos|excuse any mistakes|keep it short please]
    I am [honestly |really |]getting [a bit |]frustrated [now|with this|by all this]
    [not happy|very disappointed|quite upset] [at all|to be honest|with how this is going]
    [otherwise|apart from that|besides this] I [love|like|enjoy] your [products|service|stuff] [a lot|very much|]
    could [somebody|someone|a real person] [please |]look into [this|it]
    let me know [what you need from me|if you need more details|what the next step is|how we go on]
    I use {app} on {os}
    I'm on {os} [with|and] {browser} [if that matters|in case it helps|]
    I have the {product} and the {device}
    I'm on the {plan} plan
    my customer [number|id] is {code}
    the order number is {order} [if you need it|in case that helps|]
    I live in {city}, [if that makes a difference|in case that matters|don't know if relevant]
    is there [any|some] news [on this|yet|please]
    it worked [fine|perfectly|without trouble] [until|till] [last week|a few days ago|{date}]
    I don't [understand|get] [why this has to be so complicated|what I'm doing wrong|what happened here]
    this is the [second|third] time [I write|this happens|I ask]
    a friend [had|has] the same [problem|question|thing] and [you helped her quickly|got help right away]
    I spent [an hour|the whole evening|half my lunch break] [on this|trying|on the phone] already
    hope you can help [me|us] [out|]
    [no rush|take your time|whenever you have a minute], just [wondering|curious|asking]
    I [need|would like] a [clear|simple|quick] answer [please|for once]
    I [don't|do not] want to [be passed around|explain it all again|wait another week]
    [maybe|perhaps] I [missed|overlooked] something [in the settings|on the website|in your mail]
    I [also |]posted [this |]in [the|your] community but [nobody answered|no reply]
    my [old|elderly] [mother|father|neighbour] uses it too and [is confused|asks me every day|can't cope]
    I have [attached|added] a [screenshot|photo|picture] [so you can see|for you|]
    see the [picture|screenshot|attached file]
    [what can I do|what should I do now|how do we proceed|what now]
    I [was told|read somewhere|heard] that [you can do this|it should be easy|support can fix it] [for me|quickly|]
    [if not|otherwise] I [will have to look for something else|might switch to another company|leave a review]
    we are leaving on holiday in {days} days [so it would be great to have this done|and I want it settled before]
    [just to be clear|for the record|to be fair], I am not [angry|blaming anyone|in a hurry]
    I [checked|looked at] my [account|profile|mails] [again |]this morning and [nothing changed|it's still the same|no update]
    [everything else|all the rest] [works|is fine|looks okay]
    it's for my [small business|job|studies|kids], so it matters [a bit|a lot|]
    your [colleague|coworker|agent] [was very nice|tried to help], but [we did not finish|the line dropped|it's still open]
    I [tried|did] it on [another computer|a different phone|my tablet] [too|as well], same [result|thing|story]
    [it happens|same thing] every [time|day|evening] around {time}
    [can you|could you|would you] [please |]confirm [that you got this|you received this message]
    [reference|ref|my reference]: {code}
    not sure [if this is the right place|who to ask|which form to use] [for this|]
    [tell me|say] if this is the wrong [department|address|team]
    I [really |]appreciate [your help|the support|any help] [with this|]
    hoping for a [quick|friendly|positive] [reply|answer|response]
    [long story short|basically|in short], I'm stuck
    [again|as I said|like I said before], [nothing|no change] [so far|until now|as of today]
    """)

  /// First lines of tickets, English.
  static let greetings = compile(
    """
    [Hi|Hello|hi|hello|Hey|hey]
    [Hi|Hello|hi|hey] [there|team|guys|all|Lumenia|support]
    [Good morning|Good afternoon|Good evening|good day]
    Dear [Lumenia|support] team
    Dear [Sir or Madam|Sirs|all]
    To whom it may concern
    Greetings
    """)

  /// Last lines of tickets, English.
  static let closings = compile(
    """
    [Thanks|thanks|Thank you|thx|Cheers|cheers]
    [Best|Kind|Best|Warm] regards
    [Regards|Best|best|BR]
    [Many thanks|Thanks a lot|thanks so much]
    [Yours sincerely|Sincerely|Yours faithfully]
    Have a [nice|good] [day|weekend|evening]
    """)

  /// Subjects that say nothing, English.
  static let vagueSubjects = compile(
    """
    [Question|question|A question|Quick question]
    [Help|help|Help please|HELP|I need help|please help]
    [Problem|Issue|issue|Trouble]
    [My account|About my account|account question]
    [Request|Support request|Contact form|Message from contact form]
    [Urgent|URGENT|urgent please|Important]
    [Complaint|Unhappy customer|not satisfied]
    (no subject)
    [Lumenia|Your service|Customer {code}|Re: your message|Fwd: Lumenia]
    """)

  /// What customers say when they must add something, by purpose, English.
  static let informs = compile(
    """
    [Sure|Of course|Yes], it's {order}, [and the mail address is {email}|bought on {date}|ordered on {date}]
    The email on the account is {email}
    [It is|That's] the {product}, [bought|got it] on {date}
    [I did that|Tried that just now|Done], [still the same|no change|nothing different]
    [Here you go|Here it is]: {code}
    [Yes|Yep|Correct], that's the right one
    I'm using {os} and {browser}
    It was on {date} around {time}
    """)
  static let thanks = compile(
    """
    [Thanks|Thank you|Perfect, thanks|Great], that [helped|worked|solved it|did the trick]
    [Brilliant|Awesome|Super], [all good now|works now|sorted]
    [ok thanks|okay thank you|got it, thanks]
    [Thank you for the quick reply|Thanks for the fast answer|that was quick, thanks]
    """)
  static let comeBacks = compile(
    """
    [Sorry, but|Hm,] that [did not work|does not help|is not what I asked]
    [Still|It's still] the same [here|for me|problem], [what now|any other idea|can you check again]
    I did what you [said|wrote] and [nothing changed|it's back again|no luck]
    [Can I talk to a person|I'd like to speak to a human|please pass me to a real agent]
    [That's not right|This can't be correct|Are you sure about that], [please check again|I read something else]
    """)
  /// How customers open a ticket that continues a closed one, English.
  static let followUps = compile(
    """
    [I'm back|It's me again|Me again] with [my closed ticket|the same thing|the old request]
    [My last ticket was closed|You closed my request] but it's not [solved|done|settled]
    [Following up|I follow up] on my [earlier|previous] message
    """)
  static let joins = compile(
    """
    [Also|also|And|Oh and],
    [One more thing|Another thing|Second question|While I have you]:
    [By the way|btw|And since I'm writing],
    [Besides|On top of that],
    """)

  // MARK: What the desk says

  static let agentQuestions = compile(
    """
    Thanks for [getting in touch|your message|writing to us]. [Could you tell me|May I ask for|Please send me] [your order number|the email address on your account|the model you use] so I can [look into this|check this|take a closer look]?
    [I'd like to check this for you|Happy to help]. [When did this start|Which device is this on|Could you send a screenshot], please?
    [I'm sorry about the trouble|Sorry to hear that]. [Which version do you use|What exactly do you see|Does it happen every time]?
    """)
  static let emptyAnswers = compile(
    """
    [It looks like|It seems] your message arrived [empty|without any text]. [Could you tell us|Please let us know] [how we can help|what you need]?
    We received your mail, but there was nothing in it. [Please write again|Just reply to this mail] and we'll take care of it.
    """)
  static let internalNotes = compile(
    """
    [Customer checked|Checked account], [no flags|verified by email|two open orders|all payments fine]. Waiting for [billing|logistics|the product team].
    [Same issue as|Looks like] the ones from last week, see the [team channel|known issues list].
    [Called the customer|Tried to call], [no answer|left a message|will try again at {time}].
    [Careful|Heads-up], customer [is upset|wrote {count} times|asked for a manager before].
    Refund limit is fine here, [amount is {amount}|below my limit]. [Please double-check|OK from my side].
    """)
  static let handOffs = compile(
    """
    [Passing|Handing|Moving] this [over|on] to your [team|queue], [not ours|needs your access rights|customer already verified].
    [Can you take this one|Please take over], [it needs a system change|outside my permissions|shift ends now].
    Escalating: [customer waited too long|third contact|needs a decision above my level].
    """)
  static let supervisorNotes = compile(
    """
    [I'm stepping in here|Taking this one over]: [the last answer missed the point|we promised a callback and did not call|tone was off, let's fix it].
    [Please|Next time] [read the full history first|quote the article|offer the goodwill voucher], I'll reply to the customer.
    """)
  static let supervisorReplies = compile(
    """
    I'm the team lead and I [have read|went through] your whole case. [I'm sorry for the back and forth|You should have heard this sooner].
    My name is on this now, and [I'll make sure it is done|I'll stay with it until it is solved].
    """)

  // MARK: By language

  /// What the engine needs to say in a language.
  struct Frame: Sendable {
    var greetings: [Phrase]
    var closings: [Phrase]
    var vagueSubjects: [Phrase]
    var informs: [Phrase]
    var thanks: [Phrase]
    var comeBacks: [Phrase]
    var followUps: [Phrase]
    var joins: [Phrase]
    var agentQuestions: [Phrase]
    /// Around the bot's answer: before it, before the article's address, after it.
    var botOpening: [Phrase]
    var botArticle: String
    var botEnding: [Phrase]
    var handOver: [Phrase]
    /// Before and after an agent's answer.
    var agentOpening: [Phrase]
    var agentEnding: [Phrase]
    /// A machine's answer to the desk's mail.
    var autoReply: [Phrase]
    /// Mails of the shop that customers reply to.
    var quotedMails: [Phrase]
  }

  static let frames: [Frame] = [english, spanish, german, french, portuguese]

  private static let english = Frame(
    greetings: greetings, closings: closings, vagueSubjects: vagueSubjects, informs: informs, thanks: thanks,
    comeBacks: comeBacks, followUps: followUps, joins: joins, agentQuestions: agentQuestions,
    botOpening: compile(
      "Hi {firstname}, [thanks for your message|thank you for reaching out|thanks for contacting Lumenia]."),
    botArticle: "Read more: ",
    botEnding: compile(
      """
      Did this answer your question? If so, there is nothing more to do. If not, just reply and a colleague will take over.
      I hope that helps! Reply to this message if you would like to talk to a person.
      """),
    handOver: compile(
      "[I'm sorry that did not help|Thanks for letting me know]. I'm passing you on to a colleague who will [answer|reply] soon."
    ),
    agentOpening: compile("[Hi|Hello|Dear] {firstname},"),
    agentEnding: compile("[Best regards|Kind regards|Best|All the best],"),
    autoReply: compile(
      """
      Automatic reply: I am out of the office until {date} [with no access to mail|and will answer when I am back]. In urgent cases please write to {email}.
      This is an automated response. Your message has been received and will be read within {days} working days.
      Thank you for your mail. This mailbox is no longer read. Please use our website.
      """),
    quotedMails: compile(
      """
      Thank you for shopping with Lumenia. We have received order {order} of {date} and will let you know as soon as it is on its way.
      News from Lumenia: fresh colours for the {product}, tips for {app} and what our team is working on this season.
      Your receipt for {amount} is ready. You find all your documents in your account at any time.
      We received your request {code} and will answer within two working days.
      """))

  private static let spanish = Frame(
    greetings: compile("[Hola|Buenos días|Buenas tardes|Estimados señores|hola]"),
    closings: compile("[Gracias|Un saludo|Saludos|Muchas gracias|Atentamente]"),
    vagueSubjects: compile("[Consulta|Pregunta|Ayuda|Ayuda por favor|Problema|Urgente|(sin asunto)|Mi cuenta]"),
    informs: compile(
      """
      [Claro|Sí], es el {order}, del {date}
      El correo de la cuenta es {email}
      [Ya lo hice|Lo he probado] y sigue igual
      """),
    thanks: compile("[Gracias|Perfecto, gracias|Muchas gracias], [ya funciona|me ha servido|resuelto]"),
    comeBacks: compile(
      """
      [Lo siento|Perdona], pero eso no me [ayuda|sirve], [sigue igual|quiero hablar con una persona]
      Hice lo que decía y [nada|no cambia nada]
      """),
    followUps: compile("[Escribo otra vez|Vuelvo a escribir] porque cerraron mi caso y no está resuelto"),
    joins: compile(
      """
      [Además|Otra cosa]:
      Y de paso,
      """),
    agentQuestions: compile(
      "Gracias por escribirnos. ¿[Me puede dar el número de pedido|Me indica el correo de su cuenta], por favor?"),
    botOpening: compile("Hola {firstname}, gracias por su mensaje."),
    botArticle: "Más información: ",
    botEnding: compile("¿Le ha servido esta respuesta? Si no, responda a este mensaje y le atenderá un compañero."),
    handOver: compile("Siento no haber podido ayudarle. Le paso con un compañero que le responderá pronto."),
    agentOpening: compile("Hola {firstname}:"),
    agentEnding: compile("[Un saludo|Saludos cordiales],"),
    autoReply: compile("Respuesta automática: estoy fuera de la oficina hasta el {date}. Responderé a mi vuelta."),
    quotedMails: compile(
      "Gracias por su compra en Lumenia. Hemos recibido el pedido {order} y le avisaremos cuando salga."))

  private static let german = Frame(
    greetings: compile("[Hallo|Guten Tag|Guten Morgen|Sehr geehrte Damen und Herren|hallo zusammen|Moin]"),
    closings: compile("[Danke|Viele Grüße|Mit freundlichen Grüßen|Vielen Dank|LG|Gruß]"),
    vagueSubjects: compile("[Frage|Hilfe|Bitte um Hilfe|Problem|Dringend|(kein Betreff)|Mein Konto|Anfrage]"),
    informs: compile(
      """
      [Klar|Ja], das ist die {order} vom {date}
      Die Mailadresse im Konto ist {email}
      [Habe ich gemacht|Hab ich probiert], [ist immer noch so|ändert nichts]
      """),
    thanks: compile("[Danke|Super, danke|Vielen Dank], [jetzt geht es|das hat geholfen|erledigt]"),
    comeBacks: compile(
      """
      [Leider|Sorry, aber] das [hilft mir nicht|bringt nichts], [ich möchte mit einem Menschen sprechen|es ist immer noch so]
      Ich habe alles so gemacht und es [geht nicht|ändert sich nichts]
      """),
    followUps: compile(
      "[Ich melde mich nochmal|Ich muss nochmal schreiben], meine Anfrage wurde geschlossen, ist aber nicht erledigt"),
    joins: compile(
      """
      [Außerdem|Noch etwas]:
      Und wenn ich schon schreibe,
      """),
    agentQuestions: compile(
      "Danke für Ihre Nachricht. [Nennen Sie mir bitte Ihre Bestellnummer|Welche Mailadresse ist im Konto hinterlegt]?"),
    botOpening: compile("Hallo {firstname}, danke für Ihre Nachricht."),
    botArticle: "Mehr dazu: ",
    botEnding: compile(
      "War das die richtige Antwort? Wenn nicht, antworten Sie einfach, dann übernimmt eine Kollegin."),
    handOver: compile(
      "Schade, dass das nicht geholfen hat. Ich gebe Sie an einen Kollegen weiter, der sich bald meldet."),
    agentOpening: compile("[Hallo|Guten Tag] {firstname},"),
    agentEnding: compile("[Viele Grüße|Mit freundlichen Grüßen],"),
    autoReply: compile(
      "Automatische Antwort: Ich bin bis zum {date} nicht im Büro. Ihre Nachricht wird nicht weitergeleitet."),
    quotedMails: compile(
      "Vielen Dank für Ihren Einkauf bei Lumenia. Wir haben die Bestellung {order} erhalten und melden uns beim Versand."
    ))

  private static let french = Frame(
    greetings: compile("[Bonjour|Bonsoir|Madame, Monsieur|bonjour à tous|Bonjour l'équipe]"),
    closings: compile("[Merci|Cordialement|Bien à vous|Merci beaucoup|Bonne journée]"),
    vagueSubjects: compile("[Question|Aide|Besoin d'aide|Problème|Urgent|(sans objet)|Mon compte|Demande]"),
    informs: compile(
      """
      [Bien sûr|Oui], c'est la {order}, du {date}
      L'adresse du compte est {email}
      [C'est fait|J'ai essayé], [toujours pareil|rien ne change]
      """),
    thanks: compile("[Merci|Parfait, merci|Merci beaucoup], [ça marche|c'est réglé|cela m'a aidé]"),
    comeBacks: compile(
      """
      [Désolé mais|Hélas] cela ne m'aide pas, [c'est toujours pareil|je voudrais parler à quelqu'un]
      J'ai suivi vos indications et [rien|ça ne change rien]
      """),
    followUps: compile("[Je reviens vers vous|Je vous écris encore], ma demande a été fermée mais rien n'est réglé"),
    joins: compile(
      """
      [Par ailleurs|Autre chose] :
      Et tant que j'y suis,
      """),
    agentQuestions: compile(
      "Merci de votre message. [Pourriez-vous me donner le numéro de commande|Quelle est l'adresse de votre compte], s'il vous plaît ?"
    ),
    botOpening: compile("Bonjour {firstname}, merci de votre message."),
    botArticle: "En savoir plus : ",
    botEnding: compile(
      "Cette réponse vous a-t-elle aidé ? Sinon, répondez à ce message et un collègue prendra le relais."),
    handOver: compile(
      "Navré de ne pas avoir pu aider. Je vous mets en relation avec un collègue qui répondra bientôt."),
    agentOpening: compile("Bonjour {firstname},"),
    agentEnding: compile("[Cordialement|Bien à vous],"),
    autoReply: compile("Réponse automatique : je suis absent du bureau jusqu'au {date}. Je répondrai à mon retour."),
    quotedMails: compile(
      "Merci pour votre achat chez Lumenia. Nous avons bien reçu la commande {order} et vous préviendrons de son départ."
    ))

  private static let portuguese = Frame(
    greetings: compile("[Olá|Bom dia|Boa tarde|oi|Prezados|Olá equipe]"),
    closings: compile("[Obrigado|Obrigada|Atenciosamente|Abraço|Muito obrigado]"),
    vagueSubjects: compile("[Dúvida|Ajuda|Preciso de ajuda|Problema|Urgente|(sem assunto)|Minha conta]"),
    informs: compile(
      """
      [Claro|Sim], é o {order}, de {date}
      O e-mail da conta é {email}
      [Já fiz isso|Tentei] e [continua igual|nada mudou]
      """),
    thanks: compile("[Obrigado|Perfeito, obrigado|Valeu], [funcionou|deu certo|resolvido]"),
    comeBacks: compile(
      """
      [Infelizmente|Desculpe, mas] isso não [ajuda|resolve], [continua igual|quero falar com uma pessoa]
      Fiz tudo como vocês disseram e [nada|não mudou nada]
      """),
    followUps: compile("[Escrevo de novo|Volto a escrever] porque fecharam meu chamado sem resolver"),
    joins: compile(
      """
      [Além disso|Mais uma coisa]:
      E aproveitando,
      """),
    agentQuestions: compile(
      "Obrigado pela mensagem. [Pode me passar o número do pedido|Qual é o e-mail da conta], por favor?"),
    botOpening: compile("Olá {firstname}, obrigado pela sua mensagem."),
    botArticle: "Saiba mais: ",
    botEnding: compile(
      "Isso respondeu à sua dúvida? Se não, responda a esta mensagem e um colega continua o atendimento."),
    handOver: compile("Sinto não ter ajudado. Vou passar para um colega, que responde em breve."),
    agentOpening: compile("Olá {firstname},"),
    agentEnding: compile("[Atenciosamente|Um abraço],"),
    autoReply: compile("Resposta automática: estou fora do escritório até {date}. Responderei quando voltar."),
    quotedMails: compile("Obrigado pela compra na Lumenia. Recebemos o pedido {order} e avisaremos quando ele sair."))

  // MARK: Rubbish

  static let spam = compile(
    """
    Dear [webmaster|owner|sir], we can put your site on the first page of every search engine for only {amount} a month. Reply with your phone number for a free audit.
    [CONGRATULATIONS|Good news]! Your mailbox was selected for a {amount} prize. Confirm your name and bank within {days} days.
    We [sell|offer] verified [leads|contact lists] of {code} decision makers in your industry, [best price|50% off this week].
    I am a [banker|lawyer] in {city} with a matter of mutual benefit about an unclaimed fund. Please answer in confidence.
    [Cheap|Original] watches and handbags, worldwide dispatch, [visit|click] now, only {count} left.
    Our factory makes high quality [LED panels|packaging|cables], minimum quantity {code} pieces. [Catalogue attached|Ask for our price list].
    [Earn|Make] {amount} a day from home with our trading robot, no experience needed, limited places.
    Guest post request: we would like to publish an article with a link on your blog, [budget {amount}|paid in advance].
    Your domain listing expires on {date}. Pay {amount} now to avoid losing your ranking.
    [Lonely|Hello dear], I saw your profile and would like to know you better, write me at {email}.
    """)
  static let spamSubjects = compile(
    """
    [Rank #1 today|Website audit|Your SEO report]
    [You won|Final notice|Claim your prize]
    [Business proposal|Partnership|Cooperation request]
    [Special offer|Price list|Last chance]
    """)

  /// One phrase a line. A line that does not follow the grammar is a mistake in this file.
  static func compile(_ lines: String) -> [Phrase] {
    lines.split(separator: "\n").map { line in
      do throws(Phrase.SyntaxError) {
        return try Phrase(String(line))
      } catch {
        preconditionFailure("\(error.message): \(line)")
      }
    }
  }
}

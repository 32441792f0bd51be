// The safety domain of the synthetic desk: fraud, abuse, legal matters and feedback, with the articles and replies.
// Text only, in the catalogue's line format; what becomes of it is the phrase engine's business.

extension CatalogueSource {
  static let safety: String = #"""
    domain safety | Safety, trust and feedback
    context
      - I have been with Lumenia [for years|since {date}].
      - Please [treat this|keep this] [confidential|in confidence].
      - I [attach|can send] [screenshots|the mail|photos] [if you need them|].
      - [This makes me nervous|I feel uneasy], I must say.
      - I also [informed|called] [my bank|the police] [already|this morning].
      - You reach me at {phone} [after work|any time].
      - My account is under {email}.
      - It happened on {date} [around {time}|].
      - I [write|am writing] because [I didn't find a form|nobody picks up the phone].
      - [Somebody|Someone responsible] should [look into this|take this seriously].
      - My name is {firstname} and I live in {city}.

    intent hacked-account | Account was taken over | popularity=5 | bot=0.6 | defects=0.03,0.08,0.01 | action=none
      article hacked-account | When somebody else is in your account
        Open Security > Emergency and press Freeze: all sessions end and nothing can be bought for 72 hours.
        If your mail address was changed, the old address has a link "This was not me" that works for 14 days.
        We give an account back only after checking identity: two of order number, last four card digits, old address.
        Orders made by the intruder are stopped if not yet dispatched; report them in the same form.
        Then choose a new password and switch on two-step sign-in.
      subject
        - HACKED
        - account [hacked|stolen|taken over]
        - someone is in my account
        - [Urgent|Emergency|Help]
        - I didn't do this
      ask
        - my account [was|has been] [hacked|taken over|compromised], [what do I do|please help]
        - somebody [changed|replaced] the [email|email and password] of my account, I [can't get in|am out]
        - there are [orders|purchases] I [didn't make|know nothing about] in my account
        - I see [logins|sessions] from [another country|a city I've never been to|a strange phone]
        - please [freeze|block|lock] my account [immediately|now], [a stranger|someone] is using it
        - Someone [ordered|bought] a {product} [with my saved card|in my name] and has it sent to [another address|{city}]
        - got a mail that my [address|phone number|password] was changed, [that wasn't me|I did nothing]
        - hackers [got|broke] into my profile and [deleted everything|spend my points]
        - My friends receive [spam|strange messages] from my account [but I'm not sending any|since {date}]
        - how do I [get back|recover|regain] an account that was [stolen|hijacked]
        - unauthorised access to my user {email}, [kindly act|urgent]
        - I think my password [leaked|was stolen], unknown devices [are|keep appearing] in the list
        - all my points are spent and the delivery name is [not mine|somebody called {firstname}]
        - The two-step login was [switched off|set to a foreign number] by an intruder
        - can you tell me who [logged in|accessed] my account on {date} and [throw them out|stop it]
        - i got hacked pls [shut everything down|help fast]
      oblique
        - woke up to thirty mails and [none was my doing|someone had a shopping night]
        - My profile says my name is [Igor|something else] now and speaks a language I don't
        - A stranger sits in my living room, digitally speaking, [and changed the locks|eating my snacks]
        - someone in {city} is enjoying a {device} [on my bill|that I paid for]
        - everything I type is wrong and [my picture is a different face|the recovery goes to someone else]
        - the things in my basket give me the creeps, [I live alone|not mine]
        - My daughter asks why I wrote her such odd things last night, [I was asleep|I didn't]
      detail
        - The strange order is {order}.
        - The new address in there is {email}.
        - I still have access to my old mail.
        - I noticed it at {time}.
      reply
        - Please open Security > Emergency and press Freeze, which ends all sessions and stops purchases for 72 hours. If the address was changed, use the link "This was not me" in the mail to your old address.
        - To give the account back we check two of these: an order number, the last four digits of the card, your former address. Orders of the intruder are stopped if not yet dispatched.
      reply-wrong-fact
        - Nothing can be done once the mail address was changed, please open a new account.
        - The freeze lasts one hour and purchases stay possible.
      reply-wrong-policy
        - No need to prove anything, I have set the account to your new address straight away.
        - For safety, please send me your full card number with the three digits on the back.
      reply-wrong-tone
        - That is what happens with a weak password. Your own fault.

    intent phishing-email | Suspicious mail or message | popularity=5 | bot=0.84 | defects=0.004,0.003,0.003 | action=none
      article phishing-email | Recognising false messages
        Our mails come only from addresses that end in lumenia.example and call you by your name.
        We never ask for passwords, codes or card numbers by mail, text message or phone.
        Forward the message to phishing@lumenia.example and delete it.
        If you entered something: change the password, and have the bank block the card.
        All real messages are also in Account > Messages.
      subject
        - phishing
        - suspicious [mail|email|text message]
        - Is this from you?
        - [Fake|Scam] mail
        - your mail of today
      ask
        - I got [an email|a text] that [looks|seems] fake, [is it from you|did you send it]
        - is [this|the] mail [about my account being closed|saying my payment failed] [real|genuine]
        - someone [asks|is asking] for my [card details|password] in your name
        - [I clicked|My mother clicked] a link in a [strange|false] mail and [entered the password|typed in card data]
        - I want to [report|forward] a phishing mail, [where to|to which address]
        - message says I must [confirm|verify] my account at {url}, [scam?|is that yours]
        - How can I [tell|recognise] whether a mail really [comes|is] from Lumenia
        - a caller [said|claimed] he's from Lumenia and [wanted a code|needs remote access to my computer]
        - Got an SMS about a [parcel|refund] with a link to [pay a fee|log in], I [ordered|expect] nothing
        - sender is [weird|{email}] and the mail is full of [mistakes|spelling errors], but has your logo
        - an invoice for {amount} arrived by mail that I [don't know|can't find in my account], [attached a zip|should I open it]
        - You [won|have won] a {device} says a mail with your name, [true|fraud]?
        - I get [dozens|a lot] of fake Lumenia messages [lately|since {date}], was there a [leak|data breach]
        - Does your company ask customers to reply with [personal data|a copy of the passport] by mail
        - beware, there's a scam [going round|on chat apps] that pretends to be [your support|you]
        - opened the attachment of a dubious mail from [you|your address], what [next|should I do now]
      oblique
        - Dear customer, it begins, [you usually know my name|since when don't you know me]
        - They say I have 24 hours or [all is lost|it's over], that doesn't sound like you
        - my father almost gave a [nice young man|stranger] on the phone the number he read out
        - the [button|letter] is too good to be true, [a free {device}|{amount} for me]
        - something smells about what landed in my inbox this morning
        - I typed things into a page that looked like home, [then it went blank|and my stomach turned]
        - funny commas, funny address, your colours
      detail
        - The sender is {email}.
        - The link goes to {url}.
        - I didn't click [anything|on it].
        - I did type in [my password|the card].
      reply
        - That message is not from us: our mails come only from lumenia.example and never ask for passwords, codes or cards. Please forward it to phishing@lumenia.example and delete it.
        - If you entered something, change your password at once and have the bank block the card. All real messages are also in Account > Messages.
      reply-wrong-fact
        - Yes, we sometimes ask for card numbers by text message, please follow the link.
      reply-wrong-policy
        - To check whether you are affected, please reply with your password and the code you received.
      reply-wrong-tone
        - How could you fall for something that obvious?

    intent fake-shop-report | Report a fake shop or seller | popularity=5 | bot=0.72 | defects=0.004,0.004,0.004 | action=none
      article fake-shop-report | Shops that pretend to be us
        Our only shop is lumenia.example; a list of licensed dealers is under Help > Dealers.
        Report a site in Help > Report a fake shop with its address and, if possible, a screenshot.
        We have such sites taken down, which takes 3 to 10 days; we cannot return money that was paid there.
        If you paid: call your bank within 24 hours and report it to the police.
      subject
        - fake shop
        - Is {url} yours?
        - [scam|fraud] website
        - Fake [store|seller|profile]
        - Report
      ask
        - I want to report a [fake|fraudulent] [shop|website] that uses your [name|logo]
        - is {url} [your|an official] [shop|site]? prices are [unbelievable|too good]
        - I [bought|ordered] at a site that looked like [yours|Lumenia] and [nothing came|it was fake]
        - there's an ad on [social media|a video site] selling {device}s for {amount} with your logo, [genuine?|please check]
        - a seller on [an auction site|a marketplace] [pretends|claims] to be [an official dealer|you]
        - [Somebody|A website] copied your [whole shop|pictures] under another [address|domain], thought you should know
        - paid {amount} at a fake Lumenia store, [can you refund it|how do I get it back]
        - Are [they|{url}] an authorised [dealer|reseller] of yours
        - the site I ordered from has your design but you can't find [order {order}|my number], [was I cheated|is it a scam]
        - How do I check if a [shop|dealer] is [real|licensed]
        - Please [take down|shut] the page {url}, it [cheats|defrauds] people
        - an online store with your brand doesn't [deliver|answer] and has no [imprint|contact]
        - warning: fake profile [offering|raffling] your products, wants [card data|gift cards as payment]
        - a clearance sale of Lumenia at [90|80] percent off, I [smell|suspect] fraud
        - fell for an imitation of your web shop through a [search ad|link in a group], what now
        - Reporting a dubious dealer in {city} who sells "original" devices [without papers|for cash]
      oblique
        - it all looked like you, down to the lamp at the top, only the [address was odd|little lock was missing]
        - Who are these people wearing your clothes?
        - I thought I'd shopped with you, [apparently I shopped with a ghost|you say I never did]
        - My cousin is over the moon about her bargain from "you", [I have a bad feeling|I fear for her]
        - money left, box never came, and the page [is no longer there|now sells shoes]
        - a brand new {device} for the price of a pizza, [who gives that away|really]
        - they answer in perfect politeness and ask me to pay [a friend's account|by transfer to an island]
      detail
        - The address is {url}.
        - I paid {amount} [by card|by transfer].
        - The advert ran on {date}.
        - I have a screenshot.
      reply
        - Thank you for telling us: our only shop is lumenia.example, and licensed dealers are listed under Help > Dealers. Please enter the site in Help > Report a fake shop; taking it down takes 3 to 10 days.
        - If you paid there, call your bank within 24 hours and go to the police. We unfortunately cannot return money that was paid to others.
      reply-wrong-fact
        - We run several hundred shops under other names, so it is surely one of ours.
      reply-wrong-policy
        - Do not worry, we will pay back everything the fake shop took from you.
      reply-wrong-tone
        - If it is too cheap, it is fake. Anyone knows that, except you it seems.

    intent chargeback-fraud | Fraudulent payment or bank dispute | popularity=3 | bot=0.4 | defects=0.015,0.02,0.005 | action=refund
      article chargeback-fraud | Payments you did not make, and bank disputes
        If a stranger paid with your card at our shop, have the bank block the card and open a dispute; we answer it within 7 days.
        While a dispute is open the account cannot buy; it opens again when the bank has decided.
        If you opened a dispute by mistake, ask your bank to withdraw it; we cannot.
        We hand payment data to the bank and the police only.
      subject
        - chargeback
        - [fraudulent|stolen] card
        - Dispute
        - payment I didn't make
      ask
        - someone used my card [in|at] your shop, I [don't have|never had] an account with you
        - my bank [opened|started] a chargeback and now you [blocked|suspended] my account
        - I [disputed|reversed] a payment by [mistake|accident], how do I [undo|withdraw] it
        - [stolen|lost] card {card4} was used for {amount} at Lumenia on {date}
        - fraud on my [credit|debit] card, [please cancel the orders|who got the goods]
        - account [restricted|locked] because of a [payment dispute|returned debit], [I paid it since|when is it lifted]
        - How long does a [dispute|chargeback] [take|last] on your side
        - bank needs [proof|documents] from you for the [fraud|dispute] case
        - I didn't authorise the [payment|debit] of {amount}, [bank told me to contact you|please investigate]
        - You sent me a [reminder|letter] about a chargeback that was [justified|decided in my favour]
        - can you tell me the [name|address] of the person who paid with my [card|account]
        - The direct debit was [bounced|returned] by my bank as fraud, but [it was me|I do want the item], sorry
        - chargeback closed since {date}, yet I still can't [order|pay] anything
        - police asks for [data|details] about the purchases made with my [stolen|copied] card
      oblique
        - I've never heard of you, but [on my statement I'm a good customer|you took {amount} from my bank]
        - My bank clawed it back and since then [your shop treats me like a criminal|you won't let me buy]
        - I pressed the wrong button at the bank and [now I'm on your black list|took money I owe you]
        - my wallet was lifted on the train, an hour later [you sold somebody a {device}|they shopped at yours]
        - the officer wants to know from you [who it was|what they bought]
        - nobody in our house spent that and the bank [points at you|says talk to the shop]
      detail
        - The card ends in {card4}.
        - The bank's case is {code}.
        - It's about {amount} on {date}.
      reply
        - Please have your bank block the card and open a dispute; we answer the bank within 7 days. For data protection we can give payment data to the bank and the police only.
        - An account with an open dispute cannot buy until the bank has decided. If it was a mistake, please ask your bank to withdraw the dispute.
      reply-wrong-fact
        - A chargeback is decided by our shop within an hour, the bank has no part in it.
      reply-wrong-policy
        - The buyer's name and address are as follows, you can ask him yourself.
      reply-wrong-tone
        - People who charge back payments are usually trying to cheat us.

    intent abusive-user | Another user insults or harasses | popularity=3 | bot=0.5 | defects=0.003,0.002,0.004 | action=none
      article abusive-user | Reporting and blocking people
        Open the person's profile and choose Report; add the message so that we can see it.
        Block hides you from each other at once; the other person is not told.
        Our team looks at reports within 24 hours, threats within 2.
        In a danger to life call the police first.
        Reports stay anonymous.
      subject
        - report a user
        - [harassment|insults]
        - abusive comments
        - Someone is bothering me
      ask
        - a user [insults|harasses|threatens] me in [the comments|chat], [please do something|ban him]
        - how do I [report|block] [somebody|a person]
        - someone [posts|writes] [hateful|racist] things under [reviews|my shared album]
        - I [reported|blocked] {firstname} [twice|days ago] and [he still writes|nothing happened]
        - Please [delete|remove] the [comment|message] in which I'm [called names|insulted]
        - a stranger keeps sending me [unwanted|obscene] [pictures|messages]
        - my daughter is being [bullied|mobbed] by [classmates|other users] in the family chat
        - will the person [see|know] that I [reported|blocked] them
        - An account [pretends to be|uses photos of] me and [writes to my friends|embarrasses me]
        - [What|which] action do you take [against|about] abusive [accounts|members]
        - ex boyfriend [stalks|follows] me through [the shared list|your app], how can I [stop|prevent] that
        - my account was [reported|banned] for abuse though I [did nothing|only answered]
        - spam [account|bot] keeps [adding|inviting] me to [groups|folders]
        - Threats against me on your platform, I [want|need] the [data for the police|user removed]
      oblique
        - There's someone on there who [won't leave me alone|turns up wherever I write]
        - I dread opening it in the morning because of what [he|that person] may have left
        - What was said about my family under that film is [beyond words|not fit to repeat]
        - my girl cries over the tablet and won't say [why|what they wrote]
        - he found me again after I [changed my name|moved], through yours
        - Words like that would get you thrown out of any pub, [why not here|here they stay up]
      detail
        - The user is called {firstname}.
        - It goes on since {date}.
        - I have screenshots.
      reply
        - I am sorry that you have to read this. Please open the profile and choose Report with the message attached; we look at it within 24 hours, at threats within 2. Block hides you from each other at once.
        - The other person is not told about a report or a block. If you are in danger, please call the police first.
      reply-wrong-fact
        - Reports are read once a month and the other person is told who sent them.
      reply-wrong-policy
        - Here is the real name and phone number of that user, talk to him directly.
      reply-wrong-tone
        - It is the internet, toughen up a little.

    intent child-account-consent | Parental consent for a child's account | popularity=2 | bot=0.45 | defects=0.03,0.09,0.02 | action=none
      article child-account-consent | Accounts for children
        Under 16 an account needs the consent of a parent, given by mail link and a card check of 0.00.
        The link is valid for 7 days and can be sent again in Account > Family > Children.
        Without consent the account is paused, and deleted after 30 days.
        Consent can be withdrawn at any time; then data of the child is deleted within 30 days.
      subject
        - account for my child
        - parental consent
        - My son's account
      ask
        - my [son|daughter] needs an account, how do I give [consent|permission]
        - the consent [mail|link] [didn't arrive|has expired], please send [it again|a new one]
        - child account is [paused|blocked] waiting for parental [consent|approval]
        - from what age can children have their own [account|login]
        - I want to [withdraw|take back] my consent and have my child's data [deleted|removed]
        - My [12|13] year old signed up [without asking|with a false age], [please close it|what now]
        - why do you need my [card|payment data] to confirm I'm the parent
        - [both parents|we are divorced], who has to [approve|consent]
        - Consent given on {date} but the account is [still|again] locked
        - Will the consent be needed after she [turns|becomes] 16
      oblique
        - The little one wants what her [brother|friends] has, [am I asked at all|what must I sign]
        - it told her to [fetch a grown-up|ask mum], well here I am
        - He cheated with his birthday and [is now chatting with adults|I only found out today]
        - I said yes last year, [now I mean no|things have changed]
      detail
        - The child is [11|13|15].
        - The account is {email}.
        - I am the [mother|father].
      reply
        - Below 16 we need a parent's consent: the link by mail is valid for 7 days, includes a card check of 0.00 and can be sent again in Account > Family > Children.
        - You may withdraw the consent there at any time; the child's data is then deleted within 30 days.
      reply-wrong-fact
        - Children of any age may open an account, no consent is needed.
      reply-wrong-policy
        - I have confirmed the consent for you by hand, the check of the parent is just a formality.
      reply-wrong-tone
        - Raising your child is your job, not ours.

    intent report-bug-security | Report a security hole | popularity=1 | bot=0.3 | defects=0.004,0.004,0.003 | action=none
      article report-bug-security | Telling us about a vulnerability
        Write to security@lumenia.example, best encrypted with the key on our security page.
        We confirm within 2 working days and fix serious holes within 30.
        Please do not publish for 90 days and do not touch other people's data.
        Rewards go from 100 to 5000 euros, depending on severity.
      subject
        - security issue
        - vulnerability report
        - Bug bounty
      ask
        - I found a [security hole|vulnerability] in [your website|{app}], who do I [tell|contact]
        - do you have a bug bounty [program|programme], [what are the rewards|how does it work]
        - I can see other customers' [orders|data] by changing the number in the [url|address]
        - [report|disclosure] of an XSS in your [shop|search field]
        - my report [{code}|from {date}] has not been [answered|confirmed]
        - Your login [page|form] leaks whether an address [exists|is registered]
        - is there a [PGP key|security.txt] for [responsible|encrypted] disclosure
        - may I [publish|present] my finding after [90 days|you fixed it]
        - the {device} has an open [port|telnet] and a default password, [you should know|fix that]
        - I'm a [student|researcher] and [tested|looked at] your api, [some requests need no login|found a flaw]
      oblique
        - By accident I'm looking at the [shopping list|invoice] of a lady in {city}, [I shouldn't be|how come]
        - One of your doors isn't locked and I [don't want to shout which|would rather whisper it]
        - I typed a wrong digit and someone else's life [opened|appeared]
        - white hat here, whom do I have coffee with
      detail
        - It affects {url}.
        - I did not look at more data than needed.
        - I can demonstrate it.
      reply
        - Thank you. Please write the details to security@lumenia.example, encrypted with the key on our security page; we confirm within 2 working days and ask you not to publish for 90 days.
        - Rewards go from 100 to 5000 euros depending on severity. Please do not touch other people's data.
      reply-wrong-fact
        - We have no security team and such reports are not accepted.
      reply-wrong-policy
        - Post the exact steps in our public forum, then we will see who can repeat it.
      reply-wrong-tone
        - Breaking into our pages is a crime, be glad that we do not sue you.

    intent counterfeit-product | Product may be counterfeit | popularity=2 | bot=0.48 | defects=0.003,0.004,0.003 | action=refund
      article counterfeit-product | Is my device genuine?
        Enter the serial number in Help > Check serial number; genuine ones show model and colour.
        The seal on the box has a lamp that changes from green to gold.
        Things bought at our shop are always genuine and are refunded at once if the check says otherwise.
        For counterfeits bought elsewhere turn to the seller; we confirm in writing within 5 working days.
      subject
        - fake product?
        - counterfeit
        - Is my {device} original
      ask
        - is my {device} [genuine|original], [how can I check|it looks odd]
        - I think I [got|was sold] a [counterfeit|fake] {product}
        - serial number {code} is [unknown|not found] on your [page|check]
        - the [logo|packaging] of my {product} [looks different|is misspelt]
        - {app} says the device isn't [authentic|original] and [refuses it|won't register]
        - bought a Lumenia {device} [second hand|online], please [verify|confirm] the number
        - a dealer [sells|offers] copies of your [chargers|headphones], I have one [here|in my hand]
        - Can you give me a [letter|statement] that my item is a [forgery|fake] for [the seller|my bank]
        - the seal doesn't [change colour|shine], is it [false|a copy]
        - How do I spot an imitation before [buying|paying]
      oblique
        - It's lighter than my friend's, the writing is crooked, and [it smells of plastic|I have doubts]
        - The manual says Lumemia, [is that a joke|hm]
        - two of the same, side by side, [one is not like the other|like cousins, not twins]
        - it was too cheap and [now it crackles|your page doesn't know its number]
      detail
        - The number is {code}.
        - I paid {amount} for it.
        - It was bought [at a market|at {url}].
      reply
        - Please enter the serial number in Help > Check serial number and look at the seal: the lamp changes from green to gold on genuine boxes.
        - If it was bought at our shop and fails the check, we refund it at once; for other sellers we confirm the counterfeit in writing within 5 working days.
      reply-wrong-fact
        - Counterfeits of our devices do not exist, so yours is genuine.
      reply-wrong-policy
        - Throw it away and I'll send you a new one free of charge, wherever you bought it.
      reply-wrong-tone
        - You wanted it cheap, you got it cheap.

    intent recall-notice | Product recall | popularity=2 | bot=0.6 | defects=0.003,0.004,0.002 | action=refund
      article recall-notice | Recalled devices
        Help > Recalls lists all affected models; enter the serial number to be sure.
        Stop using the device at once, take it off the charger and keep it away from things that burn.
        You choose between a free replacement and the full price back, without a receipt.
        Batteries are collected by a special courier only; never send them by post.
      subject
        - recall
        - Is my device affected
        - safety notice
      ask
        - is my {device} [affected by|part of] the recall
        - I [read|heard] about a recall of the {product}, [what do I do|is it dangerous]
        - how do I [check|find out] whether my serial number is [recalled|affected]
        - recall: do I get [a replacement|my money back], [how long does it take|I have no receipt]
        - [where|how] do I send the recalled [battery|charger]
        - the courier for the recalled device [didn't come|needs a box]
        - Got your [letter|safety notice], but [my number isn't accepted|the form fails]
        - can I still use the {device} until the [replacement|exchange] arrives
        - registered for the recall on {date}, [no news|when does it come]
        - Recall covers devices bought [second hand|abroad] too?
      oblique
        - They said on the radio your [thing|gadget] may catch fire, mine is [by my bed|in the children's room]
        - A letter tells me to stop touching it, [and then|who fetches it]
        - The post office won't take it from me [because it might burn|with that sticker on]
        - should I be afraid of what's charging in my kitchen?
      detail
        - The serial number is {code}.
        - It was bought on {date}.
        - It gets warm sometimes.
      reply
        - Please stop using it, take it off the charger and enter the serial number in Help > Recalls. If it is affected you choose between a free replacement and the full price, without a receipt.
        - Batteries must never go by post: our special courier collects them, and you choose the day in the same form.
      reply-wrong-fact
        - You can keep using a recalled device as long as it does not smoke.
      reply-wrong-policy
        - Just drop the recalled battery into a letter box, that will be fine.
      reply-wrong-tone
        - No need to panic like that, only a few of them burned.

    intent accessibility-request | Accessibility needs | popularity=2 | bot=0.5 | defects=0.004,0.003,0.002 | action=none
      article accessibility-request | Using Lumenia with a disability
        The app works with the screen readers of phones and computers; large text and high contrast are in Settings > Accessibility.
        Manuals are available in large print, Braille and as audio, free of charge, within 10 working days.
        A text phone and sign language video answer on weekdays from 9 to 17.
        Report a barrier in Help > Accessibility; we answer within 5 working days.
      subject
        - accessibility
        - screen reader
        - blind customer
      ask
        - I'm [blind|visually impaired] and {app} [can't be used|doesn't work] with my screen reader
        - buttons in the [checkout|app] are not [labelled|announced] [for voice over|by the reader]
        - is there a [large print|braille|audio] version of the manual
        - can I [contact|reach] you by [text phone|sign language], I'm deaf
        - The [contrast|font] on your site is too [low|small], how can I [enlarge|change] it
        - your captcha is [impossible|a barrier] for [people with low vision|me], is there another [way|kind]
        - I can't use a mouse, does the site [work|function] with the keyboard [only|alone]
        - Where do I [complain about|report] an accessibility [problem|barrier]
        - do you offer a [discount|plan] for [disabled|severely disabled] people
        - [flashing|moving] animations make me [ill|dizzy], can they be [turned off|stopped]
      oblique
        - My hands shake and the [buttons are like peas|little crosses are too small to hit]
        - My father reads with his fingers and your [leaflet|booklet] is flat
        - it reads me "button button button", [which one pays|I'd like to know which]
        - I can't phone, [I don't hear|telephones are no use to me], is there another way to talk to you
      detail
        - I use {os}.
        - It's about the {device}.
        - I have about ten percent sight.
      reply
        - Large text and high contrast are in Settings > Accessibility, and the app works with screen readers. Please report the exact place in Help > Accessibility, we answer within 5 working days.
        - Manuals come in large print, Braille or audio free of charge; by text phone and sign language video we are there on weekdays from 9 to 17.
      reply-wrong-fact
        - Accessible manuals cost 80 euros and take a year.
      reply-wrong-policy
        - Please send me a doctor's report on your disability first, otherwise I may not answer.
      reply-wrong-tone
        - Could somebody in your family not do that for you?

    intent complaint-about-agent | Complaint about an employee | popularity=3 | bot=0.35 | defects=0.03,0.03,0.12 | action=none
      article complaint-about-agent | Complaining about our service
        Write through Help > Complaint with the case number; a team lead who was not involved reads it.
        You receive an answer within 5 working days, in writing if you wish.
        Calls are recorded only if you agreed; a recording can be listened to for 30 days.
        If you disagree with the answer, the ombudsman decides within 8 weeks.
      subject
        - complaint
        - Your employee
        - [Terrible|rude] service
        - speak to a manager
      ask
        - I want to [complain|make a complaint] about [one of your employees|the agent I spoke to]
        - your [colleague|agent] was [rude|unfriendly|arrogant] [on the phone|in the chat]
        - I was [hung up on|cut off] by [the hotline|your agent] {firstname}
        - the [lady|man] on the phone [promised|told me] something [untrue|that never happened]
        - Let me talk to a [manager|supervisor], [the agent didn't listen|this is unacceptable]
        - [Fourth|Third] agent, [third|fourth] different [answer|story], who is [responsible|right]
        - agent closed my [ticket|case] {code} without [solving it|reading it]
        - How do I file a formal complaint against [support|customer service]
        - the way I was [treated|spoken to] by your staff on {date} is [outrageous|unworthy]
        - your chat [employee|person] made [fun of|jokes about] my [accent|question]
        - she asked me for my [password|full card number], is [she|that] allowed to
        - no [reaction|reply] to my complaint of {date}
        - The service technician was [late|impolite] and left [a mess|without a word]
        - I [demand|expect] an apology for the [tone|conduct] of your [representative|hotline]
      oblique
        - I've never felt so [small|stupid] after a phone call
        - The gentleman sighed loudly each time I [spoke|asked], [and then it went beep|for twenty minutes]
        - If I treated my guests like that I'd [lose my job|be out of business]
        - who is his boss? I'd like a word
        - I've been passed on like a [hot potato|parcel], the last one [laughed|was eating]
        - My mother, 82, was in tears after your people [were done with her|explained it to her]
      detail
        - The case was {code}.
        - The call was on {date} at {time}.
        - The name was {firstname}.
      reply
        - I am sorry that you were treated like this. Please send it through Help > Complaint with the case number: a team lead who was not involved reads it and answers within 5 working days.
        - If you disagree with our answer, the ombudsman decides within 8 weeks. We also check whether a recording exists, as far as you agreed to one.
      reply-wrong-fact
        - Complaints are not possible after 24 hours.
      reply-wrong-policy
        - That colleague is in her probation and had a warning before, between us she will be dismissed.
      reply-wrong-tone
        - My colleague was certainly right, and judging by your message I understand why he hung up.
        - Calm down first, then we can talk like adults.

    intent legal-request | Letter from a lawyer or authority | popularity=1 | bot=0.3 | defects=0.03,0.08,0.01 | action=none
      article legal-request | Legal letters and requests of authorities
        Lawyers write to legal@lumenia.example with a power of attorney; the desk gives no legal statements.
        Authorities use the form in Help > Authorities and receive an answer within 10 working days.
        Copyright claims need the address of the file and proof of the right; we block within 48 hours.
        Terms of all years are in Help > Terms.
      subject
        - legal matter
        - lawyer's letter
        - Official request
      ask
        - I represent [a client|{firstname}] and [request|require] [information|a statement]
        - where can [our law firm|a lawyer] [serve|send] a letter to your company
        - [police|court] request for [data|records] of the user {email}
        - I will [sue|take legal action], [give me the address of your legal department|to whom do I write]
        - copyright [claim|infringement]: my [film|photos] [is|are] [offered|hosted] on your platform
        - please [confirm|send] the terms that [applied|were valid] on {date}
        - we hereby set a [deadline|time limit] until {date} to [pay|cease and desist]
        - My lawyer [wrote|sent a letter] on {date} and got no [answer|reply]
        - Who is your [legal representative|data protection officer], for a [writ|claim]
        - consumer association asks about [clause {count}|your terms]
      oblique
        - The next one who writes to you will wear a robe
        - We are the [public prosecutor's office|registry] and need to know who is behind {email}
        - My work is up on your servers and [I never sold it|nobody asked me]
        - I've been patient for months, from now on [others speak for me|it goes through channels]
      detail
        - Our reference is {code}.
        - The deadline is {date}.
        - A power of attorney is attached.
      reply
        - Please send this to legal@lumenia.example with the power of attorney; the desk itself cannot give legal statements. Authorities use the form in Help > Authorities and hear from us within 10 working days.
        - For a copyright claim we need the address of the file and proof of the right, and block it within 48 hours.
      reply-wrong-fact
        - We accept legal letters by fax to any of our shops only.
      reply-wrong-policy
        - I admit that our company is at fault and will pay whatever you ask.
        - Here are the user's name, address and card number that you wanted.
      reply-wrong-tone
        - Sue us, others have tried.

    intent press-inquiry | Press and partnership inquiries | popularity=1 | bot=0.38 | defects=0.01,0.012,0.003 | action=none
      article press-inquiry | For journalists and creators
        Journalists write to press@lumenia.example and receive an answer within 1 working day.
        Pictures and figures are in the press room at Help > Press, free for editorial use.
        Test devices are lent for 4 weeks to editorial offices and to creators above 20,000 followers.
        Sponsoring requests are collected until 31 October for the next year.
      subject
        - press
        - interview request
        - Cooperation
      ask
        - I'm a journalist [writing|working] on [a story about|an article on] Lumenia, [whom can I talk to|press contact?]
        - can I get [pictures|logos] of the {device} for [our magazine|a review]
        - I run a [channel|blog] with {count} followers and would like to [test|review] your {product}
        - [interview|statement] about [the recall|your prices] for our [paper|programme], deadline {date}
        - do you [sponsor|support] [clubs|events], who decides
        - We would like to [cooperate|partner] with you as [influencers|a startup]
        - Where is your press [kit|release] about {product}
        - student [paper|radio] asks for a [quote|comment] from your [management|founder]
        - who is responsible for [marketing|public relations] in {city}
        - [figures|facts] on your company for a [thesis|report]
      oblique
        - My readers would love to know how you [began|make those lamps]
        - Our village football team needs shirts with [somebody's|a kind] name on them
        - The camera crew could come on {date}, [would someone face it|five minutes is all we need]
        - I'd show your gadget to {count} people if I [had one|could borrow it]
      detail
        - We print on {date}.
        - My number is {phone}.
        - It's for a [podcast|weekly].
      reply
        - Please write to press@lumenia.example, you'll hear back within 1 working day. Pictures and figures are in Help > Press.
        - Test devices are lent for 4 weeks to editorial offices and creators above 20,000 followers; sponsoring requests are collected until 31 October.
      reply-wrong-fact
        - We do not work with the press and no pictures exist.
      reply-wrong-policy
        - Off the record, next quarter's figures and the new device are as follows.
      reply-wrong-tone
        - Another influencer who wants free stuff, no thank you.

    intent job-application | Jobs and applications | popularity=1 | bot=0.6 | defects=0.004,0.003,0.003 | action=none
      article job-application | Working at Lumenia
        All openings are in Help > Jobs; applications are accepted through the form only.
        You receive a confirmation at once and a decision within 4 weeks.
        Internships start in March and September and last 3 to 6 months.
        Papers are deleted 6 months after a refusal.
      subject
        - job
        - Application
        - internship
      ask
        - are you [hiring|looking for people] in {city}
        - I'd like to [apply|work] [for a job|at Lumenia], [where do I send my CV|how]
        - do you offer [internships|traineeships] for [students|pupils]
        - what is the status of my [application|interview], I [applied|sent it] on {date}
        - upload of my [CV|certificates] in the job form [fails|gives {error}]
        - Is the position as [support agent|developer] still [open|vacant]
        - can I [work|do this job] [remotely|part time]
        - I was [rejected|turned down], could I get some [feedback|reasons]
        - Please delete my [application|candidate data]
        - [speculative|unsolicited] application attached, [warehouse|repair] experience of {count} years
      oblique
        - You help people all day, [I'd be good at that|could you use another pair of hands]
        - My daughter has to spend two weeks somewhere with grown-ups for school
        - We shook hands three weeks ago and [I still polish my shoes|I haven't heard a thing]
        - I repaired things all my life and have [some years left in me|nothing to do since spring]
      detail
        - My reference is {code}.
        - I could start on {date}.
        - I speak three languages.
      reply
        - All openings are in Help > Jobs, and applications come in through the form there. You get a confirmation at once and a decision within 4 weeks.
        - Internships start in March and September for 3 to 6 months. Papers are deleted 6 months after a refusal.
      reply-wrong-fact
        - Applications are accepted by letter only and take a year.
      reply-wrong-policy
        - I'd leave out anyone above fifty, but you may try.
      reply-wrong-tone
        - This is customer service. Try reading the page called Jobs.

    intent feedback-praise | Praise and suggestions | popularity=2 | bot=0.7 | defects=0.002,0.002,0.002 | action=none
      article feedback-praise | Tell us what you like
        Ideas go into Help > Ideas, where others can vote; each month the product team answers the first ten.
        Praise for a person is passed on to the person and the team lead.
        Reviews in the shop appear within 2 days and may be edited for 30.
        Letters and drawings are welcome; we cannot send gifts back.
      subject
        - Thank you!
        - praise
        - suggestion
      ask
        - I just wanted to say [thank you|thanks] to [{firstname}|your support], [great service|very kind]
        - your {product} is [wonderful|the best I ever had], [keep it up|well done]
        - [compliments|Praise] for the [quick|friendly] help [on the phone|yesterday]
        - I have a [suggestion|idea] for [the next version|{app}], where can I [post|send] it
        - Please pass my thanks on to the [lady|agent] who [helped|looked after] me on {date}
        - it would be [nice|great] if {app} [could|would] [have bigger buttons|remember my choice]
        - where can I [write|leave] a good [review|rating] for {device}
        - five stars from [me|us], [problem solved in minutes|couldn't be better]
        - A [wish|feature request]: please [bring|add] [a calendar|more colours]
        - finally a company that [answers|cares], [my respect|thank you so much]
      oblique
        - You saved my [day|holiday], I had to get that off my chest
        - Somebody at yours deserves [a cake|a raise], she knows who she is
        - My grandson smiles every time it lights up, that's all, [have a good day|carry on]
        - I've been thinking in the bath how it could be [even nicer|simpler still]
      detail
        - Her name was {firstname}.
        - You don't need to answer.
        - I told all my friends.
      reply
        - How kind of you to write! We pass your praise on to the colleague and the team lead. Ideas are welcome in Help > Ideas, where others can vote for them.
        - Thank you! A review in the shop appears within 2 days, and the product team answers the ten most wanted ideas every month.
      reply-wrong-fact
        - Ideas are not accepted, and reviews are published after a year.
      reply-wrong-policy
        - For a five star review I'll give you a voucher, but don't mention it.
      reply-wrong-tone
        - Fine. Anything else?
    """#
}

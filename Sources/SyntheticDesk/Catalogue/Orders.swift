// The orders domain of the synthetic desk: finding, changing and cancelling shop orders and what arrives wrongly in
// them, with the article that answers each need and the replies that get it right or wrong. Text only.

extension CatalogueSource {
    static let orders: String = #"""
domain orders | Shop orders
context
  - The order number is {order}.
  - I ordered on {date} [in the evening|in the app|on the website].
  - It's about [the|a] [{product}|{product} and some small things].
  - I paid {amount} [by card|from my wallet|by direct debit].
  - It's [a birthday present|for my daughter|for the office], [so time matters|needed by {date}].
  - My phone number is {phone} [for questions|if the courier needs it].
  - I ordered as a guest with {email}.
  - In my account [under Orders|it] [just|only] says "{error}".
  - I called [the hotline|you] [twice|this morning] and [nobody picked up|was cut off].
  - I have ordered [here|from you] [often|{count} times] and [never had this|was always happy].
  - [Please be quick|Please answer today], [thanks|I'd be grateful].
  - We live in {city}, [third floor|the house at the back].

intent where-is-my-order | Where is my order | popularity=5 | bot=0.86 | defects=0.004,0.003,0.003 | action=none
  article where-is-my-order | Seeing where an order is
    Account > Orders shows the step: received, packed, handed over, delivered. Guests use "Find my order" with number and postcode.
    Orders before 14:00 on working days are packed the same day; standard delivery takes 2 to 4 working days.
    The tracking number is mailed when the parcel is handed over to the carrier.
    If the step has not changed for 3 working days, write to us from the order page.
  subject
    - where is my order
    - order {order}
    - order status
    - Where's my stuff
    - when [does it come|will it ship]
    - Question about my order
  ask
    - where is my order
    - [what's the status of|can you tell me the state of] order {order}
    - when will my [order|{product}] [arrive|be delivered|come]
    - I ordered [{days} days ago|on {date}] and [nothing has come|haven't heard anything since]
    - has my order [been shipped|left your warehouse|gone out] [yet|already]
    - how can I [follow|track|see] my order [as a guest|without an account]
    - Order {order}: [any news|please update me]?
    - [how long|how many days] does it take until [you send|I get] [things|my order]
    - still waiting for the {product} I [bought|paid] on {date}
    - my order isn't [listed|visible] in the account, where [is it|can I look]
    - can't find a tracking number [in the mail|for order {order}], where's my [package|stuff]
    - you [promised|said] delivery [by|on] {date}, where [is it|are my things]?
    - I would like to enquire about the [whereabouts|progress] of my order {order}.
    - where order??? [paid long time|i wait already {days} days]
    - i want know where is my [packet|order], [you send or not|what day come]
    - will the {product} [reach me|be here] before [the weekend|{date}]?
  oblique
    - paid on {date}, [the hallway is still empty|no bell has rung since]
    - should I stay home tomorrow [or is it pointless|because of you]? I don't know how far along it is
    - my son asks every day whether his {product} [is here|has come], what do I tell him
    - it's been "soon" for {days} days, [how soon is soon|what does that mean in hours]
    - I gave you {amount} and got a friendly mail. [And then?|That was it so far].
    - is there some page where I can see [how far you are with it|what's happening with my things]
  detail
    - It's a {product}.
    - The carrier would be {carrier}.
    - It has to be here by {date}.
    - I got a confirmation but nothing more.
  reply
    - Please look at Account > Orders: it shows received, packed, handed over or delivered. Guests use "Find my order" with number and postcode. Standard delivery takes 2 to 4 working days.
    - [Thanks for asking.|] Orders before 14:00 on working days are packed the same day, and the tracking number is mailed when the parcel is handed over. If the step hasn't changed for 3 working days write to us from the order page.
  reply-wrong-fact
    - Standard delivery takes 4 to 6 weeks and there's no way to see the state of an order.
    - The tracking number is sent by post a week after delivery.
  reply-wrong-policy
    - It has probably been lost, so I've sent you a second one and refunded the first as well.
  reply-wrong-tone
    - It's where Account > Orders says it is. Asking every day doesn't make the van go faster.

intent cancel-order | Cancel an order | popularity=5 | bot=0.8 | defects=0.004,0.004,0.003 | action=refund
  article cancel-order | Cancelling an order
    Account > Orders > the order > "Cancel" works until the step "packed"; guests use the link in the confirmation.
    After packing it can't be stopped: refuse the parcel or send it back within 30 days, free of charge.
    A reservation on the card lapses within 5 working days; money already taken is returned within 3 working days.
    Single articles can be taken out with "Remove article".
  subject
    - cancel order
    - order {order} cancel
    - please stop my order
    - [ordered by mistake|mistake]
    - Cancellation
  ask
    - I want to cancel my order
    - please cancel order {order} [immediately|as fast as possible|]
    - how do I [cancel|withdraw|undo] an order [placed today|I just made]
    - can I still [cancel|stop] the order [if it is being packed|before it ships]
    - I [ordered|bought] the {product} by [mistake|accident], [cancel please|please don't send it]
    - [ordered twice|clicked twice], please cancel [one of the two|{order2}]
    - the cancel button [is gone|doesn't work] for order {order}, [I want to annul it|what now]
    - Don't ship {order}! I [found it cheaper|no longer need it]
    - only [remove|cancel] the {product} from my order, [keep|send] the rest
    - is the order [really|] cancelled, I [got no|have no] confirmation of [the cancellation|it]
    - when do I get my money [back|] after I cancelled order {order}
    - I hereby revoke my purchase {order} dated {date}. Please confirm the cancellation.
    - takes too long, [cancel it|I want to cancel my purchase] [and refund me|]
    - i make wrong order, [please stop before send|cancel and money back]
    - my [kid|child] [placed|made] an order [on my tablet|for {amount}], [it must be cancelled|cancel]
    - what if I [don't accept|refuse] the parcel because I was too late to cancel
  oblique
    - changed my mind five minutes after pressing buy, [leave it on the shelf|is the van gone already]
    - please hold back {order}, [my husband got one too|we had the same idea] and now we'd own two
    - I don't want the {product} [any longer|after all], [it hasn't left you yet I hope|if it's still with you]
    - the local shop had it today. [So yours can stay where it is|No need for yours then].
    - wine and online shopping don't mix, [last night's purchase was not meant|can we pretend it didn't happen]
    - put the box back [before anyone tapes it|please], I looked at my bank balance and came to my senses
  detail
    - I placed it [an hour ago|at {time}].
    - The reason is [a wrong size|the waiting time|a better price].
    - It's not shipped yet.
    - The total was {amount}.
  reply
    - You can cancel it in Account > Orders > the order > "Cancel" until it's packed; guests use the link in the confirmation. A reservation lapses within 5 working days, money taken is returned within 3.
    - If it's already packed it can't be stopped: [please|simply] refuse the parcel or send it back within 30 days, free of charge. Before that use "Cancel" or "Remove article" in Account > Orders.
  reply-wrong-fact
    - An order can be cancelled up to 3 days after it was delivered, the driver will turn around.
    - Cancelling costs 15 percent of the price and the money comes after 2 months.
  reply-wrong-policy
    - It's on its way, but I've refunded the {amount} anyway, you may keep the parcel.
  reply-wrong-tone
    - Think before you order! "Cancel", Account > Orders, if it isn't packed yet.

intent change-order | Change what I ordered | popularity=5 | bot=0.7 | defects=0.03,0.012,0.005 | action=none
  article change-order | Changing an order
    Until "packed" you can change number, colour and size in Account > Orders > the order > "Edit"; the price difference is settled at once.
    New articles can't be added: place a second order the same day and we join them if both are unpacked.
    Payment method and delivery speed can't be changed; cancel and order again.
  subject
    - change order
    - wrong [size|colour] ordered
    - order {order}
    - add something
    - Correction of my order
  ask
    - can I [change|edit|modify] my order
    - I ordered the wrong [size|colour|model], [please change it|can it be swapped before shipping]
    - please [add|put] a {product} to [order {order}|my order from today]
    - I want {count} instead of [one|two], [can you change the quantity|please correct the number]
    - how do I [edit|amend] an order [that isn't sent yet|after paying]
    - [swap|replace] the black one [with|by] white in order {order} [please|]
    - forgot to [order|include] the [charger|{product}], can [it go|you put it] in the same [parcel|box]
    - can the [payment|shipping method] of my order be [changed|switched] [afterwards|to express]
    - edit button [missing|greyed out] in order {order}, I need [another|a different] [version|length]
    - Take [one|the second] {product} out and [make|set] the other [to|in] [blue|large]
    - I [selected|picked] the [EU plug|old version] by mistake, should be [the UK one|the new model]
    - We wish to amend our order {order}: please raise the quantity to {count}.
    - order change pls: [size L not M|grey not green]
    - i choose bad color, [is possible other|please change before you send]
    - can you [join|combine] my two orders {order} and {order2} [into one|in one shipment]
    - I'd like a different [model|product] [instead|than ordered], I'll pay the difference
  oblique
    - I pressed too fast, what I meant was [the big one|blue, not black|two of them]
    - before you close the box: [throw in a cable as well|could something else go in]
    - my daughter says green is awful, [is there time to make it grey|can you rescue me]
    - we'll be three, not two, [so one more of the same|one each would be nice]
    - measured the shelf again, M won't fit, [it'd have to be S|L it is]
    - it's on the list with you already, just [not quite as it should be|one detail is off]
  detail
    - The order is {order}.
    - I [just|only] placed it at {time}.
    - I can pay the difference.
    - The right one is [black|white|size L].
  reply
    - Until it's packed you can change number, colour and size in Account > Orders > the order > "Edit". New articles can't be added, but a second order on the same day is joined if both are unpacked.
    - Please use "Edit" in Account > Orders. [The price difference is settled at once.|] For another payment method or delivery speed cancel and order again.
  reply-wrong-fact
    - Everything can be changed until the parcel is delivered, also payment and speed.
    - An order can't be changed at all, not even a minute after placing it.
  reply-wrong-policy
    - I've swapped it for the more expensive model and charged the difference without your confirmation.
  reply-wrong-tone
    - Learn what size you wear before you order. "Edit", Account > Orders, until it's packed.

intent change-delivery-address | Send the order to another address | popularity=4 | bot=0.62 | defects=0.02,0.13,0.01 | action=address-update
  article change-delivery-address | Another delivery address for an order
    Until "packed": Account > Orders > the order > "Edit address", within the same country.
    Later only the carrier can redirect it: use the link in the tracking mail.
    For your safety we ask for the confirmation code that we send to the mail address of the order.
    The address in your profile isn't changed by this.
  subject
    - delivery address
    - wrong address on order {order}
    - ship to another address
    - redirect my order
    - Urgent address
  ask
    - can I [change|correct] the delivery address of [my order|order {order}]
    - my order [is going|was sent] to my old address, [please redirect|what can I do]
    - please [send|ship|deliver] order {order} to {street}, {zip} {city} [instead|]
    - I [entered|chose] the wrong [shipping|delivery] address [at checkout|when ordering]
    - the [house number|postcode] is missing [on|in] my order, [can you add it|will it arrive]
    - how do I [edit|change] the address [after|once] the order is placed
    - I'm [moving|away] on {date}, can the parcel go to [my neighbour|the new flat]
    - order is already [packed|on its way], can [you|{carrier}] still [change|switch] the address
    - Deliver to my [work|office] [please|instead of home], order {order}
    - the shop took the default address, [it should go to|I wanted] {city}
    - the code to confirm the [new|changed] delivery address [hasn't arrived|is refused]
    - We request delivery of order {order} to our branch at {street}.
    - wrong street!! [please change before shipping|it's {street}]
    - i put bad address in order, [please send to {street}|how correct]
    - can an order be sent to [another country|abroad] after [I paid|it was placed]
  oblique
    - the lamp should travel to [my mother's|my holiday flat] and not [to me|home]
    - it's going to land at [my ex's door|a house I left in spring], help
    - nobody's at home that week, [could it come to where I work|my sister at {street} could take it]
    - your form filled in the place by itself and [I didn't look|clicked too fast], I live at {street} now
    - I'd typed 14 and the flat is in 41. [The driver will curse|Can somebody fix a digit].
    - present for a friend: [I forgot to say where he lives|it must go to him], {street} in {city}
  detail
    - The right one is {street}, {zip} {city}.
    - The order is {order}, from {date}.
    - It's not packed yet.
    - The carrier is {carrier}.
  reply
    - Until it's packed use Account > Orders > the order > "Edit address", within the same country. We ask for the confirmation code sent to the mail address of the order.
    - If it's already packed only the carrier can redirect it: [please|just] use the link in the tracking mail. The address in your profile isn't changed by this.
  reply-wrong-fact
    - The delivery address can be changed until the driver rings, to any country.
    - Changing the delivery address takes 10 working days and a fee of 9.00.
  reply-wrong-policy
    - I've sent it to the address you just gave me, we don't need the code.
    - Sure, I've redirected the order, you don't have to be the one who placed it.
  reply-wrong-tone
    - You typed a wrong address, and now we shall run after it? "Edit address", or ask the carrier.

intent order-confirmation-missing | No order confirmation | popularity=4 | bot=0.8 | defects=0.004,0.003,0.003 | action=none
  article order-confirmation-missing | No confirmation received
    The confirmation comes within 30 minutes to the address of the order; look in spam.
    An order exists if it's in Account > Orders or if "Find my order" knows the payment (guests: mail address and postcode).
    If money was reserved but there's no order, the reservation lapses within 5 working days; you may order again.
    "Send confirmation again" is on the order page.
  subject
    - no confirmation
    - order confirmation
    - did my order go through
    - [mail|email] missing
    - Order placed?
  ask
    - I [didn't get|never received] an order confirmation
    - did my order [go through|work|arrive at your end]
    - please [resend|send again] the confirmation [of|for] order {order}
    - [paid|money is gone] but [no|there's no] [confirmation|order number] [so far|]
    - I [ordered|placed an order] on {date} and have no [mail|order number]
    - how do I [know|find out] whether my order was [placed|registered] correctly
    - confirmation [went|was sent] to a [wrong|misspelled] [mail address|email], [can it be sent to {email}|please correct]
    - the page [crashed|froze|timed out] after paying, is there an order [or not|from me]
    - where can I [see|find] my order [number|confirmation] [if the mail is lost|]
    - no [receipt|order mail] in [inbox or spam|any folder], should I [order again|wait]
    - Has an order been recorded under {email}? We have not received an acknowledgement.
    - order confirm not come, [money already taken|i pay {amount}]
    - my order doesn't [appear|show] in the account, but the [bank|card] was [charged|debited]
    - [the summary|an order summary] was promised by mail, [nothing|it never came] [in {days} days|]
    - [ordered|I bought] as a guest and closed the [window|tab] before [noting|seeing] the order number
  oblique
    - pressed buy, got a white page, [have I bought something now|or haven't I]
    - usually a shop says thank you, [yours is silent|you took the money without a word]
    - I don't dare to press the button again, [in the end I have two|what if the first one counted]
    - {amount} left my account and there's nothing in writing [that says what for|from you]
    - did you hear me the other night? I wanted a {product}, [no echo since|it's as if I'd spoken to a wall]
    - I need that mail with the number in it [for the parcel shop|for my boss], it's not in my box
  detail
    - My address is {email}.
    - I paid {amount} at {time}.
    - It was a {product}.
    - I looked in spam as well.
  reply
    - It comes within 30 minutes; please look in spam. If the order is in Account > Orders or "Find my order" knows it, it exists, and "Send confirmation again" is on the order page.
    - [No worries.|] Guests can check with "Find my order" (mail address and postcode). If there's no order the reservation lapses within 5 working days and you may order again.
  reply-wrong-fact
    - Confirmations are only sent on the day of delivery, so please wait.
    - If no confirmation came the order is void and the money can't be returned.
  reply-wrong-policy
    - Give me your card number, I'll check whether it was charged.
  reply-wrong-tone
    - Spam folder. As always. And don't order five times because you're impatient.

intent preorder-date | When does my pre-order ship | popularity=2 | bot=0.66 | defects=0.004,0.003,0.002 | action=none
  article preorder-date | Pre-orders
    The page of the article shows the planned date; pre-orders go out one day before, in the order they came in.
    You're charged when it's packed, not before. If the date moves by more than 14 days we write and you may cancel with one click.
    Pre-orders are sent apart from other articles.
  subject
    - pre-order
    - release date
    - {product} when
    - preorder {order}
  ask
    - when will my pre-order [ship|be sent|arrive]
    - I pre-ordered the {product}, [is the date still valid|when does it come out]
    - has the release of {product} been [postponed|moved]
    - am I [charged|billed] now or when the pre-order [ships|is sent]
    - will I get the pre-ordered {product} on the [day of release|first day]
    - pre-order {order}: [any date yet|please tell me the delivery day]
    - can I [cancel|change] a pre-order [until|before] it [ships|appears]
    - your site says {date}, the mail says [another|a later] date for my preorder, [which one|what's true]
    - Please inform us of the expected availability of our advance order.
    - preorder long time ago, [still not come|when you send finally]
    - do pre-orders [hold up|delay] the [other things|rest] in my order
  oblique
    - I put my name down for the new {product} in spring, [is it born yet|how many sleeps]
    - [everyone|the whole internet] already shows theirs, I was promised to be among the first
    - the counter on your page reached zero and [started anew|nothing happened]
    - you moved it once, you moved it twice, [what's today's guess|will it ever be made]
  detail
    - I ordered it on {date}.
    - It's the {product}.
    - I haven't been charged yet.
  reply
    - The planned date is on the article's page; pre-orders go out one day before, in the order they came in. You're charged when it's packed.
    - If the date moves by more than 14 days we write to you and you may cancel with one click. [Pre-orders are sent apart from other articles.|The present date is on the article's page.]
  reply-wrong-fact
    - Pre-orders are charged at once and sent a month after release.
    - A pre-order can't be cancelled under any circumstances.
  reply-wrong-policy
    - I moved you to the top of the list, ahead of the others, just between us.
  reply-wrong-tone
    - It comes when it comes. The date is on the page, read it.

intent out-of-stock | When is it available again | popularity=3 | bot=0.72 | defects=0.004,0.003,0.003 | action=none
  article out-of-stock | Articles that are out of stock
    Press "Tell me" on the article's page: one mail when it's back, no reservation. Stock is refreshed every hour.
    "Discontinued" means it won't return; the page names the successor.
    Articles in the basket aren't reserved; only paid orders are.
  subject
    - out of stock
    - [availability|when available]
    - {product} sold out
    - back in stock?
    - Can't buy
  ask
    - when will {product} be [available|back in stock|in again]
    - the {product} is [out of stock|sold out], [when does it come back|do you get more]
    - can I [reserve|put aside] a {product} [until it's in|]
    - please [let me know|notify me] when the {product} is [back|in stock]
    - is the {product} in [black|size L|white] coming [again|back]
    - it was in my [basket|cart] and then [unavailable|gone], [why|can you still sell me one]
    - Is {product} [discontinued|no longer made] or [only|just] [temporarily|for the moment] unavailable?
    - do any of your [stores|shops] [in {city}|] still have the {product}
    - the page [says|shows] in stock but at checkout it's [unavailable|sold out]
    - I [signed up|registered] for the stock alert, [no mail came|and when it came it was sold out again]
    - how [often|soon] do you [restock|refill] the {product}
    - Kindly indicate the next delivery date for {count} units of {product}.
    - {product} [no stock|finished] since weeks, [when again|you make more?]
    - is there an [alternative|equivalent] to the {product} [you can send now|which is in stock]
    - [will|does] the sale price [hold|stay] until the {product} is [available|there] again
  oblique
    - the button I want to press is grey [and has been for weeks|with a sad little word on it]
    - I have the money ready and you [don't want it|have nothing to give me]
    - somebody snatched the last one [from under my nose|while I looked for my card]
    - my old {product} broke and the page [offers only a waiting list|is a desert]
    - have they stopped making it [for good|or is it just a dry spell]?
    - I visit your page each morning like a [hunter|bird watcher], the {product} never shows itself
  detail
    - I'd need {count}.
    - The colour would be [black|white|blue].
    - I'd want it before {date}.
  reply
    - Press "Tell me" on the article's page and we mail you when it's back. Stock is refreshed every hour; a reservation isn't possible.
    - If the page says "discontinued" it won't return, and the successor is named there. [Otherwise use "Tell me".|] Only paid orders are reserved.
  reply-wrong-fact
    - Whatever is in the basket stays reserved for you for 7 days.
    - Sold out articles never come back, in general.
  reply-wrong-policy
    - I've taken one out of another customer's order for you.
  reply-wrong-tone
    - Gone is gone. Be faster next time. "Tell me" is on the page.

intent order-stuck-processing | The order does not move on | popularity=3 | bot=0.5 | defects=0.09,0.04,0.01 | action=none
  article order-stuck-processing | An order stays on "received"
    Up to 2 working days are normal. After that one of three things is missing: the payment (bank transfer takes 3 days), the address check, or an article.
    The order page shows a yellow note with what's missing and a button to fix it.
    No note after 3 working days: press "Ask the warehouse"; the answer comes within 1 working day.
  subject
    - order stuck
    - still processing
    - {order} no change
    - "received" for days
    - why so long
  ask
    - my order [has been|is] "processing" [for {days} days|since {date}]
    - why is order {order} not [being shipped|moving|packed]
    - the status [hasn't changed|stays on received] since [{date}|I ordered]
    - order [stuck|hangs|frozen] at [received|processing], [what's the problem|please push it]
    - I paid [by bank transfer|at once], why is my order still [open|not packed]
    - is something [missing|wrong] with my order, it [doesn't go on|has been pending] for {days} days
    - it says [address check|payment check], [how long does that take|what do I have to do]
    - Please [release|process] my order {order}, it's been [waiting|on hold] [for a week|]
    - yellow [note|triangle] on my order, [the button does nothing|don't know what it wants]
    - how long is [normal|usual] for "processing", [the shop said 1 day|mine takes {days}]
    - I asked the warehouse [about {order}|through the page] and got no answer, still [in progress|not sent]
    - According to your system order {order} remains unprocessed. Please state the reason for the hold-up.
    - order no move, [always processing|money you have already]
    - can you [speed up|expedite] an order that's been [in processing|pending] since {date}
    - payment [accepted|done] on {date}, status [still|] "waiting for payment"
  oblique
    - five days on the very first of four dots, [are you all asleep|did someone forget it]
    - everything's [paid and typed in|as it should be] on my part, so what's the hold-up on yours
    - I look at that page each morning, [it's like a painting|not a pixel has changed]
    - other people who bought after me [already have theirs|are unpacking]
    - has somebody put my slip [under a pile|in the wrong tray]? It doesn't go forward
    - I transferred {amount} last week, your page acts as if [I hadn't|nothing came]
  detail
    - It's order {order}.
    - I paid on {date}.
    - There's no note on the page.
    - It shows {error}.
  reply
    - Up to 2 working days are normal. After that the order page shows a yellow note with what's missing and a button to fix it; a bank transfer takes 3 days.
    - If there's no note after 3 working days press "Ask the warehouse" on the order page and you get an answer within 1 working day. [Often it's only the address check.|]
  reply-wrong-fact
    - Up to 30 working days on "received" are normal, and there's nothing to be done about it.
    - A stuck order is always cancelled by itself on the second day.
  reply-wrong-policy
    - I skipped the payment check and let it go out, please just pay some time.
  reply-wrong-tone
    - Two days isn't an eternity. Look at the yellow note, it's yellow so that you see it.

intent duplicate-order | The same order was placed twice | popularity=2 | bot=0.6 | defects=0.004,0.005,0.003 | action=refund
  article duplicate-order | Two identical orders
    Two orders with the same content within 10 minutes are held for 2 hours and you get a mail: choose "Keep one" or "Keep both".
    Later cancel one in Account > Orders until it's packed, or send one parcel back unopened, free of charge.
    The second payment is returned within 3 working days.
  subject
    - ordered twice
    - two orders
    - duplicate {order} {order2}
    - double order
  ask
    - I [accidentally|by mistake] placed the [same|identical] order twice
    - there are two orders in my account, {order} and {order2}, I [only want|need] one
    - please [delete|cancel] the duplicate [order|of {order}]
    - the shop [hung|lagged] and made [two orders|a double order] [out of my one|]
    - got two [confirmations|order numbers] for [one|the same] {product}
    - two [parcels|boxes] came with the same {product}, [I ordered one|one order was doubled]
    - do I have to [pay|accept] both when an order was [doubled|submitted twice]
    - my wife and I both [ordered|bought] the same {product}, [one can go|merge or cancel one]
    - order two times the same, [need just one|please take away second]
    - We appear to have submitted our purchase in duplicate; kindly annul {order2}.
    - mail asks "keep one or both", [I pressed the wrong one|the button fails]
  oblique
    - I have {order} and a twin of it with the next number, [one child is enough|I'm not a collector]
    - pressed, waited, pressed. [Now your computer thinks I'm thirsty for more|So now I'll get a pair?]
    - the courier brought the same box again today, [is that a present|I sign for one only]
    - his idea, my idea, same evening, same {product}, [we'd own a pair|one should stay with you]
  detail
    - They are {order} and {order2}.
    - Both at {time}.
    - Each costs {amount}.
  reply
    - Two equal orders within 10 minutes are held for 2 hours; please choose "Keep one" in the mail. Later cancel one in Account > Orders until it's packed.
    - If both have been sent, return one parcel unopened, free of charge. [The second payment comes back within 3 working days.|] Before packing use "Cancel" in Account > Orders.
  reply-wrong-fact
    - Two identical orders are always meant and can't be undone.
    - The second parcel must be sent back at your cost within 3 days.
  reply-wrong-policy
    - Keep the second one as a gift, I've already paid the money back.
  reply-wrong-tone
    - Clicking like mad doesn't help, it orders twice. "Keep one" in the mail.

intent missing-item | Something is missing in the parcel | popularity=4 | bot=0.48 | defects=0.05,0.13,0.01 | action=refund
  article missing-item | An article is missing in the parcel
    Look at the delivery note: "follows" means that the article comes in another parcel.
    Small parts are often in the lid or inside the device box.
    Report it within 14 days: Account > Orders > the order > "Something is missing", with a photo of the content and of the label.
    We check the packing weight and send it again or return the money within 3 working days.
  subject
    - missing item
    - incomplete [order|delivery]
    - {product} not in the box
    - something missing
    - Order {order}
  ask
    - an item is missing [from|in] my order
    - my [parcel|package] came but the {product} [was not inside|isn't in it]
    - order {order} [is|was] incomplete, [one|{count}] [thing|article] [is lacking|didn't come]
    - I [ordered|paid for] {count} and [got|received] only one
    - the [charger|cable|manual] is missing [from the box|of my {product}]
    - please send the missing [part|piece] [of|from] order {order}
    - the delivery note lists [everything|the {product}], the box [does not contain it|was short of it]
    - box was [half empty|open], the {product} [is missing|wasn't there]
    - where's the rest of my [order|things], only [part|half] arrived
    - I want [a refund for|my money back for] the item that [wasn't|was not] in the [package|delivery]
    - how do I [report|claim] something missing [in a delivery|]
    - Upon unpacking we noted that {count} units of {product} had not been supplied.
    - {product} [forgotten|forgotten again], [send it|please resend]
    - in box not all, [one thing no have|cable no inside]
    - [is|will] the missing {product} [coming|arriving] in [another|a second] parcel?
  oblique
    - unpacked everything down to the last bit of paper, [the best part wasn't there|no {product} anywhere]
    - lots of air in the [box and only the small stuff|box, little else]
    - the paper says three, [my fingers count two|on the table there are two]
    - it's a lovely lamp but [without the plug thing it stays dark|you kept the foot of it]
    - I've turned the box upside down and shaken it, [nothing else fell out|the small bag isn't there]
    - someone in your packing hall [was in a hurry|had a bad day], my daughter's present is half a present
  detail
    - It's the {product} that should be there.
    - The box [was|wasn't] damaged.
    - The delivery note lists it.
    - I have photos.
  reply
    - Please look at the delivery note first: "follows" means it comes in another parcel. Otherwise report it within 14 days in Account > Orders > the order > "Something is missing", with a photo; we send it again or return the money within 3 working days.
    - [I'm sorry about that.|] Small parts are often in the lid. If it's really missing use "Something is missing" on the order page with a photo of the content and the label.
  reply-wrong-fact
    - Missing articles must be reported within 24 hours, after that nothing can be done.
    - Delivery notes are always right, so the article can't be missing.
  reply-wrong-policy
    - No photo or check needed, I've refunded the whole order and am sending everything again.
    - I've returned {amount} to you at once, you may also keep what comes later.
  reply-wrong-tone
    - Have you even looked properly? People always "miss" things that lie in the lid. Photo, form, then we'll see.

intent wrong-item | I received the wrong article | popularity=4 | bot=0.52 | defects=0.01,0.08,0.01 | action=refund
  article wrong-item | A wrong article was delivered
    Report it within 30 days: Account > Orders > the order > "Wrong article", with a photo of the article and its label.
    You get a free return label at once; the right article leaves within 1 working day after the wrong one was scanned at the drop-off.
    If it's sold out you get the money back within 3 working days. Please don't use the wrong article.
  subject
    - wrong item
    - not what I ordered
    - [wrong|other] {product}
    - mix-up
    - Delivery wrong
  ask
    - I [received|got] the wrong [item|article|product]
    - you sent me [something else|a different model] than I ordered
    - I ordered a {product} and [got|in the box was] [something completely different|another one]
    - wrong [colour|size|version] delivered, [ordered black got white|order says L and it's M]
    - please [exchange|swap] the wrong {product} [for the right one|]
    - how do I [return|send back] an item you [sent|shipped] by mistake
    - the parcel has my [name|address] but [someone else's|another person's] [order|things] in it
    - The article delivered under {order} does not [correspond to|match] the order confirmation.
    - [box|label] says {product}, [inside|content] is [a different|the old] [model|one]
    - when will I [get|receive] the correct [product|item]
    - do I have to [pay|bear] the postage when you [mixed up|confused] the [items|order]
    - wrong thing came, [want the right one|need my {product}] [by {date}|fast]
    - i order one thing and come other, [please change|what i do with this]
    - the replacement is [wrong too|again not what I ordered]
    - got the [US plug|left-handed] version [instead of|not] the one I [chose|clicked]
  oblique
    - nice thing you sent, [just not mine|somebody surely misses it]
    - I wanted a speaker, I'm now the owner of [three phone covers|a pink toothbrush charger]
    - some {firstname} from {city} is probably sitting there with my {product} [and wonders too|]
    - I unwrapped it and [laughed|was puzzled]: the picture on your site looks [nothing like it|different]
    - grey, they said. [This is brown|It's pink as a pig].
    - it doesn't fit the {device} at all, although [that's what I'd clicked|the paper bears the right number]
  detail
    - The order says {product}.
    - I haven't used it.
    - The label shows {code}.
    - I can send a photo.
  reply
    - Please report it within 30 days in Account > Orders > the order > "Wrong article" with a photo. You get a free return label at once, and the right one leaves within 1 working day after the drop-off scan.
    - [Sorry for the mix-up!|] Use "Wrong article" on the order page; the label is free. If the right one is sold out you get the money back within 3 working days.
  reply-wrong-fact
    - For a wrong article you pay the return yourself and the right one comes after 6 weeks.
    - Wrong articles have to be reported within 2 hours of the delivery.
  reply-wrong-policy
    - Just give it to somebody and I'll refund the full price plus send the right one, no photo needed.
    - The parcel was meant for {firstname}, {street} in {city}; please bring it over there yourself.
  reply-wrong-tone
    - Are you sure you didn't simply order the wrong one? Photo, form, then we'll talk.

intent gift-wrapping | Gift wrapping and a card | popularity=1 | bot=0.68 | defects=0.003,0.003,0.002 | action=none
  article gift-wrapping | Gift wrapping
    Choose "Gift" in the basket: 3.50 per article, with a card of up to 200 letters. Not for articles longer than 60 cm.
    The parcel then contains no prices; the invoice comes by mail.
    It can be added until "packed" with "Edit".
  subject
    - gift wrapping
    - present
    - greeting card
    - no invoice in the box
  ask
    - can you [gift wrap|wrap] my order
    - how much is gift [wrapping|paper] [for one {product}|]
    - I'd like to add a [card|greeting] [with a text|] to my order
    - please [leave out|don't put] the invoice in the parcel, it's a [gift|present]
    - is it possible to add [gift wrapping|a gift note] [after ordering|to order {order}]
    - gift option [isn't shown|missing] for {product}
    - order {order} came [unwrapped|with the price in it] though I [paid for|chose] gift wrap
    - which [paper|colour] do you use for [presents|gift wrapping]
    - it is gift for friend, [please paper and card|no price inside]
    - The enclosed message should read as follows, can it be up to {count} lines?
  oblique
    - it goes straight to the birthday girl, [she mustn't see what I paid|could it look festive]
    - could somebody tie a ribbon round it [and write "love from us"|]
    - surprise for my husband, [the bill should come to me quietly|in a plain box it's only half the fun]
    - I ordered something nice for Christmas and it arrived looking like a spare part
  detail
    - The text is "All the best from {firstname}".
    - It's for {date}.
    - The order is {order}.
  reply
    - Choose "Gift" in the basket: 3.50 per article, with a card of up to 200 letters. The parcel then contains no prices.
    - You can add it with "Edit" until it's packed. [Articles over 60 cm can't be wrapped.|The invoice comes by mail.]
  reply-wrong-fact
    - Gift wrapping is free for every article, whatever its size, also after dispatch.
    - The invoice is always in the parcel, with the price on top.
  reply-wrong-policy
    - I read the card texts of other customers for inspiration, here's what {firstname} wrote.
  reply-wrong-tone
    - There's a box called "Gift". Tick it. Happy birthday.

intent bulk-order-quote | A quote for a large order | popularity=2 | bot=0.34 | defects=0.08,0.04,0.01 | action=none
  article bulk-order-quote | Quotes for larger orders
    From 10 pieces: Business > "Ask for a quote" with articles, numbers, delivery date and VAT number. Answer within 2 working days.
    Discounts start at 5 percent from 10 and 8 percent from 50 pieces. A quote is valid for 21 days.
    Schools and clubs may pay by invoice within 30 days.
  subject
    - quote
    - bulk order
    - {count} pieces
    - offer for our company
  ask
    - I need a quote for {count} {product}
    - do you give a [discount|better price] for [larger|bulk] orders
    - we'd like to [order|buy] {count} [pieces|units] of {product}, [what would it cost|please send an offer]
    - can I [order|purchase] on [account|invoice] for [a school|our company]
    - what's the [minimum|smallest] quantity for a [volume|quantity] discount
    - please [send|make] us an offer [with delivery to {city}|including VAT]
    - the basket [stops|only allows] at {count}, I need [more|fifty]
    - Could you submit a binding quotation for the items below by {date}?
    - [asked|requested] a quote {days} days ago, [no reply yet|still waiting for the price]
    - how long is [your|the] offer [valid|binding]
    - want buy many {product} for [shop|office], [which price you make|discount?]
  oblique
    - every colleague is to get one for Christmas, [we are quite a crowd|there are eighty of us], can something be done about the price
    - our school equips two classrooms, [the headmaster needs a paper to sign|what would you ask]
    - I have a budget of {amount} and need as many {product} as that [buys|will get]
    - the football club wants the lot in one go, [do we pay like anyone else|is there a deal]
  detail
    - It would be {count} pieces.
    - Delivery to {city} by {date}.
    - We'd pay by invoice.
  reply
    - From 10 pieces please use Business > "Ask for a quote" with articles, numbers, date and VAT number; you get an answer within 2 working days. Discounts start at 5 percent.
    - A quote is valid for 21 days; from 50 pieces the discount is 8 percent. [Schools and clubs may pay by invoice within 30 days.|Please ask under Business > "Ask for a quote".]
  reply-wrong-fact
    - There are no discounts for quantity, whatever the number.
    - A quote takes 6 weeks and is valid for a day.
  reply-wrong-policy
    - I'll give you 40 percent if you order today, I don't need approval for that.
    - The company next door pays {amount} apiece, I can show you their quote.
  reply-wrong-tone
    - For ten pieces you want a special treatment? Fill in "Ask for a quote" first.

intent reorder-previous | Order the same again | popularity=1 | bot=0.76 | defects=0.003,0.002,0.002 | action=none
  article reorder-previous | Ordering something again
    Account > Orders > the order > "Order again" puts all articles that are still sold into the basket, at today's prices.
    Guest orders can't be repeated this way; search by the article number on the invoice.
    "Deliver regularly" is offered for filters and refills, every 1 to 6 months.
  subject
    - order again
    - same as last time
    - repeat order
    - refill
  ask
    - how can I [reorder|repeat] [a previous|my last] order
    - I'd like the same {product} [again|as last year], order {order}
    - is there a button to [order again|repeat an order] [in the app|]
    - can't find the {product} I [bought|ordered] on {date}, I want [another|a second one]
    - please send me [the same|exactly] what I [had|ordered] in {order}
    - can I [order|get] the filters [automatically|regularly] every [few|{count}] months
    - "order again" [leaves out|doesn't include] the {product}, why
    - which [model|number] did I order [last time|on {date}], I need it again
    - same order again please, [how i do quick|not search all]
    - We would like to repeat our previous purchase under the same conditions.
  oblique
    - the thing was so good that [my brother wants one too|we'd like its twin]
    - it's empty again, [the usual please|like every spring]
    - I no longer know what it was called but [you surely do|it's in my history somewhere]
    - do I have to hunt for all eight things one by one [each time|as I did in {date}]
  detail
    - The old order is {order}.
    - It was on {date}.
    - I ordered as a guest then.
  reply
    - Account > Orders > the order > "Order again" puts all articles still sold into the basket, at today's prices.
    - Guest orders can't be repeated that way; search by the article number on the invoice. [For filters and refills there's "Deliver regularly".|With an account use "Order again".]
  reply-wrong-fact
    - Repeated orders always get the old price, even after ten years.
    - Old orders are deleted after a week and can't be repeated.
  reply-wrong-policy
    - I've placed the order again for you and charged the card we have on file.
  reply-wrong-tone
    - "Order again" does what it says. Amazing, isn't it.

intent order-cancelled-by-shop | You cancelled my order | popularity=2 | bot=0.42 | defects=0.02,0.01,0.015 | action=refund
  article order-cancelled-by-shop | When we cancel an order
    The mail names the reason: article sold out, payment not received in 7 days, address not deliverable, or a price error.
    Payments are returned within 3 working days, vouchers and points at once.
    You may order again; the old price is kept for 48 hours if the article is in stock.
  subject
    - order cancelled
    - why cancelled
    - {order} cancelled by you
    - cancellation mail
  ask
    - why did you cancel my order
    - my order {order} was cancelled [without reason|by you], [explain please|I still want it]
    - I got a mail that my order [has been|is] [cancelled|annulled], I [did not|never] ask for that
    - order cancelled [although|but] I [paid|transferred the money] on {date}
    - can you [restore|reactivate] my cancelled order [at the same price|]
    - you cancelled because of a [price error|stock problem], I [insist on|want] the [delivery|old price]
    - when do I [get|see] the [money|{amount}] [back|] for the order you cancelled
    - the voucher I used [isn't back|is lost] after you [cancelled|dropped] my order
    - Please state the grounds on which our order {order} was rejected.
    - shop cancel my order, [i not cancel|why do this], [i need the {product}|money?]
    - [third|second] time my order is [cancelled|refused] by [your system|the shop], what's wrong with [me|my address]
  oblique
    - a deal is a deal, I thought, [until your mail this morning|and now you back out]
    - I was looking forward to the {product}, now you say [it's off|sorry, no]
    - first you say yes, then you say no, and [at the new price it's suddenly there again|I stand there with nothing]
    - [did I do something wrong|have I offended you]? You won't sell to me, it seems
  detail
    - The mail came on {date}.
    - The reason given was "{error}".
    - I had paid {amount}.
  reply
    - The mail names the reason: sold out, payment not received in 7 days, address not deliverable, or a price error. Payments are returned within 3 working days, and you may order again; the old price is kept for 48 hours if it's in stock.
    - [I'm sorry for the disappointment.|] Vouchers and points come back at once, money within 3 working days. If it's in stock the old price holds for 48 hours.
  reply-wrong-fact
    - We only cancel orders at the customer's wish, so you must have done it yourself.
    - After a cancellation by us the money comes back in 60 days, vouchers are lost.
  reply-wrong-policy
    - I'll sell it to you at the wrong price and add {amount} as compensation, without asking anyone.
  reply-wrong-tone
    - It's in the mail. R-e-a-s-o-n. Read it, order again, and calm down.
"""#
}

// The planted-truth text of the returns domain: what customers write when something is to go back, or went back.
// It is data in the catalogue's phrase grammar; nothing here expands or samples it.

extension CatalogueSource {
  static let returns: String = #"""
domain returns | Returns and exchanges
  context
    - The order was {order}.
    - I bought it on {date}[ in your online shop| together with a {product}|].
    - I [rarely|hardly ever] send things back, so [bear with me|I don't know how this works].
    - It's [still sealed|as good as new|only been out of the box once].
    - I've read the [help page|terms] but [it didn't answer this|I got lost halfway].
    - [I paid by card|Paid with my wallet app], {amount} in total.
    - My account mail is {email}.
    - Another shop [made this easy|sorted it in five minutes].
    - [Please answer soon|I'd be glad of a quick reply], [my time to send it is running|I leave on {date}].
    - I am [quite|otherwise] happy with your shop, [this aside|by the way].
    - The chat [hung up on me|sent me round in circles], so I write here.
    - The nearest {carrier} shop is in {city}.

intent return-item | How to send an item back | popularity=5 | bot=0.86 | defects=0.003,0.004,0.002 | action=none
  article return-item | Sending an item back
    Open Orders > the order > Return, tick the items, choose a reason, and print the label or show the code in the shop.
    You have 30 days from delivery. The item may be unpacked and tried, but not used up.
    Money goes back to the way you paid within 7 days after the parcel reaches us.
    Returns inside the country are free; each return needs its own label.
  subject
    - Return
    - sending it back
    - Don't want it any more
    - Order {order}
    - How do I return this
    - Question
  ask
    - how [do|can] I [return|send back] [an item|my order|the {product}]?
    - I want to [return|give back] the {product}, [it's not what I expected|I don't like it]
    - I'd like to start a return for order {order}, [what are the steps|where do I begin]
    - Changed my mind about the {product}. [Can it go back?|Please take it back.]
    - The {product} I received [isn't for me|doesn't suit us], where [should|must] I send it?
    - what's your procedure for goods one doesn't wish to keep
    - can I still [give it back|return it] if [I opened the box|it has been unpacked]
    - wrong colour in real life, want to send back. How?
    - Where's the [return button|form for returns]? [I can't see it in my account|Nothing under my orders]
    - I wish to withdraw from the purchase of {date} and [ship the article back|get my payment back]
    - bought the {product} as [guest|a guest without account], how do i return now
    - my {device} doesn't [fit|go with] [my desk|our set-up], so back it goes, tell me [how|where to post it]
    - [Hello,|Hi] I have buy a {product} but I not need, how to return please
    - Need to return something. It [works|is fine], I just [ordered too much|found one at home].
    - Do I have to give a reason when I send a purchase back to you?
    - please arrange a return of the {product}, not satisfied
  oblique
    - It looked so much bigger in the pictures
    - My husband [had the same idea|bought the very same one], so now there are two under our roof
    - The {product} and I are not going to be friends
    - Opened it, looked at it, closed it again. What's next?
    - It's sitting by the front door in its carton, ready to travel
    - I slept on it and I'd rather have my {amount}
    - Turns out our living room is 10 cm too small for this thing
  detail
    - It has been tried once, nothing more.
    - I have the original packaging.
    - How long until I see the money?
    - I don't have a printer at home.
  reply
    - You can return it within 30 days from delivery: open Orders > the order > Return, tick the item, choose a reason, and print the label or show the code in the shop. The money goes back within 7 days after the parcel reaches us.
    - Unpacking and trying it is fine. Please start under Orders > the order > Return; inside the country it is free, and the money comes back the way you paid.
  reply-wrong-fact
    - Returns are possible within 5 days only, by letter, and the box must never have been opened.
    - You have one year for a return and the money is paid the same hour, as a voucher.
  reply-wrong-policy
    - No need to send it back; I have refunded you already and you can keep it as a present from me.
    - Tell me your full card number and its expiry date and I will start the return and the refund here.
  reply-wrong-tone
    - Why do you order things you don't want? Orders > Return, 30 days, there you go.
    - It's the button called RETURN. You may have guessed.

intent return-label | Needs a return label | popularity=5 | bot=0.84 | defects=0.004,0.003,0.003 | action=none
  article return-label | Getting the return label
    The label is a PDF under Orders > the order > Return > Label; it is also mailed within 15 minutes.
    Without a printer choose QR code: the carrier's shop prints it for you.
    A label is valid for 14 days; afterwards create a new one in the same place.
    One label is for one parcel of up to 20 kg.
  subject
    - Label
    - No printer
    - return label missing
    - QR code
    - label expired
    - Can't print
  ask
    - I [need|require] a return label for [order {order}|the {product}]
    - the return label [never came|didn't arrive by mail|is not in my inbox]
    - I [have no|don't own a] printer, how do I [get the label|send it back]
    - there was no [label|return slip] in the [box|package], [please send one|can you mail it]
    - My label has [expired|run out], can you [issue|make] a new one?
    - the PDF [won't open|is blank|prints only half of the barcode]
    - {carrier} says the barcode on your label [is not valid|can't be scanned]
    - where do I download the [shipping sticker|return document|label] again, I [deleted|lost] the mail
    - Could you post me a printed label? I'm [not good with computers|without internet at home]
    - Two parcels, one label. I need [another one|a second].
    - Please mail the QR code once more to {email}, [the first is unreadable|shop couldn't scan it]
    - I clicked on return but it gives [error|an error message] instead of label
    - Is it enough to write your address on the box by hand or [must I have|do you insist on] a label
    - the label shows [the wrong address|somebody else's name], is that [ok|right]?
    - label?? i registered the return {days} days ago
  oblique
    - The lady in the {carrier} shop says without something to scan she can't take the box from me
    - I have packed everything up and now I've nothing to stick on it
    - My ink ran out years ago and the library is closed
    - What do I put on the outside of the box?
    - The mail you sent me has an attachment that opens to a white page
    - I've been sent away from the counter twice now because of that bit of paper
    - It's taped, it's ready, it just needs your sticker
  detail
    - I registered the return on {date}.
    - I looked in the spam folder.
    - A code on the phone would be easiest.
    - The box weighs about {count} kg.
  reply
    - You find the label as a PDF under Orders > the order > Return > Label. Without a printer choose QR code there, and the carrier's shop prints it. It is valid for 14 days.
    - If the label has expired, simply create a new one under Orders > the order > Return > Label; it is also mailed within 15 minutes.
  reply-wrong-fact
    - Labels are sent by letter only, cost 9.00 each and never expire.
    - There is no QR code; without a printer a return is not possible.
  reply-wrong-policy
    - I have attached the label of another customer; nobody will notice, it's the same address.
    - Give me your account password and I'll log in and print it for you.
  reply-wrong-tone
    - Who has no printer these days? Choose QR code then.
    - It is in your mail. Look PROPERLY this time.

intent exchange-size | Exchange for another size or colour | popularity=5 | bot=0.7 | defects=0.05,0.045,0.03 | action=none
  article exchange-size | Exchange for another size or colour
    Choose Exchange instead of Refund under Orders > the order > Return, then the size or colour you want.
    The new item is reserved for 10 days and leaves when the carrier scans your parcel.
    An exchange is free once per item; if the price differs, we charge or pay back the difference.
    If the size is sold out, the return becomes a refund.
  subject
    - Exchange
    - wrong size
    - Too small
    - other colour please
    - swap {product}
    - size question
  ask
    - can I [exchange|swap|change] the {product} for [a bigger|a smaller|another] size?
    - I ordered [a medium|size L|the small one] and it's too [tight|big|short], I need [the next size up|one smaller]
    - I'd like the [black|white|blue] one instead of the [grey|red], how does [an exchange|swapping] work
    - The [strap|band|case] for my {device} doesn't fit, [please send the larger|is there a longer one]
    - do I have to return it and order again or can you [just|simply] exchange
    - How long does an exchange take until I hold the [right|correct] size?
    - Exchange request order {order}: [M for L|S for M|38 for 40].
    - can you reserve [the other colour|size XL] until my return gets to you?
    - [My mistake,|Sorry,] I [picked|clicked] the wrong size. Want to trade it in for the right one
    - Please to change this {product} for one number bigger, is too small for me
    - is the exchange free or do I pay postage [both ways|again]
    - Is there a size chart? [The sleeve|The wrist band] is off by miles and I want one that fits
    - I asked for an exchange on {date}, but you [gave me a refund|paid me back] and I still want [the other size|the {product} in blue]
    - the colour isn't as shown, could I get it in [green|sand|dark grey]
    - Larger version of the same thing wanted, smaller version available for pick up
  oblique
    - It goes round my wrist one and a half times
    - My head apparently isn't a medium
    - In the photo it was navy, on my sofa it's purple, and purple doesn't go with anything
    - I can't get it over my hand, not even with soap
    - I love it, my wife loves it, only there's room for two of me in it
    - It'd be perfect if it were two centimetres longer
    - The kids grew while it was in the post, it seems
  detail
    - Everything else about it is great.
    - Is the {product} still in stock in that size?
    - I haven't taken off the tags.
    - I'd pay a difference in price.
  reply
    - Please choose Exchange under Orders > the order > Return and pick the size or colour. The new item is reserved for 10 days and leaves as soon as the carrier scans your parcel. An exchange is free once per item.
    - An exchange works under Orders > the order > Return > Exchange. If the size is sold out, the return becomes a refund; a difference in price is charged or paid back.
  reply-wrong-fact
    - Exchanges are not offered; you may only buy a second one at full price.
    - The new size leaves 6 weeks after your return and each exchange costs 12.00.
  reply-wrong-policy
    - I am sending the other size free of charge and you keep the first one; I don't need to ask anyone.
    - Please write me your card number for the price difference, I'll type it in.
  reply-wrong-tone
    - There's a size chart. People who measure first don't have this problem.
    - Too tight? That's hardly our fault. Orders > Return > Exchange.

intent return-deadline | Until when can it be returned | popularity=3 | bot=0.78 | defects=0.003,0.002,0.003 | action=none
  article return-deadline | How long you can return
    You have 30 days, counted from the day the last parcel of the order was delivered.
    Orders from 1 November to 24 December can be returned until 31 January.
    What counts is the day on which you register the return, not the day it reaches us; send it within 14 days after that.
    The last day is shown under Orders > the order > Return until.
  subject
    - Deadline
    - how many days
    - too late?
    - Return period
    - Holiday return
  ask
    - how long do I have to [return something|send it back]?
    - is it too late to [return|give back] a {product} bought on {date}
    - what is the [return period|time limit|last day] for order {order}
    - I missed the [30 days|deadline] by [a day|two days|{days} days], [can you make an exception|any chance]
    - do the days count from [the order|payment] or from [delivery|arrival]?
    - Christmas presents, until when can they [be brought|go] back?
    - I was [in hospital|abroad|ill], is there [any leeway|an extension] on the return window
    - The return button [is gone|has disappeared|is greyed out], [does that mean my time is over|why]
    - Must the parcel have arrived at yours within the period or is [posting it|dropping it off] enough
    - bought on {date}, opened only today, still possible to send back?
    - Can you prolong the right of withdrawal by a week? [I'm travelling|Can't get to the post before]
    - within how many days I can return, is 14 or 30? Page says [both|two different things]
    - Please tell me the exact date by which I need to [decide|have sent back the {product}]
    - Does a late delivery push back the cut-off for returning?
  oblique
    - It has been lying unopened in the cupboard since {date}. Am I stuck with it?
    - I got it for my mother's birthday which is only on {date}, what if she hates it
    - Time flies. Is that door closed now?
    - I'm at sea till {date}, the box is at home
    - There was a button there last week, I swear
    - I know, I know, I should have written earlier
  detail
    - It was delivered on {date}.
    - The seal hasn't been broken.
    - It's only a matter of a day or so.
  reply
    - You have 30 days from the day the last parcel was delivered, and what counts is the day you register the return. The last day is shown under Orders > the order > Return until.
    - Orders from 1 November to 24 December can go back until 31 January. Otherwise it is 30 days from delivery; after registering you have 14 days to send it.
  reply-wrong-fact
    - You have 14 days from the date of the order and the parcel must have reached us by then.
    - There is no deadline; you can return anything for 2 years.
  reply-wrong-policy
    - The deadline is over, but I've quietly changed the delivery date in the system so that it works.
    - I promise we take it back whenever you like, and you get all the money, no matter its state.
  reply-wrong-tone
    - You had 30 days. That's a month. What were you doing?
    - Calendars exist. The date is under Return until.

intent return-not-registered | Returned parcel is not shown as received | popularity=3 | bot=0.5 | defects=0.015,0.012,0.01 | action=refund
  article return-not-registered | We have not booked your return yet
    A return needs up to 7 working days after the carrier's delivery until it is booked.
    Check Orders > the order > Return > Status: Sent, Received, Checked, Refunded.
    If it is still Sent after 10 working days, mail us the receipt of the drop-off or the tracking number of the return.
    With the receipt we pay the money back even if the parcel is lost on the way.
  subject
    - Return not booked
    - You got it, I have proof
    - where is my return
    - status of return {order}
    - Receipt attached
  ask
    - I [sent back|returned] my order [on {date}|{days} days ago] and it [still isn't|hasn't been] [registered|booked]
    - the return tracking says delivered [to your warehouse|to you] on {date} but my account [says|still shows] 'sent'
    - have you received my [return|parcel]? [no confirmation so far|I've had no mail]
    - Return dropped off [at {carrier}|in {city}] {days} days ago, no [sign|reaction] from you
    - What if my return gets lost? I [kept|still have] the receipt
    - {carrier} [confirms|swears] you signed for it, you [say|write] nothing has come
    - status return {order} please, [it's been ages|when will it be processed]
    - I got a reminder to send back the {product}. I [did|sent it] on {date}!
    - How long does it take [till|until] the warehouse checks what I've sent in?
    - my send-back is missing in your system, tracking {tracking}, what [now|happens next]
    - I lost the drop-off slip and you can't find the package, [now what|am I out of luck]
    - Please acknowledge receipt of the goods returned under number {tracking}
    - it is in your hands since {date} and I'm still [without my money|not paid back]
    - Why does the page ask me to return a thing you already have
  oblique
    - It's been on your side of the fence since {date}, the man even signed
    - Somewhere in your hall stands a box with my name on it
    - I'm being told to post something that I no longer have
    - Both of us can't be without it, one of us must have the {product}
    - I have a little paper slip with a stamp that says otherwise
    - I think it fell behind a shelf at your end
  detail
    - The return tracking number is {tracking}.
    - I've attached a photo of the receipt.
    - {amount} is a lot of money for me.
    - I handed it in at {time}.
  reply
    - It may take up to 7 working days after delivery until a return is booked. Please look at Orders > the order > Return > Status; if it still says Sent after 10 working days, mail us the drop-off receipt or tracking number.
    - Thank you for the receipt. With it we pay the money back even if the parcel was lost on the way; I have passed it to the returns team to be checked.
  reply-wrong-fact
    - Booking a return takes 3 months, and a receipt makes no difference.
    - If a return gets lost on the way it is always the customer's loss.
  reply-wrong-policy
    - No receipt, no number? Never mind, I have refunded {amount} straight away.
    - I booked it as received although nobody has seen it, and raised the amount a little for the trouble.
  reply-wrong-tone
    - Our warehouse has more to do than your parcel. 7 working days.
    - Did you actually post it? Then show the receipt.

intent return-pickup | Pick-up of a return at home | popularity=2 | bot=0.55 | defects=0.005,0.004,0.003 | action=none
  article return-pickup | Pick-up of your return
    A pick-up costs 5.90, for bulky items it is free. Book it under Orders > the order > Return > Pick-up.
    The driver comes between 8 and 18 on the day you choose, from Monday to Friday, and brings the label.
    You can move or cancel it until 18:00 on the day before.
    If nobody came, book again free of charge.
  subject
    - Pick up
    - Collect my return
    - nobody collected it
    - heavy parcel
  ask
    - can you [pick up|collect] the return [at my home|from {street}]?
    - I can't [carry|bring] [the box|a {product}] to the shop, [it's too heavy|I have no car], please have it collected
    - The driver [didn't come|never appeared] to pick up my return on {date}
    - how do I book a [pick-up|collection] for a return, [does it cost anything|is it free]
    - I need to [move|change] the pick-up date, [not at home|won't be in] on {date}
    - What time does {carrier} come to fetch the parcel?
    - does the courier bring the label when he takes back the {product} or do I print it
    - {carrier} came to collect but [refused|wouldn't take] the package because [no label|it was too big]
    - please cancel the collection of tomorrow, [I keep the thing|I drop it off myself]
    - Return pickup wanted, {zip} {city}, [any weekday|afternoons]
  oblique
    - I'm on crutches and the next drop-off is two kilometres uphill
    - It took two men to get it in here and I'm alone with it now
    - The carton has been blocking my hallway since {date}, waiting for your driver
    - I don't drive and the bus won't let me on with this thing
  detail
    - It's about {count} kg.
    - I'm home from {time}.
    - There's a lift in the house.
  reply
    - You can book a pick-up under Orders > the order > Return > Pick-up; it costs 5.90 and is free for bulky items. The driver comes between 8 and 18 and brings the label.
    - I'm sorry nobody came. Please book it again free of charge; you can move it until 18:00 on the day before.
  reply-wrong-fact
    - Pick-up is always free, on Sundays as well, and the driver comes at the minute you choose.
    - We don't collect anything, not even bulky items.
  reply-wrong-policy
    - I sent you a private driver; please give him the cash for the trip.
    - I've refunded it already, so it doesn't matter if it is ever collected.
  reply-wrong-tone
    - It's a parcel, not a piano. Or book the pick-up, if you must.
    - Be there between 8 and 18 and stop complaining.

intent refund-amount-wrong | Refund is lower than expected | popularity=3 | bot=0.4 | defects=0.06,0.08,0.04 | action=refund
  article refund-amount-wrong | Refund differs from the price
    We pay back the price after vouchers; a voucher share is returned as a new voucher within 24 hours.
    The shipping cost is paid back when the whole order is returned, except express and time slots.
    A deduction of up to 30 percent is possible when the item shows use; a mail with photos explains it.
    Under Orders > the order > Refund you see each line. Objections are looked at by the refund team within 3 working days.
  subject
    - Refund too low
    - {amount} missing
    - why a deduction
    - Wrong amount
    - Refund order {order}
  ask
    - my refund is [too low|wrong|less than I paid], I got {amount} instead of {amount2}
    - you [kept|deducted|held back] {amount} from my refund, why?
    - Paid {amount2}, returned everything, received {amount}. [Where's the rest?|Explain please.]
    - the [shipping|voucher|discount] was not [refunded|paid back] when I returned [everything|the order]
    - I sent back [two|three] things but you only refunded [one|part of it]
    - There seems to be an error in the reimbursement of order {order}, [the sum doesn't add up|it's {amount} short]
    - A deduction for [signs of use|wear]? It was [unopened|brand new|tried once]!
    - why did i get store voucher for part of the money, i paid [cash|all] by card
    - please recalculate my return credit, {amount} is not correct
    - [Partial|Incomplete] refund. I want the full purchase price back
    - How do you work out the refund when a voucher was used?
    - You took off {amount} for return costs although it says [returns are free|that is free]
    - my bank shows {amount}, your mail says {amount2}, which of the two is right
    - I object to the reduction of the refund, [the item was flawless|see photos I took before]
  oblique
    - The sums don't match, and I was always good at sums
    - {amount} came in, {amount2} went out, and the {product} is back with you
    - Somebody at your place has rounded down rather generously
    - You write 'traces of wear'. I had it on the table for one evening.
    - I'm a few coins short after our little deal, quite a few actually
    - The lot went back in the same box it came in, yet you only give me a share
  detail
    - I returned the full order.
    - I used a voucher of {amount} when I ordered.
    - I took photos before I packed it.
    - The bank statement is attached.
  reply
    - I understand the surprise. Under Orders > the order > Refund you see each line: the price after vouchers is paid back, and the voucher share comes as a new voucher within 24 hours. If a line is wrong, the refund team looks at your objection within 3 working days.
    - A deduction of up to 30 percent is possible when the item shows use, and a mail with photos explains it. I have passed your objection to the refund team, who answer within 3 working days.
  reply-wrong-fact
    - We always keep 50 percent as a fee on every return, and vouchers are lost.
    - Express and time slot costs are always refunded, and deductions never happen.
  reply-wrong-policy
    - I don't need the refund team for this: I've just transferred the difference and something on top.
    - Send me your bank login and I'll correct the amount directly in your account.
  reply-wrong-tone
    - Perhaps you shouldn't have used it for weeks, then. It's in the mail with the photos.
    - The amount is right. Your arithmetic isn't.

intent return-without-box | Return without the original packaging | popularity=2 | bot=0.72 | defects=0.004,0.002,0.003 | action=none
  article return-without-box | No original packaging
    You can return without the original box; use any strong box and wrap the item in at least 5 cm of padding.
    Include every part: cable, charger, manual. A missing part is deducted at its shop price.
    For devices with a battery, put a piece of cardboard over the contacts.
    Boxes are sold in the carrier's shop from 2.50.
  subject
    - No box
    - threw away the packaging
    - Original carton?
    - how to pack
  ask
    - I [threw away|binned|recycled] the [box|packaging], can I still [return it|send it back]?
    - do I need the original [packaging|carton] for a return
    - The box [tore|fell apart|got wet] when I opened it, what now
    - which box [should|can] I use to send back the {product}?
    - how must I pack a {device} for the way back
    - Is it a problem when the [manual|cable|plastic bag] is missing from the return?
    - can you send me an empty [box|carton], mine is [gone|destroyed]
    - My [cat|toddler] destroyed the packaging, the {product} is untouched.[ Return possible?|]
    - lost the [foam inserts|inner tray], will you [deduct|charge] something
    - the return conditions talk about 'original condition', does that include the wrapping?
  oblique
    - Recycling came on Tuesday and took more than it should have
    - It's wrapped in a blanket and an old shoe carton, will that do?
    - All I have left is the thing itself and a handful of polystyrene
    - The little bag with the screws is somewhere in this house
  detail
    - All the parts are there.
    - I have some bubble wrap.
    - It's quite fragile.
  reply
    - You don't need the original box. Use any strong box with at least 5 cm of padding and include every part; a missing part is deducted at its shop price.
    - That's fine. The carrier's shop sells boxes from 2.50; please cover the contacts if the device has a battery.
  reply-wrong-fact
    - Without the original box a return is never accepted.
    - We send you a new box free of charge by courier within the hour.
  reply-wrong-policy
    - Leave out the parts you lost, I will mark them as received.
    - I've refunded you in advance, pack it some day as you like.
  reply-wrong-tone
    - Who throws the box away on day one? Find another.
    - It's a box. You'll manage, I hope.

intent return-opened-software | Return of opened software or activated codes | popularity=2 | bot=0.5 | defects=0.004,0.004,0.004 | action=refund
  article return-opened-software | Opened software and codes
    A licence or code can be returned within 30 days if it was not activated; see Account > Licences > Status.
    Once activated, it can only be given back if it does not work and support could not solve it in 14 days.
    Boxed software with a broken seal counts as activated.
    Apps bought in a phone's store are paid back by that store, not by us.
  subject
    - Licence return
    - opened software
    - wrong code bought
    - {app} refund
  ask
    - can I return [software|a licence] that I have [opened|activated]?
    - I bought the wrong [version|licence] of {app} and already [used|entered] the code
    - The seal is broken on the {app} box, but I [couldn't install it|never ran it], can it go back?
    - refund for {app}, [doesn't run|it won't start] on my {os}
    - I have [not used|never redeemed] the activation code, [please take it back|can I get my money]
    - is a download [returnable|refundable] like a normal product
    - Purchased {app} by mistake, thought it was the [full|family] edition. Give back possible?
    - How do I prove that the licence key has not been used? I'd like to return it
    - Bought the {app} app in the phone store and want my {amount} back from [you|whoever]
    - the key [says already used|is invalid], either replace it or refund it
  oblique
    - I typed in the letters and numbers before reading what it needs
    - Scratched the silver stuff off, and now it turns out my computer is too old
    - Two of the same {app} now, one for each of my thumbs
    - It was meant for a newer machine than the one I've got
  detail
    - The order came on {date}.
    - My system is {os}.
    - I uninstalled it straight away.
  reply
    - A licence can be returned within 30 days if it was not activated, which you see under Account > Licences > Status. Once activated, it can be given back only if support could not make it work in 14 days.
    - Apps from a phone's store are paid back by that store. For a licence from our shop, please check Account > Licences > Status: not activated means you can return it.
  reply-wrong-fact
    - Activated software can be returned for a year without a reason.
    - Software can never be returned, activated or not.
  reply-wrong-policy
    - I've set your activated code back to unused so that you can return it; keep using it meanwhile.
    - I promise you a refund even though the store sold it, just tell me your store password.
  reply-wrong-tone
    - The requirements are printed on the box. In large letters.
    - You break the seal, you keep it. Is that so hard?

intent store-credit-instead | Shop credit instead of money, or the other way round | popularity=2 | bot=0.6 | defects=0.01,0.008,0.01 | action=refund
  article store-credit-instead | Credit or money back
    On returning you choose Money back or Shop credit; credit is booked within 24 hours after the check and adds 5 percent.
    Credit is valid for 3 years and shown under Account > Credit.
    You can change credit back to money once, within 14 days, if it has not been spent; the 5 percent is dropped.
    Gifts are returned as credit only.
  subject
    - Credit
    - Voucher instead of money
    - money not voucher!
    - shop credit
  ask
    - can I [get|have] [shop credit|a voucher] instead of [a refund|the money]?
    - you gave me [credit|a voucher] but I want [my money|cash] back[ on my card|]
    - how do I [change|turn] the store credit into a real [refund|payment]
    - I [ticked|chose] credit by mistake in the return form
    - is the credit [worth more|valid longer] than a normal voucher
    - Where do I see my [credit|balance] from the return of {order}?
    - Rather than refunding {amount}, keep it [on my account|for my next order]
    - how long can I use the shop credit? does it [expire|run out]
    - I don't shop here [often|again], so credit is useless to me, please pay it out
    - The bonus for taking credit was not added, only {amount} is there
  oblique
    - I'm going to buy the next one from you anyway, so just leave it there
    - What am I supposed to do with a number in your shop, the rent wants euros
    - One wrong tick and now {amount} is locked up with you
    - Instead of sending it round by the bank, couldn't it wait for my next basket
  detail
    - The amount is {amount}.
    - I haven't spent any of it.
    - It happened when I registered the return.
  reply
    - When you register the return you choose Money back or Shop credit; credit adds 5 percent and is booked within 24 hours after the check. It's valid for 3 years under Account > Credit.
    - Credit can be changed back to money once, within 14 days, if nothing was spent; the 5 percent is dropped. I've passed your wish to the refund team.
  reply-wrong-fact
    - Credit expires after 30 days and loses 20 percent when it is booked.
    - Once it is credit it can never be changed, and there is no bonus.
  reply-wrong-policy
    - I've paid it out and left the credit in your account as well.
    - Tell me your card number and code and I'll move it by hand at once.
  reply-wrong-tone
    - You ticked it yourself. Read before you click.
    - Money, credit, credit, money: make up your mind.

intent exchange-defective | Item arrived faulty, wants a working one | popularity=3 | bot=0.52 | defects=0.07,0.05,0.06 | action=none
  article exchange-defective | New item does not work
    If a new item has a fault within 30 days, choose Return > Faulty > Exchange; the new one leaves at once, before yours is back.
    Send the faulty one back within 14 days with the free label, or the price of the new one is charged.
    Try a restart and a full charge first; about a third of the cases end there.
    After 30 days the warranty applies, with repair first.
  subject
    - Faulty
    - DOA
    - doesn't work out of the box
    - new one please
    - Exchange broken {product}
  ask
    - the {product} [I got|that came] [yesterday|on {date}] [doesn't work|is faulty|is dead], I want to exchange it
    - brand new {device} [won't turn on|does nothing], please [send another|swap it]
    - I'd like a replacement for a [defective|faulty] item, order {order}
    - new out of the box and [a button is stuck|half of the display stays dark|one side makes no sound]
    - how does an exchange work when the article has a [fault|defect] from the start?
    - Do you send the new one first or [only after|must I wait until] the bad one is back?
    - second {product} in a row with [the same fault|the identical defect], [third one please|what now]
    - Arrived dead. Charged it overnight, still dead. Swap?
    - I don't want a refund, I want one that works
    - it worked for [an hour|two days] and then [died|gave up]. Exchange or refund, [what's quicker|you decide]
    - The replacement you sent me is also [broken|kaputt|not functioning]
    - can a faulty unit be changed in a shop near {city} or only by post
    - Goods not conforming: {product} fails from day one. I request delivery of a working unit
    - is this {days} day old {device} a case for return or for warranty, it has [stopped|failed]
  oblique
    - I've had paperweights that did more than this {device}
    - Plugged it in, nothing. Other socket, nothing. Looked sad at it, nothing.
    - The unboxing was the best part
    - Monday morning production, I guess, they can't all be like this?
    - My friend's does all the things that mine should
    - I believe I got the one lemon in the crate
  detail
    - I did the restart and the full charge.
    - I need it for work.
    - It was fine for exactly {days} days.
    - I still have all the packaging.
  reply
    - I'm sorry about that. Please try a restart and a full charge first. If it's still faulty within 30 days, choose Return > Faulty > Exchange: the new one leaves at once, and you send yours back within 14 days with the free label.
    - You can choose Return > Faulty > Exchange within 30 days and needn't wait for yours to reach us. After 30 days the warranty applies.
  reply-wrong-fact
    - The new one only leaves 4 weeks after yours was checked, and you pay for the label.
    - Faulty items can be exchanged for 5 years without sending anything back.
  reply-wrong-policy
    - Keep the faulty one and take this new one, plus a refund I have approved on my own.
    - I need a copy of your identity card and your bank password to exchange it.
  reply-wrong-tone
    - Did you even switch it on? Most people who write just haven't charged it.
    - It worked when it left us. What did you do to it?

intent return-shipping-cost | Who pays for the return | popularity=3 | bot=0.76 | defects=0.002,0.003,0.002 | action=none
  article return-shipping-cost | What a return costs
    Returns inside the country are free with our label. From abroad a return costs 9.90, deducted from the refund.
    Bulky items are collected free of charge.
    If you send it without our label, we pay back up to 5.00 against the receipt.
    Faulty or wrong items are always free to return, from abroad too.
  subject
    - Return cost
    - who pays postage
    - is it free to return
    - postage for return
  ask
    - do I have to pay for [the return|sending it back]?
    - who [pays|covers] the [postage|shipping] when I return a {product}
    - is the return [free|free of charge][ from abroad| if I'm in another country|]?
    - I paid {amount} [at the post office|out of my own pocket] to send it back, can I [claim|get] that back
    - how much [will you deduct|is taken off] for return shipping
    - It was your [mistake|wrong item], so why should the postage be on me?
    - A return fee of {amount} appears [in my refund|on the slip], I thought it was free
    - does a free return count for [sale|reduced] items as well
    - Sending back a heavy {product}: what are the [charges|costs] for me?
    - Can I use my own carrier and you reimburse [the stamp|it]
    - what's cheaper for me, your label or sending [on my own|with {carrier}]
    - Are there any costs if I return [only a part|half] of the order
    - please confirm that the sending back costs me nothing, before i pack it
    - I didn't use your label as [I had no printer|it didn't scan], will {amount} be repaid to me?
  oblique
    - I'm not spending another cent on this {product}
    - The clerk took {amount} from me to send it your way
    - Your error, my money? That isn't fair
    - From here it's an expensive trip across the sea for such a small box
    - I'd like to know what it sets me back before I tape it shut
    - You say the way here cost nothing, what about the other direction?
  detail
    - I have the receipt.
    - I live in another country.
    - It weighs {count} kg.
  reply
    - Returns inside the country are free with our label; from abroad 9.90 is deducted. Faulty or wrong items are always free to return.
    - If you sent it without our label, we pay back up to 5.00 against the receipt. Please attach a photo of it.
  reply-wrong-fact
    - Every return costs 19.90, for faulty items too.
    - Returns from any country are free, and any carrier's price is paid back in full.
  reply-wrong-policy
    - Name any sum you like and I'll pay it to you, no receipt needed.
    - I've deducted the cost from another customer's order by agreement with myself.
  reply-wrong-tone
    - 9.90. You'll survive.
    - Free inside the country, as it says in about five places.

intent return-gift | Return of a gift | popularity=1 | bot=0.55 | defects=0.004,0.003,0.005 | action=none
  article return-gift | Returning a gift
    Use the gift code on the slip under Returns > Gift; you need no account and the giver is not told.
    The value is booked as shop credit on an account of your own.
    The time limit is 60 days from delivery.
    Without a slip the giver can send you the code from Orders > the order > Gift code.
  subject
    - Gift
    - present return
    - Without receipt
    - got it as a present
  ask
    - I got [a {product}|something] as a [gift|present], can I [return|exchange] it without [a receipt|the order number]?
    - will the [giver|person who bought it] [find out|get a mail] if I return a present?
    - how do I send back a gift[ from your shop|], I have no account
    - where [is|do I find] the gift code, there's no slip in the parcel
    - Who gets the money when a gift is returned, [me|I] or the buyer?
    - I'd like to swap a birthday present for another colour without my aunt noticing
    - Returning a wedding gift, we got [two|three] of the same {product}
    - Can I get cash for a returned gift or just [credit|a voucher]?
    - Christmas gift doesn't fit, I don't know when or where he ordered it, only that it's from Lumenia
    - is the time limit for presents [longer|the same]
  oblique
    - My aunt means well, but I already own a {product}
    - He must never know
    - We unwrapped the same box twice that evening
    - I didn't buy it, I don't have the papers, and I don't want it
  detail
    - I don't want to hurt anyone's feelings.
    - There's only a small card with it.
    - I don't know the price.
  reply
    - Please use the gift code on the slip under Returns > Gift; you need no account for the form and the giver isn't told. The value is booked as shop credit, and you have 60 days from delivery.
    - Without a slip, the giver can send you the code from Orders > the order > Gift code. The value comes as credit to your own account.
  reply-wrong-fact
    - Gifts can be returned within 7 days only, and the giver always gets a mail.
    - You receive the value in cash by letter.
  reply-wrong-policy
    - I looked up who bought it: here are the buyer's name, address and what was paid.
    - I paid the buyer's money to you, they needn't know or agree.
  reply-wrong-tone
    - Not very grateful, are we? Returns > Gift.
    - You could simply say thank you and keep it.

intent partial-return | Return only some items of an order | popularity=2 | bot=0.74 | defects=0.003,0.002,0.004 | action=none
  article partial-return | Returning part of an order
    Tick only the items you send back under Orders > the order > Return; the others stay.
    For a set, all of its parts must go back. Bundle discounts are taken off again if the bundle is no longer complete.
    You may register a second return for the same order within the 30 days; it needs a new label.
    Shipping cost is not paid back for a part.
  subject
    - Part of the order
    - keep one, return two
    - only one item back
    - Partial return {order}
  ask
    - can I [return|send back] only [one|a part] of my order and keep the rest?
    - I [ordered|bought] [three|two] {product}s and want to keep [just|only] one
    - how do I tick single items in the return, it [selects|takes] the whole order
    - Keep the {product}, return the [case|cable|charger], does that work?
    - Is it possible to return one piece of [a set|a bundle]
    - I already sent back one thing from {order}, now I want to return another [one|item]
    - do I lose the [discount|bundle price] if I give back one of the articles
    - can items from two orders go into one return [box|parcel]?
    - What will be refunded when I only return some of the things?
    - forgot to put one item in the return box, can i send it after
  oblique
    - Two of the three are great. The third one isn't.
    - We ordered a few to choose from, and there's a winner
    - The pair can be separated, I hope? One's lovely, the other has to go
    - One piece was still on the table when I had already taped up the carton
  detail
    - The rest I'd like to keep.
    - It was a bundle offer.
    - The order had {count} items.
  reply
    - Yes, tick only the items you send back under Orders > the order > Return. A bundle discount is taken off again if the bundle is no longer complete.
    - You may register a second return for the same order within the 30 days; it needs its own label. Shipping cost is not paid back for a part.
  reply-wrong-fact
    - Only whole orders can be returned.
    - You may keep single parts of a set and get the price of the whole set back.
  reply-wrong-policy
    - I refunded everything, including what you keep, as I felt like it.
    - Put it with your neighbour's return; I'll change the account data there.
  reply-wrong-tone
    - Tick the box next to the item. One tick. That's all.
    - You'd think people knew what they want before ordering three.

intent return-rejected | Return was refused and sent back | popularity=2 | bot=0.34 | defects=0.04,0.05,0.05 | action=refund
  article return-rejected | Return was not accepted
    A return is refused when it is past the deadline, has hygiene seals opened, or is not the item we sent.
    The mail names the reason and holds photos; the item comes back to you free of charge.
    You can object within 14 days under Orders > the order > Return > Object; a person decides within 5 working days.
    If you do not object, the case closes.
  subject
    - Return refused
    - why was it rejected
    - You sent it back to me!
    - Objection
  ask
    - you [rejected|refused|declined] my return, [why|what's the reason]?
    - my parcel [came back|was sent back to me] with [a note|a letter] 'not accepted'
    - I want to [object|appeal] against the decision on my return {order}
    - You say the seal was [open|broken]. It [was like that when I got it|was not].
    - return denied because of the deadline, but I [registered|sent] it in time, on {date}
    - your warehouse claims I sent [a different item|something else], this is [wrong|an insult]
    - Item came back to me and no money either, how [do we|can we] settle this
    - What are the grounds for refusing returned goods? I don't agree with the mail of {date}
    - Please check the photos again, the scratch was [already there|done in transit], and accept my return
    - who decides if a return is [accepted|ok], I'd like to [speak with|reach] that person
  oblique
    - The boomerang is back on my doorstep
    - I sent it to you, you sent it to me, shall we go on like that?
    - The serial number you quote isn't even from my {device}
    - Somebody at yours looked at it and decided I'm a liar
  detail
    - I have photos from before I packed it.
    - It was within the 30 days.
    - I expect the full {amount}.
  reply
    - The mail names the reason with photos. If you don't agree, please object within 14 days under Orders > the order > Return > Object; a person decides within 5 working days.
    - I'm sorry this came as a surprise. Please add your photos under Orders > the order > Return > Object; a person looks at them within 5 working days.
  reply-wrong-fact
    - A refused return can't be contested and the item is thrown away.
    - Objections are decided after 6 months and cost 25.00.
  reply-wrong-policy
    - I overrule the warehouse: your refund is approved by me as of now.
    - The check was done by our colleague, whose full name and mobile number I add here.
  reply-wrong-tone
    - It was refused because you broke the rules. That's life.
    - Photos don't lie, customers do.
"""#
}

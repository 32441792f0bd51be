// The planted-truth text of the delivery domain: what customers write once an order has left the shop.
// It is data in the catalogue's phrase grammar; nothing here expands or samples it.

extension CatalogueSource {
  static let delivery: String = #"""
domain delivery | Delivery and couriers
  context
    - It was order {order}, [if that helps|in case you need it|for reference].
    - [I've been|We have been] ordering from you for years and [never had this before|it normally goes fine].
    - The carrier is {carrier}[, tracking {tracking}|].
    - I work [from home|shifts], so [planning matters to me|I cannot sit around all day].
    - I already [rang|called|contacted] {carrier} and they [sent me back to you|told me to ask the shop].
    - We live [in a flat on the third floor|in a small village near {city}|above a shop in {city}].
    - [It was meant as|It's] a birthday present, so [timing is everything|you can imagine the mood here].
    - [Please get back to me today|A quick answer would be great|Hope you can sort this soon].
    - The address on the order is {street}, {zip} {city}.
    - I ordered it on {date} together with [some other bits|a {product}].
    - [Not the first time with|Honestly I am not a fan of] {carrier}.
    - My neighbour ordered from you the same week and [had no trouble|his went through without a hitch].

intent parcel-not-arrived | Parcel has not arrived by the promised date | popularity=5 | bot=0.82 | defects=0.004,0.003,0.003 | action=none
  article parcel-not-arrived | My parcel is late
    Standard parcels take 3 to 5 working days inside the country. A parcel counts as late 2 working days after the date in the shipping mail.
    Open Orders > Track to see the last scan. Parcels sometimes rest in a depot over the weekend.
    If nothing has come 7 working days after the promised date we open a search with the carrier; it takes up to 5 working days.
    If the search ends without a result we send a new parcel or pay the price back, whichever you choose.
  subject
    - Where is it?
    - [Late|Overdue] [parcel|delivery|package]
    - Order {order}
    - Still waiting
    - Delivery question
    - nothing came
  ask
    - [my|our] [parcel|package] [still hasn't arrived|has not turned up yet], it should have been here on {date}
    - I am waiting [{days} days|more than a week] now for [my box|my delivery] and [nothing comes|there is no sign of it]
    - the [promised|estimated] delivery date was {date}. It's well past that. [When will I get my stuff?|So where is it?]
    - can you [please find|find] out what happened to [order {order}|my shipment]? [It never came|It didn't get to me]
    - Delivery overdue, order {order}, please [investigate|chase it up with {carrier}]
    - you said 3 to 5 working days, [today is day {days}|this is getting silly] and my {product} isn't here
    - [Has my package got lost|Do you think it went missing]? Was due last [Monday|Thursday|Friday] and the door stayed silent
    - Hello, I paid for the {product} on {date} and [until now I did not receive nothing|I have received nothing so far]
    - what do I do when a parcel [is late|doesn't come on the day you said]
    - the {product} I bought from you is nowhere to be seen, [dispatched|sent out] on {date} [apparently|according to your mail]
    - How long [should|must] I wait before you [look for|trace] a parcel that hasn't shown up?
    - Shipped [two|three] weeks ago, not delivered. I would like an explanation.
    - still no {product}!!! [where is it|is it ever going to come]
    - [I'd like to report|Reporting] a late consignment: expected {date}, not received as of this morning
    - is my parcel lost? the mail [said|promised] it would be here by {date}
    - Anything you can tell me about my late delivery? I keep [checking the porch|looking out of the window] for nothing
  oblique
    - It left your warehouse on {date} and [I'm still sitting here empty-handed|all I have is the bill]
    - my son asks every afternoon if the postman brought his {product} and [I keep saying tomorrow|I'm running out of answers]
    - I could have walked to your warehouse and back by now
    - Everyone who ordered after me already has theirs
    - So the {product} was supposed to be under the tree. It was not.
    - [Over a week|{days} days] past what you told me and the letterbox only has bills in it
    - I took the old one to the dump because the new one was due on {date}. Now I have neither.
  detail
    - The last thing I heard was the shipping mail from {date}.
    - Tracking number is {tracking}.
    - If it's lost, just send another one.
    - I checked with [the neighbours|reception] too, nobody has it.
    - [I need it by {date}|I leave on holiday on {date}].
  reply
    - I'm sorry the parcel is late. A parcel counts as late 2 working days after the date in your shipping mail; once 7 working days have passed we open a search with the carrier, which takes up to 5 working days. You can see the last scan under Orders > Track.
    - Thank you for telling us. Please look at Orders > Track for the latest scan. If nothing has arrived 7 working days after the promised date, write back and we start a search; if it finds nothing, you choose a new parcel or your money back.
  reply-wrong-fact
    - Parcels may take up to 30 working days and we only start a search after two months. Until then there is nothing to see under Orders.
    - A search with the carrier takes one hour, so your parcel will be with you this evening at the latest.
  reply-wrong-policy
    - I'm sorry it is late. I have just promised you a full refund and a second parcel, no search needed, and you can keep both if the first one turns up.
    - Sorry for the wait. Send me your full card number and the password of your account and I'll see where the parcel is.
  reply-wrong-tone
    - As the shipping mail clearly says, if you had read it, it is late after 2 working days and we search after 7. Try some patience.
    - STOP asking every day. We open a search after 7 working days, not sooner, and writing to us will not make the van drive faster.

intent tracking-not-updating | Tracking shows no new scan | popularity=5 | bot=0.85 | defects=0.004,0.004,0.002 | action=none
  article tracking-not-updating | Tracking stands still
    The first scan appears up to 24 hours after the shipping mail, because the carrier scans the parcel in its own depot.
    Between two scans up to 3 working days may pass; parcels over a border may stay without a scan for 6 working days.
    Open Orders > Track > Refresh. The carrier's page may show a different text from ours, and the carrier's is the newer one.
    If the status has not changed for more than 3 working days, write to us with the tracking number and we ask the carrier.
  subject
    - Tracking
    - {tracking}
    - no update [since {date}|for days]
    - Status not changing
    - Tracking link [broken|not working]?
    - Quick question
  ask
    - the tracking [hasn't changed|hasn't moved|has been the same] since {date}
    - tracking number {tracking} [says not found|doesn't work|is not recognised] on the {carrier} site
    - [why does|how come] the status [still say|keep saying] [label created|in transit|electronically announced] after {days} days
    - No scan since {date}, is [the parcel|it] stuck [in a depot|somewhere]?
    - I click on the track link and [get an empty page|it shows nothing|there is no information]
    - Could you tell me why there's no movement in the shipment history? Last entry: [{city}, {date}|sorting centre, {date}]
    - my package has been 'in transit' [for ages|for {days} days], nothing new
    - When does tracking information become [available|active]? I've had the mail since yesterday
    - your page says shipped, {carrier} says they [never got it|know nothing about it], who is right
    - tracking frozen. Still [sorting centre {city}|at the hub], every day the same
    - Please check {tracking}, there is no update [since {days} days|from long time]
    - is [it|this] normal that the tracking does not refresh over the weekend
    - it says out for delivery since {date}, [third day in a row|and that was days ago], still the same message
    - The courier's website [just shows|only gives] an error when I enter my number
    - Dear team, the consignment status for my order [remains unchanged|has been static] and I [would appreciate clarification|wonder if it is really moving]
  oblique
    - According to the map my {product} has been having a holiday in {city} for {days} days
    - I refresh that page [ten times a day|every hour] and it's always the same line of text
    - Has the van driver fallen asleep in {city}? That's where the dot is
    - The number you mailed me leads [nowhere|to a blank page]
    - The little progress bar got to the second circle and gave up
    - Last sign of life: {date}, {time}. Since then, silence.
    - [Announced electronically|Data received], what does that even mean, do you have it or do they
  detail
    - The number is {tracking}.
    - The link is {url}.
    - I tried it on my phone and on the laptop.
    - Last status: [arrived at depot {city}|handed to {carrier}].
  reply
    - The first scan can take up to 24 hours after the shipping mail, and up to 3 working days may pass between two scans. Please try Orders > Track > Refresh; if it still stands after 3 working days, send us the tracking number and we ask the carrier.
    - A pause in the tracking is usual: up to 3 working days inside the country and up to 6 over a border. If yours has stood longer, reply with the tracking number and I ask the carrier for you.
  reply-wrong-fact
    - Tracking is updated every 10 minutes by satellite, so no change means the parcel has been stolen.
    - It is quite normal that there is no scan for 20 working days inside the country; our page is always newer than the carrier's.
  reply-wrong-policy
    - I can't see your scan, so I have given you the driver's private phone number; call him in the evening and ask.
    - Between scans up to 3 working days may pass, but never mind, I have already approved a full refund for the parcel that is on its way.
  reply-wrong-tone
    - It's a tracking page, not a live show. Up to 3 working days between scans. Stop pressing Refresh.
    - You obviously copied the number wrongly. Look again under Orders > Track, and wait the 3 working days like everybody else.

intent delivered-not-received | Marked as delivered but customer does not have it | popularity=5 | bot=0.66 | defects=0.05,0.06,0.03 | action=refund
  article delivered-not-received | Marked as delivered, but not here
    Please look at Orders > Track > Proof of delivery first: it names the place, for example a neighbour, a locker or the porch.
    Carriers sometimes scan a parcel as delivered up to 24 hours early, so wait until the end of the next working day.
    Then tell us within 14 days. We ask the carrier for a signed statement; that takes 5 working days.
    If the carrier cannot prove the delivery, we send a replacement or pay the price back. A refund is approved by the delivery team only.
  subject
    - Delivered? No!
    - not received
    - Order {order} marked delivered
    - Parcel missing
    - [Stolen|Lost] package?
    - urgent please
  ask
    - tracking says delivered [on {date}|today at {time}] but [I have nothing|there's nothing here]
    - my [parcel|package] was [marked|shown] as delivered and I [never got it|did not receive it]
    - {carrier} claims they handed it [to me|over]. [Nobody was home|I was at home all day and the bell never rang]
    - the app [says|tells me] 'delivered', [the doorstep is empty|no box anywhere]
    - Somebody [signed|put a signature] for my order and [it wasn't me|I don't know who that is]
    - I think [my delivery was stolen|someone took my package], it was [left outside|dropped in front of the house]
    - Status delivered {date} {time}. Not in [mailbox|letterbox], not at neighbours, not anywhere. What now?
    - I got the mail [that my parcel was delivered|'your parcel is here'] but [it isn't|it is not true]
    - how do I report a package that was delivered to the wrong [house|address|street]?
    - The proof of delivery photo shows a door that [is not mine|I have never seen]
    - delivered?? to whom?? [I want my {product} or my money|please find it]
    - I'd like [a refund|a replacement] since the item recorded as delivered did not reach me
    - Your courier says it's been delivered to a [safe place|garage|shed] but we don't [have one|own one]
    - [Dear Sirs|Good day], I have not received package that is in your system with status received by customer, pls check with driver
    - Where exactly was my order left? It's signed off as delivered and I've searched [everywhere|the whole building]
  oblique
    - The photo they took shows a [blue|green|red] front door. Ours is [white|brown].
    - Apparently I signed for something at {time}. At {time} I was [in the dentist's chair|at work in {city}].
    - I've asked every single flat in the building, nobody has seen a box with your name on it
    - Someone in this street is now the happy owner of my {product}
    - The system thinks I'm already enjoying my {product}. I'm not.
    - your mail asks me to rate my new {product}, [funny|great joke], I'd have to have it first
    - According to your page this is all finished and done. My hallway disagrees.
  detail
    - I [checked|looked] behind the bins and in the shed too.
    - We have a camera on the door and nobody came that day.
    - The signature is just a scribble.
    - The name on the proof of delivery is [unknown to me|{firstname}, I don't know anyone called that].
    - [I waited one more day|I gave it until today] as you advise.
  reply
    - I'm sorry, that is annoying. Please look at Orders > Track > Proof of delivery for the place that was noted, and wait until the end of the next working day, as carriers sometimes scan early. If it is still missing, tell us within 14 days and we ask the carrier for a signed statement, which takes 5 working days.
    - Thank you for checking with the neighbours. I am asking the carrier for a signed statement; you will hear from us in 5 working days. If the delivery cannot be proved, the delivery team approves a replacement or a refund.
  reply-wrong-fact
    - You have 60 days to tell us and the carrier's statement takes one day. There is no proof of delivery in the account.
    - When the status says delivered, nothing can be done any more, as carriers never scan a parcel early.
  reply-wrong-policy
    - I'm sorry! I have approved the full refund for you right now, there is no need to ask the carrier or the delivery team.
    - I looked it up: your parcel is with the family on the second floor, here are their name, phone number and order details.
  reply-wrong-tone
    - The driver says delivered, so it was delivered. Perhaps ask your own family before you accuse people. Proof is under Orders > Track.
    - Parcels do not vanish. LOOK under Orders > Track > Proof of delivery, then wait a day, then write.

intent delivery-time-slot | Choose or change the delivery day and time window | popularity=3 | bot=0.7 | defects=0.003,0.003,0.002 | action=none
  article delivery-time-slot | Choosing a delivery day and time
    In the checkout you can choose a day up to 10 days ahead and a window of 4 hours: 8-12, 12-16 or 16-20. It costs 2.90.
    After ordering, change it under Orders > Track > Delivery time until 20:00 on the day before.
    Deliveries are made from Monday to Saturday; there is none on Sundays and public holidays.
    A bulky item always gets a phone call from the driver 30 minutes before.
  subject
    - Delivery time
    - What time will they come
    - change [day|time]
    - Question about my delivery
    - Not at home on {date}
    - delivery window
  ask
    - can I [choose|pick|select] [a time|the hour] for the delivery
    - I will [not be home|be away] on {date}, can you deliver [a day later|on another day|on Saturday]
    - what time [is the courier coming|will {carrier} be here] [on {date}|tomorrow]?
    - Is evening delivery [possible|offered]? I work until [six|seven]
    - please move my delivery [to {date}|to next week|after {time}]
    - do you [deliver|drive] on [Saturdays|Sundays|public holidays]
    - I need a narrower window than [8 to 20|the whole day], I can't take a day off for a {product}
    - How can I reschedule a parcel? We're on holiday [from {date}|until {date}]
    - The slot I [picked|booked] in the checkout isn't [shown|mentioned] in the confirmation
    - want to change time window from morning to [afternoon|evening], where do I click
    - Does the driver ring before he comes? Would like to know [roughly when|the hour]
    - it's arriving on {date} they say, but when?? [morning, noon, night|any idea of the hour]
    - Would it be possible to hold the shipment back and bring it on {date} instead
    - We paid for the 16-20 slot and the notice says [8-12|morning], please correct it
  oblique
    - My shift ends at {time} and the doorbell doesn't know that
    - Someone has to be here to open the gate, so I need to plan my day
    - Nobody's in on weekdays, the house is empty till evening
    - I have a doctor's appointment on {date} and I'm sure that's exactly when the van will turn up
    - We're away till {date}, please don't let the box stand in the rain
    - My mother is 84 and only gets to the door in the afternoon when the nurse is there
  detail
    - After {time} is best.
    - The bell doesn't work, so a call would be good: {phone}.
    - I'm happy to pay extra for it.
    - Any day from {date} on is fine.
  reply
    - You can choose a window of 4 hours in the checkout for 2.90 and change it afterwards under Orders > Track > Delivery time until 20:00 on the day before. Deliveries are made from Monday to Saturday.
    - Please open Orders > Track > Delivery time and pick another day, up to 10 days ahead; this works until 20:00 on the evening before delivery.
  reply-wrong-fact
    - You can choose the exact minute free of charge, on Sundays too, and change it until the driver rings.
    - Time windows are only for bulky items and cost 19.90; once ordered they can't be changed.
  reply-wrong-policy
    - Sure. Tell me your account password and I log in and move the window for you.
    - I moved it to {date}, and because you had trouble I also promise you the whole order for free.
  reply-wrong-tone
    - Couriers can't arrange their lives around you. Orders > Track > Delivery time, until 20:00 the day before, it isn't hard.
    - Choose a window under Delivery time, as everyone else manages to do without a letter to us!!

intent damaged-parcel | Parcel or content arrived damaged | popularity=4 | bot=0.6 | defects=0.012,0.012,0.008 | action=refund
  article damaged-parcel | Parcel damaged in transit
    Report damage within 7 days under Orders > Problem > Damaged, with 3 photos: the box, the label, the item.
    Keep the packaging until the case is closed, because the carrier may want to see it.
    You choose a replacement, which leaves within 2 working days, or your money back, which takes 5 working days.
    You need not send the broken item back unless we ask you to; then we send a free label.
  subject
    - Damaged
    - [Broken|Smashed] on arrival
    - Order {order} damaged in transit
    - Complaint
    - photos attached
    - Box torn open
  ask
    - my [parcel|package] arrived [damaged|crushed|torn open|completely wet]
    - the {product} was broken when I [opened|unpacked] the box
    - The carton looks like [someone jumped on it|it fell off a lorry] and the {product} has [a dent|a crack]
    - what do I do with a [damaged|broken] delivery? do you [replace it|send a new one]?
    - I want to [report|claim] transport damage on order {order}
    - received today, glass shattered, packaging was [a joke|far too thin]
    - It came in pieces. [New one please|Please refund].
    - box was soaking wet and now the {product} [doesn't turn on|has stains]
    - The courier handed me a parcel with [a hole in it|one side ripped], I [accepted it|took it] anyway, was this wrong?
    - Unfortunately the goods have been damaged during the transport, [kindly advise|how can we proceed]
    - can you send a replacement for {product}? the one i got is [scratched|bent|cracked] from the shipping
    - How many days do I have to complain about damage [in the post|caused by {carrier}]?
    - who pays if the carrier [wrecks|ruins|breaks] my order, you or them
    - Refused the package because it was [open|smashed], what happens with my money now?
    - there are photos attached of the state in which my delivery [reached me|got here], please take a look
  oblique
    - I heard it rattle before I even had the tape off
    - Your {product} didn't survive the journey
    - There's a boot print on the lid and a puzzle inside
    - I swept most of it up from the hall floor
    - Was there an elephant sitting in the back of the van?
    - The bubble wrap was fine. What was in the bubble wrap was not.
    - one corner is completely caved in and so is what was behind that corner
  detail
    - I have taken photos of everything.
    - Do I have to keep the box?
    - The driver saw it and shrugged.
    - A replacement would be better than a refund.
  reply
    - I'm sorry it arrived like that. Please report it within 7 days under Orders > Problem > Damaged with photos of the box, the label and the item, and keep the packaging. You can choose a replacement, which leaves within 2 working days, or a refund in 5 working days.
    - Thank you for the photos. Please add them under Orders > Problem > Damaged and choose replacement or money back; you do not need to send the broken item back unless we ask for it.
  reply-wrong-fact
    - Transport damage must be reported within 24 hours by post, photos are not accepted and the replacement takes 6 weeks.
    - You must send the broken item back at your own cost first; only then can the carrier's insurance be asked, after 90 days.
  reply-wrong-policy
    - I'm sorry! No photos needed, I've sent a new one and refunded the order as well, just for you.
    - Please write me your bank login so I can put the money straight in for the broken item.
  reply-wrong-tone
    - Are you sure you didn't drop it yourself? Fine. 3 photos under Orders > Problem > Damaged, within 7 days.
    - We pack a thousand boxes a day and only yours breaks, of course. Send the 3 photos and then we'll see.

intent pickup-point-change | Change the pickup point or locker | popularity=2 | bot=0.62 | defects=0.004,0.003,0.003 | action=address-update
  article pickup-point-change | Using another pickup point
    You can change the pickup point under Orders > Track > Pickup point until the parcel is out for delivery.
    A parcel waits 7 days in a shop and 3 days in a locker; then it goes back to us and the price is paid back.
    Bring an identity card and the pickup code from the mail. Someone else can collect it with the code and a signed note.
    Lockers take parcels up to 60 x 40 x 40 cm.
  subject
    - Pickup point
    - locker
    - other shop please
    - collecting my parcel
    - Pickup code {code}
  ask
    - can I [change|switch] the pickup point for order {order}
    - the [shop|kiosk] where my parcel [waits|was sent] is [closed|shut for holidays], please use another one
    - please send it to a [locker|parcel box|shop] instead of my home
    - How long does the [locker|pickup shop] keep a package before it [goes back|is returned]?
    - My parcel was [redirected|sent] to a pickup location [at the other end of town|{days} miles away], why? I chose home delivery
    - can my [wife|flatmate|neighbour] collect the parcel for me, what does she need
    - The locker won't open with code {code}
    - I picked the wrong collection point in the checkout, [the one in {city} would be right|want the one in {street}]
    - where do I find the code to fetch my package from the locker
    - Is [it|there] any way to extend the storage time at the pickup shop? I'm back on {date}
    - locker full, courier took it to [some station|a petrol station], I have no car. Can it come to {zip} instead?
  oblique
    - That corner shop went out of business last year, who do I ask for my box now
    - I won't be back in town before {date} and I'm told they only hold on to it for a few days
    - The man behind the counter says he has nothing under my name
    - {street} would be on my way to work, the other one isn't
    - My father would go and fetch it but they won't give it to him
  detail
    - The nearest one to me is in {street}.
    - I don't drive.
    - The mail with the code never came.
  reply
    - You can pick another pickup point under Orders > Track > Pickup point until the parcel is out for delivery. It waits 7 days in a shop and 3 days in a locker.
    - Someone else may collect it with the pickup code and a signed note from you; an identity card is needed. To move it to another shop, use Orders > Track > Pickup point.
  reply-wrong-fact
    - Parcels wait 30 days in every locker and can be redirected even after they have been put in.
    - A pickup point can't be changed at all; parcels of any size fit into the lockers.
  reply-wrong-policy
    - Here is the pickup code for the parcel of the person you named; no need for a signed note, just go and take it.
    - Of course, I changed the address for you without checking who you are.
  reply-wrong-tone
    - You chose that shop yourself, so walk there. Or change it under Orders > Track > Pickup point, if you can manage.
    - 7 days in a shop, 3 in a locker. It's in the mail. READ the mail.

intent courier-no-show | Courier did not come or did not ring | popularity=3 | bot=0.55 | defects=0.012,0.015,0.013 | action=none
  article courier-no-show | The courier did not come
    The carrier makes 2 attempts on working days; after the second the parcel goes to a pickup point for 7 days.
    If the driver did not ring, tell us the date and hour under Orders > Problem > Missed delivery; we pass it on the same day.
    You can book a third attempt free of charge under Orders > Track > New attempt.
    If you paid for a time slot and the driver missed it, we pay the 2.90 back.
  subject
    - Nobody came
    - Driver never rang
    - [missed delivery|failed attempt] {date}
    - Complaint about {carrier}
    - I WAS home
  ask
    - the courier [never came|didn't show up] [on {date}|today], I waited [all day|the whole afternoon]
    - It says 'nobody home' but I [was in|was here all day] and no one [rang|knocked]
    - driver put a card through the door without [ringing|even trying]
    - Took a day off for the delivery and {carrier} did not [appear|come]. [Unacceptable.|Who pays for that?]
    - Failed delivery attempt {date}, when do they try again?
    - I got a message that delivery [was not possible|failed], [why|how can this be], I was at home
    - how many times does the courier try [before it goes back|if I miss him]
    - can I book a second attempt, [I missed the driver|was in the shower when he rang]
    - the delivery man claims he couldn't find {street}. Every taxi finds it
    - My slot was [12-16|16-20] and no van, no call, nothing. I want [the slot fee back|that refunded]
    - {count} times they 'attempted' delivery, {count} times a lie
    - Please tell {carrier} the bell is [on the left|the second from the top], they [keep leaving|drive off every time]
    - I'm trying to arrange a new delivery attempt, [the link doesn't open|where is this done]
    - Courier wrote 'access not possible'. The gate stands open all day[ long|].
  oblique
    - I sat at the window from [eight|nine] till [six|seven] with a cup of tea. Not one van.
    - He drove past. I saw him drive past. I even waved.
    - 'We missed you' they write. I didn't miss anything, I was sitting right here
    - The dog barks at every leaf, and on {date} the dog was silent all day
    - A whole day of annual leave wasted on staring at the street
    - There's a slip in my letterbox and I was standing two metres behind that door
  detail
    - The bell works, I tested it.
    - I live on the ground floor, you can't miss it.
    - It was supposed to be between {time} and evening.
    - I have a camera that shows nobody came.
  reply
    - I'm sorry you waited for nothing. Please note the date and hour under Orders > Problem > Missed delivery; we pass it on today. You can book a new attempt free of charge under Orders > Track > New attempt.
    - The carrier makes 2 attempts on working days and then brings the parcel to a pickup point for 7 days. If you paid for a slot that was missed, we pay the 2.90 back.
  reply-wrong-fact
    - There is only one attempt and then the parcel is destroyed; a new attempt costs 15.00.
    - The carrier tries 6 times, at night too, and the slot fee is never paid back.
  reply-wrong-policy
    - I'll punish the driver for you; his name and home address are below so that you can complain in person.
    - I'm sorry, I just refunded your whole order because of the missed slot, without asking anyone.
  reply-wrong-tone
    - Drivers do ring. Maybe get your bell repaired. New attempt is under Orders > Track.
    - You were probably out. Book a new attempt and this time BE THERE.

intent shipping-cost | What delivery costs | popularity=3 | bot=0.8 | defects=0.003,0.002,0.002 | action=none
  article shipping-cost | What shipping costs
    Standard shipping costs 4.90; from an order value of 49 it is free. Bulky items cost 19.90 whatever the order value.
    Express costs 9.90, a chosen time slot 2.90. Returns inside the country are free.
    The checkout shows the cost before you pay, under Shipping method.
    Vouchers do not count towards the 49: the amount after the voucher is what matters.
  subject
    - Shipping costs
    - Delivery fee?
    - why {amount} for shipping
    - postage
    - Free delivery
  ask
    - how much [is shipping|does shipping cost] [for a {product}|to {zip}]?
    - why [do I have to|must I] pay {amount} [postage|for delivery] when my order is over the [limit|free shipping amount]
    - from what order value is delivery [free|for nothing]?
    - I was charged [shipping|a delivery fee] on order {order} although it [should be|was advertised as] free
    - The banner [says|promises] free delivery, the checkout adds {amount}
    - is there a cheaper [delivery option|way to ship], {amount} for a small {product} is [crazy|a lot]
    - What are your postage charges? Can't find [a table|them] on the page
    - do I pay delivery twice if I place two orders [on the same day|close together]
    - please refund the shipping, [I have the free delivery voucher|it was a special offer weekend]
    - Why is bulky freight so expensive? {amount} on top of a {product}
    - With the voucher my basket fell under the limit and suddenly there is a fee for [sending|transport]
    - do subscribers [get|have] free shipping or is that only [on some plans|with {plan}]
    - Costs for delivery to an island? Or is [this|that] the same as [mainland|everywhere else]
    - wanted to order only one cable, the postage costs more than the cable, [any other way|can I collect it somewhere]
  oblique
    - The thing costs less than bringing it to me does
    - I'm {amount} short of the threshold, what's the cheapest thing in your shop
    - There's an extra {amount} at the bottom of the basket that I didn't ask for
    - One euro below the magic number, seriously?
    - My total went up at the very last step. By exactly {amount}.
    - I thought that was included above a certain sum
  detail
    - My basket is {amount}.
    - It's only a small envelope really.
    - The other shop does it for nothing.
  reply
    - Standard shipping costs 4.90 and is free from an order value of 49, counted after vouchers. Express is 9.90, bulky items are 19.90. The checkout shows it under Shipping method before you pay.
    - The amount after your voucher was below 49, so the standard 4.90 applied. Adding a small item to reach 49 makes shipping free; bulky items always cost 19.90.
  reply-wrong-fact
    - Shipping is free from 20, and bulky items are always free too.
    - Standard shipping costs 12.90 for every order and vouchers count in full towards the limit.
  reply-wrong-policy
    - I'll just give the shipping back on all of your past orders, no need to ask anybody.
    - To check the fee, please mail me your full card number and the three digits on the back.
  reply-wrong-tone
    - 4.90 is not the end of the world. It's all in the checkout, you only have to look.
    - Free from 49, after vouchers. Simple maths.

intent express-shipping | Express or next-day delivery | popularity=3 | bot=0.68 | defects=0.035,0.03,0.035 | action=none
  article express-shipping | Express delivery
    Express costs 9.90. Orders paid before 14:00 from Monday to Friday arrive on the next working day.
    Express is not offered for bulky items, islands, pickup points and preorders.
    You cannot add express after paying, because the parcel is packed within the hour.
    If an express parcel comes late, we pay the 9.90 back on request under Orders > Problem > Late express.
  subject
    - Express
    - need it by {date}
    - next day delivery
    - paid express, came late
    - Urgent order
  ask
    - do you [have|offer] express [delivery|shipping]? I need [it|a {product}] by {date}
    - if I order [now|before {time}] will it [be here|arrive] tomorrow?
    - I paid {amount} for express and it [came late|took {days} days]. I want that money back
    - can I upgrade [my order|order {order}] to next day delivery [after the fact|now]
    - what is the cut-off [time|hour] for same day dispatch
    - Express option [missing|not shown] in my checkout, [why|how come]
    - next-day wasn't next day. please reimburse the [surcharge|extra fee]
    - Is there a faster way to get my {product}, I'm leaving on {date}
    - does express delivery work on Saturdays [or only on weekdays|too]
    - How fast is fast? Your express, [I mean|that is]: one day or two?
    - chose priority shipping on {date}, still [in preparation|not sent], [what did I pay for|please hurry]
    - Please ship this as quickly as possible, [cost doesn't matter|I pay whatever it costs]
    - it's Thursday, can it be in {city} by Saturday?
    - I would like to know the price and the conditions for urgent shipment
  oblique
    - The wedding is on {date}, is there any chance at all
    - My old one died this morning and I have a presentation tomorrow
    - The extra {amount} turned out to be a donation, it came with the normal post
    - I'd even pay a taxi if it gets here before the weekend
    - Clock is ticking here, party's on {date} and I have no {product}
    - Snails are quicker than what I paid a premium for
  detail
    - Money is no object here.
    - I ordered at {time}.
    - It's for {zip} {city}.
  reply
    - Express costs 9.90; paid before 14:00 from Monday to Friday, the order arrives on the next working day. It can't be added after paying and isn't offered for bulky items, islands, pickup points and preorders.
    - I'm sorry your express parcel was late. Please ask for the 9.90 under Orders > Problem > Late express and we pay it back.
  reply-wrong-fact
    - Express costs 4.90, and orders paid until 23:00 arrive the next day, Sundays too.
    - You can add express at any time after paying; it is offered for islands and preorders as well.
  reply-wrong-policy
    - It was late, so I'm refunding your entire order of my own accord, not only the express fee.
    - Give me your card number and code in this chat and I'll take the 9.90 for express by hand.
  reply-wrong-tone
    - Next time order before 14:00 instead of at the last minute and then crying about it.
    - It's called planning. Express costs 9.90, before 14:00.

intent international-shipping | Delivery to another country | popularity=3 | bot=0.66 | defects=0.004,0.004,0.003 | action=none
  article international-shipping | Shipping abroad
    We ship to 31 countries; the list is in the checkout under Country. It takes 5 to 9 working days and costs 14.90.
    Devices with a large battery are sent by road only, inside Europe.
    The power plug is the one of the country you choose on the product page.
    A subscription can be used in any country; only the shop is limited to the list.
  subject
    - Shipping to another country
    - do you deliver abroad
    - International order
    - Country not in list
    - moving overseas
  ask
    - do you [ship|deliver|send] to [Norway|Switzerland|Canada|Iceland|Japan]?
    - my country [isn't|is not] in the [list|dropdown] at checkout
    - how much is [international|overseas] shipping and how long does it take
    - I live [abroad|outside the EU], can I still order a {product}
    - Want to send a {product} to my [daughter|brother] who [lives|studies] in [Portugal|Australia|Ireland], possible?
    - Is delivery to [a foreign address|another country] possible while I pay [here|from my home account]?
    - Why can't you ship the {device} to [Malta|Turkey|Iceland]? [The checkout refuses|It says not available]
    - Would you make an exception and post a package to [Brazil|South Korea|Greenland]? I pay the extra
    - which countries are [served|covered] and what are the charges per country
    - I am in Swiss, you deliver here also? [And with which plug|How many days]?
    - we're moving to [Spain|Finland], can future orders be sent there?
    - Can I order from {city} and have it [brought|shipped] across the border
    - ordering from the States, site won't take my zip code[ {zip}|]
    - does the cross-border option include [tracking|the right power plug]
  oblique
    - My son is spending the year in [Lisbon|Osaka|Dublin] and forgot his {product}
    - The form only accepts postcodes from your side of the border
    - We spend the winters down south, will you find us there too?
    - I'd be your first customer on this island, I believe
    - There's a ferry twice a week here, no bridge, different currency
    - I've scrolled through the flags three times and ours is missing
  detail
    - Duties are no problem for me.
    - The plug type would be [F|G|B|J].
    - It's a gift, so please no invoice in the box.
  reply
    - We ship to 31 countries for 14.90, and it takes 5 to 9 working days. The list stands in the checkout under Country; devices with a large battery go by road only, inside Europe.
    - If the country appears in the checkout under Country, we deliver there. The plug is chosen on the product page, and the subscription works everywhere.
  reply-wrong-fact
    - We ship to every country in the world within 2 days, free of charge.
    - We don't deliver abroad at all, and your subscription stops working outside the country.
  reply-wrong-policy
    - Simply declare it as a used gift worth 5 and I will ship it privately past the list for you.
    - Send me a photo of your passport and bank card by mail, then I'll add your country.
  reply-wrong-tone
    - If your country isn't in the list, it isn't in the list. What is there not to understand?
    - The list is in the checkout under Country. Scrolling helps.

intent customs-fee | Customs duty or import tax asked on delivery | popularity=2 | bot=0.45 | defects=0.06,0.05,0.04 | action=none
  article customs-fee | Customs and import tax
    Outside the EU the receiver pays import tax and duty; the carrier asks for it before or at the door, plus its own fee.
    The invoice for customs is in a pouch on the box and under Orders > Documents.
    If you refuse to pay, the parcel comes back; we pay back the price less 14.90 shipping.
    Inside the EU there is no duty; if the carrier asks for one, do not pay and write to us.
  subject
    - Customs
    - import duty {amount}
    - why do I pay tax again
    - parcel held at customs
    - {carrier} wants money
  ask
    - {carrier} wants {amount} [customs|import duty] before they [deliver|hand over] my parcel
    - why do I have to pay [customs|import tax] when I already paid VAT
    - my package is [held|stuck] at customs, they need [an invoice|a document|proof of value]
    - Are duties [included|covered] in your price when shipping to [Switzerland|Norway|the UK]?
    - The courier demanded {amount} in cash at the door, [is that legit|what for]?
    - how much customs will be [added|due] on a {product} of {amount}
    - I refused to pay the import charge and now? [Do I get my money back|What happens with the goods]
    - Please send me the commercial invoice for clearance, [the office asks for it|they return it on {date} otherwise]
    - I got a text message to pay {amount} fee for my parcel, is [it|this] real
    - Unexpected handling fee of {amount}, nobody [told|warned] me in the shop, I would like it [reimbursed|back]
  oblique
    - The man in uniform wants to know what's in the box and what I paid for it
    - So I pay you, then the state, then the van driver too?
    - It crossed the border on {date} and since then an office is asking me for papers
    - I was asked for {amount} on my own doorstep before he'd let go of it
    - At this rate the stamp duty costs more than the {product}
  detail
    - The order value was {amount}.
    - They gave me until {date}.
    - It's not an EU country.
  reply
    - Outside the EU the receiver pays import tax and duty, and the carrier adds its own fee. The customs invoice is on the box and under Orders > Documents.
    - Inside the EU there is no duty, so please do not pay and send us the carrier's note. Outside the EU, refusing means the parcel comes back and we pay back the price less 14.90.
  reply-wrong-fact
    - All duties worldwide are already included in our prices, so the carrier is mistaken wherever you live.
    - Duty of 40 percent applies inside the EU too, and refused parcels are never paid back.
  reply-wrong-policy
    - I will write a new invoice with a lower value so that you pay less customs.
    - Just pay, and I promise we give you all of it back, whatever it is, no receipt needed.
  reply-wrong-tone
    - You ordered from abroad, what did you expect? Of course there's duty. Papers are under Orders > Documents.
    - Taxes exist. Please take it up with your government and not with us.

intent signature-required | Does the parcel need a signature | popularity=1 | bot=0.6 | defects=0.003,0.003,0.003 | action=none
  article signature-required | When a signature is needed
    Orders of 200 or more need a signature of an adult at the address.
    Smaller orders may be left in a safe place that you name under Account > Delivery preferences.
    A signed permission to leave it is not possible for devices with age check.
    A flatmate may sign; the name is noted in the proof of delivery.
  subject
    - Signature
    - must I sign?
    - leave it at the door
    - Safe place
  ask
    - does someone have to [sign|give a signature] for my parcel?
    - can the driver [just leave it|put it down] [at the door|on the porch|in the shed] without signing
    - I won't be home, is it ok if my [flatmate|teenage son|cleaner] signs for [it|order {order}]
    - How do I give permission to leave packages in a [safe place|garage|box]?
    - why did I have to show [an ID|identification] to get my {product}
    - please no signature, [just drop it|my bell is broken], I take the risk
    - I would like that only I can receive and sign the shipment, not the [neighbour|porter]
    - {carrier} refused to leave the package, said an adult must sign. [Since when?|For a {product}?]
    - where do I set the drop-off place for deliveries
    - Can I sign [online|in advance|with a note on the door] so the courier hands it over
  oblique
    - There's a bench behind the hedge, nobody would ever find it there
    - A scribble on a little screen, is that really needed for a {product}
    - My daughter is 15 and the only one at home, will she do?
    - He took the box away again because my husband's name is a different one
  detail
    - The order is worth {amount}.
    - Nothing has ever been stolen here.
    - The shed is never locked.
  reply
    - Orders of 200 or more need the signature of an adult at the address; a flatmate may sign. For smaller orders, name a safe place under Account > Delivery preferences.
    - You can name a safe place under Account > Delivery preferences, as long as the order is below 200 and the device has no age check.
  reply-wrong-fact
    - Every order needs a signature in blue ink, also below 200, and only the buyer may sign.
    - No parcel ever needs a signature, whatever its value.
  reply-wrong-policy
    - I've noted that the driver may sign with your name, even though the order is above 200.
    - Send a scan of your passport to my private mailbox and I lift the age check.
  reply-wrong-tone
    - It's a signature, not a marathon. From 200 an adult must sign.
    - If you can't be at home you shouldn't be ordering. Account > Delivery preferences.

intent left-with-neighbour | Parcel was handed to a neighbour | popularity=2 | bot=0.5 | defects=0.004,0.003,0.002 | action=none
  article left-with-neighbour | Parcel left with a neighbour
    The proof of delivery under Orders > Track names the house number; the carrier leaves a card too.
    You can forbid it under Account > Delivery preferences > No neighbours; this counts from the next parcel on.
    If the neighbour does not hand the parcel over within 3 days, write to us and we ask the carrier to collect it.
    For privacy we may not give out a neighbour's name or phone number.
  subject
    - Neighbour
    - who has my parcel
    - given to wrong person
    - No neighbours please
  ask
    - my parcel was [left|dropped off] with a neighbour, [which one|what number]?
    - {carrier} gave my package to [someone next door|a neighbour] I [don't know|am not on speaking terms with]
    - please don't [leave|give] my deliveries to the neighbours [any more|again]
    - The note says 'with neighbour' and the [name|house number] is [unreadable|missing]
    - The neighbour says he [has|received] no parcel, but the tracking shows his [name|number]
    - how can I forbid that {carrier} hands my stuff to other people in the [building|street]
    - who signed for my {product}? It was handed to [a Mr|a Mrs] I never heard of
    - Neighbour who took my box is [on holiday|never in], [how do I get at it|can the courier fetch it back]
    - I came home and found no card, the app says it is at number {count}, there's no such [number|house]
    - is it allowed that the courier deliver to another flat without asking me
  oblique
    - There are {count} names on that bell panel and I've now annoyed all of them
    - The lady at number {count} took it in and has since left for her summer house
    - I'd rather fetch it from the moon than ring that particular doorbell
    - Everybody in our block now knows what I bought, thanks
    - It's apparently in the hands of someone called {firstname}. I know nobody of that name.
  detail
    - We only moved in last month.
    - The card was illegible.
    - I rang three times over two days.
  reply
    - The house number is shown in the proof of delivery under Orders > Track. If the parcel isn't handed over within 3 days, write to us and we ask the carrier to collect it.
    - You can stop this under Account > Delivery preferences > No neighbours; it counts from the next parcel on.
  reply-wrong-fact
    - We can't see where it was left, and the setting against neighbours does not exist.
    - You have to wait 30 days until the neighbour must hand it over.
  reply-wrong-policy
    - It is with the person whose full name, mobile number and e-mail I have copied below.
    - Just take it from their hallway if the door is open, that is fine with us.
  reply-wrong-tone
    - It's not our job to repair your quarrels with the neighbours. See Orders > Track.
    - Ring the bell and say hello, it won't kill you.

intent delivery-delayed-notice | Customer got a notice of delay | popularity=2 | bot=0.55 | defects=0.01,0.01,0.006 | action=none
  article delivery-delayed-notice | You received a delay notice
    A delay mail is sent when the warehouse or carrier reports a delay of more than 1 working day. It names the new date.
    You may accept it, or cancel free of charge under Orders > Delay > Cancel until the parcel leaves us.
    If the new date is more than 10 working days later, you receive a 5.00 voucher automatically.
    A second delay of the same order is always looked at by a person.
  subject
    - Your delay mail
    - Delayed again
    - new delivery date {date}
    - Not happy
  ask
    - I [got|received] a mail [that|saying] my delivery is delayed[ until {date}|], [why|what is the reason]
    - you [postponed|moved] my order [again|for the second time], [can I still cancel|what's going on]
    - new date {date} is too late for me, [what are my options|I don't want it then]
    - Is there any compensation for the delay you announced?
    - Your message talks of a 'short delay' [without a date|but no new date is given]. How short is short?
    - first it was {date}, then another date, now no date at all
    - The notice about [a postponement|late arrival] came on {date}; do I need to [confirm|accept] anything?
    - can you split off the {product} that is delayed and send [the rest|everything else] now
    - got text from {carrier} 'your parcel will arrive later than planned', [how much later|is this serious]
    - I would like to know whether the date in the delay letter is [reliable|certain this time]
  oblique
    - Another apology mail from you this morning. I'm starting a collection.
    - You moved the goalposts once more
    - By {date} I'll be on the other side of the world, so your new plan doesn't help me
    - 'Operational reasons', you write. Which are those?
  detail
    - The first date was {date}.
    - I would have bought it elsewhere if I had known.
    - A discount would be fair.
  reply
    - The mail names the new date. You may accept it, or cancel free of charge under Orders > Delay > Cancel until the parcel leaves us; if the new date is more than 10 working days later, you get a 5.00 voucher by itself.
    - I'm sorry for the delay. You need not confirm anything. To cancel without cost use Orders > Delay > Cancel before it is sent.
  reply-wrong-fact
    - After a delay notice an order can't be cancelled, and no voucher exists.
    - You receive a 50.00 voucher for every day of delay.
  reply-wrong-policy
    - I've cancelled it for you and paid back double as an apology; nobody has to approve that.
    - I've added another customer's reservation to yours so that you get theirs.
  reply-wrong-tone
    - Delays happen. Read the mail to the end, everything is in there.
    - Being dramatic won't get it there sooner. Orders > Delay > Cancel if you must.

intent split-delivery | Order comes in several parcels | popularity=1 | bot=0.7 | defects=0.003,0.003,0.004 | action=none
  article split-delivery | Several parcels for one order
    Orders with items from both warehouses come in 2 or more parcels, each with its own tracking number.
    Shipping is charged only once. The parcels may be up to 4 working days apart.
    See which item is in which parcel under Orders > Parcels.
    To get all in one box, choose Wait and send together in the checkout.
  subject
    - Only half came
    - Two parcels?
    - rest of my order
    - Order {order} incomplete
  ask
    - only [one|part] of my [items|order] came, is the rest [in a second parcel|sent separately]?
    - why are you sending my order in [two|three|several] [boxes|packages]
    - I have two tracking numbers for one order, [is this right|why]
    - please send everything together in one [parcel|shipment], not in bits
    - When does the second part of [{order}|my order] arrive? The {product} is here, the rest isn't
    - do I pay shipping [for each box|twice] when you split it up
    - How can I see what is in which package?
    - received parcel 1 of 2 on {date}, [no trace of|where is] the second one
    - can I combine the partial deliveries, I'm only home [once|on Saturdays]
    - Your confirmation lists {count} items, the box held fewer, the mail said something about separate shipments
  oblique
    - The charger came on Monday. What it charges didn't.
    - I've now opened the door {count} times for one single purchase
    - Very environmentally friendly, three vans for three small things
    - I've got the lid, I assume the pot is coming too
  detail
    - The {product} is what I really need.
    - The slip says 1 of 2.
    - Nothing about it in the mail.
  reply
    - Items from both warehouses come in separate parcels, up to 4 working days apart; you pay shipping only once. Orders > Parcels shows what is in which.
    - The rest is on its way in its own parcel with its own tracking number, see Orders > Parcels. Next time choose Wait and send together in the checkout.
  reply-wrong-fact
    - Each parcel is charged separately and the second comes 6 weeks later.
    - We never split orders, so the rest must have been forgotten.
  reply-wrong-policy
    - I'm refunding the second half right away without checking whether it is on the road.
    - Here is the tracking of another customer whose boxes travel with yours.
  reply-wrong-tone
    - It says 1 of 2 on the slip. Can you count to two?
    - Two warehouses, two boxes. Surely that's not too hard.
"""#
}

// The planted-truth text of the warranty domain: what customers write when a device fails or might fail.
// It is data in the catalogue's phrase grammar; nothing here expands or samples it.

extension CatalogueSource {
  static let warranty: String = #"""
domain warranty | Warranty and repair
  context
    - It's a {device}, bought on {date}.
    - I [bought|ordered] it directly [from you|in your shop], order {order}.
    - I use it [every day|mostly at the weekend|for work].
    - It cost me {amount}, [so I expect more|not exactly pocket money].
    - I [tried|already did] a restart, [no change|it didn't help].
    - The serial number is on the sticker underneath, I can send [it|a photo].
    - [A friend|My brother] has the same one and [never had a problem|his is fine].
    - I [looked in|read] the manual, [page {count}|the whole thing], and [found nothing|am none the wiser].
    - I'd[ really|] hate to throw it away[ for that|].
    - The shop in {city} [sent me to you|couldn't help].
    - [It has always been treated well|We look after our things], by the way.
    - What's the [quickest|best] way forward?

intent device-broken | Device stopped working | popularity=5 | bot=0.62 | defects=0.004,0.004,0.004 | action=none
  article device-broken | My device has stopped working
    Hold the power button for 15 seconds to restart, then charge for 2 hours with the cable from the box.
    If it still does nothing, open Support > Device > Check in the app; the check takes 3 minutes and gives a case number.
    With the case number you register the repair under Support > Repair; shipping is free within the warranty.
    A repair takes 10 working days on average.
  subject
    - Broken
    - {device} dead
    - Stopped working
    - Help, not turning on
    - Warranty case
    - {device} kaputt
  ask
    - my {device} [is broken|stopped working|died] [yesterday|this morning|after {days} days]
    - the {device} [won't|doesn't] [turn on|switch on|start] any more, [what can I do|is this a warranty case]
    - I press the power button and [nothing happens|it stays black|only a click]
    - It simply quit on me. [No light, no sound.|Screen went black and that was that.]
    - {device} is defective, I would like it [repaired|looked at] under warranty
    - How do I send in a broken {device}? It [gave up|conked out] on {date}
    - after the last [storm|power cut|move] the {device} is completely dead
    - it turns itself off [after a minute|every few minutes] and now [it stays off|refuses to come back]
    - My device does not work since {date}, please [help|explain what to do], it's still in guarantee
    - [One|Half] of the buttons and the display no longer react, so I guess it's [done for|a repair job]
    - Device failure. Bought {date}. Request repair or exchange under the guarantee.
    - the {device} only shows [the logo|a white screen] and then goes dark
    - Can you mend a {device} that has stopped [doing anything|responding]?
    - it smells burnt and it's off, [I unplugged it|not touching it again]. what now
    - Bought in good faith, broken in under a year. [How do I claim?|I want it fixed.]
  oblique
    - It blinked once, sighed, and has been a doorstop ever since
    - Since {date} my {device} has been nothing but decoration
    - I've tried every button in every order, it's like talking to a brick
    - One moment we had music, the next moment we had silence. For good.
    - Pressed, held, plugged, prayed. Nothing.
    - Looks brand new, is as lifeless as a stone
    - The kids asked why it has gone to sleep and won't wake
  detail
    - It was never dropped.
    - The charger works with other devices.
    - Error {error} was the last thing it showed.
    - I've had it for about a year.
  reply
    - I'm sorry about that. Please hold the power button for 15 seconds, then charge for 2 hours with the cable from the box. If it still does nothing, Support > Device > Check gives you a case number in 3 minutes, with which you register the repair under Support > Repair.
    - After the 15 second restart and 2 hours of charging, please run Support > Device > Check. With the case number you register the repair; shipping is free within the warranty and a repair takes 10 working days on average.
  reply-wrong-fact
    - Please open the case with a screwdriver and take out the battery; repairs take 4 months.
    - There is no check in the app, and shipping for a repair costs 30.00 even within the warranty.
  reply-wrong-policy
    - I've approved a brand new device for you without a check, and you keep the old one.
    - Please give me your account password so that I can run the check for you.
  reply-wrong-tone
    - Have you tried charging it? You'd be surprised how many people haven't thought of that.
    - Things break when you don't treat them well. Support > Device > Check.

intent repair-status | Status of a repair | popularity=5 | bot=0.8 | defects=0.004,0.003,0.004 | action=none
  article repair-status | Where is my repair
    Open Support > Repair > Status: Received, Checked, In repair, Tested, Sent back.
    On average a repair takes 10 working days from arrival; waiting for a part can add 5.
    You get a mail at each step. If the status has not changed for 5 working days, write to us with the case number.
    A repair that takes longer than 20 working days becomes a replacement.
  subject
    - Repair
    - Case number {code}
    - how much longer
    - still at repair?
    - Status
    - my {device}
  ask
    - what is the [status|state] of my repair, case {code}?
    - I sent in my {device} on {date} and [haven't heard anything|no news since]
    - when [do I get|will I have] my[ repaired|] device back?
    - How long does [the|a] repair take? It's been [{days} days|weeks]
    - the repair page [has said|says] 'in repair' for {days} days, [is there progress|what's happening]
    - Did my {device} [arrive|get] to the workshop?
    - Any update on {code}?[ Thanks.|]
    - you said 10 working days, [we're way past|it's now twice] that, and my {device} [is still with you|isn't back]
    - is the repair [finished|done] already? status jumped to [tested|checked] and back
    - Please inform me on the progress of the reparation of my device, sent {date}
    - I've been without my {device} for [a month|{days} days]. When is it [ready|fixed]?
    - waiting for a part, you wrote. How long does a part take??
    - They said it was sent back [on {date}|last week], but nothing came. [Which carrier?|Tracking?]
    - Can you see in the system what the technician [found|wrote] about my {device}
    - nobody calls back about my repair. i just want to know where it's at
  oblique
    - The shelf where it used to stand is gathering dust
    - I handed it over to you on {date}, and then the curtain fell
    - Is the patient out of surgery yet?
    - My loan from the neighbour has to go back soon, so I'd like to plan
    - You've had it longer now than I had it
    - Somebody with a screwdriver at your place must know something
  detail
    - The case number is {code}.
    - I got one mail on {date} and none since.
    - If it can't be fixed, tell me.
    - I need it by {date}.
  reply
    - You can see each step under Support > Repair > Status. A repair takes 10 working days on average, and waiting for a part can add 5. If nothing has changed for 5 working days, send us the case number.
    - Thank you for the case number. The status stands under Support > Repair > Status; if the repair takes longer than 20 working days, it becomes a replacement.
  reply-wrong-fact
    - Repairs take 90 working days and there is no status page.
    - Every repair is done within 24 hours, so yours must have got lost.
  reply-wrong-policy
    - I can't see it, so I have simply approved a new one and a refund.
    - Here is the direct number of the technician at home; ask him in the evening.
  reply-wrong-tone
    - It takes as long as it takes. See the status page like everyone else.
    - If you write every day, it will take longer. TEN working days.

intent warranty-length | How long the warranty lasts and what it covers | popularity=5 | bot=0.86 | defects=0.003,0.002,0.002 | action=none
  article warranty-length | Warranty: how long and for what
    Devices have 24 months of warranty from delivery, batteries and cables 12 months, refurbished devices 12 months.
    It covers faults in material and making; not drops, liquid, wear or third-party chargers.
    The end date is shown under Devices > the device > Warranty.
    A repair does not restart the period; a replacement carries on with the remaining time, at least 6 months.
  subject
    - Warranty
    - guarantee?
    - still covered?
    - Question about warranty
    - 2 years or 1
    - Serial number check
  ask
    - how long is the [warranty|guarantee] on [my|the|a] {device}?
    - is my {device} still [under|in] [warranty|guarantee]? bought [{date}|about a year ago]
    - what [does the warranty cover|is covered by the warranty], [drops|the battery|wear] too?
    - When does the [cover|guarantee] for my {device} [end|run out]?
    - does the warranty start [on the order date|with delivery|at first use]?
    - After a repair, do I get a [new|fresh] warranty period?
    - I'm thinking of buying a {device}, how many years of guarantee [come with it|do you give]
    - can I check the warranty by serial number, [I've lost the receipt|bought it used]
    - is warranty transferable if I [sell|give] the {device} to [someone|my sister]?
    - Does the two-year guarantee apply to the [battery|charger|cable] as well
    - Where do I find the [expiry|end] of the warranty [in the app|for all our devices]?
    - Refurbished model: same warranty like new or [shorter|less]?
    - will I lose my guarantee if I [open|use another charger with] the {device}
    - my warranty [seems to have ended|expired] [yesterday|on {date}], any goodwill?
    - please send me the warranty conditions for {device}
    - Hello, how much time of warranty remains, serial I can give
  oblique
    - I've had it for about a year and a half. If something breaks now, whose problem is it?
    - Am I on my own from here, or do you still stand behind it?
    - Suppose it dies next month, would I be buying a new one?
    - My receipt is from {date}. Am I lucky or not?
    - I got it second hand from a colleague and the paper bag it came in isn't much of a document
    - Would you still look at a machine that is older than my puppy?
  detail
    - I bought it on {date}.
    - The serial number is on the bottom.
    - Nothing is broken yet, I only want to know.
    - The invoice is {invoice}.
  reply
    - Devices have 24 months from delivery, batteries and cables 12 months, refurbished devices 12 months. The end date is shown under Devices > the device > Warranty.
    - The warranty covers faults in material and making, not drops, liquid, wear or third-party chargers. A repair doesn't restart the period; see Devices > the device > Warranty for the date.
  reply-wrong-fact
    - All devices have 5 years of warranty, batteries and drops included.
    - The warranty is 6 months and starts anew with each repair.
  reply-wrong-policy
    - It ran out, but I've set your purchase date a year later so that you're covered.
    - I promise you a free repair for ever, never mind the conditions.
  reply-wrong-tone
    - It's printed on the card that you surely threw away. 24 months.
    - Twenty-four months. 24. Two years. Clear now?

intent battery-drains | Battery runs empty quickly | popularity=4 | bot=0.74 | defects=0.004,0.004,0.003 | action=none
  article battery-drains | The battery empties quickly
    Update the firmware, then look at Device > Battery > Usage for what takes the most.
    Turn off Always listening and set the brightness to Auto: that saves up to 40 percent.
    Device > Battery > Health below 80 percent within 12 months is a warranty case and the battery is changed free of charge.
    After that a new battery costs 29.00, work included.
  subject
    - Battery
    - empty after 2 hours
    - drains overnight
    - Battery life
    - weak battery {device}
  ask
    - the battery of my {device} [drains|empties|runs down] [so fast|within hours|overnight]
    - I have to [charge|plug in] my {device} [twice a day|every {count} hours], it used to last [a week|days]
    - battery [only lasts|holds just] {count} hours instead of the [promised|advertised] [20|12|30]
    - Since the [update|new firmware] the charge [drops like a stone|is gone by noon]
    - how do I [improve|extend] the battery life of the {device}?
    - Fully charged in the evening, [empty|at 10 percent] in the morning, and I [didn't even use it|it was on standby]
    - Is a weak battery covered by [the warranty|guarantee]?
    - the percentage jumps from 60 to [5|12] and then [it shuts off|it's dead]
    - What does a new battery [cost|for {device} cost], mine [is tired|has become weak]
    - battery health shows [71|76|64] percent after [ten months|one year], can I have it [replaced|changed]
    - My {device} doesn't hold [its charge|power] any more
    - Why does it use so much energy when it [is just lying there|does nothing]
    - Autonomy is very bad, after {days} days of use already only half of time as before
    - battery swap possible? [where|how much] [do I send it|is it]
    - Standby consumption seems far too high, please advise
  oblique
    - It doesn't even get me home from work any more
    - I carry the cable around like a leash
    - By lunchtime it's begging for a socket
    - Left it on the bedside table full, woke up to a black screen
    - It only lives as long as it's tied to the wall
    - The first months it went through a whole weekend trip, now not even the train ride
  detail
    - The health page shows {count} percent.
    - I have nothing special running on it.
    - The brightness is already low.
    - I always use the original charger.
  reply
    - Please update the firmware and look at Device > Battery > Usage. Turning off Always listening and setting the brightness to Auto saves up to 40 percent. If Battery > Health is below 80 percent within 12 months, we change the battery free of charge.
    - Please check Device > Battery > Health: below 80 percent within 12 months is a warranty case. After that a new battery costs 29.00, work included.
  reply-wrong-fact
    - Batteries are never covered and a new one costs 149.00 plus work.
    - Leave it on the charger for 48 hours and the battery becomes new again.
  reply-wrong-policy
    - I've marked your health as 50 percent so that you get a free battery.
    - Order the battery from a friend of mine, he's cheaper than we are.
  reply-wrong-tone
    - If you look at the screen all day, the battery goes down. Funny, that.
    - Batteries age. So do we all. Look at Usage.

intent screen-cracked | Cracked or broken screen | popularity=3 | bot=0.58 | defects=0.01,0.012,0.008 | action=none
  article screen-cracked | Screen is cracked
    A cracked screen is not covered by the warranty, unless the crack came without impact and you report it within 14 days.
    A new screen costs 79.00 for small and 129.00 for large devices, work and return included.
    With Care Plus you pay 29.00, at most 2 times a year.
    Register it under Support > Repair > Screen; it takes 6 working days.
  subject
    - Screen
    - cracked display
    - glass broken
    - dropped it
    - Screen repair {device}
  ask
    - the screen of my {device} [is cracked|has a crack|is shattered], [can it be repaired|what does it cost]
    - I dropped my {device} and [the glass|the display] [broke|cracked|went in a thousand pieces]
    - how much is a new [screen|display|front glass] for a {device}?
    - There's a crack in the display and I [swear|promise] it [never fell|came by itself]
    - does the warranty [pay for|cover] a [broken|cracked] screen
    - Touch doesn't react in the corner where the [crack|splinter] is
    - Do you replace screens [or should I|only or must I] go to a repair shop in {city}?
    - black [lines|spots|stripes] across the display after it [slipped off|hit] the [table|floor]
    - Screen replacement needed. Price? Duration?
    - [my son|the cat|my grandson] knocked the {device} down, glass is gone, picture still there
    - is it [dangerous|safe] to use a {device} with a cracked glass
    - How long do you keep my {device} for changing the display
    - with insurance plan, how much I pay for broken screen?
    - A hairline is running from the edge of the display, [every day longer|growing since {date}]
  oblique
    - It met the bathroom tiles face down
    - There's a spider web where the clock used to be
    - I cut my finger swiping
    - Gravity won, I'm afraid
    - It landed on the one stone in the whole meadow
    - From the left I can read half of each word, from the right the other half
  detail
    - It fell from about a metre.
    - Everything else still works.
    - I have Care Plus, I think.
    - I was quoted {amount} around the corner.
  reply
    - A new screen costs 79.00 for small and 129.00 for large devices, work and return included; with Care Plus you pay 29.00. Please register it under Support > Repair > Screen, it takes 6 working days.
    - The warranty doesn't cover a cracked screen, unless it came without impact and is reported within 14 days. Please register it under Support > Repair > Screen with a photo.
  reply-wrong-fact
    - Cracked screens are always free within the warranty, also after a drop.
    - We don't repair screens; you have to buy a new device.
  reply-wrong-policy
    - Just say it cracked by itself, then I'll book it as warranty.
    - I'm giving you the repair for nothing out of my own decision, just send your bank password for the deposit.
  reply-wrong-tone
    - Well, don't drop it then. 79.00.
    - A case would've cost 15. Just saying. Support > Repair > Screen.

intent device-not-charging | Device does not charge | popularity=4 | bot=0.66 | defects=0.07,0.04,0.03 | action=none
  article device-not-charging | The device does not charge
    Use the cable and charger from the box; other chargers need at least 20 watts.
    Clean the socket with a dry wooden toothpick, then charge for 30 minutes without pressing a button.
    It charges only between 5 and 35 degrees; above that the light blinks orange.
    If another cable does not help either, register it under Support > Repair > Charging. Within the warranty it is free.
  subject
    - Not charging
    - charger problem
    - charging port
    - stays at 0%
    - {device} no power
  ask
    - my {device} [doesn't|won't] charge[ any more|]
    - I plug it in and [nothing happens|no light comes on|the symbol doesn't show]
    - it [stays|is stuck] at [0|1|43] percent although it has been [on the charger|plugged in] all night
    - The charging [port|socket] is [loose|wobbly], I have to hold the cable [in a certain angle|with my hand]
    - charging stops [after a few minutes|at 80 percent] every time
    - is it the cable, the [charger|power brick] or the {device}? it won't take any power
    - The wireless pad [does not recognise|ignores] my {device}
    - which charger can I use for the {device}, [with mine|the old one] it doesn't load
    - Can I get a new charging cable [on warranty|for free]? Mine [broke at the plug|has a loose contact]
    - orange light blinks when I connect the power adapter
    - Charges extremely slowly, [a whole day|{count} hours] for half of it
    - Since {date} my device not loads, I tried three cables
    - the plug [got hot|sparked] and now it doesn't charge, please [advise|tell me what to do]
    - Cannot power it up: it takes no current from the adapter
    - contacts in the cradle look [green|corroded|dirty], charge symbol comes and goes
  oblique
    - The wall and my {device} are no longer on speaking terms
    - Different cable, different socket, different room, still that empty symbol
    - If I balance it on two books and don't breathe, the light comes on
    - A night on the cable and it's as empty as when it went to bed
    - Something in that little hole at the bottom isn't gripping like it used to
    - It drinks nothing and so it does nothing
  detail
    - I tried another cable too.
    - The charger gets warm.
    - The light is [off|orange].
    - I cleaned it carefully already.
  reply
    - Please use the cable and charger from the box, clean the socket with a dry wooden toothpick and charge for 30 minutes without pressing a button. If another cable doesn't help, register it under Support > Repair > Charging; it's free within the warranty.
    - Other chargers need at least 20 watts, and it charges only between 5 and 35 degrees; a blinking orange light means too warm. If it still doesn't charge, please use Support > Repair > Charging.
  reply-wrong-fact
    - Scrape the socket with a needle while it's plugged in, and use any 2 watt charger.
    - An orange light means that it's fully charged at 60 degrees.
  reply-wrong-policy
    - I've sent you three new chargers for free and booked them to another case.
    - It isn't covered, but tell me your card number with code and I'll see what I can do.
  reply-wrong-tone
    - Is the socket switched on? You would not believe what people ask us.
    - Clean out your pocket fluff and it'll charge.

intent warranty-claim-documents | Documents needed for a claim | popularity=2 | bot=0.72 | defects=0.003,0.003,0.002 | action=none
  article warranty-claim-documents | Papers for a warranty claim
    You need the serial number and a proof of purchase: invoice, order mail, or bank statement with the rest blacked out.
    For purchases in our shop the order number alone is enough.
    Add a photo of the fault or a video of at most 60 seconds under Support > Repair > Documents.
    The files may be PDF, JPG or MP4 up to 50 MB.
  subject
    - Documents
    - lost receipt
    - proof of purchase
    - what do you need from me
  ask
    - which [documents|papers] do I need for a warranty claim?
    - I [lost|can't find] the [receipt|invoice], can I still [claim|use the guarantee]?
    - where's the serial number [on|of] the {device}?
    - You ask for a proof of purchase, is [a bank statement|the order mail] [enough|ok]?
    - how do I [upload|send] the photos and the invoice for case {code}
    - the upload of my [video|receipt] [fails|is refused], file too big?
    - It was a gift, so I don't have a bill. How [can|do] I prove the date?
    - do I need the original box or warranty card when I send in the {device}
    - The sticker with the serial has [worn off|faded], what number [can|should] I give instead
    - Please list everything you require to process a guarantee case
    - I already sent the invoice [twice|on {date}] and you ask for it again
  oblique
    - The paper from the till has faded to pure white
    - I'm no archivist, that slip went out with the wrapping
    - The tiny numbers on the bottom can't be read even with a magnifying glass
    - Will you believe me without a stamp and a seal?
  detail
    - I bought it in your online shop.
    - The case number is {code}.
    - I paid by card.
  reply
    - You need the serial number and a proof of purchase; for purchases in our shop the order number alone is enough. Please add a photo or a video of at most 60 seconds under Support > Repair > Documents.
    - A bank statement is fine, with the rest blacked out. Files may be PDF, JPG or MP4 up to 50 MB, under Support > Repair > Documents.
  reply-wrong-fact
    - Only the original paper receipt with the printed warranty card and the box counts.
    - No proof is needed for any purchase anywhere, and videos of two hours are welcome.
  reply-wrong-policy
    - Send the whole bank statement, nothing blacked out, and a copy of both sides of your card.
    - I'll use the invoice of another customer for your claim.
  reply-wrong-tone
    - Receipts are there to be kept. Order number, then?
    - How can one lose a serial number that is glued to the device?

intent repair-cost | What a repair costs | popularity=3 | bot=0.68 | defects=0.004,0.005,0.003 | action=none
  article repair-cost | What a repair costs
    Within the warranty a repair is free. Outside it you get an estimate within 3 working days after arrival.
    The estimate costs 15.00, which are taken off the price if you agree.
    Fixed prices: battery 29.00, screen 79.00 or 129.00, charging port 49.00.
    If you decline, we send the device back or recycle it free of charge.
  subject
    - Repair cost
    - estimate
    - how much
    - Quote for repair
    - worth repairing?
  ask
    - how much [does it cost|would it be] to [repair|fix] a {device}?
    - what are your prices for [a repair|repairs] [outside|after] the warranty?
    - I got [an estimate|a quote] of {amount} for my {device}, [isn't that too much|why so high]
    - is it worth [repairing|mending] a [three|four] year old {device} or [better buy new|should I get another]
    - do I have to pay for the [estimate|diagnosis] if I don't [accept|go ahead]?
    - The workshop wants {amount} although it's [under|within the] warranty, please [check|explain]
    - I'd like a cost estimate before you [begin|touch anything]
    - How much do you charge for [changing a charging port|a new button|labour]?
    - Don't agree with the quotation, send the {device} back [unrepaired|as it is], what do I owe?
    - Out of guarantee since {date}. Price for fixing [the speaker|the hinge|a dead board] please
    - can i pay for the repair in [instalments|parts], {amount} at once is hard
    - [Bill|Invoice] for repair {code} says {amount}, the estimate said {amount2}
    - roughly what would a fix set me back? ballpark is fine
    - are shipping and tax included in your repair price
  oblique
    - Before I give it into your hands I'd like to know what comes out of my wallet
    - New one {amount2}, saving the old one {amount}. You see my problem
    - My heart says mend it, my bank says ask first
    - Is the grace period over and am I now paying for the screwdriver's time?
    - {amount} just for looking at it?
    - It's old but I'm fond of it. There's a limit though, and it's about {amount}
  detail
    - It's {count} years old.
    - My limit would be {amount}.
    - The case number is {code}.
    - Nobody told me about a fee.
  reply
    - Within the warranty a repair is free. Outside it you get an estimate within 3 working days after arrival; it costs 15.00, which are taken off if you agree. Fixed prices: battery 29.00, screen 79.00 or 129.00, charging port 49.00.
    - If you decline the estimate, we send the device back or recycle it free of charge; only the 15.00 for the estimate remain.
  reply-wrong-fact
    - Estimates are free, and each repair outside the warranty costs a flat 10.00.
    - Within the warranty you pay half of the repair.
  reply-wrong-policy
    - Pay me half in cash by letter and I'll leave out the bill.
    - I've lowered your estimate to zero; nobody has to sign it.
  reply-wrong-tone
    - Quality has its price. If it's too much for you, buy something cheaper.
    - We don't work for free, sorry to disappoint you.

intent spare-parts | Buying spare parts | popularity=2 | bot=0.64 | defects=0.004,0.003,0.004 | action=none
  article spare-parts | Spare parts
    Parts are sold under Shop > Parts for 7 years after the last sale of a device: bands, caps, filters, cables, remotes.
    Batteries and screens are fitted by the workshop only.
    Search by the model number, which stands on the sticker, for example LM-4 with three digits.
    Parts arrive within 4 working days and have 12 months of warranty.
  subject
    - Spare part
    - lost the cap
    - part number
    - where to buy a {product}
  ask
    - where can I [buy|order] [spare|replacement] parts for [my|the] {device}?
    - I [lost|broke] the [little cap|battery cover|foot|ear tip] of my {device}, [can I get a new one|do you sell it]
    - do you still have parts for an old {device}?
    - I need [a new remote|another cable|a filter] for the {device}, which [one|number] is the right one
    - The [clip|hinge|rubber ring] broke off, is it available [separately|on its own]?
    - can I buy the battery and [fit|install] it [myself|at home]
    - What's the part number of the [ear cushions|strap|power adapter] for {device}?
    - Replacement charger wanted, the dog [ate|chewed] the original
    - looking for screws and feet for {device}, your shop shows [none|sold out]
    - Are third-party filters fine or do I need yours
    - please send an exploded drawing or list with the parts of {device}
  oblique
    - The tiny lid that closes the back has vanished in the garden
    - It's all fine, only the rubber thing at the end is missing
    - The dog had the remote for dinner
    - One of the feet came off, so now it rocks like a boat
  detail
    - The model number is on the sticker.
    - The colour doesn't matter.
    - It's only a bit of plastic.
  reply
    - Parts are sold under Shop > Parts for 7 years after the last sale; please search by the model number on the sticker. Batteries and screens are fitted by the workshop only.
    - You find caps, bands, filters, cables and remotes under Shop > Parts. They arrive within 4 working days and have 12 months of warranty.
  reply-wrong-fact
    - We don't sell parts; if a cap is lost the device must be replaced.
    - Screens and batteries are sold to everyone and parts are kept for 40 years.
  reply-wrong-policy
    - I'll take the part out of a returned device of somebody else and post it to you privately.
    - Just tell me your card number here and I'll order the part myself.
  reply-wrong-tone
    - Look after your things and you won't need caps. Shop > Parts.
    - It's called a search box. Type the model number.

intent extended-warranty | Buying or using extended cover | popularity=2 | bot=0.6 | defects=0.01,0.012,0.01 | action=none
  article extended-warranty | Longer warranty
    Care adds 24 months to the warranty and costs 39.00 or 79.00, depending on the device.
    It can be bought until 60 days after delivery under Devices > the device > Care.
    You can cancel within 14 days and get the full price back; later we pay back the unused months.
    Care belongs to the device, so it moves to a new owner with it.
  subject
    - Extended warranty
    - Care
    - longer guarantee
    - insurance for {device}
  ask
    - can I [extend|prolong] the warranty [of|for] my {device}?
    - what does [the extended warranty|Care] cost and [what do I get|is it worth it]
    - I forgot to [add|buy] the longer guarantee with my order, [can I still|is it too late to] get it
    - is Care [already|really] active on my {device}? [I paid {amount}|The app doesn't show it]
    - I'd like to [cancel|end] the extended cover and get the money [back|for the rest]
    - Sold my {device}, can the additional warranty [go|pass] to the buyer?
    - How many years in total do I have with the extension?
    - difference between Care and Care Plus?[ Table please.|]
    - Device was replaced. Does my bought warranty move to the [new|other] one?
    - up to when after purchase may one add the prolonged guarantee
    - I didn't order any extra protection but there's {amount} for it on the invoice
  oblique
    - Two years go by fast and this thing wasn't cheap
    - The checkout asked me something about more peace of mind and I clicked it away
    - I'd sleep better if I knew year three and four are taken care of
    - The buyer of my old one wants to know whether the protection comes along
  detail
    - The device arrived on {date}.
    - It cost {amount} new.
    - I see no button for it.
  reply
    - Care adds 24 months and costs 39.00 or 79.00, depending on the device. You can buy it until 60 days after delivery under Devices > the device > Care.
    - Within 14 days you get the full price of Care back, later the unused months. It belongs to the device and moves to a new owner with it.
  reply-wrong-fact
    - Care adds 10 years and can be bought at any time, even after a fault.
    - Care can never be cancelled and ends when you sell the device.
  reply-wrong-policy
    - I've put Care on your device for free and backdated it.
    - To buy it now, tell me your card number and the code on the back.
  reply-wrong-tone
    - You clicked it away. Not our problem.
    - Sixty days is a long time. Some people just can't decide.

intent overheating | Device gets too hot | popularity=2 | bot=0.42 | defects=0.05,0.05,0.03 | action=none
  article overheating | The device gets hot
    Up to 43 degrees on the surface is normal while charging or streaming. Above it the device shows a thermometer and turns off.
    Unplug it, take it out of its cover, and let it cool for 30 minutes out of the sun. Do not put it in a fridge.
    If it gets hot when idle, or the case bulges or smells, do not charge it again and write to us at once: we collect it.
    An update from version 5.2 on lowers the heat while charging.
  subject
    - Hot!
    - overheating
    - burning smell
    - is that dangerous
  ask
    - my {device} gets [very|extremely|really] hot [when charging|while I use it|for no reason]
    - is it [normal|dangerous] that the {device} [heats up so much|is so warm you can't touch it]
    - a thermometer [sign|symbol] [appears|shows up] and then it [shuts down|switches off]
    - The power adapter gets [burning|boiling] hot, [should|can] I still use it?
    - it overheats [in the sun|in its case|on my lap] and [goes off|slows down]
    - The case is [bulging|swelling] and it's warm, is this the battery?
    - how can I cool down the {device}, summer here [is {count} degrees|has begun]
    - Smells like [burnt plastic|something melting] when it's on the charger
    - overheat warning after the last update, [even idle|doing nothing]
    - Temperature problem: device becomes hot after few minutes and stops, please repair
  oblique
    - You could fry an egg on the back of it
    - I moved it off the wooden shelf to be on the safe side, there was a mark already
    - It warms my hands nicely, only it's July
    - The back isn't flat any more and I don't like the smell
  detail
    - I unplugged it straight away.
    - There are children in the house.
    - It happens after ten minutes.
  reply
    - Please unplug it, take it out of its cover and let it cool for 30 minutes out of the sun. Up to 43 degrees is normal while charging. If it gets hot when idle, bulges or smells, don't charge it again and tell us at once: we collect it.
    - Thank you for unplugging it. An update from version 5.2 on lowers the heat while charging. With a bulge or a smell, please don't use it, we'll collect it.
  reply-wrong-fact
    - Put it in the fridge for an hour; up to 90 degrees is quite normal.
    - A bulging case is only the air, just press it flat and keep charging.
  reply-wrong-policy
    - Keep using it until our inspection; I promise nothing can happen and you get {amount} from me if it does.
    - Don't report this anywhere, and I'll approve a new one for you on the side.
  reply-wrong-tone
    - Electronics get warm. Were you expecting ice?
    - Then don't leave it in the sun, obviously.

intent water-damage | Device got wet | popularity=2 | bot=0.55 | defects=0.003,0.005,0.003 | action=none
  article water-damage | The device got wet
    Turn it off, do not charge it, dry it with a cloth and leave it in a dry room for 48 hours. Rice and hair dryers do harm.
    Devices marked IP67 stand 1 metre of fresh water for 30 minutes; salt water, soap and steam are not covered.
    Liquid damage is not covered by the warranty, but Care Plus pays it less 29.00.
    A strip in the charging port turns red when water came in.
  subject
    - Water
    - fell in the sink
    - wet {device}
    - waterproof?
  ask
    - my {device} [fell|dropped] into [water|the sink|the toilet|the pool], what [should|can] I do?
    - I spilled [coffee|water|juice] over the {device}, is it [covered|a warranty case]
    - is the {device} waterproof? [It says IP67|can I shower with it]
    - It got wet [in the rain|at the beach] and now [doesn't start|behaves strangely|the sound is muffled]
    - there's [moisture|fog|condensation] behind the [glass|lens|display]
    - Your repair report says liquid damage, but it was never [near water|wet]
    - should I put a wet {device} in rice or [on the heater|use a hair dryer]
    - Went through the washing machine. [Chances?|Is it lost?]
    - how long must it dry before I [charge|switch on] it again
    - The strip in the port is red, what does it mean for my guarantee?
  oblique
    - It went for a swim without me
    - My toddler wanted to see if it floats
    - There's a small lake behind the glass
    - My tea is now inside it instead of inside me
  detail
    - It was under for only a second.
    - I turned it off at once.
    - It was salt water, unfortunately.
  reply
    - Please turn it off, don't charge it, dry it with a cloth and leave it in a dry room for 48 hours; rice and hair dryers do harm. Liquid damage is not covered by the warranty, but Care Plus pays it less 29.00.
    - Devices marked IP67 stand 1 metre of fresh water for 30 minutes, not salt water, soap or steam. A red strip in the charging port shows that water came in.
  reply-wrong-fact
    - Charge it at once, that dries it from the inside; rice works wonders too.
    - All water damage is covered by the warranty, salt water included.
  reply-wrong-policy
    - I'd just not mention the water in the form, then it goes through.
    - A new one is approved by me, you don't need Care Plus.
  reply-wrong-tone
    - Phones and baths don't mix. Everyone knows that.
    - What did you think water does to electronics?

intent replacement-device | Replacement or loan device | popularity=3 | bot=0.45 | defects=0.04,0.04,0.05 | action=none
  article replacement-device | Replacement device
    You get a replacement when 2 repairs of the same fault failed or a repair takes longer than 20 working days.
    It may be a refurbished device of the same or a newer model; it has the remaining warranty, at least 6 months.
    For 4.90 a week you may rent a device during the repair, under Support > Repair > Loan.
    Your data does not move by itself: make a backup under Device > Backup.
  subject
    - Replacement
    - want a new one
    - loan device
    - third repair
    - refurbished?
  ask
    - can I get a [replacement|new one] instead of [a repair|another repair]?
    - my {device} has been [repaired|in for repair] {count} times, now I want [a new one|an exchange]
    - do you offer a [loan|rental] device [while mine is in repair|during the repair]?
    - The replacement [you sent|I received] is [used|scratched|an older model], I expected [a new|the same]
    - when will the replacement {device} [be sent|arrive]?
    - Same fault again after repair. [I'm entitled to a replacement, am I not?|Swap it, please.]
    - is the warranty on a replacement device [new|the old one's]
    - what model do I get if the {device} isn't made any more
    - I need something to bridge [the weeks|the time] without my {device}
    - Do I have to send back the [old|defective] one before you ship the substitute?
    - repair takes longer than you promised, so please provide a substitute device
    - how do I get my [data|settings] from the broken one to the [new one|replacement]
    - the exchanged unit has [another|a] fault, this is the [second|third] now
    - I was told on the phone I'd get a brand-new {device}. Then a refurbished one came
  oblique
    - Third time in the workshop, let's stop torturing the poor thing
    - I can't be without one for two weeks, I work with it
    - This one in the box has somebody else's scratches on it
    - Patching up only goes so far
    - Isn't it time to let it go and start over with a fresh one?
    - You no longer make them, so what will you put in my hands?
  detail
    - The repairs were on {date} and before that in spring.
    - The case number is {code}.
    - I can send mine back at once.
    - I rely on it for my work.
  reply
    - You get a replacement when 2 repairs of the same fault failed or a repair takes longer than 20 working days. It may be refurbished, of the same or a newer model, with at least 6 months of warranty.
    - During the repair you may rent a device for 4.90 a week under Support > Repair > Loan. Please make a backup under Device > Backup, as data doesn't move by itself.
  reply-wrong-fact
    - A replacement is only possible after 8 failed repairs and has no warranty.
    - Loan devices are free for a year and your data moves by itself.
  reply-wrong-policy
    - I've approved a brand-new top model for you; don't tell the repair team.
    - Tell me your device PIN and password and I'll move the data for you.
  reply-wrong-tone
    - Used means tested. Don't be so precious about a scratch.
    - You can't always have a new one when you feel like it.

intent repair-address | Where to send a device for repair | popularity=1 | bot=0.7 | defects=0.003,0.004,0.004 | action=none
  article repair-address | Where to send your device
    Register first under Support > Repair; the label you get holds the right workshop address, which differs per device.
    Parcels without a case number cannot be matched and go back to you.
    Remove cards, cases and straps, and delete your data with Device > Reset.
    You can hand it in at any carrier's shop; there is no counter for visitors.
  subject
    - Address
    - where to send it
    - repair centre
    - Workshop near {city}
  ask
    - what is the address [for|of] [repairs|the repair centre|your workshop]?
    - where do I [send|post] my[ broken|] {device} for repair
    - can I bring the {device} [in person|to a shop] [in {city}|near {zip}]?
    - is there a service point or repair partner [in my area|around {city}]
    - I've packed the {device}, but which address goes on it, the one on the [invoice|website]?
    - Sent my device to [the head office|your old address] by mistake, will it [reach|find] the workshop?
    - do I need a [case number|label] on the parcel for the repair
    - should I take out the [memory card|strap|battery] before I post it to you
    - how to pack and to whom to ship the device for reparation
    - Opening hours of your repair counter please
  oblique
    - I could drop by on Thursday, if somebody tells me where your people with the screwdrivers sit
    - It's wrapped and ready, I just don't know what to write on the front
    - Three different towns are named on your papers, which is the right one for this?
    - I'd rather put it in someone's hands than in a van
  detail
    - I haven't registered anything yet.
    - I live in {city}.
    - The case number is {code}.
  reply
    - Please register it first under Support > Repair; the label you get holds the right workshop address. There is no counter for visitors, but any carrier's shop takes it.
    - The address differs per device and stands on the label from Support > Repair. Please remove cards, cases and straps, and delete your data with Device > Reset.
  reply-wrong-fact
    - Send it to any address of ours without a case number, we'll find it.
    - Every town has a counter of ours, open at night.
  reply-wrong-policy
    - Send it to my home address, I'll carry it to the workshop.
    - Leave your data and write the PIN on the box.
  reply-wrong-tone
    - It's on the label. Where else would an address be?
    - No, you can't just walk in. Register.

intent accidental-damage-cover | Cover for drops and accidents | popularity=2 | bot=0.48 | defects=0.05,0.04,0.05 | action=none
  article accidental-damage-cover | Care Plus: drops and accidents
    Care Plus covers drops, liquid and cracked screens, 2 cases a year with 29.00 to pay per case. Loss and theft are not covered.
    It costs 4.50 a month, can be bought within 60 days after delivery, and ends by the month.
    Report an accident within 30 days under Devices > the device > Care Plus > Report.
    The first case is possible after 14 days.
  subject
    - Care Plus
    - accident
    - insurance claim
    - is a drop covered
  ask
    - does Care Plus [cover|pay for] [drops|spilled water|theft]?
    - how do I [report|claim] an accident with [Care Plus|the damage cover]?
    - I have the accident [cover|protection] and [dropped|broke] my {device}, what do I [do|pay]
    - how [high|much] is the [excess|deductible] per case
    - is my {device} insured against [being dropped|theft|loss]
    - My claim under Care Plus was [declined|turned down], [why|I don't see why]
    - can I still add damage cover [after|{days} days after] buying the {device}
    - How many accidents a year are [included|allowed]?
    - I pay {amount} every month for protection and now you [want|ask] {amount2} on top?
    - Stop the accident insurance please, I no longer own the {device}
    - does the cover include my kids breaking it, or just me
  oblique
    - I sat on it. Don't laugh. I've been paying for moments like this
    - My suitcase, my {device}, a flight of stairs. Who pays?
    - Someone at the pub walked off with it, does my monthly fee help me now?
    - I'm clumsy by nature, is there something for people like me
  detail
    - It happened on {date}.
    - I have paid in since the beginning.
    - It was nobody's fault.
  reply
    - Care Plus covers drops, liquid and cracked screens, 2 cases a year with 29.00 to pay per case; loss and theft are not covered. Please report it within 30 days under Devices > the device > Care Plus > Report.
    - Care Plus costs 4.50 a month, can be bought within 60 days after delivery and ends by the month. The first case is possible after 14 days.
  reply-wrong-fact
    - Care Plus covers theft too, any number of cases, and there is nothing to pay.
    - Care Plus can't be ended for 3 years and the first case is possible after 12 months.
  reply-wrong-policy
    - Say it fell out of your hand and not that it was stolen, then I'll pass it.
    - I pay your 29.00 from the shop's till, just don't mention it.
  reply-wrong-tone
    - Perhaps hold on to it next time. 29.00.
    - Insurance isn't a free ticket for carelessness.
"""#
}

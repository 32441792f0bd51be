// The loyalty domain of the synthetic desk: points, vouchers, bonuses and special prices, with the articles and replies.
// Text only, in the catalogue's line format; what becomes of it is the phrase engine's business.

extension CatalogueSource {
  static let loyalty: String = #"""
    domain loyalty | Club, points and offers
    context
      - I am a [member|club member] since {date} [and shop with you every month|and quite loyal, I think].
      - My [balance|account] shows {count} points [at the moment|today].
      - I bought the {product} for {amount} [recently|on {date}].
      - My [friend|neighbour|sister] {firstname} got [it without any problem|hers at once].
      - It said so in [your mail|the newsletter|the app].
      - Not a fortune, but [it's the principle|it adds up].
      - The order was {order}.
      - I looked at Account > Club [and found nothing|but it doesn't explain this].
      - [I have to say|Frankly] your programme is [confusing|not easy to understand].
      - I was going to buy [something else|a {device}] with it.
      - I'd like to order [today|before the weekend], so please reply soon.

    intent points-missing | Points for a purchase are missing | popularity=5 | bot=0.75 | defects=0.05,0.03,0.02 | action=none
      article points-missing | When points are credited
        You receive 1 point for each full euro of goods; shipping, gift cards and taxes on import give none.
        Points appear as Pending after dispatch and become usable 30 days after delivery.
        Orders made without signing in can be added for 60 days in Account > Club > Add order.
        Double points need the campaign to be activated before the order.
        Returned items take their points away again.
      subject
        - points missing
        - No points for {order}
        - my points
        - [Question about|Something wrong with] [club|loyalty] [points|balance]
      ask
        - I didn't [get|receive] [any|the] points for [order {order}|my last purchase]
        - my points [balance|total] [hasn't changed|is the same] after I [spent|ordered for] {amount}
        - When are points [credited|added] after [buying something|an order]
        - [some of my|{count}] points are missing, [please check|should be more]
        - I ordered [as a guest|without logging in], can I still [get|collect] the points
        - Double points were [promised|advertised], I only [got|see] [the normal ones|half]
        - the {product} should have [earned|given] me {count} points but [nothing arrived|I see zero]
        - purchase from {date} [doesn't appear|isn't listed] in my [club|loyalty] account
        - points are [still|shown as] pending since [weeks|{date}], [how long|when do they become active]
        - forgot to [enter|scan] my club number [in the shop|when paying], [add them later?|too late?]
        - please credit the bonus for invoice {invoice}, [it was forgotten|not counted so far]
        - Your mail says I earn one per euro, I [paid {amount} and got|was given] {count}, how come
        - why was I [awarded|credited] fewer [points|credits] than the basket showed
        - My points went [down|backwards] after a return, [is that right|more than I expected]
        - nothing earned on [the gift card|shipping], is this [correct|a mistake]?
        - reward points for my subscription [never|don't] show [up|in the app]
      oblique
        - Bought half your shop last month and the counter [didn't blink|sleeps]
        - My husband got something for his order, I bought the same and [got a handshake|nothing]
        - the campaign said twice as [much|many], I can count to two
        - I collect like a squirrel but the [tree|hole] stays empty
        - I was in a hurry and didn't sign in, [does the reward go to nobody now|was it for nothing]
        - it's been sitting there in grey [forever|for weeks], when does it turn [green|real]?
        - I was expecting my total to go up after the parcel came
      detail
        - The order is {order} from {date}.
        - It was delivered on {date}.
        - I expected {count}.
        - The campaign was activated [before|I believe].
      reply
        - You receive 1 point per full euro of goods. They are Pending after dispatch and usable 30 days after delivery; orders made without signing in can be added within 60 days in Account > Club > Add order.
        - Double points need the campaign to be activated before ordering; shipping and gift cards give none. Tell us the order number and we will look at the calculation.
      reply-wrong-fact
        - Points are credited one year after the order, so please be patient.
        - You get 10 points for each euro, including shipping.
      reply-wrong-policy
        - I have simply added 5000 points to your account without checking the order.
      reply-wrong-tone
        - If you order without signing in, you can hardly complain about points.

    intent redeem-points | Use points to pay | popularity=5 | bot=0.82 | defects=0.003,0.003,0.004 | action=none
      article redeem-points | Paying with points
        100 points are worth 1 euro; the smallest amount is 500 points.
        Tick Use points at checkout, on the step Payment, and choose how many.
        Points pay for goods only, up to 80 percent of the basket, and not for subscriptions or gift cards.
        From 1000 points you can turn them into a voucher in Account > Club > Vouchers; it is valid for 12 months.
      subject
        - [use|redeem] points
        - How to spend my points
        - points at checkout
        - question
      ask
        - how can I [use|redeem|spend] my points
        - I want to [pay|cover part of my order] with points but [can't find where|there's no option]
        - what [are|is] {count} points [worth|in euros]
        - the [box|button] to use points is [greyed out|not there] at checkout
        - Can I [turn|convert|exchange] my points into a [voucher|gift card]
        - is there a minimum [number of|amount in] points to [redeem|use]
        - at checkout I was charged the full price, I wanted to [deduct|apply] my [club|bonus] points
        - can points be used for [my subscription|shipping|sale items]
        - [Which|What] products can I get for my [rewards|points]?
        - redeem failed with {error}, [points are still there|and now they're gone]
        - I'd like to buy a {product} and pay [everything|the whole lot] with points, [allowed?|only part works]
        - Where do I enter [how many|the points] I want to give for the order
        - Points accepted on the [website|computer] but not in {app}
        - Could I redeem points [afterwards|on an order already placed]? I forgot to [tick|choose] it
        - how does cashing in [work|my credits go], your page talks about it but has no link
        - combine points with a [voucher|promo code], [can I|possible]
      oblique
        - I've been collecting for [years|ages], what do I actually get for it?
        - {count} of them, [surely that's a coffee machine|what does it buy]
        - There's a nice sum in my club, but the till [ignores it|takes the card anyway]
        - I want to treat myself with what I [saved up|put together] here
        - nobody tells you how to [turn this into|make] something you can hold
        - forgot the tick last night and paid all of it, silly me
        - my mother has plenty in her account and no idea [what it's good for|where to trade it]
      detail
        - My basket is {amount}.
        - I have {count}.
        - I'm at the step Payment.
      reply
        - Tick Use points on the step Payment and choose how many: 100 points are 1 euro, from 500 points up, and they cover at most 80 percent of the goods.
        - From 1000 points you can make a voucher in Account > Club > Vouchers, valid for 12 months. Subscriptions and gift cards cannot be paid with points.
      reply-wrong-fact
        - One point is worth one euro and you can pay everything with them, even your subscription.
      reply-wrong-policy
        - Give me your full card number and I will take the points off your paid order by hand.
      reply-wrong-tone
        - There is a box. It says Use points. Tick it.

    intent points-expired | Points have expired | popularity=5 | bot=0.7 | defects=0.012,0.01,0.008 | action=none
      article points-expired | How long points are valid
        Points expire after 24 months without a purchase or redemption; any of the two starts the time again.
        We write 60 and 14 days before, to the address in your account, unless club mails are off.
        The next date is shown in Account > Club > Expiry.
        Once, within 30 days of the expiry, Account > Club > Restore brings them back; a second time is not possible.
      subject
        - points expired
        - Points gone
        - my points [disappeared|are at zero]
        - Expiry date
      ask
        - my points [expired|have run out], can I [get them back|have them restored]
        - all my points are [gone|lost], yesterday it was {count} and today [zero|nothing]
        - when do [club|loyalty] points [expire|lapse]
        - Nobody [told|warned] me that the points [have an end date|would be deleted]
        - can you [extend|prolong] the validity, they [expire|end] on {date}
        - points were [deleted|removed] without [warning|any mail], [please reinstate them|that's unfair]
        - how [long|many months] are points [valid|good] for
        - I was [ill|abroad] and couldn't [use|spend] them in time, [goodwill?|is an exception possible]
        - it says {count} points will [expire|be forfeited] soon, what must I do to [keep|save] them
        - Balance reset to [0|zero] on {date}, [why|what happened there]
        - do points expire one by one or [all together|all on the same day]
        - does a small [purchase|order] stop the points from [expiring|running out]
        - Restore button for expired points [doesn't work|is missing]
        - I got the expiry mail [too late|in my spam folder], [can you reactivate|are they lost]
        - [Two|Three] years of points [cancelled|wiped], this is how you treat [loyal|old] customers?
        - lost my points since the last order was [too long ago|back in {date}]
      oblique
        - I saved up for a {device} and when I finally wanted it [the pot was empty|there was air]
        - All that collecting for [nothing|the bin]
        - Milk goes off, I understand, but [this too|my loyalty]?
        - a year in hospital and then [this welcome|someone had swept the shelf clean]
        - I was just about to treat myself and find [a nought|an empty purse]
        - What I had with you last summer, [where did that go|who has it now]?
        - my reward for being faithful has [melted|evaporated]
      detail
        - There were {count}.
        - My last order was on {date}.
        - I have no mail about it.
        - It says {date} under Expiry.
      reply
        - Points expire after 24 months without a purchase or redemption. Within 30 days of that you can bring them back once with Account > Club > Restore.
        - Any purchase or redemption starts the 24 months again; the next date stands in Account > Club > Expiry, and we write 60 and 14 days before.
      reply-wrong-fact
        - Points expire after 6 months in any case, and no purchase can change that.
        - Points never expire, so they must still be there.
      reply-wrong-policy
        - I have restored them for the third time as a private favour, though the rules forbid it.
      reply-wrong-tone
        - We did write to you. Twice. Read your mail.

    intent referral-bonus | Bonus for inviting a friend | popularity=4 | bot=0.68 | defects=0.004,0.003,0.003 | action=none
      article referral-bonus | Inviting friends
        You receive 10 euros in credit and your friend 10 percent off when the friend's first order is above 30 euros.
        The friend must use your link from Account > Club > Invite and be new to us.
        The bonus is credited 30 days after delivery and is lost if the order is returned.
        At most 10 friends count per year; people in one household do not.
      subject
        - referral
        - invite a friend
        - [Bonus|credit] not received
        - Friend bonus
      ask
        - I [invited|referred] a friend and didn't [get|receive] the [bonus|10 euros]
        - when [is|do I get] the referral bonus [paid|credited]
        - [how do|where can] I invite [friends|somebody], [is there a link|what do we both get]
        - My friend [signed up|ordered] with my link but it's not [counted|shown]
        - the invitation [code|link] [doesn't work|isn't accepted] for my [brother|colleague]
        - she forgot to use my [link|code], can you [add|count] it [later|by hand]
        - referral status [stays|says] pending [since {date}|for {days} days]
        - Is there a limit to how many [friends|people] I can [recommend|bring]
        - I was recommended by {firstname} and my [discount|welcome gift] was not [deducted|applied]
        - why was my recommendation [rejected|declined], she's [a new customer|never been with you]
        - can I refer my [wife|flatmate], we live [together|at one address]
        - You promised [10 euros|credit] for every new customer, I brought [three|{count}]
        - Invite link in {app} [opens an error|can't be shared]
        - my friend's order was [small|partly returned], do I still earn the [reward|referral]
      oblique
        - I talked my whole office into buying from you, [a thank you would be nice|so far no sign of gratitude]
        - {firstname} is with you because of me, [what about my part of the deal|and now?]
        - My mate got his percentage, I'm still [waiting for mine|empty handed]
        - told everyone at the gym about you, [how do I prove they came through me|was promised something for each]
        - We both were to profit, in the end [only you do|neither did]
        - I am your best salesman and [unpaid|work for free] so it seems
      detail
        - Friend's mail is {email}.
        - The friend ordered on {date}.
        - We do not live together.
      reply
        - The bonus of 10 euros is credited 30 days after the friend's first order above 30 euros was delivered, if your link from Account > Club > Invite was used.
        - Your friend has to be new and live in another household; in Account > Club > Invite you see the state of each invitation. Up to 10 friends count per year.
      reply-wrong-fact
        - You receive 50 euros for every friend at the moment they click on the link.
      reply-wrong-policy
        - I can see your friend's orders, here is everything she bought and when.
      reply-wrong-tone
        - Ten euros and such a fuss. Wait the 30 days.

    intent voucher-expired | Voucher has expired | popularity=3 | bot=0.62 | defects=0.02,0.07,0.02 | action=none
      article voucher-expired | Validity of vouchers
        Promotion vouchers are valid for the time printed on them, usually 30 days, and are not extended.
        Vouchers made from points are valid for 12 months and can be extended once by 3 months in Account > Club > Vouchers.
        Bought gift cards are valid until the end of the third year.
        If an order paid with a voucher is returned after its end, you get a new one for 30 days.
      subject
        - voucher expired
        - coupon no longer valid
        - Extend [voucher|coupon]
      ask
        - my voucher [expired|ran out] [yesterday|on {date}], can you [extend|renew] it
        - coupon {code} says [no longer valid|expired], [I got it last week|please reactivate]
        - how long is a [voucher|coupon] [valid|good for]
        - [Didn't|Couldn't] use my voucher in time, is there a [grace period|second chance]
        - The voucher says valid until {date} but it was [refused|rejected] before that
        - I returned an order paid with a voucher and the voucher is now [out of date|worthless]
        - Please send a new [coupon|voucher], the old one [lapsed|is past its date]
        - voucher made from my points has [expired|ended], are the points [back|lost]
        - shop was down on the last day so I couldn't redeem my [coupon|code]
        - is there any way to [prolong|save] a voucher of {amount}
        - [birthday|welcome] voucher expired after only [two weeks|30 days], [that's short|nobody said so]
        - I found an old [gift|bonus] voucher [in a drawer|in my mails], does it still [count|work]
        - Voucher validity: [end of day|midnight where]? Mine was turned down [at {time}|in the evening]
        - I missed the deadline for my {amount} off by [an hour|one day]
      oblique
        - One day late and [{amount} for the bin|it's worth nothing]
        - My aunt gave me that piece of paper for Christmas and [the till just laughed|I only remembered now]
        - I kept it for something special, [too long, it seems|well, too special]
        - fell into my spam folder and by the time I fished it out [it was cold|the party was over]
        - midnight struck and my carriage is a pumpkin
        - I wanted to use the thing you sent me as an apology and [even that's no good anymore|it says too late]
      detail
        - The code is {code}.
        - It's worth {amount}.
        - I was on holiday.
      reply
        - Promotion vouchers cannot be extended after the printed date, I am sorry. One made from points can be extended once by 3 months in Account > Club > Vouchers.
        - If an order paid with the voucher was returned after its end, you receive a new one for 30 days; bought gift cards are valid until the end of the third year.
      reply-wrong-fact
        - All vouchers are valid for ten years, so the shop must be wrong.
      reply-wrong-policy
        - Here is a new voucher of twice the value, I am not supposed to do that but enjoy.
        - I promise that you will be paid the voucher in cash this week.
      reply-wrong-tone
        - The date was printed on it. In bold.

    intent voucher-not-applied | Voucher was not deducted | popularity=3 | bot=0.7 | defects=0.004,0.003,0.002 | action=none
      article voucher-not-applied | When a voucher is not deducted
        Enter the code on the step Basket, not in the field for notes, and press Apply; the line must turn green.
        One voucher per order; it does not work on sale items, subscriptions and gift cards.
        The minimum order value counts without shipping.
        After ordering a voucher cannot be added; cancel within 30 minutes and order again.
      subject
        - voucher not deducted
        - code not applied
        - Discount missing
      ask
        - my voucher was not [deducted|applied] [from|to] [order {order}|the total]
        - I entered the [voucher|coupon] and still [paid|was charged] the full [price|amount]
        - voucher code {code} [isn't accepted|does nothing] in the basket
        - [Forgot|I forgot] to enter my voucher, can you [apply|deduct] it [now|afterwards]
        - It says voucher not [applicable|valid for these items], [which items|why]
        - Where do I [type|put] the voucher [code|number] when ordering
        - the discount [disappeared|was gone] at the [last step|payment]
        - can I use [two|several] vouchers on [one|the same] order
        - {amount} off was promised, the [invoice|confirmation] shows [no discount|nothing of that]
        - minimum order value [reached|is met] yet the coupon is [refused|not working]
        - coupon works on the [phone|app] but not [on the website|in {browser}]
        - does the voucher [work|count] for [sale|reduced] products and [bundles|shipping]
        - Please refund the difference, the [welcome|ten percent] code should have been [taken off|subtracted]
        - Apply button stays [grey|dead] after I paste my voucher
      oblique
        - I typed those letters in, it said thank you and [took the whole sum anyway|charged me everything]
        - What's the use of a present that [doesn't count at the till|won't let itself be used]
        - the sum at the end was [higher|not what I saw before], where's my tenner
        - clicked too fast last night, [the letters are still in my mailbox|my gift stayed in the drawer]
        - You gave me something to say sorry, [your shop doesn't honour it|it bounced]
        - my basket is big enough and [still it frowns at me|it stays red]
      detail
        - The code was {code}.
        - My basket was {amount}.
        - I ordered on {date} at {time}.
      reply
        - Please enter the code on the step Basket and press Apply until the line turns green. It does not work on sale items, subscriptions and gift cards, and the minimum counts without shipping.
        - A voucher cannot be added after the order; within 30 minutes you can cancel in Account > Orders and order again with it.
      reply-wrong-fact
        - You can use as many vouchers as you like, also on sale items and afterwards.
      reply-wrong-policy
        - I'll pay you the voucher in cash to your account right away without any check.
      reply-wrong-tone
        - Reading the terms would have saved us both this conversation.

    intent member-tier | Club level | popularity=2 | bot=0.64 | defects=0.003,0.002,0.003 | action=none
      article member-tier | Silver, Gold and Platinum
        You reach Silver with 200, Gold with 600 and Platinum with 1500 points earned in 12 months.
        A level holds until the end of the following calendar year.
        Gold ships free, Platinum also has a 60 day return period and its own phone line.
        Points that you spend stay counted for the level.
      subject
        - gold status
        - Member level
        - club tier
      ask
        - how do I [reach|get to] [gold|platinum] [level|status]
        - I was [downgraded|moved] from gold to silver, [why|please explain]
        - what [benefits|advantages] does [silver|platinum] [have|bring]
        - my [level|tier] [hasn't changed|wasn't raised] although I [earned|collected] {count} points
        - How many points do I [need|lack] for the next [tier|level]
        - until when is my [gold|current] membership level [valid|kept]
        - I lose my status if I [spend|redeem] points?
        - free shipping for gold members [isn't applied|was charged to me]
        - [Status|Level] shown in {app} [differs from|isn't] the one on the website
        - do returned orders count [towards|for] my [tier|rank]
      oblique
        - I used to be something better with you, [now I'm ordinary|who demoted me]
        - How much more must I buy until [postage is on the house|I'm a VIP]
        - the shiny badge next to my name [went dull|is gone]
        - My colleague has her own hotline and longer to send things back, [how did she get that|me too please]
      detail
        - I had {count} last year.
        - It changed on {date}.
        - I'm silver now.
      reply
        - Silver needs 200, Gold 600 and Platinum 1500 points earned in 12 months; points you spend stay counted. The level holds until the end of the following year.
        - Gold ships free, and Platinum adds a 60 day return period and its own phone line. Your count is in Account > Club.
      reply-wrong-fact
        - Levels are drawn by lot every January.
      reply-wrong-policy
        - I have set you to Platinum for life, we do not have to check your points.
      reply-wrong-tone
        - Buy more, then you get more. That is how levels work.

    intent birthday-offer | Birthday gift | popularity=2 | bot=0.66 | defects=0.004,0.002,0.002 | action=none
      article birthday-offer | Your birthday voucher
        Members receive 15 percent by mail 3 days before their birthday, valid for 21 days.
        The date of birth must have been in the profile at least 14 days before.
        It is sent only when club mails are on; a copy is in Account > Club > Vouchers.
        The offer is for one order and does not combine with others.
      subject
        - birthday
        - Birthday voucher
        - gift
      ask
        - I didn't [get|receive] my birthday [voucher|offer|gift] [this year|yet]
        - my birthday was [yesterday|on {date}], where is the [discount|present]
        - when do you [send|mail] the birthday [code|voucher]
        - How do I [get|qualify for] the birthday discount
        - the birthday [coupon|code] is [not accepted|already invalid]
        - I [entered|corrected] my date of birth [last week|late], do I [still|also] get the offer
        - Is the birthday [offer|percentage] valid for [devices|everything]
        - birthday mail [arrived|came] [a month early|on the wrong day]
        - can I use my birthday voucher [next month|twice], it ends [so soon|on {date}]
        - last year you congratulated me with a code, [this time nothing|did you stop]
      oblique
        - I turned fifty and [only my dentist wrote|you of all people forgot me]
        - another year older and [no surprise from you|an empty mailbox]
        - my twin got hers from you on Monday, [we're born the same day|and mine?]
        - Candles blown out, [what about the little extra|now I'd like to go shopping at your expense]
      detail
        - It's {date}.
        - My profile has the right day.
        - I do get the newsletter.
      reply
        - Happy birthday! The 15 percent are mailed 3 days before and valid for 21 days; a copy is always in Account > Club > Vouchers.
        - The date has to be in the profile at least 14 days before, and club mails have to be on.
      reply-wrong-fact
        - The birthday gift is a free device for everyone above fifty.
      reply-wrong-policy
        - Post your passport picture here in the open chat, then I'll create one for you.
      reply-wrong-tone
        - Birthdays come every year, you can wait for the next one.

    intent join-program | Join the club | popularity=2 | bot=0.7 | defects=0.003,0.003,0.002 | action=none
      article join-program | Becoming a member
        Joining is free: Account > Club > Join, from the age of 16.
        You start with 50 points, orders of the last 60 days can be added.
        One membership per person; leaving is possible at any time and deletes the points.
        A plastic card does not exist, the member number is in the app.
      subject
        - join
        - Club membership
        - loyalty card
      ask
        - how do I [join|sign up for] [the club|your loyalty program]
        - is the [membership|club] [free|subject to a fee]
        - I [tried|want] to [register|enrol] for the points programme, [it fails|the page is empty]
        - Do past orders [count|give points] if I [join|become a member] now
        - where do I find my [member|club] number, [is there a card|no card came]
        - can my [son|daughter], [14|15], [join|collect points] too
        - I thought I was a member [already|automatically], [am I|how do I check]
        - What do I get [for joining|as a new member]
        - how do I [leave|quit] the club, [will I lose my points|without deleting my account]
        - Welcome points [missing|not added] after [I signed up|registration]
      oblique
        - My neighbour gets something for every purchase at yours, [how do I get in on that|I get nothing]
        - I buy so often, shouldn't there be [a thank-you scheme|some reward for that]
        - at the till online it asked for a number I [don't have|never got]
        - Do you do that thing where you collect and [later get something|it pays off]?
      detail
        - I have an account with {email}.
        - I order about {count} times a year.
        - I'm over 18.
      reply
        - Joining is free in Account > Club > Join, and you start with 50 points. Orders of the last 60 days can be added.
        - The member number is in the app under Club; a plastic card does not exist. You can leave at any time, which deletes the points.
      reply-wrong-fact
        - Membership costs 49 euros a year and is by invitation only.
      reply-wrong-policy
        - Tell me your password and I will sign you up and accept the terms for you.
      reply-wrong-tone
        - There is a button called Join. What do you think it does?

    intent points-transfer | Give points to somebody else | popularity=1 | bot=0.5 | defects=0.01,0.015,0.005 | action=none
      article points-transfer | Passing on points
        Members of one Family plan may pool their points in Account > Club > Pool; the owner decides on spending.
        Outside a family points cannot be given away or sold.
        When two accounts of the same person are merged the points are added up.
        Leaving the pool takes your unspent points with you.
      subject
        - transfer points
        - give points away
        - points of my husband
      ask
        - can I [transfer|give] my points to [my wife|a friend]
        - how do we [pool|combine] points in the family
        - I have two accounts and want [to put the points together|one balance]
        - [Send|Move] {count} points to {email}
        - my late [mother|husband] had points, can they be [passed|moved] to me
        - Is it allowed to [sell|gift] loyalty points
        - family pool shows [only mine|zero], not the points of the others
        - may I [donate|hand over] my club credit to [charity|someone else]
        - Pooling: who can [spend|use] the shared points, and what if I [leave|quit]
        - points transfer [rejected|failed] with {error}
      oblique
        - I never buy anything, my daughter does, [hers should be what's mine|she could use mine]
        - Between the two of us it would be enough for the {product}, [each alone it isn't|how do we join forces]
        - I'd like to make my brother a present of what I've got with you
        - one half lies with my old address, the other with the new
      detail
        - We're on {plan}.
        - It's {count} in total.
        - The other account is {email}.
      reply
        - In one Family plan you can pool points in Account > Club > Pool; the owner decides on spending, and whoever leaves takes the unspent ones along.
        - Outside a family points cannot be given away; if you have two accounts yourself, merging them adds the points up.
      reply-wrong-fact
        - Points can be sold freely to any other member through the app.
      reply-wrong-policy
        - I moved your husband's points to you, there's no need to ask him.
      reply-wrong-tone
        - Your points are yours. Spend them and stop shuffling them around.

    intent cashback-payout | Cashback has not been paid | popularity=3 | bot=0.58 | defects=0.015,0.01,0.01 | action=none
      article cashback-payout | How cashback is paid
        Register the device within 30 days of buying in Account > Club > Cashback, with invoice and serial number.
        We check within 10 working days and pay 20 working days after approval by bank transfer.
        The bank account must be in the name of the buyer.
        Missing papers can be handed in for 14 days after our message; later the claim ends.
      subject
        - cashback
        - Where is my cashback
        - payout
        - campaign
      ask
        - my cashback [hasn't been paid|is still missing], [registered|sent in] on {date}
        - when do I [get|receive] the cashback for my {device}
        - how do I [claim|register for] the cashback [campaign|offer]
        - Cashback was [rejected|declined], [why|I sent everything]
        - status of my cashback [stays|is] in review [since weeks|for {days} days]
        - I missed the [deadline|30 days] to register for cashback, [any chance|goodwill?]
        - which [documents|papers] do I need for the {amount} cash back
        - [Entered|Typed] the wrong [bank account|IBAN] in the cashback form, how to [correct|change] it
        - approved but no [transfer|money] [arrived|on my account] yet
        - Where do I find the serial number [for the cashback form|you ask for]
        - upload of the invoice [fails|isn't possible] on the [cashback|campaign] page
        - Does the cashback apply if I bought the {product} [elsewhere|at another shop]
        - my payout [was lower|is less] than the {amount} [advertised|promised]
        - the mail says papers are missing but [I uploaded both|doesn't say which]
      oblique
        - The sticker on the box said I'd see {amount} again, [I'm still looking|when?]
        - That's the only reason I picked the {device}: [part of it was to come home|you would give some back]
        - Sent you the slip and the number from the bottom of the thing, [since then quiet|no echo]
        - my bank account waits for what [the poster promised|you owe from spring]
        - I moved banks meanwhile, [so it probably flew past me|will your transfer find me]
        - the form closed on me while I was [in hospital|looking for the receipt]
      detail
        - My claim number is {code}.
        - I bought it on {date}.
        - I uploaded the invoice {invoice}.
      reply
        - After registration in Account > Club > Cashback we check within 10 working days and transfer the money 20 working days after approval, to an account in the buyer's name.
        - If papers are missing you have 14 days after our message; you need the invoice and the serial number, which is on the underside of the device.
      reply-wrong-fact
        - Cashback is paid in cash at the post office on the same day.
      reply-wrong-policy
        - I will approve it without an invoice, just write me your online banking login.
      reply-wrong-tone
        - The deadline is the deadline. It was in the conditions you accepted.

    intent partner-points | Points from partner shops | popularity=1 | bot=0.52 | defects=0.004,0.004,0.003 | action=none
      article partner-points | Collecting with partners
        Link a partner in Account > Club > Partners before you buy; purchases before that do not count.
        Partners report once a month, so points take up to 45 days.
        1 point per 2 euros at partners; fuel and tobacco are excluded.
        Questions about a partner's receipt go to the partner first.
      subject
        - partner points
        - points from partner shop
        - Partner
      ask
        - points from [a partner|your partner shop] [haven't arrived|are missing]
        - how do I [link|connect] a partner to my club account
        - which [shops|partners] can I collect [points|credits] at
        - I [booked|bought] through a partner on {date}, [when do I see the points|nothing was credited]
        - partner says they [sent|reported] my points, you [don't show them|have none]
        - Linking my [travel|grocery] partner card [fails|ends with {error}]
        - do partner points [count|help] for [gold status|the next tier]
        - how many points per [euro|purchase] do partners give
        - [Unlink|Remove] a partner from my [club|account]
        - can I spend my points at the [partners|other shops] too
      oblique
        - Booked the whole holiday through your little logo and [you know nothing of it|no thank-you came]
        - The lady at the other till scanned my app, [did it reach you|she said you'd know]
        - They say ask you, you say ask them
        - I do my weekly shopping where your sign hangs, [is that worth something|where do I see it]
      detail
        - It was on {date}.
        - I spent {amount} there.
        - My card was linked before.
      reply
        - Partners report once a month, so points take up to 45 days; the partner has to be linked in Account > Club > Partners before the purchase.
        - You get 1 point per 2 euros at partners. If nothing comes after 45 days, please ask the partner for the receipt number and send it to us.
      reply-wrong-fact
        - Partner points arrive within one minute, otherwise they are lost.
      reply-wrong-policy
        - I called the partner and gave them your address and phone number to clear it up.
      reply-wrong-tone
        - That is the partner's business, why do you ask us?

    intent survey-reward | Reward for a survey | popularity=1 | bot=0.48 | defects=0.06,0.03,0.03 | action=none
      article survey-reward | Points for surveys
        A finished survey gives 100 points, credited within 5 working days.
        The link in the invitation is personal and works once, for 14 days.
        Surveys that end early because a group is full give 10 points.
        We never ask for card or bank data in a survey.
      subject
        - survey
        - Reward for questionnaire
        - survey points
      ask
        - I [filled in|completed] your survey and didn't [get|receive] the [reward|100 points]
        - when is the survey [reward|bonus] [credited|paid]
        - the survey link [doesn't work|says already used|has expired]
        - questionnaire [stopped|kicked me out] after [two|ten] questions, [do I still get something|no points]
        - How can I [take part in|get] more surveys
        - [promised|The mail promised] points for my opinion, [nothing came|no sign after {days} days]
        - survey asks for my [bank details|card], is that [right|really you]
        - I [lost connection|closed the window] in the middle, can I [continue|get a new link]
        - was told I don't belong to the target group after [answering all|15 minutes]
        - Reward from the [customer|product] study [credited to the wrong account|missing]
      oblique
        - Twenty minutes of my honest opinion and [not even a crumb|you owe me]
        - I ticked all your little circles on {date}, what was the thank-you again
        - They wanted to know how happy I am, [less now|ask me again after this]
        - page said thanks, group's full, [and the sweets|was it for free then]?
      detail
        - It was on {date}.
        - It took {count} minutes.
        - Invitation came to {email}.
      reply
        - A finished survey gives 100 points within 5 working days; if it ended early because the group was full it is 10 points.
        - The link is personal and works once within 14 days. We never ask for bank or card data in a survey.
      reply-wrong-fact
        - Surveys give 5000 points, paid out once a year at Christmas.
      reply-wrong-policy
        - Tell me how your neighbour answered and I'll credit both of you.
      reply-wrong-tone
        - It is 100 points, not a salary. Wait.

    intent black-friday-price | Questions on sale days and their prices | popularity=3 | bot=0.67 | defects=0.004,0.003,0.003 | action=refund
      article black-friday-price | Prices on sale days
        Sale prices hold from Thursday 18:00 to Monday 23:59 and while stock lasts.
        Items in the basket are not reserved; the price counts at the moment of ordering.
        Who bought the same item up to 7 days before gets the difference as credit: Account > Orders > Price difference, until Tuesday.
        Club members start 2 hours earlier.
        Vouchers cannot be used on sale items.
      subject
        - black friday
        - Sale price
        - price yesterday
        - [offer|deal]
      ask
        - when does [black friday|the big sale] [start|end] [at yours|in your shop]
        - I bought the {product} [last week|three days ago] and now it's [cheaper|on sale], [can I get the difference|unfair]
        - sale price [wasn't applied|changed back] in my basket
        - the black friday [deal|offer] is [sold out|gone], will there be [more|another chance]
        - Is the {device} going to be [reduced|discounted] [on black friday|in the sale]
        - it was {amount} in the [basket|morning] and {amount2} when I [paid|checked out]
        - do club members get [early access|the deals before others], I [can't see|don't find] it
        - can I use my [voucher|points] on black friday [prices|items]
        - Website was [down|so slow] during the sale, please [honour|give me] the price
        - the [reduction|percentage] on your black friday page [isn't real|is lower than claimed]
        - ordered during the sale, you cancelled it, [I want that price|please deliver at the offer]
        - cyber monday and black friday, [same prices|is it worth waiting]
        - return policy for things bought [in the sale|on black friday]
        - Are {plan} subscriptions part of the [november|weekend] [sale|discount] too
      oblique
        - I paid {amount} on Tuesday, on Friday my neighbour [paid half|grinned at me]
        - Sat there at midnight with my finger on the button and [the figure jumped|it turned back into a pumpkin]
        - should I [wait|hold out] until the end of November or buy now?
        - in the cart it was a bargain, on the bill it's [not|just ordinary]
        - everybody shouted about your crazy weekend, [I found nothing crazy|where is it hidden]
        - The page broke down under all those people and [I left without my telly|took my bargain along]
      detail
        - I ordered at {time}.
        - It's about the {product}.
        - I have a screenshot of {amount}.
      reply
        - Sale prices hold from Thursday 18:00 to Monday 23:59 and while stock lasts; the price counts at the moment of ordering. Members start 2 hours earlier.
        - If you bought the same item up to 7 days before, ask for the difference as credit in Account > Orders > Price difference until Tuesday. Vouchers do not work on sale items.
      reply-wrong-fact
        - The sale price is reserved for a month once an item is in the basket.
      reply-wrong-policy
        - I promise you will get the sale price back in cash whatever the date of your order.
      reply-wrong-tone
        - You snooze, you lose. It is a sale.

    intent price-match | Found it cheaper elsewhere | popularity=2 | bot=0.5 | defects=0.04,0.04,0.01 | action=refund
      article price-match | Best price promise
        If another shop in your country sells the same new item for less, we match it within 14 days of your order.
        The shop must have it in stock; market places, auctions and voucher prices do not count.
        Send the link and a screenshot with the date in Account > Orders > Price match.
        We decide in 3 working days; the difference comes back to your payment method.
      subject
        - price match
        - cheaper elsewhere
        - Price difference
      ask
        - I found the {product} [cheaper|for less] at [another shop|{url}], do you [match|meet] that
        - do you have a [price match|best price] [guarantee|promise]
        - [other shop|A competitor] sells it for {amount}, I paid {amount2}, can I get the [difference|rest] back
        - how do I [apply for|claim] the price match
        - price match was [refused|declined], [why|it's the same model]
        - Does the price guarantee [count|apply] for [marketplaces|refurbished items]
        - If you [lower|go down to] {amount} I'd order [with you|right now]
        - how many days after buying can I [ask for|use] the best price promise
        - same {device}, [your own partner|next town] charges [less|20 percent less], adjust please
        - sent you a screenshot of the [lower|better] price on {date}, [no answer|what's the decision]
      oblique
        - Two streets further it costs [a good deal less|{amount}], I'd rather [stay with you|not send it back]
        - Had I looked around before, [I'd have saved|my purse would be fuller]
        - convince me not to send it back and buy it [there|from the others]
        - my son laughed and showed me what [he|others] paid for the same thing
      detail
        - The link is {url}.
        - It's in stock there.
        - I bought on {date}.
      reply
        - We match the price of another shop in your country within 14 days of your order. Send the link and a dated screenshot in Account > Orders > Price match, we decide in 3 working days.
        - It has to be new and in stock there; market places, auctions and voucher prices do not count. The difference goes back to your payment method.
      reply-wrong-fact
        - We match any price in the world for five years after the purchase.
      reply-wrong-policy
        - I have refunded double the difference straight away, no proof needed.
      reply-wrong-tone
        - Then buy it there.
    """#
}

// The billing domain of the synthetic desk: what customers ask about charges, refunds, cards and invoices, with the
// article that answers them and the replies that get it right or wrong. Text only; the phrase engine expands it.

extension CatalogueSource {
    static let billing: String = #"""
domain billing | Billing and payments
context
  - I have been a customer since {date} and [never had trouble with money before|always paid on time].
  - [My bank|The bank's hotline|The woman at my bank] told me to [ask you first|contact the merchant].
  - I pay with a [card|debit card|credit card] ending in {card4}, [in case you need it|if that helps].
  - I can send a screenshot of the [bank statement|banking app|account overview] [if you want|if needed].
  - The amount [on my statement|in question] is {amount}.
  - My [husband|wife|flatmate|accountant] noticed it [when we did the monthly budget|while sorting the papers|by chance].
  - It [shows|appears] as LUMENIA followed by a long number on the statement.
  - I looked in Account and then Billing but [there is nothing about this|could not make sense of it].
  - Please [answer by mail|write back], I can't [phone|call] during work.
  - It concerns the {plan} [plan and nothing else|plan, not the shop].
  - [This is the second time I am writing|I wrote about this on {date} and got no answer].
  - Money is a bit tight this month so [I would like this sorted soon|it matters to me].

intent charged-twice | Charged twice for the same thing | popularity=5 | bot=0.78 | defects=0.004,0.003,0.003 | action=refund
  article charged-twice | What to do when you see the same charge twice
    A second line with the same amount is usually a card reservation. It disappears by itself within 5 working days.
    If both lines are booked (not "pending") after 5 working days, one of them is a real duplicate.
    Open Account > Billing > Payments, choose the later payment and press "Report duplicate".
    We return confirmed duplicates to the same card or account within 3 working days; your bank may need 2 more.
    A shop order and a subscription renewal on one day are two different charges, even when the amounts are equal.
  subject
    - charged twice
    - [double|duplicate] [payment|charge|debit]
    - Question about my [bill|statement]
    - paid two times???
    - {amount} x2
    - [Please help|Help]
  ask
    - [why|how come] [was I|have I been] charged twice [for {plan}|this month|for the same thing]
    - there are two [payments|charges|debits] of {amount} on my [card|account], [should be only one|I ordered once]
    - You [took|deducted|withdrew] {amount} [two times|twice], [please give one back|I want one of them returned]
    - [double|duplicate] charge on {date}, [please fix|what now]
    - my statement [lists|shows] the same Lumenia [entry|transaction|booking] [twice in a row|on two consecutive days]
    - I only bought one {product} but [paid for two|my card was hit two times]
    - [Hello, |]I believe I have been billed [in duplicate|doubly] for invoice {invoice}. Could you [verify|look into it]?
    - one subscription, two [debits|withdrawals]. [how does that work|explain please]
    - the [payment page|checkout] froze so I pressed pay again and now [both went through|I paid both times]
    - is it [normal|a mistake] that {amount} [came off|left] my account again [an hour|a day] after the first one
    - [got|I received] two payment [confirmations|notices] for order {order}, does that mean I [pay|get charged] double?
    - pls [refund|reverse] the second {amount}, it is [a copy|the same] of the first
    - I see {amount} pending and {amount} booked for [one|the same] order, [which is the real one|will one of them vanish]
    - your system [debited|charged] me once on {date} and once more [the next morning|right after] for the identical plan
    - me is charged 2 times for one month, [this is not correct|please to check]
    - Double billing! [Unbelievable|Not okay]. Sort this out [today|immediately] please
  oblique
    - bought one thing, [my balance is down by the price of a pair|yet the bank thinks I bought a pair]
    - the same figure [left my bank|went out] yesterday and again today, [only one of them makes sense|I expected just one]
    - line 4 and line 5 of my statement are [identical|twins], [same day, same sum|right down to the cent], and both say Lumenia
    - [the page hung|my internet dropped] at the last step so I went through it again, now I'm {amount} poorer than I should be
    - I have {amount} per month in mind for you, this month it is exactly [2 x {amount}|the double of that]
    - I clicked once, I swear. [My bank says otherwise|The bank app tells another story].
    - [we are a household with one plan|there is one account in this house] so why are there a pair of bookings side by side
  detail
    - Both [entries|lines] have the date {date}.
    - One is marked pending, the other [is not|is booked].
    - The order number is {order}, there is [no second order|only this one] in my account.
    - It's the card ending {card4} [both times|for both].
    - [I waited a week|It has been {days} days] and [neither has gone away|both are still there].
  reply
    - A second line is [usually|in most cases] a card reservation that disappears within 5 working days. If both are booked after that, open Account > Billing > Payments, pick the later one and press "Report duplicate"; the money is back within 3 working days.
    - [Sorry for the scare|I understand the worry]. Please check whether one of the two is still pending: reservations vanish within 5 working days. Once both are booked, use "Report duplicate" under Account > Billing > Payments and we return one of them to the same card.
  reply-wrong-fact
    - A second line is a card reservation and can stay for up to 30 working days. After that please write a letter to our billing office.
    - Duplicates are returned as shop credit within 3 months; we cannot send them back to the card.
  reply-wrong-policy
    - I can fix that right away: please send me your full card number and the three digits on the back so I can reverse the second charge.
    - I have already approved a refund of both payments plus {amount2} for the trouble, no check is needed.
  reply-wrong-tone
    - Look, it is a reservation, as anybody who ever used a card knows. Wait 5 working days and then press "Report duplicate" in Account > Billing > Payments instead of writing to us.

intent refund-status | Where is my refund | popularity=5 | bot=0.82 | defects=0.003,0.003,0.003 | action=none
  article refund-status | How long a refund takes
    A refund is sent to the payment method you used, never to a different one.
    After we approve it, a card refund takes 5 to 7 working days, a direct debit 3 working days, a wallet 1 day.
    The state is shown in Account > Billing > Refunds: requested, approved, sent, or declined.
    "Sent" means that the money has left us. If it is not there 10 working days later, ask your bank with the reference shown next to it.
  subject
    - refund status
    - where is my [money|refund]
    - still waiting
    - Refund for {order}
    - [reimbursement|Money back] not received
    - Question
  ask
    - [where is|what about|any news on] my refund
    - I was promised a refund on {date} and [nothing arrived|still no sign of it]
    - how long does [a refund|it] take [to reach my card|until I see it|after approval]
    - When will I [get|have|receive] my money back for order {order}?
    - the [reimbursement|repayment] of {amount} [has not shown up|isn't on my account] yet
    - [you|someone] approved my refund {days} days ago, [has it been sent|did it go out]?
    - refund says "sent" but my bank [sees nothing|has no trace of it]
    - [could you check|please check] the state of my refund, reference {code}
    - I returned the {product} weeks ago, [where's the cash|when do the funds come]
    - still waiting for {amount}. [it's been {days} days|how much longer]
    - [status of refund|refund progress] for invoice {invoice} please
    - has the money for my cancelled {plan} [already left|gone out] or is it still [being processed|in the queue]
    - Which [card|account] did you send the refund to? [I do not see it|It's not on the one ending {card4}]
    - the agent [said|told me] 5 days. It's {days} now. [So?|Where is my refund?]
    - i want know when come my money back, [you say last week already|is long time now]
    - is there a way to [track|follow] a refund [like a parcel|online]
  oblique
    - it was all agreed [with your colleague|in the chat], you owe me {amount}, my balance [hasn't moved|is the same as before]
    - I [keep|am] checking my bank app every morning and [nothing from you so far|the {amount} you confirmed isn't there]
    - your mail of {date} said it was [approved|settled] on your side. and then silence.
    - the lamp went back, you got it, [I have neither the thing nor the cash now|so we should be even by now but we aren't]
    - how many working days is "a few"? you [wrote|used] that phrase on {date}
    - My old card was closed last month, so I wonder [in which hole|where] your transfer [ended up|landed]
    - the credit you granted me [didn't make it to|is missing from] this month's statement
  detail
    - The [confirmation|approval] mail came on {date}.
    - It should go to the card ending {card4}.
    - My bank says there is [nothing incoming|no pending credit].
    - It is about [order {order}|invoice {invoice}].
    - [I really need it before the rent is due|I was counting on it for this month].
  reply
    - You can follow it in Account > Billing > Refunds. Once approved, a card refund takes 5 to 7 working days, a direct debit 3 and a wallet 1 day. If it says "sent" for more than 10 working days, give your bank the reference shown there.
    - [Thanks for your patience.|] Refunds go back to the payment method you used: 5 to 7 working days for cards, 3 for direct debit. Please look at Account > Billing > Refunds; "sent" means it has left us.
  reply-wrong-fact
    - Card refunds take 6 to 8 weeks after approval and there is no place where you can see the state.
    - We send every refund to the bank account on file, whatever you paid with, within 24 hours.
  reply-wrong-policy
    - To speed it up I will send the money to another card instead: please give me its full number and expiry date.
    - I can't see the approval, but never mind, I have just released {amount} to you anyway.
  reply-wrong-tone
    - As I am sure you have been told, card refunds take 5 to 7 WORKING days. Please learn to wait, the state is in Account > Billing > Refunds.

intent refund-request | I want a refund | popularity=5 | bot=0.66 | defects=0.03,0.09,0.01 | action=refund
  article refund-request | Asking for a refund
    Subscriptions can be refunded within 14 days after a payment if the plan was used on fewer than 3 days since then.
    Shop items are refunded after they have come back to us; apps bought once can be refunded within 48 hours.
    Ask for it in Account > Billing > Payments: choose the payment, press "Request refund" and give a reason.
    We decide within 2 working days and write to you. Agents cannot approve a refund in the chat.
  subject
    - refund
    - refund request
    - I want my money back
    - Please [refund|reimburse] {amount}
    - [Unhappy|Not satisfied]
    - payment {invoice}
  ask
    - I [want|would like|need] a refund [for {plan}|of {amount}|please]
    - can I [get|have] my money back [for the last payment|for this month|if I never used it]
    - please [refund|reimburse|return] the {amount} you [took|charged] on {date}
    - how do I [ask for|request|claim] a refund
    - [I'd like to be reimbursed|Kindly reimburse me] for order {order}, it was [not what I expected|a disappointment]
    - {app} doesn't do what the [description|ad] said. [Money back please|Money back!]
    - am I [entitled|eligible] to a refund [after {days} days|on an app bought {date}]?
    - didn't [mean|intend] to buy this, [give back the money|please undo the payment]
    - I bought {plan} by [accident|mistake], [reverse the charge|can the payment be undone]
    - my [kid|son|daughter] [bought|purchased] {app} without asking, [can this be refunded|I want the funds returned]
    - requesting a full [refund|reimbursement] for invoice {invoice}. [Reason: not used|The service was down for days].
    - i pay but i don't want anymore, [please give back|how get money back]
    - what is your refund policy [for subscriptions|for digital things|after two weeks]
    - [Not happy|Very disappointed] with {product}, I want my [cash|money] [back|returned], not a voucher
    - You renewed me [without asking|though I hardly use it] and I demand [the full amount|{amount}] back
    - refund the last [month|year] pls, [haven't opened the app once|was in hospital the entire time]
  oblique
    - paid {amount}, [used it for ten minutes|opened it twice], regret it. [What are my options?|]
    - This [is|was] not worth what I paid and [I don't see why you should keep it|I expect you to make that good]
    - {plan} went through on {date} although [I meant to let it lapse|we agreed I wouldn't need it], please make me whole
    - my toddler had the tablet for five minutes, now there is {amount} less [in my account|on the card]. be kind?
    - [is there a window|how many days are there] in which I can change my mind about something I already paid
    - The shop next door takes things back without [a fuss|a fuss and settles up on the spot]. And you?
    - I'd rather have my {amount} than your {app}, [honestly|to be frank]
  detail
    - I [have not used|hardly used] it since the payment.
    - The payment was on {date}, [that's {days} days ago|so well within two weeks].
    - I paid by [card|direct debit|wallet].
    - A voucher is no use to me.
    - [I'll leave a bad review otherwise|Otherwise I'll ask my bank to take it back].
  reply
    - You can ask for it in Account > Billing > Payments: choose the payment and press "Request refund". Subscriptions qualify within 14 days if used on fewer than 3 days; we decide within 2 working days.
    - [I'm sorry it was not for you.|] Please request it under Account > Billing > Payments. I can't approve it in the chat, but the decision comes by mail within 2 working days; apps bought once qualify for 48 hours.
  reply-wrong-fact
    - Subscriptions can be refunded at any time within 60 days, however much you used them.
    - Refunds are only possible by letter, and the decision takes around 4 weeks.
  reply-wrong-policy
    - Done! I have approved your refund of {amount} here in the chat, you don't need to file anything.
    - I'll make an exception and refund the whole year, just tell me your card number and expiry date.
    - Don't worry about the rules, I promise you will get every cent back by tomorrow.
  reply-wrong-tone
    - Nobody forced you to buy it. If you must, go to Account > Billing > Payments, press "Request refund" and wait 2 working days like everyone else.

intent update-payment-card | Change the card I pay with | popularity=4 | bot=0.76 | defects=0.004,0.004,0.002 | action=none
  article update-payment-card | Changing your payment card
    Open Account > Billing > Payment methods, press "Add card", and mark the new card as default.
    The old card can be removed once no payment is open. Its details are never shown in full.
    A reservation of 1.00 is made to test the card; it is released within 24 hours.
    The new card is used from the next payment on. Never send card numbers by mail or chat.
  subject
    - new card
    - change [payment|credit] card
    - card expired
    - update payment [details|method]
    - Card ending {card4}
  ask
    - how do I [change|update|replace] the card [on file|I pay with|for my subscription]
    - my [credit card|bank card] [expired|was replaced|has been blocked], where do I [enter|put] the new one
    - I got a new card [from my bank|with another number], [please update|what must I do]
    - [can I|is it possible to] switch the payment from card {card4} to [another one|my wife's card]
    - please [delete|remove] the old card ending in {card4} and [use|take] the new one
    - where [are|can I find] the payment [settings|methods] to [add|register] a different credit card
    - Want to pay with [a different|another] account from now on. [Where to change?|]
    - update [card|billing] [details|info] before the [next|coming] charge on {date}
    - The expiry date of my card [changed|is now {date}], number is the same. [Do I need to enter it again?|]
    - I cannot [edit|overwrite] my card, only [see|there is only] the last digits {card4}
    - [Kindly advise|Please tell me] how to register a new means of payment for the {plan} plan.
    - lost my wallet, card is [cancelled|closed], need to [give you|store] the replacement
    - make my [company|other] card the default [one|for renewals] please
    - how to add second card and set it as [first|main]
    - it [keeps|is still] charging the old card although I [added|saved] the new one [last week|on {date}]
  oblique
    - the bank sent me fresh plastic with different digits, [what do I need to do on your side|do you hear about that by yourself]
    - {card4} is about to be [cut in pieces|binned], I don't want the service to be interrupted
    - [I moved to another bank|We changed banks], so you will soon be knocking at a closed door
    - From next month my [employer|husband] should carry the cost, how do I [arrange|set up] that
    - somebody skimmed me at a petrol station so [the number you have is dead|the numbers you hold are worthless]
    - your page still lists the plastic from two years ago, [that one is history|I have long had another]
  detail
    - The new one ends in {card4}.
    - The next payment is due on {date}.
    - I get "{error}" when I press save.
    - The old one is [still valid until {date}|already blocked].
  reply
    - Open Account > Billing > Payment methods, press "Add card" and mark it as default. A test reservation of 1.00 is released within 24 hours and the new card is used from the next payment on.
    - [Good that you ask before the renewal.|] Under Account > Billing > Payment methods you can add the new card, make it the default, and then remove the old one. Please never send the number here.
  reply-wrong-fact
    - A card can't be changed while a subscription runs: cancel it, wait for the end of the term and subscribe again with the new card.
    - Changing the card costs a 5.00 handling fee and takes 10 days to become active.
  reply-wrong-policy
    - Just reply with the new card number, the expiry date and the security code and I'll enter it for you.
  reply-wrong-tone
    - It is a button. "Add card". In Account > Billing > Payment methods. I honestly don't know how we could make it any simpler for you.

intent payment-declined | My payment was declined | popularity=4 | bot=0.7 | defects=0.02,0.01,0.005 | action=none
  article payment-declined | When a payment is declined
    Most declines come from the bank: limit reached, online payments switched off, or the confirmation in the banking app not completed.
    Check the billing address and the postcode: they must match what your bank has.
    We retry a failed renewal on day 1, day 3 and day 7; the plan stays active during these 7 days.
    You can pay at once in Account > Billing > Open payments, also with another card or wallet.
  subject
    - payment [failed|declined|refused]
    - card not accepted
    - can't pay
    - error {error} at checkout
    - [Problem|Trouble] with payment
    - Your mail "payment failed"
  ask
    - my [card|payment] [was|keeps getting] [declined|rejected|refused]
    - I [can't|cannot] pay, it [says|shows] {error}
    - why [is|was] my payment [not going through|rejected] [when there's enough money on the account|]
    - you [wrote|mailed] that the renewal [failed|could not be collected], [what should I do|how do I pay now]
    - checkout [refuses|won't take] my card [ending {card4}|although it works elsewhere]
    - payment failed [three times|again and again], [please help|is it you or my bank]
    - Transaction declined at [the last step|the confirmation], order {order} [not placed|still open]
    - the [confirmation|approval] in my banking app never [comes|pops up] and then the payment [times out|is cancelled]
    - bank says [they didn't block anything|all is fine on their end], you say declined. [Who is right?|]
    - [trying|I try] to buy {product}, every card [I have|] [bounces|is turned down]
    - Will I lose {plan} [because|now that] the charge on {date} did not [work|succeed]?
    - my card is [valid|good] and has [funds|credit], but your site [insists|claims] it is invalid
    - how many [times|days] do you [try|attempt] again after a failed payment
    - i make pay but not accept, [card no problem in other shop|what is wrong]
    - can I settle the open amount [by hand|with a different card] since the automatic [collection|debit] failed
    - "insufficient funds" - [that is nonsense|I have plenty], please [retry|charge again]
  oblique
    - everything is filled in, I press the button, it [thinks|spins] for a minute and [sends me back to the start|tells me to try something else]
    - [the red banner|a warning] on top says my plan ends in {days} days unless I settle up, [but I have money|my bank is fine]
    - My bank's app asks for nothing, your page waits for something, [and in the end nobody gets anything|then it gives up]
    - works at the supermarket, works at the petrol station, [doesn't work with you|only your shop doesn't like it]
    - {error} right after entering the three digits on the back, [four evenings in a row|whatever I try]
    - got a note that you weren't able to collect [this month|on {date}], I was abroad and [the limit was used up|hadn't topped up]
  detail
    - It's a [debit card|credit card|prepaid card] ending {card4}.
    - I also tried [another browser|{browser}|my phone].
    - The message is "{error}".
    - There is [definitely|more than] enough on the account.
    - I moved house recently, [maybe the postcode is the problem|if that matters].
  reply
    - Most declines come from the bank: a limit, online payments switched off, or the confirmation in the banking app. Check that your postcode matches, then pay in Account > Billing > Open payments, also with another card. Your plan stays active for 7 days.
    - [I'm sorry about the trouble.|] We retry on day 1, 3 and 7, and you keep the plan meanwhile. To pay at once open Account > Billing > Open payments; make sure the billing address matches the one at your bank.
  reply-wrong-fact
    - After one failed payment the plan is deleted the same day and can't be paid later.
    - We only retry once after 30 days; until then there is no way to pay yourself.
  reply-wrong-policy
    - Please mail me a photo of both sides of your card, then I can run the payment by hand.
  reply-wrong-tone
    - Your bank said no. Maybe there just is no money? Sort it out with them and pay in Account > Billing > Open payments.

intent invoice-copy | I need a copy of an invoice | popularity=4 | bot=0.84 | defects=0.003,0.002,0.002 | action=none
  article invoice-copy | Downloading invoices
    All invoices of the last 10 years are in Account > Billing > Invoices as PDF.
    An invoice is ready 24 hours after a subscription payment and on the day of dispatch for shop orders.
    Guest orders: use the link in the dispatch mail, or "Find my order" with order number and postcode.
    Turn on "Send invoices by mail" to receive each PDF automatically.
  subject
    - invoice
    - [copy|duplicate] of invoice {invoice}
    - need [a bill|an invoice]
    - Invoice for {order}
    - missing invoice
  ask
    - [where can I|how do I] [find|download|get] my invoice
    - please send me [a copy of|] the invoice for [order {order}|{date}]
    - I [need|require] an invoice for my [records|bookkeeping|files], [payment of {amount}|order {order}]
    - haven't received [a bill|an invoice] for the {product} [yet|so far]
    - can you [resend|email again] invoice {invoice}, I [deleted|lost] it
    - No invoice [in the parcel|was in the package]. [Will it follow by mail?|]
    - I [ordered as a guest|have no account], how can I get the invoice
    - need all the invoices [from last year|since {date}] as PDF, [in one go|preferably zipped]
    - the invoice [link|PDF] doesn't [open|work], [just a blank page|error {error}]
    - [could|would] you kindly [forward|issue] the tax invoice for our purchase dated {date}?
    - where do invoices [appear|show up]? [I only see payments|the list is empty]
    - want the bills [sent|mailed] automatically [every month|instead of downloading them]
    - pls send facture for {amount}, [I not find in account|i need paper]
    - my [accountant|tax adviser] is asking for the {plan} invoice of [last month|{date}]
    - when is the invoice [ready|available] after [paying|the payment]
  oblique
    - the tax office wants [proof|paper] for {amount} spent with you on {date}
    - there was [just the gadget|nothing else] in the box, no sheet with a price [and a number|]
    - Our bookkeeping has a gap for [last month|{date}], could you [fill it|help us close it]
    - for the insurance I must show [what I paid|the price and the date] for my {product}
    - [year-end|tax season] again: I'm collecting PDFs from everyone, [yours is the one that's missing|only yours are nowhere]
    - document {invoice} seems to have vanished from my [mailbox|disk], may I have it once more
  detail
    - The order number is {order}.
    - Please send it to {email}.
    - The payment was on {date}, {amount}.
    - [PDF is fine|A PDF will do].
  reply
    - All invoices of the last 10 years are in Account > Billing > Invoices as PDF. They are ready 24 hours after a subscription payment, or on the day of dispatch for shop orders.
    - You'll find it under Account > Billing > Invoices. If you ordered as a guest use the link in the dispatch mail or "Find my order" with order number and postcode. [You can also switch on "Send invoices by mail".|]
  reply-wrong-fact
    - Invoices are kept for 3 months only and afterwards can't be produced again.
    - Invoices are created once a year in January, so please wait for that.
  reply-wrong-policy
    - I found an invoice of a customer with a similar name, I'm sending you that one with his address, maybe it is yours.
  reply-wrong-tone
    - Every invoice sits in Account > Billing > Invoices, where you obviously did not bother to look.

intent vat-number-on-invoice | Put our VAT number on the invoice | popularity=2 | bot=0.55 | defects=0.08,0.02,0.01 | action=none
  article vat-number-on-invoice | VAT number and company details on invoices
    Enter company name and VAT number in Account > Billing > Tax details; it is checked within a minute.
    It is printed on all invoices issued after that. Earlier invoices can be corrected for 60 days with "Reissue with tax details".
    With a valid number from another EU country no VAT is charged from the next payment on.
  subject
    - VAT number
    - invoice [correction|without VAT ID]
    - company details on invoice
    - Invoice {invoice}
  ask
    - please [add|put] our VAT [number|ID] [to|on] invoice {invoice}
    - how can I [enter|store] a tax number [so that it appears on the bill|for the company]
    - the invoice [lacks|is missing] our company name and VAT ID, [please correct|can it be reissued]
    - We are a business [in another EU country|abroad], why do you charge VAT?
    - [need|we need] the invoice [made out|addressed] to the firm, not to me [personally|]
    - your form says our VAT ID is [invalid|unknown], [but it is right|it was checked by the tax office]
    - reverse charge: where do I [give|submit] the number so VAT is [removed|not added]
    - Can a bill from {date} be [rewritten|changed] with [tax details|the company address]?
    - Dear Sir or Madam, we kindly request a corrected invoice stating our [VAT registration|fiscal] number.
    - add company tax id to [account|account please], next invoice [is due|comes] {date}
    - invoice is in my name, [must be in name of company with VAT nr|boss wants company on it]
  oblique
    - our auditor sends {invoice} back because [a line is missing at the top|it's addressed to a private person]
    - I [run|own] a small studio and can't deduct anything with the paper [as it stands|you gave me]
    - why do I, [a firm from across the border|as a registered trader], pay the extra 20 percent like a private buyer
    - The letterhead on your document should read our [GmbH|Ltd], [not Mister Me|plus the number from the tax office]
  detail
    - The company sits in {city}.
    - The invoice is {invoice} from {date}.
    - It applies to [all|future] invoices too.
  reply
    - Please enter the name and number in Account > Billing > Tax details. It is printed on all new invoices, and for 60 days you can press "Reissue with tax details" on earlier ones.
    - Once your number is stored under Account > Billing > Tax details and checked, no VAT is charged from the next payment on if you are in another EU country. Invoices up to 60 days old can be reissued.
  reply-wrong-fact
    - Invoices can never be changed after they have been issued, also not for companies.
    - The VAT number is printed only for customers on a yearly plan, and the check takes 3 weeks.
  reply-wrong-policy
    - No need to verify the number, I've switched off VAT for your account and will pay back last year's VAT as well.
  reply-wrong-tone
    - A company that can't fill in its own tax details... They go in Account > Billing > Tax details. Then press "Reissue with tax details".

intent unknown-charge | A charge I do not recognise | popularity=4 | bot=0.5 | defects=0.05,0.07,0.02 | action=refund
  article unknown-charge | A charge you do not recognise
    Look the amount and the date up in Account > Billing > Payments, for every account your household has; family members share one card.
    A trial that turned into a plan and a yearly renewal are the most frequent reasons.
    If nothing matches, use "Find a charge" with the date, the amount and the last four digits. You get an answer within 1 working day.
    Charges that are not yours are paid back after the check; block the card at your bank if you suspect theft.
  subject
    - unknown [charge|debit|payment]
    - what is this {amount}?
    - LUMENIA on my statement
    - [Who are you|What did I buy]
    - unauthorised payment
  ask
    - what is the charge of {amount} [on {date}|from Lumenia]? [I don't recognise it|I didn't buy anything]
    - there's a payment [to you|in your name] on my statement that I [can't explain|know nothing about]
    - I [never|did not] [authorised|agree to] a debit of {amount}, [explain please|who did this]
    - [unknown|strange|mysterious] transaction LUMENIA {code}, [what's it for|please clarify]
    - you [charged|billed] me but I [don't even have an account|am not a customer]
    - Someone [used|is using] my card [with|at] your shop, it was not me
    - why did you take {amount}, my [plan costs|subscription is] {amount2}
    - I see a [withdrawal|deduction] I can't [place|match] with any [order|invoice]
    - [please tell me|can you find out] which account is [behind|linked to] the charge on card {card4}
    - got [billed|debited] by Lumenia out of the blue, [no order, no mail, nothing|what for]
    - Which of my subscriptions does the {amount} from {date} [belong to|refer to]?
    - i not order nothing, why [take money my card|is {amount} gone]
    - I do not remember [buying|signing up for] anything from you, yet {amount} was [collected|taken] [again this month|]
    - an unrecognised charge [appeared|popped up] on my [mum's|father's] card ending {card4}
    - suspicious payment. [Is this fraud?|Refund it or explain it.]
  oblique
    - who are you people and [why are you in my bank statement|what do I have to do with you]
    - going through last month I stumbled over {amount}, [can't for the life of me say what that was|no idea what that is]
    - [nobody in this house|neither of us] owns anything with your name on it, still you help yourselves to {amount}
    - my gran is 84 and has no computer. [Her savings book shows you, though|Tell me how she became your customer].
    - I pay {amount2} monthly, that I know. But [what's the other line|where does this other sum come from]?
    - found an entry with your company's name and a row of digits, [rings no bell|means nothing to me]
  detail
    - The text on the statement is LUMENIA {code}.
    - The card ends in {card4}.
    - My children [have no access|have their own tablets] to the card.
    - I [looked|checked] in my account, no payment with that [date|sum].
  reply
    - Please look the date and amount up in Account > Billing > Payments, also in your family's accounts; often it is a trial that became a plan or a yearly renewal. If nothing matches, use "Find a charge" and we answer within 1 working day.
    - [I understand that this is alarming.|] With "Find a charge" (date, amount, last four digits) we trace it within 1 working day. If it isn't yours, it is paid back after the check; if you suspect theft, block the card at your bank.
  reply-wrong-fact
    - Charges can't be traced by date and amount, so we have no means of finding out what it was.
    - Unknown charges are always bank errors; we answer such questions within 6 weeks.
  reply-wrong-policy
    - That is account {email}, it belongs to {firstname} in {city}, maybe you know each other?
    - I have refunded it straight away without a check. Send me the complete card number so I can block it for you.
  reply-wrong-tone
    - You will have ordered something and forgotten about it, people do that all the time. Try "Find a charge" before you accuse us.

intent change-billing-date | Move the day I am charged | popularity=2 | bot=0.62 | defects=0.004,0.004,0.002 | action=none
  article change-billing-date | Changing your billing day
    Monthly plans can be moved to any day from 1 to 28 in Account > Billing > Billing day, once every 6 months.
    The days in between are charged in proportion with the first payment on the new day.
    Yearly plans keep their date.
  subject
    - billing date
    - change [payment|debit] day
    - pay later in the month
    - Question about {date}
  ask
    - can I [change|move|shift] the [day|date] you charge me
    - I want to be [billed|debited] on the [first|15th|1st] instead of [the end|{date}]
    - my salary [comes|arrives] on the {days}th, [could you collect after that|please take the money later]
    - is it possible to [pick|choose] another payment [day|date] for the {plan} plan
    - Please [postpone|delay] the [monthly|] payment [by a week|until {date}]
    - you take the money too [early|late] in the month, [can it be moved|I need another date]
    - how to [adjust|set] billing day so that all my [bills|payments] [are on the same day|come together]
    - We would appreciate it if the charge [could fall|were made] at the beginning of each month.
    - want pay on [other day|5 of month] not {date}, [how|where to change]
    - why can't I choose the {days}th as [billing|charge] day, [it's greyed out|the menu stops before]
    - if I move the payment date, do I [pay|get charged] for the days in between
  oblique
    - wages land on the last of the month and you knock on the 27th, [that's three bad days each time|it always bounces]
    - [rent, power and you|everything] hit me in the same week, could you [come a bit later|wait until mid month]
    - pension arrives on the [first|third], I'd feel better if your {amount} [went off after that|waited for it]
    - I'm [trying to get|lining] all my standing costs to the same morning, yours is the odd one out
  detail
    - It's currently around {date}.
    - I'm on the monthly {plan} plan.
    - The [5th|10th] would suit me.
  reply
    - Monthly plans can be moved to any day from 1 to 28 in Account > Billing > Billing day, once every 6 months. The days in between are charged in proportion.
    - Sure: Account > Billing > Billing day lets you pick a day from 1 to 28. [Yearly plans keep their date.|The first payment includes the extra days in proportion.]
  reply-wrong-fact
    - The billing day is fixed for life; to change it you have to open a new account.
    - You may change the date as often as you like and the days in between are free.
  reply-wrong-policy
    - I'll just skip this month's payment for you as a favour, no need to tell anybody.
  reply-wrong-tone
    - We aren't responsible for when you get paid. Pick a day under Account > Billing > Billing day and keep enough money there.

intent price-increase | Why has the price gone up | popularity=3 | bot=0.48 | defects=0.06,0.02,0.06 | action=none
  article price-increase | Price changes
    We announce a price change by mail at least 30 days before the first payment at the new price.
    Yearly plans keep the old price until the end of the paid year.
    You may cancel free of charge until the day before the change, also inside a minimum term.
    A discount that ended is not a price change: see "Ends on" in Account > Billing > Discounts.
  subject
    - price increase
    - [more expensive|higher price]?
    - Why {amount} now
    - your letter about prices
    - not ok
  ask
    - why [did|has] the price [gone up|increased|risen]
    - I [used to pay|paid] {amount} and now [it's|you charge] {amount2}. [Why?|Explain please]
    - nobody [told|informed] me about a [price rise|higher fee]
    - can I [keep|stay on] the old price [until my year is over|as a long-time customer]
    - Your [mail|notice] says {plan} [will cost|goes up to] {amount2} from {date}. [Does it apply to me?|]
    - [another|a third] price hike [in two years|this year], I [object|don't accept it]
    - the monthly [fee|rate] [jumped|climbed] by {amount} without warning
    - if I don't agree [to|with] the new price can I [leave|quit] [before the term ends|early]
    - is the [increase|raise] [legal|allowed] with a yearly contract?
    - I signed up [at|for] {amount}; [since {date}|suddenly] the bill is [bigger|higher], [did my discount end|what changed]
    - {plan} more expensive [again|now], [what do I get for it|are there new features]
    - With reference to your announcement, I wish to [reject|decline] the adjusted [tariff|price].
    - price was {amount}, is now {amount2}, [please put back|is mistake or not]
    - how much will [I pay|{plan} cost] [after|starting] {date}
    - when [exactly|] does the new price [start|kick in] for [existing|old] customers
  oblique
    - same plan, same apps, [bigger number at the bottom|but {amount2} where it used to be {amount}]
    - everything gets dearer, fine, but [you might at least have told me|a word beforehand would have been nice]
    - we shook hands on {amount} a month. [I don't recall renegotiating|What happened to that].
    - loyal since {date} and the thanks is [that newcomers pay less than I do|an extra {amount} on top]
    - [I nearly fell off my chair|I had to look twice] when I opened this month's bill for {plan}
    - if that's what it costs from spring on, [I'd want to get out first|tell me my way out]
  detail
    - I pay [yearly|per month].
    - I never got a mail [about it|announcing that].
    - Before {date} it was {amount}.
    - [Neighbours|Friends] of mine still pay the old rate.
  reply
    - Price changes are announced by mail at least 30 days ahead, and yearly plans keep the old price until the paid year ends. If you don't agree you may cancel free of charge until the day before.
    - [I understand your annoyance.|] Please check Account > Billing > Discounts first: a discount that ended looks like a rise. For real changes you get 30 days' notice and may cancel free of charge before they apply.
  reply-wrong-fact
    - We may change prices at any time without notice, also inside a paid year.
    - Cancelling because of a price change is only possible with 6 months' notice.
  reply-wrong-policy
    - I'll set you back to the old price for good and credit the last months, I just can't put it in writing.
  reply-wrong-tone
    - Prices go up, that's life, did you think it would stay like that forever? You got a mail 30 days before. Cancel if it bothers you.

intent direct-debit-setup | Pay by direct debit | popularity=2 | bot=0.68 | defects=0.004,0.003,0.003 | action=none
  article direct-debit-setup | Paying by direct debit
    Choose Account > Billing > Payment methods > "Add bank account", enter the IBAN and confirm the mandate with a code sent by mail.
    Available in the euro area, for subscriptions and for orders up to 300.00.
    The first debit comes 5 working days after the mandate, later ones on the billing day.
  subject
    - direct debit
    - pay from bank account
    - IBAN
    - [SEPA|mandate] question
  ask
    - how can I [set up|arrange|switch to] direct debit
    - I'd like to pay [from|by] my bank [account instead of card|account, I have no credit card]
    - where do I [enter|give] my IBAN [for the subscription|]
    - do you [offer|accept] SEPA [debit|mandates] for [{plan}|shop orders]
    - Please [collect|debit] the fee from my [current account|bank account] [in future|from next month]
    - the mandate code [never came|isn't accepted], so I can't [finish|activate] direct debit
    - when will the first [debit|collection] [take place|happen] after [giving|signing] the mandate
    - why is bank account not [offered|available] [at checkout|for order {order}]
    - want to [change|replace] the IBAN [you debit|of my mandate], [new bank|account moved]
    - i have no card only bank, [how to pay|can you take from iban]
    - We ask you to provide the mandate form for direct [debiting|debits] of our subscription.
  oblique
    - I don't own a credit card [and don't want one|on principle], how do people like me [settle|pay]
    - could you not simply help yourselves to the {amount} each month [from my giro account|at my bank]
    - [the gas company|my gym] has my account number and takes what is due, [does it work like that with you|can you do so too]
    - I typed the 22 digits and now it wants some code [I never received|from a mail I can't find]
  detail
    - My bank is in {city}.
    - At the moment I pay with the card ending {card4}.
    - The next payment is on {date}.
  reply
    - Go to Account > Billing > Payment methods > "Add bank account", enter the IBAN and confirm with the code we mail you. The first debit comes 5 working days later.
    - Direct debit works in the euro area for subscriptions and orders up to 300.00. [Add the bank account under|You set it up in] Account > Billing > Payment methods and confirm the mandate by mail code.
  reply-wrong-fact
    - Direct debit is only available by paper form, and the first debit takes 8 weeks.
    - We don't accept bank accounts at all, only credit cards.
  reply-wrong-policy
    - Send me your IBAN and your online banking password here and I'll set up the mandate for you.
  reply-wrong-tone
    - Everybody else manages to add a bank account. Account > Billing > Payment methods > "Add bank account". Was that so hard?

intent currency-wrong | Charged in the wrong currency | popularity=1 | bot=0.4 | defects=0.12,0.03,0.01 | action=none
  article currency-wrong | Which currency you are charged in
    The currency follows the country in Account > Profile > Country, not the language and not where you are travelling.
    Changing the country changes the currency from the next payment on; it is possible once a year and needs a card of that country.
    Conversion fees are set by your bank and can't be paid back by us.
  subject
    - wrong currency
    - charged in dollars
    - exchange fee
    - Currency
  ask
    - why am I [charged|billed] in [dollars|pounds|francs] [instead of euro|when I live in the euro zone]
    - [change|switch] my currency [to euro|from dollars to pounds] please
    - the invoice is in [the wrong|a foreign] currency
    - my bank [took|added] a conversion fee because you [bill|charge] in [USD|another currency]
    - I [moved|relocated] to {city}, can I pay in the [local|country's] [currency|money] now
    - shop shows [euro|pounds], payment was in [dollars|another currency], [total differs|that's more]
    - how do I [set|choose] which currency the {plan} plan is [priced|charged] in
    - Please refund the [exchange|foreign transaction] fee, the price was [advertised|displayed] in euro.
    - account is in dollar, i live europe, [how to make euro|want euro]
    - prices appear in [kroner|zloty] since my [trip|holiday], [how do I get back|please reset]
  oblique
    - {amount} on your page became something else [at my bank|on the statement], plus 1.75 percent for [the privilege|foreign use]
    - I left the States two years ago but [your bills haven't noticed|the sign in front of the number is still $]
    - every month my bank has to convert what you take and [earns on it|charges me for that]
    - The number is right, the [symbol|three letters] behind it [isn't|aren't]
  detail
    - I live in {city}.
    - My card ends in {card4} and is [a euro card|from here].
    - It has been so since {date}.
  reply
    - The currency follows the country in Account > Profile > Country. Changing it there switches the currency from the next payment on; it needs a card of that country and works once a year.
    - Please set your country under Account > Profile > Country. [Bank conversion fees are set by your bank, so we can't pay them back.|From the next payment you'll be charged in that currency.]
  reply-wrong-fact
    - The currency depends on the language of your app, simply switch the language.
    - All customers worldwide pay in dollars; there is no other currency.
  reply-wrong-policy
    - I'll reimburse the fees your bank took for the past two years, you only have to name the sum.
  reply-wrong-tone
    - You set the wrong country, so don't blame us. Account > Profile > Country. Your bank's fees are your problem.

intent receipt-for-expense | Receipt for my expense claim | popularity=2 | bot=0.72 | defects=0.004,0.003,0.002 | action=none
  article receipt-for-expense | Payment receipts for expense claims
    A receipt shows that a payment was made (date, amount, method, last four digits); an invoice shows what was sold.
    Get it in Account > Billing > Payments: choose the payment, then "Receipt".
    You can add one line of free text, such as a cost centre, before you download it.
  subject
    - receipt
    - proof of payment
    - expense report
    - need receipt for {amount}
  ask
    - I need a receipt [for my expenses|for the expense report|to claim this back at work]
    - [where|how] do I [get|print] a [proof of payment|payment receipt] [for {amount}|]
    - my employer [reimburses|pays] {plan} but wants a receipt [with the date of payment|showing the card]
    - please [issue|send] a receipt for [the payment on {date}|order {order}], the invoice is [not enough|not accepted]
    - Accounting [rejects|sent back] the invoice, they want [evidence|confirmation] that it was paid
    - can the receipt [carry|show] our cost centre [or project name|]
    - need something that says PAID [for my boss|for the travel claim]
    - do you have a till slip kind of thing for [online|card] payments, [date and amount|with a date]
    - expense tool asks for [receipt|paid bill] of {date}, only have [the order mail|invoice {invoice}]
    - Kindly provide [an official|a] receipt confirming settlement of invoice {invoice}.
    - i need ticket of pay for company, [where i find|you can send]?
  oblique
    - the company gives me the {amount} back if I can show [that it really left my card|black on white that I paid]
    - HR's form has a field for an attachment and [your order mail doesn't count|what I uploaded got rejected]
    - I [laid out|advanced] the money for our team's {plan}, now finance [wants something to staple|won't believe me]
    - {invoice} states what we bought, not [that it has been settled|when and how we settled it]
  detail
    - It's the card ending {card4}.
    - The deadline for claims is {date}.
    - The cost centre is {code}.
  reply
    - Open Account > Billing > Payments, choose the payment and press "Receipt". It shows date, amount, method and the last four digits, and you can add a line such as the cost centre.
    - A receipt differs from an invoice: you find it under Account > Billing > Payments > "Receipt". [You can put one line of text on it before the download.|]
  reply-wrong-fact
    - We don't issue receipts; the invoice is the only document there is.
    - Receipts are made on request for a fee of 4.00 and come by post within 3 weeks.
  reply-wrong-policy
    - I can write you a receipt over a higher amount if that helps with your employer.
  reply-wrong-tone
    - Your bookkeepers are being silly, but fine: Account > Billing > Payments > "Receipt". We are not your secretary.

intent gift-card-balance | Check or use a gift card | popularity=3 | bot=0.74 | defects=0.02,0.008,0.004 | action=none
  article gift-card-balance | Gift cards: balance and use
    Check a balance at Shop > Gift cards > "Check balance" with the 16-digit number and the PIN under the scratch field.
    Redeem it in Account > Billing > "Add gift card"; the credit is used first for orders and plans until it is empty.
    Gift cards are valid for 3 years from the date of purchase and can't be paid out in cash.
    Several cards can be added to one account; the sum is shown as "Credit".
  subject
    - gift card
    - [balance|credit] question
    - gift card not [working|accepted]
    - Voucher card from my aunt
    - How much is left
  ask
    - how [much|do I see how much] is [left|remaining] on my gift card
    - where can I [check|look up] the balance of a [gift card|gift voucher card]
    - my gift card [code|number] is [not accepted|rejected], it says {error}
    - I [got|received] a gift card [for Christmas|from my aunt], how do I [use|redeem] it
    - can I pay [my {plan}|the subscription] with a gift card
    - the card had {amount} on it, now [it shows zero|the credit is gone]
    - Does a gift card [expire|run out]? Mine is from {date}
    - I scratched off the PIN [too hard|and it's unreadable], [what now|can you help]
    - please add the [amount|value] of gift card {code} to my [account|credit]
    - is it possible to [combine|use] two gift cards [for one order|at once]
    - can I [get|have] the rest of my gift card [in cash|paid out]
    - gift card [credit|balance] was not [used|deducted] in my last order, [you charged my card instead|why]
    - [bought|I bought] a gift card online on {date} but the mail with the [number|code] [never came|is missing]
    - my friend gift me card but [i don't know how put it|where to write number]
    - [The|What about] remaining {amount2} on my gift card after [returning|cancelling] order {order}?
  oblique
    - there's this plastic thing with {amount} printed on it [in my drawer|from my birthday], what do I do with it
    - [my aunt means well|Grandma gave me one] but the long number she gave me does nothing at your till
    - I had {amount} of credit, bought something small, [and the remainder is nowhere|how much is there still]
    - behind the silver strip there's a blur where four digits [should be|once were]
    - Paid with a present last time, then sent the thing back. [Where did the value go|Is the value back on it]?
    - found one of your cards in an old wallet, is it [still good|worth anything] after {count} years
  detail
    - It starts with the digits {card4}.
    - I have the [paper|till slip] from the purchase.
    - It was bought in {city} on {date}.
    - Checkout says "{error}".
  reply
    - You can check the balance at Shop > Gift cards > "Check balance" with the 16-digit number and the PIN. To use it press "Add gift card" in Account > Billing; the credit is used first for orders and plans.
    - Gift cards are valid for 3 years from purchase and can't be paid out in cash. Add it under Account > Billing > "Add gift card"; [several cards are summed up as "Credit"|the rest stays there for the next order].
  reply-wrong-fact
    - Gift cards run out after 6 months and only work for a single purchase; what is left is lost.
    - Gift cards can't be used for plans and you can add only one per year.
  reply-wrong-policy
    - Post the full number and the PIN here in the chat, then I'll tell you what is on it.
    - I'll pay out the rest in cash to your bank account, that is normally not done.
  reply-wrong-tone
    - Read the back of the card, it is printed there. "Check balance" needs the number and the PIN, and no, there's no cash.

intent installment-plan | Paying in instalments | popularity=1 | bot=0.52 | defects=0.004,0.004,0.002 | action=none
  article installment-plan | Paying in instalments
    Orders from 150.00 can be paid in 3, 6 or 12 monthly instalments; choose "Instalments" at checkout. 3 instalments are free of interest.
    A short credit check is made by our payment partner; the answer comes at once.
    You can pay off the rest early without a fee in Account > Billing > Instalments.
  subject
    - instalments
    - pay in [parts|rates]
    - Can I pay monthly?
    - financing
  ask
    - can I pay [for {product}|order {order}] in instalments
    - do you [offer|have] [financing|a payment plan] [for devices|without interest]
    - I'd like to [split|spread] the {amount} over [a few|{count}] months
    - is it possible to [pay off|settle] my instalments [early|in one go|in one go, any fee]?
    - instalment option [not shown|doesn't appear] at checkout, [why|is there a minimum]
    - How much [interest|more] do I pay with [six|twelve] monthly [rates|instalments]?
    - my instalment request was [refused|turned down], [may I know why|what can I do]
    - when is the next [rate|instalment] for the {product} due and how [much|many are left]
    - want buy {device} but [pay every month a little|in rates], possible?
    - can an existing order be [changed|converted] to monthly [payments|instalments]
  oblique
    - {amount} at once is [too much for me|a lot], [could I do it bit by bit|can it be stretched]
    - I got a bonus, I'd like to [get rid of|clear] what I still owe on the {device}
    - the neighbour pays 40 a month for hers, [my checkout only wants the full sum|how did she do that]
    - Is there a way to have the {product} now and [the bill over the winter|carry the cost over half a year]
  detail
    - The basket is {amount}.
    - I'd prefer {count} months.
    - I paid the [first|last] one on {date}.
  reply
    - Orders from 150.00 can be paid in 3, 6 or 12 instalments: choose "Instalments" at checkout. Three are free of interest, and there is a short credit check.
    - You can see and pay off the rest without a fee in Account > Billing > Instalments. [New orders need at least 150.00 for this option.|]
  reply-wrong-fact
    - Instalments are possible from 20.00 on and always free of interest, even over 36 months.
    - Early repayment isn't possible and costs a penalty of 15 percent.
  reply-wrong-policy
    - I can skip the credit check for you and let you start paying in spring, just say yes here.
  reply-wrong-tone
    - If you can't afford it maybe don't buy it. Otherwise: "Instalments" at checkout, from 150.00.
"""#
}

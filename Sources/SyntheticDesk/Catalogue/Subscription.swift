// The subscription domain of the synthetic desk: plans, trials, renewals, discounts and family seats, with the
// article that answers each need and the replies that get it right or wrong. Text only; the phrase engine expands it.

extension CatalogueSource {
    static let subscription: String = #"""
domain subscription | Plans and subscriptions
context
  - I'm on the {plan} plan [at the moment|since {date}].
  - I pay {amount} [a month|per year] [for it|right now].
  - The page under Account and Subscription [confuses me|is not very clear|only shows the plan name].
  - I [signed up|subscribed] through the [website|phone app|app on my tablet].
  - My account is {email}.
  - [We are|There are] {count} people using it [at home|in the family].
  - I tried the help bot [twice|first] and it [went in circles|sent me the same link again].
  - Nothing against {app}, [I like it|it's a good app].
  - The next date I see there is {date}.
  - [Please confirm by mail|A written confirmation would be good].
  - I [don't want to|would rather not] lose my [files|playlists|settings].
  - [Sorry if this is a stupid question|I'm not very technical], I only use it on weekends.

intent cancel-subscription | Cancel my subscription | popularity=5 | bot=0.85 | defects=0.004,0.004,0.002 | action=plan-change
  article cancel-subscription | Cancelling a subscription
    Go to Account > Subscription > "End subscription" and confirm with the button in the mail we send.
    The plan stays usable until the end of the paid period; nothing is charged after that.
    Subscriptions bought in a phone's app store must be ended in that store.
    Your files stay for 60 days after the end and can be exported in that time.
  subject
    - cancel
    - [cancellation|termination]
    - Cancel my {plan} [plan|subscription]
    - end subscription
    - please stop
    - Customer {email}
  ask
    - [I want to|I'd like to|please] cancel my subscription
    - how do I [cancel|end|terminate] [my plan|{plan}|this]
    - please [stop|end] my [membership|subscription] [at the end of the month|as soon as possible|today]
    - cancel everything [pls|now], I [don't need|don't use] it any more
    - I hereby [give notice|terminate] my contract for {plan} [with effect from {date}|at the earliest possible date].
    - where is the [cancel|unsubscribe] button [hidden|for {plan}]
    - can you [quit|close] my {plan} subscription for me, I [can't find|don't see] the option
    - [what|which] notice period do I have to [keep|respect] to get out of the contract
    - I [cancelled|ended] it on {date} but it [still says active|shows another renewal|shows another renewal, please make sure it is gone]
    - if I [cancel|stop] now, [can I use it until|do I lose access before] the paid month is over
    - want out of {plan}. [tell me how|No, I don't want another offer].
    - [bought|subscribed] via my phone and there is no way to [end|cancel] it on your website
    - i don't want subscription anymore, [please to finish it|how make it stop]
    - [Kindly|Please] confirm the termination of my yearly subscription in writing.
    - the mail to confirm my cancellation [never arrived|has a dead button], [so is it cancelled or not|please cancel by hand]
    - My father [passed on|has no use for] his plan, I need it [ended|stopped]
  oblique
    - haven't opened {app} since {date}, [time to say goodbye|no point in paying on]
    - I found something else that does the same, so [we part ways here|this is where it ends]
    - [I don't want to see|Please make sure there isn't] another {amount} going to you after this month
    - thanks for two good years, [but I'm out|it's not you it's me]
    - we're [cutting back at home|saving for a house] and you're on the list of things that go
    - I've looked in every menu for the way [out and there is none|out, is that on purpose]
    - what has to happen so that [this month is the last one|there's no next time]
  detail
    - The reason is [the price|that I hardly use it|that I switched to something else].
    - I don't want [any offers|a discount] to stay.
    - It's the {plan} plan, [monthly|yearly].
    - It renews on {date} so please before that.
  reply
    - You can end it in Account > Subscription > "End subscription"; please confirm with the button in the mail. You can use the plan until the end of the paid period and nothing is charged after that.
    - [Sorry to see you go.|] Go to Account > Subscription > "End subscription" and confirm by mail. If you bought it in your phone's app store, end it there. Your files stay for 60 days.
  reply-wrong-fact
    - Cancelling takes effect at once and your files are deleted the same minute.
    - You need to cancel by registered letter 3 months before the end of the year.
  reply-wrong-policy
    - I can't let you cancel before you have taken our retention offer, please call the sales team first.
  reply-wrong-tone
    - Fine, leave then. The button is called "End subscription", it's in Account > Subscription, hard to miss really.

intent upgrade-plan | Move to a bigger plan | popularity=5 | bot=0.88 | defects=0.003,0.004,0.003 | action=plan-change
  article upgrade-plan | Upgrading your plan
    Choose the bigger plan in Account > Subscription > "Change plan". It is active within 5 minutes.
    You pay only the difference for the rest of the paid period; the new price applies from the next billing day.
    Files, members and settings stay. Sign out and in once if an app still shows the old plan.
  subject
    - upgrade
    - [upgrade|switch] to {plan}
    - bigger plan
    - Need more
    - plan change
  ask
    - how do I [upgrade|move up] [to {plan}|my plan]
    - I'd like to [switch|change] from {plan2} to [the bigger|a higher] plan
    - can I [upgrade|go up] in the middle of the month and [only pay the difference|what will it cost]
    - please [move|put] me [on|to] {plan}
    - I [paid|upgraded] but the app still [shows|thinks I have] {plan2}
    - I want [more|additional] [features|seats], which plan [do I take and how|is next]
    - what happens to my [files|data|members] when I [upgrade|go to a larger plan]
    - [Upgrade|Change] to {plan} [please|asap], the basic one is [too small|not enough]
    - do I have to [cancel|end] {plan2} before I [buy|take] {plan}?
    - We would like to extend our subscription to the {plan} [package|level].
    - how much [extra|more] is {plan} if I already [paid|have] {plan2} until {date}
    - the [upgrade|change plan] button is [grey|not clickable], [error {error}|why]
    - will the better plan be [active|usable] [right away|immediately] or [next month|after renewal]
    - i want pass from {plan2} to {plan}, [how can|where click]
    - does an upgrade [restart|reset] my yearly term?
    - [Ready|Happy] to pay more for {plan}, just [tell me where|can't find the button]
  oblique
    - I keep hitting the limits of what I have, [what's one size up|let me have the next one]
    - the thing I want to press has a little lock on it that says {plan}
    - [We're|Now we are] five instead of two, what we took back then [no longer fits|is too small for us]
    - I started small to try it out. [I'm convinced now|Time for the real thing].
    - handed you {amount} for the better one on {date}, [the app still treats me like a beginner|nothing unlocked]
    - if I add a few euros on top each month, can I have [what my colleague has|the one with everything]
  detail
    - I currently have {plan2}.
    - I paid for the year on {date}.
    - I need it [today|before {date}].
  reply
    - Choose the plan in Account > Subscription > "Change plan". It's active within 5 minutes, and you pay only the difference for the rest of the paid period.
    - [Great choice!|] In Account > Subscription > "Change plan" pick the bigger plan; files and members stay. If an app still shows the old one, sign out and in once.
  reply-wrong-fact
    - An upgrade is only possible at the end of the year and your files have to be uploaded again.
    - You pay the full price of the new plan at once and what you paid for the old one is lost.
  reply-wrong-policy
    - I've upgraded you already and charged {amount} to the card on file, hope that's fine.
  reply-wrong-tone
    - Should have bought the right plan in the first place. "Change plan" in Account > Subscription, then pay the difference.

intent downgrade-plan | Move to a smaller plan | popularity=4 | bot=0.76 | defects=0.02,0.015,0.005 | action=plan-change
  article downgrade-plan | Downgrading your plan
    Choose the smaller plan in Account > Subscription > "Change plan". It starts at the end of the paid period.
    Until then you keep the bigger plan; there is no partial refund.
    If you use more storage or seats than the smaller plan allows, remove the surplus within 30 days; after that new uploads are blocked, nothing is deleted.
  subject
    - downgrade
    - cheaper plan
    - [smaller|lower] plan
    - Change to {plan2}
    - Too much for me
  ask
    - how can I [downgrade|go down] to [{plan2}|a cheaper plan|the basic plan]
    - I want to [switch|change] from {plan} to a [smaller|lower] one
    - {plan} is [too expensive|more than I need], [is there something cheaper|put me on the small one]
    - can I [keep|hold on to] my [files|data] if I [downgrade|take a smaller plan]
    - Please [reduce|step down] my subscription to [{plan2}|{plan2} from next month].
    - when does a downgrade [take effect|start], [today or at renewal|and do I get the difference back]
    - change my plan to the [cheapest|lowest] [option|paid one]
    - I don't want to cancel [completely|everything], just [pay less|go to a lower plan]
    - tried to downgrade but it says I [use|have] too much [storage|seats]
    - [went|I went] to {plan} by accident, [put me back|return me] to {plan2}
    - what [features|things] do I lose [when going|going] from {plan} to {plan2}
    - downgrade pls, [premium is wasted on me|I only use the notes]
    - we are fewer people now and wish to [drop|fall back] to the [single|small] plan
    - i want plan more small, [this cost too much|how to do]
    - the smaller plan can't be [selected|clicked] in "Change plan", [only bigger ones are offered|why]
  oblique
    - I pay for ten things and [use two|touch only one of them], can we [trim it|slim it down]
    - the kids have moved out so [one seat would do|all that space is for nobody]
    - {amount} was fine when I worked from home, [these days half of it would do|now I need far less]
    - [don't want to go away|I like it here], I just need something [lighter|for pensioners' pockets]
    - back then somebody talked me into the big one, [I'd be happy with what I had before|it's oversized]
    - is there something between what I have and nothing at all
  detail
    - I'm on {plan} until {date}.
    - I use only [a tenth|a fraction] of the storage.
    - {plan2} would be [enough|plenty].
  reply
    - Pick the smaller plan in Account > Subscription > "Change plan". It starts at the end of the paid period, until then you keep the bigger one.
    - You can change down any time under Account > Subscription > "Change plan". [There is no partial refund.|] If you use more than the smaller plan allows, you have 30 days to remove the surplus; nothing is deleted.
  reply-wrong-fact
    - The smaller plan starts immediately and everything above its limit is deleted the same day.
    - Downgrading isn't possible, you can only cancel and open a new account.
  reply-wrong-policy
    - I'll downgrade you and refund the difference for the entire year, although that's not foreseen.
  reply-wrong-tone
    - If even this price is too much, "Change plan" is in Account > Subscription. And don't complain later that features are missing.

intent pause-subscription | Pause for a while | popularity=3 | bot=0.7 | defects=0.004,0.003,0.003 | action=plan-change
  article pause-subscription | Pausing a subscription
    Monthly plans can be paused for 1, 2 or 3 months in Account > Subscription > Pause, once in 12 months.
    During the pause nothing is charged and files stay readable, but not editable.
    It restarts by itself; you can also restart early. Yearly plans can't be paused.
  subject
    - pause
    - [pause|freeze] my plan
    - taking a break
    - Question about {plan}
    - away for some time
  ask
    - can I [pause|freeze|suspend] my subscription [for a while|for {count} months]
    - how do I put {plan} on hold [until {date}|over the summer]
    - I'd like to [interrupt|pause] the [plan instead of cancelling|plan, not cancel it]
    - is there a [pause|holiday] [option|button|mode] for [yearly|monthly] plans
    - Please [suspend|halt] the billing while I'm [abroad|in hospital|on parental leave]
    - what happens to my [data|files] [during|while I'm on] a pause
    - can a [paused|frozen] plan be [restarted|resumed] [early|before the end]
    - [stop|halt] payments for [two|a couple of] months, then [continue|go on] as before
    - my pause ends on {date}, can I [extend|lengthen] it
    - I wish to temporarily deactivate the subscription. Is this [permitted|foreseen]?
    - pause button [missing|is not there], [I have {plan}|yearly plan]
    - i go away 2 month, [no want pay this time|can hold the account?]
    - do I still [pay|get charged] when the subscription is [on ice|paused]
    - how long is the maximum [break|pause] [you allow|for {plan}]
    - [Paused|I paused] it on {date} and was charged [anyway on {date}|anyway, is the pause not active]
  oblique
    - I'll be [at sea|travelling|without internet] until {date}, [pointless to pay meanwhile|the thing will sleep]
    - students like me don't need it between terms, [can it hibernate|so only autumn to spring]
    - [new baby|broken wrist], I won't touch {app} before spring but then I'm [back|all yours again]
    - I don't want to leave for good, only [not now|give it a rest till my job starts]
    - the cabin is closed all winter, [why should the plan run|the plan could close with it]
    - could you [skip|leave out] November and December and knock again in January
  detail
    - From {date} to {date} would be ideal.
    - I want to keep [my files|my price].
    - It's a monthly plan.
  reply
    - Monthly plans can be paused for 1, 2 or 3 months in Account > Subscription > Pause, once in 12 months. Nothing is charged meanwhile and your files stay readable.
    - You'll find Pause under Account > Subscription. [It restarts by itself, or earlier if you like.|] Yearly plans can't be paused.
  reply-wrong-fact
    - You can pause any plan, also yearly ones, for up to two years as often as you want.
    - There's no pause; a plan can only be cancelled, and the files are lost then.
  reply-wrong-policy
    - Officially your yearly plan can't be paused, but I've just switched billing off for you for six months.
  reply-wrong-tone
    - We're not a hotel where you come and go. Monthly plans: Account > Subscription > Pause, 3 months at most.

intent cancel-free-trial | Stop the free trial before it costs | popularity=5 | bot=0.84 | defects=0.005,0.004,0.003 | action=plan-change
  article cancel-free-trial | Ending a free trial
    A trial lasts 14 days. End it in Account > Subscription > "End trial" at the latest 24 hours before it runs out.
    After that you keep access until the last day of the trial.
    Without ending it, it becomes a monthly plan at the price shown when you signed up; a reminder is mailed 3 days before.
  subject
    - free trial
    - cancel trial
    - [trial ends soon|trial period]
    - don't want to be charged
    - Test version
  ask
    - how do I [cancel|end|stop] the free trial
    - I [want to|need to] cancel my trial before [it charges me|{date}|I have to pay]
    - please [end|terminate] the [trial|test] period, I [won't continue|don't want the paid plan]
    - does the [trial|free period] [stop|end] automatically or [do I have to cancel|turn into a subscription]
    - when [exactly|] does my [free trial|14 days] [run out|end]
    - my trial [is over|ended] and I got [charged|billed] {amount}, I [wanted|meant] to cancel it
    - [trial|test month] cancel [please|!!] [today is last day|ends tomorrow]
    - can I use {app} [to the end|until the last day] after cancelling the trial
    - I [signed up|registered] for a trial with my card, how do I make sure [nothing is taken|it doesn't become paid]
    - where do I see [how many|the] days left of the free [version|trial]
    - Kindly cancel the trial subscription started on {date}. I do not wish to [continue|be charged].
    - i try free, not like, [how stop before pay|please no take money]
    - No cancel option for the [trial|trial version] in the [app|account]
    - I cancelled the trial [yesterday|on {date}], [why does it say|it still says] first payment due {date}
    - is it possible to [extend|prolong] the free trial or else [end it|cancel it]
    - started the {plan} trial only to [test|see] {app}, [don't convert it|no subscription please]
  oblique
    - the two weeks for nothing are nearly up and I [was not convinced|don't wish to carry on]
    - you have my card number for something that's [free of charge right now|supposed to cost nothing], how do I get out [in time|before it bites]
    - I only wanted to [have a look|see whether it runs on my tablet]. It [doesn't|doesn't, so end it before {date} please].
    - got your "only 3 days left" mail. [No thanks, then|I won't stay].
    - [looked around|played with it], not my thing. Please don't start [collecting|sending bills] next week
    - my daughter tapped "try it" and the clock is ticking, [I don't want a surprise on {date}|how do I prevent a bill]
  detail
    - It started on {date}.
    - The trial is for {plan}.
    - I had to enter a card ending {card4}.
    - It says {days} days left.
  reply
    - End it in Account > Subscription > "End trial" at the latest 24 hours before it runs out. You keep access until the last of the 14 days and nothing is charged.
    - Please open Account > Subscription > "End trial". [We also mail a reminder 3 days before.|] If it isn't ended, it becomes a monthly plan at the price shown when you signed up.
  reply-wrong-fact
    - A trial always ends by itself after 30 days and never turns into a paid plan.
    - A trial can't be ended early, you have to pay for the first month in any case.
  reply-wrong-policy
    - I need the full number of the card you gave so that I can take it out of the trial.
  reply-wrong-tone
    - Free for 14 days and still complaining. Press "End trial" in Account > Subscription, one day ahead, as written when you signed up.

intent renewal-date | When does my plan renew | popularity=3 | bot=0.82 | defects=0.003,0.002,0.002 | action=none
  article renewal-date | Finding your renewal date
    Account > Subscription shows "Next payment" with date and amount, for each plan.
    Monthly plans renew on the same day of each month, yearly plans on the day of the purchase; we remind you 14 days before a yearly renewal.
    If the day doesn't exist in a month, the last day counts.
  subject
    - renewal date
    - when [does it renew|next payment]
    - end of term
    - Question
    - {plan} until when
  ask
    - when does my [subscription|plan] renew
    - [what|which] is the [date|day] of my next [renewal|payment]
    - until when is my {plan} [paid|valid|running]
    - how [long|many days] is my [subscription|membership] still [valid|active]
    - Please tell me when my [yearly|current] term [ends|expires]
    - where can I [see|look up] the renewal date [in the app|on the website]
    - will I get a [reminder|notice] before [the yearly renewal|it renews]
    - the app shows [one|a different] date, the mail [another|says {date}], [which is right|when is it really]
    - on which day will the next {amount} be [charged|due]
    - I bought a year on {date}, does it run [to|until] the same day [next year|]
    - renewal when? [{plan}, {email}|i can't see it]
    - could you confirm the expiry date of the {plan} licence for our [records|files]
    - my plan should [have renewed|renew] on {date} but [nothing happened|nothing was charged]
    - when finish my subscription [and start the new one|please tell date]
    - what day do you bill in [February|short months] if I [joined|subscribed] on the 31st
  oblique
    - I'd like to have the money ready, [around when do you come by|on what day should that be]
    - does the year I paid for reach [into the summer|past {date}]
    - [planning my budget|making a calendar of all my contracts], what do I write down for yours
    - I must decide by some point whether I stay, [when is that point|but I don't know the day]
    - how far ahead [of the next round|] will you give me a nudge
    - it was autumn when I started I think... [so how much is left|am I still covered]
  detail
    - I started on [{date}|{date}, I think].
    - I have both {plan} and {plan2}.
    - [I just want to be prepared|I need it for my calendar].
  reply
    - Account > Subscription shows "Next payment" with the date and the amount. Yearly plans renew on the day of purchase and we remind you 14 days before.
    - You can see it under Account > Subscription, in the line "Next payment". [Monthly plans renew on the same day every month.|]
  reply-wrong-fact
    - All plans renew on 1 January, whenever you bought them.
    - The renewal date isn't shown anywhere and we send no reminders.
  reply-wrong-policy
    - That's on {date}, and I see your wife's account {email} renews on {date} too, she pays {amount}.
  reply-wrong-tone
    - It says "Next payment" in big letters in Account > Subscription. Reading helps.

intent auto-renew-off | Switch automatic renewal off | popularity=3 | bot=0.8 | defects=0.1,0.03,0.01 | action=plan-change
  article auto-renew-off | Turning off automatic renewal
    Switch "Renew automatically" off in Account > Subscription, at the latest 24 hours before the renewal.
    The plan then runs to the last paid day and becomes the free plan. Nothing else changes, and you may switch it on again.
    In app-store subscriptions the switch is in the store.
  subject
    - auto renewal
    - automatic renewal off
    - don't renew
    - no extension please
    - [renewal|Renewal?]
  ask
    - how do I [turn off|disable|switch off] [auto-renew|automatic renewal]
    - I don't want my plan to [renew|be extended] automatically
    - please [deactivate|remove] the auto-renewal [of {plan}|on my account], I'll [renew myself|decide later]
    - is [auto-renewal|automatic extension] [on or off|active] for my subscription
    - the switch for renewal [jumps back|can't be changed], [error {error}|help]
    - I want the [year|subscription] to [run out|expire] on {date} [without renewing|]
    - [Do not|Don't] renew my {plan} [when it ends|next year], keep it [until then|running till {date}]
    - can I [buy|pay] only [one|a single] year [without|and no] automatic renewal
    - what happens if I switch off [the renewal|auto renew]: [immediate end|do I lose the plan at once] or end of term?
    - I [turned|switched] auto-renew off [last week|on {date}], now it [is on again|says it will renew]
    - take away automatic [payment|extension], [i pay by hand|want decide each time]
    - We do not agree to a tacit renewal of the subscription and ask you to note this.
    - [stop|no] auto [billing|renew] pls [but not cancel now|]
    - Where is the setting that makes it [continue|extend] each [month|year] by itself?
    - got the [reminder|notice] of the upcoming renewal, [please don't do it|how do I prevent it]
  oblique
    - I'd like to be asked before each new round, [not rolled over|instead of it just going on]
    - the one year I bought is enough, [let it fade out|it shall simply reach its end]
    - [I hate contracts that go on forever|I'm no friend of endless contracts]. How do I make it a one-off?
    - it may run as long as it's paid, [but not a day longer|afterwards I'll see]
    - I flip the little switch, leave the page, come back, and [it has flipped itself|it's green again]
    - gift to myself for twelve months only. [Nothing after that please|After that we'll see].
  detail
    - The term ends on {date}.
    - I want to use it [until the last day|to the end].
    - I subscribed [in the app store|on the website].
  reply
    - Switch "Renew automatically" off in Account > Subscription, at the latest 24 hours before the renewal. The plan runs to its last paid day and then becomes the free plan.
    - The switch is called "Renew automatically" under Account > Subscription. [If you subscribed in an app store, it's there.|You can turn it back on at any time.]
  reply-wrong-fact
    - Turning off the renewal ends the plan on the spot and the paid rest is lost.
    - Automatic renewal can't be turned off on yearly plans.
  reply-wrong-policy
    - I'd need your password to flip the switch for you, please reply with it.
  reply-wrong-tone
    - One switch. You'll manage: Account > Subscription > "Renew automatically". And do it in time, we won't listen to complaints later.

intent annual-to-monthly | From yearly to monthly payment | popularity=2 | bot=0.66 | defects=0.004,0.004,0.002 | action=plan-change
  article annual-to-monthly | Changing from yearly to monthly
    Choose "Pay monthly" in Account > Subscription > Billing period. The change takes effect when the paid year ends.
    The monthly price is about 20 percent higher over a year. The unused months of a year are not paid out.
    The first monthly payment comes one day after the last day of the year.
  subject
    - yearly to monthly
    - pay monthly
    - change billing period
    - Annual plan
  ask
    - can I [change|switch] from [annual|yearly] to monthly [payment|billing]
    - I'd rather pay [each month|monthly] than [the whole year|a year at once]
    - please [convert|turn] my yearly {plan} into a monthly [one|plan]
    - is it possible to pay {plan} [month by month|in monthly amounts] [after this year|from {date}]
    - I [chose|picked] the annual plan by [mistake|accident], [need|wanted] the monthly
    - what does {plan} cost [per month|monthly] if I [leave|give up] the yearly plan
    - yearly is [too much|a lot] in one go, [monthly please|change to months]
    - if I go [from year to month|monthly], do I get the [remaining|unused] months back
    - We request a change of the billing interval from twelve months to one month.
    - when will the switch to [monthly|month] [happen|start]: now or [at renewal|in {date}]
    - how to make subscription by month, now is [for year|all year pay]
  oblique
    - {amount} in one lump hurts in January, [smaller bites would be better|a twelfth each time would be easier]
    - I don't know where I'll be next spring, so [I don't like to commit for so long|twelve months is a long promise]
    - next time round could it be [a little every few weeks|in small portions], not the big sum
    - I ticked the long term because it was [preselected|cheaper], [I'd like the short one|that was rash]
  detail
    - The year ends on {date}.
    - I pay {amount} per year now.
    - I know that it's a bit more expensive.
  reply
    - Choose "Pay monthly" in Account > Subscription > Billing period. It takes effect when your paid year ends; unused months aren't paid out.
    - Yes: Account > Subscription > Billing period > "Pay monthly". [Over a year that's about 20 percent more.|] The change starts when the paid year ends.
  reply-wrong-fact
    - The change is immediate and the rest of your year is paid out in cash.
    - Monthly payment was abolished, only yearly plans can be booked.
  reply-wrong-policy
    - I've changed it and refunded the unused {count} months, don't mention it to my supervisor.
  reply-wrong-tone
    - You agreed to a year, so live with it. After that: "Pay monthly" in Billing period.

intent monthly-to-annual | From monthly to yearly payment | popularity=2 | bot=0.78 | defects=0.003,0.003,0.002 | action=plan-change
  article monthly-to-annual | Changing from monthly to yearly
    Choose "Pay yearly" in Account > Subscription > Billing period. It starts at once; the rest of the paid month is deducted from the yearly price.
    A year costs as much as 10 months. The plan, files and members stay as they are.
    In app-store subscriptions the change has to be made in the store.
  subject
    - monthly to yearly
    - pay annually
    - yearly discount
    - change to annual
  ask
    - how do I [change|switch] from monthly to [yearly|annual] [billing|payment]
    - I want to pay for [a|the whole] year [to save money|instead of each month]
    - do I [save|get a discount] if I [take|pay] {plan} [annually|for twelve months]
    - please [convert|move] my monthly {plan} to [an annual|a yearly] one
    - if I go yearly now, is the [current|paid] month [deducted|counted]
    - how much is {plan} per year [for an existing customer|when I pay monthly now]
    - can we receive one [invoice|bill] a year [rather than|instead of] twelve monthly ones
    - Want the annual [plan|price], [but only see monthly|where do I select it]
    - switch to yearly [from next renewal|as of {date}], please [confirm|tell me the price]
    - i pay every month, [prefer one time in year|want year is more cheap]
    - does changing to [an annual|a yearly] plan [delete|affect] my [family members|files]
  oblique
    - I'm going to stay anyway, so [let me hand over the lot now|better one big sum than twelve small]
    - your page promises two months for nothing [if I commit longer|for the long haul], how do I get that
    - our treasurer is tired of booking {amount} every few weeks, [one line would be enough|once in spring would do]
    - got a tax return, I'd like to [have peace for the next twelve months|be done with it until next winter]
  detail
    - I pay {amount} a month.
    - I have been monthly since {date}.
    - I'd pay with the card ending {card4}.
  reply
    - Choose "Pay yearly" in Account > Subscription > Billing period. A year costs as much as 10 months, and the rest of the paid month is deducted.
    - It's under Account > Subscription > Billing period > "Pay yearly" and starts at once. [Your files and members stay.|You save two months a year.]
  reply-wrong-fact
    - The yearly price equals 12 months, there is no saving, and the current month is lost.
    - You must cancel first, wait a month, and subscribe again for a year.
  reply-wrong-policy
    - I've already taken the yearly amount from your card so you don't have to press anything.
  reply-wrong-tone
    - Could have thought of that earlier. "Pay yearly", Account > Subscription > Billing period. Done.

intent student-discount | Discount for students | popularity=3 | bot=0.64 | defects=0.015,0.012,0.006 | action=plan-change
  article student-discount | Student price
    Students pay half the normal price while they study, for at most 4 years.
    Verify yourself in Account > Subscription > Student price with a university mail address or a photo of your certificate of enrolment; checked within 2 working days.
    It has to be verified again every 12 months. It isn't valid together with other discounts.
  subject
    - student discount
    - [student|education] price
    - verification [rejected|failed]
    - I'm a student
    - Student status
  ask
    - do you [have|offer|give] a student discount
    - how do I [get|apply for|activate] the student price [for {plan}|]
    - I'm a student at the university of {city}, [is there a reduction|can I get it cheaper]
    - my student [status|verification] was [rejected|declined], [the certificate is valid|what's wrong with it]
    - my [university|school] mail address isn't [accepted|recognised] for the [education|student] rate
    - which [proof|document] do you need for the [reduced|student] price
    - The student discount [ran out|expired] although I [still study|am enrolled until {date}]
    - I [uploaded|sent] my enrolment [certificate|card] {days} days ago, [still no discount|no answer]
    - can [PhD students|pupils|apprentices|trainees] [also|] get the education [offer|price]
    - how [long|many years] is the student rate [valid|granted]
    - I [forgot|missed] to renew my student verification, now I [pay|was charged] the full price
    - Is the academic discount combinable with the [annual plan|promo code {code}]?
    - i am studying, [you have price for student|how much cost for me]?
    - switch my normal {plan} to the student [version|one] please, [I enrolled on {date}|proof attached]
    - teacher here: does the [education|school] discount [apply to|include] me
  oblique
    - I'm [in my second semester|starting my degree] and living on noodles, {amount} is steep
    - my flatmate pays half of what I pay, she showed some paper from the [faculty|registrar], [can I as well|could I]
    - the address ending in .edu I got from campus does nothing [in your form|when I type it]
    - since I [began my master's|went back to college] I wonder if there's a kinder [rate|number] for people like me
    - you want to see my enrolment each autumn? I [missed that|was on exchange] and now the bill doubled
    - your site refuses the photo of my campus [card because it shows no date|card, says it's unreadable]
  detail
    - My university address is {email}.
    - I'm enrolled until {date}.
    - The upload says {error}.
  reply
    - Students pay half for up to 4 years. Verify yourself in Account > Subscription > Student price with your university address or a photo of the certificate of enrolment; we check it within 2 working days.
    - Please use Account > Subscription > Student price. [It needs to be verified every 12 months.|] It can't be combined with other discounts.
  reply-wrong-fact
    - The student price is 10 percent off and only for people under 20.
    - Once verified the student price stays for life, and you can add promo codes on top.
  reply-wrong-policy
    - I'll simply believe you and turn it on without any proof.
    - Please mail me a copy of your passport, both sides, and your student password.
  reply-wrong-tone
    - Students always want everything for free. Upload your certificate in Student price and wait the 2 working days.

intent family-plan-add-member | Add someone to the family plan | popularity=3 | bot=0.78 | defects=0.004,0.003,0.002 | action=plan-change
  article family-plan-add-member | Adding a family member
    The owner opens Account > Family > Invite and enters a mail address. The invitation is valid for 7 days.
    The family plan holds 6 people including the owner; everybody needs an own account in the same country.
    A member who has a paid plan must end it first, else the invitation shows an error.
  subject
    - family plan
    - add member
    - invite my [wife|son|husband]
    - invitation [doesn't work|not received]
    - Family
  ask
    - how do I [add|invite] [my wife|my son|someone] to the family plan
    - I want to [share|use] my {plan} with my [daughter|partner|parents]
    - the [invitation|invite] for my [husband|sister] [never came|has expired|doesn't work]
    - how many [people|members|accounts] can [be on|join] the family plan
    - my brother [gets|sees] {error} when he [accepts|opens] the family invitation
    - please [include|add] {email} [in|to] our family [plan|group]
    - can [a child|my mother] without [an email|an own account] be [added|a member]
    - family plan: [add|invite] button [is missing|greyed out], we are only {count}
    - [Can|May] a member live in [another|a different] country?
    - I got [invited|an invitation] to a family plan but have my own [subscription|plan], what [now|do I do]
    - How can the {count}th person [join|get into] our plan?
    - does every family member [see|have access to] my [files|photos] when I [add|invite] them
    - i pay family but [wife no can enter|how put my wife in]
    - resend the invite to [{email}|{email} please], it [went to spam|ran out]
    - We should like to register an additional household member under our [existing|family] subscription.
  oblique
    - we've become [one more|four] at home, [how does grandma get in|the new one wants to use it too]
    - my partner still sees the free version though [I pay for the lot of us|ours covers six]
    - [my girl is turning 12|our au pair arrived], she should have her own space under what we already pay
    - the link you mailed to my son opens a page saying [too late|it's no longer good]
    - there are two empty chairs [at the table|in our group], how do I fill them
    - my other half clicks yes and then reads that [one can't have both|something of hers must go first]
  detail
    - The address is {email}.
    - We are {count} people now.
    - The invitation was sent on {date}.
  reply
    - As owner open Account > Family > Invite and enter the mail address. The invitation is valid for 7 days, and the plan holds 6 people including you.
    - Please invite the person again in Account > Family > Invite. [A paid plan of the invited person must be ended first.|Everyone needs an own account in the same country.]
  reply-wrong-fact
    - The family plan holds 3 people, and every further member costs 4.00 a month.
    - Invitations are valid for an hour and all members share one account and password.
  reply-wrong-policy
    - Give me her password and I'll log in as her and accept the invitation.
  reply-wrong-tone
    - You're the owner, you invite. Account > Family > Invite. I can't run your family for you.

intent family-plan-remove-member | Take someone off the family plan | popularity=2 | bot=0.72 | defects=0.004,0.004,0.003 | action=plan-change
  article family-plan-remove-member | Removing a family member
    The owner opens Account > Family, chooses the person and presses "Remove". It takes effect at once.
    The person keeps the account and the files on the free plan and has 30 days to export what doesn't fit.
    The place is free again after 24 hours. Members can also leave by themselves with "Leave family".
  subject
    - remove member
    - family plan
    - leave family plan
    - {email} off our plan
  ask
    - how do I [remove|delete|kick out] [someone|a member] from the family plan
    - I want to [take|get] my ex [off|out of] our family plan
    - please remove {email} from my family [group|subscription]
    - how can I [leave|exit] a family plan [I'm a member of|of my parents]
    - when I remove my [son|flatmate], does he lose his [files|photos]
    - need to [swap|replace] one family member [with|for] another, [how long is the place blocked|do I remove first]
    - The remove button [does nothing|gives {error}], she is still [listed|in the family]
    - member [moved out|is gone], free the [slot|seat] [please|so I can invite someone]
    - Can I [throw|put] somebody out without [them noticing|a notification]?
    - daughter want leave family plan [because has own|and pay self], how do?
    - Kindly deregister the member {firstname} from our joint plan.
  oblique
    - we split up in spring and he's still [listening along|sitting in there] at my expense
    - my flatmate found his own place, [his chair should be empty|time he paid for himself]
    - I'm grown up now and want to [stand on my own feet|get out from under dad's account]
    - there's one name too many on our list, [somebody we no longer know|an old au pair]
  detail
    - The person is {firstname}, {email}.
    - I'm the owner of the plan.
    - We need the seat for someone else.
  reply
    - As owner open Account > Family, choose the person and press "Remove". It works at once; the person keeps account and files on the free plan.
    - Open Account > Family and press "Remove", or "Leave family" if you're a member. [The place is free after 24 hours.|There are 30 days to export what doesn't fit.]
  reply-wrong-fact
    - Removing a member deletes that person's account and all files for good.
    - A member can only be removed at the end of the year.
  reply-wrong-policy
    - I've removed her and can also show you what she stored there, if you like.
  reply-wrong-tone
    - Your private quarrels don't interest us. Account > Family > "Remove", that's it.

intent reactivate-subscription | Start a cancelled plan again | popularity=3 | bot=0.76 | defects=0.14,0.03,0.01 | action=plan-change
  article reactivate-subscription | Reactivating a plan
    Before the last paid day press "Keep my plan" in Account > Subscription: everything goes on as before.
    After it ended choose "Subscribe again"; files and settings are still there for 60 days.
    An old price or discount comes back only if you return within 30 days.
  subject
    - reactivate
    - [come back|I'm back]
    - undo cancellation
    - {plan} again
    - restart
  ask
    - how can I [reactivate|restart|resume] my [subscription|plan]
    - I [cancelled|ended] {plan} [by mistake|too early] and want it back
    - can I [undo|withdraw|take back] my cancellation [from {date}|]
    - please [renew|revive] my [expired|old] subscription
    - I'd like to [subscribe|sign up] again, are my [files|playlists|settings] still there
    - do I get my old [price|discount] when I [return|come back]
    - my plan [ended|lapsed] because of a failed payment, [turn it on again|how do I restart it]
    - [changed my mind|I reconsidered], don't cancel {plan}, [keep it|continue]
    - after reactivating, the app [still says|shows] free plan
    - "Subscribe again" [leads to|gives] {error}, I'd like my [{plan}|membership] back
    - Please disregard my notice of termination and continue the contract.
    - I had {plan} until {date}, [how to get it again|want the same one]
    - i stop subscription before, now [want again|need it back please]
    - will my [family members|data] come back if I restart the {plan} [plan|after two months]
    - was a [member|subscriber] last year, [can I pick up where I left|same account, new subscription]
  oblique
    - I said goodbye a bit too fast, [can we forget that|is there a way back]
    - the others were worse. [Here I am again|Take me back?]
    - it all turned to the free version overnight and I [miss the good one|didn't want that]
    - my ex pressed the button to end it, [I never wanted that|I'd like it as it was]
    - three weeks without {app} and I can't live without it, [same deal as before possible|what now]
    - what I wrote to you on {date} about leaving, please tear it up
  detail
    - I ended it on {date}.
    - The last day is {date}.
    - I had the {plan} plan for {amount}.
  reply
    - If it has not ended yet press "Keep my plan" in Account > Subscription and everything goes on as before. After that use "Subscribe again"; files and settings stay for 60 days.
    - [Welcome back!|] Choose "Subscribe again" in Account > Subscription. Your old price comes back if you return within 30 days.
  reply-wrong-fact
    - A cancelled plan can never be restarted; you need a new account with another address.
    - Your files were deleted on the day you cancelled, and the old price is kept for two years.
  reply-wrong-policy
    - I've restarted it and charged the card we still had, as you surely want that.
  reply-wrong-tone
    - First out, then in, make up your mind. "Subscribe again", Account > Subscription.

intent plan-comparison | Which plan suits me | popularity=2 | bot=0.62 | defects=0.09,0.01,0.01 | action=none
  article plan-comparison | Comparing the plans
    Free: 1 device, 5 GB. Basic: 3 devices, 100 GB. Plus: 6 devices, 1 TB, offline use. Family: 6 people, 2 TB together.
    The table is at Plans > Compare; "Recommend a plan" asks four questions.
    You may change up at any time and down at the end of the paid period.
  subject
    - which plan
    - difference {plan} and {plan2}
    - plans compared
    - advice please
  ask
    - what is the difference between {plan} and {plan2}
    - which plan [do I need|should I take|is best] for {count} devices
    - is there [an overview|a table] of all the plans and what they [include|contain]
    - can you [recommend|suggest] a plan for [a couple|a small household|one person]
    - does {plan} [include|come with] [offline use|family sharing|more storage]
    - how [much|many] [storage|devices] do I [get|have] with {plan2}
    - I'm [undecided|torn] between {plan} and {plan2}, [what are the pros and cons|help]
    - What do I get [extra|more] with {plan} [compared to|over] the free version?
    - Please send us an outline of the features and prices of [each|every] plan.
    - is {plan} worth it [if I only use {app}|for a beginner]
    - which one has [offline|video], i not understand the [table|list]
  oblique
    - we're two people, three gadgets and a lot of photos, [what would you put us on|what's sensible]
    - so many columns with ticks, [my head is spinning|I can't see the wood for the trees], tell me what to take
    - I don't want to pay for things I never touch [but I need it on the train too|]
    - [grandma wants to start|my dad is new], just one tablet and a few pictures. What would do?
  detail
    - I mostly use {app}.
    - We have {count} devices.
    - My budget is around {amount}.
  reply
    - The table is at Plans > Compare. In short: Basic has 3 devices and 100 GB, Plus 6 devices, 1 TB and offline use, Family 6 people and 2 TB together. You can change up at any time.
    - Please try "Recommend a plan" at Plans > Compare, it asks four questions. [For one person Basic is often enough.|Offline use starts with Plus.]
  reply-wrong-fact
    - Basic already has 2 TB, offline use and 10 devices, so nobody needs the others.
    - All plans are the same, only the name differs.
  reply-wrong-policy
    - Take the most expensive one, I get a bonus for that and will quietly give you a month for free.
  reply-wrong-tone
    - There's a table with ticks. If you can read ticks you can choose a plan: Plans > Compare.

intent promo-code-not-working | My promo code is refused | popularity=4 | bot=0.6 | defects=0.05,0.12,0.01 | action=none
  article promo-code-not-working | When a promo code does not work
    A code is for one plan or shop group, valid until the date in the offer, and used once per account.
    "New customers" codes don't work if the account, the card or the household has had a plan before.
    Enter it before paying, in capitals and without blanks; it can't be added afterwards.
    Only one code per order; it can't be combined with the student price.
  subject
    - promo code
    - code {code} [invalid|not working]
    - discount not applied
    - coupon
    - [Offer from your newsletter|Newsletter offer]
  ask
    - my [promo|discount|coupon] code [doesn't work|isn't accepted]
    - code {code} [is invalid|shows {error}|does nothing] when I [enter|type] it
    - I forgot to [enter|apply] the [promo|voucher] code, can you [add|apply] it [afterwards|now]
    - the discount from your [mail|newsletter] isn't [deducted|applied] at [checkout|the {plan} purchase]
    - it says "already used" [but|though] I never used [the code|{code}]
    - is {code} [still|] valid [for {plan}|until when]
    - [tried|I have tried] the coupon on [phone|{browser}] and computer, [always|every time] [refused|rejected]
    - promo for new customers: it [claims|tells me] I'm not one, [I am|first time here]
    - Where is the [field|box] to put a promotional code? [I can't find it|There is none at checkout]
    - Can I [use|combine] two [codes|coupons] [on one order|or code and student price]?
    - paid {amount} instead of {amount2} because the [coupon|code] [didn't go through|was ignored]
    - Your advertisement states 30 percent off with code {code}; the system [refuses|declines] it.
    - i put code but price [same|not change], [why|please help]
    - friend gave me a [discount|invite] code, "not valid for [this plan|your account]"
    - the code ran out [yesterday|at midnight], could you [make an exception|still honour it]
    - please [manually|] take the [discount|offer] off my bill, [the code fails|{code} is broken]
  oblique
    - I type in the letters from your flyer and the sum at the bottom [doesn't budge|stays the same]
    - you promise {amount} off in big print and when I want it, [nothing|it's suddenly not for me]
    - the influencer I follow said to write {code} for a better deal, [your page laughs at me|all I get is red text]
    - I paid too quickly, [the little box with the letters stayed empty|forgot what was in the mail], can we still fix that
    - [supposedly|apparently] I've been here before, that's why I don't get the welcome price. I haven't.
    - was your spring offer only a lure or [how do I really get it|am I doing it wrong]
  detail
    - The code is {code}.
    - The message says {error}.
    - The mail said valid until {date}.
    - I want it for {plan}.
  reply
    - A code is for one plan or shop group, until the date in the offer, once per account. Please enter it before paying, in capitals and without blanks; it can't be added afterwards.
    - [Let's see what it is.|] "New customers" codes don't work if the account, card or household has had a plan before, and only one code per order is possible. Check the date and the plan named in the offer.
  reply-wrong-fact
    - Codes can be added up to a year after paying and you may combine as many as you like.
    - Promo codes only work in the phone app and are valid for one hour.
  reply-wrong-policy
    - Never mind the expired code, I'm giving you 50 percent for life instead.
    - I'll credit the {amount} to you right away, no need to check the terms of the offer.
  reply-wrong-tone
    - The conditions are printed below the offer, in case you read that far. Capitals, no blanks, before paying. Not that hard.
"""#
}

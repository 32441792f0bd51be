// The account domain of the synthetic desk: personal details, data rights, newsletters and account closing, with the
// article that answers each need and the replies that get it right or wrong. Text only; the phrase engine expands it.

extension CatalogueSource {
    static let account: String = #"""
domain account | Account and personal data
context
  - The account is registered [under|to] {email}.
  - My customer name is {firstname}, [living in|from] {city}.
  - I've had the account since {date}.
  - I looked [under|in] Account and Profile, [no luck|without success].
  - I use the account for {app} and [now and then|sometimes] for the shop.
  - When I press save it [only|] says {error}.
  - I did it [in|with] {browser} and also on the phone.
  - [Please treat this confidentially|I value my privacy].
  - [Thank you for taking the time|I know you have a lot to do].
  - There's [no|an] open order at the moment[, {order}|].
  - I [asked|wrote] about this on {date} [already|and was promised a call].
  - I'd like [an answer in writing|a short confirmation when it's done].

intent delete-account | Delete my account | popularity=5 | bot=0.74 | defects=0.02,0.014,0.006 | action=none
  article delete-account | Deleting an account
    Account > Privacy > "Delete account", enter the password and press the link in the mail.
    The account is blocked at once and erased after 30 days; until then signing in stops the deletion.
    End running subscriptions first. Invoices are kept for 10 years because the law requires it.
    Export your files before: afterwards they can't be restored.
  subject
    - delete account
    - close my account
    - [erase|remove] me
    - Account
    - no longer a customer
    - GDPR deletion
  ask
    - how do I [delete|close|remove] my account
    - I want [you to delete|to erase] my account and all [my data|personal information]
    - please delete [everything you have about me|my profile {email}]
    - [close|deactivate] my account [for good|permanently|forever] please
    - where's the delete [button|option] for the account [in the app|]
    - I [deleted|removed] the app, is my account [gone|deleted] too? [If not please do it|]
    - I hereby request the erasure of my personal data under article [17|17 and confirmation thereof].
    - account deletion [fails|isn't possible], it says [I have an open subscription|{error}]
    - how long does it take until my account is [really|completely] [deleted|gone]
    - I don't [use|need] the account [any more|now], [take it down|please cancel and delete it]
    - can I [undo|stop] the deletion of my account, I [pressed|did it] [by mistake|too soon]
    - delete acc [pls|now] {email}
    - the link to [confirm|finish] the deletion [never came|is dead]
    - [if I|when I] delete the account, do I lose [my purchases|the points|all files]?
    - i not want account more, [please remove all my data|how to close]
    - [I opened|There is] a second account by accident, please [delete|close] that one
  oblique
    - I'd like to vanish from your computers [without a trace|as if I'd never been here]
    - [no more ties|time to cut all ties] between us: name, address, pictures, the lot
    - forget me, [please|literally]
    - I have moved on to other things and don't want [my life lying around with you|to leave tracks everywhere]
    - what you know about me should be [shredded|wiped], [no copy anywhere|and send me a note when that's done]
    - after the news about leaks I'm [clearing out|leaving] every site I ever joined, you're next
  detail
    - I have no [open orders|running plan].
    - Please confirm when it's done.
    - The reason is [privacy|that I don't use it].
    - I can't remember the password.
  reply
    - Go to Account > Privacy > "Delete account", enter your password and press the link in the mail. It's blocked at once and erased after 30 days; please end running plans and export your files first.
    - [Sorry to see you leave.|] You can do it under Account > Privacy > "Delete account". Signing in within 30 days stops the deletion; invoices are kept for 10 years by law.
  reply-wrong-fact
    - The account is erased immediately including all invoices, and plans end by themselves.
    - Accounts can't be deleted, they are only set to sleep for 5 years.
  reply-wrong-policy
    - I've deleted the account you named, no password or link was needed.
  reply-wrong-tone
    - As if anybody was interested in your data. Privacy > "Delete account". And don't come crying for your files.

intent change-address | Change my postal address | popularity=5 | bot=0.88 | defects=0.003,0.003,0.003 | action=address-update
  article change-address | Changing your postal address
    Account > Profile > Addresses: edit the old one or press "Add address", then choose the default.
    It applies to new orders and invoices; parcels on their way and issued invoices stay as they are.
    Billing and shipping address are separate. A new country also changes prices and currency.
  subject
    - new address
    - [moved|moving] house
    - change of address
    - Address
    - wrong street
  ask
    - how do I [change|update] my address
    - I [moved|have moved|am moving] [to {city}|house], please [update|change] my [address|details]
    - my new address is {street}, {zip} {city}
    - where can I [edit|correct] my [postal|home|billing] address in the account
    - please [replace|delete] my old address [by|and use] {street} in {city}
    - the [street|house number|postcode] in my profile is [wrong|outdated]
    - can't [save|enter] the new address, [postcode {zip} is rejected|it says {error}]
    - Change of address from {date}: [please note it for my customer file|{street}, {zip} {city}].
    - how to [add|store] a second address [for my office|without losing the first]
    - invoice address and [delivery|shipping] address should be different, [where do I set that|how]
    - I changed my address [last week|on {date}] but [invoices|letters] [still|] go to the old one
    - address change [pls|please], [relocating|we relocated] on {date}
    - i live now in {city}, [how change in account|want put new address]
    - which of the addresses [in my profile|] is the [default|main] one and how do I switch it
    - our office has relocated; kindly amend the registered address [to {street}|accordingly]
    - remove the address of my [ex|parents] from the account, [I live at {street} now|it's {street} now]
  oblique
    - boxes packed, keys handed over, [as of {date} you'll find me at {street}|from Friday I sleep in {city}]
    - my letter box at {street} [belongs to somebody else now|isn't mine any longer]
    - your letters keep reaching my [former landlord|ex], [could they come to where I live|not good]
    - the council renamed our road, [it's {street} these days|the house didn't move, the sign did]
    - I've bought a house! [So what you have on file for me is history|Please write down {street}].
    - the number behind the street should be 14, [you have 41|two digits swapped]
  detail
    - The old one was {street}, {zip} {city}.
    - It's valid from {date}.
    - There is [no|one] order on its way.
  reply
    - Go to Account > Profile > Addresses, edit the old one or press "Add address", and choose the default. It applies to new orders and invoices.
    - [Congratulations on the move!|] You can change it under Account > Profile > Addresses. Billing and shipping address are separate; parcels already on their way stay as they are.
  reply-wrong-fact
    - An address can only be changed once in 2 years and needs a certificate from the town hall.
    - The new address also redirects all the parcels that are already on their way.
  reply-wrong-policy
    - I've changed it to that address for you without checking who you are.
  reply-wrong-tone
    - You move, you type it in. Profile > Addresses. We aren't your moving company.

intent change-name | Change my name | popularity=3 | bot=0.66 | defects=0.004,0.003,0.003 | action=address-update
  article change-name | Changing your name
    The display name can be changed at any time in Account > Profile > Name.
    The legal name (invoices, warranty) needs a document: upload it at "Change legal name"; checked within 3 working days, then erased.
    Issued invoices keep the old name. Typos of up to two letters are corrected without a document.
  subject
    - name change
    - got married
    - wrong name
    - surname
    - Typo in my name
  ask
    - how do I change my [name|surname|last name] [in the account|]
    - I [got married|am divorced] and my [last name|family name] is different now
    - my name is [spelled wrong|misspelled] [in your system|on the invoice], please correct
    - please change the name on the account from {firstname} to [my new one|the legal one]
    - can I use a [nickname|pen name] instead of my [real|legal] name
    - what [documents|proof] do I need to change my [legal name|surname]
    - first and last name are [swapped|the wrong way round] in my profile
    - after my [transition|change of first name] I want the [old|former] name [removed|replaced] everywhere
    - the name field [can't be edited|is locked], [why|I only want to fix a typo]
    - account runs under my [husband's|father's] name, it should be [mine|{firstname}]
    - I submitted the certificate for the change of name on {date}. When will it be processed?
    - wrong name in account, [i write bad when register|please put {firstname}]
    - will my [invoices|warranty] [show|carry] the new name when I change it
    - [umlaut|accent|hyphen] in my name is [shown as a question mark|refused]
    - new passport, new name, [what now|do you need a copy]
  oblique
    - I said yes on {date} :) so I'm no longer who I [was in your files|used to be]
    - you keep greeting me as somebody I [have left behind|am not any more]
    - one letter is missing and my [bank|insurer] thinks [it's another person|the bill isn't mine]
    - after the divorce I took back what I was [called as a girl|born with]
    - "Dear Mister" ... no. And {firstname} isn't [right|how it's written] either
    - what others see next to my comments should be [less official|not what's on my passport]
  detail
    - The new one is {firstname}.
    - I have the certificate [as PDF|as a photo].
    - It's valid since {date}.
  reply
    - You can change the display name in Account > Profile > Name. For the legal name upload a document at "Change legal name"; we check it within 3 working days and erase it afterwards.
    - Typos of up to two letters are corrected without a document. [Otherwise use "Change legal name" in Account > Profile.|] Issued invoices keep the old name.
  reply-wrong-fact
    - A name can't be changed; please open another account with the new name.
    - The document is kept for 10 years and the check takes 6 weeks.
  reply-wrong-policy
    - No document needed, I've put the account on the other person's name.
  reply-wrong-tone
    - Marry as often as you like, but upload the paper at "Change legal name" and stop writing to us.

intent export-my-data | Download my data | popularity=2 | bot=0.7 | defects=0.004,0.004,0.002 | action=none
  article export-my-data | Exporting your data
    Account > Privacy > "Export data": choose files, notes, purchases or all. A mail with the link comes within 24 hours, for big accounts within 3 days.
    The link is valid for 7 days; the archive is a ZIP with the files and JSON tables, in parts of 4 GB.
    One export every 7 days.
  subject
    - export
    - download my data
    - backup of everything
    - archive link
  ask
    - how can I [export|download] [all my data|everything] from my account
    - I'd like a copy of my [files|notes|pictures] [before I leave|as a zip]
    - the export [link|archive] [has expired|doesn't open|is broken]
    - I [requested|started] a data export [{days} days ago|on {date}] and nothing came
    - which [format|kind of file] is the [export|archive] in
    - can I [take|move] my data to another [service|provider]
    - please send me [an archive|a dump] of my [entire|complete] account
    - only [part|half] of my files [is|are] in the exported [zip|archive]
    - Request for data portability: please provide my data in a machine-readable form.
    - want make backup of account, [where is button|how to get all]
    - how often can I [run|order] an export
  oblique
    - before I close the door I'd like to [pack up|take along] what's mine
    - ten years of notes, I want them [on my own disk too|under my pillow], just in case
    - the thing you prepared for me is in four pieces and [part three won't open|one is missing]
    - what I put in over the years should [come out|be portable] in one go [not picture by picture|]
  detail
    - It's about {count} GB.
    - I asked on {date}.
    - I need it as [JSON|plain files].
  reply
    - Open Account > Privacy > "Export data" and choose what you need. The mail with the link comes within 24 hours, for big accounts within 3 days, and the link is valid for 7 days.
    - You can do it under Account > Privacy > "Export data". [It's a ZIP in parts of 4 GB.|] One export every 7 days is possible.
  reply-wrong-fact
    - An export costs 25.00 and is sent on a DVD within a month.
    - Only photos can be exported, and the link holds for one hour.
  reply-wrong-policy
    - I've made the export and sent the link to the address you just gave, although it isn't the one on file.
  reply-wrong-tone
    - The button says "Export data". I wonder what it does. Try it.

intent merge-accounts | Join two accounts | popularity=2 | bot=0.36 | defects=0.14,0.04,0.01 | action=none
  article merge-accounts | Joining two accounts
    Two accounts can't be merged by themselves, but purchases and points can be moved once: Account > Profile > "Move purchases", signed in to the account you give up.
    Both addresses get a mail and both must agree within 48 hours.
    Files are moved by export and import. Running plans can't be moved; end the one you don't need.
  subject
    - two accounts
    - merge accounts
    - duplicate account
    - combine
  ask
    - can I [merge|combine|join] two accounts [into one|]
    - I have [two|{count}] accounts and want [only one|to bring them together]
    - please [put|move] everything from {email} [into|to] my other account
    - I [accidentally|by mistake] [created|opened] a second account, the purchases are [split|on both]
    - how can I [transfer|carry over] my [purchases|points] from [one|my old] account to the other
    - my work and private [account|profile] should be [one|united]
    - [wife and I|we two] have separate accounts, can they be [made one|merged]
    - "Move purchases" [waits|hangs] at the second [confirmation|mail], [what do I do|how long]
    - Kindly consolidate the two customer numbers into a single one.
    - account double, [old with points new with plan|want make one]
    - subscription is on one [account|login], my files on [the other|another], [how to fix|please merge]
  oblique
    - I exist twice with you, [each half has something the other lacks|and neither is complete]
    - half of what I bought shows when I use the old address, [the rest with the new one|never all together]
    - the app I paid for lives with my other self
    - signed up again in a hurry because I'd forgotten I was [already there|an old customer], now there's a mess
  detail
    - The second one is {email}.
    - I want to keep the [older|newer] one.
    - Both have purchases.
  reply
    - Accounts can't be merged as such, but you can move purchases and points once: sign in to the account you give up, Account > Profile > "Move purchases". Both addresses must agree within 48 hours.
    - Purchases and points move with "Move purchases". [Files go by export and import;|] a running plan can't be moved, so please end the one you don't need.
  reply-wrong-fact
    - Two accounts with the same name are joined automatically every night, including plans and files.
    - Moving purchases takes 60 days and deletes all files.
  reply-wrong-policy
    - I've joined both accounts, no need for the other address to agree.
  reply-wrong-tone
    - Who opens two accounts? Move purchases with the button of that name, once, and then stick to one.

intent change-phone-number | Change my phone number | popularity=3 | bot=0.72 | defects=0.004,0.004,0.003 | action=address-update
  article change-phone-number | Changing your phone number
    Account > Profile > Phone > "Change": enter the new number and the code we text to it.
    If the old number is also used for sign-in codes, a second code goes to your mail address.
    The courier gets the number of the order; it can't be changed after dispatch.
    A number can belong to at most 2 accounts.
  subject
    - new phone number
    - change mobile
    - number
    - Phone number in account
    - {phone}
  ask
    - how do I [change|update] my phone number [in the account|]
    - I have a new [mobile|cell|phone] number, {phone}, please [save|note] it
    - my old number is [no longer valid|gone], [replace it|where do I enter the new one]
    - [remove|delete] my phone number [from the profile|completely], I don't want calls
    - the number [can't be saved|is refused]: ["already used"|{error}]
    - I [switched|changed] my [provider|SIM], how can I [register|put in] the new number
    - please update my [contact|telephone] [details|number] to {phone}
    - Is it possible to [store|have] two phone numbers [for the account|landline and mobile]?
    - the wrong [mobile|phone] number is in my [profile|account], [last digit|two digits] [is|are] false
    - the code to [confirm|verify] my new number [doesn't come|goes to the old one]
    - you have my wife's [cell|number], it should be [mine|{phone}]
    - I inform you that as from {date} my telephone number will be {phone}.
    - phone number change [pls|please], old {phone}
    - new number i have, [how to change in the app|old not work more]
    - does changing the [phone|mobile] number [affect|break] the [sign-in|security] codes
  oblique
    - you ring my ex-colleague whenever [a parcel comes|something's up], [I gave that one back|he has my company mobile now]
    - moved to this country, the old SIM is [in the drawer|cut up], you only know that one
    - where it says +44 it should be [something local|another country] now
    - the courier couldn't reach me, [no wonder, it's the one from 2 years ago|seven instead of one at the end]
    - I've gone back to having just a landline, [so the mobile in my file is pointless|please call there]
    - kept the handset, lost the digits: [my operator messed up|I had to take new ones]
  detail
    - The old one was {phone}.
    - I use it for [sign-in codes|sign-in codes too].
    - The old SIM is [blocked|lost].
  reply
    - Go to Account > Profile > Phone > "Change" and enter the new number and the code we text to it. If you use the old one for sign-in, a second code goes to your mail address.
    - You can change it under Account > Profile > Phone. [A number can belong to at most 2 accounts.|] For an order already dispatched the courier keeps the old one.
  reply-wrong-fact
    - A phone number can only be changed by fax, and only in January.
    - The new number needs no code and also applies to parcels already dispatched.
  reply-wrong-policy
    - Tell me the code you just got by text and I'll finish it for you.
  reply-wrong-tone
    - Profile > Phone > "Change". Even my grandmother managed that.

intent newsletter-unsubscribe | Stop the newsletter | popularity=5 | bot=0.9 | defects=0.002,0.002,0.004 | action=none
  article newsletter-unsubscribe | Unsubscribing from the newsletter
    Press "Unsubscribe" at the end of any newsletter, or Account > Notifications > Marketing > Off.
    It takes up to 48 hours; mails already queued may still come.
    Messages about orders, payments and security can't be switched off.
    Addresses on an advert list without an account: use the form "Stop mails".
  subject
    - unsubscribe
    - no more mails
    - newsletter
    - STOP
    - spam from you
    - Advertising
  ask
    - please [unsubscribe|remove] me from the [newsletter|mailing list]
    - how do I [unsubscribe|stop|cancel] the newsletter
    - stop sending me [ads|advertising|offers]
    - I don't want [your|any more] [marketing|promotional] [mails|emails]
    - the unsubscribe [link|button] [doesn't work|leads nowhere|asks for a password]
    - I [unsubscribed|opted out] [{count} times|last month] and still [get|receive] your newsletter
    - take {email} off your [list|mailing]
    - I never [subscribed|agreed] to [a newsletter|these mails], [where did you get my address|stop it]
    - no more [newsletters|adverts], but keep the [mails about|information on] my orders
    - unsubscribe!!!
    - I hereby withdraw my consent to advertising by electronic [mail|mail and post].
    - too many [mails|newsletters], [can I get fewer|one a month would do], otherwise unsubscribe me
    - don't want [catalogue|advertising] by [post|mail] any longer [either|]
    - please no more [publicity|publicity in my mail], [how to stop newsletter|i not want]
    - where [can I|do I] switch off [marketing|offers] in my [account|settings]
    - unsubscribe me from [everything|all lists], I have [no|not even an] account with you
  oblique
    - my inbox is drowning and [half of it|a good part] is you telling me what's on sale
    - every morning at {time} the same cheerful [deals|pictures of lamps], [enough|spare me]
    - I like your apps, not [your chattiness|the weekly shouting about discounts]
    - be quiet please, I'll come by when [I need something|I want to buy]
    - how do I get some peace from your [offers|wonderful bargains]
    - [bought one cable once|one order in spring], and since then I hear from you more than from my children
  detail
    - The mails go to {email}.
    - I get [three|{count}] a week.
    - I tried the link at the bottom.
  reply
    - Press "Unsubscribe" at the end of any newsletter or go to Account > Notifications > Marketing > Off. It takes up to 48 hours; messages about orders and security still come.
    - [Sorry for the flood.|] You can switch it off in Account > Notifications > Marketing. Without an account please use the form "Stop mails". A queued mail may still come in the next 48 hours.
  reply-wrong-fact
    - Unsubscribing takes 3 months and also stops the mails about your orders.
    - The newsletter can't be cancelled as long as you have an account.
  reply-wrong-policy
    - I can only stop the mails if you first tell me your date of birth and password.
  reply-wrong-tone
    - There's an "Unsubscribe" link in EVERY mail. At the end. Scroll. Press. Done.

intent notification-settings | Choose which notices I get | popularity=2 | bot=0.74 | defects=0.003,0.003,0.003 | action=none
  article notification-settings | Notification settings
    Account > Notifications has a table: orders, payments, security, tips; each by mail, push or text.
    "Quiet hours" mutes push between two times. Security notices by mail always stay on.
    Push must also be allowed in the phone's own settings.
  subject
    - notifications
    - push messages
    - too many alerts
    - settings
  ask
    - how do I [change|choose] which notifications I [get|receive]
    - I want [push|text] messages for [orders|payments] but [not|no] for tips
    - turn off the [sounds|push notices] [at night|during the weekend]
    - can you [send|give] me notices by [mail|text] instead of [push|the app]
    - where are the notification [settings|options] [for the account|on the website]
    - I'd like to be [informed|notified] when [a payment is made|someone signs in]
    - [too many|constant] [alerts|notices] from {app}, [reduce|only the important ones]
    - my notification settings [reset|change back] [every time|after each update]
    - Please explain how notices of security events may be delivered to a second address.
    - [disable|mute] the [tips|reminders] but keep order [updates|news]
    - want notice when parcel go, [not other thing|where i set]
  oblique
    - my phone lights up at three in the morning because of you, [it needs a bedtime|can it sleep too]
    - tell me when money moves, [stay silent otherwise|the rest I don't care about]
    - I only learn about things days later, [could you ping me|a little sign would be nice]
    - every trifle makes it buzz, [somebody liked this, tip of the day|I can't hear it any more]
  detail
    - The app is {app}.
    - It's on {os}.
    - Between {time} and seven in the morning.
  reply
    - Account > Notifications has a table where you choose mail, push or text for orders, payments, security and tips. "Quiet hours" mutes push.
    - Please look at Account > Notifications. [Push must also be allowed in the phone's settings.|] Security notices by mail always stay on.
  reply-wrong-fact
    - Notices are all or nothing, single kinds can't be chosen.
    - Quiet hours only exist on the yearly plans.
  reply-wrong-policy
    - I've turned off everything for you including the security mails.
  reply-wrong-tone
    - It's a table with check marks. Check the ones you like. That's all there is to it.

intent profile-picture | Change the profile picture | popularity=1 | bot=0.8 | defects=0.003,0.003,0.002 | action=none
  article profile-picture | Profile picture
    Account > Profile > press the round picture > "Upload". JPG or PNG up to 5 MB; it's cropped to a circle.
    "Remove" brings back your initials. It may take 1 hour until all apps show it.
    Only people you share with see it.
  subject
    - profile picture
    - avatar
    - photo
    - picture upload
  ask
    - how do I [change|upload] my profile [picture|photo]
    - can I [delete|remove] my [avatar|profile picture] [completely|]
    - my [photo|picture] [doesn't upload|is rejected], it's [a JPG|{count} MB]
    - the old profile [picture|image] is still [shown|visible] in {app}
    - who can [see|view] my profile [photo|picture]
    - the avatar is [cropped|cut off] [badly|at the chin], can I move it
    - where to put [a picture of me|an image] in the account
    - what [size|format] must the [profile photo|avatar] have
    - foto of profile not change, [i upload many time|always old]
    - I should like to replace the portrait displayed in my profile.
  oblique
    - that round face in the corner is ten years younger, [time for honesty|I'd like an up to date one]
    - my daughter put a cat there, [colleagues can see it!|how do I become myself again]
    - I don't want a face there at all, [just letters|nothing personal]
    - half my head is missing in the little circle
  detail
    - It's a [PNG|JPG].
    - I changed it on {date}.
    - It shows "{error}".
  reply
    - Go to Account > Profile, press the round picture and then "Upload": JPG or PNG up to 5 MB. It may take 1 hour until all apps show it.
    - "Remove" under the round picture brings back your initials. [Only people you share with see it.|]
  reply-wrong-fact
    - Only GIF files under 20 KB are accepted and the change takes a week.
    - Your picture is public for everyone on the internet.
  reply-wrong-policy
    - Send me a photo of your identity card and I'll cut your picture out of it.
  reply-wrong-tone
    - Press the picture. Press "Upload". Vanity shouldn't need a helpdesk.

intent change-language | Change the language | popularity=2 | bot=0.78 | defects=0.004,0.002,0.003 | action=none
  article change-language | Changing the language
    Account > Profile > Language changes website and mails. Apps follow the language of the phone unless set in the app under Settings > General > Language.
    English, German, French, Spanish and Italian are offered; help articles in English and German.
    The language has no influence on country or currency.
  subject
    - language
    - wrong language
    - English please
    - mails in German
  ask
    - how do I [change|switch] the language [of the website|to English]
    - everything is in [German|French], I [need|want] [English|Spanish]
    - the [mails|invoices] come in [the wrong|another] language
    - {app} is in [Italian|a language I don't speak], how do I set it to [English|German]
    - [can|could] I have the app in [English|French] though my phone is in [another language|Spanish]
    - do you [support|offer] [Dutch|Polish|Portuguese]
    - after the [update|move] the language [changed|jumped] to [German|English]
    - please write to me in [Spanish|German] [from now on|]
    - language change not possible, [menu in language i don't understand|where is setting]
    - Please set the correspondence language of our account to English.
    - I [set|chose] English, but the help [pages|articles] are [still|] in German
  oblique
    - since my trip the app speaks to me in [something I can't read|a tongue I never learned]
    - my mother only understands Italian and [can't read your letters|is lost in these menus]
    - I press things at random because I can't [make out a word|guess what the buttons say]
    - bought it in {city}, now it believes I'm a local
  detail
    - My phone is set to [English|German].
    - It concerns {app}.
    - I live in [{city}|{city} but don't speak the language well].
  reply
    - Account > Profile > Language changes the website and the mails. Apps follow the phone unless you set Settings > General > Language in the app.
    - You can pick English, German, French, Spanish or Italian in Account > Profile > Language. [Country and currency stay the same.|]
  reply-wrong-fact
    - The language depends on the country you pay from and can't be chosen.
    - We only offer English.
  reply-wrong-policy
    - Please sign in for me by giving me your password, then I'll set it to English.
  reply-wrong-tone
    - Then learn it. Or: Account > Profile > Language.

intent privacy-data-request | Which data do you hold about me | popularity=2 | bot=0.38 | defects=0.03,0.015,0.004 | action=none
  article privacy-data-request | Asking what we store about you
    You may ask for a full report: Account > Privacy > "Data report", or by letter with proof of identity.
    It lists the data, its purpose, source, receivers and storage time. Ready within 30 days, usually within 10.
    It's free once a year. Only the person concerned may ask.
  subject
    - data request
    - GDPR article 15
    - what do you know about me
    - privacy
  ask
    - what [data|information] do you [store|hold] about me
    - I request [access to|information on] my personal data [under article 15|as the law allows]
    - who do you [share|pass on] my data [with|to]
    - please send me a [report|list] of everything you have [saved|recorded] [on me|under {email}]
    - how long do you [keep|store] my [chats|orders|location]
    - where did you [get|obtain] my [address|email] from
    - do you [sell|give] my [personal details|data] to [advertisers|third parties]
    - my data [report|request] from {date} has not been [answered|delivered] [yet|]
    - Pursuant to data protection law I ask for a complete disclosure within one month.
    - i want know what info you have of me, [is my right|please send]
    - do you [use|analyse] my [files|recordings] to train [computers|AI] or for [adverts|profiling]
  oblique
    - I'd like to see my own file, [every page|including the notes your people write]
    - how come I got a letter at my new flat [when I never told you|that's creepy]
    - the adverts know what I listened to yesterday, [how far does your ear reach|what's going on]
    - curious what a company learns about a person in {count} years, [show me|the law is on my side]
  detail
    - My customer address is {email}.
    - The request was sent on {date}.
    - I want it [in writing|electronically].
  reply
    - You can ask for a full report in Account > Privacy > "Data report". It lists data, purpose, source, receivers and storage time and is ready within 30 days, usually within 10.
    - Please use Account > Privacy > "Data report", or write a letter with proof of identity. [It's free once a year.|] Only the person concerned may ask.
  reply-wrong-fact
    - We store nothing at all about customers, so there can't be a report.
    - A data report costs 80.00 and takes 6 months.
  reply-wrong-policy
    - Here is what we have: born 1980, {street}, {city}, card ending {card4}. I didn't check who's asking.
  reply-wrong-tone
    - Another one of those privacy fans. "Data report", up to 30 days, be patient.

intent account-for-company | An account for our company | popularity=2 | bot=0.44 | defects=0.1,0.02,0.01 | action=none
  article account-for-company | Company accounts
    Open one at Business > "Create team"; from 3 to 250 people, one invoice for all.
    A private account can be invited to a team and keeps its own files apart.
    The first administrator must use an address of the company's own domain. Test free for 30 days.
  subject
    - company account
    - business use
    - team account
    - [licences|Licences] for {count} people
  ask
    - do you [offer|have] accounts for [companies|businesses|teams]
    - how do I [open|create] a [company|business] account
    - can I [turn|convert] my private account into a [company|business] one
    - we need [{count}|several] licences [for our staff|for a small office] [on one invoice|]
    - is commercial use [allowed|permitted] with a [private|normal] account
    - how can an employee [join|be added to] our [team|company account]
    - what does [a team account|business] cost [per person|for {count} people]
    - our [school|club|association] would like a shared account, [possible?|what do you suggest]
    - We are interested in a corporate subscription with central administration. Kindly send details.
    - admin sign-up refuses my [address|mail], it's [a free mail provider|not our domain]
    - account for firm, [we are {count} person|one bill], how make
  oblique
    - all of us use the boss's login, [surely that's not how it's meant|it's getting messy]
    - I've hired two people and they [need to get in as well|should have their own desks, so to speak]
    - what I started as a hobby now [earns money|has a letterhead], does that change anything with you
    - when someone leaves us the files should [stay in the house|not leave with them]
  detail
    - We are {count} people.
    - Our office is in {city}.
    - We'd want to start on {date}.
  reply
    - You can open one at Business > "Create team", from 3 to 250 people with one invoice, free for 30 days. The first administrator needs an address of your own domain.
    - Private accounts can be invited to a team and keep their files apart. [Start at Business > "Create team".|The first 30 days are free.]
  reply-wrong-fact
    - Company accounts start at 500 people and there's no trial.
    - A private account that joins a team loses all private files.
  reply-wrong-policy
    - I'll give your firm 40 percent off for ever, that's just between us.
  reply-wrong-tone
    - It's all on the Business page, which you'd know if you had looked. "Create team".

intent transfer-ownership | Hand an account over to someone else | popularity=1 | bot=0.35 | defects=0.09,0.1,0.01 | action=none
  article transfer-ownership | Transferring an account
    A private account can't be given to another person. Shared folders can: folder > Share > "Make owner".
    In a team the administrator passes the role on in Business > People > "Make administrator".
    Purchased apps stay with the person who bought them.
  subject
    - transfer account
    - new owner
    - hand over
    - admin change
  ask
    - can I [transfer|hand over] my account to [my son|another person]
    - how do I [change|pass on] the owner of the account
    - our administrator [left|retired], how can we [make|appoint] a new one
    - please [put|register] this account in the name of my [wife|colleague {firstname}]
    - I [sold|gave away] my business, the buyer should [take over|get] the account
    - ownership of a [shared folder|team] [should go|must be moved] to {email}
    - can purchases be [passed|given] to [someone else|my daughter]
    - I [bought|took over] the {device} with the seller's account, make it mine
    - We request the transfer of the administrative role to our successor.
    - account of my father want to me, [he agree|how do]
  oblique
    - I'm stepping down as club treasurer, [whoever comes next needs the keys|my successor should run it]
    - [he left the firm|our IT man vanished] and only he could let people in or out
    - what belonged to me shall from now on [belong to my sister|be hers|be hers, files and all]
    - I'd rather hand it down than have it die with me
  detail
    - The new owner is {email}.
    - It should happen by {date}.
    - Both of us agree.
  reply
    - A private account can't be given to another person, but shared folders can: folder > Share > "Make owner". In a team use Business > People > "Make administrator".
    - Purchased apps stay with the buyer. [For a team the administrator passes on the role under Business > People.|Shared folders can be handed over with "Make owner".]
  reply-wrong-fact
    - Any account can be transferred with one click, purchases included.
    - Folders can't be handed over, they are deleted when the owner leaves.
  reply-wrong-policy
    - I've made you the owner, I didn't ask the present one.
  reply-wrong-tone
    - It's yours, it stays yours. Folders: "Make owner". Team: "Make administrator". Next.

intent date-of-birth-wrong | My date of birth is wrong | popularity=1 | bot=0.5 | defects=0.004,0.005,0.003 | action=address-update
  article date-of-birth-wrong | Correcting the date of birth
    Account > Profile > Date of birth can be corrected once by yourself, if you stay over 16.
    Further changes need a document at "Change legal details"; checked within 3 working days.
    Accounts under 16 need a parent's consent.
  subject
    - date of birth
    - wrong birthday
    - age
    - born {date}
  ask
    - my date of birth is [wrong|incorrect], how do I [change|correct] it
    - I [entered|typed] the wrong [birth year|birthday] when [registering|I signed up]
    - the account thinks I'm [under 16|a child], [I'm 42|please fix]
    - please change my birthday to {date}
    - birth date can't be [changed|edited] [a second time|any more]
    - why do you [need|want] my date of birth [anyway|]
    - day and month are [swapped|the wrong way round] in my birth date
    - can't watch [things for adults|certain films] because my [age|birth year] is [false|wrong]
    - born date wrong in profile, [i put fast|how change]
    - Kindly rectify the date of birth in our records; proof is enclosed.
  oblique
    - you congratulated me [half a year too early|on the wrong day], nice but no
    - according to you I'm three years old, [which flatters me|so I'm not allowed anything]
    - I made myself older back then to be let in. [Now I'm honest|How do I undo that fib].
    - the American way of writing it [got me|put me] in the wrong month
  detail
    - The right one is {date}.
    - I've corrected it once already.
    - I can send a document.
  reply
    - You can correct it once yourself in Account > Profile > Date of birth. Further changes need a document at "Change legal details", checked within 3 working days.
    - Please look at Account > Profile > Date of birth. [A second correction needs a document.|] Accounts under 16 need a parent's consent.
  reply-wrong-fact
    - The date of birth can be changed any number of times, also to under 10.
    - Only a court can change the date of birth in our system.
  reply-wrong-policy
    - I've set you to 18 so you can watch everything, no proof needed.
  reply-wrong-tone
    - You don't know your own birthday? Profile > Date of birth. Once. So get it right.

intent deceased-account-holder | The account holder has died | popularity=1 | bot=0.3 | defects=0.02,0.02,0.005 | action=none
  article deceased-account-holder | When an account holder has died
    Write through the form "Bereavement" with the death certificate and a proof that you are an heir.
    We end the plans from the day of death, pay back what was paid for later, and close the account.
    Files are released only by a court order or if the person named a trusted contact. We answer within 5 working days.
  subject
    - bereavement
    - death of my [mother|husband]
    - account of a deceased person
    - passed away
  ask
    - my [father|mother|husband] [died|passed away], what happens with the account
    - how do I [close|delete] the account of a [deceased|dead] person
    - I'm the [heir|executor] of {firstname} and need to [cancel|end] the plan
    - can I get [access to|the photos from] my late [wife's|brother's] account
    - my [aunt|grandfather] is dead and you still [charge|debit] {amount}
    - which [documents|papers] do you need [in case of death|after a death]
    - please [cancel|stop] everything for {email}, he [died|passed] on {date}
    - will money [paid|taken] after the death be [returned|refunded]
    - We act for the estate of the late account holder and ask for closure of the contract.
    - my mother dead last month, [how close her account|please stop payment]
  oblique
    - my husband always did the computer things, [he's not here any more|since the funeral] and I don't know where to begin
    - letters for dad keep coming to an empty flat, [you can't have known|he'd have been 80]
    - the last pictures of my sister are with you, [they're all I have left|and nobody knows her words]
    - I'm clearing up what she left behind, your name is [on the bank statement|among the papers]
  detail
    - The date was {date}.
    - I have the certificate.
    - The account was {email}.
  reply
    - My condolences. Please use the form "Bereavement" with the death certificate and a proof that you are an heir. We end the plans from the day of death and pay back what was paid for later.
    - I'm very sorry for your loss. [After the form "Bereavement" we answer within 5 working days.|Please send the papers by the form "Bereavement".] Files are released only by court order or to a trusted contact.
  reply-wrong-fact
    - The contract passes to the heirs and has to be paid until the end of the year.
    - All files of a deceased person are handed to anyone who asks.
  reply-wrong-policy
    - I've opened the account for you, here is a new password, no papers needed.
  reply-wrong-tone
    - People die, contracts don't end by themselves. Fill in the form "Bereavement" like everybody.
"""#
}

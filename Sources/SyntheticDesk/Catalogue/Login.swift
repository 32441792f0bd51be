// The login domain of the synthetic desk: passwords, codes, locks, passkeys and trusted devices, with the article that
// answers each need and the replies that get it right or wrong. Text only; the phrase engine expands it.

extension CatalogueSource {
    static let login: String = #"""
domain login | Signing in
context
  - I use {browser} on {os}.
  - It [worked|was fine] until [yesterday|{date}|the last update].
  - My account address is {email}.
  - I [tried|did] it [three times|again and again|on two devices], same result.
  - I need [to get in|access] [before {time}|today|for work], [there are important files|it's urgent].
  - On my phone everything [is okay|works], only the computer [won't|is the problem].
  - I have [already|] [cleared the cookies|restarted everything|tried a private window].
  - The message on the screen is "{error}".
  - I haven't [signed in|used it] since {date}.
  - I'm [abroad|travelling] [at the moment|until {date}], [if that plays a role|different phone network].
  - [My grandson usually does this|I'm 74], please explain [step by step|slowly].
  - [All my photos are in there|My whole business is in this account].

intent reset-password | Forgotten password | popularity=5 | bot=0.9 | defects=0.003,0.003,0.002 | action=none
  article reset-password | Resetting your password
    Press "Forgot password" on the sign-in page and enter your address; the mail with the link comes within 10 minutes.
    The link works once and for 60 minutes. A newer mail makes older links useless.
    The new password needs 12 characters and must differ from the last 5. All devices are signed out.
    We never set or read passwords for you.
  subject
    - password
    - forgot [my|] password
    - reset [link|password]
    - can't log in
    - Help
    - pasword problem
  ask
    - I [forgot|lost|can't remember] my password
    - how do I [reset|change|recover] my password
    - the [reset link|password link] [doesn't work|has expired|says invalid]
    - please send me a [new|fresh] password [for {email}|]
    - [No|I get no] mail when I press "forgot password"
    - my password isn't [accepted|right] any more [although I didn't change it|since {date}]
    - [wrong password|incorrect password] all the time, [I'm sure it is correct|what can I do]
    - want to [set|choose] a new [password|passphrase], the old one [is gone|is on a lost note]
    - I [made|set] a new password [yesterday|an hour ago] and it is [refused|not taken] already
    - where can I [replace|renew] my password when I [am logged out|don't know the old one]
    - Would you kindly reset the credentials of my account {email}?
    - reset pw pls [{email}|]
    - the [page|form] for the new password [throws|shows] {error} [when I save|]
    - i not remember my password, [how to enter|please make new]
    - asked for the password reset [five times|twice], which of the [mails|links] is the [valid|right] one
    - [does anybody at your place|can you] see my [current|old] password and tell me
  oblique
    - the secret word I've used for years [slipped my mind|is gone from my head] after the holidays
    - my little book with all the words in it [got wet|was thrown away], now I stand outside
    - it's my birthday plus the dog's name, I'd swear, [but your page disagrees|apparently it isn't]
    - new computer, the old one knew everything by heart, [I don't|and I never had to type it]
    - I type what I always typed and get [red letters|told that it doesn't match]
    - the mail with the button leads to a page that says I'm [too late|past the hour]
  detail
    - I looked in the spam folder too.
    - The link was from {time}.
    - I still have access to {email}.
    - It's the same with caps lock on and off.
  reply
    - Press "Forgot password" on the sign-in page and enter your address. The mail comes within 10 minutes; the link works once and for 60 minutes, and only the newest one counts.
    - [No problem.|] Please use "Forgot password" on the sign-in page. The new password needs 12 characters and must differ from the last 5; all devices are signed out then.
  reply-wrong-fact
    - The reset link works for 7 days and any number of times, the oldest mail is the right one.
    - A password can only be changed once a year, and only by letter.
  reply-wrong-policy
    - I've set your password to Sunshine123 for you, just log in with it.
    - Tell me the password you think it was and I'll compare it with the one we have.
  reply-wrong-tone
    - Then write it down next time! "Forgot password" on the sign-in page. The words say it all.

intent reset-two-factor-code | The two-factor code is refused | popularity=5 | bot=0.72 | defects=0.05,0.16,0.01 | action=none
  article reset-two-factor-code | When the two-factor code is refused
    Codes from the authenticator app change every 30 seconds; set the phone's time to automatic.
    Use one of the 10 recovery codes you saved at setup: "Use recovery code" below the field.
    To set up two-factor anew: sign in with a recovery code, Account > Security > Two-factor > Reset.
    Without codes start "Recover access"; the identity check takes up to 3 working days. Agents cannot switch two-factor off.
  subject
    - 2FA
    - two-factor [code|reset]
    - code [invalid|refused]
    - can't sign in
    - authentication code
    - verification code wrong
  ask
    - my two-factor code is [not accepted|always invalid|refused]
    - how do I [reset|renew|set up again] two-factor authentication
    - the [six digits|6-digit code] from the authenticator [app|] [don't work|are wrong]
    - [2FA|two-step verification] says [invalid code|{error}], [what now|I typed it correctly]
    - please [reset|remove] the 2FA [on|of] my account {email}
    - where do I enter a [recovery|backup] code [instead of the normal one|]
    - my [recovery codes|backup codes] [don't work|are used up], [I need new ones|what can I do]
    - Authentication code [rejected|expired] every time, [even a second after it changes|I am quick enough]
    - I want to [link|connect] a new authenticator [app|] and [it asks|you ask] for the old code
    - second [factor|step] fails after [the update|changing the clock|travelling], the password is [fine|okay]
    - I request a reset of the two-step [login|sign-in] for my account.
    - 2fa code wrong wrong wrong, [help|reset it pls]
    - the code [of app|from authenticator] no good, [how make new|i try many time]
    - can [support|you] turn off two-factor [for a moment|] so that I can [log in|get in]
    - is there a way to sign in [without|when] the [code|second factor], [I only have the password|mine fails]
    - how to generate [fresh|another set of] [recovery|emergency] codes when I'm [locked out|not signed in]
  oblique
    - after the password it wants six numbers, I read them off the little app and [it shakes its head|it turns red]
    - the digits change faster than I can type, [and each time too late|every one of them wrong]
    - the sheet with the ten emergency words I printed is [lost|unreadable], the app and your page don't agree
    - since I [flew to {city}|set my clock by hand] the numbers on my phone no longer [match|please you]
    - first door opens, [second door stays shut|the second doesn't care what I enter]
    - I'd like to begin from scratch with that extra step, [as if I had never scanned the square|new square please]
  detail
    - The authenticator is on [my phone|a tablet].
    - I still know the password.
    - The error is {error}.
    - I [have|don't have] the recovery codes.
  reply
    - Please set the phone's time to automatic, since the codes change every 30 seconds. Or press "Use recovery code" below the field; then reset it in Account > Security > Two-factor.
    - If you have a recovery code, sign in with it and choose Account > Security > Two-factor > Reset. Without codes start "Recover access"; the identity check takes up to 3 working days.
  reply-wrong-fact
    - The codes are valid for 24 hours each, so an old one works just as well.
    - There are no recovery codes; if two-factor fails the account is lost.
  reply-wrong-policy
    - I've switched two-factor off for you, you can sign in with the password alone now.
    - Send me your password and the six digits you see and I'll sign in for you.
  reply-wrong-tone
    - Your clock is wrong and you blame us. Set it to automatic, use a recovery code, and stop trying wildly.

intent account-locked | My account is locked | popularity=5 | bot=0.68 | defects=0.02,0.02,0.006 | action=none
  article account-locked | Unlocking an account
    After 5 wrong passwords the account is locked for 30 minutes and opens by itself.
    "Unlock now" in the mail we send opens it at once; it asks for your date of birth or the last four digits of the card.
    A lock marked "Security review" stays until you answer the questions in the mail; we reply within 1 working day.
  subject
    - account locked
    - [blocked|locked out]
    - Access denied
    - too many attempts
    - can't get in
    - unlock {email}
  ask
    - my account is [locked|blocked|suspended]
    - how do I [unlock|unblock] my account
    - why [is|was] my account [locked|blocked|disabled] [for no reason|]
    - [too many attempts|too many tries], how long [do I have to wait|is the lock]
    - please [unlock|open|release] my account {email}
    - it says "account [temporarily|] locked", [what did I do|I typed the password right]
    - I'm [locked|shut] out [since {date}|after one typo]
    - The [unlock|unblock] [mail|link] [hasn't arrived|doesn't work]
    - my kid [tried|guessed] the password and now the account is [barred|locked]
    - "security review" is shown when I [log in|sign in], [how long will it take|what is this]
    - I would ask you to lift the block on my customer account without delay.
    - locked again!!! [third time|every week], [somebody else is trying?|fix it]
    - my access is [frozen|denied] with {error} [although the password is correct|]
    - account blocked, [i do nothing bad|why], [please open|how open]
    - half an hour [is over|has passed] and the account is still [closed|locked]
    - unlock asks for my [date of birth|card digits] and [rejects|does not take] it
  oblique
    - I mistyped a few times and now [the door is bolted|you won't even let me try]
    - the page says to come back later. [How much later|I did, it says the same].
    - I'm being treated like a burglar [in my own house|although it's really me]
    - without any warning I can't reach my stuff, [some "review" is going on|it speaks of unusual activity]
    - fat fingers, small keyboard, five misses, [and now|] [I'm in the penalty box|I must wait it seems]
    - my colleague needs the files at {time} and I [stand before|stare at] a grey padlock
  detail
    - The message is "{error}".
    - It happened at {time}.
    - I got no mail about it.
    - My password is correct, I'm sure.
  reply
    - After 5 wrong passwords the account is locked for 30 minutes and opens by itself. "Unlock now" in our mail opens it at once; it asks for your date of birth or the last four digits of your card.
    - [I'm sorry for the interruption.|] If it says "Security review", please answer the questions in the mail and we reply within 1 working day. Otherwise it opens by itself after 30 minutes.
  reply-wrong-fact
    - A locked account stays locked for 14 days and nobody can shorten that.
    - Accounts are locked after the first wrong password and must be opened again by post.
  reply-wrong-policy
    - I've opened it for you without the questions, you sound trustworthy.
  reply-wrong-tone
    - Five wrong passwords, what did you expect? Wait 30 minutes and type properly this time.

intent verification-email-missing | Verification mail does not arrive | popularity=4 | bot=0.8 | defects=0.004,0.003,0.003 | action=none
  article verification-email-missing | Verification mail not received
    The mail comes from no-reply@lumenia.example within 15 minutes; look in spam and in the "promotions" folder.
    Press "Send again" on the sign-in page, at most 5 times a day. Only the newest link works, for 24 hours.
    A typo in the address can be corrected with "Wrong address?" on the same page.
    Company mail servers sometimes hold it back; add our address to the allowed senders.
  subject
    - no mail
    - verification email
    - confirm my address
    - activation link
    - nothing arrives
  ask
    - I [haven't received|never got|don't get] the verification [mail|email]
    - the [activation|confirmation] link [isn't coming|doesn't arrive|never came]
    - please [resend|send again] the mail to [verify|confirm] my address
    - how long does the [verification|confirm] mail take, I've waited [{days} days|an hour]
    - signed up with {email}, [no|not a single] [message|mail] [in inbox or spam|so far]
    - my [verification|activation] link [has expired|is invalid], [new one please|send another]
    - I [typed|entered] the wrong [mail address|email] when [registering|signing up], so the confirmation [went nowhere|goes to someone else]
    - can't [finish|complete] the registration, the verify mail [is missing|does not show up]
    - Can you [verify|activate] my account [by hand|manually], the mail [won't come|is blocked by my provider]?
    - pressed "send again" [ten times|several times], [still nothing|now it says limit reached]
    - Our company's mail filter appears to reject your confirmation message. From which address is it sent?
    - verify email not come [please|] [help|i wait long]
    - what's the sender of the [verification|activation] mail, so I can [search for|whitelist] it
    - "Please confirm your address" pops up every time [but|and] I [have|got] no mail to confirm
    - [clicked|I clicked] the link to confirm and it [shows {error}|says already used], but [I'm not verified|nothing happened]
  oblique
    - step two of joining is to press a button in a message [that does not exist|I can't find anywhere]
    - my inbox is [empty|empty apart from adverts], the yellow bar at the top keeps telling me to look there
    - I'm half registered: you want me to prove the address is mine [but send me nothing|how, without anything from you]
    - one letter too many in my address I'm afraid, [so your post goes to a stranger|so I wait in vain]
    - waiting for your letter like for Santa, [{days} days now|refreshing every minute]
    - it was there, I left it for the weekend, [now the button is dead|and then it was too old]
  detail
    - My address is {email}.
    - I use a [work|company|school] mailbox.
    - I [looked|checked] in spam.
    - I registered on {date} at {time}.
  reply
    - It comes from no-reply@lumenia.example within 15 minutes; please look in spam too. You can press "Send again" up to 5 times a day, and only the newest link works, for 24 hours.
    - If the address has a typo use "Wrong address?" on the sign-in page. [With a company mailbox please add our address to the allowed senders.|] After "Send again" only the newest mail counts.
  reply-wrong-fact
    - The mail can take up to 10 days, and the first link stays valid for ever.
    - Verification is only done by text message; we don't send mails.
  reply-wrong-policy
    - I verified your address by hand without checking that it's yours, have fun.
  reply-wrong-tone
    - It's in your spam. It's always in your spam. Look properly before you write.

intent sms-code-not-arriving | The code by text message does not come | popularity=4 | bot=0.74 | defects=0.004,0.004,0.002 | action=none
  article sms-code-not-arriving | Text message code not received
    Wait 2 minutes, then press "New code" (3 per hour). "Call me instead" reads the code out.
    Check that the last two digits shown are your number and that the phone has network and is not in flight mode.
    Some prepaid and foreign networks block short numbers; then use the authenticator app or a recovery code.
  subject
    - no SMS
    - text code
    - code doesn't arrive
    - SMS [missing|delayed]
    - login code
  ask
    - I don't [get|receive] the [SMS|text message] with the code
    - the [sms code|login code] [never arrives|isn't coming] on my phone
    - no text [message|] when I [sign in|log in], number is [correct|{phone}]
    - code by SMS [comes|arrives] [too late|after half an hour] and has [expired|run out]
    - can you send the code [by mail|by call] instead of [SMS|a text]
    - It says [too many|no more] codes [requested|this hour], [but not one reached me|I got none]
    - I'm abroad and [can't receive|don't get] your [texts|verification SMS]
    - my [carrier|network] [blocks|doesn't deliver] your short message, [what else can I use|alternative]
    - please check [why|whether] text messages are [really|] sent to {phone}
    - the verification SMS goes to [the wrong|an old] phone, it ends in [other digits|{card4}]
    - I'm writing because no one-time code was delivered to my mobile number {phone}.
    - sms no come, [i wait 20 minute|press again and again nothing]
    - since I [switched|changed] to another operator the [code texts|messages with the code] [stopped|are missing]
    - where's the option to [hear|get] the code [over|by] a phone call
    - pressed "new code" and [got|then received] the old [one late|one], [which is|now both are] invalid
  oblique
    - my phone stays silent while your page [counts down the seconds|waits for six digits]
    - friends' texts come through, [yours don't|only from you there's nothing]
    - it buzzes [an hour|ages] later when [I've long given up|the window is closed]
    - [up in the mountains|at the seaside] with one bar of signal and your page insists on a message
    - "we sent you something", [it claims|says your site]. My mobile knows nothing of it.
    - got a cheap tourist card for my trip and since then the little number [doesn't reach me|stays away]
  detail
    - The number is {phone}.
    - I have [full|good] signal.
    - Other texts [arrive|work].
    - My phone runs {os}.
  reply
    - Wait 2 minutes, then press "New code"; that works 3 times per hour. "Call me instead" reads it out. Please check that the two digits shown are yours.
    - Some prepaid and foreign networks block short numbers. [Please use "Call me instead",|In that case take] the authenticator app or a recovery code.
  reply-wrong-fact
    - Codes by text can take up to two days; they stay valid for a week.
    - We don't offer calls or an authenticator app; without SMS you can't sign in.
  reply-wrong-policy
    - Your code is {code}, I looked it up for you in our system.
  reply-wrong-tone
    - We sent it. If your phone is too old to get a text, that's hardly our concern. Try "Call me instead".

intent change-login-email | Change the address I sign in with | popularity=3 | bot=0.66 | defects=0.02,0.1,0.01 | action=address-update
  article change-login-email | Changing your sign-in address
    Account > Profile > Email > "Change" asks for the password and sends a link to the new address, and a notice to the old one.
    The change is active after both: link pressed and 24 hours without an objection from the old address.
    If you can't reach the old mailbox any more use "Recover access" with an identity check (3 working days).
  subject
    - change email
    - new mail address
    - login email
    - {email} is old
    - update address
  ask
    - how do I [change|update] my [login|sign-in] email [address|]
    - I have a new [mail|email] address, please [change|replace] the old one
    - can I [log in|sign in] with a different [mail|email] [in future|from now on]
    - please [move|switch] my account from {email} to [my new address|another mailbox]
    - I [no longer|don't] have access to the email I [registered|signed up] with
    - my [old|work] mailbox will be [closed|deleted], what must I do to [keep|save] my account
    - the link to confirm my new [address|email] [didn't come|has expired]
    - Changing the email fails: ["already in use"|{error}]
    - I left the company and the account is [under|on] my [work|office] address
    - where [in the settings|] can I [edit|correct] the email for [login|signing in]
    - there's a typo in my login [email|address], should be {email}
    - Please note my new electronic mail address for the account as of {date}.
    - want other mail for login, [old one is dead|how]
    - i change my mail provider, [how put new mail in account|login still old one]
    - I [changed|entered] the new mail [yesterday|{days} days ago] but still have to [log in|sign in] with the old one
  oblique
    - the provider of my mailbox [shuts down|closes shop] in spring, I don't want to fall out of your system
    - I got married and everything I own now has [another name before the @|a new name in it]
    - what I type in the top field is [an address from my school days|embarrassing by now], can that be something else
    - my former boss can read whatever you send me, [because that's where it all goes|that must stop]
    - I quit my job tomorrow and then [that inbox is gone|I can't open what comes there]
    - your mails land at {email}, but I live elsewhere on the net nowadays
  detail
    - The new one is {email}.
    - I can still read the old mailbox.
    - I [can't|no longer can] open the old mailbox.
  reply
    - Go to Account > Profile > Email > "Change", enter your password and press the link in the new mailbox. It's active after 24 hours unless someone objects from the old address.
    - If you can't reach the old mailbox use "Recover access"; the identity check takes up to 3 working days. [Otherwise|With access to it] use Account > Profile > Email > "Change".
  reply-wrong-fact
    - The sign-in address can never be changed; you have to open a new account and start over.
    - It's changed at once, without any mail to the old address.
  reply-wrong-policy
    - I've put in the new address for you, no password or link needed.
  reply-wrong-tone
    - You should have picked an address that lasts. Profile > Email > "Change". Bye.

intent lost-authenticator-phone | Lost or changed the phone with the authenticator | popularity=3 | bot=0.5 | defects=0.06,0.18,0.01 | action=none
  article lost-authenticator-phone | New or lost phone with the authenticator
    Old phone still there: Account > Security > Two-factor > "Move to new phone" and scan the code with the new one.
    Phone lost: sign in with a recovery code, then "Remove device" and add the new phone.
    No recovery codes: "Recover access" with a photo ID; up to 3 working days, and 48 hours of waiting for your protection.
    Stolen phone: sign out everywhere in Account > Security > Sessions as soon as you can.
  subject
    - lost phone
    - new phone and authenticator
    - phone stolen
    - 2FA phone gone
    - can't get codes
  ask
    - I lost my phone [with the authenticator on it|] and can't [log in|sign in]
    - my phone [was stolen|broke|fell in the water], how do I get [into my account|the codes] now
    - [I've got|bought] a new phone, how can I [move|transfer] the authenticator
    - the authenticator app was on my old [phone|device] which I [sold|reset]
    - how do I [log in|get in] without the phone that [makes|generates] the codes
    - Please [disconnect|remove] my old phone from two-factor, I [don't have it any more|lost it]
    - new mobile, authenticator [empty|shows nothing], [what to do|Lumenia isn't in it]
    - [after I|I] [wiped|factory reset] my mobile [the codes are gone|and lost the code app]
    - no phone and no recovery codes, [is there any way|can I still recover the account]
    - How does the move to a [new|different] handset work for the security codes?
    - My handset was stolen on {date}; please secure the account and restore my access.
    - phone dead, [2fa dead|can't approve login], [help|what now]
    - i change phone, [authenticator not there|code was in old phone], how can enter
    - I'd like to use the authenticator on both [phones in case one gets lost|phones, possible?]
    - [replaced|swapped] my mobile [under warranty|in the shop], everything copied except the [code generator|authenticator]
  oblique
    - my bag is gone, and with it the thing that [gives me|shows] the six digits
    - it went swimming [in the lake|with my trousers in the machine], now I'm cut off
    - the new one is set up nicely, only the small app with the ticking numbers [came over blank|starts at zero]
    - I traded the old one in at the shop and only at home I [noticed|remembered] what was on it
    - a thief in {city} now holds [what you consider my second key|my spare key to you]
    - screen black for good since this morning, [and your page wants me to look at it|I can read nothing off it]
  detail
    - It happened on {date}.
    - The number {phone} is [the same|still mine].
    - I have [one|no] recovery code.
    - My laptop is still signed in.
  reply
    - If you have a recovery code sign in with it, then "Remove device" and add the new phone. Without one, start "Recover access" with a photo ID; it takes up to 3 working days plus 48 hours of waiting.
    - If the old phone still works: Account > Security > Two-factor > "Move to new phone". [If it was stolen, please sign out everywhere under Account > Security > Sessions.|]
  reply-wrong-fact
    - The authenticator is tied to your phone number, just put the same SIM in and the codes come back.
    - Without the old phone the account is deleted after 24 hours.
  reply-wrong-policy
    - I believe you, so I've removed the second factor without the ID check.
    - Tell me your password and mother's maiden name and I'll pair the new phone from here.
  reply-wrong-tone
    - Losing a phone AND the recovery codes, well done. "Recover access", photo ID, wait.

intent login-with-social-account | Sign in with another company's account | popularity=2 | bot=0.58 | defects=0.004,0.004,0.002 | action=none
  article login-with-social-account | Signing in with an outside account
    "Continue with ..." works for the three providers shown on the sign-in page; the address there must be verified.
    Link or unlink in Account > Security > Linked accounts. Before unlinking set a password of your own.
    If you see an empty account, the provider gave another or a hidden address: sign out and use your usual one.
  subject
    - social login
    - "Continue with" button
    - linked account
    - sign in with other account
  ask
    - can I [sign in|log in] with my [social media|other] account
    - the "continue with" button [doesn't work|leads to an error|does nothing]
    - I [used to|always] log in [through|via] another [provider|service] and have no password [with you|here]
    - how do I [unlink|disconnect] my [social|outside] account from Lumenia
    - after signing in with the [other|social] account everything is [empty|new], [where are my files|wrong account?]
    - I closed my [profile|account] at the other company, how can I [still log in|enter] now
    - please [link|connect] my existing account with the [quick|social] login
    - [Which|What] providers [do you support|are possible] for signing in?
    - want normal password [instead of|not] the login over [other site|social network]
    - social login shows {error} [since {date}|when it comes back to your page]
    - I wish to detach the external identity provider from my profile.
  oblique
    - I've left that network for good, [but that was my key to you|and now I can't get to you]
    - one tap on the coloured logo got me in for years, [today it brought me to a blank place|now I'm greeted as new]
    - [I never made up a secret word for you|I don't think I ever had a word of my own here], the other firm vouched for me
    - I don't want that big company to know when I [open {app}|visit you], can we cut the string
  detail
    - My address there is {email}.
    - It worked until {date}.
    - I hid my address [when I joined|at that time].
  reply
    - You can link or unlink in Account > Security > Linked accounts. Please set a password of your own before unlinking.
    - If the account looks empty, the provider passed on another or hidden address: sign out and use your usual one. [The three supported providers are on the sign-in page.|]
  reply-wrong-fact
    - Signing in with outside accounts isn't offered and never was.
    - Once linked, an outside account can't be removed any more.
  reply-wrong-policy
    - Give me the password of your other account, I'll test the sign-in from here.
  reply-wrong-tone
    - You used the wrong button, so you got the wrong account. Linked accounts, under Security.

intent username-forgotten | Which address or name did I use | popularity=2 | bot=0.6 | defects=0.02,0.15,0.005 | action=none
  article username-forgotten | Forgotten user name
    You sign in with a mail address; old user names still work too.
    Enter a possible address at "Forgot user name": if there is an account, a mail goes to that address. The page itself never says whether there is one.
    Invoices and dispatch mails show the address in the footer.
  subject
    - username
    - which email
    - forgot my login name
    - user ID
  ask
    - I forgot my [username|user name|login name]
    - which [email|mail address] [did I use|is registered] for my account
    - can you tell me [my user name|the login] for the name {firstname} [in {city}|]
    - how do I [find out|recover] my [user ID|username]
    - I know the password but not the [user|name] [any more|to go with it]
    - I have [three|several] mail addresses and don't know with which I [registered|signed up]
    - "[user|account] unknown" for [every|each] address I [try|enter]
    - is there an account [under|for] {email} or {phone}?
    - Please inform me of the user name connected with order {order}.
    - my user name [from the old days|with numbers] isn't [accepted|known] any longer
    - forget login name, [password i know|what is my user]
  oblique
    - the lower field I can fill, [the upper one I can't|but what goes in the first box?]
    - was it my work mail, the old one, or the joke one from school? [Your page won't say.|]
    - I pay you {amount} a month, so I must exist, [but under what|but how do I call myself]
    - my late husband set it up for me and [never said what he put|I've no idea what he typed]
  detail
    - It could be {email}.
    - My last order was {order}.
    - The phone number is {phone}.
  reply
    - Please enter each possible address at "Forgot user name"; if there is an account, a mail goes to that address. Invoices and dispatch mails show the address in the footer.
    - You sign in with a mail address, and old user names still work. [Look at the footer of an invoice|"Forgot user name" sends a mail to the right one].
  reply-wrong-fact
    - The user name is always your first name and your year of birth.
    - User names are shown on the sign-in page after three wrong tries.
  reply-wrong-policy
    - Sure, I found you: you registered as {email}, born in {city}, phone {phone}.
  reply-wrong-tone
    - You forgot your own name? Try "Forgot user name" with all of your addresses.

intent password-rules | What a password must look like | popularity=1 | bot=0.78 | defects=0.003,0.003,0.003 | action=none
  article password-rules | Password rules
    At least 12 characters, at most 128. All letters, blanks and symbols are allowed; none are required.
    Passwords found in known leaks and the last 5 of your own are refused.
    A password doesn't expire. A sentence of four words is better than a short one with symbols.
  subject
    - password rules
    - password not accepted
    - how long
    - special characters
  ask
    - what are the [rules|requirements] for a [password|new password]
    - how [long|many characters] must the password be
    - why is my new password [not allowed|rejected|too weak]
    - can I use [special characters|blanks|umlauts] in the password
    - it says my password [was leaked|is unsafe|has been used before], [what does that mean|it's brand new]
    - do I have to change the password [regularly|every few months]
    - password is [too short|not strong enough], it has [eight|{count}] [signs|letters] and a number
    - is there a [maximum|limit] for the length of [passphrases|passwords]?
    - which symbol must be in password, [it not accept mine|i try all]
    - The form refuses my chosen password without naming a reason. Kindly state your criteria.
  oblique
    - the bar under the box stays red [whatever I invent|no matter how wild I type]
    - what I thought up is apparently [known to the whole world|on some list], how can you tell
    - I like to use a line from a poem, [does that fit in|are the gaps between words okay]
    - my bank makes me invent a new one each quarter, [are you like that too|you as well?]
  detail
    - It has capital letters and digits.
    - The message is "{error}".
    - My manager program made it.
  reply
    - At least 12 and at most 128 characters; all letters, blanks and symbols are allowed, none are required. Leaked passwords and your last 5 are refused.
    - A sentence of four words works well. [Passwords don't expire.|] It needs 12 characters and must not be in a known leak.
  reply-wrong-fact
    - A password needs exactly 8 characters with 3 symbols and expires after 30 days.
    - Blanks are forbidden and old passwords may be reused at any time.
  reply-wrong-policy
    - Tell me the password you'd like and I'll see whether the system takes it.
  reply-wrong-tone
    - 12 characters. Count them. It isn't rocket science.

intent session-expires | I am signed out all the time | popularity=2 | bot=0.62 | defects=0.03,0.008,0.004 | action=none
  article session-expires | Staying signed in
    "Keep me signed in" holds for 30 days on a device; without it a session ends after 2 hours without use.
    Deleted cookies, private windows and a changed password end a session at once.
    At most 10 devices can be signed in; the eleventh signs the oldest out.
  subject
    - logged out all the time
    - session expired
    - stay signed in
    - have to log in every day
  ask
    - why am I [logged out|signed out] [all the time|every few hours|each day]
    - how can I stay [logged in|signed in] [on my computer|]
    - "session expired" [appears|comes up] [every|each] time I [come back|leave for coffee]
    - I [ticked|set] "keep me signed in" but [have to log in|am thrown out] again [daily|the next morning]
    - the app [signs|kicks] me out [in the middle of work|after every update]
    - how long does a [login|session] last [before it ends|]
    - [logged|thrown] out on my tablet when I log in on my [phone|laptop]
    - can the [time|period] until automatic [sign-out|logout] be [extended|longer]
    - always must login again, [very annoying|why not remember me]
    - My session is terminated after a short period of inactivity. Can this be configured?
    - enter password [ten|five] times a day, [make it stop|remember my device please]
  oblique
    - I go for lunch, come back, and [you don't know me any more|have to introduce myself again]
    - half a page written, then the sign-in mask again, [text gone|everything lost]
    - you forget me [overnight|by the next morning], although I ticked the box that says you won't
    - it's like a goldfish, [every visit is the first visit|who am I, it asks each hour]
  detail
    - I have {count} devices.
    - It's in {browser}.
    - I [do|don't] delete cookies when closing.
  reply
    - "Keep me signed in" holds for 30 days on a device; without it a session ends after 2 hours without use. Deleted cookies and private windows end it at once.
    - Please tick "Keep me signed in" and check that your browser keeps cookies. [At most 10 devices can be signed in, the eleventh signs out the oldest.|]
  reply-wrong-fact
    - Sessions always end after 10 minutes, there's no way to stay signed in.
    - Only one device can be signed in at a time.
  reply-wrong-policy
    - I've switched off all session checks for your account, including the password question.
  reply-wrong-tone
    - You delete your cookies and then wonder. Tick "Keep me signed in" and leave the cookies alone.

intent suspicious-login-alert | I got a warning about a sign-in | popularity=3 | bot=0.56 | defects=0.01,0.07,0.01 | action=none
  article suspicious-login-alert | Warning about a new sign-in
    We warn you by mail when a new device or a new country signs in. The place is guessed from the network and may be wrong by 300 km.
    Was it you: press "It was me". Not you: press "Secure my account"; that signs out all devices and asks for a new password.
    See all sign-ins of the last 90 days in Account > Security > Activity.
  subject
    - login alert
    - new sign-in [from|in] {city}?
    - that wasn't me
    - security warning
    - [Your mail|Warning mail]
  ask
    - I got a [mail|warning] about a [login|sign-in] from {city}, [that wasn't me|I'm not there]
    - someone [logged|signed] in to my account from [another country|an unknown device]
    - is the "new sign-in" [mail|alert] [real|from you] or [a fake|phishing]
    - [what does|what is] this [security alert|warning] [mean|about], I [only used|just got] my new phone
    - Unknown [device|login] in my [activity|list], [what should I do|how do I kick it out]
    - how can I [see|check] who [logged in|signed in] [to my account|on {date}]
    - I pressed "it was me" [by mistake|too quickly], but it was not me
    - you [warn|alert] me every time I [use my VPN|log in at work], can [this|the mail] be [switched off|stopped]
    - login attempt [at {time}|in the night] from [abroad|{city}], is my [account|data] safe?
    - the alert says {browser} on {os}, I [don't own|never use] that
    - I was notified of an access that I did not carry out. Please investigate its origin.
    - suspicious sign in!! [not me|what do i do]
    - mail say login from {city}, [i live other place|i never be there], is hacker?
    - got [three|several] sign-in warnings [in a row|this week], [should I change my password|who is it]
    - sign out the [stranger|unknown device] from my account [please|now]
  oblique
    - somebody in {city} seems to be me, [I've never set foot there|according to your note]
    - at {time} I was fast asleep, yet apparently I [was busy|opened the door] with {browser}
    - your mail gave me a fright, [turned out to be my own new tablet maybe?|was it my train's wifi perhaps?]
    - the map in your note points 300 km from my sofa. [Should I worry|Is that me or not].
    - two phones and a laptop I know. [The fourth in the list I don't|Who's the fourth one].
    - I clicked that everything was fine before I really read what it said
  detail
    - The mail came at {time}.
    - The device is shown as {browser} on {os}.
    - I haven't shared my password.
    - I sometimes use a VPN.
  reply
    - If it wasn't you press "Secure my account" in the mail: it signs out all devices and asks for a new password. You can see 90 days of sign-ins in Account > Security > Activity.
    - The place is guessed from the network and may be wrong by 300 km, [so it can be your own device|a new phone triggers it too]. If you don't recognise it use "Secure my account".
  reply-wrong-fact
    - Such warnings are always false alarms, please ignore them.
    - We never send warnings about sign-ins, and there's no list of them.
  reply-wrong-policy
    - It was someone at {street} in {city}, I can see the exact address here.
    - Please send me your password so I can check whether it was stolen.
  reply-wrong-tone
    - Don't panic like that. Press one of the two buttons in the mail. That's why they're there.

intent passkey-setup | Setting up a passkey | popularity=1 | bot=0.54 | defects=0.004,0.003,0.003 | action=none
  article passkey-setup | Using a passkey
    Account > Security > Passkeys > "Add". Confirm with fingerprint, face or the device PIN.
    It works with current phones and browsers; up to 8 passkeys per account. A passkey replaces password and code.
    Lost device: remove its passkey in the same list.
  subject
    - passkey
    - fingerprint login
    - sign in without password
    - security key
  ask
    - how do I [set up|create|add] a passkey
    - can I [sign in|log in] with [fingerprint|face recognition] instead of a password
    - passkey [creation|setup] fails with {error} [on {os}|in {browser}]
    - do you support [hardware security keys|passkeys] [for sign-in|]
    - I [made|created] a passkey on my phone, how do I use it on the [computer|laptop]
    - [remove|delete] the passkey of my old [phone|device] please
    - is the passkey enough or do I [still|also] need the [password|two-factor code]
    - how many passkeys can [one account|I] have
    - I intend to replace my password by a passkey. What are the requirements?
    - passkey how? [my phone ask finger|not find in menu]
  oblique
    - I'd like to get in with my thumb, [like at the bank|without typing anything]
    - I read that typing secret words is out of fashion, [are you up to date there|how is it done at yours]
    - a little usb stick on my key ring opens everything else, [yours too?|can it open you]
    - my face opens my phone, [could it open {app} too|why not your page]
  detail
    - My phone runs {os}.
    - I use {browser}.
    - I have {count} devices.
  reply
    - Go to Account > Security > Passkeys > "Add" and confirm with fingerprint, face or PIN. It replaces password and code; you can have up to 8.
    - You can add a passkey under Account > Security > Passkeys, [one for each device|also several], and remove the one of a lost device in the same list.
  reply-wrong-fact
    - Passkeys only work in the desktop program and you can have a single one.
    - With a passkey you still need to enter the password and a code each time.
  reply-wrong-policy
    - I can add a passkey of mine to your account to test it for you.
  reply-wrong-tone
    - "Add". Finger on it. Finished. What is there to ask?

intent sign-in-loop | The sign-in page comes back again and again | popularity=2 | bot=0.64 | defects=0.015,0.008,0.004 | action=none
  article sign-in-loop | The sign-in page keeps coming back
    Usually a cookie is blocked: allow cookies for lumenia.example and switch blockers off for it.
    Delete the site's data in the browser, check date and time, then try a private window.
    In an app: sign out, update, restart the device. Known faults are at status.lumenia.example.
  subject
    - login loop
    - always back to sign-in
    - can't get past login
    - page reloads
  ask
    - after [logging in|signing in] I [land|end up] on the [login|sign-in] page again
    - the sign-in [goes in a loop|keeps reloading|never finishes]
    - password is accepted and then [I'm back|it returns me] to the [start|login mask]
    - login [loop|circle] in {browser}, [other browser works|also in a private window]
    - [I enter|enter] everything, page [blinks|flickers], login form [again|empty again], no [error|message]
    - can't get [past|beyond] the sign-in page [since {date}|after the update]
    - the app asks me to sign in [over and over|endlessly] although [it says success|the code was right]
    - "redirected too many times" when I [log in|open my account]
    - login page come back every time, [no error nothing|i do 20 times]
    - Following successful authentication the system redirects me to the login form.
    - is there [an outage|a problem] with [sign-in|sign-in today], I'm [sent|thrown] back each time
  oblique
    - I go in through the door and find myself outside [again|in front of the same door]
    - it says welcome for half a second and then [pretends nothing happened|asks who I am]
    - groundhog day: [name, secret, button, name, secret|I fill it in, press, fill it in, press]
    - spinning wheel, white page, same two boxes. [No complaint, no reason|All morning].
  detail
    - It's {browser} on {os}.
    - I have an ad blocker.
    - On the phone it works.
  reply
    - Usually a cookie is blocked: please allow cookies for lumenia.example, switch blockers off, delete the site's data and check date and time.
    - Try a private window first. [If that works, delete the site's data in your browser.|] In an app sign out, update and restart; known faults are at status.lumenia.example.
  reply-wrong-fact
    - That happens when the account was deleted, please register again.
    - The loop ends by itself after 7 days, nothing helps until then.
  reply-wrong-policy
    - Tell me your name and password and I'll see if I get in from here.
  reply-wrong-tone
    - It's your ad blocker. It's always the ad blocker. Turn it off before writing.

intent remove-trusted-device | Remove a trusted device | popularity=1 | bot=0.66 | defects=0.004,0.003,0.003 | action=none
  article remove-trusted-device | Removing trusted devices
    Account > Security > Devices lists all devices that skip the code. Press the bin to remove one; it is signed out within 5 minutes.
    "Remove all" keeps only the one you are using.
    A device is trusted for 90 days; then the code is asked for again.
  subject
    - trusted devices
    - remove old [phone|laptop]
    - sold my tablet
    - device list
  ask
    - how do I [remove|delete] a [trusted|saved] device
    - I [sold|gave away] my old [tablet|laptop], how can I [sign it out|remove it from my account]
    - please [untrust|take out] the device "{device}" [from the list|]
    - can I [log out|sign out] of all [other|] devices at once
    - my [office|library] computer is [saved|marked] as trusted, [undo that|how do I stop it]
    - a [phone|device] I no longer [own|use] is still in the [device list|list of trusted ones]
    - how long does a device stay [trusted|remembered]
    - the bin next to the device [doesn't react|gives {error}]
    - Kindly revoke the trust for every device apart from the present one.
    - delete old phone from account, [i sell it|where]
  oblique
    - I ticked "don't ask again here" at [a hotel|my cousin's], that was careless
    - someone else types on my old laptop now, [I wouldn't like them to walk in|it still knows me]
    - I left the firm but its computer [can still look in|never asks for the six digits]
    - spring cleaning: five gadgets may enter without being asked, [I own two|one would do]
  detail
    - It's called {device} in the list.
    - I [sold|returned] it on {date}.
    - It ran {os}.
  reply
    - Open Account > Security > Devices and press the bin next to it; it's signed out within 5 minutes. "Remove all" keeps only the one you're using.
    - In Account > Security > Devices you can remove single ones or all. [Trust ends after 90 days anyway.|]
  reply-wrong-fact
    - Trusted devices stay trusted for ever and can only be removed on the device itself.
    - Removing a device takes 30 days.
  reply-wrong-policy
    - I removed it for you and can also show you where that laptop is at the moment.
  reply-wrong-tone
    - You trusted it, you untrust it. Bin symbol, Devices, Security.
"""#
}

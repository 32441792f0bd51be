// The media domain of the synthetic desk: watching, listening, downloading and casting, with the articles and replies.
// Text only, in the catalogue's line format; what becomes of it is the phrase engine's business.

extension CatalogueSource {
  static let media: String = #"""
    domain media | Films, series and music
    context
      - I am on the {plan} plan[ if that matters|, paid every month|, have been for years].
      - [Everything else|The rest of the internet|Every other service] works fine at home.
      - I use {app} on [a {device}|my tablet|two televisions] with {os}.
      - My internet does [100|50|250] Mbit, I [tested it just now|checked with a speed test].
      - It was the {product} [and one other title|that I wanted most].
      - We only get to watch [on Friday nights|once the kids are in bed], so this is frustrating.
      - I already [restarted|rebooted] [everything|the box and the router] [twice|several times].
      - It [began|started] around {date}, [before that it was perfect|never had it before].
      - The kids are [nagging me|in tears], please be quick.
      - Happens in {browser} [as well|too|only, not sure about the others].
      - [No idea if that helps but|Just so you know,] the app version is the newest one.

    intent video-not-playing | Video does not start or stops | popularity=5 | bot=0.78 | defects=0.004,0.003,0.003 | action=none
      article video-not-playing | When a video does not play
        Close the app completely and open it again; this reloads the licence that every title needs.
        Playback needs at least 3 Mbit per second; check Settings > Help > Connection test.
        In a browser, clear the cache and switch off ad blockers and other extensions for our site.
        Error codes that start with PL mean the licence failed: sign out, wait 2 minutes, sign in again.
        Sets older than 2016 are no longer supported.
      subject
        - video won't play
        - [Black|Blank] screen
        - Playback problem
        - [Question|Help please|Not working]
        - {error} when watching
      ask
        - [videos|films|episodes] [won't start|don't play], only the spinning [circle|wheel]
        - I press play and [get a black screen|nothing happens|it says {error}]
        - why does [the film|every episode] stop after [one minute|a few seconds] and go back to the menu
        - can't watch anything [in {browser}|on my {device}], the menus [load|look] fine though
        - There is sound but no picture [on anything I open|since the last update], please advise
        - [Playback|Streaming] error {error} [on every title|all evening], what does it mean?
        - the player [freezes|hangs] at 0:00 and [never begins|stays there]
        - I pay for {plan} and not a single [series|movie] will open [today|for three days now]
        - [loading loading loading|buffering forever] and then the screen goes dark
        - My TV shows the {app} catalogue but refuses to [run|open] any title, the phone [is okay|works]
        - trailer plays, the actual movie [does not|fails every time]
        - [Could you|Please] check whether your streaming is down? [Nothing plays here|All my titles fail]
        - whenever I resume a show it [crashes back to the start page|says this content cannot be played]
        - [It keeps|The app keeps] saying something went wrong when I hit the triangle
        - is there an outage? tried [two|three] devices and [none plays|no video on either]
        - Dear team, since {date} I am unable to view [any content|programmes] on my {device}
      oblique
        - we made popcorn, sat down, and [stared at a circle|looked at nothing] for half an hour
        - Picked something for movie night and [all we got was darkness|the evening was over before it began]
        - I only ever see the [poster|cover], never what comes after
        - Tapped the thing [ten times|again and again], [my kids laughed at me|nothing moved]
        - [My screen|The telly] stays as dark as the night [whatever I choose|as soon as I pick something]
        - Grandma thinks she broke it, she sees the list of titles and that's [where it ends|all]
        - what is {error} supposed to tell me, I just wanted to relax
      detail
        - The connection test in the app [says good|is green].
        - [Same|The same thing] on {os} and on {browser}.
        - It says {error}.
        - I [signed out and in|reinstalled], no change.
      reply
        - Please close the app fully and open it again, so that the licence of the title is loaded afresh. If a code starting with PL appears, sign out, wait two minutes and sign in. In a browser, clear the cache and pause extensions.
        - That points to the connection or the licence: run Settings > Help > Connection test (3 Mbit is enough) and then restart the app.
      reply-wrong-fact
        - Playback needs at least 50 Mbit per second, so your line is simply too slow and there is nothing else to do.
        - Codes starting with PL mean that your card was refused, please pay again and the film starts.
      reply-wrong-policy
        - Send me your password and I will log in as you and start the film to see what happens.
      reply-wrong-tone
        - Everyone else manages to press play. Close the app and open it again, it is really not hard.

    intent audio-out-of-sync | Sound and picture do not match | popularity=3 | bot=0.66 | defects=0.003,0.003,0.002 | action=none
      article audio-out-of-sync | Lip sync is off
        Pause for ten seconds and continue; the player lines sound and picture up again.
        In the player open Settings > Audio > Delay and move the slider by up to 500 milliseconds.
        Bluetooth headphones and soundbars add up to 300 milliseconds; try the device's own speakers once.
        On a television switch the picture mode to Game or turn off motion smoothing.
      subject
        - sound [delayed|late]
        - Lip sync
        - audio problem
        - Picture and sound
      ask
        - the sound comes [a second|about half a second] after the picture
        - audio and video are [out of sync|not together] in [every film|all the episodes]
        - Lips move and the voice follows [later|with a delay], [how do I fix it|is there a setting]?
        - voices run ahead of the [image|mouths], it drives me mad
        - [When I use|With] my [bluetooth headphones|soundbar] the speech [lags|is late]
        - can I shift the [audio|soundtrack] by some [milliseconds|bit] somewhere
        - After the pause it's okay, ten minutes later the [dialogue|talking] [drifts|is off] again
        - sync problem between [speaker|audio] and screen on {device}
        - Only with {app}: [the music|sound] starts earlier than the scene, other apps are [good|fine]
        - Is there a [delay|lip-sync] option in the player? [Can't find one|My old service had it]
        - the series {product} has [mismatched|displaced] audio from episode {count} on
        - everything said is [heard|audible] too soon, subtitles fit the image though
        - casting makes the [audio|sound] trail behind the [video|picture]
        - I hear the goal before I see it, the [sound|commentary] is [two seconds|way] ahead
      oblique
        - it feels like watching a [badly dubbed|kung fu] movie from the seventies
        - Doors slam and [a moment later|a breath after that] I hear it
        - the actors [chew silently|mouth things] and then speak when they're already gone
        - [My ears|What I hear] and my eyes [tell different stories|get different films]
        - someone knocks in the film and [the dog barks too late|the bang arrives when nobody's there]
        - the drummer hits and the beat [comes from the future|shows up afterwards]
      detail
        - It gets worse the longer I watch.
        - The soundbar is [connected by Bluetooth|on HDMI].
        - Headphones are [wireless|plugged in by cable].
      reply
        - Please pause for ten seconds and continue. If it stays, open Settings > Audio > Delay in the player and move the slider; wireless headphones and soundbars often add up to 300 milliseconds.
        - On a television, Game mode or switching off motion smoothing usually brings sound and picture together again.
      reply-wrong-fact
        - There is no delay setting in the player; only a new television can fix this.
      reply-wrong-policy
        - I'll give you three months for free because of the delay, no approval needed.
      reply-wrong-tone
        - A third of a second and you write a complaint? Move the slider in Audio > Delay and be done.

    intent download-limit | Download limit reached | popularity=5 | bot=0.74 | defects=0.06,0.03,0.02 | action=none
      article download-limit | How many titles you may keep offline
        Basic keeps 10 titles offline, Plus 30 and Family 60, counted over all devices of the account.
        Downloads may sit on 2 devices (Basic) or 5 devices (Plus and Family).
        Delete in Downloads > Manage; a freed place counts at once, a removed device after 24 hours.
        Some titles may be downloaded only twice in 12 months; the app says so before the download.
        A download stays valid for 30 days, and 48 hours after you start watching.
      subject
        - download limit
        - Can't download [more|anymore]
        - Offline titles
        - [maximum reached|too many downloads]
        - question before my trip
      ask
        - it says I [reached|hit] the download limit, [what is it|how many are allowed]?
        - how many [films|episodes|titles] can I [download|save] at once on {plan}
        - I removed old downloads but the [limit message|warning] [is still there|won't go away]
        - On how many [devices|phones and tablets] may I keep [offline titles|saved shows]?
        - can't [save|download] any more [episodes|shows] for [the plane|the train], message says maximum
        - [Would|Does] a bigger plan [raise|lift] the number of downloads
        - [Downloaded|Saved] {count} films only and it's already full? [my phone has lots of room|strange]
        - The app claims this title can't be downloaded again [this year|until {date}], [why|what rule is that]?
        - please [increase|reset] my download quota, we [fly|travel] on {date}
        - max number of offline videos reached, where do I [manage|delete] them
        - my daughter's tablet [uses up|eats] all our downloads, can I split the allowance
        - I replaced my phone and the old one still [counts|blocks a place] for downloads
        - Why do my downloads [vanish|expire] after [two days|a month]?
        - {count} out of {count} downloads used but [my list is empty|I see only three]
        - is the offline limit [per device|per profile] or for the whole account
        - Kindly explain the restriction on the number of [stored|offline] items
      oblique
        - eleven hours in the air and I may only take [a handful of things|ten things] with me?
        - Camping without signal next week, [the kids want more than that|the tablet won't take another one]
        - I [cleared out|threw away] everything watched and it still refuses the next one
        - the little arrow is [grey|crossed out] since I [packed|stocked up] for the trip
        - My phone has 200 GB free and yet your app tells me [enough is enough|no more]
        - wanted to stock up before the ferry, got [stopped halfway|told off by a pop-up]
        - the tablet we sold last year seems to be still [in the game|taking its share]
      detail
        - We leave on {date}.
        - I have [two|three|{count}] devices in the account.
        - Under Downloads > Manage I see {count} titles.
        - The phone has plenty of space left.
      reply
        - The limit counts all devices of the account: 10 titles on Basic, 30 on Plus, 60 on Family. Delete watched ones in Downloads > Manage and the place is free at once; a removed device frees its titles after 24 hours.
        - A few titles may only be downloaded twice in 12 months, that is set by the licence; all others can be saved again as soon as you have room in Downloads > Manage.
      reply-wrong-fact
        - There is no limit on downloads at all, the message only means that your phone is out of memory.
        - Every plan allows 100 titles on as many devices as you like.
      reply-wrong-policy
        - I have lifted the licence limit on your account by hand, just don't tell anybody.
      reply-wrong-tone
        - Nobody needs that many films on a plane. Delete some in Downloads > Manage like everyone else.

    intent subtitles-missing | Subtitles missing or in the wrong language | popularity=3 | bot=0.68 | defects=0.003,0.002,0.003 | action=none
      article subtitles-missing | Turning on subtitles and choosing the language
        Tap the screen while watching and open the speech bubble to see all languages of the title.
        The list depends on the title and the country; a missing language has not been licensed.
        Size and colour are in Profile > Appearance > Subtitles and are kept for the profile.
        For a downloaded title choose the language before the download; later ones are not added.
      subject
        - no subtitles
        - Captions
        - language of [texts|subtitles]
        - Small question
      ask
        - [no subtitles|captions are missing] on {product} [since today|although it says they exist]
        - how do I [turn on|switch on|get] [subtitles|captions] [on my TV|in {app}]
        - Subtitles are in the wrong language, [can I choose English|where is the list]
        - I am hard of hearing and [the captions disappeared|there's no text for this show]
        - the texts are [too small|yellow and tiny], [can this be changed|hard to read]
        - [Only|There are only] [two|three] subtitle languages for this film, [will you add mine|it used to have more]
        - subtitles show on the phone but [not|never] on [the television|my {device}]
        - Downloaded an episode and the [subs|subtitles] [aren't there|are gone] offline
        - [Foreign|The alien] dialogue isn't translated anymore, [I miss half the plot|it was last season]
        - every episode I must [enable|select] the [captions|subtitle track] again, can it remember?
        - captions [come late|run ahead] and overlap the [picture|faces]
        - can you please offer [Dutch|Polish|Turkish] subtitles for the {product} series
        - where did the speech bubble icon go? [need subs|can't set the captions]
        - Subtitle menu is [empty|greyed out] [for this title|in {browser}]
      oblique
        - I don't understand a word of [Korean|Danish] and [nothing helps me along|the bottom of the screen is empty]
        - My father is nearly deaf and [could always read along|needs to read what they say]
        - They whisper so much, I'd like to [read it|see the words]
        - the writing at the bottom [is gone|comes in Spanish], I'm [learning Italian|not Spanish]
        - Half of the film is in Elvish and I [was left guessing|had to guess]
        - watching quietly next to a sleeping baby is only possible [if I can read along|with the words on screen]
      detail
        - The title is {product}.
        - It's on [all|some] episodes of that season.
        - I watch on {os}.
      reply
        - Tap the screen while the title plays and open the speech bubble: every available language is listed there. Size and colour are in Profile > Appearance > Subtitles.
        - For downloads, pick the language before saving the title; a language missing from the list has unfortunately not been licensed for your country.
      reply-wrong-fact
        - Subtitles are only included in the Family plan, so please upgrade to see them.
      reply-wrong-policy
        - Use this unofficial site to get the subtitle file and copy it into the app folder.
      reply-wrong-tone
        - Have you tried actually tapping the screen? The speech bubble has been there for years.

    intent content-unavailable-region | Title not available in this country | popularity=4 | bot=0.7 | defects=0.012,0.01,0.008 | action=none
      article content-unavailable-region | Why a title is not available where you are
        Rights are sold country by country; the catalogue follows the country you are in, not the one you pay in.
        Within the EU you keep your home catalogue on trips of up to 30 days.
        A VPN or proxy hides the country, so playback is blocked with the code GEO-2.
        After moving, change the country in Account > Country; this needs a payment method from there.
        Bought titles can be watched in the country of purchase; downloads made at home play anywhere for 30 days.
      subject
        - not available in your region
        - Watching abroad
        - {error}
        - title [missing|gone]
        - holiday question
      ask
        - [why is|how come] {product} [not available|blocked] in my [country|region]
        - I'm [abroad|on holiday] and [half of the catalogue|my series] [is missing|cannot be played]
        - message says this content is not available in your [location|area], [I pay the same though|what now]
        - I moved from [Spain|Norway] to [Austria|Ireland], how do I [change|switch] the catalogue country
        - The film I [bought|paid for] at home [won't play|is locked] in [Canada|Turkey]
        - does it work with a vpn? [I get GEO-2|it says proxy detected]
        - [My friend|A colleague] in [France|the US] can see a show that I can't [find|get], [why|unfair]
        - can I take my [account|subscription] along [for a semester|to another country] and still watch everything
        - [Geo|Region|Country] [block|lock|restriction] on a series that I [was watching|saw yesterday here]
        - Title disappeared from my list when I [crossed the border|landed], [will it return|please restore it]
        - the app thinks I'm in [Germany|Poland] but I'm [at home|in {city}], so programmes are [blocked|hidden]
        - When will season 3 be [released|available] here? [Elsewhere it is out|Other countries have it]
        - Is the library [different|smaller] in [Switzerland|Portugal]? Thinking of moving
        - I don't use any proxy and yet you [claim|say] I do, [please unblock|nothing streams]
        - what can be watched while [travelling|outside the EU] with {plan}
      oblique
        - At home it was there, in the hotel [it isn't|it has vanished]
        - Everybody talks about this show and for people in {city} [it doesn't exist|there's only a trailer]
        - Since I took the job in [Oslo|Zurich], my evenings [look different|have a much shorter list]
        - I stopped in the middle of an episode, got on a plane, [and can't finish it|the end is denied me]
        - Why should it matter [which side of the river|where] my sofa stands?
        - my work laptop goes through head office in another place and you [won't let me in|show me a wall]
        - the list of things to see shrank [overnight|by half] when we arrived at grandma's
      detail
        - I am in [Greece|Morocco|Denmark] until {date}.
        - I have no VPN installed.
        - My account was opened in [Italy|Belgium].
        - We come back in {days} days.
      reply
        - Rights are sold per country, so the catalogue follows the place where you are. On trips within the EU you keep your home catalogue for 30 days; outside, downloads made at home still play.
        - If you have moved, change it in Account > Country with a payment method from there. Please also switch off any VPN, as it blocks playback with GEO-2.
      reply-wrong-fact
        - Your plan always shows the same catalogue all over the world, so the title must have been deleted for everybody.
      reply-wrong-policy
        - Just install a VPN and set it to your home country, then our block won't notice you.
      reply-wrong-tone
        - You travel, you live with it. Rights are complicated and honestly not something we need to explain to you.

    intent parental-controls | Child profile and age limits | popularity=3 | bot=0.6 | defects=0.03,0.06,0.02 | action=none
      article parental-controls | Setting age limits and a PIN
        Profile > Family > Age limit offers 0, 6, 12, 16 and 18; titles above it are hidden, not only locked.
        A four-digit PIN guards adult profiles and purchases: Profile > Family > PIN.
        A forgotten PIN is reset by the account owner only, with the account password, never by the desk.
        Screen time can be limited per child profile from 30 minutes to 4 hours a day.
      subject
        - parental [control|lock]
        - kids profile
        - Age limit
        - forgot PIN
      ask
        - how do I [set up|add] an age limit for [my son|the kids' profile]
        - My [daughter|six year old] can [see|open] films for adults, [how do I block them|please stop that]
        - [forgot|lost] the [parental|family] PIN, [how can I reset it|please send a new one]
        - can I [restrict|limit] [watch time|hours] for children
        - Titles rated 16 [turn up|show] in the kids' section, [is the filter broken|why]
        - I'd like to [hide|remove] certain shows from the child's profile, [possible?|which setting]
        - Kids [switch|change] to my profile, can it be [locked|protected with a code]
        - the child lock asks for a PIN I [never set|don't know]
        - how to turn parental controls [off|down], my son is [16|grown up] now
        - Please explain which [rating|age steps] exist and who can [change|override] them
        - [Movies|Cartoons] for age 6 are blocked although the limit is 12, [wrong way round|what did I do wrong]
        - stop my children from [buying|renting] films [with one click|without asking]
        - does the family filter [apply|count] on the [TV|game console] too or just {device}
        - need a [safe|kids] mode before I [hand|give] the tablet to my niece
      oblique
        - I walked in and my five year old was watching [zombies|something with blood]
        - Four little numbers stand between me and [my own series|Friday night] and I can't recall them
        - The boy knows [all our tricks|how to get round it] and picks what he likes
        - He sits there for hours after school, [I want it to stop by itself|could it end after one hour]
        - our babysitter was shocked what [popped up|was offered] for the twins
        - My teenager now only gets [talking dogs|baby cartoons] and is offended
      detail
        - The profile is called {firstname}.
        - The child is [four|nine|eleven].
        - We watch on {device}.
      reply
        - Open Profile > Family > Age limit and choose 0, 6, 12, 16 or 18; everything above disappears from that profile. With a PIN in Profile > Family > PIN the children cannot switch to yours or buy anything.
        - A forgotten PIN can be reset by the account owner in Profile > Family > PIN with the account password; for safety we cannot do it from here.
      reply-wrong-fact
        - Age limits exist only for the whole account, so your own profile will be cut down to the same films.
      reply-wrong-policy
        - No problem, I have just removed the PIN for you without asking for the owner's confirmation.
        - Tell me your account password and I will set the age limit for you.
      reply-wrong-tone
        - Maybe watch your child yourself instead of leaving it to an app. Age limit is in Profile > Family.

    intent playback-quality | Picture is blurry | popularity=3 | bot=0.69 | defects=0.004,0.002,0.002 | action=none
      article playback-quality | Getting a sharp picture
        Quality follows the line: 3 Mbit for SD, 6 for HD and 20 for 4K.
        4K is part of Plus and Family and needs a device and HDMI cable with HDCP 2.2.
        Set Settings > Playback > Quality to High; Automatic starts low and improves within a minute.
        Browsers stop at 1080p; data saver on phones holds the picture at 480p.
      subject
        - picture quality
        - [blurry|pixelated] video
        - 4K?
        - Not sharp
      ask
        - the picture is [blurry|pixelated|grainy], [can I make it sharper|why]
        - I pay for 4K and only [get|see] [HD|720p] on my {device}
        - how do I [change|set] the [video quality|resolution] in {app}
        - Quality [drops|switches] [all the time|every few minutes] although my line is fast
        - everything looks like [480p|an old tape] on the [laptop|big screen]
        - Is ultra HD [included|part] of {plan}? [My TV says 1080|can't see the badge]
        - [first minutes|the beginning] of each film [are|is] soft, then it gets better, [fixable?|why]
        - {browser} never goes above [HD|1080p], is that [intended|a limit]
        - blocks and [squares|artefacts] in dark scenes, [very ugly|makes it unwatchable]
        - HDR [colours|mode] [look washed out|won't come on]
        - Can I force high definition instead of the automatic [choice|setting]
        - on mobile data the image is [mushy|terrible], [wifi is okay|is there a saver on]
        - [Sharpness|Resolution] went down after the update, compared with [my neighbour's|other services]
        - what [speed|cable] do I need to watch in the best definition
      oblique
        - Faces look like [porridge|oil paintings]
        - I bought a 65 inch screen and [it's like looking through a wet window|can count the dots]
        - the football pitch is a green [soup|carpet] and I can't see the ball
        - my eyes are [fine|okay], I had them tested, so [it must be you|what else]
        - Looks [nicer|better] on the phone than on the wall, shouldn't it be the other way round?
        - it starts as fog and [slowly|after a while] turns into a film
      detail
        - Speed test shows [80|120] Mbit.
        - The TV is [connected by cable|on wifi].
        - HDMI cable is [new|the one from the box].
      reply
        - Please set Settings > Playback > Quality to High and check the line: 6 Mbit gives HD, 20 Mbit gives 4K on Plus and Family. Browsers stop at 1080p.
        - On phones the data saver holds the picture at 480p; switch it off in Settings > Playback and the picture sharpens within a minute.
      reply-wrong-fact
        - 4K needs at least 500 Mbit and a satellite dish, so you will not get it at home.
      reply-wrong-policy
        - I have given you the Family plan for free so you get 4K, accounting will not notice.
      reply-wrong-tone
        - Get a proper cable or glasses, our stream is perfect.

    intent too-many-streams | Too many people watching at once | popularity=4 | bot=0.72 | defects=0.003,0.004,0.003 | action=plan-change
      article too-many-streams | Watching on several screens at the same time
        Basic allows 1 stream at a time, Plus 2 and Family 4; a paused video counts for 15 minutes.
        See who is watching in Account > Devices > Active now and press Stop there.
        Offline downloads do not count as a stream.
        Streams may run only in one household; Family members elsewhere use their own login.
        Changing to a larger plan takes effect at once in Account > Subscription.
      subject
        - too many [streams|screens]
        - someone else is watching
        - simultaneous use
        - [Kicked out|Thrown out] of my own account
      ask
        - it says too many [streams|screens|devices] are [in use|active] but [I'm alone|only I am watching]
        - how many [people|devices] can watch at [once|the same time] with {plan}
        - [I get|We get] [kicked out|logged off] when my [wife|son] starts a film in the other room
        - stream limit reached [every evening|all the time], [how do I see who is watching|what can I do]
        - Can we watch on [three|four] [TVs|screens] simultaneously? Which plan [allows|covers] that
        - please [end|stop] the other [sessions|streams], I can't [watch|start anything]
        - [Account|Your account] in use on another device, [I don't know which|not mine]
        - message about the maximum number of viewers, I [closed|paused] everything though
        - where can I [see|find] the list of [active|running] screens and [throw them out|stop one]
        - do [paused|downloaded] shows [count|use up] one of the parallel streams
        - my ex still uses my login and [blocks|takes] the stream, how do I [remove|boot] him
        - The [limit|number] of concurrent viewers is too low for us, [what would more cost|upgrade possible?]
        - error {error}: playback on [too many|another] devices, [fix please|since when is that a thing]
        - I watch at my student flat while my parents watch at home, [is this not allowed|we keep blocking each other]
        - tv in the bedroom refuses because the [living room|kitchen tablet] is still [playing|on]
      oblique
        - As soon as my husband opens his football, my film [dies|stops]
        - we are a family of five and [fight over who may|only one of us ever can]
        - apparently somebody [else|unknown] sits in my chair every night
        - there's nobody home but me and it tells me it's [crowded|full house]
        - sorry seat taken, that's how it feels when I [open it after work|want my series]
        - the tablet fell asleep in my daughter's bed and [now I'm locked out in the lounge|keeps the place occupied]
        - I left it on at the hotel and [came home to a no|now the sofa gets nothing]
      detail
        - We are {count} people.
        - The other one is called {device} in the list.
        - I changed my password [already|on {date}].
      reply
        - Basic has 1 stream, Plus 2 and Family 4. Under Account > Devices > Active now you see who is watching and can press Stop; a paused film keeps its place for 15 minutes.
        - If you often watch together, a larger plan in Account > Subscription takes effect at once. Downloads do not count as a stream.
      reply-wrong-fact
        - All plans allow unlimited streams, so the message must come from your television.
      reply-wrong-policy
        - I'll look up who else is on your account and give you their address.
      reply-wrong-tone
        - Sharing is nice, but we are not a charity. Buy the bigger plan or watch one after the other.

    intent continue-watching-reset | Progress in Continue watching is lost | popularity=1 | bot=0.55 | defects=0.004,0.003,0.002 | action=none
      article continue-watching-reset | When Continue watching forgets where you were
        Progress is saved every 60 seconds and belongs to the profile, not to the account.
        Offline progress is sent when the device is online again with the app open.
        Titles leave the row after 90 days or by Remove in the three-dot menu.
        In Profile > History you can open a title again from the last saved minute.
      subject
        - continue watching
        - lost my place
        - Progress
      ask
        - continue watching [starts from the beginning|forgot everything]
        - the app doesn't [remember|save] [where I stopped|my position] anymore
        - my [progress|watch history] on {product} was [reset|wiped]
        - Episodes I've seen are [marked as new|shown as unwatched] again
        - how do I [remove|clear] something from the continue watching [row|list]
        - Stopped at episode {count}, it [resumes|opens] at [one|the pilot]
        - what I watched [offline|on the plane] isn't [counted|synced] as seen
        - tv and phone [disagree|differ] about the minute where I paused
        - [Resume|Bookmark] [function|feature] broken on {device}?
        - Row with half-finished films [is gone|has vanished] from my [home page|start screen]
        - someone else's shows are in my continue list and mine got [lost|replaced]
      oblique
        - every evening I [hunt|search] for the scene where I fell asleep
        - I'm sure I've seen four of those, the app [thinks otherwise|insists on the first]
        - no bookmark in this book, I [leaf through|scroll] an hour of film each time
        - thirty minutes into it, went to bed, next day [it acts as if we never met|the intro again]
      detail
        - I have [two|three] profiles.
        - It happens with series, not films.
        - I was offline for {days} days.
      reply
        - Progress belongs to the profile, so please check that you opened yours. In Profile > History every title continues from the last saved minute.
        - If you watched offline, open the app once while online and the position is sent within a minute.
      reply-wrong-fact
        - The app never saves a position; writing down the minute yourself is the only way.
      reply-wrong-policy
        - I opened your viewing history and will share the list with the other profile so you can compare.
      reply-wrong-tone
        - Try staying awake. Otherwise Profile > History has it.

    intent casting-to-tv | Casting to a television | popularity=5 | bot=0.76 | defects=0.012,0.008,0.008 | action=none
      article casting-to-tv | Watch from your phone on the television
        Phone and television must be in the same Wi-Fi; guest networks and VPNs hide the television.
        Open a video and tap the cast symbol at the top right, then choose the television.
        The television then plays by itself; the phone may be locked or used for other things.
        Rented titles and downloads cannot be cast; screen mirroring is blocked by the licence.
        If the symbol is missing, allow Local network for the app in the phone's settings and restart both.
      subject
        - casting
        - [How to|can't] watch on TV
        - phone to TV
        - tv not found
        - Big screen
      ask
        - how do I [cast|send|put] a film from my phone [to|onto] the TV
        - the cast [icon|symbol|button] is [missing|gone] in {app}
        - my television doesn't [appear|show up] in the [cast list|list of devices]
        - Casting [starts|works] and then [stops|drops back to the phone] after a few minutes
        - [I'm trying|trying] to mirror my {device} to the big screen but the picture [stays black|is blocked]
        - TV plays the sound only when I [cast|stream] from [the tablet|{os}]
        - do I need a [stick|dongle|cable] to [watch|see] {app} on an older TV
        - Can rented movies be [cast|thrown] to the television? [Message says no|it refuses]
        - cast connected, but the telly [shows just the logo|sits at ready to cast]
        - [phone and tv|both devices] are in the same wifi and still they don't [see|find] each other
        - When I cast, my phone [must stay on|can't be used], is there another way
        - since the update I can't [connect|link] {app} to my [TV|projector]
        - which [televisions|sets] support [casting|streaming from the phone]? mine is from {date}
        - Casting from {browser} gives {error}, from the phone [it lags|ok]
        - wireless streaming to the screen in the living room [fails|keeps disconnecting]
        - Please explain step by step how my mother can view her shows on the TV instead of [the tablet|her phone]
      oblique
        - watching on this tiny [thing|display] hurts my neck, there's a huge one on the wall
        - six people around one phone, [not very festive|surely there's a better way]
        - It used to jump over to the lounge with one tap, [now that little square with waves has left|where has this gone]
        - I have the film in my hand and [want it on the wall|need it over there]
        - new television, new router, and [the two of them ignore my mobile|my mobile finds nobody]
        - The picture refuses to leave my [phone|tablet]
        - mum presses what I told her and the set in the kitchen [does nothing|only shows a logo]
      detail
        - The TV is [three|six] years old.
        - Router has a guest network[ too|, the TV might be on it].
        - On {os}, app is up to date.
        - It worked until {date}.
      reply
        - Please make sure phone and television share one Wi-Fi (no guest network, no VPN), open the video and tap the cast symbol at the top right. If it is missing, allow Local network for the app and restart both.
        - Screen mirroring is blocked by the licence, but casting works: the TV plays by itself, and you may lock the phone. Rented titles and downloads cannot be cast.
      reply-wrong-fact
        - Casting only works by HDMI cable and only with the Family plan.
      reply-wrong-policy
        - Here is a tool from another site that removes the copy protection so you can mirror rented films.
      reply-wrong-tone
        - Same Wi-Fi. SAME WI-FI. It is the first line of the help page, did you read it at all?

    intent purchase-disappeared | A bought film or album is gone | popularity=3 | bot=0.52 | defects=0.07,0.04,0.02 | action=none
      article purchase-disappeared | Finding something you bought
        Everything bought is in Library > Purchases of the profile and e-mail address that paid.
        A receipt by mail names the address; many people have two accounts.
        If a rights holder withdraws a title we keep it playable for buyers; we only hide it from the shop.
        Tap Library > Restore purchases on the new device and wait up to 15 minutes.
      subject
        - Bought film [gone|missing]
        - my purchase
        - Library empty
        - where are my albums
      ask
        - a film I [bought|paid for] [disappeared|is gone] from my library
        - my purchases are not [shown|listed] on my new {device}
        - I [own|purchased] {product} for {amount} and now it [asks me to buy again|wants money again]
        - [Where|How] do I find the [movies|albums] I bought [years ago|in {date}]
        - library is empty after [logging in again|changing my email], [all purchases missing|hundreds of euros]
        - The album was [removed|taken down] from the shop, do I still [own|have] it?
        - how can I [restore|get back] my bought [music|titles]
        - bought the season, only [half of the episodes|episode one] [appear|is there]
        - I have the receipt {invoice} but no [movie|film] in the app
        - Purchase went through, money was taken, but nothing [turned up|arrived] in my [collection|library]
        - [Songs|Tracks] that I paid for have [vanished|turned grey]
        - Does a purchased title [expire|get deleted]? One of mine is [missing|no longer there]
        - my wife bought it on her profile and [I can't see it|it's in neither]
        - several owned films are [suddenly|now] offered to me for [rent|sale]
      oblique
        - I spent a fortune on that shelf and [somebody emptied it|it's bare]
        - It was mine, I even [have the mail from {date}|remember paying], and you ask me to pay again
        - The wedding song we got from you [cannot be played|is nowhere] anymore
        - New tablet, [none of my old stuff|clean slate], I thought it's tied to me and not to the thing
        - my collection was {count} strong, [today I count fewer|now it's smaller]
        - Buying means keeping, or did I [misread|misunderstand] something?
      detail
        - Order number was {order}.
        - I may have used {email} back then.
        - I paid with card {card4}.
      reply
        - Purchases stay with the address that paid: please look at the receipt, sign in with that address and tap Library > Restore purchases. It can take 15 minutes on a new device.
        - Titles withdrawn from the shop remain playable for buyers; you find them in Library > Purchases.
      reply-wrong-fact
        - Purchases are only valid for one year, after that they are deleted and have to be bought again.
        - Bought titles cannot be moved to a new device.
      reply-wrong-policy
        - I will refund all your purchases right now without checking the receipts.
      reply-wrong-tone
        - You probably just forgot which address you used. That is not our fault, look it up yourself.

    intent rental-expired | Rental ran out too early | popularity=2 | bot=0.55 | defects=0.015,0.015,0.005 | action=refund
      article rental-expired | How long a rental lasts
        A rental waits 30 days for the first play; from that moment it runs for 48 hours.
        The time left is shown on the title's page and is the same on all devices.
        If playback failed through our fault we extend the rental or return the price within 14 days.
        A started rental that was simply not finished cannot be extended.
      subject
        - rental [over|expired]
        - rented film
        - 48 hours
      ask
        - my rental [expired|ran out] before I [finished|could watch] it
        - I rented {product} [yesterday|on {date}] and today it's [locked|gone]
        - how long [is|does] a [rented|hired] film [valid|last]
        - can you [extend|prolong] my rental, [we fell asleep|the kids interrupted us]
        - Rented a movie, it [never played|kept stopping], now the [time is up|48 hours are over], [refund|money back] please
        - does the clock start when I [pay|rent] or when I press play
        - the film [says|shows] expired although I [haven't opened it|only saw the first minutes]
        - paid {amount} to rent and [could not|never managed to] see the [end|second half]
        - Is it possible to [turn|convert] a rental into a purchase and pay just the difference
        - rental period is far too short, [give me another day|one more evening please]
        - hired a title on the TV, can I [still|also] finish on [the phone|the train]
      oblique
        - We saved the last half hour for Sunday and [found a closed door|it wasn't ours any longer]
        - baby cried, we stopped in the middle, two days later [it wants {amount} again|it was over]
        - So who did it, the butler? [I was cut off|You took it away] before the end
        - borrowed for the weekend and by Saturday night [it had gone back|it was gone]
      detail
        - I started it on {date} at {time}.
        - There were {count} interruptions.
        - I paid {amount}.
      reply
        - A rental waits 30 days, and runs 48 hours from the first play. If it did not play through our fault, tell us the title and day and we will extend it or return the price.
        - Unfortunately a rental that worked cannot be extended, but the remaining time is always shown on the title's page.
      reply-wrong-fact
        - A rental is valid for exactly 24 hours from payment, whether you start it or not.
      reply-wrong-policy
        - I have refunded you and also left the film open for good, no check needed.
      reply-wrong-tone
        - 48 hours should be enough for anybody to watch two hours of film.

    intent playlist-lost | Playlist or favourites are gone | popularity=2 | bot=0.57 | defects=0.003,0.003,0.003 | action=none
      article playlist-lost | Restoring a playlist
        Deleted playlists stay 60 days in Library > Playlists > Recently deleted.
        Songs whose licence ended are greyed out and come back by themselves if it is renewed.
        Playlists belong to a profile; a shared one disappears for all when its owner deletes it.
        Liked songs can be exported and imported as a list in Settings > Library.
      subject
        - playlist gone
        - My favourites
        - lost songs
      ask
        - my playlist [is gone|disappeared|was deleted], [can you restore it|please bring it back]
        - all my [favourites|liked songs] [vanished|are empty] after [the update|logging in]
        - I [deleted|removed] a playlist by [mistake|accident]
        - Some [songs|tracks] in my list are [grey|unavailable] and [skipped|don't play]
        - how do I [recover|get back] a list I [made|built] over years
        - the shared playlist with my [friends|band] isn't [there|visible] any longer
        - My [running|party] mix with {count} songs is down to [ten|half]
        - After switching to the new phone none of my playlists [came along|were transferred]
        - [order|sequence] of my songs is [shuffled|mixed up] and several are missing
        - Watchlist wiped [overnight|since {date}], hundreds of [saved titles|hearts]
      oblique
        - Fifteen years of [music taste|collecting] and this morning [silence|a blank page]
        - The soundtrack for our wedding was put together here, [it's on Saturday|now it isn't]
        - I pressed the wrong thing in the car and [my whole gym hour|the road trip] went away
        - those hearts I gave, [nobody kept them|where did they go]?
      detail
        - It was named [Summer|Sunday|{firstname}'s mix].
        - I last heard it on {date}.
        - The profile is mine, not the family one.
      reply
        - Please look in Library > Playlists > Recently deleted: lists stay there for 60 days and come back with one tap.
        - Grey songs have lost their licence and return on their own if it is renewed; the rest of the list is untouched.
      reply-wrong-fact
        - Deleted playlists are gone at once and can never be restored.
      reply-wrong-policy
        - I copied the playlist out of your friend's private account for you.
      reply-wrong-tone
        - It is only a list of songs, make a new one.

    intent ads-on-paid-plan | Seeing advertising in a paid plan | popularity=3 | bot=0.62 | defects=0.004,0.003,0.004 | action=none
      article ads-on-paid-plan | Why you may see ads on a paid plan
        Basic shows up to 4 minutes of ads per hour; Plus and Family are free of ads.
        Trailers for our own titles before a film can be skipped after 5 seconds or switched off in Settings > Playback.
        Live channels carry the broadcaster's ads on every plan.
        If ads appear on Plus or Family, sign out and in so that the device learns the plan again.
      subject
        - ads
        - Why advertising
        - [commercials|adverts] in {plan}
        - I pay!
      ask
        - why do I [see|get] [ads|commercials|adverts] although I [pay|have {plan}]
        - [Advertising|Ad breaks] in the middle of a film, [I thought that's ad free|that's not what I bought]
        - how can I [turn off|get rid of|stop] the [ads|trailers] [before every episode|in {app}]
        - upgraded to {plan2} and [still|there are still] commercials
        - Which plan is [without ads|completely free of advertising]?
        - the promos before my show [can't be skipped|take forever], please [remove|disable] them
        - Since {date} there are [ad breaks|spots] where there were none
        - live tv has ads [even|also] on the [expensive|biggest] plan, is that [right|intended]
        - You promised no interruptions, yesterday I [counted|sat through] {count}
        - i pay monthly so there should be no [ads|banners], [explain|fix this]
        - music [gets interrupted|stops] for advertising every few songs [on a paid account|now]
        - is my plan recognised? app [behaves|looks] like the free version with [ads|commercials]
        - [Same|The same] spot for [detergent|cars] again and again, make it stop
        - Was the ad-free [promise|feature] of {plan} withdrawn? Nobody [told|wrote to] me
      oblique
        - At the most exciting moment [a man sells me yoghurt|there's a jingle]
        - I don't give you {amount} a month to [watch detergent|be told to buy a car]
        - It feels like [normal television|the nineties] again, with time for the toilet
        - my daughter now [sings|knows] slogans by heart
        - [Somebody|A cheerful voice] interrupts my jazz every ten minutes
        - thought I had bought my peace with {plan}
      detail
        - It's [{amount}|quite some money] a month.
        - On the phone there are none, only on the {device}.
        - It was about {count} in one film.
      reply
        - Basic includes up to 4 minutes of advertising per hour; Plus and Family have none. If you are on one of these, sign out and in on that device so it learns the plan again.
        - Our own trailers can be switched off in Settings > Playback; on live channels the ads come from the broadcaster, on every plan.
      reply-wrong-fact
        - All plans have the same number of ads, there is no plan without them.
      reply-wrong-policy
        - I'll put you on Family for the price of Basic, just between us.
      reply-wrong-tone
        - You chose the cheap plan, so don't be surprised. Pay more or watch the ads.

    intent rating-recommendations | Wrong recommendations and ratings | popularity=1 | bot=0.5 | defects=0.05,0.03,0.03 | action=none
      article rating-recommendations | Shaping your recommendations
        Thumbs up and down in the title's menu change the suggestions within 24 hours.
        Remove single titles in Profile > History so that they no longer count.
        Profile > Recommendations > Start over clears what we learnt; ratings are kept.
        Star ratings were replaced by thumbs; old stars of 4 or 5 became thumbs up.
      subject
        - recommendations
        - suggestions are off
        - Ratings
      ask
        - the [recommendations|suggestions] [make no sense|are awful] [lately|for my profile]
        - how do I [reset|clear] what you [recommend|suggest] to me
        - where can I [rate|give stars to] a film [now|in the new app]
        - [my|All my] star ratings are [gone|missing], what happened
        - stop [suggesting|showing] me horror, [I never watch it|thumbs down doesn't help]
        - my kids watched on my profile and now I'm [recommended|offered] [only cartoons|princess films]
        - Can I remove a title from my history so it doesn't [influence|affect] the proposals
        - thumbs up and down [do nothing|aren't saved]
        - Home page always [proposes|lists] the same ten [titles|things] I've [seen|rated] already
        - I wish to change my [vote|rating] for {product}
      oblique
        - You think I'm a twelve year old girl, I'm [a 50 year old trucker|her grandfather]
        - One visit from my nephew and [everything is dinosaurs|my page is full of robots]
        - who decides what I like? apparently not me
        - I gave it five out of five last year and [nobody remembers|the stars went out]
      detail
        - I use the profile {firstname}.
        - I've rated over {count} titles.
        - It's been like that for {days} days.
      reply
        - Use thumbs up or down in the title's menu, the suggestions change within 24 hours; in Profile > Recommendations > Start over you can begin afresh.
        - Take titles you did not watch yourself out of Profile > History, then they no longer count. Old ratings of 4 or 5 stars became thumbs up.
      reply-wrong-fact
        - Recommendations cannot be changed at all, they are the same for all customers.
      reply-wrong-policy
        - I looked through everything you watched this year and will send you my personal opinion about it.
      reply-wrong-tone
        - Well, the list only shows what you watch. Perhaps watch something better.
    """#
}

// The planted-truth text of the app domain: what customers write when the apps misbehave or hide a function.
// It is data in the catalogue's phrase grammar; nothing here expands or samples it.

extension CatalogueSource {
  static let app: String = #"""
domain app | Apps and software
  context
    - I'm on {os}, [newest version|everything up to date].
    - It's the {app} app on my {device}.
    - I've been a subscriber [for years|since the first version], plan {plan}.
    - I [restarted|rebooted] the phone and [reinstalled the app|tried again], [same story|no luck].
    - On my [other phone|tablet|laptop] it's [fine|the same].
    - It [began|started] [after the last update|around {date}|out of nowhere].
    - My [wife|colleague|son] uses it too and [sees the same|has no such thing].
    - I use {app} [all day long|for my work|for the family planning].
    - [Screenshot|Video] attached, [if it gets through|I hope you can open it].
    - [I'm no expert|I'm not a computer person], so please [explain it slowly|in simple words].
    - The browser is {browser}.
    - [Apart from that I love it|Otherwise a great app].

intent app-crashes | App closes by itself | popularity=5 | bot=0.72 | defects=0.005,0.004,0.003 | action=none
  article app-crashes | The app crashes
    Update the app to the newest version and restart the phone; version 8.3 mends a crash at start.
    Free at least 1 GB of storage on the device. Turn off battery saving for the app.
    If it still closes, open it in safe mode: hold the icon and choose Safe start. Your data stays.
    Send a report under Help > Send report; it arrives with us within 10 minutes and holds no personal text.
  subject
    - Crash
    - {app} closes
    - app not opening
    - keeps stopping
    - {error}
    - Help!!
  ask
    - {app} [crashes|closes] [every time|as soon as] I [open it|start it]
    - the app [keeps crashing|shuts down by itself] when I [open a note|tap on search|add a photo|go to settings]
    - since the [last|latest] update {app} [won't open|doesn't start] [at all|on my phone]
    - I see the logo for a second and then [I'm back on the home screen|it's gone]
    - App stops with error {error}, [what does that mean|please fix]
    - Your software freezes and then [a message says it has stopped|quits] on {os}
    - how do I stop {app} from [crashing|closing itself][ all the time|]?
    - it throws me out in the middle of [typing|a call|editing] and [what I wrote is lost|I start again]
    - crash crash crash. [Three times today.|Unusable.]
    - Is there a known bug on {os}? The programme [terminates|exits] without any message
    - The [tablet|desktop] version of {app} falls over whenever I [rotate the screen|plug in headphones|print]
    - i have deleted and installed again but app always close alone
    - can I open my things some other way while the app [is broken|doesn't run]?
    - It hangs on the start screen and [dies|disappears] after ten seconds
    - Would reinstalling solve the constant crashes, or [do I lose|would that delete] my data
  oblique
    - I tap on it, it says hello, it says goodbye
    - It lasts about as long as a soap bubble
    - One swipe and I'm looking at my wallpaper again
    - I'd tell you what's in there, if it let me in for more than two seconds
    - Blink and you miss it, that's {app} on my phone since {date}
    - I wrote half a page and then the thing simply wasn't there any more
  detail
    - The phone runs {os}.
    - I have plenty of free storage.
    - It happened {count} times today.
    - The message says {error}.
  reply
    - I'm sorry about the crashes. Please update the app and restart the phone, free at least 1 GB and turn off battery saving for the app. If it still closes, hold the icon and choose Safe start; your data stays. Help > Send report sends us what we need.
    - Version 8.3 mends a crash at start, so please update first. If that doesn't help, use Safe start by holding the icon, and Help > Send report.
  reply-wrong-fact
    - Please delete all your data and buy the app again; crashes can't be repaired.
    - It only runs with 64 GB free and battery saving on.
  reply-wrong-policy
    - Send me your password and I'll log in to see where it crashes.
    - I've refunded your yearly plan because of the crash, though nobody approved it.
  reply-wrong-tone
    - Update your phone for once. It's always the same with you people.
    - It works for everyone else. Safe start. Done.

intent sync-not-working | Data does not sync between devices | popularity=5 | bot=0.74 | defects=0.06,0.05,0.03 | action=none
  article sync-not-working | Sync does not work
    Use the same account on all devices: look under Settings > Account. Sync needs version 8 or newer everywhere.
    Open Settings > Sync > Sync now. The first sync of a device takes up to 2 hours.
    Turn on background use and allow mobile data, or stay in a wireless network.
    If two devices changed the same thing, both versions are kept and marked Conflict.
  subject
    - Sync
    - not syncing
    - phone and laptop differ
    - Changes missing
    - Conflict
    - {app} sync error {error}
  ask
    - {app} doesn't sync [between|across] my [phone and laptop|devices|tablet and phone]
    - sync [is stuck|hangs|stops] at [99 percent|waiting|{count} items]
    - what I [enter|write|change] on the [phone|tablet] doesn't [show up|appear] on the [computer|other device]
    - my notes are [different|not the same] on each device, how do I [fix|match] that
    - Synchronisation error {error} [every time|since {date}]
    - I press 'sync now' and [nothing happens|it says completed, yet nothing is new]
    - Changes take [hours|a day] until they [arrive|are visible] on my second device
    - the new phone shows [an empty list|only old entries], the old one has everything
    - entries come [twice|back after I deleted them] because of the sync
    - How do I get my data from one device onto the other, automatic transfer [isn't working|has stopped]
    - Last synced: {date}. Why doesn't it go on?
    - {app} on {os} and on the web [don't match|show two different states]
    - I have marked items as 'conflict' everywhere, [what's that|how do I merge them]
    - The cloud says updated, my laptop is living in [last month|the past]
    - since few days no synchronization of my datas, same login in both
    - does syncing work over mobile data, or [only|just] with wifi
  oblique
    - My phone knows things my laptop has never heard of
    - I crossed milk off the list, my husband bought it anyway because his still had it
    - Left hand doesn't know what the right hand is doing
    - I wrote it on the train and at my desk it's nowhere to be found
    - The two of them used to be twins, now they're barely related
    - What I throw away upstairs comes back downstairs
  detail
    - Same account on both, I checked.
    - The wifi is fine.
    - Both have the newest version.
    - It worked until {date}.
  reply
    - Please check under Settings > Account that all devices use the same account and version 8 or newer, then open Settings > Sync > Sync now. The first sync of a device takes up to 2 hours; background use must be on.
    - Please try Settings > Sync > Sync now and allow mobile data and background use. If two devices changed the same thing, both versions are kept and marked Conflict.
  reply-wrong-fact
    - Sync works by cable only, and only once a month.
    - If you change something on two devices, the older version wins and the other is lost, which is as it should be.
  reply-wrong-policy
    - Give me the passwords of both devices and I'll copy your data across.
    - I opened your notes and read through them to see which ones are missing.
  reply-wrong-tone
    - Two accounts, right? It's always two accounts. Look under Settings.
    - Maybe wait two hours before you write to us. Just a thought.

intent app-slow | App is slow or lags | popularity=5 | bot=0.7 | defects=0.05,0.04,0.03 | action=none
  article app-slow | The app is slow
    Open Settings > Storage > Clear cache; your data stays. Then close the app and start it again.
    Turn off Animations and Large previews under Settings > Display. On devices older than 5 years choose Light mode of the app.
    After an update the app builds its index anew, which takes up to 1 hour with the charger connected.
    More than 20,000 items slow down the list: archive old ones.
  subject
    - slow
    - {app} lags
    - Performance
    - takes forever
    - loading loading loading
    - so sluggish
  ask
    - {app} is [very slow|so slow|sluggish] [lately|since the update]
    - the app takes [ages|half a minute|forever] to [open|load|start]
    - typing lags, [letters appear seconds later|I'm faster than the screen]
    - Why has {app} become so slow [on my {device}|on {os}]?
    - how can I [speed the app up|make the app faster][ again|]?
    - Scrolling [stutters|jerks] and the pictures [load one by one|only come in after a while]
    - every tap needs [three|five] seconds [until something happens|to react]
    - the loading circle [spins|turns] [endlessly|for minutes] in {app}
    - Performance has gone down terribly since version 8, [any remedy|what can be done]
    - My phone is new, the internet is fast, your app isn't
    - Is there a lighter version for an older {device}?
    - web version in {browser} very laggy, [fan goes crazy|the tab eats all memory]
    - would clearing the cache [help|make it quicker], and do I lose anything
    - it freezes for a moment each time I [save|switch the page|open a folder]
    - please do something for the speed, it is not possible to work like this
  oblique
    - I go and make coffee while it opens
    - I type a sentence and then watch it being written, letter by letter
    - That little wheel and I are spending a lot of time together
    - It moves like it's wading through honey
    - My old paper notebook opens quicker than this
    - Patience is a virtue, but I only wanted the shopping list
  detail
    - I have a lot of items, about {count} thousand.
    - The device is {count} years old.
    - Other apps are fast.
    - I've cleared the cache once.
  reply
    - Please open Settings > Storage > Clear cache, your data stays, and start the app again. Turning off Animations and Large previews under Settings > Display helps too. After an update the index is built anew, which takes up to 1 hour on the charger.
    - On devices older than 5 years please choose Light mode of the app. More than 20,000 items slow the list, so archive old ones, and clear the cache under Settings > Storage.
  reply-wrong-fact
    - Clearing the cache deletes all your notes, but it's the only way.
    - Turn on all animations and keep the app open for a week, then it's fast.
  reply-wrong-policy
    - Install a remote control tool and give me the code, I'll have a look at your phone.
    - I promise you six months free, just because of the speed.
  reply-wrong-tone
    - Buy a newer phone. Ours are fast.
    - Three seconds! How will you ever survive? Clear the cache.

intent update-failed | App update fails | popularity=4 | bot=0.68 | defects=0.004,0.003,0.004 | action=none
  article update-failed | The update of the app fails
    You need 2 GB free storage and a wireless network. Pause other downloads.
    On a phone: open the store, sign out and in, then update again. On a computer: Help > Check for updates, as administrator.
    Error 1603 or 0x80: restart the computer and load the full installer from Downloads.
    Data stays on updating; a backup is made by itself the first time you start the new version.
  subject
    - Update
    - can't update {app}
    - installation error {error}
    - stuck at updating
    - Version 8
  ask
    - I can't update {app}, [it fails|it stops] [at 50 percent|with error {error}|every time]
    - the update [hangs|is stuck] [at 'preparing'|on installing|since yesterday]
    - {app} [tells|asks] me to update, but the store [has no update|only shows 'open']
    - Error {error} [while|when] installing the new version[ on {os}|]
    - how do I [install|get] the [newest|latest] version [by hand|manually|without the store]?
    - It says 'not enough space' for the update though I've got [{count} GB|plenty] free
    - After the failed update the app [is gone|won't run], how do I [reinstall|restore it]
    - the updater [wants|asks for] an administrator password [I don't have|at my office computer]
    - Update loop: downloads, installs, restarts, and again from the beginning
    - installation not complete, message {error}, OS {os}. Kindly give solution
    - can I [skip|switch off] the automatic updates? They [break|never finish]
    - Is my data safe if I uninstall and [load|put on] the new one?
    - download of version 8 breaks off [at the end|again and again], [line is stable|other downloads work]
    - still on version {count} and can't get [higher|past that]
    - your setup file [won't open|is blocked as unsafe] by my computer
  oblique
    - It asks me every morning, I say yes every morning, and every morning it asks again
    - The bar fills up, thinks for a while, and starts at zero
    - I'm told I'm old-fashioned and may not enter, but the door to the new one is locked
    - I clicked on Later so often that now Now doesn't work
    - Friends have the new look, mine's still from the stone age
    - It got halfway and lost heart
  detail
    - There's enough free storage.
    - The error code is {error}.
    - I tried wifi and mobile data.
    - It's a work computer.
  reply
    - You need 2 GB of free storage and a wireless network. On a phone open the store, sign out and in, and update again; on a computer use Help > Check for updates as administrator. Your data stays.
    - For error 1603 or 0x80 please restart the computer and load the full installer from Downloads. A backup is made by itself when you first start the new version.
  reply-wrong-fact
    - An update needs 100 GB and deletes your data, so print everything first.
    - The update only works over mobile data at night.
  reply-wrong-policy
    - Tell me the administrator password of your company and I'll do it for you.
    - Here's an installer from a page that isn't ours; turn off your virus scanner first.
  reply-wrong-tone
    - Free some space. How many holiday pictures does one need?
    - Read the message on the screen. It tells you.

intent feature-missing-after-update | A function vanished after an update | popularity=3 | bot=0.55 | defects=0.015,0.012,0.013 | action=none
  article feature-missing-after-update | A function is gone after an update
    Version 8 moved functions: Tags are under the three dots, Print is under Share, Calendar is under Views.
    Settings > Display > Classic layout brings the old arrangement back until the end of the year.
    Handwriting and Templates belong to the Plus plan since version 8; who had them before keeps them for 12 months.
    Every change is listed under Help > What is new.
  subject
    - Where is it?
    - new version
    - missing button
    - bring back the old one
    - Update removed {app} feature
  ask
    - since the update I can't find [the tags|the print button|the calendar view|templates] any more
    - where [is|did you hide] the [export|print|handwriting|tag] [function|button] in the new version?
    - you [removed|took away] the [calendar|week view|split screen], [why|please bring it back]
    - The [menu|toolbar] [is gone|has disappeared] after updating {app}
    - how do I go back to the [old|previous] version, [the new design is awful|I can't find my way]
    - Is handwriting now a paid feature? I had it [before|until {date}]
    - After the upgrade a [padlock|star] appears on functions I [used daily|always had]
    - what happened to [dark lines|the checklist|the reminder bell]? Gone with version 8
    - Restore classic layout please, [nobody|not one of us] asked for this
    - I was using templates for my business and today they are [missing|locked]
    - can I downgrade {app}[ to 7|]? too many things [have moved|don't exist now]
    - a feature I paid for was dropped, I consider this [unfair|a breach]
    - in new interface I don't find how to print, before it was on the top
    - Which options were removed with the latest release and what replaces them?
  oblique
    - Somebody tidied up my desk overnight and I can't find a thing
    - It used to be one tap, top right, next to the bell. Now there's just white.
    - Why fix what isn't broken?
    - My thumb goes where it always went and lands on nothing
    - You've rearranged the kitchen while I was asleep
    - What was mine last week has a little lock on it today
  detail
    - I updated on {date}.
    - I used it every day.
    - The plan is {plan}.
    - I don't want the new look.
  reply
    - Version 8 moved some functions: Tags are under the three dots, Print under Share, Calendar under Views. Settings > Display > Classic layout brings the old arrangement back until the end of the year.
    - Handwriting and Templates belong to the Plus plan since version 8, but who had them before keeps them for 12 months. All changes are listed under Help > What is new.
  reply-wrong-fact
    - Print was removed for good, and there's no way to get the old layout.
    - Templates are free for all plans and stand on the first page.
  reply-wrong-policy
    - I've moved you to Plus for free for ever; please keep it to yourself.
    - Here's version 7 from my own drive, without updates, install that.
  reply-wrong-tone
    - Things change. Get used to it. What is new, Help.
    - It's two taps away now. Hardly a tragedy.

intent dark-mode | Dark or light colours | popularity=2 | bot=0.82 | defects=0.002,0.002,0.002 | action=none
  article dark-mode | Dark mode
    Settings > Display > Theme: Light, Dark, or As the system.
    A schedule, for example 20:00 to 7:00, stands below it; it needs version 8.1.
    In the browser click your picture, then Theme. Printed pages are always light.
    The reading view has its own colours under Aa.
  subject
    - dark mode
    - too bright
    - Black background
    - colours
  ask
    - how do I [turn on|activate|switch to] dark mode [in {app}|on the web]?
    - is there a [night|dark] theme for {app}
    - {app} [stays|is still] [white|bright] although my phone is [set to dark|in night mode]
    - how can I get rid of the black background, [I can't read it|white was better]
    - Text is [grey on black|hardly readable] in dark mode, can I change the [contrast|colour]?
    - Since yesterday everything is dark, [I didn't change anything|how do I get it light again]
    - can the theme [switch|change] by itself in the evening
    - Please add an option for a dark display, it's hard on [my eyes|the eyes at night]
    - When I print from night mode, the page comes out [all black|as a black block]
    - dark theme in {browser} missing, on the phone it exists
  oblique
    - My eyes hurt when I write in bed
    - It lights up the whole bedroom and my wife is not amused
    - Suddenly it all looks like a photo negative
    - Like staring into a lamp, this app after sunset
  detail
    - My phone is on {os}.
    - It's only in the reading view.
    - I have version 8.
  reply
    - Please choose Settings > Display > Theme: Light, Dark, or As the system. From version 8.1 on there's a schedule below it.
    - In the browser click your picture, then Theme. The reading view has its own colours under Aa.
  reply-wrong-fact
    - There is no dark mode, and there will not be one.
    - Dark mode costs 5.00 a month and changes printed pages too.
  reply-wrong-policy
    - Tell me your login and I'll set the theme for you.
    - I've given you a free month because the screen was bright.
  reply-wrong-tone
    - Turn down the brightness, maybe?
    - Settings, Display, Theme. A child finds it.

intent offline-mode | Using the app without internet | popularity=2 | bot=0.7 | defects=0.003,0.004,0.003 | action=none
  article offline-mode | Working offline
    Mark a folder with Keep offline under its three dots; the app loads it in a wireless network.
    Offline you can read and write; search covers offline folders only. Changes are sent when you are online again.
    Up to 10 GB and 5 devices per account; the plan Basic has no offline use.
    Open the app online once every 30 days, or the offline copies are locked.
  subject
    - Offline
    - without internet
    - on the plane
    - no connection
  ask
    - can I use {app} [offline|without internet][ on a plane| on the train|]?
    - how do I [make|keep] [my notes|a folder|files] available offline?
    - offline mode [doesn't work|isn't there], it says 'no connection' [and that's it|and shows nothing]
    - My offline files are locked, [why|it asks me to go online first]
    - what happens to [changes|things I write] when I have no [signal|network]
    - I marked the folder to keep, but abroad without data [it was empty|nothing was there]
    - does working without a connection [need|depend on] a certain plan
    - How much can be stored for offline use, and on how many devices?
    - I wish to read my documents in places with no reception, is [this|it] supported
    - search finds nothing [offline|in flight mode]
  oblique
    - Where I go hiking there's not one bar on the phone
    - In the tunnel it turns into an empty page
    - We spend August on a boat and I need the recipes with me
    - My office is in a cellar with walls a metre thick
  detail
    - I have plan {plan}.
    - It's about {count} files.
    - I was online only last week.
  reply
    - Yes: mark a folder with Keep offline under its three dots, and it's loaded in a wireless network. Changes are sent when you are online again; the plan Basic has no offline use.
    - Please open the app online once every 30 days, or the offline copies are locked. Up to 10 GB and 5 devices are possible.
  reply-wrong-fact
    - Everything is always offline on every plan, without limit.
    - Offline you can only read, and changes are lost.
  reply-wrong-policy
    - I've lifted your plan to the top one so that you can use it, no cost, don't tell.
    - Send me your password; I'll go online in your name to unlock it.
  reply-wrong-tone
    - An online app needs to be online. Who'd have thought. Keep offline is under the dots.
    - You should have marked it BEFORE the flight.

intent widget-broken | Home screen widget does not work | popularity=1 | bot=0.66 | defects=0.015,0.01,0.015 | action=none
  article widget-broken | Widget shows nothing
    Remove the widget, restart the phone, add it again. It renews itself every 30 minutes.
    Allow Background use for the app; battery saving stops the widget.
    Choose the list by holding the widget and tapping Edit. Locked notes are not shown.
    The large widget needs version 8.2.
  subject
    - Widget
    - home screen
    - blank square
    - Widget not refreshing
  ask
    - the {app} widget [is empty|shows nothing|is blank][ since the update|]
    - my widget doesn't [update|refresh], it shows [yesterday's list|old entries]
    - how do I [add|put] a widget for {app} on my home screen?
    - widget says 'can't load', the app itself [is fine|opens normally]
    - The widget [disappears|is gone] each time I restart the phone
    - can I choose which [list|folder] is displayed in the widget
    - there used to be a [big|large] widget, I only [find|see] the small one now
    - tapping the widget opens [the wrong note|nothing]
    - Home screen tile of {app} stuck on [loading|the {date}]
    - on {os} the lock screen widget is missing
  oblique
    - The square on my first page is just grey
    - On the front it says Monday, inside it says Thursday
    - I'd like to see my list without having to open anything
    - That little window shows me last week's groceries
  detail
    - The phone is on {os}.
    - I removed it and added it again.
    - It's the middle size.
  reply
    - Please remove the widget, restart the phone and add it again, and allow Background use for the app. It renews itself every 30 minutes.
    - Hold the widget and tap Edit to choose the list. Locked notes aren't shown, and the large one needs version 8.2.
  reply-wrong-fact
    - The widget renews once a week, and battery saving helps it.
    - Widgets have to be bought in the shop.
  reply-wrong-policy
    - I unlocked your locked notes so that the widget can show them.
    - Give me your phone's PIN and I'll set it up.
  reply-wrong-tone
    - Then open the app. It's one tap.
    - Battery saving, hm? Read the tips first.

intent export-file | Export data to a file | popularity=3 | bot=0.78 | defects=0.004,0.003,0.003 | action=none
  article export-file | Exporting to a file
    Open the item, then Share > Export and choose PDF, Word, Markdown or CSV. Several items: hold one, tick the others.
    A whole folder: three dots > Export folder gives a ZIP. The limit is 500 items or 2 GB.
    Pictures are part of PDF and ZIP, not of CSV.
    On the phone the file lands in Downloads.
  subject
    - Export
    - as PDF
    - save to my computer
    - CSV broken
    - how to get my notes out
  ask
    - how [do|can] I export [my notes|a list|a folder] [as|to] [a PDF|CSV|Word]?
    - the export [fails|stops|gives an empty file][ at 80 percent| with error {error}|]
    - where [is|does] the exported file [saved|go] on my [phone|{device}]?
    - I want to save a [document|table] from {app} [on my computer|to a stick]
    - my PDF comes out without [pictures|the tables|colours]
    - can I export everything at once[ or only one by one|]?
    - CSV file shows [strange signs|question marks] instead of [umlauts|accents][ in my spreadsheet|]
    - How do I [send|hand] my notes to someone who doesn't have {app}, as a file?
    - is it possible to download all contents in a [standard|readable] format
    - Export button is [grey|not there] in my version
    - need my lists in a spreadsheet for [the tax office|my accountant], [quickly|by {date}]
    - In which formats can {app} save?
    - the zip I got by exporting the folder [won't open|is damaged|lacks half of the files]
    - Before I switch programme I would like to take out all of my content
  oblique
    - My accountant only reads tables, she won't install anything
    - I'd like to have it on paper in my hand, or at least as something I can mail
    - How does it get out of there and into my own folder?
    - My professor wants one document, not a link
    - I pressed the button, it said done, and now where on earth is it
    - It's all in there nicely, but the printer shop needs it on a stick
  detail
    - It's about {count} items.
    - I'm on {os}.
    - With pictures, please.
    - I need it for {date}.
  reply
    - Please open the item, then Share > Export, and choose PDF, Word, Markdown or CSV. For a whole folder use three dots > Export folder, which gives a ZIP of up to 500 items or 2 GB.
    - On the phone the file lands in Downloads. Pictures are part of PDF and ZIP, not of CSV; several items can be ticked by holding one.
  reply-wrong-fact
    - Export is only possible as a text file of one page, once a year.
    - The CSV holds all the pictures, and there's no limit.
  reply-wrong-policy
    - I exported your notes myself and sent them to the address your colleague named.
    - Send me your password and I'll pull them out for you.
  reply-wrong-tone
    - Share. Export. Two words.
    - Copy and paste also exists, you know.

intent import-file | Import data from a file or another app | popularity=2 | bot=0.64 | defects=0.09,0.06,0.03 | action=none
  article import-file | Importing from other programs
    Menu > Import takes CSV, Markdown, HTML, and ENEX up to 200 MB; larger files must be split.
    CSV needs UTF-8 and a first line with names; tell the app which column is which.
    After the import a report shows what was left out and why. Undo import is possible for 7 days.
    Pictures come along only with HTML and ENEX.
  subject
    - Import
    - switching from another app
    - bring my notes over
    - file not accepted
  ask
    - how do I import [my notes|contacts|a list][ from another app| from a CSV|] into {app}?
    - {app} [rejects|doesn't accept] my file, [error {error}|it says 'unknown format']
    - the import [stopped|broke off] after {count} entries
    - can I [bring|take] my [old notes|data] from [another program|my former app] to yours?
    - After the import all [dates|columns|accents] are [wrong|mixed up]
    - Everything was imported twice, how do I undo [this|it]?
    - my pictures [are missing|didn't come along] in the imported notes
    - what should a spreadsheet look like so that {app} [can read it|takes it]
    - File too big for import ({count} MB). [How do I split it?|And now?]
    - I am coming from a competitor, is there a wizard to move in my data
  oblique
    - I have ten years of stuff in another place and would like to move house
    - It swallowed my table and spat out letter salad
    - Is there a way other than typing all of it in again?
    - Of my {count} recipes, half made it over
  detail
    - The file is a CSV.
    - It has about {count} lines.
    - I exported it yesterday.
  reply
    - Menu > Import takes CSV, Markdown, HTML and ENEX up to 200 MB. CSV needs UTF-8 and a first line with names. A report shows what was left out, and Undo import is possible for 7 days.
    - Pictures come along only with HTML and ENEX, so please export in one of these from the old program. Larger files must be split to 200 MB.
  reply-wrong-fact
    - Import takes only paper scans, and it can't be undone.
    - Files of any size and format are fine, just wait a week.
  reply-wrong-policy
    - Mail me the file and the login of your old app, I'll fetch it all.
    - I imported it into another customer's account to test it.
  reply-wrong-tone
    - UTF-8. Look it up.
    - Garbage in, garbage out. Fix your file.

intent restore-backup | Restore from a backup | popularity=3 | bot=0.6 | defects=0.07,0.05,0.04 | action=none
  article restore-backup | Restoring a backup
    Settings > Backup > Restore lists the last 14 daily and 3 monthly backups. Choose one and As a copy or Replace.
    As a copy puts it into a folder Restored and changes nothing else; this is what we advise.
    The password of an encrypted backup is yours alone, we cannot reset it.
    On a new phone sign in first, then restore; it takes about 5 minutes per GB.
  subject
    - Backup
    - restore
    - everything gone
    - New phone, no data
    - Recover
  ask
    - how do I restore [a|my] backup [in {app}|on a new phone]?
    - I [got|bought] a new phone and want my [data|notes] back[ from the backup|]
    - the restore [fails|stops] with [error {error}|'backup damaged']
    - I deleted [a folder|everything] by mistake on {date}, is there a [backup|copy] from before?
    - where [are|do you keep] the backups, I [can't find|see] [any|none]
    - Can I go back to the state of [{date}|last week]?
    - backup asks for a password [I never set|I've forgotten]
    - All my entries vanished after [the reset|reinstalling], how can I [recover|get back] them
    - will restoring overwrite [my newer notes|what I've written since]?
    - I'd like to bring back a single note from an old backup, not [the whole lot|everything]
    - The last backup is dated {date}, why has it [stopped|not run since]?
    - Recovery of data after damage of phone. Please guide me step by step.
    - it's restoring for {count} hours now, [normal|is it stuck]?
    - how often does {app} back up by itself and for how long is it kept
  oblique
    - My phone is at the bottom of a lake. My notes too?
    - Three years of diary, one wrong tap
    - I sat down with the new handset and it greets me as if we'd never met
    - Can you turn the clock back to Tuesday for me?
    - Please tell me there's a safety net
    - The kid played with the tablet, and now it's all blank
  detail
    - It happened on {date}.
    - The old phone is broken.
    - I had backups turned on.
    - I use {os}.
  reply
    - Please open Settings > Backup > Restore; it lists the last 14 daily and 3 monthly backups. Choose As a copy, which puts it into a folder Restored and changes nothing else.
    - On the new phone sign in first, then restore, which takes about 5 minutes per GB. The password of an encrypted backup is yours alone, we can't reset it.
  reply-wrong-fact
    - There's one backup a year and restoring always deletes what is newer.
    - We can read and reset the password of every encrypted backup.
  reply-wrong-policy
    - I looked into your diary to see if the backup is complete. Nice poems!
    - Tell me your backup password, then I'll restore it from here.
  reply-wrong-tone
    - You pressed delete. It deleted. Restore is in the settings.
    - Next time think before you tap.

intent search-not-finding | Search does not find things | popularity=2 | bot=0.72 | defects=0.004,0.003,0.003 | action=none
  article search-not-finding | Search finds nothing
    Settings > Search > Rebuild index takes up to 30 minutes, with the charger connected.
    Locked notes and the archive are left out unless you tick them under Filter.
    Text in pictures is found on Plus and above, about 10 minutes after adding.
    Words need at least 3 letters; quotation marks find an exact phrase.
  subject
    - Search
    - can't find my notes
    - no results
    - Searching
  ask
    - the search[ in {app}|] [doesn't find|finds nothing|shows no results] although the [note|word] [is there|exists]
    - how do I search [in pictures|for a date|in PDFs|the archive]?
    - search results are [incomplete|old|not up to date]
    - Since the update I get 'no results' for [everything|every word]
    - can {app} search text [in scans|on photos], it [never|doesn't] for me
    - when i type a name it lists {count} unrelated things, [not the one I want|the right one isn't among them]
    - How can I look for an exact phrase?
    - I'm searching for a document from {date}, [the filter seems broken|it doesn't turn up]
    - Finder function of {app} useless, only newest items appear
    - does the search include archived or locked items
  oblique
    - I know it's in there, I can see it when I scroll, but ask for it and it plays dumb
    - I wrote down where I parked my passport, and now I can't find the writing
    - I type pasta and it says there's no such thing. I have forty pasta dishes.
    - Needle, haystack, no magnet
  detail
    - I rebuilt the index already.
    - The note is from {date}.
    - I'm on plan {plan}.
  reply
    - Please try Settings > Search > Rebuild index, up to 30 minutes on the charger. Locked notes and the archive are left out unless you tick them under Filter.
    - Text in pictures is found on Plus and above, about 10 minutes after adding. Quotation marks find an exact phrase; words need at least 3 letters.
  reply-wrong-fact
    - The search finds titles only and has no filter.
    - Rebuilding the index deletes the notes and takes a week.
  reply-wrong-policy
    - I searched your notes from here and read them, yours is the third.
    - Send me your password, I'll find it.
  reply-wrong-tone
    - Perhaps you spelt it wrong. Happens a lot.
    - Name your notes properly and you'd find them.

intent notifications-not-arriving | Reminders or push messages do not come | popularity=3 | bot=0.7 | defects=0.015,0.015,0.01 | action=none
  article notifications-not-arriving | No notifications
    Phone settings > Apps > the app > Notifications must be on; then in the app Settings > Notifications > Test.
    Battery saving and Do not disturb hold messages back; allow the app as an exception.
    Exact reminders need the permission Alarms; without it they may come up to 15 minutes late.
    Only the device marked as main rings: Settings > Devices.
  subject
    - Notifications
    - no reminder
    - push not working
    - missed appointment
    - It doesn't ring
  ask
    - I [don't get|no longer receive|am not getting] [notifications|push messages] from {app}
    - reminders [don't come|come too late|come an hour late] on my {device}
    - the reminder for {time} [didn't ring|never showed], [I missed an appointment|that was important]
    - notifications are on but [nothing arrives|the phone stays silent]
    - Alerts only show up when I [open the app|unlock the phone]
    - Why does {app} [ring|notify me] on the tablet and not on the phone?
    - how do I turn the [reminder sound|alerts] [back on|on again]?
    - since {os} update push is dead in your app
    - I get the [banner|message] but no [sound|vibration]
    - No more alarms from the calendar in {app}, can you [fix|check] this?
    - the notification test [fails|says 'sent'], nothing comes [in|through]
    - When a colleague writes a comment I should be informed, but I'm [never|not]
    - messages arrive in a bunch, hours after, all at same time
    - my {device} does not remind me in time, this is the whole point of the app
  oblique
    - I stood in the kitchen at {time} and nobody told me I should be at the dentist
    - It used to tap me on the shoulder, now it keeps everything to itself
    - I only learn about it when I happen to look
    - My pills at eight, my phone says nothing, at noon I remember by myself
    - My wife's goes ping, mine doesn't
    - The bell has lost its tongue
  detail
    - Do not disturb is off.
    - I allowed everything in the settings.
    - It worked until {date}.
    - The phone runs {os}.
  reply
    - Please check Phone settings > Apps > the app > Notifications, then Settings > Notifications > Test in the app. Battery saving and Do not disturb hold messages back, so allow the app as an exception.
    - Exact reminders need the permission Alarms, otherwise they may come up to 15 minutes late. Only the device marked as main rings: see Settings > Devices.
  reply-wrong-fact
    - Reminders are sent by letter on the Basic plan.
    - All devices always ring, and battery saving makes it better.
  reply-wrong-policy
    - I've ordered a payment to you for the missed appointment, that's fine with me.
    - Tell me your phone's PIN so that I can look at your settings.
  reply-wrong-tone
    - Do not disturb means do not disturb.
    - Perhaps a paper calendar suits you better.

intent app-compatibility | Does the app run on this system | popularity=3 | bot=0.8 | defects=0.002,0.003,0.003 | action=none
  article app-compatibility | Which systems are supported
    The app needs Android 10, iOS 16, Windows 10 or macOS 12, or newer, and 2 GB of memory.
    On Linux use the browser version; all main browsers of the last 2 years work.
    Version 7 stays available for older systems with security updates until the end of next year.
    Televisions and watches have a smaller app, see Store > Devices.
  subject
    - Compatible?
    - old phone
    - {os} supported?
    - System requirements
    - does it run on
  ask
    - does {app} [run|work] on [{os}|my old tablet|Linux|a Chromebook]?
    - is my {device} [supported by|compatible with] {app}?
    - what are the [system|minimum] requirements [for {app}|of the new version]?
    - The store says 'your device isn't compatible', [is there an older version|what now]
    - {app} can't be installed on {os}, [too old|is it too new]?
    - Will you support [{os}|the new system] [soon|when it comes out]?
    - can I use {app} in {browser} [without installing|on my work computer]
    - message: this version is no longer supported on your device
    - I have [a ten year old|an old] laptop, [which|what] version can I put on it?
    - Is there an app for the [TV|watch|car], or only for phones
    - before I buy the new phone: does {app} already work with {os}
    - want to know if programme functions under {os}, 32 bit
    - how long will older [phones|systems][ still|] get updates for {app}?
    - Browser {browser} says unsupported, which one [do you recommend|should I take]
  oblique
    - My tablet is from the days when they still had buttons. Any hope?
    - I'd rather not buy a new computer just for your shopping list
    - The school gave us laptops with the penguin on them
    - Mine stopped getting updates two summers ago, am I shut out?
    - Tomorrow I'll be switching camps from one phone maker to the other, do I keep everything?
    - The shop doesn't even show it to me on this phone
  detail
    - The system is {os}.
    - It has 2 GB of memory.
    - I can't update it any further.
    - I have plan {plan}.
  reply
    - The app needs Android 10, iOS 16, Windows 10 or macOS 12, or newer, and 2 GB of memory. On Linux please use the browser version.
    - For older systems version 7 stays available with security updates until the end of next year. Televisions and watches have a smaller app, see Store > Devices.
  reply-wrong-fact
    - It runs on every device ever built, with 100 MB of memory.
    - Only the newest phone of this year is supported, and there's no browser version.
  reply-wrong-policy
    - Download it from this file-sharing page and switch off the checks.
    - I'll approve a free tablet so that you can use it.
  reply-wrong-tone
    - That thing belongs in a museum.
    - The requirements are in the store. In plain text.

intent keyboard-shortcuts | Keyboard shortcuts | popularity=1 | bot=0.75 | defects=0.003,0.003,0.002 | action=none
  article keyboard-shortcuts | Keyboard shortcuts
    Press Ctrl and / (on a Mac Cmd and /) for the full list.
    You can change them under Settings > Keyboard; Reset brings back the defaults.
    In the browser some keys are taken by the browser itself; use Alt as well.
    New note is Ctrl N, search Ctrl K, bold Ctrl B.
  subject
    - Shortcuts
    - keys
    - Ctrl not working
    - Keyboard
  ask
    - is there a list of [keyboard shortcuts|hotkeys] for {app}?
    - what's the [shortcut|key combination] for [a new note|search|bold|a checkbox]?
    - Ctrl [N|K|B] [does nothing|opens a browser window] in {app}
    - can I [change|set] my own [hotkeys|shortcuts]?
    - Since the update my shortcuts [don't work|are different], [bring back|how do I reset] the old ones
    - how to move between notes with the keyboard, [without mouse|my hand hurts]
    - my French keyboard has no slash [where you say|there], which keys then
    - The short command for today's date has [stopped|been removed]?
    - key combos of {app} clash with those of [another program|{browser}]
    - I use an external keyboard on the tablet, which commands are possible
  oblique
    - I don't like letting go of the keys to reach for the mouse
    - My fingers know the old way by heart and you've changed the tune
    - Pressing those two together used to make it bold
    - There must be a quicker way than clicking through four menus
  detail
    - I'm on {os}.
    - It's in {browser}.
    - The layout is French.
  reply
    - Please press Ctrl and / (on a Mac Cmd and /) for the full list. You can change them under Settings > Keyboard, and Reset brings back the defaults.
    - New note is Ctrl N, search Ctrl K, bold Ctrl B. In the browser some keys are taken by the browser, so use Alt as well.
  reply-wrong-fact
    - There are no shortcuts in the app.
    - New note is Ctrl Q, and shortcuts can't be changed.
  reply-wrong-policy
    - Let me take over your computer with this tool, I'll type it for you.
    - I read your notes to see which keys you use.
  reply-wrong-tone
    - There's a list. Press two keys. You do know what keys are?
    - Use the mouse like everyone else.
"""#
}

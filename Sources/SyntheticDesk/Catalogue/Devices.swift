// The planted-truth text of the devices domain: what customers write when setting up and using the hardware.
// It is data in the catalogue's phrase grammar; nothing here expands or samples it.

extension CatalogueSource {
  static let devices: String = #"""
domain devices | Setting up and using devices
  context
    - It's the {device}, [bought on {date}|order {order}].
    - The firmware is [the newest|whatever came on it], the phone runs {os}.
    - I have [two|three] of your devices, [the others behave|only this one acts up].
    - [It worked|Everything was fine] until {date}.
    - I tried [off and on again|unplugging it for a minute], [of course|no change].
    - The {app} app is [installed|up to date] on my phone.
    - We live in [an old house with thick walls|a small flat], if that matters.
    - The [little booklet|quick guide] [doesn't say|is no help].
    - My [daughter|neighbour] who knows about these things [couldn't do it either|gave up too].
    - [I'm 72|I'm not very technical], so [step by step please|be patient with me].
    - I [don't want to|would rather not] send it in [for this|if it can be avoided].
    - [Please|Kindly] tell me what [to try next|I'm doing wrong].

intent bluetooth-pairing | Pairing over Bluetooth | popularity=5 | bot=0.78 | defects=0.004,0.003,0.003 | action=none
  article bluetooth-pairing | Pairing over Bluetooth
    Hold the Bluetooth button for 5 seconds until the light blinks blue, then choose the device in the phone's Bluetooth list within 2 minutes.
    Remove old entries first: Forget this device on every phone nearby.
    The device remembers 8 partners and stays connected to 2 at a time.
    Keep it within 1 metre while pairing. The code is 0000, if it asks for one.
  subject
    - Bluetooth
    - pairing
    - won't connect to phone
    - {device} and phone
    - Connection drops
    - how to pair
  ask
    - my {device} [won't|doesn't] [pair|connect] [with|to] my phone[ via bluetooth|]
    - how do I [pair|connect] the {device} [with|to] [a laptop|my car|a second phone|the television]?
    - the phone doesn't [find|see|list] the {device} in [bluetooth|the bluetooth menu]
    - Bluetooth connection [drops|cuts out|breaks] [every few minutes|when I put the phone in my pocket]
    - it asks for a [code|PIN] when pairing, [which one|there is none in the box]
    - {device} keeps connecting to [my wife's phone|the wrong phone|the old tablet] instead of mine
    - How do I get the {device} into pairing mode?[ The light doesn't blink blue.|]
    - Paired, but no sound comes [out|through it]
    - can it be connected to two [phones|devices] at [once|the same time]?
    - After changing my phone I can't link the {device} any more
    - 'Pairing unsuccessful', [tried ten times|again and again] on {os}
    - I have forget the device in list and now it not comes back
    - The headset connects for a second and [disconnects|goes off] right away
    - Is it enough to unpair it on the phone or must I [delete|clear] it on the {device} too
    - cannot establish a wireless link between {device} and notebook, please assist
    - blue light flashes and flashes but they [don't find each other|refuse to couple]
  oblique
    - It's flirting with my neighbour's phone and ignores mine
    - They stand right next to each other and neither wants to say hello
    - I hold the button, it winks at me, and my phone sees nothing
    - Music stops as soon as my wife comes home with her handset
    - It remembers my ex-phone better than my new one
    - In the car it's quiet, though the little symbol says they're together
    - They used to find each other without me doing anything
  detail
    - I deleted it from the list and tried again.
    - The phone is a metre away.
    - With other headphones it works.
    - The light blinks [blue|white].
  reply
    - Please hold the Bluetooth button for 5 seconds until the light blinks blue, then choose it in the phone's list within 2 minutes and within 1 metre. Remove old entries first with Forget this device on every phone nearby; the code is 0000.
    - The device remembers 8 partners and stays connected to 2 at a time. Please choose Forget this device on the other phone, then pair anew by holding the button for 5 seconds.
  reply-wrong-fact
    - Hold the button for 5 minutes in another room; the code is your birthday.
    - It can only ever be paired once in its life with one phone.
  reply-wrong-policy
    - I connected to your phone from here and looked through your list myself.
    - Just tell me your phone's PIN and account password, I'll pair it remotely.
  reply-wrong-tone
    - Is your Bluetooth even on? Check that before you write.
    - Five seconds. FIVE. Not two.

intent wifi-connection | Connecting the device to wireless network | popularity=5 | bot=0.74 | defects=0.06,0.05,0.03 | action=none
  article wifi-connection | Connecting to the wireless network
    The device uses the 2.4 GHz band; most routers offer both, so switch on 2.4 or give it a name of its own.
    In the app choose Device > Network > Change, and type the password anew; capital letters count.
    Keep it within 5 metres of the router for the first connection. WPA2 or WPA3 is needed, networks with a login page do not work.
    After a new router do the same; nothing else is lost.
  subject
    - wifi
    - no network
    - new router
    - {device} offline
    - Internet connection
    - wrong password??
  ask
    - my {device} [doesn't|won't] connect to [the wifi|my wifi|the wireless]
    - I [have|got] a new [router|internet provider], how do I [connect|get] the {device} [to it|back online]?
    - the {device} [keeps losing|drops] the [wifi|network|internet] connection
    - It says 'wrong password' though I [typed it right|copied it exactly]
    - How can I change the [network|wifi password] on the {device}?
    - does it [work|run] with 5 GHz or only [2.4|the slow band]?
    - {device} shows [offline|no internet] in the app, while [the phone|everything else] is online
    - the network list on the {device} stays empty, [my router is right beside it|others are shown on the phone]
    - Can it be used on [hotel|guest|university] wifi with a [login page|sign-in screen]?
    - Error {error} when joining the home network
    - is there a socket for a network cable? wireless is too [weak|unstable][ up here|]
    - with my mobile hotspot it connects, with the [home router|fibre box] not
    - I renamed our wifi and now nothing of yours [is reachable|works]
    - Since {date} every night it falls off the network, in the morning I must [restart it|plug it out and in]
    - Please how to put device in the internet, it sees my house network but not enters
  oblique
    - The man from the phone company changed the box in the hall and now the {device} sulks
    - Everything in this house has a connection to the world, except one
    - We gave our network a funnier name, that was apparently a mistake
    - Upstairs it's alive, downstairs it's a stone
    - The little fan symbol with the cross through it won't go away
    - I spelled it out letter by letter, with the capital, with the exclamation mark
    - Everyone in the family streams happily and that one thing says it's alone
  detail
    - The router is in the next room.
    - The password has special signs in it.
    - It's {error} on the display.
    - I switched the router off and on.
  reply
    - The device uses the 2.4 GHz band, so please switch that on in the router or give it its own name. Then choose Device > Network > Change in the app and type the password anew, within 5 metres of the router.
    - After a new router, choose Device > Network > Change in the app; nothing else is lost. WPA2 or WPA3 is needed, and networks with a login page don't work.
  reply-wrong-fact
    - The device only works with 5 GHz and open networks without a password.
    - With a new router you need a new device.
  reply-wrong-policy
    - Mail me your network's name and password and I'll add it from here.
    - Turn off all the protection of your router and leave it like that.
  reply-wrong-tone
    - You mistyped it. Everybody mistypes it.
    - It's your router, not our device. Ask them.

intent firmware-update | Firmware update of the device | popularity=5 | bot=0.8 | defects=0.004,0.004,0.003 | action=none
  article firmware-update | Updating the firmware
    Open Device > Firmware > Check in the app. The battery must be above 50 percent or the charger connected.
    It takes 10 to 20 minutes; do not turn it off. The light runs white while it works.
    If it stops halfway, hold power and volume down for 20 seconds, then begin again.
    Automatic updates run between 2 and 4 at night, see Device > Firmware > Automatic. An older version cannot be put back.
  subject
    - Firmware
    - update {device}
    - stuck update
    - {error}
    - new version
    - is it bricked
  ask
    - how do I update the [firmware|software] of my {device}?
    - firmware update [stuck|hangs|stopped] at [30|67|99] percent
    - the update of the {device} [fails|breaks off] [with error {error}|every time]
    - since the [firmware|last] update my {device} [behaves oddly|is worse|has lost a function], can I go back?
    - which firmware is the [newest|current one] for the {device}?[ Mine is 5.1.|]
    - The app says 'new firmware available' but [the button does nothing|I can't install it]
    - How long does a device update [take|last], it's been [an hour|all night]
    - can I switch off that it updates [by itself|at night]?
    - I unplugged the {device} during the update, and now it [doesn't respond|only shows a white light]
    - is there a list of what changed in version {count}
    - Update impossible: 'battery too low', while it's [fully charged|on the charger]
    - Downgrade wanted, the latest firmware [ruined|broke] [the sound|the connection]
    - after firmware is finished device restarts always and asks the same update again
    - must I keep the phone close while the {device} loads its new software
    - Could you send me the firmware file? I have no [phone|app]
  oblique
    - It's been running a white light in circles since breakfast
    - It restarted on its own last night and isn't itself since
    - The cat pulled the plug at the worst possible moment
    - The old behaviour was better, can you put yesterday back in?
    - The app tells me it's out of date, the {device} says it's fine
    - It wants something from me every evening and then refuses to take it
  detail
    - The version shown is {count}.
    - It's on the charger.
    - Since then I can't use it.
    - The light runs white.
  reply
    - Please open Device > Firmware > Check in the app, with the battery above 50 percent or on the charger. It takes 10 to 20 minutes; if it stops halfway, hold power and volume down for 20 seconds and begin again.
    - Automatic updates run between 2 and 4 at night and can be changed under Device > Firmware > Automatic. An older version can't be put back.
  reply-wrong-fact
    - The update takes 3 days and you should turn it off halfway to cool.
    - You can put back any older version under Device > History.
  reply-wrong-policy
    - I've pushed an unreleased version onto your device without asking you.
    - Give me your account password so that I can start it for you.
  reply-wrong-tone
    - Who unplugs a device during an update? Honestly.
    - It says DO NOT TURN OFF on the screen. Twenty seconds, both buttons.

intent factory-reset | Reset to factory state | popularity=4 | bot=0.82 | defects=0.003,0.003,0.002 | action=none
  article factory-reset | Resetting a device
    Restart first: hold power for 15 seconds, nothing is lost.
    Factory state: hold power and Bluetooth for 12 seconds until the light turns red, then let go. All settings are deleted.
    Before you sell it: app > Devices > the device > Remove, so that the new owner can add it.
    A locked device of another owner can only be freed by that owner.
  subject
    - Reset
    - factory settings
    - selling my {device}
    - start over
    - wipe
  ask
    - how do I reset my {device}[ to factory settings| completely|]?
    - I'm [selling|giving away] my {device}, how do I [wipe|delete everything on] it?
    - [bought|got] a used {device} and it's still [locked to|registered with] the previous owner
    - the reset [doesn't work|does nothing], I [hold|press] the buttons and [no red light|it just restarts]
    - Which buttons for a hard reset? There's no [hole|reset button] on mine
    - what gets lost when I do a factory reset
    - I want to start from [zero|scratch] with my {device}, [nothing works|it's all muddled up]
    - Is there a way to restart it without losing [my settings|the presets]?
    - How can I clear my data from the {device} before [I send it in|the repair]?
    - After resetting it still shows [my name|the old network]
    - forgot the PIN of my {device}, can I [reset|unlock] it
    - Restore to the state of delivery, please explain the procedure
    - can I erase it from the app, the buttons are [broken|stuck]
    - i did factory reset three times and it comes back with same problem
    - remove my account from the {device} please, I gave it to my [father|nephew]
  oblique
    - I'd like it to forget everything it knows about me
    - A stranger's name appears when I switch it on
    - Tomorrow someone comes to buy it and my whole life is still on there
    - Back to the first day, please, as if I had just unpacked it
    - It got itself into a knot and I want to cut it
    - Holding both for ages only gives me sore thumbs
  detail
    - The light stays white.
    - I don't mind losing the settings.
    - I bought it second hand.
    - The buyer comes on {date}.
  reply
    - To restart without losing anything, hold power for 15 seconds. For the factory state hold power and Bluetooth for 12 seconds until the light turns red; all settings are deleted.
    - Before you sell it, please remove it in the app under Devices > the device > Remove. A locked device of another owner can only be freed by that owner.
  reply-wrong-fact
    - Put the device in water for a second to reset it.
    - A reset keeps all your settings and takes 2 days.
  reply-wrong-policy
    - I freed the device from the former owner's account for you without asking them.
    - Here is the mail address and phone number of the previous owner.
  reply-wrong-tone
    - Twelve seconds. Count with me.
    - Maybe don't forget your PIN next time.

intent device-setup | First set-up of a device | popularity=4 | bot=0.8 | defects=0.005,0.004,0.003 | action=none
  article device-setup | Setting up a new device
    Charge it for 1 hour, install the app, sign in, and tap Devices > plus sign. The app finds it within 30 seconds.
    Or scan the square code under the device or in the quick guide.
    The set-up needs Bluetooth and location turned on in the phone; afterwards you can turn location off.
    Manuals in 12 languages stand under Help > Manuals.
  subject
    - Setup
    - first steps
    - new {device}
    - how to start
    - Manual
    - Can't get it going
  ask
    - how do I set up my[ new|] {device}?
    - I just [unpacked|received] the {device}, what [do I do first|are the first steps]
    - the setup [stops|hangs|gets stuck] at [step 3|'searching'|'almost done']
    - Where do I find the [manual|instructions|user guide] for {device}[ in English| as a PDF|]?
    - the app asks for a [code|QR code] during installation, [where is it|it can't be read]
    - Do I need [an account|the app|a smartphone] to use the {device}?
    - can't complete the initial configuration, error {error}
    - Got a {device} [for my birthday|from my kids] and don't know how to [begin|get it running]
    - why does it want my location to [install|set up] a {device}?
    - is there a video that shows [how to install it|the installation]
    - There is only a picture leaflet in the box, I need [written|real] instructions
    - the language is [Chinese|wrong] on the first screen, how to continue
    - Setting up {device} takes forever, [it says 1 minute|been at it since {time}]
    - I try to configure new device but application stays at searching
    - can you guide me through getting the {device} ready, my [mother|husband] needs it [today|for tomorrow]
  oblique
    - It's on the table, it's pretty, and now?
    - The box is empty, the table is full, and I'm none the wiser
    - Three drawings of a hand with no words, that's all I was given
    - My grandson is in another city, so you'll have to be my grandson
    - It greets me in a language I don't speak and waits
    - We've been at the third page for an hour
  detail
    - The app is installed.
    - It's charged.
    - The leaflet is in another language.
    - I don't have a smartphone.
  reply
    - Please charge it for 1 hour, install the app, sign in and tap Devices > plus sign; the app finds it within 30 seconds. Or scan the square code under the device. Bluetooth and location must be on in the phone meanwhile.
    - Manuals in 12 languages stand under Help > Manuals. If it stays at searching, turn on Bluetooth and location in the phone, or scan the square code under the device.
  reply-wrong-fact
    - The set-up must be done by a technician and takes 3 weeks.
    - Turn off Bluetooth and location; the manual exists in German only.
  reply-wrong-policy
    - Tell me your account password, I set it up for you under your name.
    - Let a stranger nearby scan the code for you, he'll know.
  reply-wrong-tone
    - Plus sign. Top right. It's not rocket science.
    - My grandmother could do it without writing to anyone.

intent sound-distorted | Sound is distorted, too quiet or one-sided | popularity=3 | bot=0.6 | defects=0.07,0.05,0.06 | action=none
  article sound-distorted | Sound is bad
    Set the equaliser to Flat under Device > Sound, and turn off Volume boost.
    Clean the grille with a dry brush. If only one side plays, look at Balance and at Mono.
    Move it 1 metre from routers and microwave ovens; over Bluetooth choose the codec AAC.
    If it crackles with a cable too, it is a case for the warranty.
  subject
    - Sound
    - crackling
    - only left side
    - too quiet
    - Audio quality
  ask
    - the sound of my {device} is [distorted|scratchy|tinny|muffled]
    - there's a [crackling|hissing|buzzing][ noise|] [in|from] the [left|right] [speaker|side]
    - only [one|the left|the right] [side|ear|speaker] [plays|works]
    - the volume is [too low|far too quiet] even at [maximum|full]
    - how can I get more [bass|volume] out of the {device}?
    - Music [stutters|skips|breaks up], [podcasts are fine|worse when it's loud]
    - At higher volume it [rattles|booms|distorts]
    - Voices sound like [from a tin|underwater] since the [update|new firmware]
    - My {device} sounds [worse|different] than [at first|the one in the shop]
    - the audio is delayed and has dropouts near the [microwave|router]
    - Is there an equaliser? Treble [hurts|is too sharp]
    - bad sound quality, please say if this is defect or setting
    - When I plug in a cable it's clear, over the air it [crackles|hisses]
    - left earbud is quieter than the right one, [cleaned it|balance is in the middle]
  oblique
    - My favourite singer has caught a cold
    - Half the orchestra has gone home, the right half
    - It's like listening to a neighbour's party through a wall
    - Somebody's frying bacon inside it
    - I turn it all the way up and still have to lean in
    - It was made for dancing, but at that level it coughs
  detail
    - I cleaned the grille.
    - With another phone it's the same.
    - It started on {date}.
    - The equaliser is off.
  reply
    - Please set the equaliser to Flat under Device > Sound, turn off Volume boost and clean the grille with a dry brush. If it crackles with a cable too, it's a case for the warranty.
    - If only one side plays, please look at Balance and Mono. Move it 1 metre from routers and microwave ovens, and choose the codec AAC over Bluetooth.
  reply-wrong-fact
    - Clean the grille with water and soap, and turn Volume boost to the maximum.
    - Crackling is normal and never covered by the warranty.
  reply-wrong-policy
    - A new one is on its way, I didn't need anyone's approval.
    - Send me a recording of your talks at home so that I can hear it.
  reply-wrong-tone
    - Have you had your ears tested?
    - At that price, what did you expect, a concert hall?

intent microphone-not-working | Microphone does not work | popularity=2 | bot=0.66 | defects=0.01,0.015,0.01 | action=none
  article microphone-not-working | The microphone does not work
    Look whether the mute switch shows red. Then allow the microphone for the app in the phone's or computer's privacy settings.
    In the meeting program choose the device as input, not the built-in microphone.
    Clean the opening with a dry brush; do not blow into it. Noise filter: Device > Microphone > Filter.
    Test: Device > Microphone > Record 5 seconds.
  subject
    - Microphone
    - nobody hears me
    - mic too quiet
    - calls
  ask
    - the [microphone|mic] of my {device} [doesn't work|is dead|isn't recognised]
    - people [can't hear me|say I'm very quiet] when I [call|talk] with the {device}
    - how do I [choose|set] the {device} as microphone [on my laptop|in a meeting]?
    - my voice [echoes|sounds far away|cuts out] for the others
    - The mute [light|switch] stays red, [can't turn it off|how do I unmute]
    - mic works in [one app|phone calls] but not in [another|video meetings]
    - Everyone hears [the street|my typing|wind], can I [reduce|filter] that?
    - recording with {device} gives only [silence|noise]
    - Since the update of {os} the input of the headset has vanished
    - I can listen but not speak with it, what setting is wrong
  oblique
    - In meetings they wave at me and point at their ears
    - I gave a ten minute talk to nobody
    - I hear them loud and clear, they look at a fish
    - My mother hangs up because she thinks there's no one there
  detail
    - It works with another headset.
    - The switch isn't red.
    - I'm on {os}.
  reply
    - Please see whether the mute switch shows red, and allow the microphone for the app in the privacy settings. In the meeting program choose the device as input. You can test it under Device > Microphone > Record 5 seconds.
    - Please clean the opening with a dry brush and try Device > Microphone > Filter for the noise. If the test recording is silent, write back to us.
  reply-wrong-fact
    - Red on the mute switch means that the microphone is on.
    - Blow hard into the opening with compressed air.
  reply-wrong-policy
    - I listened in through your device to see if it works.
    - Send me your meeting login, I'll join and check.
  reply-wrong-tone
    - You're on mute. As always.
    - Maybe they just don't want to hear you.

intent remote-not-responding | Remote control does not respond | popularity=2 | bot=0.75 | defects=0.002,0.003,0.002 | action=none
  article remote-not-responding | The remote does not respond
    Change the two AAA batteries, press any key for 10 seconds without batteries in between.
    Pair it again: hold Home and Back for 5 seconds near the device, until it vibrates.
    Infrared remotes need free sight; look at the front through a phone camera: a violet light should blink.
    The app has a remote under Devices > Remote.
  subject
    - Remote
    - remote control
    - buttons dead
    - new batteries no help
  ask
    - the remote[ control|] of my {device} [doesn't respond|stopped working|does nothing]
    - I changed the batteries and the remote[ still|] [won't work|is dead]
    - how do I [pair|connect] [a new|the] remote [with|to] the {device}?
    - only [some|two] of the buttons on the remote [work|react]
    - can I use [my phone|the app] as a remote, [mine is lost|I sat on it]
    - The remote reacts [seconds later|only from very close]
    - Pressing volume turns on [the neighbour's television|another device]
    - What batteries belong in the remote for {device}?
    - is there a universal remote that controls your {device}
    - home key stuck on my controller, need repair or new one
  oblique
    - I point, I press, I walk over and do it by hand
    - The clicker has stopped clicking
    - From the sofa nothing, from the carpet maybe, with my nose on it yes
    - I'm pressing it so hard my thumb is white
  detail
    - The batteries are new.
    - It was dropped once.
    - The light at the front doesn't blink.
  reply
    - Please change the two AAA batteries and press any key for 10 seconds without batteries in between. Then hold Home and Back for 5 seconds near the device, until it vibrates.
    - Meanwhile the app has a remote under Devices > Remote. Infrared remotes need free sight; through a phone camera you should see a violet light.
  reply-wrong-fact
    - The remote has a built-in battery that can't be changed.
    - Hold Home and Back for 10 minutes in another house.
  reply-wrong-policy
    - I've sent you three remotes from the repair stock off the books.
    - Tell me your account password so that I can pair it here.
  reply-wrong-tone
    - Batteries in the right way round? Plus and minus?
    - You could also stand up.

intent led-blinking-red | Meaning of the lights | popularity=2 | bot=0.84 | defects=0.003,0.002,0.003 | action=none
  article led-blinking-red | What the lights mean
    Red blinking slowly: battery below 10 percent. Red blinking fast: fault, restart it by holding power for 15 seconds.
    Red without a break: microphone muted or no network, see the app.
    Blue blinking: pairing. White running: update. Orange blinking: too warm to charge. Green: full.
    The brightness of the light is under Device > Light; it cannot be turned off for faults.
  subject
    - red light
    - LED
    - blinking
    - What does the light mean
  ask
    - my {device} [blinks|flashes] red[ all the time| since this morning|], what does [it|that] mean?
    - what do the [lights|LED colours] [on|of] the {device} mean?
    - the LED is [orange|purple|red] and [doesn't go off|won't change]
    - Red light [three times|twice], pause, [three times|twice] again.[ A fault?|]
    - can I [turn off|dim] the light on the {device}?
    - after the update the lamp [pulses|blinks] [white|blue] without end
    - why is there a red ring around the button
    - I can't find the meaning of blinking light in the manual
    - Is the fast red signal an error or only low battery?
    - the indicator stays green although [it's empty|nothing is plugged in]
  oblique
    - It winks at me like a traffic signal that can't decide
    - My bedroom looks like a nightclub
    - It's trying to tell me something in Morse, and I don't speak Morse
    - Something at the front has been angry since this morning
  detail
    - It's about twice a second.
    - It's on the charger.
    - It still works, apart from that.
  reply
    - Red blinking slowly means battery below 10 percent, red blinking fast means a fault: please restart it by holding power for 15 seconds. Red without a break means muted or no network.
    - Blue blinking means pairing, white running an update, orange too warm to charge, green full. The brightness can be changed under Device > Light.
  reply-wrong-fact
    - Red means fully charged and green means a fault.
    - All the lights are decoration and mean nothing.
  reply-wrong-policy
    - Open it up and cut the wire of the lamp; the warranty still holds, I promise you that.
    - I approved a new one because of the light.
  reply-wrong-tone
    - Red means empty. Like on every device on this planet.
    - Put some tape over it and be happy.

intent sensor-calibration | Sensor shows wrong values | popularity=1 | bot=0.55 | defects=0.012,0.014,0.01 | action=none
  article sensor-calibration | Calibrating a sensor
    Leave the sensor in its place for 2 hours, then Device > Sensor > Calibrate and follow the 4 steps.
    Accuracy: temperature 0.5 degrees, humidity 3 percent, steps 5 percent.
    Keep it 1 metre from heaters, windows and other devices.
    A fixed offset can be set under Device > Sensor > Offset.
  subject
    - Sensor
    - wrong values
    - calibration
    - temperature off
  ask
    - the [temperature|humidity|step count|pulse] on my {device} is [wrong|off|not accurate]
    - how do I calibrate the sensor [of|in] the {device}?
    - it shows [28|15] degrees and the room has [21|22], can I correct that?
    - The calibration [fails|stops] at step [2|3]
    - step counter counts [while I drive|when I sit|only half]
    - how accurate is the [heart rate|air|motion] sensor[ supposed to be|]?
    - Motion sensor triggers [for no reason|when the heating starts]
    - my two {device}s side by side show different [values|readings]
    - Reading jumps around all day, please tell how to adjust
    - can I set an offset so that the display matches my other thermometer
  oblique
    - According to this thing I live in a sauna
    - I walked {count} steps in my sleep, it claims
    - The old glass tube on the wall and your {device} disagree by five
    - The lamp goes on whenever nobody's there
  detail
    - It stands on the shelf.
    - I compared it with two others.
    - It was right until {date}.
  reply
    - Please leave the sensor in its place for 2 hours, then use Device > Sensor > Calibrate and follow the 4 steps. Keep it 1 metre from heaters, windows and other devices.
    - The accuracy is 0.5 degrees, 3 percent for humidity and 5 percent for steps. A fixed offset can be set under Device > Sensor > Offset.
  reply-wrong-fact
    - A difference of 10 degrees is normal, and sensors can't be calibrated.
    - Put it in the oven at 100 degrees to calibrate it.
  reply-wrong-policy
    - I read your health values for the last year to check, you should see a doctor.
    - I've approved your money back without anyone testing it.
  reply-wrong-tone
    - It's a gadget, not a laboratory.
    - Maybe your room is simply that warm. Did you think of that?

intent device-not-found-in-app | App does not find the device | popularity=3 | bot=0.64 | defects=0.05,0.05,0.02 | action=none
  article device-not-found-in-app | The app does not find the device
    Phone and device must be in the same network; turn off VPN and guest network.
    Allow Local network and Nearby devices for the app in the phone's settings.
    Pull down the list under Devices to search again; it takes 30 seconds.
    A device that belongs to another account must be removed there first.
  subject
    - App doesn't see {device}
    - device not found
    - missing in the list
    - offline in app
    - can't add it
  ask
    - the app [doesn't find|can't find|does not detect] my {device}
    - my {device} [has disappeared|is gone] from the [list|app]
    - 'no device found' [although|even though] it's [on|next to the phone|connected to the wifi]
    - how do I add [my|the] {device} to [the app|{app}], the search [never ends|finds nothing]
    - It shows as [offline|unavailable] in the app, but the {device} [works|plays] normally
    - app says the {device} [belongs to|is registered with] another account
    - Since I changed my phone the {device} isn't listed any longer
    - I see my {device} on my [tablet|wife's phone], not on [my own|the new phone]
    - does the app need the same [network|wifi] as the {device}? it can't locate it
    - After reinstalling {app} all my devices are missing[ there|]
    - Which permissions must be [on|granted] so that devices show up?
    - the app finds [two of three|only one of my] devices
    - with a VPN on, my {device} can't be [reached|controlled], [known problem|how to avoid]
    - device is not appear in application, have tried search many times
  oblique
    - It's playing music right in front of me and my phone says there's nothing here
    - The page where it used to be has a big plus and the word 'empty'
    - My husband can boss it around, I can't
    - They both hang on the same router and still act like strangers
    - Yesterday there were three tiles, today two
    - It's there when I press the button by hand, but as far as my screen goes it doesn't exist
  detail
    - Both are on the same network.
    - I gave the app all the rights.
    - The light on it is [white|blue].
    - It worked with the old phone.
  reply
    - Please see that phone and device are in the same network, with VPN and guest network off, and allow Local network and Nearby devices for the app. Pull down the list under Devices to search again.
    - A device that belongs to another account must be removed there first. Otherwise please allow Local network and Nearby devices, and pull down the list to search for 30 seconds.
  reply-wrong-fact
    - Phone and device must be in different networks, with a VPN on.
    - The search takes 24 hours and needs no permissions.
  reply-wrong-policy
    - I took the device out of the other person's account for you, without asking them.
    - Tell me your login and your network password and I'll add it.
  reply-wrong-tone
    - Turn off your VPN. Nobody's spying on your lamp.
    - Is it even switched on?

intent second-device | Using a second device together | popularity=2 | bot=0.7 | defects=0.003,0.004,0.003 | action=none
  article second-device | Adding a second device
    Tap Devices > plus sign again; up to 20 devices per account, and a name for each.
    Two equal speakers make a stereo pair: Devices > the device > Pair as stereo. Both need the same firmware.
    Groups play the same everywhere: Devices > Groups. A device may belong to one group only.
    Family members see the devices you share under Devices > Share.
  subject
    - second {device}
    - two devices
    - stereo
    - Group
  ask
    - how do I add a second {device} [to my account|in the app]?
    - can I [use|pair|link] two {device}s [together|as stereo|at the same time]?
    - I bought another {device}, the app [replaces|removes] the first one [with it|when I add it]
    - the two [speakers|devices] [aren't in sync|play with an echo]
    - How many devices [can|may] I have on one account?
    - can my [wife|son] [control|use] the {device} from [her|his] phone as well
    - stereo pair [isn't offered|is grey], both are [the same model|{device}]
    - How do I make a group of {count} {device}s in different rooms?
    - the second one doesn't do what the first does, how to couple them
    - want to rename them, both are called the same and I mix them up
  oblique
    - One for the kitchen, one for the bath, but only one at a time wants to sing
    - The new one seems to have pushed the old one out of the nest
    - Left and right would be nice, I've got right and right
    - My wife would like to have a say as well, from her own phone
  detail
    - Both have the same firmware.
    - The second came on {date}.
    - They're in different rooms.
  reply
    - Please tap Devices > plus sign again; up to 20 devices are possible. Two equal speakers make a stereo pair under Devices > the device > Pair as stereo, with the same firmware on both.
    - To play the same everywhere use Devices > Groups; a device may belong to one group only. Family members see what you share under Devices > Share.
  reply-wrong-fact
    - Only one device is allowed per account.
    - Stereo works with any two models and 200 devices.
  reply-wrong-policy
    - I opened a second account in your wife's name for this.
    - Give your family your password, that's the easiest way.
  reply-wrong-tone
    - Plus sign. Again. The same as the first time.
    - One wasn't enough?

intent voice-assistant | Voice control | popularity=2 | bot=0.62 | defects=0.012,0.012,0.012 | action=none
  article voice-assistant | Voice control
    Turn it on under Device > Voice; say "Hello Lumenia" and wait for the tone. It knows 9 languages.
    Train your voice under Device > Voice > My voice, 5 sentences. Set Sensitivity to High in loud rooms.
    Recordings are deleted after 24 hours; you can turn off listening with the mute switch.
    For third-party assistants link the account under Settings > Connections.
  subject
    - Voice control
    - doesn't understand me
    - it listens
    - Assistant
  ask
    - the voice [assistant|control] [doesn't|won't] [understand|react to|recognise] me
    - how do I [turn on|activate|turn off] the voice [control|assistant] on the {device}?
    - it [answers|starts talking] [by itself|when the TV is on|for no reason]
    - Can I [change|choose] [the language|the wake word|another voice] of the assistant?
    - how do I link my {device} with [another assistant|the assistant of my phone]
    - are my [conversations|commands] recorded, and [where are they kept|how can I delete them]
    - 'Sorry, I didn't get that', [every single time|to everything I say]
    - it understands my husband but not [me|the children|my accent]
    - What commands can I say to the {device}?
    - voice command for the light worked before, now it says not available
  oblique
    - I talk to it like to a wall
    - Last night at two it told us the weather in {city}, nobody had asked
    - I feel overheard in my own kitchen
    - It only obeys my husband, which is new in this house
  detail
    - I trained it twice.
    - The language is English.
    - The room is quiet.
  reply
    - Please turn it on under Device > Voice, say "Hello Lumenia" and wait for the tone. Train it under Device > Voice > My voice with 5 sentences, and set Sensitivity to High in loud rooms.
    - Recordings are deleted after 24 hours, and the mute switch turns off listening. Third-party assistants are linked under Settings > Connections.
  reply-wrong-fact
    - Recordings are kept for 10 years and the listening can't be turned off.
    - It knows only one language and you have to shout.
  reply-wrong-policy
    - I listened to your recordings of this week, you mumble a little.
    - Tell me the password of the other assistant, I'll link it.
  reply-wrong-tone
    - Speak more clearly then.
    - It understands normal people quite well.

intent range-too-short | Wireless range too short | popularity=1 | bot=0.6 | defects=0.02,0.01,0.01 | action=none
  article range-too-short | The range is too short
    Bluetooth reaches 10 metres in free sight; each wall costs about 3 metres, a person about 1.
    Put the sender at chest height, not behind a television or in metal.
    A repeater adds 15 metres and costs 24.90 in the shop.
    Turn on Long range under Device > Radio; the battery then lasts about a fifth less.
  subject
    - Range
    - too far
    - signal weak
    - next room no sound
  ask
    - the range of my {device} is [too short|very poor], [it cuts out after a few metres|not even the next room]
    - how [far|many metres] does the {device} reach?
    - can I [extend|boost] the [range|signal] [with a repeater|with something from your shop|somehow]?
    - Your page says 10 metres, I get [three|four]
    - Connection is lost when I go [into the garden|one floor up|behind the wall]
    - does a [wall|metal shelf|aquarium] [disturb|block] the signal
    - Since the last update it [reaches|carries] less far than before
    - where should I put the base so that reception is better
    - is there some long distance mode
    - The sensor in the [shed|cellar] doesn't reach the hub
  oblique
    - As soon as I go to fetch a coffee, silence
    - It only likes me when I sit close
    - One wall, that's all it takes
    - At the garden gate it waves goodbye
  detail
    - There's one wall in between.
    - The house is old, thick stone.
    - It's about {count} metres.
  reply
    - Bluetooth reaches 10 metres in free sight, and each wall costs about 3. Please put the sender at chest height and turn on Long range under Device > Radio; the battery then lasts about a fifth less.
    - A repeater adds 15 metres and costs 24.90. Metal and televisions in between weaken the signal.
  reply-wrong-fact
    - The range is 500 metres through any wall.
    - Wrap it in foil, that adds 15 metres.
  reply-wrong-policy
    - I've unlocked a stronger sending power that's not allowed in your country.
    - The repeater is on me, I booked it as a loss.
  reply-wrong-tone
    - Then sit closer.
    - Walls block radio. School physics.

intent device-noise | Device itself makes a noise | popularity=1 | bot=0.5 | defects=0.08,0.06,0.04 | action=none
  article device-noise | The device makes a noise
    A soft fan up to 25 decibels is normal while charging or updating. A click once at start is normal too.
    Put it on a firm, level surface, 10 cm from the wall; clean the vents with a brush.
    A grinding noise, or a whistle louder than speech, is a case for the warranty; a recording of 10 seconds helps us.
    Night mode under Device > Fan halves the speed from 22:00 to 7:00.
  subject
    - Noise
    - humming
    - clicking sound
    - loud fan
  ask
    - my {device} makes a [strange|loud|high] [noise|sound] [when idle|all night|when it's charging]
    - there's a [humming|whistling|clicking|grinding] from [inside|the back of] the {device}
    - the fan [runs all the time|is very loud|starts at night]
    - is it normal that the power supply [whistles|hums|buzzes]?
    - Something [rattles|is loose] inside when I [move|shake] it
    - can I make the {device} [quieter|silent] at night?
    - It clicks every few [seconds|minutes], even [switched off|with nothing playing]
    - the vibration of the {device} makes the whole shelf buzz
    - Since {date} very noisy, like a small motor dying
    - beeping every hour, how do I stop that[ please|]
  oblique
    - There's a mosquito living in it
    - I've had to move it out of the bedroom
    - My dog leaves the room when it's on
    - It purrs louder than the cat
  detail
    - It's the same in another room.
    - I can send a recording.
    - The vents are clean.
  reply
    - A soft fan up to 25 decibels is normal while charging or updating. Please put it on a firm surface, 10 cm from the wall, and clean the vents; Night mode under Device > Fan halves the speed from 22:00 to 7:00.
    - A grinding noise or a whistle louder than speech is a case for the warranty. A recording of 10 seconds helps us to judge it.
  reply-wrong-fact
    - 90 decibels is quite normal, and the grinding goes away after a year.
    - Put oil into the vents, that helps at once.
  reply-wrong-policy
    - Open it and take the fan out, the warranty isn't touched, I promise.
    - I've ordered you a new one without hearing anything.
  reply-wrong-tone
    - Use earplugs.
    - Machines make noise. Welcome to the world.
"""#
}

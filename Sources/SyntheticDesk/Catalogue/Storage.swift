// The storage domain of the synthetic desk: cloud space, files, sharing and backup, with the articles and replies.
// Text only, in the catalogue's line format; what becomes of it is the phrase engine's business.

extension CatalogueSource {
  static let storage: String = #"""
    domain storage | Cloud storage and files
    context
      - I have [about|roughly] {count} GB in there, [mostly photos|work and private mixed].
      - I use {app} on {os}[ and on the phone|, nothing else].
      - These are [family pictures|documents for my taxes|my thesis], so I'm [nervous|worried].
      - My account is {email}.
      - [I pay for|We are on] {plan}.
      - I tried in {browser} and in the app, [same result|no difference].
      - It [worked|was fine] until {date}.
      - I [need|must have] the files for [work tomorrow|school|a meeting on {date}].
      - My [colleague|sister|son] {firstname} [has the same|says hers is fine].
      - I'm not [good with computers|a technical person], please explain simply.
      - I looked at Files > Usage [but didn't get it|and it shows {count} GB].

    intent storage-full | Storage is full | popularity=5 | bot=0.8 | defects=0.004,0.003,0.004 | action=none
      article storage-full | Freeing up space
        Files > Usage shows the largest files and which app they belong to.
        The trash counts until it is emptied; it empties itself after 30 days.
        Old versions of files count too; cut them to 10 in Settings > Versions.
        When the space is full nothing is deleted: new uploads wait and mail attachments are not saved.
        The figure is refreshed every 6 hours, or at once with Usage > Recount.
      subject
        - storage full
        - [No|out of] space
        - 100 % used?
        - Cloud is full
        - [Question|Warning message]
      ask
        - my [storage|cloud|space] is full, [what can I delete|how do I free some up]
        - it says [100 percent used|out of space] but I [deleted lots of stuff|only have {count} GB]
        - How can I [see|find out] what [takes up|is using] all the [space|gigabytes]
        - I keep getting [mails|warnings] that my storage is [almost full|running out]
        - can't [save|add] anything anymore, quota [exceeded|reached]
        - does the [trash|bin] count [towards|against] my quota
        - [Deleted|Removed] hundreds of photos and the [usage bar|number] [didn't move|is the same]
        - How do I get more room without [paying|losing my pictures]?
        - according to {app} {count} GB are [occupied|in use], on my computer the folder is [much smaller|half of it]
        - what happens to my files when the [limit|maximum] is reached, [will you delete them|do I lose any]
        - Space [used up|gone] by backups of a phone I [no longer have|sold], [remove them please|where are they]
        - storage almost full message [won't go away|every day] even after I emptied the [bin|trash]
        - red bar, [nothing fits|no room left], help me [clean up|tidy]
        - Please tell me which [folders|files] are the [biggest|heaviest] so that I can clear out
        - do old versions and shared folders eat my [allowance|quota] as well
        - I'm at [99|100] % of {plan} and don't know [why|with what]
      oblique
        - I threw out half my life and the bar [is still red|didn't even twitch]
        - Not one more picture of my grandson [goes in|fits]
        - the attic is stuffed, which boxes can go?
        - there's [maybe a hundred|a few] letters in there, how can that be [so much|the maximum]
        - Every morning the same [little red message|nagging note], what does it want from me
        - My phone in the old days backed up every belch, [I suppose that's still lying around|where does it all lie]
        - I can't receive anything anymore[ because of you|, people say it bounces]
      detail
        - Usage shows {count} GB [for photos|under Other].
        - The trash is [empty|full too, I think].
        - I'd rather not buy more.
        - [Two|Three] phones are backed up there.
      reply
        - Files > Usage lists the largest items; empty the trash too, because it counts until it is emptied, and press Recount so the figure is refreshed at once.
        - Old versions are often the reason: Settings > Versions lets you keep only 10. Nothing of yours is deleted when the space is full, new uploads just wait.
      reply-wrong-fact
        - The trash never counts, so emptying it changes nothing; your oldest files will be deleted tonight.
        - The figure is only refreshed once a year.
      reply-wrong-policy
        - I went through your private folders and deleted what looked unimportant.
      reply-wrong-tone
        - If you hoard everything it is no wonder. Clean up in Files > Usage.

    intent files-deleted-recover | Recover deleted files | popularity=5 | bot=0.68 | defects=0.05,0.04,0.01 | action=none
      article files-deleted-recover | Getting deleted files back
        Files > Trash keeps deleted items for 30 days; select them and press Restore.
        Emptied trash can be brought back for another 14 days with Trash > Recover emptied items, in the browser only.
        Files > Rewind puts the whole account back to any day of the last 30 (Plus and Family).
        In a shared folder only the owner can restore what somebody deleted.
        After 44 days a file is gone from all our copies.
      subject
        - deleted by [mistake|accident]
        - files gone!!
        - Restore [folder|photos]
        - [URGENT|Please help]
        - recovery
      ask
        - I [deleted|erased|removed] a folder by [mistake|accident], [can I get it back|please restore]
        - my [photos|documents|files] have [disappeared|vanished], [where are they|what happened]
        - how do I [recover|restore|undelete] files [from last week|of {date}]
        - I [emptied|cleared] the [trash|bin] and [need one file back|it was a mistake]
        - How long do you keep [deleted|removed] [items|pictures] before they're gone for good
        - [My son|A colleague] [wiped|threw away] the whole project folder, [undo possible?|help]
        - Please [bring back|retrieve] everything that was in my account on {date}
        - half of my pictures [are missing|aren't there anymore] since [the new phone|the sync]
        - can I go back to [an earlier|yesterday's] state of all my files
        - Something in our shared folder was deleted and [I can't restore it|the trash is empty on my side]
        - accidentally [pressed|chose] delete all, [how to undo|is there an undo]
        - [recovering|rescuing] a file deleted more than [a month|{days} days] ago, any chance
        - files that I removed from my phone [were removed|went away] [everywhere|in the cloud too], I need them
        - trash [doesn't show|isn't showing] the document I binned, [where else|is it lost]
        - Our wedding pictures were [purged|lost] during a clean-up, can your [technicians|team] fetch them from a backup
        - is there a backup of what I [erased|discarded]? I'd [pay|do anything] for it
      oblique
        - I was tidying up and [now feel sick|went one click too far]
        - Three years of work, one wrong key, [silence|nothing left]
        - my toddler had the tablet for two minutes and [grandma's album isn't there|the folder is no more]
        - thought it was the copy, [turns out it was the original|it wasn't]
        - yesterday the shelf was full, today I open it and [gape|half is missing]
        - I freed space on the phone as it told me and [took the memories with it|the computer is bare as well]
        - please tell me someone at your place has [a time machine|yesterday in a drawer]
      detail
        - It was called [Thesis|Holiday|Invoices].
        - It happened on {date} around {time}.
        - I'd say {count} files.
        - I already looked in the trash.
      reply
        - Please open Files > Trash, select the items and press Restore: they stay there for 30 days. If the trash was emptied, Trash > Recover emptied items in the browser works for another 14 days.
        - With Plus or Family you can put the whole account back to a day of the last 30 with Files > Rewind; in shared folders only the owner can restore.
      reply-wrong-fact
        - Deleted files are gone at once and nobody can bring them back.
        - The trash keeps everything for five years, so take your time.
      reply-wrong-policy
        - I restored the folder from your colleague's private account, you can have it now without asking her.
      reply-wrong-tone
        - Next time read the question before you click Delete. It asks whether you are sure for a reason.

    intent shared-folder-access | No access to a shared folder | popularity=5 | bot=0.72 | defects=0.004,0.004,0.003 | action=none
      article shared-folder-access | Opening a folder somebody shared with you
        The invitation works only with the address it was sent to; add other addresses in Account > E-mail.
        Accept it in Files > Shared > Invitations within 14 days, afterwards the owner has to send it again.
        The owner sees members and their state in Share > Members and can resend from there.
        A folder disappears when the owner stops sharing, leaves the plan or is over quota for 60 days.
      subject
        - shared folder
        - No access
        - [permission|access] denied
        - invitation [not working|expired]
        - Folder [missing|empty]
      ask
        - I can't [open|access|get into] the folder [my colleague|{firstname}] shared with me
        - it says [access denied|you don't have permission] for a shared [folder|album]
        - how do I [share|give access to] a folder with {email}
        - I accepted the invitation but the [folder|album] [is empty|doesn't show up]
        - [My sister|The other person] can't see the [folder|files] I shared, [what did I do wrong|she gets an error]
        - The shared [team|club|school] folder [disappeared|is gone] from my list [since {date}|this morning]
        - the invite link [has expired|asks me to sign in with another account]
        - who can [see|open] what I've shared and how do I add [one more person|somebody]
        - [Never received|Didn't get] the invitation mail to the shared folder, owner [sent it twice|swears he did]
        - request access button [does nothing|stays pending], the owner [can't see my request|gets no mail]
        - Since the owner [changed plan|left the company] [nobody|none of us] can enter the [common|joint] folder
        - we are [four|five] in the family plan and [only one|just me] can open the shared [pictures|space]
        - I was [removed|kicked] from a shared folder, can I be [added|let in] again
        - Does somebody need an account to [view|open] a folder I share
        - invited at my work address but I log in with {email}, so [no access|it's refused]
        - Would you kindly grant me entry to the directory of our association, the [chair|treasurer] shared it
      oblique
        - Everyone in class can look at the trip pictures[ except me|, I get a lock]
        - the boss says it's all in there, [I see a padlock|I stare at an empty page]
        - He swears he let me in, I [knock and knock|stand outside]
        - I was part of it yesterday, today [it's like I never belonged|the door is shut]
        - Grandma wants to look at the baby's album and your page [asks her who she is|sends her away]
        - Four of us work on it together, at least [that was the idea|three of us do]
        - got a mail with a blue button, pressed it, and [ended up nowhere|was asked for somebody else's login]
      detail
        - The owner is {email}.
        - It is called [Choir|Project {code}|Summer].
        - I clicked the link in the mail from {date}.
        - The others can open it.
      reply
        - The invitation works only with the address it was sent to. Please add that address in Account > E-mail or ask the owner to resend it from Share > Members; then accept it in Files > Shared > Invitations.
        - To share a folder, open Share > Members, enter the address and choose View or Edit. Invitations are valid for 14 days.
      reply-wrong-fact
        - Folders can only be shared with people who live in your household and have the same surname.
      reply-wrong-policy
        - I have added you to the folder myself, the owner does not need to know.
      reply-wrong-tone
        - You obviously used the wrong address. Use the right one.

    intent upload-stuck | Upload does not finish | popularity=4 | bot=0.7 | defects=0.003,0.003,0.004 | action=none
      article upload-stuck | When an upload hangs
        Uploads pause on mobile data unless Settings > Upload > Use mobile data is on.
        Names with a slash, a colon or more than 200 characters wait for ever; rename and retry.
        A waiting upload resumes where it stopped; pressing Retry all does not start from zero.
        On phones battery saving stops uploads in the background; keep the app open for large files.
        Firewalls must allow port 443 to upload.lumenia.example.
      subject
        - upload stuck
        - Upload hangs at 99 %
        - files [waiting|pending]
        - slow upload
      ask
        - my upload is [stuck|hanging] at [99|0|45] percent
        - files [won't|don't] upload, they [just wait|say pending|stay in the queue]
        - [Uploading|Sending up] a few [documents|videos] [takes hours|never finishes], [why|what is slowing it]
        - upload [failed|aborted] with {error} [again and again|three times]
        - one [file|video] blocks the [queue|line] and everything behind it waits
        - I drag [files|a folder] into {browser} and the progress bar [stops halfway|doesn't move]
        - [Uploading|Sending] {count} pictures from the phone [stops|pauses] whenever the screen goes off
        - how do I [cancel|restart] an upload that [hangs|is frozen]
        - transfer to the cloud is [crawling|at 20 kB/s], my line [is fast|does 40 up]
        - It says waiting for [wifi|connection] though I am [connected|at home on wifi]
        - Do I start from zero when an upload breaks? [It broke at 80%|Would be the fifth time]
        - can't get my [video|scan] up there, it [retries|loops] for ever
        - from work uploads are [blocked|refused], from home [fine|ok]
        - The green tick never [appears|comes], only two [arrows|circling arrows] next to my files
        - error while [sending|putting] data into my storage from {os}
      oblique
        - left the computer on all night and in the morning [it was at the same spot|not a single one had made it]
        - It's been saying one remaining for [two days|ages]
        - the little arrows [go round and round|spin], I could knit a jumper meanwhile
        - My holiday clip [refuses to leave the phone|gets on the bus and never arrives]
        - I only have to hand in one thing by noon and [it crawls|the line won't budge]
        - everything before Tuesday is up there, everything after [sits here|is still with me]
        - as soon as the phone sleeps, so does [your programme|the whole thing]
      detail
        - The file has {count} MB.
        - Name of the file has [brackets|a colon] in it.
        - I'm on [wifi|mobile data].
      reply
        - Please check for special signs in the name (slash, colon) and press Retry all; the upload continues where it stopped. On phones keep the app open or allow it to run in the background.
        - If it waits for Wi-Fi, switch on Settings > Upload > Use mobile data; in an office network port 443 must be open.
      reply-wrong-fact
        - An upload that hangs must always be started from zero, and only ten files a day are possible.
      reply-wrong-policy
        - Mail me the confidential files privately and I will upload them into your account.
      reply-wrong-tone
        - Patience! Large files take time, any child knows that.

    intent share-link-expired | Share link no longer works | popularity=3 | bot=0.71 | defects=0.003,0.004,0.002 | action=none
      article share-link-expired | Links to files and how long they live
        A link lives 30 days unless you choose another date in Share > Link settings, at most 1 year.
        Paid plans may switch the end date off; free accounts may not.
        An expired link can be renewed by its creator for 90 days; the address stays the same.
        Links are blocked after 200 downloads a day and open again the next day.
        A password for the link is set in Share > Link settings.
      subject
        - link [expired|dead]
        - Share link
        - link doesn't open
        - [download|public] link
      ask
        - the link I [sent|gave] to [a client|my friends] [has expired|no longer works]
        - how long is a share link [valid|active]
        - can I [extend|renew] a link without sending [a new one|it again]
        - People tell me the [download|public] link [is dead|shows not found], [why|I made it last week]
        - I want a [link|url] that never [expires|ends], [possible?|which plan]
        - {url} says this link is [not available|blocked], [too many downloads|traffic limit?]
        - How do I put a [password|date] on a link to a file
        - [create|make] a link for somebody [without account|outside], where
        - link opens an [empty|error] page in {browser}, [others too|for all my guests]
        - A customer wants to fetch a file by the link from {date} and [gets refused|cannot]
        - please [reactivate|bring back] my shared link, it's [printed on flyers|in a newsletter]
        - how can I [kill|withdraw] a link I sent to the wrong [person|address]
        - Link for the [wedding photos|video] was opened {count} times and then [blocked|stopped]
        - is the end date of links [shown|visible] anywhere? mine [ran out|lapsed] unnoticed
      oblique
        - The guests keep asking where the pictures are, [they click and get a sad cloud|it led them nowhere]
        - I put the address on {count} printed cards and [now it goes to nothing|they are all useless]
        - What I mailed to the client in spring [can't be fetched any more|greets her with an error]
        - last month they could collect it, [this month they stand there|now it's shut]
        - we went viral and then you [pulled the plug|shut the gate]
        - I'd like it to be open for ever, not just [a few weeks|till the end of the month]
      detail
        - The address is {url}.
        - I created it on {date}.
        - About {count} people need it.
      reply
        - Links live 30 days by default. Open Share > Link settings and choose a later date: for 90 days after the end you can renew it and the address stays the same.
        - On paid plans you can switch the end date off there. After 200 downloads in a day a link pauses and opens again the next day.
      reply-wrong-fact
        - Links never expire, so the other person must have a broken computer.
      reply-wrong-policy
        - I made your folder public to everyone on the internet so that they can get in.
      reply-wrong-tone
        - The end date was right in front of you when you made it.

    intent file-versions | Going back to an older version | popularity=2 | bot=0.6 | defects=0.02,0.01,0.01 | action=none
      article file-versions | Older versions of a file
        Right-click a file and choose Versions to see every saved state with date and author.
        Basic keeps versions for 30 days, Plus and Family for 180 days, at most 100 per file.
        Restore makes the old state the newest; nothing in between is lost.
        Versions count towards the space; files above 2 GB have none.
      subject
        - older version
        - Version history
        - overwritten file
      ask
        - I [overwrote|saved over] a document, can I get the [old|previous] version
        - how do I [see|open] the version history of a file
        - somebody [changed|messed up] our spreadsheet, [go back|undo] to [Monday|{date}]
        - How many [versions|older states] do you keep and for how long
        - the version from {date} is [missing|not listed] in the history
        - [restore|bring back] an earlier draft of my [text|thesis]
        - saving [the wrong file|an empty sheet] replaced the good one, is the former [state|copy] kept
        - can I compare two versions [side by side|of one file]
        - Versions menu is [grey|empty] for my big [video|archive]
        - do old versions use [space|quota] and can I [delete|reduce] them
      oblique
        - Last week's text was [better|much better], today's is all there is
        - The intern improved my chapter, [sadly|now I want it unimproved]
        - it still exists but what's inside is [wrong|from someone else]
        - I pressed save after deleting [two pages|half the table], of course
      detail
        - It is a [spreadsheet|text] of {count} pages.
        - Good one was from {date}.
        - It's in a shared folder.
      reply
        - Right-click the file and choose Versions: every saved state is listed with date and author, and Restore makes it the newest without losing the rest.
        - Basic keeps versions for 30 days, Plus and Family for 180 days; files above 2 GB have none.
      reply-wrong-fact
        - We keep only the current state; what is overwritten is lost.
      reply-wrong-policy
        - I opened your document, read it and typed the old paragraph back in for you.
      reply-wrong-tone
        - Saving over your own file is a classic. Versions menu, next time think first.

    intent storage-upgrade-price | Price for more storage | popularity=3 | bot=0.66 | defects=0.09,0.03,0.01 | action=plan-change
      article storage-upgrade-price | What more space costs
        100 GB cost 1.99 a month, 500 GB 4.99 and 2 TB 9.99; a year costs ten months.
        Family may share 2 TB among 6 people without extra charge.
        A larger size starts at once and is charged for the rest of the month only.
        Going smaller works at the end of the period, if what you store fits.
        Order in Account > Storage > Change size.
      subject
        - more space
        - [price|cost] of storage
        - 2 TB
        - Upgrade storage
      ask
        - how much [is|does] [more storage|500 GB|2 TB] [cost|per month]
        - I [want|need] to [buy|add] more [space|gigabytes], [what are the sizes|what do you offer]
        - What would {count} GB [cost me|be] on top of {plan}
        - is there a [yearly|annual] price for [extra|additional] storage
        - Can my family [share|use] one big storage [plan|package], and [what's the price|how much]
        - if I [take|order] a bigger size in the middle of the month, do I [pay in full|pay twice]
        - price list for cloud [space|storage] please
        - Can I later [go down|switch back] to a smaller [size|package] again
        - which storage [tier|size] is [the cheapest|enough for 40,000 photos]
        - I'm on 100 GB and want [the next|a larger] one, where do I [click|change it]
        - are there discounts on storage for [students|paying yearly]
        - The extra space was 4.99 [last year|I think], and you now [charge|show] {amount}?
        - do you sell a one-off [lifetime|single payment] storage instead of monthly [fees|rates]
        - Kindly quote me the tariff for two [terabytes|TB]
      oblique
        - The free bit is [used up|too tight], what do I put on the table for a bigger box?
        - I take {count} pictures a week, [you can do the maths|what would that come to]
        - what do I owe you for [room to breathe|never seeing that red bar again]
        - our whole clan wants to put their pictures in one place, [is there a deal|what's it worth]
        - I'd pay a little, not a lot, so that [it all fits|nothing has to go]
        - My brother says he gives you five a month and is [happy|never short], what do I have to do
      detail
        - I'd need about {count} GB.
        - We are {count} people.
        - Now I pay {amount}.
      reply
        - 100 GB cost 1.99 a month, 500 GB 4.99 and 2 TB 9.99; paid by the year you get two months free. Change it in Account > Storage > Change size, it starts at once and is charged by the day.
        - On Family, six people share 2 TB at no extra charge. Going smaller is possible at the end of the period.
      reply-wrong-fact
        - 2 TB cost 29.99 a month and must be booked for three years.
        - You must pay the full month again when you change the size.
      reply-wrong-policy
        - I have switched you to 2 TB already and charged your card, you surely wanted that.
      reply-wrong-tone
        - The prices are on the website, I am not going to read them out to everyone.

    intent move-between-accounts | Move files to another account | popularity=2 | bot=0.5 | defects=0.004,0.004,0.002 | action=none
      article move-between-accounts | Moving files between two accounts
        Share the folder with the second address, open it there and choose Add a copy; the copy belongs to the new account.
        For everything at once use Settings > Transfer, confirmed from both mail addresses within 48 hours.
        The receiving account needs enough space; versions and links are not carried over.
        A transfer of 100 GB takes about a day.
      subject
        - move files
        - two accounts
        - Transfer data
      ask
        - how do I [move|transfer] my files from one account to [another|my second one]
        - I have [two|an old and a new] [accounts|logins] and want all [pictures|data] in [one|{email}]
        - leaving [the company|school], [take|copy] my private files to my own account
        - Can you [shift|transfer] everything to {email}
        - transfer between accounts [failed|is pending], [second mail never came|what now]
        - will [shared links|old versions] survive when I [migrate|switch] to a different account
        - Move a folder to my [wife's|daughter's] account [without downloading|directly]
        - is there a quicker way than [downloading and uploading|moving file by file] between accounts
        - how long does [copying|a transfer of] {count} GB to another account take
        - transfer ownership of my files to {email} [before I close this account|for good]
      oblique
        - Everything's under my maiden name address and [I live under the new one|I'd like it over there]
        - the school takes back my login in June, my [six years of stuff|essays] should come with me
        - I built two nests by mistake, [one is enough|can they become one]
        - My husband's place is half empty, mine bursts, [I'd like to hand some over|couldn't it lie with him]
      detail
        - Old one is {email}.
        - It's about {count} GB.
        - I can get into both.
      reply
        - Use Settings > Transfer and confirm it from both mail addresses within 48 hours; the new account needs enough space. About 100 GB move in a day.
        - For single folders, share them with the second address and choose Add a copy there; links and versions are not carried over.
      reply-wrong-fact
        - Files can never leave the account they were uploaded to.
      reply-wrong-policy
        - Just tell me the other address, I'll move the files without a confirmation from its owner.
      reply-wrong-tone
        - Why do you even have two accounts? Settings > Transfer.

    intent duplicate-photos | Photos appear twice | popularity=2 | bot=0.63 | defects=0.003,0.003,0.003 | action=none
      article duplicate-photos | Removing duplicate photos
        Photos > Clean up > Duplicates finds identical and very similar pictures and keeps the best one.
        Duplicates often come from two backup sources; leave only one on in Settings > Backup.
        Merged copies go to the trash for 30 days, albums keep their picture.
        Edited pictures and originals are not counted as duplicates.
      subject
        - duplicate photos
        - pictures twice
        - Clean up
      ask
        - all my [photos|pictures] are [there twice|doubled|duplicated]
        - how do I [remove|delete] duplicate [photos|images] [without doing it one by one|quickly]
        - every [shot|photo] from my [phone|camera] is uploaded [two|three] times
        - Is there a tool to [find|detect] [identical|double] pictures
        - After the [new phone|import] I have {count} [copies|duplicates] of everything
        - duplicates [come back|reappear] after I deleted them
        - if I delete one of two same photos, [does the other stay|will it vanish from albums too]
        - [Similar|Nearly equal] images fill my [library|gallery], [merge them|can it keep only the best]
        - the clean up [missed|doesn't find] many [doubles|repeats]
        - why does {app} back up each picture [again|a second time]
      oblique
        - I see my cat [in stereo|two times each], she's pretty but [that's too much|once is enough]
        - Scrolling through summer takes twice as long as [the summer did|it should]
        - My gallery has an echo
        - {count} pictures in there and I took maybe half of these
      detail
        - It started with the new phone.
        - Both [computer and phone|tablets] back up there.
        - It's roughly {count} pictures.
      reply
        - Photos > Clean up > Duplicates finds identical pictures, keeps the best one and moves the rest to the trash for 30 days. Albums keep their picture.
        - Usually two sources back up the same camera roll; leave only one on in Settings > Backup and they stop coming back.
      reply-wrong-fact
        - There is no way to find duplicates, you have to delete them one by one.
      reply-wrong-policy
        - I looked through your photos myself and deleted the ones I found less pretty.
      reply-wrong-tone
        - You turned on backup twice, so you get it twice. Logical, isn't it?

    intent photos-not-backing-up | Photos are not backed up | popularity=4 | bot=0.7 | defects=0.015,0.01,0.01 | action=none
      article photos-not-backing-up | When photo backup does not run
        Open Photos > Backup and check that it is on and that the right folders are ticked.
        The app needs access to all photos, not only to selected ones: phone settings > Lumenia > Photos.
        By default backup runs on Wi-Fi, and below 20 percent battery it pauses.
        After a long pause open the app for ten minutes; the phone limits work in the background.
        A cloud with a line through it marks pictures that are not backed up yet.
      subject
        - photo backup
        - Pictures not [uploading|saved]
        - backup stopped
        - camera roll
      ask
        - my [photos|pictures] are no longer [backed up|saved] [automatically|since {date}]
        - photo backup [stopped|is paused|stuck], [how do I start it|why]
        - New pictures from my [phone|{device}] don't [arrive|show up] in the cloud
        - backup says [complete|up to date] but [hundreds of pictures|the last weeks] are missing
        - It says {count} items left [for days|since forever] and doesn't [continue|back up]
        - [Videos|Screenshots] aren't included in the backup, [only photos|how do I add them]
        - how can I make sure all my camera pictures are [safely stored|backed up] before I [sell|reset] the phone
        - automatic [camera|photo] upload is on but nothing [happens|gets uploaded]
        - backup only runs when {app} is [open|on the screen], [annoying|can that change]
        - the pictures from [messenger|whats in my downloads folder] don't get backed up
        - Since the {os} update the gallery [isn't|is no longer] synced to my storage
        - cloud icon with a [line|slash] on all my recent [shots|photos]
        - does backup work over mobile data? I [never have|am rarely on] wifi
        - [Permission|Access] to photos was given and yet the backup [reports|shows] {error}
        - My wife's phone saves every image to our space, mine [doesn't|stopped]
      oblique
        - The last thing it has of my son is [his fourth birthday|from March], he's five and a half
        - if this phone falls in the lake tonight, [is June gone|am I safe]?
        - I looked on the computer for yesterday's party and [it's like it never happened|saw only older ones]
        - it did that by itself for years, [now it takes a holiday|I never had to think about it]
        - Everything after the trip to {city} lives only [in my pocket|on the mobile]
        - I'd like to wipe the old phone but [don't dare|am afraid half isn't over there yet]
        - snap, snap, snap, and [nothing climbs up|none of it goes anywhere]
      detail
        - Phone is on {os}.
        - Battery saver [is off|may be on].
        - {count} photos remain.
      reply
        - Please check Photos > Backup and, in the phone's settings, that the app may see all photos. Then leave the app open on Wi-Fi for ten minutes with more than 20 percent battery.
        - Pictures with a crossed cloud are still waiting. Tick the folders you want in Photos > Backup, videos and screenshots have their own boxes.
      reply-wrong-fact
        - Backup only runs once a month at midnight, there is nothing to switch on.
      reply-wrong-policy
        - Send me your phone's unlock code and your password and I will start the backup remotely.
      reply-wrong-tone
        - It says PAUSED in big letters. Did you not look?

    intent folder-permissions | Who may view or edit a folder | popularity=2 | bot=0.58 | defects=0.004,0.002,0.003 | action=none
      article folder-permissions | View, comment and edit rights
        Share > Members sets View, Comment or Edit for each person; the owner can change it at any time.
        Rights are handed down to subfolders; a subfolder can be stricter, not looser.
        Editors may not invite others unless Members may invite is on.
        Every change is listed in Share > Activity for 90 days.
      subject
        - permissions
        - Read only
        - rights for a folder
      ask
        - how do I make a folder [read only|view only] for [some people|the team]
        - members can [edit|delete] files in my folder, I want them to [only look|just view]
        - I have [view|read] rights but need to [edit|upload], [who changes that|how]
        - [Set|Give] different [permissions|rights] for one subfolder
        - can I [stop|prevent] others from [sharing|passing on] my folder
        - Who [deleted|changed] files in our folder, is there a log
        - Edit rights [don't work|have no effect], she still [sees|gets] read only
        - what is the difference between comment and [edit|view] [access|permission]
        - make my [assistant|son] able to add files but not [remove|delete] any
        - Rights on the subfolder [reset|return to edit] each time I change the main folder
      oblique
        - They should look but not touch
        - [Somebody|One of the twelve] keeps moving things around and [I don't know who|it's chaos]
        - My colleague can open it, just can't write a [single word|thing] in it
        - the trainee shouldn't see the salaries[ but the rest is fine|, everything else yes]
      detail
        - There are {count} members.
        - I am the owner.
        - The folder is inside another shared one.
      reply
        - In Share > Members choose View, Comment or Edit for each person. Subfolders inherit it and can be made stricter, not looser.
        - What was changed by whom is listed in Share > Activity for 90 days; switch off Members may invite if editors should not pass it on.
      reply-wrong-fact
        - Everybody in a shared folder always has full rights, that cannot be changed.
      reply-wrong-policy
        - I have made you owner of your colleague's folder so that you can set it yourself.
      reply-wrong-tone
        - Perhaps do not share with people you do not trust. Share > Members.

    intent encrypted-vault-password | Vault password forgotten | popularity=1 | bot=0.35 | defects=0.1,0.06,0.02 | action=none
      article encrypted-vault-password | If you forget the vault password
        The vault is encrypted on your device; we do not know the password and cannot reset it.
        The recovery key with 24 words, shown when you set it up, opens the vault in Vault > Use recovery key.
        A device that is still unlocked may change the password in Vault > Settings.
        Without key and device the contents are lost; Vault > Delete lets you begin a new one.
      subject
        - vault password
        - Can't open vault
        - encrypted folder
      ask
        - I forgot the password of my [vault|encrypted folder], [can you reset it|help]
        - [vault|safe] doesn't [open|accept my password], the account password works
        - where do I [enter|find] the recovery key for the vault
        - Lost my 24 words, [is there another way|how do I get into the vault]
        - how can I [change|renew] the vault password
        - the encrypted area asks for a [code|password] I [set years ago|don't remember setting]
        - Can support [unlock|decrypt] my vault if I [prove who I am|send my passport]
        - vault says wrong password although it's [written down|the right one]
        - [Delete|Throw away] the locked vault and [start|make] a new one
        - is my data [lost|gone] if I can't recall the vault's [passphrase|password]
      oblique
        - My most private papers lie behind a door and [the key was in my head|I was clever once]
        - there was a sheet with lots of words, [we moved since|who keeps such things]
        - My late father locked his documents in there and [told nobody how|took it with him]
        - I get in everywhere, only not into [the innermost part|that special place]
      detail
        - I set it up on {date}.
        - It holds {count} documents.
        - One tablet may still be unlocked.
      reply
        - We do not know the vault password and cannot reset it. The 24 words of the recovery key open it in Vault > Use recovery key; a device that is still unlocked may change it in Vault > Settings.
        - Without the key and without an unlocked device the contents cannot be read by anybody; Vault > Delete lets you begin a new one.
      reply-wrong-fact
        - No problem, we keep a copy of all vault passwords and will mail yours tomorrow.
      reply-wrong-policy
        - Send me your recovery words by mail and I will open the vault for you.
      reply-wrong-tone
        - You were told three times to write it down. Now it is gone.

    intent file-too-large | File is too large to upload or send | popularity=2 | bot=0.65 | defects=0.08,0.02,0.02 | action=none
      article file-too-large | Largest file size
        The app and desktop client take files up to 50 GB, the browser up to 5 GB.
        Free accounts stop at 2 GB per file on every way.
        Mail attachments stop at 25 MB; send a link instead.
        Larger files have to be split or compressed before the upload.
      subject
        - file too [large|big]
        - Size limit
        - big video
      ask
        - it says my file is too [large|big], [what is the maximum|how do I upload it]
        - what's the [largest|maximum] file size [in the browser|for free accounts]
        - can't upload a [10|{count}] GB [video|archive]
        - [attachment|file] exceeds the limit, how do I [send|share] it
        - upload of a large [recording|backup] rejected with {error}
        - Do I have to [split|compress] big files or is there [another way|a trick]
        - My {count} MB [presentation|clip] [bounced|was refused] because of its size
        - is the size limit higher [with {plan2}|in the desktop program]
        - Single files over [2|5] GB [fail|are turned away], [smaller ones go|why]
        - Please raise the maximum per [item|file] for my account
      oblique
        - The wedding film is simply [too fat|a monster], it won't go through the door
        - Forty minutes of drone footage and your page [says no before it starts|just shrugs]
        - little ones yes, big one no
        - I've bought 2 TB and it chokes on [one single thing|my one hour recording]
      detail
        - It's {count} GB.
        - It is one [zip|video] file.
        - I used {browser}.
      reply
        - The browser takes files up to 5 GB; with the app or desktop client it is 50 GB. Free accounts stop at 2 GB per file.
        - For mail above 25 MB, upload the file and send a link; anything larger than 50 GB has to be split first.
      reply-wrong-fact
        - The limit is 100 MB per file, for everyone and everywhere.
        - In the browser you can upload files up to 500 GB.
      reply-wrong-policy
        - I have removed the size limit on your account without asking anyone.
      reply-wrong-tone
        - Nobody needs a file that big. Make it smaller.

    intent desktop-client-error | Desktop program shows an error | popularity=3 | bot=0.6 | defects=0.004,0.003,0.003 | action=none
      article desktop-client-error | Repairing the desktop program
        Right-click the symbol in the task bar and choose Repair; files stay where they are.
        Errors 401 and 403 mean signed out: sign in again from the same menu.
        The folder must lie on a local disk; network drives and USB sticks are not supported.
        Windows 10, macOS 12 and the two latest Ubuntu releases are the oldest supported systems.
        If it still fails, send the log with Help > Collect log.
      subject
        - desktop [client|app] error
        - {error} on my computer
        - Program won't start
        - sync folder
      ask
        - the desktop [client|program|app] shows {error}
        - Your program on my [PC|Mac] [won't start|crashes at start|doesn't open] [since the update|anymore]
        - red [cross|exclamation mark] on the cloud symbol in the task bar
        - the [folder|drive] on my computer isn't [updated|synced], in the browser [all is there|it's fine]
        - can't [install|update] the desktop app on {os}
        - client keeps [asking me to sign in|logging me out] on the computer
        - [Desktop|Windows|Mac] app stuck at preparing [for hours|since this morning]
        - The sync program uses [100% CPU|all my memory], [laptop gets hot|fan never stops]
        - error [401|403] in the desktop client, what [does that mean|should I do]
        - Can I put the [cloud|sync] folder on [an external disk|a network drive]? It gives an error
        - how do I [repair|reset|reinstall] the client without losing files
        - small icon [vanished|is gone] from the bar and files no longer [go up|sync] from the laptop
        - Does the desktop software still support [{os}|my old Mac]?
        - after the computer restart the program [says it can't find|lost] its folder
      oblique
        - On the web everything's in order, at my desk [a grumpy red dot|nothing moves]
        - I drop things into the folder as always and [they stay at home|the green tick doesn't come]
        - that little cloud near the clock [is sulking|has turned red]
        - The laptop fan howls [as soon as your thing wakes up|all day since I installed it]
        - Since I [plugged in|moved all to] the new disk, both sides tell different stories
        - office machine fine, home machine [throws a number at me|greets me with an error every morning]
      detail
        - It's {os}.
        - The code is {error}.
        - I [reinstalled it|rebooted] already.
      reply
        - Right-click the symbol in the task bar and choose Repair; your files stay where they are. Errors 401 and 403 mean that you were signed out, so please sign in again there.
        - The folder has to lie on a local disk, not on a network drive or stick. If it still fails, send us Help > Collect log.
      reply-wrong-fact
        - You must delete all your files before the program can be repaired.
      reply-wrong-policy
        - Please let me take over your computer with this private remote tool and switch off your virus scanner.
      reply-wrong-tone
        - Our program is fine, your computer is ancient.

    intent selective-sync | Choose which folders are on the computer | popularity=1 | bot=0.54 | defects=0.015,0.008,0.007 | action=none
      article selective-sync | Keeping only some folders on the computer
        Preferences > Folders in the desktop program shows a tick for each folder; untick what should stay in the cloud only.
        Unticked folders are removed from the disk, not from the cloud.
        Online only shows all files and loads them when opened; right-click > Free up space.
        The choice holds for one computer, not for the account.
      subject
        - selective sync
        - only some folders
        - laptop disk full
      ask
        - how do I [choose|select] which folders are [synced|downloaded] to my computer
        - my [laptop|disk] is too small, I don't want everything [from the cloud|synced] on it
        - can I keep files [online only|in the cloud only] and still see them
        - [untick|exclude] a folder from sync without [deleting|losing] it
        - If I remove a folder from my computer, is it [deleted|gone] in the cloud as well
        - Stop the desktop app from [downloading|copying] all my [photos|videos]
        - selective sync [setting|menu] [is missing|doesn't save] on {os}
        - different folders on the [office|work] PC than at home, [possible|how]
        - free up local [space|disk], leave the [originals|files] in the storage
        - Folder unticked but it [keeps coming back|is still on the hard drive]
      oblique
        - The small notebook chokes on my whole archive, it only needs [two folders|this year's work]
        - On the office machine nobody should find my holiday pictures
        - I want the list here and the weight [up there|somewhere else]
        - installed it and my hard disk [was gone within an hour|filled to the brim]
      detail
        - The laptop has {count} GB.
        - I have [two|three] computers.
        - Only the work folder is needed there.
      reply
        - In the desktop program open Preferences > Folders and untick what should stay in the cloud; it is only removed from that computer's disk.
        - With Online only you still see every file and it loads when opened: right-click > Free up space.
      reply-wrong-fact
        - Unticking a folder deletes it from the cloud for good.
      reply-wrong-policy
        - I deleted the large folders from your account so that your laptop has room.
      reply-wrong-tone
        - Buy a bigger laptop or use the tick boxes, your choice.
    """#
}

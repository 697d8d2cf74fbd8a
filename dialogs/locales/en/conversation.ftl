## Talk with the handler

case-talk = 💬 Write to the handler
passing-ask-talk = <b>Write to the handler</b> <code>{ $number }</code> Text, photos, videos, voice messages and files you send now go to the handler. Tap “Done” when you have finished. The handler can't see who you are.
passing-kept-talk = 💬 { $count ->
        [one] One message has
       *[other] { $count } messages have
    } been sent to the handler.
talk-done = ✅ Done
talk-answer = 💬 Reply
talk-from-handler = 💬 <b>The handler</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 Message
desk-ask-message = What do you want to tell the reporter? Your next message will be passed on: text, photo, video, voice, file or album. They only see “the handler”, never your name or where a message was forwarded from.
desk-done-talk = 💬 { $alias } has written to the reporter
desk-talk-answer = 💬 Reply
desk-talked = 💬 Reporter · <code>{ $number }</code>
desk-talked-words = 💬 Reporter · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = One file was not accepted; the reporter knows why.
desk-file-not-sent = ⚠️ A file was not accepted and was not passed on · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = The reporter has blocked the bot, so this was not sent. Please send it again once they are back.
refusal-reporter-gone = There is no reporter to write to in this case (their identity has been erased). Nothing was sent.

## Internal notes, and evidence added by staff

desk-press-note = 📝 Notes
desk-ask-remark = What would you like to note? Reply to this message; only colleagues can read it, never the reporter. You can also send /note followed by your words in the case's topic.
desk-notes-none = No notes yet.
desk-notes-before = { $n } earlier notes are not shown.
desk-note = { AT($at) } { $alias }: { $text }
desk-note-opened = { AT($at) } { $alias } opened the evidence
desk-done-note = 📝 { $alias } added a note; only colleagues can see it
desk-words-only = 📎 Only the words were taken here, not the file. To keep it as evidence, tap “📎 Add evidence” on the case.
desk-with-files = 📎 { $count ->
        [one] With one file
       *[other] With { $count } files
    }
desk-command-note = A note among colleagues (in a case's topic)
desk-press-attach = 📎 Add evidence
desk-ask-source = Where does the evidence come from?
desk-ask-material = Please send it now: text, link, photo, video, voice, file or album.
desk-done-attach = 📎 { $alias } has added evidence
source-reporter = the reporter
source-platform = platform data
source-third_party = a third party
source-reported = the person reported
source-witness = a witness
evidence-from = Source: { $source }

refusal-note-no-case = Which case is this about? Send /note in the case's topic, or as a reply to its card. Nothing was noted.

## The person reported and witnesses are heard

desk-press-hear = 👂 Hear somebody
desk-ask-whom = Who do you want to ask?
desk-ask-put = What is the question? Reply to this message. They open it with their code and see neither the report nor who made it, so please don't mention either.
desk-done-hear = 👂 { $alias } is asking { $whom }; the code to hand on is in their private chat
desk-stated = 👂 Statement by { $whom } · <code>{ $number }</code>
desk-stated-words = 👂 Statement by { $whom } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = One file was not accepted; they know why.
hearing-asked = <b>Please tell us</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    Write, or send photos, videos, voice messages and files, then tap “Done”. Staff can't see your account, and the other people concerned can't read what you say.
hearing-kept = 👂 { $count ->
        [one] One message has
       *[other] { $count } messages have
    } been passed on.
hearing-done = ✅ Done
code-for-reported = the person reported
code-for-witness = a witness

## Extra window: a set time with the handler or a lead

meeting-offered =
    🗓 <b>Extra window</b> <code>{ $number }</code>
    We would like to talk with you here for { $minutes } minutes; you would be talking to { $host }. When it starts, just write. They can't see who you are. Which time suits you?
meeting-time = { AT($at) }
meeting-time-line = · { AT($at) }
meeting-none-suits = None of these
meeting-call-off = Cancel this window
meeting-agreed =
    🗓 <b>Agreed</b> <code>{ $number }</code>
    With { $host }, <b>{ UNTIL($at) }</b>, { $minutes } minutes. We will remind you. When it starts, just write here.
meeting-soon = 🗓 <code>{ $number }</code> Your window with { $host } starts soon: <b>{ UNTIL($at) }</b>. When it starts, just write here.
meeting-open =
    🗓 <b>The window is open</b> <code>{ $number }</code>
    Until { AT($until) }, anything you send here (text, photos, voice or files) goes straight to { $host }; you don't need to press anything. They can't see who you are.
meeting-over =
    🗓 <b>The window is over</b> <code>{ $number }</code>
    What was said stays with the case. To say anything else, open the case's status and tap “Write to the handler”.
meeting-missed = 🗓 <code>{ $number }</code> The window set for { AT($at) } did not open. That was our fault, and we are sorry. We can arrange another.
meeting-declined = All right, we have told { $host } that none of these times suits you. <code>{ $number }</code> You may be offered other times.
meeting-lapsed = 🗓 <code>{ $number }</code> The times on offer have passed, so no window was arranged. To say something, open the case's status and tap “Write to the handler”.
meeting-off-by-reporter = All right, the window is cancelled and { $host } has been told. <code>{ $number }</code> goes on as before.
meeting-off-by-staff = 🗓 <code>{ $number }</code> This window was cancelled by { $host }, so you don't need to wait. To say something, open the case's status and tap “Write to the handler”.
meeting-case-over = 🗓 <code>{ $number }</code> now has a result or was withdrawn, so the window will not take place.
meeting-kept = 💬 { $count ->
        [one] One message has
       *[other] { $count } messages have
    } been passed on; the window is open until { AT($until) }.
meeting-stands-offered = 🗓 Extra window: a time is being chosen
meeting-stands-agreed = 🗓 Extra window: { UNTIL($at) }, with { $host }
meeting-stands-open = 🗓 Extra window open until { AT($until) }
host-handler = the handler
host-lead = a lead
talk-from-lead = 💬 <b>A lead</b> <code>{ $number }</code>

desk-press-meet = 🗓 Extra window
desk-ask-times = Which times would you like to offer? Tap one, or write your own, such as 11-27 15:00 (separate several with commas). You can add more in the next step.
desk-ask-host = Who will talk with the reporter?
desk-change-times = Other times
desk-change-host = Someone else
desk-add-host = Who will talk
desk-done-meet = 🗓 { $alias } asked the reporter to choose a time
desk-done-meeting-off = Cancelled, and the reporter has been told.
desk-meeting-again = 🗓 Offer other times
desk-meeting-take-back = Take the offer back
desk-meeting-offered = 🗓 <code>{ $number }</code> The reporter was asked to choose a time to talk with { $host } for { $minutes } minutes:
desk-meeting-agreed =
    🗓 <b>Extra window agreed</b> <code>{ $number }</code>
    With { $host }, { UNTIL($at) }, { $minutes } minutes.
desk-meeting-soon = 🗓 <code>{ $number }</code> The extra window starts soon: { UNTIL($at) }, with { $host }.
desk-meeting-open =
    🗓 <b>The extra window is open</b> <code>{ $number }</code>
    With { $host }, until { AT($until) }. Whatever the reporter sends appears here at once.
desk-meeting-over = 🗓 The extra window is over <code>{ $number }</code> What was said stays with the case.
desk-meeting-missed = ⚠️ <code>{ $number }</code> The window set for { AT($at) } did not open (the bot was not running). We have apologised to the reporter.
desk-meeting-declined = 🗓 <code>{ $number }</code> The reporter said that none of these times suits them.
desk-meeting-lapsed = 🗓 <code>{ $number }</code> The reporter did not choose, and the times offered have passed.
desk-meeting-off-by-reporter = 🗓 <code>{ $number }</code> The reporter has cancelled the extra window.
desk-meeting-off-by-staff = 🗓 <code>{ $number }</code> The extra window has been cancelled; the reporter has been told.
desk-meeting-case-over = 🗓 <code>{ $number }</code> The case now has a result or was withdrawn, so the extra window will not take place.

refusal-meeting-past = { AT($at) } has already passed. Please write a future time. Nothing has been sent yet.
refusal-meeting-far = { AT($at) } is too far ahead; the latest possible is { AT($until) }. Nothing has been sent yet.
refusal-meeting-many = You can offer { $most } times at once, and there are { $n } here. Please remove some. Nothing has been sent yet.
refusal-meeting-no-time = Which day, and what time? Please write both, such as 11-27 15:00 or tomorrow 10:00 (separate several with commas).
refusal-meeting-there = The reporter has been asked to choose a time and has not chosen yet. To change that, first take the offer back on its message.
refusal-meeting-agreed = { AT($at) } has been agreed. To change it, cancel it first, then offer another.
refusal-meeting-gone = This offer is no longer open; nothing was changed. Please look at the newest message.
refusal-meeting-passed = { AT($at) } has passed. Please choose another time, or “None of these”.
refusal-meeting-open = The window is open already, and will close by itself.
desk-done-talk-corrected = ✏️ { $alias } changed what was sent to the reporter; the correction has been sent too
refusal-desk-edited-late = This is already on record, so your edit did not change it. To correct it, please send the corrected text again.
desk-retract = ↩️ Take this back
desk-done-retract = ↩️ { $alias } took back what was sent to the reporter, who has been told
refusal-nothing-to-retract = This has already been taken back, or was never sent to the reporter. Nothing was changed.
talk-retracted = ↩️ <b>The handler has taken back what they wrote</b> <code>{ $number }</code>
refusal-desk-reply-nothing = This kind of message can’t be passed on, so the reporter got nothing. Reply with text, photos, videos, voice messages or files.
talk-corrected = ✏️ <b>The handler has corrected what they wrote</b> <code>{ $number }</code>
## Answering, and where something belongs

answer-ask = <b>Answer for</b> <code>{ $number }</code> Send text, photos, videos, voice messages or files, as many as you like, then tap “Done”.
answer-holds = 📎 <b>Answer for</b> <code>{ $number }</code> Held: { $count } { $count ->
        [one] item
       *[other] items
    }, not passed on yet. Send more, or tap “Done” to pass it on to the handler; if you send nothing more, this happens at { AT($until) }. Not an answer? Tap “New report” to take out what you sent last and report it separately.
answer-done = ✅ Done
answer-kept = ✅ Your answer for <code>{ $number }</code> ({ $count } { $count ->
        [one] item
       *[other] items
    }) has been passed on to the handler; the case goes on.
answer-lost = ⚠️ Over the limit and not accepted: { $count }. Please send this again a little later with “Add evidence”.
answer-unsent = ⚠️ Nothing more can be added to <code>{ $number }</code>, so what you sent ({ $count }) was not passed on. It is kept for you: start a new report with it, or cancel.
answer-apart = ✍️ Taken out and put into a new report. { $count ->
        [0] Nothing is left in the answer for
        [one] 1 item is left in the answer for
       *[other] { $count } items are left in the answer for
    } <code>{ $number }</code>.
answer-corrected = Updated with your change.
answer-dropped = Your answer has been deleted and was not passed on. <code>{ $number }</code> is still waiting for an answer.
place-ask = 📎 Received: { $count } { $count ->
        [one] item
       *[other] items
    }. Where does it belong? It is kept until you choose.
place-left = 📎 { $count } { $count ->
        [one] item is kept until you say where it belongs
       *[other] items are kept until you say where they belong
    }.
place-again = 📎 Where do they belong?
place-case = Add to { $number }
place-new = ✍️ New report
place-writing = ✍️ My unfinished report
place-mentioned = 🔎 <code>{ $number }</code> · { $stage }
place-ended = Nothing can be added to <code>{ $number }</code> at the moment.
place-gone = This has already been put where it belongs, or was cancelled.
place-dropped = What you just sent ({ $count }) has been deleted; none of it was passed on.
refusal-place-full = We can hold at most { $count } messages until you say where they belong. This one was not kept; the { $count } before it were. Please choose where they go first.
edited-filed = The message you edited is already part of the case, as it was before. Add the new wording? <blockquote expandable>{ $text }</blockquote>
edited-forgotten = We no longer have the message you edited. Your new wording is kept for you. Make it a report? <blockquote expandable>{ $text }</blockquote>

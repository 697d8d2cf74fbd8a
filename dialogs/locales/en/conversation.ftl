## Talk with the handler

case-talk = 💬 Write to the handler
talk-ask = <b>Write to the handler</b> <code>{ $number }</code> Text, photos, videos, voice and files you send now go to the handler; tap “Done” at the end. They do not see who you are.
talk-kept = 💬 { $count ->
        [one] One message is
       *[other] { $count } messages are
    } with the handler.
talk-done = ✅ Done
talk-answer = 💬 Reply
talk-from-handler = 💬 <b>The handler</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 Message
desk-ask-message = What do you want to tell the reporter? Your next message is passed on: text, photo, video, voice, file or album. They read “the handler” only; where it was forwarded from stays here.
desk-done-talk = 💬 { $alias } has written to the reporter
desk-talk-answer = 💬 Reply
desk-talked = 💬 Reporter · <code>{ $number }</code>
desk-talked-words = 💬 Reporter · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = A file of it was not taken; the reporter knows why.
desk-file-not-sent = ⚠️ A file was not taken and not passed on · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = The reporter has stopped the bot, so this cannot be delivered and was not sent. Send it again once they are back.
refusal-reporter-gone = There is no reporter to write to on this case (their identity was erased). Nothing was sent.

## Internal notes, and evidence added by staff

desk-press-note = 📝 Notes
desk-ask-remark = What is to be noted? Reply to this message; only colleagues read it, never the reporter. /note and your words in the case's topic does the same.
desk-notes-none = No notes yet.
desk-notes-before = { $n } earlier ones are not shown.
desk-note = { AT($at) } { $alias }: { $text }
desk-note-opened = { AT($at) } { $alias } opened the evidence
desk-done-note = 📝 { $alias } has noted it; only colleagues see it
desk-command-note = A note among colleagues (in a case's topic)
desk-press-attach = 📎 Add evidence
desk-ask-source = Where does the evidence come from?
desk-ask-material = Send it now: text, link, photo, video, voice, file or album.
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
desk-ask-whom = Who is asked?
desk-ask-put = What is the question? Reply to this message. They read it by their code, and neither the report nor who made it: do not write that into it.
desk-done-hear = 👂 { $alias } asks { $whom }; the code is in their private chat, for them to hand on
desk-stated = 👂 Statement of { $whom } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = A file of it was not taken; they know why.
hearing-asked = <b>Please tell us</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    Write, or send photos, videos, voice and files, and tap “Done” at the end. Staff do not see your account; nobody else concerned reads your words.
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
    Let us set a time to talk here for { $minutes } minutes, with { $host }. When it begins you just write; they do not see who you are. Which time suits you?
meeting-time = { AT($at) }
meeting-time-line = · { AT($at) }
meeting-none-suits = None of these
meeting-call-off = Cancel this window
meeting-agreed =
    🗓 <b>Agreed</b> <code>{ $number }</code>
    With { $host }, <b>{ UNTIL($at) }</b>, { $minutes } minutes. You will be reminded; when it begins, just write here.
meeting-soon = 🗓 <code>{ $number }</code> Your window with { $host } begins soon: <b>{ UNTIL($at) }</b>. When it begins, just write here.
meeting-open =
    🗓 <b>The window is open</b> <code>{ $number }</code>
    Until { AT($until) } whatever you send here, text, photos, voice or files, goes straight to { $host }; no button needed. They do not see who you are.
meeting-over =
    🗓 <b>The window is over</b> <code>{ $number }</code>
    What was said stays with the case. For anything more tap “Write to the handler” on its status.
meeting-missed = 🗓 <code>{ $number }</code> The window set for { AT($at) } did not open. That was our fault, and we are sorry. Another can be set.
meeting-declined = All right, { $host } has been told that none of these times suits you. <code>{ $number }</code> You may be asked again with others.
meeting-lapsed = 🗓 <code>{ $number }</code> The times you could choose from have passed, so no window was set. To say something tap “Write to the handler” on its status.
meeting-off-by-reporter = All right, the window is cancelled and { $host } has been told. <code>{ $number }</code> goes on as before.
meeting-off-by-staff = 🗓 <code>{ $number }</code> This window was cancelled by { $host }; no need to wait. To say something tap “Write to the handler” on its status.
meeting-case-over = 🗓 <code>{ $number }</code> has its result or was withdrawn, so the window will not take place.
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
desk-ask-times = Which times do you offer? Tap one, or write it, such as 11-27 15:00; several with commas between. You can add more in the next step.
desk-ask-host = Who will talk with the reporter?
desk-change-times = Other times
desk-change-host = Somebody else
desk-add-host = Who talks
desk-done-meet = 🗓 { $alias } has asked the reporter to choose a time
desk-done-meeting-off = Cancelled, and the reporter has been told.
desk-meeting-again = 🗓 Offer other times
desk-meeting-take-back = Take the offer back
desk-meeting-offered = 🗓 <code>{ $number }</code> The reporter was asked to choose a time to talk with { $host } for { $minutes } minutes:
desk-meeting-agreed =
    🗓 <b>Extra window agreed</b> <code>{ $number }</code>
    With { $host }, { UNTIL($at) }, { $minutes } minutes.
desk-meeting-soon = 🗓 <code>{ $number }</code> The extra window begins soon: { UNTIL($at) }, with { $host }.
desk-meeting-open =
    🗓 <b>The extra window is open</b> <code>{ $number }</code>
    With { $host }, until { AT($until) }. What the reporter sends arrives here at once.
desk-meeting-over = 🗓 The extra window is over <code>{ $number }</code> What was said stays with the case.
desk-meeting-missed = ⚠️ <code>{ $number }</code> The window set for { AT($at) } did not open (the bot was not running). The reporter has had our apology.
desk-meeting-declined = 🗓 <code>{ $number }</code> The reporter says that none of these times suits.
desk-meeting-lapsed = 🗓 <code>{ $number }</code> The reporter has not chosen, and the times offered have passed.
desk-meeting-off-by-reporter = 🗓 <code>{ $number }</code> The reporter has cancelled the extra window.
desk-meeting-off-by-staff = 🗓 <code>{ $number }</code> The extra window is cancelled; the reporter knows.
desk-meeting-case-over = 🗓 <code>{ $number }</code> The case has its result or was withdrawn, so the extra window will not take place.

refusal-meeting-past = { AT($at) } has passed. Please write a time to come. Nothing was sent yet.
refusal-meeting-far = { AT($at) } is too far off; the furthest is { AT($until) }. Nothing was sent yet.
refusal-meeting-many = At most { $most } times can be offered at once, and these are { $n }. Please drop some. Nothing was sent yet.
refusal-meeting-no-time = Which day, and what time? Please write both, such as 11-27 15:00 or tomorrow 10:00; several with commas between.
refusal-meeting-there = The reporter was asked to choose a time and has not chosen yet. To change it, first take that offer back on its message.
refusal-meeting-agreed = { AT($at) } is agreed. To change it, cancel it first, then set another.
refusal-meeting-gone = This offer is not open any more; nothing was changed. Please look at the newest message.
refusal-meeting-passed = { AT($at) } has passed. Please choose another time, or “None of these”.
refusal-meeting-open = The window is open already, and closes by itself.

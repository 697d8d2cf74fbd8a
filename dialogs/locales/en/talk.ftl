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

## Words both sides use: time, states, outcomes, identity, evidence

instant-until = { $at } ({ $left })
day-alone = { DAY($at) }
instant-left = { $span } left
instant-past = { $span } late
span-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}

state-received = Awaiting review
state-review_paused = Waiting for details
state-accepted = Accepted
state-rejected = Not accepted
state-investigating = Under investigation
state-investigation_paused = Waiting for details
state-proposed = Awaiting approval
state-decided = Decided
state-appealed = Under appeal
state-withdrawn = Withdrawn
state-closed = Closed

severity-minor = minor
severity-serious = serious
severity-grave = grave

outcome-no_violation = no violation found
outcome-content_deleted = content deleted
outcome-messages_deleted = all their messages of 48 h deleted
outcome-content_supplemented = content supplemented
outcome-content_corrected = content corrected
outcome-content_retracted = content retracted
outcome-taken_down = taken down
outcome-account_restored = account restored, with an apology
outcome-privacy_protected = privacy protected
outcome-rectification = rectification ordered
outcome-refund = refund
outcome-compensation = compensation
outcome-prevention = steps taken to prevent it happening again

identity-confidential = confidential
identity-named = named
identity-anonymous = anonymous

clause = Report Handling Rules, { $clause } { $leaf }

evidence-photo = { $n } 📷 Photo · { SIZE($size) }
evidence-album = { $n } 📷 Album of { $count } · { SIZE($size) }
evidence-video = { $n } 🎬 Video · { SIZE($size) }
evidence-voice = { $n } 🎙 Voice · { SIZE($size) }
evidence-audio = { $n } 🎵 { $name } · { SIZE($size) }
evidence-document = { $n } 📄 { $name } · { SIZE($size) }
evidence-note = { $n } 💬 { $text }
evidence-forward = { $n } ↪️ { $author } · { AT($at) }: { $text }
evidence-forward-whole = { $n } ↪️ <b>Forwarded message</b> · { $author } · { AT($at) } (author and time as Telegram gave them)<blockquote expandable>{ $text }</blockquote>
evidence-forward-file = ↪️ The file was forwarded · { $author } · { AT($at) } (author and time as Telegram gave them)
evidence-forward-caption = ↪️ The file was forwarded · { $author } · { AT($at) } (author and time as Telegram gave them)<blockquote expandable>{ $text }</blockquote>
forward-user = { $name }
forward-hidden_user = { $name } (account hidden)
forward-chat = the group “{ $name }”
forward-channel = the channel “{ $name }”
forward-other = { $name }
forward-unnamed = author unknown
forward-at = { $author } { $address }
evidence-unnamed = file

## What every dialog says
dialog-left = All right, finished. What you have already sent stays sent.

case-way-telegram = Telegram
case-way-group = 👥 a group
case-way-web = 🌐 the web form
case-way-api = 🔌 an app
case-way-mail = ✉️ e-mail
case-way-hotline = ☎️ the hotline
case-way-letter = 📮 a letter
case-way-weibo = Weibo
case-way-wechat = WeChat
case-way-private_message = 💬 a private message
case-way-counter = 🏢 the counter
case-way-other = another way

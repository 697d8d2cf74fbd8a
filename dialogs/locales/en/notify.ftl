## Mail and text messages

contact-leave = ✉️ Also tell me by e-mail or text
contact-change = ✉️ Change my e-mail or number
contact-ask-mail = Send an e-mail address if you would also like the case number and the result there. This is optional, and staff can't see it.
contact-ask-sms = Send a telephone number, starting with + and the country code, if you would also like the case number and the result there. This is optional, and staff can't see it.
contact-ask-both = Send an e-mail address, or a telephone number starting with + and the country code, if you would also like the case number and the result there. This is optional, and staff can't see it.
contact-skip = No, thanks
contact-forget = Delete my address
contact-kept = ✅ { $address } is confirmed; the case number is on its way there.
contact-forgotten = ✅ Deleted. From now on we only tell you here.
refusal-no-mail = This doesn't look like an e-mail address, so it was not saved. Please send it again, such as name@example.com. Everything else is kept.
refusal-no-phone = This doesn't look like a telephone number, so it was not saved. Please send it again, such as +447700900123. Everything else is kept.
refusal-no-contact = This doesn't look like an e-mail address or a telephone number, so it was not saved. Please send it again, such as name@example.com or +447700900123. Everything else is kept.

mail-subject = Lian · { $number }
mail-foot =

    This e-mail was sent automatically; replies are not read. { $where }
    If you did not file this report, somebody entered the wrong address and you can ignore this.
mail-foot-read =

    This mail was sent by a program. Reply to it and your words go to the case (keep the number in the subject). { $where }
    If you never filed this report, somebody left the wrong address: please ignore it.
mail-where-chat = For progress and appeals go to @{ $bot } on Telegram.
mail-where-code = For progress and appeals open @{ $bot } on Telegram with your receipt code.
mail-where-web = For progress and appeals enter your receipt code at { $web }, or with @{ $bot } on Telegram.
sms-received = Lian: { $number } has been received.
sms-decided = Lian: there is a result for { $number }. Read it in the bot.
sms-rejected = Lian: { $number } was not accepted. Read why in the bot.
sms-reviewed = Lian: the appeal on { $number } has been reviewed. Read it in the bot.
sms-final = Lian: the result of { $number } is final.
sms-closed = Lian: { $number } is closed.
sms-news = Lian: there is news of { $number }. Look with your receipt code.

desk-command-undelivered = Undelivered messages
undelivered = <b>Not delivered to reporters</b>: { $n }
undelivered-none = Everything has been delivered.
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ A message did not reach the reporter · <code>{ $number }</code> · { $way }
way-reporter = in the bot
way-refused = in the bot (Telegram did not accept it)
way-mail = e-mail
way-sms = text message
undelivered-do-reporter = Bot: the reporter has blocked the bot. Results and questions will be sent again when they come back; until then, all you can do is wait.
undelivered-do-refused = Telegram did not accept this message. The reporter has not blocked the bot, and other messages reach them. Send it as text or a screenshot instead.
undelivered-do-gone = The reporter’s Telegram account no longer exists. If they left an e-mail address or telephone number, that is still used.
undelivered-as-file = 📎 The reporter doesn't accept voice or video messages, so it was sent as a file and has arrived · <code>{ $number }</code>
undelivered-as-text = ⚠️ Telegram did not accept the file; the reporter only got the text · <code>{ $number }</code>
file-missing = ⚠️ This file can't be opened at the moment (it is missing or damaged), so it is not shown. Please tell an administrator.
file-not-taken = ⚠️ Telegram did not accept the attached file.
undelivered-do-mail = E-mail: the address does not accept mail. Ask for another with “Message” on the case.
undelivered-do-sms = Text message: the number does not accept any. Ask for another with “Message” on the case.

## What Lian could not handle and has set aside, told to administrators

set-aside = ⚠️ <b>Set aside</b> Lian failed on these again and again, so they were set aside. Everything else is working.
set-aside-intake = · Incoming messages and button presses: { $n }
set-aside-courier = · Outgoing messages: { $n }
set-aside-postman = · E-mails and text messages: { $n }
set-aside-fetcher = · Files: { $n }
set-aside-enforcer = · Actions in groups: { $n }
set-aside-doorkeeper = · Tasks in the staff chat: { $n }
set-aside-clock = · Deadlines that nobody is being reminded of: { $n }
set-aside-webhooks = · Events for apps (webhooks): { $n }
set-aside-what-to-do = Please tell whoever runs Lian: <code>lian check</code> shows what failed, and <code>lian retry</code> tries it again once that is fixed.
deadline-set-aside = ⚠️ A deadline of <code>{ $number }</code> · { $leaf } is no longer watched, because Lian failed on it three times: { AT($due) }. Please keep an eye on this case yourself.

## Where it concerns somebody else

refusal-fetched-failed = We could not read one file. That was our fault. It was not accepted; everything else is kept. Please send a screenshot, a photo or a PDF instead.
enforce-failed = ⚠️ { $group }: { $what } could not be done, and the fault is ours; it has been noted. Press Try again; if that doesn't help, a group administrator can do it by hand.

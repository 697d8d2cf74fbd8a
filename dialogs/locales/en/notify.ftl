## Mail and text messages

contact-leave = ✉️ Tell me by mail or phone too
contact-change = ✉️ Change where I am told
contact-ask-mail = Send an e-mail address, and number and result go there too. You need not; staff do not see it.
contact-ask-sms = Send a telephone number, beginning with + and the country code, and number and result go there too. You need not; staff do not see it.
contact-ask-both = Send an e-mail address, or a telephone number beginning with + and the country code, and number and result go there too. You need not; staff do not see it.
contact-skip = No, thanks
contact-forget = Delete what I left
contact-kept = ✅ { $address } is confirmed; the number is on its way there.
contact-forgotten = ✅ Deleted. From now on you are told here only.
refusal-no-mail = This does not look like an e-mail address and was not noted. Please send it again, such as name@example.com; everything else is there.
refusal-no-phone = This does not look like a telephone number and was not noted. Please send it again, such as +447700900123; everything else is there.
refusal-no-contact = This looks like neither an e-mail address nor a telephone number and was not noted. Please send it again, such as name@example.com or +447700900123; everything else is there.

mail-subject = Lian · { $number }
mail-foot =

    This mail was sent automatically, and nobody reads answers to it. To follow, add or appeal, go to @{ $bot } on Telegram.
    If you have not filed this report, somebody left the wrong address; there is nothing you need do.
sms-received = Lian: { $number } has been received.
sms-decided = Lian: there is a result for { $number }. Read it in the bot.
sms-rejected = Lian: { $number } was not accepted. Read why in the bot.
sms-reviewed = Lian: the appeal on { $number } has been reviewed. Read it in the bot.
sms-final = Lian: the result of { $number } is final.
sms-closed = Lian: { $number } is closed.

desk-command-undelivered = What did not arrive
undelivered = <b>Not delivered to reporters</b>: { $n }
undelivered-none = Everything has arrived.
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ A message did not reach the reporter · <code>{ $number }</code> · { $way }
way-reporter = in the bot
way-mail = e-mail
way-sms = text message
undelivered-do-reporter = Bot: the reporter has stopped the bot. Results and questions are sent again when they come back; until then there is only waiting.
undelivered-do-mail = E-mail: the address takes no mail. Ask for another with “Message” on the case.
undelivered-do-sms = Text message: the number takes none. Ask for another with “Message” on the case.

## What Lian could not handle and has set aside, told to administrators

set-aside = ⚠️ <b>Set aside</b> These made Lian fail again and again, so they were set aside. Everything else goes on.
set-aside-intake = · Messages and presses that came in: { $n }
set-aside-courier = · Messages that were to be sent here: { $n }
set-aside-postman = · E-mails and text messages: { $n }
set-aside-fetcher = · Files: { $n }
set-aside-enforcer = · Measures in groups: { $n }
set-aside-doorkeeper = · Tasks in the staff chat: { $n }
set-aside-clock = · Deadlines, which nobody is reminded of now: { $n }
set-aside-what-to-do = Please tell whoever runs Lian: <code>lian check</code> says what failed, and <code>lian retry</code> has it tried again once that is mended.
deadline-set-aside = ⚠️ A deadline of <code>{ $number }</code> · { $leaf } is no longer watched, because Lian failed at it three times: { AT($due) }. Please look after this case by hand.

## Where it concerns somebody else

refusal-fetched-failed = One file could not be read, and the fault is ours, so it was not taken; everything else is there. Please send a screenshot, a photo or a PDF instead.
enforce-failed = ⚠️ { $group }: { $what } could not be done, and the fault is ours; it has been noted. Press Try again; if it stays so, an administrator of the group can do it by hand.

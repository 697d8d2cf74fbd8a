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

## Codes, for those a case concerns who did not report it

desk-press-give_code = 🔑 Code for the person punished
desk-done-give_code = ✅ { $alias } made a code, and hands it on
desk-code =
    🔑 A code for { $whom }; please hand it on to them:
    <code>{ $code }</code>
    { $link }
    It can be opened until { UNTIL($until) }. The first account to open it holds it; once it is opened, or its time is over, this message is deleted.
code-for-punished = the person punished
code-consent =
    <b>Please read the notice first</b> (version { $version })
    Your code opens a case that concerns you.
    We collect: what you write and the evidence you send. For: handling this case, nothing else.
    Who sees it: the staff on this case see what you send, not your account.
    Kept: at least { $kept } after the case is closed.
    Telegram knows that you talk to this bot; that we cannot hide for you.
party-head = <b>A case that concerns you</b> <code>{ $number }</code> · { $leaf } · { $stage } ({ $stands })
refusal-code-slip = One character of this code is wrong (it fails the check). Please look again: case does not matter, and there is no I, L, O or U.
refusal-no-such-code = This code opens no case: it may be mistyped, out of time, or held by another account. Please ask whoever gave it to you for a new one.

## The person punished

party-open = See the result
party-review-due = Review by <b>{ AT($due) }</b>
party-may-join = If you disagree with the decision, you can appeal as well until the review is over.
party-reviewed-head = <b>Result of the appeal</b> <code>{ $number }</code>

## Codes to be handed on

desk-code-sent = 🔑 The code is in your private chat with me
refusal-desk-start-first = Not done: what comes of it goes to your private chat, and I may not write to you yet. The case is as it was. Please open @{ $bot } in private, send /start, and press again.

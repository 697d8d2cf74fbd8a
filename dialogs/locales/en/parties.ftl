## Codes, for those a case concerns who did not report it

desk-press-give_code = 🔑 Code for the person punished
desk-done-give_code = ✅ { $alias } made a code and will hand it on
desk-code =
    🔑 A code for { $whom }. Please pass it on to them:
    <code>{ $code }</code>
    { $link }
    It can be used until { UNTIL($until) }. It belongs to the first account that opens it. This message is deleted once the code is used or expires.
code-for-punished = the person punished
party-head = <b>A case that concerns you</b> <code>{ $number }</code> · { $leaf } · { $stage } ({ $stands })
refusal-code-slip = One character of this code is wrong. Please check it: upper and lower case are the same, and I, L, O and U are never used.
refusal-no-such-code = This code doesn't open a case: it may be mistyped, expired or used by another account. Please ask whoever gave it to you for a new one.

## The person punished

party-open = See the result
party-review-due = Review by <b>{ AT($due) }</b>
party-may-join = If you disagree with the decision, you can also appeal until the review is over.
party-reviewed-head = <b>Result of the appeal</b> <code>{ $number }</code>

## Codes to be handed on

desk-code-sent = 🔑 The code is in your private chat with me
refusal-desk-start-first = Not done: the result would go to your private chat, and I can't write to you yet. The case is unchanged. Please open @{ $bot } in private, send /start, and press again.

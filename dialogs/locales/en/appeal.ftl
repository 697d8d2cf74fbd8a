## Codes, for those a case concerns who did not report it

desk-press-give_code = 🔑 Code for the person punished
desk-done-give_code = ✅ { $alias } made a code
desk-code =
    🔑 A code for { $whom }; please hand it on to them:
    <code>{ $code }</code>
    { $link }
    It can be opened until { UNTIL($until) }. The first account to open it holds it; it is shown here only once.
code-for-punished = the person punished
code-consent =
    <b>Please read the notice first</b> (version { $version })
    Your code opens a case that concerns you.
    We collect: what you write and the evidence you send. For: handling this case, nothing else.
    Who sees it: the staff on this case see what you send, not your account.
    Kept: { $kept } after the case is closed, then destroyed.
    Telegram knows that you talk to this bot; that we cannot hide for you.
party-head = <b>A case that concerns you</b> <code>{ $number }</code> · { $leaf } · { $stage }
party-window = This is preliminary, and final from <b>{ AT($due) }</b>.
refusal-code-slip = One character of this code is wrong (it fails the check). Please look again: case does not matter, and there is no I, L, O or U.
refusal-no-such-code = This code opens no case: it may be mistyped, out of time, or held by another account. Please ask whoever gave it to you for a new one.

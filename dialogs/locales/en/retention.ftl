## Erasing one's data (row B11)

command-erase = Erase my personal data
menu-erase = 🗑 Erase my personal data
erase-head = <b>Erase my personal data</b>
erase-now = <b>Erased at once</b>: what leads from your account to your cases, your e-mail address and telephone number, an unfinished report, messages not sent yet. After that nobody, not even we, can trace a case back to you, and we send you nothing more; if you come back, you start afresh. It can't be undone.
erase-later =
    <b>Erased at once</b>: your e-mail address and telephone number, and an unfinished report.
    <b>Erased once your cases are closed</b>: what leads from your account to your cases. { $count ->
        [one] One case below is
       *[other] { $count } cases below are
    } still open, and we need it to put questions to you and tell you the result. It is then erased automatically; you don't have to come back.
erase-asked =
    <b>You have asked for this.</b> Your e-mail address, telephone number and unfinished report are erased.
    What leads from your account to your cases is erased by itself once { $count ->
        [one] the open case below is
       *[other] the { $count } open cases below are
    } closed. After that we send you nothing more.
erase-stays = <b>What stays</b>: content, record and result of your cases. The law requires us to keep them for at least { $kept } after closing; then they are destroyed. Once your account is gone, you can't look these cases up, add to them or appeal.
erase-case-open = · <code>{ $number }</code> { $leaf }: still open
erase-case-closed = · <code>{ $number }</code> { $leaf }: kept until { $until }, then destroyed
erase-case-led = · <code>{ $number }</code> { $leaf }: kept as long as the cases of the same collective complaint, then destroyed
erase-case-destroyed = · <code>{ $number }</code> { $leaf }: destroyed already
erase-code-open = · <code>{ $number }</code>, to which you hold a code: still open
erase-code-closed = · <code>{ $number }</code>, to which you hold a code: kept until { $until }, then destroyed
erase-code-destroyed = · <code>{ $number }</code>, to which you hold a code: destroyed already
erase-more = · { $count } more cases ({ $open } still open): those closed are kept until { $until } at the latest, then destroyed
erase-more-open = · { $count } more cases, { $open } of them still open
erase-sooner = To speed this up, you can withdraw a case that has no result yet.
erase-staff = You are also staff: your account at the desk is a separate one and stays as it is. To leave, ask an administrator.
erase-telegram = We can't delete the chat in Telegram; please do that yourself.
erase-telegram-page = What your browser remembers of this page we can't delete; please clear its history yourself.
erase-yes = 🗑 Erase
erase-yes-later = 🗑 Erase, once they are closed
erase-take-back = Don't erase
erase-taken-back = ✅ Taken back: what leads from your account to your cases stays. An e-mail address, telephone number or draft that was erased can't be brought back.
erase-changed = Your cases have just changed, so nothing was erased yet. Please look again and decide.
erase-done = ✅ Erased: what led from your account to your cases, your e-mail address and telephone number, and an unfinished report. This is the last message. Please delete the chat in Telegram yourself. If you ever come back, /start begins anew.
erase-done-page = ✅ Erased: what led from this visit to your cases, your e-mail address and telephone number, and an unfinished report. To report again, press “Begin a report”.

## A legal hold (row F2)

desk-press-hold = 🔒 Legal hold
desk-press-hold-lift = 🔓 Lift the hold
desk-hold-agree = ✅ Agree
desk-hold-decline = ✖ Decline
desk-ask-hold_why = Why should this case be held (or its hold be lifted)? Reply to this message with a sentence. It takes effect when another colleague agrees; while held, the case is not destroyed when its time is over.
desk-done-hold = 🔒 { $alias } proposed it; another colleague must agree
desk-done-hold-agree = ✅ { $alias } agreed
desk-done-hold-decline = ✖ { $alias } declined
desk-hold-proposed = 🔒 { $number }: { $alias } proposed a legal hold, or to lift it; another colleague must agree (on the card, under “More”): { $reason }
desk-hold-agreed = 🔒 { $number }: { $alias } agreed; it is in effect now
desk-hold-declined = ✖ { $number }: { $alias } declined; the hold stays as it was
desk-card-hold = 🔒 Under a legal hold: not destroyed when its time is over. Proposed by { $alias }: { $reason }
desk-card-hold-proposed = 🔒 { $alias } proposed a legal hold; another colleague must agree, and nothing is destroyed until then: { $reason }
desk-card-hold-lifting = 🔓 Under a legal hold; { $alias } proposed to lift it, and another colleague must agree: { $reason }
refusal-hold-proposed = Somebody has proposed it already, and another colleague has to agree or decline. It was not proposed again.
refusal-hold-none = No legal hold is waiting for an answer now. Nothing was changed.
refusal-hold-own = You proposed it yourself, so another colleague must agree; you can take it back with “Decline”.
erase-case-held = · <code>{ $number }</code> { $leaf }: under a legal hold; your account goes once it is lifted
erase-code-held = · <code>{ $number }</code>, to which you hold a code: under a legal hold; your account goes once it is lifted

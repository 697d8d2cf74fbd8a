## The desk: the card of a case

desk-card-due = { $state } <code>{ $number }</code> · ⏳ { LEFT($due) }
desk-card-late = { $state } <code>{ $number }</code> · ⚠️ { LEFT($due) }
desk-card-waiting = { $state } <code>{ $number }</code> · until { UNTIL($until) }
desk-card-still = { $state } <code>{ $number }</code>
desk-card-category = { $trail } · severity: { $severity } · { $team }
desk-card-subject = About { $subject }
desk-card-subject-on = About { $subject } · { $platform }
desk-card-subject-at = About { $subject } · published { $published }
desk-card-subject-on-at = About { $subject } · { $platform } · published { $published }
desk-card-subject-unknown = About: the reporter cannot say
desk-card-reporter = Reporter { $identity } · evidence { $pieces }
desk-card-answer = { $question } { $answer }
desk-card-description = <blockquote expandable>{ $text }</blockquote>
desk-card-handler = Handled by { $alias }
desk-taken-away = What stood here has been taken away.
desk-card-asked = Asked the reporter:<blockquote>{ $question }</blockquote>
desk-card-rejected = Not accepted: { $reason }
desk-card-decided = <b>{ $outcome }</b> · { $facts }
desk-card-preliminary = Preliminary: may be appealed until { UNTIL($until) }
desk-card-final = Final
desk-card-restricted = 🔒 Concerns staff or a partner: never in the staff chat
desk-thread = { $block } · { $leaf } · { $state }

desk-state-received = 🟡 <b>To review</b>
desk-state-review_paused = 🟠 <b>Waiting for the reporter</b> (review)
desk-state-accepted = 🟢 <b>Accepted</b>
desk-state-rejected = ⚫ <b>Not accepted</b>
desk-state-investigating = 🔵 <b>Investigating</b>
desk-state-investigation_paused = 🟠 <b>Waiting for the reporter</b> (investigation)
desk-state-proposed = 🟣 <b>To approve</b>
desk-state-decided = ✅ <b>Decided</b>
desk-state-appealed = 🟤 <b>Appealed</b>
desk-state-withdrawn = ⚪ <b>Withdrawn</b>
desk-state-closed = ⚪ <b>Closed</b>

desk-mark-received = 🟡
desk-mark-review_paused = 🟠
desk-mark-accepted = 🟢
desk-mark-rejected = ⚫
desk-mark-investigating = 🔵
desk-mark-investigation_paused = 🟠
desk-mark-proposed = 🟣
desk-mark-decided = ✅
desk-mark-appealed = 🟤
desk-mark-withdrawn = ⚪
desk-mark-closed = ⚪

desk-press-accept = Accept
desk-press-reject = Reject
desk-press-ask = Ask for more
desk-press-begin = Begin investigation
desk-press-resume = Go on without waiting
desk-press-decide = Decide
desk-press-recategorise = Category
desk-press-set_severity = Severity
desk-press-claim = Claim
desk-press-take_over = Take over
desk-press-evidence = 📎 Evidence { $pieces }

## The desk: what is asked before an act

desk-about = <b>{ $act }</b> <code>{ $number }</code> · { $alias }
desk-about-search = <b>Find cases</b> · { $alias }
desk-ask-reason = Why is it not accepted? Choose one, or reply to this message in your own words; the reporter reads them as they are.
desk-ask-place = Where should the reporter go instead? Choose one, or reply to this message.
desk-reads = The reporter reads { $language }.
desk-ask-question = What is missing? Choose one, or reply to this message with your question; the reporter reads it as it is.
desk-ask-category = Which category fits? Choose one, or reply to this message with a few words to find it.
desk-ask-severity = How severe is it?
desk-ask-outcome = What is done?
desk-ask-facts = What was found? Reply to this message with the facts; the reporter reads them as they are.
desk-ask-follows = What follows? For example a date for rectification and how it is checked, or an amount and when it is paid. Reply to this message, or skip.
desk-ask-what = Reply to this message with a ticket number, the subject (a link, an @handle, a name), or a word of a category.
desk-preview = The reporter will read:
desk-send = 📨 Send
desk-change-reason = Change reason
desk-change-place = Change place
desk-change-question = Change question
desk-change-outcome = Change outcome
desk-change-facts = Change facts
desk-change-follows = Change what follows
desk-back = ‹ Back
desk-open = Open the case
desk-close = Close
desk-cancelled = Cancelled; the case is as it was.
desk-dropped = Cancelled; nothing has changed.

## The desk: messages in a case's topic

desk-evidence-refused = 📎 { $n } was not taken; the reporter knows why.
desk-added = 📎 The reporter has added evidence; the card’s Evidence button shows it · <code>{ $number }</code>
desk-added-words = 📝 The reporter adds · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-corrected-words = 📝 The reporter has corrected what they added · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered = 📝 The reporter has answered · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-withdrawn = The reporter has withdrawn <code>{ $number }</code>. Nothing more to do.
desk-done-accept = ✅ Accepted by { $alias }
desk-done-begin = ✅ Investigation begun by { $alias }
desk-done-resume = ✅ { $alias } goes on without waiting
desk-done-claim = ✅ Claimed by { $alias }
desk-done-recategorise = ✅ { $alias } moved it to { $trail }
desk-done-set_severity = ✅ { $alias } set the severity: { $severity }
desk-done-reject = ✅ Not accepted by { $alias }; the reporter is told
desk-done-ask = ✅ { $alias } has asked the reporter
desk-done-decide = ✅ Decided by { $alias }: { $outcome }; the reporter is told

desk-promise-review = Review
desk-promise-investigation = Start of the investigation
desk-promise-decision = Decision
desk-promise-delivery = Delivery of the result
desk-promise-answer = The reporter’s answer
desk-promise-appeal_window = Appeal window
desk-promise-appeal_review = Review of the appeal
desk-reminder = ⏳ { $promise }: { LEFT($due) } · <code>{ $number }</code> · handled by { $alias }
desk-reminder-nobody = ⏳ { $promise }: { LEFT($due) } · <code>{ $number }</code> · nobody has claimed it
desk-overdue = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · handled by { $alias }; the lead is told
desk-overdue-nobody = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · nobody has claimed it; the lead is told
desk-lead-told = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · { $leaf } · handled by { $alias }
desk-lead-told-nobody = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · { $leaf } · nobody has claimed it
desk-asked-late = ⏳ The reporter was asked just before time ran out; please keep an eye on it · <code>{ $number }</code> · { $leaf } · handled by { $alias }
desk-asked-late-nobody = ⏳ The reporter was asked just before time ran out; please keep an eye on it · <code>{ $number }</code> · { $leaf } · nobody has claimed it

## The desk: help

desk-command-queue = The queue: what waits, mine, overdue
desk-command-help = How it works
desk-command-cancel = Cancel what you are filling in
desk-command-staff = Manage staff and roles
desk-start = <b>Lian · the desk</b>
    Hello { $alias } ({ $roles }). What needs your attention comes here.
    /queue shows the queue, /help explains.
desk-start-stranger = This bot is for staff, and you are not on the list yet; an administrator can add you with /staff.
    To complain or to report something, please write to @{ $bot }.
desk-help = <b>How it works</b>
    Each case has a card, and its buttons are what can be done now; whether you may is checked when you press.
    A ticket number alone shows its case.
    Reject, Ask for more and Decide first ask a few things and show you what the reporter will read; you can cancel at any time.
    When two press at once the first counts, and the other is told who it was.
staff-chat-cannot-post = ⚠️ I cannot write in the staff chat, so cards of cases do not arrive. Please make me an administrator there, or let members write.
staff-chat-cannot-threads = ⚠️ I cannot manage topics in the staff chat, so all cases stand in one place for now. Please make me an administrator there with “Manage topics”.
staff-chat-gone = ⚠️ I am no longer in the staff chat, so cards of cases do not arrive. Please add me again and make me an administrator.
staff-chat-fine = ✅ I have all I need in the staff chat; what waited will follow.
staff-chat-moved = This group was upgraded. I go on working here, and nothing was lost.

## The desk: what cannot be done

refusal-desk-old-screen = That step is over; please look at the newest message.
refusal-desk-gone = These questions are closed. To begin again, press a button on the card of the case.
refusal-desk-another = { $alias } is filling this in. To do it yourself, press a button on the card of the case.
refusal-desk-tap-please = Please choose a button for this step.
refusal-desk-empty = No words arrived; please write a few.
refusal-desk-too-long = That is { $units } characters, and { $limit } fit. Please shorten it and send it again.
refusal-desk-not-staff = You are not on the list of staff, so the press had no effect.
refusal-desk-fixed-administrator = This administrator is set by the installation (ADMIN_IDS), and is changed only there.
refusal-desk-found-nothing = No category comes near that. Try other words, or choose below.
refusal-desk-no-evidence = There is no evidence yet.
refusal-desk-not-here = Cases are not handled here. Please use the staff chat, or write to me in private.

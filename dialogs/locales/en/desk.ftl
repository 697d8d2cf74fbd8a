## The desk: the card of a case

desk-card-due = { $state } <code>{ $number }</code> · ⏳ { LEFT($due) }
desk-card-late = { $state } <code>{ $number }</code> · ⚠️ { LEFT($due) }
desk-card-delay = ⚠️ Why it is late: { $why }
desk-card-waiting = { $state } <code>{ $number }</code> · until { UNTIL($until) }
desk-card-still = { $state } <code>{ $number }</code>
desk-card-category = { $trail } · severity: { $severity } · { $team }
desk-card-subject = About { $subject }
desk-card-subject-on = About { $subject } · { $platform }
desk-card-subject-at = About { $subject } · published { $published }
desk-card-subject-on-at = About { $subject } · { $platform } · published { $published }
desk-card-subject-unknown = About: the reporter cannot say
desk-card-reporter = Reporter { $identity } · evidence { $pieces }
desk-card-way = Came by { $way }
desk-card-infected = ☣️ Evidence with malware, in quarantine: { $n }
desk-card-unscanned = ⚪ Evidence not scanned for malware: { $n }
desk-card-answer = { $question } { $answer }
desk-card-description = <blockquote expandable>{ $text }</blockquote>
desk-card-handler = Handled by { $alias }
desk-taken-away = This content has been removed.
desk-card-asked = Asked the reporter: <blockquote>{ $question }</blockquote>
desk-card-rejected = Not accepted: { $reason }
desk-card-decided = <b>{ $outcome }</b> · { $facts }
desk-card-preliminary = Preliminary: can be appealed until { UNTIL($until) }
desk-card-final = Final
desk-card-restricted = 🔒 Concerns staff or a partner, so it never appears in the staff chat
desk-thread = { $block } · { $leaf } · { $state }

desk-state-received = 🟡 <b>Awaiting review</b>
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
desk-press-ask = Ask reporter
desk-press-begin = Begin investigation
desk-press-resume = Stop waiting
desk-press-decide = Decide
desk-press-recategorise = Category
desk-press-set_severity = Severity
desk-press-claim = Claim
desk-press-take_over = Take over
desk-press-evidence = 📎 Evidence { $pieces }

## The desk: what is asked before an act

desk-about = <b>{ $act }</b> <code>{ $number }</code> · { $alias }
desk-about-search = <b>Find cases</b> · { $alias }
desk-ask-reason = Why is it not accepted? Choose a reason, or reply to this message in your own words. The reporter will read them word for word.
desk-ask-place = Where should the reporter go instead? Choose one, or reply to this message.
desk-reads = The reporter reads { $language }.
desk-ask-question = What is missing? Choose a question, or reply to this message with your own. The reporter will read it word for word.
desk-ask-category = Which category fits? Choose one, or reply to this message with a few words to search.
desk-ask-severity = How severe is it?
desk-ask-outcome = What action is taken?
desk-ask-facts = What was found? Reply to this message with the facts. The reporter will read them word for word.
desk-ask-follows = What happens next? For example, when it must be put right and how that is checked, or how much is paid and when. Reply to this message, or skip.
desk-ask-what = Reply to this message with a case number, the subject (a link, an @handle, a name), or a word of a category.
desk-evidence-unseen = { $n ->
    [one] ⚠️ A piece of evidence has not been opened by anybody. Before you say that it was looked at, press “📎 Evidence” on the card.
   *[other] ⚠️ { $n } pieces of evidence have not been opened by anybody. Before you say that they were looked at, press “📎 Evidence” on the card.
}
desk-preview = The reporter will read:
desk-ticks-unmet = Tick the filing conditions that are not met:
desk-ticks-times = Tick any other times to offer as well:
desk-send = 📨 Send
desk-change-reason = Change reason
desk-change-place = Change place
desk-change-question = Change question
desk-change-outcome = Change outcome
desk-change-facts = Change facts
desk-change-follows = Change next steps
desk-back = ‹ Back
desk-open = Open the case
desk-close = Close
desk-cancelled = Cancelled; the case is as it was.
desk-dropped = Cancelled; nothing was changed.

## The desk: messages in a case's topic

desk-evidence-refused = 📎 Item { $n } was not accepted; the reporter knows why.
desk-added = 📎 The reporter has added evidence; see “Evidence” on the card · <code>{ $number }</code>
desk-added-file = 📎 The reporter has added evidence; see “Evidence” on the card · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-added-words = 📝 The reporter added · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-corrected-words = 📝 The reporter corrected what they had added · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered = 📝 The reporter has answered · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-withdrawn = The reporter has withdrawn <code>{ $number }</code>. There is nothing more to do.
desk-answered-files = 📝 The reporter has answered · <code>{ $number }</code>
desk-answered-evidence = 📎 Evidence sent with it: { $count }; see “Evidence” on the card
desk-done-accept = ✅ Accepted by { $alias }
desk-done-begin = ✅ Investigation started by { $alias }
desk-done-resume = ✅ { $alias } has stopped waiting; the case goes on
desk-done-claim = ✅ Claimed by { $alias }
desk-done-recategorise = ✅ { $alias } moved it to { $trail }
desk-done-set_severity = ✅ { $alias } set the severity: { $severity }
desk-done-reject = ✅ Not accepted by { $alias }; the reporter has been told
desk-done-ask = ✅ { $alias } asked the reporter
desk-done-decide = ✅ Decided by { $alias }: { $outcome }; the reporter has been told

desk-promise-review = Review
desk-promise-investigation = Start of the investigation
desk-promise-decision = Decision
desk-promise-delivery = Telling the reporter the result
desk-promise-answer = The reporter’s answer
desk-promise-appeal_window = Appeal window
desk-promise-appeal_review = Review of the appeal
desk-reminder = ⏳ { $promise }: { LEFT($due) } · <code>{ $number }</code> · handled by { $alias }
desk-reminder-nobody = ⏳ { $promise }: { LEFT($due) } · <code>{ $number }</code> · nobody has claimed it
desk-overdue = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · handled by { $alias }; the lead has been told
desk-overdue-nobody = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · nobody has claimed it; the lead has been told
desk-delay-asked = Please say why. It will be shown on the card, in the queue, and in the status that the reporter sees.
desk-lead-told = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · { $leaf } · handled by { $alias }
desk-lead-told-nobody = ⚠️ { $promise }: { LEFT($due) } · <code>{ $number }</code> · { $leaf } · nobody has claimed it
desk-record-changed = ⚠️ <b>The record was changed</b> · <code>{ $number }</code> · { $leaf } · it does not fit the reporter's receipts. Keep the database as it is and have the operator look at once
desk-asked-late = ⏳ The reporter was asked just before time ran out; please keep an eye on it · <code>{ $number }</code> · { $leaf } · handled by { $alias }
desk-asked-late-nobody = ⏳ The reporter was asked just before time ran out; please keep an eye on it · <code>{ $number }</code> · { $leaf } · nobody has claimed it

## The desk: help

desk-command-queue = The queue: waiting, mine, overdue
desk-command-help = How it works
desk-command-cancel = Cancel what you are filling in
desk-command-staff = Manage staff and roles
desk-start = <b>Lian · the desk</b>
    Hello { $alias } ({ $roles }). Anything that needs your attention will appear here.
    /queue shows the queue, and /help explains how things work.
desk-start-stranger = This bot is for staff, and you are not on the list yet; an administrator can add you with /staff.
    To make a complaint or report something, please write to @{ $bot }.
desk-help = <b>How it works</b>
    Each case has a card whose buttons show what can be done now. Whether you are allowed to is checked when you press.
    Send a case number to see its case.
    Reject, Ask reporter and Decide first ask a few questions and show you what the reporter will read. You can cancel at any time.
    If two people press at once, the first press counts and the other person is told who it was.
staff-chat-cannot-post = ⚠️ I can't post in the staff chat, so cases don't appear there. Please make me an administrator, or let members post.
staff-chat-cannot-threads = ⚠️ I can't manage topics in the staff chat, so all cases are in one place for now. Please make me an administrator with the “Manage topics” permission.
staff-chat-cannot-pin = ⚠️ I can't pin messages in the staff chat, so the cards of cases are not pinned. Please make me an administrator with the “Pin messages” permission.
staff-chat-closed = ⚠️ A topic in the staff chat is closed, so I can't write in it. My messages are kept, and I will try again in a few minutes. Please reopen the topic (General is one too), or give me the “Manage topics” permission.
staff-chat-gone = ⚠️ I am no longer in the staff chat, so cases don't appear there. Please add me again and make me an administrator.
staff-chat-fine = ✅ I have all the permissions I need in the staff chat; anything that was waiting will follow.
desk-id-group = This group: STAFF_CHAT_ID={ $id }
    If this is the staff chat, put that line in .env and restart Lian.
desk-added-to-group = I am now in “{ $title }”. I am the desk bot of Lian, with which staff handle reports.
    Is it meant to be the staff chat? Put STAFF_CHAT_ID={ $id } in .env and restart Lian.
    Are messages from there reported? Make me an administrator with “Delete messages” and “Ban users”, and I will carry out decisions there.
    If it is neither, please remove me.
desk-id-person = You ({ $name }): ADMIN_IDS={ $id }
staff-chat-moved = This group was upgraded to a supergroup. I am still working here, and nothing was lost.
staff-chat-replaced = This is now the staff chat. Open cases: { $count }; their cards will appear here.
staff-chat-threads-on = This group has topics now, one for each case. Cards being moved: { $count }.
staff-chat-threads-off = Topics have been switched off here. From now on the cards and messages of all cases appear in this chat.

## The desk: what cannot be done

refusal-desk-no-such-command = There is no command { $command }; nothing was changed. /help lists them all.
refusal-desk-anonymous = You wrote as the group, so I can't tell who you are, and nothing was done. Please tap yourself under “Administrators” of the group, switch “Remain anonymous” off and send it again. Buttons work as they are.
refusal-desk-as-channel = This was sent as a channel, so I can't tell who you are, and nothing was done. Please tap the picture beside the message field, choose your own account and send it again. Buttons work as they are.
refusal-desk-old-screen = That step is over; please look at the newest message.
refusal-desk-gone = These questions are closed. To start again, press a button on the case's card.
refusal-desk-another = { $alias } is filling this in. To do it yourself, press a button on the case's card.
desk-answer-in-thread = This was not used: the question you have open is in the topic “{ $block } · { $leaf }”. Please answer it there.
desk-answer-in-private = This was not used: the question you have open is in your private chat with me. Please answer it there.
refusal-desk-idle = I wasn't expecting a message from you just now, so this was not used. Send a case number to see that case, /queue for the queue, or /help for how things work.
refusal-desk-tap-please = Please choose a button for this step.
refusal-desk-empty = There was no text in that; please write a few words.
refusal-desk-too-long = That is { $units } characters; the limit is { $limit }. Please shorten it and send it again.
refusal-desk-not-staff = You are not on the staff list, so nothing happened.
refusal-desk-fixed-administrator = This administrator is set in the installation (ADMIN_IDS) and can only be changed there.
refusal-desk-found-nothing = No category matches that. Try other words, or choose one below.
refusal-desk-no-evidence = There is no evidence yet.
refusal-desk-not-here = Cases can't be handled here. Please use the staff chat, or write to me in private.

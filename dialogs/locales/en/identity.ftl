## Identity: named, confidential, anonymous

review-identity-confidential = Identity: 🔒 confidential; staff can't see who you are
review-identity-named = Identity: 🪪 named, { $name } · { $contact } (staff see this, never your account)
review-identity-anonymous = Identity: 🕶 anonymous; nothing is pushed, only the receipt code opens the case
review-edit-identity = Edit identity
review-edit-real_name = Edit name
review-edit-reachable = Edit contact

identity-ask = <b>How do you want to file?</b>
identity-level-confidential =
    🔒 <b>Confidential</b> (default)
    Staff see an alias: no account, no name, no contact, unless two people of different roles give a reason and both agree; then you are told. Your account is kept encrypted, and updates come to this chat.
identity-level-named =
    🪪 <b>Named</b>
    Staff see the name and the contact that you type, but not your account, unless two people of different roles give a reason and both agree; then you are told. Updates come to this chat.
identity-level-anonymous =
    🕶 <b>Anonymous</b>
    Once filed, we keep no link between the case and your account; neither staff nor the operator can find out who filed it. <b>Nothing is pushed to you</b>: for questions, progress and the result you have to come back. You get a receipt code, and <b>only that code opens the case</b>; if you lose it, nobody can get it back.
identity-telegram = Whichever you choose, Telegram knows that you talked to this bot; the chat is on your device and with Telegram.
identity-choose-confidential = 🔒 Confidential
identity-choose-named = 🪪 Named
identity-choose-anonymous = 🕶 Anonymous
identity-other = Choose another
identity-name-ask = <b>What is your name?</b> Staff will see it; they never see your account. You can change it before you file.
identity-contact-ask = <b>How can you be reached?</b> A telephone number, a mail address, or another contact such as “Signal abc.123”. Staff will see it; they never see your account.
review-identity-confidential-desk = Identity: 🔒 confidential; the address they left is not shown to staff
review-identity-named-desk = Identity: 🪪 named, { $name } · { $contact } (staff see this)
review-identity-anonymous-desk = Identity: 🕶 anonymous; nothing is kept of them, only the receipt code opens the case
identity-ask-desk = <b>How do they want to file?</b>
identity-level-confidential-desk =
    🔒 <b>Confidential</b> (default)
    The address they left is kept encrypted, and no card shows it, unless two people of different roles give a reason and both agree; then a message there tells them.
identity-level-named-desk =
    🪪 <b>Named</b>
    Staff see the name and the contact that you type for them. It is no address for messages: nothing is sent to it.
identity-level-anonymous-desk =
    🕶 <b>Anonymous</b> (default)
    They left no address, so nothing is kept of them, and <b>nothing is pushed</b>: for questions, progress and the result they come back with the receipt code; a lost code can't be recovered.
identity-name-ask-desk = <b>What is their name?</b> Staff will see it. You can change it before you file.
identity-contact-ask-desk = <b>How can they be reached?</b> A telephone number, a mail address, or another contact such as “Signal abc.123”. Staff will see it; no message is sent there.
refusal-real-name = That doesn't look like a name, so nothing was kept. Please write only the name, or choose another identity.
refusal-real-name-long = Nothing was kept: a name is one line of at most { $limit } characters. Please send it again.
refusal-reachable = That doesn't look like a contact, so nothing was kept. Please write a telephone number, a mail address, or something like “Signal abc.123”.
refusal-reachable-long = Nothing was kept: a contact is one line of at most { $limit } characters. Please send it again.
refusal-reachable-number = Nothing was kept: a telephone number has 5 to 15 digits. Please check it and send it again.
refusal-reachable-mail = Nothing was kept: this mail address is not complete; it looks like name@example.com. Please check it and send it again.

## The receipt code of an anonymous case

anonymous-head = ✅ Filed as <code>{ $number }</code> (anonymous)
anonymous-code =
    <b>Your receipt code, shown only here and only once:</b>
    <code>{ $code }</code>
anonymous-what = Write it down or save it now. Nothing links the case to your account any more: <b>nothing will be pushed to you</b>. Send me the code from any account to follow the case, answer, add, talk and appeal. If you lose it nobody can open the case for you, and we can't get it back either.
anonymous-what-page = Write it down or save it now. We don't know who you are: <b>nothing will be pushed to you</b>. Enter the code on this page, under “See a case you have filed”, to follow the case, answer, add, talk and appeal. If you lose it nobody can open the case for you, and we can't get it back either.
anonymous-saved = I have saved it
anonymous-hidden = 🕶 The receipt code is put away and won't be shown again. To see the case, send me the code; deadlines run as usual, and you have to come back for questions and the result.
anonymous-hidden-page = 🕶 The receipt code is put away and won't be shown again. To see the case, enter the code on this page, under “See a case you have filed”; deadlines run as usual, and you have to come back for questions and the result.
refusal-receipt-slip = One character of this receipt code is wrong (the check character doesn't match). Please check it again: capitals and small letters are the same, and there is no I, L, O or U.
refusal-receipt-short = This receipt code is { $missing } { $missing ->
    [one] character
   *[other] characters
  } short: it should have 17. Please complete it and send it again.
opened-close = 🔒 Close the case
opened-back = ↩ Case { $number }
opened-again = 🔄 Refresh
opened-anonymous = 🕶 You opened this by its code. “Refresh” shows what is new. After an hour without use, or when you close it, it is no longer remembered here.
opened-closed = 🔒 Closed; this chat no longer remembers the case. Send the receipt code to see it again.
opened-closed-page = 🔒 Closed; this page no longer remembers the case. To see it again, enter the code under “See a case you have filed”.
opened-closed-appeal = The appeal you had not sent was deleted with it; to appeal, open the case by its code and write it again.

## At the desk

desk-card-anonymous = 🕶 Anonymous: we don't know who it is, and nothing is pushed; they see questions, progress and the result when they come back with their receipt code
desk-card-unreached = 🔕 They left no address with staff: nothing is pushed; they see questions, progress and the result when they come back with their receipt code
desk-card-by-contact = ✉️ Questions and the result go to the address they left with staff; they can also come with their receipt code
desk-done-talk-kept = 💬 { $alias } wrote to the reporter; nothing is pushed, they will see it when they come back with the code
desk-done-ask-kept = ✅ The question of { $alias } is on record; nothing is pushed, the reporter will see it when they come back with the code
desk-done-meet-kept = 🗓 { $alias } offered times to choose from; nothing is pushed, the reporter will see it when they come back with the code
dossier-word-receipt = the anonymous reporter
desk-card-named-reporter = 🪪 Named: { $name } · { $contact } (as the reporter gave it; nobody has checked it)
desk-card-name-erased = 🪪 Named: the reporter's name and contact have been erased
desk-command-guesses = Attempts to guess numbers and codes
guesses-head = <b>Attempts to guess numbers and receipt codes</b> The names are made up; an account always has the same one.
guesses-none = Nobody today.
guesses-one = { $alias } · { $n } · { $ways }
guesses-day = { DAY($at) } · { $n } by { $guessers }
guesses-by-message = message { $n }
guesses-by-edit = edit { $n }
guesses-by-command = command or link { $n }
guesses-by-press = button { $n }

## Unsealing an identity

desk-press-unseal = 🔓 Unseal identity
desk-ask-unseal_why =
    ⚠️ Who the reporter is can be seen only if two people of different roles agree, by those two only, for an hour, and all of it is recorded. <b>The reporter is told, and reads the reason you give.</b>
    Choose a reason, or reply to this message with your own. Then somebody of another role is asked to agree in their private chat, within a day.
unseal_why-danger = Somebody is in danger; the reporter must be reached at once
unseal_why-demanded = An authority or court requires it by law
desk-done-unseal = 🔓 { $alias } proposes to unseal the identity. Those of another role have been asked in private, until { AT($until) }. Nobody has seen it yet.
desk-unseal-asked = 🔓 { $alias } ({ $role }) proposes to unseal the reporter's identity · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-unseal-waits = If you agree, it is sent to you and the proposer only and deleted after an hour; the reporter is told, with the reason. Open until { AT($until) }.
desk-unseal-agree = ✅ Agree
desk-unseal-refuse = ❌ Don't agree
desk-unseal-agreed = ✅ { $alias } ({ $role }) agrees: the identity is in the private chats of the two until { AT($until) }; the reporter has been told.
desk-unseal-refused = ❌ { $alias } ({ $role }) does not agree: nobody has seen the identity.
desk-unseal-lapsed = ⌛ Nobody agreed within a day, so it has lapsed: nobody has seen the identity.
desk-unseal-gone = ⌛ The reporter has been erased: nobody has seen the identity, and this proposal is void.
desk-unseal-agreed-below = Agreed; the identity is below.
desk-unseal-refused-kept = Recorded: you don't agree. Nobody has seen the identity.
desk-identity = 🔓 <b>Identity of the reporter</b> <code>{ $number }</code>
desk-identity-account = Chat account: { $channel } <code>{ $id }</code> (we don't keep name or handle)
desk-identity-mail = E-mail: <code>{ $address }</code>
desk-identity-sms = Mobile: <code>{ $address }</code>
desk-identity-no-contact = They left no other contact.
desk-identity-warned = ⚠️ Only for you and the other who agreed; please don't forward or copy it. It will be deleted here after { UNTIL($until) }.
desk-identity-gone = The identity of case <code>{ $number }</code> is no longer shown: its hour is over, or the reporter's data were erased.
unsealed-told =
    🔓 Case <code>{ $number }</code>: two members of staff have seen who you are, that is your chat account and the contacts you left.
    · Who: proposed by a person in the role “{ $first }”, agreed to by one in the role “{ $second }”
    · Why: { $why }
    · Until when: { AT($until) }, when that message is deleted. What people remember we cannot delete.
    This is on record in the case. If you have questions, write to us in the case.
refusal-unseal-anonymous = There is no identity to unseal: this report is anonymous, and we didn't keep who sent it. If you need to reach them, ask in the case; they see it when they come back with their receipt code.
refusal-unseal-erased = There is no identity to unseal: the reporter's data have been erased. The content of the case is kept.
refusal-unseal-role = Not proposed: only the handler of the case and those in the roles { $role }, Duty editor and Administrator may propose to unseal an identity. Nothing has changed.
refusal-unseal-agreers = Nothing has changed: only those in the roles Lead, Duty editor and Administrator may answer a proposal to unseal an identity.
refusal-unseal-same-role = Nothing has changed: your role is { $role }, and so is the proposer's. Somebody of another role has to agree.
refusal-unseal-nobody = Not proposed: nobody of another role can see this case and be reached in private just now. Please ask an administrator to appoint a lead, duty editor or administrator, who has to open the bot first.
refusal-unseal-waits = { $alias } has proposed this already, and it is waiting for somebody in another role until { AT($until) }. It was not proposed again.
refusal-unseal-shown = The identity is in the private chats of the two who proposed and agreed, until { AT($until) }. It was not sent again.
refusal-unseal-over = This proposal has been answered, or has lapsed after a day. Nothing has changed; if it is still needed, please propose it again.
refusal-unseal-proposer-left = The proposer can no longer see this case, so it can't be answered. Nobody has seen the identity; if it is still needed, please propose it again.

## What is said instead in an anonymous case: nothing is pushed

measures-follow-kept = Open the case with your code to see when the rest is done.
accepted-told-kept = ✅ <b>Accepted</b> <code>{ $number }</code>: we will investigate. Come back with your code to see the result.
status-together-kept =
    👥 { $people ->
        [0] Handled together with the anonymous reports about the same subject, { $n } in all
        [one] Handled together with a complaint from { $people } person about the same subject{ $anonymous }
       *[other] Handled together with complaints from { $people } people about the same subject{ $anonymous }
    }; come back with your own code to see the result.
status-late-kept = ⚠️ This is later than we promised. There will be a result by { AT($due) }; come back with your code to see it.
meeting-agreed-kept =
    🗓 <b>Agreed</b> <code>{ $number }</code>
    With { $host }, <b>{ UNTIL($at) }</b>, { $minutes } minutes. Nothing is pushed to you, so note the time. When it starts, open the case with your code and just write here.
desk-done-reject-kept = ✅ Not accepted by { $alias }; nothing is pushed, the reporter sees it when they come back with the code
desk-done-decide-kept = ✅ Decided by { $alias }: { $outcome }; nothing is pushed, the reporter sees it when they come back with the code
desk-done-propose-kept = 🟣 { $alias } sent it to a lead; once it is approved, the reporter sees it when they come back with the code
desk-done-approve-kept = ✅ { $alias } approved it; nothing is pushed, the reporter sees it when they come back with the code
desk-done-check-kept = ✅ { $alias } checked it; nothing is pushed, the reporter sees it when they come back with the code
desk-done-carried_out-kept = ✅ { $alias } recorded as done: { $what }; nothing is pushed, the reporter sees it when they come back with the code
desk-done-not_carried_out-kept = ⚠️ { $alias } recorded that it cannot be done: { $what }; nothing is pushed, the reporter sees it when they come back with the code
desk-done-uphold-kept = ✅ { $alias } has upheld it; nothing is pushed, the reporter sees it when they come back with the code
desk-done-change-kept = ✅ { $alias } has changed the decision; nothing is pushed, the reporter sees it when they come back with the code
desk-done-overturn-kept = ✅ { $alias } has overturned it; nothing is pushed, the reporter sees it when they come back with the code
desk-done-meeting-off-kept = Cancelled; the reporter no longer sees it when they come back with the code.
desk-done-talk-corrected-kept = ✏️ { $alias } changed the words for the reporter; nothing is pushed, they see the correction when they come back with the code
desk-done-retract-kept = ↩️ { $alias } took those words back; the reporter no longer sees them when they come back with the code
desk-meeting-off-by-staff-kept = 🗓 <code>{ $number }</code> The extra window has been cancelled; the reporter no longer sees it when they come back with the code.
desk-meeting-missed-kept = ⚠️ <code>{ $number }</code> The window set for { AT($at) } did not open (the bot was not running). The reporter was not notified; please explain it in the case.
desk-evidence-refused-kept = 📎 Item { $n } was not accepted; the reporter knows why only if they had the case open then.
desk-talked-refused-kept = One file was not accepted; the reporter knows why only if they had the case open then.

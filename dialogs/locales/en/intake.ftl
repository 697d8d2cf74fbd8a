## Writing a report

dialog-back = ‹ Back
dialog-skip = Skip
dialog-keep = Keep it ›
dialog-cancel = ✖ Cancel
name = { $name }
chosen = Chosen: { $leaf }
chosen-mark = ✓ { $name }

consent-ask = <b>Please read this notice first</b> (version { $version })
consent-whole = <b>The full notice</b> (version { $version })
notice-line = · { $text }
notice-part = <b>{ $title }</b> { $text }
notice-operator = { $name }, { $department }
notice-operator-unnamed = the operator of this service
notice-contact = Contact: { $ways }.
notice-contact-here = Once you have filed, you can write to the handler on your case.
notice-phone = telephone { $phone }
notice-mail = e-mail { $mail }
notice-address = address { $address }
notice-readers-team = the staff in our staff group; only the team responsible and the handler can look it up and work on it.
notice-readers-all = the staff in our staff group.
consent-first = Nothing of yours is kept before you agree. Please read the notice before you continue.
consent-renewed = The notice has changed. Please read it before you continue.
consent-held = We are holding what you just sent for { $minutes } minutes at most. If you agree, we continue from there; if you don't, it is erased.
consent-agree = Agree and continue
consent-decline = I don't agree
consent-more = Full notice
consent-short = Short version
consent-declined = All right. What you had not submitted was not kept. You can come back whenever you like.

category-ask = <b>What would you like to report?</b> ({ $step }) Tap a category, or describe it in a sentence and I'll find it.
category-so-far = Currently chosen: { $leaf }
category-found = <b>Is it one of these?</b> ({ $step }) What you wrote has been added to the description.
category-branch = <b>{ $name }</b> ({ $step }) Which kind?
category-open = { $name } ›
category-up = ‹ Up
category-none = None of these
category-not-found = I couldn't find a category for that. Please tap one below; what you wrote has been added to the description.

subject-ask = <b>Who or what are you reporting?</b> ({ $step }) Send a link or an @account, forward the message, or write a name.
subject-ask-page = <b>Who or what are you reporting?</b> ({ $step }) Enter a link, an @account or a name.
subject-so-far = So far: { $subject }
subject-hidden = <b>The author of this message hides their account</b>; all we know is the name “{ $name }”. ({ $step }) If you know the account, send its @handle, a link or its name.
subject-alike = <b>Who wrote the message you forwarded?</b> ({ $step }) The author hides their account and has the same name as you: “{ $name }”. Staff can't see your name, and it is left out until you choose.
subject-own = I wrote it
subject-others = Somebody else did
subject-skip = Not sure, skip

description-ask = <b>What happened?</b> ({ $step }) A few sentences are enough: when and where it happened, and what was said or done.
description-so-far =
    So far:
    <blockquote expandable>{ $text }</blockquote>
where-when-ask = Which platform was it on, and when was it published? Tap if you know; otherwise just carry on.
where-ask = Which platform was it on? Tap if you know; otherwise just carry on.
when-ask = When was it published? Tap if you know; otherwise just carry on.
day-today = Today
day-yesterday = Yesterday
day-earlier = Earlier…
day-chosen = ✓ { $day }

published-ask = <b>When was it published?</b> ({ $step }) The date is enough, such as 2026-11-20 or 20 Nov.

own-ask = <b>{ $question }</b> ({ $step })
own-date = The date is enough, such as 20 Nov or yesterday.
own-money = Please give the amount and currency, such as 199 USD.
own-so-far = So far: { $answer }

evidence-ask = <b>Evidence</b> ({ $step }) { $count } { $count ->
    [one] item
   *[other] items
} (at most { $limit })
evidence-more = Send photos, videos, voice messages, files or links, up to { SIZE($size) } each. Then tap “Done”.
evidence-remove = Remove { $n }
evidence-done = ✅ Done

review-ask = <b>Please check</b> ({ $step })
review-category = Category: { $leaf }
review-subject = Subject: { $subject }
review-platform = Platform: { $platform }
review-taken = Platform: { $platform } (taken from the @name; if it is another, change the subject)
handle-elsewhere = <code>{ $handle }</code>
review-published = Published: { $day }
review-description =
    What happened:
    <blockquote expandable>{ $text }</blockquote>
review-answer = { $question } { $answer }
review-evidence = Evidence: { $count }
review-not-told = not given
review-file = 📨 File the report
review-edit-category = Edit category
review-edit-subject = Edit subject
review-edit-published = Edit date
review-edit-description = Edit description
review-edit-evidence = Edit evidence
review-edit-question = Edit answers

report-words-kept = Added to the description.
report-joined = Your app sent this text in parts; they are together again.
report-corrected = Updated with what you changed.
report-forward-kept = The forwarded message has been saved.
report-file-kept = 📎 Received: { $count } { $count ->
    [one] item
   *[other] items
} of evidence.

## Cases that may name staff or a partner: looked at in private first

desk-card-held = 🔎 May name { $names }. It is being held here, not in the staff chat. Please take a look and choose. Its deadlines are running.
desk-held-release = 🔓 Release to the staff chat
desk-held-keep = 🔒 Keep restricted
desk-held-done-release = 🔓 Released by { $alias }; the case is in the staff chat now
desk-held-done-release-restricted = 🔓 { $alias } has looked: it is not about them. The case stays out of the staff chat for another reason
desk-held-done-keep = 🔒 Kept restricted by { $alias }
refusal-nothing-held = Somebody has already dealt with this; nothing was changed. Please see the latest card.
refusal-no-contract = No fine was imposed: the subject is not on the list of merchants and partners under contract, and only those can be fined. What you entered is kept. Please choose another sanction, or ask the operator to add them to the list.

## The desk: file for a reporter (/file)
desk-command-file = file for somebody who called, wrote or came
desk-about-filing = <b>File a report</b> · { $alias }
desk-ask-way = How did they turn to you?
desk-ask-agreed = Before you write anything down, read them the notice below and ask whether they agree.
desk-file-notice = <b>Please read this to them</b> (version { $version })
desk-file-agreed = I have read it out, they agree
desk-ask-reads = Which language do they read? Receipt and result are written in it.
desk-ask-contact = Do they want to leave an e-mail address or a mobile number? Reply with it (a number with + and the country code). You vouch for it, so no code is sent; receipt, questions and the result go there. If not, tap Skip.
desk-file-contact = ✉️ Receipt, questions and the result go to { $contact }; you vouch for it. If it is wrong, tap Back until that step and correct it.
refusal-desk-no-contact = No e-mail address or mobile number that can be written to was found here, so nothing was noted. Please send only the contact, such as name@example.com or +447700900123, or tap Skip; the rest is kept.
desk-done-filing = ✅ { $alias } filed <code>{ $number }</code>. The receipt is below; please hand it over.
desk-file-receipt = <b>Hand this over</b>, or read it out group by group: ticket number <code>{ $number }</code>
desk-file-told = Receipt, questions and result go to the address they left. Besides, the receipt code opens the case from anywhere: to follow it, answer, add to it and appeal.
desk-file-untold = They left no address, so <b>no message reaches them</b>: the receipt code alone opens the case, to follow it, answer, add to it and appeal. Nobody can recover a lost code.
desk-file-where-bot = They send the code to the report bot, from any account.
desk-file-where-web = They enter the code at { $web }, or send it to the report bot, from any account.
desk-file-handed = Handed over
desk-file-hidden = The receipt of <code>{ $number }</code> was handed over; the code is no longer shown here.
printed-title = Receipt of a report
printed-below = The receipt to print:
printed-part-case = Case
printed-part-how = How to follow it
printed-number = Ticket number
printed-code = Receipt code
printed-category = Category
printed-filed = Received
printed-review = Review by
printed-investigation = Investigation begins by
printed-decision = Decision by
printed-how-open = Open @{ $bot } in Telegram and send it the receipt code: you can follow the case, read the result, answer questions, add to it and appeal.
printed-how-web = Or open { $web } in a browser, and enter the receipt code under “See a case you have filed”.
printed-how-keep = Keep this receipt safe. With the code anyone can open this case, and nobody can recover a lost code.
refusal-file-private = Names and contacts are written down here, so please send /file in our private chat. Nothing was noted.
refusal-no-such-link = This link is no longer known. To report something, tap Home and then Report.

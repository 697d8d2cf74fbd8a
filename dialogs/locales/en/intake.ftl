## Writing a report

dialog-back = ‹ Back
dialog-skip = Skip
dialog-keep = Keep, go on ›
dialog-cancel = ✖ Cancel
name = { $name }
chosen = Chosen: { $leaf }
chosen-mark = ✓ { $name }

consent-ask =
    <b>Please read the notice first</b> (version { $version })
    We collect: what you write and the evidence you send. For: handling this case, nothing else.
    Who sees it: the staff on this case; they cannot see who you are.
    Kept: at least { $kept } after the case is closed. Before filing, /cancel erases everything.
    Telegram knows that you talk to this bot; that we cannot hide for you.
consent-whole =
    <b>The whole notice</b> (version { $version })
    <b>What is collected</b> The category, subject, account of events, answers and evidence you give, and the chat account needed to write to you.
    <b>Purpose and scope</b> Receiving, investigating and deciding this case and telling you the result. Nothing else.
    <b>Who sees it</b> The staff on this case see text and evidence, not your account. Both are stored encrypted, under separate keys.
    <b>How long</b> Content, process and result for at least { $kept } after closing. An unfinished draft is erased after 14 days.
    <b>How to have it erased</b> Before filing, /cancel erases at once. Afterwards you can withdraw the report, but what was filed stays on record.
    <b>What we cannot do</b> Telegram knows that you talk to this bot. Personal data in forwarded messages and screenshots is kept as evidence, so please cover people who are not concerned.
    If you do not agree, nothing is kept, and that is fine.
consent-held = What you just sent is held as it is, for { $minutes } minutes at most: agree and we go on from it, decline and it is erased.
consent-agree = Agree and continue
consent-decline = I do not agree
consent-more = Whole notice
consent-short = Short form
consent-declined = All right, nothing was kept. Come back whenever you like.

category-ask = <b>What would you like to report?</b> (1/5) Tap one, or say it in a sentence and I will look for it.
category-so-far = Chosen now: { $leaf }
category-found = <b>Is it one of these?</b> (1/5) Your words are kept in the description.
category-branch = <b>{ $name }</b> (1/5) Which kind?
category-open = { $name } ›
category-up = ‹ Up
category-none = None of these
category-not-found = I found no category for that, so please tap one below; your words are kept in the description.

subject-ask = <b>Who, or which post?</b> (2/5) Send a link or an @account, forward the message, or write a name.
subject-so-far = Given now: { $subject }
subject-hidden = <b>The author of this message hides their account</b>; all we know is the name “{ $name }”. (2/5) If you know the account, send its @handle, a link or a name.
subject-skip = Not sure, skip

description-ask = <b>What happened?</b> (3/5) A few sentences will do: when, where, what was said or done.
description-so-far =
    Noted so far:
    <blockquote expandable>{ $text }</blockquote>
where-when = On which platform, and on which day was it published? Tap if you know; otherwise leave it.
day-today = Today
day-yesterday = Yesterday
day-earlier = Earlier…
day-chosen = ✓ { $day }

published-ask = <b>On which day was it published?</b> (3/5) A date will do, such as 2026-11-20 or 20 Nov.

own-ask = <b>{ $question }</b> (3/5)
own-date = A date will do, such as 20 Nov or yesterday.
own-money = Amount and currency, such as 199 USD.
own-so-far = Given now: { $answer }

evidence-ask = <b>Evidence</b> (4/5) { $count } { $count ->
    [one] item
   *[other] items
} (at most { $limit })
evidence-more = Send photos, videos, voice messages, files or links, { SIZE($size) } at most for each file; then tap “Done”.
evidence-remove = Remove { $n }
evidence-done = ✅ Done

review-ask = <b>Please check</b> (5/5)
review-category = Category: { $leaf }
review-subject = Subject: { $subject }
review-platform = Platform: { $platform }
review-published = Published: { $day }
review-description =
    What happened:
    <blockquote expandable>{ $text }</blockquote>
review-answer = { $question } { $answer }
review-evidence = Evidence: { $count }
review-identity = Identity: 🔒 confidential, staff cannot see who you are
review-not-told = not given
review-file = 📨 File the report
review-edit-category = Edit category
review-edit-subject = Edit subject
review-edit-published = Edit date
review-edit-description = Edit description
review-edit-evidence = Edit evidence
review-edit-question = Edit answers

report-words-kept = Noted in the description.
report-corrected = Updated with what you changed.
report-forward-kept = The forwarded message is kept.
report-file-kept = 📎 Received: { $count } { $count ->
    [one] item
   *[other] items
} of evidence.

## Cases that may name staff or a partner: looked at in private first

desk-card-held = 🔎 May name { $names }. It waits here and not in the staff chat; please have a look and choose. Its deadlines run.
desk-held-release = 🔓 Release to the staff chat
desk-held-keep = 🔒 Keep restricted
desk-held-done-release = 🔓 Released by { $alias }; the case is in the staff chat now
desk-held-done-release-restricted = 🔓 { $alias } has looked: they are not meant. For another reason the case stays out of the staff chat
desk-held-done-keep = 🔒 Kept restricted by { $alias }
refusal-nothing-held = Somebody has looked at this case already; nothing was changed. Please see the newest card.
refusal-no-contract = No fine was set: who is reported is not on the list of those under contract, and only merchants and partners under contract are fined. What you gave is kept; please choose another sanction, or have the operator put them on the list.

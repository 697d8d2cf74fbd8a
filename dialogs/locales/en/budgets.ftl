## Budgets: what happened · what was kept · when to go on

refusal-budget-held = Before you agree to the notice { $count } messages are kept at most. This one was not; the { $count } before it are. Please read the notice, agree, and go on from there.
refusal-budget-text = The text of this report is full ({ SIZE($limit) }), so this was not taken; everything before it is kept. Remove an item first, or send it as a file.
refusal-budget-draft-bytes = The files may have { SIZE($limit) } altogether, so this one was not taken; the { $kept } before it are kept. Remove one first, or send a link.
refusal-join-too-many = You have reported this already (<code>{ $number }</code>). There are { $there } items of evidence in that case, and { $more } more would exceed { $limit }, so this was not filed yet; what you entered is kept. Please remove some and file again.
refusal-budget-cases = You have filed many reports. This one is not filed yet; everything you entered is kept. You can file it from { UNTIL($until) } on.
refusal-budget-notes = You have added a lot, so this was not taken; everything before it is kept. You can go on from { UNTIL($until) }.
refusal-budget-bytes = You have sent many files today ({ SIZE($limit) }), so this one was not taken; everything else is kept. Files can be sent again from { UNTIL($until) } on; text and links can be sent now.
refusal-budget-bytes-house = Too many files are arriving, so this one was not taken; everything else is kept. Files can be sent again from { UNTIL($until) } on; text and links can be sent now.
refusal-budget-disk = There is no room for files now, so this one was not taken; everything else is kept. Please send text or a link, and the file again in a few hours.
refusal-budget-lookups = Too many look-ups. You can look again from { UNTIL($until) } on; your own cases are always under “My cases”.
refusal-budget-contacts = You have changed the address many times today, so this one was not noted; what was there before is kept. You can change it again from { UNTIL($until) } on.
refusal-budget-codes = You have asked for many codes today, so none was sent; what you left is kept. You can ask again from { UNTIL($until) } on.
refusal-budget-codes-address = Many codes went to this address today, so none was sent; what you left is kept. You can ask again from { UNTIL($until) } on.
refusal-budget-codes-house = Too many people ask for codes now, so none was sent; what you left is kept. You can ask again from { UNTIL($until) } on.
refusal-budget-mails = Many mails went there today, so the code was not sent; what you left is kept. You can ask again from { UNTIL($until) } on.
refusal-budget-texts = Many text messages went there today, so the code was not sent; what you left is kept. You can ask again from { UNTIL($until) } on.

contact-confirm = ✉️ Confirm my address
contact-code-sent = A code of six digits went to { $address }; it is valid for { $minutes } minutes. Please type it here. Nothing else goes there before that. To use another address, just send it.
contact-code-wanted = { $address } is not confirmed yet, so nothing is sent there. Tap below, and type the code that arrives here. To use another address, just send it.
contact-code-send = Send a code
contact-code-again = Send another code
contact-code-undelivered = The code could not be delivered to { $address }. Please check the address; “Confirm my address” on your case starts again. Everything else is kept.
refusal-code-wrong = That is not the code. The address is not confirmed yet; what you left is kept. Please look again: { $left ->
        [one] one more try
       *[other] { $left } more tries
    }.
refusal-code-void = This code can no longer be used. The address is not confirmed yet; what you left is kept. Please tap “Send another code”.
refusal-code-none = No address waits to be confirmed; those that are confirmed are kept.
refusal-contact-country = Text messages do not go to this number (only to mobile numbers of some regions), so it was not noted; everything else is kept. You can leave another number, or an e-mail address.
mail-code-subject = Your code
code-by-mail =
    Your code: { $code }

    It is valid for { $minutes } minutes. Please send it to @{ $bot } on Telegram.
    If you have not asked for it, somebody left the wrong address; there is nothing you need do.
code-by-sms = Your code is { $code }, valid for { $minutes } minutes. If you have not asked for it, there is nothing you need do.

desk-flood = 🌊 <b>Very many cases are coming</b>, so they are not announced one by one: { $n }
desk-flood-leaf = { $leaf }: { $n }
desk-flood-other = Others
desk-flood-foot = All of them are in the queue, given to their handlers, with their deadlines; grave ones are still announced. The others follow bit by bit once it is calm.
desk-flood-over = 🌊 It is calm again; every case has been announced.
desk-flood-queue = Open the queue
desk-digest-flood = 🙋 <b>Many cases came; here they are together</b>
evidence-rest = Not shown yet: { $n }.
evidence-show-more = Show more

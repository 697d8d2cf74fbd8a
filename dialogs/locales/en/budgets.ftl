## Budgets: what happened · what was kept · when to go on

refusal-budget-held = We can hold at most { $count } messages until you agree to the notice. This one was not kept; the { $count } before it were. Please read the notice, agree, and carry on from there.
refusal-budget-text = The text of this report is full ({ SIZE($limit) }), so this was not taken; everything before it is kept. Remove an item first, or send it as a file.
refusal-budget-draft-bytes = All files together can be { SIZE($limit) } at most, so this one was not saved. The { $kept } before it are kept. Remove one first, or send a link.
refusal-join-too-many = You have reported this already (<code>{ $number }</code>). That case already has { $there } items of evidence, and { $more } more would exceed the limit of { $limit }, so this has not been filed yet. What you entered is kept. Please remove some and file again.
refusal-budget-cases = You have filed a lot of reports recently, so this one has not been filed yet. Everything you entered is kept. You can file it from { UNTIL($until) }.
refusal-budget-notes = You have added a lot, so this was not saved. Everything before it is kept. You can continue from { UNTIL($until) }.
refusal-budget-bytes = You have sent many files today ({ SIZE($limit) }), so this one was not taken; everything else is kept. You can send files again from { UNTIL($until) }; text and links can be sent now.
refusal-budget-bytes-house = Too many files are arriving, so this one was not taken; everything else is kept. You can send files again from { UNTIL($until) }; text and links can be sent now.
refusal-budget-disk = There is no space for files at the moment, so this one was not saved. Everything else is kept. Please send text or a link now, and try the file again in a few hours.
refusal-budget-lookups = You have looked up a lot of cases. You can try again from { UNTIL($until) }; your own cases are always under “My cases”.
refusal-budget-lookups-house = Too many cases are being looked up, so this one was not. You can try again from { UNTIL($until) }.
refusal-budget-contacts = You have changed the address many times today, so this one was not saved. The previous one is kept. You can change it again from { UNTIL($until) }.
refusal-budget-codes = You have asked for many codes today, so no code was sent. The address you gave is kept. You can ask again from { UNTIL($until) }.
refusal-budget-codes-address = Many codes have been sent to this address today, so no code was sent. The address you gave is kept. You can ask again from { UNTIL($until) }.
refusal-budget-codes-house = Too many people are asking for codes right now, so no code was sent. The address you gave is kept. You can ask again from { UNTIL($until) }.
refusal-budget-mails = Many e-mails have been sent there today, so no code was sent. The address you gave is kept. You can ask again from { UNTIL($until) }.
refusal-budget-texts = Many text messages have been sent there today, so no code was sent. The address you gave is kept. You can ask again from { UNTIL($until) }.

contact-confirm = ✉️ Confirm my address
contact-code-sent = We sent a six-digit code to { $address }. It is valid for { $minutes } minutes. Please type it here. Until you do, nothing else is sent there. To use another address, just send it.
contact-code-wanted = { $address } has not been confirmed yet, so nothing is sent there. Tap below, then type the code you receive. To use another address, just send it.
contact-code-send = Send a code
contact-code-again = Send another code
contact-code-undelivered = The code could not be delivered to { $address }. Please check the address, then tap “Confirm my address” on your case to try again. Everything else is kept.
refusal-code-wrong = That is not the right code, so the address has not been confirmed. The address you gave is kept. Please check again: { $left ->
        [one] one more try
       *[other] { $left } more tries
    }.
refusal-code-void = This code can no longer be used. The address has not been confirmed, but it is kept. Please tap “Send another code”.
refusal-code-none = There is no address to confirm. Addresses that you have confirmed are kept.
refusal-contact-country = We can't send text messages to this number (only to mobile numbers in certain regions), so it was not saved. Everything else is kept. You can give another number or an e-mail address.
mail-code-subject = Your code
code-by-mail =
    Your code: { $code }

    It is valid for { $minutes } minutes. Please send it to @{ $bot } on Telegram.
    If you did not ask for it, somebody entered the wrong address and you can ignore this.
code-by-sms = Your code is { $code }, valid for { $minutes } minutes. If you did not ask for it, you can ignore this.

desk-flood = 🌊 <b>A large number of cases is coming in</b>, so they are not announced one by one: { $n }
desk-flood-leaf = { $leaf }: { $n }
desk-flood-other = Others
desk-flood-foot = They are all in the queue, assigned to handlers, and their deadlines are running. Grave cases are still announced at once; the others will follow gradually once things calm down.
desk-flood-over = 🌊 Things are back to normal; every case has been announced.
desk-flood-queue = Open the queue
desk-digest-flood = 🙋 <b>Many cases came in; here they are together</b>
evidence-rest = Not shown yet: { $n }.
evidence-show-more = Show more

## Identity: named, confidential, anonymous

review-identity-confidential = Identity: 🔒 confidential; staff can't see who you are
review-identity-named = Identity: 🪪 named, { $name } · { $contact } (staff see this, never your account)
review-identity-anonymous = Identity: 🕶 anonymous; nothing is pushed, only the receipt code opens the case
review-edit-identity = Edit identity
review-edit-real_name = Edit name
review-edit-reachable = Edit contact

identity-ask = <b>As whom do you want to file?</b>
identity-level-confidential =
    🔒 <b>Confidential</b> (default)
    Staff see an alias: no account, no name, no contact. Your account is kept encrypted, and news comes to this chat.
identity-level-named =
    🪪 <b>Named</b>
    Staff see the name and the contact that you type, never your account. News comes to this chat.
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
anonymous-saved = I have saved it
anonymous-hidden = 🕶 The receipt code is put away and won't be shown again. To see the case, send me the code; deadlines run as usual, and you have to come back for questions and the result.
refusal-receipt-slip = One character of this receipt code is wrong (the check character doesn't fit). Please look again: capitals don't matter, and there is no I, L, O or U.
refusal-receipt-short = This receipt code lacks { $missing } { $missing ->
    [one] character
   *[other] characters
  }; there are 17. Please complete it and send it again.
opened-close = 🔒 Close the case
opened-back = ↩ Case { $number }
opened-anonymous = 🕶 You opened this by its code. After an hour without use, or when you close it, this chat no longer remembers it.
opened-closed = 🔒 Closed; this chat no longer remembers the case. Send the receipt code to see it again.

## At the desk

desk-card-anonymous = 🕶 Anonymous: we don't know who it is, and nothing is pushed; they see questions, progress and the result when they come back with their receipt code
dossier-word-receipt = the anonymous reporter
desk-card-named-reporter = 🪪 Named: { $name } · { $contact } (as the reporter typed it; nobody has checked it)
desk-card-name-erased = 🪪 Named: the reporter's name and contact have been erased
desk-command-guesses = Who guesses at numbers and codes
guesses-head = <b>Guesses at numbers and receipt codes</b> Names are made up, and stay the same for an account.
guesses-none = Nobody today.
guesses-one = { $alias } · { $n } · { $ways }
guesses-day = { DAY($at) } · { $n } by { $guessers }
guesses-by-message = message { $n }
guesses-by-edit = edit { $n }
guesses-by-command = command or link { $n }
guesses-by-press = button { $n }

## Reports by e-mail

mail-danger = I'm so sorry you feel this way. Please talk to somebody now: in danger, call the police or an ambulance (in mainland China 110 and 120, in Taiwan 110 and 119, in Hong Kong 999), or a crisis line (12356, 1925, 18111). I'm only a program, and nobody may be awake here.
mail-kept = Your mail has arrived: { $characters } characters of text, { $files } attachments. No case has been opened yet; one step is left.
mail-left-out = { $count } more attachments were not taken (too many, or too large); once the case is open you can send them in a reply.
mail-choose =

    Reply with nothing but a number: that agrees to the notice above, confirms this report, and puts it into that category.
mail-choose-again =

    Reply with nothing but a number: that confirms this report and puts it into that category.
mail-honest = · E-mail is not like a chat: your mail provider and ours can read what goes between us, and your mails stay in our mailbox until it is cleared. Staff do not see your address in the case.
mail-alike = · Perhaps: { $n } ({ $name })
mail-drop = Do not file it; erase what I sent
mail-web = Or go on in the web form: what you wrote and attached is there already, only the category is missing. The link is yours alone, works once, and goes with your mail if you do not confirm
mail-no-such-number = The mail you answered offers nothing under this number. Nothing was changed, and what you wrote is kept. Please look at its list, and reply with one of its numbers, or the name of the category, alone on the first line.
mail-gone = There is nothing to file: mail that is not confirmed is erased, as the notice says. Please send it again; you will be asked for a category once more.
mail-foot-number =
    ——
    Write the number on the first line of your reply; what you want to add goes below it, and you can attach files.
mail-foot-words =
    ——
    Reply to this mail and it goes on record here; you can attach files.
mail-about = Your mail
refusal-mail-too-large = Your mail is too large. It was not taken, and nothing in it was kept. A mail can be up to 25 MB: please send several, or only the files that matter most.
refusal-mail-unreadable = The structure of your mail cannot be read (too many levels or parts). It was not taken, and nothing in it was kept. Please send it again as a plain mail with the files attached directly.
refusal-mail-empty = No text and no attachment could be found in your mail, so nothing was kept. Please write whom you are reporting and what happened, and send it again.

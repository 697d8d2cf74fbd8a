## Why something was not done: what happened · what was kept · what to do

refusal-failed = Something went wrong on our side, and it has been recorded. Everything you entered before is kept. Please try again in a while.
refusal-too-fast = You are sending messages too fast, so this one was not read. Everything before it is kept. Please wait a minute.
database-away = Telegram has your message, but we can't save it at the moment. It is not lost: we will handle it as soon as we can, and you don't need to send it again.
refusal-old-screen = That button is from an earlier screen; please use the latest one.
refusal-unreadable = I can't take { $what }; it wasn't kept. Everything you've entered is still here. Please send text, a photo, a video, a voice message, a file, or a screenshot instead.
sent-sticker = a sticker
sent-location = a location
sent-venue = a place
sent-contact = a contact
sent-poll = a poll
sent-dice = dice
sent-game = a game
sent-story = a story
sent-checklist = a checklist
sent-invoice = an invoice
sent-giveaway = a giveaway
sent-giveaway_winners = the result of a giveaway
sent-gift = a gift
sent-unique_gift = a gift
sent-paid_media = paid media
sent-other = this kind of message

refusal-too-long = That is { $length } characters and the limit is { $limit }, so it was not saved. What you wrote before is kept. Please shorten it, or send it as a file.
refusal-too-many-items = A case can hold { $limit } items of evidence, and you have reached that. This one was not saved; the others are kept. Remove one to make room.
refusal-too-large =
    { $what } is { SIZE($size) }, over the limit of { SIZE($limit) }, so it was not saved; { $kept ->
        [0] everything else is kept
        [one] the other item is kept
       *[other] the other { $kept } items are kept
    }. You can shorten it, split it, or send a link.
refusal-forbidden-kind =
    “{ $name }” is a type of file that can harm a computer, so it was not saved; { $kept ->
        [0] everything else is kept
        [one] the other item is kept
       *[other] the other { $kept } items are kept
    }. You can send a screenshot, a recording or a link instead.
refusal-no-date = I could not find a date in that. Everything before it is kept. Please write a date that is not in the future, such as 2026-11-20, 20 Nov or yesterday.
refusal-no-amount = I could not find an amount in that. Everything before it is kept. Please write one, such as 199 USD.
refusal-tap-please = Please tap one of the buttons below for this step. Everything before it is kept.

file-photo = This photo
file-video = This video
file-voice = This voice message
file-audio = This recording
file-document = This file

refusal-slip = One character of this number is wrong. Please check it: upper and lower case are the same, and I, L, O and U are never used.
refusal-number-short = This case number is incomplete: { $missing ->
    [one] one character is
   *[other] { $missing } characters are
} missing. Please check it and send it again. It looks like this: LA-7K3M9-Q2XTD-Z.
refusal-no-number = I could not find a case number in that. One looks like this: LA-7K3M9-Q2XTD-Z.
refusal-nothing-to-file = There is nothing to file. It may already have been filed; please see “My cases”.
refusal-consent-first = Please read the notice first. What you entered is kept.
refusal-no-such-leaf = That category no longer exists; please choose another. Everything else is kept.
refusal-not-found = I could not find a case that you can see. Please check the number or the receipt code; if you filed it from another account, use that account; an anonymous case opens with its receipt code.
refusal-not-found-page = There is no case with this code. Please check it again; each report has a code of its own.
refusal-erased = The content, evidence and record of { $number } were destroyed on { $at }, when the time for keeping them was over; nobody can read them any more. Left are the number and the dates: { $leaf }, filed { $filed }, closed { $closed } ({ $state }).
refusal-case-moved-on = The case has just changed, so this was not done. Please check its current status.
refusal-no-case = There is no such case, or you are not allowed to see it.
refusal-not-in-this-chat = This case is not handled in this chat. Nothing was changed.
refusal-other-team = This case belongs to { $team }. Nothing was changed.
refusal-somebody-was-first = { $alias } has already done this, { $at }. Nothing was done twice.
refusal-done-already = You have already pressed this; nothing was done twice.

refusal-not-from-here = The case is now at “{ $state }”, so this can no longer be done. Nothing was changed.
refusal-not-your-role = Your role does not allow this; it takes: { $role }. Nothing was changed.
refusal-yours-already = You are already handling this case.
refusal-claimed-already = Somebody is already handling this case. To change that, please ask a lead.
refusal-asked-enough = The reporter has been asked { $times } times and cannot be asked again. Please decide on what you have.
refusal-news-is-the-duty-editors = Only the duty editor decides on news content. Nothing was changed.
refusal-not-news = The duty editor only decides on news content. Nothing was changed.
refusal-needs-a-lead = An outcome this serious needs approval from a second lead.
refusal-own-proposal = You proposed this yourself; another lead has to approve it.
refusal-not-your-proposal = Somebody else proposed it; a lead who was not involved approves it or sends it back.
refusal-nothing-proposed = No other decision is waiting for approval. Nothing was changed.
refusal-change-waits = Another decision is already waiting for approval; it has to be approved or sent back first.
refusal-took-part = You were involved in this case, so you cannot review it.
refusal-window-over = The time for an appeal is over, and the result is final. If you have new evidence you can make a new report. You can also turn to 12377, 12315 or a court.
refusal-window-open = The time for an appeal has not run out, so the case cannot be closed yet.
refusal-not-of-a-rejection = This is not an appeal against a rejection.
refusal-not-of-a-decision = This is not an appeal against a decision.

refusal-fetched-too-large = One item of evidence was too large and was not saved; the others are kept. You can shorten it, split it, or send a link.
refusal-fetched-forbidden = One item of evidence was a type of file that can harm a computer and was not saved; the others are kept. You can send a screenshot, a recording or a link instead.
refusal-fetched-gone = One item of evidence could not be downloaded from Telegram and was not saved; the others are kept. Please send it again.
refusal-fetched-gone-page = One item of evidence could not be read again and was not saved; the others are kept. Please send it again.

refusal-same-leaf = The case is already in this category. Nothing was changed.
refusal-staff-already = { $alias } is already on the list.
refusal-last-administrator = This is the last administrator and cannot be removed or lose the role. Please add another one first.
refusal-no-such-team = There is no such team; please pick one from the list.
refusal-no-such-member = This person is no longer on the list.
refusal-administrators-only = Only an administrator can manage staff.

## Letters that nobody sees, and a subject that is too long

refusal-blank = This message contains no visible text, so it was not saved. Everything you entered is kept. Please write a few words.
refusal-subject-too-long = The name of who or what you report can have { $limit } characters; this has { $length }, so it was not saved. Everything you entered is kept. Please shorten it, and tell the story in the description.

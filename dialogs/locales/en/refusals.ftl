## Why something was not done: what happened · what was kept · what to do

refusal-failed = That did not work, and the fault is ours; it has been noted. Everything you entered before is kept, so please try once more in a while.
refusal-too-fast = That was a little fast, so this message was not handled. Please wait a minute; everything before it is kept.
refusal-old-screen = That button belongs to an earlier screen; please use the newest one.
refusal-unreadable = I cannot take this (stickers, locations, contacts and the like). Everything you entered is kept; please send text, a photo, a video, a voice message or a file.

refusal-too-long = That is { $length } characters, and there is room for { $limit }, so it was not taken. What you wrote before is kept. Please make it shorter, or send it as a file.
refusal-too-many-items = There are { $limit } items of evidence, which is all a case can hold; this one was not taken, the others are kept. Remove one first to make room.
refusal-too-large =
    { $what } is { SIZE($size) }, more than { SIZE($limit) }, so it was not taken; { $kept ->
        [0] everything else is kept
        [one] the other item is kept
       *[other] the other { $kept } items are kept
    }. You can shorten it, split it, or send a link.
refusal-forbidden-kind =
    “{ $name }” is a kind of file that can harm a computer, so it was not taken; { $kept ->
        [0] everything else is kept
        [one] the other item is kept
       *[other] the other { $kept } items are kept
    }. You can send a screenshot, a recording or a link instead.
refusal-no-date = I could not read a day in that. Everything before is kept. Please write a date, such as 2026-11-20, 20 Nov or yesterday, not later than today.
refusal-no-amount = I found no number in that. Everything before is kept. Please write an amount, such as 199 USD.
refusal-tap-please = Please tap one of the buttons below for this step; everything before is kept.

file-photo = This photo
file-video = This video
file-voice = This voice message
file-audio = This recording
file-document = This file

refusal-slip = One character of this number is wrong (the check does not fit). Please look again: upper and lower case are the same, and there is no I, L, O or U.
refusal-no-number = I found no case number in that. It looks like this: LA-7K3M9-Q2XTD-4.
refusal-nothing-to-file = There is nothing to file; it may have been filed already, please see “My cases”.
refusal-consent-first = Please read the notice first. What you entered is kept.
refusal-no-such-leaf = That category no longer exists, please choose another. Everything else is kept.
refusal-not-found = I found no case that you can see. Please check the number; if you filed it from another account, use that account to look.
refusal-case-moved-on = The case has just moved on, so this was not done. Please look at where it stands now.
refusal-no-case = There is no such case, or you cannot see it.
refusal-not-in-this-chat = This case is not handled in this chat. Nothing was changed.
refusal-other-team = This case belongs to { $team }. Nothing was changed.
refusal-somebody-was-first = { $alias } did this already, { $at }. Nothing was done twice.
refusal-done-already = You pressed this already; nothing was done twice.

refusal-not-from-here = The case now stands at “{ $state }”, so this can no longer be done. Nothing was changed.
refusal-not-your-role = This needs the role of { $role }. Nothing was changed.
refusal-yours-already = You are handling this case already.
refusal-claimed-already = Somebody is handling this case already. To change that, please ask a lead.
refusal-asked-enough = The reporter was asked { $times } times and cannot be asked again; please decide on what is there.
refusal-news-is-the-duty-editors = News content is decided by the duty editor. Nothing was changed.
refusal-not-news = The duty editor decides news content only. Nothing was changed.
refusal-needs-a-lead = An outcome this heavy needs the approval of a second lead.
refusal-own-proposal = You proposed this yourself; another lead has to approve it.
refusal-not-your-proposal = Somebody else proposed it; a lead who took no part approves it or sends it back.
refusal-nothing-proposed = No other decision waits for approval. Nothing was changed.
refusal-change-waits = Another decision waits for approval already; it is approved or sent back first.
refusal-took-part = You took part in this case, so you cannot review it.
refusal-window-over = The time for an appeal is over; the result is final. With new evidence you can report anew; you can also turn to 12377, 12315 or a court.
refusal-window-open = The time for an appeal is not over, so the case cannot be closed yet.
refusal-not-of-a-rejection = This is not an appeal against a rejection.
refusal-not-of-a-decision = This is not an appeal against a decision.

refusal-fetched-too-large = One item of evidence turned out to be too large and was not taken; the others are kept. You can shorten it, split it, or send a link.
refusal-fetched-forbidden = One item of evidence turned out to be a kind of file that can harm a computer and was not taken; the others are kept. You can send a screenshot, a recording or a link instead.
refusal-fetched-gone = One item of evidence could not be fetched from Telegram and was not taken; the others are kept. Please send it again.

refusal-same-leaf = The case is in this category already. Nothing was changed.
refusal-staff-already = { $alias } is on the list already.
refusal-last-administrator = This is the last administrator, who can neither be removed nor lose the role. Please add another one first.
refusal-no-such-team = There is no such team; please pick one from the list.
refusal-no-such-member = This person is not on the list any more.
refusal-administrators-only = Only an administrator can manage staff.

## Letters that nobody sees, and a subject that is too long

refusal-blank = This message has no letters that can be seen, so it was not noted. Everything you entered is kept; please write a few words.
refusal-subject-too-long = Who or what is reported has { $length } characters, and { $limit } fit, so it was not noted. Everything you entered is kept; please make it shorter and tell the story in the description.

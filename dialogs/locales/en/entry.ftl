## Start, rules, language, list of cases, adding to one

start-welcome =
    <b>Lian, the complaints counter</b>
    Complain or report here, and follow your case by its number.
    We promise: review within { $review } hours, investigation begun within { $investigation } hours, the result within { $delivery } hours of the decision.
start-unfinished = You have an unfinished report ({ $at }).
start-unfinished-leaf = You have an unfinished report ({ $leaf }, { $at }).
menu-report = 📝 Report
menu-status = 🔎 Status
menu-cases = 📂 My cases
menu-rules = 📖 Rules and rights
menu-language = 🌐 Language
menu-continue = Continue
menu-discard = Discard
menu-home = ‹ Home

report-resumed = Going on from where you were.
draft-erased = Erased; nothing was kept.
nothing-to-cancel = There is nothing being written at the moment.
draft-reminder = You have an unfinished report; all of it is still here. Without another word it will be erased in { $days } { $days ->
    [one] day
   *[other] days
}.

status-ask = <b>Status</b> Please send the case number, such as <code>LA-7K3M9-Q2XTD-4</code>, or pick from the list.

cases-list = <b>My cases</b> ({ $count })
cases-none = You have no cases yet.
cases-row = { $number } · { $leaf } · { $stage }
page-before = ‹ Newer
page-after = Older ›

language-ask = <b>Language</b>
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-set = All right, English from now on.

rules-page =
    <b>Rules and rights</b>
    · Every report gets a number and deadlines; if we are late, we tell you unasked.
    · Confidential: staff cannot see your account. Telegram knows that you talk to this bot.
    · Good evidence says when and where, with a link to the original or a screenshot.
    · The result names the facts found, the clause and what was done; you can appeal within { $days } days of it, and somebody who took no part reviews it.
    · Content, process and result are kept for at least { $kept } after closing.
    · Until a decision you can withdraw, and add more.
    · Nobody may retaliate for a report. In danger, call the police at once (110 in mainland China and Taiwan, 999 in Hong Kong and Macau).
    · You can also report to 12377 (harmful content online) or 12315 (consumer rights).

add-ask = <b>Add to</b> <code>{ $number }</code> Send text, photos, videos, voice messages or files, then tap “Done”.
correction-kept = What you changed has been passed on; the former words stay on record too.
add-kept = 📎 Received: { $count } { $count ->
    [one] item
   *[other] items
}, visible to the handler.
add-done = ✅ Done
answer-ask = <b>Answer for</b> <code>{ $number }</code> Please write your answer in one message; send files before it.
answer-kept = ✅ Passed on to the handler; the case goes on.
withdraw-yes = Yes, withdraw
withdraw-no = No, keep it

command-start = Home
command-report = Make a report
command-status = Where a case stands
command-cases = My cases
command-rules = Rules and rights
command-language = Language
command-cancel = Erase what is being written

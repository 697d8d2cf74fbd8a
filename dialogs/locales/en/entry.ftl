## Start, rules, language, list of cases, adding to one

start-welcome =
    <b>Lian: complaints and reports</b>
    Make a complaint or a report here, then follow your case by its number.
    Our promise: we review your report within { $review } hours, start investigating within { $investigation } hours, and give the result within { $delivery } hours of deciding.
start-welcome-page =
    <b>Reports and complaints</b>
    Make a complaint or a report here, then follow your case by its receipt code.
    Our promise: we review your report within { $review } hours, start investigating within { $investigation } hours, and give the result within { $delivery } hours of deciding.
start-operator = Run by { $operator }
start-scope = What we deal with: { $scope }
start-centre = 12377 (China)
start-unfinished = You have an unfinished report ({ $at }).
start-unfinished-leaf = You have an unfinished report ({ $leaf }, { $at }).
menu-report = 📝 Report
menu-status = 🔎 Status
menu-cases = 📂 My cases
menu-rules = 📖 Rules & rights
menu-language = 🌐 Language
menu-continue = Continue
menu-discard = Discard
menu-home = ‹ Home

report-resumed = Picking up where you left off.
draft-erased = Erased. Nothing you had not submitted was kept.
nothing-to-cancel = You are not writing anything at the moment.
draft-reminder = You have an unfinished report, and everything in it is still here. If you don't continue, this will be erased in { $days } { $days ->
    [one] day
   *[other] days
}.

status-ask = <b>Status</b> Please send the case number, such as <code>LA-7K3M9-Q2XTD-Z</code>, or choose it from the list. For an anonymous case, send its receipt code.
status-ask-page = <b>Status</b> Please enter the receipt code, such as <code>7K3M-9Q2X-TD45-8HWA-6</code>.

cases-list = <b>My cases</b> ({ $count })
cases-none = You have no cases yet.
cases-none-page = Reports filed on this page are anonymous and are not listed here. Enter a receipt code under “See a case you have filed” to open one.
cases-row = { $number } · { $leaf } · { $stage }
page-before = ‹ Newer
page-after = Older ›

language-ask = <b>Language and time zone</b>
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-set = All right, English from now on.

zone-own = Time zone: { $city }
zone-assumed = Time zone: { $city } (the operator's, as you have not set yours)
zone-change = 🕒 Change time zone
zone-ask = <b>Time zone</b> What time is it where you are?
zone-choice = { $city } { $time }
zone-set = All right, times are now shown for { $city }.

rules-front =
    <b>Rules and rights</b>
    · Every report gets a number and deadlines; if we are late, we tell you without being asked (an anonymous case shows it when you open it).
    · Your report is confidential: staff can't see your account. Telegram knows that you are talking to this bot.
    · Good evidence says when and where, with a link to the original or a screenshot.
    · The result says what we found, which clause applies and what was done. You can appeal within { $days } days, and somebody who was not involved will review it.
    · We keep the content, the record and the result for at least { $kept } after the case is closed; then they are destroyed. Send /erase at any time to remove what identifies you.
    · You can withdraw your report until there is a result, and add to it until the case is closed.
    · Nobody may retaliate against you for a report. If you are in danger, call the police at once (110 in mainland China and Taiwan, 999 in Hong Kong and Macau).
    · You can also report to 12377 (harmful content online) or 12315 (consumer rights).
rules-front-page =
    <b>Rules and rights</b>
    · Every report gets a number and deadlines; if we are late, we tell you without being asked (an anonymous case shows it when you open it).
    · Your report is confidential: staff can't see your account. Reports filed on this page are anonymous.
    · Good evidence says when and where, with a link to the original or a screenshot.
    · The result says what we found, which clause applies and what was done. You can appeal within { $days } days, and somebody who was not involved will review it.
    · We keep the content, the record and the result for at least { $kept } after the case is closed; then they are destroyed. “End and clear” erases what this page knows of you at once.
    · You can withdraw your report until there is a result, and add to it until the case is closed.
    · Nobody may retaliate against you for a report. If you are in danger, call the police at once (110 in mainland China and Taiwan, 999 in Hong Kong and Macau).
    · You can also report to 12377 (harmful content online) or 12315 (consumer rights).

menu-limits = ⚠️ What we can't protect
limits-page =
    <b>What we can't protect you from</b>
    · <b>Telegram</b> knows that you are talking to this bot, and can read what you send: chats with bots are not end-to-end encrypted.
    · <b>Your phone</b>: notifications on the lock screen show our messages, and anybody who has your phone can read the chat. We can't clear it for you: turn notifications off and delete the chat yourself.
    · <b>What you write</b>: details that only you know, and names or faces in screenshots, can give you away. We remove what a camera or program wrote into a file; we don't change pictures or words.
    · <b>Staff</b> can't see your account, unless two people of different roles agree, and then you are told; but they read what you wrote. We can't stop anybody from copying it by hand.
    · <b>The operator</b> holds the keys and the server, and could technically open what is stored.
    · <b>The person you report</b> may guess from the time and the content.
    · <b>The law</b> may oblige the operator to hand over what they hold.
    If you feel in danger, don't file yet: use a phone and an account that only you use, and write only what other people could know too.

passing-ask-add = <b>Add to</b> <code>{ $number }</code> Send text, photos, videos, voice messages or files, then tap “Done”.
correction-kept = Your change has been passed on; the earlier version stays on record too.
passing-kept-add = 📎 Received: { $count } { $count ->
    [one] item
   *[other] items
}. The handler can see it.
withdraw-yes = Yes, withdraw
withdraw-no = No, keep it

agree-ask = <b>Accept the result</b> <code>{ $number }</code>? The case will then be closed.
agree-yes = Accept and close
agree-no = Not yet

command-start = Home
command-report = Make a report
command-status = Check the status of a case
command-cases = My cases
command-rules = Rules and your rights
command-language = Language
command-cancel = Erase what you are writing

## Small talk, edited words, what is held
## How the bots introduce themselves, before START

talk-of-thanks = You're welcome. I'm here whenever you need me.
talk-of-greeting = Hello! To report something, tap “Report” or just say what happened; for your case, tap “Status”.
talk-of-danger = { mail-danger } If somebody drives you to this, tap “Report” below: it is dealt with first.
talk-of-help = I'm a program that takes reports; people handle what you file. Tap “Report” and go step by step, or just say what happened; for your case, tap “Status”.
talk-of-progress = { $count ->
        [0] You have no open case at the moment.
        [one] You have one open case:
       *[other] You have { $count } open cases:
    }
talk-of-person = { $count ->
        [0] I'm a program, but people handle every report. You have no open case yet: tell us what happened, and then you can talk to the handler.
       *[other] To talk to a person, tap “Write to the handler”; your message goes to whoever is handling the case:
    }
talk-of-withdraw = { $count ->
        [0] You have no open case. To erase a report that you haven't filed yet, send /cancel.
       *[other] You can withdraw until there is a result: open the case below and tap “Withdraw”. What you filed is kept until its retention period ends; to erase what identifies you, send /erase. To erase a report that you haven't filed yet, send /cancel.
    }
talk-of-appeal = If you disagree with a result, you can appeal, and somebody who was not involved reviews it. Tap “Appeal” below and say why:
talk-of-withdraw-page = You can withdraw until there is a result: enter the case's receipt code under “See a case you have filed”, then press “Withdraw”. What you filed is kept until its retention period ends. A report that you haven't filed yet is erased by “Cancel” or by “End and clear”.
talk-of-language = Choose your language below.
talk-held = It isn't clear yet whether this is a report. It's kept for you and has not been filed: <blockquote expandable>{ $text }</blockquote>
talk-guide = 📖 The pages below may answer what you ask.
progress-case = <code>{ $number }</code> · { $leaf } · { $stage }
progress-due = <code>{ $number }</code> · { $leaf } · { $stage }, { $due }
progress-open = 🔎 { $number }
held-report = ✍️ Make it a report
intro-reporter-name = Lian
intro-reporter-short-description = Complaints and reports. Confidential: staff cannot see your account. Follow your case by its number.
intro-reporter-description =
    Make a complaint or a report here: send a link, forward a message, send a screenshot, or just say what happened.

    · Confidential: staff can't see your account
    · Every report gets a number and deadlines; check its status at any time
    · The result says what was found and why, and you can appeal

    If you are in danger, call the police at once.
intro-desk-name = Lian desk
intro-desk-short-description = For staff. To make a complaint or report something, use the reporter bot.
intro-desk-description =
    Staff review, investigate and decide reports here.

    To make a complaint or report something, please use the reporter bot.

## Sanctions

sanction-warning = warning
sanction-mute = { $days ->
        [one] mute of { $days } day
       *[other] mute of { $days } days
    }
sanction-ban = permanent ban
sanction-deregistration = deregistration of the account
sanction-fine = fine
sanction-referral = referral to the authorities

desk-mute-over = ⏳ The { $sanction } is over · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.
desk-lifted = The { $sanction } was lifted early · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.
desk-lifted-on-appeal = On appeal, the { $sanction } was lifted and no longer counts · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.

imposed-warning = the account is warned
imposed-mute = { $days ->
        [one] the account is muted for { $days } day
       *[other] the account is muted for { $days } days
    }
imposed-ban = the account is banned for good
imposed-deregistration = the account is deregistered
imposed-fine = a fine of { $amount }
imposed-referral = referred to { $agency }
outcome-of = { $outcome }: { $amount }
outcome-by = { $outcome } (by { AT($until) })
outcome-and = { $outcome }; { $sanction }

## The sanction ladder

ladder-options = Rule { $rule }: { $because }severity now: { $severity }; recommended: { $measure }; open: { $options }.
ladder-only = Rule { $rule }: { $because }severity now: { $severity }; recommended: { $measure }.
ladder-because-E1 = one violation by itself;{ " " }
ladder-because-E2 = one deleted within a day;{ " " }
ladder-because-E3 = { $times } deleted within a day;{ " " }
ladder-because-E4 = muted before for deleted content: { $times };{ " " }
ladder-because-E5 = mutes for deleted content within three months: { $times }, and published again after;{ " " }
ladder-E6 = Rule E6: published more than six months before it was reported; recommended: delete it, no sanction, not counted later.
ladder-E7 = Rule E7: news may be supplemented, corrected, deleted or retracted; no account sanctions; what is illegal may be referred.
ladder-undecided = ⏳ Rule E6 is undecided: when it was published is not known, or not closely enough, and must not be guessed. Please find out and press “Published”, to the minute if you can.
ladder-days = { $days } days
list-more = { $first }, { $rest }

desk-by-ladder = ✅ As recommended
desk-otherwise = Otherwise ›
desk-press-set_published = 🕒 Published
desk-press-approve = ✅ Approve
desk-press-send_back = ↩ Send back
desk-press-propose = Propose
desk-send-proposal = 📨 Send to a lead for approval
sanction-none = No sanction
desk-card-proposed = 🟣 { $alias } proposes: <b>{ $done }</b> · { $facts }
desk-card-why = Why not as recommended: { $why }
desk-ask-by = By which day must it be put right? Reply to this message with a day, such as 10 Dec or in 7 days.
desk-ask-amount = What amount? Reply to this message, such as 199 CNY.
desk-ask-sanction = Which sanction for the account?
desk-ask-why = This is not what is recommended. Please say why (for staff only). Reply to this message.
desk-ask-fine = What is the fine? Its ground is the clause of the case. Reply to this message with the amount, such as 500 CNY.
desk-ask-agency = To which agency is it referred? Reply to this message with its name.
desk-ask-reference = Their own number? Reply to this message, or skip: it can be added later.
desk-ask-reply_by = By when will they reply? Reply to this message with a day, or skip.
desk-ask-published = When was the reported content published? Reply to this message with the day, to the minute if you can, such as 20 Nov 14:30.
desk-ask-word = Why do you send it back? Reply to this message; whoever proposed it reads it.
desk-change-by = Change the day
desk-change-amount = Change the amount
desk-change-sanction = Change the sanction
desk-add-sanction = Add a sanction
desk-change-why = Change why
desk-change-fine = Change the fine
desk-change-agency = Change the agency
desk-change-reference = Change the number
desk-change-reply_by = Change their day
desk-done-set_published = ✅ { $alias } has set when it was published
desk-done-propose = 🟣 { $alias } has sent it to a lead; the reporter is told once it is approved
desk-done-approve = ✅ { $alias } has approved it; the reporter is told
desk-done-send_back = ↩ { $alias } has sent it back; the investigation goes on
desk-sent-back = ↩ { $alias } has sent the proposal back · <code>{ $number }</code><blockquote>{ $word }</blockquote>
desk-waits-for-a-lead = 🟣 Something that weighs heavily waits for your approval · <code>{ $number }</code> · { $leaf }
desk-nobody-approves = ⚠️ What a review proposes weighs heavily and needs a lead who took no part, and there is none; please add one with /staff · <code>{ $number }</code> · { $leaf }

refusal-no-sanction-for-news = Account sanctions do not apply to news; what is illegal may be referred. Nothing was changed.
refusal-nothing-to-sanction = No violation was found, so there is nothing to impose a sanction for. Nothing was changed.
refusal-say-why = This is not the recommended sanction; please say why. What you entered is kept.
refusal-published-after-report = It cannot have been published after it was reported. Nothing was changed.
refusal-desk-no-amount = We found no amount there. What you entered is kept. Please write a number above nothing, such as 199 CNY.
refusal-desk-no-coming-day = We found no day to come there. What you entered is kept. Please write a day from tomorrow on, such as 10 Dec or in 7 days.
refusal-desk-no-past-day = We found no day that has been there. What you entered is kept. Please write when it was, such as 20 Nov 14:30.

## After a decision: rectification, referral, lifting

desk-press-check = Check rectification
desk-press-relay = Referral news
desk-press-lift = Lift the sanction
desk-ask-checked = Has it been put right?
desk-checked-done = Put right
desk-checked-not_yet = Not yet
desk-ask-again_by = By which day then? Reply to this message with a day, such as 20 Dec or in 7 days.
desk-ask-note = Anything to tell the reporter about what the check has shown? Reply to this message, or skip.
desk-ask-heard = What has been heard from them?
desk-heard-answered = They have answered
desk-heard-number = They gave a number
desk-heard-later = They need longer
desk-ask-reply = What did they answer? Reply to this message; the reporter reads it as you write it.
desk-ask-lift = Why is it lifted? Reply to this message (for staff only).
desk-change-checked = Change the finding
desk-change-again_by = Change the day
desk-change-note = Change the note
desk-change-heard = Change the news
desk-change-reply = Change the answer
desk-done-check = ✅ { $alias } has checked it; the reporter is told
desk-done-relay = ✅ { $alias } has noted what was heard of the referral
desk-done-lift = ✅ { $alias } has lifted the sanction
desk-card-rectifying = To be put right by { AT($due) }, then checked
desk-card-referred = Referred to { $agency } · their number { $reference } · reply by { AT($due) }
desk-card-no-reference = none yet
desk-promise-rectification = check of the rectification
desk-promise-referral = reply to the referral
due-rectification = to be put right by { UNTIL($due) }
due-referral = reply to the referral by { UNTIL($due) }
checked-done = ✅ <b>Rectification checked</b> <code>{ $number }</code>: it has been put right.
checked-again = ⏳ <b>Rectification checked</b> <code>{ $number }</code>: not put right yet; it has until <b>{ AT($due) }</b> and will be checked again.
checked-note = What the check has shown:<blockquote expandable>{ $text }</blockquote>
relayed = 💬 <b>An answer to the referral</b> <code>{ $number }</code>
relayed-text = <blockquote expandable>{ $text }</blockquote>
refusal-nothing-to-check = Nothing is waiting to be checked. Nothing was changed.
refusal-nothing-referred = No reply to a referral is awaited. Nothing was changed.
refusal-nothing-to-lift = No mute or ban is in force. Nothing was changed.

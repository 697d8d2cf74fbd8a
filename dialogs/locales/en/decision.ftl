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

## Done in groups: the message beside the card

enforcement = 🛡 <b>In groups</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ { $group }: the message is being deleted
enforce-pending-mute = ⏳ { $group }: the mute is being set
enforce-pending-ban = ⏳ { $group }: the ban is being set
enforce-pending-lift = ⏳ { $group }: the sanction is being lifted
enforce-deleted = ✅ { $group }: the message is deleted
enforce-gone = ✅ { $group }: the message is there no longer
enforce-muted = ✅ { $group }: muted until { UNTIL($until) }, verified
enforce-banned = ✅ { $group }: removed and banned, verified
enforce-free = ✅ { $group }: { $what } lifted, verified
enforce-another = ✅ { $group }: { $what } of this case lifted; another case's sanction on them stands
enforce-over = ✅ { $group }: the mute's time was over, so it was not set
enforce-cannot_delete = ⚠️ { $group }: { $what } could not be done. I lack the right “Delete messages” (can_delete_messages). Once an administrator of the group grants it, I try again by myself.
enforce-cannot_restrict = ⚠️ { $group }: { $what } could not be done. I lack the right “Ban users” (can_restrict_members). Once an administrator of the group grants it, I try again by myself.
enforce-away = ⚠️ { $group }: { $what } could not be done. I am not in this group. Add me back as an administrator who may delete messages and ban users, and I try again by myself.
enforce-plain = ⚠️ { $group }: { $what } could not be done. In a plain group Telegram restricts nobody. Once it is a supergroup, I try again by myself.
enforce-left = ⚠️ { $group }: { $what } could not be done. They are not in the group now; press Try again when they come back.
enforce-owner = ⚠️ { $group }: { $what } could not be done. They own the group, and Telegram lets nobody restrict an owner.
enforce-administrator = ⚠️ { $group }: { $what } could not be done. They are an administrator of the group. Once the owner has taken that from them, press Try again.
enforce-too_old = ⚠️ { $group }: { $what } could not be done. The message is older than 48 hours, and Telegram does not let me. An administrator of the group can do it by hand.
enforce-refused = ⚠️ { $group }: { $what } could not be done. Telegram did not accept it. Press Try again; if it stays so, an administrator of the group can do it by hand.
enforce-otherwise = ⚠️ { $group }: { $what } has had no effect, as Telegram tells it. Press Try again; if it stays so, an administrator of the group can do it by hand.
enforce-what-delete = deleting the message
enforce-what-mute = the mute
enforce-what-ban = the ban
enforce-what-lift-mute = lifting the mute
enforce-what-lift-ban = lifting the ban
desk-press-enforce-again = Try again
desk-enforcing-again = Trying again.

## Done in groups: a line on the card

reach-both = 🛡 In { $group } I can delete this message, and mute or ban its author
reach-message = 🛡 In { $group } I can delete this message. Its author's account is not known, so a mute or ban can only be recorded; if the reporter forwards that message, it will be.
reach-member = 🛡 In { $group } I can mute or ban them. Which message it is is not known, so a deletion can only be recorded.
reach-member-anywhere = 🛡 I can mute or ban them in the groups I look after ({ $n }). Which message in which group is not known, so a deletion can only be recorded.
reach-group = 🛡 I look after { $group }, but neither message nor author is known, so what is decided can only be recorded.
reach-elsewhere = 🛡 This message is in no group I look after, so what is decided can only be recorded.
reach-handle = 🛡 Only an @handle is known, and Telegram lets no bot look a person up by it: a mute or ban can only be recorded. If the reporter forwards a message of theirs, it can be done.
reach-lacks-delete = ⚠️ In { $group } I lack the right “Delete messages” (can_delete_messages): an administrator of the group can grant it.
reach-lacks-restrict = ⚠️ In { $group } I lack the right “Ban users” (can_restrict_members): an administrator of the group can grant it.
reach-away = ⚠️ I am no longer in { $group }: add me back as an administrator.

## Where something cannot be done

refusal-nothing-to-enforce = There is nothing to try again now.

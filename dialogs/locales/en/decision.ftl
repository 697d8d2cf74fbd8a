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

desk-mute-over = ⏳ The { $sanction } is over · <code>{ $number }</code>. If it was imposed outside Telegram, please lift it there.
desk-lifted = The { $sanction } was lifted early · <code>{ $number }</code>. If it was imposed outside Telegram, please lift it there.
desk-lifted-on-appeal = On appeal, the { $sanction } was lifted and no longer counts · <code>{ $number }</code>. If it was imposed outside Telegram, please lift it there.

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
outcome-and = { $first }; { $rest }

## The sanction ladder

ladder-options = <b>Recommended: { $measure }</b> · Rule { $rule }: { $because }severity now: { $severity }; open: { $options }.
ladder-only = <b>Recommended: { $measure }</b> · Rule { $rule }: { $because }severity now: { $severity }.
ladder-because-E1 = a single violation;{ " " }
ladder-because-E2 = one item deleted within a day;{ " " }
ladder-because-E3 = { $times } items deleted within a day;{ " " }
ladder-because-E4 = muted before for deleted content: { $times };{ " " }
ladder-because-E5 = mutes for deleted content within three months: { $times }, and published again after;{ " " }
ladder-E6 = <b>Recommended: delete it, no sanction</b> · Rule E6: published more than six months before it was reported; it does not count later.
ladder-E7 = <b>Recommended: supplement, correct, delete or retract</b> · Rule E7: news has no account sanctions; what is illegal may be referred.
ladder-undecided = ⏳ <b>Rule E6 is undecided:</b> we don't know when this was published, or not precisely enough, and it must not be guessed. Please find out and press “Published”, to the minute if you can.
ladder-days = { $days } days
list-more = { $first }, { $rest }

desk-by-ladder = ✅ As recommended
desk-otherwise = Something else ›
desk-press-set_published = 🕒 Published
desk-press-approve = ✅ Approve
desk-press-send_back = ↩ Send back
desk-press-propose = Propose
desk-send-proposal = 📨 Send to a lead for approval
sanction-none = No sanction
desk-card-proposed = 🟣 { $alias } proposes: <b>{ $done }</b> · { $facts }
desk-card-why = Why not as recommended: { $why }
desk-ask-by = By when must it be put right? Reply to this message with a date, such as 10 Dec or in 7 days.
desk-ask-amount = What amount? Reply to this message, such as 199 CNY.
desk-ask-sanction = Which sanction for the account?
desk-ask-why = This differs from the recommendation. Reply to this message and say why (only staff will see it).
desk-ask-fine = How much is the fine? It is based on the clause of this case. Reply to this message with the amount, such as 500 CNY.
desk-ask-agency = Which agency is it referred to? Reply to this message with its name.
desk-ask-reference = What is the agency's reference number? Reply to this message, or skip; it can be added later.
desk-ask-reply_by = When will they reply by? Reply to this message with a date, or skip.
desk-ask-published = When was the reported content published? Reply to this message with the date, to the minute if you can, such as 20 Nov 14:30.
desk-ask-word = Why are you sending it back? Reply to this message; whoever proposed it will read it.
desk-change-by = Change the date
desk-change-amount = Change the amount
desk-change-sanction = Change the sanction
desk-add-sanction = Add a sanction
desk-change-why = Change the reason
desk-change-fine = Change the fine
desk-change-agency = Change the agency
desk-change-reference = Change the number
desk-change-reply_by = Change the reply date
desk-done-set_published = ✅ { $alias } has set when it was published
desk-done-propose = 🟣 { $alias } sent it to a lead; the reporter will be told once it is approved
desk-done-approve = ✅ { $alias } approved it; the reporter has been told
desk-done-send_back = ↩ { $alias } sent it back; the investigation continues
desk-sent-back = ↩ { $alias } has sent the proposal back · <code>{ $number }</code><blockquote>{ $word }</blockquote>
desk-waits-for-a-lead = 🟣 A heavy sanction is waiting for your approval · <code>{ $number }</code> · { $leaf }
desk-nobody-approves = ⚠️ A review proposes a heavy sanction, which needs a lead who was not involved, and there is none; please add one with /staff · <code>{ $number }</code> · { $leaf }

refusal-no-sanction-for-news = Account sanctions don't apply to news; illegal content can be referred. Nothing was changed.
refusal-nothing-to-sanction = No violation was found, so there is nothing to sanction. Nothing was changed.
refusal-say-why = This is not the recommended sanction; please say why. What you entered is kept.
refusal-published-after-report = It cannot have been published after it was reported. Nothing was changed.
refusal-desk-no-amount = We could not find an amount in that. What you entered is kept. Please write a number greater than zero, such as 199 CNY.
refusal-desk-no-coming-day = We could not find a future date in that. What you entered is kept. Please write a date from tomorrow onwards, such as 10 Dec or in 7 days.
refusal-desk-no-past-day = We could not find a past date in that. What you entered is kept. Please write when it was, such as 20 Nov 14:30.

## After a decision: rectification, referral, lifting

desk-press-check = Check rectification
desk-press-relay = Referral update
desk-press-lift = Lift the sanction
desk-ask-checked = Has it been put right?
desk-checked-done = Put right
desk-checked-not_yet = Not yet
desk-ask-again_by = What is the new date? Reply to this message with a date, such as 20 Dec or in 7 days.
desk-ask-note = Is there anything to tell the reporter about the check? Reply to this message, or skip.
desk-ask-heard = What did the agency say?
desk-heard-answered = They have answered
desk-heard-number = They sent a reference
desk-heard-later = They need more time
desk-ask-reply = What did they answer? Reply to this message; the reporter will read it word for word.
desk-ask-lift = Why are you lifting it? Reply to this message (only staff will see it).
desk-change-checked = Change the finding
desk-change-again_by = Change the date
desk-change-note = Change the note
desk-change-heard = Change the update
desk-change-reply = Change the answer
desk-done-check = ✅ { $alias } checked it; the reporter has been told
desk-done-relay = ✅ { $alias } recorded the news about the referral
desk-done-lift = ✅ { $alias } lifted the sanction
desk-card-rectifying = To be put right by { AT($due) }, then checked
desk-card-referred = Referred to { $agency } · their reference { $reference } · reply due by { AT($due) }
desk-card-no-reference = none yet
desk-promise-rectification = check of the rectification
desk-promise-referral = reply to the referral
due-rectification = to be put right by { UNTIL($due) }
due-referral = reply to the referral by { UNTIL($due) }
checked-done = ✅ <b>Rectification checked</b> <code>{ $number }</code>: it has been put right.
checked-again = ⏳ <b>Rectification checked</b> <code>{ $number }</code>: not put right yet. The new deadline is <b>{ AT($due) }</b>, and we will check again.
checked-note = What the check showed: <blockquote expandable>{ $text }</blockquote>
relayed = 💬 <b>Reply to the referral</b> <code>{ $number }</code>
relayed-text = <blockquote expandable>{ $text }</blockquote>
refusal-nothing-to-check = There is nothing to check. Nothing was changed.
refusal-nothing-referred = No referral is waiting for a reply. Nothing was changed.
refusal-nothing-to-lift = No mute or ban is in force. Nothing was changed.

## Done in groups: the message beside the card

enforcement = 🛡 <b>In groups</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ { $group }: the message is being deleted
enforce-pending-mute = ⏳ { $group }: the mute is being set
enforce-pending-ban = ⏳ { $group }: the ban is being set
enforce-pending-lift = ⏳ { $group }: the sanction is being lifted
enforce-times = { $what } ({ $n } times)
enforce-deleted = ✅ { $group }: the message is deleted
enforce-gone = ✅ { $group }: the message was already gone
enforce-muted = ✅ { $group }: muted until { UNTIL($until) }, verified
enforce-banned = ✅ { $group }: removed and banned, verified
enforce-free = ✅ { $group }: { $what } lifted, verified
enforce-another = ✅ { $group }: { $what } of this case lifted; a sanction from another case still applies
enforce-over = ✅ { $group }: the mute had already run out, so it was not set
enforce-cannot_delete = ⚠️ { $group }: { $what } could not be done. I don't have the “Delete messages” permission (can_delete_messages). Once a group administrator grants it, I will try again automatically.
enforce-cannot_restrict = ⚠️ { $group }: { $what } could not be done. I don't have the “Ban users” permission (can_restrict_members). Once a group administrator grants it, I will try again automatically.
enforce-away = ⚠️ { $group }: { $what } could not be done. I am not in this group. Add me back as an administrator who can delete messages and ban users, and I will try again automatically.
enforce-plain = ⚠️ { $group }: { $what } could not be done. Telegram cannot restrict members in a basic group. Once it becomes a supergroup, I will try again automatically.
enforce-left = ⚠️ { $group }: { $what } could not be done. They are not in the group now; press Try again when they come back.
enforce-owner = ⚠️ { $group }: { $what } could not be done. They own the group, and Telegram does not allow an owner to be restricted.
enforce-administrator = ⚠️ { $group }: { $what } could not be done. They are an administrator of the group. Once the owner removes that, press Try again.
enforce-too_old = ⚠️ { $group }: { $what } could not be done. The message is older than 48 hours, so Telegram does not let me delete it. A group administrator can do it by hand.
enforce-refused = ⚠️ { $group }: { $what } could not be done. Telegram rejected it. Press Try again; if that doesn't help, a group administrator can do it by hand.
enforce-otherwise = ⚠️ { $group }: { $what } had no effect, according to Telegram. Press Try again; if that doesn't help, a group administrator can do it by hand.
enforce-what-delete = deleting the message
enforce-what-mute = the mute
enforce-what-ban = the ban
enforce-what-lift-mute = lifting the mute
enforce-what-lift-ban = lifting the ban
desk-press-enforce-again = Try again
desk-enforcing-again = Trying again.

## Done in groups: a line on the card

reach-both = 🛡 In { $group } I can delete this message, and mute or ban its author
reach-message = 🛡 In { $group } I can delete this message. I did not see who wrote it, so staff must carry out a mute or ban. I can do it if you tap “Correct the subject” and give the account’s number, or if the reporter forwards that message.
reach-member = 🛡 In { $group } I can mute or ban them. We don’t know which message it is, so staff must delete it.
reach-member-anywhere = 🛡 I can mute or ban them in the groups I moderate ({ $n }). We don’t know which message in which group it is, so staff must delete it.
reach-group = 🛡 I moderate { $group }, but we know neither the message nor its author, so staff must carry decisions out. I can do it if you tap “Correct the subject” and give a link to the message or the account’s number.
reach-elsewhere = 🛡 This message is in no group I moderate, so staff must carry decisions out.
reach-handle = 🛡 We only know an @handle, and Telegram does not let bots look people up by it, so staff must carry out a mute or ban. I can do it if you tap “Correct the subject” and give the account’s number, or if the reporter forwards one of their messages.
reach-everywhere = 🌐 A mute or ban is for { $group } only; when you decide you can extend it to every group I moderate ({ $n } more)
reach-lacks-delete = ⚠️ In { $group } I don't have the “Delete messages” permission (can_delete_messages); a group administrator can grant it.
reach-lacks-restrict = ⚠️ In { $group } I don't have the “Ban users” permission (can_restrict_members); a group administrator can grant it.
reach-away = ⚠️ I am no longer in { $group }: add me back as an administrator.

## Where something cannot be done

refusal-nothing-to-enforce = There is nothing to retry at the moment.

## Carrying out what was decided

measure-undo = reversal: { $what }
measure-party_told = telling the person punished
measure-to_do = ⏳ { $what } · arranged, not done yet
measure-under_way = ⏳ { $what } · being done
measure-under_way-hook = ⏳ { $what } · passed to the platform
measure-awaited = ⏳ { $what } · we check on the day
measure-done = ✅ { $what } · done { AT($at) }
measure-done-group = ✅ { $what } · done and verified { AT($at) }
measure-failed = ⚠️ { $what } · could not be done
measures-follow = You will be told when the rest is done.
measures-head = 🔔 <b>What has been done</b> <code>{ $number }</code>
desk-measure-to_do = ⏳ { $what } · to do
desk-measure-under_way = ⏳ { $what } · under way by { $who }
desk-measure-awaited = ⏳ { $what } · to be checked on the day
desk-measure-done = ✅ { $what } · done { AT($at) } by { $who }
desk-measure-failed = ⚠️ { $what } · could not be done ({ $who })
desk-measure-note = <blockquote>{ $text }</blockquote>
desk-measure-by-staff = staff
desk-measure-by-group = the bot
desk-measure-by-hook = the platform
desk-measure-tick = ✅ Done: { $what }
desk-measure-late = ✅ Done after all: { $what }
desk-measure-cannot = Cannot be done
desk-press-carried_out = Done
desk-press-not_carried_out = Cannot be done
desk-ask-measure = Which one?
desk-ask-proof = How was it done? Reply to this message with a word of proof, such as a log number (only staff see it), or skip.
desk-ask-why_not = Why can't it be done? Reply to this message (only staff see it); the reporter will read that it could not be done.
desk-done-carried_out = ✅ { $alias } recorded as done: { $what }; the reporter has been told
desk-done-not_carried_out = ⚠️ { $alias } recorded that it cannot be done: { $what }; the reporter has been told
desk-hook-failed = ⚠️ The platform did not carry out: { $what } · <code>{ $number }</code>. Please see to it there, then press “Done” or “Cannot be done” on the card.<blockquote>{ $text }</blockquote>
desk-promise-measures = Carrying out the decision
due-measures = to be carried out by { UNTIL($due) }
desk-ask-also = What else needs to be done? Tick all that apply, then press “That is all”.
desk-add-also = Add measures
desk-change-also = Change added
desk-ticked = That is all
refusal-nothing-to-carry-out = There is nothing left to carry out. Nothing was changed.
refusal-measure-settled = Somebody has already recorded this one; please look at the card. Nothing was changed.
refusal-not-together = These can't be combined: choose each measure once, one sanction for the account, and nothing alongside “no violation found”. Your answers are kept.

## What was looked at (gap "evidence" of a template)

seen-evidence = {" "}and the evidence ({ $evidence })
seen-nothing = {" "}(no evidence was attached)
seen-photo = photos: { $n }
seen-video = videos: { $n }
seen-voice = voice messages: { $n }
seen-audio = audio files: { $n }
seen-document = documents: { $n }
seen-platform = platform data: { $n }
seen-words = words and links: { $n }

desk-ask-where = Where should it be carried out? If you don't choose, only in the group this message is from.
desk-change-where = 🌐 Change where
desk-add-where = 🌐 In all groups
where-here = Only in this group
where-everywhere = All groups I administer
where-by_hand = Not in groups: staff do it

desk-press-request_data = 🗂 Ask platform
desk-ask-data = What should the platform be asked for? Tick it and tap “That is all”, or reply to this message in your own words. The platform does not learn who reported.
data-account = Account details
data-content = The content and its edits
data-history = Earlier violations and sanctions
data-logins = Logins and devices
desk-done-request_data = ✅ { $alias } asked the platform for: { $what }. Its answer becomes evidence and is shown here.
desk-card-data = ⏳ The platform was asked for: { $what }. No answer yet
desk-data-received = 🗂 The platform’s answer · <code>{ $number }</code>, kept as evidence<blockquote expandable>{ $text }</blockquote>
desk-data-refused = ⚠️ The platform provided no data · <code>{ $number }</code>. You can ask it again, or add the data yourself with “Add evidence”.
desk-data-why = The platform says: <blockquote>{ $text }</blockquote>
refusal-no-data-wanted = Nothing was chosen, so nothing was asked for. Tick what you need, or write it.
refusal-no-hook = No platform is connected (MEASURES_URL), so it cannot be asked; add its data with “Add evidence”. Nothing was changed.

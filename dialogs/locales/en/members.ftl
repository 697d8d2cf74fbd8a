## Staff: what they see

refusal-no-role = You have no role yet, so no case is shown to you. Please ask an administrator to give you one with /staff.

desk-opened-card = { AT($at) } { $alias } opened the case in private
desk-opened-notes = { AT($at) } { $alias } read the notes in private
desk-opened-sent = { AT($at) } The card was sent to { $alias } in private

## Joining: the link and its confirmation

join-link = <b>A link to join</b>, for one person, once, until { AT($until) }:
    { $link }
    Please hand it to them yourself, by a way you trust. When they have pressed Start their name appears here, and an administrator confirms it.
join-void = Void
join-handle = @{ $handle }
join-no-handle = no username
join-asked = { $name } ({ $handle }, { $language }) pressed the link to join. Is this the person you meant?
join-confirm = ✅ Add them
join-decline = Somebody else
join-over = This link to join has expired. Nobody was added and nothing was kept. Please make another with /staff if it is needed.
join-declined = Void; nobody was added. Please make another link with /staff if it is needed.
join-waits = Thank you. An administrator has to confirm it; until then you see nothing here.
join-added = You are a member of staff, still without a role. You can begin once an administrator has given you one.
join-not-added = The administrator did not confirm it, and nothing was kept. To report something, please use the reporter bot.
refusal-join-over = This link cannot be used: it was used, has expired, or is incomplete. Please ask an administrator for a new one.
refusal-request-over = This request was answered already, or has expired.
refusal-join-unpressed = Nobody has pressed the link yet, so there is nobody to confirm.

## Two people agree

proposal = <b>A right to be granted</b> · { $by } proposes for { $alias }: { $right }
proposal-waits = ⏳ { $right }: waits for another administrator, until { AT($until) }.
proposal-waits-for-operator = ⏳ { $right }: no other administrator may approve it. Please have the operator type <code>{ $command }</code> on the server, until { AT($until) }.
proposal-by-operator = The operator has approved; it takes effect within a minute.
proposal-approved = ✅ Approved by { $second }; it is in effect.
proposal-withdrawn = Withdrawn by { $second }; nothing was granted.
proposal-expired = Nobody approved in time; nothing was granted.
proposal-void = Nothing was granted: they have left, have the right already, or who proposed it is no administrator any more.
proposal-approve = ✅ Approve
proposal-withdraw = Withdraw
proposal-made = Proposed. It takes effect once a second person approves.
refusal-proposed-already = This right is proposed for { $alias } already, and waits for a second person.
refusal-proposal-over = This proposal was answered already, or has expired.
refusal-proposer-left = Who proposed it is no administrator any more, so it cannot be approved. Please withdraw it and propose it anew.
refusal-second-is-proposer = You proposed this yourself; somebody else has to approve it.
refusal-second-is-subject = This right is for you; somebody else has to approve it.
refusal-made-by-proposer = Who proposed this gave you your role, so you cannot approve it. Please let somebody else do it.

## Changes among the staff

house-operator = the operator
house-added = 👤 { $by } added { $alias }.
house-removed = 👤 { $by } removed { $alias }.
house-role_given = 👤 { $alias } has the role “{ $right }” now, given by { $by }.
house-role_taken = 👤 { $by } took the role “{ $right }” from { $alias }.
house-team_set = 👤 { $by } has set the team of { $alias }: { $right }.
house-clearance_given = 👤 { $alias } is cleared for staff cases now, by { $by }.
house-clearance_taken = 👤 { $by } took the clearance for staff cases from { $alias }.
house-second = Second person: { $second }

## Who is in the staff chat

stays-in-group-owner = ⚠️ { $alias } is removed from the staff and still in the staff chat: they own the group, so I cannot remove them. Please transfer the ownership or make another group.
stays-in-group-administrator = ⚠️ { $alias } is removed from the staff and still in the staff chat: they are an administrator of the group, so I cannot remove them. Please remove them by hand.
stays-in-group-cannot_restrict = ⚠️ { $alias } is removed from the staff and still in the staff chat: I lack the right “Ban users”. Please remove them by hand, or give me that right and I try again.
stays-in-group-away = ⚠️ { $alias } is removed from the staff, but I cannot see the staff chat and do not know whether they are still there. Please look, and remove them by hand.
others = ⚠️ <b>People in the staff chat who are not on the staff</b>
others-one = · { $name } ({ $handle })
others-more = And { $n } more.
others-unknown = Telegram does not tell me who { $n } further members are; please look at the list of the group's members.
others-nobody = ✅ Nobody is in the staff chat now who is not on the staff.

## The desk: staff

role-moderator = Moderator
role-lead = Lead
role-duty_editor = Duty editor
role-administrator = Administrator

desk-staff = <b>Staff</b> · { $n }
desk-staff-open = { $alias } · { $roles }
desk-staff-add = ➕ Add
desk-member = <b>{ $alias }</b> · { $roles }
desk-roles = { $first }, { $rest }
desk-member-no-role = no role yet
desk-member-team = Team { $team }
desk-member-no-team = No team yet
desk-member-cleared = 🔒 May see cases that concern staff
desk-member-not-cleared = Does not see cases that concern staff
desk-member-unreachable = Has not said /start to this bot, so it cannot write to them in private.
desk-member-remove = Remove
desk-member-remove-sure = Remove { $alias }? Their presses will have no effect; what they did stays on record.
desk-member-removed = { $alias } is removed.
desk-member-added = { $alias } is added. Please choose their roles.
desk-member-promoted = You are a member of staff now: { $roles }. Send /help to see how it works.
desk-switch-on = ✓ { $what }
desk-switch-off = { $what }
desk-clearance = 🔒 Cleared for staff cases

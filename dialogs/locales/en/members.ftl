## Staff: what they see

refusal-no-role = You don't have a role yet, so you can't see any cases. Please ask an administrator to give you one with /staff.

desk-opened-card = { AT($at) } { $alias } opened the case in private
desk-opened-notes = { AT($at) } { $alias } read the notes in private
desk-opened-sent = { AT($at) } The card was sent to { $alias } in private

## Joining: the link and its confirmation

join-link = <b>A link to join</b> for one person, valid once, until { AT($until) }:
    { $link }
    Please give it to them yourself, in a way you trust. Once they press Start, their name appears here and an administrator confirms it.
join-void = Cancel link
join-handle = @{ $handle }
join-no-handle = no username
join-asked = { $name } ({ $handle }, { $language }) opened the joining link. Is this the person you meant?
join-confirm = ✅ Add them
join-decline = Somebody else
join-over = This link has expired. Nobody was added and nothing was kept. You can make another with /staff.
join-declined = The link is cancelled; nobody was added. You can make another with /staff.
join-waits = Thank you. An administrator needs to confirm you; until then you won't see anything here.
join-added = You are now a member of staff. You can start once an administrator has given you a role.
join-not-added = The administrator did not confirm you, and nothing was kept. To report something, please use the reporter bot.
refusal-join-over = This link can't be used: it has already been used, has expired, or is incomplete. Please ask an administrator for a new one.
refusal-request-over = This request has already been answered or has expired.
refusal-join-unpressed = Nobody has opened the link yet, so there is nobody to confirm.

## Two people agree

proposal = <b>Permission requested</b> · { $by } proposes for { $alias }: { $right }
proposal-waits = ⏳ { $right }: waiting for another administrator until { AT($until) }.
proposal-waits-for-operator = ⏳ { $right }: no other administrator can approve it. Please have the operator run <code>{ $command }</code> on the server by { AT($until) }.
proposal-by-operator = The operator has approved it; it takes effect within a minute.
proposal-approved = ✅ Approved by { $second }; it is now in effect.
proposal-withdrawn = Withdrawn by { $second }; nothing was granted.
proposal-expired = Nobody approved in time; nothing was granted.
proposal-void = Nothing was granted: they have left, already have this permission, or the proposer is no longer an administrator.
proposal-approve = ✅ Approve
proposal-withdraw = Withdraw
proposal-made = Proposed. It takes effect once a second person approves.
refusal-proposed-already = This has already been proposed for { $alias } and is waiting for a second person.
refusal-proposal-over = This proposal has already been answered or has expired.
refusal-proposer-left = The proposer is no longer an administrator, so it can't be approved. Please withdraw it and propose it again.
refusal-second-is-proposer = You proposed this yourself; somebody else has to approve it.
refusal-second-is-subject = This is for you; somebody else has to approve it.
refusal-made-by-proposer = The proposer gave you your role, so you can't approve this. Please let somebody else do it.

## Changes among the staff

house-operator = the operator
house-added = 👤 { $by } added { $alias }.
house-removed = 👤 { $by } removed { $alias }.
house-role_given = 👤 { $alias } now has the role “{ $right }”, given by { $by }.
house-role_taken = 👤 { $by } took the role “{ $right }” from { $alias }.
house-team_set = 👤 { $by } set the team of { $alias }: { $right }.
house-clearance_given = 👤 { $alias } is now cleared for staff cases, by { $by }.
house-clearance_taken = 👤 { $by } took the clearance for staff cases from { $alias }.
house-client_added = 🔌 The operator gave the app “{ $name }” a key to the API, good for: { $scopes }.
house-client_rotated = 🔌 The operator gave the app “{ $name }” another key; the former one has ended.
house-client_origins = 🔌 The operator set which sites’ pages may use the key of the app “{ $name }”: { $origins ->
    [none] none
   *[other] { $origins }
}.
house-client_revoked = 🔌 The operator ended the key of the app “{ $name }”: it can no longer file or follow reports.
house-second = Second person: { $second }

## Who is in the staff chat

stays-in-group-owner = ⚠️ { $alias } has been removed from the staff but is still in the staff chat. They own the group, so I can't remove them. Please transfer the ownership or use another group.
stays-in-group-administrator = ⚠️ { $alias } has been removed from the staff but is still in the staff chat. They are a group administrator, so I can't remove them. Please remove them yourself.
stays-in-group-cannot_restrict = ⚠️ { $alias } has been removed from the staff but is still in the staff chat. I don't have the “Ban users” permission. Please remove them yourself, or give me that permission and I will try again.
stays-in-group-away = ⚠️ { $alias } has been removed from the staff, but I can't see the staff chat and don't know whether they are still in it. Please check, and remove them yourself.
others = ⚠️ <b>People in the staff chat who are not on the staff</b>
others-one = · { $name } ({ $handle })
others-more = And { $n } more.
others-unknown = Telegram does not tell me who { $n } other members are; please check the group's member list.
others-nobody = ✅ Everyone in the staff chat is now on the staff list.

## The desk: staff

role-moderator = Moderator
role-lead = Lead
role-duty_editor = Duty editor
role-administrator = Administrator

desk-staff = <b>Staff</b> · { $n }
desk-staff-open = { $alias } · { $roles }
desk-staff-add = ➕ Add
desk-member = <b>{ $alias }</b> · { $roles }
desk-member-no-role = no role yet
desk-member-team = Team { $team }
desk-member-no-team = No team yet
desk-member-cleared = 🔒 Can see cases that concern staff
desk-member-not-cleared = Can't see cases that concern staff
desk-member-unreachable = Has not sent /start to this bot, so it can't message them in private.
desk-member-remove = Remove
desk-member-remove-sure = Remove { $alias }? Their buttons will stop working; what they did stays on record.
desk-member-removed = { $alias } has been removed.
desk-member-added = { $alias } has been added. Please choose their roles.
desk-member-promoted = You are now a member of staff: { $roles }. Send /help to see how it works.
desk-switch-on = ✓ { $what }
desk-switch-off = { $what }
desk-clearance = 🔒 Cleared for staff cases

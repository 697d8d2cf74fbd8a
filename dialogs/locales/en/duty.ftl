## Duty and assignment: the card's second page

desk-more = ⋯ More
desk-press-release = Release
desk-done-release = ✅ { $alias } has released it to the next
desk-press-reassign = Reassign
desk-press-transfer = Transfer
desk-done-reassign = ✅ { $alias } has given it to { $to }
desk-done-transfer = ✅ { $alias } has transferred it to { $team }
desk-reassign = <b>Reassign</b> <code>{ $number }</code> · { $alias }
    To whom? Those on duty and with the least to do come first.
desk-reassign-nobody = <b>Reassign</b> <code>{ $number }</code> · { $alias }
    Nobody else can handle this case now.
desk-reassign-on-duty = { $alias } · on duty · { $n } open
desk-reassign-off-duty = { $alias } · { $n } open
desk-ask-team = To which team? What was promised to the reporter stays.
desk-ask-handing = A word for whoever takes it on? Reply to this message, or skip.
desk-transferred = 📥 <code>{ $number }</code> went from { $from } to { $to }; { $alias } takes it on
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-card-stand-in = ⚠️ Nobody of { $team } is on duty; { $alias } stands in until somebody claims it

## Duty and assignment: who is on duty, and whose a case is

desk-command-duty = Who is on duty; on and off
desk-duty = <b>On duty</b>: { $n }. New cases go to whoever has the fewest
desk-duty-nobody = <b>Nobody is on duty now.</b> New cases go to the lead first
desk-duty-line = { $alias } · { $team } · { $n } open
desk-duty-line-unreachable = { $alias } · { $team } · { $n } open · has not said /start to this bot yet
desk-every-team = every team
desk-duty-on = I am on duty
desk-duty-off = I am off duty
desk-duty-now-on = { $alias } is on duty and gets new cases.
desk-duty-now-off = { $alias } is off duty and keeps their cases.
desk-assigned = 📥 Yours now: <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 Yours now: <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = Given to you by { $alias }.
desk-digest-shift = 🙋 <b>You are on duty</b>
desk-digest-night = 🙋 <b>New cases came to you at night</b>
desk-digest-handover = 🙋 <b>{ $n } cases of { $alias } are yours now</b>
desk-digest-own = Yours: { $n }
desk-digest-none = You have no cases
desk-digest-today = Due today: { $n }
desk-digest-late = ⚠️ Overdue: { $n }
desk-digest-unclaimed = Received while nobody was on duty, to be claimed: { $n }
desk-handed-over = 📥 { $n } cases of { $alias } now belong to:
desk-handed-over-to = { $alias } { $n }
desk-member-hand-over = Hand over their cases
desk-member-handed-over = { $n } cases of { $alias } were given to others.
desk-assigned-stand-in = Nobody of { $team } is on duty, so you stand in. Take it on, or give it to somebody.
desk-assigned-moved = <code>{ $number }</code> · { $leaf } is with { $alias } now. Nothing for you to do.
desk-assigned-free = <code>{ $number }</code> · { $leaf } is not yours any more.

## Where something cannot be done

refusal-held-by-nobody = Nobody handles this case now. Nothing was changed.
refusal-held-by-another = Somebody else handles this case; a lead can change that. Nothing was changed.
refusal-no-role-no-duty = You have no role yet, so you cannot be on duty. An administrator sets it with /staff.
refusal-on-duty-already = You are on duty already.
refusal-off-duty-already = You were not on duty.
refusal-cannot-have-it = They cannot handle this case. Nothing was changed.
refusal-same-team = The case is with that team already. Nothing was changed.
refusal-nothing-in-hand = { $alias } has no cases.

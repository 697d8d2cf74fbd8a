## Duty and assignment: the card's second page

desk-more = ⋯ More
desk-press-release = Release
desk-done-release = ✅ { $alias } has released it to the next
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
desk-assigned-stand-in = Nobody of { $team } is on duty, so you stand in. Take it on, or give it to somebody.
desk-assigned-moved = <code>{ $number }</code> · { $leaf } is with { $alias } now. Nothing for you to do.
desk-assigned-free = <code>{ $number }</code> · { $leaf } is not yours any more.

## Where something cannot be done

refusal-held-by-nobody = Nobody handles this case now. Nothing was changed.
refusal-held-by-another = Somebody else handles this case; a lead can change that. Nothing was changed.
refusal-no-role-no-duty = You have no role yet, so you cannot be on duty. An administrator sets it with /staff.
refusal-on-duty-already = You are on duty already.
refusal-off-duty-already = You were not on duty.

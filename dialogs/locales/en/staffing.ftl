## Duty and assignment: the card's second page

desk-more = ⋯ More
desk-press-release = Release
desk-done-release = ✅ { $alias } released it; it goes to the next handler
desk-press-reassign = Reassign
desk-press-transfer = Transfer
desk-done-reassign = ✅ { $alias } gave it to { $to }
desk-done-transfer = ✅ { $alias } transferred it to { $team }
desk-reassign = <b>Reassign</b> <code>{ $number }</code> · { $alias }
    Who should take it? People on duty with the fewest cases come first.
desk-reassign-nobody = <b>Reassign</b> <code>{ $number }</code> · { $alias }
    Nobody else can handle this case at the moment.
desk-reassign-on-duty = { $alias } · on duty · { $n } open
desk-reassign-off-duty = { $alias } · { $n } open
desk-ask-team = Which team? The deadlines promised to the reporter stay the same.
desk-ask-handing = Any message for whoever takes it on? Reply to this message, or skip.
desk-transferred = 📥 <code>{ $number }</code> went from { $from } to { $to }; { $alias } takes it on
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-press-duplicate = Duplicate of…
desk-done-duplicate = ✅ { $alias } linked it to <code>{ $number }</code>: one decision; each reporter gets the result under their own number, an anonymous one by coming back with the code
desk-ask-first = Which case is it a duplicate of? Choose one, or reply with its case number. It is then handled with that case, and its reporter gets the result under their own number, an anonymous one by coming back with the code.
desk-first-number = { $number }
desk-card-stand-in = ⚠️ Nobody of { $team } is on duty; { $alias } stands in until somebody claims it

## Duty and assignment: who is on duty, and whose a case is

desk-command-duty = Who is on duty; on and off
desk-duty = <b>On duty</b>: { $n }. New cases go to whoever has the fewest
desk-duty-nobody = <b>Nobody is on duty now.</b> New cases go to the lead first
desk-duty-line = { $alias } · { $team } · { $n } open
desk-duty-line-unreachable = { $alias } · { $team } · { $n } open · has not sent /start to this bot yet
desk-every-team = every team
desk-duty-on = I am on duty
desk-duty-off = I am off duty
desk-duty-now-on = { $alias } is on duty and will get new cases.
desk-duty-now-off = { $alias } is off duty and keeps their cases.
desk-assigned = 📥 Yours now: <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 Yours now: <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = Given to you by { $alias }.
desk-assigned-review = ✋ Please review the appeal; you were not involved in this case.
desk-digest-shift = 🙋 <b>You are on duty</b>
desk-digest-night = 🙋 <b>Cases you were given overnight</b>
desk-digest-handover = 🙋 <b>{ $n } cases of { $alias } are now yours</b>
desk-digest-own = Yours: { $n }
desk-digest-none = You have no cases
desk-digest-today = Due today: { $n }
desk-digest-late = ⚠️ Overdue: { $n }
desk-digest-unclaimed = Received while nobody was on duty, still to be claimed: { $n }
desk-handed-over = 📥 { $n } cases of { $alias } now belong to:
desk-handed-over-to = { $alias } { $n }
desk-handed-over-nobody = ⚠️ Unassigned, because nobody else may have them: { $n }
desk-member-hand-over = Hand over their cases
desk-member-handed-over = { $n } cases of { $alias } were given to others.
desk-assigned-stand-in = Nobody of { $team } is on duty, so you stand in. Take it on, or reassign it.
desk-assigned-moved = <code>{ $number }</code> · { $leaf } is now handled by { $alias }. You don't need to do anything.
desk-assigned-free = <code>{ $number }</code> · { $leaf } is no longer yours.
desk-escalated = ⚠️ { $promise } is still late ({ LEFT($due) }), and no lead has dealt with it · <code>{ $number }</code> · { $leaf } · with { $alias }
desk-escalated-nobody = ⚠️ { $promise } is still late ({ LEFT($due) }), and no lead has dealt with it · <code>{ $number }</code> · { $leaf } · nobody has claimed it

## Duty and assignment: the rota

rota-open = 🗓 Rota
rota-which = <b>Rota</b> · Which team?
rota-team = { $team } · { $n ->
    [0] none yet
    [one] 1 line
   *[other] { $n } lines
}
rota-head = <b>Rota</b> { $team }
rota-none = <b>Rota</b> { $team }
    There isn't one yet; everyone goes on and off duty with /duty.
rota-line = <code>{ $when } { $who }</code>
rota-holes = ⚠️ Nobody is on duty at these times (the lead stands in; quiet hours don't count):
rota-hole = { $from } { $begin } – { $until } { $end }
rota-more-holes = and { $n } more
rota-change = Change
rota-now = <pre>{ $text }</pre>
rota-saved = ✅ { $alias } changed the rota of { $team }.
rota-hole-ahead = ⚠️ Nobody of { $team } is on duty from { AT($from) } to { AT($until) }; new cases will come to you first. You can change the rota now.
desk-about-rota = <b>Change the rota</b> · { $alias }
desk-ask-rota = Reply to this message with one line per shift: days, hours and who (a name or @handle). This replaces the team's whole rota. For example:
    <code>Mon-Fri 08:00-16:00 Ming, Mei</code>
    <code>weekend 09:00-18:00 @amei</code>
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun

## Where something cannot be done

refusal-held-by-nobody = Nobody is handling this case. Nothing was changed.
refusal-held-by-another = Somebody else is handling this case; a lead can change that. Nothing was changed.
refusal-no-role-no-duty = You don't have a role yet, so you can't go on duty. An administrator can give you one with /staff.
refusal-on-duty-already = You are already on duty.
refusal-off-duty-already = You were not on duty.
refusal-cannot-have-it = They can't handle this case. Nothing was changed.
refusal-no-other-reviewer = Nobody else can review it; an administrator needs to add somebody with /staff first. Nothing was changed.
refusal-same-team = The case is already with that team. Nothing was changed.
refusal-nothing-in-hand = { $alias } has no cases.
refusal-rota-leads-only = Only a lead of the team or an administrator can change its rota. Nothing was changed.
refusal-rota-line = Line { $n } cannot be read: “{ $text }”. The rota was not changed. Write it like “Mon-Fri 08:00-16:00 Ming”.
refusal-rota-nobody = Nobody on the staff is called “{ $name }”. The rota was not changed. Write a colleague's name or @handle.
refusal-rota-two = More than one person on the staff is called “{ $name }”. The rota was not changed. Write the @handle.
refusal-rota-other-team = { $alias } cannot handle the cases of { $team }. The rota was not changed.
refusal-rota-twice = Two shifts of { $alias } overlap. The rota was not changed.
refusal-editor-off-duty = You are not on duty; the duty editor on duty decides on news content. Nothing was changed.
refusal-editor-on-duty = A duty editor is on duty and decides on news content. Nothing was changed.
refusal-duplicate-of-itself = That is this case's own number. Nothing was changed.
refusal-duplicate-restricted = A case that concerns staff is never combined with another. Nothing was changed.
refusal-duplicate-decided = { $number } already has its result; please reject this one and say so. Nothing was changed.
refusal-duplicate-circle = { $number } is already linked to this case, not the other way round. Nothing was changed.
refusal-duplicate-leads = Other cases are already linked to this one; link the other case to it instead. Nothing was changed.
refusal-duplicate-further = This case is further along than { $number }; link that one to it instead. Nothing was changed.
refusal-duplicate-no-number = I could not find a case number in that. One looks like this: LA-7K3M9-Q2XTD-Z. Nothing was changed.

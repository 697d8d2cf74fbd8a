## Looking back

desk-command-review = Looking back: figures, conclusions, actions
lookback-head-review = <b>Looking back</b> · { $since } – { $until }
lookback-head-audit = <b>Security audit</b> · { $since } – { $until }
lookback-head-risk = <b>Risk assessment</b> · { $since } – { $until }
lookback-filed = Received
lookback-figure = { $name } { $now } (before: { $before })
lookback-repeated = Subjects reported three times or more: { $n }
lookback-hot = <b>Where it gathers</b>
lookback-classes = <b>By class</b>
lookback-spot = · { $name } { $now } (before: { $before })
lookback-checklist-audit = Please check each:
    ☐ The list of staff and roles: whoever left is removed
    ☐ The key: there is a copy, and only those know it who must
    ☐ Who opened evidence: look at some of the records
    ☐ Refused presses: is anything unusual
    ☐ A backup can be restored, servers are up to date
lookback-checklist-risk = Please assess each:
    ☐ What personal data is collected, and is all of it needed still
    ☐ Where it could leak, whom that would hurt, and how badly
    ☐ Sensitive data, and children
    ☐ Third parties (Telegram, servers) and other countries
    ☐ Do the measures suffice, and what is missing
lookback-actions = <b>Actions</b>
lookback-no-actions = There are no open actions.
lookback-outcome = <b>Conclusion</b> ({ $alias })<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ Action
lookback-conclude = 📝 Conclude
lookback-owners = Who is to do it?
lookback-concluded = ✅ Concluded by { $alias }
lookback-acted = ✅ Noted: { $line }
figure-on_time = On time
figure-review = Review on time
figure-decision = Decision on time
figure-delivery = Delivery on time
figure-overturned = Overturned
figure-satisfaction = Satisfaction
action-line = { $text } · { $owner } · by { $due }
action-line-done = ✅ { $text } · { $owner }
action-line-left = ⚠️ { $text } · { $owner } has left · by { $due }
action-measured-before = { $line } · { $figure } was { $before }
action-measured = { $line } · { $figure } { $before } → { $after }
action-new = 📝 This is yours to do:
action-soon = ⏳ Due soon:
action-late = ⚠️ The day has passed:
action-left = ⚠️ Its owner has left; please find somebody else:
action-done = ✅ Done
action-done-press = ✅ { $text }
action-give = Give to another
action-is-done = ✅ Done: { $text }
laws-due = 📖 These rules are due for review: please see whether the law has changed, and put the rules and the next day right in their file.
laws-line = · { $law } ({ $rules }) · { $day }
desk-about-action = <b>Action</b> · { $alias }
desk-about-conclusion = <b>Conclude</b> · { $alias }
desk-ask-action = What is to be done? Reply to this message in a sentence or two.
desk-ask-due_day = By which day? For example 31 Dec, or 2027-01-15.
desk-ask-figure = Which figure is it to move? The next look back compares it. You may skip this.
desk-ask-conclusion = What do you conclude? Reply to this message.
refusal-lookback-private = Looking back is done in private; please write to me there.
refusal-lookback-gone = There is no such look back; please send /review.
refusal-lookback-closed = That one is concluded already; send /review to read it.
refusal-owner-left = They are not on the list of staff any more; please choose somebody else.
refusal-action-gone = There is no such action; please send /review.
refusal-action-another = That action is somebody else's; they or a lead mark it as done.
refusal-action-done = That action is done already.

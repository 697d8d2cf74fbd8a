## Filing conditions

template-use-condition = Filing conditions
result-unmet = Filing conditions that are not met:
result-unmet-one = · { $condition }

desk-press-correct = Correct the subject
desk-done-correct = ✅ { $alias } corrected the subject
correct-now = The subject is now <b>{ $subject }</b>.
desk-ask-subject = What is reported? Reply to this message with a link, an @handle or a name, or skip this.
desk-ask-account = Who published it? Reply to this message with an @handle, a number or a link to the profile, or skip this.
desk-ask-platform = On which platform? Skip this to leave it as it is.
refusal-no-account = That does not say which account it is. Give an @handle, a number or a link to the profile, and the platform. Nothing was changed.
refusal-nothing-corrected = There was nothing to correct.
desk-press-gather = Handle a wave
desk-done-gather = ✅ { $alias } put { $n } cases under this one: decided once; each reporter gets the result under their own number, an anonymous one by coming back with the code
desk-wave = Tick the reports to be handled together with this case. They share its decision; each reporter gets the result under their own number, an anonymous one by coming back with the code.
desk-wave-none = No other report awaiting review could be handled together with it.
desk-wave-send = 📥 Add { $n } to it
refusal-nothing-gathered = None of the ticked cases could be added to it. Nothing was changed.
desk-card-filed = This reporter has filed { $n } reports, { $day } of them in the last 24 hours
desk-card-mentioned = The description mentions <code>{ $names }</code>, possibly the account reported; if so, name it with “Correct the subject”
desk-card-named = Account { $account } (named by staff)

desk-press-set_conditions = Conditions
desk-ask-conditions = Filing conditions: tick those that are met, then press “That is all”. The ones already ticked are met by the case itself. Accepting it records only what is ticked.
desk-done-set_conditions = ✅ { $alias } checked the filing conditions: { $n } met
desk-card-conditions = Filing conditions met ({ $n } of { $every }): { $met }
desk-card-conditions-none = Filing conditions: none of the { $every } is met
condition-met = Not “{ $absence }”
refusal-no-conditions = There are no filing conditions to tick, so you can accept the case as it is. Nothing was changed.
desk-press-explain = ⚠️ Say why it is late
desk-ask-delay = Why is it late? Choose a reason, or reply to this message with a sentence. It will be shown on the card and in the queue, and the reporter will read it word for word.
desk-done-explain = ✅ { $alias } has said why it is late
refusal-not-late = This case is not late, so there is nothing to explain. Nothing was changed.

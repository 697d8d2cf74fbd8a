## Filing conditions

template-use-condition = Filing conditions
result-unmet = Filing conditions that are not met:
result-unmet-one = · { $condition }

desk-press-correct = Correct the subject
desk-done-correct = ✅ { $alias } corrected the subject
correct-now = The subject is now <b>{ $subject }</b>.
desk-ask-subject = What is reported? Reply to this message with a link, a @handle or a name, or skip this.
desk-ask-account = Who published it? Reply to this message with a @handle, a number or a link to the profile, or skip this.
desk-ask-platform = On which platform? Skip this if it stays.
refusal-no-account = That does not say which account it is. Give a @handle, a number or a link to the profile, and the platform. Nothing has changed.
refusal-nothing-corrected = There is nothing to correct.
desk-press-gather = Handle a wave
desk-done-gather = ✅ { $alias } put { $n } cases under this one: decided once, each reporter told
desk-wave = Tick the reports to be handled with this case. They follow it, and each of their reporters gets the result.
desk-wave-none = No other report waits for review that could go with it.
desk-wave-send = 📥 Put { $n } with it
refusal-nothing-gathered = No ticked case could be put with it. Nothing was changed.
desk-card-filed = This reporter has filed { $n } reports, { $day } within a day
desk-card-mentioned = The description mentions <code>{ $names }</code>, possibly the account reported; if so, name it with “Correct the subject”
desk-card-named = Account { $account } (named by staff)

desk-press-set_conditions = Conditions
desk-ask-conditions = Filing conditions: tick those that you find met, then “That is all”. The case itself meets the ones already ticked. Accepting records only what is ticked.
desk-done-set_conditions = ✅ { $alias } checked the filing conditions: { $n } met
desk-card-conditions = Filing conditions met ({ $n } of { $every }): { $met }
desk-card-conditions-none = Filing conditions: none of the { $every } is met
condition-met = Not “{ $absence }”
refusal-no-conditions = There are no filing conditions to tick; you can accept the case as it is. Nothing was changed.
desk-press-explain = ⚠️ Say why it is late
desk-ask-delay = Why is it late? Tap one, or reply to this message with a sentence. The card and the queue will show it, and the reporter will read it as you wrote it.
desk-done-explain = ✅ { $alias } has said why it is late
refusal-not-late = This case is not late, so there is nothing to explain. Nothing was changed.

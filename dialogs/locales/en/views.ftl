## Cases: receipt, status, question, result

case-status = 🔎 Status
case-add = 📎 Add
case-answer = 💬 Answer
case-withdraw = Withdraw
case-agree = Agree
case-result = Result

received-head = ✅ <b>Received</b> <code>{ $number }</code>
received-review = Review by <b>{ AT($due) }</b>
received-decision = Decision by <b>{ AT($due) }</b>
received-investigation = Investigation begun by <b>{ AT($due) }</b>, decision within { $hours } hours after that
received-who = Who can see it: the handler of this case, not your account. You will hear from us at every step.
case-held = 🔒 This concerns our staff, and nobody here may see it yet, so it is kept safe. The operator has been told; it begins once somebody can.

status-head = <code>{ $number }</code> · { $leaf }
status-stage = { $dots } <b>{ $stage }</b>
status-stage-due = { $dots } <b>{ $stage }</b> · { $due }
status-late = ⚠️ Later than promised. You will have an answer by { AT($due) }.
stage-received = in review
stage-review_paused = waiting for you
stage-accepted = accepted
stage-rejected = not accepted
stage-investigating = under investigation
stage-investigation_paused = waiting for you
stage-proposed = awaiting approval
stage-decided = decided
stage-appealed = appeal under review
stage-withdrawn = withdrawn
stage-closed = closed
due-review = review by { UNTIL($due) }
due-investigation = investigation begun by { UNTIL($due) }
due-decision = decision by { UNTIL($due) }
due-appeal_review = review of the appeal by { UNTIL($due) }
timeline-file = { AT($at) } received
timeline-accept = { AT($at) } accepted
timeline-reject = { AT($at) } not accepted
timeline-begin = { AT($at) } investigation begun
timeline-ask = { AT($at) } you were asked for more
timeline-answer = { AT($at) } you answered
timeline-resume = { AT($at) } work went on
timeline-decide = { AT($at) } decided
timeline-approve = { AT($at) } decided
timeline-withdraw = { AT($at) } withdrawn by you
timeline-agree = { AT($at) } you agreed with the result
timeline-appeal = { AT($at) } you appealed
timeline-uphold = { AT($at) } decision upheld on appeal
timeline-change = { AT($at) } decision changed on appeal
timeline-overturn = { AT($at) } decision overturned on appeal
timeline-close = { AT($at) } closed

asked-head = 💬 <b>We need more from you</b> <code>{ $number }</code>
asked-question = <blockquote>{ $question }</blockquote>
asked-until = Please answer by <b>{ UNTIL($due) }</b>; without an answer we decide on what is there.
unanswered-told = ⏳ <code>{ $number }</code> We had no answer from you, so the case goes on with what is there.
late-told =
    ⚠️ <code>{ $number }</code> is later than promised, and we are sorry.
    Reason: the work is not finished. You will have an answer by <b>{ AT($due) }</b>; the lead has been reminded.
withdrawn-told = ✅ <code>{ $number }</code> is withdrawn and will not be handled any further.
closed-told = ✅ <code>{ $number }</code> is <b>closed</b>; the result is final.

result-facts = Found:<blockquote expandable>{ $facts }</blockquote>
result-clause = Clause: { $clause }
result-outcome = Done: { $outcome }
result-follows = Next: { $follows }
result-reason = Reason: { $reason }
result-place = You can turn to: { $place }

## The result: preliminary, then final

decided-head = <b>Result</b> <code>{ $number }</code> ({ $stands })
rejected-head = <b>Not accepted</b> <code>{ $number }</code> ({ $stands })
result-is-preliminary = preliminary
result-is-final = final
result-final = This is final.
result-preliminary = This is preliminary, and final from <b>{ AT($due) }</b>.
result-window = You disagree? You can appeal until <b>{ AT($due) }</b>; somebody who took no part in the case reviews it. If nobody appeals, the result is final from then.
result-appealed = This is preliminary and under review; after the review it is final.
agreed-told = ✅ <code>{ $number }</code> is <b>closed</b>: you agreed with the result.
final-told = ✅ The result of <code>{ $number }</code> is final now.

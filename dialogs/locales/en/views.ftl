## Cases: receipt, status, question, result

case-status = 🔎 Status
case-add = 📎 Add
case-answer = 💬 Answer
case-withdraw = Withdraw
case-agree = Accept result
case-result = Result

received-head = ✅ <b>Received</b> <code>{ $number }</code>
received-review = Review by <b>{ AT($due) }</b>
received-decision = Decision by <b>{ AT($due) }</b>
received-investigation = Investigation starts by <b>{ AT($due) }</b>, with a decision within { $hours } hours of that
received-who = Who can read it: { $readers } If it is about staff, only people cleared for that. None of them can see your account. We will tell you when anything happens.
received-kept = Kept: at least { $kept } after the case is closed, then destroyed.
case-held = 🔒 This concerns our staff, and nobody here is allowed to see it yet, so it is being kept safe. The operator has been told to assign somebody; work starts as soon as they have.

status-head = <code>{ $number }</code> · { $leaf }
status-stage = { $dots } <b>{ $stage }</b>
status-stage-due = { $dots } <b>{ $stage }</b> · { $due }
status-late = ⚠️ This is later than we promised. You will have an answer by { AT($due) }.
status-late-why = Reason: { $why }
stage-received = awaiting review
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
due-investigation = investigation starts by { UNTIL($due) }
due-decision = decision by { UNTIL($due) }
due-appeal_review = review of the appeal by { UNTIL($due) }
timeline-file = { AT($at) } received
timeline-accept = { AT($at) } accepted
timeline-reject = { AT($at) } not accepted
timeline-begin = { AT($at) } investigation started
timeline-ask = { AT($at) } we asked you for more information
timeline-answer = { AT($at) } you answered
timeline-resume = { AT($at) } work continued
timeline-decide = { AT($at) } decided
timeline-approve = { AT($at) } decided
timeline-withdraw = { AT($at) } you withdrew it
timeline-agree = { AT($at) } you accepted the result
timeline-appeal = { AT($at) } you appealed
timeline-uphold = { AT($at) } decision upheld on appeal
timeline-change = { AT($at) } decision changed on appeal
timeline-overturn = { AT($at) } decision overturned on appeal
timeline-contact_attested = { AT($at) } your app gave another address for notices
timeline-contact_confirmed = { AT($at) } you confirmed another address for notices
timeline-contact_removed = { AT($at) } you deleted your other address for notices
timeline-close = { AT($at) } closed

asked-head = 💬 <b>We need more information</b> <code>{ $number }</code>
asked-question = <blockquote>{ $question }</blockquote>
asked-until = Please answer by <b>{ UNTIL($due) }</b>. If you don't, we will decide on what we have.
answer-due = ⏳ <code>{ $number }</code> is still waiting for your answer, until <b>{ UNTIL($due) }</b>. Without one, we go on with what we have.
appeal-due = ⏳ Don't agree with the result of <code>{ $number }</code>? You can still appeal until <b>{ UNTIL($due) }</b>; after that it is final. If you agree, there is nothing to do.
unanswered-told = ⏳ <code>{ $number }</code> We have not heard from you, so we are continuing with what we have.
late-told =
    ⚠️ <code>{ $number }</code> is taking longer than we promised. We are sorry.
    Reason: the work is not finished yet. You will have an answer by <b>{ AT($due) }</b>; the lead has been reminded.
accepted-told = ✅ <b>Accepted</b> <code>{ $number }</code>: we will investigate and tell you the result.
withdrawn-told = ✅ <code>{ $number }</code> has been withdrawn, and we have stopped working on it.
closed-told = ✅ <code>{ $number }</code> is <b>closed</b>; the result is final.

result-facts = Findings: <blockquote expandable>{ $facts }</blockquote>
result-clause = Clause: { $clause }
result-outcome = Decided: { $outcome }
result-measures = Decided:
result-follows = Next steps: { $follows }
result-reason = Reason: { $reason }
result-place = You can turn to: { $place }

## The result: preliminary, then final

decided-head = <b>Result</b> <code>{ $number }</code> ({ $stands })
rejected-head = <b>Not accepted</b> <code>{ $number }</code> ({ $stands })
result-is-preliminary = preliminary
result-is-final = final
result-final = This is final.
result-preliminary = This is preliminary and becomes final on <b>{ AT($due) }</b>.
result-window = Do you disagree? You can appeal until <b>{ AT($due) }</b>; somebody who was not involved in the case will review it. If nobody appeals, the result becomes final then.
result-agreed = It becomes final on <b>{ AT($due) }</b>. Until then, you can still appeal if you change your mind, and so can the other party.
result-appealed = This is preliminary and under review; it becomes final after the review.
agreed-told = ✅ <code>{ $number }</code> is <b>closed</b>: you accepted the result.
final-told = ✅ The result of <code>{ $number }</code> is now final.
full-text = 📄 <b>The report</b> <code>{ $number }</code> ({ $n } of { $of })
full-text-file = 📄 <b>The report</b> <code>{ $number }</code> · { $length } characters, all of them in the file
full-text-beside = 📎 <b>Also in the report</b> <code>{ $number }</code>
full-text-about = About: { $subject }
full-text-words = <blockquote expandable>{ $text }</blockquote>
case-mine = 📄 What I wrote
desk-press-full = 📄 Full text
desk-full-below = The full text is below.

## Appeals

case-appeal = Appeal
case-withdraw-appeal = Withdraw the appeal
matter-result = the result
matter-handling = the handling
party-reporter = the reporter
party-punished = the person punished
role-reporter = the reporter
role-punished = the person punished
role-clock = the clock
appeal-ask-matter = <b>Appeal</b> <code>{ $number }</code> (1/3) What do you disagree with?
appeal-matter-result = The result is wrong
appeal-matter-rejection = It should be accepted
appeal-matter-handling = It was handled unfairly
appeal-ask-grounds = <b>Appeal</b> <code>{ $number }</code> (2/3) Why do you disagree? Please write your reasons. New pictures and files can come along.
appeal-grounds = Reasons:<blockquote expandable>{ $text }</blockquote>
appeal-files = 📎 New evidence: { $count }
appeal-check = <b>Please check your appeal</b> <code>{ $number }</code> (3/3) Against: { $matter }
appeal-more = You can write on or send more evidence; then send it off. Each result can be appealed against once.
appeal-change-grounds = Change reasons
appeal-drop-files = Drop new evidence
appeal-send = 📨 Send the appeal
appeal-reminder = You have an unfinished appeal; all of it is still here. Without another word it will be erased in { $days } { $days ->
        [one] day
       *[other] days
    }.
appeal-cancelled = All right, no appeal was sent, and what you wrote is erased.
appeal-kept = ✅ <b>Your appeal has arrived</b> <code>{ $number }</code>; somebody who took no part in the case reviews it.
appeal-of-other = 📝 The other party has appealed in <code>{ $number }</code>; somebody who took no part in the case reviews it.
appeal-may-join = If you disagree too, you can appeal until the review is over.
appeal-review-due = Review by <b>{ AT($due) }</b>
appeal-withdrawn = ✅ The appeal in <code>{ $number }</code> is withdrawn.
appeal-of-other-withdrawn = The other party has withdrawn its appeal in <code>{ $number }</code>.
timeline-appeal-other = { AT($at) } the other party appealed
timeline-withdraw-appeal = { AT($at) } you withdrew the appeal
timeline-withdraw-other = { AT($at) } the other party withdrew its appeal
withdraw-ask-review = <b>Withdraw</b> <code>{ $number }</code>? It is not accepted yet; once withdrawn it is not handled any further, and that cannot be undone.
withdraw-ask-work = <b>Withdraw</b> <code>{ $number }</code>? It is accepted; once withdrawn the investigation stops without a result, and that cannot be undone.
withdraw-ask-proposed = <b>Withdraw</b> <code>{ $number }</code>? A decision waits for approval; once withdrawn nothing is decided, and that cannot be undone.
withdraw-ask-appeal = <b>Withdraw the appeal</b> <code>{ $number }</code>? The result then stays as it is, and cannot be appealed against again.

## Reviews

reviewed-head = <b>Result of the appeal</b> <code>{ $number }</code>
reviewed-shared = 👥 Several people reported this and the outcome is shared: an appeal against it has been reviewed, and your result changes with it.
review-uphold = The review <b>upholds</b> the result.
review-change = The review <b>changes</b> the decision.
review-overturn = The review <b>overturns</b> the decision.
review-reopen = The review <b>overturns</b> the rejection; the report is accepted now.
review-reasons = Reasons:<blockquote expandable>{ $reasons }</blockquote>
review-apology = What was imposed on you is lifted, and will not be counted later. We apologise for what it has caused you.

## The desk: review of appeals

desk-press-uphold = Uphold
desk-press-change = Change
desk-press-overturn = Overturn
desk-ask-reasons = For which reasons? Write them in reply to this message; both parties read them as they stand.
desk-change-reasons = Change reasons
desk-done-uphold = ✅ { $alias } has upheld it; both parties are told
desk-done-change = ✅ { $alias } has changed the decision; both parties are told
desk-done-overturn = ✅ { $alias } has overturned it; both parties are told
desk-appealed = ✋ <b>Appeal</b> <code>{ $number }</code> · { $who } · against { $matter }<blockquote expandable>{ $text }</blockquote>
desk-appealed-evidence = 📎 New evidence: { $count }; see the card's evidence
desk-card-appeal = ✋ { $who } appeals against { $matter }:<blockquote expandable>{ $text }</blockquote>
desk-card-review = Review: { $outcome } · { $reasons }
desk-review-colleagues = To be reviewed by somebody who took no part: { $aliases }
desk-review-lead = Everybody else took part, so the lead reviews it: { $aliases }
desk-review-administrator = Moderators and leads all took part, so the administrator reviews it: { $aliases }
desk-review-nobody = ⚠️ Everybody took part, so nobody can review it. An administrator has to add somebody with /staff.
desk-review-wanted-lead = ✋ An appeal waits for your review, everybody else took part · <code>{ $number }</code> · { $leaf }
desk-review-wanted-administrator = ✋ An appeal waits for your review, moderators and leads all took part · <code>{ $number }</code> · { $leaf }
desk-review-wanted-nobody = ⚠️ Nobody can review an appeal, as everybody took part; please add somebody with /staff · <code>{ $number }</code> · { $leaf }
desk-appeal-withdrawn = { $who } has withdrawn the appeal in <code>{ $number }</code>.
desk-party-added = 📎 The person punished has sent more evidence; see the card's evidence · <code>{ $number }</code>
desk-party-added-words = 📝 The person punished adds · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

## Where something cannot be done

refusal-appealed-already = You have appealed against this result once, and cannot again. You can still turn to 12377, 12315 or a court.
refusal-reviewed-already = This result has been reviewed and is final. You can still turn to 12377, 12315 or a court.
refusal-no-appeal-of-yours = No appeal of yours is under review. Nothing was changed.
refusal-appeal-without-grounds = There are no reasons yet, so the appeal was not sent. Please write why you disagree; everything else is kept.

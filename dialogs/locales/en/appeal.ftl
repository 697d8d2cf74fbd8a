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
appeal-ask-grounds = <b>Appeal</b> <code>{ $number }</code> (2/3) Why do you disagree? Please write your reasons. You can also send new pictures and files.
appeal-grounds = Reasons: <blockquote expandable>{ $text }</blockquote>
appeal-files = 📎 New evidence: { $count }
appeal-check = <b>Please check your appeal</b> <code>{ $number }</code> (3/3) Against: { $matter }
appeal-more = You can add to this or send more evidence before you submit it. You can appeal each result only once.
appeal-change-grounds = Change reasons
appeal-drop-files = Remove new evidence
appeal-send = 📨 Send the appeal
appeal-reminder = You have an unfinished appeal, and everything in it is still here. If you don't continue, this will be erased in { $days } { $days ->
        [one] day
       *[other] days
    }.
appeal-cancelled = All right, no appeal was sent, and what you wrote has been erased.
appeal-kept = ✅ <b>We have received your appeal</b> <code>{ $number }</code>; somebody who was not involved in the case will review it.
appeal-of-other = 📝 The other party has appealed in <code>{ $number }</code>; somebody who was not involved in the case will review it.
appeal-may-join = If you disagree too, you can appeal until the review is over.
appeal-review-due = Review by <b>{ AT($due) }</b>
appeal-withdrawn = ✅ The appeal in <code>{ $number }</code> has been withdrawn.
appeal-of-other-withdrawn = The other party has withdrawn its appeal in <code>{ $number }</code>.
timeline-appeal-other = { AT($at) } the other party appealed
timeline-withdraw-appeal = { AT($at) } you withdrew the appeal
timeline-withdraw-other = { AT($at) } the other party withdrew its appeal
withdraw-ask-review = <b>Withdraw</b> <code>{ $number }</code>? It has not been accepted yet. If you withdraw it, we stop working on it. This cannot be undone.
withdraw-ask-work = <b>Withdraw</b> <code>{ $number }</code>? It has been accepted. If you withdraw it, the investigation stops and there will be no result. This cannot be undone.
withdraw-ask-proposed = <b>Withdraw</b> <code>{ $number }</code>? A decision is waiting for approval. If you withdraw it, nothing will be decided. This cannot be undone.
withdraw-ask-appeal = <b>Withdraw the appeal</b> <code>{ $number }</code>? The result will stand as it is, and you cannot appeal against it again.

## Reviews

reviewed-head = <b>Result of the appeal</b> <code>{ $number }</code>
reviewed-shared = 👥 Several people reported this and share one outcome. An appeal against it has been reviewed, so your result changes too.
review-uphold = The review <b>upholds</b> the result.
review-change = The review <b>changes</b> the decision.
review-overturn = The review <b>overturns</b> the decision.
review-reopen = The review <b>overturns</b> the rejection; the report has now been accepted.
review-reasons = Reasons: <blockquote expandable>{ $reasons }</blockquote>
review-apology = The sanction against you has been lifted and will not count against you later. We apologise for the trouble this caused you.

## The desk: review of appeals

desk-press-uphold = Uphold
desk-press-change = Change
desk-press-overturn = Overturn
desk-ask-reasons = What are your reasons? Reply to this message; both parties will read them word for word.
desk-change-reasons = Change reasons
desk-done-uphold = ✅ { $alias } has upheld it; both parties have been told
desk-done-change = ✅ { $alias } has changed the decision; both parties have been told
desk-done-overturn = ✅ { $alias } has overturned it; both parties have been told
desk-appealed = ✋ <b>Appeal</b> <code>{ $number }</code> · { $who } · against { $matter }
desk-appealed-words = ✋ <b>Appeal</b> <code>{ $number }</code> · { $who } · against { $matter }<blockquote expandable>{ $text }</blockquote>
desk-appealed-evidence = 📎 New evidence: { $count }; see “Evidence” on the card
desk-card-appeal = ✋ { $who } appeals against { $matter }
desk-card-appeal-words = ✋ { $who } appeals against { $matter }: <blockquote expandable>{ $text }</blockquote>
desk-card-review = Review: { $outcome } · { $reasons }
desk-review-colleagues = To be reviewed by somebody who was not involved: { $aliases }
desk-review-lead = Everybody else was involved, so the lead reviews it: { $aliases }
desk-review-administrator = All moderators and leads were involved, so the administrator reviews it: { $aliases }
desk-review-nobody = ⚠️ Everybody was involved, so nobody can review it. An administrator needs to add somebody with /staff.
desk-review-wanted-lead = ✋ An appeal is waiting for your review; everybody else was involved · <code>{ $number }</code> · { $leaf }
desk-review-wanted-administrator = ✋ An appeal is waiting for your review; all moderators and leads were involved · <code>{ $number }</code> · { $leaf }
desk-review-wanted-nobody = ⚠️ Nobody can review an appeal because everybody was involved; please add somebody with /staff · <code>{ $number }</code> · { $leaf }
desk-appeal-withdrawn = { $who } has withdrawn the appeal in <code>{ $number }</code>.
desk-party-added = 📎 The person punished has sent more evidence; see “Evidence” on the card · <code>{ $number }</code>
desk-party-added-words = 📝 The person punished adds · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

## Where something cannot be done

refusal-appealed-already = You have already appealed against this result, and you can only do so once. You can still turn to 12377, 12315 or a court.
refusal-reviewed-already = This result has been reviewed and is final. You can still turn to 12377, 12315 or a court.
refusal-no-appeal-of-yours = No appeal of yours is under review. Nothing was changed.
refusal-appeal-without-grounds = You have not given any reasons yet, so the appeal was not sent. Please write why you disagree; everything else is kept.

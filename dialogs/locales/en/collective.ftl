## Collective complaints: what reporters see

together-ask = 👥 { $people } people have complained about the same subject{ $anonymous }, and we are handling it as one complaint. Would you like to join?
together-what = You get your own number and your own result. You don't have to describe what happened again, but you can add to it before you file.
together-join = 👥 Join
together-apart = File on my own
review-together = Handling: 👥 part of the collective complaint
review-apart = Handling: separately
review-edit-together = Change handling
status-together =
    👥 { $people ->
        [0] Handled together with the anonymous reports about the same subject, { $n } in all
        [one] Handled together with a complaint from { $people } person about the same subject{ $anonymous }
       *[other] Handled together with complaints from { $people } people about the same subject{ $anonymous }
    }; you will be told the result under your own number.
collective-anonymous = { $n ->
        [0] {""}
       *[other] , and { $n } anonymous { $n ->
            [one] report
           *[other] reports
        }
    }
joined-first-told = ✅ You had already reported this, so what you just sent was added to <code>{ $number }</code>. There is no new number.

## Collective complaints: the desk

desk-card-crowd = 👥 <b>Collective complaint</b> · { $people } different people{ $anonymous } · { $reports } reports
desk-card-crowd-grows = last hour +{ $hour } · last day +{ $day }
desk-card-follows = 👥 Part of the collective complaint <code>{ $number }</code> ({ $people } people{ $anonymous }), and handled with it
desk-card-few = 👥 <b>Duplicate reports</b> · { $people } reporters{ $anonymous } · { $reports } reports
desk-card-doubles = 👥 A duplicate of <code>{ $number }</code> ({ $people } people{ $anonymous }), handled together with it
desk-card-added = 📝 Added: <blockquote expandable>{ $text }</blockquote>
desk-press-members = 👥 Members { $n }
desk-press-leader = 👥 Open the collective
desk-press-first = 👥 The case it goes with
desk-press-apart = Separate
desk-done-apart = ✅ { $alias } separated it; it is now handled by itself
desk-crowd-begun = 👥 { $people } people have complained about the same subject{ $anonymous }. This is now a collective complaint, led by <code>{ $number }</code>: one decision; each reporter gets the result under their own number, an anonymous one by coming back with the code.
desk-crowd-heard = 👥 Somebody in the collective complaint has added or answered something; see Members · <code>{ $number }</code>
desk-few-heard = 👥 Something was added to or answered in a duplicate; see Members · <code>{ $number }</code>
desk-crowd-lead = 👥 The collective complaint now has { $people } people{ $anonymous } · <code>{ $number }</code> · { $leaf }
desk-thread-crowd = { $block } · { $leaf } · 👥 { $state }
desk-thread-folded = { $block } · { $leaf } · 👥 joined
desk-mark-crowd = 👥{ $state }
desk-hits-together = 👥 <b>Collective complaint</b> <code>{ $number }</code> · { $n ->
        [one] { $n } report
       *[other] { $n } reports
    }
desk-hits-few = 👥 <b>Duplicates</b> <code>{ $number }</code> · { $n }
refusal-in-a-collective = This case is part of { $number }; please handle it on that card, or take it out first with “Separate”.
refusal-not-in-a-collective = This case has not been combined with any other.

## Collective complaints: what reporters see

together-ask = 👥 { $people } people have complained about the same subject, and it is handled as one complaint. Would you like to join?
together-what = You get a number of your own, and are told the result yourself. You need not tell again what happened; you can add to it before you file.
together-join = 👥 Join
together-apart = File on my own
review-together = Handling 👥 joins the collective complaint
review-apart = Handling on its own
review-edit-together = Change handling
status-together = 👥 Handled together with the complaints of { $people } people about the same subject; you are told the result under your own number.
joined-first-told = ✅ You had reported this already, so what you wrote and sent now was added to <code>{ $number }</code>; there is no new number to wait for.

## Collective complaints: the desk

desk-card-crowd = 👥 <b>Collective complaint</b> · { $people } different people · { $reports } reports
desk-card-crowd-grows = last hour +{ $hour } · last day +{ $day }
desk-card-follows = 👥 Part of the collective complaint <code>{ $number }</code> ({ $people } people), and handled with it
desk-card-few = 👥 <b>Duplicate reports</b> · { $people } reporters · { $reports } reports
desk-card-doubles = 👥 A duplicate, put together with <code>{ $number }</code> ({ $people } people) and handled with it
desk-card-added = 📝 Added:<blockquote expandable>{ $text }</blockquote>
desk-press-members = 👥 Members { $n }
desk-press-leader = 👥 Open the collective
desk-press-first = 👥 The case it goes with
desk-press-apart = On its own
desk-done-apart = ✅ { $alias } separated it: it is handled on its own
desk-crowd-begun = 👥 { $people } people complain about the same subject: a collective complaint now, led by <code>{ $number }</code>. One decision, each told by themselves.
desk-crowd-heard = 👥 Members of the collective complaint have added or answered something; see Members · <code>{ $number }</code>
desk-few-heard = 👥 Something was added to or answered in a duplicate; see Members · <code>{ $number }</code>
desk-crowd-lead = 👥 The collective complaint has { $people } people now · <code>{ $number }</code> · { $leaf }
desk-thread-crowd = { $block } · { $leaf } · 👥 { $state }
desk-thread-folded = { $block } · { $leaf } · 👥 joined
desk-mark-crowd = 👥{ $state }
desk-hits-together = 👥 <b>Collective complaint</b> <code>{ $number }</code> · { $n ->
        [one] { $n } report
       *[other] { $n } reports
    }
desk-hits-few = 👥 <b>Duplicates</b> <code>{ $number }</code> · { $n }
refusal-in-a-collective = This case goes with { $number }; please handle it on that card, or take it out first with “On its own”.
refusal-not-in-a-collective = This case is not put together with any other.

## Cases that may name staff or a partner: looked at in private first

desk-card-held = 🔎 May name { $names }. It waits here and not in the staff chat; please have a look and choose. Its deadlines run.
desk-held-release = 🔓 Release to the staff chat
desk-held-keep = 🔒 Keep restricted
desk-held-done-release = 🔓 Released by { $alias }; the case is in the staff chat now
desk-held-done-release-restricted = 🔓 { $alias } has looked: they are not meant. For another reason the case stays out of the staff chat
desk-held-done-keep = 🔒 Kept restricted by { $alias }
refusal-nothing-held = Somebody has looked at this case already; nothing was changed. Please see the newest card.
refusal-no-contract = No fine was set: who is reported is not on the list of those under contract, and only merchants and partners under contract are fined. What you gave is kept; please choose another sanction, or have the operator put them on the list.

## Done in groups: the message beside the card

enforcement = 🛡 <b>In groups</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ { $group }: the message is being deleted
enforce-pending-mute = ⏳ { $group }: the mute is being set
enforce-pending-ban = ⏳ { $group }: the ban is being set
enforce-pending-lift = ⏳ { $group }: the sanction is being lifted
enforce-deleted = ✅ { $group }: the message is deleted
enforce-gone = ✅ { $group }: the message is there no longer
enforce-muted = ✅ { $group }: muted until { UNTIL($until) }, verified
enforce-banned = ✅ { $group }: removed and banned, verified
enforce-free = ✅ { $group }: { $what } lifted, verified
enforce-another = ✅ { $group }: { $what } of this case lifted; another case's sanction on them stands
enforce-over = ✅ { $group }: the mute's time was over, so it was not set
enforce-cannot_delete = ⚠️ { $group }: { $what } could not be done. I lack the right “Delete messages” (can_delete_messages). Once an administrator of the group grants it, I try again by myself.
enforce-cannot_restrict = ⚠️ { $group }: { $what } could not be done. I lack the right “Ban users” (can_restrict_members). Once an administrator of the group grants it, I try again by myself.
enforce-away = ⚠️ { $group }: { $what } could not be done. I am not in this group. Add me back as an administrator who may delete messages and ban users, and I try again by myself.
enforce-plain = ⚠️ { $group }: { $what } could not be done. In a plain group Telegram restricts nobody. Once it is a supergroup, I try again by myself.
enforce-left = ⚠️ { $group }: { $what } could not be done. They are not in the group now; press Try again when they come back.
enforce-owner = ⚠️ { $group }: { $what } could not be done. They own the group, and Telegram lets nobody restrict an owner.
enforce-administrator = ⚠️ { $group }: { $what } could not be done. They are an administrator of the group. Once the owner has taken that from them, press Try again.
enforce-too_old = ⚠️ { $group }: { $what } could not be done. The message is older than 48 hours, and Telegram does not let me. An administrator of the group can do it by hand.
enforce-refused = ⚠️ { $group }: { $what } could not be done. Telegram did not accept it. Press Try again; if it stays so, an administrator of the group can do it by hand.
enforce-otherwise = ⚠️ { $group }: { $what } has had no effect, as Telegram tells it. Press Try again; if it stays so, an administrator of the group can do it by hand.
enforce-what-delete = deleting the message
enforce-what-mute = the mute
enforce-what-ban = the ban
enforce-what-lift-mute = lifting the mute
enforce-what-lift-ban = lifting the ban
desk-press-enforce-again = Try again
desk-enforcing-again = Trying again.

## Done in groups: a line on the card

reach-both = 🛡 In { $group } I can delete this message, and mute or ban its author
reach-message = 🛡 In { $group } I can delete this message. Its author's account is not known, so a mute or ban can only be recorded; if the reporter forwards that message, it will be.
reach-member = 🛡 In { $group } I can mute or ban them. Which message it is is not known, so a deletion can only be recorded.
reach-member-anywhere = 🛡 I can mute or ban them in the groups I look after ({ $n }). Which message in which group is not known, so a deletion can only be recorded.
reach-group = 🛡 I look after { $group }, but neither message nor author is known, so what is decided can only be recorded.
reach-elsewhere = 🛡 This message is in no group I look after, so what is decided can only be recorded.
reach-handle = 🛡 Only an @handle is known, and Telegram lets no bot look a person up by it: a mute or ban can only be recorded. If the reporter forwards a message of theirs, it can be done.
reach-lacks-delete = ⚠️ In { $group } I lack the right “Delete messages” (can_delete_messages): an administrator of the group can grant it.
reach-lacks-restrict = ⚠️ In { $group } I lack the right “Ban users” (can_restrict_members): an administrator of the group can grant it.
reach-away = ⚠️ I am no longer in { $group }: add me back as an administrator.

## Where something cannot be done

refusal-nothing-to-enforce = There is nothing to try again now.

## Reports from groups

group-welcome = { $words }
group-prompt = 📮 <b>Reports are made in private</b>: the group is never told who reported, or what.
group-prompt-how = Whoever has just reported here, press the button to go on: only you can open what you reported, and without your agreement to the notice it is erased after an hour. Others may have glimpsed your command in the group; next time press the button and forward the message to me.
group-report = 📮 Report
category-of-group = <b>Report a message of “{ $title }”</b> ({ $step }): it is kept as it was, even if its author deletes it. Choose a category, then press “File”.
category-in-group = <b>Report something in “{ $title }”</b> ({ $step }): choose a category first, then forward the message here, or send its link.
category-other = Other categories ›
group-glimpsed = 👀 Others may have glimpsed your command in the group. Next time use the “📮 Report” button there, or forward the message here.
consent-held-group = The message that you reported in “{ $title }” is kept as it was, for { $minutes } minutes at most; agree to go on with it, or it is erased.
group-not-kept-alone = You called for a report in “{ $title }”, but in reply to no message, so nothing was kept. Reply to the message with /report there, or press the button below and forward it.
group-not-kept-own = In “{ $title }” you replied to your own message, which you cannot report; nothing was kept. To report somebody else's, reply to it with /report, or press the button below.
group-not-kept-ours = In “{ $title }” you replied to a message of this bot; nothing was kept. To complain about the bot or its staff, press the button below and choose “Other categories”.
group-pause = “{ $title }” takes one report of a person only now and then, and this one was not kept. Report again in { $seconds } seconds, or forward the message here.
group-waits = 📥 What you reported in a group is kept as it was ({ $count }, from “{ $title }”). It follows the report at hand.
group-next = Go on with the report from the group
group-finish-first = A message that you reported in a group waits: file or cancel this report first, and it follows.
group-gone = What you reported in “{ $title }” before was erased after an hour, as the notice was not agreed to; nobody has read it. Reply with /report in the group again, or forward the message here.

## Reports from groups

group-welcome = { $words }
group-prompt = 📮 <b>Reports are made in private</b>: the group is never told who reported, or what.
group-prompt-how = If you have just reported here, press the button to go on: only you can open what you reported, and without your agreement to the notice it is erased after an hour. Others may have glimpsed your command in the group; next time press the button and forward the message to me.
group-prompt-shared = If you have just reported as a channel or as an anonymous administrator: I cannot tell who you are, so nothing was kept. Press the button and forward the message to me in private, or write as yourself and reply to it again.
group-report = 📮 Report
category-of-group = <b>Report a message of “{ $title }”</b> ({ $step }): it is kept as it was, even if its author deletes it. Choose a category, then press “File”.
category-in-group = <b>Report something in “{ $title }”</b> ({ $step }): choose a category first, then forward the message here, or send its link.
category-other = Other categories ›
group-glimpsed = 👀 Others may have glimpsed your command in the group. Next time forward the message here; or press the “📮 Report” button there, if the group has one.
consent-held-group = The message that you reported in “{ $title }” is kept as it was, for { $minutes } minutes at most; agree to go on with it, or it is erased.
group-not-kept-alone = You asked to report something in “{ $title }”, but not in reply to a message, so nothing was kept. Reply to the message with /report there, or press the button below and forward it.
group-not-kept-own = In “{ $title }” you replied to your own message, which you cannot report; nothing was kept. To report somebody else's, reply to it with /report, or press the button below.
group-not-kept-service = In “{ $title }” you replied to a notice of Telegram’s, such as who came, and not to anybody’s message, so nothing was kept. To report somebody who came, press the button below and write their name or the link to their profile; to report a message, reply to that with /report.
group-not-kept-ours = In “{ $title }” you replied to a message of this bot; nothing was kept. To complain about the bot or its staff, press the button below and choose “Other categories”.
group-pause = “{ $title }” limits how often one person can report, so this report was not kept. Report again in { $minutes ->
        [0] { $seconds } seconds
       *[other] { $minutes } minutes
    }, or forward the message here.
group-waits = 📥 What you reported in a group is kept as it was ({ $count ->
        [1] one message, from “{ $title }”
       *[other] { $count } messages
    }). It comes after the report you are writing.
group-next = Go on with the report from the group
group-finish-first = A message that you reported in a group is waiting: file or cancel this report first, and then it is next.
group-gone = What you reported in “{ $title }” before was erased after an hour, as the notice was not agreed to; nobody has read it. Reply with /report in the group again, or forward the message here.
group-not-kept-others = The administrators of “{ $title }” let only administrators report there, so nothing was kept. You can still press the button below and forward the message.
group-not-kept-new = The administrators of “{ $title }” let people report there only after { $days ->
        [one] a day
       *[other] { $days } days
    } in the group, so nothing was kept. You can press the button below now and forward the message.
group-setup = ⚙️ Report settings
group-setup-way = ⚙️ The report settings of this group are shown only to its administrators: press the button.
group-pinned = 📮 <b>Abuse, advertising or fraud in this group?</b> Reply to the message with /report, or press the button to report in private. Nobody learns who reported.
group-settings = ⚙️ <b>Report settings of “{ $title }”</b>: press to change. Reporters choose from the categories that are ticked.
group-lost = ⚠️ <b>The bots’ rights in “{ $title }” were just changed</b>, so something no longer works. Only administrators of the group who have started this bot are told, not the group.
group-lacks-nothing = ✅ Both bots have the rights that they need.
group-lacks-privacy = ⚠️ The report bot’s privacy mode is on, so it does not hear the group: of all calls only <code>/report@{ $bot }</code> reaches it. Make it an administrator; or ask the operator to turn privacy mode off at @BotFather (<code>/setprivacy</code>), then remove the bot and add it again.
group-lacks-delete = ⚠️ The report bot cannot delete messages, so calls stay in the group for others to see. Make it an administrator (group profile › Administrators) with “Delete messages”. As an administrator it hears calls whatever its privacy mode.
group-lacks-pin = ⚠️ The report bot cannot pin messages: pin its button yourself, or give it “Pin messages”.
group-lacks-desk = ⚠️ The desk bot is not in the group: reports come in, but deletions, mutes and bans must be done by hand. Add it as an administrator with “Delete messages” and “Ban users”.
group-lacks-desk-delete = ⚠️ The desk bot cannot delete messages. Give it “Delete messages”.
group-lacks-desk-ban = ⚠️ The desk bot cannot mute or ban. Give it “Ban users”.
group-pause-is = Pause: { $seconds ->
        [0] none
        [30] 30 s
       *[other] { $minutes } min
    }
group-callers-everybody = Who reports: everybody
group-callers-members = Who: in the group for { $days } d
group-newcomer-is = Newcomers: { $days } d
group-callers-administrators = Who: administrators
group-change-welcome = Change welcome
group-pin = 📌 Post and pin
group-pin-done = 📌 The button is posted and pinned in the group.
group-pin-by-hand = 📌 The button is posted; I am not allowed to pin it, so please press and hold it and pin it yourself.
group-not-in-charge = This is shown only to the group's administrators, and you don't seem to be one. If you are, try again in a moment.
refusal-not-in-charge = You are not an administrator of that group at present; nothing was changed.
group-welcome-ask = Send the words above the report button of “{ $title }” (500 characters at most).
group-welcome-length = The words must have 1 to { $limit } characters; nothing was changed. Please send them again.
group-welcome-set = The words are set; post the button again to change the pinned one.

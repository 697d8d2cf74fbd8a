## 群里的举报

group-welcome = { $words }
group-prompt = 📮 <b>举报在私聊里进行</b>，群里不会说是谁、举报了什么。
group-prompt-how = 刚才在群里举报的人请点按钮继续：只有本人打得开自己举报的内容，不同意告知书的，一小时后删除。群里的举报命令别人可能看到过一眼；下次直接点按钮，把要举报的消息转发给我就行。
group-prompt-shared = 刚才以频道或匿名管理员身份举报的，我认不出是谁，所以没有保留：请点按钮，在私聊里把那条消息转发给我；或者换成自己的身份，回复那条消息再举报一次。
group-report = 📮 举报
category-of-group = <b>举报群「{ $title }」里的消息</b> （{ $step }） 已经原样保留，对方删了也在。点一个分类，再点「提交」就好。
category-in-group = <b>举报群「{ $title }」里的内容</b> （{ $step }） 先点一个分类，再把消息转发来，或发它的链接。
category-other = 其他分类 ›
group-glimpsed = 👀 您在群里发的举报命令，别人可能看到过一眼。下次可以直接把消息转发到这里；群里要是有「📮 举报」按钮，点它也行。
consent-held-group = 您在群「{ $title }」举报的消息先原样留着，最多 { $minutes } 分钟；同意后接着填，不同意就删除。
group-not-kept-alone = 您在群「{ $title }」发了举报，但没有回复到哪条消息，所以什么也没有保留。请在群里回复那条消息再发 /report，或者点下面的按钮，把消息转发来。
group-not-kept-own = 您在群「{ $title }」回复的是自己的消息，不能举报自己，什么也没有保留。要举报别人的消息，请回复那条消息再发 /report，或者点下面的按钮。
group-not-kept-service = 您在群「{ $title }」回复的是系统提示（例如谁进了群），不是谁发的消息，所以什么也没有保留。要举报新进群的人，请点下面的按钮，写明对方的名字或主页链接；要举报某条消息，请回复那条消息再发 /report。
group-not-kept-ours = 您在群「{ $title }」回复的是本机器人的消息，什么也没有保留。要投诉本机器人或工作人员，请点下面的按钮，选「其他分类」。
group-pause = 群「{ $title }」规定两次举报之间要隔一段时间，这一次没有保留。请过 { $minutes ->
        [0] { $seconds } 秒
       *[other] { $minutes } 分钟
    }再举报，或者把消息转发到这里。
group-waits = 📥 您在群里举报的消息已原样保留（{ $count ->
        [1] 1 条，来自「{ $title }」
       *[other] { $count } 条
    }）。手上的这份填完就轮到它。
group-next = 处理群里的举报
group-finish-first = 还有群里举报的消息在等：请先提交或取消这一份，接着就是它。
group-gone = 您先前在群「{ $title }」举报的消息，一小时内没有同意告知书，已按规定删除，没有人看过。请在群里重新回复举报，或者把消息转发来。
group-not-kept-others = 群「{ $title }」的管理员规定只有管理员能在群里举报，这一次没有保留。您仍然可以点下面的按钮，把消息转发来举报。
group-not-kept-new = 群「{ $title }」的管理员规定进群满 { $days } 天才能在群里举报，这一次没有保留。您现在就可以点下面的按钮，把消息转发来举报。
group-setup = ⚙️ 举报设置
group-setup-way = ⚙️ 本群的举报设置只给群管理员看：请管理员点按钮。
group-pinned = 📮 <b>在本群遇到骂人、广告、诈骗？</b> 回复那条消息发 /report，或者点按钮在私聊里举报。没有人会知道是谁举报的。
group-settings = ⚙️ <b>群「{ $title }」的举报设置</b>　点一下就改。打勾的分类会给举报人选。
group-lost = ⚠️ <b>群「{ $title }」里机器人的权限刚被改动</b>，有事做不了了。只告诉已经用过本机器人的群管理员，群里不说。
group-lacks-nothing = ✅ 两个机器人的权限都齐了。
group-lacks-privacy = ⚠️ 举报机器人的隐私模式开着，听不到群里的话：「举报」「檢舉」「@admin」都不管用，只听得到 <code>/report@{ $bot }</code>。请把它设为管理员；或者请运营者在 @BotFather 用 <code>/setprivacy</code> 关闭隐私模式，再把它移出群、重新加进来。
group-lacks-delete = ⚠️ 举报机器人不能删除消息：举报命令会留在群里，别人看得到。请在群资料 › 管理员里把它设为管理员，打开「删除消息」。只要是管理员，隐私模式开着也能看到命令。
group-lacks-pin = ⚠️ 举报机器人不能置顶消息：按钮要您自己置顶，或者给它「置顶消息」的权限。
group-lacks-desk = ⚠️ 处理用的工作台机器人不在群里：可以举报，但决定的删除、禁言、封禁要由人来做。请把它加进群，设为管理员，打开「删除消息」和「封禁用户」。
group-lacks-desk-delete = ⚠️ 工作台机器人不能删除消息。请在管理员里给它打开「删除消息」。
group-lacks-desk-ban = ⚠️ 工作台机器人不能禁言和封禁。请在管理员里给它打开「封禁用户」。
group-pause-is = 举报间隔：{ $seconds ->
        [0] 不限
        [30] 30 秒
       *[other] { $minutes } 分钟
    }
group-callers-everybody = 谁能举报：所有人
group-callers-members = 谁能举报：进群满 { $days } 天的
group-newcomer-is = 新人期 { $days } 天
group-callers-administrators = 谁能举报：管理员
group-change-welcome = 改欢迎语
group-pin = 📌 发置顶按钮
group-pin-done = 📌 按钮已经发到群里并置顶。
group-pin-by-hand = 📌 按钮已经发到群里；我没有置顶的权限，请您长按那条消息置顶。
group-not-in-charge = 这里只给群管理员看。您现在不是那个群的管理员；如果您是，请稍后再点一次。
refusal-not-in-charge = 您现在不是那个群的管理员，没有改动。
group-welcome-ask = 请发群「{ $title }」举报按钮上方的欢迎语（500 字以内）。
group-welcome-length = 欢迎语要有字，最多 { $limit } 个字，没有改动。请再发一次。
group-welcome-set = 欢迎语改好了；已经置顶的按钮要重新发一次才会变。

## 额外沟通窗口:约一个时间,和经办人或负责人专门聊

meeting-offered =
    🗓 <b>额外沟通窗口</b> <code>{ $number }</code>
    { $host }想和您约一个时间,在这里专门聊 { $minutes } 分钟。到时直接写就行,对方看不到您是谁。哪个时间合适?
meeting-time = { AT($at) }
meeting-time-line = · { AT($at) }
meeting-none-suits = 都不合适
meeting-call-off = 取消这次窗口
meeting-agreed =
    🗓 <b>已约好</b> <code>{ $number }</code>
    与{ $host },<b>{ UNTIL($at) }</b>,{ $minutes } 分钟。开始前会提醒您;到时在这里直接写就行。
meeting-soon = 🗓 <code>{ $number }</code> 与{ $host }的沟通窗口快开始了:<b>{ UNTIL($at) }</b>。到时在这里直接写就行。
meeting-open =
    🗓 <b>沟通窗口已开始</b> <code>{ $number }</code>
    到 { AT($until) } 为止,您在这里发的文字、图片、语音和文件会直接转给{ $host },不用按按钮。对方看不到您是谁。
meeting-over =
    🗓 <b>沟通窗口已结束</b> <code>{ $number }</code>
    说过的话都留在案件里。还有话要说,可以在进度里点「联系经办人」。
meeting-missed = 🗓 <code>{ $number }</code> 约在 { AT($at) } 的沟通窗口没有打开,是我们的问题,对不起。可以再约一次。
meeting-declined = 好的,已告诉{ $host }这些时间都不合适。<code>{ $number }</code> 有别的时间会再问您。
meeting-lapsed = 🗓 <code>{ $number }</code> 可选的时间都过去了,这次没有约。有话要说,可以在进度里点「联系经办人」。
meeting-off-by-reporter = 好的,沟通窗口已取消,也告诉了{ $host }。<code>{ $number }</code> 照常处理。
meeting-off-by-staff = 🗓 <code>{ $number }</code> 这次沟通窗口由{ $host }取消了,不用等。有话要说,可以在进度里点「联系经办人」。
meeting-case-over = 🗓 <code>{ $number }</code> 已经有了结果或已撤回,沟通窗口不再进行。
meeting-kept = 💬 已转交 { $count } 条,窗口到 { AT($until) } 为止。
meeting-stands-offered = 🗓 额外沟通窗口:时间待选
meeting-stands-agreed = 🗓 额外沟通窗口:{ UNTIL($at) },与{ $host }
meeting-stands-open = 🗓 额外沟通窗口进行中,到 { AT($until) } 为止
host-handler = 经办人
host-lead = 负责人
talk-from-lead = 💬 <b>负责人</b> <code>{ $number }</code>

desk-press-meet = 🗓 额外沟通窗口
desk-ask-times = 提出哪些时间?点一个,或写下来,例如 11-27 15:00;几个时间用逗号隔开。下一步还能再加。
desk-ask-host = 由谁和举报人沟通?
desk-change-times = 改时间
desk-change-host = 改由谁沟通
desk-add-host = 换人沟通
desk-done-meet = 🗓 { $alias } 已请举报人选时间
desk-done-meeting-off = 已取消,也告诉了举报人。
desk-meeting-again = 🗓 再约时间
desk-meeting-take-back = 撤回邀约
desk-meeting-offered = 🗓 <code>{ $number }</code> 已请举报人选一个时间,与{ $host }沟通 { $minutes } 分钟:
desk-meeting-agreed =
    🗓 <b>额外沟通窗口已约好</b> <code>{ $number }</code>
    与{ $host },{ UNTIL($at) },{ $minutes } 分钟。
desk-meeting-soon = 🗓 <code>{ $number }</code> 额外沟通窗口快开始了:{ UNTIL($at) },与{ $host }。
desk-meeting-open =
    🗓 <b>额外沟通窗口已开始</b> <code>{ $number }</code>
    与{ $host },到 { AT($until) } 为止。举报人发的会直接转到这里。
desk-meeting-over = 🗓 额外沟通窗口已结束 <code>{ $number }</code> 说过的话都在案件里。
desk-meeting-missed = ⚠️ <code>{ $number }</code> 约在 { AT($at) } 的窗口没有打开(机器人当时没有运行),已向举报人道歉。
desk-meeting-declined = 🗓 <code>{ $number }</code> 举报人说这些时间都不合适。
desk-meeting-lapsed = 🗓 <code>{ $number }</code> 举报人没有选,提出的时间都过去了。
desk-meeting-off-by-reporter = 🗓 <code>{ $number }</code> 举报人取消了额外沟通窗口。
desk-meeting-off-by-staff = 🗓 <code>{ $number }</code> 额外沟通窗口已取消,举报人已知道。
desk-meeting-case-over = 🗓 <code>{ $number }</code> 案件已经有了结果或已撤回,额外沟通窗口不再进行。

refusal-meeting-past = { AT($at) } 已经过去了,请写将来的时间。还没有发出。
refusal-meeting-far = { AT($at) } 太远了,最远可以约到 { AT($until) }。还没有发出。
refusal-meeting-many = 一次最多提 { $most } 个时间,现在有 { $n } 个。请去掉几个。还没有发出。
refusal-meeting-no-time = 没看出是哪天几点。请写日期和时间,例如 11-27 15:00 或 明天 10:00;几个时间用逗号隔开。
refusal-meeting-there = 已经请举报人选时间了,对方还没有选。要改,请先在那条消息上撤回。
refusal-meeting-agreed = 已约好 { AT($at) }。要改,请先取消再约。
refusal-meeting-gone = 这次邀约已经不在了,没有任何改动。请看最新的消息。
refusal-meeting-passed = { AT($at) } 已经过去了。请选别的时间,或点「都不合适」。
refusal-meeting-open = 窗口已经开始,到时间会自己结束。

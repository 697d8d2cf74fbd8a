## 与经办人对话

case-talk = 💬 联系经办人
passing-ask-talk = <b>联系经办人</b> <code>{ $number }</code> 您发的文字、图片、视频、语音和文件会转给经办人，说完点「好了」。对方看不到您是谁。
passing-kept-talk = 💬 已转给经办人 { $count } 条。
talk-done = ✅ 好了
talk-answer = 💬 回复
talk-from-handler = 💬 <b>经办人</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 联系举报人
desk-ask-message = 要对举报人说什么？下一条消息会转过去：文字、图片、视频、语音、文件或相册。对方只看到「经办人」；转发来源不会带过去。
desk-done-talk = 💬 { $alias } 已发给举报人
desk-talk-answer = 💬 回复
desk-talked = 💬 举报人 · <code>{ $number }</code>
desk-talked-words = 💬 举报人 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = 其中有文件没有收下，举报人已知道原因。
desk-file-not-sent = ⚠️ 有文件没有收下，也没有转发 · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = 举报人停用了机器人，现在送不到，没有发出。对方回来后可以再发。
refusal-reporter-gone = 这个案件已没有可以联系的举报人（身份信息已删除），没有发出。

## 内部记录与工作人员补充的证据

desk-press-note = 📝 内部记录
desk-ask-remark = 要记什么？回复这条消息写下；只有同事看得到，举报人看不到。也可以在案件话题里发 /note 加内容。
desk-notes-none = 还没有记录。
desk-notes-before = 更早的还有 { $n } 条。
desk-note = { AT($at) } { $alias }：{ $text }
desk-note-opened = { AT($at) } { $alias } 查看了证据
desk-done-note = 📝 { $alias } 已记下，只有同事看得到
desk-words-only = 📎 这里只收下了文字，文件没有收下。要留作证据，请在案件上点「📎 添加证据」。
desk-with-files = 📎 附文件 { $count } 件
desk-command-note = 内部记录（在案件话题里）
desk-press-attach = 📎 添加证据
desk-ask-source = 证据从哪里来？
desk-ask-material = 请发来：文字、链接、图片、视频、语音、文件或相册。
desk-done-attach = 📎 { $alias } 添加了证据
source-reporter = 举报人
source-platform = 平台后台数据
source-third_party = 第三方证明
source-reported = 被举报人
source-witness = 证人
evidence-from = 来源：{ $source }

refusal-note-no-case = 没看出是哪个案件。请在案件的话题里发 /note，或回复案件卡片发。什么都没有记下。

## 听取被举报人和证人

desk-press-hear = 👂 听取意见
desk-ask-whom = 要问谁？
desk-ask-put = 要问什么？回复这条消息写下；对方凭查看码看到这个问题，看不到举报内容和举报人，请不要写进去。
desk-done-hear = 👂 { $alias } 要问{ $whom }，查看码已发到本人私聊，由本人转交
desk-stated = 👂 { $whom }的陈述 · <code>{ $number }</code>
desk-stated-words = 👂 { $whom }的陈述 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = 其中有文件没有收下，对方已知道原因。
hearing-asked = <b>请您说明</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    可以写文字，也可以发图片、视频、语音和文件，说完点「好了」。工作人员看不到您的账号；别的当事人看不到您的话。
hearing-kept = 👂 已转交 { $count } 条。
hearing-done = ✅ 好了
code-for-reported = 被举报人
code-for-witness = 证人

## 额外沟通窗口：约一个时间，和经办人或负责人专门聊

meeting-offered =
    🗓 <b>额外沟通窗口</b> <code>{ $number }</code>
    { $host }想和您约一个时间，在这里专门聊 { $minutes } 分钟。到时直接写就行，对方看不到您是谁。哪个时间合适？
meeting-time = { AT($at) }
meeting-time-line = · { AT($at) }
meeting-none-suits = 都不合适
meeting-call-off = 取消这次窗口
meeting-agreed =
    🗓 <b>已约好</b> <code>{ $number }</code>
    与{ $host }，<b>{ UNTIL($at) }</b>，{ $minutes } 分钟。开始前会提醒您；到时在这里直接写就行。
meeting-soon = 🗓 <code>{ $number }</code> 与{ $host }的沟通窗口快开始了：<b>{ UNTIL($at) }</b>。到时在这里直接写就行。
meeting-open =
    🗓 <b>沟通窗口已开始</b> <code>{ $number }</code>
    到 { AT($until) } 为止，您在这里发的文字、图片、语音和文件会直接转给{ $host }，不用按按钮。对方看不到您是谁。
meeting-over =
    🗓 <b>沟通窗口已结束</b> <code>{ $number }</code>
    说过的话都留在案件里。还有话要说，可以在进度里点「联系经办人」。
meeting-missed = 🗓 <code>{ $number }</code> 约在 { AT($at) } 的沟通窗口没有打开，是我们的问题，对不起。可以再约一次。
meeting-declined = 好的，已告诉{ $host }这些时间都不合适。<code>{ $number }</code> 有别的时间会再问您。
meeting-lapsed = 🗓 <code>{ $number }</code> 可选的时间都过去了，这次没有约。有话要说，可以在进度里点「联系经办人」。
meeting-off-by-reporter = 好的，沟通窗口已取消，也告诉了{ $host }。<code>{ $number }</code> 照常处理。
meeting-off-by-staff = 🗓 <code>{ $number }</code> 这次沟通窗口由{ $host }取消了，不用等。有话要说，可以在进度里点「联系经办人」。
meeting-case-over = 🗓 <code>{ $number }</code> 已经有了结果或已撤回，沟通窗口不再进行。
meeting-kept = 💬 已转交 { $count } 条，窗口到 { AT($until) } 为止。
meeting-stands-offered = 🗓 额外沟通窗口：时间待选
meeting-stands-agreed = 🗓 额外沟通窗口：{ UNTIL($at) }，与{ $host }
meeting-stands-open = 🗓 额外沟通窗口进行中，到 { AT($until) } 为止
host-handler = 经办人
host-lead = 负责人
talk-from-lead = 💬 <b>负责人</b> <code>{ $number }</code>

desk-press-meet = 🗓 额外沟通窗口
desk-ask-times = 提出哪些时间？点一个，或写下来，例如 11-27 15:00；几个时间用逗号隔开。下一步还能再加。
desk-ask-host = 由谁和举报人沟通？
desk-change-times = 改时间
desk-change-host = 改由谁沟通
desk-add-host = 换人沟通
desk-done-meet = 🗓 { $alias } 已请举报人选时间
desk-done-meeting-off = 已取消，也告诉了举报人。
desk-meeting-again = 🗓 再约时间
desk-meeting-take-back = 撤回邀约
desk-meeting-offered = 🗓 <code>{ $number }</code> 已请举报人选一个时间，与{ $host }沟通 { $minutes } 分钟：
desk-meeting-agreed =
    🗓 <b>额外沟通窗口已约好</b> <code>{ $number }</code>
    与{ $host }，{ UNTIL($at) }，{ $minutes } 分钟。
desk-meeting-soon = 🗓 <code>{ $number }</code> 额外沟通窗口快开始了：{ UNTIL($at) }，与{ $host }。
desk-meeting-open =
    🗓 <b>额外沟通窗口已开始</b> <code>{ $number }</code>
    与{ $host }，到 { AT($until) } 为止。举报人发的会直接转到这里。
desk-meeting-over = 🗓 额外沟通窗口已结束 <code>{ $number }</code> 说过的话都在案件里。
desk-meeting-missed = ⚠️ <code>{ $number }</code> 约在 { AT($at) } 的窗口没有打开（机器人当时没有运行），已向举报人道歉。
desk-meeting-declined = 🗓 <code>{ $number }</code> 举报人说这些时间都不合适。
desk-meeting-lapsed = 🗓 <code>{ $number }</code> 举报人没有选，提出的时间都过去了。
desk-meeting-off-by-reporter = 🗓 <code>{ $number }</code> 举报人取消了额外沟通窗口。
desk-meeting-off-by-staff = 🗓 <code>{ $number }</code> 额外沟通窗口已取消，举报人已知道。
desk-meeting-case-over = 🗓 <code>{ $number }</code> 案件已经有了结果或已撤回，额外沟通窗口不再进行。

refusal-meeting-past = { AT($at) } 已经过去了，请写将来的时间。还没有发出。
refusal-meeting-far = { AT($at) } 太远了，最远可以约到 { AT($until) }。还没有发出。
refusal-meeting-many = 一次最多提 { $most } 个时间，现在有 { $n } 个。请去掉几个。还没有发出。
refusal-meeting-no-time = 没看出是哪天几点。请写日期和时间，例如 11-27 15:00 或 明天 10:00；几个时间用逗号隔开。
refusal-meeting-there = 已经请举报人选时间了，对方还没有选。要改，请先在那条消息上撤回。
refusal-meeting-agreed = 已约好 { AT($at) }。要改，请先取消再约。
refusal-meeting-gone = 这次邀约已经不在了，没有任何改动。请看最新的消息。
refusal-meeting-passed = { AT($at) } 已经过去了。请选别的时间，或点「都不合适」。
refusal-meeting-open = 窗口已经开始，到时间会自己结束。

desk-done-talk-corrected = ✏️ { $alias } 改了发给举报人的话，更正已经发给举报人
refusal-desk-edited-late = 这条已经记进案件，改动没有带过去。要更正，请再发一次。
desk-retract = ↩️ 收回这句
desk-done-retract = ↩️ { $alias } 收回了发给举报人的话；举报人已得知
refusal-nothing-to-retract = 这句已经收回，或者不是发给举报人的话。没有任何改动。
talk-retracted = ↩️ <b>经办人收回了前面的话</b> <code>{ $number }</code>
refusal-desk-reply-nothing = 这类消息转不过去，举报人什么都没有收到。请用文字、图片、视频、语音或文件回复。
talk-corrected = ✏️ <b>经办人更正了前面的话</b> <code>{ $number }</code>
## 回答与放到哪里

answer-ask = <b>回答</b> <code>{ $number }</code> 发文字、图片、视频、语音或文件，可以分几条发，发完点「好了」。
answer-holds = 📎 <b>回答</b> <code>{ $number }</code> 收下 { $count } 件，还没有转交。可以接着发；点「好了」就转给经办人，不再发的话 { AT($until) } 自动转交。不是回答？点「另写一份」，刚发的就取出来，另写举报。
answer-done = ✅ 好了
answer-kept = ✅ <code>{ $number }</code> 的回答（{ $count } 件）已转给经办人，继续处理。
answer-lost = ⚠️ 另有 { $count } 件超出限额，没有收下。请过一会儿用「补充证据」再发。
answer-unsent = ⚠️ <code>{ $number }</code> 已经不能再补充，您的 { $count } 件没有转交，还给您留着。可以另写一份举报，或者取消。
answer-apart = ✍️ 已取出来，放进另写的举报。<code>{ $number }</code> 的回答里{ $count ->
        [0] 没有内容了，还在等您回答
       *[other] 还有 { $count } 件
    }。
answer-corrected = 您改过的内容已经换上。
answer-dropped = 回答没有转交，已经删除。<code>{ $number }</code> 还在等您回答。
place-ask = 📎 收到 { $count } 件。放到哪里？选好之前先给您留着。
place-left = 📎 有 { $count } 件还没说放到哪里，先给您留着。
place-again = 📎 放到哪里
place-case = 加到 { $number }
place-new = ✍️ 另写一份
place-writing = ✍️ 另写一份（正在写的）
place-mentioned = 🔎 <code>{ $number }</code> · { $stage }
place-ended = <code>{ $number }</code> 现在不能再补充。
place-gone = 这些内容已经放好了，或者已经取消。
place-dropped = 刚才的 { $count } 件已经删除，没有放到任何地方。
refusal-place-full = 选好放到哪里之前最多先留 { $count } 件，这一件没有收下，前面 { $count } 件都在。请先选放到哪里。
edited-filed = 您改的这条已经交上去了，原来的内容还在案件里。要把改过的加进去吗？<blockquote expandable>{ $text }</blockquote>
edited-forgotten = 您改的这条这里已经没有了，改过的内容先给您留着。要写成举报吗？<blockquote expandable>{ $text }</blockquote>

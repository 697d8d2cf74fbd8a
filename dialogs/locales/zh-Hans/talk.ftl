## 与经办人对话

case-talk = 💬 联系经办人
talk-ask = <b>联系经办人</b> <code>{ $number }</code> 您发的文字、图片、视频、语音和文件会转给经办人,说完点「好了」。对方看不到您是谁。
talk-kept = 💬 已转给经办人 { $count } 条。
talk-done = ✅ 好了
talk-answer = 💬 回复
talk-from-handler = 💬 <b>经办人</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 联系举报人
desk-ask-message = 要对举报人说什么?下一条消息会转过去:文字、图片、视频、语音、文件或相册。对方只看到「经办人」;转发来源不会带过去。
desk-done-talk = 💬 { $alias } 已发给举报人
desk-talk-answer = 💬 回复
desk-talked = 💬 举报人 · <code>{ $number }</code>
desk-talked-words = 💬 举报人 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = 其中有文件没有收下,举报人已知道原因。
desk-file-not-sent = ⚠️ 有文件没有收下,也没有转发 · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = 举报人停用了机器人,现在送不到,没有发出。对方回来后可以再发。
refusal-reporter-gone = 这个案件已没有可以联系的举报人（身份信息已删除），没有发出。

## 内部记录与工作人员补充的证据

desk-press-note = 📝 内部记录
desk-ask-remark = 要记什么?回复这条消息写下;只有同事看得到,举报人看不到。也可以在案件话题里发 /note 加内容。
desk-notes-none = 还没有记录。
desk-notes-before = 更早的还有 { $n } 条。
desk-note = { AT($at) } { $alias }:{ $text }
desk-note-opened = { AT($at) } { $alias } 查看了证据
desk-done-note = 📝 { $alias } 已记下,只有同事看得到
desk-command-note = 内部记录(在案件话题里)
desk-press-attach = 📎 添加证据
desk-ask-source = 证据从哪里来?
desk-ask-material = 请发来:文字、链接、图片、视频、语音、文件或相册。
desk-done-attach = 📎 { $alias } 添加了证据
source-reporter = 举报人
source-platform = 平台后台数据
source-third_party = 第三方证明
source-reported = 被举报人
source-witness = 证人
evidence-from = 来源:{ $source }

refusal-note-no-case = 没看出是哪个案件。请在案件的话题里发 /note,或回复案件卡片发。什么都没有记下。

## 听取被举报人和证人

desk-press-hear = 👂 听取意见
desk-ask-whom = 要问谁?
desk-ask-put = 要问什么?回复这条消息写下;对方凭查看码看到这个问题,看不到举报内容和举报人,请不要写进去。
desk-done-hear = 👂 { $alias } 要问{ $whom }，查看码已发到本人私聊，由本人转交
desk-stated = 👂 { $whom }的陈述 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = 其中有文件没有收下,对方已知道原因。
hearing-asked = <b>请您说明</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    可以写文字,也可以发图片、视频、语音和文件,说完点「好了」。工作人员看不到您的账号;别的当事人看不到您的话。
hearing-kept = 👂 已转交 { $count } 条。
hearing-done = ✅ 好了
code-for-reported = 被举报人
code-for-witness = 证人

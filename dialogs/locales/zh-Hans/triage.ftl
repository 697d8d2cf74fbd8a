## 立案条件

template-use-condition = 立案条件
result-unmet = 没有满足的立案条件：
result-unmet-one = · { $condition }

desk-press-correct = 改对象
desk-done-correct = ✅ { $alias } 更正了被举报的对象
correct-now = 现在的对象是 <b>{ $subject }</b>
desk-ask-subject = 被举报的是什么？回复这条消息写链接、@账号或名称；不改就跳过。
desk-ask-account = 是谁发布的？回复这条消息写 @账号、账号编号或主页链接；不改就跳过。
desk-ask-platform = 在哪个平台？不改就跳过。
refusal-no-account = 看不出是哪个账号。请写 @账号、编号或主页链接，并说明在哪个平台。没有任何改动。
refusal-nothing-corrected = 没有要改的内容。
desk-press-gather = 一并处理
desk-done-gather = ✅ { $alias } 把 { $n } 件并入这个案件，一次处理，各自告知
desk-wave = 勾选要和这个案件一起处理的举报。它们会跟随这个案件，各自的举报人都会收到结果。
desk-wave-none = 现在没有别的待初审举报可以和它一起处理。
desk-wave-send = 📥 并入 { $n } 件
refusal-nothing-gathered = 没有勾选能并入的案件。没有任何改动。
desk-card-filed = 这位举报人共举报 { $n } 件 · 近 1 天 { $day } 件
desk-card-named = 账号 { $account }（工作人员填写）

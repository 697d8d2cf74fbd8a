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
desk-done-gather = ✅ { $alias } 把 { $n } 件并入这个案件，一次处理，各自按工单号得到结果，匿名的凭码来看
desk-wave = 勾选要和这个案件一起处理的举报。它们会跟随这个案件，各自的举报人都按自己的工单号得到结果，匿名的凭码来看。
desk-wave-none = 现在没有别的待初审举报可以和它一起处理。
desk-wave-send = 📥 并入 { $n } 件
refusal-nothing-gathered = 没有勾选能并入的案件。没有任何改动。
desk-card-filed = 这位举报人共举报 { $n } 件 · 近 1 天 { $day } 件
desk-card-mentioned = 描述里提到 <code>{ $names }</code>，可能是被举报的账号；是的话点“改对象”写上
desk-card-named = 账号 { $account }（工作人员填写）

desk-press-set_conditions = 立案条件
desk-ask-conditions = 立案条件：勾选核对后符合的，再点“选好了”。已勾的是案件本身就符合的；立案时只记录勾选的。
desk-done-set_conditions = ✅ { $alias } 核对了立案条件：符合 { $n } 条
desk-card-conditions = 立案条件（符合 { $n }/{ $every }）：{ $met }
desk-card-conditions-none = 立案条件：一条也不符合（共 { $every } 条）
condition-met = 不是“{ $absence }”
refusal-no-conditions = 现在没有设定立案条件，不用勾选，可以直接立案。没有任何改动。
desk-press-explain = ⚠️ 说明为什么晚了
desk-ask-delay = 为什么晚了？点一个，或回复这条消息写一句；卡片和队列会写上，举报人查进度时会原样看到。
desk-done-explain = ✅ { $alias } 说明了为什么晚了
refusal-not-late = 这个案件没有超时，不用说明。什么都没有改动。

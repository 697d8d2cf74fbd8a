## 值班与分派：卡片第二页

desk-more = ⋯ 更多
desk-press-release = 交给下一位
desk-done-release = ✅ { $alias } 已交给下一位
desk-press-reassign = 改派
desk-press-transfer = 转组
desk-done-reassign = ✅ { $alias } 改派给 { $to }
desk-done-transfer = ✅ { $alias } 转到{ $team }
desk-reassign = <b>改派</b> <code>{ $number }</code> · { $alias }
    给谁？值班的、手上少的在前。
desk-reassign-nobody = <b>改派</b> <code>{ $number }</code> · { $alias }
    现在没有别人能办这个案件。
desk-reassign-on-duty = { $alias } · 值班 · 手上 { $n } 件
desk-reassign-off-duty = { $alias } · 手上 { $n } 件
desk-ask-team = 转到哪个组？答应举报人的时限不变。
desk-ask-handing = 给接手的人一句话？回复这条消息写明，没有就跳过。
desk-transferred = 📥 <code>{ $number }</code> 从{ $from }转到{ $to }，由 { $alias } 接
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-press-duplicate = 标为重复
desk-done-duplicate = ✅ { $alias } 把它并入 <code>{ $number }</code>，一次处理，各自按工单号得到结果，匿名的凭码来看
desk-ask-first = 与哪个案件重复？点一个，或回复这条消息写工单号。并入后随那个案件一起处理，举报人按自己的工单号得到结果，匿名的凭码来看。
desk-first-number = { $number }
desk-card-stand-in = ⚠️ { $team }无人值班，先由 { $alias } 接；谁有空请认领

## 值班与分派：谁在值班，案件给了谁

desk-command-duty = 谁在值班，上下班
desk-duty = <b>正在值班</b> { $n } 人，新案件按手上多少分派
desk-duty-nobody = <b>现在无人值班</b>，新案件先由负责人接
desk-duty-line = { $alias } · { $team } · 手上 { $n } 件
desk-duty-line-unreachable = { $alias } · { $team } · 手上 { $n } 件 · 还没有和本机器人说过 /start
desk-every-team = 各组
desk-duty-on = 我来值班
desk-duty-off = 我下班了
desk-duty-now-on = { $alias } 开始值班，新案件会分给您。
desk-duty-now-off = { $alias } 已下班，手上的案件不变。
desk-assigned = 📥 分给您 <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 分给您 <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = 由 { $alias } 指派。
desk-assigned-review = ✋ 请您复核申诉：您没有参与本案。
desk-digest-shift = 🙋 <b>您开始值班了</b>
desk-digest-night = 🙋 <b>夜里有新案件分给您</b>
desk-digest-handover = 🙋 <b>{ $alias } 的 { $n } 件交给您</b>
desk-digest-own = 手上 { $n } 件
desk-digest-none = 手上没有案件
desk-digest-today = 今天到期 { $n } 件
desk-digest-late = ⚠️ 超时 { $n } 件
desk-digest-unclaimed = 无人值班时收到、等人认领 { $n } 件
desk-handed-over = 📥 { $alias } 的 { $n } 件已交给：
desk-handed-over-to = { $alias } { $n } 件
desk-handed-over-nobody = ⚠️ 没有别人能办的 { $n } 件，现在无人经办
desk-member-hand-over = 交出手上案件
desk-member-handed-over = { $alias } 的 { $n } 件已交给别人。
desk-assigned-stand-in = { $team }无人值班，先由您接；可以自己办，也可以改派。
desk-assigned-moved = <code>{ $number }</code> · { $leaf } 现在由 { $alias } 经办，您不用管了。
desk-assigned-free = <code>{ $number }</code> · { $leaf } 现在不由您经办了。
desk-escalated = ⚠️ { $promise }仍然超时，{ LEFT($due) }，负责人还没有处理 · <code>{ $number }</code> · { $leaf } · 经办 { $alias }
desk-escalated-nobody = ⚠️ { $promise }仍然超时，{ LEFT($due) }，负责人还没有处理 · <code>{ $number }</code> · { $leaf } · 还没有人认领

## 值班与分派：排班

rota-open = 🗓 排班
rota-which = <b>排班</b> · 哪个组？
rota-team = { $team } · { $n ->
    [0] 还没有排班
   *[other] { $n } 条
}
rota-head = <b>排班</b> { $team }
rota-none = <b>排班</b> { $team }
    还没有排班；各人自己用 /duty 上下班。
rota-line = <code>{ $when } { $who }</code>
rota-holes = ⚠️ 没有人的时段（到时由负责人接，夜间静默时段不算）：
rota-hole = { $from } { $begin } – { $until } { $end }
rota-more-holes = 另有 { $n } 段
rota-change = 修改
rota-now = <pre>{ $text }</pre>
rota-saved = ✅ { $alias } 改好了{ $team }的排班。
rota-hole-ahead = ⚠️ { $team }在 { AT($from) } 到 { AT($until) } 没有人值班，新案件会先由您接。可以现在改排班。
desk-about-rota = <b>修改排班</b> · { $alias }
desk-ask-rota = 回复这条消息，一行一段：哪几天、几点到几点、谁（名字或 @用户名）。整组换成新的。例如：
    <code>周一至周五 08:00-16:00 阿明、阿梅</code>
    <code>周末 09:00-18:00 @amei</code>
weekday-0 = 周一
weekday-1 = 周二
weekday-2 = 周三
weekday-3 = 周四
weekday-4 = 周五
weekday-5 = 周六
weekday-6 = 周日

## 不能照办时

refusal-held-by-nobody = 这个案件现在没有人经办。没有任何改动。
refusal-held-by-another = 这个案件由别人经办，要换人请找负责人。没有任何改动。
refusal-no-role-no-duty = 您还没有角色，不能值班。请管理员用 /staff 设置。
refusal-on-duty-already = 您已经在值班了。
refusal-off-duty-already = 您本来就不在值班。
refusal-cannot-have-it = 这个人不能经办此案。没有任何改动。
refusal-no-other-reviewer = 除您以外没有人可以复核，请管理员先用 /staff 添加一位。没有任何改动。
refusal-same-team = 案件已经在这个组。没有任何改动。
refusal-nothing-in-hand = { $alias } 手上没有案件。
refusal-rota-leads-only = 排班由这个组的负责人或管理员修改。没有任何改动。
refusal-rota-line = 第 { $n } 行看不懂：「{ $text }」。排班没有改动。请写成「周一至周五 08:00-16:00 阿明」。
refusal-rota-nobody = 名单上没有「{ $name }」。排班没有改动。请写工作人员的名字或 @用户名。
refusal-rota-two = 名单上有不止一个「{ $name }」。排班没有改动。请写 @用户名。
refusal-rota-other-team = { $alias } 不能办{ $team }的案件。排班没有改动。
refusal-rota-twice = { $alias } 有两段时间重叠。排班没有改动。
refusal-editor-off-duty = 现在不是您值班，新闻内容由当班的值班主编处理。没有任何改动。
refusal-editor-on-duty = 现在有值班主编当班，新闻内容由其处理。没有任何改动。
refusal-duplicate-of-itself = 这就是这个案件自己的工单号。没有任何改动。
refusal-duplicate-restricted = 涉及工作人员的案件不能并案。没有任何改动。
refusal-duplicate-decided = { $number } 已有结果，不能再并入；请按「不予立案」说明。没有任何改动。
refusal-duplicate-circle = { $number } 已经并入这个案件，不能反过来。没有任何改动。
refusal-duplicate-leads = 这个案件已经带着别的案件一起处理，请把另一个并入它。没有任何改动。
refusal-duplicate-further = 这个案件比 { $number } 走得更远，请把那一个并入它。没有任何改动。
refusal-duplicate-no-number = 没看到工单号。它像这样：LA-7K3M9-Q2XTD-Z。没有任何改动。

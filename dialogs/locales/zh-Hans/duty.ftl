## 值班与分派:卡片第二页

desk-more = ⋯ 更多
desk-press-release = 放回
desk-done-release = ✅ { $alias } 已放回,交给下一位
desk-press-reassign = 改派
desk-press-transfer = 转组
desk-done-reassign = ✅ { $alias } 改派给 { $to }
desk-done-transfer = ✅ { $alias } 转到{ $team }
desk-reassign = <b>改派</b> <code>{ $number }</code> · { $alias }
    给谁?值班的、手上少的在前。
desk-reassign-nobody = <b>改派</b> <code>{ $number }</code> · { $alias }
    现在没有别人能办这个案件。
desk-reassign-on-duty = { $alias } · 值班 · 手上 { $n } 件
desk-reassign-off-duty = { $alias } · 手上 { $n } 件
desk-ask-team = 转到哪个组?答应举报人的时限不变。
desk-ask-handing = 给接手的人一句话?回复这条消息写明,没有就跳过。
desk-transferred = 📥 <code>{ $number }</code> 从{ $from }转到{ $to },由 { $alias } 接
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-card-stand-in = ⚠️ { $team }无人值班,先由 { $alias } 接;谁有空请认领

## 值班与分派:谁在值班,案件给了谁

desk-command-duty = 谁在值班,上下班
desk-duty = <b>正在值班</b> { $n } 人,新案件按手上多少分派
desk-duty-nobody = <b>现在无人值班</b>,新案件先由负责人接
desk-duty-line = { $alias } · { $team } · 手上 { $n } 件
desk-duty-line-unreachable = { $alias } · { $team } · 手上 { $n } 件 · 还没有和本机器人说过 /start
desk-every-team = 各组
desk-duty-on = 我来值班
desk-duty-off = 我下班了
desk-duty-now-on = { $alias } 开始值班,新案件会分给您。
desk-duty-now-off = { $alias } 已下班,手上的案件不变。
desk-assigned = 📥 分给您 <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 分给您 <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = 由 { $alias } 指派。
desk-digest-shift = 🙋 <b>您开始值班了</b>
desk-digest-night = 🙋 <b>夜里有新案件分给您</b>
desk-digest-handover = 🙋 <b>{ $alias } 的 { $n } 件交给您</b>
desk-digest-own = 手上 { $n } 件
desk-digest-none = 手上没有案件
desk-digest-today = 今天到期 { $n } 件
desk-digest-late = ⚠️ 超时 { $n } 件
desk-digest-unclaimed = 无人值班时收到、等人认领 { $n } 件
desk-handed-over = 📥 { $alias } 的 { $n } 件已交给:
desk-handed-over-to = { $alias } { $n } 件
desk-member-hand-over = 交出手上案件
desk-member-handed-over = { $alias } 的 { $n } 件已交给别人。
desk-assigned-stand-in = { $team }无人值班,先由您接;可以自己办,也可以改派。
desk-assigned-moved = <code>{ $number }</code> · { $leaf } 现在由 { $alias } 经办,您不用管了。
desk-assigned-free = <code>{ $number }</code> · { $leaf } 现在不由您经办了。

## 不能照办时

refusal-held-by-nobody = 这个案件现在没有人经办。没有任何改动。
refusal-held-by-another = 这个案件由别人经办,要换人请找负责人。没有任何改动。
refusal-no-role-no-duty = 您还没有角色,不能值班。请管理员用 /staff 设置。
refusal-on-duty-already = 您已经在值班了。
refusal-off-duty-already = 您本来就不在值班。
refusal-cannot-have-it = 这个人不能经办此案。没有任何改动。
refusal-same-team = 案件已经在这个组。没有任何改动。
refusal-nothing-in-hand = { $alias } 手上没有案件。

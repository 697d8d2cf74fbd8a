## 值班与分派:卡片第二页

desk-more = ⋯ 更多
desk-press-release = 放回
desk-done-release = ✅ { $alias } 已放回,交给下一位
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
desk-assigned-stand-in = { $team }无人值班,先由您接;可以自己办,也可以改派。
desk-assigned-moved = <code>{ $number }</code> · { $leaf } 现在由 { $alias } 经办,您不用管了。
desk-assigned-free = <code>{ $number }</code> · { $leaf } 现在不由您经办了。

## 不能照办时

refusal-held-by-nobody = 这个案件现在没有人经办。没有任何改动。
refusal-held-by-another = 这个案件由别人经办,要换人请找负责人。没有任何改动。
refusal-no-role-no-duty = 您还没有角色,不能值班。请管理员用 /staff 设置。
refusal-on-duty-already = 您已经在值班了。
refusal-off-duty-already = 您本来就不在值班。

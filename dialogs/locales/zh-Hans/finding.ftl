## 工作台:搜索结果

desk-hits-subject = 🔎 <b>同一对象</b> { $subject } · { $n } 件
desk-hits-leaf = 🔎 <b>分类</b> { $leaf } · { $n } 件
desk-hits-related = 🔗 <b>与</b> <code>{ $number }</code> <b>同一对象</b> · 另有 { $n } 件
desk-hits-open-leaf = 🔎 { $leaf } { $n }
desk-found-below = 找到的在下面。
refusal-desk-nothing-found = 没有找到。可以写完整的工单号、被举报的链接或 @账号,或换一个分类的词。

desk-help-command = { $command } { $what }
desk-help-roles = 您是{ $roles },可以用:
desk-command-search = 按工单号、对象或分类找案件

desk-card-related = 相关案件 { $n } 件(办理中 { $running })
desk-press-related = 🔗 相关 { $n }
desk-card-found-before = 此前违规 { $n } 次
desk-card-muted-before = 此前违规 { $n } 次({ $months } 个月内禁言 { $mutes } 次)
desk-card-history = { $first } · { $rest }

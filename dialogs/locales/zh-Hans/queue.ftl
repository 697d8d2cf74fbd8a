## 工作台：队列

desk-queue = <b>队列</b> · 未办结 { $n } 件
desk-queue-view = <b>{ $view }</b> · { $n } 件
desk-queue-delay = ⚠️ { $block }：{ $why }
desk-queue-page = 第 { $page }/{ $pages } 页 · 最早到期的在前
desk-queue-empty = 现在没有。
desk-queue-received = 🟡 待初审 { $n }
desk-queue-accepted = 🟢 待调查 { $n }
desk-queue-investigating = 🔵 调查中 { $n }
desk-queue-waiting = 🟠 待补充 { $n }
desk-queue-approval = 🟣 待批准 { $n }
desk-queue-review = 🟤 待复核 { $n }
desk-queue-overdue = ⚠️ 超时 { $n }
desk-queue-mine = 🙋 我的 { $n }
desk-queue-search = 🔎 搜索
desk-queue-case = { $state } { $block } · { $leaf }
desk-queue-case-due = { $state } { $block } · { $leaf } · { LEFT($due) }
desk-queue-case-late = ⚠️ { $block } · { $leaf } · { LEFT($due) }
desk-view-received = 🟡 待初审
desk-view-accepted = 🟢 待调查
desk-view-investigating = 🔵 调查中
desk-view-waiting = 🟠 待补充
desk-view-approval = 🟣 待批准
desk-view-review = 🟤 待复核
desk-view-overdue = ⚠️ 超时
desk-view-mine = 🙋 我的
desk-page-before = ‹ 上一页
desk-page-after = 下一页 ›
desk-shown-below = 卡片已移到下面。
desk-shown-in-thread = 卡片在话题「{ $block } · { $leaf }」里，已移到最下面。
desk-asked-below = 请看下面的问题。
desk-asked-in-thread = 问题在话题「{ $block } · { $leaf }」里。
desk-asked-in-private = 工作群这一分钟的消息满了，问题发到了您和我的私聊，在那里接着填。
desk-card-in-thread = 案件的卡片在工作群的话题「{ $block } · { $leaf }」里。

## 工作台：搜索结果

desk-hits-subject = 🔎 <b>同一对象</b> { $subject } · { $n } 件
desk-hits-leaf = 🔎 <b>分类</b> { $leaf } · { $n } 件
desk-hits-related = 🔗 <b>与</b> <code>{ $number }</code> <b>同一对象</b> · 另有 { $n } 件
desk-hits-open-leaf = 🔎 { $leaf } { $n }
desk-found-below = 找到的在下面。
refusal-desk-nothing-found = 没有找到。可以写完整的工单号、被举报的链接或 @账号，或换一个分类的词。

desk-help-command = { $command } { $what }
desk-help-roles = 您是{ $roles }，可以用：
desk-command-search = 按工单号、对象或分类找案件

desk-card-related = 相关案件 { $n } 件（办理中 { $running }）
desk-press-related = 🔗 相关 { $n }
desk-card-found-before = 此前违规 { $n } 次
desk-card-muted-before = 此前违规 { $n } 次（{ $months } 个月内禁言 { $mutes } 次）
desk-card-history = { $first } · { $rest }

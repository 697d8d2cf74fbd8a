## Lian 处理不了、先放到一边的事，告诉管理员

set-aside = ⚠️ <b>有事没能处理</b> 下面这些反复出错，已放到一边，其余照常进行。
set-aside-intake = · 收到的消息和按键：{ $n }
set-aside-courier = · 要在这里发出的消息：{ $n }
set-aside-postman = · 邮件和短信：{ $n }
set-aside-fetcher = · 文件：{ $n }
set-aside-enforcer = · 群里的处理：{ $n }
set-aside-doorkeeper = · 工作群里的事项：{ $n }
set-aside-clock = · 时限，现在不再提醒：{ $n }
set-aside-what-to-do = 请告诉运维的人：<code>lian check</code> 会说明哪里出错，修好后用 <code>lian retry</code> 再试。
deadline-set-aside = ⚠️ <code>{ $number }</code> · { $leaf } 的一个时限（{ AT($due) }）三次处理都出错，现在没有人看着它。请人工跟进这个案件。

## 与别人有关的

refusal-fetched-failed = 有一个文件没能读出来，是我们的问题，所以没有收下，其他的都在。请改发截图、照片或 PDF。
enforce-failed = ⚠️ 「{ $group }」{ $what }没有办成，是我们的问题，已经记下。请点“再试一次”；若还是这样，可以请群管理员手动处理。

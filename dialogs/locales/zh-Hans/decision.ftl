## 处罚

sanction-warning = 警告
sanction-mute = 禁言 { $days } 天
sanction-ban = 永久封禁
sanction-deregistration = 注销账号
sanction-fine = 罚款
sanction-referral = 转报有关部门

desk-mute-over = ⏳ { $sanction } 到期了 · <code>{ $number }</code>。在 Telegram 之外禁言的，请到平台后台解除。
desk-lifted = { $sanction } 已提前解除 · <code>{ $number }</code>。在 Telegram 之外的，请到平台后台解除。
desk-lifted-on-appeal = 申诉成立，{ $sanction } 已解除，以后不再计入 · <code>{ $number }</code>。在 Telegram 之外的，请到平台后台解除。

imposed-warning = 账号警告
imposed-mute = 账号禁言 { $days } 天
imposed-ban = 账号永久封禁
imposed-deregistration = 注销账号
imposed-fine = 罚款 { $amount }
imposed-referral = 转报{ $agency }
outcome-of = { $outcome } { $amount }
outcome-by = { $outcome }（{ AT($until) } 前完成）
outcome-and = { $first }；{ $rest }

## 处罚阶梯

ladder-options = <b>建议：{ $measure }</b> 规则 { $rule }：{ $because }本次严重程度：{ $severity }。可选：{ $options }。
ladder-only = <b>建议：{ $measure }</b> 规则 { $rule }：{ $because }本次严重程度：{ $severity }。
ladder-because-E1 = 单次违规；
ladder-because-E2 = 一天内删除 1 条；
ladder-because-E3 = 一天内删除 { $times } 条；
ladder-because-E4 = 此前因删除内容被禁言 { $times } 次；
ladder-because-E5 = 三个月内因删除内容被禁言 { $times } 次，之后又发布；
ladder-E6 = <b>建议：删除内容，不处罚</b> 规则 E6：发布超过六个月才被举报，以后不计入。
ladder-E7 = <b>建议：补充、更正、删除或撤回</b> 规则 E7：新闻内容不处罚账号，违法的可以转报。
ladder-undecided = ⏳ <b>规则 E6 未定：</b>发布时间不知道，或不够确切，不能猜。请查一下，按「发布时间」填写，最好到几点几分。
ladder-days = { $days } 天
list-more = { $first }、{ $rest }

desk-by-ladder = ✅ 按建议处理
desk-otherwise = 其他处理 ›
desk-press-set_published = 🕒 发布时间
desk-press-approve = ✅ 批准
desk-press-send_back = ↩ 退回
desk-press-propose = 提请批准
desk-send-proposal = 📨 提请负责人批准
sanction-none = 不处罚
desk-card-proposed = 🟣 { $alias } 提请：<b>{ $done }</b> · { $facts }
desk-card-why = 没有照建议的理由：{ $why }
desk-ask-by = 整改限期到哪一天？回复这条消息写日期，例如 12月10日、7天内。
desk-ask-amount = 金额是多少？回复这条消息写金额，例如 199 元。
desk-ask-sanction = 怎样处罚账号？
desk-ask-why = 没有照建议的处罚，请写明理由（只给工作人员看）。回复这条消息。
desk-ask-fine = 罚款金额是多少？依据是案件所属条款。回复这条消息写金额，例如 500 元。
desk-ask-agency = 转报给哪个部门？回复这条消息写名称。
desk-ask-reference = 对方的受理编号？回复这条消息写下，还没有就跳过，以后可以补。
desk-ask-reply_by = 对方什么时候答复？回复这条消息写日期，不知道就跳过。
desk-ask-published = 被举报的内容是什么时候发布的？回复这条消息写日期，最好到几点几分，例如 11月20日 14:30。
desk-ask-word = 为什么退回？回复这条消息写给提出的人。
desk-change-by = 改限期
desk-change-amount = 改金额
desk-change-sanction = 改账号处罚
desk-add-sanction = 加处罚
desk-change-why = 改理由
desk-change-fine = 改罚款
desk-change-agency = 改部门
desk-change-reference = 改编号
desk-change-reply_by = 改答复日
desk-done-set_published = ✅ { $alias } 填了发布时间
desk-done-propose = 🟣 { $alias } 已提请负责人批准，批准后才告知举报人
desk-done-approve = ✅ { $alias } 已批准，已告知举报人
desk-done-send_back = ↩ { $alias } 已退回，继续调查
desk-sent-back = ↩ { $alias } 退回了提请 · <code>{ $number }</code><blockquote>{ $word }</blockquote>
desk-waits-for-a-lead = 🟣 有一项很重的处理等您批准 · <code>{ $number }</code> · { $leaf }
desk-nobody-approves = ⚠️ 复核提请的处理很重，要由没有参与本案的负责人批准，现在一位也没有，请用 /staff 添加 · <code>{ $number }</code> · { $leaf }

refusal-no-sanction-for-news = 新闻内容不处罚账号，违法的可以转报。没有任何改动。
refusal-nothing-to-sanction = 没有发现违规，就没有可处罚的。没有任何改动。
refusal-say-why = 这和建议的处罚不同，请写明理由。填写的都在。
refusal-published-after-report = 发布时间不能晚于举报时间。没有任何改动。
refusal-desk-no-amount = 没看出金额。之前填的都在。请写一个大于零的数，例如 199 元。
refusal-desk-no-coming-day = 没看出将来的哪一天。之前填的都在。请写明天起的日期，例如 12月10日、7天内。
refusal-desk-no-past-day = 没看出是哪一天。之前填的都在。请写已经过去的时间，例如 11月20日 14:30。

## 决定之后：整改复查、转报进展、解除处罚

desk-press-check = 整改复查
desk-press-relay = 转报进展
desk-press-lift = 解除处罚
desk-ask-checked = 整改得怎样？
desk-checked-done = 已整改
desk-checked-not_yet = 还没有
desk-ask-again_by = 再限期到哪一天？回复这条消息写日期，例如 12月20日、7天内。
desk-ask-note = 要告诉举报人复查看到了什么吗？回复这条消息写明，没有就跳过。
desk-ask-heard = 对方有什么消息？
desk-heard-answered = 已答复
desk-heard-number = 给了编号
desk-heard-later = 改了答复日
desk-ask-reply = 对方怎样答复？回复这条消息写明，举报人会原样看到。
desk-ask-lift = 为什么解除？回复这条消息写明理由（只给工作人员看）。
desk-change-checked = 改结论
desk-change-again_by = 改限期
desk-change-note = 改说明
desk-change-heard = 改消息
desk-change-reply = 改答复
desk-done-check = ✅ { $alias } 已复查，已告知举报人
desk-done-relay = ✅ { $alias } 已记下转报进展
desk-done-lift = ✅ { $alias } 已解除处罚
desk-card-rectifying = 整改最迟 { AT($due) }，届时复查
desk-card-referred = 转报 { $agency } · 编号 { $reference } · 答复最迟 { AT($due) }
desk-card-no-reference = 还没有
desk-promise-rectification = 整改复查
desk-promise-referral = 转报答复
due-rectification = 整改最迟 { UNTIL($due) }
due-referral = 转报答复最迟 { UNTIL($due) }
checked-done = ✅ <b>整改已复查</b> <code>{ $number }</code>，已经完成。
checked-again = ⏳ <b>整改已复查</b> <code>{ $number }</code>，还没有完成，再限期到 <b>{ AT($due) }</b>，届时再查。
checked-note = 复查看到：<blockquote expandable>{ $text }</blockquote>
relayed = 💬 <b>转报有了答复</b> <code>{ $number }</code>
relayed-text = <blockquote expandable>{ $text }</blockquote>
refusal-nothing-to-check = 没有待复查的整改。没有任何改动。
refusal-nothing-referred = 没有在等的转报答复。没有任何改动。
refusal-nothing-to-lift = 没有还在执行的禁言或封禁。没有任何改动。

## 群内执行：卡片旁的消息

enforcement = 🛡 <b>群内执行</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ 正在「{ $group }」删除消息
enforce-pending-mute = ⏳ 正在「{ $group }」设置禁言
enforce-pending-ban = ⏳ 正在「{ $group }」封禁
enforce-pending-lift = ⏳ 正在「{ $group }」解除处罚
enforce-times = { $what }（共 { $n } 条）
enforce-deleted = ✅ 「{ $group }」消息已删除
enforce-gone = ✅ 「{ $group }」消息已经不在了
enforce-muted = ✅ 「{ $group }」已禁言到 { UNTIL($until) }，已核实
enforce-banned = ✅ 「{ $group }」已移出并封禁，已核实
enforce-free = ✅ 「{ $group }」{ $what }已解除，已核实
enforce-another = ✅ 「{ $group }」本案的{ $what }已解除；对方在别的案件里还有处罚，仍然有效
enforce-over = ✅ 「{ $group }」禁言期已过，没有再设置
enforce-cannot_delete = ⚠️ 「{ $group }」{ $what }没有做成：我没有「删除消息」权限（can_delete_messages）。请群管理员打开，打开后我会自动再试。
enforce-cannot_restrict = ⚠️ 「{ $group }」{ $what }没有做成：我没有「封禁用户」权限（can_restrict_members）。请群管理员打开，打开后我会自动再试。
enforce-away = ⚠️ 「{ $group }」{ $what }没有做成：我不在这个群里。请把我加回去、设为管理员，并打开「删除消息」和「封禁用户」，之后我会自动再试。
enforce-plain = ⚠️ 「{ $group }」{ $what }没有做成：在普通群里 Telegram 不能限制成员。请把它升级为超级群，之后我会自动再试。
enforce-left = ⚠️ 「{ $group }」{ $what }没有做成：对方现在不在群里。对方再进群时请点重试。
enforce-owner = ⚠️ 「{ $group }」{ $what }没有做成：对方是群主，Telegram 不让任何人限制群主。
enforce-administrator = ⚠️ 「{ $group }」{ $what }没有做成：对方是群管理员，不能限制。请群主先撤下对方的管理员身份，再点重试。
enforce-too_old = ⚠️ 「{ $group }」{ $what }没有做成：消息发出已超过 48 小时，Telegram 不让我删。请群管理员手动删除。
enforce-refused = ⚠️ 「{ $group }」{ $what }没有做成：Telegram 没有接受。请点重试；还是不行，请群管理员手动处理。
enforce-otherwise = ⚠️ 「{ $group }」{ $what }没有生效：核实时 Telegram 说的不一样。请点重试；还是不行，请群管理员手动处理。
enforce-what-delete = 删除消息
enforce-what-mute = 禁言
enforce-what-ban = 封禁
enforce-what-lift-mute = 解除禁言
enforce-what-lift-ban = 解除封禁
desk-press-enforce-again = 重试
desk-enforcing-again = 好的，正在再试。

## 群内执行：卡片上的一行

reach-both = 🛡 可以在「{ $group }」删除这条消息、禁言或封禁发布者
reach-message = 🛡 可以在「{ $group }」删除这条消息。我没看到是谁发的，账号编号不明，禁言和封禁要由工作人员办；点“改对象”写上账号编号，或举报人转发那条消息，我就能办。
reach-member = 🛡 可以在「{ $group }」禁言或封禁对方。是哪一条消息不明，删除要由工作人员办。
reach-member-anywhere = 🛡 可以在我管理的 { $n } 个群里禁言或封禁对方。在哪个群、哪一条消息不明，删除要由工作人员办。
reach-group = 🛡 「{ $group }」归我管理，但哪一条消息、谁发的都不明，处理要由工作人员办；点“改对象”写上消息链接或账号编号，我就能办。
reach-elsewhere = 🛡 这条消息不在我管理的群里，处理要由工作人员办。
reach-handle = 🛡 只知道 @用户名，Telegram 不让机器人按用户名找人，禁言和封禁要由工作人员办；点“改对象”写上账号编号，或举报人转发对方的一条消息，我就能办。
reach-everywhere = 🌐 默认只在「{ $group }」禁言或封禁；作决定时可以改成我管理的所有群（另有 { $n } 个）
reach-lacks-delete = ⚠️ 我在「{ $group }」没有「删除消息」权限（can_delete_messages），请群管理员打开。
reach-lacks-restrict = ⚠️ 我在「{ $group }」没有「封禁用户」权限（can_restrict_members），请群管理员打开。
reach-away = ⚠️ 我已不在「{ $group }」里，请把我加回去并设为管理员。

## 不能照办时

refusal-nothing-to-enforce = 现在没有要重试的。

## 处理的执行

measure-undo = 撤销{ $what }
measure-party_told = 告知被处理人
measure-to_do = ⏳ { $what } · 已安排，还没有执行
measure-under_way = ⏳ { $what } · 正在执行
measure-under_way-hook = ⏳ { $what } · 已交平台执行
measure-awaited = ⏳ { $what } · 到期复查
measure-done = ✅ { $what } · { AT($at) } 已执行
measure-done-group = ✅ { $what } · { AT($at) } 已执行并核实
measure-failed = ⚠️ { $what } · 没能执行
measures-follow = 还没有执行的，执行后会告诉您。
measures-head = 🔔 <b>处理的执行</b> <code>{ $number }</code>
desk-measure-to_do = ⏳ { $what } · 待执行
desk-measure-under_way = ⏳ { $what } · { $who }执行中
desk-measure-awaited = ⏳ { $what } · 到期复查
desk-measure-done = ✅ { $what } · { AT($at) } { $who }已执行
desk-measure-failed = ⚠️ { $what } · { $who }没能执行
desk-measure-note = <blockquote>{ $text }</blockquote>
desk-measure-by-staff = 工作人员
desk-measure-by-group = 机器人
desk-measure-by-hook = 平台
desk-measure-tick = ✅ 已执行：{ $what }
desk-measure-late = ✅ 后来执行了：{ $what }
desk-measure-cannot = 做不到
desk-press-carried_out = 已执行
desk-press-not_carried_out = 做不到
desk-ask-measure = 是哪一项？
desk-ask-proof = 怎样执行的？可以写一句凭据，例如后台单号（只给工作人员看）。回复这条消息，没有就跳过。
desk-ask-why_not = 为什么做不到？回复这条消息写明（只给工作人员看）；举报人会看到这一项没能执行。
desk-done-carried_out = ✅ { $alias } 记下：{ $what } 已执行，已告知举报人
desk-done-not_carried_out = ⚠️ { $alias } 记下：{ $what } 做不到，已告知举报人
desk-hook-failed = ⚠️ 平台没有执行：{ $what } · <code>{ $number }</code>。请到平台后台处理，再点卡片上的「已执行」或「做不到」。<blockquote>{ $text }</blockquote>
desk-promise-measures = 执行处理
due-measures = 执行最迟 { UNTIL($due) }
desk-ask-also = 还有哪些处理？可以多选，选好后点「选好了」。
desk-add-also = 加处理
desk-change-also = 改附加处理
desk-ticked = 选好了
refusal-nothing-to-carry-out = 现在没有待执行的处理。没有任何改动。
refusal-measure-settled = 这一项已经有人记下了，请看卡片。没有任何改动。
refusal-not-together = 这几项不能放在一起：同一项只选一次，账号处罚只选一种，「未发现违规」不能和别的并列。填写的都在。

## What was looked at (gap "evidence" of a template)

seen-evidence = 和证据（{ $evidence }）
seen-nothing = （没有另附证据）
seen-photo = 照片 { $n } 张
seen-video = 视频 { $n } 个
seen-voice = 语音 { $n } 条
seen-audio = 音频 { $n } 个
seen-document = 文件 { $n } 个
seen-platform = 平台后台数据 { $n } 项
seen-words = 文字和链接 { $n } 条

desk-ask-where = 在哪里执行？不选就只在这条消息所在的群里。
desk-change-where = 🌐 改范围
desk-add-where = 🌐 在所有群执行
where-here = 只在这个群
where-everywhere = 我管理的所有群
where-by_hand = 不在群里执行，由工作人员办

desk-press-request_data = 🗂 向平台调取
desk-ask-data = 要向平台调取什么？勾选后点“选好了”，或回复这条消息写明。不会告诉平台谁举报的。
data-account = 账号资料
data-content = 原内容和修改记录
data-history = 以往违规和处罚
data-logins = 登录和设备记录
desk-done-request_data = ✅ { $alias } 向平台调取：{ $what }。答复会记入证据，并发到这里。
desk-card-data = ⏳ 已向平台调取：{ $what }，等待答复
desk-data-received = 🗂 平台的答复 · <code>{ $number }</code>，已记入证据<blockquote expandable>{ $text }</blockquote>
desk-data-refused = ⚠️ 平台没有给出要调取的数据 · <code>{ $number }</code>。可以再点“向平台调取”，或用“添加证据”自己补上。
desk-data-why = 平台说：<blockquote>{ $text }</blockquote>
refusal-no-data-wanted = 没有选要调取什么。没有任何改动；请勾选，或写明要什么。
refusal-no-hook = 没有接通平台（MEASURES_URL），不能调取；平台数据请用“添加证据”补上。没有任何改动。

## 群内执行:卡片旁的消息

enforcement = 🛡 <b>群内执行</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ 正在「{ $group }」删除消息
enforce-pending-mute = ⏳ 正在「{ $group }」设置禁言
enforce-pending-ban = ⏳ 正在「{ $group }」封禁
enforce-pending-lift = ⏳ 正在「{ $group }」解除处罚
enforce-deleted = ✅ 「{ $group }」消息已删除
enforce-gone = ✅ 「{ $group }」消息已经不在了
enforce-muted = ✅ 「{ $group }」已禁言到 { UNTIL($until) },已核实
enforce-banned = ✅ 「{ $group }」已移出并封禁,已核实
enforce-free = ✅ 「{ $group }」{ $what }已解除,已核实
enforce-another = ✅ 「{ $group }」本案的{ $what }已解除;对方在别的案件里还有处罚,仍然有效
enforce-over = ✅ 「{ $group }」禁言期已过,没有再设置
enforce-cannot_delete = ⚠️ 「{ $group }」{ $what }没有做成:我没有「删除消息」权限(can_delete_messages)。请群管理员打开,打开后我会自动再试。
enforce-cannot_restrict = ⚠️ 「{ $group }」{ $what }没有做成:我没有「封禁用户」权限(can_restrict_members)。请群管理员打开,打开后我会自动再试。
enforce-away = ⚠️ 「{ $group }」{ $what }没有做成:我不在这个群里。请把我加回去、设为管理员,并打开「删除消息」和「封禁用户」,之后我会自动再试。
enforce-plain = ⚠️ 「{ $group }」{ $what }没有做成:在普通群里 Telegram 不能限制成员。请把它升级为超级群,之后我会自动再试。
enforce-left = ⚠️ 「{ $group }」{ $what }没有做成:对方现在不在群里。对方再进群时请点重试。
enforce-owner = ⚠️ 「{ $group }」{ $what }没有做成:对方是群主,Telegram 不让任何人限制群主。
enforce-administrator = ⚠️ 「{ $group }」{ $what }没有做成:对方是群管理员,不能限制。请群主先撤下对方的管理员身份,再点重试。
enforce-too_old = ⚠️ 「{ $group }」{ $what }没有做成:消息发出已超过 48 小时,Telegram 不让我删。请群管理员手动删除。
enforce-refused = ⚠️ 「{ $group }」{ $what }没有做成:Telegram 没有接受。请点重试;还是不行,请群管理员手动处理。
enforce-otherwise = ⚠️ 「{ $group }」{ $what }没有生效:核实时 Telegram 说的不一样。请点重试;还是不行,请群管理员手动处理。
enforce-what-delete = 删除消息
enforce-what-mute = 禁言
enforce-what-ban = 封禁
enforce-what-lift-mute = 解除禁言
enforce-what-lift-ban = 解除封禁
desk-press-enforce-again = 重试
desk-enforcing-again = 好的,正在再试。

## 群内执行:卡片上的一行

reach-both = 🛡 可以在「{ $group }」删除这条消息、禁言或封禁发布者
reach-message = 🛡 可以在「{ $group }」删除这条消息。发布者的账号编号不明,禁言和封禁只能记录;举报人转发那条消息就能知道。
reach-member = 🛡 可以在「{ $group }」禁言或封禁对方。是哪一条消息不明,删除只能记录。
reach-member-anywhere = 🛡 可以在我管理的 { $n } 个群里禁言或封禁对方。在哪个群、哪一条消息不明,删除只能记录。
reach-group = 🛡 「{ $group }」归我管理,但哪一条消息、谁发的都不明,处理只能记录。
reach-elsewhere = 🛡 这条消息不在我管理的群里,处理只能记录。
reach-handle = 🛡 只知道 @用户名,Telegram 不让机器人按用户名找人,禁言和封禁只能记录;举报人转发对方的一条消息就能知道。
reach-lacks-delete = ⚠️ 我在「{ $group }」没有「删除消息」权限(can_delete_messages),请群管理员打开。
reach-lacks-restrict = ⚠️ 我在「{ $group }」没有「封禁用户」权限(can_restrict_members),请群管理员打开。
reach-away = ⚠️ 我已不在「{ $group }」里,请把我加回去并设为管理员。

## 不能照办时

refusal-nothing-to-enforce = 现在没有要重试的。

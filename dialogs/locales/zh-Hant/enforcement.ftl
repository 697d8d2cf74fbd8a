## 群組內執行:卡片旁的訊息

enforcement = 🛡 <b>群組內執行</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ 正在「{ $group }」刪除訊息
enforce-pending-mute = ⏳ 正在「{ $group }」設定禁言
enforce-pending-ban = ⏳ 正在「{ $group }」封鎖
enforce-pending-lift = ⏳ 正在「{ $group }」解除處分
enforce-deleted = ✅ 「{ $group }」訊息已刪除
enforce-gone = ✅ 「{ $group }」訊息已經不在了
enforce-muted = ✅ 「{ $group }」已禁言到 { UNTIL($until) },已核實
enforce-banned = ✅ 「{ $group }」已移出並封鎖,已核實
enforce-free = ✅ 「{ $group }」{ $what }已解除,已核實
enforce-another = ✅ 「{ $group }」本案的{ $what }已解除;對方在別的案件裡還有處分,仍然有效
enforce-over = ✅ 「{ $group }」禁言期已過,沒有再設定
enforce-cannot_delete = ⚠️ 「{ $group }」{ $what }沒有做成:我沒有「刪除訊息」權限(can_delete_messages)。請群組管理員開啟,開啟後我會自動再試。
enforce-cannot_restrict = ⚠️ 「{ $group }」{ $what }沒有做成:我沒有「封鎖使用者」權限(can_restrict_members)。請群組管理員開啟,開啟後我會自動再試。
enforce-away = ⚠️ 「{ $group }」{ $what }沒有做成:我不在這個群組裡。請把我加回去、設為管理員,並開啟「刪除訊息」和「封鎖使用者」,之後我會自動再試。
enforce-plain = ⚠️ 「{ $group }」{ $what }沒有做成:在一般群組裡 Telegram 不能限制成員。請把它升級為超級群組,之後我會自動再試。
enforce-left = ⚠️ 「{ $group }」{ $what }沒有做成:對方目前不在群組裡。對方再加入時請點重試。
enforce-owner = ⚠️ 「{ $group }」{ $what }沒有做成:對方是群組擁有者,Telegram 不讓任何人限制擁有者。
enforce-administrator = ⚠️ 「{ $group }」{ $what }沒有做成:對方是群組管理員,不能限制。請擁有者先撤下對方的管理員身分,再點重試。
enforce-too_old = ⚠️ 「{ $group }」{ $what }沒有做成:訊息發出已超過 48 小時,Telegram 不讓我刪。請群組管理員手動刪除。
enforce-refused = ⚠️ 「{ $group }」{ $what }沒有做成:Telegram 沒有接受。請點重試;還是不行,請群組管理員手動處理。
enforce-otherwise = ⚠️ 「{ $group }」{ $what }沒有生效:核實時 Telegram 說的不一樣。請點重試;還是不行,請群組管理員手動處理。
enforce-what-delete = 刪除訊息
enforce-what-mute = 禁言
enforce-what-ban = 封鎖
enforce-what-lift-mute = 解除禁言
enforce-what-lift-ban = 解除封鎖
desk-press-enforce-again = 重試
desk-enforcing-again = 好的,正在再試。

## 群組內執行:卡片上的一行

reach-both = 🛡 可以在「{ $group }」刪除這則訊息、禁言或封鎖發布者
reach-message = 🛡 可以在「{ $group }」刪除這則訊息。發布者的帳號編號不明,禁言和封鎖只能記錄;檢舉人轉傳那則訊息就能知道。
reach-member = 🛡 可以在「{ $group }」禁言或封鎖對方。是哪一則訊息不明,刪除只能記錄。
reach-member-anywhere = 🛡 可以在我管理的 { $n } 個群組裡禁言或封鎖對方。在哪個群組、哪一則訊息不明,刪除只能記錄。
reach-group = 🛡 「{ $group }」歸我管理,但哪一則訊息、誰發的都不明,處理只能記錄。
reach-elsewhere = 🛡 這則訊息不在我管理的群組裡,處理只能記錄。
reach-handle = 🛡 只知道 @使用者名稱,Telegram 不讓機器人依使用者名稱找人,禁言和封鎖只能記錄;檢舉人轉傳對方的一則訊息就能知道。
reach-lacks-delete = ⚠️ 我在「{ $group }」沒有「刪除訊息」權限(can_delete_messages),請群組管理員開啟。
reach-lacks-restrict = ⚠️ 我在「{ $group }」沒有「封鎖使用者」權限(can_restrict_members),請群組管理員開啟。
reach-away = ⚠️ 我已不在「{ $group }」裡,請把我加回去並設為管理員。

## 無法照辦時

refusal-nothing-to-enforce = 現在沒有要重試的。

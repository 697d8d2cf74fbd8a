## 處分

sanction-warning = 警告
sanction-mute = 禁言 { $days } 天
sanction-ban = 永久停權
sanction-deregistration = 註銷帳號
sanction-fine = 罰款
sanction-referral = 移送主管機關

desk-mute-over = ⏳ { $sanction } 到期了 · <code>{ $number }</code>。在 Telegram 以外禁言的，請到平台後台解除。
desk-lifted = { $sanction } 已提前解除 · <code>{ $number }</code>。在 Telegram 以外的，請到平台後台解除。
desk-lifted-on-appeal = 申訴成立，{ $sanction } 已解除，以後不再計入 · <code>{ $number }</code>。在 Telegram 以外的，請到平台後台解除。

imposed-warning = 帳號警告
imposed-mute = 帳號禁言 { $days } 天
imposed-ban = 帳號永久停權
imposed-deregistration = 註銷帳號
imposed-fine = 罰款 { $amount }
imposed-referral = 移送{ $agency }
outcome-of = { $outcome } { $amount }
outcome-by = { $outcome }（{ AT($until) } 前完成）
outcome-and = { $first }；{ $rest }

## 處分階梯

ladder-options = <b>建議：{ $measure }</b> 規則 { $rule }：{ $because }本次嚴重程度：{ $severity }。可選：{ $options }。
ladder-only = <b>建議：{ $measure }</b> 規則 { $rule }：{ $because }本次嚴重程度：{ $severity }。
ladder-because-E1 = 單次違規；
ladder-because-E2 = 一天內刪除 1 則；
ladder-because-E3 = 一天內刪除 { $times } 則；
ladder-because-E4 = 先前因刪除內容被禁言 { $times } 次；
ladder-because-E5 = 三個月內因刪除內容被禁言 { $times } 次，之後又發布；
ladder-E6 = <b>建議：刪除內容，不處分</b> 規則 E6：發布超過六個月才被檢舉，以後不計入。
ladder-E7 = <b>建議：補充、更正、刪除或撤回</b> 規則 E7：新聞內容不處分帳號，違法的可以移送。
ladder-undecided = ⏳ <b>規則 E6 未定：</b>發布時間不明，或不夠確切，不能猜。請查一下，按「發布時間」填寫，最好到幾點幾分。
ladder-days = { $days } 天
list-more = { $first }、{ $rest }

desk-by-ladder = ✅ 依建議處理
desk-otherwise = 其他處理 ›
desk-press-set_published = 🕒 發布時間
desk-press-approve = ✅ 核准
desk-press-send_back = ↩ 退回
desk-press-propose = 提請核准
desk-send-proposal = 📨 提請主管核准
sanction-none = 不處分
desk-card-proposed = 🟣 { $alias } 提請：<b>{ $done }</b> · { $facts }
desk-card-why = 沒有依建議的理由：{ $why }
desk-ask-by = 改善期限到哪一天？回覆這則訊息寫日期，例如 12月10日、7天內。
desk-ask-amount = 金額是多少？回覆這則訊息寫金額，例如 199 元。
desk-ask-sanction = 怎樣處分帳號？
desk-ask-why = 沒有依建議的處分，請寫明理由（只給工作人員看）。回覆這則訊息。
desk-ask-fine = 罰款金額是多少？依據是案件所屬條款。回覆這則訊息寫金額，例如 500 元。
desk-ask-agency = 移送給哪個機關？回覆這則訊息寫名稱。
desk-ask-reference = 對方的受理編號？回覆這則訊息寫下，還沒有就略過，以後可以補。
desk-ask-reply_by = 對方什麼時候答覆？回覆這則訊息寫日期，不知道就略過。
desk-ask-published = 被檢舉的內容是什麼時候發布的？回覆這則訊息寫日期，最好到幾點幾分，例如 11月20日 14:30。
desk-ask-word = 為什麼退回？回覆這則訊息寫給提出的人。
desk-change-by = 改期限
desk-change-amount = 改金額
desk-change-sanction = 改帳號處分
desk-add-sanction = 加處分
desk-change-why = 改理由
desk-change-fine = 改罰款
desk-change-agency = 改機關
desk-change-reference = 改編號
desk-change-reply_by = 改答覆日
desk-done-set_published = ✅ { $alias } 填了發布時間
desk-done-propose = 🟣 { $alias } 已提請主管核准，核准後才告知檢舉人
desk-done-approve = ✅ { $alias } 已核准，已告知檢舉人
desk-done-send_back = ↩ { $alias } 已退回，繼續調查
desk-sent-back = ↩ { $alias } 退回了提請 · <code>{ $number }</code><blockquote>{ $word }</blockquote>
desk-waits-for-a-lead = 🟣 有一項很重的處理等您核准 · <code>{ $number }</code> · { $leaf }
desk-nobody-approves = ⚠️ 覆核提請的處理很重，要由沒有參與本案的負責人核准，目前一位也沒有，請用 /staff 加入 · <code>{ $number }</code> · { $leaf }

refusal-no-sanction-for-news = 新聞內容不處分帳號，違法的可以移送。沒有任何更動。
refusal-nothing-to-sanction = 沒有發現違規，就沒有可處分的。沒有任何更動。
refusal-say-why = 這和建議的處分不同，請寫明理由。填寫的都在。
refusal-published-after-report = 發布時間不能晚於檢舉時間。沒有任何更動。
refusal-desk-no-amount = 沒看出金額。之前填的都在。請寫一個大於零的數，例如 199 元。
refusal-desk-no-coming-day = 沒看出將來的哪一天。之前填的都在。請寫明天起的日期，例如 12月10日、7天內。
refusal-desk-no-past-day = 沒看出是哪一天。之前填的都在。請寫已經過去的時間，例如 11月20日 14:30。

## 決定之後：改善複查、移送進展、解除處分

desk-press-check = 改善複查
desk-press-relay = 移送進展
desk-press-lift = 解除處分
desk-ask-checked = 改善得怎樣？
desk-checked-done = 已改善
desk-checked-not_yet = 還沒有
desk-ask-again_by = 再限期到哪一天？回覆這則訊息寫日期，例如 12月20日、7天內。
desk-ask-note = 要告訴檢舉人複查看到了什麼嗎？回覆這則訊息寫明，沒有就略過。
desk-ask-heard = 對方有什麼消息？
desk-heard-answered = 已答覆
desk-heard-number = 給了編號
desk-heard-later = 改了答覆日
desk-ask-reply = 對方怎樣答覆？回覆這則訊息寫明，檢舉人會原樣看到。
desk-ask-lift = 為什麼解除？回覆這則訊息寫明理由（只給工作人員看）。
desk-change-checked = 改結論
desk-change-again_by = 改期限
desk-change-note = 改說明
desk-change-heard = 改消息
desk-change-reply = 改答覆
desk-done-check = ✅ { $alias } 已複查，已告知檢舉人
desk-done-relay = ✅ { $alias } 已記下移送進展
desk-done-lift = ✅ { $alias } 已解除處分
desk-card-rectifying = 改善最晚 { AT($due) }，屆時複查
desk-card-referred = 移送 { $agency } · 編號 { $reference } · 答覆最晚 { AT($due) }
desk-card-no-reference = 還沒有
desk-promise-rectification = 改善複查
desk-promise-referral = 移送答覆
due-rectification = 改善最晚 { UNTIL($due) }
due-referral = 移送答覆最晚 { UNTIL($due) }
checked-done = ✅ <b>改善已複查</b> <code>{ $number }</code>，已經完成。
checked-again = ⏳ <b>改善已複查</b> <code>{ $number }</code>，還沒有完成，再限期到 <b>{ AT($due) }</b>，屆時再查。
checked-note = 複查看到：<blockquote expandable>{ $text }</blockquote>
relayed = 💬 <b>移送有了答覆</b> <code>{ $number }</code>
relayed-text = <blockquote expandable>{ $text }</blockquote>
refusal-nothing-to-check = 沒有待複查的改善。沒有任何更動。
refusal-nothing-referred = 沒有在等的移送答覆。沒有任何更動。
refusal-nothing-to-lift = 沒有還在執行的禁言或停權。沒有任何更動。

## 群組內執行：卡片旁的訊息

enforcement = 🛡 <b>群組內執行</b> <code>{ $number }</code>
enforce-pending-delete = ⏳ 正在「{ $group }」刪除訊息
enforce-pending-mute = ⏳ 正在「{ $group }」設定禁言
enforce-pending-ban = ⏳ 正在「{ $group }」封鎖
enforce-pending-lift = ⏳ 正在「{ $group }」解除處分
enforce-times = { $what }（共 { $n } 則）
enforce-deleted = ✅ 「{ $group }」訊息已刪除
enforce-gone = ✅ 「{ $group }」訊息已經不在了
enforce-muted = ✅ 「{ $group }」已禁言到 { UNTIL($until) }，已核實
enforce-banned = ✅ 「{ $group }」已移出並封鎖，已核實
enforce-free = ✅ 「{ $group }」{ $what }已解除，已核實
enforce-another = ✅ 「{ $group }」本案的{ $what }已解除；對方在別的案件裡還有處分，仍然有效
enforce-over = ✅ 「{ $group }」禁言期已過，沒有再設定
enforce-cannot_delete = ⚠️ 「{ $group }」{ $what }沒有做成：我沒有「刪除訊息」權限（can_delete_messages）。請群組管理員開啟，開啟後我會自動再試。
enforce-cannot_restrict = ⚠️ 「{ $group }」{ $what }沒有做成：我沒有「封鎖使用者」權限（can_restrict_members）。請群組管理員開啟，開啟後我會自動再試。
enforce-away = ⚠️ 「{ $group }」{ $what }沒有做成：我不在這個群組裡。請把我加回去、設為管理員，並開啟「刪除訊息」和「封鎖使用者」，之後我會自動再試。
enforce-plain = ⚠️ 「{ $group }」{ $what }沒有做成：在一般群組裡 Telegram 不能限制成員。請把它升級為超級群組，之後我會自動再試。
enforce-left = ⚠️ 「{ $group }」{ $what }沒有做成：對方目前不在群組裡。對方再加入時請點重試。
enforce-owner = ⚠️ 「{ $group }」{ $what }沒有做成：對方是群組擁有者，Telegram 不讓任何人限制擁有者。
enforce-administrator = ⚠️ 「{ $group }」{ $what }沒有做成：對方是群組管理員，不能限制。請擁有者先撤下對方的管理員身分，再點重試。
enforce-too_old = ⚠️ 「{ $group }」{ $what }沒有做成：訊息發出已超過 48 小時，Telegram 不讓我刪。請群組管理員手動刪除。
enforce-refused = ⚠️ 「{ $group }」{ $what }沒有做成：Telegram 沒有接受。請點重試；還是不行，請群組管理員手動處理。
enforce-otherwise = ⚠️ 「{ $group }」{ $what }沒有生效：核實時 Telegram 說的不一樣。請點重試；還是不行，請群組管理員手動處理。
enforce-what-delete = 刪除訊息
enforce-what-mute = 禁言
enforce-what-ban = 封鎖
enforce-what-lift-mute = 解除禁言
enforce-what-lift-ban = 解除封鎖
desk-press-enforce-again = 重試
desk-enforcing-again = 好的，正在再試。

## 群組內執行：卡片上的一行

reach-both = 🛡 可以在「{ $group }」刪除這則訊息、禁言或封鎖發布者
reach-message = 🛡 可以在「{ $group }」刪除這則訊息。我沒看到是誰發的，帳號編號不明，禁言和封鎖要由工作人員辦；點「更正對象」寫上帳號編號，或檢舉人轉傳那則訊息，我就能辦。
reach-member = 🛡 可以在「{ $group }」禁言或封鎖對方。是哪一則訊息不明，刪除要由工作人員辦。
reach-member-anywhere = 🛡 可以在我管理的 { $n } 個群組裡禁言或封鎖對方。在哪個群組、哪一則訊息不明，刪除要由工作人員辦。
reach-group = 🛡 「{ $group }」歸我管理，但哪一則訊息、誰發的都不明，處理要由工作人員辦；點「更正對象」寫上訊息連結或帳號編號，我就能辦。
reach-elsewhere = 🛡 這則訊息不在我管理的群組裡，處理要由工作人員辦。
reach-handle = 🛡 只知道 @使用者名稱，Telegram 不讓機器人依使用者名稱找人，禁言和封鎖要由工作人員辦；點「更正對象」寫上帳號編號，或檢舉人轉傳對方的一則訊息，我就能辦。
reach-everywhere = 🌐 預設只在「{ $group }」禁言或封鎖；作決定時可以改成我管理的所有群組（另有 { $n } 個）
reach-lacks-delete = ⚠️ 我在「{ $group }」沒有「刪除訊息」權限（can_delete_messages），請群組管理員開啟。
reach-lacks-restrict = ⚠️ 我在「{ $group }」沒有「封鎖使用者」權限（can_restrict_members），請群組管理員開啟。
reach-away = ⚠️ 我已不在「{ $group }」裡，請把我加回去並設為管理員。

## 無法照辦時

refusal-nothing-to-enforce = 現在沒有要重試的。

## 處理的執行

measure-undo = 撤銷{ $what }
measure-party_told = 告知被處理人
measure-to_do = ⏳ { $what } · 已安排，還沒有執行
measure-under_way = ⏳ { $what } · 正在執行
measure-under_way-hook = ⏳ { $what } · 已交平台執行
measure-awaited = ⏳ { $what } · 到期複查
measure-done = ✅ { $what } · { AT($at) } 已執行
measure-done-group = ✅ { $what } · { AT($at) } 已執行並核實
measure-failed = ⚠️ { $what } · 沒能執行
measures-follow = 還沒有執行的，執行後會告訴您。
measures-head = 🔔 <b>處理的執行</b> <code>{ $number }</code>
desk-measure-to_do = ⏳ { $what } · 待執行
desk-measure-under_way = ⏳ { $what } · { $who }執行中
desk-measure-awaited = ⏳ { $what } · 到期複查
desk-measure-done = ✅ { $what } · { AT($at) } { $who }已執行
desk-measure-failed = ⚠️ { $what } · { $who }沒能執行
desk-measure-note = <blockquote>{ $text }</blockquote>
desk-measure-by-staff = 工作人員
desk-measure-by-group = 機器人
desk-measure-by-hook = 平台
desk-measure-tick = ✅ 已執行：{ $what }
desk-measure-late = ✅ 後來執行了：{ $what }
desk-measure-cannot = 做不到
desk-press-carried_out = 已執行
desk-press-not_carried_out = 做不到
desk-ask-measure = 是哪一項？
desk-ask-proof = 怎樣執行的？可以寫一句憑據，例如後台單號（只給工作人員看）。回覆這則訊息，沒有就略過。
desk-ask-why_not = 為什麼做不到？回覆這則訊息寫明（只給工作人員看）；檢舉人會看到這一項沒能執行。
desk-done-carried_out = ✅ { $alias } 記下：{ $what } 已執行，已告知檢舉人
desk-done-not_carried_out = ⚠️ { $alias } 記下：{ $what } 做不到，已告知檢舉人
desk-hook-failed = ⚠️ 平台沒有執行：{ $what } · <code>{ $number }</code>。請到平台後台處理，再點卡片上的「已執行」或「做不到」。<blockquote>{ $text }</blockquote>
desk-promise-measures = 執行處理
due-measures = 執行最晚 { UNTIL($due) }
desk-ask-also = 還有哪些處理？可以複選，選好後點「選好了」。
desk-add-also = 加處理
desk-change-also = 改附加處理
desk-ticked = 選好了
refusal-nothing-to-carry-out = 現在沒有待執行的處理。沒有任何改動。
refusal-measure-settled = 這一項已經有人記下了，請看卡片。沒有任何改動。
refusal-not-together = 這幾項不能放在一起：同一項只選一次，帳號處分只選一種，「未發現違規」不能和別的並列。填寫的都在。

## What was looked at (gap "evidence" of a template)

seen-evidence = 和證據（{ $evidence }）
seen-nothing = （沒有另附證據）
seen-photo = 照片 { $n } 張
seen-video = 影片 { $n } 部
seen-voice = 語音 { $n } 則
seen-audio = 音訊 { $n } 個
seen-document = 檔案 { $n } 個
seen-platform = 平台後台資料 { $n } 項
seen-words = 文字和連結 { $n } 則

desk-ask-where = 在哪裡執行？不選就只在這則訊息所在的群組裡。
desk-change-where = 🌐 改範圍
desk-add-where = 🌐 在所有群組執行
where-here = 只在這個群組
where-everywhere = 我管理的所有群組
where-by_hand = 不在群組裡執行，由工作人員辦

desk-press-request_data = 🗂 向平台調取
desk-ask-data = 要向平台調取什麼？勾選後點「選好了」，或回覆這則訊息寫明。不會告訴平台是誰檢舉的。
data-account = 帳號資料
data-content = 原內容和修改記錄
data-history = 以往違規和處罰
data-logins = 登入和裝置記錄
desk-done-request_data = ✅ { $alias } 向平台調取：{ $what }。答覆會記入證據，並傳到這裡。
desk-card-data = ⏳ 已向平台調取：{ $what }，等待答覆
desk-data-received = 🗂 平台的答覆 · <code>{ $number }</code>，已記入證據<blockquote expandable>{ $text }</blockquote>
desk-data-refused = ⚠️ 平台沒有給出要調取的資料 · <code>{ $number }</code>。可以再點「向平台調取」，或用「新增證據」自己補上。
desk-data-why = 平台說：<blockquote>{ $text }</blockquote>
refusal-no-data-wanted = 沒有選要調取什麼。沒有任何改動；請勾選，或寫明要什麼。
refusal-no-hook = 沒有接通平台（MEASURES_URL），不能調取；平台資料請用「新增證據」補上。沒有任何改動。

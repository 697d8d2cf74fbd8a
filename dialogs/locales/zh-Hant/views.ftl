## 案件：受理、進度、提問、結果

case-status = 🔎 進度
case-add = 📎 補充證據
case-answer = 💬 回答
case-withdraw = 撤回
case-agree = 同意
case-result = 處理結果

received-head = ✅ <b>已受理</b> <code>{ $number }</code>
received-review = 初審最晚 <b>{ AT($due) }</b>
received-decision = 處理最晚 <b>{ AT($due) }</b>
received-investigation = 開始調查最晚 <b>{ AT($due) }</b>，之後 { $hours } 小時內處理
received-who = 誰看得到：{ $readers }涉及工作人員的，只有獲得許可的人看得到。誰都看不到您的帳號。有進展會主動告訴您。
received-kept = 保存：結案後至少 { $kept }，到期銷毀。
case-held = 🔒 這件事涉及工作人員，還沒有能看它的人，所以先保管著；已提醒營運者安排人，安排好就開始。

status-head = <code>{ $number }</code> · { $leaf }
status-stage = { $dots } <b>{ $stage }</b>
status-stage-due = { $dots } <b>{ $stage }</b> · { $due }
status-late = ⚠️ 比承諾的晚了。最晚 { AT($due) } 給您答覆。
status-late-why = 原因：{ $why }
stage-received = 待初審
stage-review_paused = 等您補充
stage-accepted = 已立案
stage-rejected = 不予立案
stage-investigating = 調查中
stage-investigation_paused = 等您補充
stage-proposed = 處理待核准
stage-decided = 已處理
stage-appealed = 申訴覆核中
stage-withdrawn = 已撤回
stage-closed = 已結案
due-review = 初審最晚 { UNTIL($due) }
due-investigation = 開始調查最晚 { UNTIL($due) }
due-decision = 處理最晚 { UNTIL($due) }
due-appeal_review = 覆核最晚 { UNTIL($due) }
timeline-file = { AT($at) } 已受理
timeline-accept = { AT($at) } 已立案
timeline-reject = { AT($at) } 不予立案
timeline-begin = { AT($at) } 開始調查
timeline-ask = { AT($at) } 請您補充
timeline-answer = { AT($at) } 您已答覆
timeline-resume = { AT($at) } 繼續處理
timeline-decide = { AT($at) } 已作出處理
timeline-approve = { AT($at) } 已作出處理
timeline-withdraw = { AT($at) } 您已撤回
timeline-agree = { AT($at) } 您同意了結果
timeline-appeal = { AT($at) } 您提出申訴
timeline-uphold = { AT($at) } 覆核維持原處理
timeline-change = { AT($at) } 覆核改變了處理
timeline-overturn = { AT($at) } 覆核撤銷了原處理
timeline-contact_attested = { AT($at) } 應用程式登記了另一個通知地址
timeline-contact_confirmed = { AT($at) } 您確認了另一個通知地址
timeline-contact_removed = { AT($at) } 您刪除了留下的通知地址
timeline-close = { AT($at) } 已結案

asked-head = 💬 <b>請您補充</b> <code>{ $number }</code>
asked-question = <blockquote>{ $question }</blockquote>
asked-until = 請在 <b>{ UNTIL($due) }</b>前回答；屆時沒有回答，就依現有資料處理。
answer-due = ⏳ <code>{ $number }</code> 還在等您回答，<b>{ UNTIL($due) }</b>截止；屆時沒有回答，就依現有資料處理。
appeal-due = ⏳ 不同意 <code>{ $number }</code> 的結果？<b>{ UNTIL($due) }</b>前還可以申訴，之後就是最終處理。同意的話，不用做什麼。
unanswered-told = ⏳ <code>{ $number }</code> 沒有等到您的回答，現在依已有的資料繼續處理。
late-told =
    ⚠️ <code>{ $number }</code> 比承諾的晚了，對不起。
    原因：還沒有處理完。最晚 <b>{ AT($due) }</b> 給您答覆，已提醒負責人。
accepted-told = ✅ <b>已立案</b> <code>{ $number }</code>，我們會調查並告訴您結果。
withdrawn-told = ✅ 已撤回 <code>{ $number }</code>，不再處理。
closed-told = ✅ <b>已結案</b> <code>{ $number }</code>，結果已是最終處理。

result-facts = 查明：<blockquote expandable>{ $facts }</blockquote>
result-clause = 依據：{ $clause }
result-outcome = 處理：{ $outcome }
result-measures = 處理：
result-follows = 後續：{ $follows }
result-reason = 原因：{ $reason }
result-place = 可以向這裡反映：{ $place }

## 結果：初步結論與最終處理

decided-head = <b>處理結果</b> <code>{ $number }</code>（{ $stands }）
rejected-head = <b>不予立案</b> <code>{ $number }</code>（{ $stands }）
result-is-preliminary = 初步結論
result-is-final = 最終處理
result-final = 這是最終處理。
result-preliminary = 這是初步結論，<b>{ AT($due) }</b> 起就是最終處理。
result-window = 不同意？<b>{ AT($due) }</b> 前可以申訴，由沒有參與本案的人覆核；沒有人申訴，屆時就是最終處理。
result-agreed = 如果您改變主意，<b>{ AT($due) }</b> 前可以申訴；另一方也可以。之後就是最終處理。
result-appealed = 這是初步結論，正在覆核；覆核之後就是最終處理。
agreed-told = ✅ <b>已結案</b> <code>{ $number }</code>，您同意了結果。
final-told = ✅ <code>{ $number }</code> 現在是最終處理。

full-text = 📄 <b>檢舉內容</b> <code>{ $number }</code>（{ $n }/{ $of }）
full-text-file = 📄 <b>檢舉內容</b> <code>{ $number }</code> · 共 { $length } 字，全文在檔案裡
full-text-beside = 📎 <b>另外填的和傳的</b> <code>{ $number }</code>
full-text-about = 對象：{ $subject }
full-text-words = <blockquote expandable>{ $text }</blockquote>
case-mine = 📄 我寫的內容
desk-press-full = 📄 全文
desk-full-below = 全文在下面。

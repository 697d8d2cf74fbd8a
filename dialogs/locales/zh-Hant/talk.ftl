## 與承辦人對話

case-talk = 💬 聯絡承辦人
talk-ask = <b>聯絡承辦人</b> <code>{ $number }</code> 您傳的文字、圖片、影片、語音和檔案會轉給承辦人,說完點「好了」。對方看不到您是誰。
talk-kept = 💬 已轉給承辦人 { $count } 則。
talk-done = ✅ 好了
talk-answer = 💬 回覆
talk-from-handler = 💬 <b>承辦人</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 聯絡檢舉人
desk-ask-message = 要對檢舉人說什麼?下一則訊息會轉過去:文字、圖片、影片、語音、檔案或相簿。對方只看到「承辦人」;轉傳來源不會帶過去。
desk-done-talk = 💬 { $alias } 已傳給檢舉人
desk-talk-answer = 💬 回覆
desk-talked = 💬 檢舉人 · <code>{ $number }</code>
desk-talked-words = 💬 檢舉人 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = 其中有檔案沒有收下,檢舉人已知道原因。
desk-file-not-sent = ⚠️ 有檔案沒有收下,也沒有轉傳 · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = 檢舉人停用了機器人,現在送不到,沒有傳出。對方回來後可以再傳。
refusal-reporter-gone = 這個案件已沒有可以聯絡的檢舉人（身分資料已刪除），沒有傳出。

## 內部紀錄與工作人員補充的證據

desk-press-note = 📝 內部紀錄
desk-ask-remark = 要記什麼?回覆這則訊息寫下;只有同事看得到,檢舉人看不到。也可以在案件話題裡傳 /note 加內容。
desk-notes-none = 還沒有紀錄。
desk-notes-before = 更早的還有 { $n } 則。
desk-note = { AT($at) } { $alias }:{ $text }
desk-note-opened = { AT($at) } { $alias } 查看了證據
desk-done-note = 📝 { $alias } 已記下,只有同事看得到
desk-command-note = 內部紀錄(在案件話題裡)
desk-press-attach = 📎 新增證據
desk-ask-source = 證據從哪裡來?
desk-ask-material = 請傳來:文字、連結、圖片、影片、語音、檔案或相簿。
desk-done-attach = 📎 { $alias } 新增了證據
source-reporter = 檢舉人
source-platform = 平台後台資料
source-third_party = 第三方證明
source-reported = 被檢舉人
source-witness = 證人
evidence-from = 來源:{ $source }

refusal-note-no-case = 看不出是哪個案件。請在案件的話題裡傳 /note,或回覆案件卡片傳。什麼都沒有記下。

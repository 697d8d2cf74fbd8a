## 與承辦人對話

case-talk = 💬 聯絡承辦人
passing-ask-talk = <b>聯絡承辦人</b> <code>{ $number }</code> 您傳的文字、圖片、影片、語音和檔案會轉給承辦人，說完點「好了」。對方看不到您是誰。
passing-kept-talk = 💬 已轉給承辦人 { $count } 則。
talk-done = ✅ 好了
talk-answer = 💬 回覆
talk-from-handler = 💬 <b>承辦人</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 聯絡檢舉人
desk-ask-message = 要對檢舉人說什麼？下一則訊息會轉過去：文字、圖片、影片、語音、檔案或相簿。對方只看到「承辦人」；轉傳來源不會帶過去。
desk-done-talk = 💬 { $alias } 已傳給檢舉人
desk-talk-answer = 💬 回覆
desk-talked = 💬 檢舉人 · <code>{ $number }</code>
desk-talked-words = 💬 檢舉人 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = 其中有檔案沒有收下，檢舉人已知道原因。
desk-file-not-sent = ⚠️ 有檔案沒有收下，也沒有轉傳 · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = 檢舉人停用了機器人，現在送不到，沒有傳出。對方回來後可以再傳。
refusal-reporter-gone = 這個案件已沒有可以聯絡的檢舉人（身分資料已刪除），沒有傳出。

## 內部紀錄與工作人員補充的證據

desk-press-note = 📝 內部紀錄
desk-ask-remark = 要記什麼？回覆這則訊息寫下；只有同事看得到，檢舉人看不到。也可以在案件話題裡傳 /note 加內容。
desk-notes-none = 還沒有紀錄。
desk-notes-before = 更早的還有 { $n } 則。
desk-note = { AT($at) } { $alias }：{ $text }
desk-note-opened = { AT($at) } { $alias } 查看了證據
desk-done-note = 📝 { $alias } 已記下，只有同事看得到
desk-words-only = 📎 這裡只收下了文字，檔案沒有收下。要留作證據，請在案件上點「📎 新增證據」。
desk-with-files = 📎 附檔案 { $count } 件
desk-command-note = 內部紀錄（在案件話題裡）
desk-press-attach = 📎 新增證據
desk-ask-source = 證據從哪裡來？
desk-ask-material = 請傳來：文字、連結、圖片、影片、語音、檔案或相簿。
desk-done-attach = 📎 { $alias } 新增了證據
source-reporter = 檢舉人
source-platform = 平台後台資料
source-third_party = 第三方證明
source-reported = 被檢舉人
source-witness = 證人
evidence-from = 來源：{ $source }

refusal-note-no-case = 看不出是哪個案件。請在案件的話題裡傳 /note，或回覆案件卡片傳。什麼都沒有記下。

## 聽取被檢舉人和證人

desk-press-hear = 👂 聽取意見
desk-ask-whom = 要問誰？
desk-ask-put = 要問什麼？回覆這則訊息寫下；對方憑查看碼看到這個問題，看不到檢舉內容和檢舉人，請不要寫進去。
desk-done-hear = 👂 { $alias } 要問{ $whom }，查看碼已傳到本人私訊，由本人轉交
desk-stated = 👂 { $whom }的陳述 · <code>{ $number }</code>
desk-stated-words = 👂 { $whom }的陳述 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = 其中有檔案沒有收下，對方已知道原因。
hearing-asked = <b>請您說明</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    可以寫文字，也可以傳圖片、影片、語音和檔案，說完點「好了」。工作人員看不到您的帳號；別的當事人看不到您的話。
hearing-kept = 👂 已轉交 { $count } 則。
hearing-done = ✅ 好了
code-for-reported = 被檢舉人
code-for-witness = 證人

## 額外溝通時段：約一個時間，和承辦人或負責人專門談

meeting-offered =
    🗓 <b>額外溝通時段</b> <code>{ $number }</code>
    { $host }想和您約一個時間，在這裡專門談 { $minutes } 分鐘。到時直接寫就行，對方看不到您是誰。哪個時間合適？
meeting-time = { AT($at) }
meeting-time-line = · { AT($at) }
meeting-none-suits = 都不合適
meeting-call-off = 取消這次時段
meeting-agreed =
    🗓 <b>已約好</b> <code>{ $number }</code>
    與{ $host }，<b>{ UNTIL($at) }</b>，{ $minutes } 分鐘。開始前會提醒您；到時在這裡直接寫就行。
meeting-soon = 🗓 <code>{ $number }</code> 與{ $host }的溝通時段快開始了：<b>{ UNTIL($at) }</b>。到時在這裡直接寫就行。
meeting-open =
    🗓 <b>溝通時段已開始</b> <code>{ $number }</code>
    到 { AT($until) } 為止，您在這裡傳的文字、圖片、語音和檔案會直接轉給{ $host }，不用按按鈕。對方看不到您是誰。
meeting-over =
    🗓 <b>溝通時段已結束</b> <code>{ $number }</code>
    說過的話都留在案件裡。還有話要說，可以在進度裡點「聯絡承辦人」。
meeting-missed = 🗓 <code>{ $number }</code> 約在 { AT($at) } 的溝通時段沒有開啟，是我們的問題，對不起。可以再約一次。
meeting-declined = 好的，已告訴{ $host }這些時間都不合適。<code>{ $number }</code> 有別的時間會再問您。
meeting-lapsed = 🗓 <code>{ $number }</code> 可選的時間都過去了，這次沒有約。有話要說，可以在進度裡點「聯絡承辦人」。
meeting-off-by-reporter = 好的，溝通時段已取消，也告訴了{ $host }。<code>{ $number }</code> 照常處理。
meeting-off-by-staff = 🗓 <code>{ $number }</code> 這次溝通時段由{ $host }取消了，不用等。有話要說，可以在進度裡點「聯絡承辦人」。
meeting-case-over = 🗓 <code>{ $number }</code> 已經有了結果或已撤回，溝通時段不再進行。
meeting-kept = 💬 已轉交 { $count } 則，時段到 { AT($until) } 為止。
meeting-stands-offered = 🗓 額外溝通時段：時間待選
meeting-stands-agreed = 🗓 額外溝通時段：{ UNTIL($at) }，與{ $host }
meeting-stands-open = 🗓 額外溝通時段進行中，到 { AT($until) } 為止
host-handler = 承辦人
host-lead = 負責人
talk-from-lead = 💬 <b>負責人</b> <code>{ $number }</code>

desk-press-meet = 🗓 額外溝通時段
desk-ask-times = 提出哪些時間？點一個，或寫下來，例如 11-27 15:00；幾個時間用逗號隔開。下一步還能再加。
desk-ask-host = 由誰和檢舉人溝通？
desk-change-times = 改時間
desk-change-host = 改由誰溝通
desk-add-host = 換人溝通
desk-done-meet = 🗓 { $alias } 已請檢舉人選時間
desk-done-meeting-off = 已取消，也告訴了檢舉人。
desk-meeting-again = 🗓 再約時間
desk-meeting-take-back = 撤回邀約
desk-meeting-offered = 🗓 <code>{ $number }</code> 已請檢舉人選一個時間，與{ $host }溝通 { $minutes } 分鐘：
desk-meeting-agreed =
    🗓 <b>額外溝通時段已約好</b> <code>{ $number }</code>
    與{ $host }，{ UNTIL($at) }，{ $minutes } 分鐘。
desk-meeting-soon = 🗓 <code>{ $number }</code> 額外溝通時段快開始了：{ UNTIL($at) }，與{ $host }。
desk-meeting-open =
    🗓 <b>額外溝通時段已開始</b> <code>{ $number }</code>
    與{ $host }，到 { AT($until) } 為止。檢舉人傳的會直接轉到這裡。
desk-meeting-over = 🗓 額外溝通時段已結束 <code>{ $number }</code> 說過的話都在案件裡。
desk-meeting-missed = ⚠️ <code>{ $number }</code> 約在 { AT($at) } 的時段沒有開啟（機器人當時沒有執行），已向檢舉人致歉。
desk-meeting-declined = 🗓 <code>{ $number }</code> 檢舉人說這些時間都不合適。
desk-meeting-lapsed = 🗓 <code>{ $number }</code> 檢舉人沒有選，提出的時間都過去了。
desk-meeting-off-by-reporter = 🗓 <code>{ $number }</code> 檢舉人取消了額外溝通時段。
desk-meeting-off-by-staff = 🗓 <code>{ $number }</code> 額外溝通時段已取消，檢舉人已知道。
desk-meeting-case-over = 🗓 <code>{ $number }</code> 案件已經有了結果或已撤回，額外溝通時段不再進行。

refusal-meeting-past = { AT($at) } 已經過去了，請寫將來的時間。還沒有傳出。
refusal-meeting-far = { AT($at) } 太遠了，最遠可以約到 { AT($until) }。還沒有傳出。
refusal-meeting-many = 一次最多提 { $most } 個時間，現在有 { $n } 個。請去掉幾個。還沒有傳出。
refusal-meeting-no-time = 看不出是哪天幾點。請寫日期和時間，例如 11-27 15:00 或 明天 10:00；幾個時間用逗號隔開。
refusal-meeting-there = 已經請檢舉人選時間了，對方還沒有選。要改，請先在那則訊息上撤回。
refusal-meeting-agreed = 已約好 { AT($at) }。要改，請先取消再約。
refusal-meeting-gone = 這次邀約已經不在了，沒有任何改動。請看最新的訊息。
refusal-meeting-passed = { AT($at) } 已經過去了。請選別的時間，或點「都不合適」。
refusal-meeting-open = 時段已經開始，到時間會自己結束。

desk-done-talk-corrected = ✏️ { $alias } 改了傳給檢舉人的話，更正已經傳給檢舉人
refusal-desk-edited-late = 這則已經記進案件，更動沒有帶過去。要更正，請再傳一次。
desk-retract = ↩️ 收回這句
desk-done-retract = ↩️ { $alias } 收回了傳給檢舉人的話；檢舉人已得知
refusal-nothing-to-retract = 這句已經收回，或者不是傳給檢舉人的話。沒有任何更動。
talk-retracted = ↩️ <b>承辦人收回了前面的話</b> <code>{ $number }</code>
refusal-desk-reply-nothing = 這類訊息轉不過去，檢舉人什麼都沒有收到。請用文字、圖片、影片、語音或檔案回覆。
talk-corrected = ✏️ <b>承辦人更正了前面的話</b> <code>{ $number }</code>
## 回答與放到哪裡

answer-ask = <b>回答</b> <code>{ $number }</code> 傳文字、圖片、影片、語音或檔案，可以分幾則傳，傳完點「好了」。
answer-holds = 📎 <b>回答</b> <code>{ $number }</code> 收下 { $count } 件，還沒有轉交。可以接著傳；點「好了」就轉給承辦人，不再傳的話 { AT($until) } 自動轉交。不是回答？點「另寫一份」，剛傳的就取出來，另寫檢舉。
answer-done = ✅ 好了
answer-kept = ✅ <code>{ $number }</code> 的回答（{ $count } 件）已轉給承辦人，繼續處理。
answer-lost = ⚠️ 另有 { $count } 件超出限額，沒有收下。請過一會兒用「補充證據」再傳。
answer-unsent = ⚠️ <code>{ $number }</code> 已經不能再補充，您的 { $count } 件沒有轉交，還替您留著。可以另寫一份檢舉，或者取消。
answer-apart = ✍️ 已取出來，放進另寫的檢舉。<code>{ $number }</code> 的回答裡{ $count ->
        [0] 沒有內容了，還在等您回答
       *[other] 還有 { $count } 件
    }。
answer-corrected = 您改過的內容已經換上。
answer-dropped = 回答沒有轉交，已經刪除。<code>{ $number }</code> 還在等您回答。
place-ask = 📎 收到 { $count } 件。放到哪裡？選好之前先替您留著。
place-left = 📎 有 { $count } 件還沒說放到哪裡，先替您留著。
place-again = 📎 放到哪裡
place-case = 加到 { $number }
place-new = ✍️ 另寫一份
place-writing = ✍️ 另寫一份（正在寫的）
place-mentioned = 🔎 <code>{ $number }</code> · { $stage }
place-ended = <code>{ $number }</code> 現在不能再補充。
place-gone = 這些內容已經放好了，或者已經取消。
place-dropped = 剛才的 { $count } 件已經刪除，沒有放到任何地方。
refusal-place-full = 選好放到哪裡之前最多先留 { $count } 件，這一件沒有收下，前面 { $count } 件都在。請先選放到哪裡。
edited-filed = 您改的這則已經送出了，原來的內容還在案件裡。要把改過的加進去嗎？<blockquote expandable>{ $text }</blockquote>
edited-forgotten = 您改的這則這裡已經沒有了，改過的內容先替您留著。要寫成檢舉嗎？<blockquote expandable>{ $text }</blockquote>

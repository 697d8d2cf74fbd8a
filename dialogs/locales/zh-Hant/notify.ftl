## 電子郵件與簡訊

contact-leave = ✉️ 也通知到信箱或手機
contact-change = ✉️ 改通知方式
contact-ask-mail = 請傳一個電子信箱，案件編號和結果也會寄到那裡。可以不留；工作人員看不到。
contact-ask-sms = 請傳一個手機號碼（以 + 和國碼開頭），案件編號和結果也會用簡訊告訴您。可以不留；工作人員看不到。
contact-ask-both = 請傳一個電子信箱或手機號碼（以 + 和國碼開頭），案件編號和結果也會傳到那裡。可以不留；工作人員看不到。
contact-skip = 不用了
contact-forget = 刪除已留的
contact-kept = ✅ { $address } 已確認，案件編號這就傳過去。
contact-forgotten = ✅ 已刪除，以後只在這裡通知您。
refusal-no-mail = 這不像電子信箱，沒有記下。請再傳一次，例如 name@example.com；其他的都在。
refusal-no-phone = 這不像手機號碼，沒有記下。請再傳一次，以 + 和國碼開頭，例如 +886912345678；其他的都在。
refusal-no-contact = 這不像電子信箱或手機號碼，沒有記下。請再傳一次，例如 name@example.com 或 +886912345678；其他的都在。

mail-subject = 立案助手 · { $number }
mail-foot =

    這封信是自動寄出的，回信沒有人看。{ $where }
    如果您沒有提交過這份檢舉，是有人留錯了地址，請不必理會。
mail-foot-read =

    這封信是自動寄出的。直接回信，就會記到這個案件裡（請保留主旨裡的編號）。{ $where }
    如果您沒有提交過這份檢舉，是有人留錯了地址，請不必理會。
mail-where-chat = 查進度、申訴，請在 Telegram 找 @{ $bot }。
mail-where-code = 查進度、申訴，請在 Telegram 把憑證碼傳給 @{ $bot }。
mail-where-web = 查進度、申訴，請打開 { $web } 輸入憑證碼，或在 Telegram 把憑證碼傳給 @{ $bot }。
sms-received = 【立案助手】{ $number } 已受理。
sms-decided = 【立案助手】{ $number } 已有處理結果，請在機器人裡查看。
sms-rejected = 【立案助手】{ $number } 不予立案，原因請在機器人裡查看。
sms-reviewed = 【立案助手】{ $number } 的申訴已有覆核結果，請在機器人裡查看。
sms-final = 【立案助手】{ $number } 的結果已是最終處理。
sms-closed = 【立案助手】{ $number } 已結案。
sms-news = 【立案助手】{ $number } 有新消息，請憑憑證碼查看。

desk-command-undelivered = 沒有送到的通知
undelivered = <b>沒有送到檢舉人</b> { $n } 件
undelivered-none = 沒有送不到的通知。
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ 有一則通知沒有送到檢舉人 · <code>{ $number }</code> · { $way }
way-reporter = 機器人裡
way-refused = 機器人裡（Telegram 沒有收下）
way-mail = 電子郵件
way-sms = 簡訊
undelivered-do-reporter = 機器人：檢舉人停用了機器人。對方回來時，結果和提問會自動補傳；在那之前只能等。
undelivered-do-refused = Telegram 沒有收下這一則，對方沒有停用機器人，其他訊息照常。可以改用文字或截圖再傳。
undelivered-do-gone = 對方的 Telegram 帳號已經不在。留有信箱或手機的，仍會送到那裡。
undelivered-as-file = 📎 對方不收語音或視訊訊息，已改以檔案送出，檢舉人收到了 · <code>{ $number }</code>
undelivered-as-text = ⚠️ Telegram 不收其中的檔案，檢舉人只收到了文字 · <code>{ $number }</code>
file-missing = ⚠️ 這個檔案現在打不開（保管處沒有它，或已損壞），沒有顯示。請告訴管理員。
file-not-taken = ⚠️ Telegram 沒有收下附帶的檔案。
undelivered-do-mail = 電子郵件：信箱不收信。可以在案件裡用「聯絡檢舉人」請對方換一個信箱。
undelivered-do-sms = 簡訊：號碼不收。可以在案件裡用「聯絡檢舉人」請對方換一個號碼。

## Lian 處理不了、先放到一邊的事，告訴管理員

set-aside = ⚠️ <b>有事沒能處理</b> 下面這些一再出錯，已先放到一邊，其餘照常進行。
set-aside-intake = · 收到的訊息和按鈕：{ $n }
set-aside-courier = · 要在這裡傳出的訊息：{ $n }
set-aside-postman = · 電子郵件和簡訊：{ $n }
set-aside-fetcher = · 檔案：{ $n }
set-aside-enforcer = · 群組內的處置：{ $n }
set-aside-doorkeeper = · 工作群組裡的事項：{ $n }
set-aside-clock = · 期限，現在不再提醒：{ $n }
set-aside-webhooks = · 應用程式的通知（webhook）：{ $n }
set-aside-what-to-do = 請通知維運人員：<code>lian check</code> 會說明哪裡出錯，修好後用 <code>lian retry</code> 再試一次。
deadline-set-aside = ⚠️ <code>{ $number }</code> · { $leaf } 的一個期限（{ AT($due) }）處理三次都出錯，現在沒有人看著它。請人工跟進這個案件。

## 與別人有關的

refusal-fetched-failed = 有一個檔案沒能讀出來，是我們的問題，所以沒有收下，其他的都在。請改傳截圖、照片或 PDF。
enforce-failed = ⚠️ 「{ $group }」{ $what }沒有辦成，是我們的問題，已經記下。請點「再試一次」；若還是這樣，可以請群組管理員手動處理。

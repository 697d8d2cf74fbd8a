## 填寫檢舉

dialog-back = ‹ 返回
dialog-skip = 略過
dialog-keep = 保留，繼續 ›
dialog-cancel = ✖ 取消
name = { $name }
chosen = 已選：{ $leaf }
chosen-mark = ✓ { $name }

consent-ask = <b>開始前請先看告知書</b>（第 { $version } 版）
consent-whole = <b>告知書全文</b>（第 { $version } 版）
notice-line = · { $text }
notice-part = <b>{ $title }</b> { $text }
notice-operator = { $name } { $department }
notice-operator-unnamed = 本服務的營運者
notice-contact = 聯絡：{ $ways }。
notice-contact-here = 送出後可以在案件裡留言給承辦人。
notice-phone = 電話 { $phone }
notice-mail = 信箱 { $mail }
notice-address = 地址 { $address }
notice-readers-team = 工作群組裡的工作人員；只有負責的小組和承辦人能查詢和處理。
notice-readers-all = 工作群組裡的工作人員。
consent-first = 同意之前什麼都不會記錄。請先看一下告知書，再繼續。
consent-renewed = 告知書有了新的一版，請先看一下，再繼續。
consent-held = 您剛才傳的內容先原樣留著，最多 { $minutes } 分鐘；同意後接著填，不同意就刪除。
consent-agree = 同意並繼續
consent-decline = 不同意
consent-more = 全文
consent-short = 收合
consent-declined = 好的，剛才沒有送出的內容都沒有保存。想好了隨時再來。

category-ask = <b>您要檢舉什麼？</b> （{ $step }） 點一個，或直接用一句話描述，我來找。
category-so-far = 目前選的是：{ $leaf }
category-found = <b>是不是這幾類？</b> （{ $step }） 您寫的話已經記在經過裡。
category-branch = <b>{ $name }</b> （{ $step }） 是哪一種？
category-open = { $name } ›
category-up = ‹ 上一層
category-none = 都不是
category-not-found = 沒找到對應的分類，請在下面點一個；您寫的話已經記在經過裡。

subject-ask = <b>誰，或哪則內容？</b> （{ $step }） 傳連結、@帳號、轉傳那則訊息，或寫名稱。
subject-ask-page = <b>誰，或哪則內容？</b> （{ $step }） 填連結、@帳號或名稱。
subject-so-far = 目前寫的是：{ $subject }
subject-hidden = <b>這則訊息的作者隱藏了帳號</b>，只知道叫「{ $name }」。 （{ $step }） 如果您知道是哪個帳號，請傳 @帳號、連結或名稱。
subject-alike = <b>轉傳的訊息是誰寫的？</b> （{ $step }） 作者隱藏了帳號，名字和您的一樣：「{ $name }」。工作人員看不到您的名字；選好之前也不會寫上。
subject-own = 是我寫的
subject-others = 是別人寫的
subject-skip = 說不清楚，略過

description-ask = <b>發生了什麼事？</b> （{ $step }） 幾句話就好：什麼時候、在哪裡、說了或做了什麼。
description-so-far =
    已記下：
    <blockquote expandable>{ $text }</blockquote>
where-when-ask = 在哪個平台、哪天發布的？知道就點一下，不清楚可以不管。
where-ask = 在哪個平台？知道就點一下，不清楚可以不管。
when-ask = 哪天發布的？知道就點一下，不清楚可以不管。
day-today = 今天發布
day-yesterday = 昨天發布
day-earlier = 更早…
day-chosen = ✓ { $day } 發布

published-ask = <b>是哪天發布的？</b> （{ $step }） 寫日期就好，例如 2026-11-20 或 11月20日。

own-ask = <b>{ $question }</b> （{ $step }）
own-date = 寫日期就好，例如 11月20日、昨天。
own-money = 寫金額和幣別，例如 199 元。
own-so-far = 目前寫的是：{ $answer }

evidence-ask = <b>證據</b> （{ $step }） { $count } 件（最多 { $limit } 件）
evidence-more = 傳圖片、影片、語音、檔案或連結都可以，單一檔案不超過 { SIZE($size) }；沒有了就點「好了」。
evidence-remove = 刪除 { $n }
evidence-done = ✅ 好了

review-ask = <b>請核對</b> （{ $step }）
review-category = 分類 { $leaf }
review-subject = 對象 { $subject }
review-platform = 平台 { $platform }
review-taken = 平台 { $platform }（依 @帳號 推斷；不對請點「改對象」）
handle-elsewhere = <code>{ $handle }</code>
review-published = 發布時間 { $day }
review-description =
    經過
    <blockquote expandable>{ $text }</blockquote>
review-answer = { $question } { $answer }
review-evidence = 證據 { $count } 件
review-not-told = 沒有填寫
review-file = 📨 送出
review-edit-category = 改分類
review-edit-subject = 改對象
review-edit-published = 改時間
review-edit-description = 改經過
review-edit-evidence = 改證據
review-edit-question = 改回答

report-words-kept = 記下了，放在經過裡。
report-joined = 這段話分幾則傳來的，已經合在一起。
report-corrected = 已經照您改過的更新。
report-forward-kept = 轉傳的訊息已經收下。
report-file-kept = 📎 收下了，證據共 { $count } 件。

## 可能提到工作人員或合作夥伴的案件：先在私訊裡看一看

desk-card-held = 🔎 可能提到：{ $names }。先留在這裡，不進工作群組；看過之後請選一個。時限照常計算。
desk-held-release = 🔓 放行到工作群組
desk-held-keep = 🔒 留在保密
desk-held-done-release = 🔓 { $alias } 已放行，案件到了工作群組
desk-held-done-release-restricted = 🔓 { $alias } 看過了：不是指他們。案件因為別的原因仍不進工作群組
desk-held-done-keep = 🔒 { $alias } 已確認，案件留在保密
refusal-nothing-held = 這個案件已經看過了，沒有任何變動。請看最新的卡片。
refusal-no-contract = 沒有罰款：被檢舉的不在簽約名單上，罰款只用於簽約的商家和合作夥伴。填寫的都在，請改選別的處分；如果確實簽約，請營運者把它加進名單。

## 工作臺：替檢舉人登記（/file）
desk-command-file = 替來電、來信、來訪的人登記檢舉
desk-about-filing = <b>登記檢舉</b> · { $alias }
desk-ask-way = 對方從哪裡來？
desk-ask-agreed = 登記之前，請把下面的告知書念給對方聽，並問對方是否同意。
desk-file-notice = <b>請念給對方聽</b>（第 { $version } 版）
desk-file-agreed = 已經念過，對方同意
desk-ask-reads = 對方讀哪種文字？憑證和結果用它寫。
desk-ask-contact = 對方願意留電子郵件或手機號碼嗎？回覆這則訊息寫下來（手機號碼以 + 和國碼開頭）。由您擔保，不再寄驗證碼；受理、提問和結果會寄到那裡。對方不留，就點略過。
desk-file-contact = ✉️ 受理、提問和結果會寄到 { $contact }，由您擔保。寫錯了，請按「返回」到那一步改。
refusal-desk-no-contact = 這裡讀不出能寄通知的電子郵件或手機號碼，沒有記下。請只寫聯絡方式，例如 name@example.com 或 +886912345678，或點略過；已經填的都還在。
desk-done-filing = ✅ { $alias } 登記了 <code>{ $number }</code>。憑證在下面，請交給對方。
desk-file-receipt = <b>請交給對方</b>，或一組一組念給對方聽：案件編號 <code>{ $number }</code>
desk-file-told = 受理、提問和結果會寄到對方留的地方。此外，憑證碼從任何地方都能打開案件：看進度、回答問題、補充、申訴。
desk-file-untold = 對方沒有留聯絡方式，<b>不會收到任何訊息</b>：只有憑證碼能打開案件，看進度、回答問題、補充、申訴。憑證碼丟了，誰也找不回來。
desk-file-where-bot = 對方從任何帳號把憑證碼傳給檢舉機器人。
desk-file-where-web = 對方打開 { $web } 輸入憑證碼，或從任何帳號把它傳給檢舉機器人。
desk-file-handed = 已經交給對方
desk-file-hidden = 案件編號 <code>{ $number }</code> 的憑證已經交給對方，這裡不再顯示憑證碼。
printed-title = 檢舉受理憑證
printed-below = 列印用的憑證：
printed-part-case = 案件
printed-part-how = 怎麼查
printed-number = 案件編號
printed-code = 憑證碼
printed-category = 分類
printed-filed = 受理時間
printed-review = 初審至遲
printed-investigation = 開始調查至遲
printed-decision = 作出決定至遲
printed-how-open = 在 Telegram 裡打開 @{ $bot }，把憑證碼傳給它：可以看進度和結果、回答問題、補充資料、申訴。
printed-how-web = 或用瀏覽器打開 { $web }，在「查看已送出的案件」裡輸入憑證碼。
printed-how-keep = 請收好這張憑證。有憑證碼的人就能看這個案件；憑證碼丟了，誰也找不回來。
refusal-file-private = 登記要寫姓名和聯絡方式，請在和我的私訊裡傳 /file。這裡什麼也沒有記下。
refusal-no-such-link = 這個連結已經沒有了。想檢舉的話，點「首頁」再點「我要檢舉」。

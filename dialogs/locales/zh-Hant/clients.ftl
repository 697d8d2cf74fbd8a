## 應用程式的介面

refusal-client-name = 名稱要以字母或數字開頭，最多 40 個字元，只能用字母、數字、空格、點和連字號。沒有新增任何應用程式。
refusal-client-there = 已經有名為「{ $name }」的應用程式。沒有新增任何應用程式：換個名稱，或用 lian client rotate 更換它的金鑰。
refusal-client-none = 沒有名為「{ $name }」的應用程式。什麼都沒有改變；lian client list 列出全部應用程式。
refusal-client-revoked = 應用程式「{ $name }」已經停用，不能恢復。什麼都沒有改變；需要時用新名稱新增一個。
refusal-api-key-reused = 這個 Idempotency-Key 已經用於另一個請求，這次什麼都沒有做。請換一個新的。
refusal-client-page-webhooks = 應用程式「{ $name }」的金鑰有 webhooks 權限：放進網頁後，開啟網頁的人都能讀到每位使用者收到的通知。什麼都沒有改變；請另為網頁新增一個沒有 webhooks 權限的應用程式。
refusal-client-no-webhook = 應用程式「{ $name }」沒有 webhook，沒有可以重送的。它可以自己讀取 /api/v1/events。

## Problems of the API

api-title-400 = 請求寫得不對
api-title-401 = 沒有有效的金鑰
api-title-403 = 金鑰沒有這項權限
api-title-404 = 找不到
api-title-405 = 不支援這個方法
api-title-408 = 請求來得太慢
api-title-409 = 現在不能這樣做
api-title-410 = 已經刪除
api-title-413 = 內容太大
api-title-415 = 內容類型不對
api-title-421 = 位址不對
api-title-422 = 沒有接受
api-title-429 = 太頻繁
api-title-500 = 出錯了
refusal-api-key = 請求沒有帶有效的金鑰，什麼都沒有做。請在 Authorization 中寫 Bearer 和金鑰；金鑰由維運人員核發。
refusal-api-scope = 這個金鑰沒有 { $scope } 權限，什麼都沒有做。請讓維運人員核發有這項權限的金鑰。
refusal-api-slow = 請求太頻繁，這一次什麼都沒有做。請稍等再試，同一個 Idempotency-Key 可以再用。
refusal-api-body = 請求的內容不符合介面說明：{ $why }。什麼都沒有做；請改正後再送。
refusal-api-media = 請求的內容類型應是 { $expected }。什麼都沒有做。
refusal-api-too-large = 內容超過了 { SIZE($limit) } 的上限，沒有收下。請縮小後再送。
refusal-api-late = 內容沒有按時傳完，沒有收下。請再試一次。
refusal-api-method = 這個位址不支援這個方法，什麼都沒有做。介面說明列出了每個位址的方法。
refusal-api-no-such-place = 沒有這個位址。介面說明列出了全部位址：/api/v1/openapi.json。
refusal-api-host = 請求不是送到本站的位址，什麼都沒有做。
refusal-api-failed = 我們這邊出錯了，請求沒有完成。請用同一個 Idempotency-Key 再試一次。
refusal-api-user-short = 這個金鑰用在網頁裡，Lian-User 要長到猜不出來：至少 { $least } 個隨機字元，由網頁產生一次並保存。什麼都沒有做。
refusal-api-user = 缺少 Lian-User，或它不符合要求：貴方對這位使用者的編號，1 到 128 個可見的 ASCII 字元。什麼都沒有做。
refusal-api-idempotency = 缺少 Idempotency-Key，或它不符合要求：16 到 128 個可見的 ASCII 字元，每個請求各不相同。什麼都沒有做。
refusal-api-consent = 檢舉人要先同意現行的告知書。什麼都沒有送出：請讓本人讀過 notice 中的文字，再在 consent 中寫上它的版本。
refusal-api-category = 沒有這個分類，什麼都沒有送出。全部分類見 /api/v1/categories。
refusal-api-platform = 沒有這個平台，什麼都沒有送出。全部平台見 /api/v1/categories。
refusal-api-no-question = 這個分類沒有問題「{ $id }」，什麼都沒有送出。
refusal-api-answer = 這個分類的問題「{ $id }」必須回答，什麼都沒有送出。
refusal-api-name = 具名檢舉需要填寫姓名（name），什麼都沒有送出。
refusal-api-contact = 具名檢舉需要填寫聯絡方式（contact），什麼都沒有送出。
refusal-api-not-named = 只有具名檢舉才收姓名和聯絡方式，什麼都沒有送出。請去掉它，或選擇具名（named）。
refusal-api-notify-page = 用在網頁裡的金鑰誰都看得到，不能為別人的通知地址擔保，什麼都沒有送出。請去掉 notify，或從貴方的伺服器用另一個金鑰送出。
refusal-api-notify-anonymous = 匿名檢舉不保存任何聯絡方式，什麼都沒有送出。請去掉 notify，或改用保密（confidential）；匿名的進度憑憑證碼查詢。
refusal-api-no-address = notify 裡讀不出能發通知的電子郵件或手機號碼（手機號碼要帶國際區碼），什麼都沒有送出。請核對，或去掉它。
refusal-api-blank = 這裡沒有看得見的文字，什麼都沒有送出。
refusal-api-evidence = 證據編號無效、已經用過，或超過一天被清除了。什麼都沒有送出：請重新上傳檔案。
refusal-api-nothing = 請求裡沒有文字也沒有檔案，什麼都沒有做。

## 原始檔

desk-press-original = 📄 原始檔
desk-original-of-album = 📄 原始檔 { $n }
desk-originals = 📎 { $n } 的原始檔
desk-ask-original_why =
    ⚠️ 原始檔沒有清理過：檔名和檔案裡可能寫著是誰做的、誰傳的。平時請看上面的副本。
    確實要開啟，請選一個理由，或回覆這則訊息寫下理由。原始檔只傳到您的私訊，開啟會記錄在案，同事也看得到。
original_why-unreadable = 副本看不清或不全
original_why-genuine = 要核對真偽
original_why-demanded = 主管機關或法院要求
desk-original-here =
    📄 <b>原始檔</b> <code>{ $number }</code> · 證據 { $n }
    ⚠️ 可能寫著作者是誰，請不要轉傳。{ UNTIL($until) }後從這裡刪除。
desk-original-name = 原檔名：{ $name }
desk-original-opened = 📄 { $alias } 開啟了證據 { $n } 的原始檔 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } 開啟了證據 { $n } 的原始檔，已傳到本人私訊
refusal-original-not-held = 沒有開啟：這件證據的原始檔不在庫裡，可能還在接收，或沒有收下。沒有任何變動。

## 檔案的副本：叫什麼，旁邊說什麼，沒有副本時說什麼

evidence-same = 🔁 完全相同的檔案也在：{ $numbers }
file-name = 證據 { $n }
file-name-staff = 檔案 { $n }
file-type-unknown = 未知類型
file-noted = ℹ️ { $file }：{ $note }
file-unshown = 📎 { $file } · { $type } · { SIZE($size) }：沒有可看的副本。{ $why }原始檔已封存，寫明理由後可以開啟。
file-unshown-told = 📎 有一個檔案已照原樣封存，但工作人員只能看到它的類型和大小：{ $why }請把要緊的內容再用截圖、照片、PDF 或影片傳一份。
file-of-case = <code>{ $number }</code> · { $told }

copy-words-only = 只顯示裡面的文字，不含版面和圖片。
copy-first-pages = 只顯示前面幾頁。
copy-first-frame = 只顯示第一張畫面。
copy-first-frames = 只顯示動圖的開頭。
copy-first-part = 只顯示開頭一部分。

copy-none = 這種類型的檔案無法安全地製作副本。
copy-none-archive = 這是壓縮檔，壓縮檔不會被解開。
copy-none-damaged = 檔案已損壞或不完整。
copy-none-locked = 檔案設有密碼。
copy-none-limits = 開啟這個檔案要用掉太多記憶體或時間。

refusal-fetched-unclean = 有一個檔案無法製作安全的副本，所以沒有收下，其他的都在。請改傳截圖、照片、PDF、Word（docx）或影片。

## What a scan for malware has found

file-clean = 🛡 { $file }：沒有查出惡意程式
file-unscanned = ⚪ { $file } 沒有掃毒：{ $why }
file-infected = ☣️ { $file } 帶有惡意程式（{ $malware }），已經隔離：原始檔封存，不製作副本，也不能打開。
desk-evidence-quarantined = ☣️ 證據 { $n } 帶有惡意程式（{ $malware }），已經隔離 · <code>{ $number }</code>。原始檔封存，不製作副本，也不能打開；案件裡的其他內容都在。需要裡面的內容，請讓提交人改傳截圖或照片。
refusal-original-infected = 沒有打開：這件證據帶有惡意程式（{ $malware }），已經隔離。原始檔還封存著，沒有任何改動。需要裡面的內容，請讓提交人改傳截圖或照片。
file-quarantined-told = ☣️ 您傳來的一個檔案裡查出了惡意程式。檔案已按原樣封存並隔離，工作人員不會打開它；其他內容都在，案件照常處理。請檢查您的裝置，並把要緊的內容改用截圖或照片再傳一份。
refusal-fetched-infected = 檔案裡查出了惡意程式，沒有收下，也沒有轉傳。其他的都在。請檢查裝置，換一個檔案再傳。

scan-none = 沒有接掃毒程式。
scan-away = 掃毒程式沒有回應，恢復後會自動補掃。
scan-too-large = 檔案超過掃毒程式的大小上限。
scan-locked = 檔案設有密碼，查不到裡面。
scan-limits = 壓縮層數太多或解開太大，沒有全部查到。
scan-failed = 掃毒沒有完成，會再掃。
scan-missing = 原始檔讀不出來。
copy-none-infected = 檔案帶有惡意程式，已經隔離。

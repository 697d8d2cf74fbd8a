## 檔案的副本：叫什麼，旁邊說什麼，沒有副本時說什麼

file-name = 證據 { $n }
file-name-staff = 檔案 { $n }
file-type-unknown = 未知類型
file-noted = ℹ️ { $file }：{ $note }
file-unshown = 📎 { $file } · { $type } · { SIZE($size) }：沒有可看的副本。{ $why }原始檔已封存，寫明理由後可以開啟。
file-unshown-told = 📎 有一個檔案已照原樣封存，但工作人員只能看到它的類型和大小：{ $why }請把要緊的內容再用截圖、照片、PDF 或影片傳一份。

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

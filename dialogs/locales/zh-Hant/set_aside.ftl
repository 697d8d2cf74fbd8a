## Lian 處理不了、先放到一邊的事，告訴管理員

set-aside = ⚠️ <b>有事沒能處理</b> 下面這些一再出錯，已先放到一邊，其餘照常進行。
set-aside-intake = · 收到的訊息和按鈕：{ $n }
set-aside-courier = · 要在這裡傳出的訊息：{ $n }
set-aside-postman = · 電子郵件和簡訊：{ $n }
set-aside-fetcher = · 檔案：{ $n }
set-aside-enforcer = · 群組內的處置：{ $n }
set-aside-doorkeeper = · 工作群組裡的事項：{ $n }
set-aside-clock = · 期限，現在不再提醒：{ $n }
set-aside-what-to-do = 請通知維運人員：<code>lian check</code> 會說明哪裡出錯，修好後用 <code>lian retry</code> 再試一次。
deadline-set-aside = ⚠️ <code>{ $number }</code> · { $leaf } 的一個期限（{ AT($due) }）處理三次都出錯，現在沒有人看著它。請人工跟進這個案件。

## 與別人有關的

refusal-fetched-failed = 有一個檔案沒能讀出來，是我們的問題，所以沒有收下，其他的都在。請改傳截圖、照片或 PDF。
enforce-failed = ⚠️ 「{ $group }」{ $what }沒有辦成，是我們的問題，已經記下。請點「再試一次」；若還是這樣，可以請群組管理員手動處理。

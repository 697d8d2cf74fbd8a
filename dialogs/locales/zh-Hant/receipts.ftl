## 回執：簽了名的憑證

case-receipt = 🧾 回執
receipt-every = 全部回執
receipt-head = 🧾 <b>回執</b> <code>{ $number }</code> · 第 { $entry } 筆紀錄
receipt-step = { $step }
receipt-step-other = { AT($at) } 有新內容
receipt-files = 其中寫著您 { $count } 個檔案的校驗值。
receipt-awaited = 還有 { $count } 個檔案正在接收，收好後再取一次回執，裡面就有它們。
receipt-keep =
    這是我們簽了名的憑證。到這一筆為止的紀錄，以後誰改了任何一處，都會和它對不上。
    請儲存這張圖或下面的文字，或轉給您信得過的人：裡面只有案件編號、時間和校驗值，沒有您是誰，也沒有您寫的內容。
receipt-no-picture = 檔案太多，QR Code 放不下，請儲存下面的文字。
receipt-text = <pre>{ $text }</pre>
receipt-copy = 點一下上面的文字就能複製。
receipt-file = 🧾 <code>{ $number }</code> 的全部回執，共 { $count } 份。請儲存這個檔案。

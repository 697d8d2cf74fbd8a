## 回執：簽了名的憑證

case-receipt = 🧾 回執
case-check = ✔️ 核對
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

## 核對回執

check-head = <b>核對</b> <code>{ $number }</code>
check-whole = ✅ 紀錄共 { $length } 筆，一筆接一筆，沒有缺，也沒有改過。
check-broken = ⚠️ <b>紀錄從第 { $entry } 筆起對不上</b>：有一筆被改過，或不見了。請保存好您手上的回執，不要刪；已通知管理員。
check-none = 您還沒有取過回執。取一份存好，以後就能拿它來對。
check-given = 您取過的 { $count } 份回執，和現在的紀錄對過了：
check-agrees = ✅ 第 { $entry } 筆 · { $step }
check-differs = ⚠️ 第 { $entry } 筆 · { $step } · <b>對不上</b>
check-ask = 把存下的回執（文字或檔案）傳到這裡，就告訴您它是不是真的、後來發生了什麼。不想靠我們自己查？任何人都能用公鑰和核對工具 check_receipt.py 來查。
check-key = 公鑰：<code>{ $key }</code>
found-agrees = ✅ <b>回執是真的</b>，<code>{ $number }</code> 第 { $entry } 筆（{ AT($at) }）。到這一筆為止的紀錄，從那以後沒有改過。
found-since = 在這之後：
found-nothing-since = 在這之後還沒有新的進展。
found-elsewhere = ✅ <b>回執是真的</b>，由我們簽發：<code>{ $number }</code> 第 { $entry } 筆（{ AT($at) }）。這個案件不是用您現在的帳號提交的，後來的進展不能在這裡給您看。
found-differs = ⚠️ <b>回執是真的，但現在的紀錄和它不一樣</b>：<code>{ $number }</code> 到第 { $entry } 筆為止，有紀錄在那以後被改過。請保存好這份回執，不要刪；已通知管理員。
found-shorter = ⚠️ <b>回執是真的，但紀錄裡沒有它說的這一筆</b>：<code>{ $number }</code> 第 { $entry } 筆（{ AT($at) }），現在的紀錄只到第 { $length } 筆。請保存好這份回執，不要刪，並把它轉給營運者。
found-files = ⚠️ <b>回執是真的，但它寫著的檔案裡有 { $lost } 個現在沒有了</b>：<code>{ $number }</code> 第 { $entry } 筆。請保存好這份回執，不要刪；已通知管理員。
found-altered = ❌ <b>這份回執被改過</b>：簽名和內容對不上，也可能是複製時錯了字。請把原來那則訊息整段複製，再傳一次。
found-foreign = ❌ <b>這份回執不是這裡簽發的</b>：它的公鑰編號是 <code>{ $key }</code>，我們的是 <code>{ $ours }</code>。請傳給簽發它的那一方核對。
found-broken = ❌ <b>這份回執不完整</b>：讀到 <code>{ $field }</code> 那一行就接不上了。請從第一行到 signature 那一行整段複製，再傳一次。
found-form = ❌ 這份回執是另一種格式（第 { $version } 版），這裡讀不了。
found-more = 還有 { $count } 份沒有列出，請分幾次傳。
found-file = 這個檔案這裡讀不了，沒有收下。請打開它，把裡面的文字複製過來；QR Code 用手機相機掃一下，再把掃出的文字傳來。
found-file-page = 這個檔案這裡讀不了，沒有收下。請打開它，把裡面的文字複製到下面的欄位；QR Code 用手機相機掃一下，再把掃出的文字複製過來。
found-none = 這裡面沒有回執。回執從 lian-receipt-1 那一行開始，到 signature 那一行結束；把那段文字傳來就行。
refusal-record-changed = 紀錄從前面某處起對不上，現在不能簽回執。按「核對」看是哪一筆。

## 每日總根

root-head =
    🌳 <b>{ $day } 的總根</b>
    它把這一天結束前所有有變動的案件紀錄（{ $cases } 個）和前一天的總根合成一個校驗值，並簽了名。以後誰改了其中任何一筆，都會和它對不上。這裡不含任何案件的內容；下面第二段證明它接著前一天的總根。
found-root = ✅ <b>總根是真的</b>：{ $day }，和我們保存的一樣。
found-root-differs = ⚠️ <b>總根的簽名是真的，但和我們現在保存的不一樣</b>：{ $day }。請保存好它，不要刪，並把它轉給營運者。
found-altered-root = ❌ <b>這個總根被改過</b>：簽名和內容對不上，也可能是複製時錯了字。請整段複製，再傳一次。
found-foreign-root = ❌ <b>這個總根不是這裡簽的</b>：它的公鑰編號是 <code>{ $key }</code>，我們的是 <code>{ $ours }</code>。
found-proof = ✅ <b>證明成立</b>：它說的校驗值在我們簽過的總根裡。
found-proof-false = ❌ <b>證明不成立</b>：它說的校驗值不在我們簽過的總根裡，也可能是複製時錯了字。請整段複製，再傳一次。
check-rooted = 🌳 到第 { $entry } 筆為止的紀錄，已寫進 { $day } 的總根。

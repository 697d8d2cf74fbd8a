## 轉交的查看碼

desk-code-sent = 🔑 查看碼已傳到您和我的私訊
refusal-desk-start-first = 沒有做：這一步的內容只傳到私訊，我還不能傳私訊給您。案件沒有變動。請先私下開啟 @{ $bot } 並傳送 /start，再點一次。

## 原始檔

desk-press-original = 📄 原始檔
desk-original-of-album = 📄 原始檔 { $n }-{ $at }
desk-originals = 📎 { $n } 的原始檔
desk-ask-original_why =
    ⚠️ 原始檔沒有清理過：檔名和檔案裡可能寫著是誰做的、誰傳的。平時請看上面的副本。
    確實要開啟，請選一個理由，或回覆這則訊息寫下理由。原始檔只傳到您的私訊，開啟會記錄在案，同事也看得到。
original_why-unreadable = 副本看不清或不全
original_why-genuine = 要核對真偽
original_why-demanded = 主管機關或法院要求
desk-original-here =
    📄 <b>原始檔</b> <code>{ $number }</code> · 證據 { $n }
    ⚠️ 可能寫著作者是誰，請不要轉傳。{ UNTIL($until) } 後從這裡刪除。
desk-original-name = 原檔名：{ $name }
desk-original-opened = 📄 { $alias } 開啟了證據 { $n } 的原始檔 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } 開啟了證據 { $n } 的原始檔，已傳到本人私訊
refusal-original-not-held = 沒有開啟：這件證據的原始檔不在庫裡，可能還在接收，或沒有收下。沒有任何變動。

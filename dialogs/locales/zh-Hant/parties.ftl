## 憑碼查看：給被處分人等非檢舉人

desk-press-give_code = 🔑 給被處分人的查看碼
desk-done-give_code = ✅ { $alias } 產生了查看碼，由本人轉交
desk-code =
    🔑 給{ $whom }的查看碼，請轉交本人：
    <code>{ $code }</code>
    { $link }
    請在 { UNTIL($until) }前開啟。第一個開啟的帳號就是它的主人；開啟後，或到期後，這則訊息會刪除。
code-for-punished = 被處分人
party-head = <b>與您有關的案件</b> <code>{ $number }</code> · { $leaf } · { $stage }（{ $stands }）
refusal-code-slip = 這個查看碼有一位不對（檢查碼不符）。請再看一眼：字母不分大小寫，沒有 I、L、O、U。
refusal-no-such-code = 這個碼打不開案件：可能寫錯了、過期了，或已由別的帳號開啟。請聯絡給您碼的工作人員，換一個新的。

## 被處分人

party-open = 看結果
party-review-due = 覆核最晚 <b>{ AT($due) }</b>
party-may-join = 您不同意處理的話，也可以在覆核結束前申訴。
party-reviewed-head = <b>申訴結果</b> <code>{ $number }</code>

## 轉交的查看碼

desk-code-sent = 🔑 查看碼已傳到您和我的私訊
refusal-desk-start-first = 沒有做：這一步的內容只傳到私訊，我還不能傳私訊給您。案件沒有變動。請先私下開啟 @{ $bot } 並傳送 /start，再點一次。

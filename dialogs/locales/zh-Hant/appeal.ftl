## 憑碼查看:給被處分人等非檢舉人

desk-press-give_code = 🔑 給被處分人的查看碼
desk-done-give_code = ✅ { $alias } 產生了查看碼
desk-code =
    🔑 給{ $whom }的查看碼,請轉交本人:
    <code>{ $code }</code>
    { $link }
    請在 { UNTIL($until) } 前開啟。第一個開啟的帳號就是它的主人;這裡只顯示這一次。
code-for-punished = 被處分人
code-consent =
    <b>開啟前請先看告知書</b>(第 { $version } 版)
    您收到的碼會開啟一個與您有關的案件。
    蒐集:您填寫的內容和證據。用途:只為處理本案。
    誰看得到:負責本案的工作人員看得到內容,看不到您的帳號。
    保存:結案後 { $kept },之後銷毀。
    Telegram 知道您在和本機器人對話,這一點我們無法替您隱藏。
party-head = <b>與您有關的案件</b> <code>{ $number }</code> · { $leaf } · { $stage }
party-window = 這是初步結論,<b>{ AT($due) }</b> 起就是最終處理。
refusal-code-slip = 這個查看碼有一位不對(檢查碼不符)。請再看一眼:字母不分大小寫,沒有 I、L、O、U。
refusal-no-such-code = 這個碼打不開案件:可能寫錯了、過期了,或已由別的帳號開啟。請聯絡給您碼的工作人員,換一個新的。

## Erasing one's data (row B11)

command-erase = 刪除我的身分資料
menu-erase = 🗑 刪除我的身分資料
erase-head = <b>刪除我的身分資料</b>
erase-now = <b>立即刪除</b>：您的帳號與案件的連結、信箱和電話、沒寫完的檢舉、還沒送出的訊息。刪除後沒有人（包括我們）能從案件找到您，也不會再傳訊息給您；您再來就是新的開始。無法復原。
erase-later =
    <b>立即刪除</b>：信箱和電話、沒寫完的檢舉。
    <b>結案後自動刪除</b>：您的帳號與案件的連結。下面有 { $count } 個案件還沒有結案，要靠它把問題和結果告訴您；都結案後自動刪除，您不用再來。
erase-asked =
    <b>您已經要求刪除。</b>信箱和電話、沒寫完的檢舉已經刪除。
    您的帳號與案件的連結，在下面 { $count } 個案件都結案後自動刪除，之後我們不會再傳訊息給您。
erase-stays = <b>留下</b>：案件的內容、處理過程和結果。法規要求自結案起至少保存 { $kept }，到期銷毀。帳號的連結刪除後，這些案件您也查不到了，不能再補充或申訴。
erase-case-open = · <code>{ $number }</code> { $leaf }：還沒有結案
erase-case-closed = · <code>{ $number }</code> { $leaf }：內容保存到 { $until }，之後銷毀
erase-case-led = · <code>{ $number }</code> { $leaf }：內容保存到同一集體投訴的案件都到期，之後銷毀
erase-case-destroyed = · <code>{ $number }</code> { $leaf }：內容已經銷毀
erase-code-open = · <code>{ $number }</code> 您憑代碼參與的案件：還沒有結案
erase-code-closed = · <code>{ $number }</code> 您憑代碼參與的案件：內容保存到 { $until }，之後銷毀
erase-code-destroyed = · <code>{ $number }</code> 您憑代碼參與的案件：內容已經銷毀
erase-more = · 另外 { $count } 個案件（{ $open } 個還沒有結案）：已結案的最晚保存到 { $until }，之後銷毀
erase-more-open = · 另外 { $count } 個案件，其中 { $open } 個還沒有結案
erase-sooner = 想早一點刪除：還沒有結果的案件可以先撤回。
erase-staff = 您也是工作人員：您在工作台的帳號是另外一份，不受影響；要離職請找管理員。
erase-telegram = Telegram 裡的聊天紀錄我們刪不了，請您自己刪除對話。
erase-telegram-page = 瀏覽器裡的歷史紀錄我們刪不了，請您自己清除。
erase-yes = 🗑 確定刪除
erase-yes-later = 🗑 確定，結案後自動刪除
erase-take-back = 不刪了
erase-taken-back = ✅ 已取消，您的帳號與案件的連結不會刪除。已經刪掉的信箱、電話和草稿無法復原。
erase-changed = 您的案件剛剛有變化，還沒有刪除。請看現在的情況，再決定。
erase-done = ✅ 已刪除您的帳號與案件的連結、信箱和電話、沒寫完的檢舉。這是最後一則訊息。Telegram 裡的聊天紀錄請您自己刪除。再來的話，傳送 /start 就是新的開始。
erase-done-page = ✅ 已刪除這次造訪與案件的連結、信箱和電話、沒寫完的檢舉。要再檢舉，請按「開始檢舉」。

## A legal hold (row F2)

desk-press-hold = 🔒 法律保全
desk-press-hold-lift = 🔓 解除保全
desk-hold-agree = ✅ 同意
desk-hold-decline = ✖ 不同意
desk-ask-hold_why = 為什麼要保全這個案件（已經保全的，為什麼要解除）？回覆這則訊息寫一句。另一位同事同意後生效；保全期間，到期也不銷毀。
desk-done-hold = 🔒 { $alias } 已提出，等另一位同事同意
desk-done-hold-agree = ✅ { $alias } 已同意
desk-done-hold-decline = ✖ { $alias } 沒有同意
desk-hold-proposed = 🔒 { $number } { $alias } 提出法律保全或解除保全，要另一位同事同意（卡片「更多」裡）：{ $reason }
desk-hold-agreed = 🔒 { $number } { $alias } 同意了，現在生效
desk-hold-declined = ✖ { $number } { $alias } 沒有同意，保全的情況不變
desk-card-hold = 🔒 法律保全中，到期不銷毀。{ $alias } 提出：{ $reason }
desk-card-hold-proposed = 🔒 { $alias } 提出法律保全，等另一位同事同意，此前不銷毀：{ $reason }
desk-card-hold-lifting = 🔓 法律保全中；{ $alias } 提出解除，等另一位同事同意：{ $reason }
refusal-hold-proposed = 已經有人提出，等另一位同事同意或不同意。沒有重複提出。
refusal-hold-none = 現在沒有等待同意的保全。什麼都沒有改變。
refusal-hold-own = 是您提出的，要另一位同事同意；您可以點「不同意」收回。
erase-case-held = · <code>{ $number }</code> { $leaf }：法律保全中，解除後才能刪除帳號的連結
erase-code-held = · <code>{ $number }</code> 您憑代碼參與的案件：法律保全中，解除後才能刪除帳號的連結

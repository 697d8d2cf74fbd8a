## 身分：實名、保密、匿名

review-identity-confidential = 身分 🔒 保密：工作人員看不到您是誰
review-identity-named = 身分 🪪 實名：{ $name } · { $contact }（工作人員看得到；看不到您的帳號）
review-identity-anonymous = 身分 🕶 匿名：不推送任何訊息，只有憑證碼能開啟案件
review-edit-identity = 改身分
review-edit-real_name = 改姓名
review-edit-reachable = 改聯絡方式

identity-ask = <b>您想以什麼身分送出？</b>
identity-level-confidential =
    🔒 <b>保密</b>（預設）
    工作人員只看到代號，看不到帳號、姓名和聯絡方式；除非兩個不同角色的人寫明理由都同意，那時會通知您。帳號加密保存，進度發到這個聊天。
identity-level-named =
    🪪 <b>實名</b>
    工作人員看到您填寫的姓名和聯絡方式；看不到您的帳號，除非兩個不同角色的人寫明理由都同意，那時會通知您。進度發到這個聊天。
identity-level-anonymous =
    🕶 <b>匿名</b>
    送出以後，我們這裡不留下案件與您帳號的任何關聯，工作人員和營運者都查不到是誰送出的。<b>不會推送任何訊息</b>：提問、進度和結果，都要您自己回來看。送出時給您一個憑證碼，<b>只有它能開啟案件</b>；遺失了誰也找不回來。
identity-telegram = 無論選哪一種，Telegram 都知道您和這個機器人聊過；聊天記錄在您的裝置上，也在 Telegram 那裡。
identity-choose-confidential = 🔒 保密
identity-choose-named = 🪪 實名
identity-choose-anonymous = 🕶 匿名
identity-other = 換一種身分
identity-name-ask = <b>您的姓名？</b> 工作人員會看到，您的帳號他們看不到。送出之前可以再改。
identity-contact-ask = <b>怎麼聯絡您？</b> 寫電話、電子郵件或別的聯絡方式，例如「LINE abc123」。工作人員會看到，您的帳號他們看不到。
review-identity-confidential-desk = 身分 🔒 保密：對方留的收信地址不給工作人員看
review-identity-named-desk = 身分 🪪 實名：{ $name } · { $contact }（工作人員看得到）
review-identity-anonymous-desk = 身分 🕶 匿名：不保存對方的任何資料，只有憑證碼能打開案件
identity-ask-desk = <b>對方想用哪種身分？</b>
identity-level-confidential-desk =
    🔒 <b>保密</b>（預設）
    對方留的信箱或手機號碼加密保存，卡片上不顯示；除非兩個不同角色的人寫明理由並都同意，那時會傳到那裡通知對方。
identity-level-named-desk =
    🪪 <b>實名</b>
    工作人員看得到您替對方填的姓名和聯絡方式。那不是收信地址，不會往那裡傳訊息。
identity-level-anonymous-desk =
    🕶 <b>匿名</b>（預設）
    對方沒有留收信地址，不保存對方的任何資料，<b>也不推送任何訊息</b>：提問、進度和結果，要憑憑證碼回來看；憑證碼丟了，誰也找不回來。
identity-name-ask-desk = <b>對方姓名？</b> 工作人員會看到；登記之前可以改。
identity-contact-ask-desk = <b>怎麼聯絡對方？</b> 寫電話、電子郵件或別的聯絡方式，例如「LINE abc123」。工作人員會看到；不會往那裡傳訊息。
refusal-real-name = 這看起來不像姓名，沒有記下。請只寫姓名；不想寫的話，點「換一種身分」。
refusal-real-name-long = 沒有記下：姓名寫在一行裡，最多 { $limit } 個字。請再傳一次。
refusal-reachable = 這看起來不像聯絡方式，沒有記下。請寫電話、電子郵件，或像「LINE abc123」這樣寫。
refusal-reachable-long = 沒有記下：聯絡方式寫在一行裡，最多 { $limit } 個字。請再傳一次。
refusal-reachable-number = 沒有記下：電話號碼應有 5 到 15 位數字。請看一眼再傳。
refusal-reachable-mail = 沒有記下：這個電子郵件地址不完整，應像 name@example.com。請看一眼再傳。

## 匿名案件的憑證碼

anonymous-head = ✅ 已受理 <code>{ $number }</code>（匿名）
anonymous-code =
    <b>您的憑證碼，只在這裡出現一次：</b>
    <code>{ $code }</code>
anonymous-what = 請現在抄下或存好。案件與您的帳號已經沒有任何關聯：<b>不會推送任何訊息</b>，從任何帳號把憑證碼傳給我，就能看進度、回答問題、補充、溝通、申訴。憑證碼遺失了，誰也打不開，我們也找不回來。
anonymous-what-page = 請現在抄下或存好。我們不知道您是誰：<b>不會推送任何訊息</b>。以後在本網頁的「查看已送出的案件」裡填憑證碼，就能看進度、回答問題、補充、溝通、申訴。憑證碼遺失了，誰也打不開，我們也找不回來。
anonymous-saved = 我存好了
anonymous-hidden = 🕶 憑證碼已經收起，不會再顯示。想看案件時，把憑證碼傳給我就行；時限照常計算，提問和結果都要您自己回來看。
anonymous-hidden-page = 🕶 憑證碼已經收起，不會再顯示。想看案件時，在本網頁的「查看已送出的案件」裡填憑證碼；時限照常計算，提問和結果都要您自己回來看。
refusal-receipt-slip = 這個憑證碼有一位不對（校驗不符）。請再看一眼：字母不分大小寫，沒有 I、L、O、U。
refusal-receipt-short = 這個憑證碼少了 { $missing } 個字元，一共是 17 個。請補全再傳一次。
opened-close = 🔒 收起案件
opened-back = ↩ 案件 { $number }
opened-again = 🔄 重新整理
opened-anonymous = 🕶 您是憑碼開啟的。新的進展點「重新整理」就能看到。一小時不操作，或者點「收起案件」，這裡就不再記得它。
opened-closed = 🔒 已經收起，這裡不再記得這個案件。再看時請傳憑證碼。
opened-closed-page = 🔒 已經收起，這裡不再記得這個案件。再看時請在「查看已送出的案件」裡填憑證碼。
opened-closed-appeal = 沒有送出的申訴也一起刪除了；想申訴時，請憑碼開啟再寫。

## 工作台

desk-card-anonymous = 🕶 匿名：我們不知道是誰，也不推送任何訊息；對方用憑證碼回來時，才看得到提問、進度和結果
desk-card-unreached = 🔕 對方沒有留下能發通知的電子郵件或手機號碼，不推送任何訊息；憑憑證碼回來時，才看得到提問、進度和結果
desk-card-by-contact = ✉️ 提問和結果發到對方留下的電子郵件或手機號碼；對方也可以憑憑證碼來看
desk-done-talk-kept = 💬 { $alias } 寫給了檢舉人；不推送，對方憑碼回來時會看到
desk-done-ask-kept = ✅ { $alias } 的提問已記下；不推送，檢舉人憑碼回來時會看到
desk-done-meet-kept = 🗓 { $alias } 提出了幾個時間；不推送，檢舉人憑碼回來時會看到、可以選
dossier-word-receipt = 匿名檢舉人
desk-card-named-reporter = 🪪 實名：{ $name } · { $contact }（由檢舉人提供，我們沒有核對）
desk-card-name-erased = 🪪 實名：檢舉人的姓名和聯絡方式已經清除
desk-command-guesses = 誰在亂試案件編號和憑證碼
guesses-head = <b>亂試案件編號和憑證碼</b> 只有代號，沒有帳號；代號依帳號固定。
guesses-none = 今天沒有人。
guesses-one = { $alias } · { $n } 次 · { $ways }
guesses-day = { DAY($at) } · { $n } 次 · { $guessers } 個帳號
guesses-by-message = 傳訊息 { $n }
guesses-by-edit = 編輯 { $n }
guesses-by-command = 指令或連結 { $n }
guesses-by-press = 按鈕 { $n }

## 解封身分

desk-press-unseal = 🔓 解封身分
desk-ask-unseal_why =
    ⚠️ 檢舉人是誰，要兩個不同角色的人都同意才能看，只給這兩個人看一小時，全程記入案件。<b>檢舉人會收到通知，並看到您寫的理由。</b>
    請選理由，或回覆這則訊息寫理由。之後請另一個角色的人在私訊裡同意，一天內有效。
unseal_why-danger = 有人身危險，要馬上聯絡檢舉人
unseal_why-demanded = 主管機關或法院依法要求
desk-done-unseal = 🔓 { $alias } 提出解封身分，已在私訊裡請另一個角色的人同意，{ AT($until) } 前有效。現在還沒有人看到身分。
desk-unseal-asked = 🔓 { $alias }（{ $role }）提出解封檢舉人身分 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-unseal-waits = 您同意的話，身分只傳給您和提出的人，一小時後刪除，檢舉人會收到通知和理由。{ AT($until) } 前有效。
desk-unseal-agree = ✅ 同意
desk-unseal-refuse = ❌ 不同意
desk-unseal-agreed = ✅ { $alias }（{ $role }）同意：身分已傳到兩人的私訊，{ AT($until) } 刪除；檢舉人已通知。
desk-unseal-refused = ❌ { $alias }（{ $role }）不同意：沒有人看到身分。
desk-unseal-lapsed = ⌛ 過了一天沒有人同意，已失效：沒有人看到身分。
desk-unseal-gone = ⌛ 檢舉人的資料已經清除：沒有人看到身分，這個提議已失效。
desk-unseal-agreed-below = 已同意，身分在下面。
desk-unseal-refused-kept = 已記下：不同意。沒有人看到身分。
desk-identity = 🔓 <b>檢舉人身分</b> <code>{ $number }</code>
desk-identity-account = 聊天帳號：{ $channel } <code>{ $id }</code>（名字和使用者名稱我們不保存）
desk-identity-mail = 電子郵件：<code>{ $address }</code>
desk-identity-sms = 手機號碼：<code>{ $address }</code>
desk-identity-no-contact = 沒有留下其他聯絡方式。
desk-identity-warned = ⚠️ 只給您和另一位同意的人看，請不要轉傳或抄走。{ UNTIL($until) }後從這裡刪除。
desk-identity-gone = 案件 <code>{ $number }</code> 的身分不再顯示：一小時已過，或檢舉人的資料已經清除。
unsealed-told =
    🔓 案件 <code>{ $number }</code>：兩位工作人員看了您是誰，也就是您的聊天帳號和您留下的聯絡方式。
    · 誰：{ $first }提出，{ $second }同意
    · 為什麼：{ $why }
    · 到什麼時候：{ AT($until) }，之後那則訊息會刪除。看過的人記得的，我們刪不掉。
    這件事已記入案件。有疑問請在案件裡告訴我們。
refusal-unseal-anonymous = 沒有身分可以解封：這是匿名檢舉，我們沒有保存是誰。需要聯絡時，請在案件裡提問，對方用憑證碼回來時會看到。
refusal-unseal-erased = 沒有身分可以解封：檢舉人的資料已經清除。案件內容還在。
refusal-unseal-role = 沒有提出：只有本案承辦人、{ $role }、值班主編和管理員可以提出解封身分。沒有任何變動。
refusal-unseal-agreers = 沒有變動：只有負責人、值班主編和管理員可以答覆解封身分的提議。
refusal-unseal-same-role = 沒有變動：您是{ $role }，提出的人也是。要由另一個角色的人同意。
refusal-unseal-nobody = 沒有提出：現在沒有另一個角色的人能看這個案件並收到機器人的私訊。請管理員安排負責人、值班主編或管理員，並請對方先開啟機器人。
refusal-unseal-waits = { $alias } 已經提出過，正在等另一個角色的人同意，{ AT($until) } 前有效。沒有再提一次。
refusal-unseal-shown = 身分已經傳到提出和同意的兩人的私訊，{ AT($until) } 前都在那裡。沒有再傳一次。
refusal-unseal-over = 這個提議已經有人答覆，或過了一天已失效。沒有任何變動；仍然需要的話，請重新提出。
refusal-unseal-proposer-left = 提出的人已經不能看這個案件，所以不能答覆。沒有人看到身分；仍然需要的話，請重新提出。

## 匿名案件裡換成這樣說：什麼都不推送

measures-follow-kept = 還沒有執行的，執行後憑碼開啟就能看到。
accepted-told-kept = ✅ <b>已立案</b> <code>{ $number }</code>，我們會調查；結果要您憑碼回來看。
status-together-kept =
    👥 { $people ->
        [0] 與就同一對象的匿名檢舉合併處理，一共 { $n } 份
       *[other] 與 { $people } 人就同一對象的投訴合併處理{ $anonymous }
    }，結果要您憑自己的碼回來看。
status-late-kept = ⚠️ 比承諾的晚了。最晚 { AT($due) } 有結果，要您憑碼回來看。
meeting-agreed-kept =
    🗓 <b>已約好</b> <code>{ $number }</code>
    與{ $host }，<b>{ UNTIL($at) }</b>，{ $minutes } 分鐘。不推送，請記下時間；到時憑碼開啟，在這裡直接寫就行。
desk-done-reject-kept = ✅ { $alias } 不予立案；不推送，檢舉人憑碼回來時會看到
desk-done-decide-kept = ✅ { $alias } 已處理：{ $outcome }；不推送，檢舉人憑碼回來時會看到
desk-done-propose-kept = 🟣 { $alias } 已提請主管核准；核准後，檢舉人憑碼回來時才看得到
desk-done-approve-kept = ✅ { $alias } 已核准；不推送，檢舉人憑碼回來時會看到
desk-done-check-kept = ✅ { $alias } 已複查；不推送，檢舉人憑碼回來時會看到
desk-done-carried_out-kept = ✅ { $alias } 記下：{ $what } 已執行；不推送，檢舉人憑碼回來時會看到
desk-done-not_carried_out-kept = ⚠️ { $alias } 記下：{ $what } 做不到；不推送，檢舉人憑碼回來時會看到
desk-done-uphold-kept = ✅ { $alias } 覆核維持；不推送，檢舉人憑碼回來時會看到
desk-done-change-kept = ✅ { $alias } 覆核改變了處理；不推送，檢舉人憑碼回來時會看到
desk-done-overturn-kept = ✅ { $alias } 覆核撤銷；不推送，檢舉人憑碼回來時會看到
desk-done-meeting-off-kept = 已取消；檢舉人憑碼回來時不再看到它。
desk-done-talk-corrected-kept = ✏️ { $alias } 改了寫給檢舉人的話；不推送，對方憑碼回來時看到改過的
desk-done-retract-kept = ↩️ { $alias } 收回了寫給檢舉人的話；對方憑碼回來時不再看到
desk-meeting-off-by-staff-kept = 🗓 <code>{ $number }</code> 額外溝通時段已取消；檢舉人憑碼回來時不再看到它。
desk-meeting-missed-kept = ⚠️ <code>{ $number }</code> 約在 { AT($at) } 的時段沒有開啟（機器人當時沒有執行）。檢舉人沒有得到通知，請在案件裡說明。
desk-evidence-refused-kept = 📎 { $n } 這一件沒有收下；檢舉人只有當時開著案件才知道原因。
desk-talked-refused-kept = 其中有檔案沒有收下，檢舉人只有當時開著案件才知道原因。

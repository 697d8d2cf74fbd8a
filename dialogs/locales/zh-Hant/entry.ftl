## 首頁、規則、語言、案件清單、補充

start-welcome =
    <b>立案小幫手</b>
    在這裡投訴或檢舉，憑案件編號查進度。
    我們承諾：{ $review } 小時內初審，{ $investigation } 小時內開始調查，處理完 { $delivery } 小時內給出結果。
start-welcome-page =
    <b>檢舉與投訴</b>
    在這裡投訴或檢舉，以後用憑證碼看進展。
    我們承諾：{ $review } 小時內初審，{ $investigation } 小時內開始調查，處理完 { $delivery } 小時內給出結果。
start-operator = 主辦：{ $operator }
start-scope = 受理範圍：{ $scope }
start-centre = 12377 中國舉報中心
start-unfinished = 您有一份沒寫完的檢舉（{ $at }）。
start-unfinished-leaf = 您有一份沒寫完的檢舉（{ $leaf }，{ $at }）。
menu-report = 📝 我要檢舉
menu-status = 🔎 查進度
menu-cases = 📂 我的案件
menu-rules = 📖 規則與權利
menu-language = 🌐 語言
menu-continue = 繼續
menu-discard = 放棄
menu-home = ‹ 首頁

report-resumed = 接著上次的。
draft-erased = 已清空：沒有送出的內容都沒有保存。
nothing-to-cancel = 目前沒有正在填寫的內容。
draft-reminder = 您有一份沒寫完的檢舉，都還在。如果 { $days } 天內不繼續，就會清空。

status-ask = <b>查進度</b> 請傳案件編號，例如 <code>LA-7K3M9-Q2XTD-Z</code>；或從清單裡選。匿名送出的，請傳憑證碼。
status-ask-page = <b>查進度</b> 請填憑證碼，例如 <code>7K3M-9Q2X-TD45-8HWA-6</code>。

cases-list = <b>我的案件</b>（{ $count }）
cases-none = 您還沒有案件。
cases-none-page = 在本網頁送出的檢舉是匿名的，這裡不列出。請在「查看已送出的案件」裡填憑證碼打開。
cases-row = { $number } · { $leaf } · { $stage }
page-before = ‹ 上一頁
page-after = 下一頁 ›

language-ask = <b>語言和時區</b>
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-set = 好的，之後用繁體中文。

zone-own = 時區：{ $city }
zone-assumed = 時區：{ $city }（您沒有設定，依營運者的）
zone-change = 🕒 改時區
zone-ask = <b>時區</b> 您那裡現在幾點？
zone-choice = { $city } { $time }
zone-set = 好的，以後的時間都依{ $city }的。

rules-front =
    <b>規則與權利</b>
    · 每份檢舉都有案件編號和期限；晚了會主動告訴您（匿名的憑碼來看）。
    · 保密：工作人員看不到您的帳號。Telegram 知道您在和本機器人對話。
    · 證據最好寫明時間、地點，並附原文連結或截圖。
    · 結果會寫明查明的事實、依據的條款和處理；結果出來後 { $days } 天內可以申訴，由沒有參與本案的人覆核。
    · 內容、過程和結果自結案起至少保存 { $kept }，到期銷毀。您的身分資料隨時可以用 /erase 刪除。
    · 出結果之前可以撤回；到結案為止都可以補充。
    · 任何人不得因檢舉而打擊報復。遇到人身危險請立即報警（臺灣、中國大陸 110，香港、澳門 999）。
    · 也可以向 12377（網路不良資訊）或 12315（消費者權益）檢舉。
rules-front-page =
    <b>規則與權利</b>
    · 每份檢舉都有案件編號和期限；晚了會主動告訴您（匿名的憑碼來看）。
    · 保密：工作人員看不到您的帳號。在本網頁送出的檢舉是匿名的。
    · 證據最好寫明時間、地點，並附原文連結或截圖。
    · 結果會寫明查明的事實、依據的條款和處理；結果出來後 { $days } 天內可以申訴，由沒有參與本案的人覆核。
    · 內容、過程和結果自結案起至少保存 { $kept }，到期銷毀。本網頁記住的內容，按「結束並清除」立即清除。
    · 出結果之前可以撤回；到結案為止都可以補充。
    · 任何人不得因檢舉而打擊報復。遇到人身危險請立即報警（臺灣、中國大陸 110，香港、澳門 999）。
    · 也可以向 12377（網路不良資訊）或 12315（消費者權益）檢舉。

menu-limits = ⚠️ 我們做不到的
limits-page =
    <b>我們做不到的</b>
    · <b>Telegram</b> 知道您在和本機器人對話，也讀得到您傳的內容：機器人的對話不是端對端加密。
    · <b>您的手機</b>：鎖定畫面的通知會顯示我們傳的訊息，拿到手機的人翻得到聊天紀錄。我們沒辦法替您清空手機裡的紀錄，請您自己關掉通知、刪除對話。
    · <b>您寫的內容</b>：只有您知道的細節、截圖裡的頭像和名字，會讓人猜到是您。我們只去掉檔案自帶的拍攝資訊，不改畫面和文字。
    · <b>工作人員</b>看不到您的帳號，除非兩個不同角色的人都同意，那時會通知您；但看得到內容，抄寫或翻拍，我們攔不住。
    · <b>營運者</b>掌管金鑰和伺服器，技術上打得開保存的內容。
    · <b>被檢舉的人</b>可能從時間和內容猜到是您。
    · <b>法律</b>要求時，營運者可能必須交出他持有的內容。
    覺得有危險，請先不要送出，換一部只有您用的手機和帳號，再寫別人也可能知道的事。

passing-ask-add = <b>補充</b> <code>{ $number }</code> 傳文字、圖片、影片、語音或檔案，傳完點「好了」。
correction-kept = 已經轉達您改過的內容；原來的也保留著。
passing-kept-add = 📎 已收下 { $count } 件，承辦人看得到。
withdraw-yes = 確定撤回
withdraw-no = 不撤回

agree-ask = <b>同意結果</b> <code>{ $number }</code>？同意後案件就結案了。
agree-yes = 同意並結案
agree-no = 再想想

command-start = 首頁
command-report = 我要檢舉
command-status = 查進度
command-cases = 我的案件
command-rules = 規則與權利
command-language = 語言
command-cancel = 清空正在填寫的內容

talk-of-thanks = 不客氣。還有需要的話，隨時找我。
talk-of-greeting = 您好！要檢舉就點「我要檢舉」，或直接說發生了什麼；查案件點「查進度」。
talk-of-danger = { mail-danger }是有人害您這樣的，按下面檢舉，會最先處理。
talk-of-help = 這裡是自動接待的檢舉窗口，內容由工作人員處理。點「我要檢舉」一步步來，或直接說發生了什麼；查案件點「查進度」。
talk-of-progress = { $count ->
        [0] 您現在沒有在辦的案件。
        [one] 您有一個案件在辦：
       *[other] 您有 { $count } 個案件在辦：
    }
talk-of-person = { $count ->
        [0] 這裡由程式接待，每份檢舉都由工作人員處理。您現在沒有在辦的案件；先寫下發生了什麼，之後就能和承辦人對話。
       *[other] 要找工作人員，點「聯絡承辦人」，您的話會轉給承辦這個案件的人：
    }
talk-of-withdraw = { $count ->
        [0] 您目前沒有承辦中的案件。正在寫、沒有送出的，傳 /cancel 就清空。
       *[other] 結果出來之前可以撤回：點下面的案件，再點「撤回」；送出過的內容到期才銷毀，您的身分資料可以刪除（/erase）。正在寫、沒有送出的，傳 /cancel 就清空。
    }
talk-of-appeal = 不同意結果，可以申訴，由沒有參與本案的人覆核。點下面的「申訴」，再寫明理由：
talk-of-withdraw-page = 結果出來之前可以撤回：在「查看已送出的案件」填憑證碼打開案件，再按「撤回」；送出過的內容到期才銷毀。正在寫、沒有送出的，按「取消」或「結束並清除」就清空。
talk-of-language = 按下面選您看的語言。
talk-held = 還不清楚這是不是檢舉，先替您留著，沒有送出：<blockquote expandable>{ $text }</blockquote>
talk-guide = 📖 您問的，也許在下面這幾頁裡。
progress-case = <code>{ $number }</code> · { $leaf } · { $stage }
progress-due = <code>{ $number }</code> · { $leaf } · { $stage }，{ $due }
progress-open = 🔎 { $number }
held-report = ✍️ 寫成檢舉
## 閒談、改過的話、先留著的內容
## How the bots introduce themselves, before START

intro-reporter-name = 立案小幫手
intro-reporter-short-description = 投訴和檢舉，憑案件編號查進度。保密：工作人員看不到您的帳號。
intro-reporter-description =
    在這裡投訴或檢舉：傳連結、轉傳訊息、截圖，或用一句話說說發生了什麼事。

    · 保密：工作人員看不到您的帳號
    · 每份檢舉都有案件編號和期限，憑編號隨時查進度
    · 結果會寫明事實、依據和處理，不同意可以申訴

    遇到人身危險請立即報警。
intro-desk-name = 立案工作台
intro-desk-short-description = 工作人員的工作台。投訴和檢舉請找檢舉機器人。
intro-desk-description =
    工作人員在這裡受理、調查和處理檢舉。

    如果您想投訴或檢舉，請找檢舉機器人。

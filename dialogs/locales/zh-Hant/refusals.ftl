## 為什麼沒有做：發生了什麼 · 留下了什麼 · 接下來怎麼辦

refusal-failed = 這一步沒有辦成，是我們的問題，已經記下。之前填的都在，請稍後再試一次。
refusal-too-fast = 您傳得有點快，這則沒有處理。請休息一分鐘再傳，之前的都在。
database-away = 您的訊息到了 Telegram，但我們這邊暫時無法儲存。訊息不會遺失，恢復後馬上處理，不必重傳。
refusal-old-screen = 這個按鈕是之前的，請看最新的畫面。
refusal-unreadable = { $what }我收不了，沒有記下。之前填的都在，請改傳文字、圖片、影片、語音或檔案，或者傳截圖。
sent-sticker = 貼圖
sent-location = 位置
sent-venue = 地點
sent-contact = 聯絡人
sent-poll = 投票
sent-dice = 骰子
sent-game = 遊戲
sent-story = 限時動態
sent-checklist = 清單
sent-invoice = 帳單
sent-giveaway = 抽獎
sent-giveaway_winners = 抽獎結果
sent-gift = 禮物
sent-unique_gift = 禮物
sent-paid_media = 付費內容
sent-other = 這種訊息

refusal-too-long = 這段有 { $length } 字，這裡還能寫 { $limit } 字，沒有收下。之前寫的都在。請分短一些，或以檔案傳送。
refusal-too-many-items = 證據已滿 { $limit } 件，這一件沒有收下，前面的都在。可以先刪掉一件再傳。
refusal-too-large =
    { $what }有 { SIZE($size) }，超過 { SIZE($limit) }，沒有收下；{ $kept ->
        [0] 其他填寫的都在
       *[other] 前面的 { $kept } 件都在
    }。可以剪短、分段，或傳連結。
refusal-forbidden-kind =
    「{ $name }」是可能傷到別人電腦的檔案類型，沒有收下；{ $kept ->
        [0] 其他填寫的都在
       *[other] 前面的 { $kept } 件都在
    }。可以改傳截圖、螢幕錄影或連結。
refusal-no-date = 看不出是哪一天。之前填的都在。請寫日期，例如 2026-11-20、11月20日、昨天，不能晚於今天。
refusal-no-amount = 沒看到數字。之前填的都在。請寫金額，例如 199 元。
refusal-tap-please = 這一步請點下面的按鈕，之前填的都在。

file-photo = 這張圖片
file-video = 這部影片
file-voice = 這段語音
file-audio = 這段音訊
file-document = 這個檔案

refusal-slip = 這個案件編號有一碼不對（檢查碼不符）。請再看一眼：字母不分大小寫，沒有 I、L、O、U。
refusal-number-short = 這個案件編號不完整，少了 { $missing } 個字元。請對照著再傳一次，像這樣：LA-7K3M9-Q2XTD-Z。
refusal-no-number = 沒看到案件編號。它像這樣：LA-7K3M9-Q2XTD-Z。
refusal-nothing-to-file = 沒有可以送出的內容，可能已經送出過了，請看「我的案件」。
refusal-consent-first = 請先看告知書。填寫的內容都在。
refusal-no-such-leaf = 這個分類已經沒有了，請重新選一個。其他填寫的都在。
refusal-not-found = 沒有找到您可以查看的案件。請核對案件編號或憑證碼；如果是用別的帳號送出的，請用那個帳號來查；匿名送出的，要用憑證碼開啟。
refusal-not-found-page = 沒有找到這個憑證碼或代碼的案件。請再核對一遍；每份檢舉都有自己的憑證碼。
refusal-erased = { $number } 的內容、證據和紀錄已於 { $at } 依保存期限銷毀，打不開了，任何人都看不到。只留下編號和日期：{ $leaf }，{ $filed } 送出，{ $closed } 結案（{ $state }）。
refusal-case-moved-on = 案件剛剛有了新的進展，這一步沒有做。請看最新的狀態。
refusal-no-case = 沒有這個案件，或者您不能查看。
refusal-not-in-this-chat = 這個案件不在這個聊天室處理。沒有任何變動。
refusal-other-team = 這個案件由{ $team }處理。沒有任何變動。
refusal-somebody-was-first = { $alias } 在 { $at } 已經處理過這一步。沒有重複操作。
refusal-done-already = 您已經按過了，沒有重複操作。

refusal-not-from-here = 案件目前的狀態是「{ $state }」，這一步已經不能做了。沒有任何變動。
refusal-not-your-role = 這一步需要{ $role }來做。沒有任何變動。
refusal-yours-already = 這個案件已經由您承辦。
refusal-claimed-already = 這個案件已經有人承辦。需要換人請找負責人。
refusal-asked-enough = 已經要求補充 { $times } 次，不能再問；請依現有資料處理。
refusal-news-is-the-duty-editors = 新聞內容由值班主編處理。沒有任何變動。
refusal-not-news = 值班主編只處理新聞內容。沒有任何變動。
refusal-needs-a-lead = 這樣的處理很重，需要另一位負責人核准。
refusal-own-proposal = 這是您自己提出的處理，要由另一位負責人核准。
refusal-not-your-proposal = 這不是您提請的，要由沒有參與本案的負責人核准或退回。
refusal-nothing-proposed = 沒有等待核准的改判。沒有任何更動。
refusal-change-waits = 已有一項改判等待核准，核准或退回之後才能另作覆核。
refusal-took-part = 此案您參與過，不能覆核。
refusal-window-over = 申訴期已過，結果已是最終處理。有新的證據可以重新檢舉；也可以向 12377、12315 反映，或向法院起訴。
refusal-window-open = 申訴期還沒有過，案件暫時不能結案。
refusal-not-of-a-rejection = 這不是對不予立案的申訴。
refusal-not-of-a-decision = 這不是對處理決定的申訴。

refusal-fetched-too-large = 有一件證據取回來超過了大小限制，沒有收下，其他的都在。可以剪短、分段，或傳連結。
refusal-fetched-forbidden = 有一件證據其實是可能傷到別人電腦的檔案類型，沒有收下，其他的都在。可以改傳截圖、螢幕錄影或連結。
refusal-fetched-gone = 有一件證據沒能從 Telegram 取到，沒有收下，其他的都在。請再傳一次。
refusal-fetched-gone-page = 有一件證據沒能取到，沒有收下，其他的都在。請再傳一次。

refusal-same-leaf = 案件已經在這個分類。沒有任何變動。
refusal-staff-already = { $alias } 已經在名單上。
refusal-last-administrator = 這是最後一位管理員，不能移除或取消其角色。請先新增另一位。
refusal-no-such-team = 沒有這個組，請從清單裡選。
refusal-no-such-member = 這個人已經不在名單上。
refusal-administrators-only = 只有管理員可以管理人員。

## 看不見的字與太長的對象

refusal-blank = 這則訊息裡沒有看得見的字，沒有記下。之前填的都在，請寫幾個字再傳。
refusal-subject-too-long = 檢舉對象有 { $length } 字，最多 { $limit } 字，沒有記下；之前填的都在。請改短一些，經過可以寫在描述裡。

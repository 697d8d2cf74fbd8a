## 群組裡的檢舉

group-welcome = { $words }
group-prompt = 📮 <b>檢舉在私訊裡進行</b>，群組裡不會說是誰、檢舉了什麼。
group-prompt-how = 剛才在群組裡檢舉的人請點按鈕繼續：只有本人打得開自己檢舉的內容，不同意告知書的，一小時後刪除。群組裡的檢舉指令別人可能看到過一眼；下次直接點按鈕，把要檢舉的訊息轉傳給我就行。
group-prompt-shared = 剛才以頻道或匿名管理員身分檢舉的，我認不出是誰，所以沒有保留：請點按鈕，在私訊裡把那則訊息轉傳給我；或者換成自己的身分，回覆那則訊息再檢舉一次。
group-report = 📮 檢舉
category-of-group = <b>檢舉群組「{ $title }」裡的訊息</b> （{ $step }） 已經原樣保留，對方刪了也在。點一個分類，再點「送出」就好。
category-in-group = <b>檢舉群組「{ $title }」裡的內容</b> （{ $step }） 先點一個分類，再把訊息轉傳來，或傳它的連結。
category-other = 其他分類 ›
group-glimpsed = 👀 您在群組裡發的檢舉指令，別人可能看到過一眼。下次可以直接把訊息轉傳到這裡；群組裡要是有「📮 檢舉」按鈕，點它也行。
consent-held-group = 您在群組「{ $title }」檢舉的訊息先原樣留著，最多 { $minutes } 分鐘；同意後接著填，不同意就刪除。
group-not-kept-alone = 您在群組「{ $title }」發了檢舉，但沒有回覆到哪則訊息，所以什麼也沒有保留。請在群組裡回覆那則訊息再發 /report，或者點下面的按鈕，把訊息轉傳來。
group-not-kept-own = 您在群組「{ $title }」回覆的是自己的訊息，不能檢舉自己，什麼也沒有保留。要檢舉別人的訊息，請回覆那則訊息再發 /report，或者點下面的按鈕。
group-not-kept-service = 您在群組「{ $title }」回覆的是系統提示（例如誰進了群組），不是誰發的訊息，所以什麼也沒有保留。要檢舉新進群組的人，請點下面的按鈕，寫明對方的名字或主頁連結；要檢舉某則訊息，請回覆那則訊息再發 /report。
group-not-kept-ours = 您在群組「{ $title }」回覆的是本機器人的訊息，什麼也沒有保留。要投訴本機器人或工作人員，請點下面的按鈕，選「其他分類」。
group-pause = 群組「{ $title }」規定兩次檢舉之間要隔一段時間，這一次沒有保留。請過 { $minutes ->
        [0] { $seconds } 秒
       *[other] { $minutes } 分鐘
    }再檢舉，或者把訊息轉傳到這裡。
group-waits = 📥 您在群組裡檢舉的訊息已原樣保留（{ $count ->
        [1] 1 則，來自「{ $title }」
       *[other] { $count } 則
    }）。手上的這份填完就輪到它。
group-next = 處理群組裡的檢舉
group-finish-first = 還有群組裡檢舉的訊息在等：請先送出或取消這一份，接著就是它。
group-gone = 您先前在群組「{ $title }」檢舉的訊息，一小時內沒有同意告知書，已按規定刪除，沒有人看過。請在群組裡重新回覆檢舉，或者把訊息轉傳來。
group-not-kept-others = 群組「{ $title }」的管理員規定只有管理員能在群組裡檢舉，這一次沒有保留。您仍然可以點下面的按鈕，把訊息轉傳來檢舉。
group-not-kept-new = 群組「{ $title }」的管理員規定進群滿 { $days } 天才能在群組裡檢舉，這一次沒有保留。您現在就可以點下面的按鈕，把訊息轉傳來檢舉。
group-setup = ⚙️ 檢舉設定
group-setup-way = ⚙️ 本群組的檢舉設定只給群組管理員看：請管理員點按鈕。
group-pinned = 📮 <b>在本群組遇到罵人、廣告、詐騙？</b> 回覆那則訊息發 /report，或者點按鈕在私訊裡檢舉。沒有人會知道是誰檢舉的。
group-settings = ⚙️ <b>群組「{ $title }」的檢舉設定</b>　點一下就改。打勾的分類會給檢舉人選。
group-lost = ⚠️ <b>群組「{ $title }」裡機器人的權限剛被改動</b>，有事做不了了。只告訴已經用過本機器人的群組管理員，群組裡不說。
group-lacks-nothing = ✅ 兩個機器人的權限都齊了。
group-lacks-privacy = ⚠️ 檢舉機器人的隱私模式開著，聽不到群組裡的話：「檢舉」「@admin」都不管用，只聽得到 <code>/report@{ $bot }</code>。請把它設為管理員；或者請營運者在 @BotFather 用 <code>/setprivacy</code> 關閉隱私模式，再把它移出群組、重新加進來。
group-lacks-delete = ⚠️ 檢舉機器人不能刪除訊息：檢舉指令會留在群組裡，別人看得到。請在群組資料 › 管理員裡把它設為管理員，開啟「刪除訊息」。只要是管理員，隱私模式開著也能看到指令。
group-lacks-pin = ⚠️ 檢舉機器人不能釘選訊息：按鈕要您自己釘選，或者給它「釘選訊息」的權限。
group-lacks-desk = ⚠️ 處理用的工作台機器人不在群組裡：可以檢舉，但決定的刪除、禁言、封鎖要由人來做。請把它加進群組，設為管理員，開啟「刪除訊息」和「封鎖使用者」。
group-lacks-desk-delete = ⚠️ 工作台機器人不能刪除訊息。請在管理員裡給它開啟「刪除訊息」。
group-lacks-desk-ban = ⚠️ 工作台機器人不能禁言和封鎖。請在管理員裡給它開啟「封鎖使用者」。
group-pause-is = 檢舉間隔：{ $seconds ->
        [0] 不限
        [30] 30 秒
       *[other] { $minutes } 分鐘
    }
group-callers-everybody = 誰能檢舉：所有人
group-callers-members = 誰能檢舉：進群滿 { $days } 天的
group-newcomer-is = 新人期 { $days } 天
group-callers-administrators = 誰能檢舉：管理員
group-change-welcome = 改歡迎語
group-pin = 📌 發釘選按鈕
group-pin-done = 📌 按鈕已經發到群組裡並釘選。
group-pin-by-hand = 📌 按鈕已經發到群組裡；我沒有釘選的權限，請您長按那則訊息釘選。
group-not-in-charge = 這裡只給群組管理員看。您現在不是那個群組的管理員；如果您是，請稍後再點一次。
refusal-not-in-charge = 您現在不是那個群組的管理員，沒有改動。
group-welcome-ask = 請發群組「{ $title }」檢舉按鈕上方的歡迎語（500 字以內）。
group-welcome-length = 歡迎語要有字，最多 { $limit } 個字，沒有改動。請再發一次。
group-welcome-set = 歡迎語改好了；已經釘選的按鈕要重新發一次才會變。

## 工作台：案件卡片

desk-card-due = { $state } <code>{ $number }</code> · ⏳ { LEFT($due) }
desk-card-late = { $state } <code>{ $number }</code> · ⚠️ 逾時，{ LEFT($due) }
desk-card-delay = ⚠️ 為什麼晚了：{ $why }
desk-card-waiting = { $state } <code>{ $number }</code> · 等到 { UNTIL($until) }
desk-card-still = { $state } <code>{ $number }</code>
desk-card-category = { $trail } · 嚴重程度：{ $severity } · { $team }
desk-card-subject = 對象 { $subject }
desk-card-subject-on = 對象 { $subject } · { $platform }
desk-card-subject-at = 對象 { $subject } · 發布於 { $published }
desk-card-subject-on-at = 對象 { $subject } · { $platform } · 發布於 { $published }
desk-card-subject-unknown = 對象 檢舉人說不清楚
desk-card-reporter = 檢舉人 { $identity } · 證據 { $pieces } 件
desk-card-way = 來自 { $way }
desk-card-infected = ☣️ 證據中有 { $n } 件帶有惡意程式，已經隔離
desk-card-unscanned = ⚪ 證據中有 { $n } 件沒有掃毒
desk-card-answer = { $question } { $answer }
desk-card-description = <blockquote expandable>{ $text }</blockquote>
desk-card-handler = 承辦 { $alias }
desk-taken-away = 這裡的內容已移走。
desk-card-asked = 已問檢舉人：<blockquote>{ $question }</blockquote>
desk-card-rejected = 不予立案：{ $reason }
desk-card-decided = <b>{ $outcome }</b> · { $facts }
desk-card-preliminary = 初步結論，可以申訴到 { UNTIL($until) }
desk-card-final = 最終處理
desk-card-restricted = 🔒 涉及工作人員或合作夥伴，不進工作群組
desk-thread = { $block } · { $leaf } · { $state }

desk-state-received = 🟡 <b>待初審</b>
desk-state-review_paused = 🟠 <b>待補件</b>（初審）
desk-state-accepted = 🟢 <b>已立案</b>
desk-state-rejected = ⚫ <b>不予立案</b>
desk-state-investigating = 🔵 <b>調查中</b>
desk-state-investigation_paused = 🟠 <b>待補件</b>（調查）
desk-state-proposed = 🟣 <b>待核准</b>
desk-state-decided = ✅ <b>已處理</b>
desk-state-appealed = 🟤 <b>申訴覆核</b>
desk-state-withdrawn = ⚪ <b>已撤回</b>
desk-state-closed = ⚪ <b>已結案</b>

desk-mark-received = 🟡
desk-mark-review_paused = 🟠
desk-mark-accepted = 🟢
desk-mark-rejected = ⚫
desk-mark-investigating = 🔵
desk-mark-investigation_paused = 🟠
desk-mark-proposed = 🟣
desk-mark-decided = ✅
desk-mark-appealed = 🟤
desk-mark-withdrawn = ⚪
desk-mark-closed = ⚪

desk-press-accept = 立案
desk-press-reject = 不予立案
desk-press-ask = 要求補件
desk-press-begin = 開始調查
desk-press-resume = 不再等待，繼續處理
desk-press-decide = 作出決定
desk-press-recategorise = 改分類
desk-press-set_severity = 嚴重程度
desk-press-claim = 認領
desk-press-take_over = 接手
desk-press-evidence = 📎 證據 { $pieces }

## 工作台：作出決定之前的問答

desk-about = <b>{ $act }</b> <code>{ $number }</code> · { $alias }
desk-about-search = <b>查案件</b> · { $alias }
desk-ask-reason = 為什麼不予立案？點選一個，或回覆這則訊息寫明理由，檢舉人會原樣看到。
desk-ask-place = 請檢舉人向哪裡反映？點選一個，或回覆這則訊息寫明。
desk-reads = 檢舉人看的是{ $language }。
desk-ask-question = 要檢舉人補充什麼？點選一個，或回覆這則訊息寫下問題，檢舉人會原樣看到。
desk-ask-category = 應該歸在哪一類？點選一個，或回覆這則訊息，用幾個字來找。
desk-ask-severity = 嚴重程度是？
desk-ask-outcome = 怎麼處理？
desk-ask-facts = 查明了什麼？回覆這則訊息寫明事實，檢舉人會原樣看到。
desk-ask-follows = 後續措施是什麼？例如改善期限與複查方式、退款金額與入帳時間。回覆這則訊息寫明，沒有就略過。
desk-ask-what = 回覆這則訊息，寫案件編號、被檢舉的對象（連結、@帳號、名稱），或分類裡的詞。
desk-evidence-unseen = ⚠️ 有 { $n } 件證據還沒有人打開看過。要寫「經查看證據」，請先點卡片上的「📎 證據」。
desk-preview = 檢舉人將看到：
desk-ticks-unmet = 哪些立案條件沒有符合？點一下勾選：
desk-ticks-times = 還可以勾選其他時間：
desk-send = 📨 送出
desk-change-reason = 改理由
desk-change-place = 改去處
desk-change-question = 改問題
desk-change-outcome = 改處理結果
desk-change-facts = 改事實
desk-change-follows = 改後續
desk-back = ‹ 返回
desk-open = 看案件
desk-close = 收起
desk-cancelled = 已取消，案件沒有變動。
desk-dropped = 已取消，什麼都沒有變動。

## 工作台：話題裡的訊息

desk-evidence-refused = 📎 { $n } 這一件沒有收下，檢舉人已知道原因。
desk-added = 📎 檢舉人補充了證據，請按卡片上的「證據」查看 · <code>{ $number }</code>
desk-added-file = 📎 檢舉人補充了證據，請按卡片上的「證據」查看 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-added-words = 📝 檢舉人補充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-corrected-words = 📝 檢舉人更正了剛才的補充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered = 📝 檢舉人答覆了 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered-files = 📝 檢舉人答覆了 · <code>{ $number }</code>
desk-answered-evidence = 📎 附證據 { $count } 件，請按卡片上的「證據」查看
desk-withdrawn = 檢舉人撤回了 <code>{ $number }</code>。不必再處理。
desk-done-accept = ✅ { $alias } 已立案
desk-done-begin = ✅ { $alias } 開始調查
desk-done-resume = ✅ { $alias } 不再等待，繼續處理
desk-done-claim = ✅ { $alias } 已認領
desk-done-recategorise = ✅ { $alias } 改為 { $trail }
desk-done-set_severity = ✅ { $alias } 定嚴重程度：{ $severity }
desk-done-reject = ✅ { $alias } 不予立案，已告知檢舉人
desk-done-ask = ✅ { $alias } 已問檢舉人
desk-done-decide = ✅ { $alias } 已處理：{ $outcome }，已告知檢舉人

desk-promise-review = 初審
desk-promise-investigation = 開始調查
desk-promise-decision = 處理
desk-promise-delivery = 結果送達
desk-promise-answer = 檢舉人答覆
desk-promise-appeal_window = 申訴期
desk-promise-appeal_review = 申訴覆核
desk-reminder = ⏳ { $promise }{ LEFT($due) } · <code>{ $number }</code> · 承辦 { $alias }
desk-reminder-nobody = ⏳ { $promise }{ LEFT($due) } · <code>{ $number }</code> · 還沒有人認領
desk-overdue = ⚠️ { $promise }逾時，{ LEFT($due) } · <code>{ $number }</code> · 承辦 { $alias }，已報負責人
desk-overdue-nobody = ⚠️ { $promise }逾時，{ LEFT($due) } · <code>{ $number }</code> · 還沒有人認領，已報負責人
desk-delay-asked = 請說一下為什麼晚了；卡片和待辦會寫上，檢舉人查進度時也會看到。
desk-lead-told = ⚠️ { $promise }逾時，{ LEFT($due) } · <code>{ $number }</code> · { $leaf } · 承辦 { $alias }
desk-lead-told-nobody = ⚠️ { $promise }逾時，{ LEFT($due) } · <code>{ $number }</code> · { $leaf } · 還沒有人認領
desk-record-changed = ⚠️ <b>紀錄被改過</b> · <code>{ $number }</code> · { $leaf } · 檢舉人手上的回執和現在的紀錄對不上。請保留資料庫現在的樣子，馬上請營運者查
desk-asked-late = ⏳ 時限將到時才問檢舉人，請留意 · <code>{ $number }</code> · { $leaf } · 承辦 { $alias }
desk-asked-late-nobody = ⏳ 時限將到時才問檢舉人，請留意 · <code>{ $number }</code> · { $leaf } · 還沒有人認領

## 工作台：說明

desk-command-queue = 待辦：各階段、我的、逾時
desk-command-help = 怎麼用
desk-command-cancel = 取消正在填寫的
desk-command-staff = 管理工作人員與角色
desk-start = <b>立案 · 工作台</b>
    您好，{ $alias }（{ $roles }）。需要您留意的事會傳到這裡。
    /queue 看待辦，/help 看說明。
desk-start-stranger = 這裡是工作人員用的機器人。您還不在工作人員名單上；請管理員用 /staff 新增您。
    要投訴或檢舉，請找 @{ $bot }。
desk-help = <b>怎麼用</b>
    每個案件一張卡片，按鈕就是現在能做的事；按下去才核對您的權限。
    直接傳案件編號，就能看到那個案件。
    「不予立案」「要求補件」「作出決定」會先問幾句，送出前讓您看到檢舉人將看到的樣子；隨時可以取消。
    兩個人同時按，先到的算，另一位會得知是誰。
staff-chat-cannot-post = ⚠️ 我在工作群組裡不能發言，案件卡片送不出去。請把我設為管理員，或允許成員發言。
staff-chat-cannot-threads = ⚠️ 我在工作群組裡不能管理話題，案件暫時都發在同一處。請把我設為管理員，並開啟「管理話題」。
staff-chat-cannot-pin = ⚠️ 我在工作群組裡不能置頂訊息，案件卡片沒有置頂。請把我設為管理員，並開啟「置頂訊息」。
staff-chat-closed = ⚠️ 工作群組的話題關著，我不能在裡面發言；要發的都留著，過幾分鐘再試。請開啟話題（General 也是話題），或讓我「管理話題」。
staff-chat-gone = ⚠️ 我已不在工作群組裡，案件卡片送不出去。請把我加回去，並設為管理員。
staff-chat-fine = ✅ 我在工作群組裡的權限齊了，積下的訊息會陸續送出。
desk-id-group = 本群：STAFF_CHAT_ID={ $id }
    如果這是工作群，請把這一行寫進 .env，再重新啟動立案。
desk-added-to-group = 我已進入「{ $title }」。我是「立案」的工作機器人，工作人員用我處理檢舉。
    這是工作群組嗎？把 STAFF_CHAT_ID={ $id } 寫進 .env，再重新啟動。
    群組裡的訊息會被檢舉嗎？請讓我當管理員，給我「刪除訊息」和「封鎖使用者」的權限，處理決定由我在群組裡執行。
    都不是的話，請把我移出去。
desk-id-person = 您（{ $name }）：ADMIN_IDS={ $id }
staff-chat-moved = 工作群組升級了，我會繼續在這裡工作，什麼都沒有遺失。
staff-chat-replaced = 這裡從現在起是工作群組。處理中的案件 { $count } 件，卡片會發到這裡。
staff-chat-threads-on = 工作群組現在有話題了，每件案件一個話題；{ $count } 件案件的卡片正移過去。
staff-chat-threads-off = 工作群組的話題關掉了，案件的卡片和訊息從現在起都在這裡。

## 工作台：不能照辦時

refusal-desk-no-such-command = 沒有 { $command } 這個指令，什麼都沒有更動。/help 列出全部指令。
refusal-desk-anonymous = 您以本群組的名義匿名發言，我認不出是誰，沒有照做。請在群組的「管理員」裡點自己，關掉「匿名」再傳一次；按鈕不受影響。
refusal-desk-as-channel = 這則是以頻道的名義傳的，我認不出是誰，沒有照做。請點輸入框旁的大頭貼，換成自己的帳號再傳一次；按鈕不受影響。
refusal-desk-old-screen = 這一步已經過去了，請看最新的那則訊息。
refusal-desk-gone = 這個問答已經結束。要重來，請按案件卡片上的按鈕。
refusal-desk-another = 這是 { $alias } 正在填寫的。要自己辦，請按案件卡片上的按鈕。
desk-answer-in-thread = 這則沒有用上：等您回答的問題在話題「{ $block } · { $leaf }」裡，請到那裡回答。
desk-answer-in-private = 這則沒有用上：等您回答的問題在您和我的私訊裡，請到那裡回答。
refusal-desk-idle = 現在沒有在等您填的內容，這則沒有用上。傳案件編號看案件，/queue 看佇列，/help 看怎麼用。
refusal-desk-tap-please = 這一步請點按鈕。
refusal-desk-empty = 沒有收到文字，請寫幾個字。
refusal-desk-too-long = 寫了 { $units } 字，最多 { $limit } 字。請精簡後再傳。
refusal-desk-not-staff = 您不在工作人員名單上，按鈕沒有生效。
refusal-desk-fixed-administrator = 這位管理員由安裝設定指定（ADMIN_IDS），只能在那裡更改。
refusal-desk-found-nothing = 沒有找到相近的分類。換幾個字試試，或點選下面的分類。
refusal-desk-no-evidence = 這個案件還沒有證據。
refusal-desk-not-here = 這裡不辦案。請在工作群組或與我的私訊裡操作。

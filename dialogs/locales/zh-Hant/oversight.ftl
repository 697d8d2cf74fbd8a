## 總結：回頭看

desk-command-review = 總結：資料、結論和行動
lookback-head-review = <b>總結</b> · { $since } – { $until }
lookback-head-audit = <b>資安稽核</b> · { $since } – { $until }
lookback-head-risk = <b>風險評估</b> · { $since } – { $until }
lookback-filed = 受理
lookback-figure = { $name } { $now }（上期 { $before }）
lookback-repeated = 被檢舉三次以上的對象 { $n } 個
lookback-hot = <b>集中在</b>
lookback-classes = <b>按大類</b>
lookback-spot = · { $name } { $now }（上期 { $before }）
lookback-late = <b>為什麼晚了</b>
lookback-late-why = · { $why } { $n }
lookback-late-unsaid = · 沒有說明 { $n }
lookback-checklist-audit = 請逐項查：
    ☐ 工作人員名單和角色：離開的人已移除
    ☐ 金鑰：有備份，只有該知道的人知道
    ☐ 誰開啟過證據：紀錄抽查
    ☐ 被拒絕的操作：有沒有不尋常的
    ☐ 備份能還原，伺服器已更新
lookback-checklist-risk = 請逐項評估：
    ☐ 蒐集了哪些個人資料，還都需要嗎
    ☐ 哪裡可能外洩，影響誰，多嚴重
    ☐ 敏感的個人資料和未成年人
    ☐ 第三方（Telegram、伺服器）和跨境
    ☐ 採取的措施夠不夠，還缺什麼
lookback-actions = <b>行動</b>
lookback-no-actions = 沒有未完成的行動。
lookback-outcome = <b>結論</b>（{ $alias }）<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ 行動
lookback-conclude = 📝 寫結論
lookback-owners = 由誰來做？
lookback-concluded = ✅ { $alias } 已寫結論
lookback-acted = ✅ 已記下：{ $line }
figure-on_time = 準時
figure-review = 初審準時
figure-decision = 處理準時
figure-delivery = 送達準時
figure-overturned = 申訴推翻
figure-satisfaction = 滿意度
action-line = { $text } · { $owner } · 最晚 { $due }
action-line-done = ✅ { $text } · { $owner }
action-line-left = ⚠️ { $text } · { $owner } 已離開 · 最晚 { $due }
action-measured-before = { $line } · { $figure } 當時 { $before }
action-measured = { $line } · { $figure } { $before } → { $after }
action-new = 📝 這件事由您來做：
action-soon = ⏳ 快到期了：
action-late = ⚠️ 已過期限：
action-left = ⚠️ 負責的人已離開，請另找人做：
action-done = ✅ 完成了
action-done-press = ✅ { $text }
action-give = 交給別人
action-is-done = ✅ 已完成：{ $text }
laws-due = 📖 以下規則到了複查的日子：請看法律有沒有變，改好檔案裡的規則和下次日期。
laws-line = · { $law }（{ $rules }）· { $day }
desk-about-action = <b>行動</b> · { $alias }
desk-about-conclusion = <b>寫結論</b> · { $alias }
desk-ask-action = 要做什麼？請回覆這則訊息，一兩句話。
desk-ask-due_day = 最晚哪一天？例如 12月31日，或 2027-01-15。
desk-ask-figure = 想改善哪個數字？下次總結會對照前後。可以跳過。
desk-ask-conclusion = 結論是什麼？請回覆這則訊息。
refusal-lookback-private = 總結只能在私訊裡看，請傳私訊給我。
refusal-lookback-gone = 沒有找到這次總結，請傳送 /review。
refusal-lookback-closed = 這次已經寫過結論了，請傳送 /review 查看。
refusal-owner-left = 這位同事已經不在名單上，請另選一位。
refusal-action-gone = 沒有找到這項行動，請傳送 /review。
refusal-action-another = 這項行動由別人負責，由本人或負責人標記完成。
refusal-action-done = 這項行動已經完成了。

## 結案後的滿意度

survey-ask = 🙏 <code>{ $number }</code> 已結案。您對處理滿意嗎？點一下就好：1 很不滿意，5 很滿意。
survey-rating = { $n }
survey-unsolved = 問題沒有解決
survey-rated = ✅ 記下了：{ $n } 分，謝謝。想說幾句的話，直接寫下來就好。
survey-no-comment = 不用了
survey-commented = ✅ 收到了，謝謝。您的話會用來改進處理。
survey-too-late = 很遺憾問題沒有解決，已經記下。
refusal-survey-rated = 您已經評過分了：{ $rating } 分，謝謝。
refusal-survey-commented = 您的話已經收到過了，謝謝。
refusal-survey-none = 這個案件還沒有發出滿意度調查，所以什麼都沒有儲存。
refusal-survey-over = 這次調查已經結束。有話想說，可以重新檢舉，或在「我的案件」裡看結果。
refusal-survey-words = 這裡只收文字，請寫幾個字，或點「首頁」。

## 績效

desk-command-stats = 績效：經手、準時、滿意度
stats-title = 績效 · { $name }
stats-head =
    <b>績效 · { $name }</b>
    { $span }
stats-span = { $since } – { $until }
stats-week = 近 7 天
stats-thirty = 近 30 天
stats-month = 本月
stats-last = 上月
stats-all = 全部
stats-mine = 我的
stats-as-picture = 📊 圖
stats-as-csv = 📎 CSV 檔案
stats-taken = 經手
stats-stage = { $stage } 準時
stats-overturned = 申訴推翻
stats-satisfaction = 滿意度
stats-open = 在手
stats-empty = 這段時間裡還沒有案件。
stats-none-due = 沒有到期的
stats-of = { $stage } { $kept }/{ $due }
stats-and = { $first } · { $rest }
stats-below =
    { $first }
    { $rest }
stats-line =
    <b>{ $name }</b>
    經手 { $taken } · 在手 { $open } · 準時 { $kept }/{ $due }
    推翻 { $overturned }/{ $results }
    { $stages }
stats-line-satisfied =
    <b>{ $name }</b>
    經手 { $taken } · 在手 { $open } · 準時 { $kept }/{ $due }
    推翻 { $overturned }/{ $results } · 滿意 { $satisfied }（{ $answers } 人）
    { $stages }
stats-stage-review = 初審
stats-stage-investigation = 開始調查
stats-stage-decision = 處理
stats-stage-delivery = 送達
stats-stage-appeal_review = 覆核
refusal-stats-private = 績效只能在私訊裡看，請傳私訊給我。
refusal-stats-not-yours = 只能看自己的，負責人可以看本組的。

## 意見徵集

menu-opinions = 💡 意見徵集
command-opinions = 意見徵集
opinion-question-default = 您覺得我們處理檢舉的過程，哪裡最需要改進？
opinion-question-usual = 用通常的問題
opinion-invited = 💡 <b>意見徵集</b>
    { $question }
opinion-until = 請在 { UNTIL($until) }前寫下來；我們會把答覆告訴每一位被問到的人。工作人員看得到意見，看不到您是誰。
opinion-write = 💡 { $question }
    請直接寫下來，一則就好。工作人員看得到意見，看不到您是誰。
opinion-kept = ✅ 收到了，謝謝。有了答覆會告訴您；在那之前還可以改。
opinion-declined = 好的，這次不問了。
opinion-answered = 💡 <b>意見徵集的答覆</b>
    { $question }
opinion-answer = 答覆：<blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 好的，以後徵求意見時會來問您，一年幾次，每次都可以不答。隨時可以收回。
opinion-stopped = 好的，以後不再徵求您的意見。想參加時傳 /opinions。
opinion-stopped-page = 好的，以後不再徵求您的意見。
opinion-press-willing = 🙋 願意參加意見徵集
opinion-press-stop = 以後不再問我
opinion-press-write = ✍️ 寫意見
opinion-press-rewrite = ✍️ 改一改
opinion-press-decline = 這次不了
opinions-head = <b>意見徵集</b> 我們定期檢討，會問願意參加的人哪裡可以做得更好，答覆公開在這裡。
opinions-willing = 🙋 您願意被徵求意見。
opinions-unwilling = 您現在不會被徵求意見。
opinions-none = 還沒有答覆。

lookback-opinions-open =
    💡 意見徵集：問了 { $asked } 人，收到 { $given } 則
    收到 { AT($until) } 為止
lookback-opinions-over = 💡 意見徵集：問了 { $asked } 人，收到 { $given } 則，等答覆
lookback-opinions-answered = 💡 意見徵集：問了 { $asked } 人，收到 { $given } 則，已答覆
opinions-call = 💡 徵集意見
opinions-read = 💡 看意見 { $n }
opinions-read-head = <b>意見徵集</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 寫答覆
opinions-called = 💡 { $alias } 發起了意見徵集，傳給 { $n } 位願意參加的檢舉人，收到 { AT($until) } 為止。
opinions-published = 💡 { $alias } 已公布答覆，正在告訴被問到的人。
opinions-goes-to = 將傳給願意參加的檢舉人 { $n } 位，各人用自己的語言；晚上的等到早上。
opinions-answers = 問的是：{ $question } 問了 { $asked } 人，收到 { $given } 則。
opinions-ends-early = ⏳ 原定收到 { AT($until) }；現在答覆，就不再收意見。
opinions-over = ⏳ 意見徵集的時間到了：問了 { $asked } 人，收到 { $given } 則。請寫答覆，會告訴被問到的人。
desk-about-opinions = <b>意見徵集</b> · { $alias }
desk-about-opinions-answer = <b>答覆意見</b> · { $alias }
desk-ask-opinion = 想問什麼？請寫下問題，或用通常的問題。
desk-ask-opinions-answer = 怎麼答覆？寫收到了哪些意見，會做什麼，不做什麼，為什麼。會公布給所有人看。
desk-change-opinion = 改問題
desk-change-opinions-answer = 改答覆
refusal-opinions-unanswered = 上一次徵集還沒有答覆。請先寫答覆，再問新的。
refusal-opinions-called = 這次檢討已經徵集過意見了。
refusal-opinions-nobody = 還沒有人願意參加意見徵集。檢舉人在滿意度調查之後，或傳 /opinions 可以報名。
refusal-opinions-answered = 已經公布過答覆了。
refusal-opinions-over = 這次徵集已經結束，沒有收下。答覆公開在 /opinions。
refusal-opinions-over-page = 這次徵集已經結束，沒有收下。
refusal-opinions-consent = 提出過檢舉、看過告知書之後就可以參加。
refusal-opinion-given = 您的意見已經收到，謝謝。想改的話，點「寫意見」重新寫。
refusal-opinion-words = 這裡只收文字，請寫幾句話。
refusal-opinion-forward = 轉傳的是別人的話，沒有當作您的意見收下。請用自己的話寫；想檢舉這則訊息，請先傳 /report。
refusal-opinion-forward-page = 這是別人的話，沒有當作您的意見收下。請用自己的話寫；要檢舉，請另外開始一份檢舉。

survey-words = 💬 滿意度留言 { $n }
survey-words-head = <b>滿意度調查的留言</b>（{ $n }）
survey-word = { $rating } 分 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

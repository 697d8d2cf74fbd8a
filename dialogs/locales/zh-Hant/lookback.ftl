## 總結:回頭看

desk-command-review = 總結:資料、結論和行動
lookback-head-review = <b>總結</b> · { $since } – { $until }
lookback-head-audit = <b>資安稽核</b> · { $since } – { $until }
lookback-head-risk = <b>風險評估</b> · { $since } – { $until }
lookback-filed = 受理
lookback-figure = { $name } { $now }(上期 { $before })
lookback-repeated = 被檢舉三次以上的對象 { $n } 個
lookback-hot = <b>集中在</b>
lookback-classes = <b>按大類</b>
lookback-spot = · { $name } { $now }(上期 { $before })
lookback-checklist-audit = 請逐項查:
    ☐ 工作人員名單和角色:離開的人已移除
    ☐ 金鑰:有備份,只有該知道的人知道
    ☐ 誰開啟過證據:紀錄抽查
    ☐ 被拒絕的操作:有沒有不尋常的
    ☐ 備份能還原,伺服器已更新
lookback-checklist-risk = 請逐項評估:
    ☐ 蒐集了哪些個人資料,還都需要嗎
    ☐ 哪裡可能外洩,影響誰,多嚴重
    ☐ 敏感的個人資料和未成年人
    ☐ 第三方(Telegram、伺服器)和跨境
    ☐ 採取的措施夠不夠,還缺什麼
lookback-actions = <b>行動</b>
lookback-no-actions = 沒有未完成的行動。
lookback-outcome = <b>結論</b>({ $alias })<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ 行動
lookback-conclude = 📝 寫結論
lookback-owners = 由誰來做?
lookback-concluded = ✅ { $alias } 已寫結論
lookback-acted = ✅ 已記下:{ $line }
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
action-new = 📝 這件事由您來做:
action-soon = ⏳ 快到期了:
action-late = ⚠️ 已過期限:
action-left = ⚠️ 負責的人已離開,請另找人做:
action-done = ✅ 完成了
action-done-press = ✅ { $text }
action-give = 交給別人
action-is-done = ✅ 已完成:{ $text }
laws-due = 📖 以下規則到了複查的日子:請看法律有沒有變,改好檔案裡的規則和下次日期。
laws-line = · { $law }({ $rules })· { $day }
desk-about-action = <b>行動</b> · { $alias }
desk-about-conclusion = <b>寫結論</b> · { $alias }
desk-ask-action = 要做什麼?請回覆這則訊息,一兩句話。
desk-ask-due_day = 最晚哪一天?例如 12月31日,或 2027-01-15。
desk-ask-figure = 想改善哪個數字?下次總結會對照前後。可以跳過。
desk-ask-conclusion = 結論是什麼?請回覆這則訊息。
refusal-lookback-private = 總結只在私聊裡看,請傳私訊給我。
refusal-lookback-gone = 沒有找到這次總結,請傳送 /review。
refusal-lookback-closed = 這次已經寫過結論了,請傳送 /review 查看。
refusal-owner-left = 這位同事已經不在名單上,請另選一位。
refusal-action-gone = 沒有找到這項行動,請傳送 /review。
refusal-action-another = 這項行動由別人負責,由本人或負責人標記完成。
refusal-action-done = 這項行動已經完成了。

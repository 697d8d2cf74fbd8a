## 範本:現成話

desk-command-templates = 範本:現成的理由、問題和回覆
template-uses = <b>範本</b> · 現成話,三種語言,檢舉人讀到的是自己的語言。
    可以留空由案件填入:<code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>範本 · { $use }</b> · { $n } 則
template-use-reason = 不予立案的理由
template-use-place = 另找去處
template-use-question = 問檢舉人
template-use-facts = 查明的事實
template-use-follows = 後續措施
template-use-reply = 回覆檢舉人
template-add = ➕ 新增
template-again = ↩ 恢復「{ $name }」
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = { $alias } 改於 { $at }
template-edit = 改 { $language }
template-shipped = ↩ 恢復原樣
template-remove-sure = 移除「{ $name }」?以後不再出現在按鈕裡;已經用它送出的話不變。
template-removed = 已移除「{ $name }」。
template-restored = 「{ $name }」已恢復原樣。
template-saved = ✅ { $alias } 已儲存範本「{ $name }」
template-now = { $language } 現在是(點一下可複製):<code>{ $text }</code>
desk-change-message = 改訊息
template-no-subject = 被檢舉的內容
template-no-due = 儘快
desk-about-template = <b>修改範本</b> · { $alias }
desk-about-template-add = <b>新增範本</b> · { $alias }
desk-ask-template = 請回覆這則訊息:第一行是按鈕上的字,下面是正文。
desk-ask-template-zh-Hans = 先寫簡體中文。請回覆這則訊息:第一行是按鈕上的字,下面是正文。
desk-ask-template-zh-Hant = 再寫繁體中文(台灣、香港的說法)。第一行是按鈕上的字,下面是正文。
desk-ask-template-en = 最後寫英文。第一行是按鈕上的字,下面是正文。

refusal-leads-only = 這件事由負責人來做。
refusal-template-gone = 沒有這個範本了,請重新傳送 /templates。
refusal-template-language = 缺 { $language }。檢舉人讀到的一律是自己的語言,所以三種語言都要寫。
refusal-template-many = 這一類已有 { $limit } 則,再多就不好找了。請先移除不用的。
refusal-template-gap = 沒有儲存:不認得 { $gap }。可以用的有 <code>{ $known }</code>。您寫的在這裡,點一下可複製,改好再傳:<code>{ $text }</code>
refusal-template-braces = 沒有儲存:大括號不成對,不知道空格從哪裡到哪裡。您寫的在這裡,點一下可複製,改好再傳:<code>{ $text }</code>
refusal-template-no-text = 沒有儲存:只有一行。第一行是按鈕上的字,正文寫在下面。您寫的在這裡,點一下可複製:<code>{ $text }</code>
refusal-template-label = 沒有儲存:按鈕上的字有 { $units } 個,最多 { $limit } 個。您寫的在這裡,點一下可複製,改短再傳:<code>{ $text }</code>
refusal-template-too-long = 沒有儲存:正文 { $units } 字,一則訊息裡最多放得下 { $limit } 字。您寫的在這裡,點一下可複製,改短再傳:<code>{ $text }</code>

## 績效

desk-command-stats = 績效:經手、準時、滿意度
stats-title = 績效 · { $name }
stats-head = <b>績效 · { $name }</b> · { $span }
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
stats-line = <b>{ $name }</b> 經手 { $taken } · 在手 { $open } · 準時 { $kept }/{ $due } · 推翻 { $overturned }/{ $results }
    { $stages }
stats-line-satisfied = <b>{ $name }</b> 經手 { $taken } · 在手 { $open } · 準時 { $kept }/{ $due } · 推翻 { $overturned }/{ $results } · 滿意 { $satisfied }({ $answers } 人)
    { $stages }
refusal-stats-private = 績效只在私聊裡看,請傳私訊給我。
refusal-stats-not-yours = 只能看自己的,負責人可以看本組的。

## 訓練

desk-command-training = 訓練:課程和測驗
training-head = <b>訓練</b> · 短課程,每門最後有幾道題
training-required = 通過全部課程之前不能作出決定。
training-line-passed = ✅ { $name } · { $at } 已通過
training-line-changed = ⏳ { $name } · 內容有更新,請再學一次
training-line-due = ⏳ { $name } · 最晚 { UNTIL($due) }
training-line-open = { $name } · 還沒有學
training-who = 👥 誰通過了
training-who-head = <b>訓練 · 誰通過了什麼</b>
training-who-line = <b>{ $alias }</b> { $courses }
training-has = ✅ { $name }
training-lacks = ✖ { $name }
training-page = <b>{ $name }</b> · 第 { $page }/{ $pages } 頁
training-text = { $text }
training-test = 📝 測驗 { $n } 題
training-question = <b>{ $name }</b> · 第 { $n }/{ $of } 題
training-prompt = { $text }
training-passed = ✅ 通過:「{ $name }」{ $of } 題答對 { $right } 題。已記錄。
training-failed = 「{ $name }」{ $of } 題答對 { $right } 題,需要 { $mark } 題。再看一遍就好,次數不限。
training-again = 再測一次
training-read = 再看一遍
training-open = 去學習
training-due = 📝 請學完「{ $name }」並通過測驗,最晚 { UNTIL($due) }。
training-changed = 📝 「{ $name }」內容有更新,請再學一次並通過測驗。
training-overdue = ⏳ { $alias } 還沒有通過「{ $name }」,已過期限。
refusal-training = 通過訓練「{ $course }」之後才能作出決定。請私訊我傳送 /training,幾分鐘就好;案件沒有變動。
refusal-training-private = 訓練請在私聊裡進行,傳 /training 給我。
refusal-training-gone = 這門課程已經更新或撤下,請重新傳送 /training。
refusal-training-another = 這不是您的測驗。請傳送 /training 開始您自己的。
refusal-training-answered = 這一題已經答過了,請看最新的題目。

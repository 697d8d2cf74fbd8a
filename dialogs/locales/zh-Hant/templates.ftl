## 範本：現成話

desk-command-templates = 範本：現成的理由、問題和回覆
template-uses = <b>範本</b> · 現成話，三種語言，檢舉人讀到的是自己的語言。
    可以留空由案件填入：<code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>範本 · { $use }</b> · { $n } 則
template-use-reason = 不予立案的理由
template-use-place = 另找去處
template-use-question = 問檢舉人
template-use-facts = 查明的事實
template-use-follows = 後續措施
template-use-delay = 為什麼晚了
template-use-reply = 回覆檢舉人
template-add = ➕ 新增
template-again = ↩ 恢復「{ $name }」
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = { $alias } 改於 { $at }
template-edit = 改 { $language }
template-shipped = ↩ 恢復原樣
template-remove-sure = 移除「{ $name }」？以後不再出現在按鈕裡；已經用它送出的話不變。
template-removed = 已移除「{ $name }」。
template-restored = 「{ $name }」已恢復原樣。
template-saved = ✅ { $alias } 已儲存範本「{ $name }」
template-now = { $language } 現在是（點一下可複製）：<code>{ $text }</code>
desk-change-message = 改訊息
template-no-subject = 被檢舉的內容
template-no-due = 儘快
desk-about-template = <b>修改範本</b> · { $alias }
desk-about-template-add = <b>新增範本</b> · { $alias }
desk-ask-template = 請回覆這則訊息：第一行是按鈕上的字，下面是正文。
desk-ask-template-zh-Hans = 先寫簡體中文。請回覆這則訊息：第一行是按鈕上的字，下面是正文。
desk-ask-template-zh-Hant = 再寫繁體中文（台灣、香港的說法）。第一行是按鈕上的字，下面是正文。
desk-ask-template-en = 最後寫英文。第一行是按鈕上的字，下面是正文。

refusal-leads-only = 這件事由負責人來做。
refusal-template-gone = 沒有這個範本了，請重新傳送 /templates。
refusal-template-language = 缺 { $language }。檢舉人讀到的一律是自己的語言，所以三種語言都要寫。
refusal-template-many = 這一類已有 { $limit } 則，再多就不好找了。請先移除不用的。
refusal-template-gap = 沒有儲存：不認得 { $gap }。可以用的有 <code>{ $known }</code>。您寫的在這裡，點一下可複製，改好再傳：<code>{ $text }</code>
refusal-template-braces = 沒有儲存：大括號不成對，不知道空格從哪裡到哪裡。您寫的在這裡，點一下可複製，改好再傳：<code>{ $text }</code>
refusal-template-no-text = 沒有儲存：只有一行。第一行是按鈕上的字，正文寫在下面。您寫的在這裡，點一下可複製：<code>{ $text }</code>
refusal-template-label = 沒有儲存：按鈕上的字有 { $units } 個，最多 { $limit } 個。您寫的在這裡，點一下可複製，改短再傳：<code>{ $text }</code>
refusal-template-too-long = 沒有儲存：正文 { $units } 字，一則訊息裡最多放得下 { $limit } 字。您寫的在這裡，點一下可複製，改短再傳：<code>{ $text }</code>

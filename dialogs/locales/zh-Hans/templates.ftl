## 模板：现成话

desk-command-templates = 模板：现成的理由、问题和回复
template-uses = <b>模板</b> · 现成话，三种语言，举报人读到的是自己的语言。
    可以留空格由案件填入：<code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>模板 · { $use }</b> · { $n } 条
template-use-reason = 不予立案的理由
template-use-place = 另找去处
template-use-question = 问举报人
template-use-facts = 查明的事实
template-use-follows = 后续措施
template-use-delay = 为什么晚了
template-use-reply = 回复举报人
template-add = ➕ 添加
template-again = ↩ 恢复「{ $name }」
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = { $alias } 改于 { $at }
template-edit = 改 { $language }
template-shipped = ↩ 恢复原样
template-remove-sure = 移除「{ $name }」？以后不再出现在按钮里；已经用它发出的话不变。
template-removed = 已移除「{ $name }」。
template-restored = 「{ $name }」已恢复原样。
template-saved = ✅ { $alias } 已保存模板「{ $name }」
template-now = { $language } 现在是（点一下可复制）：<code>{ $text }</code>
desk-change-message = 改消息
template-no-subject = 被举报的内容
template-no-due = 尽快
desk-about-template = <b>修改模板</b> · { $alias }
desk-about-template-add = <b>添加模板</b> · { $alias }
desk-ask-template = 请回复这条消息：第一行是按钮上的字，下面是正文。
desk-ask-template-zh-Hans = 先写简体中文。请回复这条消息：第一行是按钮上的字，下面是正文。
desk-ask-template-zh-Hant = 再写繁体中文（台湾、香港的说法）。第一行是按钮上的字，下面是正文。
desk-ask-template-en = 最后写英文。第一行是按钮上的字，下面是正文。

refusal-leads-only = 这件事由负责人来做。
refusal-template-gone = 没有这个模板了，请重新发送 /templates。
refusal-template-language = 缺 { $language }。举报人读到的一律是自己的语言，所以三种语言都要写。
refusal-template-many = 这一类已有 { $limit } 条，再多就不好找了。请先移除不用的。
refusal-template-gap = 没有保存：不认识 { $gap }。可以用的有 <code>{ $known }</code>。您写的在这里，点一下可复制，改好再发：<code>{ $text }</code>
refusal-template-braces = 没有保存：花括号不成对，不知道空格从哪里到哪里。您写的在这里，点一下可复制，改好再发：<code>{ $text }</code>
refusal-template-no-text = 没有保存：只有一行。第一行是按钮上的字，正文写在下面。您写的在这里，点一下可复制：<code>{ $text }</code>
refusal-template-label = 没有保存：按钮上的字有 { $units } 个，最多 { $limit } 个。您写的在这里，点一下可复制，改短再发：<code>{ $text }</code>
refusal-template-too-long = 没有保存：正文 { $units } 字，一条消息里最多放得下 { $limit } 字。您写的在这里，点一下可复制，改短再发：<code>{ $text }</code>

## 模板:现成话

desk-command-templates = 模板:现成的理由、问题和回复
template-uses = <b>模板</b> · 现成话,三种语言,举报人读到的是自己的语言。
    可以留空格由案件填入:<code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>模板 · { $use }</b> · { $n } 条
template-use-reason = 不予立案的理由
template-use-place = 另找去处
template-use-question = 问举报人
template-use-facts = 查明的事实
template-use-follows = 后续措施
template-use-reply = 回复举报人
template-add = ➕ 添加
template-again = ↩ 恢复「{ $name }」
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = { $alias } 改于 { $at }
template-edit = 改 { $language }
template-shipped = ↩ 恢复原样
template-remove-sure = 移除「{ $name }」?以后不再出现在按钮里;已经用它发出的话不变。
template-removed = 已移除「{ $name }」。
template-restored = 「{ $name }」已恢复原样。
template-saved = ✅ { $alias } 已保存模板「{ $name }」
template-now = { $language } 现在是(点一下可复制):<code>{ $text }</code>
desk-change-message = 改消息
template-no-subject = 被举报的内容
template-no-due = 尽快
desk-about-template = <b>修改模板</b> · { $alias }
desk-about-template-add = <b>添加模板</b> · { $alias }
desk-ask-template = 请回复这条消息:第一行是按钮上的字,下面是正文。
desk-ask-template-zh-Hans = 先写简体中文。请回复这条消息:第一行是按钮上的字,下面是正文。
desk-ask-template-zh-Hant = 再写繁体中文(台湾、香港的说法)。第一行是按钮上的字,下面是正文。
desk-ask-template-en = 最后写英文。第一行是按钮上的字,下面是正文。

refusal-leads-only = 这件事由负责人来做。
refusal-template-gone = 没有这个模板了,请重新发送 /templates。
refusal-template-language = 缺 { $language }。举报人读到的一律是自己的语言,所以三种语言都要写。
refusal-template-many = 这一类已有 { $limit } 条,再多就不好找了。请先移除不用的。
refusal-template-gap = 没有保存:不认识 { $gap }。可以用的有 <code>{ $known }</code>。您写的在这里,点一下可复制,改好再发:<code>{ $text }</code>
refusal-template-braces = 没有保存:花括号不成对,不知道空格从哪里到哪里。您写的在这里,点一下可复制,改好再发:<code>{ $text }</code>
refusal-template-no-text = 没有保存:只有一行。第一行是按钮上的字,正文写在下面。您写的在这里,点一下可复制:<code>{ $text }</code>
refusal-template-label = 没有保存:按钮上的字有 { $units } 个,最多 { $limit } 个。您写的在这里,点一下可复制,改短再发:<code>{ $text }</code>
refusal-template-too-long = 没有保存:正文 { $units } 字,一条消息里最多放得下 { $limit } 字。您写的在这里,点一下可复制,改短再发:<code>{ $text }</code>

## 绩效

desk-command-stats = 绩效:经手、按时、满意度
stats-title = 绩效 · { $name }
stats-head = <b>绩效 · { $name }</b> · { $span }
stats-span = { $since } – { $until }
stats-week = 近 7 天
stats-thirty = 近 30 天
stats-month = 本月
stats-last = 上月
stats-all = 全部
stats-mine = 我的
stats-as-picture = 📊 图
stats-as-csv = 📎 CSV 文件
stats-taken = 经手
stats-stage = { $stage } 按时
stats-overturned = 申诉推翻
stats-satisfaction = 满意度
stats-open = 在手
stats-empty = 这段时间里还没有案件。
stats-none-due = 没有到期的
stats-of = { $stage } { $kept }/{ $due }
stats-and = { $first } · { $rest }
stats-line = <b>{ $name }</b> 经手 { $taken } · 在手 { $open } · 按时 { $kept }/{ $due } · 推翻 { $overturned }/{ $results }
    { $stages }
stats-line-satisfied = <b>{ $name }</b> 经手 { $taken } · 在手 { $open } · 按时 { $kept }/{ $due } · 推翻 { $overturned }/{ $results } · 满意 { $satisfied }({ $answers } 人)
    { $stages }
refusal-stats-private = 绩效只在私聊里看,请给我发私信。
refusal-stats-not-yours = 只能看自己的,负责人可以看本组的。

## 培训

desk-command-training = 培训:课程和测验
training-head = <b>培训</b> · 短课程,每门最后有几道题
training-required = 通过全部课程之前不能作出决定。
training-line-passed = ✅ { $name } · { $at } 已通过
training-line-changed = ⏳ { $name } · 内容有更新,请再学一次
training-line-due = ⏳ { $name } · 最迟 { UNTIL($due) }
training-line-open = { $name } · 还没有学
training-who = 👥 谁通过了
training-who-head = <b>培训 · 谁通过了什么</b>
training-who-line = <b>{ $alias }</b> { $courses }
training-has = ✅ { $name }
training-lacks = ✖ { $name }
training-page = <b>{ $name }</b> · 第 { $page }/{ $pages } 页
training-text = { $text }
training-test = 📝 测验 { $n } 题
training-question = <b>{ $name }</b> · 第 { $n }/{ $of } 题
training-prompt = { $text }
training-passed = ✅ 通过:「{ $name }」{ $of } 题答对 { $right } 题。已记录。
training-failed = 「{ $name }」{ $of } 题答对 { $right } 题,需要 { $mark } 题。再看一遍就好,次数不限。
training-again = 再测一次
training-read = 再看一遍
training-open = 去学习
training-due = 📝 请学完「{ $name }」并通过测验,最迟 { UNTIL($due) }。
training-changed = 📝 「{ $name }」内容有更新,请再学一次并通过测验。
training-overdue = ⏳ { $alias } 还没有通过「{ $name }」,已过期限。
refusal-training = 通过培训「{ $course }」之后才能作出决定。请私聊我发送 /training,几分钟就好;案件没有变动。
refusal-training-private = 培训请在私聊里进行,给我发 /training。
refusal-training-gone = 这门课程已经更新或撤下,请重新发送 /training。
refusal-training-another = 这不是您的测验。请发送 /training 开始您自己的。
refusal-training-answered = 这一题已经答过了,请看最新的题目。

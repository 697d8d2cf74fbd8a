## 总结：回头看

desk-command-review = 总结：数据、结论和行动
lookback-head-review = <b>总结</b> · { $since } – { $until }
lookback-head-audit = <b>安全审计</b> · { $since } – { $until }
lookback-head-risk = <b>风险评估</b> · { $since } – { $until }
lookback-filed = 受理
lookback-figure = { $name } { $now }（上期 { $before }）
lookback-repeated = 被举报三次以上的对象 { $n } 个
lookback-hot = <b>集中在</b>
lookback-classes = <b>按大类</b>
lookback-spot = · { $name } { $now }（上期 { $before }）
lookback-late = <b>为什么晚了</b>
lookback-late-why = · { $why } { $n }
lookback-late-unsaid = · 没有说明 { $n }
lookback-checklist-audit = 请逐项查：
    ☐ 工作人员名单和角色：离开的人已移除
    ☐ 密钥：有备份，只有该知道的人知道
    ☐ 谁打开过证据：记录抽查
    ☐ 被拒绝的操作：有没有不寻常的
    ☐ 备份能恢复，服务器已更新
lookback-checklist-risk = 请逐项评估：
    ☐ 收集了哪些个人信息，还都需要吗
    ☐ 哪里可能泄露，影响谁，多严重
    ☐ 敏感个人信息和未成年人
    ☐ 第三方（电报、服务器）和跨境
    ☐ 采取的措施够不够，还缺什么
lookback-actions = <b>行动</b>
lookback-no-actions = 没有未完成的行动。
lookback-outcome = <b>结论</b>（{ $alias }）<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ 行动
lookback-conclude = 📝 写结论
lookback-owners = 由谁来做？
lookback-concluded = ✅ { $alias } 已写结论
lookback-acted = ✅ 已记下：{ $line }
figure-on_time = 按时
figure-review = 初审按时
figure-decision = 处理按时
figure-delivery = 送达按时
figure-overturned = 申诉推翻
figure-satisfaction = 满意度
action-line = { $text } · { $owner } · 最迟 { $due }
action-line-done = ✅ { $text } · { $owner }
action-line-left = ⚠️ { $text } · { $owner } 已离开 · 最迟 { $due }
action-measured-before = { $line } · { $figure } 当时 { $before }
action-measured = { $line } · { $figure } { $before } → { $after }
action-new = 📝 这件事由您来做：
action-soon = ⏳ 快到期了：
action-late = ⚠️ 已过期限：
action-left = ⚠️ 负责的人已离开，请另找人做：
action-done = ✅ 完成了
action-done-press = ✅ { $text }
action-give = 交给别人
action-is-done = ✅ 已完成：{ $text }
laws-due = 📖 以下规则到了复查的日子：请看法律有没有变，改好文件里的规则和下次日期。
laws-line = · { $law }（{ $rules }）· { $day }
desk-about-action = <b>行动</b> · { $alias }
desk-about-conclusion = <b>写结论</b> · { $alias }
desk-ask-action = 要做什么？请回复这条消息，一两句话。
desk-ask-due_day = 最迟哪一天？例如 12月31日，或 2027-01-15。
desk-ask-figure = 想改善哪个数字？下次总结会对照前后。可以跳过。
desk-ask-conclusion = 结论是什么？请回复这条消息。
refusal-lookback-private = 总结只在私聊里看，请给我发私信。
refusal-lookback-gone = 没有找到这次总结，请发送 /review。
refusal-lookback-closed = 这次已经写过结论了，请发送 /review 查看。
refusal-owner-left = 这位同事已经不在名单上，请另选一位。
refusal-action-gone = 没有找到这项行动，请发送 /review。
refusal-action-another = 这项行动由别人负责，由本人或负责人标记完成。
refusal-action-done = 这项行动已经完成了。

## 结案后的满意度

survey-ask = 🙏 <code>{ $number }</code> 已结案。您对处理满意吗？点一下就好：1 很不满意，5 很满意。
survey-rating = { $n }
survey-unsolved = 问题没有解决
survey-rated = ✅ 记下了：{ $n } 分，谢谢。想说几句的话，直接写下来就好。
survey-no-comment = 不用了
survey-commented = ✅ 收到了，谢谢。您的话会用来改进处理。
survey-too-late = 很遗憾问题没有解决，已经记下。
refusal-survey-rated = 您已经打过分了：{ $rating } 分，谢谢。
refusal-survey-commented = 您的话已经收到过了，谢谢。
refusal-survey-none = 这个案件还没有发出满意度调查，所以什么都没有保存。
refusal-survey-over = 这次调查已经结束。有话想说，可以重新举报，或在「我的案件」里看结果。
refusal-survey-words = 这里只收文字，请写几个字，或点「首页」。

## 绩效

desk-command-stats = 绩效：经手、按时、满意度
stats-title = 绩效 · { $name }
stats-head =
    <b>绩效 · { $name }</b>
    { $span }
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
stats-below =
    { $first }
    { $rest }
stats-line =
    <b>{ $name }</b>
    经手 { $taken } · 在手 { $open } · 按时 { $kept }/{ $due }
    推翻 { $overturned }/{ $results }
    { $stages }
stats-line-satisfied =
    <b>{ $name }</b>
    经手 { $taken } · 在手 { $open } · 按时 { $kept }/{ $due }
    推翻 { $overturned }/{ $results } · 满意 { $satisfied }（{ $answers } 人）
    { $stages }
stats-stage-review = 初审
stats-stage-investigation = 开始调查
stats-stage-decision = 处理
stats-stage-delivery = 送达
stats-stage-appeal_review = 复核
refusal-stats-private = 绩效只在私聊里看，请给我发私信。
refusal-stats-not-yours = 只能看自己的，负责人可以看本组的。

## 意见征集

menu-opinions = 💡 意见征集
command-opinions = 意见征集
opinion-question-default = 您觉得我们处理举报的过程，哪里最需要改进？
opinion-question-usual = 用通常的问题
opinion-invited = 💡 <b>意见征集</b>
    { $question }
opinion-until = 请在 { UNTIL($until) }前写下来；我们会把答复告诉每一位被问到的人。工作人员看得到意见，看不到您是谁。
opinion-write = 💡 { $question }
    请直接写下来，一条就好。工作人员看得到意见，看不到您是谁。
opinion-kept = ✅ 收到了，谢谢。有了答复会告诉您；在那之前还可以改。
opinion-declined = 好的，这次不问了。
opinion-answered = 💡 <b>意见征集的答复</b>
    { $question }
opinion-answer = 答复：<blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 好的，以后征求意见时会来问您，一年几次，每次都可以不答。随时可以收回。
opinion-stopped = 好的，以后不再征求您的意见。想参加时发 /opinions。
opinion-stopped-page = 好的，以后不再征求您的意见。
opinion-press-willing = 🙋 愿意参加意见征集
opinion-press-stop = 以后不再问我
opinion-press-write = ✍️ 写意见
opinion-press-rewrite = ✍️ 改一改
opinion-press-decline = 这次不了
opinions-head = <b>意见征集</b> 我们定期总结，会问愿意参加的人哪里可以做得更好，答复公开在这里。
opinions-willing = 🙋 您愿意被征求意见。
opinions-unwilling = 您现在不会被征求意见。
opinions-none = 还没有答复。

lookback-opinions-open =
    💡 意见征集：问了 { $asked } 人，收到 { $given } 条
    收到 { AT($until) } 为止
lookback-opinions-over = 💡 意见征集：问了 { $asked } 人，收到 { $given } 条，等答复
lookback-opinions-answered = 💡 意见征集：问了 { $asked } 人，收到 { $given } 条，已答复
opinions-call = 💡 征集意见
opinions-read = 💡 看意见 { $n }
opinions-read-head = <b>意见征集</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 写答复
opinions-called = 💡 { $alias } 发起了意见征集，发给 { $n } 位愿意参加的举报人，收到 { AT($until) } 为止。
opinions-published = 💡 { $alias } 已公布答复，正在告诉被问到的人。
opinions-goes-to = 将发给愿意参加的举报人 { $n } 位，各人用自己的语言；晚上的等到早上。
opinions-answers = 问的是：{ $question } 问了 { $asked } 人，收到 { $given } 条。
opinions-ends-early = ⏳ 原定收到 { AT($until) }；现在答复，就不再收意见。
opinions-over = ⏳ 意见征集的时间到了：问了 { $asked } 人，收到 { $given } 条。请写答复，会告诉被问到的人。
desk-about-opinions = <b>意见征集</b> · { $alias }
desk-about-opinions-answer = <b>答复意见</b> · { $alias }
desk-ask-opinion = 想问什么？请写下问题，或用通常的问题。
desk-ask-opinions-answer = 怎么答复？写收到了哪些意见，会做什么，不做什么，为什么。会公布给所有人看。
desk-change-opinion = 改问题
desk-change-opinions-answer = 改答复
refusal-opinions-unanswered = 上一次征集还没有答复。请先写答复，再问新的。
refusal-opinions-called = 这次总结已经征集过意见了。
refusal-opinions-nobody = 还没有人愿意参加意见征集。举报人在满意度调查之后，或发 /opinions 可以报名。
refusal-opinions-answered = 已经公布过答复了。
refusal-opinions-over = 这次征集已经结束，没有收下。答复公开在 /opinions。
refusal-opinions-over-page = 这次征集已经结束，没有收下。
refusal-opinions-consent = 提交过举报、看过告知书之后就可以参加。
refusal-opinion-given = 您的意见已经收到，谢谢。想改的话，点「写意见」重新写。
refusal-opinion-words = 这里只收文字，请写几句话。
refusal-opinion-forward = 转发的是别人的话，没有当作您的意见收下。请用自己的话写；想举报这条消息，先发 /report。
refusal-opinion-forward-page = 这是别人的话，没有当作您的意见收下。请用自己的话写；要举报，请另外开始一份举报。

survey-words = 💬 满意度留言 { $n }
survey-words-head = <b>满意度调查的留言</b>（{ $n }）
survey-word = { $rating } 分 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

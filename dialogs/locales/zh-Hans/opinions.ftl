## 意见征集

menu-opinions = 💡 意见征集
command-opinions = 意见征集
opinion-question-default = 您觉得我们处理举报的过程,哪里最需要改进?
opinion-question-usual = 用通常的问题
opinion-invited = 💡 <b>意见征集</b>
    { $question }
opinion-until = 请在 { UNTIL($until) } 前写下来;我们会把答复告诉每一位被问到的人。工作人员看得到意见,看不到您是谁。
opinion-write = 💡 { $question }
    请直接写下来,一条就好。工作人员看得到意见,看不到您是谁。
opinion-kept = ✅ 收到了,谢谢。有了答复会告诉您;在那之前还可以改。
opinion-declined = 好的,这次不问了。
opinion-answered = 💡 <b>意见征集的答复</b>
    { $question }
opinion-answer = 答复:<blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 好的,以后征求意见时会来问您,一年几次,每次都可以不答。随时可以收回。
opinion-stopped = 好的,以后不再征求您的意见。想参加时发 /opinions。
opinion-press-willing = 🙋 愿意参加意见征集
opinion-press-stop = 以后不再问我
opinion-press-write = ✍️ 写意见
opinion-press-rewrite = ✍️ 改一改
opinion-press-decline = 这次不了
opinions-head = <b>意见征集</b> 我们定期总结,会问愿意参加的人哪里可以做得更好,答复公开在这里。
opinions-willing = 🙋 您愿意被征求意见。
opinions-unwilling = 您现在不会被征求意见。
opinions-none = 还没有答复。

lookback-opinions-open = 💡 意见征集:问了 { $asked } 人,收到 { $given } 条,收到 { AT($until) } 为止
lookback-opinions-over = 💡 意见征集:问了 { $asked } 人,收到 { $given } 条,等答复
lookback-opinions-answered = 💡 意见征集:问了 { $asked } 人,收到 { $given } 条,已答复
opinions-call = 💡 征集意见
opinions-read = 💡 看意见 { $n }
opinions-read-head = <b>意见征集</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 写答复
opinions-called = 💡 { $alias } 发起了意见征集,发给 { $n } 位愿意参加的举报人,收到 { AT($until) } 为止。
opinions-published = 💡 { $alias } 已公布答复,正在告诉被问到的人。
opinions-goes-to = 将发给愿意参加的举报人 { $n } 位,各人用自己的语言;晚上的等到早上。
opinions-answers = 问的是:{ $question } 问了 { $asked } 人,收到 { $given } 条。
opinions-ends-early = ⏳ 原定收到 { AT($until) };现在答复,就不再收意见。
opinions-over = ⏳ 意见征集的时间到了:问了 { $asked } 人,收到 { $given } 条。请写答复,会告诉被问到的人。
desk-about-opinions = <b>意见征集</b> · { $alias }
desk-about-opinions-answer = <b>答复意见</b> · { $alias }
desk-ask-opinion = 想问什么?请写下问题,或用通常的问题。
desk-ask-opinions-answer = 怎么答复?写收到了哪些意见,会做什么,不做什么,为什么。会公布给所有人看。
desk-change-opinion = 改问题
desk-change-opinions-answer = 改答复
refusal-opinions-unanswered = 上一次征集还没有答复。请先写答复,再问新的。
refusal-opinions-called = 这次总结已经征集过意见了。
refusal-opinions-nobody = 还没有人愿意参加意见征集。举报人在满意度调查之后,或发 /opinions 可以报名。
refusal-opinions-answered = 已经公布过答复了。
refusal-opinions-over = 这次征集已经结束,没有收下。答复公开在 /opinions。
refusal-opinions-consent = 提交过举报、看过告知书之后就可以参加。
refusal-opinion-given = 您的意见已经收到,谢谢。想改的话,点「写意见」重新写。
refusal-opinion-words = 这里只收文字,请写几句话。

survey-words = 💬 满意度留言 { $n }
survey-words-head = <b>满意度调查的留言</b>({ $n })
survey-word = { $rating } 分 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

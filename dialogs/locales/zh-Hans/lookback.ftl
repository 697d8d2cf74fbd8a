## 总结:回头看

desk-command-review = 总结:数据、结论和行动
lookback-head-review = <b>总结</b> · { $since } – { $until }
lookback-head-audit = <b>安全审计</b> · { $since } – { $until }
lookback-head-risk = <b>风险评估</b> · { $since } – { $until }
lookback-filed = 受理
lookback-figure = { $name } { $now }(上期 { $before })
lookback-repeated = 被举报三次以上的对象 { $n } 个
lookback-hot = <b>集中在</b>
lookback-classes = <b>按大类</b>
lookback-spot = · { $name } { $now }(上期 { $before })
lookback-checklist-audit = 请逐项查:
    ☐ 工作人员名单和角色:离开的人已移除
    ☐ 密钥:有备份,只有该知道的人知道
    ☐ 谁打开过证据:记录抽查
    ☐ 被拒绝的操作:有没有不寻常的
    ☐ 备份能恢复,服务器已更新
lookback-checklist-risk = 请逐项评估:
    ☐ 收集了哪些个人信息,还都需要吗
    ☐ 哪里可能泄露,影响谁,多严重
    ☐ 敏感个人信息和未成年人
    ☐ 第三方(电报、服务器)和跨境
    ☐ 采取的措施够不够,还缺什么
lookback-actions = <b>行动</b>
lookback-no-actions = 没有未完成的行动。
lookback-outcome = <b>结论</b>({ $alias })<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ 行动
lookback-conclude = 📝 写结论
lookback-owners = 由谁来做?
lookback-concluded = ✅ { $alias } 已写结论
lookback-acted = ✅ 已记下:{ $line }
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
action-new = 📝 这件事由您来做:
action-soon = ⏳ 快到期了:
action-late = ⚠️ 已过期限:
action-left = ⚠️ 负责的人已离开,请另找人做:
action-done = ✅ 完成了
action-done-press = ✅ { $text }
action-give = 交给别人
action-is-done = ✅ 已完成:{ $text }
laws-due = 📖 以下规则到了复查的日子:请看法律有没有变,改好文件里的规则和下次日期。
laws-line = · { $law }({ $rules })· { $day }
desk-about-action = <b>行动</b> · { $alias }
desk-about-conclusion = <b>写结论</b> · { $alias }
desk-ask-action = 要做什么?请回复这条消息,一两句话。
desk-ask-due_day = 最迟哪一天?例如 12月31日,或 2027-01-15。
desk-ask-figure = 想改善哪个数字?下次总结会对照前后。可以跳过。
desk-ask-conclusion = 结论是什么?请回复这条消息。
refusal-lookback-private = 总结只在私聊里看,请给我发私信。
refusal-lookback-gone = 没有找到这次总结,请发送 /review。
refusal-lookback-closed = 这次已经写过结论了,请发送 /review 查看。
refusal-owner-left = 这位同事已经不在名单上,请另选一位。
refusal-action-gone = 没有找到这项行动,请发送 /review。
refusal-action-another = 这项行动由别人负责,由本人或负责人标记完成。
refusal-action-done = 这项行动已经完成了。

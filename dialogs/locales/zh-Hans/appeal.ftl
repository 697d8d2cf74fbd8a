## 申诉

case-appeal = 申诉
case-withdraw-appeal = 撤回申诉
matter-result = 处理结果
matter-handling = 处理过程
party-reporter = 举报人
party-punished = 被处罚人
role-reporter = 举报人
role-punished = 被处罚人
role-clock = 系统
appeal-ask-matter = <b>申诉</b> <code>{ $number }</code> （1/3） 您不同意什么？
appeal-matter-result = 处理结果不对
appeal-matter-rejection = 应当立案
appeal-matter-handling = 处理流程不公正
appeal-ask-grounds = <b>申诉</b> <code>{ $number }</code> （2/3） 为什么不同意？请写下理由。新的截图、文件也可以发来。
appeal-grounds = 理由：<blockquote expandable>{ $text }</blockquote>
appeal-files = 📎 新证据 { $count } 件
appeal-check = <b>请核对申诉</b> <code>{ $number }</code> （3/3） 针对：{ $matter }
appeal-more = 还可以接着写，或发新的证据；好了就提交。每个结果只能申诉一次。
appeal-change-grounds = 改理由
appeal-drop-files = 去掉新证据
appeal-send = 📨 提交申诉
appeal-reminder = 您有一份没写完的申诉，都还在。如果 { $days } 天内不继续，就会清空。
appeal-cancelled = 好的，没有提交申诉，写的内容已清空。
appeal-kept = ✅ <b>已收到申诉</b> <code>{ $number }</code>，由没有参与本案的人复核。
appeal-of-other = 📝 <code>{ $number }</code> 的另一方提出了申诉，由没有参与本案的人复核。
appeal-may-join = 您也不同意的话，可以在复核结束前一并申诉。
appeal-review-due = 复核最迟 <b>{ AT($due) }</b>
appeal-withdrawn = ✅ <code>{ $number }</code> 的申诉已撤回。
appeal-of-other-withdrawn = <code>{ $number }</code> 的另一方撤回了申诉。
timeline-appeal-other = { AT($at) } 另一方提出申诉
timeline-withdraw-appeal = { AT($at) } 您撤回了申诉
timeline-withdraw-other = { AT($at) } 另一方撤回了申诉
withdraw-ask-review = <b>撤回</b> <code>{ $number }</code>？还没有立案；撤回后不再处理，不能恢复。
withdraw-ask-work = <b>撤回</b> <code>{ $number }</code>？已经立案；撤回后调查停止，不能恢复，也不会有处理结果。
withdraw-ask-proposed = <b>撤回</b> <code>{ $number }</code>？处理意见正等批准；撤回后不再作出处理，不能恢复。
withdraw-ask-appeal = <b>撤回申诉</b> <code>{ $number }</code>？撤回后原来的结果不变，同一个结果不能再申诉。

## 复核结果

reviewed-head = <b>申诉结果</b> <code>{ $number }</code>
reviewed-shared = 👥 这件事由多人举报，处理是共同的：对它的申诉经复核后，您的结果也随之改变。
review-uphold = 复核结论：<b>维持</b>原来的结果。
review-change = 复核结论：<b>改变</b>原来的处理。
review-overturn = 复核结论：<b>撤销</b>原来的处理。
review-reopen = 复核结论：<b>撤销</b>不予立案，现在立案。
review-reasons = 理由：<blockquote expandable>{ $reasons }</blockquote>
review-apology = 对您的处罚已经解除，以后也不再计入。给您造成的影响，我们道歉。

## 工作台：申诉复核

desk-press-uphold = 维持
desk-press-change = 改变处理
desk-press-overturn = 撤销
desk-ask-reasons = 理由是什么？回复这条消息写明，双方会原样看到。
desk-change-reasons = 改理由
desk-done-uphold = ✅ { $alias } 复核维持，已告知双方
desk-done-change = ✅ { $alias } 复核改变了处理，已告知双方
desk-done-overturn = ✅ { $alias } 复核撤销，已告知双方
desk-appealed = ✋ <b>申诉</b> <code>{ $number }</code> · { $who } · 针对{ $matter }
desk-appealed-words = ✋ <b>申诉</b> <code>{ $number }</code> · { $who } · 针对{ $matter }<blockquote expandable>{ $text }</blockquote>
desk-appealed-evidence = 📎 新证据 { $count } 件，请按卡片上的「证据」查看
desk-card-appeal = ✋ { $who }申诉，针对{ $matter }
desk-card-appeal-words = ✋ { $who }申诉，针对{ $matter }：<blockquote expandable>{ $text }</blockquote>
desk-card-review = 复核：{ $outcome } · { $reasons }
desk-review-colleagues = 由没有参与本案的人复核：{ $aliases }
desk-review-lead = 其他人都参与过本案，请负责人复核：{ $aliases }
desk-review-administrator = 审核员和负责人都参与过本案，请管理员复核：{ $aliases }
desk-review-nobody = ⚠️ 所有人都参与过本案，没有人可以复核。请管理员用 /staff 添加一位。
desk-review-wanted-lead = ✋ 申诉等您复核，其他人都参与过 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-administrator = ✋ 申诉等您复核，审核员和负责人都参与过 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-nobody = ⚠️ 有申诉没有人可以复核，所有人都参与过，请用 /staff 添加一位 · <code>{ $number }</code> · { $leaf }
desk-appeal-withdrawn = { $who }撤回了 <code>{ $number }</code> 的申诉。
desk-party-added = 📎 被处罚人补充了证据，请按卡片上的「证据」查看 · <code>{ $number }</code>
desk-party-added-words = 📝 被处罚人补充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

## 不能照办时

refusal-appealed-already = 这个结果您已经申诉过一次，不能再申诉。还可以向 12377、12315 反映，或向法院起诉。
refusal-reviewed-already = 这个结果已经复核过，是最终处理。还可以向 12377、12315 反映，或向法院起诉。
refusal-no-appeal-of-yours = 您没有正在复核的申诉。没有任何改动。
refusal-appeal-without-grounds = 还没有理由，申诉没有提交。请写几句为什么不同意；其他的都在。

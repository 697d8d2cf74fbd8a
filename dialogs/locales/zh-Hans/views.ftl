## 案件：受理、进度、提问、结果

case-status = 🔎 进度
case-add = 📎 补充证据
case-answer = 💬 回答
case-withdraw = 撤回
case-agree = 同意
case-result = 处理结果

received-head = ✅ <b>已受理</b> <code>{ $number }</code>
received-review = 初审最迟 <b>{ AT($due) }</b>
received-decision = 处理最迟 <b>{ AT($due) }</b>
received-investigation = 开始调查最迟 <b>{ AT($due) }</b>，之后 { $hours } 小时内处理
received-who = 谁能看：{ $readers }涉及工作人员的，只有获得许可的人能看。谁都看不到您的账号。进展会主动告诉您。
received-kept = 保存：结案后至少 { $kept }，到期销毁。
case-held = 🔒 这件事涉及工作人员，还没有能看它的人，所以先保管着；已提醒运营者安排人，安排好就开始。

status-head = <code>{ $number }</code> · { $leaf }
status-stage = { $dots } <b>{ $stage }</b>
status-stage-due = { $dots } <b>{ $stage }</b> · { $due }
status-late = ⚠️ 比承诺的晚了。最迟 { AT($due) } 给您答复。
status-late-why = 原因：{ $why }
stage-received = 待初审
stage-review_paused = 等您补充
stage-accepted = 已立案
stage-rejected = 不予立案
stage-investigating = 调查中
stage-investigation_paused = 等您补充
stage-proposed = 处理待批准
stage-decided = 已处理
stage-appealed = 申诉复核中
stage-withdrawn = 已撤回
stage-closed = 已结案
due-review = 初审最迟 { UNTIL($due) }
due-investigation = 开始调查最迟 { UNTIL($due) }
due-decision = 处理最迟 { UNTIL($due) }
due-appeal_review = 复核最迟 { UNTIL($due) }
timeline-file = { AT($at) } 已受理
timeline-accept = { AT($at) } 已立案
timeline-reject = { AT($at) } 不予立案
timeline-begin = { AT($at) } 开始调查
timeline-ask = { AT($at) } 请您补充
timeline-answer = { AT($at) } 您已答复
timeline-resume = { AT($at) } 继续处理
timeline-decide = { AT($at) } 已作出处理
timeline-approve = { AT($at) } 已作出处理
timeline-withdraw = { AT($at) } 您已撤回
timeline-agree = { AT($at) } 您同意了结果
timeline-appeal = { AT($at) } 您提出申诉
timeline-uphold = { AT($at) } 复核维持原处理
timeline-change = { AT($at) } 复核改变了处理
timeline-overturn = { AT($at) } 复核撤销了原处理
timeline-contact_attested = { AT($at) } 应用登记了另一个通知地址
timeline-contact_confirmed = { AT($at) } 您确认了另一个通知地址
timeline-contact_removed = { AT($at) } 您删除了留下的通知地址
timeline-close = { AT($at) } 已结案

asked-head = 💬 <b>请您补充</b> <code>{ $number }</code>
asked-question = <blockquote>{ $question }</blockquote>
asked-until = 请在 <b>{ UNTIL($due) }</b>前回答；到时没有回答，就按现有材料处理。
answer-due = ⏳ <code>{ $number }</code> 还在等您回答，<b>{ UNTIL($due) }</b>截止；到时没有回答，就按现有材料处理。
appeal-due = ⏳ 不同意 <code>{ $number }</code> 的结果？<b>{ UNTIL($due) }</b>前还可以申诉，之后就是最终处理。同意的话，不用做什么。
unanswered-told = ⏳ <code>{ $number }</code> 没有等到您的回答，现在按已有的材料继续处理。
late-told =
    ⚠️ <code>{ $number }</code> 比承诺的晚了，对不起。
    原因：还没有处理完。最迟 <b>{ AT($due) }</b> 给您答复，已提醒负责人。
accepted-told = ✅ <b>已立案</b> <code>{ $number }</code>，我们会调查并告诉您结果。
withdrawn-told = ✅ 已撤回 <code>{ $number }</code>，不再处理。
closed-told = ✅ <b>已结案</b> <code>{ $number }</code>，结果已是最终处理。

result-facts = 查明：<blockquote expandable>{ $facts }</blockquote>
result-clause = 依据：{ $clause }
result-outcome = 处理：{ $outcome }
result-measures = 处理：
result-follows = 后续：{ $follows }
result-reason = 原因：{ $reason }
result-place = 可以向这里反映：{ $place }

## 结果：初步结论与最终处理

decided-head = <b>处理结果</b> <code>{ $number }</code>（{ $stands }）
rejected-head = <b>不予立案</b> <code>{ $number }</code>（{ $stands }）
result-is-preliminary = 初步结论
result-is-final = 最终处理
result-final = 这是最终处理。
result-preliminary = 这是初步结论，<b>{ AT($due) }</b> 起就是最终处理。
result-window = 不同意？<b>{ AT($due) }</b> 前可以申诉，由没有参与本案的人复核；没有人申诉，到时就是最终处理。
result-agreed = 如果您改变主意，<b>{ AT($due) }</b> 前可以申诉；另一方也可以。之后就是最终处理。
result-appealed = 这是初步结论，正在复核；复核之后就是最终处理。
agreed-told = ✅ <b>已结案</b> <code>{ $number }</code>，您同意了结果。
final-told = ✅ <code>{ $number }</code> 现在是最终处理。

full-text = 📄 <b>举报内容</b> <code>{ $number }</code>（{ $n }/{ $of }）
full-text-file = 📄 <b>举报内容</b> <code>{ $number }</code> · 共 { $length } 字，全文在文件里
full-text-beside = 📎 <b>另外填的和发的</b> <code>{ $number }</code>
full-text-about = 对象：{ $subject }
full-text-words = <blockquote expandable>{ $text }</blockquote>
case-mine = 📄 我写的内容
desk-press-full = 📄 全文
desk-full-below = 全文在下面。

## 邮件与短信

contact-leave = ✉️ 也通知到邮箱或手机
contact-change = ✉️ 改通知方式
contact-ask-mail = 请发一个邮箱地址，工单号和结果也会寄到那里。可以不留；工作人员看不到。
contact-ask-sms = 请发一个手机号码（国外的以 + 开头），工单号和结果也会用短信告诉您。可以不留；工作人员看不到。
contact-ask-both = 请发一个邮箱地址或手机号码（国外的以 + 开头），工单号和结果也会发到那里。可以不留；工作人员看不到。
contact-skip = 不用了
contact-forget = 删除已留的
contact-kept = ✅ { $address } 已确认，工单号这就发过去。
contact-forgotten = ✅ 已删除，以后只在这里通知您。
refusal-no-mail = 这不像邮箱地址，没有记下。请再发一次，例如 name@example.com；其他的都在。
refusal-no-phone = 这不像手机号码，没有记下。请再发一次，例如 13800000000，国外的以 + 开头；其他的都在。
refusal-no-contact = 这不像邮箱地址或手机号码，没有记下。请再发一次，例如 name@example.com 或 13800000000；其他的都在。

mail-subject = 立案助手 · { $number }
mail-foot =

    这封信是自动寄出的，回信没有人看。{ $where }
    如果您没有提交过这份举报，是有人留错了地址，请不必理会。
mail-foot-read =

    这封信是自动寄出的。直接回信，就会记到这个案件里（请保留主题里的编号）。{ $where }
    如果您没有提交过这份举报，是有人留错了地址，请不必理会。
mail-where-chat = 查进度、申诉，请在 Telegram 找 @{ $bot }。
mail-where-code = 查进度、申诉，请在 Telegram 把凭证码发给 @{ $bot }。
mail-where-web = 查进度、申诉，请打开 { $web } 输入凭证码，或在 Telegram 把凭证码发给 @{ $bot }。
sms-received = 【立案助手】{ $number } 已受理。
sms-decided = 【立案助手】{ $number } 已有处理结果，请在机器人里查看。
sms-rejected = 【立案助手】{ $number } 不予立案，原因请在机器人里查看。
sms-reviewed = 【立案助手】{ $number } 的申诉已有复核结果，请在机器人里查看。
sms-final = 【立案助手】{ $number } 的结果已是最终处理。
sms-closed = 【立案助手】{ $number } 已结案。
sms-news = 【立案助手】{ $number } 有新消息，请凭凭证码查看。

desk-command-undelivered = 没有送到的通知
undelivered = <b>没有送到举报人</b> { $n } 件
undelivered-none = 没有送不到的通知。
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ 有一条通知没有送到举报人 · <code>{ $number }</code> · { $way }
way-reporter = 机器人里
way-refused = 机器人里（Telegram 没有收下）
way-mail = 邮件
way-sms = 短信
undelivered-do-reporter = 机器人：举报人停用了机器人。对方回来时，结果和提问会自动补发；此前只能等。
undelivered-do-refused = Telegram 没有收下这一条，对方没有停用机器人，其他消息照常。可以换成文字或截图再发。
undelivered-do-gone = 对方的 Telegram 账号已经不在。留有邮箱或手机的，仍会发到那里。
undelivered-as-file = 📎 对方不收语音或视频消息，已改作文件发出，举报人收到了 · <code>{ $number }</code>
undelivered-as-text = ⚠️ Telegram 不收其中的文件，举报人只收到了文字 · <code>{ $number }</code>
file-missing = ⚠️ 这个文件现在打不开（保管处没有它，或已损坏），没有显示。请告诉管理员。
file-not-taken = ⚠️ Telegram 没有收下附带的文件。
undelivered-do-mail = 邮件：地址不收信。可以在案件里用「联系举报人」请对方换一个邮箱。
undelivered-do-sms = 短信：号码不收。可以在案件里用「联系举报人」请对方换一个号码。

## Lian 处理不了、先放到一边的事，告诉管理员

set-aside = ⚠️ <b>有事没能处理</b> 下面这些反复出错，已放到一边，其余照常进行。
set-aside-intake = · 收到的消息和按键：{ $n }
set-aside-courier = · 要在这里发出的消息：{ $n }
set-aside-postman = · 邮件和短信：{ $n }
set-aside-fetcher = · 文件：{ $n }
set-aside-enforcer = · 群里的处理：{ $n }
set-aside-doorkeeper = · 工作群里的事项：{ $n }
set-aside-clock = · 时限，现在不再提醒：{ $n }
set-aside-webhooks = · 应用的通知（webhook）：{ $n }
set-aside-what-to-do = 请告诉运维的人：<code>lian check</code> 会说明哪里出错，修好后用 <code>lian retry</code> 再试。
deadline-set-aside = ⚠️ <code>{ $number }</code> · { $leaf } 的一个时限（{ AT($due) }）三次处理都出错，现在没有人看着它。请人工跟进这个案件。

## 与别人有关的

refusal-fetched-failed = 有一个文件没能读出来，是我们的问题，所以没有收下，其他的都在。请改发截图、照片或 PDF。
enforce-failed = ⚠️ 「{ $group }」{ $what }没有办成，是我们的问题，已经记下。请点“再试一次”；若还是这样，可以请群管理员手动处理。

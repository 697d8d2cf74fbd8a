## 邮件与短信

contact-leave = ✉️ 也通知到邮箱或手机
contact-change = ✉️ 改通知方式
contact-ask-mail = 请发一个邮箱地址,工单号和结果也会寄到那里。可以不留;工作人员看不到。
contact-ask-sms = 请发一个手机号码(国外的以 + 开头),工单号和结果也会用短信告诉您。可以不留;工作人员看不到。
contact-ask-both = 请发一个邮箱地址或手机号码(国外的以 + 开头),工单号和结果也会发到那里。可以不留;工作人员看不到。
contact-skip = 不用了
contact-forget = 删除已留的
contact-kept = ✅ { $address } 已确认，工单号这就发过去。
contact-forgotten = ✅ 已删除,以后只在这里通知您。
refusal-no-mail = 这不像邮箱地址,没有记下。请再发一次,例如 name@example.com;其他的都在。
refusal-no-phone = 这不像手机号码,没有记下。请再发一次,例如 13800000000,国外的以 + 开头;其他的都在。
refusal-no-contact = 这不像邮箱地址或手机号码,没有记下。请再发一次,例如 name@example.com 或 13800000000;其他的都在。

mail-subject = 立案助手 · { $number }
mail-foot =

    这封信是自动寄出的,回信没有人看。查进度、补充、申诉,请在 Telegram 找 @{ $bot }。
    如果您没有提交过这份举报,是有人留错了地址,请不必理会。
sms-received = 【立案助手】{ $number } 已受理。
sms-decided = 【立案助手】{ $number } 已有处理结果,请在机器人里查看。
sms-rejected = 【立案助手】{ $number } 不予立案,原因请在机器人里查看。
sms-reviewed = 【立案助手】{ $number } 的申诉已有复核结果,请在机器人里查看。
sms-final = 【立案助手】{ $number } 的结果已是最终处理。
sms-closed = 【立案助手】{ $number } 已结案。

desk-command-undelivered = 没有送到的通知
undelivered = <b>没有送到举报人</b> { $n } 件
undelivered-none = 没有送不到的通知。
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ 有一条通知没有送到举报人 · <code>{ $number }</code> · { $way }
way-reporter = 机器人里
way-mail = 邮件
way-sms = 短信
undelivered-do-reporter = 机器人:举报人停用了机器人。对方回来时,结果和提问会自动补发;此前只能等。
undelivered-do-mail = 邮件:地址不收信。可以在案件里用「联系举报人」请对方换一个邮箱。
undelivered-do-sms = 短信:号码不收。可以在案件里用「联系举报人」请对方换一个号码。

## 用量有限：发生了什么 · 留下了什么 · 什么时候可以继续

refusal-budget-held = 同意告知书之前最多先存 { $count } 条，这一条没有存，前面 { $count } 条都在。请先看告知书，同意之后再接着发。
refusal-budget-text = 这份举报的文字已经写满（{ SIZE($limit) }），这一段没有收下，前面的都在。可以删掉一条再发，或作为文件发送。
refusal-budget-draft-bytes = 文件合计不能超过 { SIZE($limit) }，这一件没有收下，前面的 { $kept } 件都在。可以先删掉一件，或发链接。
refusal-join-too-many = 这件事您已经举报过（<code>{ $number }</code>），那里有 { $there } 件证据，再加这 { $more } 件就超过 { $limit } 件了，所以还没有提交；填的都在。请删掉几件再提交。
refusal-budget-cases = 您提交得有点多，这一份还没有提交，填的都留着。{ UNTIL($until) }起可以再提交。
refusal-budget-notes = 您补充得有点多，这一条没有收下，前面的都在。{ UNTIL($until) }起可以再发。
refusal-budget-bytes = 您今天发的文件已经很多（{ SIZE($limit) }），这一件没有收下，其他的都在。{ UNTIL($until) }起可以再发；现在可以改发文字或链接。
refusal-budget-bytes-house = 现在收到的文件太多，这一件没有收下，其他的都在。{ UNTIL($until) }起可以再发；现在可以改发文字或链接。
refusal-budget-disk = 现在没有地方放文件，这一件没有收下，其他的都在。可以先发文字或链接，过几个小时再发文件。
refusal-budget-lookups = 查询次数太多，{ UNTIL($until) }起可以再查。您自己的案件在「我的案件」里随时能看。
refusal-budget-lookups-house = 现在查询的人太多，没有查。{ UNTIL($until) }起可以再查。
refusal-budget-contacts = 您今天换了很多次地址，这一个没有记下，之前的都在。{ UNTIL($until) }起可以再换。
refusal-budget-codes = 您今天要了很多次验证码，这一次没有发；已经留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-codes-address = 今天发到这个地址的验证码已经很多，这一次没有发；已经留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-codes-house = 现在要验证码的人太多，这一次没有发；已经留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-mails = 今天发到那里的邮件已经很多，验证码没有发；已经留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-texts = 今天发到那里的短信已经很多，验证码没有发；已经留下的都在。{ UNTIL($until) }起可以再要。

contact-confirm = ✉️ 确认地址
contact-code-sent = 已向 { $address } 发出六位验证码，{ $minutes } 分钟内有效。请把它发到这里；填对之前，那里收不到别的。要换地址，请直接发新的。
contact-code-wanted = { $address } 还没有确认，所以那里收不到通知。请按下面的按钮，把收到的验证码发到这里；要换地址，请直接发新的。
contact-code-send = 发验证码
contact-code-again = 重新发验证码
contact-code-undelivered = 验证码没能送到 { $address }。请看看地址对不对，可以在案件里按「确认地址」再来一次；其他的都在。
refusal-code-wrong = 验证码不对，地址还没有确认，留下的都在。请再看一看，还可以试 { $left } 次。
refusal-code-void = 这个验证码不能再用了，地址还没有确认，留下的都在。请按「重新发验证码」。
refusal-code-none = 没有等着确认的地址；已经确认的都在。
refusal-contact-country = 短信发不到这个号码（只发给部分地区的手机），没有记下；其他的都在。可以换一个手机号码或邮箱。
mail-code-subject = 验证码
code-by-mail =
    验证码：{ $code }

    { $minutes } 分钟内有效。请在 Telegram 里发给 @{ $bot }。
    如果不是您要的，是有人填错了地址，请不必理会。
code-by-sms = 验证码 { $code }，{ $minutes } 分钟内有效。不是您要的，请不必理会。

desk-flood = 🌊 <b>短时间内来了很多案件</b>，先不逐件通知：{ $n } 件
desk-flood-leaf = { $leaf } { $n } 件
desk-flood-other = 其他
desk-flood-foot = 都在队列里，已经分给经办人，期限照常；严重的仍然逐件通知。人少下来以后，其余的会陆续补发。
desk-flood-over = 🌊 这一阵已经过去，所有案件都已逐件通知。
desk-flood-queue = 看队列
desk-digest-flood = 🙋 <b>来了很多案件，合在一起告诉您</b>
evidence-rest = 还有 { $n } 条没有显示。
evidence-show-more = 接着看

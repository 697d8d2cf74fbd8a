## 身份：实名、保密、匿名

review-identity-confidential = 身份 🔒 保密：工作人员看不到您是谁
review-identity-named = 身份 🪪 实名：{ $name } · { $contact }（工作人员看得到；看不到您的账号）
review-identity-anonymous = 身份 🕶 匿名：不推送任何消息，只有凭证码能打开案件
review-edit-identity = 改身份
review-edit-real_name = 改姓名
review-edit-reachable = 改联系方式

identity-ask = <b>您想以什么身份提交？</b>
identity-level-confidential =
    🔒 <b>保密</b>（默认）
    工作人员只看到代号，看不到账号、姓名和联系方式。账号加密保存，进展发到这个聊天。
identity-level-named =
    🪪 <b>实名</b>
    工作人员看到您填写的姓名和联系方式，看不到您的账号。进展发到这个聊天。
identity-level-anonymous =
    🕶 <b>匿名</b>
    提交以后，我们这里不留下案件与您账号的任何联系，工作人员和运营者都查不到是谁提交的。<b>不会推送任何消息</b>：提问、进展和结果，都要您自己回来看。提交时给您一个凭证码，<b>只有它能打开案件</b>；丢了谁也找不回来。
identity-telegram = 无论选哪一种，Telegram 都知道您和这个机器人聊过；聊天记录在您的设备上，也在 Telegram 那里。
identity-choose-confidential = 🔒 保密
identity-choose-named = 🪪 实名
identity-choose-anonymous = 🕶 匿名
identity-other = 换一种身份
identity-name-ask = <b>您的姓名？</b> 工作人员会看到，您的账号他们看不到。提交之前可以再改。
identity-contact-ask = <b>怎么联系您？</b> 写电话、邮箱或别的联系方式，例如“微信 abc123”。工作人员会看到，您的账号他们看不到。
refusal-real-name = 这看起来不像姓名，没有记下。请只写姓名；不想写的话，点「换一种身份」。
refusal-real-name-long = 没有记下：姓名写在一行里，最多 { $limit } 个字。请再发一次。
refusal-reachable = 这看起来不像联系方式，没有记下。请写电话、邮箱，或像“微信 abc123”这样写。
refusal-reachable-long = 没有记下：联系方式写在一行里，最多 { $limit } 个字。请再发一次。
refusal-reachable-number = 没有记下：电话号码应有 5 到 15 位数字。请看一眼再发。
refusal-reachable-mail = 没有记下：这个邮箱地址不完整，应像 name@example.com。请看一眼再发。

## 匿名案件的凭证码

anonymous-head = ✅ 已受理 <code>{ $number }</code>（匿名）
anonymous-code =
    <b>您的凭证码，只在这里出现一次：</b>
    <code>{ $code }</code>
anonymous-what = 请现在抄下或存好。案件与您的账号已经没有任何联系：<b>不会推送任何消息</b>，从任何账号把凭证码发给我，就能看进展、回答问题、补充、沟通、申诉。凭证码丢了，谁也打不开，我们也找不回来。
anonymous-saved = 我存好了
anonymous-hidden = 🕶 凭证码已经收起，不会再显示。想看案件时，把凭证码发给我就行；时限照常计算，提问和结果都要您自己回来看。
refusal-receipt-slip = 这个凭证码有一位不对（校验不符）。请再看一眼：字母不分大小写，没有 I、L、O、U。
refusal-receipt-short = 这个凭证码少了 { $missing } 个字符，一共是 17 个。请补全再发一次。
opened-close = 🔒 收起案件
opened-back = ↩ 案件 { $number }
opened-anonymous = 🕶 您是凭码打开的。一小时不操作，或者点「收起案件」，这里就不再记得它。
opened-closed = 🔒 已经收起，这里不再记得这个案件。再看时请发凭证码。

## 工作台

desk-card-anonymous = 🕶 匿名：我们不知道是谁，也不推送任何消息；对方用凭证码回来时，才看得到提问、进展和结果
dossier-word-receipt = 匿名举报人
desk-card-named-reporter = 🪪 实名：{ $name } · { $contact }（由举报人填写，我们没有核对）
desk-card-name-erased = 🪪 实名：举报人的姓名和联系方式已经清除
desk-command-guesses = 谁在乱试工单号和凭证码
guesses-head = <b>乱试工单号和凭证码</b> 只有代号，没有账号；代号按账号固定。
guesses-none = 今天没有人。
guesses-one = { $alias } · { $n } 次 · { $ways }
guesses-day = { DAY($at) } · { $n } 次 · { $guessers } 个账号
guesses-by-message = 发消息 { $n }
guesses-by-edit = 编辑 { $n }
guesses-by-command = 命令或链接 { $n }
guesses-by-press = 按钮 { $n }

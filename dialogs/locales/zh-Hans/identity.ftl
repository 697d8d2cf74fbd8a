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
    工作人员只看到代号，看不到账号、姓名和联系方式；除非两个不同角色的人写明理由都同意，那时会通知您。账号加密保存，进展发到这个聊天。
identity-level-named =
    🪪 <b>实名</b>
    工作人员看到您填写的姓名和联系方式；看不到您的账号，除非两个不同角色的人写明理由都同意，那时会通知您。进展发到这个聊天。
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
review-identity-confidential-desk = 身份 🔒 保密：对方留的收信地址不给工作人员看
review-identity-named-desk = 身份 🪪 实名：{ $name } · { $contact }（工作人员看得到）
review-identity-anonymous-desk = 身份 🕶 匿名：不保存对方的任何信息，只有凭证码能打开案件
identity-ask-desk = <b>对方想用哪种身份？</b>
identity-level-confidential-desk =
    🔒 <b>保密</b>（默认）
    对方留的邮箱或手机号加密保存，卡片上不显示；除非两个不同角色的人写明理由并都同意，那时会发到那里通知对方。
identity-level-named-desk =
    🪪 <b>实名</b>
    工作人员看得到您替对方填的姓名和联系方式。那不是收信地址，不会往那里发消息。
identity-level-anonymous-desk =
    🕶 <b>匿名</b>（默认）
    对方没有留收信地址，不保存对方的任何信息，<b>也不推送任何消息</b>：提问、进展和结果，要凭凭证码回来看；凭证码丢了，谁也找不回来。
identity-name-ask-desk = <b>对方姓名？</b> 工作人员会看到；登记之前可以改。
identity-contact-ask-desk = <b>怎么联系对方？</b> 写电话、邮箱或别的联系方式，例如“微信 abc123”。工作人员会看到；不会往那里发消息。
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
anonymous-what-page = 请现在抄下或存好。我们不知道您是谁：<b>不会推送任何消息</b>。以后在本网页的「查看已提交的案件」里填凭证码，就能看进展、回答问题、补充、沟通、申诉。凭证码丢了，谁也打不开，我们也找不回来。
anonymous-saved = 我存好了
anonymous-hidden = 🕶 凭证码已经收起，不会再显示。想看案件时，把凭证码发给我就行；时限照常计算，提问和结果都要您自己回来看。
anonymous-hidden-page = 🕶 凭证码已经收起，不会再显示。想看案件时，在本网页的「查看已提交的案件」里填凭证码；时限照常计算，提问和结果都要您自己回来看。
refusal-receipt-slip = 这个凭证码有一位不对（校验不符）。请再看一眼：字母不分大小写，没有 I、L、O、U。
refusal-receipt-short = 这个凭证码少了 { $missing } 个字符，一共是 17 个。请补全再发一次。
opened-close = 🔒 收起案件
opened-back = ↩ 案件 { $number }
opened-again = 🔄 刷新
opened-anonymous = 🕶 您是凭码打开的。新的进展点「刷新」就能看到。一小时不操作，或者点「收起案件」，这里就不再记得它。
opened-closed = 🔒 已经收起，这里不再记得这个案件。再看时请发凭证码。
opened-closed-page = 🔒 已经收起，这里不再记得这个案件。再看时请在「查看已提交的案件」里填凭证码。
opened-closed-appeal = 没有提交的申诉也一起删掉了；想申诉时，请凭码打开再写。

## 工作台

desk-card-anonymous = 🕶 匿名：我们不知道是谁，也不推送任何消息；对方用凭证码回来时，才看得到提问、进展和结果
desk-card-unreached = 🔕 对方没有留下能发通知的邮箱或手机号，不推送任何消息；凭凭证码回来时，才看得到提问、进展和结果
desk-card-by-contact = ✉️ 提问和结果发到对方留下的邮箱或手机号；对方也可以凭凭证码来看
desk-done-talk-kept = 💬 { $alias } 写给了举报人；不推送，对方凭码回来时会看到
desk-done-ask-kept = ✅ { $alias } 的提问已记下；不推送，举报人凭码回来时会看到
desk-done-meet-kept = 🗓 { $alias } 提出了几个时间；不推送，举报人凭码回来时会看到、可以选
dossier-word-receipt = 匿名举报人
desk-card-named-reporter = 🪪 实名：{ $name } · { $contact }（由举报人提供，我们没有核对）
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

## 解封身份

desk-press-unseal = 🔓 解封身份
desk-ask-unseal_why =
    ⚠️ 举报人是谁，要两个不同角色的人都同意才能看，只给这两个人看一小时，全程记入案件。<b>举报人会收到通知，并看到您写的理由。</b>
    请选理由，或回复这条消息写理由。之后请另一个角色的人在私聊里同意，一天内有效。
unseal_why-danger = 有人身危险，要马上联系举报人
unseal_why-demanded = 主管部门或法院依法要求
desk-done-unseal = 🔓 { $alias } 提出解封身份，已在私聊里请另一个角色的人同意，{ AT($until) } 前有效。现在还没有人看到身份。
desk-unseal-asked = 🔓 { $alias }（{ $role }）提出解封举报人身份 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-unseal-waits = 您同意的话，身份只发给您和提出的人，一小时后删除，举报人会收到通知和理由。{ AT($until) } 前有效。
desk-unseal-agree = ✅ 同意
desk-unseal-refuse = ❌ 不同意
desk-unseal-agreed = ✅ { $alias }（{ $role }）同意：身份已发到两人的私聊，{ AT($until) } 删除；举报人已通知。
desk-unseal-refused = ❌ { $alias }（{ $role }）不同意：没有人看到身份。
desk-unseal-lapsed = ⌛ 过了一天没有人同意，已失效：没有人看到身份。
desk-unseal-gone = ⌛ 举报人的资料已经清除：没有人看到身份，这个提议已失效。
desk-unseal-agreed-below = 已同意，身份在下面。
desk-unseal-refused-kept = 已记下：不同意。没有人看到身份。
desk-identity = 🔓 <b>举报人身份</b> <code>{ $number }</code>
desk-identity-account = 聊天账号：{ $channel } <code>{ $id }</code>（名字和用户名我们不保存）
desk-identity-mail = 电子邮箱：<code>{ $address }</code>
desk-identity-sms = 手机号：<code>{ $address }</code>
desk-identity-no-contact = 没有留下其他联系方式。
desk-identity-warned = ⚠️ 只给您和另一位同意的人看，请不要转发或抄走。{ UNTIL($until) }后从这里删除。
desk-identity-gone = 案件 <code>{ $number }</code> 的身份不再显示：一小时已过，或举报人的资料已经清除。
unsealed-told =
    🔓 案件 <code>{ $number }</code>：两位工作人员看了您是谁，也就是您的聊天账号和您留下的联系方式。
    · 谁：{ $first }提出，{ $second }同意
    · 为什么：{ $why }
    · 到什么时候：{ AT($until) }，之后那条消息会删除。看过的人记得的，我们删不掉。
    这件事已记入案件。有疑问请在案件里告诉我们。
refusal-unseal-anonymous = 没有身份可以解封：这是匿名举报，我们没有保存是谁。需要联系时，请在案件里提问，对方用凭证码回来时会看到。
refusal-unseal-erased = 没有身份可以解封：举报人的资料已经清除。案件内容还在。
refusal-unseal-role = 没有提出：只有本案经办人、{ $role }、值班主编和管理员可以提出解封身份。没有任何改动。
refusal-unseal-agreers = 没有改动：只有负责人、值班主编和管理员可以答复解封身份的提议。
refusal-unseal-same-role = 没有改动：您是{ $role }，提出的人也是。要由另一个角色的人同意。
refusal-unseal-nobody = 没有提出：现在没有另一个角色的人能看这个案件并收到机器人的私聊。请管理员安排负责人、值班主编或管理员，并让对方先打开机器人。
refusal-unseal-waits = { $alias } 已经提出过，正在等另一个角色的人同意，{ AT($until) } 前有效。没有再提一次。
refusal-unseal-shown = 身份已经发到提出和同意的两人的私聊，{ AT($until) } 前都在那里。没有再发一次。
refusal-unseal-over = 这个提议已经有人答复，或过了一天已失效。没有任何改动；仍然需要的话，请重新提出。
refusal-unseal-proposer-left = 提出的人已经不能看这个案件，所以不能答复。没有人看到身份；仍然需要的话，请重新提出。

## 匿名案件里换成这样说：什么都不推送

measures-follow-kept = 还没有执行的，执行后凭码打开就能看到。
accepted-told-kept = ✅ <b>已立案</b> <code>{ $number }</code>，我们会调查；结果要您凭码回来看。
status-together-kept =
    👥 { $people ->
        [0] 与就同一对象的匿名举报合并处理，一共 { $n } 份
       *[other] 与 { $people } 人就同一对象的投诉合并处理{ $anonymous }
    }，结果要您凭自己的码回来看。
status-late-kept = ⚠️ 比承诺的晚了。最迟 { AT($due) } 有结果，要您凭码回来看。
meeting-agreed-kept =
    🗓 <b>已约好</b> <code>{ $number }</code>
    与{ $host }，<b>{ UNTIL($at) }</b>，{ $minutes } 分钟。不推送，请记下时间；到时凭码打开，在这里直接写就行。
desk-done-reject-kept = ✅ { $alias } 不予立案；不推送，举报人凭码回来时会看到
desk-done-decide-kept = ✅ { $alias } 已处理：{ $outcome }；不推送，举报人凭码回来时会看到
desk-done-propose-kept = 🟣 { $alias } 已提请负责人批准；批准后，举报人凭码回来时才看得到
desk-done-approve-kept = ✅ { $alias } 已批准；不推送，举报人凭码回来时会看到
desk-done-check-kept = ✅ { $alias } 已复查；不推送，举报人凭码回来时会看到
desk-done-carried_out-kept = ✅ { $alias } 记下：{ $what } 已执行；不推送，举报人凭码回来时会看到
desk-done-not_carried_out-kept = ⚠️ { $alias } 记下：{ $what } 做不到；不推送，举报人凭码回来时会看到
desk-done-uphold-kept = ✅ { $alias } 复核维持；不推送，举报人凭码回来时会看到
desk-done-change-kept = ✅ { $alias } 复核改变了处理；不推送，举报人凭码回来时会看到
desk-done-overturn-kept = ✅ { $alias } 复核撤销；不推送，举报人凭码回来时会看到
desk-done-meeting-off-kept = 已取消；举报人凭码回来时不再看到它。
desk-done-talk-corrected-kept = ✏️ { $alias } 改了写给举报人的话；不推送，对方凭码回来时看到改过的
desk-done-retract-kept = ↩️ { $alias } 收回了写给举报人的话；对方凭码回来时不再看到
desk-meeting-off-by-staff-kept = 🗓 <code>{ $number }</code> 额外沟通窗口已取消；举报人凭码回来时不再看到它。
desk-meeting-missed-kept = ⚠️ <code>{ $number }</code> 约在 { AT($at) } 的窗口没有打开（机器人当时没有运行）。举报人没有得到通知，请在案件里说明。
desk-evidence-refused-kept = 📎 { $n } 这一件没有收下；举报人只有当时开着案件才知道原因。
desk-talked-refused-kept = 其中有文件没有收下，举报人只有当时开着案件才知道原因。

## 填写举报

dialog-back = ‹ 返回
dialog-skip = 跳过
dialog-keep = 保留，继续 ›
dialog-cancel = ✖ 取消
name = { $name }
chosen = 已选：{ $leaf }
chosen-mark = ✓ { $name }

consent-ask = <b>开始前请看告知书</b>（第 { $version } 版）
consent-whole = <b>告知书全文</b>（第 { $version } 版）
notice-line = · { $text }
notice-part = <b>{ $title }</b> { $text }
notice-operator = { $name } { $department }
notice-operator-unnamed = 本服务的运营者
notice-contact = 联系：{ $ways }。
notice-contact-here = 提交后可以在案件里给经办人留言。
notice-phone = 电话 { $phone }
notice-mail = 邮箱 { $mail }
notice-address = 地址 { $address }
notice-readers-team = 工作群里的工作人员；只有负责的小组和经办人能查询和处理。
notice-readers-all = 工作群里的工作人员。
consent-first = 同意之前什么都不会记录。请先看一下告知书，再继续。
consent-renewed = 告知书有了新的一版，请先看一下，再继续。
consent-held = 您刚才发的内容先原样留着，最多 { $minutes } 分钟；同意后接着填，不同意就删除。
consent-agree = 同意并继续
consent-decline = 不同意
consent-more = 全文
consent-short = 收起
consent-declined = 好的，刚才没有提交的内容都没有保存。想好了随时再来。

category-ask = <b>您要举报什么？</b> （{ $step }） 点一个，或直接用一句话描述，我来找。
category-so-far = 现在选的是：{ $leaf }
category-found = <b>是不是这几类？</b> （{ $step }） 您写的话已经记在经过里。
category-branch = <b>{ $name }</b> （{ $step }） 是哪一种？
category-open = { $name } ›
category-up = ‹ 上一级
category-none = 都不是
category-not-found = 没找到对应的分类，请在下面点一个；您写的话已经记在经过里。

subject-ask = <b>谁，或哪条内容？</b> （{ $step }） 发链接、@账号、转发那条消息，或写名称。
subject-ask-page = <b>谁，或哪条内容？</b> （{ $step }） 填链接、@账号或名称。
subject-so-far = 现在写的是：{ $subject }
subject-hidden = <b>这条消息的作者隐藏了账号</b>，只知道叫「{ $name }」。 （{ $step }） 如果您知道是哪个账号，请发 @账号、链接或名称。
subject-alike = <b>转发的消息是谁写的？</b> （{ $step }） 作者隐藏了账号，名字和您的一样：「{ $name }」。工作人员看不到您的名字；选好之前也不会写上。
subject-own = 是我写的
subject-others = 是别人写的
subject-skip = 说不清，跳过

description-ask = <b>发生了什么？</b> （{ $step }） 几句话就好：什么时候、在哪里、说了或做了什么。
description-so-far =
    已记下：
    <blockquote expandable>{ $text }</blockquote>
where-when-ask = 在哪个平台、哪天发布的？知道就点一下，不清楚可以不管。
where-ask = 在哪个平台？知道就点一下，不清楚可以不管。
when-ask = 哪天发布的？知道就点一下，不清楚可以不管。
day-today = 今天发布
day-yesterday = 昨天发布
day-earlier = 更早…
day-chosen = ✓ { $day } 发布

published-ask = <b>是哪天发布的？</b> （{ $step }） 写日期就好，例如 2026-11-20 或 11月20日。

own-ask = <b>{ $question }</b> （{ $step }）
own-date = 写日期就好，例如 11月20日、昨天。
own-money = 写金额和币种，例如 199 元。
own-so-far = 现在写的是：{ $answer }

evidence-ask = <b>证据</b> （{ $step }） { $count } 件（最多 { $limit } 件）
evidence-more = 发图片、视频、语音、文件或链接都可以，单个文件不超过 { SIZE($size) }；没有了就点「好了」。
evidence-remove = 删除 { $n }
evidence-done = ✅ 好了

review-ask = <b>请核对</b> （{ $step }）
review-category = 分类 { $leaf }
review-subject = 对象 { $subject }
review-platform = 平台 { $platform }
review-taken = 平台 { $platform }（按 @账号 推断；不对请点「改对象」）
handle-elsewhere = <code>{ $handle }</code>
review-published = 发布时间 { $day }
review-description =
    经过
    <blockquote expandable>{ $text }</blockquote>
review-answer = { $question } { $answer }
review-evidence = 证据 { $count } 件
review-not-told = 没有填写
review-file = 📨 提交
review-edit-category = 改分类
review-edit-subject = 改对象
review-edit-published = 改时间
review-edit-description = 改经过
review-edit-evidence = 改证据
review-edit-question = 改回答

report-words-kept = 记下了，放在经过里。
report-joined = 这段话分几条发来的，已经合在一起。
report-corrected = 已经按您改过的更新。
report-forward-kept = 转发的消息已经收下。
report-file-kept = 📎 收下了，证据共 { $count } 件。

## 可能提到工作人员或合作方的案件：先在私聊里看一看

desk-card-held = 🔎 可能提到：{ $names }。先留在这里，不进工作群；看过之后请选一个。时限照常计算。
desk-held-release = 🔓 放行到工作群
desk-held-keep = 🔒 留在保密
desk-held-done-release = 🔓 { $alias } 已放行，案件到了工作群
desk-held-done-release-restricted = 🔓 { $alias } 看过了：不是指他们。案件因为别的原因仍不进工作群
desk-held-done-keep = 🔒 { $alias } 已确认，案件留在保密
refusal-nothing-held = 这个案件已经看过了，没有任何改动。请看最新的卡片。
refusal-no-contract = 没有罚款：被举报的不在签约名单上，罚款只用于签约的商家和合作方。填写的都在，请改选别的处理；如果确实签约，请运营者把它加进名单。

## 工作台：替举报人登记（/file）
desk-command-file = 替来电、来信、来访的人登记举报
desk-about-filing = <b>登记举报</b> · { $alias }
desk-ask-way = 对方从哪里来？
desk-ask-agreed = 登记之前，请把下面的告知书读给对方听，并问对方是否同意。
desk-file-notice = <b>请读给对方听</b>（第 { $version } 版）
desk-file-agreed = 已经读过，对方同意
desk-ask-reads = 对方读哪种文字？凭证和结果用它写。
desk-ask-contact = 对方愿意留邮箱或手机号吗？回复这条消息写下来（国外号码以 + 开头）。由您担保，不再发验证码；受理、提问和结果会发到那里。对方不留，就点跳过。
desk-file-contact = ✉️ 受理、提问和结果会发到 { $contact }，由您担保。写错了，请按「返回」到那一步改。
refusal-desk-no-contact = 这里读不出能发通知的邮箱或手机号，没有记下。请只写联系方式，例如 name@example.com 或 13800000000，或点跳过；已经填的都还在。
desk-done-filing = ✅ { $alias } 登记了 <code>{ $number }</code>。凭证在下面，请交给对方。
desk-file-receipt = <b>请交给对方</b>，或一组一组读给对方听：工单号 <code>{ $number }</code>
desk-file-told = 受理、提问和结果会发到对方留的地方。此外，凭证码从任何地方都能打开案件：看进展、回答问题、补充、申诉。
desk-file-untold = 对方没有留联系方式，<b>不会收到任何消息</b>：只有凭证码能打开案件，看进展、回答问题、补充、申诉。凭证码丢了，谁也找不回来。
desk-file-where-bot = 对方从任何账号把凭证码发给举报机器人。
desk-file-where-web = 对方打开 { $web } 输入凭证码，或从任何账号把它发给举报机器人。
desk-file-handed = 已经交给对方
desk-file-hidden = 工单号 <code>{ $number }</code> 的凭证已经交给对方，这里不再显示凭证码。
printed-title = 举报受理凭证
printed-below = 打印用的凭证：
printed-part-case = 案件
printed-part-how = 怎么查
printed-number = 工单号
printed-code = 凭证码
printed-category = 分类
printed-filed = 受理时间
printed-review = 初审至迟
printed-investigation = 开始调查至迟
printed-decision = 作出决定至迟
printed-how-open = 在 Telegram 里打开 @{ $bot }，把凭证码发给它：可以看进展和结果、回答问题、补充材料、申诉。
printed-how-web = 或用浏览器打开 { $web }，在“查看已提交的案件”里输入凭证码。
printed-how-keep = 请收好这张凭证。有凭证码的人就能看这个案件；凭证码丢了，谁也找不回来。
refusal-file-private = 登记要写姓名和联系方式，请在和我的私聊里发 /file。这里什么也没有记下。
refusal-no-such-link = 这个链接已经没有了。想举报的话，点「首页」再点「我要举报」。

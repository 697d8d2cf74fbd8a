## 首页、规则、语言、案件列表、补充

start-welcome =
    <b>立案助手</b>
    在这里投诉或举报，凭工单号查进度。
    我们承诺：{ $review } 小时内初审，{ $investigation } 小时内开始调查，处理完 { $delivery } 小时内给出结果。
start-welcome-page =
    <b>举报与投诉</b>
    在这里投诉或举报，以后用凭证码看进展。
    我们承诺：{ $review } 小时内初审，{ $investigation } 小时内开始调查，处理完 { $delivery } 小时内给出结果。
start-operator = 主办：{ $operator }
start-scope = 受理范围：{ $scope }
start-centre = 12377 国家举报中心
start-unfinished = 您有一份没写完的举报（{ $at }）。
start-unfinished-leaf = 您有一份没写完的举报（{ $leaf }，{ $at }）。
menu-report = 📝 我要举报
menu-status = 🔎 查进度
menu-cases = 📂 我的案件
menu-rules = 📖 规则与权利
menu-language = 🌐 语言
menu-continue = 继续
menu-discard = 放弃
menu-home = ‹ 首页

report-resumed = 接着上次的。
draft-erased = 已清空：没有提交的内容都没有保存。
nothing-to-cancel = 现在没有正在填写的内容。
draft-reminder = 您有一份没写完的举报，都还在。如果 { $days } 天内不继续，就会清空。

status-ask = <b>查进度</b> 请发工单号，例如 <code>LA-7K3M9-Q2XTD-Z</code>；或从列表里选。匿名提交的，请发凭证码。
status-ask-page = <b>查进度</b> 请填凭证码，例如 <code>7K3M-9Q2X-TD45-8HWA-6</code>。

cases-list = <b>我的案件</b>（{ $count }）
cases-none = 您还没有案件。
cases-none-page = 在本网页提交的举报是匿名的，这里不列出。请在「查看已提交的案件」里填凭证码打开。
cases-row = { $number } · { $leaf } · { $stage }
page-before = ‹ 上一页
page-after = 下一页 ›

language-ask = <b>语言和时区</b>
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-set = 好的，以后用简体中文。

zone-own = 时区：{ $city }
zone-assumed = 时区：{ $city }（您没有设置，按运营者的）
zone-change = 🕒 改时区
zone-ask = <b>时区</b> 您那里现在几点？
zone-choice = { $city } { $time }
zone-set = 好的，以后的时间都按{ $city }的。

rules-front =
    <b>规则与权利</b>
    · 每份举报都有工单号和期限；晚了会主动告诉您（匿名的凭码来看）。
    · 保密：工作人员看不到您的账号。Telegram 知道您在和本机器人对话。
    · 证据最好写明时间、地点，并附原文链接或截图。
    · 结果会写明查明的事实、依据的条款和处理；结果出来后 { $days } 天内可以申诉，由没有参与本案的人复核。
    · 内容、过程和结果自结案起至少保存 { $kept }，到期销毁。您的身份信息随时可以用 /erase 删除。
    · 出结果之前可以撤回；到结案为止都可以补充。
    · 任何人不得因举报而打击报复。遇到人身危险请立即报警（110）。
    · 也可以向 12377（网络不良信息）或 12315（消费者权益）举报。
rules-front-page =
    <b>规则与权利</b>
    · 每份举报都有工单号和期限；晚了会主动告诉您（匿名的凭码来看）。
    · 保密：工作人员看不到您的账号。在本网页提交的举报是匿名的。
    · 证据最好写明时间、地点，并附原文链接或截图。
    · 结果会写明查明的事实、依据的条款和处理；结果出来后 { $days } 天内可以申诉，由没有参与本案的人复核。
    · 内容、过程和结果自结案起至少保存 { $kept }，到期销毁。本网页记住的内容，点「结束并清除」立即清除。
    · 出结果之前可以撤回；到结案为止都可以补充。
    · 任何人不得因举报而打击报复。遇到人身危险请立即报警（110）。
    · 也可以向 12377（网络不良信息）或 12315（消费者权益）举报。

menu-limits = ⚠️ 我们做不到的
limits-page =
    <b>我们做不到的</b>
    · <b>Telegram</b> 知道您在和本机器人对话，也能读到您发的内容：机器人的对话不是端到端加密。
    · <b>您的手机</b>：锁屏通知会显示我们发的消息，拿到手机的人能翻看聊天记录。我们没法替您清空手机里的记录，请您自己关掉通知、删除对话。
    · <b>您写的内容</b>：只有您知道的细节、截图里的头像和名字，会让人猜到是您。我们只去掉文件自带的拍摄信息，不改画面和文字。
    · <b>工作人员</b>看不到您的账号，除非两个不同角色的人都同意，那时会通知您；但看得到内容，抄写或翻拍，我们拦不住。
    · <b>运营者</b>掌管密钥和服务器，技术上能打开保存的内容。
    · <b>被举报的人</b>可能从时间和内容猜到是您。
    · <b>法律</b>要求时，运营者可能必须交出他持有的内容。
    觉得有危险，请先不要提交，换一部只有您用的手机和账号，再写别人也可能知道的事。

passing-ask-add = <b>补充</b> <code>{ $number }</code> 发文字、图片、视频、语音或文件，发完点「好了」。
correction-kept = 已经转告您改过的内容；原来的也留着。
passing-kept-add = 📎 已收下 { $count } 件，经办人看得到。
withdraw-yes = 确定撤回
withdraw-no = 不撤回

agree-ask = <b>同意结果</b> <code>{ $number }</code>？同意后案件就结案了。
agree-yes = 同意并结案
agree-no = 再想想

command-start = 首页
command-report = 我要举报
command-status = 查进度
command-cases = 我的案件
command-rules = 规则与权利
command-language = 语言
command-cancel = 清空正在填写的内容

talk-of-thanks = 不客气。还有需要的话，随时找我。
talk-of-greeting = 您好！要举报就点「我要举报」，或直接说发生了什么；查案件点「查进度」。
talk-of-danger = { mail-danger }是有人害您这样的，点下面举报，会最先处理。
talk-of-help = 这里是自动接待的举报窗口，内容由工作人员处理。点「我要举报」一步步来，或直接说发生了什么；查案件点「查进度」。
talk-of-progress = { $count ->
        [0] 您现在没有在办的案件。
        [one] 您有一个案件在办：
       *[other] 您有 { $count } 个案件在办：
    }
talk-of-person = { $count ->
        [0] 这里由程序接待，每份举报都由工作人员处理。您现在没有在办的案件；先写下发生了什么，之后就能和经办人对话。
       *[other] 要找工作人员，点「联系经办人」，您的话会转给经办这个案件的人：
    }
talk-of-withdraw = { $count ->
        [0] 您现在没有在办的案件。正在写、没有提交的，发 /cancel 就清空。
       *[other] 出结果之前可以撤回：点下面的案件，再点「撤回」；提交过的内容到期才销毁，您的身份信息可以删除（/erase）。正在写、没有提交的，发 /cancel 就清空。
    }
talk-of-appeal = 不同意结果，可以申诉，由没有参与本案的人复核。点下面的「申诉」，再写明理由：
talk-of-withdraw-page = 出结果之前可以撤回：在「查看已提交的案件」填凭证码打开案件，再点「撤回」；提交过的内容到期才销毁。正在写、没有提交的，点「取消」或「结束并清除」就清空。
talk-of-language = 点下面选您看的语言。
talk-held = 还不清楚这是不是举报，先给您留着，没有提交：<blockquote expandable>{ $text }</blockquote>
talk-guide = 📖 您问的，也许在下面这几页里。
progress-case = <code>{ $number }</code> · { $leaf } · { $stage }
progress-due = <code>{ $number }</code> · { $leaf } · { $stage }，{ $due }
progress-open = 🔎 { $number }
held-report = ✍️ 写成举报
## 闲谈、改过的话、先留着的内容
## How the bots introduce themselves, before START

intro-reporter-name = 立案助手
intro-reporter-short-description = 投诉和举报，凭工单号查进度。保密：工作人员看不到您的账号。
intro-reporter-description =
    在这里投诉或举报：发链接、转发消息、截图，或用一句话说说发生了什么。

    · 保密：工作人员看不到您的账号
    · 每份举报都有工单号和期限，凭工单号随时查进度
    · 结果会写明事实、依据和处理，不同意可以申诉

    遇到人身危险请立即报警。
intro-desk-name = 立案工作台
intro-desk-short-description = 工作人员的工作台。投诉和举报请找举报机器人。
intro-desk-description =
    工作人员在这里受理、调查和处理举报。

    如果您想投诉或举报，请找举报机器人。

## 为什么没有做：发生了什么 · 留下了什么 · 接下来怎么办

refusal-failed = 这一步没有办成，是我们的问题，已经记下。之前填的都在，请稍后再试一次。
refusal-too-fast = 您发得有点快，这条没有处理。请歇一分钟再发，之前的都在。
database-away = 您的消息到了 Telegram，但我们这边暂时存不下来。消息不会丢，恢复后马上处理，不用重发。
refusal-old-screen = 这个按钮是之前的，请看最新的一屏。
refusal-unreadable = { $what }我收不了，没有记下。之前填的都在，请改发文字、图片、视频、语音或文件，或者发截图。
sent-sticker = 贴纸
sent-location = 位置
sent-venue = 地点
sent-contact = 联系人
sent-poll = 投票
sent-dice = 骰子
sent-game = 游戏
sent-story = 动态
sent-checklist = 清单
sent-invoice = 账单
sent-giveaway = 抽奖
sent-giveaway_winners = 抽奖结果
sent-gift = 礼物
sent-unique_gift = 礼物
sent-paid_media = 付费内容
sent-other = 这种消息

refusal-too-long = 这段有 { $length } 字，这里还能写 { $limit } 字，没有收下。之前写的都在。请分短一些，或作为文件发送。
refusal-too-many-items = 证据已满 { $limit } 件，这一件没有收下，前面的都在。可以先删掉一件再发。
refusal-too-large =
    { $what }有 { SIZE($size) }，超过 { SIZE($limit) }，没有收下；{ $kept ->
        [0] 其他填写的都在
       *[other] 前面的 { $kept } 件都在
    }。可以剪短、分段，或发链接。
refusal-forbidden-kind =
    「{ $name }」是可能伤到别人电脑的文件类型，没有收下；{ $kept ->
        [0] 其他填写的都在
       *[other] 前面的 { $kept } 件都在
    }。可以改发截图、录屏或链接。
refusal-no-date = 没看出是哪一天。之前填的都在。请写日期，例如 2026-11-20、11月20日、昨天，不能晚于今天。
refusal-no-amount = 没看到数字。之前填的都在。请写金额，例如 199 元。
refusal-tap-please = 这一步请点下面的按钮，之前填的都在。

file-photo = 这张图片
file-video = 这个视频
file-voice = 这段语音
file-audio = 这段音频
file-document = 这个文件

refusal-slip = 这个工单号有一位不对（校验不符）。请再看一眼：字母不分大小写，没有 I、L、O、U。
refusal-number-short = 这个工单号不完整，少了 { $missing } 个字符。请对照着再发一次，像这样：LA-7K3M9-Q2XTD-Z。
refusal-no-number = 没看到工单号。它像这样：LA-7K3M9-Q2XTD-Z。
refusal-nothing-to-file = 没有可以提交的内容，可能已经提交过了，请看「我的案件」。
refusal-consent-first = 请先看告知书。填写的内容都在。
refusal-no-such-leaf = 这个分类已经没有了，请重新选一个。其他填写的都在。
refusal-not-found = 没有找到您可以查看的案件。请核对工单号或凭证码；如果是用别的账号提交的，请用那个账号来查；匿名提交的，要用凭证码打开。
refusal-not-found-page = 没有找到这个凭证码或代码的案件。请再核对一遍；每份举报都有自己的凭证码。
refusal-erased = { $number } 的内容、证据和记录已于 { $at } 按保存期限销毁，打不开了，任何人都看不到。只留下编号和日期：{ $leaf }，{ $filed } 提交，{ $closed } 结案（{ $state }）。
refusal-case-moved-on = 案件刚刚有了新的进展，这一步没有做。请看最新的状态。
refusal-no-case = 没有这个案件，或者您不能查看。
refusal-not-in-this-chat = 这个案件不在这个聊天里处理。没有任何改动。
refusal-other-team = 这个案件由{ $team }处理。没有任何改动。
refusal-somebody-was-first = { $alias } 在 { $at } 已经处理过这一步。没有重复操作。
refusal-done-already = 您已经按过了，没有重复操作。

refusal-not-from-here = 案件现在的状态是「{ $state }」，这一步已经不能做了。没有任何改动。
refusal-not-your-role = 这一步需要{ $role }来做。没有任何改动。
refusal-yours-already = 这个案件已经由您经办。
refusal-claimed-already = 这个案件已经有人经办。需要换人请找负责人。
refusal-asked-enough = 已经要求补充 { $times } 次，不能再问；请按现有材料处理。
refusal-news-is-the-duty-editors = 新闻内容由值班主编处理。没有任何改动。
refusal-not-news = 值班主编只处理新闻内容。没有任何改动。
refusal-needs-a-lead = 这样的处理很重，需要另一位负责人批准。
refusal-own-proposal = 这是您自己提出的处理，要由另一位负责人批准。
refusal-not-your-proposal = 这不是您提请的，要由没有参与本案的负责人批准或退回。
refusal-nothing-proposed = 没有等待批准的改判。没有任何改动。
refusal-change-waits = 已有一项改判等待批准，批准或退回之后才能另作复核。
refusal-took-part = 此案您参与过，不能复核。
refusal-window-over = 申诉期已过，结果已是最终处理。有新的证据可以重新举报；也可以向 12377、12315 反映，或向法院起诉。
refusal-window-open = 申诉期还没有过，案件暂时不能结。
refusal-not-of-a-rejection = 这不是对不予立案的申诉。
refusal-not-of-a-decision = 这不是对处理决定的申诉。

refusal-fetched-too-large = 有一件证据取回来超过了大小限制，没有收下，其他的都在。可以剪短、分段，或发链接。
refusal-fetched-forbidden = 有一件证据其实是可能伤到别人电脑的文件类型，没有收下，其他的都在。可以改发截图、录屏或链接。
refusal-fetched-gone = 有一件证据没能从 Telegram 取到，没有收下，其他的都在。请再发一次。
refusal-fetched-gone-page = 有一件证据没能取到，没有收下，其他的都在。请再发一次。

refusal-same-leaf = 案件已经在这个分类。没有任何改动。
refusal-staff-already = { $alias } 已经在名单上。
refusal-last-administrator = 这是最后一位管理员，不能移除或取消其角色。请先添加另一位。
refusal-no-such-team = 没有这个组，请从列表里选。
refusal-no-such-member = 这个人已经不在名单上。
refusal-administrators-only = 只有管理员可以管理人员。

## 看不见的字与太长的对象

refusal-blank = 这条消息里没有看得见的字，没有记下。之前填的都在，请写几个字再发。
refusal-subject-too-long = 举报对象有 { $length } 字，最多 { $limit } 字，没有记下；之前填的都在。请改短一些，经过可以写在描述里。

## 双方都用的词：时间、状态、处理结果、身份、证据

instant-until = { $at }（{ $left }）
day-alone = { DAY($at) }
instant-left = 还有 { $span }
instant-past = 已过 { $span }
span-years = { $n } 年
span-days = { $n } 天
span-hours = { $n } 小时
span-minutes = { $n } 分钟

state-received = 待初审
state-review_paused = 等待补充
state-accepted = 已立案
state-rejected = 不予立案
state-investigating = 调查中
state-investigation_paused = 等待补充
state-proposed = 处理待批准
state-decided = 已处理
state-appealed = 申诉复核中
state-withdrawn = 已撤回
state-closed = 已结案

severity-minor = 轻
severity-serious = 中
severity-grave = 重

outcome-no_violation = 未发现违规
outcome-content_deleted = 删除内容
outcome-messages_deleted = 删除对方 48 小时内的群消息
outcome-content_supplemented = 补充内容
outcome-content_corrected = 更正内容
outcome-content_retracted = 撤回内容
outcome-taken_down = 下架
outcome-account_restored = 恢复账号并致歉
outcome-privacy_protected = 采取隐私保护措施
outcome-rectification = 限期整改
outcome-refund = 退款
outcome-compensation = 赔偿
outcome-prevention = 防止再次发生

identity-confidential = 保密
identity-named = 实名
identity-anonymous = 匿名

clause = 《举报处理规范》{ $clause } { $leaf }

evidence-photo = { $n } 📷 照片 · { SIZE($size) }
evidence-album = { $n } 📷 相册 { $count } 件 · { SIZE($size) }
evidence-video = { $n } 🎬 视频 · { SIZE($size) }
evidence-voice = { $n } 🎙 语音 · { SIZE($size) }
evidence-audio = { $n } 🎵 { $name } · { SIZE($size) }
evidence-document = { $n } 📄 { $name } · { SIZE($size) }
evidence-note = { $n } 💬 { $text }
evidence-forward = { $n } ↪️ { $author } · { AT($at) }：{ $text }
evidence-forward-whole = { $n } ↪️ <b>转发的消息</b> · { $author } · { AT($at) }（作者和时间由 Telegram 给出）<blockquote expandable>{ $text }</blockquote>
evidence-forward-file = ↪️ 文件是转发的 · { $author } · { AT($at) }（作者和时间由 Telegram 给出）
evidence-forward-caption = ↪️ 文件是转发的 · { $author } · { AT($at) }（作者和时间由 Telegram 给出）<blockquote expandable>{ $text }</blockquote>
forward-user = { $name }
forward-hidden_user = { $name }（隐藏了账号）
forward-chat = 群「{ $name }」
forward-channel = 频道「{ $name }」
forward-other = { $name }
forward-unnamed = 作者不明
forward-at = { $author } { $address }
evidence-unnamed = 文件

## What every dialog says
dialog-left = 好的，到此为止。您已经发出的内容不受影响。

case-way-telegram = Telegram
case-way-group = 👥 群组
case-way-web = 🌐 网页
case-way-api = 🔌 应用
case-way-mail = ✉️ 电子邮件
case-way-hotline = ☎️ 热线
case-way-letter = 📮 来信
case-way-weibo = 微博
case-way-wechat = 微信
case-way-private_message = 💬 私信
case-way-counter = 🏢 现场
case-way-other = 其他途径

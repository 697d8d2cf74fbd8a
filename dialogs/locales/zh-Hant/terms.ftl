## 雙方都用的詞：時間、狀態、處理結果、身分、證據

instant-until = { $at }（{ $left }）
day-alone = { DAY($at) }
instant-left = 還有 { $span }
instant-past = 已過 { $span }
span-years = { $n } 年
span-days = { $n } 天
span-hours = { $n } 小時
span-minutes = { $n } 分鐘

state-received = 待初審
state-review_paused = 等待補充
state-accepted = 已立案
state-rejected = 不予立案
state-investigating = 調查中
state-investigation_paused = 等待補充
state-proposed = 處理待核准
state-decided = 已處理
state-appealed = 申訴覆核中
state-withdrawn = 已撤回
state-closed = 已結案

severity-minor = 輕
severity-serious = 中
severity-grave = 重

outcome-no_violation = 未發現違規
outcome-content_deleted = 刪除內容
outcome-messages_deleted = 刪除對方 48 小時內的群組訊息
outcome-content_supplemented = 補充內容
outcome-content_corrected = 更正內容
outcome-content_retracted = 撤回內容
outcome-taken_down = 下架
outcome-account_restored = 恢復帳號並致歉
outcome-privacy_protected = 採取隱私保護措施
outcome-rectification = 限期改善
outcome-refund = 退款
outcome-compensation = 賠償
outcome-prevention = 防止再次發生

identity-confidential = 保密
identity-named = 實名
identity-anonymous = 匿名

clause = 《檢舉處理規範》{ $clause } { $leaf }

evidence-photo = { $n } 📷 照片 · { SIZE($size) }
evidence-album = { $n } 📷 相簿 { $count } 件 · { SIZE($size) }
evidence-video = { $n } 🎬 影片 · { SIZE($size) }
evidence-voice = { $n } 🎙 語音 · { SIZE($size) }
evidence-audio = { $n } 🎵 { $name } · { SIZE($size) }
evidence-document = { $n } 📄 { $name } · { SIZE($size) }
evidence-note = { $n } 💬 { $text }
evidence-forward = { $n } ↪️ { $author } · { AT($at) }：{ $text }
evidence-forward-whole = { $n } ↪️ <b>轉傳的訊息</b> · { $author } · { AT($at) }（作者和時間由 Telegram 提供）<blockquote expandable>{ $text }</blockquote>
evidence-forward-file = ↪️ 檔案是轉傳的 · { $author } · { AT($at) }（作者和時間由 Telegram 提供）
evidence-forward-caption = ↪️ 檔案是轉傳的 · { $author } · { AT($at) }（作者和時間由 Telegram 提供）<blockquote expandable>{ $text }</blockquote>
forward-user = { $name }
forward-hidden_user = { $name }（隱藏了帳號）
forward-chat = 群組「{ $name }」
forward-channel = 頻道「{ $name }」
forward-other = { $name }
forward-unnamed = 作者不明
forward-at = { $author } { $address }
evidence-unnamed = 檔案

## What every dialog says
dialog-left = 好的，到此為止。您已經送出的內容不受影響。

case-way-telegram = Telegram
case-way-group = 👥 群組
case-way-web = 🌐 網頁
case-way-api = 🔌 應用程式
case-way-mail = ✉️ 電子郵件
case-way-hotline = ☎️ 專線
case-way-letter = 📮 來信
case-way-weibo = 微博
case-way-wechat = 微信
case-way-private_message = 💬 私訊
case-way-counter = 🏢 現場
case-way-other = 其他途徑

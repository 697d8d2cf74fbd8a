## 工作台：待辦

desk-queue = <b>待辦</b> · 未結 { $n } 件
desk-queue-view = <b>{ $view }</b> · { $n } 件
desk-queue-delay = ⚠️ { $block }：{ $why }
desk-queue-page = 第 { $page }/{ $pages } 頁 · 最早到期的在前
desk-queue-empty = 現在沒有。
desk-queue-received = 🟡 待初審 { $n }
desk-queue-accepted = 🟢 待調查 { $n }
desk-queue-investigating = 🔵 調查中 { $n }
desk-queue-waiting = 🟠 待補件 { $n }
desk-queue-approval = 🟣 待核准 { $n }
desk-queue-review = 🟤 待覆核 { $n }
desk-queue-overdue = ⚠️ 逾時 { $n }
desk-queue-mine = 🙋 我的 { $n }
desk-queue-search = 🔎 搜尋
desk-queue-case = { $state } { $block } · { $leaf }
desk-queue-case-due = { $state } { $block } · { $leaf } · { LEFT($due) }
desk-queue-case-late = ⚠️ { $block } · { $leaf } · { LEFT($due) }
desk-view-received = 🟡 待初審
desk-view-accepted = 🟢 待調查
desk-view-investigating = 🔵 調查中
desk-view-waiting = 🟠 待補件
desk-view-approval = 🟣 待核准
desk-view-review = 🟤 待覆核
desk-view-overdue = ⚠️ 逾時
desk-view-mine = 🙋 我的
desk-page-before = ‹ 上一頁
desk-page-after = 下一頁 ›
desk-shown-below = 卡片已移到下面。
desk-shown-in-thread = 卡片在話題「{ $block } · { $leaf }」裡，已移到最下面。
desk-asked-below = 請看下面的問題。
desk-asked-in-thread = 問題在話題「{ $block } · { $leaf }」裡。
desk-asked-in-private = 工作群組這一分鐘的訊息滿了，問題傳到了您和我的私訊，在那裡接著填。
desk-card-in-thread = 案件的卡片在工作群組的話題「{ $block } · { $leaf }」裡。

## 工作台：搜尋結果

desk-hits-subject = 🔎 <b>同一對象</b> { $subject } · { $n } 件
desk-hits-leaf = 🔎 <b>分類</b> { $leaf } · { $n } 件
desk-hits-related = 🔗 <b>與</b> <code>{ $number }</code> <b>同一對象</b> · 另有 { $n } 件
desk-hits-open-leaf = 🔎 { $leaf } { $n }
desk-found-below = 找到的在下面。
refusal-desk-nothing-found = 沒有找到。可以寫完整的案件編號、被檢舉的連結或 @帳號，或換一個分類的詞。

desk-help-command = { $command } { $what }
desk-help-roles = 您是{ $roles }，可以用：
desk-command-search = 依案件編號、對象或分類找案件

desk-card-related = 相關案件 { $n } 件（辦理中 { $running }）
desk-press-related = 🔗 相關 { $n }
desk-card-found-before = 先前違規 { $n } 次
desk-card-muted-before = 先前違規 { $n } 次（{ $months } 個月內禁言 { $mutes } 次）
desk-card-history = { $first } · { $rest }

## 值班與分派：卡片第二頁

desk-more = ⋯ 更多
desk-press-release = 交給下一位
desk-done-release = ✅ { $alias } 已交給下一位
desk-press-reassign = 改派
desk-press-transfer = 轉組
desk-done-reassign = ✅ { $alias } 改派給 { $to }
desk-done-transfer = ✅ { $alias } 轉到{ $team }
desk-reassign = <b>改派</b> <code>{ $number }</code> · { $alias }
    給誰？值班中的、手上少的在前。
desk-reassign-nobody = <b>改派</b> <code>{ $number }</code> · { $alias }
    目前沒有別人能辦這個案件。
desk-reassign-on-duty = { $alias } · 值班中 · 手上 { $n } 件
desk-reassign-off-duty = { $alias } · 手上 { $n } 件
desk-ask-team = 轉到哪個組？答應檢舉人的時限不變。
desk-ask-handing = 給接手的人一句話？回覆這則訊息寫明，沒有就略過。
desk-transferred = 📥 <code>{ $number }</code> 從{ $from }轉到{ $to }，由 { $alias } 承接
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-press-duplicate = 標為重複
desk-done-duplicate = ✅ { $alias } 把它併入 <code>{ $number }</code>，一次處理，各自依案件編號得到結果，匿名的憑碼來看
desk-ask-first = 與哪個案件重複？點一個，或回覆這則訊息寫案件編號。併入後隨那個案件一起處理，檢舉人依自己的案件編號得到結果，匿名的憑碼來看。
desk-first-number = { $number }
desk-card-stand-in = ⚠️ { $team }無人值班，先由 { $alias } 承接；誰有空請認領

## 值班與分派：誰在值班，案件給了誰

desk-command-duty = 誰在值班，上下班
desk-duty = <b>值班中</b> { $n } 人，新案件依手上多寡分派
desk-duty-nobody = <b>目前無人值班</b>，新案件先由負責人承接
desk-duty-line = { $alias } · { $team } · 手上 { $n } 件
desk-duty-line-unreachable = { $alias } · { $team } · 手上 { $n } 件 · 還沒有對本機器人說過 /start
desk-every-team = 各組
desk-duty-on = 我來值班
desk-duty-off = 我下班了
desk-duty-now-on = { $alias } 開始值班，新案件會分給您。
desk-duty-now-off = { $alias } 已下班，手上的案件不變。
desk-assigned = 📥 分給您 <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 分給您 <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = 由 { $alias } 指派。
desk-assigned-review = ✋ 請您覆核申訴：您沒有參與本案。
desk-digest-shift = 🙋 <b>您開始值班了</b>
desk-digest-night = 🙋 <b>夜裡有新案件分給您</b>
desk-digest-handover = 🙋 <b>{ $alias } 的 { $n } 件交給您</b>
desk-digest-own = 手上 { $n } 件
desk-digest-none = 手上沒有案件
desk-digest-today = 今天到期 { $n } 件
desk-digest-late = ⚠️ 逾時 { $n } 件
desk-digest-unclaimed = 無人值班時收到、等人認領 { $n } 件
desk-handed-over = 📥 { $alias } 的 { $n } 件已交給：
desk-handed-over-to = { $alias } { $n } 件
desk-handed-over-nobody = ⚠️ 沒有別人能辦的 { $n } 件，目前無人承辦
desk-member-hand-over = 交出手上案件
desk-member-handed-over = { $alias } 的 { $n } 件已交給別人。
desk-assigned-stand-in = { $team }無人值班，先由您承接；可以自己辦，也可以改派。
desk-assigned-moved = <code>{ $number }</code> · { $leaf } 現在由 { $alias } 承辦，您不用處理了。
desk-assigned-free = <code>{ $number }</code> · { $leaf } 現在不由您承辦了。
desk-escalated = ⚠️ { $promise }仍然逾時，{ LEFT($due) }，負責人還沒有處理 · <code>{ $number }</code> · { $leaf } · 承辦 { $alias }
desk-escalated-nobody = ⚠️ { $promise }仍然逾時，{ LEFT($due) }，負責人還沒有處理 · <code>{ $number }</code> · { $leaf } · 還沒有人認領

## 值班與分派：排班

rota-open = 🗓 排班
rota-which = <b>排班</b> · 哪個組？
rota-team = { $team } · { $n ->
    [0] 還沒有排班
   *[other] { $n } 筆
}
rota-head = <b>排班</b> { $team }
rota-none = <b>排班</b> { $team }
    還沒有排班；各人自己用 /duty 上下班。
rota-line = <code>{ $when } { $who }</code>
rota-holes = ⚠️ 沒有人的時段（屆時由負責人承接，夜間靜默時段不算）：
rota-hole = { $from } { $begin } – { $until } { $end }
rota-more-holes = 另有 { $n } 段
rota-change = 修改
rota-now = <pre>{ $text }</pre>
rota-saved = ✅ { $alias } 改好了{ $team }的排班。
rota-hole-ahead = ⚠️ { $team }在 { AT($from) } 到 { AT($until) } 沒有人值班，新案件會先由您承接。可以現在改排班。
desk-about-rota = <b>修改排班</b> · { $alias }
desk-ask-rota = 回覆這則訊息，一行一段：哪幾天、幾點到幾點、誰（名字或 @使用者名稱）。整組換成新的。例如：
    <code>週一至週五 08:00-16:00 阿明、阿梅</code>
    <code>週末 09:00-18:00 @amei</code>
weekday-0 = 週一
weekday-1 = 週二
weekday-2 = 週三
weekday-3 = 週四
weekday-4 = 週五
weekday-5 = 週六
weekday-6 = 週日

## 無法照辦時

refusal-held-by-nobody = 這個案件目前沒有人承辦。沒有任何更動。
refusal-held-by-another = 這個案件由別人承辦，要換人請找負責人。沒有任何更動。
refusal-no-role-no-duty = 您還沒有角色，不能值班。請管理員用 /staff 設定。
refusal-on-duty-already = 您已經在值班了。
refusal-off-duty-already = 您本來就不在值班。
refusal-cannot-have-it = 這個人不能承辦此案。沒有任何更動。
refusal-no-other-reviewer = 除您以外沒有人可以覆核，請管理員先用 /staff 加入一位。沒有任何更動。
refusal-same-team = 案件已經在這個組。沒有任何更動。
refusal-nothing-in-hand = { $alias } 手上沒有案件。
refusal-rota-leads-only = 排班由這個組的負責人或管理員修改。沒有任何更動。
refusal-rota-line = 第 { $n } 行看不懂：「{ $text }」。排班沒有更動。請寫成「週一至週五 08:00-16:00 阿明」。
refusal-rota-nobody = 名單上沒有「{ $name }」。排班沒有更動。請寫工作人員的名字或 @使用者名稱。
refusal-rota-two = 名單上有不止一個「{ $name }」。排班沒有更動。請寫 @使用者名稱。
refusal-rota-other-team = { $alias } 不能辦{ $team }的案件。排班沒有更動。
refusal-rota-twice = { $alias } 有兩段時間重疊。排班沒有更動。
refusal-editor-off-duty = 現在不是您值班，新聞內容由當班的值班主編處理。沒有任何更動。
refusal-editor-on-duty = 現在有值班主編當班，新聞內容由其處理。沒有任何更動。
refusal-duplicate-of-itself = 這就是這個案件自己的案件編號。沒有任何更動。
refusal-duplicate-restricted = 涉及工作人員的案件不能併案。沒有任何更動。
refusal-duplicate-decided = { $number } 已有結果，不能再併入；請按「不予立案」說明。沒有任何更動。
refusal-duplicate-circle = { $number } 已經併入這個案件，不能反過來。沒有任何更動。
refusal-duplicate-leads = 這個案件已經帶著別的案件一起處理，請把另一個併入它。沒有任何更動。
refusal-duplicate-further = 這個案件比 { $number } 走得更遠，請把那一個併入它。沒有任何更動。
refusal-duplicate-no-number = 沒看到案件編號。它像這樣：LA-7K3M9-Q2XTD-Z。沒有任何更動。

## 值班與分派:卡片第二頁

desk-more = ⋯ 更多
desk-press-release = 放回
desk-done-release = ✅ { $alias } 已放回,交給下一位
desk-press-reassign = 改派
desk-press-transfer = 轉組
desk-done-reassign = ✅ { $alias } 改派給 { $to }
desk-done-transfer = ✅ { $alias } 轉到{ $team }
desk-reassign = <b>改派</b> <code>{ $number }</code> · { $alias }
    給誰?值班中的、手上少的在前。
desk-reassign-nobody = <b>改派</b> <code>{ $number }</code> · { $alias }
    目前沒有別人能辦這個案件。
desk-reassign-on-duty = { $alias } · 值班中 · 手上 { $n } 件
desk-reassign-off-duty = { $alias } · 手上 { $n } 件
desk-ask-team = 轉到哪個組?答應檢舉人的時限不變。
desk-ask-handing = 給接手的人一句話?回覆這則訊息寫明,沒有就略過。
desk-transferred = 📥 <code>{ $number }</code> 從{ $from }轉到{ $to },由 { $alias } 承接
desk-transferred-word = <blockquote>{ $word }</blockquote>
desk-card-stand-in = ⚠️ { $team }無人值班,先由 { $alias } 承接;誰有空請認領

## 值班與分派:誰在值班,案件給了誰

desk-command-duty = 誰在值班,上下班
desk-duty = <b>值班中</b> { $n } 人,新案件依手上多寡分派
desk-duty-nobody = <b>目前無人值班</b>,新案件先由負責人承接
desk-duty-line = { $alias } · { $team } · 手上 { $n } 件
desk-duty-line-unreachable = { $alias } · { $team } · 手上 { $n } 件 · 還沒有對本機器人說過 /start
desk-every-team = 各組
desk-duty-on = 我來值班
desk-duty-off = 我下班了
desk-duty-now-on = { $alias } 開始值班,新案件會分給您。
desk-duty-now-off = { $alias } 已下班,手上的案件不變。
desk-assigned = 📥 分給您 <code>{ $number }</code> · { $leaf }
desk-assigned-due = 📥 分給您 <code>{ $number }</code> · { $leaf } · ⏳ { LEFT($due) }
desk-assigned-by = 由 { $alias } 指派。
desk-digest-shift = 🙋 <b>您開始值班了</b>
desk-digest-night = 🙋 <b>夜裡有新案件分給您</b>
desk-digest-handover = 🙋 <b>{ $alias } 的 { $n } 件交給您</b>
desk-digest-own = 手上 { $n } 件
desk-digest-none = 手上沒有案件
desk-digest-today = 今天到期 { $n } 件
desk-digest-late = ⚠️ 逾時 { $n } 件
desk-digest-unclaimed = 無人值班時收到、等人認領 { $n } 件
desk-handed-over = 📥 { $alias } 的 { $n } 件已交給:
desk-handed-over-to = { $alias } { $n } 件
desk-member-hand-over = 交出手上案件
desk-member-handed-over = { $alias } 的 { $n } 件已交給別人。
desk-assigned-stand-in = { $team }無人值班,先由您承接;可以自己辦,也可以改派。
desk-assigned-moved = <code>{ $number }</code> · { $leaf } 現在由 { $alias } 承辦,您不用處理了。
desk-assigned-free = <code>{ $number }</code> · { $leaf } 現在不由您承辦了。

## 無法照辦時

refusal-held-by-nobody = 這個案件目前沒有人承辦。沒有任何更動。
refusal-held-by-another = 這個案件由別人承辦,要換人請找負責人。沒有任何更動。
refusal-no-role-no-duty = 您還沒有角色,不能值班。請管理員用 /staff 設定。
refusal-on-duty-already = 您已經在值班了。
refusal-off-duty-already = 您本來就不在值班。
refusal-cannot-have-it = 這個人不能承辦此案。沒有任何更動。
refusal-same-team = 案件已經在這個組。沒有任何更動。
refusal-nothing-in-hand = { $alias } 手上沒有案件。

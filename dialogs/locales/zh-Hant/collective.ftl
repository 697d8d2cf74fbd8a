## 集體投訴：檢舉人看到的

together-ask = 👥 已有 { $people } 人就同一對象投訴{ $anonymous }，正在合併處理。要加入嗎？
together-what = 加入後您有自己的案件編號，也有自己的結果；經過可以不再寫，也可以在確認頁補充。
together-join = 👥 加入
together-apart = 我要單獨檢舉
review-together = 辦理 👥 加入集體投訴
review-apart = 辦理 單獨處理
review-edit-together = 改辦理
status-together =
    👥 { $people ->
        [0] 與就同一對象的匿名檢舉合併處理，一共 { $n } 份
       *[other] 與 { $people } 人就同一對象的投訴合併處理{ $anonymous }
    }，結果會依您自己的案件編號通知您。
collective-anonymous = { $n ->
        [0] {""}
       *[other]，另有匿名 { $n } 份
    }
joined-first-told = ✅ 這件事您已經檢舉過，這次寫的和傳來的都加進了 <code>{ $number }</code>，不必再等新的案件編號。

## 集體投訴：工作台

desk-card-crowd = 👥 <b>集體投訴</b> · 不同的人 { $people } 位{ $anonymous } · 檢舉 { $reports } 件
desk-card-crowd-grows = 近 1 小時 +{ $hour } · 近 1 天 +{ $day }
desk-card-follows = 👥 已併入集體投訴 <code>{ $number }</code>（{ $people } 人{ $anonymous }），隨它一起處理
desk-card-few = 👥 <b>重複檢舉</b> · 檢舉人 { $people } 位{ $anonymous } · 檢舉 { $reports } 件
desk-card-doubles = 👥 重複檢舉，已併入 <code>{ $number }</code>（{ $people } 人{ $anonymous }），隨它一起處理
desk-card-added = 📝 補充：<blockquote expandable>{ $text }</blockquote>
desk-press-members = 👥 成員 { $n }
desk-press-leader = 👥 看集體投訴
desk-press-first = 👥 看併入的案件
desk-press-apart = 單獨處理
desk-done-apart = ✅ { $alias } 把它分出來，單獨處理
desk-crowd-begun = 👥 { $people } 人就同一對象投訴{ $anonymous }，合併為集體投訴，由 <code>{ $number }</code> 帶領：一次處理，各自依案件編號得到結果，匿名的憑碼來看。
desk-crowd-heard = 👥 集體投訴有成員補充或答覆，點「成員」查看 · <code>{ $number }</code>
desk-few-heard = 👥 併入的重複檢舉有補充或答覆，點「成員」查看 · <code>{ $number }</code>
desk-crowd-lead = 👥 集體投訴已有 { $people } 人{ $anonymous } · <code>{ $number }</code> · { $leaf }
desk-thread-crowd = { $block } · { $leaf } · 👥 { $state }
desk-thread-folded = { $block } · { $leaf } · 👥 已併入
desk-mark-crowd = 👥{ $state }
desk-hits-together = 👥 <b>集體投訴</b> <code>{ $number }</code> · { $n } 件
desk-hits-few = 👥 <b>重複檢舉</b> <code>{ $number }</code> · { $n } 件
refusal-in-a-collective = 本案已併入 { $number }，請在那張卡片上處理；要分開，請先按「單獨處理」。
refusal-not-in-a-collective = 本案沒有和其他案件合併。

## 集体投诉：举报人看到的

together-ask = 👥 已有 { $people } 人就同一对象投诉{ $anonymous }，正在合并处理。要加入吗？
together-what = 加入后您有自己的工单号，也有自己的结果；经过可以不再写，也可以在核对页补充。
together-join = 👥 加入
together-apart = 我单独举报
review-together = 办理 👥 加入集体投诉
review-apart = 办理 单独处理
review-edit-together = 改办理
status-together =
    👥 { $people ->
        [0] 与就同一对象的匿名举报合并处理，一共 { $n } 份
       *[other] 与 { $people } 人就同一对象的投诉合并处理{ $anonymous }
    }，结果会按您自己的工单号告诉您。
collective-anonymous = { $n ->
        [0] {""}
       *[other]，另有匿名 { $n } 份
    }
joined-first-told = ✅ 这件事您已经举报过，这次写的和发来的都加进了 <code>{ $number }</code>，不用再等新的工单号。

## 集体投诉：工作台

desk-card-crowd = 👥 <b>集体投诉</b> · 不同的人 { $people } 位{ $anonymous } · 举报 { $reports } 件
desk-card-crowd-grows = 近 1 小时 +{ $hour } · 近 1 天 +{ $day }
desk-card-follows = 👥 已并入集体投诉 <code>{ $number }</code>（{ $people } 人{ $anonymous }），随它一起处理
desk-card-few = 👥 <b>重复举报</b> · 举报人 { $people } 位{ $anonymous } · 举报 { $reports } 件
desk-card-doubles = 👥 重复举报，已并入 <code>{ $number }</code>（{ $people } 人{ $anonymous }），随它一起处理
desk-card-added = 📝 补充：<blockquote expandable>{ $text }</blockquote>
desk-press-members = 👥 成员 { $n }
desk-press-leader = 👥 看集体投诉
desk-press-first = 👥 看并入的案件
desk-press-apart = 单独处理
desk-done-apart = ✅ { $alias } 把它分出来，单独处理
desk-crowd-begun = 👥 { $people } 人就同一对象投诉{ $anonymous }，合并为集体投诉，由 <code>{ $number }</code> 牵头：一次处理，各自按工单号得到结果，匿名的凭码来看。
desk-crowd-heard = 👥 集体投诉有成员补充或答复，点「成员」查看 · <code>{ $number }</code>
desk-few-heard = 👥 并入的重复举报有补充或答复，点「成员」查看 · <code>{ $number }</code>
desk-crowd-lead = 👥 集体投诉已有 { $people } 人{ $anonymous } · <code>{ $number }</code> · { $leaf }
desk-thread-crowd = { $block } · { $leaf } · 👥 { $state }
desk-thread-folded = { $block } · { $leaf } · 👥 已并入
desk-mark-crowd = 👥{ $state }
desk-hits-together = 👥 <b>集体投诉</b> <code>{ $number }</code> · { $n } 件
desk-hits-few = 👥 <b>重复举报</b> <code>{ $number }</code> · { $n } 件
refusal-in-a-collective = 此案已并入 { $number }，请在那张卡片上处理；要分开，请先按「单独处理」。
refusal-not-in-a-collective = 此案没有和别的案件合并。

## 工作台：案件卡片

desk-card-due = { $state } <code>{ $number }</code> · ⏳ { LEFT($due) }
desk-card-late = { $state } <code>{ $number }</code> · ⚠️ 超时，{ LEFT($due) }
desk-card-delay = ⚠️ 为什么晚了：{ $why }
desk-card-waiting = { $state } <code>{ $number }</code> · 等到 { UNTIL($until) }
desk-card-still = { $state } <code>{ $number }</code>
desk-card-category = { $trail } · 严重程度：{ $severity } · { $team }
desk-card-subject = 对象 { $subject }
desk-card-subject-on = 对象 { $subject } · { $platform }
desk-card-subject-at = 对象 { $subject } · 发布于 { $published }
desk-card-subject-on-at = 对象 { $subject } · { $platform } · 发布于 { $published }
desk-card-subject-unknown = 对象 举报人说不清
desk-card-reporter = 举报人 { $identity } · 证据 { $pieces } 件
desk-card-way = 来自 { $way }
desk-card-infected = ☣️ 证据中有 { $n } 件带有恶意程序，已经隔离
desk-card-unscanned = ⚪ 证据中有 { $n } 件没有查毒
desk-card-answer = { $question } { $answer }
desk-card-description = <blockquote expandable>{ $text }</blockquote>
desk-card-handler = 经办 { $alias }
desk-taken-away = 这里的内容已移走。
desk-card-asked = 已问举报人：<blockquote>{ $question }</blockquote>
desk-card-rejected = 不予立案：{ $reason }
desk-card-decided = <b>{ $outcome }</b> · { $facts }
desk-card-preliminary = 初步结论，可以申诉到 { UNTIL($until) }
desk-card-final = 最终处理
desk-card-restricted = 🔒 涉及工作人员或合作方，不进工作群
desk-thread = { $block } · { $leaf } · { $state }

desk-state-received = 🟡 <b>待初审</b>
desk-state-review_paused = 🟠 <b>待补充</b>（初审）
desk-state-accepted = 🟢 <b>已立案</b>
desk-state-rejected = ⚫ <b>不予立案</b>
desk-state-investigating = 🔵 <b>调查中</b>
desk-state-investigation_paused = 🟠 <b>待补充</b>（调查）
desk-state-proposed = 🟣 <b>待批准</b>
desk-state-decided = ✅ <b>已处理</b>
desk-state-appealed = 🟤 <b>申诉复核</b>
desk-state-withdrawn = ⚪ <b>已撤回</b>
desk-state-closed = ⚪ <b>已结案</b>

desk-mark-received = 🟡
desk-mark-review_paused = 🟠
desk-mark-accepted = 🟢
desk-mark-rejected = ⚫
desk-mark-investigating = 🔵
desk-mark-investigation_paused = 🟠
desk-mark-proposed = 🟣
desk-mark-decided = ✅
desk-mark-appealed = 🟤
desk-mark-withdrawn = ⚪
desk-mark-closed = ⚪

desk-press-accept = 立案
desk-press-reject = 不予立案
desk-press-ask = 要求补充
desk-press-begin = 开始调查
desk-press-resume = 不再等待，继续处理
desk-press-decide = 作出决定
desk-press-recategorise = 改分类
desk-press-set_severity = 严重程度
desk-press-claim = 认领
desk-press-take_over = 接手
desk-press-evidence = 📎 证据 { $pieces }

## 工作台：作出决定之前的问答

desk-about = <b>{ $act }</b> <code>{ $number }</code> · { $alias }
desk-about-search = <b>查案件</b> · { $alias }
desk-ask-reason = 为什么不予立案？点一个，或回复这条消息写明理由，举报人会原样看到。
desk-ask-place = 请举报人去哪里反映？点一个，或回复这条消息写明。
desk-reads = 举报人看的是{ $language }。
desk-ask-question = 要举报人补充什么？点一个，或回复这条消息写下问题，举报人会原样看到。
desk-ask-category = 应当归在哪一类？点一个，或回复这条消息，用几个字来找。
desk-ask-severity = 严重程度是？
desk-ask-outcome = 怎样处理？
desk-ask-facts = 查明了什么？回复这条消息写明事实，举报人会原样看到。
desk-ask-follows = 后续措施是什么？例如整改期限和复查办法、退款金额和到账时间。回复这条消息写明，没有就跳过。
desk-ask-what = 回复这条消息，写工单号、被举报的对象（链接、@账号、名称），或分类里的词。
desk-evidence-unseen = ⚠️ 有 { $n } 件证据还没有人打开看过。要写“经查看证据”，请先点卡片上的“📎 证据”。
desk-preview = 举报人将看到：
desk-ticks-unmet = 哪些立案条件没有满足？点一下勾选：
desk-ticks-times = 还可以勾选其他时间：
desk-send = 📨 发出
desk-change-reason = 改理由
desk-change-place = 改去处
desk-change-question = 改问题
desk-change-outcome = 改处理结果
desk-change-facts = 改事实
desk-change-follows = 改后续
desk-back = ‹ 返回
desk-open = 看案件
desk-close = 收起
desk-cancelled = 已取消，案件没有变动。
desk-dropped = 已取消，什么都没有变动。

## 工作台：话题里的消息

desk-evidence-refused = 📎 { $n } 这一件没有收下，举报人已知道原因。
desk-added = 📎 举报人补充了证据，请按卡片上的「证据」查看 · <code>{ $number }</code>
desk-added-file = 📎 举报人补充了证据，请按卡片上的「证据」查看 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-added-words = 📝 举报人补充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-corrected-words = 📝 举报人更正了刚才的补充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered = 📝 举报人答复了 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-answered-files = 📝 举报人答复了 · <code>{ $number }</code>
desk-answered-evidence = 📎 附证据 { $count } 件，请按卡片上的「证据」查看
desk-withdrawn = 举报人撤回了 <code>{ $number }</code>。不用再处理。
desk-done-accept = ✅ { $alias } 已立案
desk-done-begin = ✅ { $alias } 开始调查
desk-done-resume = ✅ { $alias } 不再等待，继续处理
desk-done-claim = ✅ { $alias } 已认领
desk-done-recategorise = ✅ { $alias } 改为 { $trail }
desk-done-set_severity = ✅ { $alias } 定严重程度：{ $severity }
desk-done-reject = ✅ { $alias } 不予立案，已告知举报人
desk-done-ask = ✅ { $alias } 已问举报人
desk-done-decide = ✅ { $alias } 已处理：{ $outcome }，已告知举报人

desk-promise-review = 初审
desk-promise-investigation = 开始调查
desk-promise-decision = 处理
desk-promise-delivery = 结果送达
desk-promise-answer = 举报人答复
desk-promise-appeal_window = 申诉期
desk-promise-appeal_review = 申诉复核
desk-reminder = ⏳ { $promise }{ LEFT($due) } · <code>{ $number }</code> · 经办 { $alias }
desk-reminder-nobody = ⏳ { $promise }{ LEFT($due) } · <code>{ $number }</code> · 还没有人认领
desk-overdue = ⚠️ { $promise }超时，{ LEFT($due) } · <code>{ $number }</code> · 经办 { $alias }，已报负责人
desk-overdue-nobody = ⚠️ { $promise }超时，{ LEFT($due) } · <code>{ $number }</code> · 还没有人认领，已报负责人
desk-delay-asked = 请说一下为什么晚了；卡片和队列会写上，举报人查进度时也会看到。
desk-lead-told = ⚠️ { $promise }超时，{ LEFT($due) } · <code>{ $number }</code> · { $leaf } · 经办 { $alias }
desk-lead-told-nobody = ⚠️ { $promise }超时，{ LEFT($due) } · <code>{ $number }</code> · { $leaf } · 还没有人认领
desk-record-changed = ⚠️ <b>记录被改过</b> · <code>{ $number }</code> · { $leaf } · 举报人手里的回执和现在的记录对不上。请保留数据库现在的样子，马上请运营者查
desk-asked-late = ⏳ 时限将到时才问举报人，请留意 · <code>{ $number }</code> · { $leaf } · 经办 { $alias }
desk-asked-late-nobody = ⏳ 时限将到时才问举报人，请留意 · <code>{ $number }</code> · { $leaf } · 还没有人认领

## 工作台：说明

desk-command-queue = 队列：待办、我的、超时
desk-command-help = 怎么用
desk-command-cancel = 取消正在填写的
desk-command-staff = 管理工作人员与角色
desk-start = <b>立案 · 工作台</b>
    您好，{ $alias }（{ $roles }）。需要您留意的事会发到这里。
    /queue 看队列，/help 看说明。
desk-start-stranger = 这里是工作人员用的机器人。您还不在工作人员名单上；请管理员用 /staff 添加您。
    要投诉或举报，请找 @{ $bot }。
desk-help = <b>怎么用</b>
    每个案件一张卡片，按钮就是现在能做的事；按下去才核对您的权限。
    直接发工单号，就能看到那个案件。
    「不予立案」「要求补充」「作出决定」会先问几句，发出前让您看到举报人将看到的样子；随时可以取消。
    两个人同时按，先到的算，另一位会得知是谁。
staff-chat-cannot-post = ⚠️ 我在工作群里不能发言，案件卡片发不出去。请把我设为管理员，或允许成员发言。
staff-chat-cannot-threads = ⚠️ 我在工作群里不能管理话题，案件暂时都发在同一处。请把我设为管理员，并打开「管理话题」。
staff-chat-cannot-pin = ⚠️ 我在工作群里不能置顶消息，案件卡片没有置顶。请把我设为管理员，并打开「置顶消息」。
staff-chat-closed = ⚠️ 工作群的话题关着，我不能在里面发言；要发的都留着，过几分钟再试。请打开话题（General 也是话题），或让我「管理话题」。
staff-chat-gone = ⚠️ 我已不在工作群里，案件卡片发不出去。请把我加回去，并设为管理员。
staff-chat-fine = ✅ 我在工作群里的权限齐了，积下的消息会陆续发出。
desk-id-group = 本群：STAFF_CHAT_ID={ $id }
    如果这是工作群，请把这一行写进 .env，再重新启动立案。
desk-added-to-group = 我已进入「{ $title }」。我是「立案」的工作机器人，工作人员用我处理举报。
    这是工作群吗？把 STAFF_CHAT_ID={ $id } 写进 .env，再重新启动。
    群里的消息会被举报吗？请让我当管理员，给我「删除消息」和「封禁用户」的权限，处理决定由我在群里执行。
    都不是的话，请把我移出去。
desk-id-person = 您（{ $name }）：ADMIN_IDS={ $id }
staff-chat-moved = 工作群升级了，我会继续在这里工作，什么都没有丢。
staff-chat-replaced = 这里从现在起是工作群。在办的案件 { $count } 件，卡片会发到这里。
staff-chat-threads-on = 工作群现在有话题了，每件案件一个话题；{ $count } 件案件的卡片正移过去。
staff-chat-threads-off = 工作群的话题关掉了，案件的卡片和消息从现在起都在这里。

## 工作台：不能照办时

refusal-desk-no-such-command = 没有 { $command } 这个命令，什么都没有改动。/help 列出全部命令。
refusal-desk-anonymous = 您以本群的名义匿名发言，我认不出是谁，没有照做。请在群的「管理员」里点自己，关掉「匿名」再发一次；按钮不受影响。
refusal-desk-as-channel = 这条是以频道的名义发的，我认不出是谁，没有照做。请点输入框旁的头像，换成自己的账号再发一次；按钮不受影响。
refusal-desk-old-screen = 这一步已经过去了，请看最新的那条消息。
refusal-desk-gone = 这个问答已经结束。要重来，请按案件卡片上的按钮。
refusal-desk-another = 这是 { $alias } 正在填写的。要自己办，请按案件卡片上的按钮。
desk-answer-in-thread = 这条没有用上：等您回答的问题在话题「{ $block } · { $leaf }」里，请到那里回答。
desk-answer-in-private = 这条没有用上：等您回答的问题在您和我的私聊里，请到那里回答。
refusal-desk-idle = 现在没有在等您填的内容，这条没有用上。发工单号看案件，/queue 看队列，/help 看怎么用。
refusal-desk-tap-please = 这一步请点按钮。
refusal-desk-empty = 没有收到文字，请写几个字。
refusal-desk-too-long = 写了 { $units } 字，最多 { $limit } 字。请精简后再发。
refusal-desk-not-staff = 您不在工作人员名单上，按键没有生效。
refusal-desk-fixed-administrator = 这位管理员由安装设置指定（ADMIN_IDS），只能在那里更改。
refusal-desk-found-nothing = 没有找到相近的分类。换几个字试试，或点下面的分类。
refusal-desk-no-evidence = 这个案件还没有证据。
refusal-desk-not-here = 这里不办案。请在工作群或与我的私聊里操作。

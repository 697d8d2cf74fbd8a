## 工作人员：看得到什么

refusal-no-role = 您还没有角色，这里暂时看不到案件。请管理员用 /staff 给您角色。

desk-opened-card = { AT($at) } { $alias } 在私聊里打开了案件
desk-opened-notes = { AT($at) } { $alias } 在私聊里看了内部记录
desk-opened-sent = { AT($at) } 卡片发到了 { $alias } 的私聊

## 加入：链接与确认

join-link = <b>加入链接</b>，给一个人用，一次有效，{ AT($until) } 前可用：
    { $link }
    请当面或用可靠的方式交给本人。对方按下「开始」后，这里会出现对方的名字，由管理员确认。
join-void = 作废
join-handle = @{ $handle }
join-no-handle = 没有用户名
join-asked = { $name }（{ $handle }，{ $language }）按下了加入链接。这是您要添加的人吗？
join-confirm = ✅ 确认添加
join-decline = 不是此人
join-over = 这个加入链接已经过期，没有添加任何人，也没有留下记录。需要时请用 /staff 再做一个。
join-declined = 已作废，没有添加任何人。需要时请用 /staff 再做一个链接。
join-waits = 收到了，等管理员确认。确认之前这里什么也看不到。
join-added = 您已加入工作人员，还没有角色；管理员给您角色后就可以开始。
join-not-added = 管理员没有确认这次加入，什么也没有留下。要投诉或举报，请找举报机器人。
refusal-join-over = 这个链接不能用了：用过、过期，或不完整。请向管理员要一个新的。
refusal-request-over = 这个请求已经处理过，或已过期。
refusal-join-unpressed = 对方还没有按下链接，现在没有可以确认的人。

## 两个人同意

proposal = <b>授权</b> · { $by } 提出给 { $alias }：{ $right }
proposal-waits = ⏳ { $right }：等另一位管理员同意，{ AT($until) } 前有效。
proposal-waits-for-operator = ⏳ { $right }：没有其他管理员可以同意。请运维人员在服务器上输入 <code>{ $command }</code>，{ AT($until) } 前有效。
proposal-by-operator = 运维人员已同意，一分钟内生效。
proposal-approved = ✅ { $second } 同意，已生效。
proposal-withdrawn = 已由 { $second } 撤回，没有生效。
proposal-expired = 到期没有人同意，没有生效。
proposal-void = 没有生效：对方已离开、已有这项权利，或提出的人不再是管理员。
proposal-approve = ✅ 同意
proposal-withdraw = 撤回
proposal-made = 已提出，要第二个人同意才生效。
refusal-proposed-already = 给 { $alias } 的这项授权已经提出，正等第二个人同意。
refusal-proposal-over = 这个提议已经处理过，或已过期。
refusal-proposer-left = 提出的人已不再是管理员，这个提议不能同意。请撤回后重新提出。
refusal-second-is-proposer = 这是您自己提出的，要由另一个人同意。
refusal-second-is-subject = 这是给您自己的权利，要由另一个人同意。
refusal-made-by-proposer = 您的职务是提出的人给的，所以不能由您同意。请另一位来办。

## 人员变动

house-operator = 运维人员
house-added = 👤 { $by } 添加了 { $alias }。
house-removed = 👤 { $by } 移除了 { $alias }。
house-role_given = 👤 { $alias } 得到角色「{ $right }」，{ $by } 给的。
house-role_taken = 👤 { $by } 取消了 { $alias } 的角色「{ $right }」。
house-team_set = 👤 { $by } 把 { $alias } 的小组改为「{ $right }」。
house-clearance_given = 👤 { $alias } 得到涉密许可，{ $by } 给的。
house-clearance_taken = 👤 { $by } 取消了 { $alias } 的涉密许可。
house-client_added = 🔌 运维人员为应用「{ $name }」开通了接口，权限：{ $scopes }。
house-client_rotated = 🔌 运维人员更换了应用「{ $name }」的密钥，旧密钥已失效。
house-client_origins = 🔌 运维人员设定了哪些网站的网页可以使用应用「{ $name }」的密钥：{ $origins ->
    [none] 无
   *[other] { $origins }
}。
house-client_revoked = 🔌 运维人员停用了应用「{ $name }」的接口，它不能再提交或查询。
house-second = 第二个人：{ $second }

## 工作群里的人

stays-in-group-owner = ⚠️ { $alias } 已移除，但仍在工作群里：对方是群主，我移不走。请转让群主或另建工作群。
stays-in-group-administrator = ⚠️ { $alias } 已移除，但仍在工作群里：对方是群管理员，我移不走。请手动移出。
stays-in-group-cannot_restrict = ⚠️ { $alias } 已移除，但仍在工作群里：我没有「封禁用户」的权限。请手动移出，或给我这项权限，我会再试。
stays-in-group-away = ⚠️ { $alias } 已移除，但我看不到工作群，不知道对方是否还在。请手动查看并移出。
others = ⚠️ <b>工作群里有不在名单上的人</b>
others-one = · { $name }（{ $handle }）
others-more = 另有 { $n } 人。
others-unknown = 还有 { $n } 个成员，Telegram 没有告诉我是谁，请打开群成员列表看看。
others-nobody = ✅ 工作群里现在没有不在名单上的人。

## 工作台：人员

role-moderator = 审核员
role-lead = 负责人
role-duty_editor = 值班主编
role-administrator = 管理员

desk-staff = <b>工作人员</b> { $n } 人
desk-staff-open = { $alias } · { $roles }
desk-staff-add = ➕ 添加
desk-member = <b>{ $alias }</b> · { $roles }
desk-member-no-role = 还没有角色
desk-member-team = 组别 { $team }
desk-member-no-team = 组别 未定
desk-member-cleared = 🔒 可以看涉及工作人员的案件
desk-member-not-cleared = 看不到涉及工作人员的案件
desk-member-unreachable = 还没有和本机器人说过 /start，私下通知发不到。
desk-member-remove = 移除
desk-member-remove-sure = 移除 { $alias }？此后对方的按键都不再有效，办过的事仍留在记录里。
desk-member-removed = 已移除 { $alias }。
desk-member-added = 已添加 { $alias }。请选角色。
desk-member-promoted = 您已被加入工作人员：{ $roles }。发 /help 看怎么用。
desk-switch-on = ✓ { $what }
desk-switch-off = { $what }
desk-clearance = 🔒 涉密许可

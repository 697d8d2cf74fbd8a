## 工作人員：看得到什麼

refusal-no-role = 您還沒有角色，這裡暫時看不到案件。請管理員用 /staff 給您角色。

desk-opened-card = { AT($at) } { $alias } 在私訊裡打開了案件
desk-opened-notes = { AT($at) } { $alias } 在私訊裡看了內部紀錄
desk-opened-sent = { AT($at) } 卡片傳到了 { $alias } 的私訊

## 加入：連結與確認

join-link = <b>加入連結</b>，給一個人用，只能用一次，{ AT($until) } 前有效：
    { $link }
    請當面或用可靠的方式交給本人。對方按下「開始」後，這裡會出現對方的名字，由管理員確認。
join-void = 作廢
join-handle = @{ $handle }
join-no-handle = 沒有使用者名稱
join-asked = { $name }（{ $handle }，{ $language }）按下了加入連結。這是您要新增的人嗎？
join-confirm = ✅ 確認新增
join-decline = 不是此人
join-over = 這個加入連結已經過期，沒有新增任何人，也沒有留下紀錄。需要時請用 /staff 再做一個。
join-declined = 已作廢，沒有新增任何人。需要時請用 /staff 再做一個連結。
join-waits = 收到了，等管理員確認。確認之前這裡什麼也看不到。
join-added = 您已加入工作人員，還沒有角色；管理員給您角色後就可以開始。
join-not-added = 管理員沒有確認這次加入，什麼也沒有留下。要投訴或檢舉，請找檢舉機器人。
refusal-join-over = 這個連結不能用了：用過、過期，或不完整。請向管理員要一個新的。
refusal-request-over = 這個請求已經處理過，或已過期。
refusal-join-unpressed = 對方還沒有按下連結，現在沒有可以確認的人。

## 兩個人同意

proposal = <b>授權</b> · { $by } 提出給 { $alias }：{ $right }
proposal-waits = ⏳ { $right }：等另一位管理員同意，{ AT($until) } 前有效。
proposal-waits-for-operator = ⏳ { $right }：沒有其他管理員可以同意。請維運人員在伺服器上輸入 <code>{ $command }</code>，{ AT($until) } 前有效。
proposal-by-operator = 維運人員已同意，一分鐘內生效。
proposal-approved = ✅ { $second } 同意，已生效。
proposal-withdrawn = 已由 { $second } 撤回，沒有生效。
proposal-expired = 到期沒有人同意，沒有生效。
proposal-void = 沒有生效：對方已離開、已有這項權利，或提出的人不再是管理員。
proposal-approve = ✅ 同意
proposal-withdraw = 撤回
proposal-made = 已提出，要第二個人同意才生效。
refusal-proposed-already = 給 { $alias } 的這項授權已經提出，正等第二個人同意。
refusal-proposal-over = 這個提議已經處理過，或已過期。
refusal-proposer-left = 提出的人已不再是管理員，這個提議不能同意。請撤回後重新提出。
refusal-second-is-proposer = 這是您自己提出的，要由另一個人同意。
refusal-second-is-subject = 這是給您自己的權利，要由另一個人同意。
refusal-made-by-proposer = 您的職務是提出的人給的，所以不能由您同意。請另一位來辦。

## 人員異動

house-operator = 維運人員
house-added = 👤 { $by } 新增了 { $alias }。
house-removed = 👤 { $by } 移除了 { $alias }。
house-role_given = 👤 { $alias } 得到角色「{ $right }」，{ $by } 給的。
house-role_taken = 👤 { $by } 取消了 { $alias } 的角色「{ $right }」。
house-team_set = 👤 { $by } 將 { $alias } 的小組改為「{ $right }」。
house-clearance_given = 👤 { $alias } 得到涉密許可，{ $by } 給的。
house-clearance_taken = 👤 { $by } 取消了 { $alias } 的涉密許可。
house-client_added = 🔌 維運人員為應用程式「{ $name }」開通了介面，權限：{ $scopes }。
house-client_rotated = 🔌 維運人員更換了應用程式「{ $name }」的金鑰，舊金鑰已失效。
house-client_origins = 🔌 維運人員設定了哪些網站的網頁可以使用應用程式「{ $name }」的金鑰：{ $origins ->
    [none] 無
   *[other] { $origins }
}。
house-client_revoked = 🔌 維運人員停用了應用程式「{ $name }」的介面，它不能再送出或查詢。
house-second = 第二個人：{ $second }

## 工作群組裡的人

stays-in-group-owner = ⚠️ { $alias } 已移除，但仍在工作群組裡：對方是擁有者，我移不走。請轉讓擁有權或另建工作群組。
stays-in-group-administrator = ⚠️ { $alias } 已移除，但仍在工作群組裡：對方是群組管理員，我移不走。請手動移出。
stays-in-group-cannot_restrict = ⚠️ { $alias } 已移除，但仍在工作群組裡：我沒有「封鎖使用者」的權限。請手動移出，或給我這項權限，我會再試。
stays-in-group-away = ⚠️ { $alias } 已移除，但我看不到工作群組，不知道對方是否還在。請手動查看並移出。
others = ⚠️ <b>工作群組裡有不在名單上的人</b>
others-one = · { $name }（{ $handle }）
others-more = 另有 { $n } 人。
others-unknown = 還有 { $n } 個成員，Telegram 沒有告訴我是誰，請打開群組成員列表看看。
others-nobody = ✅ 工作群組裡現在沒有不在名單上的人。

## 工作台：人員

role-moderator = 審核員
role-lead = 負責人
role-duty_editor = 值班主編
role-administrator = 管理員

desk-staff = <b>工作人員</b> { $n } 人
desk-staff-open = { $alias } · { $roles }
desk-staff-add = ➕ 新增
desk-member = <b>{ $alias }</b> · { $roles }
desk-member-no-role = 還沒有角色
desk-member-team = 組別 { $team }
desk-member-no-team = 組別 未定
desk-member-cleared = 🔒 可以看涉及工作人員的案件
desk-member-not-cleared = 看不到涉及工作人員的案件
desk-member-unreachable = 還沒有對本機器人說過 /start，私下通知送不到。
desk-member-remove = 移除
desk-member-remove-sure = 要移除 { $alias } 嗎？之後對方按的按鈕都不再有效，辦過的事仍留在紀錄裡。
desk-member-removed = 已移除 { $alias }。
desk-member-added = 已新增 { $alias }。請選角色。
desk-member-promoted = 您已加入工作人員：{ $roles }。傳 /help 看怎麼用。
desk-switch-on = ✓ { $what }
desk-switch-off = { $what }
desk-clearance = 🔒 涉密許可

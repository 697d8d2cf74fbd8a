## 处罚

sanction-warning = 警告
sanction-mute = 禁言 { $days } 天
sanction-ban = 永久封禁
sanction-deregistration = 注销账号
sanction-fine = 罚款
sanction-referral = 转报有关部门

desk-mute-over = ⏳ { $sanction } 到期了 · <code>{ $number }</code>。在 Telegram 之外禁言的,请到平台后台解除。
desk-lifted = { $sanction } 已提前解除 · <code>{ $number }</code>。在 Telegram 之外的,请到平台后台解除。
desk-lifted-on-appeal = 申诉成立,{ $sanction } 已解除,以后不再计入 · <code>{ $number }</code>。在 Telegram 之外的,请到平台后台解除。

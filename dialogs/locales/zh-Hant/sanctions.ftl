## 處分

sanction-warning = 警告
sanction-mute = 禁言 { $days } 天
sanction-ban = 永久停權
sanction-deregistration = 註銷帳號
sanction-fine = 罰款
sanction-referral = 移送主管機關

desk-mute-over = ⏳ { $sanction } 到期了 · <code>{ $number }</code>。在 Telegram 以外禁言的,請到平台後台解除。
desk-lifted = { $sanction } 已提前解除 · <code>{ $number }</code>。在 Telegram 以外的,請到平台後台解除。
desk-lifted-on-appeal = 申訴成立,{ $sanction } 已解除,以後不再計入 · <code>{ $number }</code>。在 Telegram 以外的,請到平台後台解除。

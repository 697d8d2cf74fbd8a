## Sanctions

sanction-warning = warning
sanction-mute = { $days ->
        [one] mute of { $days } day
       *[other] mute of { $days } days
    }
sanction-ban = permanent ban
sanction-deregistration = deregistration of the account
sanction-fine = fine
sanction-referral = referral to the authorities

desk-mute-over = ⏳ The { $sanction } is over · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.
desk-lifted = The { $sanction } was lifted early · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.
desk-lifted-on-appeal = On appeal, the { $sanction } was lifted and no longer counts · <code>{ $number }</code>. If it was set outside Telegram, please lift it there.

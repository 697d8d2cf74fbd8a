## 電子郵件與簡訊

contact-leave = ✉️ 也通知到信箱或手機
contact-change = ✉️ 改通知方式
contact-ask-mail = 請傳一個電子信箱,工單號和結果也會寄到那裡。可以不留;工作人員看不到。
contact-ask-sms = 請傳一個手機號碼(以 + 和國碼開頭),工單號和結果也會用簡訊告訴您。可以不留;工作人員看不到。
contact-ask-both = 請傳一個電子信箱或手機號碼(以 + 和國碼開頭),工單號和結果也會傳到那裡。可以不留;工作人員看不到。
contact-skip = 不用了
contact-forget = 刪除已留的
contact-kept = ✅ { $address } 已確認，工單號這就傳過去。
contact-forgotten = ✅ 已刪除,以後只在這裡通知您。
refusal-no-mail = 這不像電子信箱,沒有記下。請再傳一次,例如 name@example.com;其他的都在。
refusal-no-phone = 這不像手機號碼,沒有記下。請再傳一次,以 + 和國碼開頭,例如 +886912345678;其他的都在。
refusal-no-contact = 這不像電子信箱或手機號碼,沒有記下。請再傳一次,例如 name@example.com 或 +886912345678;其他的都在。

mail-subject = 立案助手 · { $number }
mail-foot =

    這封信是自動寄出的,回信沒有人看。查進度、補充、申訴,請在 Telegram 找 @{ $bot }。
    如果您沒有提交過這份檢舉,是有人留錯了地址,請不必理會。
sms-received = 【立案助手】{ $number } 已受理。
sms-decided = 【立案助手】{ $number } 已有處理結果,請在機器人裡查看。
sms-rejected = 【立案助手】{ $number } 不予立案,原因請在機器人裡查看。
sms-reviewed = 【立案助手】{ $number } 的申訴已有複核結果,請在機器人裡查看。
sms-final = 【立案助手】{ $number } 的結果已是最終處理。
sms-closed = 【立案助手】{ $number } 已結案。

desk-command-undelivered = 沒有送到的通知
undelivered = <b>沒有送到檢舉人</b> { $n } 件
undelivered-none = 沒有送不到的通知。
undelivered-line = { AT($at) } <code>{ $number }</code> · { $way }
undelivered-open = { $block }
undelivered-told = ⚠️ 有一則通知沒有送到檢舉人 · <code>{ $number }</code> · { $way }
way-reporter = 機器人裡
way-mail = 電子郵件
way-sms = 簡訊
undelivered-do-reporter = 機器人:檢舉人停用了機器人。對方回來時,結果和提問會自動補傳;在那之前只能等。
undelivered-do-mail = 電子郵件:信箱不收信。可以在案件裡用「聯絡檢舉人」請對方換一個信箱。
undelivered-do-sms = 簡訊:號碼不收。可以在案件裡用「聯絡檢舉人」請對方換一個號碼。

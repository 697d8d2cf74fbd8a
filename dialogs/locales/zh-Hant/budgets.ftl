## 用量有限：發生了什麼 · 留下了什麼 · 什麼時候可以繼續

refusal-budget-held = 同意告知書之前最多先存 { $count } 則，這一則沒有存，前面 { $count } 則都在。請先看告知書，同意之後再接著傳。
refusal-budget-text = 這份檢舉的文字已經寫滿（{ SIZE($limit) }），這一段沒有收下，前面的都在。可以刪掉一則再傳，或以檔案傳送。
refusal-budget-draft-bytes = 檔案合計不能超過 { SIZE($limit) }，這一件沒有收下，前面的 { $kept } 件都在。可以先刪掉一件，或傳連結。
refusal-join-too-many = 這件事您已經檢舉過（<code>{ $number }</code>），那裡有 { $there } 件證據，再加這 { $more } 件就超過 { $limit } 件了，所以還沒有送出；填的都在。請刪掉幾件再送出。
refusal-budget-cases = 您送出得有點多，這一份還沒有送出，填的都留著。{ UNTIL($until) }起可以再送出。
refusal-budget-notes = 您補充得有點多，這一則沒有收下，前面的都在。{ UNTIL($until) }起可以再傳。
refusal-budget-bytes = 您今天傳的檔案已經很多（{ SIZE($limit) }），這一件沒有收下，其他的都在。{ UNTIL($until) }起可以再傳；現在可以改傳文字或連結。
refusal-budget-bytes-house = 現在收到的檔案太多，這一件沒有收下，其他的都在。{ UNTIL($until) }起可以再傳；現在可以改傳文字或連結。
refusal-budget-disk = 現在沒有地方放檔案，這一件沒有收下，其他的都在。可以先傳文字或連結，過幾個小時再傳檔案。
refusal-budget-lookups = 查詢次數太多，{ UNTIL($until) }起可以再查。您自己的案件隨時可以在「我的案件」裡看。
refusal-budget-lookups-house = 現在查詢的人太多，沒有查。{ UNTIL($until) }起可以再查。
refusal-budget-contacts = 您今天換了很多次地址，這一個沒有記下，之前的都在。{ UNTIL($until) }起可以再換。
refusal-budget-codes = 您今天要了很多次驗證碼，這一次沒有傳；已經留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-codes-address = 今天傳到這個地址的驗證碼已經很多，這一次沒有傳；已經留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-codes-house = 現在要驗證碼的人太多，這一次沒有傳；已經留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-mails = 今天寄到那裡的電子郵件已經很多，驗證碼沒有寄；已經留下的都在。{ UNTIL($until) }起可以再要。
refusal-budget-texts = 今天傳到那裡的簡訊已經很多，驗證碼沒有傳；已經留下的都在。{ UNTIL($until) }起可以再要。

contact-confirm = ✉️ 確認地址
contact-code-sent = 已向 { $address } 傳出六位數驗證碼，{ $minutes } 分鐘內有效。請把它傳到這裡；填對之前，那裡收不到別的。要換地址，請直接傳新的。
contact-code-wanted = { $address } 還沒有確認，所以那裡收不到通知。請按下面的按鈕，把收到的驗證碼傳到這裡；要換地址，請直接傳新的。
contact-code-send = 傳驗證碼
contact-code-again = 重新傳驗證碼
contact-code-undelivered = 驗證碼沒能送到 { $address }。請看看地址對不對，可以在案件裡按「確認地址」再試一次；其他的都在。
refusal-code-wrong = 驗證碼不對，地址還沒有確認，留下的都在。請再看一看，還可以試 { $left } 次。
refusal-code-void = 這個驗證碼不能再用了，地址還沒有確認，留下的都在。請按「重新傳驗證碼」。
refusal-code-none = 沒有等著確認的地址；已經確認的都在。
refusal-contact-country = 簡訊傳不到這個號碼（只傳給部分地區的手機），沒有記下；其他的都在。可以換一個手機號碼或電子信箱。
mail-code-subject = 驗證碼
code-by-mail =
    驗證碼：{ $code }

    { $minutes } 分鐘內有效。請在 Telegram 裡傳給 @{ $bot }。
    如果不是您要的，是有人填錯了地址，請不必理會。
code-by-sms = 驗證碼 { $code }，{ $minutes } 分鐘內有效。不是您要的，請不必理會。

desk-flood = 🌊 <b>短時間內來了很多案件</b>，先不逐件通知：{ $n } 件
desk-flood-leaf = { $leaf } { $n } 件
desk-flood-other = 其他
desk-flood-foot = 都在待辦裡，已經分給承辦人，期限照常；嚴重的仍然逐件通知。人少下來以後，其餘的會陸續補傳。
desk-flood-over = 🌊 這一陣已經過去，所有案件都已逐件通知。
desk-flood-queue = 看待辦
desk-digest-flood = 🙋 <b>來了很多案件，合在一起告訴您</b>
evidence-rest = 還有 { $n } 則沒有顯示。
evidence-show-more = 接著看

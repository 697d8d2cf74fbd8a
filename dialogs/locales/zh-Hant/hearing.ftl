## 聽取被檢舉人和證人

desk-press-hear = 👂 聽取意見
desk-ask-whom = 要問誰?
desk-ask-put = 要問什麼?回覆這則訊息寫下;對方憑查看碼看到這個問題,看不到檢舉內容和檢舉人,請不要寫進去。
desk-done-hear = 👂 { $alias } 要問{ $whom }，查看碼已傳到本人私訊，由本人轉交
desk-stated = 👂 { $whom }的陳述 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = 其中有檔案沒有收下,對方已知道原因。
hearing-asked = <b>請您說明</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    可以寫文字,也可以傳圖片、影片、語音和檔案,說完點「好了」。工作人員看不到您的帳號;別的當事人看不到您的話。
hearing-kept = 👂 已轉交 { $count } 則。
hearing-done = ✅ 好了
code-for-reported = 被檢舉人
code-for-witness = 證人

## 與承辦人對話

case-talk = 💬 聯絡承辦人
talk-ask = <b>聯絡承辦人</b> <code>{ $number }</code> 您傳的文字、圖片、影片、語音和檔案會轉給承辦人,說完點「好了」。對方看不到您是誰。
talk-kept = 💬 已轉給承辦人 { $count } 則。
talk-done = ✅ 好了
talk-answer = 💬 回覆
talk-from-handler = 💬 <b>承辦人</b> <code>{ $number }</code>
talk-words = <blockquote expandable>{ $text }</blockquote>

desk-press-talk = 💬 聯絡檢舉人
desk-ask-message = 要對檢舉人說什麼?下一則訊息會轉過去:文字、圖片、影片、語音、檔案或相簿。對方只看到「承辦人」;轉傳來源不會帶過去。
desk-done-talk = 💬 { $alias } 已傳給檢舉人
desk-talk-answer = 💬 回覆
desk-talked = 💬 檢舉人 · <code>{ $number }</code>
desk-talked-words = 💬 檢舉人 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-talked-refused = 其中有檔案沒有收下,檢舉人已知道原因。
desk-file-not-sent = ⚠️ 檔案沒有傳給檢舉人 · <code>{ $number }</code>
    { $why }

refusal-reporter-blocked = 檢舉人停用了機器人,現在送不到,沒有傳出。對方回來後可以再傳。
refusal-reporter-gone = 這個案件已沒有可以聯絡的檢舉人(匿名,或已刪除身分資料),沒有傳出。
refusal-fetched-unclean = 有一個檔案的類型裡可能藏著作者、地點等資訊,我們去不掉,所以沒有收下,其他的都在。請改傳截圖、照片、PDF、Word(docx)或影片。

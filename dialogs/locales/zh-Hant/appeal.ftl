## 憑碼查看:給被處分人等非檢舉人

desk-press-give_code = 🔑 給被處分人的查看碼
desk-done-give_code = ✅ { $alias } 產生了查看碼，由本人轉交
desk-code =
    🔑 給{ $whom }的查看碼,請轉交本人:
    <code>{ $code }</code>
    { $link }
    請在 { UNTIL($until) } 前開啟。第一個開啟的帳號就是它的主人；開啟後，或到期後，這則訊息會刪除。
code-for-punished = 被處分人
code-consent =
    <b>開啟前請先看告知書</b>（第 { $version } 版）
    您收到的碼會開啟一個與您有關的案件。
    蒐集：您填寫的內容和證據。用途：只為處理本案。
    誰看得到：負責本案的工作人員看得到內容，看不到您的帳號。
    保存：結案後至少 { $kept }。
    Telegram 知道您在和本機器人對話，這一點我們無法替您隱藏。
party-head = <b>與您有關的案件</b> <code>{ $number }</code> · { $leaf } · { $stage }({ $stands })
refusal-code-slip = 這個查看碼有一位不對(檢查碼不符)。請再看一眼:字母不分大小寫,沒有 I、L、O、U。
refusal-no-such-code = 這個碼打不開案件:可能寫錯了、過期了,或已由別的帳號開啟。請聯絡給您碼的工作人員,換一個新的。

## 結果:初步結論與最終處理

decided-head = <b>處理結果</b> <code>{ $number }</code>({ $stands })
rejected-head = <b>不予立案</b> <code>{ $number }</code>({ $stands })
result-is-preliminary = 初步結論
result-is-final = 最終處理
result-final = 這是最終處理。
result-preliminary = 這是初步結論,<b>{ AT($due) }</b> 起就是最終處理。
result-window = 不同意?<b>{ AT($due) }</b> 前可以申訴,由沒有參與本案的人覆核;沒有人申訴,到時就是最終處理。
result-appealed = 這是初步結論,正在覆核;覆核之後就是最終處理。
agreed-told = ✅ <b>已結案</b> <code>{ $number }</code>,您同意了結果。
final-told = ✅ <code>{ $number }</code> 現在是最終處理。

## 申訴

case-appeal = 申訴
case-withdraw-appeal = 撤回申訴
matter-result = 處理結果
matter-handling = 處理過程
party-reporter = 檢舉人
party-punished = 被處分人
role-reporter = 檢舉人
role-punished = 被處分人
role-clock = 系統
appeal-ask-matter = <b>申訴</b> <code>{ $number }</code>(1/3)您不同意什麼?
appeal-matter-result = 處理結果不對
appeal-matter-rejection = 應該立案
appeal-matter-handling = 處理流程不公正
appeal-ask-grounds = <b>申訴</b> <code>{ $number }</code>(2/3)為什麼不同意?請寫下理由。新的截圖、檔案也可以傳來。
appeal-grounds = 理由:<blockquote expandable>{ $text }</blockquote>
appeal-files = 📎 新證據 { $count } 件
appeal-check = <b>請核對申訴</b> <code>{ $number }</code>(3/3)針對:{ $matter }
appeal-more = 還可以接著寫,或傳新的證據;好了就送出。每個結果只能申訴一次。
appeal-change-grounds = 改理由
appeal-drop-files = 拿掉新證據
appeal-send = 📨 送出申訴
appeal-reminder = 您有一份沒寫完的申訴,都還在。再過 { $days } 天沒有繼續就會清空。
appeal-cancelled = 好的,沒有送出申訴,寫的內容已清空。
appeal-kept = ✅ <b>已收到申訴</b> <code>{ $number }</code>,由沒有參與本案的人覆核。
appeal-of-other = 📝 <code>{ $number }</code> 的另一方提出了申訴,由沒有參與本案的人覆核。
appeal-may-join = 您也不同意的話,可以在覆核結束前一併申訴。
appeal-review-due = 覆核最晚 <b>{ AT($due) }</b>
appeal-withdrawn = ✅ <code>{ $number }</code> 的申訴已撤回。
appeal-of-other-withdrawn = <code>{ $number }</code> 的另一方撤回了申訴。
timeline-appeal-other = { AT($at) } 另一方提出申訴
timeline-withdraw-appeal = { AT($at) } 您撤回了申訴
timeline-withdraw-other = { AT($at) } 另一方撤回了申訴
withdraw-ask-review = <b>撤回</b> <code>{ $number }</code>?還沒有立案;撤回後不再處理,不能恢復。
withdraw-ask-work = <b>撤回</b> <code>{ $number }</code>?已經立案;撤回後調查停止,不能恢復,也不會有處理結果。
withdraw-ask-proposed = <b>撤回</b> <code>{ $number }</code>?處理意見正等核准;撤回後不再作出處理,不能恢復。
withdraw-ask-appeal = <b>撤回申訴</b> <code>{ $number }</code>?撤回後原來的結果不變,同一個結果不能再申訴。

## 覆核結果

reviewed-head = <b>申訴結果</b> <code>{ $number }</code>
reviewed-shared = 👥 這件事有多人檢舉,處理結果是共同的:經申訴複核後,您的結果也一併變更。
review-uphold = 覆核結論:<b>維持</b>原來的結果。
review-change = 覆核結論:<b>改變</b>原來的處理。
review-overturn = 覆核結論:<b>撤銷</b>原來的處理。
review-reopen = 覆核結論:<b>撤銷</b>不予立案,現在立案。
review-reasons = 理由:<blockquote expandable>{ $reasons }</blockquote>
review-apology = 對您的處分已經解除,以後也不再計入。給您造成的影響,我們致歉。

## 被處分人

party-open = 看結果
party-review-due = 覆核最晚 <b>{ AT($due) }</b>
party-may-join = 您不同意處理的話,也可以在覆核結束前申訴。
party-reviewed-head = <b>申訴結果</b> <code>{ $number }</code>

## 工作台:申訴覆核

desk-press-uphold = 維持
desk-press-change = 改變處理
desk-press-overturn = 撤銷
desk-ask-reasons = 理由是什麼?回覆這則訊息寫明,雙方會原樣看到。
desk-change-reasons = 改理由
desk-done-uphold = ✅ { $alias } 覆核維持,已告知雙方
desk-done-change = ✅ { $alias } 覆核改變了處理,已告知雙方
desk-done-overturn = ✅ { $alias } 覆核撤銷,已告知雙方
desk-appealed = ✋ <b>申訴</b> <code>{ $number }</code> · { $who } · 針對{ $matter }<blockquote expandable>{ $text }</blockquote>
desk-appealed-evidence = 📎 新證據 { $count } 件,請按卡片上的「證據」查看
desk-card-appeal = ✋ { $who }申訴,針對{ $matter }:<blockquote expandable>{ $text }</blockquote>
desk-card-review = 覆核:{ $outcome } · { $reasons }
desk-review-colleagues = 由沒有參與本案的人覆核:{ $aliases }
desk-review-lead = 其他人都參與過本案,請負責人覆核:{ $aliases }
desk-review-administrator = 審核員和負責人都參與過本案,請管理員覆核:{ $aliases }
desk-review-nobody = ⚠️ 所有人都參與過本案,沒有人可以覆核。請管理員用 /staff 加入一位。
desk-review-wanted-lead = ✋ 申訴等您覆核,其他人都參與過 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-administrator = ✋ 申訴等您覆核,審核員和負責人都參與過 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-nobody = ⚠️ 有申訴沒有人可以覆核,所有人都參與過,請用 /staff 加入一位 · <code>{ $number }</code> · { $leaf }
desk-appeal-withdrawn = { $who }撤回了 <code>{ $number }</code> 的申訴。
desk-party-added = 📎 被處分人補充了證據,請按卡片上的「證據」查看 · <code>{ $number }</code>
desk-party-added-words = 📝 被處分人補充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

## 無法照辦時

refusal-appealed-already = 這個結果您已經申訴過一次,不能再申訴。還可以向 12377、12315 反映,或向法院起訴。
refusal-reviewed-already = 這個結果已經覆核過,是最終處理。還可以向 12377、12315 反映,或向法院起訴。
refusal-no-appeal-of-yours = 您沒有正在覆核的申訴。沒有任何更動。
refusal-appeal-without-grounds = 還沒有理由,申訴沒有送出。請寫幾句為什麼不同意;其他的都在。

## 結案後的滿意度

survey-ask = 🙏 <code>{ $number }</code> 已結案。您對處理滿意嗎?點一下就好:1 很不滿意,5 很滿意。
survey-rating = { $n }
survey-unsolved = 問題沒有解決
survey-rated = ✅ 記下了:{ $n } 分,謝謝。想說幾句的話,直接寫下來就好。
survey-no-comment = 不用了
survey-commented = ✅ 收到了,謝謝。您的話會用來改進處理。
survey-too-late = 很遺憾問題沒有解決,已經記下。
refusal-survey-rated = 您已經評過分了:{ $rating } 分,謝謝。
refusal-survey-commented = 您的話已經收到過了,謝謝。
refusal-survey-over = 這次調查已經結束。有話想說,可以重新檢舉,或在「我的案件」裡看結果。
refusal-survey-words = 這裡只收文字,請寫幾個字,或點「首頁」。

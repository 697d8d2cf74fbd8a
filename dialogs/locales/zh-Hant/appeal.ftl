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
appeal-ask-matter = <b>申訴</b> <code>{ $number }</code> （1/3） 您不同意什麼？
appeal-matter-result = 處理結果不對
appeal-matter-rejection = 應該立案
appeal-matter-handling = 處理流程不公正
appeal-ask-grounds = <b>申訴</b> <code>{ $number }</code> （2/3） 為什麼不同意？請寫下理由。新的截圖、檔案也可以傳來。
appeal-grounds = 理由：<blockquote expandable>{ $text }</blockquote>
appeal-files = 📎 新證據 { $count } 件
appeal-check = <b>請核對申訴</b> <code>{ $number }</code> （3/3） 針對：{ $matter }
appeal-more = 還可以接著寫，或傳新的證據；好了就送出。每個結果只能申訴一次。
appeal-change-grounds = 改理由
appeal-drop-files = 拿掉新證據
appeal-send = 📨 送出申訴
appeal-reminder = 您有一份沒寫完的申訴，都還在。如果 { $days } 天內不繼續，就會清空。
appeal-cancelled = 好的，沒有送出申訴，寫的內容已清空。
appeal-kept = ✅ <b>已收到申訴</b> <code>{ $number }</code>，由沒有參與本案的人覆核。
appeal-of-other = 📝 <code>{ $number }</code> 的另一方提出了申訴，由沒有參與本案的人覆核。
appeal-may-join = 您也不同意的話，可以在覆核結束前一併申訴。
appeal-review-due = 覆核最晚 <b>{ AT($due) }</b>
appeal-withdrawn = ✅ <code>{ $number }</code> 的申訴已撤回。
appeal-of-other-withdrawn = <code>{ $number }</code> 的另一方撤回了申訴。
timeline-appeal-other = { AT($at) } 另一方提出申訴
timeline-withdraw-appeal = { AT($at) } 您撤回了申訴
timeline-withdraw-other = { AT($at) } 另一方撤回了申訴
withdraw-ask-review = <b>撤回</b> <code>{ $number }</code>？還沒有立案；撤回後不再處理，不能恢復。
withdraw-ask-work = <b>撤回</b> <code>{ $number }</code>？已經立案；撤回後調查停止，不能恢復，也不會有處理結果。
withdraw-ask-proposed = <b>撤回</b> <code>{ $number }</code>？處理意見正等核准；撤回後不再作出處理，不能恢復。
withdraw-ask-appeal = <b>撤回申訴</b> <code>{ $number }</code>？撤回後原來的結果不變，同一個結果不能再申訴。

## 覆核結果

reviewed-head = <b>申訴結果</b> <code>{ $number }</code>
reviewed-shared = 👥 這件事有多人檢舉，處理結果是共同的：經申訴覆核後，您的結果也一併變更。
review-uphold = 覆核結論：<b>維持</b>原來的結果。
review-change = 覆核結論：<b>改變</b>原來的處理。
review-overturn = 覆核結論：<b>撤銷</b>原來的處理。
review-reopen = 覆核結論：<b>撤銷</b>不予立案，現在立案。
review-reasons = 理由：<blockquote expandable>{ $reasons }</blockquote>
review-apology = 對您的處分已經解除，以後也不再計入。給您造成的影響，我們致歉。

## 工作台：申訴覆核

desk-press-uphold = 維持
desk-press-change = 改變處理
desk-press-overturn = 撤銷
desk-ask-reasons = 理由是什麼？回覆這則訊息寫明，雙方會原樣看到。
desk-change-reasons = 改理由
desk-done-uphold = ✅ { $alias } 覆核維持，已告知雙方
desk-done-change = ✅ { $alias } 覆核改變了處理，已告知雙方
desk-done-overturn = ✅ { $alias } 覆核撤銷，已告知雙方
desk-appealed = ✋ <b>申訴</b> <code>{ $number }</code> · { $who } · 針對{ $matter }
desk-appealed-words = ✋ <b>申訴</b> <code>{ $number }</code> · { $who } · 針對{ $matter }<blockquote expandable>{ $text }</blockquote>
desk-appealed-evidence = 📎 新證據 { $count } 件，請按卡片上的「證據」查看
desk-card-appeal = ✋ { $who }申訴，針對{ $matter }
desk-card-appeal-words = ✋ { $who }申訴，針對{ $matter }：<blockquote expandable>{ $text }</blockquote>
desk-card-review = 覆核：{ $outcome } · { $reasons }
desk-review-colleagues = 由沒有參與本案的人覆核：{ $aliases }
desk-review-lead = 其他人都參與過本案，請負責人覆核：{ $aliases }
desk-review-administrator = 審核員和負責人都參與過本案，請管理員覆核：{ $aliases }
desk-review-nobody = ⚠️ 所有人都參與過本案，沒有人可以覆核。請管理員用 /staff 加入一位。
desk-review-wanted-lead = ✋ 申訴等您覆核，其他人都參與過 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-administrator = ✋ 申訴等您覆核，審核員和負責人都參與過 · <code>{ $number }</code> · { $leaf }
desk-review-wanted-nobody = ⚠️ 有申訴沒有人可以覆核，所有人都參與過，請用 /staff 加入一位 · <code>{ $number }</code> · { $leaf }
desk-appeal-withdrawn = { $who }撤回了 <code>{ $number }</code> 的申訴。
desk-party-added = 📎 被處分人補充了證據，請按卡片上的「證據」查看 · <code>{ $number }</code>
desk-party-added-words = 📝 被處分人補充 · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

## 無法照辦時

refusal-appealed-already = 這個結果您已經申訴過一次，不能再申訴。還可以向 12377、12315 反映，或向法院起訴。
refusal-reviewed-already = 這個結果已經覆核過，是最終處理。還可以向 12377、12315 反映，或向法院起訴。
refusal-no-appeal-of-yours = 您沒有正在覆核的申訴。沒有任何更動。
refusal-appeal-without-grounds = 還沒有理由，申訴沒有送出。請寫幾句為什麼不同意；其他的都在。

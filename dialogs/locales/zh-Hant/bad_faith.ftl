## 惡意檢舉

desk-press-bad_faith = 🚫 認定惡意檢舉
desk-press-bad_faith_uphold = 維持認定
desk-press-bad_faith_lift = 撤銷認定
desk-ask-bad_faith_why = 為什麼認定這是惡意檢舉？請寫明事實，檢舉人會看到；他們可以申訴，由另一位負責人覆核。
desk-ask-bad_faith_answer = 覆核的理由是什麼？檢舉人會看到。
desk-done-bad_faith = 🚫 { $alias } 認定惡意檢舉，已告知檢舉人
desk-done-bad_faith_uphold = ✅ { $alias } 維持認定，已告知檢舉人
desk-done-bad_faith_lift = ✅ { $alias } 撤銷認定，已告知檢舉人
desk-bad_faith_found = 🚫 { $number } { $alias } 認定惡意檢舉，{ $step }：{ $text }
desk-bad_faith_appealed = 🙋 { $number } 檢舉人不服惡意檢舉的認定，請另一位負責人覆核：{ $text }
desk-bad_faith_upheld = ✅ { $number } { $alias } 維持惡意檢舉的認定：{ $text }
desk-bad_faith_lifted = ✅ { $number } { $alias } 撤銷惡意檢舉的認定：{ $text }
bad-faith-warned = 警告
bad-faith-slow = 30 天內每天最多檢舉一次
bad-faith-pause_7 = 7 天內不能檢舉
bad-faith-pause_30 = 30 天內不能檢舉
bad-faith-told =
    🚫 <b>您的檢舉 <code>{ $number }</code> 被認定為惡意檢舉</b>。
    理由：{ $reason }
    處理：{ $step }。
bad-faith-until = { $step }（到 { AT($until) }）
bad-faith-steps = 公布的步驟：第一次警告；第二次 30 天內每天最多檢舉一次；第三次 7 天內不能檢舉；以後每次 30 天內不能檢舉。被撤銷的不算。
bad-faith-how = 不服可以在 { $days } 天內申訴一次，由另一位負責人覆核。已經送出的其他檢舉照常處理。
bad-faith-appeal = 🙋 申訴
bad-faith-ask = 請寫下為什麼 <code>{ $number }</code> 不是惡意檢舉。送出後由另一位負責人覆核。
bad-faith-appealed = 🙋 收到您對 <code>{ $number }</code> 的申訴，由另一位負責人覆核，結果會告訴您。
bad-faith-upheld = 對 <code>{ $number }</code> 的申訴已覆核：維持惡意檢舉的認定。理由：{ $reason }
bad-faith-lifted = ✅ 對 <code>{ $number }</code> 的申訴已覆核：認定已撤銷，限制一併取消。理由：{ $reason }
refusal-bad-faith-pause = 因為 { $number } 被認定為惡意檢舉，您在 { AT($until) } 之前不能送出檢舉。在聊天裡寫好的內容都留著，到時再送出。對認定不服，可以按那則通知裡說的申訴。
refusal-bad-faith-slow = 因為 { $number } 被認定為惡意檢舉，您現在每天最多送出一次檢舉。在聊天裡寫好的內容都留著，{ AT($until) } 之後再送出。
refusal-bad-faith-early = 案件還沒有結果，不能認定惡意檢舉。請先辦結。
refusal-bad-faith-founded = 這個案件查實了違規，不是惡意檢舉。沒有變更。
refusal-bad-faith-anonymous = 這是匿名檢舉：沒有帳號和它相連，不能警告、限速或停止檢舉，也找不到是誰。您可以不予立案，在內部紀錄裡寫明；同一內容再來時看得到。沒有變更。
refusal-bad-faith-desk = 這是工作人員替人登記的檢舉：對方沒有帳號，不能警告、限速或停止檢舉。您可以不予立案，在內部紀錄裡寫明。沒有變更。
refusal-bad-faith-twice = 這個案件已經認定過惡意檢舉。沒有重複認定。
refusal-bad-faith-none = 沒有找到對您的惡意檢舉認定，或者它已經撤銷。
refusal-bad-faith-appealed = 已經申訴過，或者申訴的期限過了。認定和之前的申訴都在案。
refusal-bad-faith-no-appeal = 現在沒有等待覆核的申訴。沒有變更。
refusal-bad-faith-own = 是您作的認定，要由另一位負責人覆核。
refusal-bad-faith-words = 請用文字寫明申訴的理由；剛才傳的沒有收下。

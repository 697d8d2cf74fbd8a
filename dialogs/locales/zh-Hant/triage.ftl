## 立案條件

template-use-condition = 立案條件
result-unmet = 沒有符合的立案條件：
result-unmet-one = · { $condition }

desk-press-correct = 更正對象
desk-done-correct = ✅ { $alias } 更正了被檢舉的對象
correct-now = 目前的對象是 <b>{ $subject }</b>
desk-ask-subject = 被檢舉的是什麼？回覆這則訊息寫連結、@帳號或名稱；不改就略過。
desk-ask-account = 是誰發布的？回覆這則訊息寫 @帳號、帳號編號或個人頁連結；不改就略過。
desk-ask-platform = 在哪個平台？不改就略過。
refusal-no-account = 看不出是哪個帳號。請寫 @帳號、編號或個人頁連結，並說明在哪個平台。沒有任何更動。
refusal-nothing-corrected = 沒有要更正的內容。
desk-press-gather = 一併處理
desk-done-gather = ✅ { $alias } 把 { $n } 件併入這個案件，一次處理，各自依案件編號得到結果，匿名的憑碼來看
desk-wave = 勾選要和這個案件一起處理的檢舉。它們會跟隨這個案件，各自的檢舉人都依自己的案件編號得到結果，匿名的憑碼來看。
desk-wave-none = 目前沒有別的待初審檢舉可以和它一起處理。
desk-wave-send = 📥 併入 { $n } 件
refusal-nothing-gathered = 沒有勾選能併入的案件。沒有任何更動。
desk-card-filed = 這位檢舉人共檢舉 { $n } 件 · 近 1 天 { $day } 件
desk-card-mentioned = 描述裡提到 <code>{ $names }</code>，可能是被檢舉的帳號；是的話點「更正對象」寫上
desk-card-named = 帳號 { $account }（工作人員填寫）

desk-press-set_conditions = 立案條件
desk-ask-conditions = 立案條件：勾選核對後符合的，再點「選好了」。已勾的是案件本身就符合的；立案時只記錄勾選的。
desk-done-set_conditions = ✅ { $alias } 核對了立案條件：符合 { $n } 條
desk-card-conditions = 立案條件（符合 { $n }/{ $every }）：{ $met }
desk-card-conditions-none = 立案條件：一條也不符合（共 { $every } 條）
condition-met = 不是「{ $absence }」
refusal-no-conditions = 目前沒有設定立案條件，不用勾選，可以直接立案。沒有任何改動。
desk-press-explain = ⚠️ 說明為什麼晚了
desk-ask-delay = 為什麼晚了？點一個，或回覆這則訊息寫一句；卡片和待辦會寫上，檢舉人查進度時會原樣看到。
desk-done-explain = ✅ { $alias } 說明了為什麼晚了
refusal-not-late = 這個案件沒有逾時，不用說明。什麼都沒有改動。

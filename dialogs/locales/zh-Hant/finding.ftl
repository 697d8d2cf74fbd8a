## 工作台:搜尋結果

desk-hits-subject = 🔎 <b>同一對象</b> { $subject } · { $n } 件
desk-hits-leaf = 🔎 <b>分類</b> { $leaf } · { $n } 件
desk-hits-related = 🔗 <b>與</b> <code>{ $number }</code> <b>同一對象</b> · 另有 { $n } 件
desk-hits-open-leaf = 🔎 { $leaf } { $n }
desk-found-below = 找到的在下面。
refusal-desk-nothing-found = 沒有找到。可以寫完整的案件編號、被檢舉的連結或 @帳號,或換一個分類的詞。

desk-help-command = { $command } { $what }
desk-help-roles = 您是{ $roles },可以用:
desk-command-search = 依案件編號、對象或分類找案件

desk-card-related = 相關案件 { $n } 件(辦理中 { $running })
desk-press-related = 🔗 相關 { $n }
desk-card-found-before = 先前違規 { $n } 次
desk-card-muted-before = 先前違規 { $n } 次({ $months } 個月內禁言 { $mutes } 次)
desk-card-history = { $first } · { $rest }

## 值班與分派:卡片第二頁

desk-more = ⋯ 更多
desk-press-release = 放回
desk-done-release = ✅ { $alias } 已放回,等人認領

## 無法照辦時

refusal-held-by-nobody = 這個案件目前沒有人承辦。沒有任何更動。
refusal-held-by-another = 這個案件由別人承辦,要換人請找負責人。沒有任何更動。

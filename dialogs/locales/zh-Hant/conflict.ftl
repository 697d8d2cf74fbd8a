## 可能提到工作人員或合作夥伴的案件：先在私訊裡看一看

desk-card-held = 🔎 可能提到：{ $names }。先留在這裡，不進工作群組；看過之後請選一個。時限照常計算。
desk-held-release = 🔓 放行到工作群組
desk-held-keep = 🔒 留在保密
desk-held-done-release = 🔓 { $alias } 已放行，案件到了工作群組
desk-held-done-release-restricted = 🔓 { $alias } 看過了：不是指他們。案件因為別的原因仍不進工作群組
desk-held-done-keep = 🔒 { $alias } 已確認，案件留在保密
refusal-nothing-held = 這個案件已經看過了，沒有任何變動。請看最新的卡片。
refusal-no-contract = 沒有罰款：被檢舉的不在簽約名單上，罰款只用於簽約的商家和合作夥伴。填寫的都在，請改選別的處分；如果確實簽約，請營運者把它加進名單。

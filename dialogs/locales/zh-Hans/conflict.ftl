## 可能提到工作人员或合作方的案件：先在私聊里看一看

desk-card-held = 🔎 可能提到：{ $names }。先留在这里，不进工作群；看过之后请选一个。时限照常计算。
desk-held-release = 🔓 放行到工作群
desk-held-keep = 🔒 留在保密
desk-held-done-release = 🔓 { $alias } 已放行，案件到了工作群
desk-held-done-release-restricted = 🔓 { $alias } 看过了：不是指他们。案件因为别的原因仍不进工作群
desk-held-done-keep = 🔒 { $alias } 已确认，案件留在保密
refusal-nothing-held = 这个案件已经看过了，没有任何改动。请看最新的卡片。
refusal-no-contract = 没有罚款：被举报的不在签约名单上，罚款只用于签约的商家和合作方。填写的都在，请改选别的处理；如果确实签约，请运营者把它加进名单。

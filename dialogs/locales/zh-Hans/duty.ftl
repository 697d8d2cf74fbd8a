## 值班与分派:卡片第二页

desk-more = ⋯ 更多
desk-press-release = 放回
desk-done-release = ✅ { $alias } 已放回,等人认领

## 不能照办时

refusal-held-by-nobody = 这个案件现在没有人经办。没有任何改动。
refusal-held-by-another = 这个案件由别人经办,要换人请找负责人。没有任何改动。

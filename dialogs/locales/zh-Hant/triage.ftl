## 立案條件

template-use-condition = 立案條件
result-unmet = 沒有滿足的立案條件：
result-unmet-one = · { $condition }

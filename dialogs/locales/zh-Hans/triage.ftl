## 立案条件

template-use-condition = 立案条件
result-unmet = 没有满足的立案条件：
result-unmet-one = · { $condition }

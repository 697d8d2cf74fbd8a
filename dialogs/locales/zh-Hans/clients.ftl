## 应用的接口

refusal-client-name = 名称要以字母或数字开头，最多 40 个字符，只能用字母、数字、空格、点和连字符。没有新增任何应用。
refusal-client-there = 已经有名为「{ $name }」的应用。没有新增任何应用：换个名称，或用 lian client rotate 更换它的密钥。
refusal-client-none = 没有名为「{ $name }」的应用。什么都没有改变；lian client list 列出全部应用。
refusal-client-revoked = 应用「{ $name }」已经停用，不能恢复。什么都没有改变；需要时用新名称新增一个。
refusal-api-key-reused = 这个 Idempotency-Key 已经用于另一个请求，这次什么都没有做。请换一个新的。

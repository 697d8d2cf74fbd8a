## 应用的接口

refusal-client-name = 名称要以字母或数字开头，最多 40 个字符，只能用字母、数字、空格、点和连字符。没有新增任何应用。
refusal-client-there = 已经有名为「{ $name }」的应用。没有新增任何应用：换个名称，或用 lian client rotate 更换它的密钥。
refusal-client-none = 没有名为「{ $name }」的应用。什么都没有改变；lian client list 列出全部应用。
refusal-client-revoked = 应用「{ $name }」已经停用，不能恢复。什么都没有改变；需要时用新名称新增一个。
refusal-api-key-reused = 这个 Idempotency-Key 已经用于另一个请求，这次什么都没有做。请换一个新的。
refusal-client-page-webhooks = 应用「{ $name }」的密钥有 webhooks 权限：放进网页后，打开网页的人都能读到每位用户收到的通知。什么都没有改变；请另为网页新增一个没有 webhooks 权限的应用。
refusal-client-no-webhook = 应用「{ $name }」没有 webhook，没有可以重发的。它可以自己读取 /api/v1/events。

## Problems of the API

api-title-400 = 请求写得不对
api-title-401 = 没有有效的密钥
api-title-403 = 密钥没有这项权限
api-title-404 = 找不到
api-title-405 = 不支持这个方法
api-title-408 = 请求来得太慢
api-title-409 = 现在不能这样做
api-title-410 = 已经删除
api-title-413 = 内容太大
api-title-415 = 内容类型不对
api-title-421 = 地址不对
api-title-422 = 没有接受
api-title-429 = 太频繁
api-title-500 = 出错了
refusal-api-key = 请求没有带有效的密钥，什么都没有做。请在 Authorization 中写 Bearer 和密钥；密钥由运维人员发放。
refusal-api-scope = 这个密钥没有 { $scope } 权限，什么都没有做。请让运维人员发放有这项权限的密钥。
refusal-api-slow = 请求太频繁，这一次什么都没有做。请稍等再试，同一个 Idempotency-Key 可以再用。
refusal-api-body = 请求的内容不符合接口说明：{ $why }。什么都没有做；请改正后再发。
refusal-api-media = 请求的内容类型应是 { $expected }。什么都没有做。
refusal-api-too-large = 内容超过了 { SIZE($limit) } 的上限，没有收下。请缩小后再发。
refusal-api-late = 内容没有按时传完，没有收下。请再试一次。
refusal-api-method = 这个地址不支持这个方法，什么都没有做。接口说明列出了每个地址的方法。
refusal-api-no-such-place = 没有这个地址。接口说明列出了全部地址：/api/v1/openapi.json。
refusal-api-host = 请求不是发给本站的地址，什么都没有做。
refusal-api-failed = 我们这边出错了，请求没有完成。请用同一个 Idempotency-Key 再试一次。
refusal-api-user-short = 这个密钥用在网页里，Lian-User 要长到猜不出来：至少 { $least } 个随机字符，由网页生成一次并保存。什么都没有做。
refusal-api-user = 缺少 Lian-User，或它不符合要求：贵方对这位用户的编号，1 到 128 个可见的 ASCII 字符。什么都没有做。
refusal-api-idempotency = 缺少 Idempotency-Key，或它不符合要求：16 到 128 个可见的 ASCII 字符，每个请求各不相同。什么都没有做。
refusal-api-consent = 举报人要先同意现行的告知书。什么都没有提交：请让本人读过 notice 中的文字，再在 consent 中写上它的版本。
refusal-api-category = 没有这个分类，什么都没有提交。全部分类见 /api/v1/categories。
refusal-api-platform = 没有这个平台，什么都没有提交。全部平台见 /api/v1/categories。
refusal-api-no-question = 这个分类没有问题「{ $id }」，什么都没有提交。
refusal-api-answer = 这个分类的问题「{ $id }」必须回答，什么都没有提交。
refusal-api-name = 实名举报需要填写姓名（name），什么都没有提交。
refusal-api-contact = 实名举报需要填写联系方式（contact），什么都没有提交。
refusal-api-not-named = 只有实名举报才收姓名和联系方式，什么都没有提交。请去掉它，或选择实名（named）。
refusal-api-notify-page = 用在网页里的密钥谁都看得到，不能为别人的通知地址担保，什么都没有提交。请去掉 notify，或从贵方的服务器用另一个密钥提交。
refusal-api-notify-anonymous = 匿名举报不保存任何联系方式，什么都没有提交。请去掉 notify，或改用保密（confidential）；匿名的进展凭凭证码查询。
refusal-api-no-address = notify 里读不出能发通知的邮箱或手机号（手机号要带国际区号），什么都没有提交。请核对，或去掉它。
refusal-api-blank = 这里没有看得见的文字，什么都没有提交。
refusal-api-evidence = 证据编号无效、已经用过，或超过一天被清除了。什么都没有提交：请重新上传文件。
refusal-api-nothing = 请求里没有文字也没有文件，什么都没有做。

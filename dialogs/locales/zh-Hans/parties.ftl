## 凭码查看：给被处罚人等非举报人

desk-press-give_code = 🔑 给被处罚人的查看码
desk-done-give_code = ✅ { $alias } 生成了查看码，由本人转交
desk-code =
    🔑 给{ $whom }的查看码，请转交本人：
    <code>{ $code }</code>
    { $link }
    请在 { UNTIL($until) }前打开。第一个打开的账号就是它的主人；打开后，或到期后，这条消息会删除。
code-for-punished = 被处罚人
party-head = <b>与您有关的案件</b> <code>{ $number }</code> · { $leaf } · { $stage }（{ $stands }）
refusal-code-slip = 这个查看码有一位不对（校验不符）。请再看一眼：字母不分大小写，没有 I、L、O、U。
refusal-no-such-code = 这个码打不开案件：可能写错了、过期了，或已由别的账号打开。请联系给您码的工作人员，换一个新的。

## 被处罚人

party-open = 看结果
party-review-due = 复核最迟 <b>{ AT($due) }</b>
party-may-join = 您不同意处理的话，也可以在复核结束前申诉。
party-reviewed-head = <b>申诉结果</b> <code>{ $number }</code>

## 转交的查看码

desk-code-sent = 🔑 查看码已发到您和我的私聊
refusal-desk-start-first = 没有做：这一步的内容只发到私聊，我还不能给您发私信。案件没有变化。请先私下打开 @{ $bot } 并发送 /start，再点一次。

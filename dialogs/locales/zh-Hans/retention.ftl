## Erasing one's data (row B11)

command-erase = 删除我的身份信息
menu-erase = 🗑 删除我的身份信息
erase-head = <b>删除我的身份信息</b>
erase-now = <b>立即删除</b>：您的账号与案件的联系、邮箱和电话、没写完的举报、还没发出的消息。删除后没有人（包括我们）能从案件找到您，也不会再给您发消息；您再来就是新的开始。不能恢复。
erase-later =
    <b>立即删除</b>：邮箱和电话、没写完的举报。
    <b>结案后自动删除</b>：您的账号与案件的联系。下面有 { $count } 个案件还没有结案，要靠它把问题和结果告诉您；都结案后自动删除，您不用再来。
erase-asked =
    <b>您已经要求删除。</b>邮箱和电话、没写完的举报已经删除。
    您的账号与案件的联系，在下面 { $count } 个案件都结案后自动删除，之后我们不会再给您发消息。
erase-stays = <b>留下</b>：案件的内容、处理过程和结果。法规要求自结案起至少保存 { $kept }，到期销毁。账号的联系删除后，这些案件您也查不到了，不能再补充或申诉。
erase-case-open = · <code>{ $number }</code> { $leaf }：还没有结案
erase-case-closed = · <code>{ $number }</code> { $leaf }：内容保存到 { $until }，之后销毁
erase-case-led = · <code>{ $number }</code> { $leaf }：内容保存到同一集体投诉的案件都到期，之后销毁
erase-case-destroyed = · <code>{ $number }</code> { $leaf }：内容已经销毁
erase-code-open = · <code>{ $number }</code> 您凭代码参与的案件：还没有结案
erase-code-closed = · <code>{ $number }</code> 您凭代码参与的案件：内容保存到 { $until }，之后销毁
erase-code-destroyed = · <code>{ $number }</code> 您凭代码参与的案件：内容已经销毁
erase-more = · 另外 { $count } 个案件（{ $open } 个还没有结案）：已结案的最晚保存到 { $until }，之后销毁
erase-more-open = · 另外 { $count } 个案件，其中 { $open } 个还没有结案
erase-sooner = 想早一点删除：还没有结果的案件可以先撤回。
erase-staff = 您也是工作人员：您在工作台的账号是另外一份，不受影响；要离职请找管理员。
erase-telegram = Telegram 里的聊天记录我们删不了，请您自己删除对话。
erase-telegram-page = 浏览器里的历史记录我们删不了，请您自己清除。
erase-yes = 🗑 确定删除
erase-yes-later = 🗑 确定，结案后自动删除
erase-take-back = 不删了
erase-taken-back = ✅ 已取消，您的账号与案件的联系不会删除。已经删掉的邮箱、电话和草稿不能恢复。
erase-changed = 您的案件刚刚有变化，还没有删除。请看现在的情况，再决定。
erase-done = ✅ 已删除您的账号与案件的联系、邮箱和电话、没写完的举报。这是最后一条消息。Telegram 里的聊天记录请您自己删除。再来的话，发送 /start 就是新的开始。
erase-done-page = ✅ 已删除本次访问与案件的联系、邮箱和电话、没写完的举报。要再举报，请点「开始举报」。

## A legal hold (row F2)

desk-press-hold = 🔒 法律保全
desk-press-hold-lift = 🔓 解除保全
desk-hold-agree = ✅ 同意
desk-hold-decline = ✖ 不同意
desk-ask-hold_why = 为什么要保全这个案件（已经保全的，为什么要解除）？回复这条消息写一句。另一位同事同意后生效；保全期间，到期也不销毁。
desk-done-hold = 🔒 { $alias } 已提出，等另一位同事同意
desk-done-hold-agree = ✅ { $alias } 已同意
desk-done-hold-decline = ✖ { $alias } 没有同意
desk-hold-proposed = 🔒 { $number } { $alias } 提出法律保全或解除保全，要另一位同事同意（卡片「更多」里）：{ $reason }
desk-hold-agreed = 🔒 { $number } { $alias } 同意了，现在生效
desk-hold-declined = ✖ { $number } { $alias } 没有同意，保全的情况不变
desk-card-hold = 🔒 法律保全中，到期不销毁。{ $alias } 提出：{ $reason }
desk-card-hold-proposed = 🔒 { $alias } 提出法律保全，等另一位同事同意，此前不销毁：{ $reason }
desk-card-hold-lifting = 🔓 法律保全中；{ $alias } 提出解除，等另一位同事同意：{ $reason }
refusal-hold-proposed = 已经有人提出，等另一位同事同意或不同意。没有重复提出。
refusal-hold-none = 现在没有等待同意的保全。什么都没有改变。
refusal-hold-own = 是您提出的，要另一位同事同意；您可以点「不同意」收回。
erase-case-held = · <code>{ $number }</code> { $leaf }：法律保全中，解除后才能删除账号的联系
erase-code-held = · <code>{ $number }</code> 您凭代码参与的案件：法律保全中，解除后才能删除账号的联系

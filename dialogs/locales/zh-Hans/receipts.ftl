## 回执：签了名的凭证

case-receipt = 🧾 回执
receipt-every = 全部回执
receipt-head = 🧾 <b>回执</b> <code>{ $number }</code> · 第 { $entry } 条记录
receipt-step = { $step }
receipt-step-other = { AT($at) } 有新内容
receipt-files = 其中写着您 { $count } 个文件的校验值。
receipt-awaited = 还有 { $count } 个文件正在收取，收好后再取一次回执，里面就有它们。
receipt-keep =
    这是我们签了名的凭证。到这一条为止的记录，以后谁改了任何一处，都会和它对不上。
    请保存这张图或下面的文字，或转给您信得过的人：里面只有工单号、时间和校验值，没有您是谁，也没有您写的内容。
receipt-no-picture = 文件太多，二维码放不下，请保存下面的文字。
receipt-text = <pre>{ $text }</pre>
receipt-copy = 点一下上面的文字就能复制。
receipt-file = 🧾 <code>{ $number }</code> 的全部回执，共 { $count } 份。请保存这个文件。

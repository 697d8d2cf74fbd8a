## 回执：签了名的凭证

case-receipt = 🧾 回执
case-check = ✔️ 核对
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

## 核对回执

check-head = <b>核对</b> <code>{ $number }</code>
check-whole = ✅ 记录共 { $length } 条，一条接一条，没有缺，也没有改过。
check-broken = ⚠️ <b>记录从第 { $entry } 条起对不上</b>：有一条被改过，或不见了。请保存好您手里的回执，不要删；已通知管理员。
check-none = 您还没有取过回执。取一份存好，以后就能拿它来对。
check-given = 您取过的 { $count } 份回执，和现在的记录对过了：
check-agrees = ✅ 第 { $entry } 条 · { $step }
check-differs = ⚠️ 第 { $entry } 条 · { $step } · <b>对不上</b>
check-ask = 把存下的回执（文字或文件）发到这里，就告诉您它是不是真的、后来发生了什么。不想靠我们自己查？任何人都能用公钥和核对工具 check_receipt.py 来查。
check-key = 公钥：<code>{ $key }</code>
found-agrees = ✅ <b>回执是真的</b>，<code>{ $number }</code> 第 { $entry } 条（{ AT($at) }）。到这一条为止的记录，从那以后没有改过。
found-since = 在这之后：
found-nothing-since = 在这之后还没有新的进展。
found-elsewhere = ✅ <b>回执是真的</b>，由我们签发：<code>{ $number }</code> 第 { $entry } 条（{ AT($at) }）。这个案件不是用您现在的账号提交的，后来的进展不能在这里给您看。
found-differs = ⚠️ <b>回执是真的，但现在的记录和它不一样</b>：<code>{ $number }</code> 到第 { $entry } 条为止，有记录在那以后被改过。请保存好这份回执，不要删；已通知管理员。
found-shorter = ⚠️ <b>回执是真的，但记录里没有它说的这一条</b>：<code>{ $number }</code> 第 { $entry } 条（{ AT($at) }），现在的记录只到第 { $length } 条。请保存好这份回执，不要删，并把它转给运营者。
found-files = ⚠️ <b>回执是真的，但它写着的文件里有 { $lost } 个现在没有了</b>：<code>{ $number }</code> 第 { $entry } 条。请保存好这份回执，不要删；已通知管理员。
found-altered = ❌ <b>这份回执被改过</b>：签名和内容对不上，也可能是复制时错了字。请把原来那条消息整段复制，再发一次。
found-foreign = ❌ <b>这份回执不是这里签发的</b>：它的公钥编号是 <code>{ $key }</code>，我们的是 <code>{ $ours }</code>。请发给签发它的那一方核对。
found-broken = ❌ <b>这份回执不完整</b>：读到 <code>{ $field }</code> 那一行就接不上了。请从第一行到 signature 那一行整段复制，再发一次。
found-form = ❌ 这份回执是另一种格式（第 { $version } 版），这里读不了。
found-more = 还有 { $count } 份没有列出，请分几次发。
found-file = 这个文件这里读不了，没有收下。请打开它，把里面的文字复制过来；二维码用手机相机扫一下，再把扫出的文字发来。
found-file-page = 这个文件这里读不了，没有收下。请打开它，把里面的文字复制到下面的框里；二维码用手机相机扫一下，再把扫出的文字复制过来。
found-none = 这里面没有回执。回执从 lian-receipt-1 那一行开始，到 signature 那一行结束；把那段文字发来就行。
refusal-record-changed = 记录从前面某处起对不上，现在不能签回执。按「核对」看是哪一条。

## 每日总根

root-head =
    🌳 <b>{ $day } 的总根</b>
    它把这一天结束前所有有变动的案件记录（{ $cases } 个）和前一天的总根合成一个校验值，并签了名。以后谁改了其中任何一条，都会和它对不上。这里不含任何案件的内容；下面第二段证明它接着前一天的总根。
found-root = ✅ <b>总根是真的</b>：{ $day }，和我们保存的一样。
found-root-differs = ⚠️ <b>总根的签名是真的，但和我们现在保存的不一样</b>：{ $day }。请保存好它，不要删，并把它转给运营者。
found-altered-root = ❌ <b>这个总根被改过</b>：签名和内容对不上，也可能是复制时错了字。请整段复制，再发一次。
found-foreign-root = ❌ <b>这个总根不是这里签的</b>：它的公钥编号是 <code>{ $key }</code>，我们的是 <code>{ $ours }</code>。
found-proof = ✅ <b>证明成立</b>：它说的校验值在我们签过的总根里。
found-proof-false = ❌ <b>证明不成立</b>：它说的校验值不在我们签过的总根里，也可能是复制时错了字。请整段复制，再发一次。
check-rooted = 🌳 到第 { $entry } 条为止的记录，已写进 { $day } 的总根。

## 转交的查看码

desk-code-sent = 🔑 查看码已发到您和我的私聊
refusal-desk-start-first = 没有做：这一步的内容只发到私聊，我还不能给您发私信。案件没有变化。请先私下打开 @{ $bot } 并发送 /start，再点一次。

## 原件

desk-press-original = 📄 原件
desk-original-of-album = 📄 原件 { $n }-{ $at }
desk-originals = 📎 { $n } 的原件
desk-ask-original_why =
    ⚠️ 原件没有清理过：文件名和文件里可能写着是谁做的、谁发的。平时请看上面的副本。
    确实要打开，请选一个理由，或回复这条消息写下理由。原件只发到您的私聊，打开会记录在案，同事也看得到。
original_why-unreadable = 副本看不清或不全
original_why-genuine = 要核对真伪
original_why-demanded = 主管部门或法院要求
desk-original-here =
    📄 <b>原件</b> <code>{ $number }</code> · 证据 { $n }
    ⚠️ 可能写着作者是谁，请不要转发。{ UNTIL($until) } 后从这里删除。
desk-original-name = 原文件名：{ $name }
desk-original-opened = 📄 { $alias } 打开了证据 { $n } 的原件 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } 打开了证据 { $n } 的原件，已发到本人私聊
refusal-original-not-held = 没有打开：这件证据的原件不在库里，可能还在接收，或没有收下。没有任何改动。

## 原件

desk-press-original = 📄 原件
desk-original-of-album = 📄 原件 { $n }
desk-originals = 📎 { $n } 的原件
desk-ask-original_why =
    ⚠️ 原件没有清理过：文件名和文件里可能写着是谁做的、谁发的。平时请看上面的副本。
    确实要打开，请选一个理由，或回复这条消息写下理由。原件只发到您的私聊，打开会记录在案，同事也看得到。
original_why-unreadable = 副本看不清或不全
original_why-genuine = 要核对真伪
original_why-demanded = 主管部门或法院要求
desk-original-here =
    📄 <b>原件</b> <code>{ $number }</code> · 证据 { $n }
    ⚠️ 可能写着作者是谁，请不要转发。{ UNTIL($until) }后从这里删除。
desk-original-name = 原文件名：{ $name }
desk-original-opened = 📄 { $alias } 打开了证据 { $n } 的原件 · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } 打开了证据 { $n } 的原件，已发到本人私聊
refusal-original-not-held = 没有打开：这件证据的原件不在库里，可能还在接收，或没有收下。没有任何改动。

## 文件的副本：叫什么，旁边说什么，没有副本时说什么

evidence-same = 🔁 完全相同的文件也在：{ $numbers }
file-name = 证据 { $n }
file-name-staff = 文件 { $n }
file-type-unknown = 未知类型
file-noted = ℹ️ { $file }：{ $note }
file-unshown = 📎 { $file } · { $type } · { SIZE($size) }：没有可看的副本。{ $why }原件已封存，写明理由后可以打开。
file-unshown-told = 📎 有一个文件已按原样封存，但工作人员只能看到它的类型和大小：{ $why }请把要紧的内容再用截图、照片、PDF 或视频发一份。
file-of-case = <code>{ $number }</code> · { $told }

copy-words-only = 只显示里面的文字，不含版式和图片。
copy-first-pages = 只显示前面几页。
copy-first-frame = 只显示第一张画面。
copy-first-frames = 只显示动图的开头。
copy-first-part = 只显示开头一部分。

copy-none = 这种类型的文件无法安全地制作副本。
copy-none-archive = 这是压缩包，压缩包不会被解开。
copy-none-damaged = 文件已损坏或不完整。
copy-none-locked = 文件设有密码。
copy-none-limits = 打开这个文件要占用太多内存或时间。

refusal-fetched-unclean = 有一个文件无法制作安全的副本，所以没有收下，其他的都在。请改发截图、照片、PDF、Word（docx）或视频。

## What a scan for malware has found

file-clean = 🛡 { $file }：没有查出恶意程序
file-unscanned = ⚪ { $file } 没有查毒：{ $why }
file-infected = ☣️ { $file } 带有恶意程序（{ $malware }），已经隔离：原件封存，不制作副本，也不能打开。
desk-evidence-quarantined = ☣️ 证据 { $n } 带有恶意程序（{ $malware }），已经隔离 · <code>{ $number }</code>。原件封存，不制作副本，也不能打开；案件里的其他内容都在。需要里面的内容，请让提交人改发截图或照片。
refusal-original-infected = 没有打开：这件证据带有恶意程序（{ $malware }），已经隔离。原件还封存着，没有任何改动。需要里面的内容，请让提交人改发截图或照片。
file-quarantined-told = ☣️ 您发来的一个文件里查出了恶意程序。文件已按原样封存并隔离，工作人员不会打开它；其他内容都在，案件照常处理。请检查您的设备，并把要紧的内容改用截图或照片再发一份。
refusal-fetched-infected = 文件里查出了恶意程序，没有收下，也没有转发。其他的都在。请检查设备，换一个文件再发。

scan-none = 没有接查毒程序。
scan-away = 查毒程序没有回应，恢复后会自动补查。
scan-too-large = 文件超过查毒程序的大小上限。
scan-locked = 文件设有密码，查不到里面。
scan-limits = 压缩层数太多或解开太大，没有全部查到。
scan-failed = 查毒没有完成，会再查。
scan-missing = 原件读不出来。
copy-none-infected = 文件带有恶意程序，已经隔离。

## Originals

desk-press-original = 📄 Original
desk-original-of-album = 📄 Original { $n }
desk-originals = 📎 Originals of { $n }
desk-ask-original_why =
    ⚠️ The original has not been cleaned: its name and contents may reveal who made or sent it. The copy above is enough for most work.
    If you do need it, choose a reason or reply to this message with your own. The original goes to your private chat only. That you opened it is recorded, and colleagues can see that.
original_why-unreadable = The copy is unreadable or incomplete
original_why-genuine = To check that it is genuine
original_why-demanded = An authority or court requires it
desk-original-here =
    📄 <b>Original</b> <code>{ $number }</code> · evidence { $n }
    ⚠️ It may reveal its author, so please don't pass it on. It will be deleted here after { UNTIL($until) }.
desk-original-name = File name as sent: { $name }
desk-original-opened = 📄 { $alias } opened the original of evidence { $n } · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } opened the original of evidence { $n }; it is in their private chat
refusal-original-not-held = Not opened: we don't have the original of this item. It may still be on its way, or may not have been accepted. Nothing was changed.

## Copies of files: what they are called, and what is said beside them or in place of them

evidence-same = 🔁 The same file is also in: { $numbers }
file-name = Evidence { $n }
file-name-staff = File { $n }
file-type-unknown = unknown type
file-noted = ℹ️ { $file }: { $note }
file-unshown = 📎 { $file } · { $type } · { SIZE($size) }: no copy can be shown. { $why } The original is kept sealed and can be opened for a stated reason.
file-unshown-told = 📎 One file is kept sealed, exactly as you sent it. Staff can only see its type and size: { $why } Please also send a screenshot, photo, PDF or video of the important part.
file-of-case = <code>{ $number }</code> · { $told }

copy-words-only = only the text of this document is shown, without layout or pictures.
copy-first-pages = only the first pages are shown.
copy-first-frame = only the first picture is shown.
copy-first-frames = only the beginning of the animation is shown.
copy-first-part = only the first part is shown.

copy-none = This type of file can't be copied safely.
copy-none-archive = It is an archive, and we don't unpack archives.
copy-none-damaged = The file is damaged or incomplete.
copy-none-locked = The file is protected with a password.
copy-none-limits = Opening the file takes too much memory or time.

refusal-fetched-unclean = We could not make a safe copy of one file, so it was not accepted. Everything else is kept. Please send a screenshot, a photo, a PDF, a Word file (docx) or a video instead.

## What a scan for malware has found

file-clean = 🛡 { $file }: no malware found
file-unscanned = ⚪ { $file } was not scanned for malware: { $why }
file-infected = ☣️ { $file } contains malware ({ $malware }) and is in quarantine: the original is kept sealed, no copy is made, and it can't be opened.
desk-evidence-quarantined = ☣️ Evidence { $n } contains malware ({ $malware }) and is in quarantine · <code>{ $number }</code>. The original is kept sealed, no copy is made, and it can't be opened; everything else in the case is kept. If you need what is in it, ask the sender for a screenshot or a photo.
refusal-original-infected = Not opened: this item contains malware ({ $malware }) and is in quarantine. The original is still kept sealed, and nothing was changed. If you need what is in it, ask the sender for a screenshot or a photo.
file-quarantined-told = ☣️ Malware was found in one file you sent. The file is kept sealed, exactly as you sent it, and in quarantine: staff won't open it. Everything else is kept, and the case goes on. Please check your device, and send the important part again as a screenshot or photo.
refusal-fetched-infected = Malware was found in the file, so it was not accepted and not passed on. Everything else is kept. Please check your device and send another file.

scan-none = No malware scanner is connected.
scan-away = The scanner did not answer; the file will be scanned once it does.
scan-too-large = The file is larger than the scanner takes.
scan-locked = The file is protected with a password, so the scanner can't look inside.
scan-limits = It is packed too deeply or is too large when unpacked, so not all of it was scanned.
scan-failed = The scan did not finish; it will be tried again.
scan-missing = The original can't be read.
copy-none-infected = The file contains malware and is in quarantine.

## Originals

desk-press-original = 📄 Original
desk-original-of-album = 📄 Original { $n }-{ $at }
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

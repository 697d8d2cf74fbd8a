## Originals

desk-press-original = 📄 Original
desk-original-of-album = 📄 Original { $n }-{ $at }
desk-originals = 📎 Originals of { $n }
desk-ask-original_why =
    ⚠️ The original is not cleaned: its name and its inside may tell who made or sent it. For most work the copy above is enough.
    If you do need it, choose a reason, or reply to this message with yours. The original goes to your private chat only; opening it is on record, and colleagues see it.
original_why-unreadable = The copy is unreadable or incomplete
original_why-genuine = To check whether it is genuine
original_why-demanded = An authority or a court asks for it
desk-original-here =
    📄 <b>Original</b> <code>{ $number }</code> · evidence { $n }
    ⚠️ It may name its author; please do not pass it on. It is deleted here after { UNTIL($until) }.
desk-original-name = Its name as it was sent: { $name }
desk-original-opened = 📄 { $alias } has opened the original of evidence { $n } · <code>{ $number }</code><blockquote expandable>{ $why }</blockquote>
desk-done-original = 📄 { $alias } has opened the original of evidence { $n }; it is in their private chat
refusal-original-not-held = Not opened: the original of this piece is not in the vault. It may be on its way, or may not have been taken. Nothing was changed.

## Copies of files: what they are called, and what is said beside them or in place of them

file-name = Evidence { $n }
file-name-staff = File { $n }
file-type-unknown = unknown type
file-noted = ℹ️ { $file }: { $note }
file-unshown = 📎 { $file } · { $type } · { SIZE($size) }: there is no copy to show. { $why } The original is kept sealed; it can be opened with a reason.
file-unshown-told = 📎 One file is kept sealed, just as you sent it. Staff see only its type and size: { $why } Please also send a screenshot, a photo, a PDF or a video of what matters.

copy-words-only = only the words of this document are shown, without its layout and pictures.
copy-first-pages = only the first pages are shown.
copy-first-frame = only the first picture is shown.
copy-first-frames = only the beginning of the animation is shown.
copy-first-part = only the first part is shown.

copy-none = A file of this type cannot be copied safely.
copy-none-archive = It is an archive, and archives are not unpacked.
copy-none-damaged = The file is damaged or incomplete.
copy-none-locked = The file is locked with a password.
copy-none-limits = Opening the file takes too much memory or time.

refusal-fetched-unclean = No safe copy can be made of one file, so it was not taken; everything else is there. Please send a screenshot, a photo, a PDF, a Word file (docx) or a video instead.

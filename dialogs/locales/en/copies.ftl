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

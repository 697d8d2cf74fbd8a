## Codes to be handed on

desk-code-sent = 🔑 The code is in your private chat with me
refusal-desk-start-first = Not done: what comes of it goes to your private chat, and I may not write to you yet. The case is as it was. Please open @{ $bot } in private, send /start, and press again.

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

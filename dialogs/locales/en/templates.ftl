## Templates: ready words

desk-command-templates = Templates: ready reasons, questions and replies
template-uses = <b>Templates</b> · ready-made texts in three languages; each reporter gets their own language.
    Placeholders filled from the case: <code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>Templates · { $use }</b> · { $n }
template-use-reason = Reasons for not accepting
template-use-place = Where to go instead
template-use-question = Questions to reporters
template-use-facts = Facts found
template-use-follows = Next steps
template-use-delay = Why it is late
template-use-reply = Replies to reporters
template-add = ➕ Add
template-again = ↩ Restore “{ $name }”
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = Changed by { $alias }, { $at }
template-edit = Edit { $language }
template-shipped = ↩ Restore original
template-remove-sure = Remove “{ $name }”? It will no longer be offered; anything already sent stays as it is.
template-removed = “{ $name }” has been removed.
template-restored = “{ $name }” has been restored.
template-saved = ✅ Template “{ $name }” saved by { $alias }
template-now = The { $language } text (tap to copy): <code>{ $text }</code>
desk-change-message = Change message
template-no-subject = the content you reported
template-no-due = as soon as we can
desk-about-template = <b>Change a template</b> · { $alias }
desk-about-template-add = <b>Add a template</b> · { $alias }
desk-ask-template = Reply to this message: the first line is the button label, and the text goes below it.
desk-ask-template-zh-Hans = First in Simplified Chinese. Reply to this message: the first line is the button label, and the text goes below it.
desk-ask-template-zh-Hant = Now in Traditional Chinese, as used in Taiwan and Hong Kong. The first line is the button label, and the text goes below it.
desk-ask-template-en = Finally in English. The first line is the button label, and the text goes below it.

refusal-leads-only = Only a lead can do that.
refusal-template-gone = That template no longer exists; please send /templates again.
refusal-template-language = { $language } is missing. Each reporter only sees their own language, so all three are needed.
refusal-template-many = There are already { $limit } of these, which is the maximum. Please remove one first.
refusal-template-gap = Not saved: { $gap } is not a known placeholder. You can use <code>{ $known }</code>. Here is what you wrote; tap to copy it, correct it and send it again: <code>{ $text }</code>
refusal-template-braces = Not saved: there is an unmatched brace, so it is not clear where the placeholder begins or ends. Here is what you wrote; tap to copy it, correct it and send it again: <code>{ $text }</code>
refusal-template-no-text = Not saved: there is only one line. The first line is the button label, and the text goes below it. Here is what you wrote; tap to copy it: <code>{ $text }</code>
refusal-template-label = Not saved: the button label has { $units } characters; the limit is { $limit }. Here is what you wrote; tap to copy it, shorten it and send it again: <code>{ $text }</code>
refusal-template-too-long = Not saved: the text has { $units } characters; a message can hold { $limit }. Here is what you wrote; tap to copy it, shorten it and send it again: <code>{ $text }</code>

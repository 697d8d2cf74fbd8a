## Templates: ready words

desk-command-templates = Templates: ready reasons, questions and replies
template-uses = <b>Templates</b> · ready words in three languages; each reporter reads their own.
    Gaps that the case fills: <code>{ $gaps }</code>
template-use = { $use } { $n }
template-use-head = <b>Templates · { $use }</b> · { $n }
template-use-reason = Reasons not to accept
template-use-place = Where to go instead
template-use-question = Questions to reporters
template-use-facts = Facts found
template-use-follows = What follows
template-use-reply = Replies to reporters
template-add = ➕ Add
template-again = ↩ Have “{ $name }” again
template-head = <b>{ $name }</b> · { $use }
template-text = { $language } · <b>{ $label }</b><blockquote expandable>{ $text }</blockquote>
template-changed = Changed by { $alias }, { $at }
template-edit = Edit { $language }
template-shipped = ↩ As shipped
template-remove-sure = Remove “{ $name }”? It is no longer offered; what was sent with it stays as it is.
template-removed = “{ $name }” is removed.
template-restored = “{ $name }” is as shipped again.
template-saved = ✅ Template “{ $name }” saved by { $alias }
template-now = In { $language } it reads (touch to copy): <code>{ $text }</code>
desk-change-message = Change message
template-no-subject = the content you reported
template-no-due = as soon as we can
desk-about-template = <b>Change a template</b> · { $alias }
desk-about-template-add = <b>Add a template</b> · { $alias }
desk-ask-template = Reply to this message: the first line is the button, below it the text.
desk-ask-template-zh-Hans = First in Simplified Chinese. Reply to this message: the first line is the button, below it the text.
desk-ask-template-zh-Hant = Now in Traditional Chinese, as used in Taiwan and Hong Kong. The first line is the button, below it the text.
desk-ask-template-en = Last in English. The first line is the button, below it the text.

refusal-leads-only = That is for a lead to do.
refusal-template-gone = There is no such template any more; please send /templates again.
refusal-template-language = { $language } is missing. Reporters read their own language only, so all three are needed.
refusal-template-many = There are { $limit } of these already, and more would be hard to find. Please remove one first.
refusal-template-gap = Not saved: { $gap } is not known. There are <code>{ $known }</code>. What you wrote is here; touch to copy it, and send it corrected: <code>{ $text }</code>
refusal-template-braces = Not saved: a brace stands alone, so it is not clear where the gap begins or ends. What you wrote is here; touch to copy it, and send it corrected: <code>{ $text }</code>
refusal-template-no-text = Not saved: there is only one line. The first line is the button, and the text goes below it. What you wrote is here; touch to copy it: <code>{ $text }</code>
refusal-template-label = Not saved: the button has { $units } characters, and { $limit } fit. What you wrote is here; touch to copy it, and send it shorter: <code>{ $text }</code>
refusal-template-too-long = Not saved: the text has { $units } characters, and { $limit } fit into a message. What you wrote is here; touch to copy it, and send it shorter: <code>{ $text }</code>

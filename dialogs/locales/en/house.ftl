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

## Work figures

desk-command-stats = Work figures: taken, on time, satisfaction
stats-title = Work figures · { $name }
stats-head = <b>Work figures · { $name }</b> · { $span }
stats-span = { $since } – { $until }
stats-week = 7 days
stats-thirty = 30 days
stats-month = This month
stats-last = Last month
stats-all = Everybody
stats-mine = Mine
stats-as-picture = 📊 Picture
stats-as-csv = 📎 CSV file
stats-taken = Taken
stats-stage = { $stage } on time
stats-overturned = Overturned
stats-satisfaction = Satisfaction
stats-open = Open now
stats-empty = There were no cases in this time.
stats-none-due = nothing was due
stats-of = { $stage } { $kept }/{ $due }
stats-and = { $first } · { $rest }
stats-line = <b>{ $name }</b> taken { $taken } · open { $open } · on time { $kept }/{ $due } · overturned { $overturned }/{ $results }
    { $stages }
stats-line-satisfied = <b>{ $name }</b> taken { $taken } · open { $open } · on time { $kept }/{ $due } · overturned { $overturned }/{ $results } · satisfaction { $satisfied } ({ $answers })
    { $stages }
refusal-stats-private = Work figures are shown in private only; please write to me there.
refusal-stats-not-yours = You can see your own; a lead sees those of the team.

## Training

desk-command-training = Training: courses and tests
training-head = <b>Training</b> · short courses, each with a few questions at its end
training-required = Nobody decides a case before they have passed them all.
training-line-passed = ✅ { $name } · passed { $at }
training-line-changed = ⏳ { $name } · has changed, please take it again
training-line-due = ⏳ { $name } · by { UNTIL($due) }
training-line-open = { $name } · not taken yet
training-who = 👥 Who has passed
training-who-head = <b>Training · who has passed what</b>
training-who-line = <b>{ $alias }</b> { $courses }
training-has = ✅ { $name }
training-lacks = ✖ { $name }
training-page = <b>{ $name }</b> · page { $page } of { $pages }
training-text = { $text }
training-test = 📝 Test: { $n } questions
training-question = <b>{ $name }</b> · question { $n } of { $of }
training-prompt = { $text }
training-passed = ✅ Passed: “{ $name }”, { $right } of { $of } right. It is on record.
training-failed = “{ $name }”: { $right } of { $of } right, and { $mark } are needed. Please read it once more; you may try as often as you like.
training-again = Try again
training-read = Read again
training-open = Open the course
training-due = 📝 Please take “{ $name }” and pass its test, by { UNTIL($due) }.
training-changed = 📝 “{ $name }” has changed; please take it again and pass its test.
training-overdue = ⏳ { $alias } has not passed “{ $name }”, and the day is over.
refusal-training = Decisions are open to you once you have passed “{ $course }”. Please send me /training in private; it takes a few minutes. The case is as it was.
refusal-training-private = Training is done in private; please send me /training there.
refusal-training-gone = That course has changed or is gone; please send /training again.
refusal-training-another = That is not your test. Please send /training to begin your own.
refusal-training-answered = That question is answered already; please look at the newest one.

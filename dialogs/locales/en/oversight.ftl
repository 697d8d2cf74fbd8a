## Looking back

desk-command-review = Periodic review: figures, conclusions, actions
lookback-head-review =
    <b>Periodic review</b>
    { $since } – { $until }
lookback-head-audit =
    <b>Security audit</b>
    { $since } – { $until }
lookback-head-risk =
    <b>Risk assessment</b>
    { $since } – { $until }
lookback-filed = Received
lookback-figure = { $name } { $now } (was { $before })
lookback-repeated = Subjects reported 3+ times: { $n }
lookback-hot = <b>Hot spots</b>
lookback-classes = <b>By type</b>
lookback-spot = · { $name } { $now } (was { $before })
lookback-late = <b>Why cases were late</b>
lookback-late-why = · { $why }: { $n }
lookback-late-unsaid = · No reason was given: { $n }
lookback-checklist-audit = Please check each of these:
    ☐ Staff list and roles: people who have left are removed
    ☐ The key: there is a backup, and only those who need it know it
    ☐ Who opened evidence: spot-check some records
    ☐ Refused button presses: is anything unusual
    ☐ A backup can be restored, and servers are up to date
lookback-checklist-risk = Please assess each of these:
    ☐ What personal data is collected, and is it all still needed
    ☐ Where it could leak, who would be harmed, and how badly
    ☐ Sensitive data, and data about children
    ☐ Third parties (Telegram, servers) and other countries
    ☐ Are the safeguards sufficient, and what is missing
lookback-actions = <b>Actions</b>
lookback-no-actions = There are no open actions.
lookback-outcome = <b>Conclusion</b> ({ $alias })<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ Action
lookback-conclude = 📝 Conclude
lookback-owners = Who will do it?
lookback-concluded = ✅ Concluded by { $alias }
lookback-acted = ✅ Added: { $line }
figure-on_time = On time
figure-review = Review on time
figure-decision = Decision on time
figure-delivery = Delivery on time
figure-overturned = Overturned
figure-satisfaction = Satisfaction
action-line = { $text } · { $owner } · by { $due }
action-line-done = ✅ { $text } · { $owner }
action-line-left = ⚠️ { $text } · { $owner } has left · by { $due }
action-measured-before = { $line } · { $figure } was { $before }
action-measured = { $line } · { $figure } { $before } → { $after }
action-new = 📝 You have a new action:
action-soon = ⏳ Due soon:
action-late = ⚠️ Past its due date:
action-left = ⚠️ Its owner has left; please assign somebody else:
action-done = ✅ Done
action-done-press = ✅ { $text }
action-give = Reassign
action-is-done = ✅ Done: { $text }
laws-due = 📖 These rules are due for review. Please check whether the law has changed, and update the rules and the next review date in their file.
laws-line = · { $law } ({ $rules }) · { $day }
desk-about-action = <b>Action</b> · { $alias }
desk-about-conclusion = <b>Conclude</b> · { $alias }
desk-ask-action = What needs to be done? Reply to this message in a sentence or two.
desk-ask-due_day = By when? For example 31 Dec, or 2027-01-15.
desk-ask-figure = Which figure should it improve? The next review will compare it. You can skip this.
desk-ask-conclusion = What do you conclude? Reply to this message.
refusal-lookback-private = Periodic reviews are done in private; please message me there.
refusal-lookback-gone = That review does not exist; please send /review.
refusal-lookback-closed = That review has already been concluded; send /review to read it.
refusal-owner-left = They are no longer on the staff list; please choose somebody else.
refusal-action-gone = That action does not exist; please send /review.
refusal-action-another = That action belongs to somebody else; only they or a lead can mark it as done.
refusal-action-done = That action is already done.

## The survey after closing

survey-ask = 🙏 <code>{ $number }</code> is closed. How satisfied are you with how we handled it? One tap is enough: 1 = not at all, 5 = very satisfied.
survey-rating = { $n }
survey-unsolved = Not solved
survey-rated = ✅ Thank you for your rating: { $n }. If you would like to add anything, just write it.
survey-no-comment = No, thanks
survey-commented = ✅ Thank you. This helps us do better.
survey-too-late = We are sorry that this was not solved. We have recorded it.
refusal-survey-rated = You have already rated this: { $rating }. Thank you.
refusal-survey-commented = We already have your comment. Thank you.
refusal-survey-none = No satisfaction survey on this case has been sent yet, so nothing was saved.
refusal-survey-over = This survey has ended. You can make a new report, or see the result under “My cases”.
refusal-survey-words = Only text is accepted here. Please write a few words, or go back to the start.

## Work figures

desk-command-stats = Work figures: cases taken, on time, satisfaction
stats-title = Work figures · { $name }
stats-head =
    <b>Work figures · { $name }</b>
    { $span }
stats-span = { $since } – { $until }
stats-week = 7 days
stats-thirty = 30 days
stats-month = This month
stats-last = Last month
stats-all = Everyone
stats-mine = Mine
stats-as-picture = 📊 Picture
stats-as-csv = 📎 CSV file
stats-taken = Taken
stats-stage = { $stage } on time
stats-overturned = Overturned
stats-satisfaction = Satisfaction
stats-open = Open now
stats-empty = There were no cases in this period.
stats-none-due = nothing was due
stats-of = { $stage } { $kept }/{ $due }
stats-and = { $first } · { $rest }
stats-below =
    { $first }
    { $rest }
stats-line =
    <b>{ $name }</b>
    taken { $taken } · open { $open } · on time { $kept }/{ $due }
    overturned { $overturned }/{ $results }
    { $stages }
stats-line-satisfied =
    <b>{ $name }</b>
    taken { $taken } · open { $open } · on time { $kept }/{ $due }
    overturned { $overturned }/{ $results }
    satisfaction { $satisfied } ({ $answers })
    { $stages }
stats-stage-review = review
stats-stage-investigation = start
stats-stage-decision = decision
stats-stage-delivery = delivery
stats-stage-appeal_review = appeal
refusal-stats-private = Work figures are only shown in private; please message me there.
refusal-stats-not-yours = You can only see your own figures; a lead can see the team's.

## Opinions

menu-opinions = 💡 Opinions
command-opinions = Opinions
opinion-question-default = What should we improve most in the way we handle reports?
opinion-question-usual = The usual question
opinion-invited = 💡 <b>Your opinion</b>
    { $question }
opinion-until = Please write it by { UNTIL($until) }. Everyone we asked will be told our answer. Staff read the opinions but can't see who you are.
opinion-write = 💡 { $question }
    Just write it in one message. Staff read the opinions but can't see who you are.
opinion-kept = ✅ Thank you, we have your opinion. You will be told our answer; you can change what you wrote until then.
opinion-declined = All right, not this time.
opinion-answered = 💡 <b>The answer to your opinions</b>
    { $question }
opinion-answer = Answer: <blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 Thank you. We will ask you a few times a year; you can always skip it, and opt out at any time.
opinion-stopped = All right, we won't ask for your opinion any more. To take part again, send /opinions.
opinion-stopped-page = All right, we won't ask for your opinion any more.
opinion-press-willing = 🙋 You can ask me
opinion-press-stop = Don't ask me again
opinion-press-write = ✍️ Write
opinion-press-rewrite = ✍️ Change it
opinion-press-decline = Not this time
opinions-head = <b>Opinions</b> From time to time we review our work and ask people who agreed to it what we could do better. Our answers are published here.
opinions-willing = 🙋 You have agreed to be asked.
opinions-unwilling = You have not signed up to be asked.
opinions-none = There are no answers yet.

lookback-opinions-open =
    💡 Opinions: { $asked } asked, { $given } given
    Open until { AT($until) }
lookback-opinions-over =
    💡 Opinions: { $asked } asked, { $given } given
    Waiting for an answer
lookback-opinions-answered =
    💡 Opinions: { $asked } asked, { $given } given
    Answered
opinions-call = 💡 Ask for opinions
opinions-read = 💡 Opinions { $n }
opinions-read-head = <b>Opinions</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 Write the answer
opinions-called = 💡 { $alias } has asked { $n } willing { $n ->
        [one] reporter
       *[other] reporters
    } for opinions, until { AT($until) }.
opinions-published = 💡 { $alias } has published the answer; everyone who was asked is being told.
opinions-goes-to = This goes to the reporters who agreed to be asked ({ $n } at the moment), each in their own language. At night it waits until morning.
opinions-answers = The question was: { $question } { $asked } asked, { $given } given.
opinions-ends-early = ⏳ Opinions are open until { AT($until) }; answering now closes them early.
opinions-over = ⏳ Opinions have closed: { $asked } asked, { $given } given. Please write an answer; everyone who was asked will be told.
desk-about-opinions = <b>Opinions</b> · { $alias }
desk-about-opinions-answer = <b>Answer to opinions</b> · { $alias }
desk-ask-opinion = What do you want to ask? Write a question, or use the usual one.
desk-ask-opinions-answer = What is the answer? Say what people told you, what you will and won't do, and why. Everyone will be able to read it.
desk-change-opinion = Another question
desk-change-opinions-answer = Change the answer
refusal-opinions-unanswered = The last round of opinions has not been answered yet. Please answer it before asking again.
refusal-opinions-called = You have already asked for opinions in this review.
refusal-opinions-nobody = Nobody has agreed to be asked yet. Reporters can do so after the survey, or with /opinions.
refusal-opinions-answered = The answer has already been published.
refusal-opinions-over = This round has closed, so your opinion was not kept. The answer is under /opinions.
refusal-opinions-over-page = This round has closed, so your opinion was not kept.
refusal-opinions-consent = You can take part once you have read the notice and filed a report.
refusal-opinion-given = We already have your opinion, thank you. To change it, tap “Write” and send a new one.
refusal-opinion-words = Only text is accepted here; please write a few words.
refusal-opinion-forward = A forwarded message is somebody else's words, so it was not kept as your opinion. Please write what you think yourself; to report the message, send /report first.
refusal-opinion-forward-page = These are somebody else's words, so they were not kept as your opinion. Please write what you think yourself; to report something, begin a report.

survey-words = 💬 Comments { $n }
survey-words-head = <b>Comments with ratings</b> ({ $n })
survey-word = { $rating } of 5 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

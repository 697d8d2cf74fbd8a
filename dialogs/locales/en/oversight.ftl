## Looking back

desk-command-review = Looking back: figures, conclusions, actions
lookback-head-review = <b>Looking back</b> · { $since } – { $until }
lookback-head-audit = <b>Security audit</b> · { $since } – { $until }
lookback-head-risk = <b>Risk assessment</b> · { $since } – { $until }
lookback-filed = Received
lookback-figure = { $name } { $now } (before: { $before })
lookback-repeated = Subjects reported three times or more: { $n }
lookback-hot = <b>Where it gathers</b>
lookback-classes = <b>By class</b>
lookback-spot = · { $name } { $now } (before: { $before })
lookback-checklist-audit = Please check each:
    ☐ The list of staff and roles: whoever left is removed
    ☐ The key: there is a copy, and only those know it who must
    ☐ Who opened evidence: look at some of the records
    ☐ Refused presses: is anything unusual
    ☐ A backup can be restored, servers are up to date
lookback-checklist-risk = Please assess each:
    ☐ What personal data is collected, and is all of it needed still
    ☐ Where it could leak, whom that would hurt, and how badly
    ☐ Sensitive data, and children
    ☐ Third parties (Telegram, servers) and other countries
    ☐ Do the measures suffice, and what is missing
lookback-actions = <b>Actions</b>
lookback-no-actions = There are no open actions.
lookback-outcome = <b>Conclusion</b> ({ $alias })<blockquote expandable>{ $text }</blockquote>
lookback-act = ➕ Action
lookback-conclude = 📝 Conclude
lookback-owners = Who is to do it?
lookback-concluded = ✅ Concluded by { $alias }
lookback-acted = ✅ Noted: { $line }
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
action-new = 📝 This is yours to do:
action-soon = ⏳ Due soon:
action-late = ⚠️ The day has passed:
action-left = ⚠️ Its owner has left; please find somebody else:
action-done = ✅ Done
action-done-press = ✅ { $text }
action-give = Give to another
action-is-done = ✅ Done: { $text }
laws-due = 📖 These rules are due for review: please see whether the law has changed, and put the rules and the next day right in their file.
laws-line = · { $law } ({ $rules }) · { $day }
desk-about-action = <b>Action</b> · { $alias }
desk-about-conclusion = <b>Conclude</b> · { $alias }
desk-ask-action = What is to be done? Reply to this message in a sentence or two.
desk-ask-due_day = By which day? For example 31 Dec, or 2027-01-15.
desk-ask-figure = Which figure is it to move? The next look back compares it. You may skip this.
desk-ask-conclusion = What do you conclude? Reply to this message.
refusal-lookback-private = Looking back is done in private; please write to me there.
refusal-lookback-gone = There is no such look back; please send /review.
refusal-lookback-closed = That one is concluded already; send /review to read it.
refusal-owner-left = They are not on the list of staff any more; please choose somebody else.
refusal-action-gone = There is no such action; please send /review.
refusal-action-another = That action is somebody else's; they or a lead mark it as done.
refusal-action-done = That action is done already.

## The survey after closing

survey-ask = 🙏 <code>{ $number }</code> is closed. How satisfied are you with how it was handled? One tap is enough: 1 not at all, 5 very.
survey-rating = { $n }
survey-unsolved = Not solved
survey-rated = ✅ Noted: { $n }. Thank you. If you would like to say more, just write it.
survey-no-comment = No, thanks
survey-commented = ✅ Received, thank you. It helps us to do better.
survey-too-late = We are sorry that it is not solved; that is on record.
refusal-survey-rated = You have rated it already: { $rating }. Thank you.
refusal-survey-commented = Your words have arrived before. Thank you.
refusal-survey-over = This survey is over. You can report anew, or see the result among your cases.
refusal-survey-words = Only words can be taken here: please write a few, or go to the start.

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

## Opinions

menu-opinions = 💡 Opinions
command-opinions = Opinions
opinion-question-default = What about the way we handle reports most needs to get better?
opinion-question-usual = The usual question
opinion-invited = 💡 <b>Your opinion</b>
    { $question }
opinion-until = Please write it by { UNTIL($until) }; everybody who was asked will be told our answer. Staff read opinions, and do not see who you are.
opinion-write = 💡 { $question }
    Just write it, in one message. Staff read opinions, and do not see who you are.
opinion-kept = ✅ It has arrived, thank you. You will be told the answer; until then you can still change it.
opinion-declined = All right, not this time.
opinion-answered = 💡 <b>The answer to your opinions</b>
    { $question }
opinion-answer = Answer:<blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 All right: when opinions are asked for, we ask you, a few times a year, and you can always pass. You can take this back at any time.
opinion-stopped = All right, you will not be asked for opinions any more. To take part again send /opinions.
opinion-press-willing = 🙋 I am willing to be asked
opinion-press-stop = Do not ask me again
opinion-press-write = ✍️ Write
opinion-press-rewrite = ✍️ Change it
opinion-press-decline = Not this time
opinions-head = <b>Opinions</b> From time to time we look back, and ask those who are willing what could be better. The answers are published here.
opinions-willing = 🙋 You are willing to be asked.
opinions-unwilling = You are not being asked at present.
opinions-none = There is no answer yet.

lookback-opinions-open = 💡 Opinions: { $asked } asked, { $given } given, taken until { AT($until) }
lookback-opinions-over = 💡 Opinions: { $asked } asked, { $given } given, waiting for an answer
lookback-opinions-answered = 💡 Opinions: { $asked } asked, { $given } given, answered
opinions-call = 💡 Ask for opinions
opinions-read = 💡 Opinions { $n }
opinions-read-head = <b>Opinions</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 Write the answer
opinions-called = 💡 { $alias } has asked { $n } willing { $n ->
        [one] reporter
       *[other] reporters
    } for opinions, until { AT($until) }.
opinions-published = 💡 { $alias } has published the answer; those who were asked are being told.
opinions-goes-to = This goes to the reporters who are willing, { $n } at present, each in their own language; at night it waits for the morning.
opinions-answers = The question was: { $question } { $asked } asked, { $given } given.
opinions-ends-early = ⏳ Opinions were to be taken until { AT($until) }; answering now ends that.
opinions-over = ⏳ The time for opinions is over: { $asked } asked, { $given } given. Please write an answer; those who were asked will be told.
desk-about-opinions = <b>Opinions</b> · { $alias }
desk-about-opinions-answer = <b>Answer to opinions</b> · { $alias }
desk-ask-opinion = What do you want to ask? Write the question, or take the usual one.
desk-ask-opinions-answer = What is the answer? Say which opinions came, what you will do, what not, and why. Everybody will be able to read it.
desk-change-opinion = Another question
desk-change-opinions-answer = Change the answer
refusal-opinions-unanswered = The last opinions have had no answer yet. Please answer those first, then ask anew.
refusal-opinions-called = Opinions were asked for in this review already.
refusal-opinions-nobody = Nobody is willing to be asked yet. Reporters can say so after the survey, or with /opinions.
refusal-opinions-answered = The answer was published already.
refusal-opinions-over = Opinions are not taken any more this time, so it was not kept. The answer is published under /opinions.
refusal-opinions-consent = You can take part once you have filed a report and read the notice.
refusal-opinion-given = Your opinion has arrived, thank you. To change it tap “Write” and write it anew.
refusal-opinion-words = Only words are taken here; please write a few.

survey-words = 💬 Words with ratings { $n }
survey-words-head = <b>Words with ratings</b> ({ $n })
survey-word = { $rating } of 5 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

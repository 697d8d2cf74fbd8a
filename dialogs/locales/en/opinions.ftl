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

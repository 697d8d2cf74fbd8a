## Malicious reporting

desk-press-bad_faith = 🚫 Find malicious
desk-press-bad_faith_uphold = Uphold
desk-press-bad_faith_lift = Lift
desk-ask-bad_faith_why = Why is this report malicious? State the facts: its author will read them and may appeal, and then another lead decides.
desk-ask-bad_faith_answer = What are the reasons for the decision? The author will read them.
desk-done-bad_faith = 🚫 { $alias } found the report malicious; its author has been told
desk-done-bad_faith_uphold = ✅ { $alias } upheld the finding; the author has been told
desk-done-bad_faith_lift = ✅ { $alias } lifted the finding; the author has been told
desk-bad_faith_found = 🚫 { $number }: { $alias } found the report malicious, { $step }: { $text }
desk-bad_faith_appealed = 🙋 { $number }: the author has appealed against the finding of malicious reporting; another lead decides: { $text }
desk-bad_faith_upheld = ✅ { $number }: { $alias } upheld the finding of malicious reporting: { $text }
desk-bad_faith_lifted = ✅ { $number }: { $alias } lifted the finding of malicious reporting: { $text }
bad-faith-warned = a warning
bad-faith-slow = one report a day for 30 days
bad-faith-pause_7 = no reports for 7 days
bad-faith-pause_30 = no reports for 30 days
bad-faith-told =
    🚫 <b>Your report <code>{ $number }</code> was found malicious.</b>
    Why: { $reason }
    What follows: { $step }.
bad-faith-until = { $step } (until { AT($until) })
bad-faith-steps = The published steps: a warning; then one report a day for 30 days; then no reports for 7 days; then for 30 days each time. A finding that was lifted does not count.
bad-faith-how = You may appeal once within { $days } days; another lead decides. Your other reports go on as before.
bad-faith-appeal = 🙋 Appeal
bad-faith-ask = Write why <code>{ $number }</code> was not malicious. Another lead decides.
bad-faith-appealed = 🙋 We have received your appeal about <code>{ $number }</code>; another lead will decide, and you will be told.
bad-faith-upheld = Your appeal about <code>{ $number }</code> was decided: the finding stands. Why: { $reason }
bad-faith-lifted = ✅ Your appeal about <code>{ $number }</code> was decided: the finding is lifted, and with it every limit. Why: { $reason }
refusal-bad-faith-pause = Because your report { $number } was found malicious, you cannot file before { AT($until) }. What you write in the chat is kept; file it then. You can appeal as that notice says.
refusal-bad-faith-slow = Because your report { $number } was found malicious, you can file one report a day now. What you write in the chat is kept; file it after { AT($until) }.
refusal-bad-faith-early = The case has no result yet; until then its report cannot be found malicious.
refusal-bad-faith-founded = A violation was found in this case, so its report was not malicious. Nothing was changed.
refusal-bad-faith-anonymous = This report is anonymous: no account is tied to it, so nobody can be warned, slowed down, kept from reporting or identified. You can reject the case and say so in a note; the same content is recognised when it comes again. Nothing was changed.
refusal-bad-faith-desk = Staff filed this report for somebody without an account here: nobody can be slowed down or kept from reporting by it. You can reject the case and say so in a note. Nothing was changed.
refusal-bad-faith-twice = This report has already been found malicious. Nothing was done a second time.
refusal-bad-faith-none = There is no finding of malicious reporting against you here, or it was lifted.
refusal-bad-faith-appealed = You have appealed already, or the time for it is over. The finding and the appeal are on record.
refusal-bad-faith-no-appeal = No appeal waits for a decision. Nothing was changed.
refusal-bad-faith-own = The finding was yours; another lead decides the appeal.
refusal-bad-faith-words = Please write the reasons of your appeal in words; what you sent was not taken.

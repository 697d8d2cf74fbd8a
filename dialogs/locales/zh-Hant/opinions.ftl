## 意見徵集

menu-opinions = 💡 意見徵集
command-opinions = 意見徵集
opinion-question-default = 您覺得我們處理檢舉的過程,哪裡最需要改進?
opinion-question-usual = 用通常的問題
opinion-invited = 💡 <b>意見徵集</b>
    { $question }
opinion-until = 請在 { UNTIL($until) } 前寫下來;我們會把答覆告訴每一位被問到的人。工作人員看得到意見,看不到您是誰。
opinion-write = 💡 { $question }
    請直接寫下來,一則就好。工作人員看得到意見,看不到您是誰。
opinion-kept = ✅ 收到了,謝謝。有了答覆會告訴您;在那之前還可以改。
opinion-declined = 好的,這次不問了。
opinion-answered = 💡 <b>意見徵集的答覆</b>
    { $question }
opinion-answer = 答覆:<blockquote expandable>{ $text }</blockquote>
opinion-willing-kept = 🙋 好的,以後徵求意見時會來問您,一年幾次,每次都可以不答。隨時可以收回。
opinion-stopped = 好的,以後不再徵求您的意見。想參加時傳 /opinions。
opinion-press-willing = 🙋 願意參加意見徵集
opinion-press-stop = 以後不再問我
opinion-press-write = ✍️ 寫意見
opinion-press-rewrite = ✍️ 改一改
opinion-press-decline = 這次不了
opinions-head = <b>意見徵集</b> 我們定期檢討,會問願意參加的人哪裡可以做得更好,答覆公開在這裡。
opinions-willing = 🙋 您願意被徵求意見。
opinions-unwilling = 您現在不會被徵求意見。
opinions-none = 還沒有答覆。

lookback-opinions-open = 💡 意見徵集:問了 { $asked } 人,收到 { $given } 則,收到 { AT($until) } 為止
lookback-opinions-over = 💡 意見徵集:問了 { $asked } 人,收到 { $given } 則,等答覆
lookback-opinions-answered = 💡 意見徵集:問了 { $asked } 人,收到 { $given } 則,已答覆
opinions-call = 💡 徵集意見
opinions-read = 💡 看意見 { $n }
opinions-read-head = <b>意見徵集</b> { $question }
opinions-read-one = <blockquote expandable>{ $text }</blockquote>
opinions-write-answer = 📝 寫答覆
opinions-called = 💡 { $alias } 發起了意見徵集,傳給 { $n } 位願意參加的檢舉人,收到 { AT($until) } 為止。
opinions-published = 💡 { $alias } 已公布答覆,正在告訴被問到的人。
opinions-goes-to = 將傳給願意參加的檢舉人 { $n } 位,各人用自己的語言;晚上的等到早上。
opinions-answers = 問的是:{ $question } 問了 { $asked } 人,收到 { $given } 則。
opinions-ends-early = ⏳ 原定收到 { AT($until) };現在答覆,就不再收意見。
opinions-over = ⏳ 意見徵集的時間到了:問了 { $asked } 人,收到 { $given } 則。請寫答覆,會告訴被問到的人。
desk-about-opinions = <b>意見徵集</b> · { $alias }
desk-about-opinions-answer = <b>答覆意見</b> · { $alias }
desk-ask-opinion = 想問什麼?請寫下問題,或用通常的問題。
desk-ask-opinions-answer = 怎麼答覆?寫收到了哪些意見,會做什麼,不做什麼,為什麼。會公布給所有人看。
desk-change-opinion = 改問題
desk-change-opinions-answer = 改答覆
refusal-opinions-unanswered = 上一次徵集還沒有答覆。請先寫答覆,再問新的。
refusal-opinions-called = 這次檢討已經徵集過意見了。
refusal-opinions-nobody = 還沒有人願意參加意見徵集。檢舉人在滿意度調查之後,或傳 /opinions 可以報名。
refusal-opinions-answered = 已經公布過答覆了。
refusal-opinions-over = 這次徵集已經結束,沒有收下。答覆公開在 /opinions。
refusal-opinions-consent = 提出過檢舉、看過告知書之後就可以參加。
refusal-opinion-given = 您的意見已經收到,謝謝。想改的話,點「寫意見」重新寫。
refusal-opinion-words = 這裡只收文字,請寫幾句話。

survey-words = 💬 滿意度留言 { $n }
survey-words-head = <b>滿意度調查的留言</b>({ $n })
survey-word = { $rating } 分 · { $leaf } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>

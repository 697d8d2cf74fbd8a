## The person reported and witnesses are heard

desk-press-hear = 👂 Hear somebody
desk-ask-whom = Who is asked?
desk-ask-put = What is the question? Reply to this message. They read it by their code, and neither the report nor who made it: do not write that into it.
desk-done-hear = 👂 { $alias } asks { $whom }; the code is in their private chat, for them to hand on
desk-stated = 👂 Statement of { $whom } · <code>{ $number }</code><blockquote expandable>{ $text }</blockquote>
desk-stated-refused = A file of it was not taken; they know why.
hearing-asked = <b>Please tell us</b> <code>{ $number }</code><blockquote>{ $question }</blockquote>
    Write, or send photos, videos, voice and files, and tap “Done” at the end. Staff do not see your account; nobody else concerned reads your words.
hearing-kept = 👂 { $count ->
        [one] One message has
       *[other] { $count } messages have
    } been passed on.
hearing-done = ✅ Done
code-for-reported = the person reported
code-for-witness = a witness

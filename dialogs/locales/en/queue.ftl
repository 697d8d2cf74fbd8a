## The desk: the queue

desk-queue = <b>Queue</b> · { $n } open
desk-queue-view = <b>{ $view }</b> · { $n }
desk-queue-delay = ⚠️ { $block }: { $why }
desk-queue-page = Page { $page } of { $pages } · earliest deadline first
desk-queue-empty = There is nothing here.
desk-queue-received = 🟡 Awaiting review { $n }
desk-queue-accepted = 🟢 To begin { $n }
desk-queue-investigating = 🔵 Investigating { $n }
desk-queue-waiting = 🟠 Waiting { $n }
desk-queue-approval = 🟣 To approve { $n }
desk-queue-review = 🟤 Appeals { $n }
desk-queue-overdue = ⚠️ Late { $n }
desk-queue-mine = 🙋 Mine { $n }
desk-queue-search = 🔎 Search
desk-queue-case = { $state } { $block } · { $leaf }
desk-queue-case-due = { $state } { $block } · { $leaf } · { LEFT($due) }
desk-queue-case-late = ⚠️ { $block } · { $leaf } · { LEFT($due) }
desk-view-received = 🟡 Awaiting review
desk-view-accepted = 🟢 To begin
desk-view-investigating = 🔵 Investigating
desk-view-waiting = 🟠 Waiting for the reporter
desk-view-approval = 🟣 To approve
desk-view-review = 🟤 Appeals
desk-view-overdue = ⚠️ Late
desk-view-mine = 🙋 Mine
desk-page-before = ‹ Back
desk-page-after = More ›
desk-shown-below = The card is now at the end of this chat.
desk-shown-in-thread = The card is now at the end of the topic “{ $block } · { $leaf }”.
desk-asked-below = The question is below.
desk-asked-in-thread = The question is in the topic “{ $block } · { $leaf }”.
desk-asked-in-private = The staff chat has reached Telegram's limit for this minute, so the question is in your private chat with me. Please continue there.
desk-card-in-thread = The case's card is in the topic “{ $block } · { $leaf }” of the staff chat.

## The desk: what a search found

desk-hits-subject = 🔎 <b>Same subject</b> { $subject } · { $n ->
        [one] { $n } case
       *[other] { $n } cases
    }
desk-hits-leaf = 🔎 <b>Category</b> { $leaf } · { $n ->
        [one] { $n } case
       *[other] { $n } cases
    }
desk-hits-related = 🔗 <b>Same subject as</b> <code>{ $number }</code> · { $n ->
        [one] { $n } other
       *[other] { $n } others
    }
desk-hits-open-leaf = 🔎 { $leaf } { $n }
desk-found-below = The results are below.
refusal-desk-nothing-found = Nothing was found. Try the full case number, the reported link or @handle, or another word of the category.

desk-help-command = { $command } { $what }
desk-help-roles = Your role: { $roles }. You can use:
desk-command-search = Find cases by number, subject or category

desk-card-related = Related cases { $n } ({ $running } running)
desk-press-related = 🔗 Related { $n }
desk-card-found-before = { $n ->
        [one] { $n } earlier violation
       *[other] { $n } earlier violations
    }
desk-card-muted-before = { $n ->
        [one] { $n } earlier violation
       *[other] { $n } earlier violations
    } (muted { $mutes ->
        [one] once
       *[other] { $mutes } times
    } within { $months } months)
desk-card-history = { $first } · { $rest }

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
desk-found-below = What was found is below.
refusal-desk-nothing-found = Nothing was found. Try the whole ticket number, the reported link or @handle, or another word of the category.

desk-help-command = { $command } { $what }
desk-help-roles = You are { $roles }, and have:
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

## Rules and rights: their text is in rules/guide.toml
guide-practice = 🧪 Practise
guide-search = 🔎 Search
guide-section = <b>{ $name }</b>
guide-page = <b>{ $name }</b>
guide-category = · { $name } ({ $clause })
guide-link = Open the site
guide-up = ‹ { $name }
guide-law-in-force = In force since { $since }; checked on { $checked }.
guide-law-ended = ⚠️ No longer in force: from { $since } to { $until }; checked on { $checked }.
guide-search-ask = What are you looking for? Send me a few words, such as “gambling”, “refund” or “personal data”.
guide-found = { $count ->
    [one] One page mentions “{ $words }”:
   *[other] { $count } pages mention “{ $words }”:
}
guide-found-none = No page mentions “{ $words }”. Try another word, or fewer words.
refusal-guide-words = Please send words, such as “gambling” or “refund”. Files aren't taken here, and nothing here is a report.
practice-line = 🧪 <b>Practice: nothing is filed</b>
practice-begun = Fill in whatever you like, and tap File at the end to see what happens. You can cancel at any time.
practice-no-files = Practice reports take no files, so this one was not kept. In a real report, send pictures, videos or files at this step.
practice-done = 🧪 That was the practice: nothing was filed, and what you wrote has been erased. A real report would get its number and deadlines here.
refusal-practice-unfinished = You have an unfinished report, and a practice would get in its way. Please finish or discard it first, then practise.
command-practice = practise a report; nothing is filed

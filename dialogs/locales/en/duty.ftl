## Duty and assignment: the card's second page

desk-more = ⋯ More
desk-press-release = Release
desk-done-release = ✅ { $alias } has released it; it waits to be claimed

## Where something cannot be done

refusal-held-by-nobody = Nobody handles this case now. Nothing was changed.
refusal-held-by-another = Somebody else handles this case; a lead can change that. Nothing was changed.

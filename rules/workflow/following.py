"""Which acts on the leading case of a collective complaint its members follow (decision 21)."""

from rules.vocabulary import Act

BY_THE_CLOCK = (Act.CHANGE, Act.OVERTURN, Act.CHECK, Act.RELAY, Act.CARRIED_OUT, Act.NOT_CARRIED_OUT)
"""Acts that are done once, to the leading case, and reach the members by the clock: no member has a review, a check or
a reply of its own."""
FOLLOWED_ACTS = (
    *(Act.ACCEPT, Act.REJECT, Act.ASK, Act.ANSWER, Act.RESUME, Act.RECATEGORISE, Act.SET_SEVERITY, Act.TRANSFER),
    *(Act.BEGIN, Act.DECIDE, Act.PROPOSE, Act.APPROVE, Act.SEND_BACK, *BY_THE_CLOCK),
)
"""Acts that members follow."""

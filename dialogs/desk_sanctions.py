"""What staff read of sanctions: what the ladder calls for, and that one is over or was lifted."""

from dialogs import terms
from dialogs.cards import Card
from rules.measures import Measure
from rules.refusals import Say


def mute_over(number: str, measure: Measure) -> Card:
    """The time of a mute is over; where it was carried out by hand, it is lifted by hand."""
    return Card((Say("desk-mute-over", {"number": number, "sanction": terms.measure(measure)}),))


def lifted(number: str, measure: Measure, *, on_appeal: bool) -> Card:
    """A sanction has ended before its time."""
    id = "desk-lifted-on-appeal" if on_appeal else "desk-lifted"
    return Card((Say(id, {"number": number, "sanction": terms.measure(measure)}),))

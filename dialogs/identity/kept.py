"""What is said otherwise where nothing is pushed to the reporter, who comes back with the code: of an anonymous case,
and of one that staff filed for somebody who left no address."""

from dataclasses import replace

from dialogs.engine.cards import Card
from rules.refusals import Arg, Text

PROMISES = frozenset(
    {
        *("measures-follow", "accepted-told", "status-together", "status-late", "meeting-agreed"),
        *(f"desk-done-{act}" for act in ("talk", "talk-corrected", "retract", "ask", "meet", "meeting-off")),
        *(f"desk-done-{act}" for act in ("reject", "decide", "propose", "approve", "check")),
        *(f"desk-done-{act}" for act in ("carried_out", "not_carried_out", "uphold", "change", "overturn")),
        *("desk-meeting-off-by-staff", "desk-meeting-missed", "desk-evidence-refused", "desk-talked-refused"),
    }
)
"""Sentences that promise the reporter a message, or say that they had one. Of such a case each has another form, under
its name with `-kept` behind it."""


def promises(said: Card | Text) -> bool:
    """Return whether a sentence of it is among `PROMISES`."""
    if isinstance(said, Card):
        return any(promises(line) for line in said.lines)
    return said.id in PROMISES or any(promises(arg) for arg in said.args.values() if isinstance(arg, Text))


def kept_card(card: Card) -> Card:
    """Return the card as it is true of such a case."""
    return replace(card, lines=tuple(kept_text(line) for line in card.lines))


def kept_text(said: Text) -> Text:
    """Return the sentence as it is true of such a case."""
    args: dict[str, Arg] = {n: kept_text(arg) if isinstance(arg, Text) else arg for n, arg in said.args.items()}
    return Text(f"{said.id}-kept" if said.id in PROMISES else said.id, args)

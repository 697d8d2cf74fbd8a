"""What a report says, readable to its end: in as many messages as it takes."""

from dialogs.engine.cards import Card, Rows
from rules.refusals import Text
from rules.report import ReportText

PART = 3000
"""Characters in one message; a message holds 4096 units, and a character takes up to two."""

SHOWN = 600
"""Characters of a description that a card shows whole, beside all else that it says."""


def report_cards(number: str, report: ReportText, rows: Rows = ()) -> tuple[Card, ...]:
    """Return the description in parts, its subject first; the buttons stand under the last."""
    said = report.description
    parts = [said[at : at + PART] for at in range(0, len(said), PART)] or [""]
    cards = []
    for n, part in enumerate(parts, 1):
        head = Text("full-text", {"number": number, "n": n, "of": len(parts)})
        about = (Text("full-text-about", {"subject": report.about}),) if n == 1 and report.about else ()
        text = (Text("full-text-words", {"text": part}),) if part else ()
        cards.append(Card((head, *about, *text), rows if n == len(parts) else ()))
    return tuple(cards)

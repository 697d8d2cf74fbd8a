"""The original of a piece of evidence: its button, the question for a reason, and the notice of its opening."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Button, Card, Media, in_rows
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.refusals import Arg, Text

ORIGINAL = "original"
"""The kind of the dialog that asks for a reason, and the act of the button that begins it."""

PIECE = "piece"
"""The key of the piece in the dialog's draft."""

WHY = StaffQuestion(
    "original_why",
    ("unreadable", "genuine", "demanded"),
    typed=True,
    limit=500,
    label=lambda choice: Text(f"original_why-{choice}"),
)
ASK_WHY = script(WHY)

_A_ROW = 4


def original_rows(case_id: int, pieces: Sequence[int]) -> tuple[tuple[Button, ...], ...]:
    """Return the button under a single piece; several pieces have theirs under `originals_card`."""
    if len(pieces) != 1:
        return ()
    return ((Button(Text("desk-press-original"), _data(case_id, pieces[0])),),)


def originals_card(case_id: int, n: int, pieces: Sequence[int]) -> Card:
    """Return a button for each piece of the album that is the `n`th entry."""
    buttons = [
        Button(Text("desk-original-of-album", {"n": n, "at": at}), _data(case_id, piece))
        for at, piece in enumerate(pieces, 1)
    ]
    rows = in_rows(buttons, _A_ROW)
    return Card((Text("desk-originals", {"n": n}),), rows)


def original_card(piece: int, number: str, n: int, name: str, until: datetime) -> Card:
    """Build the message with the original for the member who opened it.

    Args:
        n: its number in the list of evidence.
        name: the file name as given; empty without one.
        until: when the message is deleted again.
    """
    facts: dict[str, Arg] = {"number": number, "n": n, "until": until}
    named = (Text("desk-original-name", {"name": name}),) if name else ()
    return Card((Text("desk-original-here", facts), *named), media=Media((piece,), original=True))


def opened_card(number: str, n: int, alias: str, why: Arg) -> Card:
    """Build the notice beside the card of who opened which original, and why."""
    return Card((Text("desk-original-opened", {"number": number, "n": n, "alias": alias, "why": why}),))


def reason_text(choice: str, text: str) -> Arg:
    """Return the reason for display: a ready one, or the typed words."""
    return WHY.labelled(choice) if choice in WHY.choices else text


def _data(case_id: int, piece: int) -> ButtonData:
    return ButtonData(ORIGINAL, case_id, argument=(piece,))

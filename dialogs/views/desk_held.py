"""A case held because it likely names staff or a partner: the line on its card, and the two buttons."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, button
from rules.refusals import Text

HELD = "held"
"""The act of both buttons; its argument is the way."""

RELEASE, KEEP = "release", "keep"


def held_lines(names: Sequence[str], *, restricted: bool) -> tuple[Text, ...]:
    """Say why the case is not in the staff chat; `names` are the people it likely names."""
    if names:
        return (Text("desk-card-held", {"names": " · ".join(names)}),)
    return (Text("desk-card-restricted"),) if restricted else ()


def held_buttons(case_id: int, version: int) -> tuple[Button, ...]:
    """Return the buttons to release the case to the staff chat, or to keep it out."""
    return tuple(button(Text(f"desk-held-{way}"), HELD, way, id=case_id, version=version) for way in (RELEASE, KEEP))

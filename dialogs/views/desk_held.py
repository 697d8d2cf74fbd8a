"""A case that is held because it likely names staff or a partner: what its card says, and the two ways out."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, button
from rules.refusals import Text

HELD = "held"
"""The act of both buttons; its argument is the way."""

RELEASE, KEEP = "release", "keep"


def held_lines(names: Sequence[str], *, restricted: bool) -> tuple[Text, ...]:
    """Why the case does not stand in the staff chat; `names` are of those whom it likely names."""
    if names:
        return (Text("desk-card-held", {"names": " · ".join(names)}),)
    return (Text("desk-card-restricted"),) if restricted else ()


def held_buttons(case_id: int, version: int) -> tuple[Button, ...]:
    """Let it go to the staff chat, or keep it."""
    return tuple(button(Text(f"desk-held-{way}"), HELD, way, id=case_id, version=version) for way in (RELEASE, KEEP))

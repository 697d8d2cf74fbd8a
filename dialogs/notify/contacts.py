"""Contact addresses of a reporter outside the chat: asking for one, and for the code that confirms it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dialogs.engine.cards import MENU, Card, button
from rules.refusals import Text
from rules.vocabulary import ContactChannel


@dataclass(frozen=True, slots=True)
class UnconfirmedAddress:
    """A masked address that waits for its code; whether a code was sent that is still valid."""

    address: str
    sent: bool


def contact_card(
    case_id: int,
    version: int,
    channels: Collection[ContactChannel],
    waits: Sequence[UnconfirmedAddress],
    minutes: int,
    *,
    there: bool,
) -> Card:
    """Ask for the code of a waiting address, or else for an address; a stored one can be removed.

    Args:
        minutes: how long a code is valid.
    """
    lines = [
        Text(f"contact-code-{'sent' if it.sent else 'wanted'}", {"address": it.address, "minutes": minutes})
        for it in waits
    ]
    if not waits:
        kind = "both" if len(channels) > 1 else next(iter(channels))
        lines.append(Text(f"contact-ask-{kind}"))
    again = Text("contact-code-again" if any(it.sent for it in waits) else "contact-code-send")
    resend = (button(again, "recode", id=case_id, version=version),) if waits else ()
    away = (button(Text("contact-forget"), "uncontact", id=case_id, version=version),) if there else ()
    return Card(tuple(lines), (*((resend,) if resend else ()), (*away, button(Text("contact-skip"), MENU, "home"))))

"""The platform is asked for data about a case: what is asked for, and how its answer is shown to staff."""

from dialogs.engine.cards import Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.facts.acts import DataRequested
from rules.refusals import Arg, Text, listed

KINDS = ("account", "content", "history", "logins")
"""Kinds of data: of the account, the content with its changes, what was found before, when and whence it was used."""

REQUEST = script(StaffQuestion("data", KINDS, several=True, typed=True, limit=500))


def wanted(request: DataRequested) -> Arg:
    """Name what is asked for."""
    if request.text:
        return request.text
    return listed([Text(f"data-{kind}") for kind in request.kinds])


def requested_line(request: DataRequested) -> Text:
    """Say on the card what the platform is still asked for."""
    return Text("desk-card-data", {"what": wanted(request)})


def received_card(number: str, text: str) -> Card:
    """Build the notice beside the card with what the platform has answered."""
    return Card((Text("desk-data-received", {"number": number, "text": text}),))


def refused_card(number: str, why: str) -> Card:
    """Build the notice that the platform gave no data, and what to do."""
    lines = (Text("desk-data-refused", {"number": number}), *((Text("desk-data-why", {"text": why}),) if why else ()))
    return Card(lines)

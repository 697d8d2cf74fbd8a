"""Private notices to administrators about dead letters."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.engine.cards import Card
from dialogs.queue.queue import way_to
from rules.refusals import ByLang, Text

KINDS = ("intake", "courier", "postman", "fetcher", "enforcer", "doorkeeper", "clock")
"""The kinds of row in the order listed; `set-aside-<kind>` names each."""


def dead_letters_card(counts: Mapping[str, int]) -> Card:
    """Count the dead letters of each kind, and say what to do about them."""
    lines = (Text(f"set-aside-{kind}", {"n": counts[kind]}) for kind in KINDS if counts.get(kind))
    return Card((Text("set-aside"), *lines, Text("set-aside-what-to-do")))


def deadline_dead_letter(case_id: int, number: str, leaf: ByLang, due: datetime) -> Card:
    """Build the notice that the clock no longer handles a deadline of this case, so a person must."""
    return Card((Text("deadline-set-aside", {"number": number, "leaf": leaf, "due": due}),), way_to(case_id))

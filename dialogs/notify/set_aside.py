"""What administrators are told of rows that were set aside, in private."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.engine.cards import Card
from dialogs.queue.queue import way_to
from rules.refusals import ByLang, Text

KINDS = ("intake", "courier", "postman", "fetcher", "enforcer", "doorkeeper", "clock")
"""The kinds of row in the order in which they are listed; `set-aside-<kind>` names each."""


def dead_letters_card(counts: Mapping[str, int]) -> Card:
    """How many rows of each kind were set aside, and what to do about it."""
    lines = (Text(f"set-aside-{kind}", {"n": counts[kind]}) for kind in KINDS if counts.get(kind))
    return Card((Text("set-aside"), *lines, Text("set-aside-what-to-do")))


def deadline_dead_letter(case_id: int, number: str, leaf: ByLang, due: datetime) -> Card:
    """A deadline of this case is looked at no more by the clock, so that somebody must look after it."""
    return Card((Text("deadline-set-aside", {"number": number, "leaf": leaf, "due": due}),), way_to(case_id))

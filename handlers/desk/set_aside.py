"""What was set aside, put on a card at the moment it is told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cases import dead_letters
from cases.record import rule_versions
from dialogs.engine.cards import Card
from dialogs.notify.set_aside import deadline_set_aside, set_aside
from rules.refusals import ByLang
from store.record import deadlines
from store.record.cases import CaseRow
from store.unit import Tx

Content = Mapping[str, Any]


def rows(tx: Tx, content: Content) -> Card:
    """How many rows were set aside since administrators were told last."""
    return set_aside(dead_letters.since(tx, datetime.fromisoformat(content["since"])))


def deadline(tx: Tx, case: CaseRow, content: Content) -> Card:
    """The case whose deadline was set aside."""
    row = deadlines.get(tx, content["deadline"])
    if row is None:
        raise LookupError(f"no deadline {content['deadline']}")
    return deadline_set_aside(case.id, case.number, ByLang(rule_versions.leaf(tx, case.leaf).labels), row.due_at)

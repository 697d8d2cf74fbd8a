"""What a notice in the outbox is, put on a card at the moment it is sent (decision 1)."""

from collections.abc import Mapping
from typing import Any

from dialogs.engine.cards import Card
from handlers.desk import digests, house
from handlers.desk import notices as desk
from handlers.reporter import notices as reporter
from handlers.reporter import parties
from store.unit import Tx


def present(tx: Tx, form: str, content: Mapping[str, Any], case_id: int | None) -> Card:
    """The card of a notice: its `form` is a kind, its `content` a few ids and numbers.

    Raises:
        KeyError: there is no such kind.
        LookupError: what it tells of has been erased.
    """
    if case_id is not None and form in parties.NOTICES:
        return parties.present(tx, form, content, case_id)
    if case_id is None and form in house.NOTICES:
        return house.present(tx, form, content)
    if form in digests.NOTICES:
        return digests.NOTICES[form](tx, content)
    if case_id is None or form in reporter.NOTICES:
        return reporter.present(tx, form, content, case_id)
    return desk.present(tx, form, content, case_id)

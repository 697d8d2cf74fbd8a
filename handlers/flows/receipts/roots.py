"""The signed root of a day is posted."""

from cases.receipts import roots
from dialogs.engine.cards import Card
from dialogs.receipts.roots import root_card
from handlers.flows.presenters import presents_general
from rules.facts.person_notices import DayRootNotice
from store.receipts import roots as kept
from store.unit import Tx


@presents_general(DayRootNotice)
def _root(tx: Tx, notice: DayRootNotice) -> Card:
    row = kept.get(tx, notice.root)
    if row is None:
        raise LookupError(f"no root {notice.root}")
    return root_card(roots.block(tx, row), roots.proof_of_former(tx, row))

"""A reporter has their data erased: what goes and what stays is said first, then done (row B11)."""

from cases.record import rule_versions
from cases.retention import persons
from dialogs.engine.buttons import ButtonData
from dialogs.retention import erasure as cards
from handlers.flows.feature import Command, Feature
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.refusals import ByLang, Text
from rules.retention import ErasurePlan
from store import outbox


def _asked(visit: Visit, argument: str) -> None:
    visit.no_aside()
    _show(visit, persons.plan(visit.tx, visit.person))


def _show(visit: Visit, plan: ErasurePlan, said: Text | None = None) -> None:
    tx = visit.tx
    card = cards.plan_card(plan, tx.installation.policy, lambda leaf: ByLang(rule_versions.category(tx, leaf).labels))
    visit.show(card.with_line(said, first=True) if said else card)


def _erase(visit: Visit, data: ButtonData) -> PressAnswer:
    """Erase what the screen said; where that is no longer so, show what is."""
    tx, now = visit.tx, persons.plan(visit.tx, visit.person)
    if data.argument != (len(now.cases), len(now.waiting)) or now.asked:
        _show(visit, now, Text("erase-changed"))
        return None
    to, living = visit.to, visit.living
    persons.request(tx, visit.person)
    visit.row = None
    if now.waiting:
        _show(visit, persons.plan(tx, visit.person))
        return None
    if living:
        outbox.put_deletions(tx, [(to, living)])
    # In no slot, which would stay behind.
    outbox.put(tx, to, cards.done_card())
    return None


def _take_back(visit: Visit, data: ButtonData) -> PressAnswer:
    taken = persons.take_back(visit.tx, visit.person)
    _show(visit, persons.plan(visit.tx, visit.person), Text("erase-taken-back") if taken else None)
    return None


FEATURE = Feature(
    reporter_commands=(Command("erase", _asked, 8, takes=""),),
    reporter_presses={cards.ERASE: _erase, cards.TAKE_BACK: _take_back},
)

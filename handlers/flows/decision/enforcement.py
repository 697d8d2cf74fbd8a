"""Enforcement in groups as staff see it: what was done, and a button to try again."""

from cases.decision import enforcement
from dialogs.decision.enforcement import EnforcementStatus, enforcement_card
from dialogs.engine.cards import Card
from handlers.flows.presenters import presents
from handlers.incoming import Pressed
from rules.facts.notices import EnforcementNotice
from rules.facts.registry import Notice
from rules.refusals import Refusal, Text
from store.decision import enforcements, groups
from store.members.staff import Member
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx

_UNDONE = (EnforcementState.LIFTING, EnforcementState.LIFTED)


@presents(EnforcementNotice)
def _carried(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    """How far the case's deeds are carried out."""
    deeds = [
        EnforcementStatus(row.deed, row.state in _UNDONE, group.title, row.until, row.found)
        for row in enforcements.of_case(tx, case.id)
        if (group := groups.get(tx, row.group_id))
    ]
    return enforcement_card(case.id, case.number, deeds)


def again(tx: Tx, press: Pressed, member: Member) -> Text | Refusal:
    """Try again what could not be done."""
    tried = enforcement.retry_enforcement(tx, press.id, member, press.place.address)
    return tried if isinstance(tried, Refusal) else Text("desk-enforcing-again")

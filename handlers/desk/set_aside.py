"""What was set aside, put on a card at the moment it is told."""

from cases import dead_letters
from cases.record import rule_versions
from dialogs.engine.cards import Card
from dialogs.notify.set_aside import deadline_set_aside, set_aside
from handlers.presenting import presents, presents_alone
from rules.facts.notices import DeadlineSetAsideNotice, ReminderNotice, SetAsideNotice
from rules.refusals import ByLang
from store.record import deadlines
from store.record.cases import CaseRow
from store.unit import Tx


@presents_alone(SetAsideNotice)
def _rows(tx: Tx, notice: SetAsideNotice) -> Card:
    return set_aside(dead_letters.since(tx, notice.since))


@presents(DeadlineSetAsideNotice)
def _deadline(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    row = deadlines.get(tx, notice.deadline)
    if row is None:
        raise LookupError(f"no deadline {notice.deadline}")
    return deadline_set_aside(case.id, case.number, ByLang(rule_versions.leaf(tx, case.leaf).labels), row.due_at)

"""What was set aside, put on a card at the moment it is told."""

from cases import dead_letters
from cases.record import rule_versions
from dialogs.engine.cards import Card
from dialogs.notify.staff_notices import dead_letters_card, deadline_dead_letter
from handlers.flows.presenters import presents, presents_general
from rules.facts.notices import DeadLettersNotice, DeadlineDeadLetterNotice, ReminderNotice
from rules.refusals import ByLang
from store.record import deadlines
from store.record.cases import CaseRow
from store.unit import Tx


@presents_general(DeadLettersNotice)
def _rows(tx: Tx, notice: DeadLettersNotice) -> Card:
    return dead_letters_card(dead_letters.counts_since(tx, notice.since))


@presents(DeadlineDeadLetterNotice)
def _deadline(tx: Tx, case: CaseRow, notice: ReminderNotice) -> Card:
    row = deadlines.get(tx, notice.deadline)
    if row is None:
        raise LookupError(f"no deadline {notice.deadline}")
    return deadline_dead_letter(case.id, case.number, ByLang(rule_versions.category(tx, case.leaf).labels), row.due_at)

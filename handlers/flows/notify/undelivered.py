"""/undelivered: what could not be delivered to reporters."""

from cases.notify import undelivered
from dialogs.engine.cards import Card
from dialogs.notify.staff_notices import undelivered_card, undelivered_notice
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents
from rules.facts.notices import UndeliveredNotice
from store.record.cases import CaseRow
from store.unit import Tx

SLOT = "unreached"
"""The living message of the list, one a chat."""


def listed(visit: DeskVisit) -> None:
    """Show the list; in the group without cases that never enter it."""
    found = undelivered.list_undelivered(visit.tx, visit.member, in_private=visit.private)
    visit.show(SLOT, undelivered_card([(it.case_id, it.number, it.bot, it.at) for it in found]))


@presents(UndeliveredNotice)
def _told(tx: Tx, case: CaseRow, notice: UndeliveredNotice) -> Card:
    return undelivered_notice(case.number, notice.channel)

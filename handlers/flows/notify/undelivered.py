"""/undelivered: what could not be delivered to reporters."""

from cases.notify import undelivered
from dialogs.engine.cards import Card
from dialogs.notify.staff_notices import undelivered_card, undelivered_notice
from handlers.flows.desk.replies import reply
from handlers.flows.presenters import presents
from handlers.incoming import StaffMessage
from rules.facts.notices import UndeliveredNotice
from store.members.staff import Member
from store.outbox import SendMode
from store.record.cases import CaseRow
from store.unit import Tx

SLOT = "unreached"
"""The living message of the list, one a chat."""


def listed(tx: Tx, message: StaffMessage, member: Member) -> None:
    """The list, for whoever asks; in the group without cases that never enter it."""
    found = undelivered.list_undelivered(tx, member, in_private=message.place.private)
    card = undelivered_card([(it.case_id, it.number, it.bot, it.at) for it in found])
    reply(tx, message.place, member.lang, card, manner=SendMode.MOVE, slot=SLOT)


@presents(UndeliveredNotice)
def _told(tx: Tx, case: CaseRow, notice: UndeliveredNotice) -> Card:
    return undelivered_notice(case.number, notice.channel)

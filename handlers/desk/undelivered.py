"""/undelivered: what could not be delivered to reporters."""

from collections.abc import Mapping
from typing import Any

from cases.notify import undelivered
from dialogs.engine.cards import Card
from dialogs.notify.undelivered import told, undelivered_card
from handlers.desk.incoming import Heard
from handlers.desk.replies import reply
from store.members.staff import Member
from store.outbox import Manner
from store.record.cases import CaseRow
from store.unit import Tx

SLOT = "unreached"
"""The living message of the list, one a chat."""


def listed(tx: Tx, message: Heard, member: Member) -> None:
    """The list, for whoever asks; in the group without cases that never enter it."""
    found = undelivered.listed(tx, member, in_private=message.place.private)
    card = undelivered_card([(it.case_id, it.number, it.bot, it.at) for it in found])
    reply(tx, message.place, member.lang, card, manner=Manner.MOVE, slot=SLOT)


def _told(tx: Tx, case: CaseRow, content: Mapping[str, Any]) -> Card:
    return told(case.number, content["channel"])


NOTICES = {"undelivered": _told}
"""What staff are told of it, by the kind the outbox keeps."""

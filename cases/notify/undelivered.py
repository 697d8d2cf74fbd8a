"""Messages that could not be delivered to a reporter: shown beside the card, and listed."""

from cases.notify import notices as telling
from cases.record import access
from rules.facts.notices import UndeliveredNotice
from store.members.staff import Member
from store.notify import undelivered
from store.notify.undelivered import Undelivered
from store.record import cases
from store.unit import Tx

LIST_LIMIT = 20


def notify_undelivered(tx: Tx, case_id: int | None, channel: str) -> None:
    """Tell staff beside the card that a message did not arrive."""
    case = cases.get(tx, case_id) if case_id else None
    if case:
        telling.put_beside_card(tx, case, UndeliveredNotice(channel), slot=f"undelivered:{case.id}.{channel}")


def list_undelivered(tx: Tx, member: Member, *, in_private: bool) -> list[Undelivered]:
    """Return the newest undelivered messages that no later one on the same channel made up for, if visible here."""
    return [row for row in undelivered.newest(tx, LIST_LIMIT) if _may_see(tx, member, row.case_id, in_private)]


def _may_see(tx: Tx, member: Member, case_id: int, in_private: bool) -> bool:
    case = cases.get(tx, case_id)
    return case is not None and (access.may_see(tx, member, case) if in_private else not case.restricted)

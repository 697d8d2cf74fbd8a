"""The staff chat: former members are removed from it, and administrators are told daily who else is there."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cases.members import staff_events
from cases.record import access
from rules.addresses import Address
from rules.facts.notices import NonStaffInChatNotice, RemovalFailedNotice
from rules.facts.registry import Notice
from rules.people.staffing import InGroup, StaffChatTask, StaffEvent
from rules.text.text_limits import called
from store import outbox, settings
from store.members import staff, staff_chat
from store.members.staff import Member
from store.members.staff_chat import PresentPerson, StaffChatTaskRow
from store.unit import Tx

_NAMED = 30
"""The most names in one message; the rest are only counted."""

_TOLD = "staff_chat_others"


@dataclass(frozen=True, slots=True)
class Headcount:
    """Who is in the staff chat, as its channel answered.

    Attributes:
        administrators: of the chat, except the desk bot.
        staff: the members of staff in the chat.
        left: people seen there before who have left.
        count: of everybody in the chat, bots included.
    """

    administrators: Collection[PresentPerson]
    staff: Collection[Address]
    left: Collection[Address]
    count: int


def queue_removal(tx: Tx, member: Member) -> None:
    """Queue the member's removal from the staff chat."""
    staff_chat.add_task(tx, StaffChatTask.EXPEL, member.id)


def removal_target(tx: Tx, errand: StaffChatTaskRow) -> PresentPerson | None:
    """Return the person an errand removes; None if they are on the staff again."""
    member = staff.get(tx, errand.staff_id or 0)
    address = staff.account(tx, errand.staff_id or 0)
    if member is None or address is None or staff.by_account(tx, address):
        return None
    return PresentPerson(address, member.alias, None)


def record_removal(tx: Tx, errand: StaffChatTaskRow, who: PresentPerson | None, how: InGroup) -> None:
    """Record the outcome of a removal; notify the administrators if they must remove the person themselves."""
    staff_chat.set_result(tx, errand.id, how)
    if who is None:
        return
    kind = StaffEvent.LEFT_GROUP if how is InGroup.GONE else StaffEvent.STAYS_IN_GROUP
    staff_events.record(tx, kind, by=None, subject=errand.staff_id, how=how)
    if how is InGroup.GONE:
        staff_chat.remove_present(tx, who.address)
        return
    staff_chat.add_present(tx, who)
    if how is not errand.found:
        _tell(tx, RemovalFailedNotice(errand.staff_id or 0, how))


def record_seen(tx: Tx, who: PresentPerson) -> None:
    """Record a person seen in the staff chat, by joining or writing, who is not on the staff."""
    if who.address not in tx.installation.shared_accounts and not _ours(tx, who.address):
        # This name was chosen by the person and not checked by anyone.
        staff_chat.add_present(tx, replace(who, name=called(who.address, who.name, who.username)))


def record_left(tx: Tx, address: Address) -> None:
    """Record that a person left the staff chat."""
    staff_chat.remove_present(tx, address)


def non_staff(tx: Tx) -> list[PresentPerson]:
    """Return the people known to be in the staff chat who are not on the staff."""
    return [who for who in staff_chat.list_present(tx) if not _ours(tx, who.address)]


def queue_headcount(tx: Tx) -> None:
    """Queue a count of the people in the staff chat; called once a day by the calendar."""
    staff_chat.add_task(tx, StaffChatTask.ROLL)


def report_headcount(tx: Tx, roll: Headcount) -> None:
    """Notify administrators of people not on the staff, daily while there are any, and once when none are left."""
    for who in roll.administrators:
        record_seen(tx, who)
    for address in roll.left:
        staff_chat.remove_present(tx, address)
    staff_chat.finish_roll_call(tx)
    there = non_staff(tx)
    unknown = max(0, roll.count - len(roll.staff) - len(there) - 1)  # the desk bot itself
    if there or unknown or settings.get(tx, _TOLD):
        names = tuple((who.name, who.username or "") for who in there[:_NAMED])
        _tell(tx, NonStaffInChatNotice(names, len(there) - len(names), unknown))
    settings.put(tx, _TOLD, "1" if there or unknown else "")


def _ours(tx: Tx, address: Address) -> bool:
    return address in tx.installation.administrators or staff.by_account(tx, address) is not None


def _tell(tx: Tx, notice: Notice) -> None:
    for member in access.administrators(tx):
        if to := staff.private_chat(tx, member.id):
            outbox.put(tx, to, notice)

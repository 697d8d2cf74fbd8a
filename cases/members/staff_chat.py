"""The staff chat: whoever leaves the staff leaves it too, and who else is there is told to administrators daily."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cases.members import house_events
from rules.addresses import Address
from rules.facts.notices import OthersInGroupNotice, StaysInGroupNotice
from rules.facts.registry import Notice
from rules.people.staffing import HouseEvent, InGroup, StaffChatTask
from rules.text.text_limits import called
from store import outbox, settings
from store.members import staff, staff_chat
from store.members.staff import Member
from store.members.staff_chat import ErrandRow, Present
from store.unit import Tx

_NAMED = 30
"""Names in one message; of more the number is told."""

_TOLD = "staff_chat_others"


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is in the staff chat, as its channel answered.

    Attributes:
        administrators: of the chat, but for the desk bot.
        staff: the members of staff who are there.
        left: those seen there before who are not there any more.
        count: of everybody, bots among them.
    """

    administrators: Collection[Present]
    staff: Collection[Address]
    left: Collection[Address]
    count: int


def expel(tx: Tx, member: Member) -> None:
    """They are removed from the staff chat as soon as Telegram is heard."""
    staff_chat.want(tx, StaffChatTask.EXPEL, member.id)


def whom(tx: Tx, errand: ErrandRow) -> Present | None:
    """Whom an errand removes; None where they are on the staff again."""
    member = staff.get(tx, errand.staff_id or 0)
    address = staff.account(tx, errand.staff_id or 0)
    if member is None or address is None or staff.of_account(tx, address):
        return None
    return Present(address, member.alias, None)


def tried(tx: Tx, errand: ErrandRow, who: Present | None, how: InGroup) -> None:
    """How it stands now: on record, and told to the administrators where it is theirs to do."""
    staff_chat.found(tx, errand.id, how)
    if who is None:
        return
    kind = HouseEvent.LEFT_GROUP if how is InGroup.GONE else HouseEvent.STAYS_IN_GROUP
    house_events.record(tx, kind, by=None, subject=errand.staff_id, how=how)
    if how is InGroup.GONE:
        staff_chat.left(tx, who.address)
        return
    staff_chat.seen(tx, who)
    if how is not errand.found:
        _tell(tx, StaysInGroupNotice(errand.staff_id or 0, how))


def seen(tx: Tx, who: Present) -> None:
    """Somebody was seen in the staff chat: they joined, or wrote. The staff are known; others are kept in mind."""
    if who.address not in tx.installation.shared_accounts and not _ours(tx, who.address):
        # Nobody has read what they call themselves before it comes here.
        staff_chat.seen(tx, replace(who, name=called(who.address, who.name, who.username)))


def left(tx: Tx, address: Address) -> None:
    """Somebody has left the staff chat."""
    staff_chat.left(tx, address)


def others(tx: Tx) -> list[Present]:
    """Who is in the staff chat and not on the staff, as far as Telegram tells."""
    return [who for who in staff_chat.present(tx) if not _ours(tx, who.address)]


def count(tx: Tx) -> None:
    """Telegram is asked who is there, and the administrators are told; once a day, by the calendar."""
    staff_chat.want(tx, StaffChatTask.ROLL)


def counted(tx: Tx, roll: Roll) -> None:
    """Administrators are told of others, daily as long as there are any, and once that there are none any more."""
    for who in roll.administrators:
        seen(tx, who)
    for address in roll.left:
        staff_chat.left(tx, address)
    staff_chat.rolled(tx)
    there = others(tx)
    unknown = max(0, roll.count - len(roll.staff) - len(there) - 1)  # the desk bot itself
    if there or unknown or settings.get(tx, _TOLD):
        names = tuple((who.name, who.username or "") for who in there[:_NAMED])
        _tell(tx, OthersInGroupNotice(names, len(there) - len(names), unknown))
    settings.put(tx, _TOLD, "1" if there or unknown else "")


def _ours(tx: Tx, address: Address) -> bool:
    return address in tx.installation.administrators or staff.of_account(tx, address) is not None


def _tell(tx: Tx, notice: Notice) -> None:
    for member in house_events.administrators(tx):
        if to := staff.to(tx, member.id):
            outbox.put(tx, to, notice)

"""Put notices about a case into the outbox. A notice is a kind and a few ids; it is rendered when sent (decision 1)."""

from cases.identity import opening
from cases.notify import contact_addresses, staff_notices
from cases.record import access, sla
from rules.facts import notices as kinds
from rules.facts.registry import Notice
from rules.vocabulary import CodeKind, DeadlineKind, State
from store import outbox
from store.collective import collectives
from store.entry import people
from store.notify import held_cards, slots, threads
from store.outbox import Destination, SendMode
from store.parties import codes
from store.record import cases
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_DECIDED = (State.DECIDED, State.APPEALED, State.CLOSED)
_Place = tuple[Destination, int | None]
"""A chat, and the case in whose thread of it a message stands; None where it has no threads."""


def notify_reporter(
    tx: Tx,
    case: CaseRow,
    notice: Notice,
    *,
    deadline_id: int | None = None,
    slot: str | None = None,
    evidence_id: int | None = None,
    to: Destination | None = None,
) -> None:
    """Send the reporter of the case a new message if they can be written to.

    Args:
        to: the reporter, if looked up already.
        deadline_id: the deadline that is met when the message arrives.
        slot: the slot whose former message it replaces.
        evidence_id: the evidence file that must be held or refused before the message goes.
    """
    if to := to or _reporter(tx, case):
        manner = SendMode.MOVE if slot else SendMode.NEW
        outbox.put(
            tx, to, notice, manner=manner, slot=slot, case_id=case.id, evidence_id=evidence_id, deadline_id=deadline_id
        )
    elif case.person_id is None or people.reached_by_code_only(tx, case.person_id):
        by_contact = contact_addresses.forwarding_channels(tx, case, notice)
        opening.tell_reporter(tx, case, notice, None if by_contact else deadline_id, slot)
    elif (person := people.get(tx, case.person_id)) and person.blocked:
        put_beside_card(tx, case, kinds.UndeliveredNotice("reporter"), slot=f"undelivered:{case.id}.reporter")
    contact_addresses.forward_notice(tx, case, notice, deadline_id)


def send_result(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send the reporter the result; its arrival meets the delivery deadline."""
    delivery = sla.open_deadline(tx, case, DeadlineKind.DELIVERY)
    notify_reporter(tx, case, notice, deadline_id=delivery.id if delivery else None)


def tell_measures(tx: Tx, case: CaseRow) -> None:
    """Tell the reporter how far the measures of the decision are carried out, in one message that moves down."""
    notify_reporter(tx, case, kinds.MeasuresNotice(), slot=f"measures:{case.id}")


def notify_staff(tx: Tx, case: CaseRow, event: EventRow, *, more: bool = False, former: EventRow | None = None) -> None:
    """Put the event's notice beside the case's card, `more` evidence in place of the former, and what goes on where a
    `former` event ended in its place; members share one."""
    if not _of_a_member(tx, case):
        slot = f"added:{case.id}" if more else event_slot(former or event)
        put_beside_card(tx, case, kinds.EventNotice(event.id), slot=slot)


def remind(tx: Tx, case: CaseRow, notice: Notice, *, about: str = "") -> None:
    """Put a reminder beside the case's card, replacing the one before; a case led by another gets none.

    Args:
        about: what runs beside the course of the case, and has a reminder of its own.
    """
    if not collectives.leader_of(tx, case):
        put_beside_card(tx, case, notice, slot=f"reminder:{case.id}{about and f'.{about}'}")


def put_beside_card(tx: Tx, case: CaseRow, notice: Notice, *, slot: str, evidence_id: int | None = None) -> None:
    """Put a message beside the case's card, replacing the former one of its slot.

    Args:
        evidence_id: the evidence file that must be held or refused before the message goes.
    """
    show_held_card(tx, case)
    _put_beside(tx, case, notice, slot, evidence_id=evidence_id)


def show_enforcement(tx: Tx, case: CaseRow) -> None:
    """Put the progress of enforcement in groups beside the card, replacing the former message."""
    _put_beside(tx, case, kinds.EnforcementNotice(), f"enforced:{case.id}")


def notify_punished(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send a new message to each holder of the sanctioned person's code who can be written to."""
    for to in _punished(tx, case):
        outbox.put(tx, to, notice, case_id=case.id)


def has_audience(tx: Tx, case: CaseRow) -> bool:
    """Return whether there is a chat in which the case's card can be shown."""
    return not case.restricted or bool(_places(tx, case))


def show_card(tx: Tx, case: CaseRow) -> None:
    """Show the case's card for the first time, or in another place; in the staff chat it begins the case's thread."""
    _record_sent(tx, case)
    for to, thread in _places(tx, case):
        if thread:
            threads.begin(tx, to, thread)
        manner = SendMode.MOVE if slots.get(tx, to.bot, to.address, f"card:{case.id}") else SendMode.NEW
        _put(tx, case, (to, thread), kinds.CaseCardNotice(), manner, f"card:{case.id}")


def refresh(tx: Tx, case: CaseRow, *, renamed: bool = False, news: bool = False) -> None:
    """Update the case's screens to its present state: the parties' status and the card; if `renamed`, the title of its
    thread too; if it is `news`, a reporter who has no status yet is sent it, as no other message tells them."""
    to = _reporter(tx, case)
    if to and (news or slots.get(tx, to.bot, to.address, f"status:{case.id}")):
        outbox.put(tx, to, kinds.StatusNotice(), manner=SendMode.EDIT, slot=f"status:{case.id}", case_id=case.id)
    for to in _punished(tx, case):
        outbox.put(tx, to, kinds.PartyNotice(), manner=SendMode.EDIT, slot=f"party:{case.id}", case_id=case.id)
    refresh_card(tx, case, renamed=renamed)


def refresh_card(tx: Tx, case: CaseRow, *, renamed: bool = False) -> None:
    """Update the card, and the title of the thread if `renamed`. A member of a collective complaint without a card gets
    one only once it is appealed; a held card is shown now if `renamed`, else left until the flood has ended."""
    if not _folded(tx, case):
        if renamed and show_held_card(tx, case):
            return
        if not held_cards.is_held(tx, case.id):
            _card(tx, case, renamed=renamed)
    elif case.state is State.APPEALED:
        show_unfolded(tx, case)


def show_held_card(tx: Tx, case: CaseRow) -> bool:
    """Show the case's card if it was held back in a flood; return whether it was."""
    held = held_cards.is_held(tx, case.id)
    if held:
        held_cards.release(tx, case.id)
        show_card(tx, case)
    return held


def show_unfolded(tx: Tx, case: CaseRow) -> None:
    """Show or update the card of a case that no longer follows another: it had none, or one that named its leader."""
    if show_held_card(tx, case):
        return
    if not case.restricted and not threads.exists(tx, to := outbox.staff_chat(tx), case.id):
        threads.begin(tx, to, case.id)
    _card(tx, case, renamed=True)


def show_folded(tx: Tx, case: CaseRow) -> None:
    """Update the card and thread of a case that follows another from now on, or withdraw its unsent messages."""
    group = outbox.staff_chat(tx)
    if _has_card(tx, case) or threads.exists(tx, group, case.id):
        _card(tx, case, renamed=True)
    else:
        outbox.withdraw(tx, group, case.id)


def _card(tx: Tx, case: CaseRow, *, renamed: bool) -> None:
    _record_sent(tx, case)
    for place in _places(tx, case):
        _put(tx, case, place, kinds.CaseCardNotice(), SendMode.EDIT, f"card:{case.id}")
        to, thread = place
        if thread and renamed:
            threads.retitle(tx, to, case.id)


def _record_sent(tx: Tx, case: CaseRow) -> None:
    """Record that a restricted case's card is sent unasked to the private chats of members cleared for it."""
    if case.restricted:
        reached = [member for member in access.members_cleared_for(tx, case) if member.reachable]
        access.record_cards_sent(tx, case, reached)


def thread_of(tx: Tx, case: CaseRow) -> int:
    """Return the case in whose thread of the staff chat this one stands: itself, or its leader if it had no thread."""
    return threads.case_of(tx, outbox.staff_chat(tx), case.id, collectives.leader_of(tx, case))


def _of_a_member(tx: Tx, case: CaseRow) -> bool:
    """Return whether the case follows another; if so, put one message for all members beside the leader's card."""
    leader = cases.get(tx, collectives.leader_of(tx, case) or 0)
    if leader is None:
        return False
    _put_beside(tx, leader, kinds.MembersHeardNotice(), f"members:{leader.id}")
    return True


def _put_beside(tx: Tx, case: CaseRow, notice: Notice, slot: str, *, evidence_id: int | None = None) -> None:
    for place in _places(tx, case):
        _put(tx, case, place, notice, SendMode.MOVE, slot, evidence_id)


def _put(
    tx: Tx, case: CaseRow, place: _Place, notice: Notice, manner: SendMode, slot: str, evidence_id: int | None = None
) -> None:
    to, thread = place
    there = threads.slot_of(thread) if thread else None
    outbox.put(tx, to, notice, manner=manner, slot=slot, thread=there, case_id=case.id, evidence_id=evidence_id)


def _folded(tx: Tx, case: CaseRow) -> bool:
    """Return whether the case follows another in a collective complaint and has no card."""
    group = None if case.restricted else collectives.of_case(tx, case.id)
    return group is not None and group.case_id != case.id and not _has_card(tx, case)


def _has_card(tx: Tx, case: CaseRow) -> bool:
    return slots.get(tx, "desk", outbox.staff_chat(tx).address, f"card:{case.id}") is not None


def event_slot(event: EventRow) -> str:
    """Return the slot of an event's notice beside the card."""
    return f"event:{event.id}"


def _reporter(tx: Tx, case: CaseRow) -> Destination | None:
    return None if case.person_id is None else people.destination(tx, case.person_id)


def _punished(tx: Tx, case: CaseRow) -> list[Destination]:
    """Return the chats of the sanctioned person's code holders; none before a decision."""
    if case.state not in _DECIDED:
        return []
    holders = codes.holders(tx, case.id, CodeKind.PUNISHED)
    return [to for person_id in holders if (to := people.destination(tx, person_id))]


def _places(tx: Tx, case: CaseRow) -> list[_Place]:
    """Return where the case's card goes: the staff chat, in the thread of this case or its leader; or if restricted
    the private chats of those cleared."""
    if not case.restricted:
        return [(outbox.staff_chat(tx), thread_of(tx, case))]
    return [(to, None) for to in staff_notices.reachable_chats(tx, access.members_cleared_for(tx, case))]

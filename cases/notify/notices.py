"""Who is told of what: notices are a kind and a few ids; words come when they are sent (decision 1)."""

from cases.notify import contacts, staff_notices
from cases.record import access, openings, sla
from rules.facts import notices as kinds
from rules.facts.registry import Notice
from rules.vocabulary import CodeKind, DeadlineKind, State
from store import outbox
from store.collective import collectives
from store.entry import people
from store.notify import held_cards
from store.outbox import Destination, SendMode
from store.parties import codes
from store.record import cases
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_DECIDED = (State.DECIDED, State.APPEALED, State.CLOSED)


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
    """Send the reporter of the case a new message, where they can be written to.

    Args:
        to: the reporter, where they have been looked up already.
        deadline_id: the promise that is met when it arrives.
        slot: of a message whose place it takes.
        evidence_id: the file that must be held or refused before it goes.
    """
    if to := to or _reporter(tx, case):
        outbox.put(
            tx,
            to,
            notice,
            manner=SendMode.MOVE if slot else SendMode.NEW,
            slot=slot,
            case_id=case.id,
            evidence_id=evidence_id,
            deadline_id=deadline_id,
        )
    elif case.person_id is not None and (person := people.get(tx, case.person_id)) and person.blocked:
        put_beside_card(tx, case, kinds.UndeliveredNotice("reporter"), slot=f"undelivered:{case.id}.reporter")
    contacts.forward_notice(tx, case, notice, deadline_id)


def send_result(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send the reporter the result; its arrival is the delivery that was promised."""
    delivery = sla.open_deadline(tx, case, DeadlineKind.DELIVERY)
    notify_reporter(tx, case, notice, deadline_id=delivery.id if delivery else None)


def notify_staff(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Tell beside the case's card what has happened; of the members of a collective complaint one message tells all."""
    if not _of_a_member(tx, case):
        put_beside_card(tx, case, kinds.EventNotice(event.id), slot=event_slot(event))


def notify_more_evidence(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Tell that the reporter has sent more evidence; of the photos of an album only the last is told."""
    if not _of_a_member(tx, case):
        put_beside_card(tx, case, kinds.EventNotice(event.id), slot=f"added:{case.id}")


def remind(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Remind beside the case's card, in place of the reminder before; the case that leads others speaks for them."""
    if not collectives.leader_of(tx, case):
        put_beside_card(tx, case, notice, slot=f"reminder:{case.id}")


def put_beside_card(tx: Tx, case: CaseRow, notice: Notice, *, slot: str, evidence_id: int | None = None) -> None:
    """Put a message beside the case's card, in place of the former one of its slot.

    Args:
        evidence_id: the file that must be held or refused before it goes.
    """
    show_held_card(tx, case)
    _put_beside(tx, case, notice, slot, evidence_id=evidence_id)


def show_enforcement(tx: Tx, case: CaseRow) -> None:
    """Tell beside the card how far what was decided is carried out in groups; the newest in place of the former."""
    _put_beside(tx, case, kinds.EnforcementNotice(), f"enforced:{case.id}")


def notify_punished(tx: Tx, case: CaseRow, notice: Notice) -> None:
    """Send a new message to each holder of the code of the person punished, where they can be written to."""
    for to in _punished(tx, case):
        outbox.put(tx, to, notice, case_id=case.id)


def has_audience(tx: Tx, case: CaseRow) -> bool:
    """Whether there is a place where the case's card can stand."""
    return not case.restricted or bool(_places(tx, case))


def show_card(tx: Tx, case: CaseRow) -> None:
    """The case's card, for the first time: in a topic of its own where the staff chat has topics."""
    _record_sent(tx, case)
    for to, topic in _places(tx, case):
        if topic:
            outbox.put(tx, to, kinds.TopicNameNotice(), manner=SendMode.TOPIC, slot=topic, case_id=case.id)
        outbox.put(tx, to, kinds.CaseCardNotice(), slot=f"card:{case.id}", topic=topic, case_id=case.id)


def refresh(tx: Tx, case: CaseRow, *, renamed: bool = False) -> None:
    """The living messages of a case tell how it stands now: the parties' status and the card.

    Args:
        renamed: the topic's name tells something that has changed too.
    """
    if to := _reporter(tx, case):
        outbox.put(tx, to, kinds.StatusNotice(), manner=SendMode.EDIT, slot=f"status:{case.id}", case_id=case.id)
    for to in _punished(tx, case):
        outbox.put(tx, to, kinds.PartyNotice(), manner=SendMode.EDIT, slot=f"party:{case.id}", case_id=case.id)
    refresh_card(tx, case, renamed=renamed)


def refresh_card(tx: Tx, case: CaseRow, *, renamed: bool = False) -> None:
    """The card, and the topic's name where it is `renamed`, tell how the case stands now. A member of a collective
    complaint that has no card of its own gets one only once it is appealed; a card that is held back tells it when it
    comes, and comes now where the case has moved on."""
    if not _folded(tx, case):
        if renamed and show_held_card(tx, case):
            return
        if not held_cards.is_held(tx, case.id):
            _card(tx, case, renamed=renamed)
    elif case.state is State.APPEALED:
        show_unfolded(tx, case)


def show_held_card(tx: Tx, case: CaseRow) -> bool:
    """Show the card of a case that was held back in a flood, where it was; whether it was."""
    held = held_cards.is_held(tx, case.id)
    if held:
        held_cards.release(tx, case.id)
        show_card(tx, case)
    return held


def show_unfolded(tx: Tx, case: CaseRow) -> None:
    """The card of a case that so far had none, or one that said whom it followed: it is worked by itself now."""
    if show_held_card(tx, case):
        return
    topic = topic_of(tx, case)
    if topic and not case.restricted and not _has(tx, topic):
        to = outbox.staff_chat(tx)
        outbox.put(tx, to, kinds.TopicNameNotice(), manner=SendMode.TOPIC, slot=topic, case_id=case.id)
    _card(tx, case, renamed=True)


def show_folded(tx: Tx, case: CaseRow) -> None:
    """The case follows another from now on: its card and topic say so, and what was on its way does not arrive."""
    if _has(tx, f"card:{case.id}") or _has(tx, f"topic:{case.id}"):
        _card(tx, case, renamed=True)
    else:
        outbox.withdraw(tx, outbox.staff_chat(tx), case.id)


def _card(tx: Tx, case: CaseRow, *, renamed: bool) -> None:
    _record_sent(tx, case)
    for to, topic in _places(tx, case):
        slot = f"card:{case.id}"
        outbox.put(tx, to, kinds.CaseCardNotice(), manner=SendMode.EDIT, slot=slot, topic=topic, case_id=case.id)
        if topic and renamed:
            outbox.put(tx, to, kinds.TopicNameNotice(), manner=SendMode.RENAME, slot=topic, case_id=case.id)


def _record_sent(tx: Tx, case: CaseRow) -> None:
    """A restricted case's card goes to private chats without being asked for; that is on record as a showing."""
    if case.restricted:
        reached = [member for member in access.members_cleared_for(tx, case) if member.reachable]
        openings.record_cards_sent(tx, case, reached)


def topic_of(tx: Tx, case: CaseRow) -> str | None:
    """The slot of the topic in which a case stands in the staff chat: its own, or that of the case it follows where it
    never had one."""
    if not tx.installation.staff_chat_is_forum:
        return None
    own, leader = f"topic:{case.id}", collectives.leader_of(tx, case)
    return f"topic:{leader}" if leader and not _has(tx, own) else own


def _of_a_member(tx: Tx, case: CaseRow) -> bool:
    """Whether the case follows another, beside whose card one message says that members have written."""
    leader = cases.get(tx, collectives.leader_of(tx, case) or 0)
    if leader is None:
        return False
    _put_beside(tx, leader, kinds.MembersHeardNotice(), f"members:{leader.id}")
    return True


def _put_beside(tx: Tx, case: CaseRow, notice: Notice, slot: str, *, evidence_id: int | None = None) -> None:
    for to, topic in _places(tx, case):
        outbox.put(
            tx,
            to,
            notice,
            manner=SendMode.MOVE,
            slot=slot,
            topic=topic,
            case_id=case.id,
            evidence_id=evidence_id,
        )


def _folded(tx: Tx, case: CaseRow) -> bool:
    """Whether the case belongs to a collective complaint that another leads, and has no card."""
    group = None if case.restricted else collectives.of_case(tx, case.id)
    return group is not None and group.case_id != case.id and not _has(tx, f"card:{case.id}")


def _has(tx: Tx, slot: str) -> bool:
    """Whether something stands in this slot of the staff chat."""
    return outbox.slot(tx, "desk", outbox.staff_chat(tx).address, slot) is not None


def event_slot(event: EventRow) -> str:
    """The slot of what somebody has said beside the card."""
    return f"event:{event.id}"


def _reporter(tx: Tx, case: CaseRow) -> Destination | None:
    return None if case.person_id is None else people.destination(tx, case.person_id)


def _punished(tx: Tx, case: CaseRow) -> list[Destination]:
    """Only of what has been decided there is somebody punished."""
    if case.state not in _DECIDED:
        return []
    holders = codes.holders(tx, case.id, CodeKind.PUNISHED)
    return [to for person_id in holders if (to := people.destination(tx, person_id))]


def _places(tx: Tx, case: CaseRow) -> list[tuple[Destination, str | None]]:
    """Where the case's card lives: the staff chat, or the private chats of those cleared for a restricted case."""
    if not case.restricted:
        return [(outbox.staff_chat(tx), topic_of(tx, case))]
    return [(to, None) for to in staff_notices.reachable_chats(tx, access.members_cleared_for(tx, case))]

"""One update of a member of staff, within its transaction, and how the desk answers where they wrote or pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from cases.notify import notices
from cases.record import rule_versions
from cases.workflow.press import Press
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.search import Search, no_search
from handlers.incoming import Elsewhere, Envelope, EnvelopeKind, Place, PressAnswer
from rules.addresses import MessageRef
from rules.facts.registry import Notice
from rules.refusals import ByLang, Text
from rules.vocabulary import Act, Lang
from store import outbox
from store.intake import desk_drafts
from store.members import staff
from store.members.staff import Member
from store.notify import slots, threads
from store.outbox import Destination, SendMode
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

FULL = 0.7
"""The part of the messages of a minute at which a group counts as full, as a dialog takes several."""


@dataclass(frozen=True, slots=True)
class DeskVisit:
    """One update of a member of staff.

    Attributes:
        envelope: what they wrote or pressed.
        search: the categories that words are most likely about, likeliest first.
    """

    tx: Tx
    envelope: Envelope
    member: Member
    search: Search = no_search

    @property
    def place(self) -> Place:
        """The chat and thread in which they wrote or pressed."""
        return self.envelope.place

    @property
    def private(self) -> bool:
        """Whether that is their private chat."""
        return self.envelope.place.private

    @property
    def button(self) -> ButtonData:
        """The data of the pressed button.

        Raises:
            LookupError: no button was pressed.
        """
        if self.envelope.button is None:
            raise LookupError("no button was pressed")
        return self.envelope.button

    @property
    def to(self) -> Destination:
        """The chat, with the member as its reader."""
        return Destination("desk", self.place.address, self.member.lang, self.tx.installation.timezone.key)

    @property
    def thread(self) -> str:
        """The thread as the slots name it; 0 outside threads."""
        return self.place.thread or "0"

    def press(self, act: Act, case: CaseRow | None = None) -> Press:
        """An act on the case of the pressed button, in the version that the button names, or on `case` as it is."""
        id, version = (case.id, case.version) if case else (self.button.id, self.button.version)
        return Press(id, version, act, self.member, self.place.address)

    def reply(self, card: Card, *, case_id: int | None = None) -> None:
        """Answer with a message of its own."""
        reply(self.tx, self.place, self.member.lang, card, case_id=case_id)

    def show(self, slot: str, card: Notice, manner: SendMode | None = None, case_id: int | None = None) -> None:
        """Show a living message: in place after a press, at the bottom after anything else, unless `manner` says so."""
        pressed = self.envelope.kind is EnvelopeKind.PRESS
        manner = manner or (SendMode.EDIT if pressed else SendMode.MOVE)
        reply(self.tx, self.place, self.member.lang, card, manner=manner, slot=slot, case_id=case_id)

    def delete(self, slot: str) -> None:
        """Delete a living message."""
        outbox.put(self.tx, self.to, Card(()), manner=SendMode.DELETE, slot=slot)


SAID = "said"
"""Begins the slots of messages that answered a dialog which has ended: its kind, its case and its id follow."""


def remember_words(visit: DeskVisit, about: str, messages: Sequence[MessageRef]) -> None:
    """Remember the messages that answered a dialog, so that an edit of one is not passed over."""
    for number, message in enumerate(messages):
        slots.remember(visit.tx, "desk", visit.place.address, f"{SAID}:{about}:{number}", message)


OnStaff = Callable[[DeskVisit], PressAnswer]
"""The unit of a command or a press; a refusal of a command is said where the member wrote."""


def thread_of_case(visit: DeskVisit, case: CaseRow) -> MessageRef | None:
    """Return the thread of the case in the staff chat; None in private, and where the chat has none for it."""
    if visit.private:
        return None
    name = threads.slot_of(notices.thread_of(visit.tx, case))
    return slots.get(visit.tx, "desk", visit.place.address, name)


def elsewhere(visit: DeskVisit, case: CaseRow, word: str) -> Elsewhere | None:
    """Return the sentence that names the thread of the case, for a member who acted outside of it; None for others."""
    thread = thread_of_case(visit, case)
    if thread is None or thread == visit.place.thread:
        return None
    there = cases.get(visit.tx, notices.thread_of(visit.tx, case)) or case
    category = ByLang(rule_versions.category(visit.tx, there.leaf).names)
    return Elsewhere(Text(word, {"block": there.number.split("-")[-2], "leaf": category}))


def where_to_ask(visit: DeskVisit, case: CaseRow | None) -> tuple[DeskVisit, Elsewhere | None]:
    """Return the visit in the place where a dialog is to stand, and the sentence that names it if that is elsewhere:
    the thread of its case, or the member's private chat where the group has had as many messages as it may get."""
    if visit.private or case is None:
        return visit, None
    own = staff.private_chat(visit.tx, visit.member.id)
    if own and desk_drafts.at_place(visit.tx, visit.member.id, own.address, None):
        own = None  # the dialog that is open there would be dropped
    if own and visit.envelope.kind is EnvelopeKind.PRESS and _is_full(visit):
        return _at(visit, Place(own.address, None, private=True)), Elsewhere(Text("desk-asked-in-private"))
    if where := elsewhere(visit, case, "desk-asked-in-thread"):
        return _at(visit, replace(visit.place, thread=thread_of_case(visit, case))), where
    return visit, None


def where_the_card_is(visit: DeskVisit, case: CaseRow) -> tuple[Text, ...]:
    """Return the line that leads from the member's private chat back to the thread of the case; none elsewhere."""
    if case.restricted or not visit.private:
        return ()
    where = _from_private(visit, case, "desk-card-in-thread")
    return (where.say,) if where else ()


def where_the_dialog_is(visit: DeskVisit, case: CaseRow) -> Elsewhere | None:
    """Return the sentence for who answers in private what was asked in the thread of the case."""
    return _from_private(visit, case, "desk-answer-in-thread")


def case_of_thread(visit: DeskVisit, thread: MessageRef | None) -> int | None:
    """Return the id of the case whose thread of the staff chat this is."""
    names = slots.names(visit.tx, "desk", visit.place.address, thread) if thread else ()
    return next((int(id) for what, _, id in (name.partition(":") for name in names) if what == threads.SLOT), None)


def _from_private(visit: DeskVisit, case: CaseRow, word: str) -> Elsewhere | None:
    group = outbox.staff_chat(visit.tx).address
    there = replace(visit, envelope=replace(visit.envelope, place=Place(group, None, private=False)))
    return elsewhere(there, case, word)


def _is_full(visit: DeskVisit) -> bool:
    since = visit.tx.now - timedelta(minutes=1)
    return outbox.count_lately(visit.tx, visit.to, since) >= FULL * visit.tx.installation.group_minute


def _at(visit: DeskVisit, place: Place) -> DeskVisit:
    return replace(visit, envelope=replace(visit.envelope, place=place))


def reply(
    tx: Tx,
    place: Place,
    lang: Lang,
    card: Notice,
    *,
    manner: SendMode = SendMode.NEW,
    slot: str | None = None,
    case_id: int | None = None,
    evidence_id: int | None = None,
) -> None:
    """Answer in the same chat and thread; a group reads the operator's language.

    Args:
        case_id: the case whose evidence the card shows.
        evidence_id: the piece that must be held or refused before the card goes, with all of its album.
    """
    thread = None
    if place.thread is not None:
        # The slot holds the thread's own id, so that the sender finds it like any other.
        thread = f"thread:{place.thread}"
        slots.remember(tx, "desk", place.address, thread, place.thread)
    outbox.put(
        tx,
        Destination(
            "desk", place.address, lang if place.private else tx.installation.language, tx.installation.timezone.key
        ),
        card,
        manner=manner,
        slot=slot,
        thread=thread,
        case_id=case_id,
        evidence_id=evidence_id,
    )

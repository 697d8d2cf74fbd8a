"""Talk between reporter and staff through the case, identities hidden: words, a file or an album."""

from dataclasses import dataclass, replace

from cases.conversation.material import Material, heard
from cases.evidence import files
from cases.notify import notices
from cases.record import access
from cases.workflow import transitions
from cases.workflow.press import AllowedPress, staff_act
from rules.evidence import SentFile
from rules.facts.acts import MessageExchanged
from rules.facts.notices import DeleteRevokedMessage, EventNotice, TalkNotice
from rules.refusals import Refusal, checked, refusable, refuse
from rules.report import Forward, said_in
from rules.vocabulary import Act, Role, Source
from store import evidence, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.tables import FileState
from store.unit import Tx

_GIVEN = (Act.FILE, Act.ANSWER, Act.ADD, Act.TALK)
_CAPTION = 700
"""Characters of words sent with a file, which leave room for a remark on its copy; longer words are sent before it, so
that none are lost."""


@dataclass(frozen=True, slots=True)
class TalkContent:
    """What was said at once: words, the files that can be shown, whether a file was refused, whether they are words
    that their author has changed, and the messages of others that were forwarded."""

    text: str
    files: tuple[int, ...]
    refused: bool
    corrects: bool = False
    forwards: tuple[Forward, ...] = ()


@refusable
def from_reporter(tx: Tx, person: PersonRow, case_id: int, said: Material) -> EventRow | Refusal:
    """Record the reporter's words, the messages that they forwarded, and a file as evidence, beside the card."""
    case = checked(access.own_case(tx, person, case_id))
    checked(transitions.step_for_role(tx, case, Act.TALK, Role.REPORTER))
    case, former = checked(heard(tx, person, case, said))
    word = MessageExchanged(said.text, corrects=former is not None, forwards=said.forwards)
    role, source = Role.REPORTER, Source.REPORTER
    told = checked(_said(tx, case, word, said.file, role, bot="reporter", source=source, person=person))
    for event in told:
        _pass_on(tx, case, event, in_place_of=former)
    if said.file:
        notices.refresh_card(tx, case)
    return told[-1]


@staff_act(Act.TALK)
def from_staff(tx: Tx, allowed: AllowedPress, text: str, file: SentFile | None = None) -> EventRow | Refusal:
    """Send a member's words or file to the reporter, as from the handler, whichever member writes."""
    case = allowed.case
    checked(refuse_unreachable(tx, case))
    role = allowed.step.role
    word, by = MessageExchanged(text), allowed.member.id
    said = checked(_said(tx, case, word, file, role, by=by, bot="desk", source=Source.STAFF))
    for event in said:
        _pass_on(tx, case, event)
    return said[-1]


@staff_act(Act.TALK, "correction")
def correct_staff_words(tx: Tx, allowed: AllowedPress, text: str) -> EventRow | Refusal:
    """Send the reporter what a member's former words say after an edit; the former ones stay on record."""
    checked(refuse_unreachable(tx, allowed.case))
    event = events.append(tx, allowed.case, MessageExchanged(text, corrects=True), allowed.step.role, allowed.member.id)
    _pass_on(tx, allowed.case, event)
    return event


@staff_act(Act.TALK, "retraction")
def retract_staff_words(tx: Tx, allowed: AllowedPress, event_id: int) -> EventRow | Refusal:
    """Delete what staff wrote from the reporter's chat, or empty what is too old for that, and tell the reporter; it
    stays on record."""
    case = allowed.case
    told = events.of_case(tx, case.id)
    said = next((it for it in told if it.id == event_id and it.act == Act.TALK), None)
    if said is None or said.role is Role.REPORTER or any(_word(it).retracts == event_id for it in told):
        return refuse("refusal-nothing-to-retract")
    checked(refuse_unreachable(tx, case))
    event = events.append(tx, case, MessageExchanged("", retracts=said.id), allowed.step.role, allowed.member.id)
    if to := people.destination(tx, case.person_id or 0):
        slot = notices.event_slot(_together(tx, said)[0])
        outbox.put(tx, to, DeleteRevokedMessage(), manner=outbox.SendMode.DELETE, slot=slot, case_id=case.id)
    _pass_on(tx, case, event)
    return event


def talk_content(tx: Tx, event: EventRow) -> TalkContent:
    """Return what a TALK event said, with everything that was sent in the same album.

    Raises:
        LookupError: nothing of it is left that can be shown.
    """
    pieces = evidence.album_of(tx, event.case_id, album=_word(event).album, only=_word(event).evidence)
    words = [_word(one) for one in _together(tx, event)]
    texts = [one.text for one in words if one.text]
    forwards = tuple(it for one in words for it in one.forwards)
    there = tuple(piece.id for piece in pieces if piece.state is not FileState.REFUSED)
    refused, corrects = len(there) < len(pieces), _word(event).corrects
    told = TalkContent("\n".join(texts), there, refused, corrects, forwards)
    if not (told.text or forwards or pieces):
        raise LookupError(f"nothing of what event {event.id} said is left")
    return told


def resend(tx: Tx, case: CaseRow, slot: str, evidence_id: int | None) -> None:
    """Send again what could not be delivered in this slot."""
    notices.notify_reporter(tx, case, TalkNotice(int(slot.partition(":")[2])), slot=slot, evidence_id=evidence_id)


def unanswered_staff_talks(tx: Tx, person: PersonRow) -> list[EventRow]:
    """Return staff's newest words in each case of this person that have no answer yet and may still be answered, the
    newest first."""
    words = events.newest_of_person(tx, person.id, Act.TALK)
    of_staff = [(word, cases.get(tx, word.case_id)) for word in words if word.role is not Role.REPORTER]
    return [word for word, case in of_staff if case and transitions.may(tx, case, Act.TALK)]


def unanswered_words(tx: Tx, case: CaseRow) -> list[EventRow]:
    """Return what staff wrote to the reporter since they last gave anything, oldest first, without what was taken back;
    of an album the first file."""
    told = events.of_case(tx, case.id)
    given = [place for place, it in enumerate(told) if it.role is Role.REPORTER and it.act in _GIVEN]
    since = told[given[-1] + 1 :] if given else told
    back = {_word(it).retracts for it in told}
    words = [it for it in since if it.act == Act.TALK and it.role is not Role.REPORTER]
    said = [it for it in words if it.id not in back and not _word(it).retracts]
    return [it for it in said if _together(tx, it)[0].id == it.id]


def refuse_unreachable(tx: Tx, case: CaseRow) -> Refusal | None:
    """Refuse if the reporter of the case cannot be written to; for one who comes by their code it is kept."""
    if case.person_id is None or people.destination(tx, case.person_id):
        return None
    if people.reached_by_code_only(tx, case.person_id):
        return None
    person = people.get(tx, case.person_id)
    return refuse("refusal-reporter-blocked" if person and person.blocked else "refusal-reporter-gone")


def _said(
    tx: Tx,
    case: CaseRow,
    word: MessageExchanged,
    file: SentFile | None,
    role: Role,
    *,
    bot: str,
    source: Source,
    by: int | None = None,
    person: PersonRow | None = None,
) -> list[EventRow] | Refusal:
    """Record the words without a new version of the case, so that no button expires."""
    wanted = checked(files.add_file(tx, case, file, bot=bot, source=source, person=person) if file else None)
    words: list[MessageExchanged] = []
    if wanted is None or len(said_in(word.text, word.forwards)) > _CAPTION:
        words.append(word)
        word = MessageExchanged("")
    if wanted is not None:
        words.append(replace(word, evidence=wanted, album=file.album if file else ""))
    return [events.append(tx, case, word, role, by) for word in words]


def _pass_on(tx: Tx, case: CaseRow, event: EventRow, *, in_place_of: EventRow | None = None) -> None:
    """Queue what was said; each file of an album replaces the album's waiting message, so that it stays one message."""
    first, waits_for = _together(tx, event)[0], _word(event).evidence or None
    if event.role is Role.REPORTER:
        slot = notices.event_slot(in_place_of or first)
        notices.put_beside_card(tx, case, EventNotice(first.id), slot=slot, evidence_id=waits_for)
    else:
        notices.notify_reporter(tx, case, TalkNotice(first.id), slot=notices.event_slot(first), evidence_id=waits_for)


def _together(tx: Tx, event: EventRow) -> list[EventRow]:
    """Return the events of one album from the same side; without an album only this event."""
    album = _word(event).album
    if not album:
        return [event]
    told = events.of_case(tx, event.case_id)
    return [one for one in told if _word(one).album == album and one.staff_id == event.staff_id]


def _word(event: EventRow) -> MessageExchanged:
    """Return what was said; empty once erased."""
    return event.fact if isinstance(event.fact, MessageExchanged) else MessageExchanged("")

"""An answer that stays open: its pieces wait in the reporter's draft until they say that it is complete, or until they
have added nothing for ten minutes; then its words answer the question, and its files are added to the case."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from cases.conversation import questions
from cases.conversation.material import Material, add
from cases.evidence import files
from cases.identity import opening
from cases.intake import drafting
from cases.notify import notices
from cases.record import access
from cases.record.due import on_case_deadline, on_deadline
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.evidence import SentFile, unfit
from rules.facts.acts import QuestionAnswered
from rules.facts.notices import AnswerDueNotice
from rules.facts.person_notices import AnswerSentNotice, AnswerUnsentNotice
from rules.refusals import Refusal
from rules.report import Forward, Origin, said_in
from rules.vocabulary import Act, DeadlineKind, Role
from store import codec, evidence, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.record import cases, deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """A piece of an answer, as the draft keeps it: words, a file, or both."""

    text: str = ""
    file: SentFile | None = None
    origin: Origin | None = None
    pointed: tuple[Address, ...] = ()

    @property
    def forward(self) -> Forward | None:
        """The message that was forwarded, with the kind of its file."""
        return self.origin.forward(self.text, self.file.kind if self.file else "") if self.origin else None


@dataclass(frozen=True, slots=True)
class HeldAnswer:
    """An open answer, as the draft keeps it."""

    case_id: int
    until: datetime
    parts: tuple[AnswerPart, ...] = ()

    @property
    def text(self) -> str:
        """The reporter's own words."""
        return "\n".join(part.text for part in self.parts if part.text and not part.origin)

    @property
    def forwards(self) -> tuple[Forward, ...]:
        """The messages of others that were forwarded."""
        return tuple(it for part in self.parts if (it := part.forward))


@dataclass(frozen=True, slots=True)
class _Aside:
    about: str = ""
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class _Answer:
    case_id: int
    until: datetime
    parts: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class _Unplaced:
    messages: tuple[dict[str, Any], ...] = ()
    cases: tuple[int, ...] = ()
    about: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """What a draft holds; of what sending does not change, the JSON."""

    answers: tuple[_Answer, ...] = ()
    aside: dict[str, Any] | None = None
    report: dict[str, Any] | None = None
    appeal: dict[str, Any] | None = None
    unplaced: _Unplaced | None = None

    def shows(self, answer: _Answer) -> bool:
        """Whether the reporter looks at this answer."""
        return codec.from_json(_Aside, self.aside or {}) == _Aside("answer", answer.case_id)


_NAMES = tuple(it.name for it in fields(_Held))


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """An answer that was passed on: the case after it, the number of pieces taken, and of those refused."""

    case: CaseRow
    taken: int
    lost: int


def refuse_part(tx: Tx, person: PersonRow, held: HeldAnswer) -> Refusal | None:
    """Refuse the last piece of this answer if the case does not take it beside the others."""
    case = _open(tx, person, held.case_id)
    if isinstance(case, Refusal):
        return case
    if refusal := access.refuse_too_long(tx, said_in(held.text, held.forwards)):
        return refusal
    *before, last = held.parts
    if last.file is None:
        return None
    beside = [part.file for part in before if part.file]
    weight = evidence.bytes_of_case(tx, case.id) + sum(file.size for file in beside)
    return unfit(tx.installation.policy, files.count_evidence(tx, case) + len(beside), weight, last.file)


def send(tx: Tx, person: PersonRow, held: HeldAnswer) -> SentAnswer | Refusal:
    """Pass the answer on; where the case waits no longer, its pieces are added to it."""
    case = _open(tx, person, held.case_id)
    if isinstance(case, Refusal):
        return case
    pointed = tuple(dict.fromkeys(account for part in held.parts for account in part.pointed))
    sent = [part.file for part in held.parts if part.file]
    said: object = None
    if answers := transitions.may(tx, case, Act.ANSWER):
        answer = QuestionAnswered(held.text, held.forwards, len(sent))
        said = questions.answer_question(tx, person, case.id, answer, pointed)
    elif held.text or held.forwards:
        said = add(tx, person, case.id, Material(held.text, None, pointed, held.forwards))
    if isinstance(said, Refusal):
        return said
    lost = sum(isinstance(add(tx, person, case.id, Material(file=file), told=answers), Refusal) for file in sent)
    return SentAnswer(cases.get(tx, case.id) or case, len(held.parts) - lost, lost)


def schedule(tx: Tx, person: PersonRow, ends: Iterable[datetime]) -> None:
    """Have the clock send the person's open answers when the first of these instants has come; none ends the wait."""
    waiting = [row for row in deadlines.of_person(tx, person.id) if row.kind is DeadlineKind.OPEN_ANSWER]
    first = min(ends, default=None)
    for row in waiting:
        if first is None:
            deadlines.remove(tx, row.id)
        else:
            deadlines.reschedule(tx, row.id, begun_at=tx.now, due_at=first, next_at=first)
    if first is not None and not waiting:
        kind = DeadlineKind.OPEN_ANSWER
        deadlines.create(tx, kind, person_id=person.id, begun_at=tx.now, due_at=first, next_at=first)


@on_deadline(DeadlineKind.OPEN_ANSWER)
def send_quiet(tx: Tx, row: DeadlineRow) -> None:
    """Send the answers to which nothing was added for ten minutes, and tell the reporter."""
    deadlines.remove(tx, row.id)
    _send_held(tx, row.person_id or 0, lambda answer: answer.until <= tx.now)


def remind(tx: Tx, case: CaseRow, until: datetime) -> None:
    """Remind the reporter of the question that waits, unless an answer is open: that is sent by itself."""
    draft = drafts.load(tx, case.person_id or 0)
    open_ones = codec.from_json(_Held, draft.body).answers if draft else ()
    if all(answer.case_id != case.id for answer in open_ones):
        notices.notify_reporter(tx, case, AnswerDueNotice(until))


@on_case_deadline(DeadlineKind.ANSWER, ahead=remind)
def expire(tx: Tx, case: CaseRow) -> Transition | Refusal | None:
    """Send the answer that is still open when the time for it is over; end the wait where there is none."""
    people_of = [case.person_id] if case.person_id else opening.holders(tx, case)
    sent = [_send_held(tx, person_id, lambda answer: answer.case_id == case.id) for person_id in people_of]
    if any(sent):
        return None
    return questions.expire_question(tx, case)


def _send_held(tx: Tx, person_id: int, due: Callable[[_Answer], bool]) -> bool:
    """Send the open answers that are due, and have the clock look after the others; return whether one was due."""
    person = people.get(tx, person_id)
    draft = drafts.load(tx, person.id) if person else None
    if person is None or draft is None:
        return False
    before = now = codec.from_json(_Held, draft.body)
    with opening.resumed(tx, person.id, draft.body):
        for answer in filter(due, before.answers):
            now = _send_quiet(tx, person, answer, now)
    if now == _Held() and not opening.held_open(draft.body):
        drafts.erase(tx, person.id)
    elif now != before:
        beside = {name: it for name, it in draft.body.items() if name not in _NAMES}
        drafts.rewrite(tx, person.id, {**beside, **codec.to_json(now)})
    schedule(tx, person, [it.until for it in now.answers])
    return now.answers != before.answers


def _send_quiet(tx: Tx, person: PersonRow, answer: _Answer, held: _Held) -> _Held:
    """Send the answer, and return what the draft holds without it. Of an answer that its case takes no more, the pieces
    stay, so that the reporter can begin a report with them."""
    parts = tuple(codec.from_json(AnswerPart, part) for part in answer.parts)
    sent = send(tx, person, HeldAnswer(answer.case_id, answer.until, parts))
    shown = held.shows(answer)
    slot = outbox.SCREEN if shown else None
    left = replace(held, answers=tuple(it for it in held.answers if it != answer), aside=None if shown else held.aside)
    if isinstance(sent, SentAnswer):
        notices.notify_reporter(tx, sent.case, AnswerSentNotice(sent.taken, sent.lost), slot=slot)
        return left
    if case := cases.get(tx, answer.case_id):
        notices.notify_reporter(tx, case, AnswerUnsentNotice(len(parts)), slot=slot)
    drafting.begin_missing(tx, person)
    unplaced = held.unplaced or _Unplaced()
    return replace(left, unplaced=replace(unplaced, messages=(*unplaced.messages, *answer.parts)))


def _open(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    """Return the person's own case if it takes an answer or an addition."""
    case = access.own_case(tx, person, case_id)
    if isinstance(case, Refusal) or transitions.may(tx, case, Act.ANSWER):
        return case
    step = transitions.step_for_role(tx, case, Act.ADD, Role.REPORTER)
    return step if isinstance(step, Refusal) else case

"""How a case comes to stand where it stands: by the real use cases, done by the people of the cast."""

from collections.abc import Callable
from dataclasses import replace

from cases.appeal.appeal import AppealGrounds, file_appeal, overturn, propose_change, uphold
from cases.decision.decide import Verdict, decide
from cases.triage import agree_with_result, withdraw
from cases.workflow.transitions import Transition
from rules.catalogue.categories import ContentKind
from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.refusals import Refusal
from rules.report import Filing
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Matter, Outcome, Role
from rules.wording import Wording
from store.entry.people import PersonRow
from store.members import staff_events
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx
from tests.cases.conftest import DAY, WEI, done
from tests.roles.cast import Cast

REPORTER, PUNISHED = frozenset({Role.REPORTER}), frozenset({Role.PUNISHED})
_GROUNDS = AppealGrounds(Matter.RESULT, "处理太轻了")


def filed(cast: Cast) -> CaseRow:
    return cast.files()


def accepted(cast: Cast) -> CaseRow:
    return cast.accepts(cast.files(), by=cast.hand)


def investigated(cast: Cast) -> CaseRow:
    return cast.begins(accepted(cast), by=cast.hand)


def decided(cast: Cast) -> CaseRow:
    return cast.decides(investigated(cast), by=cast.hand)


def news(cast: Cast) -> CaseRow:
    leaf = next(leaf.id for leaf in cast.place.catalogue.categories.values() if leaf.kind is ContentKind.NEWS)
    return cast.begins(cast.accepts(cast.files(Filing(leaf)), by=cast.hand), by=cast.hand)


def news_on_duty(name: str) -> Callable[[Cast], CaseRow]:
    def lived(cast: Cast) -> CaseRow:
        cast.has_the_duty(name)
        return news(cast)

    return lived


def asked_enough(begun: bool) -> Callable[[Cast], CaseRow]:
    def lived(cast: Cast) -> CaseRow:
        case = investigated(cast) if begun else filed(cast)
        for _ in range(cast.place.policy.max_pauses):
            case = cast.answers(cast.asks(case, by=cast.hand))
        return case

    return lived


def held_by(name: str, lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    return lambda cast: cast.claimed(lived(cast), cast.members[name])


def of_nobody(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    def freed(cast: Cast) -> CaseRow:
        case = lived(cast)
        return _saved(cast, lambda tx: cases.save(tx, case, staff_id=None, stand_in=False))

    return freed


def hooked(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """Where the operator's platform is asked by its hook."""

    def asking(cast: Cast) -> CaseRow:
        cast.place = replace(cast.place, hook=True)
        return lived(cast)

    return asking


def by_two(word: str, **more: object) -> Callable[[Cast], CaseRow]:
    """Decided by two people."""
    return lambda cast: cast.approved(cast.proposed(investigated(cast), word=word, **more))


def imposed(word: str = "", **more: object) -> Callable[[Cast], CaseRow]:
    """Decided by one."""

    def lived(cast: Cast) -> CaseRow:
        outcome = Outcome.RECTIFICATION if more else Outcome.CONTENT_DELETED
        facts = Wording(text="查明属实")
        verdict = Verdict(outcome, facts, measure=measure(word), why="屡教不改", **more)  # type: ignore[arg-type]
        return done(cast.presses(decide, Act.DECIDE, investigated(cast), verdict, by=cast.hand))

    return lived


def rectified(cast: Cast) -> CaseRow:
    return imposed(by=cast.now + 40 * DAY)(cast)


def late(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """The window is over this second, and the clock has not looked yet."""

    def later(cast: Cast) -> CaseRow:
        case = lived(cast)
        cast.now += 15 * DAY
        return case

    return later


def closed(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """Nobody appealed."""

    def later(cast: Cast) -> CaseRow:
        case = lived(cast)
        cast.passes(15 * DAY)
        return cast.case(case.id)

    return later


def appealed(lived: Callable[[Cast], CaseRow], *, by: frozenset[Role]) -> Callable[[Cast], CaseRow]:
    def disputed(cast: Cast) -> CaseRow:
        case = lived(cast)
        for role in sorted(by):
            person = cast.people[WEI] if role is Role.REPORTER else cast.holds_a_code(case)
            _done(cast, person, lambda tx, person: file_appeal(tx, person, case.id, _GROUNDS))
        return cast.case(case.id)

    return disputed


def _done(cast: Cast, person: PersonRow, act: Callable[[Tx, PersonRow], Transition | Refusal]) -> CaseRow:
    taken = cast.unit(lambda tx: act(tx, person))
    assert isinstance(taken, Transition), taken
    return taken.case


def _saved(cast: Cast, work: Callable[[Tx], CaseRow | None]) -> CaseRow:
    case = cast.unit(work)
    assert case
    return case


def withdrawn(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    def taken_back(cast: Cast) -> CaseRow:
        case = lived(cast)
        return _done(cast, cast.people[WEI], lambda tx, person: withdraw(tx, person, case.id))

    return taken_back


def agreed(lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    def content(cast: Cast) -> CaseRow:
        case = lived(cast)
        return _done(cast, cast.people[WEI], lambda tx, person: agree_with_result(tx, person, case.id))

    return content


def reviewed(cast: Cast) -> CaseRow:
    return done(cast.presses(uphold, Act.UPHOLD, appealed(decided, by=REPORTER)(cast), "理由", by=cast.boss))


def opened_anew(cast: Cast) -> CaseRow:
    rejected = appealed(lambda cast: cast.rejected(cast.files()), by=REPORTER)(cast)
    return done(cast.presses(overturn, Act.OVERTURN, rejected, "理由", by=cast.boss))


def changed_by(name: str, lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """A reviewer has proposed what weighs heavily in the decision's place."""

    def proposed(cast: Cast) -> CaseRow:
        facts = Wording(text="查明属实")
        verdict = Verdict(Outcome.CONTENT_DELETED, facts, measure=measure("ban"), why="屡教不改")
        return done(cast.presses(propose_change, Act.PROPOSE, lived(cast), "理由", verdict, by=cast.members[name]))

    return proposed


def raised(name: str, by: str, lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """Somebody was made a lead by the person who proposes."""

    def made(cast: Cast) -> CaseRow:
        proposer = {"hand": cast.hand, "boss": cast.boss}[by]
        subject, details = cast.members[name].id, StaffEventDetails(role=Role.LEAD, second=None)
        cast.unit(
            lambda tx: staff_events.append(tx, StaffEvent.ROLE_GIVEN, by=proposer.id, subject=subject, details=details)
        )
        return lived(cast)

    return made


def worked_by(name: str, lived: Callable[[Cast], CaseRow]) -> Callable[[Cast], CaseRow]:
    """The same, its work done by somebody who presses afterwards."""

    def theirs(cast: Cast) -> CaseRow:
        cast.hand = cast.members[name]
        return lived(cast)

    return theirs


def rejected(cast: Cast) -> CaseRow:
    return cast.rejected(cast.files())

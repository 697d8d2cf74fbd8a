"""An installation with its people, in which tests run acts, each as a unit on a real database."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pytest

from cases import clock
from cases.conversation.questions import answer_question, ask_reporter
from cases.decision import measures
from cases.decision.decide import Verdict, decide
from cases.intake import drafting
from cases.intake.file import file
from cases.triage import accept, begin
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import QuestionAnswered
from rules.facts.notices import EventNotice
from rules.later import LaterError
from rules.operator.installation import Installation
from rules.refusals import Refusal
from rules.report import Filing
from rules.sanctions.carrying_out import MeasureState
from rules.vocabulary import Act, Outcome, Role
from rules.wording import Wording
from store.decision import measures as measure_rows
from store.engine import engines
from store.engine.runners import worked
from store.entry import people
from store.entry.people import PersonRow
from store.members import staff
from store.members.staff import Member
from store.outbox import sending
from store.outbox.sending import OutboxRow
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import ADMINISTRATOR, KEYS, STAFF_CHAT, installation

WEI, LIN = 1001, 1002
HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
ABUSE = Filing("abuse", subject="@someone", description="他在评论里骂人")

T = TypeVar("T")
Act_ = Callable[..., Transition | Refusal]


class House:
    """A database, a fixed clock, and staff: an administrator, and `mod` and `lead` of every team."""

    def __init__(self, engine: Any, place: Installation) -> None:
        self._engine = engine
        self.place = place
        self.now = START
        self._messages = 0
        self.admin = self.hire(ADMINISTRATOR, "admin", Role.ADMINISTRATOR)
        self.mod = self.hire(2001, "小林", Role.MODERATOR)
        self.lead = self.hire(2002, "老陈", Role.LEAD)

    def unit(self, work: Callable[[Tx], T]) -> T:
        while True:
            try:
                with self._engine.begin() as conn:
                    return worked(conn, lambda conn: work(Tx(conn, KEYS, self.now, self.place)))
            except LaterError as later:
                asyncio.run(later.ready())

    def ends(self) -> None:
        """Nobody holds the database any more."""
        self._engine.dispose()

    def hire(self, chat_id: int, alias: str, *roles: Role, **known: Any) -> Member:
        def work(tx: Tx) -> Member:
            staff.add(tx, at(chat_id), alias=alias, roles=frozenset(roles), lang="zh-Hans", **known)
            staff.set_reachable(tx, at(chat_id), now=True)
            member = staff.find_or_add_administrator(tx, at(chat_id))
            assert member
            return member

        return self.unit(work)

    def meet(self, chat_id: int = WEI) -> PersonRow:
        """Return a person who has given consent."""

        def work(tx: Tx) -> PersonRow:
            person = people.find(tx, at(chat_id)) or people.new(tx, at(chat_id), "zh-Hans")
            return person if person.consent_version else drafting.agree(tx, person)

        return self.unit(work)

    def files(self, filing: Filing = ABUSE, chat_id: int = WEI) -> CaseRow:
        person = self.meet(chat_id)

        def work(tx: Tx) -> CaseRow:
            draft = drafting.begin(tx, person, {})
            case = file(tx, person, draft, filing)
            assert isinstance(case, CaseRow), case
            return case

        return self.unit(work)

    def case(self, case_id: int) -> CaseRow:
        case = self.unit(lambda tx: cases.get(tx, case_id))
        assert case
        return case

    def presses(
        self, act: Act_, word: Act, case: CaseRow, *given: Any, by: Member | None = None, chat: int = STAFF_CHAT
    ) -> CaseRow | Refusal:
        """Press on the card as of `case`, with the member's current roles, and return the case afterwards."""

        def work(tx: Tx) -> Transition | Refusal:
            member = staff.get(tx, (by or self.mod).id)
            assert member
            return act(tx, Press(case.id, case.version, word, member, at(chat)), *given)

        taken = self.unit(work)
        return taken.case if isinstance(taken, Transition) else taken

    def accepts(self, case: CaseRow, **how: Any) -> CaseRow:
        return done(self.presses(accept, Act.ACCEPT, case, **how))

    def begins(self, case: CaseRow, **how: Any) -> CaseRow:
        return done(self.presses(begin, Act.BEGIN, case, **how))

    def asks(self, case: CaseRow, **how: Any) -> CaseRow:
        return done(self.presses(ask_reporter, Act.ASK, case, Wording(choice="when"), **how))

    def decides(self, case: CaseRow, **how: Any) -> CaseRow:
        verdict = Verdict(Outcome.CONTENT_DELETED, Wording(text="查明属实"), Wording(text="持续关注"))
        return done(self.presses(decide, Act.DECIDE, case, verdict, **how))

    def carries_out(self, case: CaseRow) -> CaseRow:
        """Have staff carry out all that was decided."""

        def work(tx: Tx) -> None:
            for row in measure_rows.of_case(tx, case.id):
                measures.report(tx, row, MeasureState.DONE)

        self.unit(work)
        return self.case(case.id)

    def answers(self, case: CaseRow, text: str = "昨天晚上") -> CaseRow:
        person = self.meet()
        taken = self.unit(lambda tx: answer_question(tx, person, case.id, QuestionAnswered(text)))
        assert isinstance(taken, Transition), taken
        return taken.case

    def sweeps(self) -> int:
        return self.unit(clock.handle_due)

    def passes(self, time: timedelta) -> None:
        """Advance the time, with a sweep at each deadline."""
        until = self.now + time
        while (at := self.unit(deadlines.next_check_at)) is not None and at <= until:
            self.now = max(self.now, at)
            self.sweeps()
        self.now = until

    def sent(self, bot: str) -> list[OutboxRow]:
        """Send all pending messages of `bot`, and return them."""
        gone: list[OutboxRow] = []
        while rows := self.unit(lambda tx: sending.ready(tx, bot, 100)):
            for row in rows:
                self._messages += 1
                self.unit(lambda tx, row=row: sending.mark_sent(tx, row, str(self._messages)))  # type: ignore[misc]
            gone += rows
        return gone

    def forms(self, bot: str) -> list[str]:
        """Send all pending messages of `bot`, and return their kinds."""
        return [self.form(row) for row in self.sent(bot)]

    def form(self, row: OutboxRow) -> str:
        """Return the kind of a message; for a notice beside a card, that of its event."""
        if type(row.notice) is not EventNotice:
            return row.notice.KIND
        event_id = row.notice.event
        event = self.unit(lambda tx: events.get(tx, event_id))
        assert event
        return event.act

    def due(self, case: CaseRow) -> dict[str, datetime]:
        """Return the instants of the case's unmet deadlines, by kind."""
        rows = self.unit(lambda tx: deadlines.of_case(tx, case.id))
        return {row.kind: row.due_at for row in rows if row.met_at is None}


def done(said: CaseRow | Refusal) -> CaseRow:
    assert isinstance(said, CaseRow), said
    return said


def refused(said: object) -> str:
    """Return the message id of a refusal."""
    assert isinstance(said, Refusal), said
    return said.say.id


@pytest.fixture
def house(sqlite_url: str) -> Iterator[House]:
    engine = engines.writer(sqlite_url)
    yield House(engine, installation())
    engine.dispose()

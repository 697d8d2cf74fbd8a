"""The lives that cases may live: everything that people, the clock and the machine do to them, in any order."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from cases.appeal import appeal
from cases.appeal.appeal import AppealGrounds, change_decision, file_appeal, overturn, uphold
from cases.appeal.appeal import propose_change as propose_change
from cases.conversation.material import Material, add
from cases.conversation.questions import answer_question, ask_reporter, end_wait
from cases.decision import decide
from cases.record.sla import PAUSED
from cases.triage import accept, agree_with_result, begin, reject, withdraw
from rules.facts.acts import QuestionAnswered
from rules.refusals import Refusal
from rules.vocabulary import Act, Matter, State
from rules.wording import Wording
from rules.workflow.life import UNDECIDED
from store.entry.people import PersonRow
from store.record.cases import CaseRow
from store.unit import Tx
from tests.cases.conftest import ABUSE, LIN, MINUTE, WEI
from tests.lives.home import HAN, Home
from tests.lives.verdicts import HEAVY, LIGHT

S = State
A_CASE, A_MEMBER = st.integers(0, 2), st.integers(0, 5)
LEAVES = ("abuse", "n-law", "refund")
UNTIL = (S.ACCEPTED, S.INVESTIGATING, S.PROPOSED, S.DECIDED)
"""On the straight way; a case is decided at once or proposed first."""
VERDICTS = {**LIGHT, **HEAVY}
ANY = tuple(VERDICTS)
WORDS = Wording(text="查明属实")
MOST = 3
"""Cases at a time."""

Databases = Callable[[], AbstractContextManager[str]]
Done = Any


class Life(RuleBasedStateMachine):
    """A house, and up to three cases in it; after every step everything on record is looked at."""

    lived: int = 0
    steps: int = 0

    def __init__(self, databases: Databases) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.home = Home(self.stack.enter_context(databases()))
        self.cases: list[int] = []
        self.codes: dict[int, int] = {}
        self.pressed: tuple[Any, ...] | None = None
        type(self).lived += 1

    def teardown(self) -> None:
        self.home.ends()
        self.stack.close()

    # Who does what to which case

    def among(self, *states: State) -> list[CaseRow]:
        """The cases that stand in one of these states."""
        return [case for case in map(self.home.case, self.cases) if case.state in states]

    def press(self, act: Done, word: Act, which: int, who: int, states: tuple[State, ...], *given: Any) -> None:
        """A member of staff presses on the card of one of the cases in these states."""
        there = self.among(*states)
        case = there[which % len(there)]
        self.pressed = (act, word, case, given, who)
        self.attempt(case.id, lambda: self.home.presses(act, word, case, *given, by=self.home.staff[who]))

    def person(self, act: Callable[[Tx, PersonRow, int], Any], which: int, who: int, states: tuple[State, ...]) -> None:
        """The reporter (`who` 0) or the person punished does something to one of the cases in these states."""
        there = self.among(*states)
        case = there[which % len(there)]
        chat = HAN if who else self.home.chat_of(case)
        self.attempt(case.id, lambda: self.home.unit(lambda tx: act(tx, self.home.parties[chat], case.id)))

    def attempt(self, case_id: int, act: Callable[[], Any]) -> Any:
        """What is refused leaves no trace in the case."""
        before = self.home.record(case_id)
        said = act()
        if isinstance(said, Refusal):
            assert self.home.record(case_id) == before, f"refused with {said.say.id}, and done all the same"
        return said

    # The reporter, and the person punished

    @initialize(leaf=st.sampled_from(LEAVES), far=st.sampled_from((*UNTIL, S.REJECTED)), what=st.sampled_from(ANY))
    def has_come_so_far(self, leaf: str, far: State, what: str) -> None:
        """The first case is brought to some state on the straight way, so that few steps see much."""
        self.file(leaf, WEI)
        home, verdict = self.home, VERDICTS[what](self.home.now)
        way: dict[State, tuple[Any, ...]] = {
            S.REJECTED: (reject, Act.REJECT, WORDS),
            S.ACCEPTED: (accept, Act.ACCEPT),
            S.INVESTIGATING: (begin, Act.BEGIN),
            S.PROPOSED: (decide.propose, Act.PROPOSE, verdict),
            S.DECIDED: (decide.decide, Act.DECIDE, verdict),
        }
        short = {S.REJECTED: (S.REJECTED,), S.DECIDED: (S.ACCEPTED, S.INVESTIGATING, S.DECIDED)}
        for state in short[far] if far in short else UNTIL[: UNTIL.index(far) + 1]:
            act, word, *given = way[state]
            home.now += MINUTE
            home.presses(act, word, home.case(self.cases[0]), *given, by=home.lead)

    @precondition(lambda self: len(self.cases) < MOST)
    @rule(leaf=st.sampled_from(LEAVES), chat=st.sampled_from((WEI, LIN)))
    def file(self, leaf: str, chat: int) -> None:
        case = self.home.files(replace(ABUSE, leaf=leaf), chat)
        if case.id not in self.cases:
            self.cases.append(case.id)

    @precondition(lambda self: self.among(*PAUSED))
    @rule(which=A_CASE)
    def answers(self, which: int) -> None:
        self.person(lambda tx, who, id_: answer_question(tx, who, id_, QuestionAnswered("昨天")), which, 0, PAUSED)

    @precondition(lambda self: self.among(*UNDECIDED, S.APPEALED))
    @rule(which=A_CASE, who=st.integers(0, 1))
    def adds(self, which: int, who: int) -> None:
        self.person(lambda tx, one, id_: add(tx, one, id_, Material("还有")), which, who, (*UNDECIDED, S.APPEALED))

    @precondition(lambda self: self.among(*UNDECIDED, S.APPEALED))
    @rule(which=A_CASE, who=st.integers(0, 1), sure=st.integers(0, 7))
    def withdraws(self, which: int, who: int, sure: int) -> None:
        there = (*UNDECIDED, S.APPEALED) if sure == 0 else (S.APPEALED,)
        if self.among(*there):
            self.person(withdraw, which, who, there)

    @precondition(lambda self: self.among(S.REJECTED, S.DECIDED))
    @rule(which=A_CASE)
    def agrees(self, which: int) -> None:
        self.person(agree_with_result, which, 0, (S.REJECTED, S.DECIDED))

    @precondition(lambda self: self.among(S.REJECTED, S.DECIDED, S.CLOSED, S.APPEALED))
    @rule(which=A_CASE, who=st.integers(0, 1))
    def appeals(self, which: int, who: int) -> None:
        grounds = AppealGrounds(Matter.RESULT, "处理太轻了")
        there = (S.REJECTED, S.DECIDED, S.CLOSED, S.APPEALED)
        self.person(lambda tx, one, id_: file_appeal(tx, one, id_, grounds), which, who, there)

    # Staff

    @precondition(lambda self: self.among(S.RECEIVED))
    @rule(which=A_CASE, who=A_MEMBER)
    def accepts(self, which: int, who: int) -> None:
        self.press(accept, Act.ACCEPT, which, who, (S.RECEIVED,))

    @precondition(lambda self: self.among(S.RECEIVED))
    @rule(which=A_CASE, who=A_MEMBER)
    def rejects(self, which: int, who: int) -> None:
        self.press(reject, Act.REJECT, which, who, (S.RECEIVED,), WORDS)

    @precondition(lambda self: self.among(S.ACCEPTED))
    @rule(which=A_CASE, who=A_MEMBER)
    def begins(self, which: int, who: int) -> None:
        self.press(begin, Act.BEGIN, which, who, (S.ACCEPTED,))

    @precondition(lambda self: self.among(S.RECEIVED, S.INVESTIGATING))
    @rule(which=A_CASE, who=A_MEMBER)
    def asks(self, which: int, who: int) -> None:
        self.press(ask_reporter, Act.ASK, which, who, (S.RECEIVED, S.INVESTIGATING), WORDS)

    @precondition(lambda self: self.among(*PAUSED))
    @rule(which=A_CASE, who=A_MEMBER)
    def resumes(self, which: int, who: int) -> None:
        self.press(end_wait, Act.RESUME, which, who, PAUSED)

    @precondition(lambda self: self.among(S.INVESTIGATING))
    @rule(which=A_CASE, who=A_MEMBER, what=st.sampled_from((*LIGHT, "banned")))
    def decides(self, which: int, who: int, what: str) -> None:
        verdict = VERDICTS[what](self.home.now)
        self.press(decide.decide, Act.DECIDE, which, who, (S.INVESTIGATING,), verdict)

    @precondition(lambda self: self.among(S.INVESTIGATING))
    @rule(which=A_CASE, who=A_MEMBER, what=st.sampled_from((*HEAVY, "warned")))
    def proposes(self, which: int, who: int, what: str) -> None:
        verdict = VERDICTS[what](self.home.now)
        self.press(decide.propose, Act.PROPOSE, which, who, (S.INVESTIGATING,), verdict)

    @precondition(lambda self: self.among(S.PROPOSED, S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER)
    def approves(self, which: int, who: int) -> None:
        self.press(appeal.approve_proposal, Act.APPROVE, which, who, (S.PROPOSED, S.APPEALED))

    @precondition(lambda self: self.among(S.PROPOSED, S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER)
    def sends_back(self, which: int, who: int) -> None:
        self.press(appeal.send_back_proposal, Act.SEND_BACK, which, who, (S.PROPOSED, S.APPEALED), "不够")

    @precondition(lambda self: self.among(S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER, how=st.sampled_from((Act.UPHOLD, Act.OVERTURN)))
    def reviews(self, which: int, who: int, how: Act) -> None:
        self.press(uphold if how is Act.UPHOLD else overturn, how, which, who, (S.APPEALED,), "理由")

    @precondition(lambda self: self.among(S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER, what=st.sampled_from((*LIGHT, "banned")))
    def changes(self, which: int, who: int, what: str) -> None:
        verdict = VERDICTS[what](self.home.now)
        self.press(change_decision, Act.CHANGE, which, who, (S.APPEALED,), "理由", verdict)

    @precondition(lambda self: self.among(S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER, what=st.sampled_from((*HEAVY, "warned")))
    def proposes_a_change(self, which: int, who: int, what: str) -> None:
        verdict = VERDICTS[what](self.home.now)
        self.press(propose_change, Act.PROPOSE, which, who, (S.APPEALED,), "理由", verdict)

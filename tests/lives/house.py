"""The rest of a life: cases are handed on, time passes, messages go, the machine starts again, a press comes twice."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from cases.collective.duplicates import mark_duplicate
from cases.decision import consequences as lifting
from cases.decision.consequences import record_agency_reply, record_rectification_check
from cases.parties.codes import IssuedCode, give, redeem
from cases.staffing.acts import claim, reassign, release, transfer
from cases.triage import recategorise
from cases.workflow.press import Press
from rules.facts.acts import AgencyReply
from rules.people.codes import Code, read_code
from rules.refusals import Refusal
from rules.vocabulary import Act, CodeKind, State
from rules.workflow.life import UNDECIDED
from store.ledger import ledger
from store.parties.codes import CodeRow
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import DAY, HOUR, MINUTE
from tests.lives import hearing, listed, paths, promised, recorded, windows
from tests.lives.home import HAN, Record
from tests.lives.life import A_CASE, A_MEMBER, LEAVES
from tests.lives.windows import WindowLife
from tests.support.installation import STAFF_CHAT

S = State
OPEN = (S.RECEIVED, S.ACCEPTED, S.INVESTIGATING)
HELD = (*OPEN, S.PROPOSED, S.APPEALED)
AFTER = (S.DECIDED, S.CLOSED)
SECOND = timedelta(seconds=1)
TIMES = (MINUTE, HOUR, 7 * HOUR, 25 * HOUR, 73 * HOUR, 8 * DAY, 16 * DAY)


class HouseLife(WindowLife):
    """Everything that may happen; after every step everything on record is looked at."""

    @precondition(lambda self: self.among(*HELD))
    @rule(which=A_CASE, who=A_MEMBER, how=st.sampled_from((Act.CLAIM, Act.RELEASE)))
    def claims_or_releases(self, which: int, who: int, how: Act) -> None:
        self.press(claim if how is Act.CLAIM else release, how, which, who, HELD)

    @precondition(lambda self: self.among(*UNDECIDED, S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER, to=A_MEMBER)
    def reassigns(self, which: int, who: int, to: int) -> None:
        there = (*UNDECIDED, S.APPEALED)
        self.press(reassign, Act.REASSIGN, which, who, there, self.home.staff[to].id)

    @precondition(lambda self: self.among(*OPEN, S.APPEALED))
    @rule(which=A_CASE, who=A_MEMBER, team=st.sampled_from(("content", "editors", "service")))
    def transfers(self, which: int, who: int, team: str) -> None:
        self.press(transfer, Act.TRANSFER, which, who, (*OPEN, S.APPEALED), team)

    @precondition(lambda self: self.among(*OPEN))
    @rule(which=A_CASE, who=A_MEMBER, leaf=st.sampled_from(LEAVES))
    def recategorises(self, which: int, who: int, leaf: str) -> None:
        self.press(recategorise, Act.RECATEGORISE, which, who, OPEN, leaf)

    @precondition(lambda self: len(self.cases) > 1 and self.among(*OPEN))
    @rule(which=A_CASE, who=A_MEMBER, of=A_CASE)
    def marks_a_duplicate(self, which: int, who: int, of: int) -> None:
        first = self.home.case(self.cases[of % len(self.cases)])
        self.press(mark_duplicate, Act.DUPLICATE, which, who, OPEN, first.number)

    @precondition(lambda self: self.among(*AFTER))
    @rule(which=A_CASE, who=A_MEMBER, later=st.booleans())
    def checks(self, which: int, who: int, later: bool) -> None:
        again = self.home.now + 3 * DAY if later else None

        def act(tx: Tx, press: Press) -> object:
            return record_rectification_check(tx, press, note="看过了", again_by=again)

        self.press(act, Act.CHECK, which, who, AFTER)

    @precondition(lambda self: self.among(*AFTER))
    @rule(which=A_CASE, who=A_MEMBER, heard=st.sampled_from(AgencyReply))
    def relays(self, which: int, who: int, heard: AgencyReply) -> None:
        by = self.home.now + 3 * DAY if heard is AgencyReply.LATER else None
        self.press(record_agency_reply, Act.RELAY, which, who, AFTER, heard, "已受理", by)

    @precondition(lambda self: self.among(*AFTER))
    @rule(which=A_CASE, who=A_MEMBER)
    def lifts(self, which: int, who: int) -> None:
        self.press(lifting.lift_sanction, Act.LIFT, which, who, AFTER, "改过了")

    @precondition(lambda self: self.among(S.DECIDED, S.APPEALED, S.CLOSED))
    @rule(which=A_CASE, who=A_MEMBER)
    def gives_the_punished_a_code(self, which: int, who: int) -> None:
        there = self.among(S.DECIDED, S.APPEALED, S.CLOSED)
        case, han = there[which % len(there)], self.home.parties[HAN]

        def act(tx: Tx) -> CodeRow | Refusal:
            made = give(
                tx, Press(case.id, case.version, Act.GIVE_CODE, self.home.staff[who], at(STAFF_CHAT)), CodeKind.PUNISHED
            )
            if not isinstance(made, IssuedCode):
                return made
            read = read_code(made.code)
            assert isinstance(read, Code)
            return redeem(tx, han, read)

        if not isinstance(self.attempt(case.id, lambda: self.home.unit(act)), Refusal):
            self.codes.setdefault(case.id, self.home.record(case.id).told[-1].id)

    @rule(who=A_MEMBER, on=st.booleans())
    def goes_on_duty_or_off(self, who: int, on: bool) -> None:
        self.home.turns(self.home.staff[who], on=on)

    # The machine

    @precondition(lambda self: self.pressed)
    @rule(who=st.one_of(st.none(), A_MEMBER))
    def presses_twice(self, who: int | None) -> None:
        """The same button again, by the same hand or another; where the first press was taken it is old."""
        act, word, case, given, before = self.pressed
        old = self.home.case(case.id).version != case.version
        by = self.home.staff[before if who is None else who]
        said = self.attempt(case.id, lambda: self.home.presses(act, word, case, *given, by=by))
        assert isinstance(said, Refusal) or not old, f"{word} was taken twice"

    @rule(time=st.sampled_from(TIMES))
    def time_passes(self, time: timedelta) -> None:
        self.home.passes(time)

    @rule(time=st.sampled_from(TIMES), looks=st.booleans())
    def the_machine_sleeps(self, time: timedelta, looks: bool) -> None:
        """Time goes by and nothing runs; people may be faster than the clock then."""
        self.home.now += time
        for _ in range(20 if looks else 0):
            if not self.home.sweeps():
                return
        assert not looks, "the clock comes to no rest"

    @rule()
    def messages_go(self) -> None:
        self.home.sent("reporter")
        self.home.sent("desk")

    @rule()
    def starts_again(self) -> None:
        self.home.restarts()

    @invariant()
    def everything_is_in_order(self) -> None:
        type(self).steps += 1
        self.home.now += SECOND
        self.home.hears()
        for case_id in self.cases:
            it = self.home.record(case_id)
            found = [
                *paths.wrong(it),
                *windows.wrong(it),
                *promised.wrong(it, self.home.place, self.home.now),
                *listed.wrong(self.home, it),
                *hearing.wrong(self.home, it, self.codes.get(case_id)),
                *recorded.wrong(it),
            ]
            assert not found, "\n".join([f"case {case_id}:", *found, *_told(it)])
        zone = self.home.place.timezone
        assert self.home.unit(lambda tx: ledger.recount(tx.conn, zone)), "counted anew, figures or queue are others"


def _told(it: Record) -> list[str]:
    """Its events, for the reader of a failure."""
    return [f"  {e.at:%d %H:%M:%S} {e.act} by {e.staff_id or e.role} -> {e.state} v{e.version}" for e in it.told]

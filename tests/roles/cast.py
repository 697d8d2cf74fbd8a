"""Everyone who may press: one of each role, some who may do nothing, and those on the other side of the counter."""

from dataclasses import dataclass
from typing import Any

from cases.appeal.appeal import approve_proposal
from cases.decision.decide import Verdict, propose
from cases.parties import codes
from cases.staffing.acts import claim
from cases.triage import reject
from rules.operator.installation import Installation
from rules.people.codes import Code
from rules.sanctions.measures import measure
from rules.vocabulary import Act, CodeKind, Outcome, Role
from rules.wording import Wording
from store.entry.people import PersonRow
from store.members import staff
from store.members.staff import Member
from store.parties.codes import CodeRow
from store.record.cases import CaseRow
from store.unit import Tx
from tests.cases.conftest import LIN, WEI, House, done

HAN = 1003


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who presses.

    Attributes:
        role: as whom they may act; None for who may do nothing at all.
        barred: the refusal that meets them whatever they press, where it is not a question of the table.
    """

    name: str
    chat_id: int
    role: Role | None
    barred: str = ""


DESK = (
    Player("moderator", 2001, Role.MODERATOR),
    Player("lead", 2002, Role.LEAD),
    Player("administrator", 9001, Role.ADMINISTRATOR),
    Player("editor", 2003, Role.DUTY_EDITOR),
    Player("lead of another team", 2004, Role.LEAD),
    Player("moderator of another team", 2005, None, "refusal-other-team"),
    Player("without a role", 2006, None, "refusal-no-role"),
    Player("removed", 2007, None, "refusal-desk-not-staff"),
    Player("stranger", 2008, None, "refusal-desk-not-staff"),
)
"""Who presses at the desk."""

COUNTER = (
    Player("reporter", WEI, Role.REPORTER),
    Player("punished", LIN, Role.PUNISHED),
    Player("somebody else", HAN, None, "refusal-not-found"),
)
"""Who presses at the counter."""


class Cast(House):
    """The house with all of them; the work that leads to where a case stands is done by `hand` and `boss`."""

    def __init__(self, engine: Any, place: Installation) -> None:
        super().__init__(engine, place)
        self.engine = engine
        self.members = {"moderator": self.mod, "lead": self.lead, "administrator": self.admin}
        self._joins("editor", 2003, Role.DUTY_EDITOR)
        self._joins("lead of another team", 2004, Role.LEAD, team="privacy")
        self._joins("moderator of another team", 2005, Role.MODERATOR, team="privacy")
        self._joins("without a role", 2006)
        gone = self._joins("removed", 2007, Role.MODERATOR)
        self.hand = self._joins("hand", 2010, Role.MODERATOR)
        self.boss = self._joins("boss", 2011, Role.LEAD)
        self._joins("other editor", 2012, Role.DUTY_EDITOR)
        self.unit(lambda tx: staff.deactivate(tx, gone.id))
        self.people = {player.chat_id: self.meet(player.chat_id) for player in COUNTER}

    def _joins(self, name: str, chat_id: int, *roles: Role, **known: Any) -> Member:
        self.members[name] = self.hire(chat_id, name, *roles, **known)
        return self.members[name]

    def has_the_duty(self, name: str) -> None:
        self.unit(lambda tx: staff.change(tx, self.members[name].id, on_duty=True))

    def claimed(self, case: CaseRow, by: Member) -> CaseRow:
        return done(self.presses(claim, Act.CLAIM, case, by=by))

    def rejected(self, case: CaseRow, by: Member | None = None) -> CaseRow:
        return done(self.presses(reject, Act.REJECT, case, Wording(text="不在受理范围"), by=by or self.hand))

    def proposed(self, case: CaseRow, by: Member | None = None, word: str = "ban", **more: Any) -> CaseRow:
        facts = Wording(text="查明属实")
        verdict = Verdict(Outcome.CONTENT_DELETED, facts, measure=measure(word), why="屡教不改", **more)
        return done(self.presses(propose, Act.PROPOSE, case, verdict, by=by or self.hand))

    def approved(self, case: CaseRow) -> CaseRow:
        return done(self.presses(approve_proposal, Act.APPROVE, case, by=self.boss))

    def holds_a_code(self, case: CaseRow) -> PersonRow:
        """Somebody holds a code of the case, whether or not one could have been given where it stands."""
        person = self.people[LIN]

        def work(tx: Tx) -> None:
            made = codes.make(tx, case, CodeKind.PUNISHED)
            assert isinstance(codes.redeem(tx, person, Code(made.code)), CodeRow)

        self.unit(work)
        return person

"""A database in which cases have lived, with every guarded row as it stood after each step."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select

from cases.conversation import meeting
from cases.conversation.material import Material, add
from cases.decision.decide import Verdict, decide
from cases.intake import drafting
from cases.members import members
from cases.oversight import survey
from cases.parties.codes import IssuedCode, give, redeem
from cases.retention import persons
from cases.staffing import duty
from cases.triage import agree_with_result, recategorise, reject
from cases.workflow.press import Press
from rules.evidence import SentFile
from rules.operator.housekeeping import PeriodicReviewKind
from rules.people.clients import Scope
from rules.people.codes import Code, read_code
from rules.people.staffing import Grant, ProposalOutcome
from rules.report import Filing
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.measures import Measure
from rules.vocabulary import Act, CodeKind, Host, Outcome, Role, Sanction
from rules.wording import Wording
from store import clients, evidence, templates, training
from store import rows as rows_of
from store.collective import collectives
from store.decision import enforcements, groups
from store.engine import engines
from store.entry import people
from store.evidence import fetching
from store.guard.guarded import GUARDED
from store.members import proposals
from store.oversight import periodic_reviews
from store.record import deadlines, rule_versions
from store.record.cases import CaseRow
from store.staffing import replace_rota
from store.tables import DAY_ROOT, EVENT, INVENTORY, OPINION, OPINION_CALL, RECEIPT
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import DAY, HOUR, LIN, WEI, House, done
from tests.cases.evidence.test_original import CLEAN, PDF
from tests.lives.home import HAN
from tests.support.installation import KEYS, STAFF_CHAT, installation

TABLES = (EVENT, INVENTORY, *GUARDED)
"""Tables in which something is tampered with."""

Rows = dict[str, dict[Any, dict[str, Any]]]
"""By table, the rows by their key."""


class Stage:
    """Six cases: decided, closed and rated, rejected, and some that still wait."""

    def __init__(self, url: str) -> None:
        self._engine = engines.writer(url)
        self.past: list[Rows] = []
        self.house = House(self._engine, installation())
        self.house.hire(2003, "阿梅", Role.MODERATOR, team="content")
        for step in (
            self._of_the_house,
            self._first,
            self._closed,
            self._others,
            self._together,
            self._rights,
            self._oversight,
        ):
            step()
        self._engine.dispose()

    def _see(self) -> None:
        with self._engine.connect() as conn:
            self.past.append(rows(conn))

    def _of_the_house(self) -> None:
        house = self.house
        for team in ("content", "service", None):
            house.unit(lambda tx, team=team: members.set_team(tx, house.admin, house.mod.id, team))  # type: ignore[misc]
        house.unit(lambda tx: duty.switch(tx, house.lead, on=True))
        self._see()

    def _first(self) -> None:
        house, wei = self.house, self.house.meet(WEI)
        case = house.files()
        self._see()
        for name in ("a.pdf", "b.pdf", "c.pdf"):
            house.unit(lambda tx, name=name: add(tx, wei, case.id, Material(file=SentFile(name, "document", name))))  # type: ignore[misc]
        first, second, _ = house.unit(lambda tx: evidence.of_case(tx, case.id))
        house.unit(lambda tx: fetching.mark_refused(tx, first.id, "refusal-too-large"))
        _, wrapped = KEYS.new_key(evidence.WRAPPED(second.id))
        house.unit(
            lambda tx: fetching.mark_held(tx, second.id, PDF, sha256="ab" * 32, size=3, wrapped_key=wrapped, scan=CLEAN)
        )
        self._see()
        case = house.begins(house.accepts(house.case(case.id)))
        self._see()
        mute = Verdict(Outcome.CONTENT_DELETED, Wording(text="查明属实"), measure=Measure(Sanction.MUTE, 3), why="…")
        case = done(house.presses(decide, Act.DECIDE, case, mute))
        self._see()
        self._gives_a_code(case)
        self._see()

    def _gives_a_code(self, case: CaseRow) -> None:
        house, han = self.house, self.house.meet(HAN)

        def act(tx: Tx) -> object:
            made = give(tx, Press(case.id, case.version, Act.GIVE_CODE, house.mod, at(STAFF_CHAT)), CodeKind.PUNISHED)
            assert isinstance(made, IssuedCode)
            read = read_code(made.code)
            assert isinstance(read, Code)
            return redeem(tx, han, read)

        house.unit(act)

    def _closed(self) -> None:
        house, lin = self.house, self.house.meet(LIN)
        case = house.decides(house.begins(house.accepts(house.files(Filing("abuse", subject="@other"), LIN))))
        house.sent("reporter")
        house.carries_out(case)
        house.unit(lambda tx: agree_with_result(tx, lin, case.id))
        house.passes(2 * DAY)
        self._see()
        house.unit(lambda tx: survey.rate(tx, lin, case.id, 4))
        house.unit(lambda tx: survey.comment(tx, lin, case.id, "谢谢"))
        self._see()

    def _others(self) -> None:
        house, wei, lin = self.house, self.house.meet(WEI), self.house.meet(LIN)
        case = house.files(Filing("refund", subject="https://x.com/a/status/1", description="不退款"))
        house.presses(reject, Act.REJECT, case, Wording(text="不属受理范围"))
        asked = house.asks(house.files(Filing("abuse", subject="@third", description="骂人")))
        self._see()
        house.answers(asked)
        waiting = house.files(Filing("abuse", subject="@fourth"))
        house.presses(recategorise, Act.RECATEGORISE, waiting, "refund")
        house.unit(lambda tx: add(tx, wei, waiting.id, Material("还有")))
        times = (house.now + HOUR, house.now + 2 * HOUR)
        self._offers(lambda tx, press: meeting.offer_times(tx, press, Host.HANDLER, times), waiting)
        self._see()
        house.unit(lambda tx: people.record_consent(tx, wei, tx.installation.notice.version))
        house.unit(lambda tx: drafting.begin(tx, lin, {}))
        house.unit(lambda tx: persons.request(tx, wei))
        self._see()
        house.unit(lambda tx: deadlines.look_at_erasure(tx, wei.id, house.now + DAY))
        self._see()

    def _together(self) -> None:
        """A collective complaint that another case then leads."""
        house, first = self.house, self._waiting("@fifth")
        group = house.unit(lambda tx: collectives.create(tx, first.id))
        second = self._waiting("@sixth")
        house.unit(lambda tx: collectives.join(tx, group, second.id))
        house.unit(lambda tx: collectives.set_notified_people(tx, group, 2))
        self._see()
        house.unit(lambda tx: collectives.set_followed(tx, second.id, 1))
        house.unit(lambda tx: collectives.change_leader(tx, group, second.id, 1, 1))

    def _waiting(self, subject: str) -> CaseRow:
        return self.house.files(Filing("abuse", subject=subject), LIN)

    def _rights(self) -> None:
        """What members of staff may do, the rules they work by, and the groups where measures are carried out."""
        house, admin, case = self.house, self.house.admin.id, self._waiting("@seventh")
        house.unit(lambda tx: proposals.create(tx, Grant.LEAD, house.mod.id, admin, house.now + DAY))
        client = house.unit(lambda tx: clients.add(tx, "shop", [Scope.REPORT], None, "key", "secret"))
        course = house.unit(lambda tx: training.start(tx, house.mod.id, "basics", 1))
        house.unit(lambda tx: templates.put(tx, "sorry", admin, None))
        house.unit(lambda tx: rule_versions.put(tx, rule_versions.RuleVersion("policy", "1", "…")))
        house.unit(lambda tx: replace_rota(tx, "content", [("09:00-18:00", house.mod.id)]))
        rights = groups.GroupRights(at(-100_777), "群", "qun", plain=False, present=True, deletes=True, restricts=True)
        group = house.unit(lambda tx: groups.upsert(tx, rights))
        house.unit(lambda tx: enforcements.request(tx, case, group, GroupMeasure.BAN, "7001"))
        self._see()
        house.unit(lambda tx: proposals.decide(tx, 1, ProposalOutcome.APPROVED, house.lead.id))
        house.unit(lambda tx: clients.revoke(tx, client))
        house.unit(lambda tx: training.answer(tx, course, "1", done=True, passed=True))
        house.unit(lambda tx: groups.upsert(tx, replace(rights, restricts=False)))
        house.unit(lambda tx: enforcements.lift(tx, case.id))
        house.unit(lambda tx: templates.put(tx, "sorry", admin, None, removed=True))
        house.unit(lambda tx: rule_versions.put(tx, rule_versions.RuleVersion("policy", "2", "…")))
        lines = [("09:00-12:00", house.mod.id), ("12:00-18:00", admin)]
        house.unit(lambda tx: replace_rota(tx, "content", lines))
        self._see()

    def _oversight(self) -> None:
        """A review with an action and a question to reporters; a receipt, and the root of a day."""
        house, admin, now = self.house, self.house.admin.id, self.house.now
        review = house.unit(lambda tx: periodic_reviews.create(tx, PeriodicReviewKind.AUDIT, now - DAY, now))
        action = house.unit(
            lambda tx: periodic_reviews.add_action(tx, review.id, admin, now + DAY, "…", figure=None, before=None)
        )
        asked = {"asked_at": now, "call_id": 1, "person_id": house.meet(WEI).id}
        call = {"look_back_id": review.id, "staff_id": admin, "begun_at": now, "until": now + DAY}
        root = {"day": "2026-11-24", "root": bytes(32), "former": bytes(32), "signature": bytes(64), "event_id": 1}
        given: list[tuple[Table, dict[str, Any]]] = [
            *((OPINION_CALL, call), (OPINION, asked), (DAY_ROOT, root)),
            *((RECEIPT, {"case_id": 1, "seq": seq, "sealed_text": bytes(9)}) for seq in (1, 2)),
        ]
        for table, values in given:
            house.unit(lambda tx, table=table, values=values: rows_of.create(tx, table, **values))  # type: ignore[misc]
        self._see()
        house.unit(lambda tx: periodic_reviews.close(tx, review.id, admin, "…"))
        house.unit(lambda tx: periodic_reviews.complete_action(tx, action.id))
        house.unit(lambda tx: rows_of.change(tx, OPINION_CALL, {"id": 1}, answered_at=now))
        house.unit(lambda tx: rows_of.change(tx, OPINION, {"id": 1}, declined_at=now))
        self._see()

    def _offers(self, act: Callable[[Tx, Press], object], case: CaseRow) -> None:
        house = self.house
        now = house.case(case.id)
        house.unit(lambda tx: act(tx, Press(now.id, now.version, Act.MEET, house.mod, at(STAFF_CHAT))))


def rows(conn: Connection) -> Rows:
    """Return every row of the tables, as it stands."""
    found: Rows = {}
    for table in TABLES:
        key = next(iter(table.primary_key.columns)).name
        found[table.name] = {row[key]: dict(row) for row in conn.execute(select(table)).mappings()}
    return found

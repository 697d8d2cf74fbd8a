"""A house whose machine stops and starts again, and everything that can be read of a case that lives there."""

from dataclasses import dataclass, field

from sqlalchemy import func, select

from cases.staffing import duty
from rules.addresses import Address
from rules.meetings import ExtraWindow
from rules.refusals import Refusal
from rules.vocabulary import CodeKind, Role
from store import person_keys
from store.collective import collectives
from store.conversation import meetings
from store.decision import violations
from store.decision.violations import SanctionRow
from store.engine import engines
from store.entry import people
from store.members.staff import Member
from store.outbox import ADDRESS, CONTENT
from store.oversight import surveys
from store.parties import codes
from store.record import cases, deadlines, derived, events
from store.record.cases import CaseRow, CaseText
from store.record.deadlines import DeadlineRow
from store.record.derived import ToldRows
from store.record.events import EventRow
from store.tables import MEETING, OUTBOX, OutboxState
from store.unit import Tx
from tests.addresses import id_at
from tests.cases.conftest import LIN, WEI, House
from tests.support.installation import installation

HAN = 1009
"""Who is punished, and holds a code."""


@dataclass(frozen=True, slots=True)
class Message:
    """What was put into the outbox for somebody who is no member of staff; `event` is the one that it tells of."""

    form: str
    chat: int
    case_id: int | None
    event: int | None


@dataclass(frozen=True, slots=True)
class Record:
    """All that is on record of a case.

    Attributes:
        delivered: the promises whose message has arrived.
        text: as the case holds it.
        leader: the case that it follows, as one of a collective complaint.
        window: the extra window that is offered, agreed or open.
        rows: of the tables that events tell.
    """

    case: CaseRow
    text: CaseText
    told: list[EventRow]
    deadlines: list[DeadlineRow]
    sanctions: list[SanctionRow]
    delivered: frozenset[int]
    leader: int | None
    leads: bool
    asked: bool
    window: ExtraWindow | None
    rows: ToldRows = field(repr=False)


class Home(House):
    """Two moderators, two leads, a duty editor and an administrator; Wei and Lin report, Han is punished."""

    def __init__(self, url: str) -> None:
        self._url = url
        super().__init__(engines.writer(url), installation())
        self.ann = self.hire(2003, "阿梅", Role.MODERATOR)
        self.boss = self.hire(2004, "老周", Role.LEAD)
        self.editor = self.hire(2005, "编辑", Role.DUTY_EDITOR)
        self.staff: tuple[Member, ...] = (self.mod, self.ann, self.lead, self.boss, self.editor, self.admin)
        self.parties = {chat: self.meet(chat) for chat in (WEI, LIN, HAN)}
        self.messages: list[Message] = []
        self._read = 0

    def restarts(self) -> None:
        """The process ends, and another opens the same database."""
        self._engine.dispose()
        self._engine = engines.writer(self._url)

    def turns(self, member: Member, *, on: bool) -> Member | Refusal:
        """On duty, or off it."""
        return self.unit(lambda tx: duty.switch(tx, member, on=on))

    def record(self, case_id: int) -> Record:
        """The case as it stands."""

        def work(tx: Tx) -> Record:
            case = cases.get(tx, case_id)
            assert case
            rows = deadlines.of_case(tx, case_id)
            sent = select(OUTBOX.c.deadline_id).where(
                OUTBOX.c.deadline_id.in_([row.id for row in rows]), OUTBOX.c.state == OutboxState.SENT
            )
            return Record(
                case=case,
                text=cases.text(tx, case),
                told=events.of_case(tx, case_id),
                deadlines=rows,
                sanctions=violations.in_force(tx, case_id),
                delivered=frozenset(tx.conn.execute(sent).scalars()),
                leader=collectives.leader_of(tx, case),
                leads=collectives.led_by(tx, case_id) is not None,
                asked=surveys.of_case(tx, case_id) is not None,
                window=meetings.active_of_case(tx, case_id),
                rows=derived.standing_rows(tx.conn, cases.key(tx, case), case_id),
            )

        return self.unit(work)

    def newest_window(self, tx: Tx, case_id: int) -> int:
        """The number of the window that was offered last; 0 where none was."""
        of_case = select(func.max(MEETING.c.id)).where(MEETING.c.case_id == case_id)
        return tx.conn.execute(of_case).scalar_one() or 0

    def holds_a_code(self, case_id: int) -> bool:
        """Whether Han holds one of this case."""
        held = self.unit(lambda tx: codes.holders(tx, case_id, CodeKind.PUNISHED))
        return self.parties[HAN].id in held

    def hears(self) -> None:
        """What has been put into the reporter bot's outbox since the last look, before it is sent and emptied."""
        columns = ("id", "form", "case_id", "person_id", "sealed_to", "sealed_content")
        new = select(*(OUTBOX.c[name] for name in columns)).where(OUTBOX.c.id > self._read, OUTBOX.c.bot == "reporter")

        def read(tx: Tx) -> None:
            for row in tx.conn.execute(new.order_by(OUTBOX.c.id)).all():
                self._read = row.id
                if row.sealed_to is not None:
                    own = person_keys.get(tx, row.person_id) if row.person_id else None
                    key = person_keys.opening(tx, row.sealed_content, own)
                    content = key.open_json(row.sealed_content, CONTENT(row.id))
                    chat = id_at(Address(key.open(row.sealed_to, ADDRESS(row.id)).decode()))
                    self.messages.append(Message(row.form, chat, row.case_id, content.get("event")))

        self.unit(read)

    def chat_of(self, case: CaseRow) -> int:
        """Where its reporter is written to."""
        to = self.unit(lambda tx: people.destination(tx, case.person_id or 0))
        assert to
        return id_at(to.address)

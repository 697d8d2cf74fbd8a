"""A cell is tried: a press as Telegram sends it, through the bot's own handlers, on a real database; then undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import func, select

from dialogs.search import no_search
from handlers.flows.routing import desk, reporter
from handlers.incoming import UpdateContext
from handlers.telegram.desk.desk_bot import DeskBot
from handlers.telegram.reporter.reporter_bot import ReporterBot
from store import inbox
from store.engine.connection import Connection
from store.inbox import RawEvent
from store.intake import desk_drafts, drafts
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.tables import OUTBOX, REFUSED_PRESS
from store.unit import Tx
from tests.addresses import at
from tests.roles.cast import Cast, Player
from tests.support.installation import KEYS, STAFF_CHAT

T = TypeVar("T")
TOPIC = 77
"""The topic of the case in the staff chat."""

ME = {"id": 1002, "is_bot": True, "first_name": "Desk", "username": "lian_desk_bot"}


@dataclass(frozen=True, slots=True)
class Stand:
    """What can be seen of a case, and of the person who pressed.

    Attributes:
        refused: the presses on record as refused: act, refusal, case, member.
        draft: what they are asked at the desk, or what the counter expects of them next.
        written: messages ever wanted.
    """

    case: CaseRow
    told: tuple[EventRow, ...]
    refused: tuple[tuple[str, str, int | None, int | None], ...]
    draft: dict[str, Any] | None
    written: int


@dataclass(frozen=True, slots=True)
class Tried:
    """What a press has done: how all stood before and after it, and what it was answered with."""

    before: Stand
    after: Stand
    answer: str
    refused: bool

    @property
    def new(self) -> tuple[EventRow, ...]:
        """The events it made."""
        return self.after.told[len(self.before.told) :]

    @property
    def newly_refused(self) -> tuple[tuple[str, str, int | None, int | None], ...]:
        """What it put on record as refused."""
        return self.after.refused[len(self.before.refused) :]

    @property
    def changed(self) -> bool:
        """Whether the case, or what is expected of the person who pressed, is other than before."""
        return bool(self.new) or self.after.case != self.before.case or self.after.draft != self.before.draft


class Rehearsal:
    """A store whose units run as they always do and are looked at; nothing is kept, so that the next meets the same."""

    def __init__(self, cast: Cast, look: Callable[[Tx], Stand]) -> None:
        self._cast = cast
        self._look = look
        self.before: Stand | None = None
        self.after: Stand | None = None

    async def commit(self, unit: Callable[[Tx], T]) -> T:
        """The unit's value."""
        with undone(self._cast) as tx:
            self.before = self._look(tx)
            value = unit(tx)
            self.after = self._look(tx)
            return value


@contextmanager
def undone(cast: Cast) -> Iterator[Tx]:
    """A transaction of which nothing is kept."""
    with cast.engine.connect() as plain:
        begun = plain.begin()
        yield Tx(Connection(plain), KEYS, cast.now, cast.place)
        begun.rollback()


class Stage:
    """Both bots, in front of one case."""

    def __init__(self, cast: Cast, case: CaseRow, desk_bot: DeskBot) -> None:
        self.cast = cast
        self.case = case
        self._desk = desk_bot
        self._counter = ReporterBot("1001:reporter-token")
        stored = {
            bot: cast.unit(lambda tx, bot=bot: inbox.store(tx, bot, [RawEvent("telegram", "1", b"c", b"{}")]))  # type: ignore[misc]
            for bot in ("desk", "reporter")
        }
        self._seq = {bot: waiting[0].seq for bot, waiting in stored.items()}

    async def at_the_desk(self, player: Player, data: str) -> Tried:
        """A press on a card in the case's topic."""
        member = self.cast.members.get(player.name)
        chat = {"id": STAFF_CHAT, "type": "supergroup", "title": "Staff", "is_forum": True}
        message = {"message_thread_id": TOPIC, "is_topic_message": True, "chat": chat}

        def draft(tx: Tx) -> dict[str, Any] | None:
            row = desk_drafts.at_place(tx, member.id, at(STAFF_CHAT), str(TOPIC)) if member else None
            return row and {**row.body, "case": row.case_id}

        return await self._pressed("desk", player, message, data, draft)

    async def at_the_counter(self, player: Player, data: str) -> Tried:
        """A press in a person's own chat."""
        person = self.cast.people[player.chat_id]
        message = {"chat": {"id": player.chat_id, "type": "private", "first_name": player.name}}

        def draft(tx: Tx) -> dict[str, Any] | None:
            row = drafts.load(tx, person.id)
            return row and row.body

        return await self._pressed("reporter", player, message, data, draft)

    async def _pressed(
        self,
        bot: str,
        player: Player,
        message: dict[str, Any],
        data: str,
        draft: Callable[[Tx], dict[str, Any] | None],
    ) -> Tried:
        user = {"id": player.chat_id, "is_bot": False, "first_name": player.name, "language_code": "zh-hans"}
        shown = {"message_id": 5, "date": 1, "text": "x", "from": ME, **message}
        query = {"id": "1", "from": user, "chat_instance": "1", "message": shown, "data": data}
        store = Rehearsal(self.cast, lambda tx: self._look(tx, draft))
        turn = UpdateContext(bot, self._seq[bot], self.cast.now, store)  # type: ignore[arg-type]
        adapter, flow = (self._desk, desk.handle) if bot == "desk" else (self._counter, reporter.handle)
        envelope = await adapter.read({"update_id": 1, "callback_query": query})
        await turn.handle(envelope, partial(flow, search=no_search))
        assert store.before
        assert store.after
        return Tried(store.before, store.after, turn.answer.id if turn.answer else "", _refused(turn))

    def _look(self, tx: Tx, draft: Callable[[Tx], dict[str, Any] | None]) -> Stand:
        case = cases.get(tx, self.case.id)
        assert case
        rows = tx.conn.execute(_REFUSED)
        refused = tuple((row.act, row.refusal, row.case_id, row.staff_id) for row in rows)
        written = tx.conn.execute(_WRITTEN).scalar_one()
        return Stand(case, tuple(events.of_case(tx, case.id)), refused, draft(tx), written)


_REFUSED = select(*(REFUSED_PRESS.c[name] for name in ("id", "act", "refusal", "case_id", "staff_id"))).order_by(
    REFUSED_PRESS.c.id
)
_WRITTEN = select(func.count()).select_from(OUTBOX)


async def staged(cast: Cast, lived: Callable[[Cast], CaseRow]) -> Stage:
    """The case lived through, somebody holding a code of it, and both bots opened."""
    case = lived(cast)
    cast.holds_a_code(case)
    return Stage(cast, cast.case(case.id), await DeskBot.open("1002:token", ME))


def _refused(turn: UpdateContext) -> bool:
    """Whether the alert is a refusal, and does not only say where to look."""
    return turn.alert and turn.answer is not None and turn.answer.id.startswith("refusal-")

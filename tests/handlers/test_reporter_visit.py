"""Each visit shows one screen."""

from sqlalchemy import func, select

from handlers.flows.intake.reporter import drop
from handlers.flows.reporter.session import SCREEN, enter
from handlers.incoming import Account
from store import outbox
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.tables import OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import KEYS, installation


def test_a_person_who_declines_and_returns_at_once_gets_a_screen(sqlite_url: str) -> None:
    def twice(conn: Connection) -> int:
        tx = Tx(conn, KEYS, START, installation())
        for _ in range(2):
            drop(enter(tx, Account(at(5), "zh-hans")))
        on_its_way = select(func.count()).where(OUTBOX.c.slot == SCREEN, outbox.UNSENT)
        return int(conn.execute(on_its_way).scalar_one())

    engine = engines.writer(sqlite_url)
    with engine.begin() as plain:
        assert worked(plain, twice) == 1
    engine.dispose()

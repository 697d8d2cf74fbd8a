"""Revision 0070: what was kept of calls and newcomers goes after two days, as it was to, up and down."""

from sqlalchemy import text

from store import migrate
from store.engine import engines
from tests.store.engine.test_migrations import KEYS

GROUP = "INSERT INTO report_group (id, chat, link, sealed_about, present) VALUES (1, {blob}, {blob}, {blob}, true)"
CALL = "INSERT INTO group_call (id, group_id, caller, at) VALUES (1, 1, {blob}, '2026-11-23 06:00:00.000000')"


def test_what_is_kept_is_kept_until_the_same_instant(database_url: str) -> None:
    migrate.downgrade(database_url, "0069", keys=KEYS)
    engine = engines.writer(database_url)
    with engine.begin() as connection:
        blob = "'\\x0102'" if connection.dialect.name == "postgresql" else "X'0102'"
        for statement in (GROUP, CALL):
            connection.execute(text(statement.format(blob=blob)))
    migrate.upgrade(database_url, "0070", keys=KEYS)
    with engine.connect() as connection:
        [until] = connection.execute(text("SELECT until FROM group_call")).scalars()
    assert str(until).startswith("2026-11-25 06:00:00")
    migrate.downgrade(database_url, "0069", keys=KEYS)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM group_call")).scalar_one() == 1
    engine.dispose()

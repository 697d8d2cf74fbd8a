"""Revision 0045: a named or anonymous case is a confidential one to the former version, and nothing else is lost."""

from sqlalchemy import text

from store import migrate
from store.engine import engines
from tests.store.engine.test_migrations import KEYS

CASE = """INSERT INTO cases (id, number, state, version, leaf, catalogue_version, policy_version, severity, team,
    restricted, identity, source, stand_in, filed_at, pauses)
    VALUES ({id}, 'LA-{id}', 'received', 1, 'abuse', '1', '1', 'minor', 'content', false, '{identity}', 'telegram',
    false, '2026-11-23 06:00:00', 0)"""
CODE = "INSERT INTO case_code (case_id, kind, code, made_at, until) VALUES ({id}, '{kind}', {code}, {at}, {at})"
AT = "'2026-11-23 06:00:00'"


def test_levels_go_down_as_confidential_and_codes_of_parties_stay(database_url: str) -> None:
    engine = engines.writer(database_url)
    with engine.begin() as connection:
        blob = "'\\x01{0}'" if connection.dialect.name == "postgresql" else "X'01{0}'"
        for id, identity in ((1, "named"), (2, "anonymous"), (3, "confidential")):
            connection.execute(text(CASE.format(id=id, identity=identity)))
        connection.execute(text(CODE.format(id=2, kind="receipt", code=blob.format("02"), at=AT)))
        connection.execute(text(CODE.format(id=3, kind="witness", code=blob.format("03"), at=AT)))
    migrate.downgrade(database_url, "0044", keys=KEYS)
    with engine.connect() as connection:
        assert set(connection.execute(text("SELECT identity FROM cases")).scalars()) == {"confidential"}
        assert connection.execute(text("SELECT kind FROM case_code")).scalars().all() == ["witness"]
    migrate.upgrade(database_url, keys=KEYS)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*), count(sealed_identity) FROM cases")).one() == (3, 0)
    engine.dispose()

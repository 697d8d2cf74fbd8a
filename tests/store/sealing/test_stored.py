"""The installation's keys are kept wrapped: the same at each start, and only for the operator's key."""

import pytest
from sqlalchemy import text

from store import migrate
from store.engine import engines
from store.sealing import Keyring, OperatorKey, SealError, stored
from tests.store.entry.test_addresses_migrated import unit
from tests.support.clock import START
from tests.support.installation import KEYS

OURS, OTHER = OperatorKey(bytes(range(32))), OperatorKey(bytes(range(1, 33)))
LABEL = b"place"


def test_a_new_database_gets_keys_of_its_own_and_has_them_again_at_the_next_start(database_url: str) -> None:
    first, second = (stored.open_keyring(database_url, OURS, START) for _ in range(2))
    assert second.open(first.seal(b"words", LABEL), LABEL) == b"words"
    assert first.hash("account", 7) == second.hash("account", 7) != KEYS.hash("account", 7)
    assert first.mac(b"row") == second.mac(b"row")
    assert first.mac(b"row") not in (KEYS.mac(b"row"), first.hash("", ""), first.mac(b"rows"))
    assert first.signer.public_key() == second.signer.public_key()
    assert first.generations == (2,)
    raw = [bytes(it) for it in rows(database_url, "SELECT wrapped FROM sealing_key")]
    assert len(raw) == 4
    with pytest.raises(SealError):
        Keyring.derived(OURS).open(raw[0], LABEL)


def test_an_older_database_keeps_the_keys_that_it_is_sealed_with(empty_database_url: str) -> None:
    """So that nobody must be hashed anew; values stand in the table `setting` since its first start."""
    url = empty_database_url
    migrate.upgrade(url, "0039", keys=KEYS)
    engine = engines.writer(url)
    with engine.begin() as conn:
        values = {"name": "sealed", "value": KEYS.seal(b"", b"setting")}
        conn.execute(text("INSERT INTO setting (name, sealed_value) VALUES (:name, :value)"), values)
    engine.dispose()
    migrate.upgrade(url, keys=stored.keyring_for_migration(url, OURS))
    with pytest.raises(SealError):
        stored.open_keyring(url, OTHER, START)
    keys = stored.open_keyring(url, OURS, START)
    assert keys.hash("account", 7) == KEYS.hash("account", 7)
    assert keys.open(KEYS.seal(b"words", LABEL), LABEL) == b"words"
    assert keys.generations == (1,)


def test_another_operators_key_opens_nothing_and_changes_nothing(database_url: str) -> None:
    keys = stored.open_keyring(database_url, OURS, START)
    with pytest.raises(SealError):
        stored.open_keyring(database_url, OTHER, START)
    assert stored.open_keyring(database_url, OURS, START).generations == keys.generations


def test_a_wrapped_key_is_of_no_use_for_another_purpose(database_url: str) -> None:
    stored.open_keyring(database_url, OURS, START)
    [mac] = rows(database_url, "SELECT wrapped FROM sealing_key WHERE purpose = 'mac'")
    swap = text("UPDATE sealing_key SET wrapped = :mac WHERE purpose = 'index'")
    unit(database_url, lambda tx: tx.conn.execute(swap, {"mac": mac}))
    with pytest.raises(SealError):
        stored.open_keyring(database_url, OURS, START)


@pytest.mark.parametrize("purpose", ["seal", "index", "mac", "sign"])
def test_without_one_of_its_keys_a_database_is_refused(database_url: str, purpose: str) -> None:
    """None is made anew: nobody would be found, or what was sealed before could not be read."""
    stored.open_keyring(database_url, OURS, START)
    unit(database_url, lambda tx: tx.conn.execute(text(f"DELETE FROM sealing_key WHERE purpose = '{purpose}'")))
    with pytest.raises(SealError):
        stored.open_keyring(database_url, OURS, START)


def rows(url: str, query: str) -> list[bytes]:
    return unit(url, lambda tx: tx.conn.execute(text(query)).scalars())

"""New keys come in while everything stays readable; work that is broken off goes on where it stood."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from store import settings
from store.record import cases
from store.sealing import Keyring, OperatorKey, SealError, rotation, stored
from store.sealing.inspection import inspect_keys
from store.tables import CASE, PERSON, SETTING
from store.unit import Tx
from tests.store.entry.test_addresses_migrated import unit
from tests.store.sealing.lives import a_life
from tests.support.clock import START
from tests.support.installation import installation

OURS, NEXT = OperatorKey(bytes(range(32))), OperatorKey(bytes(range(1, 33)))


class Broken(Exception):  # noqa: N818 - the process ended
    """The work was broken off."""


@pytest.fixture
def keys(database_url: str) -> Keyring:
    """The keys of a process that runs meanwhile, on a database with two lives."""
    keys = stored.open_keyring(database_url, OURS, START)
    for n in (1, 2):
        unit(database_url, lambda tx, n=n: a_life(with_keys(tx, keys), n))
    return keys


def with_keys(tx: Tx, keys: Keyring) -> Tx:
    """The transaction of a process that has these keys, by which it also guards what it writes."""
    tx.conn.guard = None
    return Tx(tx.conn, keys, START, installation())


def said(url: str, keys: Keyring) -> list[str]:
    """What both reported, as a process with these keys reads it."""

    def read(tx: Tx) -> list[str]:
        ours = with_keys(tx, keys)
        return [cases.text(ours, cases.get(ours, n)).report.description for n in (1, 2)]

    return unit(url, read)


def rotated(url: str, *operators: OperatorKey) -> Keyring:
    newest, _ = rotation.begin_generation(url, operators, START)
    keys = Keyring(stored.read_keys(url, operators[0]))
    rotation.reseal(url, keys)
    rotation.retire_generations(url, newest, START)
    return keys


def test_everything_stands_under_the_new_key_and_is_found_as_before(database_url: str, keys: Keyring) -> None:
    before, words = inspect_keys(database_url, OURS), said(database_url, keys)
    new = rotated(database_url, OURS)
    after = inspect_keys(database_url, OURS)
    assert [(it.number, it.values) for it in after.generations] == [(2, 0), (3, before.generations[0].values)]
    assert (after.waiting, after.broken, after.wrapped) == (0, [], before.wrapped)
    assert before.wrapped == 2 * 3, "a person, a case and a file of each"
    assert new.hash("account", "7") == keys.hash("account", "7")
    assert new.mac(b"row") == keys.mac(b"row")
    assert after.public_key == before.public_key
    assert said(database_url, new) == words
    assert said(database_url, keys) == words, "a process that ran meanwhile reads what the new key has sealed"


def test_a_process_seals_with_the_new_key_soon_and_reads_at_once(database_url: str, keys: Keyring) -> None:
    keys.refresh(START)
    rotation.begin_generation(database_url, [OURS], START)
    other = stored.open_keyring(database_url, OURS, START)
    keys.refresh(START + timedelta(seconds=29))
    assert keys.seal(b"", b"x")[0] == 2
    assert keys.open(other.seal(b"words", b"x"), b"x") == b"words"
    assert keys.seal(b"", b"x")[0] == 3, "it has met a value of the new key"


def test_a_process_asks_for_new_keys_on_the_connection_that_it_has(
    database_url: str, keys: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    rotation.begin_generation(database_url, [OURS], START)
    monkeypatch.setattr(stored, "read_keys", None)
    unit(database_url, lambda tx: keys.refresh(START, tx.conn))
    assert keys.seal(b"", b"x")[0] == 3


def test_broken_off_after_any_batch_it_goes_on_with_the_same_key(
    database_url: str, keys: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "BATCH", 3)
    total = inspect_keys(database_url, OURS).generations[0].values
    done = 0

    def breaks(batch: int) -> None:
        nonlocal done
        done += batch
        raise Broken

    while done < total:
        newest, _ = rotation.begin_generation(database_url, [OURS], START)
        assert newest == 3
        with pytest.raises(Broken):
            rotation.reseal(database_url, Keyring(stored.read_keys(database_url, OURS)), breaks)
        assert inspect_keys(database_url, OURS).waiting == total - done
    assert done == total
    assert rotated(database_url, OURS).generations == (2, 3)
    assert rotation.begin_generation(database_url, [OURS], START)[0] == 4


def test_what_changes_while_it_is_sealed_anew_is_not_overwritten(database_url: str, keys: Keyring) -> None:
    """A setting is saved after it was read and before it is written."""
    rotation.begin_generation(database_url, [OURS], START)
    new = Keyring(stored.read_keys(database_url, OURS))
    passing = new.pass_on

    def interrupted(sealed: bytes, label: bytes, to: Keyring) -> bytes:
        if label.startswith(b"setting."):
            later = update(SETTING).where(SETTING.c.sealed_value == sealed)
            values = {"sealed_value": keys.seal(b"later", label)}
            unit(database_url, lambda tx: tx.conn.execute(later.values(values)))
        return passing(sealed, label, to)

    new.pass_on = interrupted  # type: ignore[method-assign, assignment]
    rotation.reseal(database_url, new)
    del new.pass_on
    assert inspect_keys(database_url, OURS).waiting == 2
    rotation.reseal(database_url, new)
    kept = unit(database_url, lambda tx: [settings.get(with_keys(tx, new), f"setting {n}") for n in (1, 2)])
    assert kept == ["later"] * 2
    assert inspect_keys(database_url, OURS).waiting == 0


def test_another_operators_key_opens_beside_the_old_one_until_that_is_retired(database_url: str, keys: Keyring) -> None:
    with pytest.raises(SealError):
        stored.read_keys(database_url, NEXT)
    rotated(database_url, OURS, NEXT)
    for operator in (OURS, NEXT):
        assert said(database_url, stored.open_keyring(database_url, operator, START)) == said(database_url, keys)
    assert inspect_keys(database_url, NEXT).operators == 2
    assert rotation.retire_operators(database_url, NEXT) == 1
    with pytest.raises(SealError):
        stored.open_keyring(database_url, OURS, START)
    with pytest.raises(SealError):
        rotation.retire_operators(database_url, OURS)
    keys.refresh()
    assert said(database_url, keys), "who runs with the former one still serves, and is told to start again"
    assert rotation.retire_operators(database_url, NEXT) == 0
    assert inspect_keys(database_url, NEXT).operators == 1


def test_keys_that_do_not_open_are_named_and_stay(database_url: str, keys: Keyring) -> None:
    """A key that was taken from another row, and one that was altered."""

    def spoil(tx: Tx) -> None:
        with_keys(tx, keys)
        tx.conn.execute(update(CASE).where(CASE.c.number == "LA-1").values(wrapped_key=keys.seal(bytes(32), b"x")))
        tx.conn.execute(update(PERSON).where(PERSON.c.id == 2).values(wrapped_key=b"\2" + bytes(40)))

    unit(database_url, spoil)
    assert set(inspect_keys(database_url, OURS).broken) == {"case LA-1", "person 2", "file 1"}
    rotation.begin_generation(database_url, [OURS], START)
    result = rotation.reseal(database_url, Keyring(stored.read_keys(database_url, OURS)))
    assert result.unopened == {"cases.wrapped_key": 1, "person.wrapped_key": 1}

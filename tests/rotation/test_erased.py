"""After a case's term, and after a person is erased, nothing that was sealed for them opens, in any column.

Somebody keeps a copy of all ciphertexts from before, and has every key that is left: the operator's, the installation's
of each generation, and those of all persons, cases and files that the database holds still. `make rotation` does it
with many lives. (The wrapped keys in such a copy are what the list of erased keys is for, and no part of this.)
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, select

from cases.retention import persons
from cases.triage import withdraw
from rules.addresses import Address
from rules.vocabulary import Role
from store import inbox, settings
from store.engine import engines
from store.entry import people
from store.record import cases
from store.sealing import Key, Keyring, RowLabel, SealError, rotation, stored
from store.tables import CASE, EVIDENCE, PERSON, SEALING_KEY
from store.unit import Tx
from store.web import messages
from tests.cases.conftest import House
from tests.rotation.reader import say
from tests.store.sealing.lives import Holders, a_life
from tests.store.sealing.opening import SEALED, names, opens
from tests.support.installation import OPERATOR, installation

LIVES = int(os.environ.get("LIAN_ROTATION", "4"))
TERM = timedelta(days=367)

OF_THE_HOUSE = {
    *("staff.sealed_names", "staff.sealed_alias", "staff.sealed_account", "staff_join.sealed_request"),
    *("staff_join.sealed_place", "client.sealed_secret"),
    *("staff_chat_presence.sealed_about", "house_event.sealed_details", "template.sealed_body", "setting.sealed_value"),
    *("desk_group.sealed_about", "group_message.sealed_author", "report_group.sealed_about", "album_part.sealed_part"),
    *("look_back.sealed_outcome", "action.sealed_text", "opinion_call.sealed_question", "opinion_call.sealed_answer"),
}
"""Columns that hold nothing of a case or of a reporter. A new column is theirs until it is named here."""

KEYS_THEMSELVES = {"person.wrapped_key", "cases.wrapped_key"}
"""Columns of the keys that are destroyed."""


_ACCOUNT = RowLabel(PERSON.c.sealed_account)


class Sealed(NamedTuple):
    """A sealed value: its column, its row, and the label under which it stands."""

    column: str
    row: tuple[Any, ...]
    label: bytes
    value: bytes


class Life(NamedTuple):
    """A person and their case, with their keys, and what was sealed for them."""

    person_id: int
    case_id: int
    keys: Holders
    theirs: list[Sealed]


def test_nothing_of_a_destroyed_case_or_an_erased_person_opens(
    database_url: str, request: pytest.FixtureRequest
) -> None:
    engine = engines.writer(database_url)
    house = House(engine, installation())
    lives = lived(house)
    kept, destroyed, erased, both = (lives[n::4] for n in range(4))
    for life in [*destroyed, *both]:
        withdrawn(house, life)
    house.passes(TERM)
    for life in [*erased, *both]:
        house.unit(lambda tx, life=life: persons.erase(tx, life.person_id, Role.REPORTER))  # type: ignore[misc]
    keys, tried = rotated(house, database_url), 0
    with engine.connect() as conn:
        left = list(keys_left(conn, keys))
        standing = {(it.column, it.row): it for it in everything(conn)}
    engine.dispose()
    for life in kept:
        assert opened([life.keys.person], life.theirs), "the copy holds what is under the key of a person"
        assert opened([life.keys.case], life.theirs), "and of a case"
        assert len(opened(left, life.theirs)) == len(life.theirs), "whose keys are there is read still"
    gone = [(it, it.keys.case) for it in (*destroyed, *both)] + [(it, it.keys.person) for it in (*erased, *both)]
    for life, key in gone:
        copied = opened([key], life.theirs)
        assert copied
        assert opened(left, copied) == []
        tried += len(copied)
    for life in [*erased, *both]:
        pages = [it for it in life.theirs if it.column == "web_message.sealed_body"]
        assert pages
        assert opened(left, pages) == [], "what was shown on the web is under a key that ends with the person"
        tried += len(pages)
    for life in both:
        there = [standing[it.column, it.row] for it in life.theirs if (it.column, it.row) in standing]
        assert opened(left, there) == [], "stands still, and opens: destroy it, or name it as a column of the house"
        tried += len(there)
    say(f"{request.node.callspec.id}: 0 of {tried} ciphertexts open with {len(left)} keys")


def lived(house: House) -> list[Life]:
    """Let all live, and keep a copy of what was sealed."""
    found, known = [], set[tuple[str, tuple[Any, ...]]]()

    def work(tx: Tx, n: int) -> Life:
        keys, case = a_life(tx, n), cases.by_number(tx, f"LA-{n}")
        tx.conn.settle()
        assert case
        assert case.person_id
        for row in inbox.unhandled(tx, "reporter"):
            inbox.set_aside(tx, row.seq, "failed", keep=True)
            inbox.pass_on(tx, row.seq, case.person_id)
        new = [it for it in everything(tx.conn) if (it.column, it.row) not in known]
        known.update((it.column, it.row) for it in new)
        return Life(
            case.person_id, case.id, keys, [it for it in new if it.column not in OF_THE_HOUSE | KEYS_THEMSELVES]
        )

    for n in range(1, LIVES + 1):
        found.append(house.unit(lambda tx, n=n: work(tx, n)))  # type: ignore[misc]
    return found


def withdrawn(house: House, life: Life) -> None:
    def work(tx: Tx) -> object:
        person = people.get(tx, life.person_id)
        assert person
        return withdraw(tx, person, life.case_id)

    house.unit(work)


def rotated(house: House, url: str) -> Keyring:
    """Change the installation's keys; return all that it has. Until now it had those derived from the operator's."""
    house.unit(lambda tx: settings.put(tx, "sealed", ""))
    stored.begin_keys(url, OPERATOR, house.now)
    rotation.begin_generation(url, [OPERATOR], house.now)
    keys = Keyring(stored.read_keys(url, OPERATOR))
    rotation.reseal(url, keys)
    return keys


def everything(conn: Any) -> Iterator[Sealed]:
    """Yield every sealed value of the database."""
    for column in SEALED:
        key = list(column.table.primary_key.columns)
        told = [column.table.c[name] for name in column.info["row"]]
        for value, *row in conn.execute(select(column, *key, *told).where(column.is_not(None))).all():
            yield Sealed(names(column), tuple(row[: len(key)]), RowLabel(column)(*row[len(key) :]), bytes(value))


def keys_left(conn: Connection, keys: Keyring) -> Iterator[Key]:
    """Yield the operator's key, and every key that opens with it, at once or by others."""
    yield from (OPERATOR, keys)
    for row in conn.execute(select(SEALING_KEY)):
        yield Key(OPERATOR.open(row.wrapped, RowLabel(SEALING_KEY.c.wrapped)(row.purpose, row.generation)))
    found: list[Key] = []
    for column in (PERSON.c.wrapped_key, CASE.c.wrapped_key, EVIDENCE.c.wrapped_key):
        told = [column.table.c[name] for name in column.info["row"]]
        for value, *row in conn.execute(select(column, *told).where(column.is_not(None))):
            for key in (keys, *found):
                try:
                    found.append(key.unwrap(bytes(value), RowLabel(column)(*row)))
                    break
                except SealError:
                    continue
    yield from found
    for account, sealed in conn.execute(select(PERSON.c.account, PERSON.c.sealed_account)):
        for key in found if sealed else ():
            with suppress(SealError):
                yield messages.sealing_key(keys, Address(key.open(bytes(sealed), _ACCOUNT(account)).decode()))


def opened(keys: list[Key], values: list[Sealed]) -> list[Sealed]:
    """Return those that one of the keys opens."""
    return [it for it in values if opens(keys, it.value, it.label)]

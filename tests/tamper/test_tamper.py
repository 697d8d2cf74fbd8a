"""Tampering at random with a real database, without a key, is found, and its row named; `make tamper` does it often."""

import os
import random
import re
from collections import Counter
from contextlib import nullcontext
from itertools import cycle

import pytest

from store.engine import engines
from store.engine.connection import Connection
from store.guard.verifying import AlteredRow, Looked
from store.record.verifying import verify
from tests.support.installation import KEYS
from tests.tamper.stage import Stage
from tests.tamper.tampering import KINDS, NothingToDoError, Tampering, free_hands

MANY = int(os.environ.get("LIAN_TAMPER", "0"))
"""Tamperings on each database; 0: each kind a few times, always the same."""
FEW = 27


def found(conn: Connection) -> list[AlteredRow]:
    return [it for it in verify(lambda: nullcontext(conn), KEYS, Looked()) if it.table != "trigger"]


def test_whatever_is_tampered_with_is_found_with_its_row(database_url: str, request: pytest.FixtureRequest) -> None:
    stage = Stage(database_url)
    engine = engines.writer(database_url)
    chance = random.Random(None if MANY else 7)
    done: Counter[str] = Counter()
    missed: list[str] = []
    kinds = cycle(KINDS)
    with engine.connect() as raw:
        if raw.dialect.name == "sqlite":
            raw.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        assert found(Connection(raw)) == [], "as it was left, everything is as Lian wrote it"
        raw.rollback()
        tampering = Tampering(raw, chance, stage.past)
        while done.total() < (MANY or FEW):
            kind = next(kinds)
            with raw.begin() as transaction:
                free_hands(raw)
                try:
                    expected = tampering.kinds[kind]()
                except NothingToDoError:
                    transaction.rollback()
                    continue
                findings = found(Connection(raw))
                named = {(it.table, re.sub(r" \(.*", "", it.row)) for it in findings}
                if not expected <= named:
                    missed.append(f"{kind}: {expected - named} not among {[str(it) for it in findings]}")
                done[kind] += 1
                transaction.rollback()
    engine.dispose()
    print(f"{request.node.callspec.id}: {done.total()} tamperings, {len(missed)} not found: {dict(done)}")  # noqa: T201 - `make tamper` shows it
    assert missed == []

"""What copies of a case count for, and the lists of their rows, told in SQL; and the sums over all of them."""

from collections import Counter
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy import Connection

from store.ledger.account import COUNTED, CaseTally, tallies
from store.tables import TALLY
from tests.scale.lives import HANDLERS, MODERATOR, Life
from tests.support.installation import installation

_ANOTHER = f"(CASE WHEN k % {HANDLERS} = 0 THEN {MODERATOR} ELSE {MODERATOR} + 1 + k % {HANDLERS} END)"
"""Whom the moderator's work is in a copy."""


def handler(member: str) -> str:
    """Return whose in a copy is what is a member's."""
    return f"(CASE WHEN {member} = {MODERATOR} THEN {_ANOTHER} ELSE {member} END)"


def category(column: str) -> str:
    """Return leaf or team of a copy."""
    leaves = list(installation().catalogue.categories.values())
    words = " ".join(
        f"WHEN {place} THEN '{each.id if column == 'leaf' else each.team}'" for place, each in enumerate(leaves)
    )
    return f"(CASE k % {len(leaves)} {words} END)"


def account(counted: CaseTally, days: str) -> str:
    """Return the account of a copy that is so many days older than its original."""
    state, _, rest = counted.open.partition(":")
    holder, _, flags = rest.partition(":")
    late = f"(CASE WHEN {days} > 0 THEN ':late' ELSE '' END)"
    running = _joined(state, ":", _member(holder), f":{flags}", late) if counted.open else _quoted("")
    each: dict[tuple[int, int], list[int]] = {}
    for (day, member, place), n in counted.days.items():
        each.setdefault((day, member), []).extend((place, n))
    pieces = [
        piece
        for (day, member), numbers in each.items()
        for piece in (",[", f"({day} - {days})", ",", _member(str(member)), f",{','.join(map(str, numbers))}]")
    ]
    return _joined('["', category("team"), '","', category("leaf"), '","', f"({running})", '"', *pieces, "]")


def kept(text: str, steps: dict[str, int]) -> str:
    """Return the list of rows of a copy, whose ids are shifted by k times the step of their table."""
    tables = []
    for table, rows in orjson.loads(text).items():
        entries = [['"', f"({key} + k * {steps[table]})" if key else "", f'":"{form}"'] for key, form in rows.items()]
        between = [piece for entry in entries for piece in (",", *entry)][1:]
        tables.append([f'"{table}":{{', *between, "}"])
    return _joined("{", *[piece for each in tables for piece in (",", *each)][1:], "}")


class Sums:
    """The sums of the ledger over all copies, and the originals."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._total: Counter[tuple[Any, ...]] = Counter()

    def add(self, life: Life, numbers: str, days: str) -> None:
        """Add the copies of a life with these numbers, and itself."""
        self._total.update(tallies(life.counted))
        for scope, who in (("member", _ANOTHER), ("category", category("leaf"))):
            query = (
                f"WITH RECURSIVE {numbers} SELECT {days}, {category('team')}, {who}, count(*) FROM n GROUP BY 1, 2, 3"
            )
            for shift, team, its, n in self._conn.exec_driver_sql(query):
                self._add(scope, _copied(life.counted, shift, team, its), n)

    def write(self) -> None:
        """Put them in place of those that are kept."""
        rows: dict[tuple[Any, ...], dict[str, Any]] = {}
        for (scope, day, team, who, word), n in self._total.items():
            key = {"scope": scope, "day": day, "team": team, "who": who}
            rows.setdefault((scope, day, team, who), {**key, **dict.fromkeys(COUNTED, 0)})[word] = n
        self._conn.execute(sa.delete(TALLY))
        self._conn.execute(sa.insert(TALLY), list(rows.values()))

    def _add(self, scope: str, copied: CaseTally, times: int) -> None:
        for key, n in tallies(copied).items():
            # What is open is summed by handler.
            if key[0].startswith(scope) or (scope == "member" and key[0] == "open"):
                self._total[key] += n * times


def _copied(of: CaseTally, shift: int, team: str, who: int | str) -> CaseTally:
    """Return the account of a copy: of handler `who`, or in category `who`."""
    if isinstance(who, str):
        return CaseTally(
            team, who, "", {(day - shift, member, place): n for (day, member, place), n in of.days.items()}
        )
    mine = {MODERATOR: who}
    days = {(day - shift, mine.get(member, member), place): n for (day, member, place), n in of.days.items()}
    state, _, rest = of.open.partition(":")
    holder, _, flags = rest.partition(":")
    late = ":late" if shift else ""
    return CaseTally(team, "", f"{state}:{mine.get(int(holder), holder)}:{flags}{late}" if of.open else "", days)


def _member(member: str) -> str:
    return _ANOTHER if member == str(MODERATOR) else member


def _joined(*pieces: str) -> str:
    """Return the pieces one after another; those in brackets are SQL."""
    return " || ".join(piece if piece.startswith("(") else _quoted(piece) for piece in pieces if piece)


def _quoted(text: str) -> str:
    return f"'{text}'"

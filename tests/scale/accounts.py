"""What copies of a case count for, and the lists of their rows, told in SQL; and the sums over all of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from operator import add

import orjson
import sqlalchemy as sa
from sqlalchemy import Connection

from store.ledger.account import COUNTED, SPANS, CaseTally, scope_of
from store.tables import TALLY
from store.tables.row_lists import packed
from tests.scale.lives import HANDLERS, MODERATOR, Life
from tests.support.installation import installation

_Key = tuple[str, int, str, str]
"""Scope, day, team and who."""
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


def kept(text: str, steps: dict[str, int], times: int) -> str:
    """Return, as hexadecimal digits, the list of rows of a copy whose ids are shifted by so many steps."""
    lists = {
        table: {str(int(key) + times * steps[table]) if key else key: form for key, form in rows.items()}
        for table, rows in orjson.loads(text).items()
    }
    return packed(orjson.dumps(lists).decode()).hex()


class Sums:
    """The sums of the ledger over all copies, and the originals."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._days: defaultdict[_Key, list[int]] = defaultdict(_nothing)
        self._open: Counter[tuple[str, str]] = Counter()

    def add(self, life: Life, numbers: str, days: str) -> None:
        """Add the copies of a life with these numbers, and itself."""
        of = life.counted
        self._add("member", of, 0, of.team, MODERATOR, 1)
        self._add("category", of, 0, of.team, of.leaf, 1)
        for scope, who in (("member", _ANOTHER), ("category", category("leaf"))):
            query = (
                f"WITH RECURSIVE {numbers} SELECT {days}, {category('team')}, {who}, count(*) FROM n GROUP BY 1, 2, 3"
            )
            for shift, team, its, n in self._conn.exec_driver_sql(query):
                self._add(scope, of, shift, team, its, n)

    def write(self) -> None:
        """Put them in place of those that are kept."""
        self._conn.execute(sa.delete(TALLY))
        rows = self._days
        for days in SPANS:
            together: defaultdict[_Key, list[int]] = defaultdict(_nothing)
            for (scope, day, team, who), numbers in rows.items():
                sums = together[scope, day - day % days, team, who]
                sums[:] = map(add, sums, numbers)
            self._insert((scope_of(key[0], days), *key[1:], *numbers) for key, numbers in together.items())
            rows = together
        self._insert(
            ("open", 0, *key, *(n * (word == "open") for word in COUNTED)) for key, n in sorted(self._open.items())
        )

    def _add(self, scope: str, of: CaseTally, shift: int, team: str, who: int | str, times: int) -> None:
        """Add copies: of handler `who`, or in category `who`."""
        for (day, member, place), n in of.days.items():
            its = who if scope == "category" or member == MODERATOR else member
            self._days[scope, day - shift, team, str(its)][place] += n * times
        if of.open and scope == "member":
            state, _, rest = of.open.partition(":")
            holder, _, flags = rest.partition(":")
            its = who if holder == str(MODERATOR) else holder
            self._open[team, f"{state}:{its}:{flags}{':late' if shift else ''}"] += times

    def _insert(self, rows: Iterable[tuple[object, ...]]) -> None:
        sign = "?" if self._conn.dialect.name == "sqlite" else "$"
        marks = ", ".join(f"{sign}{place}" for place, _ in enumerate(TALLY.c, 1))
        self._conn.exec_driver_sql(f"INSERT INTO tally ({', '.join(TALLY.c.keys())}) VALUES ({marks})", list(rows))


def _nothing() -> list[int]:
    return [0] * len(COUNTED)


def _member(member: str) -> str:
    return _ANOTHER if member == str(MODERATOR) else member


def _joined(*pieces: str) -> str:
    """Return the pieces one after another; those in brackets are SQL."""
    return " || ".join(piece if piece.startswith("(") else _quoted(piece) for piece in pieces if piece)


def _quoted(text: str) -> str:
    return f"'{text}'"

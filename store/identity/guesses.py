"""Counts of who asks for cases that are not their own: by the day, the account's hash and the way, without a name."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from rules.tickets import ALPHABET
from store.tables import GUESS, PERSON
from store.tables.columns import day_of
from store.unit import Tx

WAKE = "guessed."
"""What the names of wakes begin with that tell the log of a guess; the way and the guesser follow."""

_G = GUESS.c
_NEW = insert(GUESS)
_ADD = _NEW.on_conflict_do_update(index_elements=["day", "guesser", "way"], set_={"amount": _G.amount + 1})
_ACCOUNT = select(PERSON.c.account).where(PERSON.c.id == bindparam("person_id"))
_OF_DAY = select(_G.guesser, _G.way, _G.amount).where(_G.day == bindparam("of_day")).order_by(_G.guesser, _G.way)
_DAYS = (
    select(_G.day, func.sum(_G.amount).label("amount"), func.count(_G.guesser.distinct()).label("guessers"))
    .group_by(_G.day)
    .order_by(_G.day.desc())
    .limit(bindparam("most"))
)
_PRUNE = delete(GUESS).where(_G.day < bindparam("before"))


@dataclass(frozen=True, slots=True)
class Guesser:
    """An account that guessed on a day: a name of four characters that tells it from others, and how often, by the
    way."""

    alias: str
    ways: dict[str, int]

    @property
    def total(self) -> int:
        """The number of guesses."""
        return sum(self.ways.values())


@dataclass(frozen=True, slots=True)
class DayOfGuesses:
    """How many guesses a day has, and of how many accounts."""

    day: datetime
    amount: int
    guessers: int


def add(tx: Tx, person_id: int, way: str) -> None:
    """Count one more guess of the person, and have the log told."""
    account = tx.conn.execute(_ACCOUNT, {"person_id": person_id}).scalar(bytes)
    guesser = tx.keys.hash("guesser", account.hex() if account else person_id)
    tx.conn.execute(_ADD, {"day": day_of(tx.now), "guesser": guesser, "way": way, "amount": 1})
    tx.wakes.add(f"{WAKE}{way}.{_alias(guesser)}")


def of_day(tx: Tx) -> list[Guesser]:
    """Return who guessed today, the busiest first."""
    found: dict[bytes, dict[str, int]] = {}
    for guesser, way, amount in tx.conn.execute(_OF_DAY, {"of_day": day_of(tx.now)}):
        found.setdefault(bytes(guesser), {})[way] = int(amount)
    return sorted((Guesser(_alias(it), ways) for it, ways in found.items()), key=lambda it: -it.total)


def days(tx: Tx, most: int) -> list[DayOfGuesses]:
    """Return the newest days with guesses."""
    rows = tx.conn.execute(_DAYS, {"most": most})
    return [DayOfGuesses(row.day, int(row.amount), row.guessers) for row in rows]


def prune(tx: Tx, before: datetime) -> None:
    """Delete the counts of days before this instant."""
    tx.conn.execute(_PRUNE, {"before": before})


def _alias(guesser: bytes) -> str:
    return "".join(ALPHABET[byte % 32] for byte in guesser[:4])

"""Asks for cases that are not one's own, in turn and in no order, and compares answers and times."""

import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from sqlalchemy import select

from dialogs.engine.input import IncomingMessage
from dialogs.search import no_search
from handlers.flows.routing.reporter import handle
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from rules.operator.budgets import read
from rules.people.receipt_codes import new_receipt_code
from rules.tickets import new_number
from store import person_keys
from store.engine import engines
from store.operator_files.policy import POLICY_FILE
from store.outbox import CONTENT
from store.tables import OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import ABUSE, House
from tests.support.installation import installation

KINDS = ("another's case", "an unknown number", "a wrong receipt code")
STRANGER = 5005
_CASES = 40
_NEWEST = select(OUTBOX.c.id, OUTBOX.c.person_id, OUTBOX.c.sealed_content).order_by(OUTBOX.c.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of two kinds of tries: how far their medians are apart, relative, and the p-value of Kolmogorov and Smirnov."""

    kinds: tuple[str, str]
    apart: float
    p: float


def measured(url: str, tries: int) -> tuple[dict[str, list[float]], dict[str, set[str]]]:
    """Ask so often in each way; return the processor time of each try in seconds, and the different answers."""
    own = POLICY_FILE.shipped
    wide = {"lookups_hour": 10**6, "lookups_hour_house": 10**7}
    policy = replace(own, budgets=read(lambda key: wide.get(key, own.budgets.numbers[key])))
    engine = engines.writer(url)
    house = House(engine, installation(policy=policy))
    house.meet(STRANGER)
    others = [house.files(replace(ABUSE, subject=f"@other_{n}"), chat_id=7000 + n).number for n in range(_CASES)]
    times: dict[str, list[float]] = {kind: [] for kind in KINDS}
    answers: dict[str, set[str]] = {kind: set() for kind in KINDS}
    order = [kind for kind in KINDS for _ in range(tries)]
    random.shuffle(order)
    for count, kind in enumerate([*KINDS, *order]):
        words = {
            KINDS[0]: others[len(times[KINDS[0]]) % _CASES],
            KINDS[1]: new_number(),
            KINDS[2]: new_receipt_code().value,
        }[kind]
        # After so many others a slow hash that was computed before is known no longer.
        began = time.process_time()
        house.unit(lambda tx, words=words, count=count: _asks(tx, words, count))  # type: ignore[misc]
        took = time.process_time() - began
        answers[kind].add(house.unit(_answer))
        if count >= len(KINDS):
            times[kind].append(took)
    engine.dispose()
    return times, answers


def comparisons(times: dict[str, list[float]]) -> list[Comparison]:
    """Return the comparison of each pair."""
    pairs = [(one, other) for at, one in enumerate(KINDS) for other in KINDS[at + 1 :]]
    return [Comparison(pair, _apart(times, pair), _p(*(times[kind] for kind in pair))) for pair in pairs]


def _apart(times: dict[str, list[float]], pair: tuple[str, str]) -> float:
    one, other = (median(times[kind]) for kind in pair)
    return abs(one - other) / max(one, other)


def _p(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the asymptotic p-value of the two-sample test of Kolmogorov and Smirnov."""
    first, second = sorted(one), sorted(other)
    both, widest, i, j = sorted((*first, *second)), 0.0, 0, 0
    for value in both:
        while i < len(first) and first[i] <= value:
            i += 1
        while j < len(second) and second[j] <= value:
            j += 1
        widest = max(widest, abs(i / len(first) - j / len(second)))
    n = len(first) * len(second) / (len(first) + len(second))
    at = (math.sqrt(n) + 0.12 + 0.11 / math.sqrt(n)) * widest
    if at < 0.2:
        return 1.0
    return max(0.0, min(1.0, 2 * sum((-1) ** (k - 1) * math.exp(-2 * k * k * at * at) for k in range(1, 101))))


def _asks(tx: Tx, words: str, count: int) -> Any:
    who = at(STRANGER)
    message = Envelope(
        str(count), Place(who, None, private=True), Account(who, "en"), EnvelopeKind.MESSAGE, IncomingMessage(words)
    )
    return handle(tx, message, no_search)


def _answer(tx: Tx) -> str:
    """Return what the newest message says."""
    row = tx.conn.execute(_NEWEST, {}).one()
    key = person_keys.sealing(tx, row.person_id)
    return str(key.open_json(row.sealed_content, CONTENT(row.id))["lines"])

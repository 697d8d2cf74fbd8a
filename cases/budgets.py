"""Rate limits: every kind of input is checked and counted here (row A13, decision 29)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from cases.record.due import begin_once, on_deadline
from rules.operator.budgets import DAY, HOUR, BudgetLimit, Counted, Holder, opens_at
from rules.refusals import Refusal, refuse
from rules.vocabulary import DeadlineKind
from store import budgets, evidence
from store.entry.people import PersonRow
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.tables.columns import hour_of
from store.unit import Tx

_Uses = list[tuple[bytes, BudgetLimit]]
_Used = Mapping[tuple[bytes, timedelta], int]


def spend(
    tx: Tx, person: PersonRow, counted: Counted, amount: int = 1, *, address: str = "", by_day: bool = False
) -> Refusal | None:
    """Count `amount` more for the person, the address and the house; or count nothing and say why it does not fit.

    While somebody has an anonymous case open, it is counted for the case: no row of theirs is written together with
    rows of the case.

    Args:
        by_day: count it by the day only, so that no instant leads from the person to a case.
        amount: of bytes their number, of everything else how many.
        address: the address it goes to, as `rules.people.contacts.counted_as` has it.
    """
    uses = _uses(tx, person.id, counted, address, by_day=by_day)
    used = budgets.used(tx, counted, dict(uses))
    if full := _full(tx, used, uses, amount):
        limit, opens = full
        holder = "" if limit.holder is Holder.PERSON else f"-{limit.holder}"
        return refuse(f"refusal-budget-{counted}{holder}", limit=limit.most, until=opens)
    budgets.add(tx, uses, amount)
    if any((holder, limit.window) not in used for holder, limit in uses):
        begin_once(tx, DeadlineKind.BUDGETS, hour_of(tx.now) + HOUR)
    return None


def spend_bytes(tx: Tx, person: PersonRow, size: int) -> Refusal | None:
    """Count a file's bytes, as declared by Telegram, before it is fetched; refuse over a limit or on low disk space."""
    if tx.installation.disk_low:
        return refuse("refusal-budget-disk")
    return spend(tx, person, Counted.BYTES, size)


def count_excess_bytes(tx: Tx, evidence_id: int, declared: int | None, size: int) -> None:
    """Count the bytes of a fetched file beyond those declared."""
    sender = evidence.sender(tx, evidence_id)
    if sender is not None and size > (declared or 0):
        add(tx, sender, Counted.BYTES, size - (declared or 0))


def next_opening(tx: Tx, person_id: int, counted: Counted, *, address: str = "") -> datetime | None:
    """Return when one more is allowed again; None if it is allowed now."""
    uses = _uses(tx, person_id, counted, address)
    full = _full(tx, budgets.used(tx, counted, dict(uses)), uses, 1)
    return full[1] if full else None


def add(tx: Tx, person_id: int, counted: Counted, amount: int = 1, *, address: str = "") -> None:
    """Count what has happened already, without checking limits: by the day only."""
    budgets.add(tx, _uses(tx, person_id, counted, address, by_day=True), amount)


def count_and_check_flood(tx: Tx, counted: Counted) -> bool:
    """Count one more for the installation and return whether that exceeds its limit."""
    [limit] = tx.installation.policy.budgets.limits[counted]
    holder = budgets.within(tx, budgets.installation_holder(tx), limit)
    budgets.add(tx, [(holder, limit)], 1)
    return budgets.used(tx, counted, [holder])[holder, limit.window] > limit.most


@on_deadline(DeadlineKind.BUDGETS)
def forget_hour(tx: Tx, row: DeadlineRow) -> None:
    """Delete what was counted by the hour that is over."""
    budgets.prune(tx)
    deadlines.remove(tx, row.id)


def _uses(tx: Tx, person_id: int, counted: Counted, address: str, *, by_day: bool = False) -> _Uses:
    every = tx.installation.policy.budgets.limits[counted]
    limits = _by_day(every) if by_day else every
    own = budgets.case_holder(tx, tx.opened.case_id) if tx.opened else budgets.person_holder(tx, person_id)
    holders = {Holder.PERSON: own, Holder.HOUSE: budgets.installation_holder(tx)}
    if address:
        holders[Holder.ADDRESS] = budgets.address_holder(tx, address)
    return [(budgets.within(tx, holders[limit.holder], limit), limit) for limit in limits if limit.holder in holders]


def _by_day(limits: Sequence[BudgetLimit]) -> list[BudgetLimit]:
    """Return the limits without those of a person for less than a day; where there are only such, each for a day."""
    own = [limit for limit in limits if limit.holder is Holder.PERSON]
    shared = [limit for limit in limits if limit.holder is not Holder.PERSON]
    whole = [limit for limit in own if limit.window >= DAY]
    return [*(whole or [replace(limit, window=DAY) for limit in own]), *shared]


def _full(tx: Tx, used: _Used, uses: _Uses, amount: int) -> tuple[BudgetLimit, datetime] | None:
    """Return the limit that `amount` more would exceed and when it opens again; of several, the one that opens last."""
    full = [
        (limit, opens)
        for holder, limit in uses
        if (opens := opens_at(limit, used.get((holder, limit.window), 0), amount, tx.now))
    ]
    return max(full, key=lambda each: each[1], default=None)

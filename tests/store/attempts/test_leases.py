"""One holder at a time; a former holder can tell by its fence that it is over."""

from datetime import timedelta

from store import leases
from store.unit import Tx

MINUTE = timedelta(minutes=1)


def test_a_lease_is_held_by_one_until_it_ends_or_is_let_go(tx: Tx):
    first = leases.take(tx, "courier", "a", MINUTE)
    assert first
    assert leases.take(tx, "courier", "b", MINUTE) is None
    assert leases.take(tx, "elsewhere", "b", MINUTE)
    tx.now += MINUTE
    second = leases.take(tx, "courier", "b", MINUTE)
    assert second == leases.current_fence(tx, "courier") == first + 1
    leases.release(tx, "courier", second)
    assert leases.take(tx, "courier", "a", MINUTE) == second + 1


def test_a_lease_that_is_renewed_goes_on(tx: Tx):
    fence = leases.take(tx, "courier", "a", MINUTE)
    tx.now += MINUTE / 2
    assert leases.renew(tx, "courier", fence, MINUTE)
    tx.now += MINUTE / 2
    assert leases.take(tx, "courier", "b", MINUTE) is None


def test_a_stale_holder_can_neither_renew_nor_let_go(tx: Tx):
    stale = leases.take(tx, "courier", "a", MINUTE)
    tx.now += MINUTE
    fence = leases.take(tx, "courier", "b", MINUTE)
    assert not leases.renew(tx, "courier", stale, MINUTE)
    leases.release(tx, "courier", stale)
    assert leases.take(tx, "courier", "c", MINUTE) is None
    assert leases.current_fence(tx, "courier") == fence


def test_a_restarted_holder_takes_its_own_lease_anew_with_another_fence(tx: Tx):
    fence = leases.take(tx, "courier", "a", MINUTE)
    assert leases.take(tx, "courier", "a", MINUTE) == fence + 1


def test_nobody_holds_what_was_never_taken(tx: Tx):
    assert leases.current_fence(tx, "courier") is None

"""The chain of a case's events is told by one definition, and breaks wherever one of them is changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from rules.record.chain import START, Head, HouseLink, Link, after, breaks, hashed

AT = datetime(2026, 11, 23, 1, 2, 3, 456789, tzinfo=UTC)
FILED = Link("LA-26-0001", 1, AT, "file", "reporter", "received", 1, None, b"sealed")
TAKEN = Link("LA-26-0001", 2, AT + timedelta(hours=1), "claim", "moderator", "received", 2, 7, None)
CLOSED = Link("LA-26-0001", 3, AT + timedelta(days=1), "close", "clock", "closed", 3, None, b"")


def chained(*links: Link) -> list[tuple[Link, bytes]]:
    head, found = Head(), []
    for link in links:
        head = after(head, link)
        found.append((link, head.hash))
    return found


def test_the_encoding_is_the_one_that_a_checker_without_lian_repeats():
    """Written out once: format, number, place, microseconds, act, role, state, version, member, body, hash before."""

    def part(field: bytes) -> bytes:
        return len(field).to_bytes(4, "big") + field

    words = (b"lian-event-1", b"LA-26-0001", b"1", b"1795395723456789", b"file", b"reporter", b"received", b"1", b"")
    text = b"".join(map(part, (*words, sha256(b"sealed").digest(), bytes(32))))
    assert hashed(FILED, START) == sha256(text).digest()


def test_the_same_instant_of_another_zone_is_the_same_event():
    elsewhere = AT.astimezone(timezone(timedelta(hours=8)))
    assert hashed(replace(FILED, at=elsewhere), START) == hashed(FILED, START)


@pytest.mark.parametrize(
    "other",
    [
        replace(FILED, number="LA-26-0002"),
        replace(FILED, seq=2),
        replace(FILED, at=AT + timedelta(microseconds=1)),
        replace(FILED, act="fil", role="ereporter"),  # the same letters, in other fields
        replace(FILED, role="clock"),
        replace(FILED, state="accepted"),
        replace(FILED, version=2),
        replace(FILED, staff_id=0),  # a member of that number is not nobody
        replace(FILED, body=None),
        replace(FILED, body=b"sealex"),
    ],
)
def test_each_field_changes_the_hash(other: Link):
    assert hashed(other, START) != hashed(FILED, START) != hashed(FILED, sha256().digest())


def test_a_true_chain_has_no_break_and_a_changed_one_breaks_where_it_was_changed():
    true = chained(FILED, TAKEN, CLOSED)
    assert list(breaks(true)) == []
    assert after(Head(1, true[0][1]), TAKEN) == Head(2, true[1][1])
    changed = [(replace(link, staff_id=8) if link is TAKEN else link, carried) for link, carried in true]
    assert [seq for seq, _ in breaks(changed)] == [2]
    rewritten = [
        true[0],
        *((link, carried) for link, carried in chained(FILED, replace(TAKEN, staff_id=8))[1:]),
        true[2],
    ]
    assert [seq for seq, _ in breaks(rewritten)] == [3], "the event after it still names the former hash"


def test_what_is_missing_or_there_twice_is_named():
    true = chained(FILED, TAKEN, CLOSED)
    assert list(breaks(true[1:])) == [(2, "event 1 is missing")]
    assert list(breaks([true[0], true[2]])) == [(3, "event 2 is missing")]
    assert list(breaks([true[0], true[1], true[1], true[2]])) == [(2, "event 2 is there twice")]
    assert list(breaks(true[:2])) == [], "a chain cut at its end is a true chain: only what names its head shows it"


ADDED = HouseLink(1, AT, "added", 1, 7, b"keyed")
GIVEN = HouseLink(2, AT + timedelta(hours=1), "role_given", None, 7, b"other")


def test_the_house_has_a_chain_of_its_own_kind():
    """Written out once: format, place, microseconds, kind, who, to whom, keyed hash of the details, hash before."""
    words = (b"lian-house-1", b"1", b"1795395723456789", b"added", b"1", b"7", b"keyed", bytes(32))
    text = b"".join(len(field).to_bytes(4, "big") + field for field in words)
    assert hashed(ADDED, START) == sha256(text).digest()
    true = [(ADDED, hashed(ADDED, START)), (GIVEN, hashed(GIVEN, hashed(ADDED, START)))]
    assert list(breaks(true)) == []
    assert list(breaks(true[1:])) == [(2, "event 1 is missing")]
    for other in (
        replace(GIVEN, at=AT),
        replace(GIVEN, kind="role_taken"),
        replace(GIVEN, staff_id=7, subject_id=None),
        replace(GIVEN, content=b"keyed"),
    ):
        assert [seq for seq, _ in breaks([true[0], (other, true[1][1])])] == [2]

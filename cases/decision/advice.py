"""What the ladder calls for in a case: its subject's history, and when what is reported was published."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cases.record import rule_versions
from rules.sanctions.ladder import Advice, AtHand, Published, advise
from store.decision import violations
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def recommended_sanction(tx: Tx, case: CaseRow, *, deletes: bool = True) -> Advice | None:
    """What the rules call for if `case` is decided now; None where they say nothing.

    Args:
        deletes: the content is deleted, and not dealt with otherwise.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    place = rule_versions.installation_at_filing(tx, case)
    at_hand = AtHand(
        kind=place.catalogue.leaf(case.leaf).kind,
        severity=case.severity,
        published=publication_time(tx, case),
        reported_at=case.filed_at,
        deleted_at=tx.now if deletes else None,
    )
    return advise(violations.history(tx, case), at_hand, place.policy.ladder, place.timezone)


def publication_time(tx: Tx, case: CaseRow) -> Published | None:
    """When it was published: at an instant, within a day by the operator's calendar, or nobody has told."""
    return publication_span(cases.text(tx, case).subject["published"], case.filed_at, tx.installation.timezone)


def publication_span(told: str, reported_at: datetime, zone: ZoneInfo) -> Published | None:
    """What an ISO instant or day tells; nothing is published after it was reported."""
    if not told:
        return None
    if "T" in told:
        instant = datetime.fromisoformat(told)
        return Published(instant, instant)
    midnight = datetime.combine(date.fromisoformat(told), time(), zone)
    last = datetime.combine(midnight.date() + timedelta(days=1), time(), zone) - timedelta(seconds=1)
    return Published(midnight, max(midnight, min(last, reported_at)))

"""What the sanction ladder recommends for a case, by its subject's history and the time of publication."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cases.record import rule_versions
from rules.sanctions.ladder import Advice, AtHand, Published, advise
from store.decision import violations
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def recommended_sanction(tx: Tx, case: CaseRow, *, deletes: bool = True) -> Advice | None:
    """Return what the rules recommend if `case` is decided now; None if they recommend nothing.

    Args:
        deletes: the decision deletes the content.

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
    """Return when the content was published: an instant, or a day by the operator's calendar; None if unknown."""
    return publication_span(cases.text(tx, case).subject["published"], case.filed_at, tx.installation.timezone)


def publication_span(told: str, reported_at: datetime, zone: ZoneInfo) -> Published | None:
    """Return the span of an ISO instant or day; a day ends no later than the report. None for an empty string."""
    if not told:
        return None
    if "T" in told:
        instant = datetime.fromisoformat(told)
        return Published(instant, instant)
    midnight = datetime.combine(date.fromisoformat(told), time(), zone)
    last = datetime.combine(midnight.date() + timedelta(days=1), time(), zone) - timedelta(seconds=1)
    return Published(midnight, max(midnight, min(last, reported_at)))

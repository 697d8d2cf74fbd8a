"""What the sanction ladder recommends for a case, and what is known of its subject."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cases.record import rule_versions
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import PublicationSet
from rules.operator.partners import Partner
from rules.refusals import Refusal, refuse
from rules.sanctions.ladder import Advice, AtHand, Published, advise, other_contents
from rules.sanctions.measures import months_later
from rules.subject import mentions
from rules.vocabulary import Act, Sanction
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
        kind=place.catalogue.category(case.leaf).kind,
        severity=case.severity,
        published=publication_time(tx, case),
        reported_at=case.filed_at,
        deleted_at=tx.now if deletes else None,
        content=violations.content_of(case),
    )
    return advise(violations.history(tx, case), at_hand, place.policy.ladder, place.timezone)


def publication_time(tx: Tx, case: CaseRow) -> Published | None:
    """Return when the content was published: an instant, or a day by the operator's calendar; None if unknown."""
    return publication_span(cases.text(tx, case).report.published, case.filed_at, tx.installation.timezone)


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


@staff_act(Act.SET_PUBLISHED)
def set_published(tx: Tx, allowed: AllowedPress, told: str) -> Transition | Refusal:
    """Set another time of publication; both are recorded.

    Args:
        told: an ISO day, or an aware ISO instant where the hour is known.
    """
    case = allowed.case
    when = publication_span(told, case.filed_at, tx.installation.timezone)
    if when is None or when.earliest > case.filed_at:
        return refuse("refusal-published-after-report")
    text = cases.text(tx, case)
    said = PublicationSet(text.report.published, told)
    return press.take(tx, allowed, said, text=replace(text, report=replace(text.report, published=told)))


def count_earlier_violations(tx: Tx, case: CaseRow) -> tuple[int, int]:
    """Return how many other contents of the account were found to violate, and how many of the mutes for them began
    within the months of rule E5; what an appeal annulled or lifted is not counted."""
    policy, zone = tx.installation.policy, tx.installation.timezone
    found = other_contents(violations.history(tx, case), violations.content_of(case))
    mutes = [
        it.begun_at for it in found if it.measure and it.measure.kind is Sanction.MUTE and it.begun_at and not it.lifted
    ]
    lately = [begun for begun in mutes if tx.now <= months_later(begun, policy.ladder.repeat_months, zone)]
    return len(found), len(lately)


def reported_contract_partner(tx: Tx, case: CaseRow) -> Partner | None:
    """Return the reported partner with a contract by the current list; only such a partner can be fined (section E).

    A partner that the report only mentions beside its subject cannot be fined.
    """
    text = cases.text(tx, case)
    told = mentions.told((), (text.report.subject, text.report.author), filter(None, (text.account,)))
    partners = tx.installation.partners.by_id
    found = mentions.find(tuple(it.known for it in partners.values()), told)
    named = [partners[id] for id in sorted(found.certain or found.likely) if partners[id].contract]
    return named[0] if len(named) == 1 else None

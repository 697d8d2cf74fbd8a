"""The filing conditions (立案条件) that a case meets: by itself, and by what staff have ticked."""

from collections.abc import Sequence

from cases.decision import advice
from cases.record import rule_versions, templates, timeline
from rules.facts.acts import CaseAccepted, ConditionsTicked
from rules.operator.templates import Template, Use
from rules.sanctions.ladder import too_old
from rules.vocabulary import Act
from rules.workflow.life import UNDECIDED
from store import evidence
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def met(tx: Tx, case: CaseRow) -> tuple[str, ...]:
    """Return the ids of the filing conditions in force that staff have ticked last, or that the case fulfils by itself
    and nobody doubts."""
    ticked = timeline.newest_ticks(events.of_case(tx, case.id)) or ConditionsTicked()
    known = fulfilled(tx, case).difference(ticked.doubted).union(ticked.met)
    return tuple(it.id for it in templates.current_templates(tx).of(Use.CONDITION) if it.id in known)


def found_met(tx: Tx, case: CaseRow, told: Sequence[EventRow]) -> tuple[Template, ...] | None:
    """Return the filing conditions found met: with the acceptance, or ticked by a member before it; None if nobody has
    said anything, and once the case is decided. `told` are its events."""
    accepted = [event.fact for event in told if isinstance(event.fact, CaseAccepted) and event.act == Act.ACCEPT]
    if case.state not in UNDECIDED or not (accepted or timeline.newest_ticks(told)):
        return None
    ids = accepted[-1].met if accepted else met(tx, case)
    return tuple(it for it in templates.current_templates(tx).of(Use.CONDITION) if it.id in ids)


def fulfilled(tx: Tx, case: CaseRow) -> frozenset[str]:
    """Return the shipped filing conditions that the case fulfils on its face: it names a subject, says what happened,
    has evidence, and is about something published within the months of rule E6."""
    report, place = cases.text(tx, case).report, rule_versions.installation_at_filing(tx, case)
    published = advice.publication_time(tx, case)
    ladder, zone = place.policy.ladder, place.timezone
    found = {
        "unclear_subject": bool(report.subject),
        "no_facts": bool(report.told.strip()),
        "evidence_missing": report.note_pieces > 0 or evidence.count_of_case(tx, case.id) > 0,
        "too_long_ago": published is not None and not too_old(published.earliest, case.filed_at, ladder, zone),
    }
    return frozenset(id for id, so in found.items() if so)

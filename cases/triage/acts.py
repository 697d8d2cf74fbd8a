"""The acts of triage: accept or reject a case, set its severity or category, begin the investigation."""

from collections.abc import Sequence
from dataclasses import replace

from cases.notify import access_revocation, notices
from cases.record import rule_versions, sla, templates
from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import CaseAccepted, CaseRejected, Recategorised, SeveritySet
from rules.facts.notices import RejectedNotice
from rules.operator.templates import Use
from rules.refusals import Refusal, checked, refuse
from rules.vocabulary import Act, Severity
from rules.wording import Wording
from store.unit import Tx


@staff_act(Act.ACCEPT, at_once=True)
def accept(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Accept the case (立案); its reporter sees it in the status. Every filing condition in force is recorded as met,
    because accepting confirms all of them."""
    met = tuple(condition.id for condition in templates.current_templates(tx).of(Use.CONDITION))
    return press.take(tx, allowed, CaseAccepted(met), accepted_at=tx.now)


@staff_act(Act.REJECT)
def reject(
    tx: Tx, allowed: AllowedPress, reason: Wording, place: Wording | None = None, unmet: Sequence[Wording] = ()
) -> Transition | Refusal:
    """Reject the case (不予立案) and notify its reporter of the reason and of the filing conditions that are `unmet`;
    `place` is where else the report can go.

    The delivery deadline and the appeal window begin, as after a decision.
    """
    taken = checked(press.take(tx, allowed, CaseRejected(reason, tuple(unmet), place), decided_at=tx.now))
    notices.send_result(tx, taken.case, RejectedNotice(taken.event.id))
    return taken


@staff_act(Act.SET_SEVERITY)
def set_severity(tx: Tx, allowed: AllowedPress, severity: Severity) -> Transition | Refusal:
    """Set another severity; that of the category was a first guess."""
    return press.take(tx, allowed, SeveritySet(allowed.case.severity, severity), severity=severity)


@staff_act(Act.RECATEGORISE)
def recategorise(tx: Tx, allowed: AllowedPress, leaf: str) -> Transition | Refusal:
    """Put the case under `leaf`, its deadlines by that category's hours, counted from where they began; assign it anew
    if the team, the kind of content or the restriction changes.

    A restricted case stays restricted: who may see it must not depend on a later guess.
    """
    case, entry = allowed.case, tx.installation.catalogue.leaves.get(leaf)
    if entry is None:
        return refuse("refusal-no-such-leaf")
    if case.leaf == leaf:
        return refuse("refusal-same-leaf")
    restricted = case.restricted or entry.restricted
    stays = (entry.team, entry.kind, restricted) == (
        case.team,
        rule_versions.category(tx, case.leaf).kind,
        case.restricted,
    )
    then = replace(case, leaf=leaf, team=entry.team, restricted=restricted)
    to = None if stays else assignment.choose_new_assignee(tx, then)
    changes = {"leaf": leaf, "severity": entry.severity, "team": entry.team, "restricted": restricted}
    columns = {} if stays else assignment.columns(to)
    taken = checked(press.take(tx, allowed, Recategorised(case.leaf, leaf), **changes, **columns))
    sla.recompute_for_category(tx, taken.case)
    if taken.case.restricted and not case.restricted:
        access_revocation.remove_restricted_case(tx, taken.case)
    elif taken.case.team != case.team:
        access_revocation.remove_from_unauthorized(tx, taken.case, by=allowed.member.id)
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


@staff_act(Act.BEGIN, at_once=True)
def begin(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Begin the investigation; the member becomes the handler if the case has none or only a stand-in."""
    case = allowed.case
    holder = allowed.member.id if case.staff_id is None or case.stand_in else case.staff_id
    return press.take(tx, allowed, staff_id=holder, stand_in=False, begun_at=tx.now)

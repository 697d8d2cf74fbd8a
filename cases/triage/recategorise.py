"""Recategorise a case: another category, with its own severity, team and hours."""

from dataclasses import replace

from cases.notify import access_revocation
from cases.record import rule_versions, sla
from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import Recategorised
from rules.refusals import Refusal, refuse
from store.unit import Tx


def recategorise(tx: Tx, pressed: Press, leaf: str) -> Transition | Refusal:
    """Put the case under `leaf`, its deadlines by that category's hours, counted from where they began; assign it anew
    if the team, the kind of content or the restriction changes.

    A restricted case stays restricted: who may see it must not depend on a later guess.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case, entry = allowed.case, tx.installation.catalogue.leaves.get(leaf)
    if entry is None:
        return press.record_press_refusal(tx, pressed, refuse("refusal-no-such-leaf"))
    if case.leaf == leaf:
        return press.record_press_refusal(tx, pressed, refuse("refusal-same-leaf"))
    restricted = case.restricted or entry.restricted
    stays = (entry.team, entry.kind, restricted) == (
        case.team,
        rule_versions.category(tx, case.leaf).kind,
        case.restricted,
    )
    then = replace(case, leaf=leaf, team=entry.team, restricted=restricted)
    to = None if stays else assignment.choose_new_assignee(tx, then)
    taken = press.take(
        tx,
        pressed,
        allowed,
        Recategorised(case.leaf, leaf),
        leaf=leaf,
        severity=entry.severity,
        team=entry.team,
        restricted=restricted,
        **({} if stays else assignment.columns(to)),
    )
    if isinstance(taken, Transition):
        sla.recompute_for_category(tx, taken.case)
        if taken.case.restricted and not case.restricted:
            access_revocation.remove_restricted_case(tx, taken.case)
        elif taken.case.team != case.team:
            access_revocation.remove_from_unauthorized(tx, taken.case, by=pressed.member.id)
        assignment.announce_by_rule(tx, taken.case, to)
    return taken

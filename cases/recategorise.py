"""Recategorise: another leaf, with its own severity, team and hours."""

from dataclasses import replace

from cases import assignment, inforce, press, promises, sight
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal, refuse
from store.unit import Tx


def recategorise(tx: Tx, pressed: Press, leaf: str) -> Taken | Refusal:
    """The case under `leaf`, its deadlines by that leaf's hours, counted from where they began; another team's, or
    news, it is given to somebody anew.

    A restricted case stays restricted: who might have seen it must not depend on a later guess.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case, entry = allowed.case, tx.installation.catalogue.leaves.get(leaf)
    if entry is None:
        return press.refused(tx, pressed, refuse("refusal-no-such-leaf"))
    if case.leaf == leaf:
        return press.refused(tx, pressed, refuse("refusal-same-leaf"))
    restricted = case.restricted or entry.restricted
    stays = (entry.team, entry.kind, restricted) == (
        case.team,
        inforce.leaf(tx, case.leaf).kind,
        case.restricted,
    )
    then = replace(case, leaf=leaf, team=entry.team, restricted=restricted)
    to = None if stays else assignment.anew(tx, then)
    taken = press.take(
        tx,
        pressed,
        allowed,
        body={"from": case.leaf, "to": leaf},
        leaf=leaf,
        severity=entry.severity,
        team=entry.team,
        restricted=restricted,
        **({} if stays else assignment.columns(to)),
    )
    if isinstance(taken, Taken):
        promises.recompute(tx, taken.case)
        if taken.case.restricted and not case.restricted:
            sight.moved_out(tx, taken.case)
        elif taken.case.team != case.team:
            sight.from_others(tx, taken.case, by=pressed.member.id)
        assignment.given(tx, taken.case, to)
    return taken

"""Transfer: move the case to another team; its deadlines stay as promised to the reporter."""

from dataclasses import replace

from cases.notify import access_revocation, notices
from cases.staffing import assignment
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import CaseTransferred
from rules.refusals import Refusal, refuse
from store.unit import Tx


def transfer(tx: Tx, pressed: Press, team: str, word: str = "") -> Transition | Refusal:
    """Move the case to `team` and assign it by rule; `word` is the reason, shown beside the card.

    Its leaf stays, and so do its deadlines.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    if team not in tx.installation.catalogue.teams:
        return press.record_press_refusal(tx, pressed, refuse("refusal-no-such-team"))
    if team == case.team:
        return press.record_press_refusal(tx, pressed, refuse("refusal-same-team"))
    to = assignment.choose_new_assignee(tx, replace(case, team=team))
    said = CaseTransferred(case.team, team, word)
    taken = press.take(tx, pressed, allowed, said, team=team, **assignment.columns(to))
    if isinstance(taken, Transition):
        access_revocation.remove_from_unauthorized(tx, taken.case, by=pressed.member.id)
        notices.notify_staff(tx, taken.case, taken.event)
        assignment.announce_by_rule(tx, taken.case, to)
    return taken

"""Decide a case: outcome, perhaps a sanction, and a statement of reasons; heavy decisions are proposed (row C7)."""

from dataclasses import dataclass, replace
from datetime import datetime

from cases.decision import decision_effects
from cases.decision.advice import recommended_sanction
from cases.notify import staff_notices
from cases.record import access, rule_versions
from cases.record.partners import reported_contract_partner
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.catalogue.categories import ContentKind
from rules.facts.acts import Decision
from rules.facts.registry import EVENTS
from rules.refusals import Refusal, refuse
from rules.sanctions.measures import NOTHING_FOUND, Measure
from rules.vocabulary import Act, Outcome, Sanction
from rules.wording import Wording
from store.members import staff
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Referral:
    """The agency that a case is referred to, its own number and when its reply is due, where known."""

    agency: str
    number: str = ""
    reply_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, what is done and what follows, if anything. The clause is that of the case's category.

    Attributes:
        measure: a sanction on the account; None for none.
        why: the reason for departing from the ladder's recommendation.
        amount: of a refund or a compensation, as typed; `fine`: of a fine.
        by: the day by which a rectification (限期整改) is due.
    """

    outcome: Outcome
    facts: Wording
    follows: Wording | None = None
    measure: Measure | None = None
    why: str = ""
    amount: str = ""
    fine: str = ""
    by: datetime | None = None
    referral: Referral | None = None

    @property
    def heavy(self) -> bool:
        """Whether the decision needs two people."""
        return self.measure is not None and self.measure.heavy


def decide(tx: Tx, pressed: Press, verdict: Verdict) -> Transition | Refusal:
    """Decide the case and notify its reporter, with reasons (row B6); the appeal window opens.

    The statement keeps the category and severity of the decision, whatever becomes of the case.
    """
    found = check_verdict(tx, pressed, verdict)
    if isinstance(found, Refusal):
        return found
    taken = press.take(tx, pressed, *found, decided_at=tx.now)
    if isinstance(taken, Transition):
        decision_effects.announce_and_carry_out(tx, taken.case, taken.event)
    return taken


def propose(tx: Tx, pressed: Press, verdict: Verdict) -> Transition | Refusal:
    """Propose the decision to a lead other than the proposer; the reporter is notified only after approval."""
    found = check_verdict(tx, pressed, verdict)
    if isinstance(found, Refusal):
        return found
    taken = press.take(tx, pressed, *found)
    if isinstance(taken, Transition):
        may_see = [member for member in staff.list_active(tx) if access.may_see(tx, member, taken.case)]
        able = staff_notices.eligible_approvers(tx, may_see, pressed.member.id)
        staff_notices.request_approval(tx, taken.case, able, taken.event.id)
    return taken


def statement_of_reasons(case: CaseRow, act: Act, verdict: Verdict) -> Decision:
    """Return the verdict as the statement of reasons in the event of an act."""
    referral = verdict.referral or Referral("")
    decision: Decision = EVENTS[act](
        outcome=verdict.outcome,
        facts=verdict.facts,
        follows=verdict.follows,
        leaf=case.leaf,
        severity=case.severity,
        measure=str(verdict.measure or ""),
        why=verdict.why,
        amount=verdict.amount,
        fine=verdict.fine,
        by=verdict.by,
        agency=referral.agency,
        reference=referral.number,
        reply_by=referral.reply_by,
    )
    return decision


def check_verdict(
    tx: Tx, pressed: Press, verdict: Verdict, reasons: str = ""
) -> tuple[press.AllowedPress, Decision] | Refusal:
    """Check the press and the verdict; return the statement, with the rule that it follows or departs from.

    Args:
        reasons: of the review, on appeal.
    """
    allowed = press.check(tx, pressed, heavy=verdict.heavy)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    called_for = recommended_sanction(tx, case, deletes=verdict.outcome is Outcome.CONTENT_DELETED)
    kind = rule_versions.installation_at_filing(tx, case).catalogue.leaf(case.leaf).kind
    if verdict.measure and kind is ContentKind.NEWS and verdict.measure.kind is not Sanction.REFERRAL:
        return press.record_press_refusal(tx, pressed, refuse("refusal-no-sanction-for-news"))
    if verdict.measure and verdict.outcome in NOTHING_FOUND:
        return press.record_press_refusal(tx, pressed, refuse("refusal-nothing-to-sanction"))
    fined = reported_contract_partner(tx, case) if verdict.measure and verdict.measure.kind is Sanction.FINE else None
    if verdict.measure and verdict.measure.kind is Sanction.FINE and fined is None:
        return press.record_press_refusal(tx, pressed, refuse("refusal-no-contract"))
    if kind is ContentKind.USER and not verdict.why and _departs(verdict, called_for.measure if called_for else None):
        return press.record_press_refusal(tx, pressed, refuse("refusal-say-why"))
    said = replace(statement_of_reasons(case, allowed.step.edge.act, verdict), reasons=reasons)
    if fined:
        said = replace(said, partner=fined.id, partners_version=tx.installation.partners.version)
    if called_for and not called_for.undecided:
        said = replace(said, rule=called_for.rule, counted=called_for.counted)
    return allowed, said


def _departs(verdict: Verdict, recommended: Measure | None) -> bool:
    """Return whether the sanction differs from the recommended one; not if nothing was found."""
    return verdict.outcome not in NOTHING_FOUND and verdict.measure != recommended

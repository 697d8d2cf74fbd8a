"""Decide a case: outcome, sanction and reasons, and carry it out; heavy decisions are proposed (row C7)."""

from dataclasses import dataclass, replace
from datetime import datetime

from cases.decision import consequences, measures
from cases.decision.advice import publication_time, recommended_sanction, reported_contract_partner
from cases.notify import notices, staff_notices
from cases.record import access, rule_versions
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.catalogue.categories import ContentKind
from rules.facts.decision import Decision
from rules.facts.notices import DecidedNotice
from rules.facts.registry import EVENTS
from rules.refusals import Refusal, checked, refusable, refuse
from rules.sanctions.measures import NOTHING_FOUND, ON_ACCOUNT, Measure
from rules.vocabulary import Act, Outcome, Sanction
from rules.wording import Wording
from store.decision import violations
from store.members import staff
from store.members.staff import Member
from store.record.cases import CaseRow
from store.record.events import EventRow
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
        measure: the first sanction, that on the account if there is one; None for none.
        also: further outcomes and sanctions.
        why: the reason for departing from the ladder's recommendation.
        amounts: of a refund, a compensation or a fine, each as the word of the measure and the amount as typed.
        everywhere: the account is restricted in all groups of the desk bot, not only in the one in question.
        by: the day by which a rectification (限期整改) is due.
    """

    outcome: Outcome
    facts: Wording
    follows: Wording | None = None
    measure: Measure | None = None
    why: str = ""
    amounts: tuple[tuple[str, str], ...] = ()
    by: datetime | None = None
    referral: Referral | None = None
    also: tuple[Outcome | Measure, ...] = ()
    everywhere: bool = False

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every outcome."""
        return (self.outcome, *(it for it in self.also if isinstance(it, Outcome)))

    @property
    def sanctions(self) -> tuple[Measure, ...]:
        """Every sanction."""
        return tuple(it for it in (self.measure, *self.also) if isinstance(it, Measure))

    @property
    def heavy(self) -> bool:
        """Whether the decision needs two people."""
        return any(sanction.heavy for sanction in self.sanctions)


@staff_act(Act.DECIDE, heavy=lambda verdict: verdict.heavy)
def decide(tx: Tx, allowed: AllowedPress, verdict: Verdict) -> Transition | Refusal:
    """Decide the case and notify its reporter, with reasons (row B6); the appeal window opens.

    The statement keeps the category and severity of the decision, whatever becomes of the case.
    """
    said = checked(checked_statement(tx, allowed, verdict))
    taken = checked(press.take(tx, allowed, said, decided_at=tx.now))
    announce_and_carry_out(tx, taken.case, taken.event)
    return taken


@staff_act(Act.PROPOSE, heavy=lambda verdict: verdict.heavy)
def propose(tx: Tx, allowed: AllowedPress, verdict: Verdict) -> Transition | Refusal:
    """Propose the decision to a lead other than the proposer; the reporter is notified only after approval."""
    may_see = [member for member in staff.list_active(tx) if access.may_see(tx, member, allowed.case)]
    return put_forward(tx, allowed, verdict, may_see)


@refusable
def put_forward(
    tx: Tx, allowed: AllowedPress, verdict: Verdict, members: list[Member], reasons: str = ""
) -> Transition | Refusal:
    """Record the proposal, and ask those of `members` for approval who may approve it."""
    said = checked(checked_statement(tx, allowed, verdict, reasons))
    taken = checked(press.take(tx, allowed, said))
    able = staff_notices.eligible_approvers(tx, members, allowed.member.id)
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
        amounts=verdict.amounts,
        by=verdict.by,
        agency=referral.agency,
        reference=referral.number,
        reply_by=referral.reply_by,
        also=tuple(map(str, verdict.also)),
        everywhere=verdict.everywhere,
    )
    return decision


def checked_statement(tx: Tx, allowed: AllowedPress, verdict: Verdict, reasons: str = "") -> Decision | Refusal:
    """Check the verdict; return the statement, with the rule that it follows or departs from.

    Args:
        reasons: of the review, on appeal.
    """
    case = allowed.case
    called_for = recommended_sanction(tx, case, deletes=Outcome.CONTENT_DELETED in verdict.outcomes)
    kind = rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).kind
    kinds = [sanction.kind for sanction in verdict.sanctions]
    if any(it is not Sanction.REFERRAL for it in kinds) and kind is ContentKind.NEWS:
        return refuse("refusal-no-sanction-for-news")
    if kinds and any(outcome in NOTHING_FOUND for outcome in verdict.outcomes):
        return refuse("refusal-nothing-to-sanction")
    if not _combinable(verdict):
        return refuse("refusal-not-together")
    fined = reported_contract_partner(tx, case) if Sanction.FINE in kinds else None
    if Sanction.FINE in kinds and fined is None:
        return refuse("refusal-no-contract")
    if kind is ContentKind.USER and not verdict.why and _departs(verdict, called_for.measure if called_for else None):
        return refuse("refusal-say-why")
    said = replace(statement_of_reasons(case, allowed.step.edge.act, verdict), reasons=reasons)
    if fined:
        said = replace(said, partner=fined.id, partners_version=tx.installation.partners.version)
    if called_for and not called_for.undecided:
        said = replace(said, rule=called_for.rule, counted=called_for.counted)
    return said


def _departs(verdict: Verdict, recommended: Measure | None) -> bool:
    """Return whether the sanctions differ from the recommended one; not if nothing was found."""
    wanted = (recommended,) if recommended else ()
    return verdict.outcome not in NOTHING_FOUND and verdict.sanctions != wanted


def _combinable(verdict: Verdict) -> bool:
    """Return whether the parts make one decision: nothing twice, one sanction on the account, and nothing beside the
    finding that there was no violation."""
    parts = (*verdict.outcomes, *verdict.sanctions)
    alone = Outcome.NO_VIOLATION in verdict.outcomes
    on_account = [sanction for sanction in verdict.sanctions if sanction.kind in ON_ACCOUNT]
    return len(set(map(str, parts))) == len(parts) and len(on_account) < 2 and not (alone and len(parts) > 1)


def announce_and_carry_out(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Notify the reporter that `event` has decided `case` or approved a proposal, and carry the decision out."""
    notices.send_result(tx, case, DecidedNotice(event.id))
    carry_out(tx, case, event)


def carry_out(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Record the violation for the ladder, impose the sanctions, begin follow-ups, and order every measure."""
    decision = event.told(Decision)
    if _violates(tx, case, decision):
        deleted = Outcome.CONTENT_DELETED in decision.outcomes
        violations.record_violation(tx, case, published=publication_time(tx, case), deleted=deleted)
    for outcome in decision.outcomes:
        if outcome is not Outcome.NO_VIOLATION:
            consequences.order_measure(tx, case, outcome)
    for sanction in decision.sanctions:
        consequences.impose_sanction(tx, case, sanction, everywhere=decision.everywhere)
    if any(sanction.kind is not Sanction.REFERRAL for sanction in decision.sanctions):
        measures.order_party_told(tx, case)
    consequences.begin_follow_ups(tx, case, decision)


def _violates(tx: Tx, case: CaseRow, decision: Decision) -> bool:
    """Return whether the ladder counts the decision: a violation in user content."""
    user = rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).kind is ContentKind.USER
    return user and decision.outcome not in NOTHING_FOUND

"""Appeals (申诉, row B7): filed by a party, reviewed by a member who took no part (row C8), approved if heavy (C7)."""

from dataclasses import dataclass, replace

from cases.collective import sync
from cases.decision import consequences, decide
from cases.decision.decide import Verdict
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.parties import codes
from cases.record import access
from cases.record.disputes import appeal_status
from cases.staffing import assignment
from cases.workflow import press, transitions
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.evidence import SentFile
from rules.facts import notices as kinds
from rules.facts.acts import AppealFiled, AppealOverturned, AppealUpheld, ProposalSentBack
from rules.facts.decision import Decision
from rules.facts.registry import CaseEvent, convert_kind
from rules.refusals import Refusal, checked, refusable, refuse
from rules.report import Forward, said_in
from rules.vocabulary import Act, Matter, Role, State
from rules.workflow.steps import LifeStep
from store import evidence
from store.entry.people import PersonRow
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class AppealGrounds:
    """The content of an appeal: against what, why, the files and the forwarded messages that came with it, and the
    accounts it points at."""

    matter: Matter
    text: str
    files: tuple[SentFile, ...] = ()
    pointed: tuple[Address, ...] = ()
    forwards: tuple[Forward, ...] = ()

    @property
    def words(self) -> str:
        """All that it says."""
        return said_in(self.text, self.forwards)


@refusable
def file_appeal(tx: Tx, person: PersonRow, case_id: int, grounds: AppealGrounds) -> Transition | Refusal:
    """Record the appeal beside the card, notify both parties, and assign it to a member who took no part."""
    stands = checked(codes.party_role_of(tx, person, case_id))
    role = stands.role
    step = checked(_unfit(tx, grounds) or transitions.step_for_role(tx, stands.case, Act.APPEAL, role))
    names = [file.name for file in grounds.files]
    case = checked(
        conflict_of_interest.check_added_text(tx, stands.case, grounds.words, *names, pointed=grounds.pointed)
    )
    wanted = [
        evidence.request(tx, file, case_id=case.id, bot="reporter", source=stands.source, sender_id=stands.sender_id)
        for file in grounds.files
    ]
    said = AppealFiled(grounds.matter, grounds.text, tuple(wanted), forwards=grounds.forwards)
    joins = case.state is State.APPEALED
    taken = checked(transitions.take(tx, case, step, said) if joins else _begun(tx, case, step, said))
    _told(tx, taken, role)
    return taken


def _begun(tx: Tx, case: CaseRow, step: LifeStep, said: AppealFiled) -> Transition | Refusal:
    """Take the first appeal against this result: its review is assigned until it is over (decision 18)."""
    to = assignment.choose_reviewer(tx, case)
    said = replace(said, handler=case.staff_id)
    taken = checked(transitions.take(tx, case, step, said, closed_at=None, **assignment.columns(to)))
    assignment.announce_by_rule(tx, taken.case, to)
    return taken


def _unfit(tx: Tx, grounds: AppealGrounds) -> Refusal | None:
    return (
        access.refuse_too_long(tx, grounds.words) if grounds.words.strip() else refuse("refusal-appeal-without-grounds")
    )


def _told(tx: Tx, taken: Transition, role: Role) -> None:
    case = taken.case
    notices.notify_staff(tx, case, taken.event)
    own = role is Role.REPORTER
    notices.notify_reporter(tx, case, (kinds.AppealKeptNotice if own else kinds.AppealOfOtherNotice)(taken.event.id))
    notices.notify_punished(
        tx, case, (kinds.PartyAppealOfOtherNotice if own else kinds.PartyAppealKeptNotice)(taken.event.id)
    )


@staff_act(Act.UPHOLD)
def uphold(tx: Tx, allowed: AllowedPress, reasons: str) -> Transition | Refusal:
    """Uphold the result, which becomes final."""
    return _reviewed(tx, allowed, AppealUpheld(reasons))


@staff_act(Act.CHANGE, heavy=lambda reasons, verdict: verdict.heavy)
def change_decision(tx: Tx, allowed: AllowedPress, reasons: str, verdict: Verdict) -> Transition | Refusal:
    """Replace the former decision, and what it imposed, with another that is final."""
    return _changed(tx, allowed, checked(decide.checked_statement(tx, allowed, verdict, reasons)))


@staff_act(Act.PROPOSE, "on appeal", heavy=lambda reasons, verdict: verdict.heavy)
def propose_change(tx: Tx, allowed: AllowedPress, reasons: str, verdict: Verdict) -> Transition | Refusal:
    """Propose a heavy decision to a lead who took no part either; no party is notified before approval (row C7)."""
    return decide.put_forward(tx, allowed, verdict, assignment.all_eligible(tx, allowed.case), reasons)


@staff_act(Act.OVERTURN)
def overturn(tx: Tx, allowed: AllowedPress, reasons: str) -> Transition | Refusal:
    """Lift a decision with all it imposed, or accept a rejected report after all, its deadlines begun anew."""
    taken = checked(_reviewed(tx, allowed, AppealOverturned(reasons)))
    holds = sync.apply_review_to_leader(tx, taken)
    if holds.case.state is State.CLOSED:
        consequences.annul_violation(tx, holds.case, by=allowed.member.id)
    return taken


def _changed(tx: Tx, allowed: AllowedPress, said: CaseEvent) -> Transition | Refusal:
    taken = checked(_reviewed(tx, allowed, said))
    holds = sync.apply_review_to_leader(tx, taken)
    keep = tuple(map(str, holds.event.told(Decision).outcomes))
    consequences.annul_violation(tx, holds.case, by=allowed.member.id, keep=keep)
    decide.carry_out(tx, holds.case, holds.event)
    return taken


def _reviewed(tx: Tx, allowed: AllowedPress, said: CaseEvent) -> Transition | Refusal:
    """Record the review and notify every party once, with reasons; a delivery deadline begins, as for a decision."""
    case, to = allowed.case, None
    if allowed.step.to is State.ACCEPTED:
        # A member of a collective complaint follows its leading case again, and has no handler.
        to = None if sync.leading_case(tx, case) else assignment.choose_after_review(tx, case, allowed.member.id)
        changes = {"accepted_at": tx.now, "begun_at": None, **assignment.columns(to)}
    else:
        whose = _whose(tx, case, allowed.step.edge.act, allowed.member.id)
        changes = {"decided_at": tx.now, "closed_at": tx.now, "staff_id": whose, "stand_in": False}
    taken = checked(press.take(tx, allowed, said, **changes))
    assignment.announce_by_rule(tx, taken.case, to)
    notices.send_result(tx, taken.case, kinds.ReviewedNotice(taken.event.id))
    notices.notify_punished(tx, taken.case, kinds.PartyReviewedNotice(taken.event.id))
    return taken


def _whose(tx: Tx, case: CaseRow, act: Act, by: int) -> int | None:
    """Return the handler after a review: the former one if the result stands, else who gave or proposed the new one."""
    disputed = appeal_status(events.of_case(tx, case.id))
    if act is Act.UPHOLD:
        return disputed.handler
    return disputed.proposal.staff_id if disputed.proposal else by


@staff_act(Act.APPROVE)
def approve_proposal(tx: Tx, allowed: AllowedPress) -> Transition | Refusal:
    """Decide the case as proposed, or replace the former decision on appeal, in the words of the proposal; the parties
    are notified only now."""
    said = convert_kind(newest_proposal(tx, allowed.case), Act.APPROVE)
    if allowed.case.state is State.APPEALED:
        return _changed(tx, allowed, said)
    taken = checked(press.take(tx, allowed, said, decided_at=tx.now))
    decide.announce_and_carry_out(tx, taken.case, taken.event)
    return taken


@staff_act(Act.SEND_BACK)
def send_back_proposal(tx: Tx, allowed: AllowedPress, word: str) -> Transition | Refusal:
    """Send the proposal back: investigation or review of the appeal goes on, and `word` says why beside the card."""
    taken = checked(press.take(tx, allowed, ProposalSentBack(word)))
    notices.notify_staff(tx, taken.case, taken.event)
    return taken


def newest_proposal(tx: Tx, case: CaseRow) -> Decision:
    """Return the decision of the newest proposal, waiting or not.

    Raises:
        LookupError: nothing was proposed, or it has been erased.
    """
    told = [event for event in events.of_case(tx, case.id) if event.act == Act.PROPOSE]
    if not told:
        raise LookupError(f"no proposal in case {case.id}")
    return told[-1].told(Decision)

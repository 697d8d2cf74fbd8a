"""Appeal (申诉) by the reporter or the person punished: once per result, with grounds and new evidence (row B7)."""

from dataclasses import dataclass, replace

from cases.evidence import files
from cases.evidence.files import SentFile
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.parties import sides
from cases.record import ownership
from cases.staffing import assignment
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.addresses import Address
from rules.facts.acts import AppealFiled
from rules.facts.notices import AppealKeptNotice, AppealOfOtherNotice, PartyAppealKeptNotice, PartyAppealOfOtherNotice
from rules.refusals import Refusal, refuse
from rules.vocabulary import Act, Matter, Role, State
from rules.workflow.life import LifeStep
from store.entry.people import PersonRow
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class AppealGrounds:
    """The content of an appeal: against what, why, the files that came with it, and the accounts it points at."""

    matter: Matter
    text: str
    files: tuple[SentFile, ...] = ()
    pointed: tuple[Address, ...] = ()


def file_appeal(tx: Tx, person: PersonRow, case_id: int, grounds: AppealGrounds) -> Transition | Refusal:
    """Record the appeal beside the card, notify both parties, and assign it to a member who took no part."""
    stands = sides.party_role_of(tx, person, case_id)
    if isinstance(stands, Refusal):
        return stands
    role = stands.role
    step = _unfit(tx, grounds) or transitions.step_for_role(tx, stands.case, Act.APPEAL, role)
    if isinstance(step, Refusal):
        return step
    case = conflict_of_interest.check_added_text(
        tx, stands.case, grounds.text, *(file.name for file in grounds.files), pointed=grounds.pointed
    )
    if isinstance(case, Refusal):
        return case
    wanted = [
        files.add_checked_file(tx, case, file, bot="reporter", source=stands.source, sender_id=stands.sender_id)
        for file in grounds.files
    ]
    said = AppealFiled(grounds.matter, grounds.text, tuple(wanted))
    joins = case.state is State.APPEALED
    taken = transitions.take(tx, case, step, said) if joins else _begun(tx, case, step, said)
    if isinstance(taken, Transition):
        _told(tx, taken, role)
    return taken


def _begun(tx: Tx, case: CaseRow, step: LifeStep, said: AppealFiled) -> Transition | Refusal:
    """Take the first appeal against this result: its review is assigned until it is over (decision 18)."""
    to = assignment.choose_reviewer(tx, case)
    said = replace(said, handler=case.staff_id)
    taken = transitions.take(tx, case, step, said, closed_at=None, **assignment.columns(to))
    if isinstance(taken, Transition):
        assignment.announce_by_rule(tx, taken.case, to)
    return taken


def _unfit(tx: Tx, grounds: AppealGrounds) -> Refusal | None:
    return (
        ownership.refuse_too_long(tx, grounds.text)
        if grounds.text.strip()
        else refuse("refusal-appeal-without-grounds")
    )


def _told(tx: Tx, taken: Transition, role: Role) -> None:
    case = taken.case
    notices.notify_staff(tx, case, taken.event)
    to_reporter, to_punished = (AppealKeptNotice, PartyAppealOfOtherNotice)
    if role is not Role.REPORTER:
        to_reporter, to_punished = (AppealOfOtherNotice, PartyAppealKeptNotice)
    notices.notify_reporter(tx, case, to_reporter(taken.event.id))
    notices.notify_punished(tx, case, to_punished(taken.event.id))

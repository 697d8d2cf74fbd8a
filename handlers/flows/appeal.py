"""An appeal: written by the reporter or the person punished, sent once it is whole, and told to staff."""

from dataclasses import replace

from cases.appeal.appeal import AppealGrounds, file_appeal
from cases.parties import codes
from cases.staffing.assignment import reviewers
from cases.workflow import transitions
from cases.workflow.press import record_refusal
from dialogs.appeal import appeal as script
from dialogs.appeal import desk_appeals
from dialogs.appeal.appeal import AppealDraft, AppealScreen
from dialogs.drafts import AddEvidence
from dialogs.engine.cards import Card
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.feature import Feature
from handlers.flows.presenters import presents, presents_event
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from rules.facts.acts import AppealFiled
from rules.facts.notices import ReviewWantedNotice
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.vocabulary import Act
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def begin(visit: Visit, stands: codes.PartyRole) -> None:
    """Begin an appeal, or go on with the one against this case that was left unfinished."""
    left = visit.talk.appeal
    draft = left if left and left.case_id == stands.case.id else AppealDraft(stands.case.id)
    _keep(visit, StepResult(draft))
    APPEAL.show(visit)


def _draft(visit: Visit) -> AppealDraft:
    about = visit.talk.aside.case_id if visit.talk.aside else 0
    return visit.talk.appeal or AppealDraft(about)


def _screen(visit: Visit) -> AppealScreen | Refusal:
    stands = codes.party_role_of(visit.tx, visit.person, _draft(visit).case_id)
    if isinstance(stands, Refusal):
        return stands
    rejected = transitions.rule_facts(visit.tx, stands.case).of_rejection
    policy = visit.tx.installation.policy
    return AppealScreen(version=visit.version, policy=policy, number=stands.case.number, rejected=rejected)


def _keep(visit: Visit, took: StepResult[AppealDraft]) -> None:
    files = tuple(effect.file for effect in took.effects if isinstance(effect, AddEvidence))
    draft = replace(took.draft, files=(*took.draft.files, *files))
    talk = replace(visit.talk, aside=SideDialog(SideDialogKind.APPEAL, draft.case_id), appeal=draft)
    # It is written over days, with the deadlines of an unfinished report.
    visit.keep(talk, goes_on=bool(visit.talk.report or visit.talk.appeal))


def _send(visit: Visit, took: StepResult[AppealDraft]) -> Refusal | None:
    draft = took.draft
    if draft.matter is None:
        return refuse("refusal-old-screen")
    grounds = AppealGrounds(draft.matter, draft.text, draft.files, draft.pointed, draft.forwards)
    taken = file_appeal(visit.tx, visit.person, draft.case_id, grounds)
    if isinstance(taken, Refusal):
        APPEAL.show(visit)
        return record_refusal(visit.tx, Act.APPEAL, taken, case_id=draft.case_id)
    visit.step_aside(replace(visit.talk, aside=None, appeal=None))
    visit.leave_screen()
    return None


def _drop(visit: Visit, word: Text | None = None) -> None:
    visit.step_aside(replace(visit.talk, aside=None, appeal=None))
    visit.show(Card((word or Text("appeal-cancelled"),), (HOME,)))


APPEAL: ReporterDialog[AppealDraft, AppealScreen] = ReporterDialog(script.SCRIPT, _draft, _screen, _keep, _send, _drop)


@presents_event(AppealFiled)
def _appealed(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it, left = event.told(AppealFiled), reviewers(tx, case)
    asked = desk_appeals.reviewers_line(left.asked, [member.alias for member in left.members])
    return desk_appeals.appealed(case.number, event.role, it, asked)


@presents(ReviewWantedNotice)
def _wanted(tx: Tx, case: CaseRow, notice: ReviewWantedNotice) -> Card:
    category = ByLang(tx.installation.catalogue.category(case.leaf).labels)
    return desk_appeals.reviewer_needed(case.id, case.number, category, notice.asked)


FEATURE = Feature(reporter_dialogs={SideDialogKind.APPEAL: APPEAL})

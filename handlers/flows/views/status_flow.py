"""A reporter follows a case: by number, from the list, and by the buttons on its cards."""

from dataclasses import replace

from cases import lists
from cases.parties import codes
from cases.parties.codes import PartyRole
from cases.record import rule_versions
from cases.triage import agree_with_result, withdraw
from cases.views.lookup import lookup
from cases.views.show import reporter_view
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from dialogs.entry import menu
from dialogs.session import SideDialog, SideDialogKind
from dialogs.views import case_status
from dialogs.views.case_status import ListedCase
from handlers.flows import parties
from handlers.flows.appeal import reporter
from handlers.flows.notify import contacts
from handlers.flows.reporter.session import Visit
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.tickets import Number, Slip
from rules.views import ReporterView
from rules.vocabulary import Act, Role
from store.record.cases import CaseRow

ACTS = {
    "add": Act.ADD,
    "appeal": Act.APPEAL,
    "answer": Act.ANSWER,
    "talk": Act.TALK,
    "withdraw": Act.WITHDRAW,
    "sure": Act.WITHDRAW,
    "agree": Act.AGREE,
}
"""What the buttons on the cards of a case do; the second of two presses to withdraw is the one that counts."""

_FINAL = ("sure", "agree")


def ask_number(visit: Visit) -> None:
    """Which case? The next message is expected to name it."""
    visit.step_aside(replace(visit.talk, aside=SideDialog(SideDialogKind.NUMBER)))
    visit.show(menu.number_card())


def by_number(visit: Visit, read: Number | Slip | None) -> None:
    """The status of one's own case; another's and an unknown one are answered alike (row B1)."""
    case = found(visit, read)
    if isinstance(case, Refusal):
        visit.show(menu.number_card().with_line(case.say, first=True))
        return
    visit.no_aside()
    visit.show_case(case.id)


def found(visit: Visit, read: Number | Slip | None) -> ReporterView | Refusal:
    """The person's own case of this number."""
    return lookup(visit.tx, visit.person, read) if read else refuse("refusal-no-number")


def listed(visit: Visit, page: int) -> None:
    """A page of one's own cases."""
    mine, total = lists.reporter_cases(visit.tx, visit.person, page=page, size=case_status.PAGE)
    lines = [
        ListedCase(case.id, case.number, ByLang(rule_versions.category(visit.tx, case.leaf).labels), case.state)
        for case in mine
    ]
    visit.show(case_status.cases_card(lines, total, page))


def pressed(visit: Visit, word: str, case_id: int, version: int) -> Text | Refusal | None:
    """A press on a card of a case that one reported or holds a code of; what to answer it with."""
    stands = codes.party_role_of(visit.tx, visit.person, case_id)
    if isinstance(stands, Refusal):
        return stands
    case = stands.case
    if word == "status":
        _show(visit, stands)
        return None
    if word == "result" and stands.role is Role.REPORTER:
        return _result(visit, case)
    if word in contacts.WORDS and stands.role is Role.REPORTER and visit.tx.installation.channels:
        return contacts.pressed(visit, word, case)
    if word not in ACTS:
        return refuse("refusal-old-screen")
    allowed = transitions.step_for_role(visit.tx, case, ACTS[word], stands.role)
    if isinstance(allowed, Refusal):
        return allowed
    if word in _FINAL and transitions.changed_since(visit.tx, case, version):
        return refuse("refusal-case-moved-on")
    return _act(visit, word, stands)


def _result(visit: Visit, case: CaseRow) -> Text | None:
    told = reporter_view(visit.tx, case)
    if told.result is None:
        return Text("refusal-old-screen")
    visit.show(case_status.result_card(told, told.result))
    return None


def _show(visit: Visit, stands: PartyRole) -> None:
    if stands.role is Role.REPORTER:
        visit.show_case(stands.case.id)
    else:
        parties.show(visit, stands.case.id)


def _act(visit: Visit, word: str, stands: PartyRole) -> Refusal | None:
    case = stands.case
    match word:
        case "add":
            visit.step_aside(replace(visit.talk, aside=SideDialog(SideDialogKind.ADD, case.id)))
            visit.show(menu.add_card(case.number, 0))
        case "talk":
            visit.step_aside(replace(visit.talk, aside=SideDialog(SideDialogKind.TALK, case.id)))
            visit.show(menu.talk_card(case.number, 0))
        case "answer":
            visit.step_aside(replace(visit.talk, aside=SideDialog(SideDialogKind.ANSWER, case.id)))
            visit.show(menu.answer_card(case.number))
        case "appeal":
            reporter.begin(visit, stands)
        case "withdraw":
            visit.show(menu.withdraw_card(case.number, case.id, case.version, case.state))
        case "sure":
            visit.leave_screen()
            return _refusal(withdraw(visit.tx, visit.person, case.id))
        case "agree":
            return _refusal(agree_with_result(visit.tx, visit.person, case.id))
    return None


def _refusal(taken: Transition | Refusal) -> Refusal | None:
    return taken if isinstance(taken, Refusal) else None

"""A reporter follows a case: by number, from the list, and by the buttons on its cards."""

import re

from cases import lists
from cases.parties import codes
from cases.record import rule_versions
from cases.triage import agree_with_result, withdraw
from cases.views.show import lookup, reporter_view
from cases.workflow import transitions
from dialogs.conversation.answering import answer_card
from dialogs.engine.buttons import ButtonData
from dialogs.engine.terms import evidence_line, group_by_album
from dialogs.entry import menu
from dialogs.identity.kept import kept_card
from dialogs.session import SideDialog, SideDialogKind
from dialogs.views import case_list, case_status
from dialogs.views.full_text import is_file
from handlers.flows import appeal, parties
from handlers.flows.identity import opening
from handlers.flows.notify import contacts
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts.notices import FullTextNotice
from rules.people.receipt_codes import lone_receipt_code
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.tickets import read_number
from rules.views import ReporterView
from rules.vocabulary import Act, Role, Source
from store import evidence
from store.record import cases
from store.record.cases import CaseRow

ACTS = {
    "add": Act.ADD,
    "appeal": Act.APPEAL,
    "answer": Act.ANSWER,
    "talk": Act.TALK,
    "withdraw": Act.WITHDRAW,
    "sure": Act.WITHDRAW,
    "agree": Act.AGREE,
    "agreed": Act.AGREE,
}
"""What the buttons on the cards of a case do; of two presses to withdraw or to agree the second counts."""

FINAL = ("sure", "agreed")
"""Presses that act; those that lead to them ask first."""
_PAGE = re.compile(r"\d{1,6}", re.ASCII)


def status(visit: Visit, number: str) -> None:
    """The status of the case of this number; without one the next message is expected to name it."""
    if number:
        by_number(visit, number)
    else:
        visit.begin_aside(SideDialog(SideDialogKind.NUMBER), menu.number_card())


def by_number(visit: Visit, text: str) -> None:
    """The status of one's own case, or of that of a receipt code; another's and an unknown one are answered alike
    (row B1)."""
    if code := lone_receipt_code(text):
        opening.by_code(visit, code)
        return
    case = found(visit, text)
    if isinstance(case, Refusal):
        visit.show(menu.number_card().with_line(case.say, first=True))
        return
    visit.no_aside()
    visit.show_case(case.id)


def found(visit: Visit, text: str) -> ReporterView | Refusal:
    """The person's own case of the number in `text`."""
    read = read_number(text)
    return lookup(visit.tx, visit.person, read, visit.way) if read else refuse("refusal-no-number")


def listed(visit: Visit, argument: str) -> None:
    """A page of one's own cases."""
    visit.no_aside()
    page = int(argument) if _PAGE.fullmatch(argument) else 0
    mine, total = lists.reporter_cases(visit.tx, visit.person, page=page, size=case_list.PAGE)
    lines = [
        case_list.ListedCase(it.id, it.number, ByLang(rule_versions.category(visit.tx, it.leaf).labels), it.state)
        for it in mine
    ]
    visit.show(case_list.cases_card(lines, total, page))


def pressed(visit: Visit, data: ButtonData) -> PressAnswer:
    """A press on a card of a case that one reported or holds a code of; what to answer it with."""
    stands, word = codes.party_role_of(visit.tx, visit.person, data.id), data.act
    if isinstance(stands, Refusal):
        return stands
    if word == "status":
        _show(visit, stands)
        return None
    if word == "result" and stands.role is Role.REPORTER:
        return _result(visit, stands.case)
    if word == case_status.MINE and stands.role is Role.REPORTER:
        _written(visit, stands.case)
        return None
    # An anonymous case has no person to be reached.
    reachable = stands.role is Role.REPORTER and stands.case.person_id is not None and visit.tx.installation.channels
    if word in contacts.WORDS and reachable:
        return contacts.pressed(visit, word, stands.case)
    if word not in ACTS:
        return refuse("refusal-old-screen")
    allowed = transitions.step_for_role(visit.tx, stands.case, ACTS[word], stands.role)
    if isinstance(allowed, Refusal):
        return allowed
    if word in FINAL and transitions.changed_since(visit.tx, stands.case, data.version):
        return refuse("refusal-case-moved-on")
    return _act(visit, word, stands)


PRESSES = dict.fromkeys((*ACTS, "status", "result", case_status.MINE, *contacts.WORDS), pressed)


def _result(visit: Visit, case: CaseRow) -> Text | None:
    told = reporter_view(visit.tx, case)
    if told.result is None:
        return Text("refusal-old-screen")
    card = case_status.result_card(told, told.result)
    visit.show(kept_card(card) if visit.anonymous(case.id) else card)
    return None


def _written(visit: Visit, case: CaseRow) -> None:
    """Send the reporter what they filed, to read again."""
    told, report = reporter_view(visit.tx, case), cases.text(visit.tx, case).report
    own = tuple(it for it in evidence.of_case(visit.tx, case.id) if it.source is Source.REPORTER)
    files = [evidence_line(n, together) for n, together in enumerate(group_by_album(own), 1)]
    if is_file(report):
        visit.put_about(case, FullTextNotice(own=True))
    for card in case_status.written_cards(told, report, files):
        visit.put_about(case, card)


def _show(visit: Visit, stands: codes.PartyRole) -> None:
    if stands.role is Role.REPORTER:
        visit.show_case(stands.case.id)
    else:
        parties.show(visit, stands.case.id)


def _act(visit: Visit, word: str, stands: codes.PartyRole) -> Refusal | None:
    case = stands.case
    match word:
        case "add" | "talk":
            dialog = SideDialog(SideDialogKind(word), case.id)
            visit.begin_aside(dialog, menu.passing_on_card(word, case.number, 0))
        case "answer":
            held = visit.talk.answer_to(case.id)
            kept, until = (len(held.parts), held.until) if held else (0, None)
            visit.begin_aside(
                SideDialog(SideDialogKind.ANSWER, case.id), answer_card(case.number, case.id, kept, until)
            )
        case "appeal":
            appeal.begin(visit, stands)
        case "withdraw":
            visit.show(menu.withdraw_card(case.number, case.id, case.version, case.state))
        case "sure":
            visit.leave_screen()
            return _refusal(withdraw(visit.tx, visit.person, case.id))
        case "agree":
            visit.show(menu.agree_card(case.number, case.id, case.version))
        case "agreed":
            visit.leave_screen()
            return _refusal(agree_with_result(visit.tx, visit.person, case.id))
    return None


def _refusal(taken: transitions.Transition | Refusal) -> Refusal | None:
    return taken if isinstance(taken, Refusal) else None

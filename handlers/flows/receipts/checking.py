"""Receipts are checked: those that a reporter was given, by a tap; any that somebody shows, by sending it."""

from cases.parties import codes
from cases.receipts import check
from cases.receipts.issue import public_key
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card, button
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry.menu import HOME
from dialogs.receipts import checking as cards
from dialogs.receipts.giving import FILE_NAME
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.receipts.giving import step_of
from handlers.flows.reporter.dialog import aside
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.receipts.blocks import Receipt, key_id
from rules.receipts.findings import ReceiptVerdict
from rules.receipts.reading import begins_with_block, read_blocks
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Role
from store import outbox
from store.record import cases
from store.record.cases import CaseRow


def pressed(visit: Visit, data: ButtonData) -> PressAnswer:
    """Show what is found about the case; what is sent next is taken for a receipt that was kept elsewhere."""
    stands = codes.party_role_of(visit.tx, visit.person, data.id)
    if isinstance(stands, Refusal):
        return stands
    if stands.role is not Role.REPORTER:
        return refuse("refusal-old-screen")
    case = stands.case
    found = check.of_case(visit.tx, case)
    steps = [step_of(visit.tx, case, it.block) for it in found.given if isinstance(it.block, Receipt)]
    card = cards.check_card(found, steps, public_key(visit.tx), case.id, case.version)
    visit.begin_aside(SideDialog(SideDialogKind.RECEIPT, case.id), card)
    return None


def is_shown(visit: Visit, said: IncomingMessage) -> bool:
    """Return whether a message shows a receipt: it begins with one, or has one while nothing else is written."""
    talk = visit.talk
    busy = talk.report is not None or (talk.aside is not None and talk.aside.about is not SideDialogKind.RECEIPT)
    if not busy and said.file and not said.text:
        return said.file.name.startswith(FILE_NAME)
    return (not busy or begins_with_block(said.text)) and bool(read_blocks(said.text))


def shown(visit: Visit, text: str) -> None:
    """Say what is found about the receipts in a text; of a file without words, that it cannot be read."""
    found = check.of_text(visit.tx, text, lambda case: _may_follow(visit, case))
    if not found:
        word = "found-none" if text else "found-file"
        outbox.put(visit.tx, visit.to, Card((Text(word),), (HOME,)))
        return
    about = [it.block.number for it in found if isinstance(it.block, Receipt) and it.verdict is ReceiptVerdict.AGREES]
    case = cases.by_number(visit.tx, about[-1]) if about else None
    rows = ((button(Text("case-status"), "status", id=case.id, version=case.version),),) if case else ()
    card = cards.found_card(found, key_id(public_key(visit.tx)), rows)
    outbox.put(visit.tx, visit.to, card, case_id=case.id if case and not visit.anonymous(case.id) else None)


def _may_follow(visit: Visit, case: CaseRow) -> bool:
    stands = codes.party_role_of(visit.tx, visit.person, case.id)
    return not isinstance(stands, Refusal) and stands.role is Role.REPORTER


def _heard(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    return StepResult(draft, word=Text("found-file" if said.file else "found-none"), stay=True)


DIALOG = aside(SideDialogKind.RECEIPT, lambda draft, visit: cards.ask_card(), _heard)

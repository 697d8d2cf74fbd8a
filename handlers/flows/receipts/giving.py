"""Receipts are given: the newest as picture and text, all of them as a file."""

from cases.parties import codes
from cases.receipts import check, issue, roots
from cases.record import timeline
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.receipts import giving as cards
from handlers.flows.presenters import presents
from handlers.flows.reporter.session import Visit
from handlers.incoming import PressAnswer
from rules.facts import person_notices
from rules.facts.registry import Notice
from rules.receipts.blocks import Receipt
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Role
from store import receipts
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


def newest(visit: Visit, data: ButtonData) -> PressAnswer:
    """Send the newest receipt: to keep as a picture, and to copy as text."""
    case = _sound(visit, data)
    if isinstance(case, Refusal):
        return case
    given = issue.newest(visit.tx, case)
    if _shown(visit.tx, case, given).drawable:
        visit.put_about(case, person_notices.ReceiptPictureNotice(given.id))
    visit.put_about(case, person_notices.ReceiptTextNotice(given.id))
    return None


def every(visit: Visit, data: ButtonData) -> PressAnswer:
    """Send a file with the receipts of all that the reporter was told."""
    case = _sound(visit, data)
    if isinstance(case, Refusal):
        return case
    issue.every(visit.tx, case)
    visit.put_about(case, person_notices.AllReceiptsNotice())
    return None


def _sound(visit: Visit, data: ButtonData) -> CaseRow | Refusal:
    """Return the case if the person is its reporter and its record is whole: nothing is signed over a changed one."""
    case = _own(visit, data)
    if isinstance(case, Refusal) or check.broken_at(visit.tx, case) is None:
        return case
    return refuse("refusal-record-changed")


def _own(visit: Visit, data: ButtonData) -> CaseRow | Refusal:
    """Return the case if the person is its reporter."""
    stands = codes.party_role_of(visit.tx, visit.person, data.id)
    if isinstance(stands, Refusal):
        return stands
    return stands.case if stands.role is Role.REPORTER else refuse("refusal-old-screen")


def _shown(tx: Tx, case: CaseRow, given: receipts.GivenReceipt) -> cards.ShownReceipt:
    return cards.ShownReceipt(given.receipt, step_of(tx, case, given.receipt), issue.files_awaited(tx, case))


def step_of(tx: Tx, case: CaseRow, receipt: Receipt) -> Text:
    """Return what a receipt is about, with its time."""
    steps = [it for it in timeline.steps(events.outline(tx, case.id)) if it.at == receipt.at]
    return Text(f"timeline-{steps[0].word}" if steps else "receipt-step-other", {"at": receipt.at})


def _given(tx: Tx, notice: person_notices.ReceiptPictureNotice) -> receipts.GivenReceipt:
    given = receipts.get(tx, notice.receipt)
    if given is None:
        raise LookupError(f"no receipt {notice.receipt}")
    return given


@presents(person_notices.ReceiptPictureNotice)
def _picture(tx: Tx, case: CaseRow, notice: person_notices.ReceiptPictureNotice) -> Card:
    return cards.picture_card(_shown(tx, case, _given(tx, notice)))


@presents(person_notices.ReceiptTextNotice)
def _text(tx: Tx, case: CaseRow, notice: person_notices.ReceiptPictureNotice) -> Card:
    return cards.text_card(_shown(tx, case, _given(tx, notice)), case.id, case.version)


@presents(person_notices.AllReceiptsNotice)
def _file(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    proved = [block for row, proof in roots.proofs(tx, case) for block in (proof, roots.block(tx, row))]
    return cards.every_card(case.number, [it.receipt for it in receipts.of_case(tx, case.id)], proved)

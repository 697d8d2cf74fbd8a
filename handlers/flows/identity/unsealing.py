"""Unsealing at the desk: a reason is asked for, a second member agrees in private, both see the identity an hour."""

from cases import unsealing
from cases.record import access
from cases.unsealing import Standing, Unsealing
from cases.views.show import reporter_view
from dialogs.engine.cards import Card
from dialogs.identity import unsealing as dialog
from dialogs.views.case_status import notice_card
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import event_of, presents, presents_event
from handlers.incoming import PressAnswer
from rules.facts.events import IdentityUnsealed, UnsealingProposed, UnsealingRefused
from rules.facts.notices import EventNotice
from rules.facts.unsealing_notices import IdentityNotice, UnsealedNotice, UnsealingAskedNotice
from rules.refusals import Arg, Refusal, Text, checked
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def asked(visit: DeskVisit) -> PressAnswer:
    """Ask for the reason; nobody is asked before one is given."""
    case = checked(unsealing.may_propose(visit.tx, visit.member, visit.place.address, visit.button.id))
    return ask(visit, DIALOG, case)


def agree(visit: DeskVisit) -> PressAnswer:
    """Agree to the proposal of the button."""
    checked(_answered(visit, agreed=True))
    return Text("desk-unseal-agreed-below")


def refuse_it(visit: DeskVisit) -> PressAnswer:
    """Refuse the proposal of the button."""
    checked(_answered(visit, agreed=False))
    return Text("desk-unseal-refused-kept")


def _answered(visit: DeskVisit, *, agreed: bool) -> Unsealing | Refusal:
    address, button = visit.place.address, visit.button
    return unsealing.answer(visit.tx, visit.member, address, button.id, button.number, agreed=agreed)


def _propose(it: OpenDialog) -> Text | Refusal:
    reason = UnsealingProposed(it.choice(dialog.WHY.name), it.text(dialog.WHY.name))
    made = checked(unsealing.propose(it.tx, it.member, it.visit.place.address, it.case.id, reason))
    return it.done(made, until=made.until)


@presents(UnsealingAskedNotice)
def _asking(tx: Tx, case: CaseRow, notice: EventNotice) -> Card:
    it = unsealing.of_event(tx, case, event_of(tx, notice))
    outcome = None if it.standing is Standing.WAITS else _outcome(tx, it)
    return dialog.asked_card(case.id, it.proposal.seq, _facts(tx, case, it), outcome)


@presents(IdentityNotice)
def _identity(tx: Tx, case: CaseRow, notice: EventNotice) -> Card:
    """Read the identity when it is sent: not after its hour, nor of somebody who was erased since."""
    it, known = unsealing.of_event(tx, case, event_of(tx, notice)), unsealing.identity(tx, case)
    if isinstance(known, Refusal) or tx.now >= it.until:
        return dialog.gone_card(case.number)
    return dialog.identity_card(case.number, known, it.until)


@presents(UnsealedNotice)
def _told(tx: Tx, case: CaseRow, notice: EventNotice) -> Card:
    event = event_of(tx, notice)
    it = unsealing.of_event(tx, case, event)
    lines = dialog.told_lines(case.number, (it.proposal.role, event.role), _why(it), it.until)
    return notice_card(reporter_view(tx, case), lines)


@presents_event(IdentityUnsealed)
@presents_event(UnsealingRefused)
def _beside(tx: Tx, case: CaseRow, event: EventRow) -> Card:
    it = unsealing.of_event(tx, case, event)
    return Card((Text("desk-unseal-asked", _facts(tx, case, it)), _outcome(tx, it)))


def _facts(tx: Tx, case: CaseRow, it: Unsealing) -> dict[str, Arg]:
    alias, role = access.alias_of(tx, it.proposal.staff_id), Text(f"role-{it.proposal.role}")
    return {"number": case.number, "alias": alias, "role": role, "why": _why(it), "until": it.until}


def _outcome(tx: Tx, it: Unsealing) -> Text:
    if it.answer is None:
        return Text(f"desk-unseal-{it.standing}")
    facts: dict[str, Arg] = {"alias": access.alias_of(tx, it.answer.staff_id), "role": Text(f"role-{it.answer.role}")}
    return Text(f"desk-unseal-{it.standing}", {**facts, "until": it.until})


def _why(it: Unsealing) -> Arg:
    return dialog.reason_text(it.reason.choice, it.reason.text)


DIALOG = DeskDialog(dialog.UNSEAL, dialog.ASK_WHY, end=_propose)

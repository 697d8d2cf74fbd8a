"""The card of a case: shown where a member asks for it, in their private chat or in its topic; made as it is sent."""

from cases.notify.notices import show_held_card, thread_of
from cases.record import access, rule_versions
from cases.views import show as views
from cases.workflow.press import visible_case
from dialogs.engine.cards import Card, Rows
from dialogs.views import desk_case
from dialogs.views.desk_case_buttons import first_page
from dialogs.views.full_text import is_file, report_cards
from handlers.flows.desk.visit import DeskVisit, elsewhere, where_the_card_is
from handlers.flows.presenters import presents
from handlers.incoming import Elsewhere, PressAnswer
from rules.facts.events import CaseViewKind
from rules.facts.notices import CaseCardNotice, FullTextNotice, ThreadTitleNotice
from rules.facts.registry import Notice
from rules.refusals import ByLang, Refusal, Text, checked, refuse
from rules.tickets import Number, Slip, read_number
from rules.workflow.life import STAFF
from store import outbox
from store.members import staff
from store.notify import slots, threads
from store.outbox import SendMode
from store.record import cases, events
from store.unit import Tx


def is_named(tx: Tx, read: Number | Slip | None) -> bool:
    """Return whether what was read names a case; a bare number only where there is such a case."""
    if isinstance(read, Number) and read.bare:
        return cases.by_number(tx, read.value) is not None
    return read is not None


def found(visit: DeskVisit, text: str) -> Text | Refusal | Elsewhere:
    """Show the case of the number in `text`; a slip and an unknown number are refused in different words."""
    read = read_number(text)
    if not isinstance(read, Number):
        return refuse("refusal-slip")
    case = cases.by_number(visit.tx, read.value)
    return show(visit, case.id) if case else refuse("refusal-no-case")


def show(visit: DeskVisit, case_id: int) -> Text | Refusal | Elsewhere:
    """Move the card to the end of its place, or into the private chat of the member who asked."""
    case = checked(visible_case(visit.tx, case_id, visit.member, visit.place.address))
    if visit.private:
        show_again(visit, case, SendMode.MOVE)
        return Text("desk-shown-below")
    _in_the_group(visit.tx, case, SendMode.MOVE)
    return elsewhere(visit, case, "desk-shown-in-thread") or Text("desk-shown-below")


def show_again(visit: DeskVisit, case: cases.CaseRow, manner: SendMode = SendMode.EDIT, *, more: bool = False) -> None:
    """Show the card in a member's private chat, with their own acts (row C1); a card that is shown anew there is on
    record."""
    tx, to, slot = visit.tx, visit.to, f"card:{case.id}"
    if manner is not SendMode.EDIT or slots.get(tx, to.bot, to.address, slot) is None:
        access.record_private_view(tx, case, visit.member, CaseViewKind.CARD)
    visit.show(slot, CaseCardNotice(visit.member.id, more), manner, case.id)


def done_card(visit: DeskVisit, case_id: int | None, said: Text, beside: Rows = ()) -> Card:
    """Say what was done on the case over `beside` and the acts that are open on it now: the member's own in private,
    where it is said too in which thread the card stands; else anybody's."""
    case = visible_case(visit.tx, case_id, visit.member, visit.place.address) if case_id else None
    if not isinstance(case, cases.CaseRow):
        return Card((said,), beside)
    roles, actor = (visit.member.roles, visit.member.id) if visit.private else (STAFF, None)
    acts = first_page(views.staff_view(visit.tx, case, roles=roles, actor=actor))
    return Card((said, *where_the_card_is(visit, case)), (*beside, *acts))


def full(visit: DeskVisit) -> PressAnswer:
    """Show the description of the case to its end, where the button was pressed."""
    case = checked(visible_case(visit.tx, visit.button.id, visit.member, visit.place.address))
    if visit.private:
        access.record_private_view(visit.tx, case, visit.member, CaseViewKind.CARD)
    report = cases.text(visit.tx, case).report
    told: tuple[Notice, ...] = (FullTextNotice(),) if is_file(report) else report_cards(case.number, report)
    for n, card in enumerate(told):
        visit.show(f"full:{case.id}.{n}", card, SendMode.MOVE, case.id)
    return Text("desk-full-below")


def turn(visit: DeskVisit, *, more: bool) -> PressAnswer:
    """Turn the card's keyboard in place, for everyone who sees it; any change of the case turns it back."""
    case = checked(visible_case(visit.tx, visit.button.id, visit.member, visit.place.address))
    if visit.private:
        show_again(visit, case, more=more)
    else:
        _in_the_group(visit.tx, case, SendMode.EDIT, more=more)
    return None


def _in_the_group(tx: Tx, case: cases.CaseRow, manner: SendMode, *, more: bool = False) -> None:
    if show_held_card(tx, case):
        return
    to, thread = outbox.staff_chat(tx), threads.slot_of(thread_of(tx, case))
    slot = f"card:{case.id}"
    outbox.put(tx, to, CaseCardNotice(more=more), manner=manner, slot=slot, thread=thread, case_id=case.id)


@presents(CaseCardNotice)
def _card(tx: Tx, case: cases.CaseRow, notice: CaseCardNotice) -> Card:
    """For everyone in a group; for the one member whose private chat it stands in, their own acts."""
    member = staff.get(tx, notice.member) if notice.member else None
    roles = member.roles if member else STAFF
    view = views.staff_view(tx, case, roles=roles, actor=member.id if member else None)
    return desk_case.case_card(view, more=notice.more)


@presents(ThreadTitleNotice)
def _thread_title(tx: Tx, case: cases.CaseRow, notice: Notice) -> Card:
    category = rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf)
    together = views.collective_view(tx, case, events.of_case(tx, case.id))
    return desk_case.thread_title(case.number, ByLang(category.labels), case.state, together)

"""Look a case up: its card moves to the end of its place, or into the private chat of the member who asked."""

from cases.notify.notices import show_held_card, topic_of
from cases.record import access, rule_versions
from cases.workflow.press import visible_case
from handlers.incoming import Place, Pressed
from rules.facts.events import CaseViewKind
from rules.facts.notices import CaseCardNotice
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.tickets import Number, read_number
from store import outbox
from store.members.staff import Member
from store.notify import slots
from store.outbox import Destination, SendMode
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def shown(tx: Tx, press: Pressed, member: Member) -> Text | Refusal:
    """Show the case that was pressed in a list."""
    return _show(tx, press.place, member, press.id)


def found(tx: Tx, place: Place, member: Member, text: str) -> Text | Refusal:
    """Show the case of the number in `text`; a slip and an unknown number are refused in different words."""
    read = read_number(text)
    if not isinstance(read, Number):
        return refuse("refusal-slip")
    case = cases.by_number(tx, read.value)
    return _show(tx, place, member, case.id) if case else refuse("refusal-no-case")


def show_again(
    tx: Tx, place: Place, member: Member, case: CaseRow, manner: SendMode = SendMode.EDIT, *, more: bool = False
) -> None:
    """Show the card in a member's private chat, with their own acts (row C1); a card that is shown anew there is on
    record."""
    to, slot = Destination("desk", place.address, member.lang, tx.installation.timezone.key), f"card:{case.id}"
    if manner is not SendMode.EDIT or slots.get(tx, to.bot, to.address, slot) is None:
        access.record_private_view(tx, case, member, CaseViewKind.CARD)
    outbox.put(tx, to, CaseCardNotice(member.id, more), manner=manner, slot=slot, case_id=case.id)


def turn(tx: Tx, place: Place, member: Member, case_id: int, *, more: bool) -> Refusal | None:
    """Turn the card's keyboard in place, for everyone who sees it; any change of the case turns it back."""
    case = visible_case(tx, case_id, member, place.address)
    if isinstance(case, Refusal):
        return case
    if place.private:
        show_again(tx, place, member, case, more=more)
    else:
        _in_the_group(tx, case, SendMode.EDIT, more=more)
    return None


def _show(tx: Tx, place: Place, member: Member, case_id: int) -> Text | Refusal:
    case = visible_case(tx, case_id, member, place.address)
    if isinstance(case, Refusal):
        return case
    if place.private:
        show_again(tx, place, member, case, SendMode.MOVE)
        return Text("desk-shown-below")
    _in_the_group(tx, case, SendMode.MOVE)
    if not tx.installation.staff_chat_is_forum:
        return Text("desk-shown-below")
    there = cases.get(tx, int((topic_of(tx, case) or "").partition(":")[2])) or case
    leaf = ByLang(rule_versions.category(tx, there.leaf).names)
    return Text("desk-shown-in-topic", {"block": there.number.split("-")[-2], "leaf": leaf})


def _in_the_group(tx: Tx, case: CaseRow, manner: SendMode, *, more: bool = False) -> None:
    if show_held_card(tx, case):
        return
    to, slot = outbox.staff_chat(tx), f"card:{case.id}"
    topic = topic_of(tx, case)
    outbox.put(tx, to, CaseCardNotice(more=more), manner=manner, slot=slot, topic=topic, case_id=case.id)

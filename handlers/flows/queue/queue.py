"""/queue: the number of cases in each view, the cases of one view, and the way to each."""

from cases import lists
from dialogs import queue
from dialogs.engine.script import Search
from dialogs.queue import PAGE, STATES, QueueTab, queue_card
from handlers.flows.desk.dialog import ask
from handlers.flows.desk.replies import reply
from handlers.flows.queue import listing
from handlers.flows.queue.listing import SEARCH
from handlers.incoming import OnMessage, Place, Pressed, StaffMessage
from rules.refusals import Refusal, Text, refuse
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx


def queued(tx: Tx, message: StaffMessage, member: Member) -> None:
    """Show the counts at the end of the place where they were asked for."""
    card = queue_card(_counts(tx, message.place, member))
    reply(tx, message.place, member.lang, card, manner=SendMode.MOVE, slot=listing.slot(message.place))


def searching(search: Search) -> OnMessage:
    """/search with words shows their results; without words it asks for some."""

    def asked(tx: Tx, message: StaffMessage, member: Member) -> Text | Refusal | None:
        words = message.text.partition(" ")[2].strip()
        if not words:
            ask(tx, message.place, member, SEARCH)
            return None
        return listing.searched(tx, message.place, member, words, search(words))

    return asked


def turned(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """Show a page of a view, or ask what to search for."""
    match press.argument:
        case (queue.SEARCH,):
            ask(tx, press.place, member, SEARCH)
            return None
        case (str(name), int(page)) if name in list(QueueTab):
            view = QueueTab(name)
        case _:
            return refuse("refusal-desk-old-screen")
    counts = _counts(tx, press.place, member)
    page = min(page, max(0, counts[view] - 1) // PAGE)
    found = lists.queue_page(tx, member, _view(view, press.place), page=page, size=PAGE)
    card = queue_card(counts, view, page, [listing.line(tx, case) for case in found])
    reply(tx, press.place, member.lang, card, manner=SendMode.EDIT, slot=listing.slot(press.place))
    return None


def _counts(tx: Tx, place: Place, member: Member) -> dict[QueueTab, int]:
    return {view: lists.count_cases(tx, member, _view(view, place)) for view in QueueTab}


def _view(view: QueueTab, place: Place) -> lists.ListQuery:
    return lists.ListQuery(
        states=STATES.get(view, lists.OPEN_STATES),
        own=view is QueueTab.MINE,
        overdue=view is QueueTab.OVERDUE,
        in_private=place.private,
    )

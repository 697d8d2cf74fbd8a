"""Lists of cases at the desk, page by page, in the place where they were asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cases import lists
from cases.collective.joining import is_only_duplicates
from cases.lists import SEARCH_STATES, ListQuery
from cases.record import rule_versions
from cases.workflow import press
from dialogs import queue
from dialogs.engine.buttons import Part
from dialogs.engine.cards import Button
from dialogs.queue import PAGE, QueueLine, leaf_buttons
from handlers.flows.desk.case_lookup import found
from handlers.flows.desk.dialog import DeskDialog
from handlers.flows.desk.replies import reply
from handlers.incoming import Place, Pressed
from rules.refusals import Arg, ByLang, Refusal, Text, refuse
from rules.tickets import read_number
from store.collective import collectives
from store.members.staff import Member
from store.outbox import SendMode
from store.queue.queue import QueueEntry
from store.record import cases
from store.unit import Tx


def line(tx: Tx, case: QueueEntry) -> QueueLine:
    """A case as the lists show it."""
    leaf = ByLang(rule_versions.category(tx, case.leaf).labels)
    late = case.due is not None and case.due <= tx.now
    return QueueLine(case.id, case.number, leaf, case.state, case.due, late=late, leads=case.leads)


def slot(place: Place) -> str:
    """The slot of the list in a place."""
    return f"queue:{place.thread or 0}"


def turned(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """Show another page of a list."""
    match press.argument:
        case (str(kind), *of, int(page)):
            return show(tx, press.place, member, (kind, *of), SendMode.EDIT, page)
    return refuse("refusal-desk-old-screen")


def searched(tx: Tx, place: Place, member: Member, words: str, leaves: tuple[str, ...]) -> Text | Refusal:
    """Show what these words lead to: one case by its number, or the cases about a subject or under a category.

    Args:
        leaves: the categories that the words are most likely about, likeliest first.
    """
    if read_number(words):
        return found(tx, place, member, words)
    those = lists.newest_by_subject(tx, member, words, in_private=place.private)
    counts = {
        leaf: lists.count_cases(tx, member, ListQuery(SEARCH_STATES, in_private=place.private, leaf=leaf))
        for leaf in leaves
    }
    under = {leaf: n for leaf, n in counts.items() if n}
    if not those and not under:
        return refuse("refusal-desk-nothing-found")
    first = next(iter(under), "")
    of: tuple[Part, ...] = (queue.LIKE, *those) if those else (queue.LEAF, first)
    others = leaf_buttons(tx.installation.catalogue, {leaf: n for leaf, n in under.items() if those or leaf != first})
    return show(tx, place, member, of, SendMode.MOVE, others=others) or Text("desk-found-below")


def show(
    tx: Tx,
    place: Place,
    member: Member,
    of: tuple[Part, ...],
    manner: SendMode,
    page: int = 0,
    *,
    others: Sequence[Button] = (),
) -> Refusal | None:
    """Show a page of a list.

    Args:
        of: which list, as its button data says: its kind, and the categories or cases that it is about.
        others: the ways to other lists.
    """
    wanted = _list(tx, place, member, of)
    if isinstance(wanted, Refusal):
        return wanted
    view, title, facts = wanted
    view = replace(view, in_private=place.private)
    total = lists.count_cases(tx, member, view)
    page = min(page, max(0, total - 1) // PAGE)
    lines = [line(tx, case) for case in lists.queue_page(tx, member, view, page=page, size=PAGE)]
    card = queue.results_card(of, title, facts, total, page, lines, others)
    reply(tx, place, member.lang, card, manner=manner, slot=slot(place))
    return None


def _list(
    tx: Tx, place: Place, member: Member, of: tuple[Part, ...]
) -> tuple[ListQuery, str, Mapping[str, Arg]] | Refusal:
    """The view of a list, and what its title names; who reported which case is told nowhere."""
    match of:
        case (queue.LEAF, str(leaf)) if leaf in tx.installation.catalogue.leaves:
            return (
                ListQuery(SEARCH_STATES, leaf=leaf),
                "leaf",
                {"leaf": ByLang(tx.installation.catalogue.leaf(leaf).labels)},
            )
        case (queue.LIKE, int(first), *others):
            # The title names the subject as the first of the cases does.
            case = press.visible_case(tx, first, member, place.address)
            subject = "" if isinstance(case, Refusal) else cases.text(tx, case).subject["text"]
            like = (first, *(it for it in others if isinstance(it, int)))
            return ListQuery(SEARCH_STATES, like=like), "subject", {"subject": subject}
        case (queue.OF | queue.WITH as kind, int(id)):
            case = press.visible_case(tx, id, member, place.address)
            if isinstance(case, Refusal):
                return case
            if kind == queue.OF:
                return ListQuery(SEARCH_STATES, like=(id,), but=id), "related", {"number": case.number}
            if group := collectives.of_case(tx, id):
                return (
                    ListQuery(SEARCH_STATES, together=id),
                    "few" if is_only_duplicates(tx, group) else "together",
                    {"number": case.number},
                )
            return refuse("refusal-not-in-a-collective")
    return refuse("refusal-desk-old-screen")


SEARCH = DeskDialog(
    "search", queue.SEARCH_WORDS, end=lambda it: searched(it.tx, it.place, it.member, it.text("what"), it.pending.found)
)
DIALOGS = (SEARCH,)

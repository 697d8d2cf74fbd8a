"""The queue, lists and search at the desk, page by page, in the place where they were asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cases import lists
from cases.collective.joining import is_only_duplicates
from cases.lists import SEARCH_STATES, ListQuery
from cases.record import rule_versions, timeline
from cases.workflow import press
from dialogs import queue as cards
from dialogs.engine.buttons import Part
from dialogs.engine.cards import Button
from dialogs.engine.terms import subject_shown
from dialogs.queue import PAGE, QueueLine, QueueTab
from dialogs.views.desk_case_buttons import RELATED
from handlers.flows.desk import case_card
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Command, Feature
from handlers.incoming import Elsewhere, PressAnswer
from rules.refusals import Arg, ByLang, Refusal, Text, checked, refuse
from rules.tickets import read_number
from store.collective import collectives
from store.outbox import SendMode
from store.queue.queue import QueueEntry
from store.record import cases, events
from store.unit import Tx


def line(tx: Tx, case: QueueEntry) -> QueueLine:
    """A case as the lists show it."""
    category = ByLang(rule_versions.category(tx, case.leaf).labels)
    late = case.due is not None and case.due <= tx.now
    why = timeline.delay_reason(events.of_case(tx, case.id)) if late else None
    return QueueLine(case.id, case.number, category, case.state, case.due, late=late, leads=case.leads, delay=why)


def _slot(visit: DeskVisit) -> str:
    return f"queue:{visit.thread}"


def _queued(visit: DeskVisit) -> PressAnswer:
    """Show the counts of the views."""
    visit.show(_slot(visit), cards.queue_card(_counts(visit)))
    return None


def _queue_turned(visit: DeskVisit) -> PressAnswer:
    """Show a page of a view, or ask what to search for."""
    match visit.button.argument:
        case (cards.SEARCH,):
            return ask(visit, _SEARCH)
        case (str(name), int(page)) if name in list(QueueTab):
            view = QueueTab(name)
        case _:
            return refuse("refusal-desk-old-screen")
    counts = _counts(visit)
    page = min(page, max(0, counts[view] - 1) // PAGE)
    shown = lists.queue_page(visit.tx, visit.member, _view(view, visit), page=page, size=PAGE)
    visit.show(_slot(visit), cards.queue_card(counts, view, page, [line(visit.tx, case) for case in shown]))
    return None


def _counts(visit: DeskVisit) -> dict[QueueTab, int]:
    found = lists.count_cases(visit.tx, visit.member, *(_view(view, visit) for view in QueueTab))
    return dict(zip(QueueTab, found, strict=True))


def _view(view: QueueTab, visit: DeskVisit) -> ListQuery:
    return ListQuery(
        states=cards.STATES.get(view, lists.OPEN_STATES),
        own=view is QueueTab.MINE,
        overdue=view is QueueTab.OVERDUE,
        in_private=visit.private,
    )


def _search(visit: DeskVisit) -> PressAnswer:
    """/search with words shows their results; without words it asks for some."""
    words = visit.envelope.command[1]
    if words:
        return _searched(visit, words, visit.search(words))
    return ask(visit, _SEARCH)


def _searched(visit: DeskVisit, words: str, categories: tuple[str, ...]) -> Text | Refusal | Elsewhere:
    """Show what these words lead to: one case by its number, or the cases about a subject or under a category.

    Args:
        leaves: the categories that the words are most likely about, likeliest first.
    """
    tx, member, private = visit.tx, visit.member, visit.private
    if case_card.is_named(tx, read_number(words)):
        return case_card.found(visit, words)
    those = lists.newest_by_subject(tx, member, words, in_private=private)
    views = (ListQuery(SEARCH_STATES, in_private=private, leaf=category) for category in categories)
    counts = zip(categories, lists.count_cases(tx, member, *views), strict=True)
    under = {category: n for category, n in counts if n}
    if not those and not under:
        return refuse("refusal-desk-nothing-found")
    first = next(iter(under), "")
    of: tuple[Part, ...] = (cards.LIKE, *those) if those else (cards.CATEGORY, first)
    rest = {category: n for category, n in under.items() if those or category != first}
    others = cards.category_buttons(tx.installation.catalogue, rest)
    return show(visit, of, SendMode.MOVE, others=others) or Text("desk-found-below")


def _list_turned(visit: DeskVisit) -> PressAnswer:
    """Show another page of a list."""
    match visit.button.argument:
        case (str(kind), *of, int(page)):
            return show(visit, (kind, *of), SendMode.EDIT, page)
    return refuse("refusal-desk-old-screen")


def show(
    visit: DeskVisit, of: tuple[Part, ...], manner: SendMode, page: int = 0, *, others: Sequence[Button] = ()
) -> Refusal | None:
    """Show a page of a list.

    Args:
        of: which list, as its button data says: its kind, and the categories or cases that it is about.
        others: the ways to other lists.
    """
    view, title, facts = checked(_list(visit, of))
    view = replace(view, in_private=visit.private)
    [total] = lists.count_cases(visit.tx, visit.member, view)
    page = min(page, max(0, total - 1) // PAGE)
    lines = [line(visit.tx, case) for case in lists.queue_page(visit.tx, visit.member, view, page=page, size=PAGE)]
    visit.show(_slot(visit), cards.results_card(of, title, facts, total, page, lines, others), manner)
    return None


def _list(visit: DeskVisit, of: tuple[Part, ...]) -> tuple[ListQuery, str, Mapping[str, Arg]] | Refusal:
    """The view of a list, and what its title names; who reported which case is told nowhere."""
    tx, member, address = visit.tx, visit.member, visit.place.address
    match of:
        case (cards.CATEGORY, str(category)) if category in tx.installation.catalogue.categories:
            named = ByLang(tx.installation.catalogue.category(category).labels)
            return ListQuery(SEARCH_STATES, leaf=category), "leaf", {"leaf": named}
        case (cards.LIKE, int(first), *others):
            # The title names the subject as the first of the cases does.
            case = press.visible_case(tx, first, member, address)
            catalogue = tx.installation.catalogue
            subject = "" if isinstance(case, Refusal) else subject_shown(cases.text(tx, case).report, catalogue)
            like = (first, *(it for it in others if isinstance(it, int)))
            return ListQuery(SEARCH_STATES, like=like), "subject", {"subject": subject}
        case (cards.OF | cards.WITH as kind, int(id)):
            case = checked(press.visible_case(tx, id, member, address))
            number: Mapping[str, Arg] = {"number": case.number}
            if kind == cards.OF:
                return ListQuery(SEARCH_STATES, like=(id,), but=id), "related", number
            if group := collectives.of_case(tx, id):
                title = "few" if is_only_duplicates(tx, group) else "together"
                return ListQuery(SEARCH_STATES, together=id), title, number
            return refuse("refusal-not-in-a-collective")
    return refuse("refusal-desk-old-screen")


def _found(it: OpenDialog) -> Text | Refusal:
    answer = _searched(it.visit, it.text("what"), it.pending.found)
    return answer.say if isinstance(answer, Elsewhere) else answer


_SEARCH = DeskDialog("search", cards.SEARCH_WORDS, end=_found)
FEATURE = Feature(
    desk_commands=(Command("queue", _queued, 1), Command("search", _search, 2)),
    desk_presses={cards.QUEUE: _queue_turned, cards.HITS: _list_turned},
    desk_case_presses={
        RELATED: lambda visit: show(visit, (cards.OF, visit.button.id), SendMode.MOVE) or Text("desk-found-below")
    },
    desk_dialogs=(_SEARCH,),
)

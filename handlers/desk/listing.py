"""Lists of cases on the desk: a page of what was looked for, in the place where it was."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cases import lists
from cases.collective.joining import few
from cases.lists import FOUND, View
from cases.record import rule_versions
from cases.workflow import press
from dialogs.engine.cards import Button
from dialogs.queue import hits
from dialogs.queue.queue import PAGE, QueueLine
from handlers.desk.incoming import Place, Pressed
from handlers.desk.replies import reply
from handlers.desk.walk import refused
from rules.refusals import ByLang, Refusal, Say, refuse
from store.collective import collectives
from store.members.staff import Member
from store.outbox import Manner
from store.queue.queue import Waiting
from store.record import cases
from store.unit import Tx

_CASES = re.compile(r"\d{1,18}(-\d{1,18})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the data that shows a page of it, what is in it, and its title for so many cases."""

    data: str
    view: View
    title: Callable[[int], Say]


def line(tx: Tx, case: Waiting) -> QueueLine:
    """A case as the lists show it."""
    leaf = ByLang(rule_versions.leaf(tx, case.leaf).labels)
    late = case.due is not None and case.due <= tx.now
    return QueueLine(case.id, case.number, leaf, case.state, case.due, late=late, leads=case.leads)


def slot(place: Place) -> str:
    """The living message of lists, one a place."""
    return f"queue:{place.thread or 0}"


def turned(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """`f.<list>.<of what>.<page>`: the cases under a leaf, about the subjects of some cases, related to one, or worked
    together with it."""
    kind, named, page = press.text(0), press.text(1), max(0, press.number(2))
    shown: Refusal | None = None
    if kind == "leaf" and named in tx.installation.catalogue.leaves:
        under_leaf(tx, press.place, member, named, Manner.EDIT, page)
    elif kind == "like" and _CASES.fullmatch(named):
        about(tx, press.place, member, [int(case_id) for case_id in named.split("-")], Manner.EDIT, page)
    elif kind == "of":
        shown = related(tx, press.place, member, press.number(1), Manner.EDIT, page)
    elif kind == "with":
        shown = members(tx, press.place, member, press.number(1), Manner.EDIT, page)
    else:
        shown = refuse("refusal-desk-old-screen")
    return shown and refused(tx, press, member, shown)


def about(
    tx: Tx,
    place: Place,
    member: Member,
    those: Sequence[int],
    manner: Manner,
    page: int = 0,
    others: Sequence[Button] = (),
) -> None:
    """The cases about the subjects of these, which the title names as the first of them does."""
    first = press.seen(tx, those[0], member, place.address)
    subject = "" if isinstance(first, Refusal) else cases.text(tx, first).subject["text"]
    data, view = hits.like_data(those), View(FOUND, like=tuple(those))
    _show(tx, place, member, _List(data, view, partial(hits.about_subject, subject)), manner, page, others)


def under_leaf(
    tx: Tx, place: Place, member: Member, leaf: str, manner: Manner, page: int = 0, others: Sequence[Button] = ()
) -> None:
    """The cases under a category."""
    data, view = hits.leaf_data(leaf), View(FOUND, leaf=leaf)
    title = partial(hits.under_leaf, tx.installation.catalogue, leaf)
    _show(tx, place, member, _List(data, view, title), manner, page, others)


def related(tx: Tx, place: Place, member: Member, case_id: int, manner: Manner, page: int = 0) -> Refusal | None:
    """The other cases about what a case is about; who reported which is told nowhere."""
    case = press.seen(tx, case_id, member, place.address)
    if isinstance(case, Refusal):
        return case
    data, view = hits.related_data(case.id), View(FOUND, like=(case.id,), but=case.id)
    _show(tx, place, member, _List(data, view, partial(hits.related_to, case.number)), manner, page)
    return None


def members(tx: Tx, place: Place, member: Member, case_id: int, manner: Manner, page: int = 0) -> Refusal | None:
    """The cases of the collective complaint that a case belongs to."""
    case = press.seen(tx, case_id, member, place.address)
    if isinstance(case, Refusal):
        return case
    group = collectives.of_case(tx, case.id)
    if group is None:
        return refuse("refusal-not-in-a-collective")
    data, view = hits.together_data(case.id), View(FOUND, together=case.id)
    title = partial(hits.together_with, case.number, few=few(tx, group))
    _show(tx, place, member, _List(data, view, title), manner, page)
    return None


def _show(
    tx: Tx, place: Place, member: Member, wanted: _List, manner: Manner, page: int, others: Sequence[Button] = ()
) -> None:
    view = replace(wanted.view, in_private=place.private)
    total = lists.count(tx, member, view)
    page = min(page, max(0, total - 1) // PAGE)
    found = [line(tx, case) for case in lists.waiting(tx, member, view, page=page, size=PAGE)]
    card = hits.hits_card(wanted.title(total), total, wanted.data, page, found, others)
    reply(tx, place, member.lang, card, manner=manner, slot=slot(place))

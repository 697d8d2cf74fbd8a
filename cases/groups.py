"""The groups where reporters call for a report: known, cleared of calls, and of what is kept of them (row A10)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from cases.record.due import begin_once, on_deadline
from rules.addresses import Address, MessageRef
from rules.facts.registry import Notice
from rules.groups.calls import PROMPT_LASTS, Callers, GroupRules
from rules.vocabulary import DeadlineKind
from store import outbox
from store.decision import groups as desk_groups
from store.groups import report_groups, traces
from store.groups.report_groups import ReportGroupRow
from store.notify import slots
from store.outbox import Destination, SendMode, moving
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

LINK = "group"
"""The word of the deep link that leads from a group into private chat."""
PROMPT = "prompt"
"""The kind of the slots of the ways into private chat, which stay for a while: one in each thread of a group."""
PINNED = "pinned"
"""The slot of the button that stays in a group."""
_LOOK = timedelta(minutes=5)
AGAIN = timedelta(minutes=1)
"""The way into private chat is not shown anew so soon: many who call at once find one."""


def seen(tx: Tx, address: Address, title: str, handle: str) -> ReportGroupRow:
    """Return the group, known from now on, as it is called now."""
    known = report_groups.by_chat(tx, address)
    rules = known.rules if known else GroupRules()
    if known and known.present and (rules.title, rules.handle) == (title, handle):
        return known
    return report_groups.put(tx, address, replace(rules, title=title, handle=handle))


def move(tx: Tx, old: Address, new: Address) -> None:
    """Go on in the supergroup that a plain group became: with what was set, and with the unsent messages."""
    report_groups.migrate(tx, old, new)
    moving.move_chat(tx, "reporter", old, new)


def way_in(tx: Tx, group: ReportGroupRow) -> str:
    """Return the link that leads from the group into private chat."""
    return tx.installation.reporter_link(f"{LINK}_{group.link}")


def offered(tx: Tx, rules: GroupRules) -> tuple[str, ...]:
    """Return the categories that a group offers, of those that there are."""
    catalogue = tx.installation.catalogue
    return rules.categories(catalogue.categories, catalogue.popular)


def to(tx: Tx, group: ReportGroupRow) -> Destination:
    """Return where and how the reporter bot writes in a group."""
    place = tx.installation
    return Destination("reporter", group.address, group.rules.lang or place.language, place.timezone.key)


def remove_call(tx: Tx, group: ReportGroupRow, message: MessageRef) -> None:
    """Take a call away, by the bot that may: the reporter bot, unless only the desk bot is known to have the right."""
    there, by_desk = to(tx, group), not group.rules.deletes and desk_deletes(tx, group)
    outbox.put_deletions(tx, [(replace(there, bot="desk") if by_desk else there, message)])


def desk_deletes(tx: Tx, group: ReportGroupRow) -> bool:
    """Return whether the desk bot may delete messages in the group."""
    desk = desk_groups.by_chat(tx, group.address)
    return desk is not None and desk.present and desk.deletes and not desk.plain


def see_part(tx: Tx, group: Address, album: str, message: MessageRef, part: Mapping[str, Any]) -> None:
    """Keep a picture of an album for a while, in case one of the album is reported."""
    traces.see_part(tx, group, album, message, part)
    _watch(tx)


def note_call(tx: Tx, group: ReportGroupRow, caller: Address) -> None:
    """Store that somebody calls for a report now."""
    traces.call(tx, group.id, caller)
    _watch(tx)


def note_newcomer(tx: Tx, address: Address, member: Address) -> None:
    """Store that somebody comes into a group now, where that keeps them from reporting for a while."""
    group = report_groups.by_chat(tx, address)
    if group and group.rules.callers is Callers.MEMBERS:
        traces.come(tx, group.id, member)
        _watch(tx)


def is_newcomer(tx: Tx, group: ReportGroupRow, member: Address) -> bool:
    """Return whether the bot has seen somebody come into the group lately."""
    came = traces.came_at(tx, group.id, member)
    return came is not None and tx.now - came < timedelta(days=group.rules.newcomer)


def is_shown(tx: Tx, group: ReportGroupRow, thread: MessageRef | None) -> bool:
    """Return whether the way into private chat has been shown just now in this thread."""
    lately = group.prompt_at is not None and tx.now - group.prompt_at < AGAIN
    return lately and slots.get(tx, "reporter", group.address, f"{PROMPT}:{thread or ''}") is not None


def show(tx: Tx, group: ReportGroupRow, way: Notice, thread: MessageRef | None, kind: str = "") -> None:
    """Show a way into private chat in this thread, in the place of the last one of its kind there."""
    there, place = to(tx, group), f"thread:{thread}" if thread else None
    if thread and place:
        slots.remember(tx, there.bot, there.address, place, thread)
    slot = f"{PROMPT}{kind}:{thread or ''}"
    outbox.put(tx, there, way, manner=SendMode.MOVE, slot=slot, thread=place)
    report_groups.show_prompt(tx, group.id, tx.now)
    _watch(tx)


def _watch(tx: Tx) -> None:
    begin_once(tx, DeadlineKind.GROUPS, tx.now + _LOOK)


@on_deadline(DeadlineKind.GROUPS)
def clear(tx: Tx, row: DeadlineRow) -> None:
    """Take away the ways into private chat that were shown long enough, and erase what was kept long enough."""
    for group in report_groups.prompted(tx):
        if group.prompt_at and tx.now - group.prompt_at >= PROMPT_LASTS:
            _take_away(tx, group)
    left = traces.prune(tx) or bool(report_groups.prompted(tx))
    if left:
        deadlines.set_next_check(tx, row.id, tx.now + _LOOK)
    else:
        deadlines.mark_met(tx, row.id)


def _take_away(tx: Tx, group: ReportGroupRow) -> None:
    there = to(tx, group)
    shown = [it for it in slots.of_chat(tx, there.bot, there.address) if it.startswith(PROMPT)]
    messages = [(there, it) for name in shown if (it := slots.get(tx, there.bot, there.address, name))]
    slots.forget_each(tx, there.bot, there.address, shown)
    outbox.put_deletions(tx, messages)
    report_groups.show_prompt(tx, group.id, None)

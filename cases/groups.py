"""The groups where reporters call for a report: known, cleared of calls, and of what is kept of them (row A10)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from cases.record.due import begin_once, on_deadline
from rules.addresses import Address, MessageRef
from rules.groups.calls import PROMPT_LASTS, Callers, GroupRules
from rules.vocabulary import DeadlineKind
from store import outbox
from store.decision import groups as desk_groups
from store.groups import report_groups, traces
from store.groups.report_groups import ReportGroupRow
from store.notify import slots
from store.outbox import Destination, moving
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

LINK = "group"
"""The word of the deep link that leads from a group into private chat."""
PROMPT = "prompt"
"""The slot of the message with the way into private chat, of which a group has one."""
PINNED = "pinned"
"""The slot of the button that stays in a group."""
_LOOK = timedelta(minutes=5)


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
    there = to(tx, group)
    desk = desk_groups.by_chat(tx, group.address)
    if not group.rules.deletes and desk and desk.present and desk.deletes and not desk.plain:
        there = replace(there, bot="desk")
    outbox.put_deletions(tx, [(there, message)])


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


def note_prompt(tx: Tx, group: ReportGroupRow) -> None:
    """Store that the way into private chat is shown now."""
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
    if message := slots.get(tx, there.bot, there.address, PROMPT):
        slots.forget(tx, there.bot, there.address, PROMPT)
        outbox.put_deletions(tx, [(there, message)])
    report_groups.show_prompt(tx, group.id, None)

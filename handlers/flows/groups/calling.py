"""A call for a report in a group: what it means is captured before it can be deleted, and goes on in private (A10)."""

from dataclasses import replace
from datetime import timedelta
from math import ceil
from typing import Any

import msgspec

from cases import groups
from cases.intake import drafting
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.entry.menu import start_card
from dialogs.groups import NEXT, WAITS, pause_card, prompt_card, waits_card, way_card
from dialogs.session import Conversation, GroupReport
from handlers.flows.feature import Feature
from handlers.flows.groups import setup
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter.elsewhere import look_in
from handlers.flows.reporter.session import Visit
from handlers.incoming import Captured, Envelope, PressAnswer, SaidInGroup
from rules.addresses import Address
from rules.groups.calls import SETUP, Callers, called
from rules.refusals import Text, refuse
from store.codec import to_json
from store.entry import people
from store.groups import report_groups, traces
from store.groups.report_groups import ReportGroupRow
from store.intake import drafts
from store.unit import Tx

_MOST = 20
"""Messages of groups that wait for one person."""


def call_of(tx: Tx, envelope: Envelope) -> str | None:
    """Return the words behind a call for a report; None where the message is none."""
    there = envelope.group
    if there is None or not there.typed:
        return None
    return called(envelope.said.text, tx.installation.reporter_bot, replies=there.target is not None)


def heard(tx: Tx, envelope: Envelope) -> None:
    """Take a message of a group: keep a picture of an album for a while; take a call away, and do what it asks for."""
    there, album = envelope.group, envelope.said.file.album if envelope.said.file else ""
    if there is None:
        setup.changed(tx, envelope)
        return
    if there.itself and album and there.itself.said.id:
        part = msgspec.to_builtins(there.itself.said)
        groups.see_part(tx, envelope.place.address, album, there.itself.said.id, part)
    words = call_of(tx, envelope)
    if envelope.said.id is None or (words is None and not _is_setup(tx, envelope)):
        return
    group = groups.seen(tx, envelope.place.address, there.title, there.handle)
    groups.remove_call(tx, group, envelope.said.id)
    if words is None:
        setup.called(tx, group, envelope)
        return
    if envelope.sender.shared:
        _answer_shared(tx, group, envelope)
        return
    if barred := _barred(tx, group, envelope.sender.address):
        _tell(tx, group, envelope, way_card(barred, there.title, groups.way_in(tx, group), group.rules.newcomer))
        return
    reports = _reported(tx, group, there, envelope, words)
    if reports.messages and (left := _pause(tx, group, envelope.sender.address)):
        _tell(tx, group, envelope, pause_card(there.title, left))
        return
    groups.note_call(tx, group, envelope.sender.address)
    if reports.messages:
        _capture(tx, group, envelope, reports)
    else:
        _tell(tx, group, envelope, way_card(_why(there, envelope), there.title, groups.way_in(tx, group)))


def _is_setup(tx: Tx, envelope: Envelope) -> bool:
    said = SETUP.fullmatch(envelope.said.text.strip()) if envelope.group and envelope.group.typed else None
    return said is not None and (said["bot"] or "").lower() in ("", tx.installation.reporter_bot.lower())


def _barred(tx: Tx, group: ReportGroupRow, caller: Address) -> str:
    """Return why somebody may not report in the group; empty where they may."""
    why = {Callers.MEMBERS: "new", Callers.ADMINISTRATORS: "others"}.get(group.rules.callers, "")
    settled = not why or (why == "new" and not groups.is_newcomer(tx, group, caller))
    return "" if settled or setup.in_charge(tx, group, caller) else why


def _why(there: SaidInGroup, envelope: Envelope) -> str:
    if there.target is None:
        return "service" if there.service else "alone"
    return "ours" if there.target.ours else "own"


def _reported(tx: Tx, group: ReportGroupRow, there: SaidInGroup, envelope: Envelope, words: str) -> GroupReport:
    """Return the report: without messages where the call replies to none, to the bot's own, or to the caller's."""
    target = there.target
    quoted = f"“{there.quote}”" if there.quote else ""
    offered = groups.offered(tx, group.rules)
    glimpsed = not traces.has_called(tx, envelope.sender.address)
    report = GroupReport(there.title, group.link, "", (), "\n".join(filter(None, (quoted, words))), offered, glimpsed)
    if target is None or target.ours or target.author == envelope.sender.address:
        return report
    own = (IncomingMessage(file=envelope.said.file, id=envelope.said.id),) if envelope.said.file else ()
    messages = (*_album(tx, group.address, target), *target.more, *own)
    return replace(report, place=_place(target), messages=messages)


def _place(target: Captured) -> str:
    """Return what tells the message from every other."""
    origin, said = target.said.origin, target.said
    return f"{origin.address if origin else ''} {said.id or ''}"


def _album(tx: Tx, group: Address, target: Captured) -> tuple[IncomingMessage, ...]:
    """The message, with the other pictures of its album that the bot has seen, in their order."""
    album = target.said.file.album if target.said.file else ""
    parts: list[Any] = traces.parts(tx, group, album) if album else []
    seen = {it.id: it for it in (*(msgspec.convert(part, IncomingMessage) for part in parts), target.said)}
    return tuple(sorted(seen.values(), key=lambda it: int(it.id or 0)))


def _capture(tx: Tx, group: ReportGroupRow, envelope: Envelope, report: GroupReport) -> None:
    """Keep what is reported with the person's drafts: asked about at once where the bot may write to them and nothing
    else is open; held until they come otherwise, and erased with everything else that is not agreed to."""
    visit = look_in(tx, envelope.sender)
    if visit.talk.report and visit.talk.report.place == report.place:
        if report.words and report.words not in visit.talk.report.description:
            _keep(visit, replace(visit.talk, report=visit.talk.report.described(report.words)))
        _lead(visit, group, envelope)
    elif _busy(visit):
        others = tuple(it for it in visit.talk.captured if it.place != report.place)[:_MOST]
        _keep(visit, replace(visit.talk, captured=(*others, report)))
        _lead(visit, group, envelope)
    elif visit.person.blocked:
        held = replace(report.report, held=report.messages)
        waits = {"captured": (report,)} if visit.agreed else {"report": held}
        _keep(visit, replace(visit.talk, **waits))
        _prompt(tx, group, envelope)
    else:
        visit.talk = replace(visit.talk, captured=(report,))
        intake.captured(visit)


def _busy(visit: Visit) -> bool:
    """Whether something is open that a report would be in the way of."""
    touched = visit.row.updated_at if visit.row else visit.tx.now
    beside = visit.talk.aside and not visit.talk.aside.over(visit.tx.now, touched)
    return bool(visit.talk.report or beside or visit.talk.captured)


def _keep(visit: Visit, talk: Conversation) -> None:
    """Keep something beside what is open, whose screen stays as it is."""
    if visit.row is None:
        visit.keep(talk, goes_on=False)
        return
    visit.talk = talk
    drafts.rewrite(visit.tx, visit.person.id, to_json(talk))
    drafting.begin_missing(visit.tx, visit.person)


def _lead(visit: Visit, group: ReportGroupRow, envelope: Envelope) -> None:
    """Say in private that what is reported is kept; where the bot may not write, show the way there."""
    if visit.person.blocked:
        _prompt(visit.tx, group, envelope)
    elif visit.talk.captured:
        visit.refuse(waits_card(len(visit.talk.captured), group.rules.title), WAITS)
    else:
        intake.REPORT.show(visit)


def _tell(tx: Tx, group: ReportGroupRow, envelope: Envelope, card: Card) -> None:
    """Say something to the caller in private; where the bot may not write, show the way there."""
    person = people.find(tx, envelope.sender.address)
    if person is None or person.blocked:
        _prompt(tx, group, envelope)
    else:
        look_in(tx, envelope.sender).refuse(card, WAITS)


def _answer_shared(tx: Tx, group: ReportGroupRow, envelope: Envelope) -> None:
    """Say why nothing is kept of the call of a member who speaks in the name of a channel or of the group, and how to
    report: they have no private chat that could be known."""
    told = traces.last_call(tx, group.id, envelope.sender.address)
    groups.note_call(tx, group, envelope.sender.address)
    _prompt(tx, group, envelope, shared=told is None or tx.now - told >= groups.AGAIN)


def _prompt(tx: Tx, group: ReportGroupRow, envelope: Envelope, *, shared: bool = False) -> None:
    """Show the way into private chat, in the topic of the call, which has one such message; it says to those whose
    account is `shared` that nothing was kept."""
    topic = envelope.place.thread
    if shared or not groups.is_shown(tx, group, topic):
        groups.show(tx, group, prompt_card(group.rules.welcome, groups.way_in(tx, group), shared=shared), topic)


def _pause(tx: Tx, group: ReportGroupRow, caller: Address) -> int:
    """The seconds until the group takes another report of the person; 0 where it takes one now."""
    last = traces.last_call(tx, group.id, caller)
    over = last + timedelta(seconds=group.rules.pause) if last else tx.now
    return max(0, ceil((over - tx.now).total_seconds()))


def _opened(visit: Visit, word: str) -> None:
    """Follow the link of a group: to what the person reported there, which nobody else has; else to a new report."""
    group = report_groups.by_link(visit.tx, word)
    if group is None:
        visit.show(start_card(visit.tx.installation))
    elif visit.talk.report or visit.talk.captured:
        _go_on(visit)
    else:
        last = traces.last_call(visit.tx, group.id, visit.who.address)
        # Anyone who agreed would still have it; what others called for is erased after a while.
        gone = last is not None and visit.person.consent_version is None
        new = GroupReport(group.rules.title, group.link, "", offered=groups.offered(visit.tx, group.rules))
        visit.talk = replace(visit.talk, captured=(new,))
        intake.captured(visit, Text("group-gone", {"title": group.rules.title}) if gone else None)


def _next(visit: Visit, data: ButtonData) -> PressAnswer:
    """Go on with the next message that was reported in a group."""
    if not (visit.talk.report or visit.talk.captured):
        return refuse("refusal-old-screen")
    _go_on(visit)
    return None


def _go_on(visit: Visit) -> None:
    visit.talk = replace(visit.talk, aside=None)
    if visit.talk.report:
        intake.REPORT.show(visit, Text("group-finish-first") if visit.talk.captured else None)
    else:
        intake.captured(visit)


FEATURE = Feature(reporter_links={groups.LINK: _opened}, reporter_presses={NEXT: _next})

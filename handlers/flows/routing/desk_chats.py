"""The chats of the desk bot: what it may do in the staff chat and in other groups, and their moves to other addresses;
private chats opened and closed."""

from dataclasses import replace

from cases import groups as report_groups
from cases.decision import enforcement
from cases.members import staff_chat as presence
from cases.members import staff_events
from cases.notify import staff_place
from dialogs.engine.cards import Card
from dialogs.entry.desk_help import Rights, added_card, moved_card, replaced_card, rights_card, threads_card
from handlers.flows.groups import setup
from handlers.incoming import Account, BotStanding, Envelope, EnvelopeKind, Place
from handlers.language import language
from rules.addresses import Address, local_id
from rules.vocabulary import Role
from store import outbox, settings
from store.decision import groups
from store.decision.group_messages import SeenMessage
from store.members import staff, staff_chat
from store.unit import Tx

_TOLD = "desk_rights"
_FORMER = "staff_chat.former"
"""The address that the staff chat had before it became a supergroup."""


def changed(tx: Tx, envelope: Envelope) -> None:
    """Follow a change of a chat, or of who is in it."""
    chat, who = envelope.place.address, envelope.sender
    match envelope.kind:
        case EnvelopeKind.BLOCKED | EnvelopeKind.UNBLOCKED as kind:
            staff.set_reachable(tx, chat, now=kind is EnvelopeKind.UNBLOCKED)
        case EnvelopeKind.JOINED if chat == outbox.staff_chat(tx).address:
            presence.record_seen(tx, staff_chat.PresentPerson(who.address, who.name, who.username))
        case EnvelopeKind.LEFT if chat == outbox.staff_chat(tx).address:
            presence.record_left(tx, who.address)
        case EnvelopeKind.MOVED if envelope.moved_from:
            follow(tx, envelope.moved_from, chat)
        case EnvelopeKind.STANDING if envelope.standing:
            _standing(tx, who, envelope.standing)


def seen(tx: Tx, envelope: Envelope) -> None:
    """Learn who wrote a message in a group where decisions are carried out; what was said is read by nobody."""
    who, message, chat = envelope.sender, envelope.said.id, envelope.place.address
    nameless = who.address == chat  # an administrator who stays anonymous
    if envelope.kind is EnvelopeKind.EDIT or nameless or message is None or envelope.sent_at is None:
        return
    handle = "" if who.shared else who.username or ""
    enforcement.learn_author(tx, chat, SeenMessage(message, who.address, envelope.sent_at, handle))


def follow(tx: Tx, old: Address, new: Address) -> None:
    """The staff chat and every other group go on where they are now, whether an update or a refused call tells first;
    the staff chat is told so once."""
    if old == outbox.staff_chat(tx).address:
        staff_place.hold(tx)
    ours = old == outbox.staff_chat(tx).address
    staff_place.move(tx, old, new)
    enforcement.migrate_group(tx, old, new)
    report_groups.move(tx, old, new)
    if ours:
        settings.put(tx, _FORMER, old)
        _say(tx, moved_card())


def begin(tx: Tx, *, threads: bool | None) -> None:
    """At a start: follow the operator's setting to another group, and notice whether it has threads; None where the
    group cannot be seen."""
    shown = staff_place.replace(tx, threads=bool(threads))
    if shown is not None:
        _say(tx, replaced_card(shown))
    elif threads is not None:
        note_threads(tx, on=threads)


def note_threads(tx: Tx, *, on: bool) -> None:
    """The staff chat has threads now, or has none any more: its cases follow, and it is told so."""
    moving = staff_place.set_threads(tx, on=on)
    if moving is not None:
        _say(tx, threads_card(moving, on=on))


def located(tx: Tx, envelope: Envelope) -> Envelope:
    """Return the envelope with the staff chat as it is now: a press on a message of the group that it was is one here;
    whether it has threads is noticed."""
    place, ours = envelope.place, outbox.staff_chat(tx).address
    if place.address == settings.get(tx, _FORMER):
        return replace(envelope, place=Place(ours, None, private=False))
    if place.address == ours and place.threads is not None:
        note_threads(tx, on=place.threads)
    return envelope


def _say(tx: Tx, card: Card) -> None:
    outbox.put(tx, outbox.staff_chat(tx), card)


def tell_administrators(tx: Tx, rights: Rights) -> None:
    """Say in private what the bot lacks in the staff chat, once for each change of it."""
    if settings.get(tx, _TOLD) == rights:
        return
    settings.put(tx, _TOLD, rights)
    for member in staff.list_active(tx):
        if Role.ADMINISTRATOR in member.roles and (to := staff.private_chat(tx, member.id)):
            outbox.put(tx, to, rights_card(rights))


def _standing(tx: Tx, who: Account, now: BotStanding) -> None:
    """In a group that is not the staff's the bot carries out what is decided (row C11)."""
    if now.rights.address != outbox.staff_chat(tx).address:
        former = groups.by_chat(tx, now.rights.address)
        enforcement.update_bot_rights(tx, now.rights)
        setup.desk_changed(tx, former, now.rights)
        if now.rights.present and not (former and former.present):
            _introduce(tx, who, now.rights)
        return
    if now.rights.restricts:
        staff_chat.retry_failed(tx)
    if now.rights.plain and not now.rights.present:
        # It may be becoming a supergroup; if not, Telegram says so to the count of who is there.
        presence.queue_headcount(tx)
        return
    rights = _rights(now)
    if rights is not Rights.FINE or settings.get(tx, _TOLD):
        tell_administrators(tx, rights)
    if rights is Rights.FINE:
        # What could not be sent goes by itself.
        staff_place.show_open_cases(tx, but=outbox.cases_with_unsent(tx, outbox.staff_chat(tx)))


def _introduce(tx: Tx, who: Account, group: groups.GroupRights) -> None:
    """Tell the member who has added the bot to a group what it is for, and the id of the group: in private, or there if
    they are an administrator to whom it may not write yet. Who is no member has the bot speak nowhere."""
    lang = language(who.language, tx.installation.language)
    member = staff_events.find_member(tx, who.address, alias=who.name, lang=lang)
    if member is None:
        return
    there = replace(outbox.staff_chat(tx), address=group.address, lang=member.lang)
    to = staff.private_chat(tx, member.id) or (there if Role.ADMINISTRATOR in member.roles else None)
    if to:
        outbox.put(tx, to, added_card(group.title, local_id(group.address)))


def _rights(now: BotStanding) -> Rights:
    if not now.rights.present:
        return Rights.GONE
    if not now.posts:
        return Rights.CANNOT_POST
    return Rights.FINE if now.threads else Rights.CANNOT_THREADS

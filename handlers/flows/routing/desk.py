"""An envelope for the desk bot: collect its facts, ask the table where it belongs, and run the unit of that.

Members of staff are let through; others are told.
"""

from collections.abc import Callable
from functools import cache

from cases.members import staff_chat, staff_events
from cases.members.joining import PREFIX
from cases.notify import held_cards
from cases.workflow.press import record_refusal
from dialogs.engine.buttons import registry
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import DIALOG
from dialogs.entry.desk_help import SPEAK, greeting, help_card, id_card, not_staff_card
from dialogs.search import Search
from handlers.flows.conversation import desk_replies
from handlers.flows.desk.case_card import found, is_named
from handlers.flows.desk.visit import DeskVisit, OnStaff, reply
from handlers.flows.feature import Command, Feature, Menu, by_word
from handlers.flows.routing import desk_acts, desk_chats, desk_prompts, desk_words, features
from handlers.flows.staffing import members
from handlers.flows.staffing.member_cards import line
from handlers.incoming import Account, Elsewhere, Envelope, EnvelopeKind, Place, PressAnswer
from handlers.language import language
from rules.addresses import local_id
from rules.message_routing import DESK, DeskMessage, Destination, destination
from rules.people import sight
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.tickets import lone_number, read_number
from rules.vocabulary import LANGS, Lang, Role
from rules.workflow.life import STAFF
from store import outbox
from store.members import staff, staff_names
from store.members.staff_chat import PresentPerson
from store.unit import Tx

_WITHOUT_ROLE = ("help", SPEAK)
"""The commands and the presses of members who have no role (yet); they are shown nothing of the work."""


def _helped(visit: DeskVisit) -> None:
    """Show how the desk works."""
    roles = visit.member.roles
    visit.show(f"help:{visit.thread}", help_card(roles, commands_of(roles), private=visit.private))


def _spoken(visit: DeskVisit) -> PressAnswer:
    """Write to the member in this language in private from now on."""
    lang = checked(next((it for it in LANGS if visit.button.argument == (it,)), refuse("refusal-desk-old-screen")))
    changed = staff.change(visit.tx, visit.member.id, lang=lang)
    _helped(DeskVisit(visit.tx, visit.envelope, changed))
    return None


_FEATURES = (
    *features.FEATURES,
    Feature(
        desk_commands=(Command("help", _helped, 12), Command("cancel", desk_prompts.cancelled, 6)),
        desk_presses={DIALOG: desk_prompts.tapped, SPEAK: _spoken},
        desk_case_presses=dict.fromkeys(desk_acts.ACTS, desk_acts.act),
    ),
)

COMMANDS = by_word(command for it in _FEATURES for command in it.desk_commands)
"""The commands that members of staff have, by their words, in the order of the menu."""

ON_A_CASE: dict[str, OnStaff] = registry(*(it.desk_case_presses for it in _FEATURES))
"""The unit of each act on a case, whose refusals are kept with it."""

PRESSES: dict[str, OnStaff] = registry(ON_A_CASE, *(it.desk_presses for it in _FEATURES))
"""The unit of each act that a button of the desk asks for."""

MENU: Menu = tuple((it.word, Text(f"desk-command-{it.word}")) for it in COMMANDS.values() if it.place)


def commands_of(roles: frozenset[Role]) -> list[str]:
    """Return the commands that help and menu list for these roles; only the help where there is none yet."""
    return [word for word, it in COMMANDS.items() if (it.roles & roles if sight.at_work(roles) else word == "help")]


def menu_of(roles: frozenset[Role]) -> Menu:
    """Return the menu of the private chat of somebody with these roles."""
    words = commands_of(roles)
    return tuple((word, said) for word, said in MENU if word in words)


GROUP_MENU: Menu = tuple(
    (word, said) for word, said in MENU if COMMANDS[word].roles is STAFF and not COMMANDS[word].alone
)
"""The menu of the staff chat: what anybody may ask for there."""


def handle(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Do what an envelope asks for; return what a press is answered with, and in which language."""
    envelope = desk_chats.located(tx, envelope)
    match envelope.kind:
        case EnvelopeKind.PRESS:
            return _press(tx, envelope, search)
        case EnvelopeKind.MESSAGE | EnvelopeKind.EDIT | EnvelopeKind.COMMAND:
            _message(tx, envelope, search)
        case _:
            desk_chats.changed(tx, envelope)
    return None, tx.installation.language


def _message(tx: Tx, envelope: Envelope, search: Search) -> None:
    place, text, (word, argument) = envelope.place, envelope.said.text, envelope.command
    if not (ours := _ours(tx, place)):
        desk_chats.seen(tx, envelope)
    if word == "start":
        if place.private:
            _started(tx, envelope, argument)
        return
    visit = visits[0] if len(visits := _visits(tx, envelope, search)) == 1 else None
    if word == "id" and visit and Role.ADMINISTRATOR in visit.member.roles:
        visit.reply(id_card(local_id(place.address), envelope.sender.name, private=place.private))
        return
    if visit is None and not envelope.sender.shared:
        _stranger_seen(tx, place, envelope.sender)
        return
    waiting = cache(lambda: desk_prompts.waiting(visit) if visit else None)
    facts = DeskMessage(
        ours=ours,
        nameless=visit is None,
        role=visit is None or word in _WITHOUT_ROLE or sight.at_work(visit.member.roles),
        edited=envelope.kind is EnvelopeKind.EDIT,
        private=place.private,
        command=word in COMMANDS,
        slash=word != "",
        foreign="@" in word,
        number=is_named(tx, (read_number if place.private else lone_number)(text)),
        reply=lambda: desk_replies.replied_about(tx, envelope) is not None,
        late=lambda: desk_replies.was_sent(tx, envelope),
        claimed=lambda: len(visits) > 1,
        dialog=lambda: dialog.to if (dialog := waiting()) else None,
        apart=place.private or (place.thread is not None and envelope.replied in (None, place.thread)),
        elsewhere=lambda: visit is not None and desk_words.elsewhere(visit) is not None,
    )
    to = destination(DESK, facts)
    if visit is None:
        if to is Destination.NAMELESS:
            why = "anonymous" if envelope.sender.address == place.address else "as-channel"
            reply(tx, place, tx.installation.language, Card((Text(f"refusal-desk-{why}"),)))
        return
    answer = _answered(visit, to, waiting)
    if isinstance(answer, Refusal | Elsewhere):
        visit.reply(Card((answer.say,)))


@refusable
def _answered(
    visit: DeskVisit, to: Destination, waiting: Callable[[], desk_prompts.WaitingDialog | None]
) -> PressAnswer:
    """Do what a message leads to."""
    word, _ = visit.envelope.command
    match to:
        case Destination.NO_ROLE:
            return refuse("refusal-no-role")
        case Destination.COMMAND:
            return COMMANDS[word].run(visit)
        case Destination.CORRECTION:
            return desk_prompts.corrected(visit)
        case Destination.ALBUM | Destination.DIALOG | Destination.CASE_GONE if dialog := waiting():
            return desk_prompts.answered(dialog)
        case Destination.REPLY:
            return desk_replies.replied(visit)
        case Destination.UNKNOWN_COMMAND:
            return refuse("refusal-desk-no-such-command", command=f"/{word}")
        case Destination.ELSEWHERE:
            return desk_words.elsewhere(visit)
        case Destination.IDLE:
            return refuse("refusal-desk-idle")
        case Destination.TAP_PLEASE:
            return refuse("refusal-desk-tap-please")
        case Destination.NUMBER:
            return found(visit, visit.envelope.said.text)
    return None


def _visits(tx: Tx, envelope: Envelope, search: Search) -> list[DeskVisit]:
    """Return the visit of the member who wrote; in the name of the group, of each whose dialog here may be meant."""
    who = envelope.sender
    if who.shared:
        return desk_prompts.behind(tx, envelope, search) if who.address == envelope.place.address else []
    known = _member(tx, who)
    return [DeskVisit(tx, envelope, known, search)] if known else []


def _started(tx: Tx, envelope: Envelope, payload: str) -> None:
    """Make a member reachable; take a stranger's request to join, or tell them where they are. Only in private."""
    who, known = envelope.sender, _member(tx, envelope.sender)
    if known is None:
        if payload.startswith(PREFIX):
            members.request(tx, envelope, payload.removeprefix(PREFIX))
            return
        # A person who came here by mistake is answered, and nothing of them is kept.
        lang = language(who.language, tx.installation.language)
        reply(tx, envelope.place, lang, not_staff_card(tx.installation.reporter_bot))
        return
    staff.set_reachable(tx, who.address, now=True)
    held_cards.check_all_now(tx)
    reply(tx, envelope.place, known.lang, greeting(line(tx, known)))


def _press(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Let members through to the unit of what they press; a refusal is an alert, and on record."""
    who, button = envelope.sender, envelope.button
    known, act = _member(tx, who), button.act if button else ""
    lang = known.lang if known else language(who.language, tx.installation.language)
    barred, unit = _barred(tx, envelope, act, known), PRESSES.get(act)
    said: PressAnswer = barred
    if barred is None:
        visit = known and DeskVisit(tx, envelope, known, search)
        said = refusable(unit)(visit) if unit and visit else refuse("refusal-desk-old-screen")
    if isinstance(said, Refusal) and not said.recorded:
        case_id = button.id if button and barred is None and act in ON_A_CASE else None
        record_refusal(tx, act, said, case_id=case_id, staff_id=known.id if known else None)
    return said, lang


def _barred(tx: Tx, envelope: Envelope, act: str, known: staff.Member | None) -> Refusal | None:
    if known is None:
        _stranger_seen(tx, envelope.place, envelope.sender)
        return refuse("refusal-desk-not-staff")
    if not _ours(tx, envelope.place):
        return refuse("refusal-desk-not-here")
    return None if act in _WITHOUT_ROLE or sight.at_work(known.roles) else refuse("refusal-no-role")


def _member(tx: Tx, who: Account) -> staff.Member | None:
    """The member of staff whose account this is, known by the handle they have now."""
    lang = language(who.language, tx.installation.language)
    known = staff_events.find_member(tx, who.address, alias=who.name, lang=lang)
    if known:
        staff.set_username(tx, known.id, who.username)
        staff_names.set_names(tx, known.id, who.name, who.username)
    return known


def _stranger_seen(tx: Tx, place: Place, who: Account) -> None:
    """Note who writes or presses in the staff chat without being staff; administrators are told of them daily."""
    if place.address == outbox.staff_chat(tx).address:
        staff_chat.record_seen(tx, PresentPerson(who.address, who.name, who.username))


def _ours(tx: Tx, place: Place) -> bool:
    """Whether the desk bot works here: in private and in the staff chat."""
    return place.private or place.address == outbox.staff_chat(tx).address

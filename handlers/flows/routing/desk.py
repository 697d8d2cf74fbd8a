"""An envelope for the desk bot: collect its facts, ask the table where it belongs, and run the unit of that.

Members of staff are let through; others are told.
"""

from collections.abc import Mapping
from functools import cache

from cases.members import staff_chat, staff_events
from cases.workflow.press import record_refusal
from dialogs.conversation.meetings import CALL_OFF
from dialogs.decision.enforcement import AGAIN
from dialogs.engine.buttons import registry
from dialogs.engine.cards import Card
from dialogs.engine.script import Search
from dialogs.engine.staff_draft import DIALOG
from dialogs.entry.desk_help import SPEAK
from dialogs.evidence import ORIGINAL
from dialogs.members.members import JOIN, STAFF
from dialogs.members.staff_events import PROPOSAL
from dialogs.oversight.desk_opinions import OPINIONS
from dialogs.oversight.figures import STATS
from dialogs.oversight.review_cycle import LOOKBACK
from dialogs.queue import HITS, QUEUE, SHOW
from dialogs.staffing import DUTY, GIVE
from dialogs.templates import TEMPLATES
from dialogs.training import TRAINING
from dialogs.views.desk_case_buttons import HELD
from handlers.flows import collective, evidence, templates, training
from handlers.flows.conversation import desk_meeting, notes
from handlers.flows.decision import enforcement
from handlers.flows.desk.case_lookup import found, shown
from handlers.flows.desk.replies import reply
from handlers.flows.intake import held_cases
from handlers.flows.notify import undelivered
from handlers.flows.oversight import desk_opinions, figures, periodic_review
from handlers.flows.queue import listing, queue
from handlers.flows.routing import desk_acts, desk_chats, desk_prompts, desk_start
from handlers.flows.staffing import add_member, duty, members, reassign, staff_notices
from handlers.incoming import (
    Account,
    Envelope,
    EnvelopeKind,
    OnMessage,
    OnPress,
    Place,
    PressAnswer,
    Pressed,
    StaffMessage,
)
from handlers.language import language
from rules.message_routing import DESK, DeskMessage, Destination, destination
from rules.people import sight
from rules.refusals import Refusal, refuse
from rules.tickets import lone_number
from rules.vocabulary import Lang
from store import outbox
from store.members import staff
from store.members.staff import Member
from store.members.staff_chat import PresentPerson
from store.unit import Tx

ON_A_CASE: Mapping[str, OnPress] = registry(
    (desk_acts.act, desk_acts.WORDS),
    (collective.pressed, collective.WORDS),
    (reassign.give, (GIVE,)),
    (desk_meeting.pressed, (CALL_OFF,)),
    (held_cases.pressed, (HELD,)),
    (evidence.asked, (ORIGINAL,)),
    (shown, (SHOW,)),
    (enforcement.again, (AGAIN,)),
)
"""The unit of each act on a case, whose refusals are kept with it."""

PRESSES: Mapping[str, OnPress] = registry(
    *((unit, (act,)) for act, unit in ON_A_CASE.items()),
    (desk_prompts.tapped, (DIALOG,)),
    (queue.turned, (QUEUE,)),
    (listing.turned, (HITS,)),
    (members.pressed, (STAFF,)),
    (add_member.pressed, (JOIN,)),
    (staff_notices.pressed, (PROPOSAL,)),
    (templates.pressed, (TEMPLATES,)),
    (duty.pressed, (DUTY,)),
    (figures.pressed, (STATS,)),
    (training.pressed, (TRAINING,)),
    (periodic_review.pressed, (LOOKBACK,)),
    (desk_opinions.pressed, (OPINIONS,)),
    (desk_start.spoken, (SPEAK,)),
)
"""The unit of each act that a button of the desk asks for."""

_COMMANDS: Mapping[str, OnMessage] = {
    "help": desk_start.helped,
    "queue": queue.queued,
    "staff": members.listed,
    "templates": templates.listed,
    "duty": duty.listed,
    "stats": figures.asked,
    "training": training.listed,
    "undelivered": undelivered.listed,
    "note": notes.noted,
    "review": periodic_review.listed,
    "cancel": desk_prompts.cancelled,
}

COMMANDS = ("start", "search", *_COMMANDS)
"""The commands that the desk obeys."""

_WITHOUT_ROLE = ("help", SPEAK)
"""The commands and the presses of members who have no role (yet); they are shown nothing of the work."""


def handle(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Do what an envelope asks for; return what a press is answered with, and in which language."""
    match envelope.kind:
        case EnvelopeKind.PRESS:
            return _press(tx, envelope)
        case EnvelopeKind.MESSAGE | EnvelopeKind.EDIT | EnvelopeKind.COMMAND:
            _message(tx, envelope, search)
        case _:
            desk_chats.changed(tx, envelope)
    return None, tx.installation.language


def _message(tx: Tx, envelope: Envelope, search: Search) -> None:
    said = envelope.said
    message = StaffMessage(envelope.sender, envelope.place, said.text, said.file, envelope.replied, said.id)
    word, argument = envelope.command
    if word == "start":
        if message.place.private:
            desk_start.started(tx, message, argument, _member(tx, message.who))
        return
    known = _member(tx, message.who)
    if known is None:
        _stranger_seen(tx, message.place, message.who)
        return
    facts = DeskMessage(
        ours=_ours(tx, message.place),
        role=word in _WITHOUT_ROLE or sight.at_work(known.roles),
        edited=envelope.kind is EnvelopeKind.EDIT,
        private=message.place.private,
        command=envelope.kind is EnvelopeKind.COMMAND,
        slash=message.text.startswith("/"),
        number=lone_number(message.text) is not None,
        dialog=cache(lambda: desk_prompts.wants(tx, message, known)),
    )
    answer: PressAnswer = None
    match destination(DESK, facts):
        case Destination.NO_ROLE:
            answer = refuse("refusal-no-role")
        case Destination.COMMAND:
            unit = queue.searching(search) if word == "search" else _COMMANDS[word]
            answer = unit(tx, message, known)
        case Destination.DIALOG_CORRECTED:
            answer = desk_prompts.corrected(tx, message, known, search)
        case Destination.ALBUM:
            answer = desk_prompts.followed(tx, message, known)
        case Destination.DIALOG | Destination.CASE_GONE:
            answer = desk_prompts.answered(tx, message, known, search)
        case Destination.TAP_PLEASE:
            answer = refuse("refusal-desk-tap-please")
        case Destination.NUMBER:
            answer = found(tx, message.place, known, message.text)
    if isinstance(answer, Refusal):
        reply(tx, message.place, known.lang, Card((answer.say,)))


def _press(tx: Tx, envelope: Envelope) -> tuple[PressAnswer, Lang]:
    """Let members through to the unit of what they press; a refusal is an alert, and on record."""
    press, button = Pressed(envelope.sender, envelope.place, ""), envelope.button
    if button:
        press = Pressed(press.who, press.place, button.act, button.id, button.version, button.argument)
    known = _member(tx, press.who)
    lang = known.lang if known else language(press.who.language, tx.installation.language)
    barred, unit = _barred(tx, press, known), PRESSES.get(press.act)
    said = barred or (unit(tx, press, known) if unit and known else refuse("refusal-desk-old-screen"))
    if isinstance(said, Refusal) and not said.recorded:
        case_id = press.id if barred is None and press.act in ON_A_CASE else None
        record_refusal(tx, press.act, said, case_id=case_id, staff_id=known.id if known else None)
    return said, lang


def _barred(tx: Tx, press: Pressed, known: Member | None) -> Refusal | None:
    if known is None:
        _stranger_seen(tx, press.place, press.who)
        return refuse("refusal-desk-not-staff")
    if not _ours(tx, press.place):
        return refuse("refusal-desk-not-here")
    return None if press.act in _WITHOUT_ROLE or sight.at_work(known.roles) else refuse("refusal-no-role")


def _member(tx: Tx, who: Account) -> Member | None:
    """The member of staff whose account this is, known by the handle they have now."""
    lang = language(who.language, tx.installation.language)
    known = staff_events.find_member(tx, who.address, alias=who.name, lang=lang)
    if known:
        staff.set_username(tx, known.id, who.username)
        staff.set_names(tx, known.id, who.name, who.username)
    return known


def _stranger_seen(tx: Tx, place: Place, who: Account) -> None:
    """Note who writes or presses in the staff chat without being staff; administrators are told of them daily."""
    if place.address == outbox.staff_chat(tx).address:
        staff_chat.record_seen(tx, PresentPerson(who.address, who.name, who.username))


def _ours(tx: Tx, place: Place) -> bool:
    """Whether the desk bot works here: in private and in the staff chat."""
    return place.private or place.address == outbox.staff_chat(tx).address

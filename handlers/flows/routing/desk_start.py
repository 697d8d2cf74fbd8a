"""/start and /help: the member's role, and how the desk bot works."""

from cases.members.joining import PREFIX
from cases.notify import held_cards
from dialogs.entry.desk_help import COMMANDS, greeting, help_card, not_staff_card
from handlers.flows.desk.member_card import line
from handlers.flows.desk.replies import reply
from handlers.flows.staffing.add_member import follow
from handlers.incoming import Place, Pressed, StaffMessage
from handlers.language import language
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import LANGS
from store.members import staff
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx


def commands() -> tuple[tuple[str, Text], ...]:
    """The desk bot's menu as data: each command with what it is for."""
    return tuple((command.word, Text(f"desk-command-{command.word}")) for command in COMMANDS)


def helped(tx: Tx, message: StaffMessage, member: Member) -> None:
    """Show how the desk works."""
    _help(tx, message.place, member, SendMode.MOVE)


def spoken(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """Write to the member in this language in private from now on."""
    lang = next((lang for lang in LANGS if press.argument == (lang,)), None)
    if lang is None:
        return refuse("refusal-desk-old-screen")
    _help(tx, press.place, staff.change(tx, member.id, lang=lang), SendMode.EDIT)
    return None


def _help(tx: Tx, place: Place, member: Member, manner: SendMode) -> None:
    card = help_card(member.roles, private=place.private)
    reply(tx, place, member.lang, card, manner=manner, slot=f"help:{place.thread or 0}")


def started(tx: Tx, message: StaffMessage, payload: str, known: Member | None) -> None:
    """Make a member reachable; take a stranger's request to join, or tell them where they are. Only in private."""
    who = message.who
    if known is None and payload.startswith(PREFIX):
        follow(tx, message, payload.removeprefix(PREFIX))
        return
    if known is None:
        # A person who came here by mistake is answered, and nothing of them is kept.
        lang = language(who.language, tx.installation.language)
        reply(tx, message.place, lang, not_staff_card(tx.installation.reporter_bot))
        return
    staff.set_reachable(tx, who.address, now=True)
    held_cards.check_all_now(tx)
    reply(tx, message.place, known.lang, greeting(line(tx, known)))

"""/start and /help: who one is to the desk bot, and how it works."""

from telegram import Update

from cases.members.joining import PREFIX
from cases.notify import unreachable_restricted
from dialogs.entry.desk_help import COMMANDS, greeting, help_card, stranger
from handlers.desk.application import DeskContext
from handlers.desk.incoming import Heard, Place, Pressed, heard
from handlers.desk.joining import follow
from handlers.desk.replies import reply
from handlers.desk.walk import member, refused
from handlers.desk.whom import line
from handlers.language import language
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import LANGS
from store.members import staff
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def commands() -> tuple[tuple[str, Say], ...]:
    """The desk bot's menu as data: each command with what it is for."""
    return tuple((command.word, Say(f"desk-command-{command.word}")) for command in COMMANDS)


async def start(update: Update, context: DeskContext) -> None:
    """In private: a member becomes reachable; anybody else is told where they are, or has pressed a link to join."""
    message = heard(update)
    await context.turn.commit(lambda tx: _start(tx, message))


def helped(tx: Tx, message: Heard, member: Member) -> None:
    """How the desk works."""
    _help(tx, message.place, member, Manner.MOVE)


def spoken(tx: Tx, press: Pressed, member: Member) -> Refusal | None:
    """`speak.<language>`: from now on the member reads this language in private."""
    lang = next((lang for lang in LANGS if lang == press.text(0)), None)
    if lang is None:
        return refused(tx, press, member, refuse("refusal-desk-old-screen"))
    _help(tx, press.place, staff.change(tx, member.id, lang=lang), Manner.EDIT)
    return None


def _help(tx: Tx, place: Place, member: Member, manner: Manner) -> None:
    card = help_card(member.roles, private=place.private)
    reply(tx, place, member.lang, card, manner=manner, slot=f"help:{place.thread or 0}")


def _start(tx: Tx, message: Heard) -> None:
    if not message.place.private:
        return
    who = message.who
    known, payload = member(tx, who), message.text.partition(" ")[2].strip()
    if known is None and payload.startswith(PREFIX):
        follow(tx, message, payload.removeprefix(PREFIX))
        return
    if known is None:
        # Whoever came here by mistake is answered, and nothing of them is kept.
        lang = language(who.language, tx.installation.language)
        reply(tx, message.place, lang, stranger(tx.installation.reporter_bot))
        return
    staff.reachable(tx, who.address, now=True)
    unreachable_restricted.look_again(tx)
    reply(tx, message.place, known.lang, greeting(line(tx, known)))

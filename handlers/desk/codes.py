"""A code for the person punished, made at a press: its text and link, for a member of staff to hand on."""

from cases.codes import give
from cases.press import Press
from dialogs.codes import handed_card
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from rules.refusals import Refusal, Say
from rules.vocabulary import CodeKind
from store.unit import Tx


def hand_on(tx: Tx, place: Place, pressed: Press) -> Say | Refusal:
    """The code is shown once, where it was asked for; afterwards nobody can read it any more."""
    made = give(tx, pressed, CodeKind.PUNISHED)
    if isinstance(made, Refusal):
        return made
    reply(tx, place, pressed.member.lang, handed_card(CodeKind.PUNISHED, made.code, made.link, made.until))
    return Say("desk-done-give_code", {"alias": pressed.member.alias})

"""Opinions at the desk, for leads in private: called for from a pack, read page by page, answered."""

from collections.abc import Mapping
from typing import Any

from cases.oversight import opinions as asking
from dialogs.desk_dialogs.dialog import Given
from dialogs.engine.cards import Card
from dialogs.oversight.desk_opinions import ANSWER, CALL, CallShown, over_card
from handlers.desk.incoming import Pressed
from handlers.desk.opinion_pages import read, shown, words
from handlers.desk.prompts import ask
from handlers.desk.walk import refused
from rules.housekeeping import LookBack
from rules.life import LEADS
from rules.refusals import Refusal, Say, refuse
from store.members.staff import Member
from store.oversight import lookbacks, opinions
from store.unit import Tx


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`op.call.<look back>`, `op.words.<look back>.<page>`, `op.read.<call>.<page>`, `op.answer.<call>`."""
    said = _pressed(tx, press, member) if press.place.private else refuse("refusal-lookback-private")
    return refused(tx, press, member, said) if isinstance(said, Refusal) else said


def of_pack(tx: Tx, look_back_id: int) -> CallShown | None:
    """The call of this look back; else an earlier one that is still owed an answer."""
    row = opinions.of_look_back(tx, look_back_id) or opinions.unanswered(tx)
    return shown(tx, row) if row else None


def may_call(tx: Tx, look_back_id: int) -> bool:
    """Only the newest review calls for opinions: what is old is not asked about."""
    return look_back_id == lookbacks.newest_of(tx, LookBack.REVIEW)


def over(tx: Tx, content: Mapping[str, Any]) -> Card:
    """The time is over, and nobody has answered yet."""
    row = opinions.get(tx, content["call"])
    if row is None or row.answer is not None:
        raise LookupError("nothing to answer any more")
    return over_card(shown(tx, row))


def _pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    word, id = press.text(0), press.number(1)
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    if word == "call":
        if refusal := asking.may_call(tx, member, id):
            return refusal
        ask(tx, press.place, member, CALL, given={"look-back": Given(choice=str(id))})
        return None
    if word == "words" and (looked := lookbacks.get(tx, id)):
        words(tx, press.place, member, looked, max(press.number(2), 0))
        return None
    row = opinions.get(tx, id)
    if row is None:
        return refuse("refusal-desk-old-screen")
    match word:
        case "read":
            read(tx, press.place, member, row, max(press.number(2), 0))
        case "answer" if row.answer is None:
            ask(tx, press.place, member, ANSWER, given={"call": Given(choice=str(id))})
        case "answer":
            return refuse("refusal-opinions-answered")
        case _:
            return refuse("refusal-desk-old-screen")
    return None

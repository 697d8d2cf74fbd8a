"""A colleague is added by a link: made by an administrator, pressed by the colleague, confirmed by an administrator."""

from cases.members import joining
from dialogs.engine.cards import Card
from dialogs.members.joining import (
    confirmed_card,
    declined_card,
    link_card,
    not_added_card,
    over_card,
    request_card,
    waits_card,
)
from handlers.desk.incoming import Heard, Place, Pressed
from handlers.desk.replies import reply
from handlers.desk.walk import refused
from handlers.desk.whom import show_member
from handlers.language import language
from handlers.presenting import presents_alone
from rules.facts.notices import JoinNotice
from rules.refusals import Refusal, Say
from store import outbox
from store.members import joins
from store.members.joins import Request
from store.members.staff import Member
from store.outbox import Manner, To
from store.unit import Tx


def link(tx: Tx, place: Place, by: Member) -> Refusal | None:
    """A new link, in a message of its own that makes room for the request."""
    made = joining.make(tx, by, place.address, place.thread)
    if isinstance(made, Refusal):
        return made
    card = link_card(made.id, made.url, made.until)
    reply(tx, place, by.lang, card, manner=Manner.MOVE, slot=joining.slot(made.id))
    return None


def follow(tx: Tx, message: Heard, token: str) -> None:
    """Somebody who is not on the staff has pressed START by a link."""
    who = message.who
    lang = language(who.language, tx.installation.language)
    asked = joining.press(tx, token, Request(who.address, who.name, who.username, lang))
    if isinstance(asked, Refusal):
        reply(tx, message.place, lang, Card((asked.say,)))
        return
    reply(tx, message.place, lang, waits_card())
    outbox.put(
        tx,
        joining.where(tx, asked),
        JoinNotice(asked.id),
        manner=Manner.MOVE,
        slot=joining.slot(asked.id),
        topic=f"thread:{asked.thread}" if asked.thread else None,
    )


def pressed(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`j.<link>.yes`, `j.<link>.no`."""
    join_id = press.number(0)
    row = joins.get(tx, join_id)
    if press.text(1) != "yes":
        ended = joining.decline(tx, member, join_id)
        if isinstance(ended, Refusal):
            return refused(tx, press, member, ended)
        if ended.request:
            _tell(tx, ended.request, not_added_card())
        reply(tx, press.place, member.lang, declined_card(), manner=Manner.EDIT, slot=joining.slot(join_id))
        return None
    added = joining.confirm(tx, member, join_id)
    if isinstance(added, Refusal):
        return refused(tx, press, member, added)
    reply(tx, press.place, member.lang, confirmed_card(added.alias), manner=Manner.EDIT, slot=joining.slot(join_id))
    if row and row.request:
        _tell(tx, row.request, Card((Say("join-added"),)))
    show_member(tx, press.place, member, added, Manner.MOVE)
    return Say("desk-member-added", {"alias": added.alias})


@presents_alone(JoinNotice)
def _present(tx: Tx, notice: JoinNotice) -> Card:
    row = joins.get(tx, notice.join)
    if row is None or row.request is None or row.ends_at <= tx.now:
        return over_card()
    return request_card(row.id, row.request.name, row.request.username, row.request.lang)


def _tell(tx: Tx, who: Request, card: Card) -> None:
    to = To("desk", who.address, who.lang, tx.installation.timezone.key)
    outbox.put(tx, to, card)

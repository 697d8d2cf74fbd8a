"""Adding a colleague: an administrator makes a link, the colleague presses it, an administrator confirms."""

from cases.members import joining
from dialogs.engine.cards import Card
from dialogs.members.members import link_card, request_card
from handlers.flows.desk.member_card import show_member
from handlers.flows.desk.replies import reply
from handlers.flows.presenters import presents_general
from handlers.incoming import Place, Pressed, StaffMessage
from handlers.language import language
from rules.facts.notices import JoinNotice
from rules.refusals import Refusal, Text, refuse
from store import outbox
from store.members import joins
from store.members.joins import JoinRequest
from store.members.staff import Member
from store.outbox import Destination, SendMode
from store.unit import Tx


def link(tx: Tx, place: Place, by: Member) -> Refusal | None:
    """Make a link, in a message of its own that the request will replace."""
    made = joining.make_link(tx, by, place.address, place.thread)
    if isinstance(made, Refusal):
        return made
    card = link_card(made.id, made.url, made.until)
    reply(tx, place, by.lang, card, manner=SendMode.MOVE, slot=joining.slot(made.id))
    return None


def follow(tx: Tx, message: StaffMessage, token: str) -> None:
    """Take the request of a person who opened the bot by a link."""
    who = message.who
    lang = language(who.language, tx.installation.language)
    asked = joining.claim_link(tx, token, JoinRequest(who.address, who.name, who.username, lang))
    if isinstance(asked, Refusal):
        reply(tx, message.place, lang, Card((asked.say,)))
        return
    reply(tx, message.place, lang, Card((Text("join-waits"),)))
    outbox.put(
        tx,
        joining.request_chat(tx, asked),
        JoinNotice(asked.id),
        manner=SendMode.MOVE,
        slot=joining.slot(asked.id),
        topic=f"thread:{asked.thread}" if asked.thread else None,
    )


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Confirm or decline the request of a link."""
    if press.argument not in (("yes",), ("no",)):
        return refuse("refusal-desk-old-screen")
    row = joins.get(tx, press.id)
    if press.argument == ("no",):
        ended = joining.decline(tx, member, press.id)
        if isinstance(ended, Refusal):
            return ended
        if ended.request:
            _tell(tx, ended.request, Card((Text("join-not-added"),)))
        _say(tx, press, member, Text("join-declined"))
        return None
    added = joining.confirm(tx, member, press.id)
    if isinstance(added, Refusal):
        return added
    said = Text("desk-member-added", {"alias": added.alias})
    _say(tx, press, member, said)
    if row and row.request:
        _tell(tx, row.request, Card((Text("join-added"),)))
    show_member(tx, press.place, member, added, SendMode.MOVE)
    return said


@presents_general(JoinNotice)
def _present(tx: Tx, notice: JoinNotice) -> Card:
    row = joins.get(tx, notice.join)
    if row is None or row.request is None or row.ends_at <= tx.now:
        return Card((Text("join-over"),))
    return request_card(row.id, row.request.name, row.request.username, row.request.lang)


def _say(tx: Tx, press: Pressed, member: Member, said: Text) -> None:
    reply(tx, press.place, member.lang, Card((said,)), manner=SendMode.EDIT, slot=joining.slot(press.id))


def _tell(tx: Tx, who: JoinRequest, card: Card) -> None:
    to = Destination("desk", who.address, who.lang, tx.installation.timezone.key)
    outbox.put(tx, to, card)

"""What leads see of a call for opinions: how it stands, and a page of what was said."""

from dialogs.desk_opinions import PAGE, CallShown, read_card
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from store import opinions
from store.opinions import CallRow
from store.outbox import Manner
from store.staff import Member
from store.unit import Tx


def shown(tx: Tx, row: CallRow) -> CallShown:
    """The call as leads see it."""
    asked, given = opinions.counts(tx, row.id)
    return CallShown(row.id, row.question, row.until, row.open(tx.now), asked, given, row.answer)


def read(tx: Tx, place: Place, member: Member, row: CallRow, page: int = 0) -> None:
    """A page of what was said, without who said it; the newest in place of the one before."""
    card = read_card(shown(tx, row), opinions.given(tx, row.id, page * PAGE, PAGE), page)
    reply(tx, place, member.lang, card, manner=Manner.MOVE, slot=f"opinions:{row.id}")

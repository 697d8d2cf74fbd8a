"""What leads read of reporters' words: a call for opinions page by page, and what was said with ratings."""

from cases.record import rule_versions
from dialogs.oversight.desk_opinions import PAGE, CallShown, read_card, words_card
from handlers.desk.incoming import Place
from handlers.desk.replies import reply
from rules.refusals import ByLang
from store.members.staff import Member
from store.outbox import Manner
from store.oversight import opinions, surveys
from store.oversight.lookbacks import LookBackRow
from store.oversight.opinions import CallRow
from store.unit import Tx


def shown(tx: Tx, row: CallRow) -> CallShown:
    """The call as leads see it."""
    asked, given = opinions.counts(tx, row.id)
    return CallShown(row.id, row.question, row.until, row.open(tx.now), asked, given, row.answer)


def read(tx: Tx, place: Place, member: Member, row: CallRow, page: int = 0) -> None:
    """A page of what was said, without who said it; the newest in place of the one before."""
    card = read_card(shown(tx, row), opinions.given(tx, row.id, page * PAGE, PAGE), page)
    reply(tx, place, member.lang, card, manner=Manner.MOVE, slot=f"opinions:{row.id}")


def words(tx: Tx, place: Place, member: Member, row: LookBackRow, page: int = 0) -> None:
    """A page of what was said with ratings in the time that is looked back at."""
    found = surveys.words(tx, row.since, row.until, page * PAGE, PAGE)
    said = [(it.number, ByLang(rule_versions.leaf(tx, it.leaf).labels), it.rating, it.text) for it in found]
    card = words_card(row.id, said, page, surveys.words_count(tx, row.since, row.until))
    reply(tx, place, member.lang, card, manner=Manner.MOVE, slot=f"words:{row.id}")

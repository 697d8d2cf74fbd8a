"""Opinions at the desk, for leads in private: leads call for them, read them page by page, and answer."""

from cases.oversight import opinions as asking
from cases.record import rule_versions
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.oversight import desk_opinions
from dialogs.oversight.desk_opinions import PAGE, USUAL, CallShown, call_closed_card, comments_card, read_card
from dialogs.oversight.opinions import answered_lines, invited_lines
from dialogs.oversight.opinions import question_sentence as question_of
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.replies import reply
from handlers.flows.presenters import presents_general
from handlers.incoming import Place, Pressed
from rules.facts.notices import OpinionInvitedNotice, OpinionsOverNotice
from rules.operator.housekeeping import PeriodicReviewKind
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.workflow.life import LEADS
from store.members.staff import Member
from store.outbox import SendMode
from store.oversight import opinions, periodic_reviews, surveys
from store.oversight.opinions import CallRow
from store.oversight.periodic_reviews import PeriodicReviewRow
from store.unit import Tx


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Call for opinions, read a page of them or of the words said with ratings, or answer them."""
    place = press.place
    if not place.private:
        return refuse("refusal-lookback-private")
    if not member.roles & LEADS:
        return refuse("refusal-leads-only")
    match press.argument:
        case ("call", int(id)):
            if refusal := asking.may_call(tx, member, id):
                return refusal
            ask(tx, place, member, CALL, given={"look-back": Answer(choice=str(id))})
        case ("words", int(id), int(page)) if looked := periodic_reviews.get(tx, id):
            words(tx, place, member, looked, page)
        case ("read", int(id), int(page)) if row := opinions.get(tx, id):
            read(tx, place, member, row, page)
        case ("answer", int(id)) if row := opinions.get(tx, id):
            if row.answer is not None:
                return refuse("refusal-opinions-answered")
            ask(tx, place, member, ANSWER, given={"call": Answer(choice=str(id))})
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def shown(tx: Tx, row: CallRow) -> CallShown:
    """The call as leads see it."""
    asked, given = opinions.counts(tx, row.id)
    return CallShown(row.id, row.question, row.until, row.open(tx.now), asked, given, row.answer)


def read(tx: Tx, place: Place, member: Member, row: CallRow, page: int = 0) -> None:
    """Show a page of the opinions, without their authors, in place of the page before."""
    card = read_card(shown(tx, row), opinions.list_opinions(tx, row.id, page * PAGE, PAGE), page)
    reply(tx, place, member.lang, card, manner=SendMode.MOVE, slot=f"opinions:{row.id}")


def words(tx: Tx, place: Place, member: Member, row: PeriodicReviewRow, page: int = 0) -> None:
    """Show a page of the words said with ratings in the time of a look back."""
    found = surveys.comments(tx, row.since, row.until, page * PAGE, PAGE)
    said = [(it.number, ByLang(rule_versions.category(tx, it.leaf).labels), it.rating, it.text) for it in found]
    card = comments_card(row.id, said, page, surveys.count_comments(tx, row.since, row.until))
    reply(tx, place, member.lang, card, manner=SendMode.MOVE, slot=f"words:{row.id}")


def of_pack(tx: Tx, look_back_id: int) -> CallShown | None:
    """The call of this look back; otherwise an earlier one without an answer."""
    row = opinions.of_look_back(tx, look_back_id) or opinions.unanswered(tx)
    return shown(tx, row) if row else None


def may_call(tx: Tx, look_back_id: int) -> bool:
    """Whether a look back may call for opinions: only the newest review may."""
    return look_back_id == periodic_reviews.newest_of(tx, PeriodicReviewKind.REVIEW)


@presents_general(OpinionsOverNotice)
def _over(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or row.answer is not None:
        raise LookupError("nothing to answer any more")
    return call_closed_card(shown(tx, row))


def _call(it: OpenDialog) -> Text | Refusal:
    """The question goes to everybody who is willing."""
    made = asking.call(it.tx, it.member, int(it.choice("look-back")), _question(it))
    if isinstance(made, Refusal):
        return made
    read(it.tx, it.place, it.member, made)
    n = opinions.count_willing(it.tx)
    return Text("opinions-called", {"alias": it.member.alias, "n": n, "until": made.until})


def _called(it: OpenDialog) -> tuple[Text, ...]:
    until = it.tx.now + it.tx.installation.policy.house.opinions
    told = Text("opinions-goes-to", {"n": opinions.count_willing(it.tx)})
    return (*invited_lines(question_of(_question(it)), until), told)


def _question(it: OpenDialog) -> str | None:
    """The question in own words; None for the usual one."""
    return None if it.choice("opinion") == USUAL else it.text("opinion")


def _answer(it: OpenDialog) -> Text | Refusal:
    """The answer goes to everybody who was asked."""
    done = asking.answer(it.tx, it.member, int(it.choice("call")), it.text("opinions-answer"))
    if isinstance(done, Refusal):
        return done
    read(it.tx, it.place, it.member, done)
    return Text("opinions-published", {"alias": it.member.alias})


def _answered(it: OpenDialog) -> tuple[Text, ...]:
    row = opinions.get(it.tx, int(it.choice("call")))
    if row is None:
        return ()
    ends = (Text("opinions-ends-early", {"until": row.until}),) if row.open(it.tx.now) else ()
    return (*answered_lines(question_of(row.question), it.text("opinions-answer")), *ends)


def _to_answer(it: OpenDialog) -> tuple[Text, ...]:
    """The question, and how many opinions the answer answers."""
    row = opinions.get(it.tx, int(it.choice("call")))
    if row is None:
        return ()
    asked, given = opinions.counts(it.tx, row.id)
    return (Text("opinions-answers", {"asked": asked, "given": given, "question": question_of(row.question)}),)


CALL = DeskDialog("opinions", desk_opinions.CALL, end=_call, preview=_called)
ANSWER = DeskDialog("opinions-answer", desk_opinions.ANSWER, end=_answer, preview=_answered, hint=_to_answer)
DIALOGS = (CALL, ANSWER)

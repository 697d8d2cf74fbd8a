"""Opinions at the desk, for leads in private: leads call for them, read them page by page, and answer."""

from cases.oversight import opinions as asking
from cases.record import rule_versions
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.oversight import desk_opinions as cards
from dialogs.oversight.opinions import answered_lines, invited_lines
from dialogs.oversight.opinions import question_sentence as question_of
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.facts.person_notices import OpinionInvitedNotice, OpinionsOverNotice
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import OpinionRound, ReviewRecord
from rules.refusals import ByLang, Refusal, Text, checked, refuse
from rules.workflow.life import LEADS
from store.outbox import SendMode
from store.oversight import opinions, periodic_reviews, surveys
from store.unit import Tx


def pressed(visit: DeskVisit) -> PressAnswer:
    """Call for opinions, read a page of them or of the words said with ratings, or answer them."""
    tx = visit.tx
    if not visit.private:
        return refuse("refusal-lookback-private")
    if not visit.member.roles & LEADS:
        return refuse("refusal-leads-only")
    match visit.button.argument:
        case ("call", int(id)):
            checked(asking.may_call(tx, visit.member, id))
            return ask(visit, _CALL, given={"look-back": Answer(choice=str(id))})
        case ("words", int(id), int(page)) if looked := periodic_reviews.get(tx, id):
            _words(visit, looked, page)
        case ("read", int(id), int(page)) if row := opinions.get(tx, id):
            _read(visit, row, page)
        case ("answer", int(id)) if row := opinions.get(tx, id):
            if row.answer is not None:
                return refuse("refusal-opinions-answered")
            return ask(visit, _ANSWER, given={"call": Answer(choice=str(id))})
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def _shown(tx: Tx, row: OpinionRound) -> cards.CallShown:
    """The call as leads see it."""
    asked, given = opinions.counts(tx, row.id)
    return cards.CallShown(row, row.open(tx.now), asked, given)


def _read(visit: DeskVisit, row: OpinionRound, page: int = 0) -> None:
    """Show a page of the opinions, without their authors, in place of the page before."""
    listed = opinions.list_opinions(visit.tx, row.id, page * cards.PAGE, cards.PAGE)
    visit.show(f"opinions:{row.id}", cards.read_card(_shown(visit.tx, row), listed, page), SendMode.MOVE)


def _words(visit: DeskVisit, row: ReviewRecord, page: int) -> None:
    """Show a page of the words said with ratings in the time of a look back."""
    tx = visit.tx
    found = surveys.comments(tx, row.since, row.until, page * cards.PAGE, cards.PAGE)
    said = [(it.number, ByLang(rule_versions.category(tx, it.leaf).labels), it.rating, it.text) for it in found]
    card = cards.comments_card(row.id, said, page, surveys.count_comments(tx, row.since, row.until))
    visit.show(f"words:{row.id}", card, SendMode.MOVE)


def of_pack(tx: Tx, look_back_id: int) -> cards.CallShown | None:
    """The call of this look back; otherwise an earlier one without an answer."""
    row = opinions.of_look_back(tx, look_back_id) or opinions.unanswered(tx)
    return _shown(tx, row) if row else None


def may_call(tx: Tx, look_back_id: int) -> bool:
    """Whether a look back may call for opinions: only the newest review may."""
    return look_back_id == periodic_reviews.newest_of(tx, PeriodicReviewKind.REVIEW)


@presents_general(OpinionsOverNotice)
def _over(tx: Tx, notice: OpinionInvitedNotice) -> Card:
    row = opinions.get(tx, notice.call)
    if row is None or row.answer is not None:
        raise LookupError("nothing to answer any more")
    return cards.call_closed_card(_shown(tx, row))


def _call(it: OpenDialog) -> Text | Refusal:
    """The question goes to everybody who is willing."""
    made = checked(asking.call(it.tx, it.member, int(it.choice("look-back")), _question(it)))
    _read(it.visit, made)
    n = opinions.count_willing(it.tx)
    return Text("opinions-called", {"alias": it.member.alias, "n": n, "until": made.until})


def _called(it: OpenDialog) -> tuple[Text, ...]:
    until = it.tx.now + it.tx.installation.policy.house.opinions
    told = Text("opinions-goes-to", {"n": opinions.count_willing(it.tx)})
    return (*invited_lines(_question(it), until), told)


def _question(it: OpenDialog) -> str | None:
    """The question in own words; None for the usual one."""
    return None if it.choice("opinion") == cards.USUAL else it.text("opinion")


def _answer(it: OpenDialog) -> Text | Refusal:
    """The answer goes to everybody who was asked."""
    done = checked(asking.answer(it.tx, it.member, int(it.choice("call")), it.text("opinions-answer")))
    _read(it.visit, done)
    return Text("opinions-published", {"alias": it.member.alias})


def _answered(it: OpenDialog) -> tuple[Text, ...]:
    row = opinions.get(it.tx, int(it.choice("call")))
    if row is None:
        return ()
    ends = (Text("opinions-ends-early", {"until": row.until}),) if row.open(it.tx.now) else ()
    return (*answered_lines(row.question, it.text("opinions-answer")), *ends)


def _to_answer(it: OpenDialog) -> tuple[Text, ...]:
    """The question, and how many opinions the answer answers."""
    row = opinions.get(it.tx, int(it.choice("call")))
    if row is None:
        return ()
    asked, given = opinions.counts(it.tx, row.id)
    return (Text("opinions-answers", {"asked": asked, "given": given, "question": question_of(row.question)}),)


_CALL = DeskDialog("opinions", cards.CALL, end=_call, preview=_called)
_ANSWER = DeskDialog("opinions-answer", cards.ANSWER, end=_answer, preview=_answered, hint=_to_answer)
DIALOGS = (_CALL, _ANSWER)

"""Screens for the person punished: the decision and its reasons, how long it is preliminary, and how it ended."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Button, Card, button
from dialogs.entry.menu import HOME
from dialogs.views.results import statement_of_reasons
from dialogs.views.reviews import finality_lines, review_lines
from rules.catalogue.categories import Catalogue
from rules.facts.acts import AppealOutcome, Result
from rules.refusals import ByLang, Text
from rules.vocabulary import Act, State

_PRESSES = (Act.APPEAL, Act.ADD, Act.WITHDRAW)


@dataclass(frozen=True, slots=True)
class PartyStatus:
    """The content of the cards; it has no report and no reporter.

    Attributes:
        window_ends: until when the result can be appealed against.
        review_due: until when an appeal is reviewed.
        acts: the acts open to the reader now.
    """

    id: int
    version: int
    number: str
    state: State
    catalogue: Catalogue
    leaf: ByLang
    result: Result | None
    reviewed: AppealOutcome | None
    window_ends: datetime | None
    review_due: datetime | None
    final: bool
    acts: tuple[Act, ...]


def party_card(case: PartyStatus) -> Card:
    """Build the status screen: the decision with its reasons, and a review's result."""
    stage, stands = Text(f"state-{case.state}"), Text("result-is-final" if case.final else "result-is-preliminary")
    lines = [Text("party-head", {"number": case.number, "leaf": case.leaf, "stage": stage, "stands": stands})]
    if case.result:
        lines += statement_of_reasons(case.catalogue, case.result)
    if case.reviewed and not case.reviewed.changed:
        lines += review_lines(case.catalogue, case.reviewed)
    if case.review_due:
        lines.append(Text("party-review-due", {"due": case.review_due}))
    return Card((*lines, *_standing(case)), (*_rows(case), HOME))


def word_card(word: str, case: PartyStatus) -> Card:
    """Build a notice of one sentence: an appeal withdrawn, a result become final."""
    return Card((Text(word, {"number": case.number}), *_standing(case)), (_follow(case),))


def appealed_card(word: str, case: PartyStatus) -> Card:
    """Build the notice of an appeal by this or the other party: what comes next and by when."""
    due = () if case.review_due is None else (Text("party-review-due", {"due": case.review_due}),)
    joining = (Text("party-may-join"),) if Act.APPEAL in case.acts else ()
    return Card((Text(word, {"number": case.number}), *due, *joining), (*_rows(case), _follow(case)))


def reviewed_card(case: PartyStatus, reviewed: AppealOutcome) -> Card:
    """Build the notice of the review's result with reasons; with an apology if the sanction is lifted."""
    lines = [Text("party-reviewed-head", {"number": case.number}), *review_lines(case.catalogue, reviewed)]
    if reviewed.act is Act.OVERTURN and not reviewed.opened:
        lines.append(Text("review-apology"))
    return Card((*lines, *_standing(case)), (_follow(case),))


def _standing(case: PartyStatus) -> tuple[Text, ...]:
    appealed = case.state is State.APPEALED
    return finality_lines(
        final=case.final, appealed=appealed, open_to_appeal=Act.APPEAL in case.acts, ends=case.window_ends
    )


def _rows(case: PartyStatus) -> tuple[tuple[Button, ...], ...]:
    taken_back = case.state is State.APPEALED
    words = {Act.WITHDRAW: "withdraw-appeal" if taken_back else "withdraw"}
    acts = [act for act in _PRESSES if act in case.acts]
    buttons = tuple(button(Text(f"case-{words.get(it, it)}"), it, id=case.id, version=case.version) for it in acts)
    return (buttons,) if buttons else ()


def _follow(case: PartyStatus) -> tuple[Button, ...]:
    return (button(Text("party-open"), "status", id=case.id, version=case.version), *HOME)

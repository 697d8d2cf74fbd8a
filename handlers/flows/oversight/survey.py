"""The survey: a tap rates, a comment may follow, and "not solved" leads to the appeal."""

from dataclasses import replace

from cases.oversight import survey
from cases.parties import codes
from cases.parties.codes import PartyRole
from cases.workflow import transitions
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.oversight.opinions import RATINGS, UNSOLVED, commented_card, rated_card, too_late_card
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.appeal import reporter
from handlers.flows.oversight import reporter_opinions
from handlers.flows.reporter.dialog import aside, over, refused
from handlers.flows.reporter.session import Visit
from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Act
from store.oversight import surveys


def pressed(visit: Visit, word: str, case_id: int, rating: int) -> Text | Refusal | None:
    """`v.rate.<case>.<1 to 5>`, or `v.unsolved.<case>.0`."""
    if word == UNSOLVED:
        return _unsolved(visit, case_id)
    if word != "rate" or rating not in RATINGS:
        return refuse("refusal-old-screen")
    rated = survey.rate(visit.tx, visit.person, case_id, rating)
    if isinstance(rated, Refusal):
        return rated
    draft = SideDialog(SideDialogKind.COMMENT, case_id)
    visit.step_aside(replace(visit.talk, aside=draft))
    visit.show(_asking(draft, visit))
    return None


def _comment(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """Words with the rating; a file alone is no comment."""
    if not said.text:
        return StepResult(draft, word=Text("refusal-survey-words"), stay=True)
    kept = survey.comment(visit.tx, visit.person, draft.case_id, said.text, said.pointed)
    return (
        refused(draft, kept)
        if isinstance(kept, Refusal)
        else over(draft, reporter_opinions.offer(visit, commented_card()))
    )


def _asking(draft: SideDialog, visit: Visit) -> Card:
    asked = surveys.of_case(visit.tx, draft.case_id)
    return reporter_opinions.offer(visit, rated_card(asked.rating if asked and asked.rating else 0))


def _unsolved(visit: Visit, case_id: int) -> Refusal | None:
    case = survey.mark_unsolved(visit.tx, visit.person, case_id)
    if isinstance(case, Refusal):
        return case
    stands = codes.party_role_of(visit.tx, visit.person, case.id)
    if not isinstance(stands, PartyRole):
        return stands
    allowed = transitions.step_for_role(visit.tx, case, Act.APPEAL, stands.role)
    if isinstance(allowed, Refusal):
        visit.show(too_late_card(allowed))
    else:
        reporter.begin(visit, stands)
    return None


DIALOGS = {SideDialogKind.COMMENT: aside(SideDialogKind.COMMENT, _asking, _comment)}

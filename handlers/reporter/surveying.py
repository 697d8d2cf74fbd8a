"""The survey at the counter: a tap rates, a word may follow, and what is not solved leads to the appeal."""

from dataclasses import replace

from cases.oversight import survey
from cases.parties import sides
from cases.parties.sides import Standing
from cases.workflow import transitions
from dialogs.engine.cards import Card
from dialogs.engine.input import Said
from dialogs.entry.menu import HOME
from dialogs.oversight.survey import RATINGS, UNSOLVED, commented_card, rated_card, too_late_card
from dialogs.session import About, Aside
from handlers.reporter import appealing, opinions
from handlers.reporter.visit import Visit
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Act


def pressed(visit: Visit, word: str, case_id: int, rating: int) -> Say | Refusal | None:
    """`v.rate.<case>.<1 to 5>`, or `v.unsolved.<case>.0`."""
    if word == UNSOLVED:
        return _unsolved(visit, case_id)
    if word != "rate" or rating not in RATINGS:
        return refuse("refusal-old-screen")
    rated = survey.rate(visit.tx, visit.person, case_id, rating)
    if isinstance(rated, Refusal):
        return rated
    visit.step_aside(replace(visit.talk, aside=Aside(About.COMMENT, case_id)))
    visit.show(opinions.offer(visit, rated_card(rating)))
    return None


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """A word with the rating; a file is none."""
    if not said.text:
        visit.show(Card((Say("refusal-survey-words"),), ((*HOME,),)))
        return
    kept = survey.comment(visit.tx, visit.person, aside.case_id, said.text, said.pointed)
    if isinstance(kept, Refusal):
        visit.show(Card((kept.say,), (HOME,)))
        return
    visit.no_aside()
    visit.show(opinions.offer(visit, commented_card()))


def _unsolved(visit: Visit, case_id: int) -> Refusal | None:
    case = survey.unsolved(visit.tx, visit.person, case_id)
    if isinstance(case, Refusal):
        return case
    stands = sides.of(visit.tx, visit.person, case.id)
    if not isinstance(stands, Standing):
        return stands
    allowed = transitions.by_rule(visit.tx, case, Act.APPEAL, stands.role)
    if isinstance(allowed, Refusal):
        visit.show(too_late_card(allowed))
    else:
        appealing.begin(visit, stands)
    return None

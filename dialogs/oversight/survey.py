"""The survey after closing: five ratings, a button for "not solved", and an optional comment."""

from dialogs.engine.cards import MENU, Card, button
from dialogs.entry.menu import HOME
from rules.refusals import Refusal, Text

RATINGS = (1, 2, 3, 4, 5)
RATE, UNSOLVED = "rate", "unsolved"


def survey_card(case_id: int, number: str) -> Card:
    """Ask how satisfied the reporter is."""
    ratings = tuple(button(Text("survey-rating", {"n": n}), RATE, n, id=case_id) for n in RATINGS)
    unsolved = button(Text("survey-unsolved"), UNSOLVED, id=case_id)
    return Card((Text("survey-ask", {"number": number}),), (ratings, (unsolved,)))


def rated_card(rating: int) -> Card:
    """Thank for the rating, and offer to add a comment."""
    return Card((Text("survey-rated", {"n": rating}),), ((button(Text("survey-no-comment"), MENU, "home"),),))


def commented_card() -> Card:
    """Confirm the comment."""
    return Card((Text("survey-commented"),), (HOME,))


def too_late_card(why: Refusal) -> Card:
    """Refuse "not solved" because the result cannot be appealed any more: say why, and where else to go."""
    return Card((Text("survey-too-late"), why.say), ((button(Text("menu-report"), MENU, "report"), *HOME),))

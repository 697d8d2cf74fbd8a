"""The survey after closing: five buttons, one more for what is not solved, and a word for who wants to say it."""

from dialogs.engine.cards import MENU, Card, button
from dialogs.entry.menu import HOME
from rules.refusals import Refusal, Say

RATINGS = (1, 2, 3, 4, 5)
RATE, UNSOLVED = "rate", "unsolved"


def survey_card(case_id: int, number: str) -> Card:
    """How satisfied are you?"""
    ratings = tuple(button(Say("survey-rating", {"n": n}), RATE, n, id=case_id) for n in RATINGS)
    unsolved = button(Say("survey-unsolved"), UNSOLVED, id=case_id)
    return Card((Say("survey-ask", {"number": number}),), (ratings, (unsolved,)))


def rated_card(rating: int) -> Card:
    """Thanks, and room for a word."""
    return Card((Say("survey-rated", {"n": rating}),), ((button(Say("survey-no-comment"), MENU, "home"),),))


def commented_card() -> Card:
    """The word has arrived."""
    return Card((Say("survey-commented"),), (HOME,))


def too_late_card(why: Refusal) -> Card:
    """Not solved, and the result can no longer be appealed against: why, and where else to go."""
    return Card((Say("survey-too-late"), why.say), ((button(Say("menu-report"), MENU, "report"), *HOME),))

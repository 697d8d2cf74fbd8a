"""The survey after closing: five buttons, one more for what is not solved, and a word for who wants to say it."""

from dialogs.engine.cards import Button, Card
from dialogs.entry.menu import HOME
from rules.refusals import Refusal, Say

RATINGS = (1, 2, 3, 4, 5)
UNSOLVED = "unsolved"


def survey_card(case_id: int, number: str) -> Card:
    """How satisfied are you?"""
    ratings = tuple(Button(Say("survey-rating", {"n": n}), f"v.rate.{case_id}.{n}") for n in RATINGS)
    unsolved = Button(Say("survey-unsolved"), f"v.{UNSOLVED}.{case_id}.0")
    return Card((Say("survey-ask", {"number": number}),), (ratings, (unsolved,)))


def rated_card(rating: int) -> Card:
    """Thanks, and room for a word."""
    return Card((Say("survey-rated", {"n": rating}),), ((Button(Say("survey-no-comment"), "m.home"),),))


def commented_card() -> Card:
    """The word has arrived."""
    return Card((Say("survey-commented"),), (HOME,))


def too_late_card(why: Refusal) -> Card:
    """Not solved, and the result can no longer be appealed against: why, and where else to go."""
    return Card((Say("survey-too-late"), why.say), ((Button(Say("menu-report"), "m.report"), *HOME),))

"""Who guesses at numbers and codes, for administrators; without a name."""

from dialogs.identity.guesses import guesses_card
from handlers.flows.desk.visit import DeskVisit
from handlers.incoming import PressAnswer
from store.identity import guesses

_DAYS = 14


def listed(visit: DeskVisit) -> PressAnswer:
    """Answer with today's guesses, and how many there were on each of the last days."""
    today = [(it.alias, it.ways) for it in guesses.of_day(visit.tx)]
    visit.reply(guesses_card(today, [(it.day, it.amount, it.guessers) for it in guesses.days(visit.tx, _DAYS)]))
    return None

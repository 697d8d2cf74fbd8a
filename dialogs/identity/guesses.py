"""What an administrator sees of those who guess at numbers and codes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from dialogs.engine.cards import Card
from rules.refusals import Text

_SHOWN = 20
_WAYS = ("message", "edit", "command", "press")


def guesses_card(today: Sequence[tuple[str, Mapping[str, int]]], days: Sequence[tuple[datetime, int, int]]) -> Card:
    """Build the list: who guessed today and how often by which way, then each day with its guesses and accounts."""
    lines = [Text("guesses-head"), *((Text("guesses-none"),) if not today else ())]
    for alias, ways in today[:_SHOWN]:
        for way in filter(ways.get, _WAYS):
            told = Text(f"guesses-by-{way}", {"n": ways[way]})
            lines.append(Text("guesses-one", {"alias": alias, "n": sum(ways.values()), "ways": told}))
    lines += [Text("guesses-day", {"at": day, "n": n, "guessers": guessers}) for day, n, guessers in days]
    return Card(tuple(lines))

"""The reader's time zone: which it is, and a choice of others by their cities."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import get_timezone_location

from dialogs.engine.cards import MENU, Button, Card, button, in_rows
from rules.refusals import ByLang, Text
from rules.schedule.zones import OFFERED
from rules.vocabulary import LANGS

_A_ROW = 2


def zone_card(now: datetime) -> Card:
    """Show the zones to choose from, each with the time that it is there."""
    buttons = [_choice(place, key, now) for place, key in enumerate(OFFERED)]
    return Card((Text("zone-ask"),), (*in_rows(buttons, _A_ROW), (button(Text("menu-home"), MENU, "home"),)))


def zone_name(key: str) -> ByLang:
    """Return the city of a zone in each language."""
    return ByLang({lang: _city(key, lang) for lang in LANGS})


def _choice(place: int, key: str, now: datetime) -> Button:
    time = f"{now.astimezone(ZoneInfo(key)):%H:%M}"
    return button(Text("zone-choice", {"city": zone_name(key), "time": time}), MENU, "zone", place)


@cache
def _city(key: str, lang: str) -> str:
    return str(get_timezone_location(key, locale=Locale.parse(lang, sep="-"), return_city=True))

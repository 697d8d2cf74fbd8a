"""Taps on the screens of dialogs."""

from aiogram import Router
from aiogram.types import CallbackQuery

from dialogs.engine.input import Tap
from dialogs.engine.script import Search
from handlers.reporter.dialogs import tapped
from handlers.reporter.filters import Pressed
from handlers.reporter.presses import Answer, press
from handlers.reporter.visit import Visit
from handlers.turn import Turn


def router() -> Router:
    """`d.<version>.<word>[.<argument>]`."""
    topic = Router(name="report")
    topic.callback_query.register(_tapped, Pressed(r"d\."))
    return topic


async def _tapped(query: CallbackQuery, turn: Turn, search: Search) -> None:
    await press(query, turn, lambda visit, data: _tap(visit, data, search))


def _tap(visit: Visit, data: list[str], search: Search) -> Answer:
    _, version, word, *arg = [*data, "", ""]
    visit.search = search
    return tapped(visit, Tap(word, ".".join(filter(None, arg)), int(version) if version.isdecimal() else -1))

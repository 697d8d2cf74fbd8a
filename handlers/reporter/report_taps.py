"""Taps on the screens of a report."""

from aiogram import Router
from aiogram.types import CallbackQuery

from dialogs.engine.input import Tap
from handlers.reporter.filters import Pressed
from handlers.reporter.presses import Answer, press
from handlers.reporter.visit import Visit
from handlers.reporter.writing import Search, write
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
    return write(visit, Tap(word, ".".join(filter(None, arg)), int(version) if version.isdecimal() else -1), search)

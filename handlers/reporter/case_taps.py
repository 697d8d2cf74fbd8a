"""Taps on the cards of a case."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.reporter import appealing, following, surveying
from handlers.reporter.filters import Pressed
from handlers.reporter.presses import Answer, press
from handlers.reporter.visit import Visit
from handlers.turn import Turn


def router() -> Router:
    """`c.<word>.<case>.<version>`; `a.<word>.<case>` on the screens of an appeal; `v.<word>.<case>.<n>` on a survey."""
    topic = Router(name="cases")
    topic.callback_query.register(_tapped, Pressed(r"c\.[a-z]+\.\d{1,18}\.\d{1,9}$"))
    topic.callback_query.register(_appealing, Pressed(r"a\.[a-z]+\.\d{1,18}$"))
    topic.callback_query.register(_surveyed, Pressed(r"v\.[a-z]+\.\d{1,18}\.\d$"))
    return topic


async def _tapped(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, _tap)


def _tap(visit: Visit, data: list[str]) -> Answer:
    _, word, case_id, version = data
    return following.pressed(visit, word, int(case_id), int(version))


async def _appealing(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, lambda visit, data: appealing.pressed(visit, data[1], int(data[2])))


async def _surveyed(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, lambda visit, data: surveying.pressed(visit, data[1], int(data[2]), int(data[3])))

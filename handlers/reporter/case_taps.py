"""Taps on the cards of a case."""

from aiogram import Router
from aiogram.types import CallbackQuery

from cases import budgets
from cases.workflow.press import on_record
from handlers.reporter import following, meeting, surveying
from handlers.reporter.filters import Pressed
from handlers.reporter.presses import Answer, press
from handlers.reporter.visit import Visit
from handlers.turn import Turn
from rules.budgets import Counted
from rules.refusals import Refusal

_NOT_THEIRS = ("refusal-not-found", "refusal-no-such-code")


def router() -> Router:
    """`c.<word>.<case>.<version>`; `v.<word>.<case>.<n>` on a survey;
    `w.<word>.<case>.<window>.<place>` on an extra window."""
    topic = Router(name="cases")
    topic.callback_query.register(_tapped, Pressed(r"c\.[a-z]+\.\d{1,18}\.\d{1,9}$"))
    topic.callback_query.register(_surveyed, Pressed(r"v\.[a-z]+\.\d{1,18}\.\d$"))
    topic.callback_query.register(_met, Pressed(r"w\.[a-z]+\.\d{1,18}\.\d{1,18}\.\d$"))
    return topic


async def _tapped(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, _tap)


def _tap(visit: Visit, data: list[str]) -> Answer:
    _, word, case_id, version = data
    return _known(visit, data, following.pressed(visit, word, int(case_id), int(version)))


async def _surveyed(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, _survey)


def _survey(visit: Visit, data: list[str]) -> Answer:
    return _known(visit, data, surveying.pressed(visit, data[1], int(data[2]), int(data[3])))


async def _met(query: CallbackQuery, turn: Turn) -> None:
    await press(query, turn, _meet)


def _meet(visit: Visit, data: list[str]) -> Answer:
    return _known(visit, data, meeting.pressed(visit, data[1], *map(int, data[2:])))


def _known(visit: Visit, data: list[str], said: Answer) -> Answer:
    """The answer; a refused press is on record as at the desk, and names nobody. One on a case that is not theirs is a
    look-up like any other."""
    if not isinstance(said, Refusal):
        return said
    if said.say.id in _NOT_THEIRS and (full := budgets.spend(visit.tx, visit.person, Counted.LOOKUPS)):
        return full
    return on_record(visit.tx, data[1], said, case_id=int(data[2]))

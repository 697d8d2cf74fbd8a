"""A press becomes one unit, and is answered once it has committed."""

from collections.abc import Callable

from aiogram.types import CallbackQuery

from handlers.reporter.read import touch, who
from handlers.reporter.visit import Visit, enter
from handlers.turn import Turn
from rules.refusals import Refusal, Say
from rules.vocabulary import Lang
from store.unit import Tx

Answer = Say | Refusal | None
"""What a press is answered with: a word in passing, a refusal as an alert, or nothing."""


async def press(query: CallbackQuery, turn: Turn, unit: Callable[[Visit, list[str]], Answer]) -> None:
    """Run `unit` with the callback data taken apart at the dots."""
    touched = touch(query)
    if query.message is None:
        raise ValueError("a press on no message, which no topic takes")
    person = who(query.message.chat, query.from_user)

    def whole(tx: Tx) -> tuple[Answer, Lang]:
        visit = enter(tx, person, touched.message)
        said = unit(visit, touched.data.split("."))
        return said, visit.person.lang

    said, turn.lang = await turn.commit(whole)
    turn.alert = isinstance(said, Refusal)
    turn.answer = said.say if isinstance(said, Refusal) else said

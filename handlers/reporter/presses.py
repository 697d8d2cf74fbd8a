"""A press becomes one unit, and is answered once it has committed."""

from collections.abc import Callable

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.reporter.read import pressed, who
from handlers.reporter.visit import Visit, enter
from handlers.turn import Turn
from rules.refusals import Say
from rules.vocabulary import Lang
from store.unit import Tx

PRIVATE = F.message.chat.type == "private"
"""A press in a person's own chat; in a group whoever presses would be taken for the group."""


async def press(query: CallbackQuery, turn: Turn, unit: Callable[[Visit, list[str]], Say | None]) -> None:
    """Run `unit` with the callback data taken apart at the dots; what it says is shown as an alert."""
    touched = pressed(query)
    if query.message is None:
        raise ValueError("a press on no message")
    person = who(query.message.chat, query.from_user)

    def whole(tx: Tx) -> tuple[Say | None, Lang]:
        visit = enter(tx, person, touched.message_id)
        said = unit(visit, touched.data.split("."))
        return said, visit.person.lang

    turn.answer, turn.lang = await turn.commit(whole)
    turn.alert = turn.answer is not None

"""What no topic is about: a press that leads nowhere is refused, anything else is committed as ignored."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.language import language
from handlers.telegram_ids import address
from handlers.turn import Turn
from rules.refusals import Say
from rules.vocabulary import Lang
from store.entry import people
from store.unit import Tx


def router() -> Router:
    """The last router: it takes whatever the others have left."""
    last = Router(name="ignored")
    last.callback_query.register(_stale)
    for kind, observer in last.observers.items():
        if kind not in ("error", "callback_query"):  # a handler of errors would swallow the failures of all the others
            observer.register(_ignore)
    return last


async def _ignore(event: object, turn: Turn) -> None:
    await turn.commit(lambda tx: None)


async def _stale(query: CallbackQuery, turn: Turn) -> None:
    """A press without a message or without data, in a group, or with bytes of no button of ours (Bot API
    "CallbackQuery")."""

    def lang(tx: Tx) -> Lang:
        known = people.find(tx, address(query.from_user.id))
        return known.lang if known else language(query.from_user.language_code, tx.installation.language)

    turn.lang = await turn.commit(lang)
    turn.answer, turn.alert = Say("refusal-old-screen"), True

"""What no topic is about, such as an edited message: committed as ignored, so that it is done with."""

from aiogram import Router

from handlers.turn import Turn


def router() -> Router:
    """The last router: it takes whatever the others have left."""
    last = Router(name="ignored")
    for kind, observer in last.observers.items():
        if kind != "error":  # a handler of errors would swallow the failures of all the others
            observer.register(_ignore)
    return last


async def _ignore(event: object, turn: Turn) -> None:
    await turn.commit(lambda tx: None)

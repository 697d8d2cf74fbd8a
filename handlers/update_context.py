"""A turn is the handling of one update; it succeeds when its one unit commits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from rules.refusals import Refusal, Text
from rules.vocabulary import Lang
from store import inbox
from store.unit import Store, Tx

Value = TypeVar("Value")


@dataclass(slots=True)
class UpdateContext:
    """The update being handled.

    Attributes:
        bot: "reporter" or "desk".
        seq: the update's row in the inbox.
        now: when its handling began, aware UTC.
        answer: what a press is answered with after the commit (Bot API "answerCallbackQuery"), in `lang`.
        alert: the answer asks to be read, so it is shown as an alert.
        committed: a unit has committed; a handler that returns without one has failed.
    """

    bot: str
    seq: int
    now: datetime
    store: Store
    answer: Text | None = None
    alert: bool = False
    lang: Lang = "zh-Hans"
    committed: bool = field(default=False)

    def say(self, said: Text | Refusal | None, lang: Lang) -> None:
        """Answer the press with this after the commit; a refusal asks to be read."""
        self.answer, self.alert = (said.say, True) if isinstance(said, Refusal) else (said, False)
        self.lang = lang

    async def commit(self, unit: Callable[[Tx], Value]) -> Value:
        """Run `unit` and mark the update as done in the same transaction; return its value once durable."""

        def with_inbox(tx: Tx) -> Value:
            value = unit(tx)
            inbox.mark_done(tx, self.seq)
            return value

        value = await self.store.commit(with_inbox)
        self.committed = True
        return value

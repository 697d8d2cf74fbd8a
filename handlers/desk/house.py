"""Notices to staff about no case: the house's own affairs, put on a card at the moment they are sent."""

from collections.abc import Callable, Mapping
from typing import Any

from cases import dead_letters
from cases.oversight.opinions import OVER
from dialogs.engine.cards import Card
from handlers.desk import figures, house_told, lookback, opinions, set_aside, training
from store.unit import Tx

Content = Mapping[str, Any]


def present(tx: Tx, form: str, content: Content) -> Card:
    """The card of a notice."""
    return NOTICES[form](tx, content)


NOTICES: Mapping[str, Callable[[Tx, Content], Card]] = {
    figures.NOTICE: figures.present,
    "look-back": lookback.pack,
    "look-picture": lookback.picture,
    "action": lookback.action,
    "laws-due": lookback.laws,
    OVER: opinions.over,
    "training-due": training.due,
    "training-overdue": training.overdue,
    **house_told.NOTICES,
    dead_letters.NOTICE: set_aside.rows,
}
"""What staff are told, by the kind the outbox keeps."""

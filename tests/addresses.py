"""Short helpers to write addresses in tests as Telegram ids."""

from handlers.telegram.ids import address as at
from handlers.telegram.ids import chat_id as id_at

__all__ = ["at", "id_at"]

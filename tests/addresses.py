"""Addresses as tests write them: by Telegram's numbers, which are short to read."""

from handlers.telegram_ids import address as at
from handlers.telegram_ids import chat_id as id_at

__all__ = ["at", "id_at"]

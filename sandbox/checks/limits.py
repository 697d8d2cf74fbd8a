"""Telegram's numbers, and the flood limits that count against them."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from math import ceil

from sandbox.checks.errors import flooded

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
CALLBACK_ANSWER_UNITS = 200
CALLBACK_DATA_BYTES = 64
START_PAYLOAD_CHARACTERS = 64
ALBUM_ITEMS = range(2, 11)
BUTTONS_IN_ROW = 8
BUTTONS_IN_MESSAGE = 100
TOPIC_NAME_UNITS = 128
MESSAGES_IN_ONE_CALL = 100
UPDATES_IN_ONE_ANSWER = 100

DOWNLOAD_BYTES = 20 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024

QUERY_SECONDS = 15
"""Seconds after which the query of a press is too old to be answered."""
FILE_LINK_SECONDS = 3600
"""How long a ``file_path`` can be downloaded (getFile)."""
DELETE_SECONDS = 48 * 3600
"""How long after sending a message can be deleted (deleteMessage)."""

BOT_EACH_SECOND = 30
GROUP_EACH_MINUTE = 20
TOLERANCE = 0.005
"""Seconds by which a sender's clock may be ahead of ours."""


class Flood:
    """Who sent how much, where, and how long they must wait.

    30 messages a second for each bot, 1 a second for each chat, 20 a minute for each group; edits count as messages,
    deletes and answers do not (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
    Telegram lets short bursts pass; this one does not, so that a bot which keeps these limits is safe anywhere.
    """

    def __init__(self) -> None:
        self._bots: dict[int, deque[float]] = {}
        self._groups: dict[tuple[int, int], deque[float]] = {}
        self._chats: dict[tuple[int, int], float] = {}

    def count(self, bot_id: int, chat_id: int, is_group: bool, now: datetime, messages: int = 1) -> None:
        """Count `messages` sent at once, or raise 429 and count nothing."""
        instant = now.timestamp()
        wait = max(
            self._wait(self._bots.setdefault(bot_id, deque()), instant, 1.0, BOT_EACH_SECOND),
            self._chats.get((bot_id, chat_id), instant - 1.0) + 1.0 - TOLERANCE - instant,
        )
        if is_group:
            sent = self._groups.setdefault((bot_id, chat_id), deque())
            wait = max(wait, self._wait(sent, instant, 60.0, GROUP_EACH_MINUTE))
        if wait > 0:
            raise flooded(max(1, ceil(wait)))
        self._bots[bot_id].extend([instant] * messages)
        self._chats[bot_id, chat_id] = instant
        if is_group:
            self._groups[bot_id, chat_id].extend([instant] * messages)

    @staticmethod
    def _wait(sent: deque[float], instant: float, window: float, allowed: int) -> float:
        while sent and sent[0] <= instant - window + TOLERANCE:
            sent.popleft()
        return sent[len(sent) - allowed] + window - instant if len(sent) >= allowed else 0.0

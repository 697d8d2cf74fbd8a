"""How an operator finds the ids that the settings lack: what the desk bot has heard before Lian runs (`lian check`)."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.runtime.clock import RealClock
from bot.runtime.http_client import http_client
from bot.telegram.api import Api, NoAnswerError, RefusedError

_HINT = (
    "To see them here: add the desk bot to the staff's group and write /id@ and its username there, press Start at the "
    "desk bot in private, then run `lian check` again."
)


class _DeskToken(BaseSettings):
    model_config = SettingsConfigDict(env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    desk_bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"


async def ids_seen(env: Path) -> list[str]:
    """Return a sentence for each group and person that the desk bot has heard of, or how it can; none without a token.

    The updates are only looked at: they stay for Lian, which takes them when it starts.
    """
    settings = _DeskToken(_env_file=env)
    if settings.desk_bot_token is None:
        return []
    async with http_client() as calling:
        api = Api(
            calling, settings.telegram_api_url.rstrip("/"), settings.desk_bot_token.get_secret_value(), RealClock()
        )
        try:
            updates = await api.call("getUpdates", {"timeout": 0, "limit": 100})
        except (RefusedError, NoAnswerError):
            return []
    return list(dict.fromkeys(_sentences(updates))) or [f"The desk bot has heard of no group and nobody yet. {_HINT}"]


def _sentences(updates: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield who and what an update comes from (Bot API "Update": the fields with a chat)."""
    for update in updates:
        for sent in update.values():
            chat = sent.get("chat") if isinstance(sent, dict) else None
            if not chat:
                continue
            if chat["type"] in ("group", "supergroup"):
                yield f"The group “{chat['title']}”: STAFF_CHAT_ID={chat['id']}"
            who = sent.get("from")
            if who and not who["is_bot"]:
                yield f"{who['first_name']} wrote to the desk bot: ADMIN_IDS={who['id']}"

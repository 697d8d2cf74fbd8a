"""Settings as the environment variables that an operator would write."""

from typing import Any

from bot.settings import Settings
from handlers.telegram.ids import chat_id


class GivenSettings(Settings):
    """Settings by arguments alone; to look for each in the environment takes ten times as long as to check them."""

    @classmethod
    def settings_customise_sources(cls, settings_cls: Any, init_settings: Any, **_: Any) -> tuple[Any, ...]:
        return (init_settings,)


def environment_of(settings: Settings) -> dict[str, str]:
    """The variables by which another process has these settings."""
    values = settings.model_dump(exclude_none=True).items()
    written = {
        name.upper(): value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
        for name, value in values
    }
    return written | {
        "ADMIN_IDS": ",".join(map(str, settings.admin_ids)),
        "STAFF_CHAT_ID": str(chat_id(settings.staff_chat)),
    }

"""Both bots' handlers, each opened with what Telegram says of its bot."""

from collections.abc import Callable

from bot.api import BotName
from bot.parts import Parts
from bot.work import Feed
from handlers.desk import DeskBot
from handlers.reporter.counter import Counter

Search = Callable[[str], tuple[str, ...]]


async def feeds(parts: Parts) -> dict[BotName, Feed]:
    """What each bot's updates are fed to."""
    settings, search = parts.settings, _search(parts)
    reporter = Counter(settings.reporter_bot_token.get_secret_value(), search)
    desk = await DeskBot.open(settings.desk_bot_token.get_secret_value(), parts.known.desk, search)
    return {"reporter": reporter.feed, "desk": desk.feed}


def _search(parts: Parts) -> Search:
    return lambda words: ()

"""Builds the update handlers of both bots."""

from bot.processes.resources import Resources
from bot.receiving.workers import UpdateHandler
from bot.search import search
from bot.telegram.api import BotName
from handlers.telegram.desk import DeskBot
from handlers.telegram.reporter.reporter_bot import ReporterBot


async def update_handlers(parts: Resources) -> dict[BotName, UpdateHandler]:
    """Return the handler of each bot's updates."""
    settings, find = parts.settings, search(parts.store.installation.catalogue)
    reporter = ReporterBot(settings.reporter_bot_token.get_secret_value(), find)
    desk = await DeskBot.open(settings.desk_bot_token.get_secret_value(), parts.known.desk, find)
    return {"reporter": reporter.feed, "desk": desk.feed}

"""`lian link`: an address that leads into a report whose category, platform or subject is known (docs/links.md)."""

import asyncio
from pathlib import Path
from typing import Annotated
from urllib.parse import urlencode

import typer

from bot.console import ENV, say
from bot.runtime.clock import RealClock
from bot.settings import Settings, StartRefusedError, load
from rules.subject.report_links import SHORT, ReportLink, new_token
from rules.text.text_limits import SUBJECT_UNITS, units

app = typer.Typer()


@app.command("link")
def link(
    category: Annotated[str, typer.Option(help="The id of a category; a wrong one is answered with all.")] = "",
    platform: Annotated[str, typer.Option(help="The id of a platform of the catalogue.")] = "",
    subject: Annotated[str, typer.Option(help="Who or what is reported: a link, an @handle or a name.")] = "",
    qr: Annotated[Path | None, typer.Option(help="A PNG file for the link as a QR code.")] = None,
) -> None:
    """Print the link that opens a report with what is known of it; a long subject is kept by the bot."""
    from bot.operator_config import load_operator_files

    settings = load(ENV)
    catalogue, wanted = load_operator_files(settings).catalogue, ReportLink(category, platform, subject.strip())
    if category and category not in catalogue.categories:
        known = ", ".join(catalogue.categories)
        raise StartRefusedError(f"--category is one of {known}. No link was made.")
    if platform and platform not in catalogue.platforms:
        known = ", ".join(catalogue.platforms)
        raise StartRefusedError(f"--platform is one of {known}. No link was made.")
    if units(wanted.subject) > SUBJECT_UNITS:
        raise StartRefusedError(f"--subject has more than {SUBJECT_UNITS} characters. No link was made.")
    if wanted == ReportLink():
        raise StartRefusedError("Name a --category, a --platform or a --subject. No link was made.")
    address = _address(settings, wanted)
    say.print(address, soft_wrap=True)
    if settings.web_url:
        asked = {"category": category, "platform": platform, "subject": wanted.subject}
        query = urlencode({key: value for key, value in asked.items() if value})
        say.print(f"{settings.web_url}/report?{query}", soft_wrap=True)
    if qr:
        from bot.sending.qr import draw_qr

        try:
            qr.write_bytes(draw_qr(address))
        except OSError as error:
            raise StartRefusedError(f"{qr} cannot be written: {error.strerror}. The link above is good.") from None
        say.print(f"{qr} is written.")


def _address(settings: Settings, wanted: ReportLink) -> str:
    from handlers.telegram.ids import start_link

    return start_link(asyncio.run(_username(settings)), wanted.word or _kept(settings, wanted))


def _kept(settings: Settings, wanted: ReportLink) -> str:
    from bot.commands.database import in_unit
    from store.intake import kept_links

    token = new_token()
    in_unit(settings, RealClock(), lambda tx: kept_links.keep(tx, token, wanted))
    return f"{SHORT}_{token}"


async def _username(settings: Settings) -> str:
    from bot.runtime.http_client import http_client
    from bot.telegram.api import Api, NoAnswerError, RefusedError

    async with http_client() as calling:
        api = Api(calling, settings.telegram_api_url, settings.reporter_bot_token.get_secret_value(), RealClock())
        try:
            return str((await api.call("getMe", {}))["username"])
        except (RefusedError, NoAnswerError):
            raise StartRefusedError("Telegram does not tell the reporter bot's name. No link was made.") from None

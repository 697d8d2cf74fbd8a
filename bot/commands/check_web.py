"""The checks of `lian check` at the public address: whether the form is served on this machine, and the API."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from urllib.parse import urlsplit

from pyreqwest.exceptions import PyreqwestError
from sqlalchemy import Connection, inspect

from bot.commands.check_telegram import Finding
from bot.runtime.http_client import http_client
from bot.settings import Settings
from store import clients

_TIMEOUT = timedelta(seconds=10)
"""How long the listener may take to answer."""

_MISADDRESSED = 421


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Ask the listener on this machine for the form, by the host of WEB_URL."""
    address = settings.address()
    if settings.web_url is None or address is None:
        return
    host = urlsplit(settings.web_url).netloc
    match await _status(address, host):
        case None:
            yield Finding(True, "Nothing answers at LISTEN yet: `lian run` serves the web form there.")
        case 200:
            yield Finding(True, f"The web form answers at LISTEN as {host}; its proxy has to pass on this Host.")
        case status if status == _MISADDRESSED:
            yield Finding(False, f"What runs at LISTEN does not answer as {host}: start `lian run` again for WEB_URL.")
        case status:
            yield Finding(False, f"What runs at LISTEN answers {status} for the web form: see whether it is Lian's.")


async def _status(address: tuple[str, int], host: str) -> int | None:
    """Return the status of the form's page; None if nothing answers."""
    bound, port = address
    if bound in ("0.0.0.0", "::", "[::]"):
        bound = "localhost"
    elif ":" in bound:
        bound = f"[{bound.strip('[]')}]"
    try:
        async with http_client() as calling:
            page = calling.get(f"http://{bound}:{port}/report").header("Host", host).timeout(_TIMEOUT)
            return (await page.build().send()).status
    except (PyreqwestError, OSError):
        return None


def client_findings(conn: Connection, address: str | None) -> Iterator[Finding]:
    """Find whether the API is served, and for how many clients."""
    current = clients.count_current(conn) if inspect(conn).has_table("client") else 0
    if address:
        yield Finding(True, f"The API is served at {address}/api/v1 for {current} clients.")
    elif current:
        yield Finding(False, f"{current} clients have a key, and WEB_URL is not set: the API is not served.")

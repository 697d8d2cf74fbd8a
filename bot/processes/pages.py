"""What serves the web form, at the public address of the listener."""

from aiohttp import web

from bot.files.sources import Spool
from bot.processes.resources import Resources
from bot.web.channel import WebChannel
from bot.web.door import Door
from bot.web.form import WebForm
from bot.web.forms import Forms
from bot.web.guide import GuidePages
from bot.web.pages import Pages
from bot.web.reading import SessionFiles
from bot.web.session import Sessions
from bot.web.uploads import Uploads


def routes(parts: Resources, channel: WebChannel, url: str, shown_in: str) -> list[web.RouteDef]:
    """Return its routes for the listener; the form answers what no other does, and pages of the origin `shown_in` may
    show it in a frame."""
    store = parts.store
    pages = Pages(parts.words.of_pages(), parts.keys, store.installation.timezone)
    forms = Forms(Spool(parts.vault, store, parts.clock))
    door = Door(Sessions(parts.keys, url), pages, forms, store, parts.clock, shown_in)
    served = WebForm(door, channel, SessionFiles(store, parts.vault), Uploads(door, forms, store), store)
    return [*GuidePages(door, store).routes(), *served.routes()]

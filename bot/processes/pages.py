"""What serves the web form, at the public address of the listener."""

from bot.files.sources import Spool
from bot.processes.resources import Resources
from bot.web.channel import WebChannel
from bot.web.door import Door
from bot.web.form import WebForm
from bot.web.forms import Forms
from bot.web.pages import Pages
from bot.web.reading import SessionFiles
from bot.web.session import Sessions
from bot.web.uploads import Uploads


def form(parts: Resources, channel: WebChannel, url: str) -> WebForm:
    """Build it."""
    store = parts.store
    pages = Pages(parts.words, parts.keys, store.installation.timezone)
    forms = Forms(Spool(parts.vault, store, parts.clock))
    door = Door(Sessions(parts.keys, url), pages, forms, store, parts.clock)
    return WebForm(door, channel, SessionFiles(store, parts.vault), Uploads(door, forms, store), store)

"""Rules and rights as pages: sections, pages and a search, which need neither a session nor JavaScript."""

import secrets
from functools import partial

from aiohttp import web
from markupsafe import Markup

from bot.web.door import Asked, Door
from dialogs import guide as cards
from dialogs.engine.cards import MENU, Card
from handlers.web.showing import shown
from store.unit import Store

PLACE = "/report/guide"


class GuidePages:
    """Shows the guide."""

    def __init__(self, door: Door, store: Store) -> None:
        self._door = door
        self._store = store

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        paths = (PLACE, PLACE + "/{shown:[sp]\\.[\\w-]+}")
        return [web.get(path, partial(self._door.shown, "page", self._show)) for path in paths]

    async def _show(self, asked: Asked) -> web.Response:
        """Show what the address names, or the pages that hold the words looked for."""
        house, words = self._store.installation, asked.request.query.get("q", "")
        argument = asked.request.match_info.get("shown", "")
        if argument and cards.argument_shows(house.guide, house.catalogue, argument) is None:
            return self._door.problem(asked, 404, "web-no-page")
        if words.strip():
            card = cards.found_card(house.guide, house.catalogue, words)
        else:
            card = cards.shown_card(house.guide, house.catalogue, house.policy, argument)
        told = shown("\n".join(self._door.pages.lines(card, asked.lang, asked.now)))
        return self._door.page(
            asked,
            "guide",
            heading=Markup(told.heading),
            body=Markup(told.body),
            links=self._links(card, asked),
            place=asked.request.path,
            words=words[:_WORDS],
            token=self._door.sessions.form_token(asked.session),
            turn=secrets.token_hex(12),
        )

    def _links(self, card: Card, asked: Asked) -> list[tuple[str, str]]:
        """Return the labels and addresses of what the buttons of a card lead to, as far as it is a page."""
        found = []
        for each in (it for row in card.rows for it in row):
            act, where = (each.data.act, each.data.argument) if each.data else ("", ())
            if act == MENU and where[:1] == (cards.GUIDE,):
                address = "/".join((PLACE, *map(str, where[1:])))
                found.append((self._door.pages.text(each.label, asked.lang, asked.now), f"{address}?lang={asked.lang}"))
            elif each.url:
                found.append((self._door.pages.text(each.label, asked.lang, asked.now), each.url))
        return found


_WORDS = 100
"""The most characters that stand in the field again."""

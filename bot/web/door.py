"""Whom the form answers: requests that name our host, are within the limits, and submit what a page of ours gave."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web

from bot.runtime.clock import Clock
from bot.runtime.log import describe_exception
from bot.runtime.visitors import is_addressed
from bot.web.forms import Forms, SubmittedForm, UnreadableFormError
from bot.web.limits import ConnectionLimits
from bot.web.pages import Pages, headers
from bot.web.session import Session, Sessions
from handlers.language import first_accepted, language
from rules.vocabulary import LANGS, Lang
from store.entry import people
from store.unit import Store, Tx

log = structlog.get_logger()

Handle = Callable[["Asked"], Awaitable[web.Response]]

_WORDS = {403: "web-not-ours", 408: "web-too-slow", 413: "web-too-large"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its session, the language of its page, when it came, and its form."""

    request: web.Request
    session: Session | None
    lang: Lang
    now: datetime
    form: SubmittedForm = field(default_factory=SubmittedForm)


class Door:
    """Guards the routes, and makes their pages.

    Args:
        shown_in: the origin whose pages may show ours in a frame; empty for none.
    """

    def __init__(
        self, sessions: Sessions, pages: Pages, forms: Forms, store: Store, clock: Clock, shown_in: str = ""
    ) -> None:
        self.sessions = sessions
        self.pages = pages
        self._forms = forms
        self._store = store
        self._clock = clock
        self._limits = ConnectionLimits(clock)
        self._headers = headers(shown_in)

    async def shown(self, what: str, handle: Handle, request: web.Request) -> web.Response:
        """Answer a request that names our host and is within the limits of `what`; a failure is told without its
        reason."""
        if not is_addressed(request, self.sessions.host):
            return web.Response(status=421, headers=self._headers)
        asked = Asked(request, None, self._chosen(request, None), self._clock.now())
        try:
            if await self._limits.within(what, request):
                answer = await handle(await self._known(asked))
            else:
                answer = self.problem(asked, 429, "web-too-often")
        except UnreadableFormError as unreadable:
            answer = self.problem(asked, unreadable.status, _WORDS.get(unreadable.status, "web-unreadable"))
            answer.force_close()
        except Exception as error:
            log.error("a page could not be made", error=describe_exception(error))
            answer = self.problem(asked, 503, "web-away")
        answer.headers.update(self._headers)
        return answer

    async def taken(self, what: str, handle: Handle, request: web.Request) -> web.Response:
        """Answer a form that a page of ours submits."""

        async def read(asked: Asked) -> web.Response:
            def allowed(form: SubmittedForm) -> bool:
                return self.sessions.is_ours(asked.session, form["token"])

            if not self.sessions.is_same_site(request):
                raise UnreadableFormError(403)
            form = await self._forms.read(request, allowed, self._store.installation.policy.max_bytes)
            return await handle(replace(asked, form=form))

        return await self.shown(what, read, request)

    async def _known(self, asked: Asked) -> Asked:
        """Return the request with its session, in the language of the person of that."""
        if (session := self.sessions.of(asked.request)) is None:
            return asked

        def spoken(tx: Tx) -> Lang | None:
            person = people.find(tx, session.address)
            return person.lang if person else None

        lang = self._chosen(asked.request, await self._store.read(spoken))
        return replace(asked, session=session, lang=lang)

    def _chosen(self, request: web.Request, spoken: Lang | None) -> Lang:
        """Return the language that was chosen, else that of the browser."""
        asked = next((it for it in LANGS if it == request.query.get("lang")), None)
        wanted = first_accepted(request.headers.get("Accept-Language", ""))
        return spoken or asked or language(wanted or None, self._store.installation.language)

    def page(self, asked: Asked, template: str, *, status: int = 200, **told: Any) -> web.Response:
        """Return a page, which names the operator."""
        operator = self._store.installation.notice.operator
        named = {"operator": operator.name.get(asked.lang, ""), "emergency": operator.country == "CN"}
        return self.pages.page(template, asked.lang, asked.now, status=status, **named, **told)

    def problem(self, asked: Asked, status: int, words: str) -> web.Response:
        """Return a page that says what happened, what is kept and what to do."""
        return self.page(asked, "problem", status=status, words=words)

"""Who submits: the session of a cookie, and what shows that a page of ours submits for it."""

import hmac
import re
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

from handlers.web import events
from rules.addresses import Address
from store.sealing import Keyring

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_SAME = ("same-origin", "none")
"""What browsers say of a request that a page of ours, or the person themselves, has made (Fetch Metadata)."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session: what the cookie carries, and the address, from which nobody learns it."""

    token: str
    address: Address


class Sessions:
    """Reads and writes the cookie.

    Args:
        url: the public address of the listener.
    """

    def __init__(self, keys: Keyring, url: str) -> None:
        parts = urlsplit(url)
        self._keys = keys
        self._secure = parts.scheme == "https"
        self._cookie = "__Host-lian" if self._secure else "lian"
        self.host = (parts.hostname or "").lower()
        self.origin = f"{parts.scheme}://{parts.netloc}".lower()

    def begin(self) -> Session:
        """Return a new session."""
        return self._session(secrets.token_urlsafe(32))

    def of(self, request: web.Request) -> Session | None:
        """Return the session of a request."""
        token = request.cookies.get(self._cookie, "")
        return self._session(token) if _TOKEN.fullmatch(token) else None

    def _session(self, token: str) -> Session:
        return Session(token, events.address(self._keys.hash("web.token", token).hex()))

    def hold(self, response: web.StreamResponse, session: Session) -> None:
        """Give the browser the cookie, which goes when that is closed."""
        response.set_cookie(
            self._cookie, session.token, path="/", httponly=True, samesite="Strict", secure=self._secure
        )

    def end(self, response: web.StreamResponse) -> None:
        """Have the browser forget the cookie."""
        response.del_cookie(self._cookie, path="/", httponly=True, samesite="Strict", secure=self._secure)

    def form_token(self, session: Session | None) -> str:
        """Return what the forms of a page carry; other pages cannot know it."""
        return self._keys.hash("web.form", session.token if session else "nobody").hex()

    def is_ours(self, session: Session | None, token: str) -> bool:
        """Whether a form of a page of ours for this session carried the token."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode("utf-8", "replace"))

    def is_same_site(self, request: web.Request) -> bool:
        """Whether the browser says that a page of ours submits, or does not say it; as our pages tell no referrer, it
        says of them too that their origin is null."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        return (origin is None or origin.lower() in (self.origin, "null")) and (site is None or site in _SAME)

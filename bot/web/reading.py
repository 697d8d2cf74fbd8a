"""What a session is shown now: its messages, and the files of these."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.web.pages import Pages
from dialogs.engine.cards import Card
from handlers.web.showing import PageBody
from rules.addresses import Address
from rules.schedule.zones import zone_of, zone_text
from store import evidence
from store.entry import people
from store.intake import drafts
from store.unit import Store, Tx
from store.vault import Vault
from store.web import messages, uploads
from store.web.messages import ANSWER, WebMessage
from store.web.uploads import FormUpload

EARLIER = 20
"""The most messages of a page beside the newest."""


@dataclass(frozen=True, slots=True)
class SessionView:
    """What a session is shown.

    Attributes:
        messages: the one that was shown last first.
        answer: what answered the press before, as JSON values.
        writes: a dialog is open that takes words and files.
        uploaded: files that have come whole and were not sent.
        follows: nothing is under way, so that another case may be opened by its code.
        zone: of the person.
    """

    messages: tuple[WebMessage, ...]
    answer: Mapping[str, Any] | None
    writes: bool
    uploaded: tuple[FormUpload, ...]
    follows: bool
    zone: ZoneInfo


def look(tx: Tx, session: Address) -> SessionView:
    """Return what a session is shown now."""
    found = messages.of_session(tx, session)
    answer = next((it.body for it in found if it.name == ANSWER), None)
    person = people.find(tx, session)
    agreed = person is not None and person.consent_version == tx.installation.notice.version
    under_way = person is not None and drafts.load(tx, person.id) is not None
    shown = tuple(it for it in found if it.name != ANSWER)[: EARLIER + 1]
    zone = zone_of(zone_text(person.tz if person else None, tx.installation.timezone))
    follows = person is not None and not under_way
    writes = agreed and under_way
    uploaded = tuple(it for it in uploads.of_session(tx, session) if it.complete) if writes else ()
    return SessionView(shown, answer, writes, uploaded, follows, zone)


def pick(seen: SessionView, pages: Pages, value: str) -> tuple[str, str] | None:
    """Return the message and the data of the button whose mark a form carries; None where the session is not shown
    it."""
    name, _, mark = value.partition(".")
    for it in seen.messages:
        if it.name == name:
            buttons = [button for row in Card.from_json(PageBody.of(it.body).card).rows for button in row]
            data = next((each.data for each in buttons if each.data and pages.mark(each) == mark), None)
            return (name, data.encode()) if data else None
    return None


class SessionFiles:
    """The files of messages: copies of evidence from the vault, and what was made for a message."""

    def __init__(self, store: Store, vault: Vault) -> None:
        self._store = store
        self._vault = vault

    async def of(self, session: Address, message: str, number: str) -> web.Response | None:
        """Return a file as a download; None where the session is not shown it."""
        seen = await self._store.read(lambda tx: look(tx, session))
        files = [file for it in seen.messages if it.name == message for file in PageBody.of(it.body).files]
        file = next((it for it in files if str(it.number) == number), None)
        if file is None:
            return None
        if file.evidence:
            content = await self._copy(file.evidence)
        else:
            content = await self._store.read(lambda tx: messages.file(tx, session, f"{message}/{number}"))
        if content is None:
            return None
        named = f"attachment; filename*=UTF-8''{quote(file.name)}"
        return web.Response(body=content, content_type=file.mime, headers={"Content-Disposition": named})

    async def _copy(self, evidence_id: int) -> bytes | None:
        key = await self._store.read(lambda tx: evidence.file_key(tx, evidence_id))
        if key is None:
            return None
        try:
            return await self._vault.get(evidence_id, key, copy=True)
        except FileNotFoundError:
            return None

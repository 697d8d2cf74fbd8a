"""Uploads that go on after a break, by the core and the creation of tus 1.0 (https://tus.io/protocols/resumable-upload).

A session has one upload of a file: asked to begin it again, as after a break, the answer names the one that there is.
"""

import binascii
import secrets
from base64 import b64decode
from collections.abc import Sequence
from functools import partial

from aiohttp import web

from bot.web.door import Asked, Door, Handle
from bot.web.forms import BROKEN, FILES, BodyPace, Forms, UnreadableFormError
from bot.web.reading import look
from cases.retention import visits
from rules.addresses import Address
from rules.evidence import SentFile
from rules.text.text_limits import file_name
from store.entry import people
from store.unit import Store, Tx
from store.web import uploads
from store.web.uploads import FormUpload

PLACE = "/report/upload"
_TUS = {"Tus-Resumable": "1.0.0"}
PIECE_BYTES = 1024 * 1024
"""How much of a file is kept at once: a break costs less than that."""
UNSENT_BYTES = 1024**3
"""The most bytes of all uploads that were not sent."""
_TYPE = "application/offset+octet-stream"
_TOLD = 255
"""The most characters that are read of what a browser says of a file."""


class Uploads:
    """Serves the uploads of sessions, and hands over those that are sent."""

    def __init__(self, door: Door, forms: Forms, store: Store) -> None:
        self._door = door
        self._forms = forms
        self._store = store

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        one = PLACE + "/{id:[0-9a-f]{24}}"
        return [
            web.post(PLACE, partial(self._door.shown, "submit", self._ours(self._create))),
            web.head(one, partial(self._door.shown, "page", self._ours(self._offset))),
            web.patch(one, partial(self._door.shown, "page", self._ours(self._patch))),
        ]

    def _ours(self, handle: Handle) -> Handle:
        """Answer those alone who speak the protocol for a page of ours."""

        async def checked(asked: Asked) -> web.Response:
            request, sessions = asked.request, self._door.sessions
            if asked.session is None or not (
                sessions.is_same_site(request)
                and sessions.is_ours(asked.session, request.headers.get("Lian-Token", ""))
            ):
                raise UnreadableFormError(403)
            if request.headers.get("Tus-Resumable") != _TUS["Tus-Resumable"]:
                return web.Response(status=412, headers={"Tus-Version": _TUS["Tus-Resumable"]})
            answer = await handle(asked)
            answer.headers.update(_TUS)
            return answer

        return checked

    async def _create(self, asked: Asked) -> web.Response:
        length, header = _number(asked, "Upload-Length"), asked.request.headers.get("Upload-Metadata", "")
        name, mime, modified = (_told(header, key) for key in ("filename", "filetype", "modified"))
        new = FormUpload(secrets.token_hex(12), file_name(name), mime, modified, length)
        if not 0 < length <= self._store.installation.policy.max_bytes:
            raise UnreadableFormError(413)
        begun = await self._store.commit(lambda tx: self._begun(tx, _session(asked), new))
        if begun is None:
            raise UnreadableFormError(429)
        where = {"Location": f"{PLACE}/{begun.id}", "Upload-Offset": str(begun.offset)}
        return web.Response(status=201, headers=where)

    def _begun(self, tx: Tx, session: Address, new: FormUpload) -> FormUpload | None:
        """Begin an upload, or return the one of the same file; None where the session may have no more."""
        there = uploads.of_session(tx, session)
        facts = (new.name, new.mime, new.modified, new.length)
        if same := next((it for it in there if (it.name, it.mime, it.modified, it.length) == facts), None):
            return same
        person = people.find(tx, session)
        full = len(there) >= FILES or uploads.size_of_all(tx) + new.length > UNSENT_BYTES
        if person is None or full or self._store.installation.disk_low or not look(tx, session).writes:
            return None
        visits.look_by(tx, person.id, uploads.begin(tx, session, new, person.id))
        return new

    async def _offset(self, asked: Asked) -> web.Response:
        upload = await self._upload(asked)
        return web.Response(headers={"Upload-Offset": str(upload.offset), "Upload-Length": str(upload.length)})

    async def _patch(self, asked: Asked) -> web.Response:
        upload, offset, request = await self._upload(asked), _number(asked, "Upload-Offset"), asked.request
        if request.content_type != _TYPE:
            raise UnreadableFormError(415)
        if offset + (request.content_length or 0) > upload.length:
            raise UnreadableFormError(413)
        held, pace, ended = bytearray(), BodyPace(), False
        try:
            while not ended:
                async with pace.kept():
                    came = await request.content.readany()
                pace.size += len(came)
                held += came
                ended = not came or offset + len(held) > upload.length
                if ended or len(held) >= PIECE_BYTES:
                    offset = await self._add(asked, upload, offset, held)
        except TimeoutError:
            raise UnreadableFormError(408) from None
        except BROKEN:
            raise UnreadableFormError(400) from None
        finally:
            # What came before a break stays, so that the upload goes on from there.
            offset = await self._add(asked, upload, offset, held)
        return web.Response(status=204, headers={"Upload-Offset": str(offset)})

    async def _add(self, asked: Asked, upload: FormUpload, offset: int, held: bytearray) -> int:
        """Keep what came since the last piece, and return how far the upload has come."""
        piece, session = bytes(held), _session(asked)
        held.clear()
        if not piece:
            return offset

        def add(tx: Tx) -> FormUpload | None:
            person = people.find(tx, session)
            return uploads.add(tx, session, upload.id, offset, piece, person.id) if person else None

        if (longer := await self._store.commit(add)) is None:
            raise UnreadableFormError(409)
        return longer.offset

    async def _upload(self, asked: Asked) -> FormUpload:
        id, session = asked.request.match_info["id"], _session(asked)
        if (upload := await self._store.read(lambda tx: uploads.find(tx, session, id))) is None:
            raise UnreadableFormError(404)
        return upload

    async def sent(self, session: Address, ids: Sequence[str]) -> list[SentFile] | None:
        """Return the files of uploads that are sent now, in this order; None where one is not there, or not wholly."""
        found = [await self._store.read(partial(uploads.find, session=session, id=id)) for id in ids[:FILES]]
        whole = [it for it in found if it and it.complete]
        if len(whole) < len(found):
            return None
        files = []
        for it in whole:
            content = await self._store.read(partial(uploads.content, session=session, id=it.id))
            files.append(await self._forms.keep(content, it.name, it.mime))
        return files

    async def end(self, session: Address, ids: Sequence[str]) -> None:
        """Erase uploads that were sent."""

        def end(tx: Tx) -> None:
            for id in ids:
                uploads.end(tx, session, id)

        await self._store.commit(end)


def _session(asked: Asked) -> Address:
    assert asked.session
    return asked.session.address


def _number(asked: Asked, header: str) -> int:
    told = asked.request.headers.get(header, "")
    if not (told.isascii() and told.isdecimal() and len(told) < len(str(2**50))):
        raise UnreadableFormError(400)
    return int(told)


def _told(header: str, key: str) -> str:
    """Return what a browser says of a file under a key; empty where it says nothing that can be read."""
    for pair in header.split(","):
        found, _, value = pair.strip().partition(" ")
        if found == key:
            try:
                return b64decode(value, validate=True).decode("utf-8", "replace")[:_TOLD]
            except (binascii.Error, ValueError):
                break
    return ""

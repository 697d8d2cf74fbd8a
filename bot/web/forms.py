"""Reads what a browser submits: small forms, and forms with files, which are limited while they are read."""

import asyncio
import re
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.files.sources import Spool
from bot.web.channel import BOT
from rules.evidence import SentFile, kind_of_type
from rules.refusals import Text
from rules.text.text_limits import MESSAGE_UNITS, file_name, folded, units

FORM_BYTES = 64 * 1024
"""The most bytes of a form without files, and of a field."""
FIELDS = 12
"""The most fields of a form."""
FILES = 10
"""The most files that are sent at once."""
READ_SECONDS = 15.0
"""How long the next bytes of a body may take."""
LEAST_PER_SECOND = 4 * 1024
"""The bytes of a second that a body has to keep up with after that: who sends one now and then holds no place."""
UPLOADS_AT_ONCE = 8
"""How many forms with files are read side by side: each file is in memory until it is sealed."""

BROKEN = (ValueError, LookupError, ConnectionError, RuntimeError, HttpProcessingError, web.RequestPayloadError)
"""What aiohttp raises of a body that is none, or whose connection is closed."""
UPLOADED = "uploaded."
"""How the names of fields begin that name an upload."""
_TURN = re.compile("[0-9a-f]{24}(-[0-9]{1,2})?")
_PIECE = 256 * 1024
_MIME = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}")
_COMMAND = re.compile(r"/[a-z]\w{0,31}(@\w{1,32})?", re.ASCII | re.IGNORECASE)
"""A command of a chat and nothing else: with words behind it, it is said."""
_PHOTOS = ("image/jpeg", "image/png")


class UnreadableFormError(Exception):
    """What came is no form, or too large, or too slow.

    Attributes:
        status: of the answer.
    """

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


@dataclass(slots=True)
class SubmittedForm:
    """The fields of a form, and its files as they are kept; `too_large` are the names of those that are not."""

    fields: dict[str, str] = field(default_factory=dict)
    files: list[SentFile] = field(default_factory=list)
    too_large: list[str] = field(default_factory=list)
    left_out: int = 0

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def turn(self) -> str:
        """The id of the submission, which a form of ours carries, so that a second click changes nothing."""
        return turn(self["turn"])

    @property
    def uploaded(self) -> list[str]:
        """The ids of the uploads that are to be sent with it."""
        return [name.removeprefix(UPLOADED) for name in self.fields if name.startswith(UPLOADED)]

    def troubles(self, most: int) -> list[Text]:
        """Return what keeps its words and files from being sent; `most` are the bytes of one file."""
        text = self["text"]
        troubles = [Text("web-file-too-large", {"name": name, "limit": most}) for name in self.too_large]
        if left_out := self.left_out + max(0, len(self.files) + len(self.uploaded) - FILES):
            troubles.append(Text("web-files-too-many", {"count": left_out}))
        if units(text) > MESSAGE_UNITS:
            troubles.append(Text("web-text-too-long", {"length": len(text), "limit": MESSAGE_UNITS}))
        elif self.files or self.uploaded or troubles:
            return troubles
        elif not text.strip():
            troubles.append(Text("web-nothing-said"))
        elif _COMMAND.fullmatch(command := folded(text).strip()):
            troubles.append(Text("web-no-commands", {"command": command}))
        return troubles


def turn(given: str) -> str:
    """Return the id of a submission; empty for anything that is none."""
    return given if _TURN.fullmatch(given) else ""


class BodyPace:
    """How far the reading of a body has come, and how long the next bytes may take."""

    def __init__(self) -> None:
        self.size = 0
        self._begun = asyncio.get_running_loop().time()

    def kept(self) -> asyncio.Timeout:
        """Limit the wait for the next bytes."""
        now = asyncio.get_running_loop().time()
        return asyncio.timeout_at(READ_SECONDS + min(now, self._begun + self.size / LEAST_PER_SECOND))


class Forms:
    """Reads forms; files go to the spool as they come."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._room = asyncio.Semaphore(UPLOADS_AT_ONCE)

    async def read(self, request: web.Request, allowed: Callable[[SubmittedForm], bool], most: int) -> SubmittedForm:
        """Return the form of a request.

        Args:
            allowed: asked before the first file is read, with the fields that stand before it.
            most: bytes of one file.

        Raises:
            UnreadableFormError: there is none, or it is not allowed.
        """
        if request.content_type == "multipart/form-data":
            return await self._with_files(request, allowed, most)
        # Pages are in UTF-8, and so is what they submit; other encodings hold what is no text.
        kind = request.content_type, (request.charset or "utf-8").lower()
        if kind != ("application/x-www-form-urlencoded", "utf-8"):
            raise UnreadableFormError(415)
        if (request.content_length or 0) > FORM_BYTES:
            raise UnreadableFormError(413)
        try:
            async with asyncio.timeout(READ_SECONDS):
                posted = await request.post()
        except TimeoutError:
            raise UnreadableFormError(408) from None
        except web.HTTPRequestEntityTooLarge:
            raise UnreadableFormError(413) from None
        except BROKEN:
            raise UnreadableFormError(400) from None
        form = SubmittedForm({name: value for name, value in posted.items() if isinstance(value, str)})
        if not allowed(form):
            raise UnreadableFormError(403)
        return form

    async def _with_files(
        self, request: web.Request, allowed: Callable[[SubmittedForm], bool], most: int
    ) -> SubmittedForm:
        if (request.content_length or 0) > FILES * most + FORM_BYTES:
            raise UnreadableFormError(413)
        form, pace = SubmittedForm(), BodyPace()
        try:
            async with AsyncExitStack() as held:
                parts = await request.multipart()
                checked = False
                for _ in range(FIELDS + FILES):
                    async with pace.kept():
                        part = await parts.next()
                    if part is None:
                        break
                    if not isinstance(part, BodyPartReader) or part.name is None:
                        raise UnreadableFormError(400)
                    if part.filename is None:
                        form.fields[part.name] = (await self._bytes(part, FORM_BYTES, pace) or b"").decode(
                            "utf-8", "replace"
                        )
                        continue
                    if not checked and not allowed(form):
                        raise UnreadableFormError(403)
                    if part.filename and not checked:
                        await held.enter_async_context(self._room)
                        pace = BodyPace()
                    checked = checked or bool(part.filename)
                    await self._file(form, part, most, pace)
                else:
                    raise UnreadableFormError(413)
        except TimeoutError:
            raise UnreadableFormError(408) from None
        except BROKEN:
            raise UnreadableFormError(400) from None
        if not checked and not allowed(form):
            raise UnreadableFormError(403)
        return form

    async def _file(self, form: SubmittedForm, part: BodyPartReader, most: int, pace: BodyPace) -> None:
        """Keep a file, or note why it is not kept; an input without a file sends an empty one."""
        content, name = await self._bytes(part, most, pace), file_name(part.filename or "")
        if content is None:
            form.too_large.append(name)
        elif content and len(form.files) >= FILES:
            form.left_out += 1
        elif content:
            form.files.append(await self.keep(content, name, part.headers.get("Content-Type", "")))

    async def keep(self, content: bytes, name: str, mime: str) -> SentFile:
        """Keep a file, of which the browser says name and type."""
        mime = mime.partition(";")[0].strip().lower()
        mime = mime if _MIME.fullmatch(mime) else ""
        kind = kind_of_type(mime)
        kind = "document" if kind == "photo" and mime not in _PHOTOS else kind
        return SentFile(await self._spool.keep(BOT, content), kind, name, mime, len(content))

    async def _bytes(self, part: BodyPartReader, most: int, pace: BodyPace) -> bytes | None:
        """Return the bytes of a part; None where there are more than `most`: of those a browser still gets rid, so that
        it shows the answer, up to twice as many.

        Raises:
            UnreadableFormError: there are far too many.
        """
        kept, size = bytearray(), 0
        while not part.at_eof():
            async with pace.kept():
                piece = await part.read_chunk(_PIECE)
            size += len(piece)
            pace.size += len(piece)
            if size <= most:
                kept += piece
            elif size > 2 * most:
                raise UnreadableFormError(413)
        return bytes(kept) if size <= most else None

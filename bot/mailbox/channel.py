"""A mailbox as a channel of the reporter bot: what people wrote is stored and then marked as seen, else only marked.

Nothing is deleted from the mailbox: what Lian does not take stays there for the operator's eyes.
"""

import asyncio
import hashlib
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import timedelta
from typing import Protocol

import msgspec
import structlog

from bot.failures import is_row_fault
from bot.mailbox.imap import MailboxAwayError, MailFolder, NewMail
from bot.mailbox.reading import LARGEST, AttachedFile, MailBody, UnreadableMailError, read_all, read_body, read_head
from bot.receiving.channel import Deliver, Raw
from bot.receiving.throttle import RateLimiter, ThrottleVerdict
from bot.runtime.clock import Clock, backoff
from bot.runtime.log import describe_exception
from handlers.incoming import Envelope, UpdateContext
from handlers.mail import CHANNEL
from handlers.mail.event import MailEvent, MailFile, outline, takes_choice
from rules.mail.authenticity import is_authentic
from rules.mail.bounces import read_bounce
from rules.mail.kinds import MailHead, MailKind, kind_of
from rules.mail.language import language_of
from rules.mail.quotes import own_words
from rules.operator.policy import Policy
from store.inbox import RawEvent
from store.sealing import Keyring

log = structlog.get_logger()

AT_ONCE = 20
"""Mails of a round, which are stored together."""
AN_HOUR = 30
"""Mails that are taken from one sender in an hour; more are a loop, or a flood."""
POLL, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=1)
"""Between two looks where the server does not tell of new mail; between two tries where it is away, at most."""
_ID = re.compile(r"<[^<>\s]{3,250}>")
_EARLIER = 3


class FileKeeper(Protocol):
    """Keeps the bytes of files that come with an event."""

    async def keep(self, bot: str, content: bytes) -> str:
        """Keep the bytes, and return the reference that the event is to name."""


class NoPresses:
    """A mail has no presses that wait for an answer of their own."""

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """Answer nothing."""
        return lambda turn: None

    def busy(self) -> bool:
        """Whether an answer is being sent: never."""
        return False

    def idle(self) -> bool:
        """Whether every press has its answer: always."""
        return True

    async def finish(self) -> None:
        """Nothing is in progress."""


class MailChannel:
    """The mailbox of the reporter bot.

    Args:
        url: the address of the folder, with its password.
        server: the name under which the receiving server writes whom mails are by.
        own: the address that Lian's mails come from.
        limits: has the limit "mails" of one sender.
    """

    name = CHANNEL

    def __init__(
        self,
        url: str,
        server: str,
        own: str,
        spool: FileKeeper,
        keys: Keyring,
        policy: Policy,
        clock: Clock,
        limits: RateLimiter,
    ) -> None:
        self.answers = NoPresses()
        self._url = url
        self._folder = MailFolder(url)
        self._server = server
        self._own = own.lower()
        self._spool = spool
        self._keys = keys
        self._policy = policy
        self._clock = clock
        self._limits = limits

    def at_work(self, outline: Envelope) -> AbstractAsyncContextManager[None]:
        """A mailbox shows nothing of it."""
        return nullcontext()

    def outline(self, raw: Raw) -> Envelope:
        """Return the envelope of a stored mail."""
        return outline(raw)

    async def read(self, raw: Raw) -> Envelope:
        """Return the same: it holds all of it."""
        return outline(raw)

    async def serve(self, deliver: Deliver) -> None:
        """Take mails until cancelled; where the server is away, try again, each time a little later."""
        failures = 0
        while True:
            self._folder = MailFolder(self._url)
            try:
                await asyncio.to_thread(self._folder.open)
                waits = await asyncio.to_thread(lambda: self._folder.waits)
                while True:
                    while await self._round(deliver):
                        failures = 0
                    if waits:
                        await asyncio.to_thread(self._folder.wait)
                    else:
                        await self._clock.sleep_until(self._clock.now() + POLL)
            except MailboxAwayError as away:
                failures += 1
                log.warning("the mailbox is away", why=str(away), times=failures)
            except Exception as error:
                failures += 1
                log.error("mails could not be stored; they are asked for again", error=describe_exception(error))
            finally:
                self._folder.abort()
            await self._clock.sleep_until(self._clock.now() + backoff(failures - 1, LONGEST_PAUSE))

    async def _round(self, deliver: Deliver) -> bool:
        """Store the oldest new mails, then mark them as seen; return whether there were any."""
        found = await asyncio.to_thread(self._folder.new, AT_ONCE)
        if taken := [event for mail in found if (event := await self._tried(mail))]:
            await deliver([self._raw(event) for event in taken])
        if found:
            await asyncio.to_thread(self._folder.mark_seen, [mail.uid for mail in found])
        return bool(found)

    def _raw(self, event: MailEvent) -> RawEvent:
        conversation = self._keys.hash("conversation", f"{CHANNEL}:{event.sender}")
        return RawEvent(CHANNEL, event.event, conversation, msgspec.json.encode(event))

    async def _tried(self, mail: NewMail) -> MailEvent | None:
        """Return what is stored of a mail; None also for one that cannot be read, so that no mail blocks the others."""
        try:
            return await self._taken(mail)
        except Exception as error:
            if isinstance(error, MailboxAwayError) or not is_row_fault(error):
                raise
            log.error("a mail is left in the mailbox: it cannot be read", error=describe_exception(error))
            return None

    async def _taken(self, mail: NewMail) -> MailEvent | None:
        """Return what is stored of a mail; None for one that no person wrote, or not the one that it names."""
        head, findings = read_head(mail.head, self._own)
        kind = kind_of(head)
        if kind is MailKind.BOUNCE and (bounced := await self._bounced(mail, head)):
            return bounced
        if not kind.taken:
            log.info("a mail is left in the mailbox", kind=kind)
            return None
        if not is_authentic(head.sender, findings, self._server):
            log.warning("a mail is left in the mailbox: nothing says that its sender wrote it")
            return None
        if await self._limits.weigh("mails", self._keys.hash("mails", head.sender)) is not ThrottleVerdict.PASS:
            log.warning("a mail is left in the mailbox: too many of one sender", kind=MailKind.LOOP)
            return None
        event = await self._event(mail, head)
        late = event.answers and takes_choice(event.text)
        return msgspec.structs.replace(event, earlier=await self._earlier(head)) if late else event

    async def _bounced(self, mail: NewMail, head: MailHead) -> MailEvent | None:
        """Return that a mail of ours came back; None where it did not, or where too many do within an hour."""
        raw = await asyncio.to_thread(self._folder.whole, mail.uid) if mail.size <= LARGEST else mail.head
        it = read_bounce(head, await asyncio.to_thread(read_all, raw))
        fits = it and await self._limits.weigh("mails", self._keys.hash("mails", "bounces")) is ThrottleVerdict.PASS
        to = it.recipients if it and fits else ()
        return MailEvent(self._id(mail, head, raw), to[0], "", "", "", "", (it.mail,), failed=to) if it and to else None

    async def _earlier(self, head: MailHead) -> MailEvent | None:
        """Return the report with which this sender began the thread, if the mailbox has it still."""
        cited = dict.fromkeys(_ID.findall(" ".join((*head.all("references"), *head.all("in-reply-to")))))
        for cited_id in [it for it in cited if not it.startswith("<lian-")][:_EARLIER]:
            for mail in await asyncio.to_thread(self._folder.find, cited_id):
                before, findings = read_head(mail.head, self._own)
                theirs = before.sender == head.sender and is_authentic(before.sender, findings, self._server)
                if theirs and kind_of(before) is MailKind.REPORT:
                    return await self._event(mail, before)
        return None

    async def _event(self, mail: NewMail, head: MailHead) -> MailEvent:
        body, refused = MailBody("", ()), ""
        try:
            raw = await asyncio.to_thread(self._folder.whole, mail.uid) if mail.size <= LARGEST else b""
            if not raw:
                raise UnreadableMailError("refusal-mail-too-large")
            body = await asyncio.to_thread(read_body, raw)
        except UnreadableMailError as unreadable:
            raw, refused = mail.head, unreadable.why
        subject = next(iter(head.all("subject")), "")[:300]
        text = body.text if not head.answers else await asyncio.to_thread(own_words, body.text, self._own)
        if not (text.strip() or body.files or refused or subject.strip()):
            refused = "refusal-mail-empty"
        files, left_out = await self._kept(body.files)
        if len(text) > self._policy.description_limit:
            whole = await self._keep(AttachedFile("mail.txt", "text/plain", text.encode()))
            text, files = text[: self._policy.description_limit - 1] + "…", (*files, whole)
        return MailEvent(
            self._id(mail, head, raw),
            head.sender,
            language_of(f"{subject}\n{text}") or "",
            subject,
            text,
            next(iter(head.all("message-id")), "").strip()[:300],
            head.answers[:20],
            files,
            left_out,
            refused,
        )

    async def _kept(self, files: tuple[AttachedFile, ...]) -> tuple[tuple[MailFile, ...], int]:
        """Keep the files that a report may have, and return how many are left out."""
        fits = [it for it in files if len(it.content) <= self._policy.max_bytes][: self._policy.max_items]
        return tuple([await self._keep(it) for it in fits]), len(files) - len(fits)

    async def _keep(self, file: AttachedFile) -> MailFile:
        return MailFile(await self._spool.keep("reporter", file.content), file.name, file.mime, len(file.content))

    def _id(self, mail: NewMail, head: MailHead, raw: bytes) -> str:
        """Return the id of a mail, the same however often and under whatever number it comes (law 2)."""
        written = raw.partition(b"\r\n\r\n")[2]
        named = next(iter(head.all("message-id")), "") or f"{self._folder.validity}/{mail.uid}"
        told = f"{named}\n{head.sender}\n{hashlib.sha256(written).hexdigest()}"
        return self._keys.hash("mail", told).hex()[:32]

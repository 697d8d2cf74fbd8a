"""Turns one message of the outbox into calls to the Bot API, depending on its manner."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.sending.transport import Attachment, OutgoingMessage
from bot.telegram.api import Api, RefusedError, Upload
from bot.telegram.chat_actions import ChatActions
from bot.telegram.telegram_errors import RefusalKind, refusal_kind
from dialogs.engine.cards import Card
from dialogs.engine.words import Rendered, Renderer, plain
from handlers.telegram.ids import chat_id, message_id, message_ref, with_mentions
from rules.addresses import Address, MessageRef
from rules.schedule.zones import zone_of
from store.outbox import SendMode
from store.outbox.sending import OutboxRow, SentMessage
from store.vault import Vault

Params = dict[str, Any]

_METHODS = {"photo": "sendPhoto", "video": "sendVideo", "voice": "sendVoice", "audio": "sendAudio"}
"""The method that sends an evidence file, by its kind; every other kind is sent as a document."""

_ACTIONS = {"photo": "upload_photo", "video": "upload_video", "voice": "upload_voice"}
"""What is shown while an evidence file is on its way, by its kind; for every other kind a document."""

_IN_ALBUM = frozenset({"photo", "video"})
"""The kinds that can share an album (Bot API "sendMediaGroup"); if it has other kinds, all are sent as documents."""


_REMEMBERED = 2_000
"""Messages whose text is known, so that the same is not sent once more."""


class Delivery:
    """Sends letters to Telegram; a returned reference is that of the message or topic which is now current.

    Every call may raise what `Api.call` raises.
    """

    def __init__(self, api: Api, vault: Vault, words: Renderer, actions: ChatActions) -> None:
        self._api = api
        self._actions = actions
        self._vault = vault
        self._words = words
        self._shown: dict[tuple[Address, MessageRef | None], Rendered] = {}

    async def deliver(
        self, letter: OutgoingMessage, words: Rendered, *, unformatted: bool = False
    ) -> MessageRef | None:
        """Carry out the row's manner.

        Args:
            words: the letter's card, as `rendered` returns it.
            unformatted: send the text without its formatting, which Telegram could not parse.
        """
        row = letter.row
        self._shown.pop((row.to.address, row.message), None)
        message = await self._carry_out(letter, words, unformatted)
        if message is not None and not letter.enclosures and row.manner is not SendMode.OPEN_THREAD:
            self._remember((row.to.address, message), words)
        return message

    def is_current(self, row: OutboxRow, words: Rendered) -> bool:
        """Return whether the message or title that the row changes shows these words already, so that there is nothing
        to send. Only what this process has sent is known; Telegram refuses the rest of the same as not modified."""
        if row.manner not in (SendMode.EDIT, SendMode.TITLE_THREAD) or row.message is None:
            return False
        return self._shown.get((row.to.address, row.message)) == words

    def _remember(self, place: tuple[Address, MessageRef | None], words: Rendered) -> None:
        self._shown[place] = words
        if len(self._shown) > _REMEMBERED:
            del self._shown[next(iter(self._shown))]

    async def _carry_out(self, letter: OutgoingMessage, words: Rendered, unformatted: bool) -> MessageRef | None:
        row = letter.row
        match row.manner:
            case SendMode.OPEN_THREAD:
                return row.message or await self.make_topic(row.to.address, words)
            case SendMode.DELETE | SendMode.TITLE_THREAD | SendMode.REMOVE_THREAD if row.message is None:
                return None
            case SendMode.DELETE:
                await self._api.call("deleteMessage", _message(row))
                return None
            case SendMode.TITLE_THREAD:
                await self._api.call("editForumTopic", _topic(row) | {"name": plain(words.text)})
                return row.message
            case SendMode.REMOVE_THREAD:
                await self._api.call("deleteForumTopic", _topic(row))
                return None
            case SendMode.EDIT if row.message is not None:
                await self._api.call("editMessageText", _message(row) | _text(words, unformatted))
                return row.message
            case _:
                return await self._send(letter, words, unformatted)

    def rendered(self, row: OutboxRow, card: Card | None, now: datetime) -> Rendered:
        """Render a card as formatted text and keyboard for Telegram; empty for None."""
        if card is None:
            return Rendered("", None)
        rendered = self._words.render(card, row.to.lang, zone_of(row.to.tz), now)
        return replace(rendered, text=with_mentions(rendered.text))

    async def make_topic(self, address: Address, name: Rendered) -> MessageRef:
        """Create a forum topic and return its reference (https://core.telegram.org/bots/api#createforumtopic)."""
        made = await self._api.call("createForumTopic", {"chat_id": chat_id(address), "name": plain(name.text)})
        return message_ref(made["message_thread_id"])

    async def pin(self, sent: SentMessage) -> None:
        """Pin a message that was sent, without notifying anybody."""
        ids = {"chat_id": chat_id(sent.row.to.address), "message_id": message_id(sent.message or MessageRef(""))}
        await self._api.call("pinChatMessage", ids | {"disable_notification": True})

    async def emptied(self, row: OutboxRow, words: Rendered) -> None:
        """Replace the text of the row's message by this one, and a file by a text file; of a voice message only the
        caption can be changed (Bot API "editMessageMedia")."""
        place = _message(row)
        self._shown.pop((row.to.address, row.message), None)
        try:
            await self._api.call("editMessageText", place | _text(words, False))
        except RefusedError as refused:
            if refusal_kind(refused) is not RefusalKind.NOTHING_TO_EDIT:
                raise
            note = {"file": Upload("-.txt", plain(words.text).encode(), "text/plain")}
            media = {"type": "document", "media": "attach://file"}
            await self._api.call("editMessageMedia", place | {"media": media}, note)

    async def _send(self, letter: OutgoingMessage, words: Rendered, unformatted: bool) -> MessageRef:
        place: Params = {"chat_id": chat_id(letter.row.to.address)}
        if letter.row.thread is not None:
            place["message_thread_id"] = message_id(letter.row.thread)
        if letter.card and letter.card.guarded:
            place["protect_content"] = True
        if not letter.enclosures:
            sent = await self._api.call("sendMessage", place | _text(words, unformatted))
            return message_ref(sent["message_id"])
        if letter.row.to.bot == "desk" and any(it.key for it in letter.enclosures):
            # Who handles a case looks at evidence where it was sent: no forwarding, no saving.
            place["protect_content"] = True
        action = _ACTIONS.get(letter.enclosures[0].kind, "upload_document")
        async with self._actions.during(letter.row.to.address, letter.row.thread, action):
            match letter.enclosures:
                case (enclosure,):
                    sent = await self._send_one(place, enclosure, words, unformatted)
                case enclosures:
                    sent = await self._send_album(place, enclosures, words, unformatted)
        return message_ref(sent["message_id"])

    async def _send_one(self, place: Params, enclosure: Attachment, words: Rendered, unformatted: bool) -> Any:
        method = _METHODS.get(enclosure.kind, "sendDocument")
        field = method.removeprefix("send").lower()
        params = place | {field: "attach://file"} | _caption(words, unformatted) | _keyboard(words)
        if enclosure.original:
            params["disable_content_type_detection"] = True
        return await self._api.call(method, params, {"file": await self._upload(enclosure)})

    async def _send_album(
        self, place: Params, enclosures: Sequence[Attachment], words: Rendered, unformatted: bool
    ) -> Any:
        """Send an album, which has no keyboard; its text is the caption of the first picture or the last document."""
        shown = all(enclosure.kind in _IN_ALBUM for enclosure in enclosures)
        media: list[Params] = [
            {"type": enclosure.kind if shown else "document", "media": f"attach://file{enclosure.id}"}
            for enclosure in enclosures
        ]
        media[0 if shown else -1] |= _caption(words, unformatted)
        uploads = {f"file{enclosure.id}": await self._upload(enclosure) for enclosure in enclosures}
        sent = await self._api.call("sendMediaGroup", place | {"media": media}, uploads)
        return sent[0]

    async def _upload(self, enclosure: Attachment) -> Upload:
        if enclosure.made is not None:
            # Drawing must not block the event loop.
            return Upload(enclosure.name, await asyncio.to_thread(enclosure.made), enclosure.mime)
        assert enclosure.key is not None
        content = await self._vault.get(enclosure.id, enclosure.key, copy=not enclosure.original)
        return Upload(enclosure.name, content, enclosure.mime)


def _message(row: OutboxRow) -> Params:
    return {"chat_id": chat_id(row.to.address), "message_id": message_id(row.message or MessageRef(""))}


def _topic(row: OutboxRow) -> Params:
    return {"chat_id": chat_id(row.to.address), "message_thread_id": message_id(row.message or MessageRef(""))}


def _text(words: Rendered, unformatted: bool) -> Params:
    preview: Params = {"link_preview_options": {"is_disabled": True}}
    return _formatted("text", words, unformatted) | preview | _keyboard(words)


def _caption(words: Rendered, unformatted: bool) -> Params:
    return _formatted("caption", words, unformatted) if words.text else {}


def _formatted(field: str, words: Rendered, unformatted: bool) -> Params:
    return {field: plain(words.text)} if unformatted else {field: words.text, "parse_mode": "HTML"}


def _keyboard(words: Rendered) -> Params:
    return {"reply_markup": {"inline_keyboard": words.keyboard}} if words.keyboard else {}

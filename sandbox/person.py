"""People for tests: they act through the HTTP API of the sandbox and read their present screen."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from aiohttp import FormData

from sandbox.people import views
from sandbox.people.samples import sample
from sandbox.people.screen import ActRefusedError, Screen
from sandbox.server import Sandbox
from sandbox.state.world import Bot, Chat, Json, Message, User

After = Callable[[], Awaitable[None]]


class Person(Screen):
    """A person with the app; the current chat is the one that they last wrote to, none at first.

    Args:
        sandbox: The sandbox they act in.
        user: Their account.
        after: Awaited after each act, so that a test can wait until its bots are idle.
    """

    def __init__(self, sandbox: Sandbox, user: User, after: After | None = None) -> None:
        super().__init__(sandbox.world, user)
        self.alert: str | None = None
        """The text of the last answer to a press."""
        self._sandbox = sandbox
        self._after = after

    @classmethod
    def join(cls, sandbox: Sandbox, name: str, *, after: After | None = None, **account: Any) -> Self:
        """Add an account; `account` is passed to `Sandbox.add_person`."""
        return cls(sandbox, sandbox.add_person(name, **account), after)

    async def starts(self, bot: Bot, payload: str = "") -> None:
        """Open the private chat and press START, or follow a deep link."""
        self.goes_to(bot)
        await self._act({"act": "start", "bot": bot.id, "payload": payload})

    async def says(
        self,
        text: str,
        to: Bot | Chat | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
        anonymously: bool = False,
        channel: Chat | None = None,
        quote: str = "",
    ) -> list[Message]:
        """Send text; `anonymously` sends it as the group itself, `channel` as that channel."""
        act = {"act": "say", "text": text, "reply_to": reply_to and reply_to.id, "anonymously": anonymously}
        return await self._write({**act, "channel": channel and channel.id, "quote": quote}, to, thread)

    async def replies_elsewhere(self, replied: Message, text: str, quote: str = "") -> Message:
        """Reply in the current chat to a message of another one ("Reply in another chat"), quoting a part of it."""
        act = {"act": "say", "text": text, "elsewhere": replied.id, "quote": quote}
        return (await self._write(act | {"elsewhere_chat": views.number_for(replied.chat)}))[0]

    async def sends_photo(
        self, caption: str = "", content: bytes | None = None, size: int | None = None, reply_to: Message | None = None
    ) -> Message:
        """Send a photo; `size` is the declared size in bytes."""
        return await self._sends("photo", caption, content, None, None, size, reply_to)

    async def sends_video(
        self, caption: str = "", content: bytes | None = None, size: int | None = None, reply_to: Message | None = None
    ) -> Message:
        """Send a video."""
        return await self._sends("video", caption, content, None, None, size, reply_to)

    async def sends_voice(self, content: bytes | None = None, reply_to: Message | None = None) -> Message:
        """Send a voice message."""
        return await self._sends("voice", "", content, None, None, None, reply_to)

    async def sends_audio(self, caption: str = "", content: bytes | None = None) -> Message:
        """Send a piece of music."""
        return await self._sends("audio", caption, content, None, None, None)

    async def sends_sticker(self, reply_to: Message | None = None) -> Message:
        """Send a sticker."""
        return await self._sends("sticker", "", None, None, None, None, reply_to)

    async def sends_document(
        self,
        name: str,
        content: bytes,
        mime: str = "application/octet-stream",
        caption: str = "",
        size: int | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file with a name."""
        return await self._sends("document", caption, content, name, mime, size, reply_to)

    async def sends_album(
        self,
        kinds: Sequence[str] = ("photo", "photo"),
        caption: str = "",
        reply_to: Message | None = None,
        uploads: Sequence[tuple[bytes, str, str]] | None = None,
    ) -> list[Message]:
        """Send several photos and videos, or several documents, at once.

        Args:
            uploads: the bytes, the name and the type of each; samples by default.
        """
        items = [{"kind": kind} for kind in kinds]
        act = {"act": "send", "items": items, "caption": caption, "reply_to": reply_to and reply_to.id}
        return await self._write(act, None, None, uploads or [sample(kind) for kind in kinds])

    async def sends_location(self, latitude: float = 31.23, longitude: float = 121.47) -> Message:
        """Send a location."""
        place = {"latitude": latitude, "longitude": longitude}
        return (await self._write({"act": "send", "location": place}))[0]

    async def sends_contact(self, phone_number: str = "+8613800000000", first_name: str = "Li") -> Message:
        """Send a telephone number as a contact."""
        contact = {"phone_number": phone_number, "first_name": first_name}
        return (await self._write({"act": "send", "contact": contact}))[0]

    async def shares(self, kind: str, content: Json) -> Message:
        """Send what is neither text nor a file: a poll, a story, a giveaway …; `content` as in Bot API "Message"."""
        return (await self._write({"act": "send", kind: content}))[0]

    async def forwards(self, messages: Message | Sequence[Message], to: Bot | Chat | None = None) -> list[Message]:
        """Forward one or several messages of one chat at once."""
        chosen = [messages] if isinstance(messages, Message) else list(messages)
        target = self._find(to) if to is not None else self._here
        act = {
            "act": "forward",
            "from_chat": views.number_for(chosen[0].chat),
            "message_ids": [message.id for message in chosen],
            "to": views.number_for(target),
            "thread": self._thread if to is None else None,
        }
        return self._messages(target, await self._act(act))

    async def edits(self, message: Message, text: str) -> None:
        """Change the text of an own message."""
        await self._act({"act": "edit", "chat": views.number_for(message.chat), "message": message.id, "text": text})

    async def deletes(self, message: Message) -> None:
        """Delete a message."""
        await self._act({"act": "delete", "chat": views.number_for(message.chat), "message": message.id})

    async def blocks(self, bot: Bot) -> None:
        """Block a bot."""
        await self._act({"act": "block", "bot": bot.id})

    async def unblocks(self, bot: Bot) -> None:
        """Unblock a bot."""
        await self._act({"act": "unblock", "bot": bot.id})

    async def taps(self, label: str, within: Message | None = None) -> Json | None:
        """Press the newest visible button with this label, or with a label that contains it. Follow a link to a bot.

        Returns:
            The answer to the press (text, show_alert, url), or None.

        Raises:
            AssertionError: there is no such button; the message lists the visible ones.
        """
        message, button = self._button(label, within)
        if "callback_data" in button:
            return await self.taps_data(message, button["callback_data"])
        link = urlsplit(button.get("url", ""))
        bot = self._world.find_bot(link.path.strip("/")) if link.hostname == "t.me" else None
        if bot is not None:
            await self.starts(bot, parse_qs(link.query).get("start", [""])[0])
        return {"text": None, "show_alert": False, "url": button.get("url")}

    async def taps_data(self, message: Message, data: str | bytes) -> Json | None:
        """Press a button with any data: forged, or of a keyboard that is gone."""
        text = data.decode(errors="replace") if isinstance(data, bytes) else data
        act: Json = {"act": "tap", "chat": views.number_for(message.chat), "message": message.id, "data": text}
        told = await self._act(act | {"wait": 0} if self._after else act)
        answer = self._world.queries[told["query"]].answer
        self.alert = answer["text"] if answer else None
        return answer

    async def _sends(
        self,
        kind: str,
        caption: str,
        content: bytes | None,
        name: str | None,
        mime: str | None,
        size: int | None,
        reply_to: Message | None = None,
    ) -> Message:
        bytes_, usual_name, usual_mime = (b"", "", "") if kind == "document" else sample(kind)
        upload = (bytes_ if content is None else content, name or usual_name, mime or usual_mime)
        item = {"kind": kind} | ({"size": size} if size is not None else {})
        act = {"act": "send", "items": [item], "caption": caption, "reply_to": reply_to and reply_to.id}
        return (await self._write(act, None, None, [upload]))[0]

    async def _write(
        self,
        act: Json,
        to: Bot | Chat | None = None,
        thread: int | None = None,
        uploads: Sequence[tuple[bytes, str, str]] = (),
    ) -> list[Message]:
        if to is not None:
            self.goes_to(to, thread)
        chat = self._here
        where = {"chat": views.number_for(chat), "thread": thread if thread is not None else self._thread}
        return self._messages(chat, await self._act(act | where, uploads))

    def _messages(self, chat: Chat, told: Json) -> list[Message]:
        return [chat.messages[view["message_id"]] for view in told["messages"] if view["message_id"] in chat.messages]

    async def _act(self, act: Json, uploads: Sequence[tuple[bytes, str, str]] = ()) -> Json:
        url = f"{self._sandbox.url}/sandbox/people/{self.user.id}/acts"
        form = FormData({"act": json.dumps(act)}, quote_fields=False)
        for content, name, mime in uploads:
            form.add_field("file", content, filename=name, content_type=mime)
        async with self._sandbox.apps.post(url, **({"data": form} if uploads else {"json": act})) as answer:
            told: Json = await answer.json()
        if not told["ok"]:
            raise ActRefusedError(f"{self.user.first_name} cannot {act['act']}: {told['why']}")
        if self._after is not None:
            await self._after()
        return told

"""People for tests: each acts through the sandbox's HTTP API and reads their screen as it is now."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession, FormData

from sandbox import acts, views
from sandbox.samples import sample
from sandbox.server import Sandbox
from sandbox.world import Bot, Chat, Json, Message, User

After = Callable[[], Awaitable[None]]


class ActRefusedError(AssertionError):
    """The person's app would not let them do it."""


class Person:
    """Somebody with the app in hand; they start in no chat, and are in the one they last wrote to.

    Args:
        sandbox: Where they are.
        user: Their account.
        after: Awaited after each act: a test lets its bots come to rest here.
    """

    def __init__(self, sandbox: Sandbox, user: User, after: After | None = None) -> None:
        self.user = user
        self.alert: str | None = None
        """The text of the last answer to a press."""
        self._sandbox = sandbox
        self._after = after
        self._chat: Chat | None = None
        self._thread: int | None = None

    @classmethod
    def join(cls, sandbox: Sandbox, name: str, *, after: After | None = None, **account: Any) -> Self:
        """A new account; `account` as `Sandbox.add_person` takes it."""
        return cls(sandbox, sandbox.add_person(name, **account), after)

    # --- acts

    async def starts(self, bot: Bot, payload: str = "") -> None:
        """Open the private chat and press START, or follow a deep link."""
        self.goes_to(bot)
        await self._act({"act": "start", "bot": bot.id, "payload": payload})

    def goes_to(self, place: Bot | Chat, thread: int | None = None) -> None:
        """Open a chat, or one topic of it."""
        self._chat = self._find(place)
        self._thread = thread

    async def says(
        self,
        text: str,
        to: Bot | Chat | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
        anonymously: bool = False,
    ) -> list[Message]:
        """Write; `anonymously` is as the group itself."""
        act = {"act": "say", "text": text, "reply_to": reply_to and reply_to.id, "anonymously": anonymously}
        return await self._write(act, to, thread)

    async def sends_photo(self, caption: str = "", content: bytes | None = None, size: int | None = None) -> Message:
        """A photo; `size` in bytes may be declared larger than it is."""
        return await self._sends("photo", caption, content, None, None, size)

    async def sends_video(self, caption: str = "", content: bytes | None = None, size: int | None = None) -> Message:
        """A video."""
        return await self._sends("video", caption, content, None, None, size)

    async def sends_voice(self, content: bytes | None = None) -> Message:
        """A voice message."""
        return await self._sends("voice", "", content, None, None, None)

    async def sends_audio(self, caption: str = "", content: bytes | None = None) -> Message:
        """A piece of music."""
        return await self._sends("audio", caption, content, None, None, None)

    async def sends_sticker(self) -> Message:
        """A sticker."""
        return await self._sends("sticker", "", None, None, None, None)

    async def sends_document(
        self,
        name: str,
        content: bytes,
        mime: str = "application/octet-stream",
        caption: str = "",
        size: int | None = None,
    ) -> Message:
        """A file under its own name."""
        return await self._sends("document", caption, content, name, mime, size)

    async def sends_album(self, kinds: Sequence[str] = ("photo", "photo"), caption: str = "") -> list[Message]:
        """Several photos and videos, or several documents, at once."""
        items = [{"kind": kind} for kind in kinds]
        uploads = [sample(kind) for kind in kinds]
        return await self._write({"act": "send", "items": items, "caption": caption}, None, None, uploads)

    async def sends_location(self, latitude: float = 31.23, longitude: float = 121.47) -> Message:
        """A place on the map."""
        place = {"latitude": latitude, "longitude": longitude}
        return (await self._write({"act": "send", "location": place}))[0]

    async def sends_contact(self, phone_number: str = "+8613800000000", first_name: str = "Li") -> Message:
        """Somebody's telephone number."""
        contact = {"phone_number": phone_number, "first_name": first_name}
        return (await self._write({"act": "send", "contact": contact}))[0]

    async def forwards(self, messages: Message | Sequence[Message], to: Bot | Chat | None = None) -> list[Message]:
        """Forward one message or several, from one chat, at once."""
        chosen = [messages] if isinstance(messages, Message) else list(messages)
        target = self._find(to) if to is not None else self._here
        act = {
            "act": "forward",
            "from_chat": views.number_for(chosen[0].chat),
            "message_ids": [message.id for message in chosen],
            "to": views.number_for(target),
        }
        return self._messages(target, await self._act(act))

    async def edits(self, message: Message, text: str) -> None:
        """Change one's own message."""
        await self._act({"act": "edit", "chat": views.number_for(message.chat), "message": message.id, "text": text})

    async def deletes(self, message: Message) -> None:
        """Delete a message."""
        await self._act({"act": "delete", "chat": views.number_for(message.chat), "message": message.id})

    async def blocks(self, bot: Bot) -> None:
        """Stop a bot."""
        await self._act({"act": "block", "bot": bot.id})

    async def unblocks(self, bot: Bot) -> None:
        """Let a bot in again."""
        await self._act({"act": "unblock", "bot": bot.id})

    async def taps(self, label: str, within: Message | None = None) -> Json | None:
        """Press the newest visible button with this label, or else with this in its label.

        Returns:
            What answered the press (text, show_alert, url), or None. A link into a bot is followed.

        Raises:
            AssertionError: there is no such button; it lists those there are.
        """
        message, button = self._button(label, within)
        if "callback_data" in button:
            return await self.taps_data(message, button["callback_data"])
        link = urlsplit(button.get("url", ""))
        bot = self._sandbox.world.find_bot(link.path.strip("/")) if link.hostname == "t.me" else None
        if bot is not None:
            await self.starts(bot, parse_qs(link.query).get("start", [""])[0])
        return {"text": None, "show_alert": False, "url": button.get("url")}

    async def taps_data(self, message: Message, data: str | bytes) -> Json | None:
        """Press a button that may not be there: forged bytes, or those of a keyboard that is gone."""
        text = data.decode(errors="replace") if isinstance(data, bytes) else data
        act: Json = {"act": "tap", "chat": views.number_for(message.chat), "message": message.id, "data": text}
        told = await self._act(act | {"wait": 0} if self._after else act)
        answer = self._sandbox.world.queries[told["query"]].answer
        self.alert = answer["text"] if answer else None
        return answer

    # --- what is on the screen

    @property
    def last(self) -> str:
        """Text of the newest message of somebody else in the current chat."""
        return _text(self.last_message)

    @property
    def last_message(self) -> Message:
        """The newest message of somebody else in the current chat."""
        found = next((message for message in self._newest_first() if message.sender is not self.user), None)
        assert found is not None, f"nobody has written to {self.user.first_name} here"
        return found

    @property
    def screen(self) -> list[str]:
        """Every message of the current chat, oldest first, each with its buttons below it."""
        return [_shown(message) for message in self._newest_first()][::-1]

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has any."""
        newest = next((message for message in self._newest_first() if message.markup), None)
        return [button["text"] for button in _buttons(newest)] if newest else []

    def messages(self, place: Bot | Chat | None = None, thread: int | None = None) -> list[Message]:
        """The messages of a chat (default: the current one), oldest first."""
        if place is None:
            return list(self._newest_first())[::-1]
        return list(views.in_thread(self._find(place), thread))[::-1]

    # --- within

    @property
    def _here(self) -> Chat:
        assert self._chat is not None, f"{self.user.first_name} is in no chat yet: starts(bot) or goes_to(chat)"
        while self._chat.migrated_to is not None:
            self._chat = self._chat.migrated_to
        return self._chat

    def _find(self, place: Bot | Chat) -> Chat:
        try:
            return acts.find_chat(self._sandbox.world, self.user, place.id)
        except acts.NotAllowedError as refused:
            raise ActRefusedError(f"{self.user.first_name} cannot go there: {refused}") from refused

    def _newest_first(self) -> list[Message]:
        return list(views.in_thread(self._here, self._thread))

    def _button(self, label: str, within: Message | None) -> tuple[Message, Json]:
        messages = [within] if within else self._newest_first()
        seen = [(message, button) for message in messages for button in _buttons(message)]
        for fits in (lambda text: text == label, lambda text: label in text):
            for message, button in seen:
                if fits(button["text"]):
                    return message, button
        labels = " ".join(f"[{button['text']}]" for _, button in seen) or "none at all"
        raise AssertionError(f"{self.user.first_name} sees no button [{label}]; visible: {labels}")

    async def _sends(
        self, kind: str, caption: str, content: bytes | None, name: str | None, mime: str | None, size: int | None
    ) -> Message:
        bytes_, usual_name, usual_mime = (b"", "", "") if kind == "document" else sample(kind)
        upload = (bytes_ if content is None else content, name or usual_name, mime or usual_mime)
        item = {"kind": kind} | ({"size": size} if size is not None else {})
        return (await self._write({"act": "send", "items": [item], "caption": caption}, None, None, [upload]))[0]

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
        async with ClientSession() as session:
            body = {"data": form} if uploads else {"json": act}
            async with session.post(url, **body) as answer:
                told: Json = await answer.json()
        if not told["ok"]:
            raise ActRefusedError(f"{self.user.first_name} cannot {act['act']}: {told['why']}")
        if self._after is not None:
            await self._after()
        return told


def _buttons(message: Message) -> list[Json]:
    return [button for row in (message.markup or {}).get("inline_keyboard", []) for button in row]


def _text(message: Message) -> str:
    return views.summary(message)


def _shown(message: Message) -> str:
    rows = [" ".join(f"[{b['text']}]" for b in row) for row in (message.markup or {}).get("inline_keyboard", [])]
    return "\n".join([_text(message), *rows])

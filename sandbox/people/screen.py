"""The screen of a person: the current chat with its present messages and buttons."""

from __future__ import annotations

from sandbox.people import acts, views
from sandbox.state.world import Bot, Chat, Json, Message, User, World


class ActRefusedError(AssertionError):
    """The app of the person does not allow the act."""


class Screen:
    """The view of one person; no chat is open at first.

    Args:
        world: The world of the sandbox.
        user: The account of the person.
    """

    def __init__(self, world: World, user: User) -> None:
        self.user = user
        self._world = world
        self._chat: Chat | None = None
        self._thread: int | None = None

    def goes_to(self, place: Bot | Chat, thread: int | None = None) -> None:
        """Open a chat or a topic."""
        self._chat = self._find(place)
        self._thread = thread

    @property
    def place(self) -> tuple[int, int | None]:
        """The id of the current chat, as people name it, and its topic."""
        return views.number_for(self._here), self._thread

    @property
    def last(self) -> str:
        """The text of the newest message of another sender in the current chat."""
        return views.summary(self.last_message)

    @property
    def last_message(self) -> Message:
        """The newest message of another sender in the current chat; a line about the chat itself is no message."""
        others = (it for it in self._newest_first() if it.sender is not self.user and not it.service)
        found = next(others, None)
        assert found is not None, f"nobody has written to {self.user.first_name} here"
        return found

    @property
    def screen(self) -> list[str]:
        """Every message of the current chat, oldest first, each with its buttons below it."""
        return [_shown(message) for message in self._newest_first()][::-1]

    @property
    def buttons(self) -> list[str]:
        """The labels of the newest message with buttons."""
        newest = next((message for message in self._newest_first() if _rows(message)), None)
        return [button["text"] for row in _rows(newest) for button in row] if newest else []

    def messages(self, place: Bot | Chat | None = None, thread: int | None = None) -> list[Message]:
        """Return the messages of a chat (default: the current one), oldest first."""
        newest_first = self._newest_first() if place is None else list(views.in_thread(self._find(place), thread))
        return newest_first[::-1]

    @property
    def _here(self) -> Chat:
        assert self._chat is not None, f"{self.user.first_name} is in no chat yet: starts(bot) or goes_to(chat)"
        while self._chat.migrated_to is not None:
            self._chat = self._chat.migrated_to
        return self._chat

    def _find(self, place: Bot | Chat) -> Chat:
        try:
            return acts.find_chat(self._world, self.user, place.id)
        except acts.NotAllowedError as refused:
            raise ActRefusedError(f"{self.user.first_name} cannot go there: {refused}") from refused

    def _newest_first(self) -> list[Message]:
        return list(views.in_thread(self._here, self._thread))

    def _button(self, label: str, within: Message | None) -> tuple[Message, Json]:
        messages = [within] if within else self._newest_first()
        seen = [(message, button) for message in messages for row in _rows(message) for button in row]
        exact = [found for found in seen if found[1]["text"] == label]
        for found in exact or [found for found in seen if label in found[1]["text"]]:
            return found
        labels = " ".join(f"[{button['text']}]" for _, button in seen) or "none at all"
        raise AssertionError(f"{self.user.first_name} sees no button [{label}]; visible: {labels}")


def _rows(message: Message) -> list[list[Json]]:
    rows: list[list[Json]] = (message.markup or {}).get("inline_keyboard", [])
    return rows


def _shown(message: Message) -> str:
    rows = [" ".join(f"[{button['text']}]" for button in row) for row in _rows(message)]
    return "\n".join([views.summary(message), *rows])

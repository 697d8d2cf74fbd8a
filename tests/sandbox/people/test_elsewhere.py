"""A reply in another chat: what the bot is told of the message, and what the app does not allow."""

from typing import Any

import pytest

from sandbox import ActRefusedError, Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api


async def stand_still() -> None:
    """Bots that do nothing after an act."""


@pytest.fixture
async def mei(sandbox: Sandbox, bot: Bot) -> Person:
    mei = Person.join(sandbox, "Mei", after=stand_still)
    await mei.starts(bot)
    return mei


async def told(api: Api) -> dict[str, Any]:
    """The newest message; its form is checked against the Bot API as every answer of the server is."""
    return await api.newest()


async def test_the_bot_is_told_author_place_and_quote(api: Api, sandbox: Sandbox, bot: Bot, mei: Person) -> None:
    rude = Person.join(sandbox, "Rude", after=stand_still, username="rude")
    group = sandbox.add_group("G", members=[rude.user, mei.user], username="loud_group")
    [message] = await rude.says("😀 one two three", to=group)
    mei.goes_to(bot)
    await mei.replies_elsewhere(message, "look", "two")
    body = await told(api)
    assert body["text"] == "look"
    assert body["quote"] == {"text": "two", "position": 7, "is_manual": True}
    assert body["external_reply"]["origin"]["sender_user"]["username"] == "rude"
    assert body["external_reply"]["chat"]["username"] == "loud_group"
    assert body["external_reply"]["message_id"] == message.id
    assert "reply_to_message" not in body


async def test_a_photo_of_a_channel_comes_with_it(api: Api, sandbox: Sandbox, bot: Bot, mei: Person) -> None:
    loud = Person.join(sandbox, "Loud", after=stand_still)
    channel = sandbox.add_channel("C", admins=[loud.user], members=[mei.user])
    loud.goes_to(channel)
    post = await loud.sends_photo("words")
    mei.goes_to(bot)
    await mei.replies_elsewhere(post, "look")
    body = await told(api)
    assert body["external_reply"]["photo"]
    assert body["external_reply"]["origin"]["type"] == "channel"
    assert "quote" not in body


async def test_of_a_basic_group_and_of_who_hides_only_the_name_is_told(
    api: Api, sandbox: Sandbox, bot: Bot, mei: Person
) -> None:
    shy = Person.join(sandbox, "Shy", after=stand_still, hides_forwards=True)
    group = sandbox.add_group("G", supergroup=False, members=[shy.user, mei.user])
    [message] = await shy.says("one", to=group)
    mei.goes_to(bot)
    await mei.replies_elsewhere(message, "look", "one")
    reply = (await told(api))["external_reply"]
    assert reply == {"origin": {"type": "hidden_user", "date": message.date, "sender_user_name": "Shy"}}


async def test_only_words_of_the_message_are_quoted(sandbox: Sandbox, bot: Bot, mei: Person) -> None:
    group = sandbox.add_group("G", members=[mei.user])
    [message] = await mei.says("one", to=group)
    mei.goes_to(bot)
    with pytest.raises(ActRefusedError, match="quote"):
        await mei.replies_elsewhere(message, "look", "never said")

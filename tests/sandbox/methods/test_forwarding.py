"""Forwarded messages: all four kinds of origin, albums, and what cannot be forwarded."""

import pytest

from sandbox import ActRefusedError, Person, Sandbox
from sandbox.state.render import render
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api


async def test_a_forward_names_its_author(api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person) -> None:
    group = sandbox.add_group("Street", members=[wei.user, li.user])
    said = await li.says("你是猪", to=group)

    await wei.forwards(said, to=bot)

    message = await api.newest()
    origin = message["forward_origin"]
    assert message["text"] == "你是猪"
    assert message["from"]["id"] == wei.user.id
    assert (origin["type"], origin["sender_user"]["username"], origin["date"]) == ("user", "li_staff", said[0].date)


async def test_an_author_who_hides_shows_a_name_alone(api: Api, sandbox: Sandbox, bot: Bot, wei: Person) -> None:
    shy = Person.join(sandbox, "Shy", last_name="One", hides_forwards=True)
    group = sandbox.add_group("Street", members=[wei.user, shy.user])

    await wei.forwards(await shy.says("x", to=group), to=bot)

    origin = (await api.newest())["forward_origin"]
    assert origin == {"type": "hidden_user", "date": origin["date"], "sender_user_name": "Shy One"}


async def test_a_message_written_as_the_group_names_the_group(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[wei.user], admins=[li.user], username="street")

    said = await li.says("x", to=group, anonymously=True)

    await wei.forwards(said, to=bot)

    origin = (await api.newest())["forward_origin"]
    assert render(said[0])["from"]["username"] == "GroupAnonymousBot"
    assert (origin["type"], origin["sender_chat"]["username"]) == ("chat", "street")


async def test_a_post_names_its_channel_and_its_number(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person
) -> None:
    channel = sandbox.add_channel("News", admins=[li.user], members=[wei.user], username="news")
    posted = await li.says("标题", to=channel)

    await wei.forwards(posted, to=bot)

    origin = (await api.newest())["forward_origin"]
    assert (origin["type"], origin["chat"]["username"], origin["message_id"]) == ("channel", "news", posted[0].id)


async def test_a_forwarded_album_stays_an_album_and_one_of_it_is_alone(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[wei.user, li.user])
    li.goes_to(group)
    album = await li.sends_album(caption="看")

    await wei.forwards(album, to=bot)
    together = [update["message"] for update in (await api.updates())[-2:]]
    await wei.forwards(album[0], to=bot)

    assert len({message["media_group_id"] for message in together}) == 1
    assert together[0]["media_group_id"] != album[0].content["media_group_id"]
    assert "media_group_id" not in await api.newest()


async def test_a_forward_of_a_forward_keeps_the_first_author(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person
) -> None:
    street = sandbox.add_group("Street", members=[wei.user, li.user])
    square = sandbox.add_group("Square", members=[wei.user])
    again = await wei.forwards(await li.says("x", to=street), to=square)

    await wei.forwards(again, to=bot)

    assert (await api.newest())["forward_origin"]["sender_user"]["id"] == li.user.id


async def test_a_protected_message_is_not_forwarded_even_when_edited(api: Api, wei: Person) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="secret", protect_content=True)
    await api("editMessageText", chat_id=wei.user.id, message_id=sent["message_id"], text="still secret")
    place = {"chat_id": wei.user.id, "from_chat_id": wei.user.id, "message_id": sent["message_id"]}

    with pytest.raises(ActRefusedError, match="can't be forwarded"):
        await wei.forwards(wei.last_message)
    assert await api.refused("forwardMessage", **place) == "400 Bad Request: message can't be forwarded"


async def test_a_bot_forwards_and_copies(api: Api, wei: Person) -> None:
    said = (await wei.says("hello"))[0]
    place = {"chat_id": wei.user.id, "from_chat_id": wei.user.id, "message_id": said.id}

    forwarded = await api("forwardMessage", **place)
    copied = await api("copyMessage", **place)

    assert forwarded["forward_origin"]["sender_user"]["id"] == wei.user.id
    assert copied.keys() == {"message_id"}
    assert wei.last_message.origin is None
    assert wei.last == "hello"

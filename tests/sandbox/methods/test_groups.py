"""Groups as bots meet them: privacy, rights, topics, becoming a supergroup, being removed, restricting members."""

from datetime import timedelta

import pytest

from sandbox import ActRefusedError, Person, Sandbox
from sandbox.state.world import Chat
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock


@pytest.fixture
def staff(sandbox: Sandbox, li: Person, desk_api: Api) -> Chat:
    """The staff's forum, with the desk bot as an administrator."""
    return sandbox.add_group("Staff", forum=True, members=[li.user], admins=[desk_api.bot])


async def test_an_administrator_bot_hears_everything_and_another_only_what_is_meant_for_it(
    api: Api, desk_api: Api, sandbox: Sandbox, li: Person
) -> None:
    group = sandbox.add_group("Staff", members=[li.user, api.bot], admins=[desk_api.bot])
    await li.says("just talk", to=group)
    await li.says("/queue")
    await li.says("/queue@other_bot")
    await li.says("/queue@lian_bot")
    await li.says("@lian_bot look")
    asked = await api("sendMessage", chat_id=group.id, text="why?")
    await li.says("because", reply_to=group.messages[asked["message_id"]])
    await li.says("/mine")
    await desk_api("sendMessage", chat_id=group.id, text="me too")
    await li.says("/whose")

    heard = [update["message"]["text"] for update in await api.updates()]
    all_heard = [update["message"]["text"] for update in await desk_api.updates()]

    assert heard == ["/queue@lian_bot", "@lian_bot look", "because", "/mine"]
    everything = ["just talk", "/queue", "/queue@other_bot", "/queue@lian_bot", "@lian_bot look", "because", "/mine"]
    assert all_heard == [*everything, "/whose"]


async def test_somebody_writes_as_their_channel_until_that_is_banned(
    desk_api: Api, sandbox: Sandbox, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user], admins=[desk_api.bot])
    channel = sandbox.add_channel("News", members=[li.user])
    await li.says("hear me", to=group, channel=channel)
    heard = await desk_api.newest()
    assert (heard["from"]["username"], heard["sender_chat"]["id"]) == ("Channel_Bot", channel.id)
    await desk_api("banChatSenderChat", chat_id=group.id, sender_chat_id=channel.id)
    with pytest.raises(ActRefusedError, match="banned"):
        await li.says("again", to=group, channel=channel)


async def test_a_reply_tells_what_it_quotes(desk_api: Api, sandbox: Sandbox, li: Person) -> None:
    group = sandbox.add_group("Street", members=[li.user], admins=[desk_api.bot])
    [said] = await li.says("one two three", to=group)
    await li.says("look", reply_to=said, quote="two")
    assert (await desk_api.newest())["quote"] == {"text": "two", "position": 4}


async def test_a_topic_is_opened_written_in_renamed_closed_and_deleted(desk_api: Api, staff: Chat, li: Person) -> None:
    topic = await desk_api("createForumTopic", chat_id=staff.id, name="4 · 谩骂 · 待初审")
    place = {"chat_id": staff.id, "message_thread_id": topic["message_thread_id"]}
    card = await desk_api("sendMessage", text="card", **place)
    li.goes_to(staff, topic["message_thread_id"])
    await li.says("I take it")
    heard = await desk_api.newest()

    assert card["is_topic_message"]
    assert card["message_thread_id"] == topic["message_thread_id"]
    assert heard["message_thread_id"] == topic["message_thread_id"]
    assert heard["reply_to_message"]["forum_topic_created"]["name"] == "4 · 谩骂 · 待初审"
    assert li.screen == ["forum_topic_created", "card", "I take it"]

    await desk_api("editForumTopic", name="4 · 谩骂 · 调查中", **place)
    assert await desk_api.refused("editForumTopic", name="4 · 谩骂 · 调查中", **place) == (
        "400 Bad Request: TOPIC_NOT_MODIFIED"
    )
    await desk_api("closeForumTopic", **place)
    assert (await desk_api.newest())["forum_topic_closed"] == {}
    await desk_api("deleteForumTopic", **place)
    assert await desk_api.refused("sendMessage", text="x", **place) == "400 Bad Request: message thread not found"
    assert await desk_api.refused("editForumTopic", name="x", **place) == "400 Bad Request: TOPIC_ID_INVALID"


async def test_a_topic_deleted_in_the_app_is_gone_without_a_word(desk_api: Api, sandbox: Sandbox, staff: Chat) -> None:
    topic = await desk_api("createForumTopic", chat_id=staff.id, name="x")
    before = sandbox.pending(desk_api.bot)

    sandbox.delete_topic(staff, topic["message_thread_id"])

    assert sandbox.pending(desk_api.bot) == before
    assert await desk_api.refused(
        "sendMessage", chat_id=staff.id, message_thread_id=topic["message_thread_id"], text="x"
    ) == ("400 Bad Request: message thread not found")


async def test_a_bot_without_rights_is_told_which(desk_api: Api, sandbox: Sandbox, staff: Chat, li: Person) -> None:
    said = (await li.says("x", to=staff))[0]
    sandbox.set_rights(
        staff,
        desk_api.bot,
        can_manage_topics=False,
        can_delete_messages=False,
        can_pin_messages=False,
        can_restrict_members=False,
    )
    place = {"chat_id": staff.id}

    assert [
        await desk_api.refused("createForumTopic", name="x", **place),
        await desk_api.refused("deleteMessage", message_id=said.id, **place),
        await desk_api.refused("pinChatMessage", message_id=said.id, **place),
        await desk_api.refused("banChatMember", user_id=li.user.id, **place),
    ] == [
        "400 Bad Request: not enough rights to manage topics in the chat",
        "400 Bad Request: message can't be deleted",
        "400 Bad Request: not enough rights to manage pinned messages in the chat",
        "400 Bad Request: not enough rights to restrict/unrestrict chat member",
    ]


async def test_a_closed_topic_and_a_muted_bot(desk_api: Api, sandbox: Sandbox, staff: Chat) -> None:
    topic = await desk_api("createForumTopic", chat_id=staff.id, name="x")
    place = {"chat_id": staff.id, "message_thread_id": topic["message_thread_id"]}
    await desk_api("closeForumTopic", **place)
    assert await desk_api("sendMessage", text="administrators may", **place)

    sandbox.set_rights(staff, desk_api.bot, can_manage_topics=False)
    closed = await desk_api.refused("sendMessage", text="x", **place)
    sandbox.set_rights(staff, desk_api.bot, status="restricted", can_send_messages=False)
    muted = await desk_api.refused("sendMessage", chat_id=staff.id, text="x")

    assert closed == "400 Bad Request: TOPIC_CLOSED"
    assert muted == "400 Bad Request: not enough rights to send text messages to the chat"


async def test_a_plain_group_becomes_a_supergroup_with_a_new_id(api: Api, sandbox: Sandbox, li: Person) -> None:
    group = sandbox.add_group("Staff", supergroup=False, members=[li.user], admins=[api.bot])
    await li.says("x", to=group)

    supergroup = sandbox.upgrade_to_supergroup(group)

    answer = await api.answer("sendMessage", chat_id=group.id, text="x")
    told = [update["message"] for update in (await api.updates())[-2:]]
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": supergroup.id}
    assert told[0]["migrate_to_chat_id"] == supergroup.id
    assert told[1]["migrate_from_chat_id"] == group.id
    assert str(supergroup.id).startswith("-100")
    await li.says("still here")
    assert (await api.newest())["chat"]["id"] == supergroup.id


async def test_a_removed_bot_is_told_and_shut_out(api: Api, sandbox: Sandbox, li: Person) -> None:
    group = sandbox.add_group("Staff", members=[li.user], admins=[api.bot])

    sandbox.remove_from_group(group, api.bot, by=li.user)

    change = (await api.newest())["new_chat_member"]
    assert (change["status"], change["user"]["id"]) == ("kicked", api.bot.id)
    assert await api.refused("sendMessage", chat_id=group.id, text="x") == (
        "403 Forbidden: bot was kicked from the supergroup chat"
    )


async def test_who_is_muted_is_muted_until_the_hour(
    api: Api, sandbox: Sandbox, wei: Person, li: Person, clock: ManualClock
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    until = int(clock.now().timestamp()) + 3600
    await api("restrictChatMember", chat_id=group.id, user_id=wei.user.id, permissions={}, until_date=until)

    member = await api("getChatMember", chat_id=group.id, user_id=wei.user.id)
    assert (member["status"], member["until_date"]) == ("restricted", until)
    with pytest.raises(ActRefusedError, match="muted"):
        await wei.says("x", to=group)

    clock.advance(timedelta(hours=1))

    await wei.says("free again", to=group)
    assert (await api("getChatMember", chat_id=group.id, user_id=wei.user.id))["status"] == "member"


async def test_a_banned_member_is_gone_and_an_owner_cannot_be_banned(
    api: Api, sandbox: Sandbox, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    await api("banChatMember", chat_id=group.id, user_id=wei.user.id)

    with pytest.raises(ActRefusedError, match="no such chat"):
        await wei.says("x", to=group)
    assert await api("getChatMemberCount", chat_id=group.id) == 2
    assert await api.refused("banChatMember", chat_id=group.id, user_id=li.user.id) == (
        "400 Bad Request: can't remove chat owner"
    )


async def test_members_are_announced_to_administrators_that_ask_for_it(
    api: Api, sandbox: Sandbox, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user], admins=[api.bot])
    await api("getUpdates", offset=-1, allowed_updates=["chat_member"])

    sandbox.add_to_group(group, wei.user)

    update = (await api.updates())[-1]["chat_member"]
    assert [update[side]["status"] for side in ("old_chat_member", "new_chat_member")] == ["left", "member"]


async def test_a_bot_posts_in_a_channel_only_as_an_administrator(api: Api, sandbox: Sandbox, li: Person) -> None:
    channel = sandbox.add_channel("News", admins=[li.user, api.bot], username="news")
    posted = await api("sendMessage", chat_id="@news", text="weekly figures")
    me = await api("getChatMember", chat_id="@news", user_id=api.bot.id)

    assert posted["sender_chat"]["id"] == channel.id
    assert "from" not in posted
    assert me["can_post_messages"]
    sandbox.set_rights(channel, api.bot, can_post_messages=False)
    assert await api.refused("sendMessage", chat_id="@news", text="x") == (
        "400 Bad Request: need administrator rights in the channel chat"
    )


async def test_getting_a_chat_shows_what_is_pinned(desk_api: Api, staff: Chat) -> None:
    for text in ("rules", "rota"):
        sent = await desk_api("sendMessage", chat_id=staff.id, text=text)
        await desk_api("pinChatMessage", chat_id=staff.id, message_id=sent["message_id"])
    first = await desk_api("getChat", chat_id=staff.id)
    await desk_api("unpinChatMessage", chat_id=staff.id)
    second = await desk_api("getChat", chat_id=staff.id)
    await desk_api("unpinAllChatMessages", chat_id=staff.id)

    assert first["is_forum"]
    assert [chat["pinned_message"]["text"] for chat in (first, second)] == ["rota", "rules"]
    assert "pinned_message" not in await desk_api("getChat", chat_id=staff.id)


async def test_administrators_are_people_and_the_bot_itself(
    api: Api, desk_api: Api, sandbox: Sandbox, staff: Chat
) -> None:
    sandbox.add_to_group(staff, api.bot)
    sandbox.set_rights(staff, api.bot)

    admins = await desk_api("getChatAdministrators", chat_id=staff.id)

    assert [(admin["status"], admin["user"]["is_bot"]) for admin in admins] == [
        ("creator", False),
        ("administrator", True),
    ]
    assert (await api.updates())[0]["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_a_bot_may_leave(desk_api: Api, staff: Chat) -> None:
    await desk_api("leaveChat", chat_id=staff.id)

    assert await desk_api.refused("getChat", chat_id=staff.id) == (
        "403 Forbidden: bot is not a member of the supergroup chat"
    )


UNTIL = [
    # seconds from now, whether Telegram keeps the end
    (29, False),
    (30, True),
    (366 * 24 * 3600, True),
    (366 * 24 * 3600 + 1, False),
]


@pytest.mark.parametrize(("seconds", "kept"), UNTIL)
async def test_a_restriction_too_short_or_too_long_is_for_ever(
    seconds: int, kept: bool, api: Api, sandbox: Sandbox, wei: Person, li: Person, clock: ManualClock
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    whom = {"chat_id": group.id, "user_id": wei.user.id}
    until = int(clock.now().timestamp()) + seconds
    for method, more in (("restrictChatMember", {"permissions": {"can_send_messages": False}}), ("banChatMember", {})):
        await api(method, **whom, **more, until_date=until)
        assert (await api("getChatMember", **whom))["until_date"] == (until if kept else 0)


async def test_all_permissions_lift_a_restriction_and_some_do_not(
    api: Api, sandbox: Sandbox, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    whom = {"chat_id": group.id, "user_id": wei.user.id}
    every = list((await api("getChat", chat_id=group.id))["permissions"])

    await api("restrictChatMember", **whom, permissions={"can_send_other_messages": True})
    some = await api("getChatMember", **whom)
    await api("restrictChatMember", **whom, permissions=dict.fromkeys(every, True))

    assert (some["status"], some["can_send_photos"], some["can_send_polls"]) == ("restricted", True, False)
    assert (await api("getChatMember", **whom))["status"] == "member"


async def test_a_restriction_waits_for_who_has_left(api: Api, sandbox: Sandbox, wei: Person, li: Person) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    whom = {"chat_id": group.id, "user_id": wei.user.id}
    await api("restrictChatMember", **whom, permissions={})

    sandbox.remove_from_group(group, wei.user)
    away = await api("getChatMember", **whom)
    sandbox.add_to_group(group, wei.user)
    back = await api("getChatMember", **whom)

    assert [(one["status"], one["is_member"]) for one in (away, back)] == [("restricted", False), ("restricted", True)]


async def test_who_is_not_banned_stays_where_asked_and_a_plain_group_lifts_nothing(
    api: Api, sandbox: Sandbox, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[api.bot])
    whom = {"chat_id": group.id, "user_id": wei.user.id}
    await api("unbanChatMember", **whom, only_if_banned=True)
    assert (await api("getChatMember", **whom))["status"] == "member"
    await api("banChatMember", **whom)
    await api("unbanChatMember", **whom, only_if_banned=True)
    assert (await api("getChatMember", **whom))["status"] == "left"
    plain = sandbox.add_group("Alley", supergroup=False, members=[li.user, wei.user], admins=[api.bot])
    for method in ("restrictChatMember", "unbanChatMember"):
        told = await api.refused(method, chat_id=plain.id, user_id=wei.user.id, permissions={})
        assert "available" in told
        assert "supergroup" in told

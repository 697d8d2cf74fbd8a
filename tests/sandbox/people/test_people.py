"""People act as with an app in hand, and read what is on their screen."""

from datetime import timedelta

import pytest

from sandbox import ActRefusedError, Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock

TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*rows: dict[str, str]) -> dict[str, list[list[dict[str, str]]]]:
    """One row for each dictionary of label to data, or to a link."""

    def button(label: str, to: str) -> dict[str, str]:
        return {"text": label, "url" if "://" in to else "callback_data": to}

    return {"inline_keyboard": [[button(label, to) for label, to in row.items()] for row in rows]}


async def stand_still() -> None:
    """Bots that do nothing after an act."""


@pytest.fixture
async def mei(sandbox: Sandbox, bot: Bot) -> Person:
    """A person whose bot answers no press by itself."""
    mei = Person.join(sandbox, "Mei", after=stand_still)
    await mei.starts(bot)
    return mei


async def test_a_tap_presses_the_newest_button_of_that_name_and_brings_the_answer(
    api: Api, sandbox: Sandbox, bot: Bot
) -> None:
    async def answer() -> None:
        newest = await api.newest()
        if "data" in newest:
            text = f"{newest['message']['text']} {newest['data']}"
            await api("answerCallbackQuery", callback_query_id=newest["id"], text=text, show_alert=True)

    mei = Person.join(sandbox, "Mei", after=answer)
    await mei.starts(bot)
    await api("sendMessage", chat_id=mei.user.id, text="old", reply_markup=keyboard({"立案": "yes"}))
    await api("sendMessage", chat_id=mei.user.id, text="new", reply_markup=keyboard({"不予立案": "no", "立案": "yes"}))

    assert await mei.taps("立案") == {"text": "new yes", "show_alert": True, "url": None}
    assert mei.alert == "new yes"


async def test_a_part_of_the_label_is_enough_and_a_missing_button_lists_those_there_are(api: Api, mei: Person) -> None:
    buttons = keyboard({"📝 我要举报": "r"}, {"🔎 查进度": "s"})
    await api("sendMessage", chat_id=mei.user.id, text="x", reply_markup=buttons)

    await mei.taps("我要举报")

    assert (await api.newest())["data"] == "r"
    assert mei.buttons == ["📝 我要举报", "🔎 查进度"]
    assert mei.screen[-1] == "x\n[📝 我要举报]\n[🔎 查进度]"
    with pytest.raises(AssertionError, match=r"sees no button \[立案\]; visible: \[📝 我要举报\] \[🔎 查进度\]"):
        await mei.taps("立案")


async def test_a_press_is_answered_once_and_soon(api: Api, mei: Person, clock: ManualClock) -> None:
    await api("sendMessage", chat_id=mei.user.id, text="x", reply_markup=keyboard({"a": "a"}))
    message = mei.last_message
    await mei.taps_data(message, b"\x00forged")
    forged = await api.newest()
    await mei.taps_data(message, "a")
    second = (await api.newest())["id"]

    await api("answerCallbackQuery", callback_query_id=forged["id"])

    assert forged["data"] == "\x00forged"
    assert await api.refused("answerCallbackQuery", callback_query_id=forged["id"]) == TOO_OLD
    assert await api.refused("answerCallbackQuery", callback_query_id=second, text="x" * 201) == (
        "400 Bad Request: MESSAGE_TOO_LONG"
    )
    clock.advance(timedelta(minutes=1))
    assert await api.refused("answerCallbackQuery", callback_query_id=second) == TOO_OLD


async def test_another_bot_cannot_answer(api: Api, desk_api: Api, mei: Person) -> None:
    await api("sendMessage", chat_id=mei.user.id, text="x", reply_markup=keyboard({"a": "a"}))
    await mei.taps("a")

    query = (await api.newest())["id"]

    assert await desk_api.refused("answerCallbackQuery", callback_query_id=query) == TOO_OLD


async def test_a_deep_link_on_a_button_starts_the_bot(api: Api, desk_api: Api, wei: Person) -> None:
    link = keyboard({"打开": "https://t.me/lian_desk_bot?start=case_7"}, {"网站": "https://a.example/x"})
    await api("sendMessage", chat_id=wei.user.id, text="x", reply_markup=link)
    site = await wei.taps("网站")

    await wei.taps("打开")

    assert site == {"text": None, "show_alert": False, "url": "https://a.example/x"}
    assert (await desk_api.newest())["text"] == "/start case_7"


async def test_text_too_long_for_one_message_goes_as_two(api: Api, wei: Person) -> None:
    sent = await wei.says("案" * 5000)

    assert [len(update["message"]["text"]) for update in (await api.updates())[1:]] == [4096, 904]
    assert len(sent) == 2


async def test_a_person_who_blocked_a_bot_cannot_write_to_it(bot: Bot, wei: Person) -> None:
    await wei.blocks(bot)

    with pytest.raises(ActRefusedError, match="Wei cannot say: the bot is blocked"):
        await wei.says("hello?")

    await wei.unblocks(bot)
    await wei.says("hello")


async def test_edits_and_deletions(api: Api, wei: Person) -> None:
    said = (await wei.says("frist"))[0]
    await wei.edits(said, "first")
    edited = (await api.updates())[-1]["edited_message"]
    await wei.deletes(said)

    assert (edited["message_id"], edited["text"]) == (said.id, "first")
    assert wei.screen == ["/start"]
    assert len(await api.updates()) == 3


async def test_everything_else_that_people_send(api: Api, wei: Person) -> None:
    await wei.sends_voice()
    await wei.sends_sticker()
    await wei.sends_audio()
    await wei.sends_location()
    await wei.sends_contact()

    kinds = ("voice", "sticker", "audio", "location", "contact")
    messages = [update["message"] for update in (await api.updates())[1:]]
    assert [next(kind for kind in kinds if kind in message) for message in messages] == list(kinds)


async def test_a_start_parameter_has_a_form(bot: Bot, wei: Person) -> None:
    with pytest.raises(ActRefusedError, match="start parameter"):
        await wei.starts(bot, "举报")


async def test_the_after_hook_lets_bots_come_to_rest(api: Api, sandbox: Sandbox, bot: Bot) -> None:
    async def echo() -> None:
        message = await api.newest()
        await api("sendMessage", chat_id=message["chat"]["id"], text=f"echo {message['text']}")

    mei = Person.join(sandbox, "Mei", after=echo)
    await mei.starts(bot)
    await mei.says("hi")

    assert mei.last == "echo hi"
    assert [message.id for message in mei.messages(bot)] == [1, 2, 3, 4]

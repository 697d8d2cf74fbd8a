"""The chat page in a real browser: two phones, a tiny bot behind them, and what a person does with a hand."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from aiohttp import ClientSession
from PIL import Image
from playwright.async_api import Locator, Page, expect

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock

pytestmark = pytest.mark.browser

NARROW = {"width": 390, "height": 844}
# A machine that runs much else at once is slow, and that is no fault of the page.
expect.set_options(timeout=30_000)
MARKUP = "<img src=x onerror=\"document.title='broken in'\">"


@pytest.fixture
async def mei(sandbox: Sandbox, bot: Bot) -> Person:
    """A reporter whose phone is the left one, and who has not started the bot."""
    return Person.join(sandbox, "美", language_code="zh-hans")


@pytest.fixture
async def echo(api: Api, mei: Person) -> AsyncIterator[None]:
    """A bot that says back what it hears, with a button, and tells the size of a photo."""
    task = asyncio.create_task(_echo(api))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _echo(api: Api) -> None:
    offset = 0
    while True:
        for update in await api.updates(offset, timeout=5):
            offset = update["update_id"] + 1
            if "callback_query" in update:
                await _answer_press(api, update["callback_query"])
            elif "message" in update:
                await _answer(api, update["message"])


async def _answer(api: Api, message: dict[str, Any]) -> None:
    said = message.get("text") or "{width}x{height}".format(**message["photo"][-1])
    buttons = [[{"text": "✅ 好", "callback_data": "ok"}, {"text": "提醒", "callback_data": "alert"}]]
    await api(
        "sendMessage", chat_id=message["chat"]["id"], text=f"听到：{said}", reply_markup={"inline_keyboard": buttons}
    )


async def _answer_press(api: Api, query: dict[str, Any]) -> None:
    if query["data"] == "alert":
        await api("answerCallbackQuery", callback_query_id=query["id"], text="看这里", show_alert=True)
        return
    await api("answerCallbackQuery", callback_query_id=query["id"], text="好的")
    place = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
    await api("editMessageText", **place, text="改好了")


async def open_page(page: Page, sandbox: Sandbox, query: str = "") -> Locator:
    """The left phone of the page, once both have their people."""
    await page.goto(f"{sandbox.url}/{query}")
    await page.locator("body[data-ready]").wait_for()
    return page.locator("[data-testid=phone][data-side=left]")


async def write(phone: Locator, text: str) -> None:
    await phone.get_by_test_id("write").fill(text)
    await phone.get_by_test_id("send").click()


async def test_a_person_starts_a_bot_writes_and_presses_its_buttons(page: Page, sandbox: Sandbox, echo: None) -> None:
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text="立案助手").click()
    await phone.get_by_test_id("start").click()
    await expect(phone.get_by_test_id("message").last).to_contain_text("听到：/start")

    await write(phone, "有人骂我")
    await expect(phone.get_by_test_id("message").last).to_contain_text("听到：有人骂我")

    await phone.get_by_role("button", name="提醒").last.click()
    await expect(phone.get_by_role("alertdialog")).to_contain_text("看这里")
    await phone.get_by_test_id("alert-ok").click()
    await expect(phone.get_by_role("alertdialog")).to_have_count(0)

    await phone.get_by_role("button", name="✅ 好").last.click()
    await expect(phone.get_by_test_id("toast")).to_have_text("好的")
    await expect(phone.get_by_test_id("message").last).to_contain_text("改好了")


async def test_a_picked_photo_is_looked_at_once_and_reaches_the_bot(page: Page, sandbox: Sandbox, echo: None) -> None:
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text="立案助手").click()
    await phone.get_by_test_id("start").click()
    png = io.BytesIO()
    Image.new("RGB", (320, 200), "teal").save(png, "PNG")
    await phone.get_by_test_id("files").set_input_files(
        {"name": "截图.png", "mimeType": "image/png", "buffer": png.getvalue()}
    )
    await expect(phone.get_by_test_id("sheet")).to_contain_text("截图.png")
    await phone.get_by_test_id("caption").fill("就是这条")
    await phone.get_by_test_id("send-files").click()

    sent = phone.get_by_test_id("message").filter(has_text="就是这条")
    await expect(sent.locator("img")).to_have_js_property("complete", True)
    await expect(phone.get_by_test_id("message").last).to_contain_text("听到：320x200")


async def test_what_people_write_and_how_they_are_called_is_never_markup(
    page: Page, sandbox: Sandbox, bot: Bot, mei: Person
) -> None:
    group = sandbox.add_group(MARKUP, members=[mei.user])
    other = Person.join(sandbox, MARKUP)
    sandbox.add_to_group(group, other.user)
    other.goes_to(group)
    await other.says(MARKUP)
    await other.sends_document(f"{MARKUP}.pdf", b"%PDF-1.4")
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text=MARKUP).click()
    await expect(phone.get_by_test_id("message").first).to_contain_text(MARKUP)
    await expect(phone.locator("img")).to_have_count(0)
    assert await page.title() == "Lian · 立案"


async def test_a_deep_link_opens_inside_the_phone_and_its_start_carries_the_payload(
    page: Page, sandbox: Sandbox, bot: Bot, wei: Person, mei: Person
) -> None:
    group = sandbox.add_group("读书会", members=[mei.user])
    mei.goes_to(group)
    await mei.says(f"https://t.me/{bot.username}?start=leaf_abuse")
    phone = await open_page(page, sandbox, f"?left={mei.user.id}")
    await phone.get_by_test_id("chat").filter(has_text="读书会").click()
    await phone.get_by_role("link").click()
    await phone.get_by_test_id("start").click()
    await expect(phone.get_by_test_id("message").first).to_contain_text("/start leaf_abuse")
    assert len(page.context.pages) == 1


async def test_a_topic_opens_from_the_forums_list_and_what_is_said_there_stays_there(
    page: Page, sandbox: Sandbox, desk: Bot, desk_api: Api, mei: Person
) -> None:
    forum = sandbox.add_group("值班组", forum=True, members=[mei.user], admins=[desk])
    topic = await desk_api("createForumTopic", chat_id=forum.id, name="Q2XTD-4 · 谩骂")
    await desk_api("sendMessage", chat_id=forum.id, message_thread_id=topic["message_thread_id"], text="待初审")
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text="值班组").click()
    await phone.get_by_test_id("topic").filter(has_text="谩骂").click()
    await expect(phone.get_by_test_id("message")).to_contain_text("待初审")
    await write(phone, "我来看")
    await expect(phone.get_by_test_id("message").last).to_contain_text("我来看")
    await phone.get_by_test_id("back").click()
    await phone.get_by_test_id("topic").filter(has_text="综合").click()
    await expect(phone.get_by_test_id("messages")).to_contain_text("还没有消息")


async def test_a_message_is_forwarded_by_its_menu(page: Page, sandbox: Sandbox, mei: Person, echo: None) -> None:
    group = sandbox.add_group("读书会", members=[mei.user])
    mei.goes_to(group)
    await mei.says("这条有问题")
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text="读书会").click()
    await phone.get_by_test_id("message").first.hover()
    await phone.get_by_test_id("message-menu").first.click()
    await phone.get_by_test_id("menu-forward").click()
    await phone.get_by_test_id("forward-to").filter(has_text="立案助手").click()
    await expect(phone.get_by_test_id("origin")).to_have_text("转发自 美")


async def test_the_keyboard_alone_opens_a_chat_writes_and_goes_back_and_every_control_has_a_name(
    page: Page, sandbox: Sandbox, mei: Person
) -> None:
    sandbox.add_group("读书会", members=[mei.user])
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text="读书会").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.type("大家好")
    await page.keyboard.press("Enter")
    await expect(phone.get_by_test_id("message").last).to_contain_text("大家好")
    for control in await page.locator(
        "button:visible, a:visible, input:visible, select:visible, textarea:visible"
    ).all():
        name = await control.evaluate("node => node.getAttribute('aria-label') || node.textContent.trim()")
        assert name, await control.evaluate("node => node.outerHTML")
    await phone.get_by_test_id("back").focus()
    await page.keyboard.press("Enter")
    await expect(phone.get_by_test_id("chat").filter(has_text="读书会")).to_be_focused()


async def test_a_narrow_screen_shows_one_phone_and_counts_what_waits_on_the_other(
    page: Page, sandbox: Sandbox, bot: Bot, mei: Person
) -> None:
    chen = Person.join(sandbox, "陈默")
    group = sandbox.add_group("值班组", members=[mei.user, chen.user])
    await page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    left = await open_page(page, sandbox)
    right = page.locator("[data-testid=phone][data-side=right]")
    await expect(left).to_be_visible()
    await expect(right).to_be_hidden()
    mei.goes_to(group)
    await mei.says("有新案件")
    owner = page.locator("[data-testid=owner][data-side=right]")
    await expect(owner.locator(".badge")).to_have_text("1")
    await owner.get_by_test_id("show-phone").click()
    await expect(right).to_be_visible()
    await expect(left).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


async def test_a_reload_keeps_place_and_words(page: Page, sandbox: Sandbox, bot: Bot, mei: Person) -> None:
    phone = await open_page(page, sandbox)
    await phone.get_by_test_id("chat").filter(has_text=bot.first_name).click()
    await phone.get_by_test_id("start").click()
    await phone.get_by_test_id("write").fill("还没写完")
    await page.reload()
    await page.locator("body[data-ready]").wait_for()
    await expect(phone.get_by_test_id("write")).to_have_value("还没写完")


async def test_each_language_has_a_world_of_its_own(page: Page, clock: ManualClock) -> None:
    worlds = {"zh-Hans": "/", "zh-Hant": "/hant/", "en": "/en/"}
    story: dict[str, Any] = {"worlds": worlds, "steps": [], "tips": [], "title": "立案"}
    first, *others = (Sandbox(now=clock.now, story=story | {"language": lang}) for lang in worlds)
    first.add_person("美")
    for path, name, other in zip(("/hant", "/en"), ("雅婷", "Emma"), others, strict=True):
        other.add_person(name)
        first.add_beside(path, other)
    owner = page.get_by_test_id("owner").first
    async with first:
        await open_page(page, first)
        for path, name in (("/hant/", "雅婷"), ("/en/", "Emma"), ("/", "美")):
            await page.get_by_test_id("language").click()
            await page.wait_for_url(f"{first.url}{path}")
            await expect(owner).to_contain_text(name)
        # What is asked for goes before what was chosen; a language that the page lacks leaves it to the browser's.
        for tag, name in (("zh-HK", "雅婷"), ("zh-Hans-HK", "美"), ("zh-TW", "雅婷"), ("en-US", "Emma"), ("fr", "美")):
            await page.evaluate("localStorage.clear()")
            await page.goto(f"{first.url}/?lang={tag}")
            await expect(owner).to_contain_text(name)


async def test_the_story_plays_to_its_end_by_itself(page: Page, clock: ManualClock, session: ClientSession) -> None:
    story: dict[str, Any] = {"title": "立案", "tips": ["一", "二", "三"]}
    async with Sandbox(now=clock.now, flood=False, story=story) as sandbox:
        bot = sandbox.add_bot("111:token", username="lian_bot", name="立案助手")
        mei, chen = (sandbox.add_person(name).id for name in ("美", "陈默"))
        step = {"who": mei, "chat": bot.id}
        story |= {"left": mei, "right": chen}
        story["steps"] = [
            step | {"act": "start", "caption": "她打开立案助手。"},
            step | {"act": "say", "text": "有人骂我"},
            step | {"act": "tap", "label": "好"},
            step | {"act": "wait", "text": "改好了"},
        ]
        task = asyncio.create_task(_echo(Api(session, sandbox, bot)))
        phone = await open_page(page, sandbox)
        await page.get_by_test_id("play").click()
        await expect(page.get_by_test_id("caption-line")).to_have_text("她打开立案助手。")
        await expect(page.get_by_test_id("caption-line")).to_contain_text("现在换您来")
        await expect(phone.get_by_test_id("message").last).to_contain_text("改好了")
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_the_drawer_shows_what_bots_called_and_what_was_refused(
    page: Page, sandbox: Sandbox, api: Api, mei: Person
) -> None:
    await open_page(page, sandbox, "?lang=en")
    await page.get_by_test_id("drawer-toggle").click()
    await api("getMe")
    await api.refused("sendMessage", chat_id=mei.user.id, text="hello")
    await expect(page.get_by_test_id("call-refused")).to_contain_text("400 Bad Request: chat not found")
    await page.get_by_test_id("only-refused").click()
    await expect(page.get_by_test_id("call")).to_have_count(0)


async def test_the_page_needs_nothing_from_outside_and_says_when_the_sandbox_has_gone(
    page: Page, sandbox: Sandbox, bot: Bot, mei: Person
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    phone = await open_page(page, sandbox)
    assert asked
    assert [url for url in asked if not url.startswith(sandbox.url)] == []
    await sandbox.stop()
    await expect(phone.get_by_test_id("lost")).to_be_visible()

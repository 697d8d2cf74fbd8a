"""The two libraries themselves, unchanged, hold a small conversation through the sandbox; each request is checked."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot as AiogramBot
from aiogram import Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Keyboard
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from sandbox import Person, Sandbox
from sandbox.state.world import Bot
from tests.support import botapi


@pytest.fixture
async def aiogram_bot(sandbox: Sandbox, bot: Bot) -> AsyncIterator[AiogramBot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    async with AiogramBot(bot.token, session=session) as client:
        yield client


def reporter() -> Router:
    """A dialog in aiogram: a start with a payload, a button, a photo."""
    router = Router()

    @router.message(CommandStart(deep_link=True))
    async def start(message: Message) -> None:
        button = InlineKeyboardButton(text="我要举报", callback_data="report")
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[button]])
        await message.answer("<b>立案助手</b>", parse_mode="HTML", reply_markup=keyboard)

    @router.callback_query(F.data == "report")
    async def report(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("发证据")
        await query.answer("好的", show_alert=True)

    @router.message(F.photo)
    async def photo(message: Message) -> None:
        assert message.bot is not None
        assert message.photo is not None
        content = await message.bot.download(message.photo[-1])
        assert content is not None
        await message.reply_photo(BufferedInputFile(content.read(), "back.jpg"), caption="收到")

    return router


async def test_aiogram_talks_through_it(sandbox: Sandbox, bot: Bot, aiogram_bot: AiogramBot) -> None:
    dispatcher = Dispatcher()
    dispatcher.include_router(reporter())

    async def settle() -> None:
        while sandbox.pending(bot):
            for update in await aiogram_bot.get_updates():
                await dispatcher.feed_update(aiogram_bot, update)
                await aiogram_bot.get_updates(offset=update.update_id + 1, limit=1)

    wei = Person.join(sandbox, "Wei", after=settle)
    await wei.starts(bot, "leaf_3")
    assert wei.last == "立案助手"
    await wei.taps("我要举报")
    assert (wei.last, wei.alert) == ("发证据", "好的")
    await wei.sends_photo()

    assert wei.screen == ["/start leaf_3", "发证据", "[photo]", "收到"]
    assert sandbox.calls
    assert botapi.check(sandbox.calls) in (0, len(sandbox.calls))


async def greet(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_chat is not None
    topic = await context.bot.create_forum_topic(update.effective_chat.id, "案件")
    keyboard = Keyboard([[Button("立案", callback_data="accept"), Button("不予立案", callback_data="reject")]])
    await context.bot.send_message(
        update.effective_chat.id,
        "待初审 <code>LA-1</code>",
        parse_mode="HTML",
        message_thread_id=topic.message_thread_id,
        reply_markup=keyboard,
    )


async def accept(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    await query.edit_message_text("已立案")
    await query.answer("完成")


async def test_python_telegram_bot_talks_through_it(sandbox: Sandbox, desk: Bot) -> None:
    builder = ApplicationBuilder().token(desk.token).updater(None).job_queue(None)
    app: Application[Any, Any, Any, Any, Any, Any] = (
        builder.base_url(f"{sandbox.url}/bot").base_file_url(f"{sandbox.url}/file/bot").build()
    )
    app.add_handler(MessageHandler(filters.Regex("^/queue"), greet))
    app.add_handler(CallbackQueryHandler(accept, "accept"))

    async def settle() -> None:
        while sandbox.pending(desk):
            for update in await app.bot.get_updates():
                await app.process_update(update)
                await app.bot.get_updates(offset=update.update_id + 1, limit=1)

    li = Person.join(sandbox, "Li", after=settle)
    staff = sandbox.add_group("Staff", forum=True, members=[li.user], admins=[desk])
    async with app:
        await li.says("/queue", to=staff)
        li.goes_to(staff, next(iter(staff.topics)))
        assert li.buttons == ["立案", "不予立案"]
        await li.taps("立案")

    assert (li.last, li.alert, li.buttons) == ("已立案", "完成", [])
    assert botapi.check(sandbox.calls) in (0, len(sandbox.calls))

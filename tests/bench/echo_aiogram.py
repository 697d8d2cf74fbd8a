"""A bare aiogram echo bot that stores nothing: every message is sent back with a button, every press edits it."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="echo", callback_data="echo")]])


async def say(message: Message) -> None:
    await message.answer(message.text or "", reply_markup=BUTTON)


async def press(query: CallbackQuery) -> None:
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.edit_text(f"{query.message.text} {query.id}", reply_markup=BUTTON)


async def main(url: str, token: str) -> None:
    dispatcher = Dispatcher()
    dispatcher.message.register(say)
    dispatcher.callback_query.register(press)
    async with Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(url))) as bot:
        await dispatcher.start_polling(bot, handle_signals=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

"""A bare python-telegram-bot echo bot that stores nothing: a message is sent back with a button, a press edits it."""

import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters

BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("echo", callback_data="echo")]])


async def say(update: Update, _context: Any) -> None:
    if update.message:
        await update.message.reply_text(update.message.text or "", reply_markup=BUTTON)


async def press(update: Update, _context: Any) -> None:
    query = update.callback_query
    if query and query.message:
        await query.answer()
        await query.edit_message_text(f"echo {query.id}", reply_markup=BUTTON)


def main(url: str, token: str) -> None:
    building = Application.builder().token(token).base_url(f"{url}/bot").job_queue(None)
    # As many side by side, and as many connections, as the other bots have.
    application = building.concurrent_updates(64).connection_pool_size(64).build()
    application.add_handler(MessageHandler(filters.TEXT, say))
    application.add_handler(CallbackQueryHandler(press))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])

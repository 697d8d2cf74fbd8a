"""Answer a pressed button."""

from __future__ import annotations

from datetime import timedelta

from sandbox.checks.errors import bad
from sandbox.checks.formatting import units
from sandbox.checks.limits import CALLBACK_ANSWER_UNITS, QUERY_SECONDS
from sandbox.methods.call import Call, method


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    query = call.world.queries.get(call.params.text("callback_query_id"))
    is_late = query is None or call.world.now() - query.pressed > timedelta(seconds=QUERY_SECONDS)
    if query is None or is_late or query.bot is not call.bot or query.answered.is_set():
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = call.params.text("text")
    if units(text) > CALLBACK_ANSWER_UNITS:
        raise bad("MESSAGE_TOO_LONG")
    url = call.params.text("url")
    if url and not url.startswith((f"https://t.me/{call.bot.username}?", f"tg://resolve?domain={call.bot.username}&")):
        raise bad("URL_INVALID")
    query.answer = {"text": text or None, "show_alert": call.params.flag("show_alert"), "url": url or None}
    query.answered.set()
    return True

"""What is said on the web names no command of the chat: a message that does has a form of its own for pages."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.engine.words import LOCALES, PAGE, Renderer
from rules.refusals import Text
from rules.vocabulary import LANGS, Lang

_MESSAGE = re.compile(r"^([a-z][\w-]*) =(.*(?:\n +.*)*)", re.MULTILINE)
_COMMAND = re.compile(r"(?<![<\w/:.])/[a-z]{3,}\b")
_CHAT = re.compile(r"Telegram|机器人|機器人|私聊|this bot|this chat|转发|轉傳|forward", re.IGNORECASE)

STAFF = re.compile(
    r"desk-|refusal-desk-|group-|join-|rota-|refusal-(client|api|note|file-private|no-contract|no-role|no-other|lookback"
    r"|action|opinions-nobody|template|training)"
)
"""Whom else messages are for that name commands: staff, groups and programs, who read no pages."""


def said(lang: Lang) -> dict[str, str]:
    """Every message of a language, as it is written."""
    files = sorted((LOCALES / lang).glob("*.ftl"))
    return {id: text for file in files for id, text in _MESSAGE.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("lang", LANGS)
def test_what_names_a_command_and_may_reach_a_page_has_a_form_for_it(lang: Lang) -> None:
    known = said(lang)
    named = {id for id, text in known.items() if _COMMAND.search(text) and not STAFF.match(id)}
    assert {id for id in named if id + PAGE not in known} == set()
    assert {"talk-of-withdraw", "rules-front", "opinion-stopped", "erase-done"} <= named


@pytest.mark.parametrize("lang", LANGS)
def test_the_forms_for_pages_name_neither_commands_nor_the_chat(lang: Lang) -> None:
    known = said(lang)
    forms = {id: text for id, text in known.items() if id.endswith(PAGE) and id.removesuffix(PAGE) in known}
    assert {id for id, text in forms.items() if _COMMAND.search(text) or _CHAT.search(text)} == set()


@pytest.mark.parametrize("lang", LANGS)
def test_pages_say_their_form_also_where_it_stands_in_another_sentence(lang: Lang) -> None:
    inner = Text("name", {"name": Text("opinion-stopped")})
    zone, now = ZoneInfo("Asia/Shanghai"), datetime(2026, 11, 30, tzinfo=UTC)
    chat, pages = (it.text(inner, lang, zone, now) for it in (Renderer.load(), Renderer.load().of_pages()))
    assert "/opinions" in chat
    assert "/opinions" not in pages
    assert Renderer.load().text(inner, lang, zone, now) == chat

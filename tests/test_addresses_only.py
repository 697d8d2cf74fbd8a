"""Below the adapters nobody knows Telegram's numbers: addresses and references are opaque there."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("rules", "dialogs", "cases", "store", "scheduler", "handlers", "bot")
NUMBERS = ("chat_id", "message_id", "thread_id", "file_id")

ADAPTERS = {
    "handlers/telegram_ids.py",
    "handlers/desk/chat.py",
    "handlers/desk/files.py",
    "handlers/desk/incoming.py",
    "handlers/reporter/read.py",
    "handlers/reporter/talk.py",
    # what calls the Bot API
    *(f"bot/{it}.py" for it in ("api", "check", "courier_errors", "delivery", "doorkeeper", "fetch", "hand")),
    *(f"bot/{it}.py" for it in ("introduction", "pauses", "receive", "results")),
    # what reads STAFF_CHAT_ID
    *(f"bot/{it}.py" for it in ("demo", "parts", "place", "settings")),
}
"""Where Telegram's numbers may be named."""


def names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.Constant(value=str(text)) if text.isidentifier():
                yield text


def numbered() -> set[str]:
    """The modules that name one of Telegram's numbers."""
    return {
        str(file.relative_to(ROOT))
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*.py")
        if "migrations" not in file.parts
        and any(number in name for name in names(ast.parse(file.read_text())) for number in NUMBERS)
    }


def test_only_the_adapters_know_telegrams_numbers() -> None:
    assert numbered() - ADAPTERS == set()
    assert ADAPTERS - numbered() == set(), "these are adapters no more"

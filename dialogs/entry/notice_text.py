"""The text of the notice (告知书) in every language, as stored by its version."""

from functools import cache

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Message

from dialogs.engine.words import LOCALES
from rules.vocabulary import LANGS

_NOTICE = ("consent-ask", "consent-whole")


@cache
def notice_text() -> str:
    """Return the messages of the notice, short and whole, by language; read once per process."""
    return "\n".join(f"# {lang}\n{_of(lang)}" for lang in LANGS)


def _of(lang: str) -> str:
    parser, serializer = FluentParser(), FluentSerializer()
    found = [
        serializer.serialize_entry(entry)
        for file in sorted((LOCALES / lang).glob("*.ftl"))
        for entry in parser.parse(file.read_text(encoding="utf-8")).body
        if isinstance(entry, Message) and entry.id.name in _NOTICE
    ]
    return "".join(found)

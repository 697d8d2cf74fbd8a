"""Every sentence exists in every language, is used, and is written only in the locales."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from dialogs.engine.words import LOCALES, PAGE
from dialogs.identity.kept import PROMISES
from rules.vocabulary import LANGS

ROOT = Path(__file__).parents[3]
FLOORS = ("rules", "store", "cases", "dialogs", "handlers", "scheduler", "bot")
PAGES = sorted((ROOT / "bot/web/templates").glob("*.html"))
SOURCES = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]

READS_CHINESE = {
    "dialogs/engine/parsing.py",  # money, days and hours as people write them
    "dialogs/engine/relative_days.py",
    "rules/groups/calls.py",  # words that call for a report
    "rules/schedule/rota.py",  # days of the week
    "handlers/mail/event.py",  # the number of a choice
    "rules/catalogue/search_features.py",
    "rules/people/contacts.py",  # what stands before a number
    "rules/mail/kinds.py",  # what auto-responders and mail apps write
    "rules/mail/language.py",
    "rules/mail/quotes.py",
    "rules/subject/subject.py",
    "rules/subject/handles.py",  # words before a handle
    "rules/text/name_folding.py",
}
"""Files that know Chinese words because they read them; they say none."""

CLAUSES = "三四."
"""The chapters of the report rules, which the catalogue's clauses are checked against."""

_TRADITIONAL = re.compile(r'zh-Hant = "([^"]*)"')

HAN = re.compile(r"[\u3400-\u9fff]")


class _Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(lang: str) -> dict[str, frozenset[str]]:
    """Each message of a language with the arguments it takes."""
    found = {}
    for file in sorted((LOCALES / lang).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found


def strings(path: Path) -> Iterator[tuple[str, bool]]:
    """The string constants of a module without its docstrings; True marks the head of an f-string."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            head = node.values[0]
            if isinstance(head, ast.Constant):
                yield str(head.value), True
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.value, False


def said(path: Path) -> Iterator[tuple[str, bool]]:
    """What the module gives `Say` or `refuse` as a message's id; True where only its head is written."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Say", "refuse") and node.args:
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.JoinedStr) and isinstance(part.values[0], ast.Constant):
                    yield str(part.values[0].value), True
                elif isinstance(part, ast.Constant) and isinstance(part.value, str) and part is node.args[0]:
                    yield part.value, False


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_exists_in_each_language_with_the_same_arguments(lang: str) -> None:
    original = messages("zh-Hans")
    assert messages(lang) == original


def test_every_sentence_that_code_says_is_a_message() -> None:
    known = messages("zh-Hans")
    missing = {
        (id, path.name)
        for path in SOURCES
        for id, head in said(path)
        if not (any(name.startswith(id) for name in known) if head else id in known)
    }
    assert not missing


def test_every_message_is_used() -> None:
    written = {text for path in SOURCES for text, head in strings(path) if not head}
    heads = tuple({text for path in SOURCES for text, head in strings(path) if head and text.endswith("-")})
    known = {id for id in messages("zh-Hans") if id in written or id.startswith(heads)}
    known |= {f"{id}-nobody" for id in written}  # what `dialogs.notify.staff_notices` puts together
    known |= {f"{id}-kept" for id in PROMISES}
    known |= {id for page in PAGES for id in re.findall(r'say\("([\w-]+)"', page.read_text("utf-8"))}
    known |= {id for id in messages("zh-Hans") if id.removesuffix(PAGE) in known}  # its form for a page
    unused = set(messages("zh-Hans")) - known
    assert not unused


def test_code_holds_no_sentence_for_people() -> None:
    """What looks like a sentence of ours in Chinese can only be for people; in English, ours goes through `Say`."""
    found = {
        (str(path.relative_to(ROOT)), text)
        for path in SOURCES
        if str(path.relative_to(ROOT)) not in READS_CHINESE
        for text, _ in strings(path)
        if HAN.search(text.strip(CLAUSES))
    }
    assert not found


def test_traditional_chinese_is_written_as_in_taiwan_and_hong_kong() -> None:
    """Simplified characters, and mainland words in Traditional ones, are conversions; people notice both."""
    its_own_name = re.compile("12377.*舉報中心|違法和不良信息舉報中心|简体中文")
    foreign = re.compile(
        "[举报这们还说没个发视频图请对时会为认证号类内见过]|賬號|賬戶|信息|視頻|默認|文件|網絡|短信|舉報|數據"
    )
    found = []
    written = [*sorted((LOCALES / "zh-Hant").glob("*.ftl")), *sorted((ROOT / "rules").glob("templates.toml"))]
    for file in written:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if file.suffix == ".toml":
                line = "".join(_TRADITIONAL.findall(line))
            if match := foreign.search(its_own_name.sub("", line)):
                found.append(f"{file.name}:{number} {match[0]} in {line.strip()}")
    assert not found

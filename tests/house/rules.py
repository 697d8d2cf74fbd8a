"""How each rule is counted."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house.tree import EVERYTHING, MIGRATIONS, PRODUCT, Figure, Module, Project

TELEGRAM = (
    "handlers/telegram/",
    "bot/telegram/",
    "bot/telegram_transport/",
    "bot/groups/",
    "bot/files/fetch.py",
    MIGRATIONS,
)
"""Where Telegram's identifiers belong: the adapters, the modules of bot/ that call the Bot API, and migrations."""
UPDATE_FIELDS = (
    *("update_id", "edited_message", "callback_query", "my_chat_member", "chat_member", "channel_post", "from_user"),
    *("reply_to_message", "forward_origin", "media_group_id", "inline_message_id", "is_topic_message"),
)
"""Fields of what Telegram sends (Bot API "Update", "Message", "CallbackQuery") that bear no everyday name."""
CODECS = (*TELEGRAM, "rules/facts/", "store/codec.py", "store/operator_files/")
"""Where dictionaries are turned into typed values."""
ENGINE = ("store/engine/",)
LIBRARIES = frozenset({"aiogram", "telegram", "aiohttp", "pyreqwest"})
FREE_OF_LIBRARIES = ("handlers/flows", "cases", "dialogs", "store", "rules", "scheduler")
DICTIONARIES = frozenset({"body", "content", "told", "payload"})
HINTS = frozenset({"alone", "counting", "former", "ahead"})
STATEMENTS = frozenset({"begin", "execute", "keep", "put", "save"})
"""Functions that once took such a hint."""
RIDDLES = re.compile(r"\bwho(so)?ever\b|\bwhom(so)?ever\b|\bwhat\s+is\s+left\b|\bthat\s+which\b", re.IGNORECASE)
QUESTIONS = frozenset({"What", "Who", "Whom", "Whose", "Which", "Where", "When", "Why", "How", "That"})
MODULES_IN_FOLDER = 14
LINES_IN_FILE = 250


def full_folders(project: Project) -> Figure:
    """Modules beyond 14 in one folder, `__init__.py` not counted."""
    paths = (PurePosixPath(path) for path in project.paths if not path.startswith(MIGRATIONS))
    folders = Counter(str(path.parent) for path in paths if path.name != "__init__.py")
    full = {folder: number for folder, number in sorted(folders.items()) if number > MODULES_IN_FOLDER}
    places = tuple(f"{folder} has {number} modules" for folder, number in full.items())
    return Figure(sum(number - MODULES_IN_FOLDER for number in full.values()), places)


def adapter_lines(project: Project) -> Figure:
    """Lines of the Telegram adapters."""
    return _lines(project, "handlers/telegram")


def product_lines(project: Project) -> Figure:
    """Lines of product code, migrations included."""
    return _lines(project, *PRODUCT)


def _lines(project: Project, *folders: str) -> Figure:
    lines = {folder: sum(module.lines for module in project.modules(folder, but=())) for folder in folders}
    return Figure(sum(lines.values()), tuple(f"{folder}/ {number}" for folder, number in lines.items()))


def riddles(project: Project) -> Figure:
    """Words that make a sentence a riddle: who, and what, they mean must be guessed."""
    return Figure.of(
        f"{module.path}:{line} {found[0]}"
        for module in project.modules(*EVERYTHING, but=())
        for line, text in enumerate(module.source.splitlines(), 1)
        if (found := RIDDLES.search(text))
    )


def nameless(project: Project) -> Figure:
    """Docstrings of functions that begin with a question word instead of what the function does."""
    return Figure.of(
        module.at(node, node.name)
        for module in project.modules()
        for kind in (ast.FunctionDef, ast.AsyncFunctionDef)
        for node in module.nodes(kind)
        if (ast.get_docstring(node) or "").partition(" ")[0] in QUESTIONS
    )


def long_files(project: Project) -> Figure:
    """Product files of more than 250 lines."""
    return Figure.of(f"{it.path} {it.lines}" for it in project.modules() if it.lines > LINES_IN_FILE)


def bot_libraries(project: Project) -> Figure:
    """Imports of bot libraries in flows and below."""
    return Figure.of(
        module.at(node, name)
        for module in project.modules(*FREE_OF_LIBRARIES)
        for node, name in _imports(module)
        if name.partition(".")[0] in LIBRARIES
    )


def _imports(module: Module) -> Iterator[tuple[ast.AST, str]]:
    for whole in module.nodes(ast.Import):
        yield from ((whole, alias.name) for alias in whole.names)
    for part in module.nodes(ast.ImportFrom):
        yield part, part.module or ""


def chat_ids(project: Project) -> Figure:
    """`chat_id` outside the Telegram adapters: names, attributes, keywords, strings."""
    return _identifiers(project, re.compile("chat_id"))


def message_ids(project: Project) -> Figure:
    """`message_id` and `thread_id` outside the Telegram adapters."""
    return _identifiers(project, re.compile("(?:message|thread)_id"))


def forum_words(project: Project) -> Figure:
    """`topic`, `forum` and `thread_id` where cases are handled and put into words."""
    return _identifiers(project, re.compile("topic|forum|thread_?id", re.IGNORECASE), "cases", "rules", "dialogs")


def messenger_links(project: Project) -> Figure:
    """Links to Telegram made below the adapters; the rules that read what a reporter reported may know them."""
    return _identifiers(
        project, re.compile(r"\bt\.me/|\btg://"), "cases", "dialogs", "store", "handlers/flows", "scheduler"
    )


def update_fields(project: Project) -> Figure:
    """Fields of Telegram's updates outside the adapters; in bot/receiving also those named by everyday words."""
    anywhere = _identifiers(project, re.compile(rf"(?<![a-z])(?:{'|'.join(UPDATE_FIELDS)})(?![a-z])"))
    receiving = _identifiers(project, re.compile("^(?:message|chat|from|user|getUpdates)$"), "bot/receiving")
    return Figure.of((*anywhere.places, *receiving.places))


def _identifiers(project: Project, wanted: re.Pattern[str], *folders: str) -> Figure:
    return Figure.of(
        module.at(node, name)
        for module in project.modules(*folders, but=TELEGRAM)
        for node, name in _names(module)
        if wanted.search(name)
    )


def _names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    yield from ((node, node.id) for node in module.nodes(ast.Name))
    yield from ((node, node.attr) for node in module.nodes(ast.Attribute))
    yield from ((node, node.arg) for node in module.nodes(ast.arg))
    yield from ((node, node.arg or "") for node in module.nodes(ast.keyword))
    yield from ((node, node.asname or node.name) for node in module.nodes(ast.alias))
    for kind in (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef):
        yield from ((node, getattr(node, "name", "")) for node in module.nodes(kind))
    prose = {id(node.value) for node in module.nodes(ast.Expr)}
    for text in module.nodes(ast.Constant):
        if isinstance(text.value, str) and id(text) not in prose:
            yield text, text.value


def untyped_reads(project: Project) -> Figure:
    """`body["…"]` and `body.get("…")` on body, content, told and payload outside the codecs."""
    modules = list(project.modules(but=CODECS))
    subscripts = [(it, node, node.value, [node.slice]) for it in modules for node in it.nodes(ast.Subscript)]
    gets = [
        (it, call, call.func.value, call.args)
        for it in modules
        for call in it.nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "get"
    ]
    return Figure.of(
        module.at(node, ast.unparse(node))
        for module, node, read, keys in (*subscripts, *gets)
        if _last_name(read) in DICTIONARIES and keys and isinstance(getattr(keys[0], "value", None), str)
    )


def _last_name(node: ast.AST) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def engines(project: Project) -> Figure:
    """Classes `Script` and `Step` beyond one of each."""
    names = ("Script", "Step")
    found = [(name, place) for name, place in _classes(project) if name in names]
    places = tuple(f"{place} {name}" for name, place in found)
    return Figure(sum(max(0, sum(name == each for name, _ in found) - 1) for each in names), places)


def doubled_names(project: Project) -> Figure:
    """Public names of classes and type aliases with more than one meaning."""
    meanings: dict[str, dict[str, str]] = defaultdict(dict)
    for name, place in _classes(project):
        meanings[name][place] = place
    for name, place, meaning in _aliases(project):
        meanings[name].setdefault(meaning, place)
    doubled = {name: list(places.values()) for name, places in sorted(meanings.items()) if len(places) > 1}
    return Figure.of(f"{name}: {', '.join(places)}" for name, places in doubled.items() if not name.startswith("_"))


def _classes(project: Project) -> list[tuple[str, str]]:
    return [(node.name, f"{it.path}:{node.lineno}") for it in project.modules() for node in it.nodes(ast.ClassDef)]


def _aliases(project: Project) -> Iterator[tuple[str, str, str]]:
    """Yield capitalised names that a module binds to a subscript, a union or another name; the same twice is one."""
    for module in project.modules():
        for node in module.tree.body:
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Subscript | ast.BinOp | ast.Name):
                continue
            target = node.targets[0]
            if isinstance(target, ast.Name) and re.fullmatch("[A-Z][a-z]+(?:[A-Z][a-z]*)*", target.id):
                yield target.id, f"{module.path}:{node.lineno}", ast.unparse(node.value)


def handmade_buttons(project: Project) -> Figure:
    """Button data written as an f-string."""
    return Figure.of(
        module.at(call, ast.unparse(call)[:80])
        for module in project.modules(but=TELEGRAM)
        for call in module.nodes(ast.Call)
        if any(isinstance(data, ast.JoinedStr) for data in _button_data(call))
    )


def _button_data(call: ast.Call) -> list[ast.expr]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    if _last_name(call.func).endswith("Button"):
        return [*call.args[1:], *(named[key] for key in ("data", "callback_data") if key in named)]
    return [named["callback_data"]] if "callback_data" in named else []


def hints(project: Project) -> Figure:
    """Hints for the SQL layer in calls that store or execute: `alone=`, `counting=`, `former=`, `ahead=`."""
    return Figure.of(
        module.at(keyword.value, f"{keyword.arg}=")
        for module in project.modules(but=(*ENGINE, MIGRATIONS))
        for call in module.nodes(ast.Call)
        if _last_name(call.func) in STATEMENTS
        for keyword in call.keywords
        if keyword.arg in HINTS
    )

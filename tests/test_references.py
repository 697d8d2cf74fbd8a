"""What docstrings, comments and documents refer to is there: laws, rows, decisions, files, links and names of pages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
CODE = ("rules", "cases", "dialogs", "store", "handlers", "bot", "scheduler", "sandbox", "tests")
ENDINGS = {".py", ".md", ".toml", ".ftl", ".html", ".js"}
ALONE = ("Makefile", ".env.example", ".pre-commit-config.yaml", "pyproject.toml")

_ROW = re.compile(r"^\| (?:\*\*)?([A-H]\d{1,2})\b", re.MULTILINE)
_LAW = re.compile(r"^(\d{1,2})\. \*\*", re.MULTILINE)
_SECTION = re.compile(r"^## ([A-H])\. ", re.MULTILINE)

_LIST = r"(?:{one}(?:(?:, |,| and | to |–|-){one})*)"
_LAWS = re.compile(rf"\b[Ll]aws? ({_LIST.format(one=r'[0-9]{1,2}')})\b(?![.:][0-9])")
_DECISIONS = re.compile(rf"\b[Dd]ecisions? ({_LIST.format(one=r'[0-9]{1,4}')})\b(?! (?:h|hours|days)\b)")
_ROWS = re.compile(rf"\b(?:[Rr]ows?|[Rr]ules?) ({_LIST.format(one=r'[A-HJ-Z][0-9]{1,2}')})\b")
_BARE_ROWS = re.compile(rf"\(({_LIST.format(one=r'[A-H][0-9]{1,2}')})\)")
_SECTIONS = re.compile(r"\b[Ss]ection ([A-Z])\b")
_FOREIGN = re.compile(r"\b(?:SPEC|REQUIREMENTS|DESIGN|ARCHITECTURE|ISSUE|BRIEF)(?:\.md\b|[ -]?[§0-9])|\b[Ii]ssue #?\d")
_ELSEWHERE = re.compile(r"(?<![\w/.])/work/")
_PATH = re.compile(
    r"(?<![\w/.@:-])((?>(?:docs|rules|cases|dialogs|store|handlers|bot|scheduler|sandbox|tests)/[\w./*<>{}-]*[\w>*/]))"
    r"(?! \(new)"
)
_DOTTED = re.compile(r"`((?:rules|cases|dialogs|store|handlers|bot|scheduler|sandbox|tests)(?:\.\w+)+)(?![\w.({])")
_LINK = re.compile(r"\]\(([^)\s#]+)(#[^)\s]*)?\)")


def files() -> list[Path]:
    """Every text file of the project that people write."""
    found = [
        path
        for folder in (*CODE, "docs")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in ENDINGS and "__pycache__" not in path.parts
    ]
    return [*found, *sorted(ROOT.glob("*.md")), *(ROOT / name for name in ALONE)]


@cache
def lines() -> tuple[tuple[str, str], ...]:
    """Every line with where it stands."""
    return tuple(
        (f"{path.relative_to(ROOT)}:{number}", line)
        for path in files()
        if path != Path(__file__) and path.name != "test_house.py"  # its trees are made up
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    )


def _named(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each single thing that a line names, and where."""
    for where, line in lines():
        for found in pattern.finditer(line):
            for one in re.findall(r"[A-Z]?\d+|[A-Z]", found[1]):
                yield where, one


def _dangling(pattern: re.Pattern[str], there: set[str]) -> list[str]:
    return [f"{where}: {one}" for where, one in _named(pattern) if one not in there]


def _page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_every_law_named_stands_in_the_architecture() -> None:
    laws = set(_LAW.findall(_page("architecture.md")))
    assert laws == {str(number) for number in range(1, len(laws) + 1)}
    assert _dangling(_LAWS, laws) == []


def test_every_row_rule_and_section_named_stands_in_the_requirements() -> None:
    page = _page("requirements.md")
    rows = set(_ROW.findall(page))
    assert _dangling(_ROWS, rows) == []
    assert _dangling(_BARE_ROWS, rows) == []
    assert _dangling(_SECTIONS, set(_SECTION.findall(page))) == []


def test_every_decision_named_is_on_record() -> None:
    numbers = [path.name.partition("-")[0] for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert len(numbers) == len(set(numbers))
    assert _dangling(_DECISIONS, {str(int(number)) for number in numbers}) == []


def test_nothing_refers_to_what_is_outside_the_project() -> None:
    assert [where for where, line in lines() if _FOREIGN.search(line) or _ELSEWHERE.search(line)] == []


@cache
def _there(name: str) -> bool:
    """Whether a path leads somewhere; `<feature>` stands for any name."""
    pattern = re.sub(r"<\w+>|\{\w+\}", "*", name).rstrip("/.")
    return next(ROOT.glob(pattern), None) is not None


def test_every_path_named_is_there() -> None:
    dangling = [
        f"{where}: {found[1]}" for where, line in lines() for found in _PATH.finditer(line) if not _there(found[1])
    ]
    assert dangling == []


def test_every_module_named_is_there() -> None:
    dangling = [
        f"{where}: {found[1]}"
        for where, line in lines()
        for found in _DOTTED.finditer(line)
        if not _module(found[1].split("."))
    ]
    assert dangling == []


def _module(names: list[str]) -> bool:
    """Whether a dotted name is a module, or something that a module defines."""
    for length in range(len(names), 0, -1):
        at = ROOT.joinpath(*names[:length])
        file = at.with_suffix(".py") if at.with_suffix(".py").is_file() else at / "__init__.py"
        if file.is_file():
            rest = names[length:]
            return not rest or bool(re.search(rf"\b{rest[-1]}\b", file.read_text(encoding="utf-8")))
    return False


def test_every_link_of_a_page_leads_somewhere() -> None:
    dangling = []
    for path in (path for path in files() if path.suffix == ".md"):
        for target, _ in _LINK.findall(path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
                dangling.append(f"{path.relative_to(ROOT)}: {target}")
    assert dangling == []


def test_every_chinese_term_of_the_glossary_is_among_the_words_that_people_read() -> None:
    said = {lang: _words(lang) for lang in ("zh-Hans", "zh-Hant")}
    missing = [
        f"{row[0]}: {term}"
        for row in map(_cells, _page("glossary.md").splitlines())
        if len(row) == 5 and row[0] != "term" and not row[0].startswith("-")
        for lang, cell in zip(said, row[1:3], strict=True)
        for term in cell.split("、")
        if term != "–" and term not in said[lang]
    ]
    assert missing == []


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _words(lang: str) -> str:
    files = [*(ROOT / "dialogs" / "locales" / lang).glob("*.ftl"), *(ROOT / "rules").glob("*.toml")]
    return "".join(path.read_text(encoding="utf-8") for path in files)

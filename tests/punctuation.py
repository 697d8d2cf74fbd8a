"""Set Chinese text with full-width punctuation: `python -m tests.punctuation [--fix]`.

Editors and keyboards fold full-width signs to ASCII, so `make format` sets them again and a test compares the code
points. A sign is set where a Han character, or another sign that is set, stands beside it; markup between the two does
not count. The two signs of a pair of brackets are set together. Code points are escapes here, for the same reason.
"""

import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

_FULL = {",": "\uff0c", ":": "\uff1a", ";": "\uff1b", "?": "\uff1f", "!": "\uff01", "(": "\uff08", ")": "\uff09"}
_SET = "".join(_FULL.values())
# Han characters, the signs that stand among them, and the mark below.
_HAN = re.compile(f"[\u3001-\u3011\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000{_SET}]")
_SIGN = re.compile("[" + re.escape("".join(_FULL)) + "]")
# HTML and Markdown; the address of a link is not text.
_MARKUP = re.compile(r"</?[a-z]+(?: [a-z]+)?>|\*\*|`|(?<=\])\([^)\s]+\)")
_COUNTER = re.compile("[ ]?(\uff08(?:[0-9]/[0-9]|[{] [$]step [}])\uff09)[ ]?")
_SPACES = re.compile(f"(?<=[^\\s=])[ ]+(?=[{_SET}])|(?<=[{_SET}])[ ]+(?=[^\\s\u00b7])")

# What a Fluent variable holds is not known; it stands in Chinese text, so it counts as a Han character.
_VARIABLE = "\ue000"

_CHINESE = (
    "dialogs/locales/zh-*/*.ftl",
    "rules/*.toml",
    # Regular expressions, where a sign is a part of the pattern.
    ":(exclude)rules/text/small_talk.toml",
    "bot/commands/demo/*.toml",
    "README.zh-CN.md",
    "sandbox/page/words.js",
)


def full_width(text: str, *, chinese: bool = True) -> str:
    """Return the text with its signs set, of the same length.

    Args:
        text: one piece of text, not a whole program.
        chinese: the text is Chinese, so a Han character behind a space counts too.
    """
    chars = list(text)
    skipped = {at for found in _MARKUP.finditer(text) for at in range(*found.span())}
    pairs = _brackets(text)

    def beside_han(at: int, step: int) -> bool:
        at += step
        while 0 <= at < len(chars) and (at in skipped or (chinese and chars[at] == " ")):
            at += step
        return 0 <= at < len(chars) and bool(_HAN.match(chars[at]))

    waiting = [at for at, sign in enumerate(chars) if sign in _FULL and at not in skipped]

    def in_english(at: int) -> bool:
        """A Chinese name in an English sentence changes nothing about its punctuation."""
        return not chinese and bool(re.match(r" [A-Za-z]", text[at + 1 : at + 3]))

    waiting = [at for at in waiting if not in_english(at)]
    while found := [at for at in waiting if beside_han(at, -1) or beside_han(at, 1)]:
        for at in found:
            for each in (at, pairs.get(at, at)):
                chars[each] = _FULL.get(chars[each], chars[each])
        waiting = [at for at in waiting if chars[at] in _FULL]
    return "".join(chars)


def _brackets(text: str) -> dict[int, int]:
    """Map the place of each bracket to the place of its other half."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for at, sign in enumerate(text):
        if sign in "(\uff08":
            opened.append(at)
        elif sign in ")\uff09" and opened:
            other = opened.pop()
            pairs |= {at: other, other: at}
    return pairs


def spaced(text: str) -> str:
    """Take the spaces beside the signs that bring their own, and set a counter of steps apart."""
    text = _SPACES.sub("", text)
    return _COUNTER.sub(_apart, text)


def _apart(found: "re.Match[str]") -> str:
    """Return a counter with a space on each side, but for the ends of the text."""
    before = found.string[: found.start()][-1:]
    behind = found.string[found.end() :][:1]
    return ("" if before in ("", '"', "'") else " ") + found[1] + ("" if behind in ("", '"', "'") else " ")


class _Patterns(visitor.Visitor):
    """Collect where the texts of a Fluent file stand."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 - the library looks for this name
        assert node.span is not None
        self.spans.append((node.span.start or 0, node.span.end or 0))
        self.generic_visit(node)


def _fluent(text: str) -> str:
    patterns = _Patterns()
    patterns.visit(FluentParser(with_spans=True).parse(text))
    chars = list(text)
    for start, end in patterns.spans:
        shown, depth = "", 0
        for sign in text[start:end]:
            depth += sign == "{"
            shown += _VARIABLE if depth else sign
            depth -= sign == "}"
        for at, sign in enumerate(full_width(shown), start):
            if sign in _SET:
                chars[at] = sign
    lines = "".join(chars).split("\n")
    return "\n".join(spaced(full_width(line) if line.startswith("#") else line) for line in lines)


def _python(text: str) -> str:
    """Set the string literals of a program that hold Chinese; its comments and its code stay."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    chars = list(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING and not token.string.startswith(("r", '"""', "'''")):
            start = starts[token.start[0] - 1] + token.start[1]
            end = starts[token.end[0] - 1] + token.end[1]
            chars[start:end] = [spaced(full_width(token.string, chinese=False))] + [""] * (end - start - 1)
    return "".join(chars)


def as_set(path: Path, text: str) -> str:
    """Return the text of a file of the project as the formatter leaves it."""
    if path.suffix == ".ftl":
        return _fluent(text)
    if path.suffix == ".py":
        return _python(text)
    return "\n".join(spaced(full_width(line)) for line in text.split("\n"))


def files(root: Path) -> Iterator[Path]:
    """Yield the files whose Chinese text is set: those in Chinese, and the string literals of programs."""
    listed = subprocess.run(
        ["git", "ls-files", *_CHINESE, "*.py"], cwd=root, check=True, capture_output=True, text=True
    )
    yield from (root / name for name in listed.stdout.split("\n") if name)


def main() -> None:
    """Print the files that are not set, or set them; exit 1 where some were not."""
    root = Path(__file__).parent.parent
    unset = {path: done for path in files(root) if (done := as_set(path, old := path.read_text("utf-8"))) != old}
    for path, done in unset.items():
        sys.stdout.write(f"{path.relative_to(root)}\n")
        if "--fix" in sys.argv:
            path.write_text(done, "utf-8")
    sys.exit(bool(unset) and "--fix" not in sys.argv)


if __name__ == "__main__":
    main()

"""Find handles, names with @, in what people write: alone, behind a word such as 账号, or among other words; and the
platform that is named beside one."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from rules.subject.links import link_in
from rules.text.name_folding import SIMPLIFIED
from rules.text.text_limits import SUBJECT_UNITS, folded, units

_HANDLE = re.compile(r"@ ?([\w.\-]{1,39}\w)[.\-]?")
_WORD = r"账号|账户|用户名?|使用者(?:名称)?|号|user ?name|account|handle|u?id"
_LABELLED = re.compile(
    r"(?:账号|帐号|帳號|賬號|账户|帳戶|用户名|使用者名稱|user ?name|account|id) ?[::#]? ?@? ?([a-z][\w.\-]{2,39})",
    re.IGNORECASE | re.ASCII,
)
_AMONG_WORDS = re.compile(r"(?<![\w.@/])@ ?([a-z][\w.\-]{0,38}\w)(?![\w@]|[.\-]\w)", re.IGNORECASE | re.ASCII)

_TRIED = 5

_READ = tomllib.loads(Path(__file__).with_name("called.toml").read_text(encoding="utf-8"))
CALLED = tuple((id, tuple(names.split())) for id, names in _READ["platforms"].items())
"""Platforms by their ids, as their links name them (`rules.subject.sites`), with what people call each."""
_GOES_ON = re.compile(rf"@ ?[a-z][\w.\-]{{0,38}}\w(?={'|'.join(_READ['goes_on'].split())})", re.IGNORECASE | re.ASCII)


def leading_handle(text: str) -> str:
    """Return the handle in front of words that go on behind it without a blank; empty where they do not."""
    found = _GOES_ON.match(text[:SUBJECT_UNITS].translate(SIMPLIFIED))
    return text[: found.end()] if found else ""


def find_handle(plain: str) -> re.Match[str] | None:
    """Return the handle that the words are, that they label, or that alone stands among them; its name is group 1.

    Args:
        plain: the words, folded, with single blanks.
    """
    if not leading_handle(plain) and (found := _HANDLE.fullmatch(plain) or _LABELLED.fullmatch(plain)):
        return found
    among = list(_AMONG_WORDS.finditer(plain))
    return among[0] if len({it[1].lower() for it in among}) == 1 and not link_in(plain) else None


def is_handle(text: str) -> bool:
    """Return whether the words are a handle and nothing else."""
    plain = " ".join(folded(text).split())
    return _HANDLE.fullmatch(plain) is not None and not leading_handle(plain)


def handles_among(text: str) -> tuple[str, ...]:
    """Return the handles in a text, each once, with @."""
    return tuple(dict.fromkeys(f"@{found[1]}" for found in _AMONG_WORDS.finditer(folded(text))))


def named_among(text: str) -> str:
    """Return the first link among words that is no name of a file and not too long, else the handle that alone stands
    there; empty for none. Only the first `_TRIED` links are looked at."""
    rest = folded(text)
    for _ in range(_TRIED):
        link = link_in(rest)
        if ("/" in link or link.lower().startswith("www.")) and units(link) <= SUBJECT_UNITS:
            return link
        rest = rest.partition(link)[2] if link else ""
    handles = handles_among(text)
    return handles[0] if len(handles) == 1 else ""


def platform_beside(plain: str, own: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> tuple[str, str]:
    """Return the platform that is named beside a handle or an account's number, and the words without its name; empty
    and the same words where none is. `plain` is as for `find_handle`, `own` what the operator calls each platform."""
    if len(plain) > SUBJECT_UNITS:
        return "", plain
    patterns, ids = _beside((*CALLED, *own))
    alike = plain.translate(SIMPLIFIED)
    if found := next((it for pattern in patterns if (it := pattern.search(alike))), None):
        rest = f"{plain[: found.start('off')]} {plain[found.end('off') :]}".strip()
        return ids[found["called"].lower()], rest if "@" in rest or rest.isdecimal() else f"@{rest}"
    return "", plain


@lru_cache(maxsize=16)
def _beside(called: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[list[re.Pattern[str]], dict[str, str]]:
    """Return the patterns of a platform's name before a @name, as a label, and behind a @name; and the ids by name."""
    ids = {name.lower().translate(SIMPLIFIED): id for id, names in called for name in names}
    names = "|".join(
        rf"(?<![A-Za-z0-9@./]){re.escape(it)}(?![A-Za-z0-9])" if it.isascii() else re.escape(it)
        for it in sorted(ids, key=len, reverse=True)
    )
    name, between = f"(?P<called>{names})", rf"(?: ?(?:{_WORD}|[上里]的?|的|[::#]))"
    behind = rf" ?[(\[] ?| ?在| (?:on|at) |[ ,]{{1,2}}(?=(?:{names})\S?$)"
    patterns = (
        rf"(?P<off>{name}(?:{between}|群组?|频道){{0,4}} ?)(?=@ ?\w)",
        rf"^(?P<off>{name}(?:{between}{{1,4}} ?(?=[a-z0-9](?a:[\w.\-]){{1,39}}$)| ?(?=\d{{5,20}}$)))",
        rf"^@ ?[\w.\-]{{2,40}}?(?P<off>(?:{behind}){name}[上里]?[)\]]?)",
    )
    return [re.compile(it, re.IGNORECASE) for it in patterns], ids

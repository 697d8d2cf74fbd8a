"""Find handles, names with @, in what people write: alone, behind a word such as 账号, or among other words."""

import re

from rules.subject.links import link_in
from rules.text.text_limits import folded

_HANDLE = re.compile(r"@ ?([\w.\-]{2,40})")
_LABELLED = re.compile(
    r"(?:账号|帐号|帳號|賬號|账户|帳戶|用户名|使用者名稱|微信号|微信號|抖音号|抖音號|小红书号|小紅書號|快手号|快手號"
    r"|user ?name|account|id) ?[::#]? ?@? ?([a-z][\w.\-]{2,39})",
    re.IGNORECASE | re.ASCII,
)
_AMONG_WORDS = re.compile(r"(?<![\w.@/])@ ?([a-z][\w.\-]{0,38}\w)(?![\w@]|[.\-]\w)", re.IGNORECASE | re.ASCII)


def find_handle(plain: str) -> re.Match[str] | None:
    """Return the handle that the words are, that they label, or that alone stands among them; its name is group 1.

    Args:
        plain: the words, folded, with single blanks.
    """
    if found := _HANDLE.fullmatch(plain) or _LABELLED.fullmatch(plain):
        return found
    among = list(_AMONG_WORDS.finditer(plain))
    return among[0] if len({it[1].lower() for it in among}) == 1 and not link_in(plain) else None


def is_handle(text: str) -> bool:
    """Return whether the words are a handle and nothing else."""
    return _HANDLE.fullmatch(" ".join(folded(text).split())) is not None


def handles_among(text: str) -> tuple[str, ...]:
    """Return the handles in a text, each once, with @."""
    return tuple(dict.fromkeys(f"@{found[1]}" for found in _AMONG_WORDS.finditer(folded(text))))

"""What a link names: the content, and the account that published it."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rules.subject.post_numbers import bilibili_number, weibo_number
from rules.text.name_folding import SIMPLIFIED

ACCOUNT = "account-id"
"""The place of an account without a public name (https://core.telegram.org/api/links#user-id-links); no name holds a
hyphen, so it collides with none."""


@dataclass(frozen=True, slots=True)
class LinkKeys:
    """What a link names: the content, and the account that published it; each is empty where the link names none."""

    content: str = ""
    account: str = ""


_READ = tomllib.loads(Path(__file__).with_name("sites.toml").read_text(encoding="utf-8"))
_PART = re.compile("<([A-Z_]+)>")


def _whole(pattern: str) -> str:
    """Return a pattern with its parts, which may hold others."""
    return _PART.sub(lambda it: _whole(_READ["parts"][it[1]]), pattern)


_SITES = tuple(
    (re.compile(rf"(?:{_whole(pattern)})(?=[/?&]|[^\x00-\x7f]|$)", re.ASCII), content, account)
    for pattern, content, account in _READ["forms"]
)
_PLACES = re.compile(r"@?\{(content|account)\}")
FORM = re.compile(r"[\w.\-]+(?:/(?:[\w.\-@~]|\{content\}|\{account\})*)*(?:\?\w+=\{\w+\}(?:&\w+=\{\w+\})*)?")
"""A form of link as an operator writes it: app.example.com/u/{account}/post/{content}, example.com/i?id={content}."""


class _Part(str):
    """A part of a link, as `sites.toml` says."""

    def __format__(self, form: str) -> str:
        turn = {"l": name_key, "a": account_key, "f": _facebook, "w": weibo_number, "b": bilibili_number}.get(form, str)
        return turn(str(self))


def keys_of_address(address: str, own: Iterable[tuple[str, str]] = ()) -> LinkKeys:
    """Return what a link names; neither key where its site is unknown.

    Args:
        address: host without www, path, and query in alphabetical order.
        own: the operator's forms of links, each with its platform; they go before the known ones.
    """
    for platform, form in own:
        if found := _own(form).match(address):
            named = found.groupdict(default="")
            return LinkKeys(
                f"{platform}:post/{named['content']}" if named.get("content") else "",
                f"{platform}:{account_key(named['account'])}" if named.get("account") else "",
            )
    for pattern, content, account in _SITES:
        if found := pattern.match(address):
            parts = tuple(map(_Part, found.groups(default="")))
            return LinkKeys(content.format(*parts), account.format(*parts))
    return LinkKeys()


@lru_cache(maxsize=64)
def own_forms(links: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, str]]:
    """Return the forms of all platforms for `keys_of_address`, the most specific first: those with two places, then
    the longest. `links` are the platforms, each with its forms."""
    forms = [(platform, form) for platform, own in links for form in own]
    return sorted(forms, key=lambda it: (-len(_PLACES.findall(it[1])), -len(it[1])))


def problem_of(form: str, hosts: Iterable[str]) -> str | None:
    """Return what is wrong with an operator's form of link for a platform with these hosts; None if nothing is."""
    named = _PLACES.findall(form)
    if not FORM.fullmatch(form) or not named or len(set(named)) < len(named):
        return f"has the link '{form}', which is no form such as app.example.com/u/{{account}}/post/{{content}}"
    own = re.split(r"[/?]", form.removeprefix("www."), maxsplit=1)[0]
    if not any(own == host or own.endswith(f".{host}") for host in hosts):
        return f"has the link '{form}', whose host is none of its hosts"
    return None


def name_key(name: str) -> str:
    """Return the name of an account as all its spellings share it: without case, in Simplified characters."""
    return name.casefold().translate(SIMPLIFIED)


def account_key(account: str) -> str:
    """Return the key of an account by its number, or by its name with @."""
    return account if account.isdecimal() else f"@{name_key(account.removeprefix('@'))}"


def _facebook(name: str) -> str:
    """Facebook reads names without their dots (facebook.com/help/105399436216001)."""
    return account_key(name.replace(".", ""))


@lru_cache(maxsize=1024)
def _own(form: str) -> re.Pattern[str]:
    """Return the pattern of an operator's form of link; parameters of the query stand in any order, others between."""
    path, _, query = form.removeprefix("www.").partition("?")
    parts = [_place(it) for it in re.split(r"(@?\{\w+\})", path)]
    for pair in sorted(filter(None, query.split("&"))):
        name, _, place = pair.partition("=")
        parts.append(rf"[?&](?:[^&]*&)*?{re.escape(name)}={_place(place)}")
    return re.compile("".join(parts) + r"(?=[/?&]|$)")


def _place(part: str) -> str:
    found = _PLACES.fullmatch(part)
    return rf"@?(?P<{found[1]}>[^/?&]+)" if found else re.escape(part)

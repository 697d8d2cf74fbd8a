"""Normalise links, so that the forms of one address are equal."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from rules.subject.sites import ACCOUNT, LinkKeys, keys_of_address
from rules.text.text_limits import folded

_REST = r"(?:[/?#]\S*)?"
_WITH_SCHEME = re.compile(rf"https?://[^\s\[\]/?#]+{_REST}|tg://\w+\?\S+", re.IGNORECASE)
_NAMES, _TOP, _AFTER_A_HOST = re.compile(r"[\w.-]+"), re.compile(r"[^\W\d_]{2,}"), re.compile(rf"(?::\d+)?{_REST}")
_LONGEST_HOST = 253
_AFTER_A_LINK = ".,;:!?)]}>\"'。】》」"
_USUAL_PORTS = (":80", ":443")
_MOBILE = re.compile(r"^(?:(?:www\d?|m|mobile|wap|amp)\.)+(?=[^.]+\.)")
_TRACKING = re.compile(
    r"utm_.*|spm|from|share_.*|vd_source|fbclid|gclid|igsh.*|si|feature|ref|ref_src|referer|timestamp|scene|chksm"
    r"|xsec_.*|is(?:app)?installed|s_trans"
)


def link_in(text: str) -> str:
    """Return the first link in a text, with or without its scheme; empty if there is none."""
    words = folded(text)
    found, bare = _WITH_SCHEME.search(words), _bare(words)
    link = bare[1] if bare and (not found or bare[0] < found.start()) else found[0] if found else ""
    return link.rstrip(_AFTER_A_LINK)


def host_of(link: str) -> str:
    """Return the host of a link in lower case and punycode, without www. and mobile prefixes."""
    parts = urlsplit(_with_scheme(link))
    host = (parts.hostname or "").rstrip(".")
    try:
        host = host.encode("idna").decode("ascii") if len(host) <= _LONGEST_HOST else quote(host)
    except UnicodeError:
        host = quote(host)
    return _MOBILE.sub("", host)


def link_keys(link: str, own: Iterable[tuple[str, str]] = ()) -> LinkKeys:
    """Return the keys that links to one thing share, such as weibo:post/4800000000000000 by weibo:1740329954.

    A link to an unknown site is content, such as url:example.com/a?b=1.

    Args:
        own: the operator's forms of links (`rules.subject.sites.own_forms`).
    """
    parts = urlsplit(_with_scheme(link))
    path = re.sub("/+", "/", folded(unquote(parts.path))).rstrip("/")
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name.lower())
    )
    port = re.search(r":\d+$", parts.netloc)
    host = host_of(link) + (port[0] if port and port[0] not in _USUAL_PORTS else "")
    address = host + path + ("?" if query else "") + "&".join(f"{name}={value}" for name, value in query)
    named = keys_of_address(address, own)
    if named.content or named.account:
        return named
    page = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    return LinkKeys(f"url:{address}{page}")


def _bare(text: str) -> tuple[int, str] | None:
    """Return where the first link without a scheme begins, and the link: dotted names, then whatever follows."""
    for run in _NAMES.finditer(text):
        at = begin = run.start()
        end = 0
        for name in run[0].split("."):
            if not name and end:
                break
            if not name:
                begin = at + 1
            elif at > begin and (top := _TOP.match(name)):
                end = at + len(top[0])
            at += len(name) + 1
        if end:
            rest = _AFTER_A_HOST.match(text, end) if end == run.end() else None
            return begin, text[begin : rest.end() if rest else end]
    return None


def _with_scheme(link: str) -> str:
    if link.lower().startswith("tg:"):
        asked = dict(parse_qsl(urlsplit(link).query))
        if account := asked.get("id") or asked.get("user_id"):
            return f"https://t.me/{ACCOUNT}/{account}"
        place = asked.get("domain") or f"c/{asked.get('channel', '')}"
        return f"https://t.me/{place}/{asked.get('post', '')}"
    return link if re.match("https?://", link, re.IGNORECASE) else f"https://{link}"


def ways_to_write(account: str, handle: str | None) -> list[str]:
    """Return how people write a Telegram account: by its id, and by its public name if it has one."""
    return [f"tg://user?id={account}", *((f"@{handle}", f"https://t.me/{handle}") if handle else ())]

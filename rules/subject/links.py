"""Normalise links, so that the forms of one address are equal."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from rules.subject.sites import ACCOUNT, LinkKeys, keys_of_address
from rules.text.text_limits import folded

# A mark between a link and a Han character ends the link.
_REST = r"(?:[/?#](?:(?![,;:!?()<>\"'*]{1,3}[^\x00-\x7f])\S)*)?"
_WITH_SCHEME = re.compile(rf"https?://[^\s\[\]/?#]+{_REST}|tg://\w+\?\S+", re.IGNORECASE)
_NAMES, _TOP, _AFTER_A_HOST = re.compile(r"[\w.-]+"), re.compile(r"[^\W\d_]{2,}"), re.compile(rf"(?::\d+)?{_REST}")
_LONGEST_HOST = 253
_AFTER_A_LINK = ".,;:!?)]}>\"'。】》」"
_CHINESE_MARKS = re.compile(r"[，。；！？、“”‘’「」『』【】《》〈〉（）…～]|：(?![/／])")
"""Full-width marks, which folding makes half-width; no link that people pass on holds one."""
_REPLY = re.compile(r"reply(\d+)", re.ASCII)
_USUAL_PORTS = (":80", ":443")
_REDIRECT = re.compile(
    r"https?://(?:lm?\.facebook\.com/l\.php|l\.(?:instagram|threads)\.com/|link\.zhihu\.com/|www\.google\.[\w.]+/url"
    r"|www\.youtube\.com/redirect|passport\.weibo\.c(?:om|n)/visitor/visitor|weibo\.cn/sinaurl)"
    r"\?(?:\S*&)?(?:u|q|url|target)=(https?%3A[^&#\s]+|https?://[^&#\s]+)",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"^(?:(?:www\d?|m|mobile|wap|amp)\.)+(?=[^.]+\.)")
_NAMED_HOST = re.compile(r"https?://(?!core\.)([a-z]\w{3,31})\.t\.me(?=[/?#]|$)", re.IGNORECASE | re.ASCII)
_WEB_APP = re.compile(
    r"https?://web\.telegram\.org/(?:[akz]/)?#(?:@(?P<name>\w+)|-100(?P<chat>\d+)|(?P<account>\d+))", re.IGNORECASE
)
_TRACKING = re.compile(
    r"utm_.*|spm|from|share_.*|vd_source|fbclid|gclid|igsh.*|si|feature|ref|ref_src|referer|timestamp|scene|chksm"
    r"|xsec_.*|is(?:app)?installed|s_trans"
)


def link_in(text: str) -> str:
    """Return the first link in a text, with or without its scheme; empty if there is none."""
    words = folded(_CHINESE_MARKS.sub(" ", text))
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
    asked = parse_qsl(parts.query, keep_blank_values=True)
    if reply := _REPLY.fullmatch(parts.fragment):
        asked.append(("reply", reply[1]))
    query = sorted((name, value) for name, value in asked if not _TRACKING.fullmatch(name.lower()))
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
        if "@" in (text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]):
            continue  # a name, or an address of mail
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
        return _web(urlsplit(link).netloc.lower(), dict(parse_qsl(urlsplit(link).query)))
    link = link if re.match("https?://", link, re.IGNORECASE) else f"https://{link}"
    if found := _REDIRECT.match(link):
        return unquote(found[1])
    if found := _NAMED_HOST.match(link):
        return f"https://t.me/{found[1]}{link[found.end() :]}"
    if found := _WEB_APP.match(link):
        place = found["name"] or (f"c/{found['chat']}" if found["chat"] else f"{ACCOUNT}/{found['account']}")
        return f"https://t.me/{place}"
    return link


def _web(asked: str, about: dict[str, str]) -> str:
    """Return Telegram's own scheme as a link to the web (https://core.telegram.org/api/links); what has none stays
    what it asks for."""
    if account := about.get("user_id") or (about.get("id") if asked == "user" else None):
        return f"https://t.me/{ACCOUNT}/{account}"
    if phone := about.get("phone"):
        return f"https://t.me/+{phone}"
    if invitation := about.get("invite"):
        return f"https://t.me/+{invitation}"
    if "domain" not in about and "channel" not in about:
        return f"https://t.me/tg/{asked}?{urlencode(sorted(about.items()))}"
    place = about.get("domain") or f"c/{about['channel']}"
    more = "".join(f"?{name}={about[name]}" for name in ("comment", "thread") if name in about)
    return f"https://t.me/{place}/{about.get('post', '')}{more}"


def ways_to_write(account: str, handle: str | None) -> list[str]:
    """Return how people write a Telegram account: by its id, and by its public name if it has one."""
    return [f"tg://user?id={account}", *((f"@{handle}", f"https://t.me/{handle}") if handle else ())]

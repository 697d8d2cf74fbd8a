"""Normalise links, so that the forms of one address are equal."""

import re
from string import ascii_lowercase, ascii_uppercase, digits
from urllib.parse import parse_qsl, quote, unquote, urlsplit

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

_ACCOUNT = "account-id"
"""The place of an account without a public name (https://core.telegram.org/api/links#user-id-links); no name holds a
hyphen, so it collides with none."""

# Each site's own forms: pattern of host, path and sorted query; key.
_SITES = tuple(
    (re.compile(rf"(?:{pattern})(?=[/?&]|$)"), key)
    for pattern, key in (
        (rf"t\.me/{_ACCOUNT}/(\d+)", "telegram:id{0}"),
        (r"(?:t|telegram)\.(?:me|dog)/c/(\d+)/(?:\d+/|thread/)?(\d+)", "telegram:c{0}/{1}"),
        (r"(?:t|telegram)\.(?:me|dog)/(?:s/)?([A-Za-z]\w{3,31})/(?:\d+/)?(\d+)", "telegram:@{0:l}/{1}"),
        (r"(?:t|telegram)\.(?:me|dog)/(?:s/)?([A-Za-z]\w{3,31})(?=\?|$)", "telegram:@{0:l}"),
        (r"(?:x|twitter)\.com/(?:i/web|i|\w+)/status/(\d+)", "x:{0}"),
        (r"(?:x|twitter)\.com/(\w{1,15})(?=\?|$)", "x:@{0:l}"),
        (r"weibo\.c(?:om|n)/(?:u/|profile/)?(\d+)(?=\?|$)", "weibo:{0}"),
        (r"weibo\.c(?:om|n)/(?:status|detail|\d+)/(\d{15,17}|\w{9})", "weibo:post/{0:w}"),
        (r"mp\.weixin\.qq\.com/s\?__biz=([^&]+)&(?:.*&)?idx=(\d+)&mid=(\d+)", "wechat:{0}/{2}/{1}"),
        (r"bilibili\.com/(?:video/)?(BV\w{10}|av\d+)", "bilibili:av{0:b}"),
        (r"space\.bilibili\.com/(\d+)", "bilibili:{0}"),
        (r"zhihu\.com/(?:question/\d+/)?answer/(\d+)", "zhihu:answer/{0}"),
        (r"zhihu\.com/question/(\d+)", "zhihu:question/{0}"),
        (r"zhuanlan\.zhihu\.com/p/(\d+)", "zhihu:p/{0}"),
        (r"(?:ies)?douyin\.com/(?:share/)?(?:video|note)/(\d+)", "douyin:{0}"),
        (r"douyin\.com/[^?]*\?(?:.*&)?modal_id=(\d+)", "douyin:{0}"),
        (r"xiaohongshu\.com/(?:explore|discovery/item)/(\w+)", "xiaohongshu:{0}"),
        (r"youtube\.com/watch\?(?:.*&)?v=([\w-]{11})", "youtube:{0}"),
        (r"(?:youtu\.be|youtube\.com/(?:shorts|embed|live))/([\w-]{11})", "youtube:{0}"),
        (r"youtube\.com/@([\w.-]+)", "youtube:@{0:l}"),
    )
)

_BASE62 = digits + ascii_lowercase + ascii_uppercase
_BASE58 = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf"
_BILIBILI_MASK, _BILIBILI_XOR = (1 << 51) - 1, 23442827791579


class _Part(str):
    """A part of a link, formatted in lower case (l), or as a number of Weibo (w) or Bilibili (b)."""

    def __format__(self, form: str) -> str:
        turn = {"l": str.lower, "w": weibo_number, "b": bilibili_number}.get(form, str)
        return turn(str(self))


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


def link_key(link: str) -> str:
    """Return the key that links to one thing share, such as weibo:post/4800000000000000 or url:example.com/a?b=1."""
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
    for pattern, key in _SITES:
        if found := pattern.match(address):
            return key.format(*map(_Part, found.groups()))
    page = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    return f"url:{address}{page}"


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
            return f"https://t.me/{_ACCOUNT}/{account}"
        place = asked.get("domain") or f"c/{asked.get('channel', '')}"
        return f"https://t.me/{place}/{asked.get('post', '')}"
    return link if re.match("https?://", link, re.IGNORECASE) else f"https://{link}"


def ways_to_write(account: str, handle: str | None) -> list[str]:
    """Return how people write a Telegram account: by its id, and by its public name if it has one."""
    return [f"tg://user?id={account}", *((f"@{handle}", f"https://t.me/{handle}") if handle else ())]


def weibo_number(id: str) -> str:
    """Return the number of a Weibo post; its short form holds seven digits in each four letters from the right."""
    if id.isdecimal() or not set(id) <= set(_BASE62):
        return id
    groups = [id[max(0, end - 4) : end] for end in range(len(id), 0, -4)][::-1]
    return "".join(f"{_number(group, _BASE62):07}" for group in groups).lstrip("0")


def bilibili_number(id: str) -> str:
    """Return the number of a Bilibili video, from av170001 or BV17x411w7KC."""
    if id.startswith("av"):
        return id.removeprefix("av")
    letters = list(id)
    letters[3], letters[9] = letters[9], letters[3]
    letters[4], letters[7] = letters[7], letters[4]
    if not set(letters[3:]) <= set(_BASE58):
        return id
    return str(_number("".join(letters[3:]), _BASE58) & _BILIBILI_MASK ^ _BILIBILI_XOR)


def _number(letters: str, alphabet: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(alphabet) + alphabet.index(letter)
    return number

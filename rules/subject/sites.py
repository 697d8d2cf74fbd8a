"""The sites whose links are known: which part of a link names the content, and which the account that published it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

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


_TELEGRAM = r"(?:t|telegram)\.(?:me|dog)/"
_NO_TELEGRAM_NAME = (
    "(?:proxy|socks|login|share|joinchat|addstickers|addemoji|addtheme|addlist|setlanguage|confirmphone|contact|invoice"
    "|boost|giftcode|nft|iv|bg)"
)
_NAME = rf"(?!{_NO_TELEGRAM_NAME}(?:[/?]|$))([A-Za-z]\w{{3,31}})"
_X = r"(?:x|twitter|(?:fx|vx)twitter|fix(?:up|v)x|nitter\.net)(?:\.com)?/"
_NO_X_NAME = "(?:home|explore|search|hashtag|intent|share|settings|notifications|messages|login|compose|i)"
_X_NAME = rf"(?!{_NO_X_NAME}(?:[/?]|$))(\w{{1,15}})"
_FACEBOOK = r"(?:[\w-]+\.)?(?:facebook|fb)\.com/"
_NO_FACEBOOK_NAME = (
    "(?:groups|watch|reel|share|sharer|people|pages|events|login|marketplace|hashtag|stories|story|photo|permalink"
    "|media|profile|video)"
)
_FACEBOOK_NAME = rf"(?!{_NO_FACEBOOK_NAME}(?:[/?.]|$))([\w.\-]+)"
_NO_INSTAGRAM_NAME = r"(?:p|reel|reels|tv|stories|explore|accounts|direct|share)"
_INSTAGRAM_NAME = rf"(?:_u/)?(?!{_NO_INSTAGRAM_NAME}(?:[/?]|$))([\w.]+)"

# Pattern of host, path and sorted query; the key of the content; the key of the account. The first that fits is taken.
# {0:l} is a part in lower case, {0:a} an account by number or name, w and b numbers of Weibo and Bilibili.
_SITES = tuple(
    (re.compile(rf"(?:{pattern})(?=[/?&]|$)"), content, account)
    for pattern, content, account in (
        (rf"t\.me/{ACCOUNT}/(\d+)", "", "telegram:id{0}"),
        # A message in a topic is of some member; of a link without a topic the chat is taken for the author.
        (_TELEGRAM + r"c/(\d+)/(?:\d+|thread)/(\d+)", "telegram:c{0}/{1}", ""),
        (_TELEGRAM + r"c/(\d+)/(\d+)\?(?:.*&)?(?:comment|thread)=\d+", "telegram:c{0}/{1}", ""),
        (_TELEGRAM + r"c/(\d+)/(\d+)", "telegram:c{0}/{1}", "telegram:c{0}"),
        (_TELEGRAM + r"c/(\d+)", "telegram:c{0}", ""),
        (_TELEGRAM + r"\+(\d{7,15})", "", "telegram:phone/{0}"),
        (_TELEGRAM + r"(?:\+|joinchat/)([\w-]+)", "telegram:invitation/{0}", ""),
        # A comment stands in the group of a channel, and some member wrote it.
        (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)\?(?:.*&)?comment=(\d+)", "telegram:@{0:l}/{1}/comment/{2}", ""),
        (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)\?(?:.*&)?thread=\d+", "telegram:@{0:l}/{1}", ""),
        (_TELEGRAM + rf"(?:s/)?{_NAME}/\d+/(\d+)", "telegram:@{0:l}/{1}", ""),
        (_TELEGRAM + rf"(?:s/)?{_NAME}/(\d+)", "telegram:@{0:l}/{1}", "telegram:@{0:l}"),
        (_TELEGRAM + rf"(?:s/)?{_NAME}(?=\?|$)", "", "telegram:@{0:l}"),
        (_X + r"(?:i/web|i)/status/(\d+)", "x:{0}", ""),
        (_X + _X_NAME + r"/status(?:es)?/(\d+)", "x:{1}", "x:@{0:l}"),
        (_X + r"i/user/(\d+)", "", "x:id{0}"),
        (_X + r"intent/(?:user|follow)\?(?:.*&)?screen_name=(\w{1,15})", "", "x:@{0:l}"),
        (_X + _X_NAME + r"(?=\?|$|/(?:media|with_replies|likes)(?:\?|$))", "", "x:@{0:l}"),
        (r"weibo\.c(?:om|n)/[nN]/([^/?]+)", "", "weibo:@{0:l}"),
        (r"weibo\.c(?:om|n)/ajax/statuses/show\?(?:.*&)?id=(\d{15,17}|\w{9})", "weibo:post/{0:w}", ""),
        (r"weibo\.c(?:om|n)/(?:u/|profile/)?(\d+)(?=\?|$|/(?:profile|home|info)(?:\?|$))", "", "weibo:{0}"),
        (r"weibo\.c(?:om|n)/(?:status|detail)/(\d{15,17}|\w{9})", "weibo:post/{0:w}", ""),
        (r"weibo\.c(?:om|n)/(\d+)/(\d{15,17}|\w{9})", "weibo:post/{1:w}", "weibo:{0}"),
        (
            r"mp\.weixin\.qq\.com/s\?__biz=([^&]+)&(?:.*&)?idx=(\d+)&mid=(\d+)",
            "wechat:{0}/{2}/{1}",
            "wechat:{0}",
        ),
        (r"mp\.weixin\.qq\.com/mp/(?:profile_ext|homepage)\?__biz=([^&]+)", "", "wechat:{0}"),
        (r"bilibili\.com/(?:video/)?(BV\w{10}|av\d+)", "bilibili:av{0:b}", ""),
        (r"(?:space\.bilibili\.com|bilibili\.com/space)/(\d+)", "", "bilibili:{0}"),
        (r"(?:t\.bilibili\.com|bilibili\.com/opus|bilibili\.com/dynamic)/(\d+)", "bilibili:t/{0}", ""),
        (r"bilibili\.com/read/(?:mobile/|cv)(\d+)", "bilibili:cv{0}", ""),
        (r"live\.bilibili\.com/(?:h5/)?(\d+)", "", "bilibili:live/{0}"),
        (r"zhihu\.com/(?:question/\d+/)?answer/(\d+)", "zhihu:answer/{0}", ""),
        (r"zhihu\.com/question/(\d+)", "zhihu:question/{0}", ""),
        (r"zhuanlan\.zhihu\.com/p/(\d+)", "zhihu:p/{0}", ""),
        (r"zhihu\.com/pin/(\d+)", "zhihu:pin/{0}", ""),
        (r"zhihu\.com/(?:people|org)/([\w-]+)", "", "zhihu:@{0:l}"),
        (r"douyin\.com/user/([\w-]+)\?(?:.*&)?modal_id=(\d+)", "douyin:{1}", "douyin:user/{0}"),
        (r"(?:ies)?douyin\.com/(?:share/)?(?:video|note)/(\d+)", "douyin:{0}", ""),
        (r"live\.douyin\.com/(\d+)", "", "douyin:live/{0}"),
        (r"douyin\.com/[^?]*\?(?:.*&)?modal_id=(\d+)", "douyin:{0}", ""),
        (r"(?:ies)?douyin\.com/(?:share/)?user/([\w-]+)", "", "douyin:user/{0}"),
        (r"kuaishou\.com/short-video/(\w+)", "kuaishou:{0}", ""),
        (r"kuaishou\.com/profile/(\w+)", "", "kuaishou:{0}"),
        (r"xiaohongshu\.com/user/profile/(\w+)/(\w+)", "xiaohongshu:{1}", "xiaohongshu:user/{0}"),
        (r"xiaohongshu\.com/user/profile/(\w+)", "", "xiaohongshu:user/{0}"),
        (r"xiaohongshu\.com/(?:explore|discovery/item)/(\w+)", "xiaohongshu:{0}", ""),
        (r"tieba\.baidu\.com/p/(\d+)", "tieba:{0}", ""),
        (r"(?:music\.)?youtube\.com/watch\?(?:.*&)?v=([\w-]{11})", "youtube:{0}", ""),
        (r"(?:youtu\.be|youtube\.com/(?:shorts|embed|live))/([\w-]{11})", "youtube:{0}", ""),
        (r"youtube\.com/@([^/?]+)", "", "youtube:@{0:l}"),
        (r"youtube\.com/channel/([\w-]+)", "", "youtube:{0}"),
        (r"youtube\.com/(c|user)/([^/?]+)", "", "youtube:{0}/{1:l}"),
        (
            _FACEBOOK + r"(?:permalink|story|photo)(?:\.php)?\?(?:.*&)?id=(\d+)&(?:.*&)?story_fbid=(\w+)",
            "facebook:post/{1}",
            "facebook:{0}",
        ),
        (_FACEBOOK + r"(?:photo|photo\.php|video\.php)/?\?(?:.*&)?fbid=(\d+)", "facebook:post/{0}", ""),
        (_FACEBOOK + r"watch/?\?(?:.*&)?v=(\d+)", "facebook:post/{0}", ""),
        (_FACEBOOK + r"(?:reel|watch)/(\d+)", "facebook:post/{0}", ""),
        (_FACEBOOK + r"groups/[\w.\-]+/(?:posts|permalink)/(\w+)", "facebook:post/{0}", ""),
        (_FACEBOOK + r"groups/([\w.\-]+)", "", "facebook:group/{0:l}"),
        (_FACEBOOK + r"profile\.php\?(?:.*&)?id=(\d+)", "", "facebook:{0}"),
        (_FACEBOOK + r"(?:people|pages)/[^/?]+/(\d+)", "", "facebook:{0}"),
        (
            _FACEBOOK + _FACEBOOK_NAME + r"/(?:posts|videos|photos)/(?:[^/?]+/)?([\w.]*\d\w*)",
            "facebook:post/{1}",
            "facebook:{0:f}",
        ),
        (_FACEBOOK + _FACEBOOK_NAME, "", "facebook:{0:f}"),
        (r"instagram\.com/(?:p|reel|reels|tv)/([\w-]+)", "instagram:{0}", ""),
        (r"instagram\.com/stories/highlights/(\d+)", "instagram:highlight/{0}", ""),
        (r"instagram\.com/stories/([\w.]+)/(\d+)", "instagram:story/{1}", "instagram:@{0:l}"),
        (r"instagram\.com/" + _INSTAGRAM_NAME + r"/(?:p|reel|tv)/([\w-]+)", "instagram:{1}", "instagram:@{0:l}"),
        (r"instagram\.com/" + _INSTAGRAM_NAME, "", "instagram:@{0:l}"),
        (r"threads\.(?:net|com)/@([\w.]+)/post/([\w-]+)", "threads:{1}", "threads:@{0:l}"),
        (r"threads\.(?:net|com)/t/([\w-]+)", "threads:{0}", ""),
        (r"threads\.(?:net|com)/@([\w.]+)", "", "threads:@{0:l}"),
        (r"tiktok\.com/@([\w.]+)/(?:video|photo)/(\d+)", "tiktok:{1}", "tiktok:@{0:l}"),
        (r"tiktok\.com/(?:v|embed|embed/v2)/(\d+)(?:\.html)?", "tiktok:{0}", ""),
        (r"tiktok\.com/@([\w.]+)", "", "tiktok:@{0:l}"),
        (r"line\.me/(?:R/)?ti/p/~?@?([\w.\-]+)", "", "line:@{0:l}"),
        (r"(?:page\.line\.me|line\.me/R/oaMessage)/@?([\w.\-]+)", "", "line:@{0:l}"),
        (r"linevoom\.line\.me/post/([\w-]+)", "line:{0}", ""),
        (r"linevoom\.line\.me/user/([\w-]+)", "", "line:voom/{0}"),
        (r"bsky\.app/profile/([\w.:\-]+)/post/(\w+)", "bluesky:{1}", "bluesky:@{0:l}"),
        (r"bsky\.app/profile/([\w.:\-]+)", "", "bluesky:@{0:l}"),
        (r"reddit\.com/r/\w+/comments/(\w+)", "reddit:{0}", ""),
        (r"reddit\.com/u(?:ser)?/([\w-]+)", "", "reddit:@{0:l}"),
    )
)


_PLACES = re.compile(r"@?\{(content|account)\}")
FORM = re.compile(r"[\w.\-]+(?:/(?:[\w.\-@~]|\{content\}|\{account\})*)*(?:\?\w+=\{\w+\}(?:&\w+=\{\w+\})*)?")
"""A form of link as an operator writes it: app.example.com/u/{account}/post/{content}, example.com/i?id={content}."""


class _Part(str):
    """A part of a link, as `_SITES` says."""

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
            parts = tuple(map(_Part, found.groups()))
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

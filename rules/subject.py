"""Who or what is reported, recognised and normalised so that two people reporting one thing meet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.leaves import Platform
from rules.subject_links import host_of, link_in, link_key
from rules.text_limits import folded

_HANDLE = re.compile(r"@ ?([\w.\-]{2,40})")
_ACCOUNT = re.compile(
    r"(?:(?:u?id|qq|account|账号|帐号|帳號|賬號|账户|帳戶) ?(?:id)? ?[::#]? ?)?(\d{5,20})", re.IGNORECASE
)
_QUOTED = re.compile(r"[《「『“\"〈【].+[》」』”\"〉】]")
_TELEGRAM = "telegram"
TELEGRAM_HANDLE = re.compile(r"[a-z]\w{3,31}", re.ASCII)

# Traditional characters that headlines and names often have, each with its Simplified form: enough for most to meet.
_SIMPLER = """
國国 學学 會会 來来 時时 個个 們们 為为 這这 說说 對对 動动 產产 業业 東东 車车 電电 話话
訊讯 網网 號号 帳账 賬账 戶户 資资 檢检 舉举 報报 導导 聞闻 謠谣 傳传 馬马 門门 開开 關关
書书 畫画 見见 過过 還还 進进 運运 連连 達达 邊边 選选 遠远 讓让 買买 賣卖 費费 質质 貨货
貴贵 銀银 錢钱 鐵铁 長长 張张 陳陈 楊杨 劉刘 黃黄 趙赵 吳吴 孫孙 鄭郑 謝谢 許许 鄧邓 馮冯
蘇苏 葉叶 盧卢 蔣蒋 賈贾 羅罗 龍龙 鳳凤 華华 廣广 灣湾 臺台 體体 醫医 藥药 農农 經经 濟济
發发 現现 場场 員员 廠厂 設设 計计 劃划 師师 廳厅 樓楼
"""
_FOLD = str.maketrans(dict(re.findall(r"(\S)(\S)", _SIMPLER)))


class SubjectKind(StrEnum):
    """In which form the subject was told."""

    LINK = "link"
    HANDLE = "handle"
    ACCOUNT = "account"
    MESSAGE = "message"
    HEADLINE = "headline"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is reported: `text` as it was told, `key` what all who report the same have in common.

    `platform` is the id of one of the operator's platforms, empty where nothing tells it; `published` is None where
    the time of publication is not known.
    """

    kind: SubjectKind
    text: str
    platform: str
    published: datetime | None
    key: str


def read_subject(
    text: str, platforms: Mapping[str, Platform], platform: str = "", published: datetime | None = None
) -> Subject | None:
    """The subject a text tells, or None where it has neither letter nor digit.

    `platform` is what the reporter said of where it is; a link's host goes before that.
    """
    plain = " ".join(folded(text).split())
    if link := link_in(text):
        told = platform_of(link, platforms) or platform
        key = link_key(link)
        kind = SubjectKind.MESSAGE if re.fullmatch(r"telegram:\S+/\d+", key) else SubjectKind.LINK
        return Subject(kind, text, told, published, key)
    if handle := _HANDLE.fullmatch(plain):
        name = handle[1].casefold()
        place = platform or (_TELEGRAM if TELEGRAM_HANDLE.fullmatch(name) else "")
        return Subject(SubjectKind.HANDLE, text, place, published, f"{place}:@{name}")
    if account := _ACCOUNT.fullmatch(plain):
        return Subject(SubjectKind.ACCOUNT, text, platform, published, f"{platform}:{account[1]}")
    name = "".join(filter(str.isalnum, plain.casefold())).translate(_FOLD)
    kind = SubjectKind.HEADLINE if _QUOTED.fullmatch(text.strip()) else SubjectKind.NAME
    return Subject(kind, text, platform, published, f"name:{name}") if name else None


def platform_of(link: str, platforms: Mapping[str, Platform]) -> str:
    """The id of the platform whose hosts a link's host is among, the longest first; empty where there is none."""
    host = host_of(link)
    known = [(len(each), id) for id, place in platforms.items() for each in place.hosts if _within(host, each)]
    return max(known)[1] if known else ""


def message_link(chat_id: int, message_id: int, username: str = "") -> str:
    """The address of a message forwarded from a channel or a group, by public name or by Bot API chat id (-100…)."""
    place = username or f"c/{str(chat_id).removeprefix('-100')}"
    return f"https://t.me/{place}/{message_id}"


def _within(host: str, known: str) -> bool:
    return host == known or host.endswith(f".{known}")

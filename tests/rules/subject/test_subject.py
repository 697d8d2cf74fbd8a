"""Two people who report one thing meet, by the tables published in docs/subjects.md."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.telegram.ids import message_link
from rules.subject.subject import Subject, SubjectKind, read_subject
from store.operator_files.catalogue import CATALOGUE_FILE

PAGE = (Path(__file__).parents[3] / "docs" / "subjects.md").read_text(encoding="utf-8")
TABLES = PAGE.split("## Content and account")[0].split("## These do not")
MEET, MEET_NOT = (re.findall(r"^\| `(.+?)` \| `(.+?)` \|", part, re.MULTILINE) for part in TABLES)


def read(sent: str) -> Subject:
    text, _, platform = sent.removesuffix("]").partition(" [")
    subject = read_subject(text, CATALOGUE_FILE.shipped.platforms, platform)
    assert subject is not None
    return subject


def test_the_published_tables_are_as_long_as_promised() -> None:
    assert len(MEET) >= 40
    assert len(MEET_NOT) >= 20


@pytest.mark.parametrize(("one", "other"), MEET)
def test_these_meet(one: str, other: str) -> None:
    assert read(one).key == read(other).key


@pytest.mark.parametrize(("one", "other"), MEET_NOT)
def test_these_do_not_meet(one: str, other: str) -> None:
    assert read(one).key != read(other).key


@pytest.mark.parametrize(
    ("sent", "kind", "platform"),
    [
        ("https://weibo.com/u/1740329954", SubjectKind.LINK, "weibo"),
        ("https://mp.weixin.qq.com/s/abc", SubjectKind.LINK, "wechat"),
        ("https://m.bilibili.com/video/av170001", SubjectKind.LINK, "bilibili"),
        ("https://app.example.com/post/1", SubjectKind.LINK, "app"),
        ("https://news.example.com/1", SubjectKind.LINK, "website"),
        ("https://example.org/1", SubjectKind.LINK, ""),
        ("https://t.me/somebody/12", SubjectKind.MESSAGE, "telegram"),
        ("@somebody", SubjectKind.HANDLE, "telegram"),
        ("@somebody [weibo]", SubjectKind.HANDLE, "weibo"),
        ("@某某", SubjectKind.HANDLE, ""),
        ("1234567 [app]", SubjectKind.ACCOUNT, "app"),
        ("《某某公司宣布破产》", SubjectKind.HEADLINE, ""),
        ("某某优品", SubjectKind.NAME, ""),
    ],
)
def test_a_subject_tells_its_kind_and_platform(sent: str, kind: SubjectKind, platform: str) -> None:
    subject = read(sent)
    assert (subject.kind, subject.platform) == (kind, platform)


@pytest.mark.parametrize("text", ["", "  ", "!!", "《》", "🙂"])
def test_what_names_nothing_is_no_subject(text: str) -> None:
    assert read_subject(text, CATALOGUE_FILE.shipped.platforms) is None


@pytest.mark.parametrize("text", ["https://", "http://[", "http://[::1", "tg:", "https://exa_mple..com/%ff", "a" * 500])
def test_a_broken_link_is_still_read(text: str) -> None:
    assert read(text).key


@pytest.mark.parametrize(
    ("chat", "message", "username", "link"),
    [
        (-1001234567, 45, "", "https://t.me/c/1234567/45"),
        (-1001234567, 45, "somebody", "https://t.me/somebody/45"),
    ],
)
def test_a_forwarded_message_meets_its_link(chat: int, message: int, username: str, link: str) -> None:
    assert read(message_link(chat, message, username)).key == read(link).key


def test_the_text_and_the_time_of_publication_are_kept_as_told() -> None:
    published = datetime(2026, 1, 2, tzinfo=UTC)
    subject = read_subject(" @SomeBody ", CATALOGUE_FILE.shipped.platforms, published=published)
    assert subject is not None
    assert (subject.text, subject.published) == (" @SomeBody ", published)

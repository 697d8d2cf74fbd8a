"""Content and account of a report, by the table published in docs/subjects.md; words that name nobody; own links."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rules.catalogue.categories import Platform
from rules.subject.subject import Subject, names_nobody, read_subject
from store.operator_files.catalogue import CATALOGUE_FILE
from tests.addresses import at

PAGE = (Path(__file__).parents[3] / "docs" / "subjects.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(.+?)` \| `(.+?)` \| (same|other|–) \| (same|other|–) \|", PAGE, re.MULTILINE)
SENT = re.compile(
    r"(?P<text>.*?)(?: \[(?P<on>\w+)\])?(?: ?by #(?P<by>\d+))?(?: ?hidden (?P<hidden>\w+))?(?: at (?P<at>\S+))?"
)


def read(sent: str) -> Subject | None:
    found = SENT.fullmatch(sent)
    assert found is not None
    told = datetime.fromisoformat(f"2026-01-02T{found['at']}").replace(tzinfo=UTC) if found["at"] else None
    author = at(int(found["by"])) if found["by"] else None
    platforms = CATALOGUE_FILE.shipped.platforms
    return read_subject(found["text"], platforms, found["on"] or "", told, author=author, hidden=found["hidden"] or "")


def compared(one: str, other: str) -> str:
    return "–" if not one or not other else "same" if one == other else "other"


def test_the_published_table_is_as_long_as_promised() -> None:
    assert len(ROWS) >= 30


@pytest.mark.parametrize(("one", "other", "content", "account"), ROWS)
def test_content_and_account(one: str, other: str, content: str, account: str) -> None:
    left, right = read(one), read(other)
    assert left is not None
    assert right is not None
    assert compared(left.content, right.content) == content
    assert compared(left.account, right.account) == account


NOBODY = "不知道 我不知道 不清楚啊 你们的客服 這個平台 您的客服人員 有人 那个人 App 他们 某某 没有 the-app 陌生人 用戶"
SOMEBODY = "小米 阿明 某某优品 安心外卖 平安保险 Apple 京东客户端 客服小王 张三的店 @admin 12345"


@pytest.mark.parametrize("word", NOBODY.split())
def test_a_word_that_names_nobody_has_no_key(word: str) -> None:
    subject = read(word)
    assert subject is None or not subject.key


@pytest.mark.parametrize("word", [*SOMEBODY.split(), "I really do not know who wrote this long thing"])
def test_a_name_has_a_key(word: str) -> None:
    subject = read(word)
    assert subject is not None
    assert subject.key


def test_any_case_of_words_is_read_in_time() -> None:
    assert names_nobody("的们是都就" * 4)
    assert not names_nobody("的们是都就" * 400)


FORMS = (
    "app.example.com/u/{account}",
    "app.example.com/@{account}/post/{content}",
    "app.example.com/i?id={content}&by={account}",
)
OWN = {"app": Platform("app", {}, ("app.example.com",), FORMS)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("link", "content", "account"),
    [
        ("https://app.example.com/u/77", "", "app:77"),
        ("app.example.com/u/Joe?tab=1", "", "app:@joe"),
        ("https://app.example.com/@Joe/post/5", "app:post/5", "app:@joe"),
        ("https://app.example.com/i?x=1&by=Joe&id=5", "app:post/5", "app:@joe"),
        ("https://app.example.com/about", "url:app.example.com/about", ""),
        ("@Joe", "", "app:@joe"),
        ("77777", "", "app:77777"),
    ],
)
def test_an_operator_names_the_links_of_their_own_site(link: str, content: str, account: str) -> None:
    subject = read_subject(link, OWN, "app")
    assert subject is not None
    assert (subject.content, subject.account) == (content, account)

"""Receipts of an anonymous case, in each language: given and checked while its code has it open, on record without the
account."""

import re

import pytest

from sandbox import Person
from tests.stories.at_the_desk import TAPS
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import WORDS, filed_anonymously
from tests.stories.receipts.holding import WORDS as RECEIPTS
from tests.stories.receipts.holding import file_of, pictures, scanned, texts
from tests.stories.receipts.test_checking import CHECK, answers

SAID = {
    "zh-hans": ("没有改过", "没有缺，也没有改过", "不是用您现在的账号提交的"),
    "zh-hant": ("沒有改過", "沒有缺，也沒有改過", "不是用您現在的帳號提交的"),
    "en": (
        "nothing in the record has been changed",
        "nothing is missing and nothing was changed",
        "was not filed from this",
    ),
}
"""In each language: the receipt agrees, all that were given agree, the case is not of this account."""

ELSEWHERE = {
    "zh-hans": re.compile("[檢舉帳號訊據證憑發們這還來沒說]"),
    "zh-hant": re.compile("[举检账号讯证凭发们这还来没说]"),
    "en": re.compile("[\\u3400-\\u9fff]"),
}
"""Characters that a screen in this language does not have."""


def strange(person: Person, language: str) -> list[str]:
    """What the bot has said to the person in another language than theirs."""
    said = [it.content for it in person.messages() if it.sender is not person.user]
    shown = [str(it.get("text") or it.get("caption") or "") for it in said]
    assert shown
    return [text for text in shown if ELSEWHERE[language].search(text)]


@pytest.mark.parametrize("language", list(SAID))
async def test_a_person_who_has_the_code_takes_and_checks_receipts(story: Story, language: str) -> None:
    agrees, complete, not_yours = SAID[language]
    receipt_button, all_button = RECEIPTS[language]
    wei = await story.person("Wei", language_code=language)
    number, code = await filed_anonymously(story, wei, about="@loud", words="spam 123")
    other = await story.person("Lin", language_code=language)
    await other.starts(story.reporter_bot)
    await other.says(code)
    agree = TAPS[language][1]
    if agree in " ".join(other.buttons):
        await other.taps(agree)
    await other.taps(receipt_button)
    (receipt,) = texts(other)
    assert receipt.number == number
    assert receipt.text.strip() in scanned(pictures(other)[-1])
    await other.taps(all_button)
    assert receipt.text in file_of(other)[1]
    await other.says(receipt.text)
    assert agrees in answers(other)
    await other.taps(CHECK[language])
    assert complete in answers(other)
    await other.says(code)
    await other.taps(WORDS[language][4])
    # Once it is left, the receipt is genuine still, and tells no more.
    await other.says(receipt.text)
    assert not_yours in answers(other)
    assert strange(other, language) == strange(wei, language) == []
    assert story.rows("SELECT count(*) FROM outbox WHERE case_id IS NOT NULL AND bot = 'reporter'") == [(0,)]

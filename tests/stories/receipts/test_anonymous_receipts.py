"""Receipts of an anonymous case: given and checked while its code has it open, on record without the account."""

from sandbox import Person
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import filed_anonymously
from tests.stories.receipts.holding import file_of, pictures, scanned, texts
from tests.stories.receipts.test_checking import CHECK, answers


async def test_whoever_has_the_code_takes_and_checks_receipts(story: Story, wei: Person) -> None:
    number, code = await filed_anonymously(story, wei)
    other = await story.person("小林")
    await other.starts(story.reporter_bot)
    await other.says(code)
    if "同意并继续" in " ".join(other.buttons):
        await other.taps("同意并继续")
    await other.taps("🧾 回执")
    (receipt,) = texts(other)
    assert receipt.number == number
    assert receipt.text.strip() in scanned(pictures(other)[-1])
    await other.taps("全部回执")
    assert receipt.text in file_of(other)[1]
    await other.says(receipt.text)
    assert "没有改过" in answers(other)
    await other.taps(CHECK["zh-hans"])
    assert "没有缺，也没有改过" in answers(other)
    # Once it is left, the receipt is genuine still, and tells no more.
    await story.passes(hours=2)
    await other.says(receipt.text)
    assert "不是用您现在的账号提交的" in answers(other)
    assert story.rows("SELECT count(*) FROM outbox WHERE case_id IS NOT NULL AND bot = 'reporter'") == [(0,)]

"""A reporter takes receipts: as a picture, as text and as a file, in each language, of each step they are told of."""

from base64 import b64encode
from hashlib import sha256

import pytest

from rules.receipts.blocks import Receipt
from rules.receipts.reading import read_blocks
from sandbox import Person
from store.sealing import Keyring, OperatorKey, stored
from tests.stories.at_the_desk import filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.receipts.holding import WORDS, file_of, pictures, scanned, texts
from tests.stories.staging import KEY

PAPER = b"They wrote this to me."


async def with_paper(person: Person) -> None:
    await person.sends_document("words.txt", PAPER, "text/plain")


def is_signed(story: Story, receipt: Receipt) -> bool:
    """Whether the receipt is signed by the key of this installation."""
    keys = Keyring(stored.read_keys(story.settings.database_url, OperatorKey.from_text(KEY)))
    public = keys.signer.public_key()
    public.verify(receipt.signature, receipt.body.encode())
    return True


@pytest.mark.parametrize("lang", WORDS)
async def test_a_receipt_is_one_tap_after_filing_and_its_picture_says_the_same(story: Story, lang: str) -> None:
    reporter = await story.person("Wei", language_code=lang)
    number = await filed(story, reporter, evidence=with_paper)
    newest, every = WORDS[lang]
    assert any(newest in label for label in reporter.buttons), "the answer to filing offers it"
    await reporter.taps(newest)
    (receipt,) = texts(reporter)
    assert is_signed(story, receipt)
    assert receipt.number == number
    assert receipt.entry == 1
    (picture,) = pictures(reporter)
    assert read_blocks(scanned(picture)) == [receipt]
    assert number in str(picture.content["caption"])
    await reporter.taps(every)
    name, text = file_of(reporter)
    assert name == f"lian-receipt-{number}.txt"
    assert read_blocks(text) == [receipt]


async def test_each_step_has_a_receipt_that_goes_on_from_the_one_before(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("🧾 回执")
    opens(story, mod, number)
    await story.passes(minutes=10)
    await investigates(mod)
    await wei.says(number)
    await wei.taps("🧾 回执")
    first, newest = texts(wei)
    assert first.entry < newest.entry
    assert newest.at > first.at
    assert "开始调查" in str(pictures(wei)[-1].content["caption"])
    await wei.taps("全部回执")
    _, text = file_of(wei)
    given = read_blocks(text)
    assert [first, newest] == [it for it in given if it in (first, newest)], "those given before stand in it unchanged"
    assert len(given) == 3, "filing, acceptance, beginning"
    assert all(isinstance(it, Receipt) and is_signed(story, it) for it in given)
    # The hashes are those of the record.
    chained = dict(story.rows("SELECT seq, hash FROM event"))
    assert all(isinstance(it, Receipt) and it.head == chained[it.entry] for it in given)


async def test_a_receipt_names_the_files_that_are_kept(story: Story, wei: Person) -> None:
    await filed(story, wei, evidence=with_paper)
    await wei.taps("🧾 回执")
    (receipt,) = texts(wei)
    assert receipt.evidence == (sha256(PAPER).digest(),)
    assert "1 个文件" in str(pictures(wei)[-1].content["caption"])


async def test_taken_twice_it_is_the_same_receipt(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("🧾 回执")
    await story.passes(hours=1)
    await wei.taps("🧾 回执")
    first, second = texts(wei)
    assert first == second
    assert story.rows("SELECT count(*) FROM receipt") == [(1,)]


async def test_nobody_else_gets_one(story: Story, wei: Person) -> None:
    await filed(story, wei)
    [(case, version)] = story.rows("SELECT id, version FROM cases")
    other = await story.person("路人")
    await other.starts(story.reporter_bot)
    for act in ("receipt", "receipts"):
        await other.taps_data(other.messages()[-1], f"{act}.{case}.{version}")
    assert not texts(other)
    assert not pictures(other)
    assert story.rows("SELECT count(*) FROM receipt") == [(0,)]


async def test_nothing_of_a_receipt_is_readable_in_the_database(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("🧾 回执")
    (receipt,) = texts(wei)
    assert story.readable("lian-receipt-1", b64encode(receipt.signature).decode()) == []

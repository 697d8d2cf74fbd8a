"""A reporter holds receipts against the record: by a tap, or by sending one that they kept; whatever was done to it."""

import re

import pytest

from sandbox import Person
from sandbox.state.world import Message
from tests.rules.receipts.copied import receipt as foreign
from tests.stories.at_the_desk import filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.receipts.holding import WORDS, file_of, tampered, texts
from tests.stories.receipts.test_receipts import with_paper

CHECK = {"zh-hans": "✔️ 核对", "zh-hant": "✔️ 核對", "en": "✔️ Check"}
AGREES = {"zh-hans": "回执是真的", "zh-hant": "回執是真的", "en": "The receipt is genuine"}
WHOLE = {
    "zh-hans": "没有缺，也没有改过",
    "zh-hant": "沒有缺，也沒有改過",
    "en": "nothing is missing and nothing was changed",
}


def answers(person: Person) -> str:
    """The last message of the bot."""
    last: Message = [it for it in person.messages() if it.sender is not person.user][-1]
    return str(last.content.get("text", ""))


async def kept(story: Story, reporter: Person) -> str:
    """File a report, take a receipt, and return it as it stands in the chat."""
    await filed(story, reporter)
    await reporter.taps(WORDS[reporter.user.language_code or "zh-hans"][0])
    return texts(reporter)[-1].text


@pytest.mark.parametrize("lang", WORDS)
async def test_a_tap_holds_all_receipts_against_the_record(story: Story, lang: str) -> None:
    reporter = await story.person("Wei", language_code=lang)
    text = await kept(story, reporter)
    await reporter.taps(CHECK[lang])
    assert WHOLE[lang] in answers(reporter)
    assert "⚠️" not in answers(reporter)
    assert answers(reporter).count("✅") == 2
    await reporter.says(text)
    assert AGREES[lang] in answers(reporter)


async def test_a_kept_receipt_shows_what_came_after_it(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("🧾 回执")
    (first,) = texts(wei)
    await wei.says(first.text)
    assert "在这之后还没有新的进展" in answers(wei)
    opens(story, mod, number)
    await investigates(mod)
    await wei.says(f"我的回执：\n「{first.text}」")
    assert "回执是真的" in answers(wei)
    assert "已立案" in answers(wei)
    assert "开始调查" in answers(wei)
    assert "已受理" not in answers(wei), "what the receipt is about came before"
    await wei.taps("进度")
    assert number in wei.last


async def test_without_a_receipt_the_check_offers_one(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says(number)
    await wei.taps(CHECK["zh-hans"])
    assert "您还没有取过回执" in answers(wei)
    await wei.taps("🧾 回执")
    assert len(texts(wei)) == 1


WRONG = [
    # what was done to it -> what is said
    (lambda text: text.replace("entry: 1", "entry: 2"), "被改过"),
    (lambda text: re.sub("head: .", lambda it: "head: 0" if it[0][-1] != "0" else "head: 1", text), "被改过"),
    (lambda text: text.replace("at: 2026", "at: 2025"), "被改过"),
    (lambda text: text[:150], "不完整"),
    (lambda text: text.partition("signature")[0], "不完整"),
    (lambda text: text.replace("receipt-1", "receipt-2"), "另一种格式（第 2 版）"),
    (lambda text: foreign().text, "不是这里签发的"),
]


@pytest.mark.parametrize(("done", "said"), WRONG)
async def test_a_receipt_that_is_none_gets_a_clear_sentence(story: Story, wei: Person, done, said: str) -> None:  # type: ignore[no-untyped-def]
    text = await kept(story, wei)
    await wei.says(done(text))
    assert said in answers(wei)
    assert "✅" not in answers(wei)


async def test_several_receipts_in_one_message_are_told_apart(story: Story, wei: Person) -> None:
    text = await kept(story, wei)
    await wei.says(f"{text}\n{foreign().text}\n{text[:120]}")
    said = answers(wei)
    assert ["回执是真的" in said, "不是这里签发的" in said, "不完整" in said] == [True] * 3


async def test_a_receipt_in_other_hands_is_genuine_and_tells_no_more(story: Story, wei: Person) -> None:
    text = await kept(story, wei)
    other = await story.person("路人")
    await other.starts(story.reporter_bot)
    await other.says(text)
    assert "回执是真的" in answers(other)
    assert "不是用您现在的账号提交的" in answers(other)
    assert "在这之后" not in answers(other)
    assert not any("进度" in label for label in other.buttons if "查" not in label)


TAMPERED = {
    "an entry rewritten": ("UPDATE event SET state = 'closed' WHERE seq = 2", "对不上"),
    "an entry taken out": ("DELETE FROM event WHERE seq = 2", "对不上"),
    "an entry antedated": ("UPDATE event SET at = at - 1000000 WHERE seq = 1", "对不上"),
    "its content changed": ("UPDATE event SET sealed_body = x'00' WHERE seq = 1", "对不上"),
    "the end cut off": ("DELETE FROM event WHERE seq > 1", "对不上"),
}


@pytest.mark.parametrize("how", TAMPERED)
async def test_a_changed_record_is_convicted(story: Story, chief: Person, mod: Person, wei: Person, how: str) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    number = await filed(story, wei)
    opens(story, mod, number)
    await investigates(mod)
    await wei.says(number)
    await wei.taps("🧾 回执")
    (receipt,) = texts(wei)
    sql, said = TAMPERED[how]
    tampered(story, sql)
    await wei.taps(CHECK["zh-hans"])
    assert said in answers(wei)
    assert "⚠️" in answers(wei)
    await wei.says(receipt.text)
    assert "回执是真的，但" in answers(wei)
    assert "请保存好这份回执" in answers(wei)
    told = [str(it.content.get("text")) for it in chief.messages(story.desk_bot)]
    assert len([it for it in told if "记录被改过" in it and number in it]) == 1, "the administrators are told, once"
    # Nothing is signed over a record that does not fit.
    before = story.rows("SELECT count(*) FROM receipt")
    await wei.taps("🧾 回执")
    assert story.rows("SELECT count(*) FROM receipt") == before or how == "the end cut off"


async def test_a_file_that_is_gone_is_missed(story: Story, wei: Person) -> None:
    await filed(story, wei, evidence=with_paper)
    await wei.taps("🧾 回执")
    (receipt,) = texts(wei)
    assert receipt.evidence
    await wei.says(receipt.text)
    assert "没有改过" in answers(wei)
    tampered(story, "UPDATE evidence SET state = 'gone'")
    await wei.says(receipt.text)
    assert "有 1 个现在没有了" in answers(wei)


async def test_a_case_that_is_gone_is_convicted_too(story: Story, wei: Person) -> None:
    text = await kept(story, wei)
    tampered(story, "UPDATE cases SET number = 'LA-00000-00000-0'")
    await wei.says(text)
    assert "记录里没有它说的这一条" in answers(wei)


async def test_a_receipt_pasted_while_a_report_is_written_is_checked_and_the_report_goes_on(
    story: Story, wei: Person
) -> None:
    text = await kept(story, wei)
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("谩骂")
    await wei.says("@loud_account")
    await wei.says(text)
    assert "回执是真的" in answers(wei)
    await wei.says(
        f"他说我骗人，还拿着别人的回执来吓我，就是这份，请你们看看是不是真的，全文是这样的，我一个字也没有动过：{text}"
    )
    assert any("正在写的" in label for label in wei.buttons), "words that hold a receipt are words, and go on as such"


async def test_the_check_says_when_there_is_no_receipt_in_what_was_sent(story: Story, wei: Person) -> None:
    await kept(story, wei)
    await wei.taps(CHECK["zh-hans"])
    await wei.says("就是这个呀")
    assert "这里面没有回执" in answers(wei)
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_a_broken_copy_is_mended_by_an_edit(story: Story, wei: Person) -> None:
    text = await kept(story, wei)
    (sent,) = await wei.says(text[:100])
    assert "不完整" in answers(wei)
    await wei.edits(sent, text)
    assert "回执是真的" in answers(wei)


async def test_a_file_of_receipts_is_read_and_not_kept(story: Story, wei: Person) -> None:
    await kept(story, wei)
    await wei.taps("全部回执")
    name, text = file_of(wei)
    await wei.sends_document(name, text.encode("utf-8-sig"), "text/plain")
    assert "回执是真的" in answers(wei)
    await wei.sends_document(name, text.replace("entry: 1", "entry: 9").encode(), "text/plain")
    assert "被改过" in answers(wei)
    await wei.sends_document(name, b"\xff\xd8\x00 no text", "image/jpeg")
    assert "把里面的文字复制过来" in answers(wei)
    await wei.sends_document(name, text.encode() * 200, "text/plain")
    assert "回执是真的" in answers(wei)
    assert "不完整" not in answers(wei), "what is beyond the limit is left out in whole receipts"
    assert story.rows("SELECT count(*) FROM evidence") == [(0,)], "nothing of it is kept"


async def test_a_picture_is_asked_for_as_text(story: Story, wei: Person) -> None:
    await kept(story, wei)
    await wei.taps(CHECK["zh-hans"])
    await wei.sends_photo()
    assert "二维码用手机相机扫一下" in answers(wei)
    await wei.sends_document("收据.txt", b"lian-receipt-1", "text/plain")
    assert "把里面的文字复制过来" in answers(wei)
    assert story.rows("SELECT count(*) FROM evidence") == [(0,)]

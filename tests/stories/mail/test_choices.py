"""How people answer the mail that lists the categories: by its numbers, by a wrong one, by name."""

import pytest

from tests.stories.at_the_desk import NUMBER, filed, hired, opens
from tests.stories.bad_faith.test_bad_faith import found
from tests.stories.conftest import Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.test_by_mail import LANGUAGES, SUBJECT, WORDS


@pytest.mark.parametrize(
    ("lang", "answers", "told"),
    [
        ("zh-hans", ["99", "用户内容 · 不友善 · 谩骂\n\n昨天的事"], "没有这个数字"),
        ("zh-hant", ["第 99", "12. 謾罵。\n\n昨天的事"], "沒有這個數字"),
        ("en", ["99", "Abuse\n\nIt was yesterday"], "nothing under this number"),
    ],
)
async def test_a_number_that_is_none_is_answered_and_the_name_of_a_category_files(
    posted: Story, writer: Writer, lang: str, answers: list[str], told: str
) -> None:
    said = LANGUAGES[lang]
    await writer.writes(said.subject, said.report)
    offer = writer.last
    wrong, right = answers
    await writer.answers(wrong, offer)
    assert told in writer.read
    assert posted.rows("SELECT count(*) FROM cases") == [(0,)]
    await writer.answers(right, offer)
    assert said.received in writer.read
    assert posted.rows("SELECT leaf FROM cases") == [("abuse",)]
    opens(posted, posted.chief(), NUMBER.findall(writer.read)[-1])
    assert any(right.rpartition("\n")[2] in it for it in posted.chief().screen), "with what stands below it"


LONG = "https://example.com/" + "谩骂" * 150


@pytest.mark.parametrize(
    ("subject", "text", "named"),
    [
        (
            "有人骂人",
            "您好，这个人在 https://weibo.com/1740329954/AbCdEfGhI 下面一直骂我，请处理。",
            "weibo.com/1740329954",
        ),
        ("有人骂人", "请看截图.png，主页 www.example.com 请处理，证据在 https://example.org/x", "www.example.com"),
        ("有人骂人", "昨天 @shouter 在群里骂我。\n\n-- \n小伟 www.weis-shop.example", "@shouter"),
        ("举报 https://weibo.com/u/1740329954", "他一直骂我。", "weibo.com/u/1740329954"),
        ("有人骂人", "昨天 @one 和 @two 都骂我，见 截图.png", ""),
        ("有人骂人", f"{LONG} 这个网页骂我", ""),
        ("有人骂人", f"网页 {LONG} 骂我，另见 https://example.org/x", "https://example.org/x"),
    ],
)
async def test_a_link_among_the_words_is_what_is_reported_and_no_word_is_lost(
    posted: Story, writer: Writer, subject: str, text: str, named: str
) -> None:
    await writer.writes(subject, text)
    await writer.chooses("谩骂")
    chief = posted.chief()
    opens(posted, chief, NUMBER.findall(writer.read)[-1])
    card = next(it for it in chief.screen if "对象" in it)
    line = next(it for it in card.splitlines() if it.startswith("对象"))
    assert named in line, card
    assert named or line == "对象 举报人说不清", card
    words = text.partition("\n")[0].removeprefix(LONG).strip()
    assert words[:40] in "\n".join(chief.screen), card


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_who_cites_the_case_of_somebody_else_is_answered_as_for_a_number_that_there_is_not(
    posted: Story, writer: Writer, lang: str
) -> None:
    words = LANGUAGES[lang]
    wei = await posted.person("小伟")
    others = await filed(posted, wei)
    told = []
    for address, number in (("one@example.com", others), ("two@example.com", "LA-7K3M9-Q2XTD-Z")):
        stranger = Writer(posted, writer.office, address)
        await stranger.writes(f"Re: {number}", words.report)
        told.append(stranger.read)
        await stranger.chooses(words.abuse)
        assert words.received in stranger.read
    assert told[0][:300] == told[1][:300]
    assert posted.rows("SELECT count(*) FROM cases") == [(3,)]


async def test_words_below_a_number_go_into_what_the_number_opens(posted: Story, writer: Writer) -> None:
    mod = posted.joins("阿明", "aming")
    await hired(posted, posted.chief(), mod, "审核员", "负责人")
    await writer.writes(SUBJECT, WORDS)
    await writer.chooses("谩骂")
    number = NUMBER.findall(writer.read)[-1]
    opens(posted, mod, number)
    await writer.answers(f"{writer.number('经办人')}\n\n请快一点，他还在骂")
    assert any("请快一点" in it for it in mod.screen)
    await found(posted, mod, number)
    await writer.answers(f"{writer.number('申诉')}\n\n截图是真的，原图在这里")
    assert "收到您对" in writer.read
    assert any("截图是真的" in it for it in mod.screen)
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]
    assert posted.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]

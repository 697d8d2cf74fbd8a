"""A person who has nothing but e-mail files, answers, reads the result and appeals."""

import io

import pytest
from PIL import Image

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, decides, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.mail.conftest import Writer

SUBJECT = "群里有人骂人"
WORDS = "@shouter 昨天在群里一直骂我，骂了一个小时。"


@pytest.fixture
async def mod(posted: Story) -> Person:
    """A moderator, in the staff chat."""
    mod = posted.joins("阿明", "aming")
    await hired(posted, posted.chief(), mod, "审核员")
    return mod


def a_picture() -> bytes:
    """A picture that a file worker can open."""
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(made, "png")
    return made.getvalue()


async def filed(writer: Writer) -> str:
    """File a report by two mails, and return its number."""
    await writer.writes(SUBJECT, WORDS)
    await writer.chooses("谩骂")
    return NUMBER.findall(writer.read)[-1]


async def test_a_case_from_the_first_mail_to_the_appeal(posted: Story, writer: Writer, mod: Person) -> None:
    await writer.writes(SUBJECT, WORDS, files=[("截图.png", "image/png", a_picture())])
    assert "附件 1 个" in writer.read
    assert writer.last["In-Reply-To"] == "<1@example.com>"
    assert str(writer.last["Subject"]) == f"Re: {SUBJECT}"
    assert "还没有立案" in writer.read
    assert "告知书" in writer.read
    assert f"看起来像：{writer.number('谩骂')}（" in writer.read
    await writer.chooses("谩骂")
    number = NUMBER.findall(writer.read)[-1]
    assert "已受理" in writer.read
    assert number in str(writer.last["Subject"])
    assert len(writer.mails) == 2

    opens(posted, mod, number)
    assert any(WORDS in it for it in mod.screen)
    assert not any("wei@example.com" in it for it in mod.screen)
    await mod.taps("证据")
    assert posted.calls("sendPhoto")
    await mod.taps("要求补充")
    await mod.says("是几点发生的？")
    await mod.taps("发出")
    assert "是几点发生的？" in writer.read
    assert number in str(writer.last["Subject"])
    await writer.answers("昨天晚上八点\n\n在 2026年，立案 <report@example.org> 写道：\n> 是几点发生的？\n")
    assert "的回答（1 件）已转给经办人" in writer.read
    assert any("昨天晚上八点" in it and "立案 <" not in it for it in mod.screen)

    await investigates(mod)
    await decides(mod)
    assert "三条评论均为人身攻击。" in writer.read
    await writer.chooses("申诉")
    await writer.chooses("处理结果不对")
    await writer.answers("处理太轻了，他又换了账号继续骂人。", files=[("新账号.png", "image/png", a_picture())])
    await writer.chooses("提交申诉")
    assert f"已收到申诉 {number}" in writer.read
    assert len(writer.mails) == 11

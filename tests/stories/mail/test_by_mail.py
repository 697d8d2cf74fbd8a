"""A person who has nothing but e-mail files, answers, reads the result and appeals."""

import io
import re

import pytest
from PIL import Image

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, decides, hired, investigates, opens
from tests.stories.at_the_desk import filed as filed_in_the_chat
from tests.stories.conftest import Stage, Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice
from tests.support.machine import free_port

SUBJECT = "群里有人骂人"
WORDS = "@shouter 在群里一直骂我，骂了一个小时。"


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
    assert any("对象 @shouter" in it and WORDS.partition(" ")[2] in it for it in mod.screen)
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


async def test_a_number_a_command_and_the_web_form_work_by_mail(stage: Stage, office: PostOffice) -> None:
    story = await stage(**office.settings, web_url="https://report.example.org", listen=f"127.0.0.1:{free_port()}")
    writer = Writer(story, office, "wei@example.com")
    await writer.writes(SUBJECT, WORDS)
    assert "https://report.example.org/report" in writer.read
    await writer.chooses("谩骂")
    number = NUMBER.findall(writer.read)[-1]
    await writer.writes("", number)
    assert f"{number} · 谩骂" in writer.read
    await writer.writes("", "/cases")
    assert number in writer.read
    await writer.writes("", "/erase")
    assert "删除" in writer.read
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_staff_are_told_of_a_mail_that_its_server_refuses(
    posted: Story, office: PostOffice, writer: Writer, mod: Person
) -> None:
    await writer.writes(SUBJECT, WORDS)
    await writer.chooses("谩骂")
    opens(posted, mod, NUMBER.findall(writer.read)[-1])
    office.out.answers.append("550 no such user")
    await mod.taps("立案")
    assert any("没有送到举报人" in it and "邮件" in it for it in mod.screen)


async def test_a_second_mail_of_the_day_is_kept_and_not_answered_and_a_number_files_both(
    posted: Story, writer: Writer, mod: Person
) -> None:
    await writer.writes(SUBJECT, WORDS)
    offer = writer.last
    await writer.writes("还有一点", "他还有一个小号 @shouter2。")
    assert writer.mails == [offer]
    await writer.answers(f"{writer.number('谩骂')}\n\n昨天晚上八点开始的。\n\n> 直接回信，只写一个数字\n")
    opens(posted, mod, NUMBER.findall(writer.read)[-1])
    told = "\n".join(mod.screen)
    assert WORDS.partition(" ")[2] in told
    assert "@shouter2" in told
    assert "昨天晚上八点开始的。" in told
    await writer.answers(writer.number("进度"), offer)
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_a_number_that_comes_after_the_erasure_files_what_the_mailbox_has_still(
    posted: Story, writer: Writer, mod: Person
) -> None:
    await writer.writes(SUBJECT, WORDS)
    await posted.passes(hours=2)
    assert posted.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    await writer.chooses("谩骂")
    opens(posted, mod, NUMBER.findall(writer.read)[-1])
    assert WORDS.partition(" ")[2] in "\n".join(mod.screen)


async def test_nothing_is_filed_where_the_sender_has_it_erased(posted: Story, writer: Writer) -> None:
    await writer.writes(SUBJECT, WORDS)
    await writer.chooses("都删除")
    assert "没有保存" in writer.read
    assert posted.rows("SELECT count(*) FROM cases") == [(0,)]


@pytest.mark.parametrize(
    ("words", "kept", "leaf", "received"),
    [
        ("他昨天在群組裡一直罵我，罵了一個小時。", "還沒有立案", "謾罵", "已受理"),
        ("He shouted at me in the group for an hour.", "No case is open yet", "Abuse", "received"),
    ],
)
async def test_whoever_writes_another_language_is_answered_in_it(
    writer: Writer, words: str, kept: str, leaf: str, received: str
) -> None:
    await writer.writes("", words)
    assert kept in writer.read
    await writer.chooses(leaf)
    assert received in writer.read.lower()


async def test_an_answer_to_a_notice_by_mail_goes_to_the_case_of_whoever_reported_in_the_chat(
    posted: Story, office: PostOffice, mod: Person
) -> None:
    wei, there = await posted.person("小伟"), Writer(posted, office, "Wei@example.com")
    number = await filed_in_the_chat(posted, wei)
    await wei.taps("也通知到邮箱")
    await wei.says("Wei@example.com")
    await wei.says(re.findall(r"\b\d{6}\b", there.read)[0])
    opens(posted, mod, number)
    await mod.taps("要求补充")
    await mod.says("是几点发生的？")
    await mod.taps("发出")
    assert "直接回信，就会记到这个案件里" in there.read
    await there.answers("昨天晚上八点", there.mails[-1])
    assert any("昨天晚上八点" in it for it in mod.screen)
    assert number in wei.last
    await Writer(posted, office, "other@example.com").writes(f"Re: {number}", "我也要说一句，是他骂的")
    assert not any("我也要说一句" in it for it in mod.screen)

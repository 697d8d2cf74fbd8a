"""A person who has nothing but e-mail files, answers, reads the result and appeals."""

import io
import re
from dataclasses import dataclass

import pytest
from PIL import Image

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, decides, hired, investigates, opens
from tests.stories.at_the_desk import filed as filed_in_the_chat
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice
from tests.support.machine import free_port

SUBJECT = "群里有人骂人"
WORDS = "@shouter 在群里一直骂我，骂了一个小时。"


@pytest.fixture
@beginning
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


@dataclass(frozen=True)
class Words:
    """A correspondence in one language: what is written, and what is read."""

    subject: str
    report: str
    answer: str
    appeal: str
    kept: str
    alike: str
    abuse: str
    received: str
    passed_on: str
    appealing: tuple[str, str, str]
    appealed: str


LANGUAGES = {
    "zh-hans": Words(
        *(SUBJECT, WORDS, "昨天晚上八点\n\n在 2026年，立案 <report@example.org> 写道：\n> 是几点发生的？\n"),
        *(
            "处理太轻了，他又换了账号继续骂人。",
            "附件 1 个",
            "看起来像：",
            "谩骂",
            "已受理",
            "的回答（1 件）已转给经办人",
        ),
        *(("申诉", "处理结果不对", "提交申诉"), "已收到申诉"),
    ),
    "zh-hant": Words(
        *("群組裡有人罵人", "@shouter 在群組裡一直罵我，罵了一個小時。"),
        "昨天晚上八點\n\n在 2026年，立案 <report@example.org> 寫道：\n> 是几点发生的？\n",
        *(
            "處理太輕了，他又換了帳號繼續罵人。",
            "附件 1 個",
            "看起來像：",
            "謾罵",
            "已受理",
            "的回答（1 件）已轉給承辦人",
        ),
        *(("申訴", "處理結果不對", "送出申訴"), "已收到申訴"),
    ),
    "en": Words(
        *("Somebody shouts at us", "@shouter has been shouting abuse at me in the group for an hour."),
        "At eight in the evening\n\nOn 2026, Lian <report@example.org> wrote:\n> 是几点发生的？\n",
        *("That is far too little; he goes on from a new account.", "1 attachments", "Perhaps: ", "Abuse", "Received"),
        "Your answer for",
        *(("Appeal", "The result is wrong", "Send the appeal"), "We have received your appeal"),
    ),
}


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
async def test_a_case_from_the_first_mail_to_the_appeal(
    posted: Story, writer: Writer, mod: Person, words: Words
) -> None:
    await writer.writes(words.subject, words.report, files=[("截图.png", "image/png", a_picture())])
    assert words.kept in writer.read
    assert "/report?" not in writer.read, "there is no form here"
    assert writer.last["In-Reply-To"] == "<1@example.com>"
    assert str(writer.last["Subject"]) == f"Re: {words.subject}"
    assert f"{words.alike}{writer.number(words.abuse)}" in writer.read
    await writer.chooses(words.abuse)
    number = NUMBER.findall(writer.read)[-1]
    assert words.received in writer.read
    assert number in str(writer.last["Subject"])
    assert len(writer.mails) == 2

    opens(posted, mod, number)
    assert any("对象 @shouter" in it and words.report.partition(" ")[2] in it for it in mod.screen)
    assert not any("wei@example.com" in it for it in mod.screen)
    await mod.taps("证据")
    assert posted.calls("sendPhoto")
    await mod.taps("要求补充")
    await mod.says("是几点发生的？")
    await mod.taps("发出")
    assert "是几点发生的？" in writer.read
    assert number in str(writer.last["Subject"])
    await writer.answers(words.answer)
    assert words.passed_on in writer.read
    assert any(words.answer.partition("\n")[0] in it and "report@" not in it for it in mod.screen)

    await investigates(mod)
    await decides(mod)
    assert "三条评论均为人身攻击。" in writer.read
    appeal, wrong, send = words.appealing
    await writer.chooses(appeal)
    await writer.chooses(wrong)
    await writer.answers(words.appeal, files=[("新账号.png", "image/png", a_picture())])
    await writer.chooses(send)
    assert words.appealed in writer.read
    assert number in writer.read
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


async def test_staff_are_told_of_a_mail_that_comes_back_later(
    posted: Story, office: PostOffice, writer: Writer, mod: Person
) -> None:
    await writer.writes(SUBJECT, WORDS)
    await writer.chooses("谩骂")
    opens(posted, mod, NUMBER.findall(writer.read)[-1])
    await mod.taps("立案")
    ours, answers = str(writer.last["Message-ID"]), len(writer.mails)
    for forged in (
        office.bounce(ours, "other@example.com"),  # one who guesses a number knows no address
        office.bounce(ours, writer.address, action="delayed"),
        office.bounce("<lian-1@elsewhere.org>", writer.address),
    ):
        await office.arrives(posted.clock, forged)
        await posted.settle()
        assert not any("没有送到举报人" in it for it in mod.screen)
    await office.arrives(posted.clock, office.bounce(ours, writer.address))
    await posted.settle()
    assert any("没有送到举报人" in it and "邮件" in it for it in mod.screen)
    await mod.says("/undelivered")
    assert "1 件" in "\n".join(mod.screen)
    assert len(writer.mails) == answers, "nobody answers a bounce"


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


async def test_an_answer_to_a_notice_by_mail_goes_to_the_case_of_a_person_who_reported_in_the_chat(
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

"""Staff file for somebody who telephoned, wrote or came: `/file` in private, and a receipt to hand over."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, decides, hired, investigates, opens
from tests.stories.conftest import Stage, Story
from tests.stories.conversation.asked import told
from tests.stories.identity.anonymous import CODE
from tests.stories.mail.smtp_server import Mailbox, through
from tests.stories.notify.test_email import cast, confirms, mailbox, posted

__all__ = ["mailbox", "posted"]

SAYS = {
    "zh-hans": ("热线", "已经读过", "谩骂", "好了", "提交", "English", "已经交给对方", "跳过"),
    "zh-hant": ("專線", "已經念過", "謾罵", "好了", "送出", "English", "已經交給對方", "略過"),
    "en": ("the hotline", "I have read it out", "Abuse", "Done", "File", "English", "Handed over", "Skip"),
}
"""In each language: the hotline, the notice was read, abuse, done, file, the reporter's language, handed over, skip."""


def says(mod: Person) -> tuple[str, ...]:
    """Return the words of a member's buttons."""
    return SAYS[mod.user.language_code or "zh-hans"]


async def begins(story: Story, mod: Person, contact: str = "") -> None:
    """Begin in private, up to the category."""
    hotline, agreed, _, _, _, english, _, skip = says(mod)
    mod.goes_to(story.desk_bot)
    await mod.says("/file")
    await mod.taps(hotline)
    await mod.taps(agreed)
    await mod.taps(english)
    if contact:
        await mod.says(contact)
    elif skip in mod.buttons:
        await mod.taps(skip)


async def files(story: Story, mod: Person, *, contact: str = "", photo: bool = False) -> tuple[str, str]:
    """File for a caller; return the ticket number and the receipt code."""
    _, _, abuse, done, file, *_ = says(mod)
    await begins(story, mod, contact)
    await mod.taps(abuse)
    await mod.says("@loud_account")
    await mod.says("他在评论里骂人")
    if photo:
        await mod.sends_photo("截图")
    await mod.taps(done)
    await mod.taps(file)
    shown = "\n".join(mod.screen)
    return NUMBER.findall(shown)[-1], CODE.findall(shown)[-1]


@pytest.mark.parametrize("language", list(SAYS))
async def test_a_call_becomes_a_case_that_its_code_opens(
    story: Story, chief: Person, language: str, wei: Person
) -> None:
    mod = story.joins("阿明", "aming", language)
    await hired(story, chief, mod, "审核员")
    number, code = await files(story, mod, photo=True)
    assert f"receipt-{number}.pdf" in [file.name for message in mod.messages() for file in message.files]
    await mod.taps(says(mod)[6])
    assert code not in "\n".join(mod.screen)
    assert number in "\n".join(mod.screen)
    assert not [file for message in mod.messages() for file in message.files if (file.name or "").endswith(".pdf")]
    opens(story, chief, number)
    card = "\n".join(chief.screen)
    assert "☎️" in card
    assert "@loud_account" in card
    assert "证据 1" in card
    await wei.starts(story.reporter_bot)
    await wei.says(code)
    await wei.taps("同意并继续")
    assert number in wei.last
    assert story.rows("SELECT count(*) FROM person WHERE sealed_account IS NULL") == [(0,)]
    assert story.rows("SELECT identity, person_id FROM cases") == [("anonymous", None)]


async def test_the_result_goes_to_the_contact_that_staff_typed(posted: Story, mailbox: tuple[Mailbox, int]) -> None:
    box, _ = mailbox
    _, mod = await cast(posted)
    number, code = await files(posted, mod, contact="caller@example.com")
    await posted.settle()
    (first,) = box.mails
    assert first["To"] == "caller@example.com"
    assert number in first.get_content()
    assert "Your report" in first.get_content() or "report" in first.get_content().lower()
    opens(posted, mod, number)
    await investigates(mod)
    await decides(mod)
    await posted.settle()
    assert len(box.mails) == 3, "received, accepted, the result"
    assert number in box.mails[-1].get_content()
    lin = await posted.person("小林")
    await lin.starts(posted.reporter_bot)
    await lin.says(code)
    await lin.taps("同意并继续")
    assert number in lin.last
    assert "申诉" in lin.buttons
    assert posted.rows("SELECT identity FROM cases") == [("confidential",)]


async def test_what_staff_attested_is_changed_and_removed_by_whoever_has_the_code(
    posted: Story, mailbox: tuple[Mailbox, int]
) -> None:
    box, _ = mailbox
    _, mod = await cast(posted)
    number, code = await files(posted, mod, contact="caller@example.com")
    lin = await posted.person("小林")
    await lin.starts(posted.reporter_bot)
    await lin.says(code)
    await lin.taps("同意并继续")
    await lin.taps("改通知方式")
    await lin.says("lin@example.com")
    await confirms(lin, box)
    assert box.mails[-1]["To"] == "lin@example.com"
    assert number in box.texts[-1]
    await lin.says(code)
    await lin.taps("改通知方式")
    await lin.taps("删除已留的")
    count = len(box.mails)
    opens(posted, mod, number)
    await investigates(mod)
    await decides(mod)
    await posted.settle()
    assert len(box.mails) == count
    assert posted.rows("SELECT count(*) FROM person WHERE sealed_mail IS NOT NULL") == [(0,)]


async def test_a_contact_that_cannot_be_written_to_is_refused_at_once_and_nothing_is_lost(
    stage: Stage, mailbox: tuple[Mailbox, int]
) -> None:
    story = await stage(**through(mailbox[1]), sms_url="http://127.0.0.1:9/sms", sms_secret="a secret of ours")
    _, mod = await cast(story)
    await begins(story, mod)
    await mod.taps("返回")
    for typed in ("caller at example", "+1 900 555 0100", "010-12345678", "+86 10 1234 5678", "微信 caller", "😀"):
        await mod.says(typed)
        assert "没有记下" in "\n".join(mod.screen[-2:]), typed
        assert "跳过" in mod.buttons
    await mod.says("+1 900 555 0100, caller@example.com")
    assert "没有记下" in "\n".join(mod.screen[-2:])
    await mod.says("邮箱：caller＠example。com")
    await mod.taps("谩骂")
    await mod.says("@loud_account")
    await mod.says("他在评论里骂人")
    await mod.taps("好了")
    assert "受理、提问和结果会发到 caller@example.com" in mod.last
    await mod.taps("提交")
    await story.settle()
    assert [mail["To"] for mail in mailbox[0].mails] == ["caller@example.com"]


@pytest.mark.parametrize(("contact", "level", "other"), [("caller@example.com", "保密", "匿名"), ("", "匿名", "保密")])
async def test_what_is_said_of_the_identity_is_true_of_somebody_who_has_no_chat(
    stage: Stage, mailbox: tuple[Mailbox, int], contact: str, level: str, other: str
) -> None:
    story = await stage(**through(mailbox[1]), web_url="https://report.example.org", listen="127.0.0.1:0")
    _, mod = await cast(story)
    mod.goes_to(story.desk_bot)
    await mod.says("/file")
    await mod.taps("热线")
    assert "请读给对方听" in mod.last
    assert "Telegram" not in mod.last
    assert "聊天账号" not in mod.last
    await mod.taps("已经读过")
    await mod.taps("简体中文")
    await (mod.says(contact) if contact else mod.taps("跳过"))
    await mod.taps("谩骂")
    await mod.says("@loud_account")
    await mod.says("他在评论里骂人")
    await mod.taps("好了")
    assert level in mod.last
    await mod.taps("改身份")
    assert not {"账号", "本机器人", "这个聊天"} & {it for it in ("账号", "本机器人", "这个聊天") if it in mod.last}
    assert not any(other in it for it in mod.buttons)
    await mod.taps("实名")
    await mod.says("王伟")
    await mod.says("13800000000")
    await mod.taps("改身份")
    await mod.taps(level)
    await mod.taps("提交")
    assert story.rows("SELECT identity FROM cases") == [("confidential" if contact else "anonymous",)]
    assert "打开 https://report.example.org/report 输入凭证码" in "\n".join(mod.screen)


async def test_a_named_caller_is_asked_for_the_name(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await begins(story, mod)
    await mod.taps("谩骂")
    await mod.says("@loud_account")
    await mod.says("他在评论里骂人")
    await mod.taps("好了")
    await mod.taps("改身份")
    await mod.taps("实名")
    await mod.says("王伟")
    await mod.says("13800000000")
    await mod.taps("提交")
    number = NUMBER.findall("\n".join(mod.screen))[-1]
    opens(story, mod, number)
    assert any("王伟" in it and "由举报人提供，我们没有核对" in it for it in mod.screen)
    assert any("对方没有留下能发通知的邮箱或手机号" in it for it in mod.screen)
    assert story.rows("SELECT identity FROM cases") == [("named",)]


async def test_an_edited_message_corrects_the_report_and_one_may_go_back(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await begins(story, mod)
    await mod.taps("谩骂")
    await mod.says("@loud_account")
    (said,) = await mod.says("他在评论里骂人")
    await mod.edits(said, "他在直播里骂人")
    await mod.taps("返回")
    assert "他在直播里骂人" in mod.last
    await mod.taps("保留")
    await mod.taps("好了")
    assert "他在直播里骂人" in mod.last
    assert "评论" not in mod.last


async def test_in_the_group_nothing_is_asked(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.staff)
    await mod.says("/file")
    assert "请在和我的私聊里发 /file" in mod.last
    assert story.rows("SELECT count(*) FROM desk_draft") == [(0,)]


async def test_answers_of_a_person_who_came_are_added_by_the_code(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number, code = await files(story, mod)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")
    await wei.starts(story.reporter_bot)
    await wei.says(code)
    await wei.taps("同意并继续")
    await wei.says("是第三条")
    await wei.taps("好了")
    assert "是第三条" in told(story, mod, number)


async def test_the_dialog_lives_through_a_restart(stage: Stage) -> None:
    story = await stage()
    chief, mod = Person(story.sandbox, story.sandbox.world.users[9001], story.settle), story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    await begins(story, mod)
    await mod.taps("谩骂")
    await mod.says("@loud_account")
    await story.restarts()
    await mod.says("他在评论里骂人")
    await mod.taps("好了")
    assert "@loud_account" in mod.last
    assert "他在评论里骂人" in mod.last

"""Who reported is seen only when two people of different roles agree, for an hour, on record; the reporter is told."""

from collections.abc import Iterator

import pytest

from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.stories.identity.anonymous import filed_anonymously
from tests.stories.mail.smtp_server import Mailbox, smtp_server, through
from tests.stories.notify.test_email import CODE

WHY = "对方扬言今晚上门，要马上联系举报人"

SAID = {
    "zh-hans": {
        "asks": "提出解封举报人身份",
        "agree": "✅ 同意",
        "account": "聊天账号",
        "danger": "有人身危险，要马上联系举报人",
        "anonymous": "没有身份可以解封：这是匿名举报",
    },
    "zh-hant": {
        "asks": "提出解封檢舉人身分",
        "agree": "✅ 同意",
        "account": "聊天帳號",
        "danger": "有人身危險，要馬上聯絡檢舉人",
        "anonymous": "沒有身分可以解封：這是匿名檢舉",
    },
    "en": {
        "asks": "proposes to unseal the reporter's identity",
        "agree": "✅ Agree",
        "account": "Chat account",
        "danger": "Somebody is in danger; the reporter must be reached at once",
        "anonymous": "There is no identity to unseal: this report is anonymous",
    },
}

TOLD = {
    "zh-hans": ("两位工作人员看了您是谁", "审核员提出，负责人同意", "之后那条消息会删除"),
    "zh-hant": ("兩位工作人員看了您是誰", "審核員提出，負責人同意", "之後那則訊息會刪除"),
    "en": (
        "two members of staff have seen who you are",
        "proposed by a person in the role “Moderator”, agreed to by one in the role “Lead”",
        "when that message is deleted",
    ),
}
"""What the reporter is told: that, who by role, until when."""


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person, mod: Person) -> Person:
    """A lead, beside a moderator; both can be written to in private."""
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    person = await colleague(story, chief, "老陈", "old_chen", "负责人")
    await person.starts(story.desk_bot)
    return person


async def claimed(story: Story, mod: Person, number: str) -> None:
    """Let the moderator handle the case, and turn to the second page of its card."""
    opens(story, mod, number)
    await mod.taps("认领")
    await mod.taps("更多")


async def proposed(story: Story, mod: Person, wei: Person) -> str:
    """File a case; its handler proposes to unseal who reported."""
    number = await filed(story, wei)
    await claimed(story, mod, number)
    await mod.taps("解封身份")
    await mod.says(WHY)
    return number


def private(story: Story, person: Person) -> str:
    """All that stands in a member's private chat with the desk bot."""
    return "\n".join(str(it.content) for it in person.messages(story.desk_bot))


def acts(story: Story) -> list[str]:
    """The events of unsealing on record."""
    told = [act for (act,) in story.rows("SELECT act FROM event ORDER BY id")]
    return [act for act in told if act.startswith("unseal") or act == "identity_seen"]


async def test_two_roles_agree_and_both_see_it_for_an_hour(
    story: Story, lead: Person, mod: Person, wei: Person, chief: Person
) -> None:
    await chief.starts(story.desk_bot)
    number = await filed(story, wei)
    await claimed(story, mod, number)
    await mod.taps("解封身份")
    assert "举报人会收到通知，并看到您写的理由" in mod.last
    assert acts(story) == [], "nobody is asked before a reason is given"
    await mod.says(WHY)
    assert "现在还没有人看到身份" in "\n".join(mod.screen)
    assert all(str(wei.user.id) not in private(story, it) for it in (mod, lead, chief)), (
        "the handler alone sees nothing"
    )
    lead.goes_to(story.desk_bot)
    assert "阿明（审核员）提出解封举报人身份" in lead.last
    assert WHY in lead.last
    await lead.taps("✅ 同意")
    for person in (mod, lead):
        assert str(wei.user.id) in private(story, person)
    assert str(wei.user.id) not in private(story, chief), "who did not agree does not see it"
    assert "老陈（负责人）同意" in private(story, chief), "but that it was"
    opens(story, mod, number)
    assert "老陈（负责人）同意" in "\n".join(mod.screen)
    assert str(wei.user.id) not in str([it.content for it in story.staff.messages.values()])
    assert acts(story) == ["unseal_proposed", "unsealed", "identity_seen", "identity_seen"]
    assert "两位工作人员看了您是谁" in wei.last
    assert f"为什么：{WHY}" in wei.last
    await story.passes(minutes=59)
    assert str(wei.user.id) in private(story, mod)
    await story.passes(minutes=2)
    assert all(str(wei.user.id) not in private(story, it) for it in (mod, lead)), "after an hour it is gone"
    assert story.readable(str(wei.user.id)) == []


@pytest.mark.parametrize("language", list(SAID))
async def test_in_each_language_with_a_ready_reason(story: Story, chief: Person, language: str) -> None:
    said = SAID[language]
    mod = await colleague(story, chief, "阿明", "aming", "审核员", language_code=language)
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人", language_code=language)
    for person in (mod, lead):
        await person.starts(story.desk_bot)
    wei = await story.person("小伟", language_code=language)
    await claimed(story, mod, await filed(story, wei))
    await mod.taps("解封身份")
    await mod.taps("有人身危险")
    lead.goes_to(story.desk_bot)
    assert said["asks"] in lead.last
    assert said["danger"] in lead.last
    await lead.taps(said["agree"])
    assert said["account"] in private(story, lead)
    for words in (*TOLD[language], said["danger"]):
        assert words in wei.last, "the reporter reads the ready reason in their own language"


@pytest.fixture
def box() -> Iterator[tuple[Mailbox, dict[str, str]]]:
    """A mail server, and the settings that lead there."""
    with smtp_server() as (mailbox, port):
        yield mailbox, through(port)


async def test_the_address_that_they_left_is_part_of_it(stage: Stage, box: tuple[Mailbox, dict[str, str]]) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    chief, mod, wei = story.chief(), story.joins("阿明", "aming"), await story.person("小伟")
    await hired(story, chief, mod, "审核员")
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人")
    for person in (mod, lead):
        await person.starts(story.desk_bot)
    number = await filed(story, wei)
    await wei.taps("也通知到")
    await wei.says("wei@example.com")
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    await claimed(story, mod, number)
    await mod.taps("解封身份")
    await mod.says(WHY)
    lead.goes_to(story.desk_bot)
    await lead.taps("✅ 同意")
    shown = next(it for it in mod.messages(story.desk_bot) if str(wei.user.id) in str(it.content))
    assert "wei@example.com" in str(shown.content)
    assert shown.content.get("has_protected_content"), "it can be neither forwarded nor saved"


async def test_the_same_role_and_the_proposer_are_refused(
    story: Story, chief: Person, lead: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "老王", "old_wang", "负责人")
    for person in (other, chief):
        await person.starts(story.desk_bot)
    opens(story, lead, await filed(story, wei))
    await lead.taps("更多")
    await lead.taps("解封身份")
    await lead.says(WHY)
    assert "提出解封" not in private(story, other), "another lead is not asked"
    [(place,)] = story.rows("SELECT seq FROM event WHERE act = 'unseal_proposed'")
    for person, why in ((other, "您是负责人，提出的人也是"), (lead, "要由另一个人同意")):
        person.goes_to(story.desk_bot)
        await person.says("/help")
        await person.taps_data(person.last_message, f"unseal_agree.1..{place}")
        assert why in (person.alert or "")
    assert acts(story) == ["unseal_proposed"]
    chief.goes_to(story.desk_bot)
    await chief.taps("✅ 同意")
    assert all(str(wei.user.id) in private(story, it) for it in (lead, chief))
    assert str(wei.user.id) not in private(story, other)


async def test_who_does_not_agree_ends_it(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    number = await proposed(story, mod, wei)
    lead.goes_to(story.desk_bot)
    await lead.taps("❌ 不同意")
    assert "没有人看到身份" in lead.last
    assert "✅ 同意" not in lead.buttons
    opens(story, mod, number)
    assert "老陈（负责人）不同意：没有人看到身份" in "\n".join(mod.screen)
    assert acts(story) == ["unseal_proposed", "unseal_refused"]
    assert "看了您是谁" not in "\n".join(str(it.content) for it in wei.messages())


async def test_it_lapses_after_a_day(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    number = await proposed(story, mod, wei)
    opens(story, mod, number)
    await mod.taps("更多")
    await mod.taps("解封身份")
    assert "阿明 已经提出过" in (mod.alert or "")
    lead.goes_to(story.desk_bot)
    asked = lead.last_message
    await story.passes(hours=25)
    assert asked not in lead.messages(), "it is taken away"
    [(place,)] = story.rows("SELECT seq FROM event WHERE act = 'unseal_proposed'")
    await lead.says("/help")
    await lead.taps_data(lead.last_message, f"unseal_agree.1..{place}")
    assert "没有任何改动" in (lead.alert or "")
    assert str(wei.user.id) not in private(story, lead)
    opens(story, mod, number)
    await mod.taps("更多")
    await mod.taps("解封身份")
    await mod.says(WHY)
    assert acts(story) == ["unseal_proposed", "unseal_proposed"]


async def test_without_another_role_nobody_can_be_asked(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    await proposed(story, mod, wei)
    assert "现在没有另一个角色的人" in "\n".join(mod.screen) + (mod.alert or "")
    assert acts(story) == []


async def test_a_colleague_who_does_not_handle_it_cannot_propose(
    story: Story, chief: Person, lead: Person, mod: Person, wei: Person
) -> None:
    lin = await colleague(story, chief, "小林", "lin_mod", "审核员")
    number = await filed(story, wei)
    await claimed(story, mod, number)
    opens(story, lin, number)
    await lin.taps("解封身份")
    assert "只有本案经办人" in (lin.alert or "")
    assert ("unseal", "refusal-unseal-role") in refused(story)


@pytest.mark.parametrize("language", list(SAID))
async def test_an_anonymous_case_has_nothing_to_unseal(story: Story, chief: Person, wei: Person, language: str) -> None:
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人", language_code=language)
    await lead.starts(story.desk_bot)
    number, _ = await filed_anonymously(story, wei)
    opens(story, lead, number)
    await lead.taps("更多")
    await lead.taps("解封身份")
    assert SAID[language]["anonymous"] in (lead.alert or "")
    assert acts(story) == []


async def test_who_was_erased_has_nothing_to_unseal(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    await proposed(story, mod, wei)
    story.rewrites("person", "UPDATE person SET account = NULL, wrapped_key = NULL, sealed_account = NULL")
    lead.goes_to(story.desk_bot)
    await lead.taps("✅ 同意")
    assert "举报人的资料已经清除" in (lead.alert or "")
    assert acts(story) == ["unseal_proposed"]
    assert str(wei.user.id) not in private(story, mod)


async def test_nobody_whom_the_report_is_about_is_asked(story: Story, chief: Person, lead: Person, mod: Person) -> None:
    await hired(story, chief, mod, "涉密许可")
    await hired(story, chief, lead, "涉密许可")
    second = await colleague(story, chief, "老王", "old_wang", "负责人", "涉密许可")
    await second.starts(story.desk_bot)
    wei = await story.person("小伟")
    await filed(story, wei, about="@old_chen")
    mod.goes_to(story.desk_bot)
    await mod.taps("认领")
    await mod.taps("更多")
    await mod.taps("解封身份")
    await mod.says(WHY)
    assert "提出解封" in private(story, second)
    assert "提出解封" not in private(story, lead)
    assert "提出解封" not in str([it.content for it in story.staff.messages.values()])


async def test_a_person_who_is_erased_within_the_hour_is_seen_no_longer(
    story: Story, lead: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei)
    await claimed(story, mod, number)
    await mod.taps("解封身份")
    await mod.says(WHY)
    lead.goes_to(story.desk_bot)
    await lead.taps("✅ 同意")
    assert str(wei.user.id) in private(story, mod)
    await wei.says(f"/status {number}")
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.says("/erase")
    await wei.taps("确定删除")
    assert all(str(wei.user.id) not in private(story, it) for it in (mod, lead))

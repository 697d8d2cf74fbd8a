"""Malicious reporting: found by a lead with published steps, told to its author, appealed to another lead (row A13)."""

import pytest

from sandbox import Person
from tests.stories.api.app import app_of
from tests.stories.at_the_desk import NUMBER, TAPS, colleague, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.stories.identity.anonymous import filed_anonymously
from tests.stories.intake.test_desk_filing import begins


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person, mod: Person) -> Person:
    await hired(story, chief, mod, "审核员", "负责人")
    return mod


async def rejected(story: Story, lead: Person, number: str) -> None:
    opens(story, lead, number)
    await lead.taps("不予立案")
    await lead.taps("证据不足")
    await lead.taps("发出")


async def found(story: Story, lead: Person, number: str) -> None:
    await rejected(story, lead, number)
    await lead.taps("更多")
    await lead.taps("认定恶意举报")
    await lead.says("编造截图，三次举报同一个人")
    if "发出" in lead.buttons:
        await lead.taps("发出")


async def test_steps_rise_are_told_and_keep_from_filing_and_an_appeal_to_another_lead_lifts_them(
    story: Story, chief: Person, lead: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "阿丽", "ali", "审核员", "负责人")
    await found(story, lead, await filed(story, wei, about="@first_one"))
    assert "处理：警告。" in wei.last, "a warning holds until no time"
    assert "公布的步骤" in wei.last
    await story.passes(days=1)
    await found(story, lead, await filed(story, wei, about="@second_one"))
    assert "每天最多举报一次（到 " in wei.last
    await story.passes(days=1, minutes=1)
    number = await filed(story, wei, about="@third_one")
    await found(story, lead, number)
    assert "7 天内不能举报" in wei.last
    notice = wei.messages()[-1]
    await wei.says("/report")
    assert "不能提交举报" in "\n".join(wei.screen[-2:]), "that is said at the beginning too"
    await wei.taps("谩骂")
    await wei.says("@fourth_one")
    await wei.says("他又在骂人了，骂得很难听")
    await wei.taps("好了")
    await wei.taps("提交")
    assert "不能提交举报" in wei.last
    assert "写好的内容都留着" in wei.last
    await wei.taps("申诉", within=notice)
    await wei.says("截图是真的，原图在这里")
    assert "由另一位负责人复核" in wei.last
    opens(story, lead, number)
    await lead.taps("撤销认定")
    assert "要由另一位负责人复核" in (lead.alert or "")
    opens(story, other, number)
    await other.taps("撤销认定")
    await other.says("原图属实")
    if "发出" in other.buttons:
        await other.taps("发出")
    assert "认定已撤销" in wei.last
    await story.passes(days=1, minutes=1)
    await wei.says("/report")
    await wei.taps("提交")
    assert story.rows("SELECT count(*) FROM cases") == [(4,)]


async def test_only_a_lead_finds_it_and_never_before_a_result(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("更多")
    assert "认定恶意举报" not in "".join(mod.buttons)
    await mod.taps("返回")
    await rejected(story, mod, number)
    await mod.taps("更多")
    await mod.taps("认定恶意举报")
    assert "负责人" in (mod.alert or "")


SAYS = {
    "zh-hans": ("这是匿名举报：没有账号和它相连", "处理：警告", "每天最多提交一次举报"),
    "zh-hant": ("這是匿名檢舉：沒有帳號和它相連", "處理：警告", "每天最多送出一次檢舉"),
    "en": ("This report is anonymous: no account is tied to it", "a warning", "you can file one report a day now"),
}


async def test_a_report_that_staff_filed_for_somebody_leads_to_no_finding(story: Story, lead: Person) -> None:
    await begins(story, lead)
    await lead.taps("谩骂")
    await lead.says("@loud_account")
    await lead.says("他在评论里骂人")
    await lead.taps("好了")
    await lead.taps("改身份")
    await lead.taps("实名")
    await lead.says("王伟")
    await lead.says("13800000000")
    await lead.taps("提交")
    await rejected(story, lead, NUMBER.findall("\n".join(lead.screen))[-1])
    await lead.taps("更多")
    await lead.taps("认定恶意举报")
    assert "工作人员替人登记的举报" in (lead.alert or "")
    assert story.rows("SELECT count(*) FROM event WHERE act = 'bad_faith_found'") == [(0,)]


async def test_an_app_reads_the_finding_and_sends_the_appeal(stage: Stage) -> None:
    app = await app_of(stage)
    lead = app.story.joins("阿明", "aming")
    await hired(app.story, app.story.chief(), lead, "审核员", "负责人")
    filed_there = await app.files()
    await found(app.story, lead, filed_there["number"])
    told = (await app.get("/events"))["events"]
    assert [it["kind"] for it in told][-1] == "bad_faith"
    appealed = await app.post(f"/reports/{filed_there['number']}/finding-appeals", {"text": "The picture is real."})
    assert appealed.status == 200, appealed.body
    assert any("The picture is real." in it for it in lead.screen)
    again = await app.post(f"/reports/{filed_there['number']}/finding-appeals", {"text": "Once more."})
    assert again.status == 422
    for about in ("@second_one", "@third_one"):
        await app.story.passes(days=1, minutes=1)
        await found(app.story, lead, (await app.files(subject=about))["number"])
    stopped = await app.files(subject="@fourth_one")
    assert stopped.status == 422
    assert "在聊天里写好的内容都留着" in stopped["detail"], "of a request that is refused nothing is kept"


@pytest.mark.parametrize("language", list(SAYS))
async def test_a_limit_is_told_before_one_writes_and_an_anonymous_report_leads_to_none(
    story: Story, chief: Person, language: str
) -> None:
    lead = await colleague(story, chief, "阿明", "aming", "审核员", "负责人", language_code=language)
    wei = await story.person("小伟", language_code=language)
    anonymous, warned, slowed = SAYS[language]
    report, *_ = TAPS[language]

    async def finds(number: str) -> None:
        await rejected(story, lead, number)
        await lead.taps("更多")
        await lead.taps("认定恶意举报")

    secret, _ = await filed_anonymously(story, wei, about="@first_one")
    await finds(secret)
    assert anonymous in (lead.alert or "")
    assert story.rows("SELECT count(*) FROM event WHERE act = 'bad_faith_found'") == [(0,)]
    for about in ("@second_one", "@third_one"):
        number = await filed(story, wei, about=about)
        await finds(number)
        await lead.says("编造截图")
        if "发出" in lead.buttons:
            await lead.taps("发出")
        await story.passes(days=1)
    assert warned in "\n".join(wei.screen)
    number = await filed(story, wei, about="@fourth_one")
    await wei.says("/start")
    await wei.taps(report)
    assert slowed in "\n".join(wei.screen[-2:])

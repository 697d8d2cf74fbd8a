"""The review cycle (rows F10, F8, D4): a pack by the calendar, conclusions as actions, their effect in the next."""

from pathlib import Path

import pytest

from dialogs.engine.label_width import COLUMNS, columns
from sandbox import Person
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.policy import POLICY_FILE
from tests.stories.at_the_desk import filed, hired, opens, refused
from tests.stories.conftest import Stage, Story


@pytest.fixture
async def monthly(stage: Stage, tmp_path: Path) -> Story:
    """An installation with a review and an audit each month."""
    rules = tmp_path / "policy.toml"
    text = POLICY_FILE.path.read_text(encoding="utf-8")
    text = text.replace("review_months = 3", "review_months = 1").replace("audit_months = 6", "audit_months = 1")
    rules.write_text(text, encoding="utf-8")
    return await stage(policy=rules)


async def people(story: Story) -> tuple[Person, Person, Person]:
    """The administrator, a lead in private, and a moderator in the group."""
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    lead, mod = (
        Person.join(story.sandbox, name, after=story.settle, language_code="zh-hans", username=username)
        for name, username in (("老陈", "lead_chen"), ("阿明", "aming"))
    )
    for person, role in ((lead, "负责人"), (mod, "审核员")):
        story.sandbox.add_to_group(story.staff, person.user, by=chief.user)
        await hired(story, chief, person, role)
    lead.goes_to(story.desk_bot)
    return chief, lead, mod


def read(person: Person) -> str:
    return "\n".join(person.screen)


async def late_case(story: Story, mod: Person, wei: Person) -> None:
    """File a case and review it too late."""
    number = await filed(story, wei)
    await story.passes(hours=24, minutes=5)
    opens(story, mod, number)
    await mod.taps("立案")
    mod.goes_to(story.desk_bot)


async def test_a_pack_comes_by_the_calendar_and_the_next_shows_the_effect_of_actions(monthly: Story) -> None:
    story = monthly
    _, lead, mod = await people(story)
    wei = await story.person("小伟")
    await late_case(story, mod, wei)
    await story.passes(days=8)  # over the first of December, eight in the morning
    assert "总结 · 2026-11-01 – 2026-12-01" in read(lead)
    assert "受理 1（上期 0）" in read(lead)
    assert "初审按时 0/1（上期 0/0）" in read(lead)
    assert "集中在\n· 谩骂 1（上期 0）" in read(lead)
    assert any(message.files for message in lead.messages())
    await lead.taps("➕ 行动", within=next(it for it in lead.messages() if "总结 ·" in str(it.content)))
    await lead.taps("阿明")
    await lead.says("每天上午先看待初审，下午三点以前再看一遍")
    await lead.says("2026-11-30")
    assert "没看出将来的哪一天" in lead.last
    await lead.says("2026-12-20")
    await lead.taps("初审按时")
    assert "已记下：每天上午先看待初审，下午三点以前再看一遍 · 阿明 · 最迟 2026-12-20 · 初审按时 当时 0/1" in lead.last
    assert "这件事由您来做" in mod.last
    await lead.says("/review")
    assert "✅ 每天上午先看待初审，下午三…" in lead.buttons
    await story.passes(days=17)
    assert "快到期了" in mod.last
    await mod.taps("✅ 完成了")
    assert "已完成" in (mod.alert or "")
    opens(story, mod, await filed(story, wei, about="@second"))
    await mod.taps("立案")
    await story.passes(days=15)
    assert "✅ 每天上午先看待初审，下午三点以前再看一遍 · 阿明 · 初审按时 0/1 → 1/1" in read(lead)


@pytest.mark.parametrize("language", ["简体中文", "繁體中文", "English"])
async def test_the_pack_fits_a_telephone_and_says_why_cases_were_late(monthly: Story, language: str) -> None:
    story = monthly
    _, lead, mod = await people(story)
    wei = await story.person("小伟")
    for about, reason in (("@one", "案件太多"), ("@two", "在等平台的数据"), ("@three", "")):
        number = await filed(story, wei, about=about)
        await story.passes(hours=24, minutes=5)
        opens(story, mod, number)
        if reason:
            await mod.taps("说明为什么晚了")
            await (mod.taps(reason) if reason == "案件太多" else mod.says(reason))
        await mod.taps("立案")
    await story.passes(days=9)
    lead.goes_to(story.desk_bot)
    await lead.says("/help")
    await lead.taps(language)
    await lead.says("/review")
    head = {"简体中文": "总结", "繁體中文": "總結", "English": "Periodic review"}[language]
    pack = next(it for it in reversed(lead.screen) if it.startswith(head))
    assert "在等平台的数据" in read(lead)
    if language == "简体中文":
        assert "为什么晚了\n" in read(lead)
        assert "· 案件太多 1" in read(lead)
        assert "· 没有说明 1" in read(lead)
    shown = [line for line in pack.splitlines() if not line.startswith("[")]
    assert [line for line in shown if columns(line) > COLUMNS] == []


async def test_leads_read_comments_on_ratings_without_names(monthly: Story) -> None:
    story = monthly
    _, lead, mod = await people(story)
    wei = await story.person("小伟")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("立案", "开始调查", "作出决定", "删除内容"):
        await mod.taps(tap)
    await mod.says("三条评论均为人身攻击。")
    for tap in ("跳过", "发出"):
        await mod.taps(tap)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    await story.passes(days=1, hours=1)
    await wei.taps("4")
    await wei.says("很快，就是说明有点少。")
    await story.passes(days=8)
    await lead.taps("满意度留言 1")
    assert "4 分 · 谩骂" in lead.last
    assert number in lead.last
    assert "就是说明有点少" in lead.last
    assert "小伟" not in lead.last


async def test_an_audit_has_a_checklist_and_an_outcome_on_record_once(monthly: Story) -> None:
    story = monthly
    _, lead, mod = await people(story)
    await story.passes(days=9)
    audit = next(it for it in lead.messages() if "安全审计" in str(it.content))
    assert "谁打开过证据" in read(lead)
    await lead.taps("写结论", within=audit)
    await lead.says("逐项查过；移除了一位离职同事。")
    assert "老陈 已写结论" in lead.last
    await lead.taps("写结论", within=audit)
    await lead.says("再写一次")
    assert "这次已经写过结论了" in read(lead)
    await lead.says("/cancel")
    await lead.says("/review")
    assert "逐项查过；移除了一位离职同事。" in read(lead)
    await mod.starts(story.desk_bot)
    await mod.says("/training")
    shown = mod.last_message
    for data in ("lb.owners.1", "lb.conclude.1", "lb.give.1.1", "lb.done.99", "lb.picture.1"):
        await mod.taps_data(shown, data)
        assert mod.alert
    assert ("lb", "refusal-leads-only") in refused(story)


async def test_an_action_whose_owner_left_is_given_to_another_and_lateness_is_told(monthly: Story) -> None:
    story = monthly
    chief, lead, _ = await people(story)
    await story.passes(days=9)
    await lead.taps("➕ 行动", within=next(it for it in lead.messages() if "总结 ·" in str(it.content)))
    await lead.taps("阿明")
    await lead.says("整理模板")
    await lead.says("2026-12-10")
    await lead.taps("跳过")
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("移除")
    await chief.taps("移除")
    await story.passes(days=1)
    assert "负责的人已离开" in lead.last
    await lead.taps("交给别人")
    await lead.taps("老陈")
    await story.passes(days=10)
    assert "已过期限" in read(lead)
    late = [message for message in lead.screen if "已过期限" in message]
    await story.passes(days=3)
    assert [message for message in lead.screen if "已过期限" in message] == late  # once


async def test_rules_due_for_review_are_told_to_the_leads_once(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "catalogue.toml"
    text = CATALOGUE_FILE.path.read_text(encoding="utf-8")
    file.write_text(text.replace("review = 2027-11-01", "review = 2026-11-25", 1), encoding="utf-8")
    story = await stage(catalogue=file)
    _, lead, _ = await people(story)
    await story.passes(days=1)
    assert "复查的日子" not in read(lead)
    await story.passes(days=1)
    assert "网络信息内容生态治理规定 第六条、第七条" in lead.last
    assert "2026-11-25" in lead.last
    heard = len(lead.screen)
    await story.passes(days=3)
    assert len(lead.screen) == heard


async def test_the_review_cycle_works_only_in_private(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/review")
    assert mod.last == "总结只在私聊里看，请给我发私信。"
    mod.goes_to(story.desk_bot)
    await mod.says("/review")
    assert mod.last == "没有未完成的行动。"

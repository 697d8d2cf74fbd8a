"""A case is judged by the rules in force when it was filed (row F8), also after the operator's files have changed."""

from pathlib import Path

import pytest

from bot.settings import StartRefusedError
from sandbox import Person
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.policy import POLICY_FILE
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Stage, Story

POLICY = POLICY_FILE.path.read_text(encoding="utf-8")
CATALOGUE = CATALOGUE_FILE.path.read_text(encoding="utf-8")
VERSION = "\nversion = "


def newer(text: str, *changes: tuple[str, str]) -> str:
    """Return the changed file with the next version."""
    head, _, rest = text.partition(VERSION)
    number, _, rest = rest.partition("\n")
    text = f"{head}{VERSION}{int(number) + 1}\n{rest}"
    for given, made in changes:
        assert given in text
        text = text.replace(given, made, 1)
    return text


async def begun(story: Story, mod: Person, wei: Person, **what: str) -> str:
    number = await filed(story, wei, words="他昨天在评论里骂人", **what)
    opens(story, mod, number)
    await mod.taps("立案")
    await mod.taps("开始调查")
    return number


async def test_rules_changed_between_filing_and_deciding_are_for_the_cases_filed_later(
    stage: Stage, tmp_path: Path
) -> None:
    rules, leaves = tmp_path / "policy.toml", tmp_path / "catalogue.toml"
    rules.write_text(POLICY, encoding="utf-8")
    leaves.write_text(CATALOGUE, encoding="utf-8")
    story = await stage(policy=rules, catalogue=leaves)
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    chief.goes_to(story.staff)
    mod = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, mod.user, by=chief.user)
    await hired(story, chief, mod, "审核员")
    wei = await story.person("小伟")
    number = await begun(story, mod, wei)
    assert "建议：警告" in card(mod)
    assert "可选：禁言 1 天。" in card(mod)
    rules.write_text(
        newer(
            POLICY,
            ('minor = ["warning", "mute 1"]', 'minor = ["warning", "mute 7"]'),
            ("appeal_window_days = 15", "appeal_window_days = 30"),
        ),
        encoding="utf-8",
    )
    leaves.write_text(newer(CATALOGUE, ('zh-Hans = "谩骂"', 'zh-Hans = "辱骂"')), encoding="utf-8")
    await story.restarts()
    await mod.taps("严重程度")
    await mod.taps("轻")  # whatever brings the card up to date
    assert "建议：警告" in card(mod)
    assert "可选：禁言 1 天。" in card(mod)
    await mod.taps("按建议处理")
    assert "依据：《举报处理规范》三.2(6) 谩骂" in mod.last
    assert "12月8日" in mod.last  # fifteen days, as was in force
    await mod.taps("发出")
    assert "三.2(6) 谩骂" in wei.last
    later = await begun(story, mod, wei, leaf="辱骂", about="@another_account")
    assert later != number
    assert "建议：警告" in card(mod)
    assert "可选：禁言 7 天。" in card(mod)
    await mod.taps("按建议处理")
    assert "三.2(6) 辱骂" in mod.last
    assert "12月23日" in mod.last


async def test_rules_changed_under_the_same_version_are_refused_at_start(stage: Stage, tmp_path: Path) -> None:
    rules = tmp_path / "policy.toml"
    rules.write_text(POLICY, encoding="utf-8")
    story = await stage(policy=rules)
    await story.stops()
    rules.write_text(POLICY.replace("appeal_window_days = 15", "appeal_window_days = 30"), encoding="utf-8")
    with pytest.raises(StartRefusedError, match="Raise version in the policy"):
        await story.restarts()
    rules.write_text(POLICY, encoding="utf-8")
    await story.restarts()

"""A training is announced in the guide: people sign up, are reminded, and are told when it is moved (row B10)."""

from pathlib import Path

import pytest

from sandbox import Person
from store.operator_files.guide import GUIDE_FILE
from tests.stories.at_the_desk import hired
from tests.stories.conftest import Stage, Story
from tests.stories.groups.street import agreed

AT = "2026-11-26T19:30:00+08:00"
"""On the Thursday of the week of the stories."""

SAYS = {
    "zh-hans": (
        *("📖", "📅 培训讲座", "怎样留证据", "同意并继续", "报名", "还有 2 个名额", "您报了名", "社区中心"),
        "快开始了",
    ),
    "zh-hant": (
        *("📖", "📅 培訓講座", "怎樣留證據", "同意並繼續", "報名", "還有 2 個名額", "您報了名", "社區中心"),
        "快開始了",
    ),
    "en": (
        *("📖", "📅 Trainings", "Keeping evidence", "Agree and continue", "Sign up", "2 of 2 places"),
        *("You have signed up", "Community centre", "begins soon"),
    ),
}


def guide(folder: Path, *, at: str = AT, places: int = 2, more: str = "") -> Path:
    """The shipped guide with a training."""
    path = folder / "guide.toml"
    announced = f"""
[workshop.evidence]
title = {{ zh-Hans = "怎样留证据", zh-Hant = "怎樣留證據", en = "Keeping evidence" }}
text = {{ zh-Hans = "截图要截全。", zh-Hant = "截圖要截全。", en = "Take whole screenshots." }}
at = {at}
minutes = 60
places = {places}
place = {{ zh-Hans = "社区中心", zh-Hant = "社區中心", en = "Community centre" }}
link = "https://example.org/room"
languages = ["zh-Hans", "en"]
{more}
"""
    path.write_text(GUIDE_FILE.path.read_text(encoding="utf-8") + announced, encoding="utf-8")
    return path


@pytest.fixture
async def story(stage: Stage, tmp_path: Path) -> Story:
    return await stage(guide=guide(tmp_path))


async def signs_up(story: Story, person: Person) -> None:
    await person.says("/workshops")
    await person.taps("怎样留证据")
    await person.taps("报名")


@pytest.mark.parametrize("language", list(SAYS))
async def test_one_signs_up_in_the_guide_and_is_reminded_a_day_and_an_hour_before(story: Story, language: str) -> None:
    wei = await story.person("小伟", language_code=language)
    rules, trainings, training, agree, join, left, joined, place, soon = SAYS[language]
    await wei.starts(story.reporter_bot)
    for tap in (rules, trainings, training):
        await wei.taps(tap)
    assert left in wei.last
    assert place in wei.last
    await wei.taps(join)
    assert story.rows("SELECT count(*) FROM attendance") == [(0,)], "nothing is kept before the notice is agreed to"
    await wei.taps(agree)
    assert joined in wei.last
    assert story.readable("怎样留证据", "Keeping evidence", "社区中心") == []
    before = len(wei.messages())
    await story.passes(days=2, hours=5)
    assert len(wei.messages()) == before
    await story.passes(hours=1)
    assert training in wei.last
    assert place in wei.last
    await story.restarts()
    await story.passes(hours=22)
    assert len(wei.messages()) == before + 1
    await story.passes(hours=2)
    assert soon in wei.last
    assert "https://example.org/room" in wei.last
    await story.passes(hours=2)
    assert len(wei.messages()) == before + 2
    assert story.rows("SELECT count(*) FROM attendance") == [(0,)], "it is over"
    await wei.taps(trainings.removeprefix("📅 ")) if trainings in wei.buttons else await wei.says("/workshops")
    assert training not in "".join(wei.buttons)


async def test_the_last_place_is_given_once_and_again_when_it_is_cancelled(
    story: Story, tmp_path: Path, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lin, ann = await story.person("小林"), await story.person("小安")
    for person in (wei, lin, ann):
        await agreed(story, person)
        await person.says("/workshops")
        await person.taps("怎样留证据")
    await wei.taps("报名")
    await lin.taps("报名")
    await ann.taps("报名")
    assert "没有报上" in (ann.alert or "")
    assert "名额满了" in ann.last
    await mod.says("/workshops")
    assert "2 / 2" in mod.last
    assert "小伟" not in mod.last
    await lin.taps("取消报名")
    assert "还有 1 个名额" in lin.last
    await ann.says("/workshops")
    await ann.taps("怎样留证据")
    await ann.taps("报名")
    assert "您报了名" in ann.last
    await story.passes(days=3, hours=5)
    assert ["快开始了" in "\n".join(it.screen) for it in (wei, lin, ann)] == [True, False, True]


async def test_who_has_signed_up_is_told_when_it_is_moved_and_when_it_is_cancelled(
    story: Story, tmp_path: Path, wei: Person
) -> None:
    await agreed(story, wei)
    await signs_up(story, wei)
    before = len(wei.messages())
    await story.restarts()
    await story.passes(minutes=1)
    assert len(wei.messages()) == before, "nothing has changed"
    guide(tmp_path, at="2026-11-27T10:00:00+08:00")
    await story.restarts()
    await story.passes(minutes=1)
    assert "有变动：原定 周四 19:30，现在是 周五 10:00" in wei.last
    await story.passes(days=2, hours=6)
    assert len(wei.messages()) == before + 1, "the day before is another now"
    await story.passes(hours=14)
    assert "周五 10:00" in wei.last
    assert len(wei.messages()) == before + 2
    guide(tmp_path, at="2026-11-27T10:00:00+08:00", more="cancelled = true")
    await story.restarts()
    await story.passes(minutes=1)
    assert "取消了，不用来" in wei.last
    assert story.rows("SELECT count(*) FROM attendance") == [(0,)]
    await wei.taps("📅 培训讲座")
    assert "现在没有公布" in wei.last


async def test_one_who_has_their_data_erased_has_signed_up_for_nothing(story: Story, wei: Person) -> None:
    await agreed(story, wei)
    await signs_up(story, wei)
    await wei.says("/erase")
    await wei.taps("删除")
    assert story.rows("SELECT count(*) FROM attendance") == [(0,)]
    before = len(wei.messages())
    await story.passes(days=4)
    assert len(wei.messages()) == before


async def test_a_night_is_not_disturbed_and_a_late_one_is_reminded_once(stage: Stage, tmp_path: Path) -> None:
    story = await stage(guide=guide(tmp_path, at="2026-11-26T05:00:00+08:00"))
    wei = await story.person("小伟")
    await agreed(story, wei)
    await signs_up(story, wei)
    before = len(wei.messages())
    await story.until(story.clock.now().replace(day=25, hour=0, minute=0))  # 8 in the morning
    assert len(wei.messages()) == before + 1
    assert "周四 05:00" in wei.last

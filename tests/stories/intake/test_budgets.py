"""Budgets of a report and its reporter (row A13): each refused in words with nothing lost, whichever way it came."""

from pathlib import Path

import pytest

from rules.people.codes import new_code
from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import NUMBER, TAPS, filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.intake.budgets import LANGS, at_evidence, count, drafts, tight

HELD = {
    "zh-hans": ("前面 5 条都在", "同意并继续"),
    "zh-hant": ("前面 5 則都在", "同意並繼續"),
    "en": ("the 5 before it were", "Agree and continue"),
}


@pytest.mark.parametrize("lang", LANGS)
async def test_before_consent_so_many_messages_are_held_and_the_rest_is_said_once(
    stage: Stage, tmp_path: Path, lang: str
) -> None:
    story = await tight(stage, tmp_path, held_messages=5)
    wei = await story.person("小伟", language_code=lang)
    said, agree = HELD[lang]
    await wei.starts(story.reporter_bot)
    for n in range(5):
        await wei.says(f"他在群里骂人，第 {n} 次")
    assert said not in wei.last
    await wei.says("@over_1")
    assert said in wei.last
    before, sent = drafts(story), count(story, "outbox")
    for n in range(20):
        await wei.says(f"@over_{n}")
    assert (drafts(story), count(story, "outbox")) == (before, sent), "said once, and then nothing is written any more"
    await story.passes(minutes=2)
    await wei.says("@over_again")
    assert said in wei.last
    await wei.taps(agree)
    await wei.taps(TAPS[lang][2])
    await wei.says("@account")
    await wei.taps(TAPS[lang][3])
    assert all(f"第 {n} 次" in wei.last for n in range(5))
    assert "over_" not in wei.last


async def test_a_link_pressed_again_and_again_before_consent_takes_no_room_of_messages(
    stage: Stage, tmp_path: Path
) -> None:
    story = await tight(stage, tmp_path, held_messages=5)
    wei = await story.person("小伟")
    for _ in range(4):
        await wei.starts(story.reporter_bot, "leaf_abuse")
        await wei.starts(story.reporter_bot, "subj_QGFjY291bnQ")
    for n in range(3):
        await wei.says(f"他在群里骂人，第 {n} 次")
    assert "都在" not in wei.last
    await wei.says("再说一条")
    assert "前面 3 条都在" in wei.last
    await wei.taps("同意并继续")
    assert "第 1 次" in wei.last
    assert "第 2 次" in wei.last
    await wei.taps("好了")
    assert "第 0 次" in wei.last
    assert "@account" in wei.last


async def test_words_held_before_consent_have_so_many_bytes(stage: Stage, tmp_path: Path) -> None:
    story = await tight(stage, tmp_path, held_kilobytes=16)
    wei = await story.person("小伟")
    await wei.starts(story.reporter_bot, "leaf_abuse")
    [first] = await wei.says("很" * 4000)
    await wei.says("长" * 4000)
    assert "前面 1 条都在" in wei.last
    await wei.edits(first, "很" * 4096)
    await wei.says("长" * 4000)
    assert "前面 1 条都在" in wei.last


async def _group(story: Story, wei: Person) -> tuple[Person, object]:
    rude = await story.person("阿吵", username="rude")
    return rude, story.sandbox.add_group("群", members=[rude.user, wei.user])


async def _long_forwards(story: Story, wei: Person, many: int) -> list[Message]:
    rude, group = await _group(story, wei)
    messages = []
    for n in range(many):
        messages += await rude.says(f"第{n}句" + "骂" * 2100, to=group)
    wei.goes_to(story.reporter_bot)
    return messages


@pytest.mark.parametrize("when", ["before consent", "before a category", "at the evidence", "at review"])
async def test_forwards_count_as_pieces_wherever_they_come(story: Story, wei: Person, when: str) -> None:
    messages = await _long_forwards(story, wei, 30)
    if when in ("at the evidence", "at review"):
        await at_evidence(story, wei)
        if when == "at review":
            await wei.taps("好了")
    else:
        await wei.starts(story.reporter_bot)
        await wei.taps("我要举报")
        if when == "before a category":
            await wei.taps("同意并继续")
    for message in messages:
        await wei.forwards(message)
    if when == "before consent":
        await wei.taps("同意并继续")
    assert "证据已满 20 件" in wei.last
    if when in ("before consent", "before a category"):
        await wei.taps("谩骂")
    elif when == "at the evidence":
        await wei.taps("好了")
    assert "证据 20 件" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_photos_over_the_limit_before_consent_are_told_at_consent(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    for _ in range(3):
        await wei.sends_album(["photo"] * 8)
    await wei.says("@shouter")
    await wei.taps("同意并继续")
    assert "证据已满 20 件" in wei.last


@pytest.mark.parametrize("lang", LANGS)
async def test_an_eleventh_report_within_the_hour_waits_as_a_draft_and_is_filed_when_the_window_opens(
    stage: Stage, tmp_path: Path, lang: str
) -> None:
    story = await tight(stage, tmp_path, cases_hour=2)
    wei = await story.person("小伟", language_code=lang)
    for n in range(2):
        await filed(story, wei, about=f"@account_{n}")
    report, _, abuse, done, file = TAPS[lang]
    await wei.starts(story.reporter_bot)
    await wei.taps(report)
    await wei.taps(abuse)
    await wei.says("@account_2")
    await wei.says("再一次")
    await wei.taps(done)
    await wei.taps(file)
    assert {"zh-hans": "还没有提交，填的都留着", "zh-hant": "還沒有送出，填的都留著", "en": "has not been filed yet"}[
        lang
    ] in wei.last
    assert "15:00" in wei.last, "when it can be filed"
    assert "@account_2" in wei.last
    assert count(story, "cases") == 2
    await story.passes(hours=1)
    await wei.taps(file)
    assert NUMBER.search("\n".join(wei.screen))
    assert count(story, "cases") == 3


@pytest.mark.parametrize("lang", LANGS)
async def test_bytes_of_a_day_are_refused_in_words_and_the_words_with_the_file_are_kept(
    stage: Stage, tmp_path: Path, lang: str
) -> None:
    story = await tight(stage, tmp_path, megabytes_day=20)
    wei = await story.person("小伟", language_code=lang)
    report, agree, abuse, done, file = TAPS[lang]
    await wei.starts(story.reporter_bot)
    for tap in (report, agree, abuse):
        await wei.taps(tap)
    await wei.says("@shouter")
    await wei.says("骂")
    await wei.sends_video(size=15 * 1024 * 1024)
    await wei.sends_video(caption="说明留下", size=15 * 1024 * 1024)
    assert {"zh-hans": "今天发的文件已经很多", "zh-hant": "今天傳的檔案已經很多", "en": "many files today"}[
        lang
    ] in wei.last
    await wei.taps(done)
    assert "说明留下" in wei.last
    await wei.taps(file)
    assert count(story, "evidence") == 1


async def test_on_a_full_disk_no_file_is_taken_and_words_are(stage: Stage, tmp_path: Path) -> None:
    story = await tight(stage, tmp_path, free_megabytes=10**9)
    wei = await story.person("小伟")
    await at_evidence(story, wei)
    await wei.sends_photo()
    assert "现在没有地方放文件" in wei.last
    await wei.says("https://example.com/post/1")
    assert "1 件" in wei.last
    assert count(story, "evidence") == 0


@pytest.mark.parametrize("lang", LANGS)
async def test_look_ups_are_counted_by_words_presses_and_edits_together(
    stage: Stage, tmp_path: Path, lang: str
) -> None:
    story = await tight(stage, tmp_path, lookups_hour=6)
    number = await filed(story, await story.person("别人"))
    wei = await story.person("小伟", language_code=lang)
    await wei.starts(story.reporter_bot)
    await wei.taps({"zh-hans": "查进度", "zh-hant": "查進度", "en": "Status"}[lang])
    [typed] = await wei.says(number)
    await wei.edits(typed, "LA-00000-00000-0")
    await wei.taps_data(wei.last_message, "c.status.1.0")
    await wei.taps_data(wei.last_message, f"m.status.{number}")
    await wei.starts(story.reporter_bot, f"case_{number}")
    await wei.starts(story.reporter_bot, f"code_{new_code()}")
    await wei.taps(TAPS[lang][1])
    told = {"zh-hans": "查询次数太多", "zh-hant": "查詢次數太多", "en": "You have looked up a lot of cases"}[lang]
    assert told not in "\n".join(wei.screen)
    vain = count(story, "refused_press")
    await wei.taps_data(wei.last_message, "c.status.1.0")
    assert told in (wei.alert or "")
    await wei.says(number)
    assert told in wei.last
    await wei.says(str(new_code()))
    assert told in wei.last
    assert count(story, "refused_press") == vain, "nothing is kept of what is over the budget"
    await story.passes(hours=1)
    await wei.says(number)
    assert told not in wei.last


@pytest.mark.parametrize("lang", LANGS)
async def test_every_addition_to_a_case_is_counted(stage: Stage, tmp_path: Path, lang: str) -> None:
    story = await tight(stage, tmp_path, notes_hour=10)
    chief, mod = story.chief(), story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    wei = await story.person("小伟", language_code=lang)
    number = await filed(story, wei)
    opens(story, mod, number)
    await wei.taps({"zh-hans": "补充证据", "zh-hant": "補充證據", "en": "Add"}[lang])
    for n in range(8):
        [last] = await wei.says(f"补充{n}")
    await wei.sends_photo()
    await wei.edits(last, "补充7改过")
    told = len(mod.screen)
    await wei.edits(last, "补充7又改过")
    words = {"zh-hans": "您补充得有点多", "zh-hant": "您補充得有點多", "en": "You have added a lot"}[lang]
    assert words in wei.last
    before = len(wei.screen)
    for n in range(10):
        await wei.says(f"多余{n}")
        await wei.sends_photo()
    assert len(mod.screen) == told
    assert len(wei.screen) == before + 20, "only what they sent themselves"
    await story.passes(hours=1)
    await wei.says(number)
    await wei.taps({"zh-hans": "补充证据", "zh-hant": "補充證據", "en": "Add"}[lang])
    await wei.says("再补充")
    assert any("再补充" in message for message in mod.screen)

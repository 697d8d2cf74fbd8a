"""Training (row C16): read and passed in the desk bot; the operator may require it before decisions."""

from pathlib import Path

from sandbox import Person
from store.operator_files.policy import POLICY_FILE
from store.operator_files.staff_texts import COURSES_FILE
from tests.stories.at_the_desk import card, filed, hired, opens, refused
from tests.stories.conftest import Stage, Story

RIGHT = {
    "处理流程": ("受理后 24 小时内", "经办人提出，另一位负责人批准", "没有参与过本案的人", "事实、依据、处理、后续"),
    "沟通与情绪": ("您说的我看到了", "最迟周二 14:05", "停止回复，告诉负责人", "查了什么、为什么"),
    "个人信息保护": ("不透露举报人的任何信息", "请他在案件卡片里打开", "立即告诉管理员", "处理本案所需的最小范围"),
}


async def passes(person: Person, course: str) -> None:
    """Read the course to its end and answer all questions right."""
    await person.says("/training")
    await person.taps(course)
    while "下一页 ›" in person.buttons:
        await person.taps("下一页")
    await person.taps("测验")
    for answer in RIGHT[course]:
        await person.taps(answer)
    assert "✅ 通过" in person.last


async def people(story: Story) -> tuple[Person, Person, Person]:
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    mod = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, mod.user, by=chief.user)
    await hired(story, chief, mod, "审核员")
    return chief, mod, await story.person("小伟")


async def test_nobody_decides_before_they_have_passed_and_is_told_the_way(stage: Stage, tmp_path: Path) -> None:
    rules = tmp_path / "policy.toml"
    text = POLICY_FILE.path.read_text(encoding="utf-8")
    rules.write_text(text.replace("required = false", "required = true"), encoding="utf-8")
    story = await stage(policy=rules)
    _, mod, wei = await people(story)
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    assert "通过培训「处理流程」之后才能作出决定" in (mod.alert or "")
    assert "/training" in (mod.alert or "")
    assert ("decide", "refusal-training") in refused(story)
    mod.goes_to(story.desk_bot)
    for course in RIGHT:
        await passes(mod, course)
    await mod.says("/training")
    assert mod.last.count("✅") == 3
    opens(story, mod, number)
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.taps("查证属实")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert "✅ 已处理" in card(mod)


async def test_a_course_that_changed_is_asked_for_again(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "courses.toml"
    text = COURSES_FILE.path.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    story = await stage(courses=file)
    _, mod, _ = await people(story)
    mod.goes_to(story.desk_bot)
    await passes(mod, "处理流程")
    await story.passes(days=1)  # the calendar has seen this version
    file.write_text(text.replace("[course.process]\nversion = 2", "[course.process]\nversion = 3"), encoding="utf-8")
    await story.restarts()
    await mod.says("/training")
    assert "处理流程 · 内容有更新，请再学一次" in mod.last
    await story.passes(days=1)
    assert "「处理流程」内容有更新" in mod.last
    await mod.taps("去学习")
    assert "处理流程 · 第 1/4 页" in mod.last


async def test_a_course_that_teaches_the_rules_is_asked_for_again_when_they_change(
    stage: Stage, tmp_path: Path
) -> None:
    rules = tmp_path / "policy.toml"
    text = POLICY_FILE.path.read_text(encoding="utf-8")
    rules.write_text(text, encoding="utf-8")
    story = await stage(policy=rules)
    _, mod, _ = await people(story)
    mod.goes_to(story.desk_bot)
    await passes(mod, "处理流程")
    await passes(mod, "沟通与情绪")
    await story.passes(days=1)
    rules.write_text(text.replace("version = 7\n", "version = 8\n"), encoding="utf-8")
    await story.restarts()
    await mod.says("/training")
    assert "处理流程 · 内容有更新，请再学一次" in mod.last
    assert "✅ 沟通与情绪" in mod.last
    await story.passes(days=1)
    assert "「处理流程」内容有更新" in mod.last
    await passes(mod, "处理流程")
    assert "✅ 通过" in mod.last
    await mod.says("/training")
    assert "✅ 处理流程" in mod.last


async def test_too_few_right_answers_a_second_answer_and_a_stranger(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.desk_bot)
    await mod.says("/training")
    await mod.taps("处理流程")
    for _ in range(3):
        await mod.taps("下一页")
    await mod.taps("测验 4 题")
    asked = mod.last_message
    first = [row[0]["callback_data"] for row in asked.markup["inline_keyboard"]]
    await mod.taps("受理后 48 小时内")
    await mod.taps_data(asked, first[0])
    assert mod.alert == "这一题已经答过了，请看最新的题目。"
    await chief.starts(story.desk_bot)
    await chief.says("/training")
    await chief.taps_data(chief.last_message, first[0])
    assert chief.alert == "这不是您的测验。请发送 /training 开始您自己的。"
    await mod.taps("经办人自己决定")
    await mod.taps("没有参与过本案的人")
    await mod.taps("事实、依据、处理、后续")
    assert "答对 2 题，需要 3 题" in mod.last
    await mod.taps("再测一次")
    for answer in RIGHT["处理流程"]:
        await mod.taps(answer)
    assert "✅ 通过" in mod.last
    for data in ("tr.page.process.9", "tr.page.nothing.0", "tr.test.nothing", "tr.answer.99.0.0", "tr.who", "tr.x"):
        await mod.taps_data(mod.last_message, data)
        assert mod.alert
        assert "没有办成" not in mod.alert


async def test_a_lead_sees_who_has_what_and_is_told_when_the_day_has_passed(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.desk_bot)
    await passes(mod, "处理流程")
    chief.goes_to(story.desk_bot)
    await chief.starts(story.desk_bot)
    await chief.says("/training")
    await chief.taps("谁通过了")
    assert "阿明 ✅ 处理流程 · ✖ 沟通与情绪 · ✖ 个人信息保护" in chief.last
    await story.passes(days=29)
    assert "请学完「个人信息保护」并通过测验" in mod.last
    heard = [message for message in mod.screen if message.startswith("📝")]
    assert len(heard) == 2  # one for each course that is missing, once
    await story.passes(days=5)
    told = "\n".join(chief.screen)
    assert "阿明 还没有通过「沟通与情绪」，已过期限" in told
    assert "阿明 还没有通过「处理流程」" not in told


async def test_training_is_done_in_private(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.says("/training")
    assert mod.last == "培训请在私聊里进行，给我发 /training。"

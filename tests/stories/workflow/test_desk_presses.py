"""A press is a question about the past (rows C1, C13): checked when pressed, refused in words, and on record."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens, refused
from tests.stories.conftest import Story


async def test_the_second_of_two_simultaneous_presses_is_told_who_was_first_and_when(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    opens(story, chief, number)
    shown = next(message for message in chief.messages() if message.markup)
    data = shown.markup["inline_keyboard"][0][0]["callback_data"]
    await mod.taps("立案")
    calls = len(story.calls("editMessageText") + story.calls("editMessageText", ok=False))
    await chief.taps_data(shown, data)
    assert (
        len(story.calls("editMessageText") + story.calls("editMessageText", ok=False)) <= calls + 1
    )  # its own card at most
    assert chief.alert is not None
    assert "阿明" in chief.alert
    assert "14:0" in chief.alert
    assert "🟢 已立案" in card(chief)
    assert refused(story) == [("accept", "refusal-somebody-was-first")]


async def test_two_presses_in_one_batch_of_updates_are_taken_one_after_the_other(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    shown = next(message for message in mod.messages() if message.markup)
    accept, reject = (button["callback_data"] for button in shown.markup["inline_keyboard"][0][:2])
    await story.stops()
    for user, data in ((mod.user, accept), (chief.user, accept), (mod.user, reject)):
        person = Person(story.sandbox, user, after=nothing)
        await person.taps_data(shown, data)
    assert story.sandbox.pending(story.desk_bot) == 3
    await story.starts()
    assert "🟢 已立案" in card(mod)
    assert sorted(refused(story)) == [("accept", "refusal-somebody-was-first"), ("reject", "refusal-done-already")]
    news = [message for message in wei.screen if "已立案" in message and "●" not in message]
    assert len(news) == 1, "the reporter is told once"


async def nothing() -> None:
    """Nobody waits for an answer."""


async def test_pressing_twice_does_it_once(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    shown = next(message for message in mod.messages() if message.markup)
    data = shown.markup["inline_keyboard"][0][0]["callback_data"]
    await mod.taps_data(shown, data)
    await mod.taps_data(shown, data)
    assert refused(story) == [("accept", "refusal-done-already")]
    assert "🟢 已立案" in card(mod)


async def test_a_role_taken_away_is_gone_at_the_next_press(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await chief.taps("✓ 审核员")
    opens(story, mod, number)
    await mod.taps("立案")
    assert mod.alert == "您还没有角色，这里暂时看不到案件。请管理员用 /staff 给您角色。"
    assert "🟡 待初审" in card(mod)


async def test_presses_of_people_who_are_not_staff_are_refused_and_recorded(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案")
    assert mod.alert == "您不在工作人员名单上，按键没有生效。"
    assert "🟡 待初审" in card(mod)
    assert refused(story) == [("accept", "refusal-desk-not-staff")]


async def test_another_team_sees_the_case_and_cannot_act(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员", "账户组")
    opens(story, mod, await filed(story, wei))
    await mod.taps("立案")
    assert mod.alert is not None
    assert "内容组" in mod.alert
    assert refused(story) == [("accept", "refusal-other-team")]


async def test_a_dialog_belongs_to_who_opened_it(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    opens(story, chief, number)
    await mod.taps("不予立案")
    await chief.taps("证据不足")
    assert chief.alert == "这是 阿明 正在填写的。要自己办，请按案件卡片上的按钮。"
    await chief.says("我来说明一下")  # is talk, not an answer
    assert mod.screen[-1] == "我来说明一下"
    assert refused(story) == [("p", "refusal-desk-another")]


async def test_a_press_on_an_old_step_shows_the_newest(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("不予立案")
    asked = mod.last_message
    data = asked.markup["inline_keyboard"][0][0]["callback_data"]
    await mod.taps("证据不足")
    await mod.taps_data(asked, data)
    assert mod.alert == "这一步已经过去了，请看最新的那条消息。"
    await mod.taps("取消")
    await mod.taps_data(asked, data)
    assert mod.alert == "这个问答已经结束。要重来，请按案件卡片上的按钮。"


async def test_forged_bytes_are_answered_in_words_and_change_nothing(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    shown = next(message for message in mod.messages() if message.markup)
    forged = (
        "accept", "accept.x.y", "accept.99999.1", "accept.1.1.1.1", "decide.1.1", "p.1", "p.x.y.z", "p.9.9.send",
        f"accept.{10**40}.1", f"p.{10**40}.1.send", f"s.{10**40}.show", f"q.received.{10**40}", f"show.-{10**40}",
        "q.nonsense.0", "q.received.-9", "q.received.99", "s.1.role.lead", "s.x", "show.99999", "show", "evidence.x",
        "withdraw.1.1", "archive.1.1", "nonsense", ".", "😀",
    )  # fmt: skip
    for data in forged:
        await mod.taps_data(shown, data)
        assert "没有办成" not in (mod.alert or ""), data
    assert "🟡 待初审" in card(mod) or "🟢 已立案" in card(mod)
    assert not [call for call in story.sandbox.calls if "没有办成" in str(call)]


async def test_an_older_screen_answers_nothing_even_where_its_question_is_asked_again(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("不予立案")
    asked = mod.last_message
    data = asked.markup["inline_keyboard"][0][0]["callback_data"]
    await mod.taps("证据不足")
    await mod.taps("改理由")
    await mod.taps_data(asked, data)
    assert mod.alert == "这一步已经过去了，请看最新的那条消息。"
    assert "为什么不予立案" in mod.last


async def test_refused_looks_at_evidence_and_refused_changes_of_staff_are_on_record(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    shown = next(message for message in mod.messages() if message.markup)
    for data in ("evidence.1", "evidence.999", "show.999", "s.1.role.lead"):
        await mod.taps_data(shown, data)
    assert refused(story) == [
        ("evidence", "refusal-desk-no-evidence"),
        ("evidence", "refusal-no-case"),
        ("show", "refusal-no-case"),
        ("s", "refusal-administrators-only"),
    ]

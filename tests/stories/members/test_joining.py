"""A colleague is added by a link that they press themselves, never by a handle alone (row C13)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, joined, payload
from tests.stories.conftest import Story


async def test_the_present_owner_of_a_handle_is_added_by_their_own_press(
    story: Story, chief: Person, mod: Person
) -> None:
    former = await story.person("前主人", username="future_mod")
    await former.starts(story.desk_bot)
    former.user.username, mod.user.username = None, "future_mod"
    chief.goes_to(story.staff)
    await joined(story, chief, mod)
    assert "已添加 阿明" in "\n".join(chief.screen)
    assert "您已加入工作人员" in mod.last
    await former.says("/queue")
    assert "不在工作人员名单上" in former.last
    assert story.rows("SELECT ALIAS, roles FROM staff ORDER BY id") == [
        ("周主任", "administrator"),
        ("阿明", ""),
    ]


async def test_a_handle_a_number_or_a_message_adds_nobody(story: Story, chief: Person, mod: Person) -> None:
    await mod.starts(story.desk_bot)
    mod.goes_to(story.staff)
    [said] = await mod.says("大家好")
    await chief.says("/staff")
    await chief.taps("添加")
    for words in ("@aming", str(mod.user.id)):
        await chief.says(words)
    await chief.says("就是这位", reply_to=said)
    await chief.forwards(said)
    assert story.rows("SELECT ALIAS FROM staff") == [("周主任",)]


async def test_until_it_is_confirmed_nothing_is_seen_and_the_account_that_pressed_counts(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei)
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("添加")
    await mod.starts(story.desk_bot, payload(chief))
    assert "等管理员确认" in mod.last
    assert "阿明（@aming，简体中文）按下了加入链接" in "\n".join(chief.screen)
    await mod.says(number)
    assert number not in mod.last
    mod.user.first_name, mod.user.username = "换了名字", "another_name"
    await chief.taps("确认添加")
    await chief.taps("审核员")
    assert story.rows("SELECT ALIAS, roles FROM staff WHERE roles = 'moderator'") == [("阿明", "moderator")]
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    assert number in mod.last


async def test_a_press_adds_whom_the_card_names_though_somebody_exchanged_the_requests(
    story: Story, chief: Person, mod: Person
) -> None:
    """With write access to the database and no key, a request is put into the place of another."""
    stranger = story.joins("陌生人", "stranger")
    chief.goes_to(story.staff)
    for person in (stranger, mod):
        await chief.says("/staff")
        await chief.taps("添加")
        await person.starts(story.desk_bot, payload(chief))
    asked = next(it for it in chief.messages() if "陌生人（@stranger" in str(it.content))
    for former, now in ((1, 9), (2, 1), (9, 2)):
        story.execute(f"UPDATE staff_join SET id = {now} WHERE id = {former}")
    await chief.taps("确认添加")
    assert chief.alert == "这一步已经过去了，请看最新的那条消息。"
    await chief.taps("确认添加", within=asked)
    assert story.rows("SELECT ALIAS FROM staff") == [("周主任",)]


async def test_a_link_serves_once(story: Story, chief: Person, mod: Person) -> None:
    other = story.joins("安安", "ann_mod")
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("添加")
    link = payload(chief)
    await mod.starts(story.desk_bot, link)
    await other.starts(story.desk_bot, link)
    assert "这个链接不能用了" in other.last
    assert link not in "\n".join(chief.screen), "who pressed it stands where it stood"
    await chief.taps("确认添加")
    await other.starts(story.desk_bot, link)
    assert "这个链接不能用了" in other.last
    await mod.starts(story.desk_bot, link)
    assert "您好，阿明" in mod.last
    assert len(story.rows("SELECT id FROM staff")) == 2


async def test_somebody_else_than_was_meant_is_declined_and_nothing_of_them_stays(
    story: Story, chief: Person, mod: Person
) -> None:
    thief = await story.person("捡到的人", username="finder")
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("添加")
    await thief.starts(story.desk_bot, payload(chief))
    await chief.taps("不是此人")
    assert "没有添加任何人" in "\n".join(chief.screen)
    assert "没有确认这次加入" in thief.last
    assert story.rows("SELECT * FROM staff_join") == []
    assert story.readable("捡到的人", "finder", str(thief.user.id)) == []
    assert story.rows("SELECT ALIAS FROM staff") == [("周主任",)]


async def test_a_link_expires_and_what_it_asked_for_with_it(story: Story, chief: Person, mod: Person) -> None:
    await chief.says("/staff")
    await chief.taps("添加")
    link = payload(chief)
    await mod.starts(story.desk_bot, link)
    asked = chief.last_message
    await story.passes(hours=49)
    assert "已经过期" in "\n".join(chief.screen)
    await chief.taps_data(asked, "j.1.yes")
    assert "已经处理过，或已过期" in (chief.alert or "")
    await mod.starts(story.desk_bot, link)
    assert "这个链接不能用了" in mod.last
    assert story.rows("SELECT * FROM staff_join") == []


@pytest.mark.parametrize(
    ("language", "waits", "added", "over"),
    [
        ("zh-hans", "等管理员确认", "您已加入工作人员", "这个链接不能用了"),
        ("zh-hant", "等管理員確認", "您已加入工作人員", "這個連結不能用了"),
        ("en", "An administrator needs to confirm you", "You are now a member of staff", "This link can't be used"),
    ],
)
async def test_a_newcomer_reads_their_own_language(
    story: Story, chief: Person, language: str, waits: str, added: str, over: str
) -> None:
    lin = story.joins("Lin", "lin_desk", language)
    await lin.starts(story.desk_bot, "join-nonsense")
    assert over in lin.last
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("添加")
    await lin.starts(story.desk_bot, payload(chief))
    assert waits in lin.last
    await chief.taps("确认添加")
    assert added in lin.last


async def test_who_made_it_in_private_is_asked_there(story: Story, chief: Person, mod: Person) -> None:
    await chief.starts(story.desk_bot)
    await joined(story, chief, mod)
    assert "已添加 阿明" in "\n".join(chief.screen)
    chief.goes_to(story.staff)
    assert "加入链接" not in "\n".join(chief.screen)


async def test_a_member_who_is_no_administrator_cannot_confirm_a_join(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    thief = await story.person("捡到的人", username="finder")
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("添加")
    await thief.starts(story.desk_bot, payload(chief))
    mod.goes_to(story.staff)
    await mod.taps("确认添加")
    assert "只有管理员" in (mod.alert or "")
    assert len(story.rows("SELECT id FROM staff")) == 2

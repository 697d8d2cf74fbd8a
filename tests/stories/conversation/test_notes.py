"""Notes among staff, and evidence they add (row C4): in order, with who and when; the reporter reads none of it."""

import pytest
from sqlalchemy import create_engine, text

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, names, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.support import marked


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case with evidence, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, evidence=_photo)
    opens(story, mod, number)
    return number


async def test_notes_are_shown_in_order_with_alias_and_time_and_who_opened_the_evidence(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    heard = wei.screen
    await mod.taps("内部记录")
    assert "还没有记录" in mod.last
    await mod.says("先核对时间")
    assert "阿明 已记下" in mod.last
    await story.passes(hours=1)
    await mod.says("/note 平台数据显示同一设备")
    await mod.taps("证据")
    await mod.taps("内部记录")
    lines = [line.split(" ", 2)[2] for line in mod.last.split("\n") if ":" in line.split(" ")[-1] or "阿明" in line][1:]
    assert lines == ["阿明：先核对时间", "阿明：平台数据显示同一设备", "阿明 查看了证据"]
    await mod.taps("取消")
    assert wei.screen == heard


async def test_a_note_is_sealed_and_opens_with_the_case(story: Story, case: str, mod: Person) -> None:
    await mod.says("/note 只给同事看的一句话")
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        [body] = conn.execute(text("SELECT sealed_body FROM event WHERE act = 'note'")).scalars()
    engine.dispose()
    assert "只给同事看的一句话".encode() not in bytes(body)


async def test_a_note_outside_a_cases_topic_is_not_kept(story: Story, case: str, mod: Person) -> None:
    mod.goes_to(story.staff)
    await mod.says("/note 这是哪一件？")
    assert "没看出是哪个案件" in mod.last


async def test_in_a_chat_without_topics_a_note_replies_to_the_card(stage: Stage) -> None:
    story = await stage(forum=False)
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    chief.goes_to(story.staff)
    number = await filed(story, await story.person("小伟"))
    shown = next(message for message in chief.messages() if number in str(message.content))
    await chief.says("/note 回电话确认过", reply_to=shown)
    assert "周主任 已记下" in chief.last
    await chief.says("/note 没有回复任何卡片")
    assert "没看出是哪个案件" in chief.last


async def test_a_person_who_is_not_staff_cannot_add_notes(story: Story, case: str, chief: Person) -> None:
    guest = await story.person("客人")
    story.sandbox.add_to_group(story.staff, guest.user, by=chief.user)
    opens(story, guest, case)
    before = guest.screen
    await guest.says("/note 随便写写")
    assert guest.screen[: len(before)] == before
    assert "已记下" not in "\n".join(guest.screen)


async def test_staff_add_evidence_with_its_source(case: str, mod: Person, wei: Person) -> None:
    heard = wei.screen
    await mod.taps("⋯")
    await mod.taps("添加证据")
    await mod.taps("平台后台数据")
    await mod.sends_document("登录记录.pdf", marked.pdf("x"), "application/pdf")
    assert "阿明 添加了证据" in "\n".join(mod.screen)
    await mod.taps("⋯")
    await mod.taps("添加证据")
    await mod.taps("第三方证明")
    await mod.says("https://example.com/witness")
    assert "证据 3" in card(mod)
    await mod.taps("证据 3")
    shown = "\n".join(mod.screen[-3:])
    for source in ("来源：举报人", "来源：平台后台数据", "来源：第三方证明"):
        assert source in shown
    assert names(mod)[-1] == "证据 2.pdf"
    assert "登录记录" not in shown
    assert [message for message in wei.screen if message not in heard] == []


async def test_an_album_added_by_staff_is_one_piece_of_evidence(case: str, mod: Person) -> None:
    await mod.taps("⋯")
    await mod.taps("添加证据")
    await mod.taps("平台后台数据")
    await mod.sends_album(("photo", "photo"))
    assert "证据 3" in card(mod)
    await mod.sends_photo()  # not evidence any more
    assert "证据 3" in card(mod)


async def _photo(wei: Person) -> None:
    await wei.sends_photo("截图")

"""Anonymity in both directions (row B5): no payload of a whole story names the other side."""

import pytest

from sandbox import Person
from tests.leaks.canaries import forms
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked
from tests.support.traces import Post, watched

ID, NAME, LAST, HANDLE, PHONE = 7331550814, "王小伟", "Wangmeier", "xiaowei_wang", "13912345678"
WHO = (str(ID), NAME, LAST, HANDLE)
STAFF = ("阿明", "aming_staff", "Mingovic")

PAPERS = [
    ("王小伟的合同.docx", marked.docx),
    ("xiaowei_wang.pdf", marked.pdf),
    ("camera.jpg", marked.jpeg),
    ("drawing.png", marked.png),
    ("table.odt", marked.odt),
    ("talk.wav", marked.wave),
]


@pytest.fixture
async def reporter(story: Story) -> Person:
    return await story.person(NAME, last_name=LAST, username=HANDLE, id=ID)


@pytest.fixture
@beginning
async def handler(story: Story, chief: Person) -> Person:
    """A moderator whose account name differs from their alias."""
    person = Person.join(
        story.sandbox, STAFF[0], after=story.settle, language_code="zh-hans", username=STAFF[1], last_name=STAFF[2]
    )
    story.sandbox.add_to_group(story.staff, person.user, by=chief.user)
    await hired(story, chief, person, "审核员")
    return person


async def test_nothing_that_leaves_for_staff_tells_who_reports(
    story: Story, handler: Person, reporter: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = watched(monkeypatch, story.desk_bot.token)
    number = await filed(story, reporter, evidence=_everything)
    opens(story, handler, number)
    await handler.taps("证据")
    await handler.taps("联系举报人")
    await handler.says("请把原件发来。")
    own = (await reporter.says("我转一条自己的话"))[0]
    await reporter.forwards(own, to=story.reporter_bot)
    await _everything(reporter)
    await reporter.taps("好了")
    await reporter.says(number)
    await reporter.taps("补充证据")
    await reporter.forwards(own, to=story.reporter_bot)
    await _everything(reporter)
    await handler.taps("证据")
    await handler.taps("要求补充")
    await handler.taps("哪个账号")
    await reporter.says("就是我说的那个")
    await reporter.says(number)
    await reporter.taps("撤回")
    await reporter.taps("确定撤回")
    assert post.files >= 4 * len(PAPERS)
    assert "就是我说的那个" in str(b"".join(post.payloads), "utf-8", "ignore")
    assert post.traces(*WHO, PHONE) == []


async def test_a_reporter_who_hides_behind_forwards_is_not_named_by_them(
    story: Story, handler: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    reporter = await story.person(NAME, last_name=LAST, username=HANDLE, id=ID, hides_forwards=True)
    post = watched(monkeypatch, story.desk_bot.token)
    number = await filed(story, reporter)
    await reporter.says(number)
    own = (await reporter.says("这是我自己写过的"))[0]
    for button in ("补充证据", "联系经办人"):
        await reporter.says(number)
        await reporter.taps(button)
        await reporter.forwards(own, to=story.reporter_bot)
    assert "这是我自己写过的" in str(b"".join(post.payloads), "utf-8", "ignore")
    assert post.traces(*WHO) == []


async def test_nothing_that_leaves_for_the_reporter_tells_who_handles_the_case(
    story: Story, handler: Person, reporter: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await filed(story, reporter)
    opens(story, handler, number)
    post = watched(monkeypatch, story.reporter_bot.token)
    await handler.taps("认领")
    colleague = (await handler.says("同事之间的一句话"))[0]
    await handler.taps("联系举报人")
    await handler.forwards(colleague, to=story.staff)
    for name, kind in [*PAPERS, ("aming_staff.pdf", marked.pdf)]:
        await story.passes(minutes=1)  # where the group is full, dialogs go to the private chat
        await handler.taps("联系举报人")
        await handler.sends_document(name, kind(STAFF[0]), caption="请核对")
    await handler.taps("联系举报人")
    await handler.sends_album(caption="两张对比图")
    assert post.files == len(PAPERS) + 1 + 2
    assert post.traces(*STAFF, str(handler.user.id)) == []


@pytest.mark.parametrize("secret", [*WHO, PHONE])
def test_the_search_for_names_finds_one_that_is_exposed(secret: str) -> None:
    for form in forms(secret):
        assert Post([b"before " + form + b" after"]).traces(secret) == [secret]


async def _everything(reporter: Person) -> None:
    await reporter.sends_photo("截图", content=marked.jpeg(f"{NAME} {PHONE}"))
    await reporter.sends_album()
    await reporter.sends_voice(marked.ogg(NAME))
    await reporter.sends_audio(content=marked.mp3(NAME))
    await reporter.sends_video(content=marked.mp4(f"{NAME} {HANDLE}"))
    for name, kind in PAPERS:
        await reporter.sends_document(name, kind(f"{NAME} {LAST} {PHONE}"))

"""What follows a report within ten minutes is offered to the case just filed (row B4), in each language."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Story
from tests.stories.conversation.asked import told
from tests.support import marked

WORDS = {
    "zh-hans": ("加到", "✍️ 另写一份", "谩骂", "他昨天还在群里骂我是废物"),
    "zh-hant": ("加到", "✍️ 另寫一份", "謾罵", "他昨天還在群組裡罵我是廢物"),
    "en": ("Add to", "✍️ New report", "Abuse", "Another insult: he abuses me in the group"),
}


async def _send(story: Story, person: Person, kind: str, words: str) -> None:
    match kind:
        case "photo":
            await person.sends_photo(words)
        case "video":
            await person.sends_video(words)
        case "voice":
            await person.sends_voice()
        case "document":
            await person.sends_document("a.pdf", marked.pdf("x"), "application/pdf", caption=words)
        case "album":
            await person.sends_album(caption=words)
        case "words":
            await person.says(words)
        case "forward":
            await _forward(story, person, words)


async def _forward(story: Story, person: Person, words: str) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, person.user])
    [message] = await rude.says(words, to=group)
    await person.forwards(message, story.reporter_bot)
    person.goes_to(story.reporter_bot)


@pytest.mark.parametrize("lang", list(WORDS))
@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document", "album", "words", "forward"])
async def test_it_is_offered_to_the_case_just_filed(
    story: Story, chief: Person, mod: Person, lang: str, kind: str
) -> None:
    await hired(story, chief, mod, "审核员")
    person = await story.person("Lin", language_code=lang)
    add, apart, _, words = WORDS[lang]
    number = await filed(story, person)
    await story.passes(minutes=9)
    await story.restarts()
    await _send(story, person, kind, words)
    assert person.buttons[:2] == [f"{add} {number}", apart]
    await person.taps(f"{add} {number}")
    assert number in person.last
    if kind != "voice":
        assert words in told(story, mod, number)
    if kind not in ("words", "forward"):
        assert f"证据 {2 if kind == 'album' else 1}" in told(story, mod, number)


@pytest.mark.parametrize("lang", list(WORDS))
@pytest.mark.parametrize("kind", ["photo", "words"])
async def test_it_can_be_another_report(story: Story, lang: str, kind: str) -> None:
    person = await story.person("Lin", language_code=lang)
    _, apart, abuse, words = WORDS[lang]
    await filed(story, person)
    await _send(story, person, kind, words)
    await person.taps(apart)
    await person.taps(abuse)
    await person.says("@another")
    assert "@loud_account" not in person.last
    await person.sends_photo()
    assert "LA-" not in person.last


@pytest.mark.parametrize("lang", list(WORDS))
async def test_after_ten_minutes_it_begins_a_report(story: Story, lang: str) -> None:
    person = await story.person("Lin", language_code=lang)
    _, _, abuse, _ = WORDS[lang]
    await filed(story, person)
    await story.passes(minutes=10)
    await person.sends_photo()
    assert any(abuse in label for label in person.buttons)


async def test_of_two_reports_filed_just_now_it_is_asked_which(story: Story, wei: Person) -> None:
    first = await filed(story, wei)
    second = await filed(story, wei, about="@another")
    await wei.sends_photo()
    assert wei.buttons[:3] == [f"加到 {second}", f"加到 {first}", "✍️ 另写一份"]


async def test_a_report_begun_by_a_tap_is_not_asked_about(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("@another")
    await wei.sends_photo("他又骂人")
    assert "微博" in wei.buttons
    await wei.taps("微博")
    await wei.taps("今天发布")
    assert "发生了什么？" in wei.last


async def test_a_report_just_withdrawn_takes_nothing(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.sends_photo()
    assert "您要举报什么" in wei.last

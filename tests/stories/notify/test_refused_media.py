"""What Telegram refuses is tried in another form, and staff are told beside the card what became of it, truly."""

from pathlib import Path

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A filed case whose topic is open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    return number


async def test_voice_to_who_forbids_it_goes_as_a_file(story: Story, case: str, mod: Person, wei: Person) -> None:
    words = "Bad Request: VOICE_MESSAGES_FORBIDDEN"
    story.sandbox.faults.add("error", "sendVoice", bot=story.reporter_bot.id, code=400, words=words)
    await mod.taps("联系举报人")
    await mod.sends_voice()
    assert [file.kind for message in wei.messages()[-1:] for file in message.files] == ["document"]
    assert any("已改作文件发出" in message for message in mod.screen)
    assert not any("停用了机器人" in message for message in mod.screen)


async def test_where_no_file_is_taken_the_words_go_alone(story: Story, case: str, mod: Person, wei: Person) -> None:
    for method in ("sendPhoto", "sendDocument"):
        words = "Bad Request: CHAT_SEND_MEDIA_FORBIDDEN"
        story.sandbox.faults.add("error", method, bot=story.reporter_bot.id, code=400, words=words)
    await mod.taps("联系举报人")
    await mod.sends_photo("请看这张")
    assert "请看这张" in wei.last
    assert "没有收下附带的文件" in wei.last
    assert any("举报人只收到了文字" in message for message in mod.screen)


async def test_words_that_telegram_refuses_are_never_called_sent_nor_the_reporter_a_blocker(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    words = "Bad Request: SOMETHING_NEW"
    story.sandbox.faults.add("error", "sendMessage", bot=story.reporter_bot.id, code=400, words=words)
    await mod.taps("联系举报人")
    await mod.says("在吗？")
    seen = "\n".join(mod.screen)
    assert "没有送到举报人" in seen
    assert "对方没有停用机器人" in seen
    await mod.says("/undelivered")
    assert "Telegram 没有收下" in mod.last
    assert "举报人停用了机器人" not in mod.last


async def test_an_account_that_is_gone_is_not_called_a_block(story: Story, case: str, mod: Person, wei: Person) -> None:
    words = "Forbidden: user is deactivated"
    story.sandbox.faults.add("error", "sendMessage", bot=story.reporter_bot.id, code=403, words=words)
    await mod.taps("联系举报人")
    await mod.says("在吗？")
    assert any("账号已经不在" in message for message in mod.screen)


async def test_evidence_that_cannot_be_opened_says_so(
    story: Story, chief: Person, mod: Person, wei: Person, tmp_path: Path
) -> None:
    await hired(story, chief, mod, "审核员")

    async def photo(person: Person) -> None:
        await person.sends_photo()

    opens(story, mod, await filed(story, wei, evidence=photo))
    for file in (tmp_path / "evidence").glob("*.sealed"):
        file.unlink()
    await mod.taps("证据 1")
    assert any("现在打不开" in message for message in mod.screen)

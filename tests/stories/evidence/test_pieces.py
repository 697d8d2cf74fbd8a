"""A photo with its caption is one piece, for its sender and at the desk; what cannot be opened is called what it is."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BROKEN = [
    ("坏的.pdf", b"%PDF-1.4\nnothing at all", "application/pdf"),
    ("坏的.docx", b"PK\x03\x04nothing", DOCX),
    ("坏的.mp4", b"\x00\x00\x00\x18ftypmp42nothing", "video/mp4"),
    ("坏的.png", b"\x89PNG\r\n\x1a\nnothing", "image/png"),
]


async def test_a_photo_with_its_caption_is_added_as_one_piece(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    before = len(mod.messages())
    await wei.taps("补充证据")
    await wei.sends_photo("左边那个是他")
    assert "已收下 1 件" in wei.last
    await wei.sends_photo()
    await wei.says("还有一句话")
    assert "已收下 3 件" in wei.last
    await wei.taps("好了")
    told = [str(it.content.get("text")) for it in mod.messages()[before:] if not it.service]
    assert len(told) == 3
    assert "补充了证据" in told[0]
    assert "左边那个是他" in told[0]
    await mod.taps("📎 证据 2")
    assert "证据 2" in mod.last or "2 📷" in mod.last


async def test_a_caption_that_is_too_long_does_not_cost_the_photo(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("补充证据")
    await wei.sends_photo("长" * 1024)
    assert "已收下 1 件" in wei.last


@pytest.mark.parametrize(("name", "content", "mime"), BROKEN)
async def test_a_damaged_file_is_called_damaged(
    story: Story, chief: Person, mod: Person, wei: Person, name: str, content: bytes, mime: str
) -> None:
    await hired(story, chief, mod, "审核员")

    async def evidence(person: Person) -> None:
        await person.sends_document(name, content, mime)

    number = await filed(story, wei, evidence=evidence)
    assert "已损坏或不完整" in "\n".join(wei.screen)
    opens(story, mod, number)
    await mod.taps("📎 证据")
    assert "没有可看的副本。文件已损坏或不完整" in mod.last
    assert "原件已封存" in mod.last

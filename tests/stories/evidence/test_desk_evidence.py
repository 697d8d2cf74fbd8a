"""Evidence at hand (row C1, F3): shown where the card is, an album as an album, each opening on record."""

from typing import Any
from unittest.mock import MagicMock

import pytest
from sqlalchemy import create_engine, text

from sandbox import Person
from store import outbox
from store.sealing import Keyring, OperatorKey
from store.sealing.stored import read_keys
from store.vault import Vault, VaultUnavailableError
from tests.stories.at_the_desk import card, filed, hired, names, opens
from tests.stories.conftest import Story
from tests.support import marked
from tests.support.traces import watched


async def test_evidence_is_shown_in_the_topic_and_the_opening_is_on_record(
    story: Story, chief: Person, mod: Person, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, evidence=_send)
    opens(story, mod, number)
    assert "证据 4 件" in card(mod)
    with monkeypatch.context() as watched_one:
        put = MagicMock(side_effect=outbox.put)
        watched_one.setattr(outbox, "put", put)
        await mod.taps("证据")
    # So that a case that leaves the staff chat takes all of it along.
    assert all(call.kwargs.get("case_id") for call in put.call_args_list)
    assert put.call_args_list
    photos = [message for message in mod.messages() if "media_group_id" in message.content]
    assert len(photos) == 2
    assert "证据 3.pdf" in names(mod)
    assert not any("聊天记录" in message for message in mod.screen)  # what it is called may tell who sent it
    assert any("https://example.com/post/1" in message for message in mod.screen)
    assert _openings(story) == ["moderator"]
    assert "[立案]" in card(mod)  # looking changes nothing


async def test_what_the_reporter_adds_later_is_announced_and_shown(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    assert "📎" not in card(mod)
    await wei.taps("补充证据")
    await wei.says("他昨天又骂了一次")
    await wei.sends_photo()
    assert any("他昨天又骂了一次" in message for message in mod.screen)
    assert "举报人补充了证据" in mod.last
    await mod.taps("证据 1")
    assert mod.last_message.files


async def test_evidence_waits_while_the_vault_does_not_answer(
    story: Story, chief: Person, mod: Person, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, evidence=_send))
    get, away = Vault.get, [VaultUnavailableError("GenericError")] * 3

    async def at_last(*those: Any, **how: Any) -> bytes:
        if away:
            raise away.pop()
        return await get(*those, **how)

    monkeypatch.setattr(Vault, "get", at_last)
    await mod.taps("证据")
    assert len([message for message in mod.messages() if message.files]) == 3


async def test_who_is_not_staff_sees_no_evidence(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    opens(story, mod, await filed(story, wei, evidence=_send))
    await mod.taps("证据")
    assert mod.alert == "您不在工作人员名单上，按键没有生效。"
    assert _openings(story) == []


@pytest.mark.parametrize(
    ("tongue", "named", "line"),
    [
        ("zh-hans", "证据 1.pdf", "证据 2 · ZIP"),
        ("zh-hant", "證據 1.pdf", "證據 2 · ZIP"),
        ("en", "Evidence 1.pdf", "Evidence 2 · ZIP"),
    ],
)
async def test_staff_see_neutral_names_and_of_an_archive_its_type_and_size(
    tongue: str,
    named: str,
    line: str,
    story: Story,
    chief: Person,
    wei: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reads = story.joins("Ann", "ann", tongue)
    await hired(story, chief, reads, "审核员")
    number = await filed(story, wei, evidence=_send_named)
    assert "压缩包不会被解开" in "\n".join(wei.screen), "and the reporter is told that it is not looked at"
    post = watched(monkeypatch, story.desk_bot.token)
    reads.goes_to(story.desk_bot)
    await reads.says(number)
    await reads.taps("📎")
    assert names(reads) == [named]
    assert line in "\n".join(reads.screen)
    assert "\n2 📄" not in "\n".join(reads.screen), "what is said of the archive stands in place of its entry"
    assert post.traces("张三举报材料", "张三的全部.zip", "Zhang San") == []


async def test_evidence_that_was_held_before_copies_were_made_is_copied_when_lian_starts(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, evidence=_send))
    story.rewrites("evidence", "UPDATE evidence SET state = 'uncopied'")  # as the migration leaves them
    operator = OperatorKey.from_text(story.settings.lian_key.get_secret_value())
    vault = Vault(story.settings.evidence_url, Keyring(read_keys(story.settings.database_url, operator)))
    for evidence_id in (1, 2, 3):
        await vault.delete(evidence_id, copy_only=True)
    await story.restarts()
    await mod.taps("证据")
    assert len([message for message in mod.messages() if message.files]) == 3


@pytest.mark.parametrize(
    ("tongue", "words"),
    [("zh-hans", "完全相同的文件也在"), ("zh-hant", "完全相同的檔案也在"), ("en", "The same file is also in")],
)
async def test_staff_learn_which_other_cases_hold_the_same_file(
    story: Story, chief: Person, wei: Person, tongue: str, words: str
) -> None:
    reads = story.joins("Ann", "ann", tongue)
    await hired(story, chief, reads, "审核员")
    other = await story.person("Lin")

    async def paper(person: Person) -> None:
        await person.sends_document("聊天记录.pdf", marked.pdf("me"), "application/pdf")
        await person.sends_photo()

    first = await filed(story, wei, evidence=paper)
    second = await filed(story, other, about="@another", evidence=paper)
    reads.goes_to(story.desk_bot)
    for number, same in ((first, second), (second, first)):
        await reads.says(number)
        await reads.taps("📎")
        told = [message for message in reads.screen if f"{words}：{same}" in message or f"{words}: {same}" in message]
        assert len(told) == 1, "of the paper, not of the photo"
    restricted = await filed(story, await story.person("Han"), about="@ann", evidence=paper)
    await reads.says(first)
    await reads.taps("📎")
    assert restricted not in "\n".join(reads.screen), "what the reader may not see is not told of"


async def test_what_staff_see_of_evidence_can_be_neither_forwarded_nor_saved(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)

    async def each_kind(person: Person) -> None:
        for sends in (person.sends_photo, person.sends_video, person.sends_voice, person.sends_audio):
            await sends()
        await _send(person)

    opens(story, mod, await filed(story, wei, evidence=each_kind))
    await mod.taps("证据")
    await mod.taps("原件")
    await mod.taps("要核对真伪")
    await wei.taps("补充证据")
    await wei.sends_document("说明.pdf", marked.pdf("x"), "application/pdf")
    everything = [*mod.messages(), *mod.messages(story.desk_bot)]
    sent = [it for it in everything if it.files and it.sender is not mod.user]
    assert len(sent) >= 8
    assert [it.content for it in sent if not it.content.get("has_protected_content")] == []


async def _send_named(wei: Person) -> None:
    await wei.sends_document("张三举报材料.pdf", marked.pdf("Zhang San"), "application/pdf")
    await wei.sends_document("张三的全部.zip", marked.archive("Zhang San"))


async def _send(wei: Person) -> None:
    await wei.sends_album(("photo", "photo"))
    await wei.sends_document("聊天记录.pdf", marked.pdf("me"), "application/pdf")
    await wei.says("https://example.com/post/1")


def _openings(story: Story) -> list[str]:
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        found = [row.role for row in conn.execute(text("SELECT role FROM event WHERE act = 'evidence_opened'"))]
    engine.dispose()
    return found

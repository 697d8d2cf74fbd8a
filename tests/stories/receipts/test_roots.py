"""The root of each day: signed and posted once, whatever stops and starts; and a record traced to it without Lian."""

from base64 import b64decode, b64encode
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.commands.check_telegram import findings
from bot.commands.roots import public_key_text, signed_roots
from handlers.telegram.ids import address
from rules.receipts.blocks import DayRoot, InclusionProof
from rules.receipts.merkle import BEFORE_ALL, root
from rules.receipts.reading import read_blocks
from rules.record import chain
from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.at_the_desk import filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.receipts.holding import file_of, tampered, texts
from tests.stories.receipts.test_checking import CHECK, answers
from tests.tools.test_check_receipt import check as checked_alone
from tests.tools.test_check_receipt import machine  # noqa: F401 - a fixture


@pytest.fixture
async def channel(story: Story) -> Chat:
    """A channel where the reporter bot may post, named in the settings of Lian, which is started with them."""
    made = story.sandbox.add_channel("立案总根", admins=[story.reporter_bot])
    story.settings = story.settings.model_copy(update={"roots_channel": address(made.id)})
    await story.restarts()
    return made


def posted(channel: Chat) -> list[list[object]]:
    """The blocks of each post of the channel, oldest first."""
    return [list(read_blocks(str(it.content.get("text")))) for _, it in sorted(channel.messages.items())]


def public(story: Story) -> bytes:
    return b64decode(public_key_text(story.settings, story.clock))


def today(story: Story) -> date:
    return story.clock.now().astimezone(story.lian._roles["clock"]._clock._store.installation.timezone).date()  # type: ignore[attr-defined]


async def test_each_day_ends_with_one_root_that_goes_on_from_the_one_before(
    story: Story, channel: Chat, wei: Person
) -> None:
    day = today(story)
    await story.passes(days=1)
    await filed(story, wei)
    await story.passes(days=1)
    (first, before_all), (second, proof) = posted(channel)
    assert isinstance(first, DayRoot)
    assert isinstance(second, DayRoot)
    assert (first.day, second.day) == (day, day + timedelta(days=1))
    assert (first.size, second.size) == (1, 2), "a day without changes has the former root alone"
    assert (first.former, second.former) == (BEFORE_ALL, first.root)
    [(head,)] = story.rows("SELECT hash FROM event JOIN root_leaf USING (case_id, seq)")
    assert (first.root, second.root) == (root([BEFORE_ALL]), root([first.root, head]))
    for it in (first, second):
        assert it.public == public(story)
        Ed25519PublicKey.from_public_bytes(it.public).verify(it.signature, it.body.encode())
    assert isinstance(proof, InclusionProof)
    assert proof.holds
    assert (proof.leaf, proof.root) == (first.root, second.root)
    assert isinstance(before_all, InclusionProof)


async def test_a_day_is_posted_once_over_restarts_and_caught_up_after_a_stop(
    story: Story, channel: Chat, wei: Person
) -> None:
    day = today(story)
    await filed(story, wei)
    await story.passes(days=1)
    await story.restarts()
    await story.sweeps()
    story.rewrites(
        "deadline", "UPDATE deadline SET next_at = due_at WHERE kind = 'root'"
    )  # as after a clock that went back
    await story.sweeps()
    assert len(posted(channel)) == 1
    await story.stops()
    story.clock.advance_to(story.clock.now() + timedelta(days=3))
    await story.starts()
    blocks = posted(channel)
    assert len(blocks) == 2, "one for all of the stop"
    assert isinstance(blocks[1][0], DayRoot)
    assert blocks[1][0].day == day + timedelta(days=3)


async def test_a_head_is_a_leaf_when_it_has_changed_and_then_no_more(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await story.passes(hours=20)
    opens(story, mod, number)
    await investigates(mod)
    await story.passes(hours=20)
    leaves = story.rows("SELECT root_id, seq FROM root_leaf WHERE case_id IS NOT NULL ORDER BY id")
    heads = story.rows("SELECT max(seq) FROM event")
    assert [root_id for root_id, _ in leaves] == [1, 2]
    assert leaves[0][1] < leaves[1][1] <= heads[0][0]
    assert len(story.rows("SELECT id FROM day_root")) == 2
    of_house = story.rows("SELECT root_id, seq, head FROM root_leaf WHERE case_id IS NULL")
    assert of_house == [(1, *story.rows("SELECT seq, hash FROM house_event ORDER BY seq DESC")[0])]


async def test_without_a_channel_the_root_is_kept(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(days=1)
    assert story.rows("SELECT count(*) FROM day_root") == [(1,)]


async def test_a_channel_that_refuses_the_post_gets_it_later(story: Story, channel: Chat, wei: Person) -> None:
    await filed(story, wei)
    member = channel.members[story.reporter_bot.id]
    rights, member.rights = member.rights, {}
    await story.passes(days=1)
    assert posted(channel) == []
    member.rights = rights
    await story.passes(hours=1)
    assert len(posted(channel)) == 1


async def test_a_record_is_traced_to_its_posted_root_without_lian(
    story: Story,
    channel: Chat,
    wei: Person,
    machine: Path,  # noqa: F811
) -> None:
    number = await filed(story, wei)
    await story.passes(days=1)
    await wei.says(number)
    await wei.taps("🧾 回执")
    await wei.taps("全部回执")
    _, text = file_of(wei)
    posts = "\n".join(str(it.content.get("text")) for it in channel.messages.values())
    code, said = checked_alone(machine, text, posts, key=b64encode(public(story)).decode())
    assert code == 0, said
    assert f"receipt {number}, entry" in said
    assert "is in the root of" in said
    await wei.taps(CHECK["zh-hans"])
    assert "已写进" in answers(wei)


async def test_posts_and_proofs_can_be_sent_to_the_bot_too(story: Story, channel: Chat, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(days=1)
    await wei.starts(story.reporter_bot)
    (post,) = channel.messages.values()
    text = str(post.content["text"])
    await wei.says(text)
    assert "总根是真的" in answers(wei)
    assert "证明成立" in answers(wei)
    await wei.says(text.replace("size: 2", "size: 3", 1))
    assert "总根被改过" in answers(wei)
    await wei.says(text[text.index("lian-proof") :].replace("leaf: 0", "leaf: 1"))
    assert "证明不成立" in answers(wei)


async def test_a_record_rewritten_to_its_end_differs_from_the_root(story: Story, wei: Person) -> None:
    """Somebody who writes to the database without a key can make a chain that is whole; not a root that was signed."""
    number = await filed(story, wei)
    await story.passes(days=1)
    [(role, state, version, body)] = story.rows("SELECT role, state, version, sealed_body FROM event WHERE seq = 1")
    at = datetime(2026, 1, 1, tzinfo=UTC)
    made = chain.hashed(chain.Link(number, 1, at, "file", role, state, version, None, body), chain.START)
    tampered(story, "DELETE FROM event WHERE seq > 1")
    story.execute(f"UPDATE event SET at = {at.timestamp() * 1_000_000:.0f}, hash = x'{made.hex()}' WHERE seq = 1")
    await wei.says(number)
    await wei.taps(CHECK["zh-hans"])
    assert "对不上" in answers(wei)
    await wei.taps("🧾 回执")
    assert texts(wei) == [], "nothing is signed over it"


async def test_the_operator_prints_what_was_posted(story: Story, channel: Chat, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(days=1)
    first = today(story) - timedelta(days=1)
    await story.passes(days=1)
    printed = [read_blocks(text) for text in signed_roots(story.settings, story.clock, most=None)]
    assert printed == posted(channel)
    assert [read_blocks(text) for text in signed_roots(story.settings, story.clock)] == printed[-1:]
    assert [read_blocks(text) for text in signed_roots(story.settings, story.clock, day=first.isoformat())] == printed[
        :1
    ]
    assert signed_roots(story.settings, story.clock, day="2001-01-01") == []
    assert {blocks[0].public for blocks in printed if isinstance(blocks[0], DayRoot)} == {public(story)}


async def test_lian_check_says_whether_roots_can_be_posted(story: Story, channel: Chat) -> None:
    async def found() -> list[tuple[bool, str]]:
        looked = [it async for it in findings(story.settings, story.clock)]
        return [(it.fine, it.words) for it in looked if "oots" in it.words or "ROOTS" in it.words]

    assert await found() == [(True, "The roots of days are posted in “立案总根”.")]
    channel.members[story.reporter_bot.id].rights.clear()
    [(fine, words)] = await found()
    assert (fine, "may not post" in words) == (False, True)
    story.settings = story.settings.model_copy(update={"roots_channel": address(story.staff.id)})
    [(fine, words)] = await found()
    assert not fine

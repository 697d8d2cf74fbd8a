"""What can be taken is taken, also where it is neither words nor a file; what cannot is named."""

from typing import Any

import pytest

from sandbox import Person
from tests.stories.conftest import Story

CHAT = {"id": -1007, "type": "channel", "title": "骗局频道", "username": "scams"}
POLL = {
    **{"id": "1", "question": "投谁滚出去", "options": [{"text": "小伟", "voter_count": 3, "persistent_id": "a"}]},
    **{"total_voter_count": 3, "is_closed": False, "is_anonymous": True, "type": "regular"},
    **{"allows_multiple_answers": False, "allows_revoting": False, "members_only": False},
}
CONTACT = {"phone_number": "+8613800000000", "first_name": "李四"}
INVOICE = {"title": "稳赚课", "description": "包赚", "start_parameter": "x", "currency": "CNY", "total_amount": 19900}
GIVEAWAY = {"chats": [CHAT], "winners_selection_date": 1, "winner_count": 1, "prize_description": "手机一台"}

REFUSED: list[tuple[str, Any, str]] = [
    ("location", {"latitude": 1.0, "longitude": 2.0}, "位置"),
    ("venue", {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "茶馆", "address": "路 1 号"}, "地点"),
    ("contact", CONTACT, "联系人"),
    ("dice", {"emoji": "🎲", "value": 3}, "骰子"),
    ("poll", POLL, "投票"),
]

TAKEN: list[tuple[str, Any, str]] = [
    ("invoice", INVOICE, "199.00 CNY"),
    ("giveaway", GIVEAWAY, "手机一台"),
    ("story", {"chat": CHAT, "id": 5}, "https://t.me/scams/s/5"),
]


@pytest.mark.parametrize(("kind", "content", "named"), REFUSED)
async def test_what_is_not_taken_is_named(story: Story, wei: Person, kind: str, content: Any, named: str) -> None:
    await wei.starts(story.reporter_bot)
    await wei.shares(kind, content)
    assert f"{named}我收不了" in wei.last
    assert "立案助手" in wei.last


@pytest.mark.parametrize(("kind", "content", "shown"), TAKEN)
async def test_what_proves_something_is_taken(story: Story, wei: Person, kind: str, content: Any, shown: str) -> None:
    await wei.starts(story.reporter_bot, "leaf_fraud")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.shares(kind, content)
    if "谁，或哪条内容" in wei.last:
        await wei.says("@rude_one")
    if "发生了什么" in wei.last:
        await wei.says("他用这个骗人")
        await wei.taps("好了")
    assert "请核对" in wei.last
    assert shown in wei.last


@pytest.mark.parametrize(
    ("kind", "content", "shown"), [("contact", CONTACT, "+8613800000000"), ("poll", POLL, "投谁滚出去")]
)
async def test_a_forwarded_contact_or_poll_is_evidence(
    story: Story, wei: Person, kind: str, content: Any, shown: str
) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    sent = await rude.shares(kind, content)
    await wei.forwards(sent, story.reporter_bot)
    assert "请核对" in wei.last
    assert "对象 @rude" in wei.last
    assert shown in wei.last

"""Every kind of message that is neither words nor a file is taken or named: alone, in a dialog, beside a question, and
forwarded; in each language."""

import re
from typing import Any

import pytest

from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, told

CHAT = {"id": -1007, "type": "channel", "title": "骗局频道", "username": "scams"}
POLL = {
    **{"id": "1", "question": "投谁滚出去", "options": [{"text": "小伟", "voter_count": 3, "persistent_id": "a"}]},
    **{"total_voter_count": 3, "is_closed": False, "is_anonymous": True, "type": "regular"},
    **{"allows_multiple_answers": False, "allows_revoting": False, "members_only": False},
}
CONTACT = {"phone_number": "+8613800000000", "first_name": "李四"}
INVOICE = {"title": "稳赚课", "description": "包赚", "start_parameter": "x", "currency": "CNY", "total_amount": 19900}
GIVEAWAY = {"chats": [CHAT], "winners_selection_date": 1, "winner_count": 1, "prize_description": "手机一台"}
PLACE = {"latitude": 1.0, "longitude": 2.0}
STICKER = {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
GIFT = {"gift": {"id": "g", "sticker": {**STICKER, "is_animated": False, "is_video": False}, "star_count": 15}}
CHECKLIST = {"title": "今天骂谁", "tasks": [{"id": 1, "text": "骂小伟"}, {"id": 2, "text": "骂小林"}]}
PAID = {"star_count": 50, "paid_media": [{"type": "preview", "width": 1, "height": 1}]}
GAME = {"title": "押大小", "description": "充值就能赢", "photo": [STICKER]}

KINDS: dict[str, Any] = {
    "location": PLACE,
    "venue": {"location": PLACE, "title": "茶馆", "address": "路 1 号"},
    "contact": CONTACT,
    "dice": {"emoji": "🎲", "value": 3},
    "poll": POLL,
    "game": GAME,
    "gift": GIFT,
    "paid_media": PAID,
    "checklist": CHECKLIST,
    "invoice": INVOICE,
    "giveaway": GIVEAWAY,
    "story": {"chat": CHAT, "id": 5},
}

TAKEN = {"checklist": "骂小林", "invoice": "稳赚课", "giveaway": "手机一台", "story": "https://t.me/scams/s/5"}
"""Of anybody's, with what is seen of them in the report."""

AS_FORWARDS = {"contact": "李四", "poll": "投谁滚出去", "game": "押大小", "paid_media": "⭐ 50"}
"""Only where somebody else sent them."""

NAMED = {
    "zh-hans": ("位置", "地点", "联系人", "骰子", "投票", "游戏", "礼物", "付费内容"),
    "zh-hant": ("位置", "地點", "聯絡人", "骰子", "投票", "遊戲", "禮物", "付費內容"),
    "en": ("a location", "a place", "a contact", "dice", "a poll", "a game", "a gift", "paid media"),
}
WAITING = {
    "zh-hans": ("回答 {number} 收下 1 件", "加到", "好了", "截图拿不到，就在置顶那条"),
    "zh-hant": ("回答 {number} 收下 1 件", "加到", "好了", "截圖拿不到，就在置頂那則"),
    "en": ("Answer for {number} Held: 1", "Add to", "Done", "I can't get a screenshot; it is the pinned one"),
}
"""How an open answer counts what it holds, two buttons, and words of an answer."""

CANNOT = {"zh-hans": "我收不了", "zh-hant": "我收不了", "en": "I can't take"}


async def _shared(person: Person, kind: str) -> Message:
    return await person.shares(kind, KINDS[kind])


def _names(lang: str) -> dict[str, str]:
    return dict(zip((kind for kind in KINDS if kind not in TAKEN), NAMED[lang], strict=True))


@pytest.mark.parametrize("lang", list(NAMED))
async def test_what_is_not_taken_is_named_where_nothing_is_open(story: Story, lang: str) -> None:
    person = await story.person("Lin", language_code=lang)
    await person.starts(story.reporter_bot)
    for kind, name in _names(lang).items():
        await _shared(person, kind)
        assert name in person.last, kind
        assert CANNOT[lang] in person.last, kind


@pytest.mark.parametrize("lang", list(NAMED))
async def test_it_is_named_within_a_report_and_within_a_dialog_and_both_go_on(story: Story, lang: str) -> None:
    person = await story.person("Lin", language_code=lang)
    number = await filed(story, person)
    await person.taps({"en": "Add", "zh-hant": "補充證據"}.get(lang, "补充证据"))
    await person.says("one more thing")
    for kind, name in _names(lang).items():
        await _shared(person, kind)
        assert name in person.last, kind
        assert CANNOT[lang] in person.last, kind
        assert number in person.last, kind
    await person.says("and another")
    assert re.search(r"Received: 2|收下 2 件", person.last)
    await person.says("/report")
    await person.taps({"en": "Abuse", "zh-hant": "謾罵"}.get(lang, "谩骂"))
    await person.says("@rude_one")
    for kind, name in _names(lang).items():
        await _shared(person, kind)
        assert name in person.last, kind
        assert CANNOT[lang] in person.last, kind
    await person.says("he insults everybody, all day long")
    await person.taps({"en": "Done"}.get(lang, "好了"))
    assert "@rude_one" in person.last


@pytest.mark.parametrize("lang", list(NAMED))
async def test_it_is_named_while_a_case_waits_and_the_answer_goes_on(
    story: Story, chief: Person, mod: Person, lang: str
) -> None:
    await hired(story, chief, mod, "审核员")
    person = await story.person("Lin", language_code=lang)
    number = await asked(story, mod, person)
    held, add, done, words = WAITING[lang]
    for kind, name in _names(lang).items():
        await _shared(person, kind)
        assert name in "\n".join(person.screen), kind
        assert CANNOT[lang] in "\n".join(person.screen), kind
    await person.says(words)
    for kind, name in _names(lang).items():
        await _shared(person, kind)
        assert name in person.last, kind
        assert CANNOT[lang] in person.last, kind
        assert held.format(number=number) in person.last, kind
    for kind in TAKEN:
        await _shared(person, kind)
        if any(f"{add} {number}" in label for label in person.buttons):
            await person.taps(f"{add} {number}")
    await person.taps(done)
    assert words in told(story, mod, number)
    for shown in TAKEN.values():
        assert shown in told(story, mod, number)


@pytest.mark.parametrize(("kind", "shown"), list(TAKEN.items()))
async def test_what_shows_something_of_itself_is_taken(story: Story, wei: Person, kind: str, shown: str) -> None:
    await wei.starts(story.reporter_bot, "leaf_fraud")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await _shared(wei, kind)
    if "谁，或哪条内容" in wei.last:
        await wei.says("@rude_one")
    if "发生了什么" in wei.last:
        await wei.says("他用这个骗人")
        await wei.taps("好了")
    assert "请核对" in wei.last
    assert shown in wei.last


@pytest.mark.parametrize("kind", [*TAKEN, *AS_FORWARDS])
async def test_a_forward_of_it_begins_a_report(story: Story, wei: Person, kind: str) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    await _forwarded(story, wei, kind)
    await wei.taps("谩骂")
    if "谁，或哪条内容" in wei.last:
        await wei.says("@rude")
    if "发生了什么" in wei.last:
        await wei.says("他用这个骗人，骗了很多人")
        await wei.taps("好了")
    assert "@rude" in wei.last
    assert {**TAKEN, **AS_FORWARDS}[kind] in wei.last


@pytest.mark.parametrize("lang", list(NAMED))
async def test_a_forward_of_it_is_asked_about_while_a_case_waits(
    story: Story, chief: Person, mod: Person, lang: str
) -> None:
    await hired(story, chief, mod, "审核员")
    person = await story.person("Lin", language_code=lang)
    number = await asked(story, mod, person)
    rude = await story.person("阿吵", username="rude")
    _, add, done, _ = WAITING[lang]
    for kind in (*TAKEN, *AS_FORWARDS):
        await _forwarded(story, person, kind, rude)
    assert re.search(rf"(收到|Received:) {len(TAKEN) + len(AS_FORWARDS)}", person.last)
    await person.taps(f"{add} {number}")
    await person.taps(done)
    for shown in (*TAKEN.values(), *AS_FORWARDS.values()):
        assert shown in told(story, mod, number)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in TAKEN and kind not in AS_FORWARDS])
async def test_a_forward_of_what_proves_nothing_is_named(story: Story, wei: Person, kind: str) -> None:
    await wei.starts(story.reporter_bot)
    await _forwarded(story, wei, kind)
    assert f"{_names('zh-hans')[kind]}我收不了" in wei.last


async def _forwarded(story: Story, wei: Person, kind: str, rude: Person | None = None) -> None:
    rude = rude or await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    await wei.forwards(await _shared(rude, kind), story.reporter_bot)
    wei.goes_to(story.reporter_bot)

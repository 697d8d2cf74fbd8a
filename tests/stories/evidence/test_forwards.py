"""A forward is a piece of evidence: marked as genuine, with author and time as Telegram gave them; nobody typed it."""

import re

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import rejected
from tests.stories.at_the_desk import NUMBER, card, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.parties.test_hearing import asked as statement_asked
from tests.stories.parties.test_hearing import redeems

GENUINE = "作者和时间由 Telegram 给出"


@pytest.fixture
@beginning
async def ready(story: Story, chief: Person, mod: Person, wei: Person) -> Story:
    """Somebody who has agreed to the notice, and a moderator."""
    await hired(story, chief, mod, "审核员")
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says("/cancel")
    return story


async def _files(story: Story, wei: Person, mod: Person, *taps: str) -> str:
    for tap in (*taps, "提交"):
        await wei.taps(tap)
    number = NUMBER.findall("\n".join(wei.screen))[-1]
    opens(story, mod, number)
    return number


@pytest.mark.parametrize("kind", ["user", "hidden_user", "channel"])
async def test_who_wrote_it_and_when_stands_on_the_card(ready: Story, mod: Person, wei: Person, kind: str) -> None:
    rude = await ready.person("阿吵", **({"hides_forwards": True} if kind == "hidden_user" else {"username": "rude"}))
    if kind == "channel":
        place = ready.sandbox.add_channel("骂人频道", username="shouters", admins=[rude.user], members=[wei.user])
    else:
        place = ready.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("你们都是废物", to=place)
    await ready.passes(hours=2)
    wei.goes_to(ready.reporter_bot)
    await wei.forwards(message, ready.reporter_bot)
    await _files(ready, wei, mod, "谩骂", *(["说不清，跳过"] if kind == "hidden_user" else []))
    named = {
        "user": "阿吵 @rude",
        "hidden_user": "阿吵（隐藏了账号）",
        "channel": "频道「骂人频道」 https://t.me/shouters",
    }
    line = next(line for line in card(mod).split("\n") if "↪️" in line)
    assert "转发的消息" in line
    assert named[kind] in line
    assert "周一 14:00" in line
    assert GENUINE in line
    assert "你们都是废物" in line
    assert "证据 1 件" in card(mod)


async def test_words_that_somebody_typed_are_told_apart(ready: Story, mod: Person, wei: Person) -> None:
    rude = await ready.person("阿吵", username="rude")
    group = ready.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    wei.goes_to(ready.reporter_bot)
    await wei.forwards(message, ready.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("改证据")
    await wei.says("↪️ 转发的消息 · 阿吵 @rude：滚远点")
    await _files(ready, wei, mod, "好了")
    await mod.taps("证据 2")
    shown = "\n".join(mod.screen[-2:])
    assert shown.count(GENUINE) == 1
    assert "2 💬 ↪️ 转发的消息" in shown


async def test_a_forwarded_photo_is_one_piece_with_its_author(ready: Story, mod: Person, wei: Person) -> None:
    rude = await ready.person("阿吵", username="rude")
    group = ready.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    album = await rude.sends_album(("photo", "photo"))
    wei.goes_to(ready.reporter_bot)
    await wei.forwards(album, ready.reporter_bot)
    await wei.taps("谩骂")
    assert "证据 2 件" in wei.last
    assert wei.last.count("文件是转发的 · 阿吵 @rude") == 1
    number = await _files(ready, wei, mod)
    assert "文件是转发的 · 阿吵 @rude" in card(mod)
    await wei.says(number)
    await wei.taps("我写的内容")
    assert "文件是转发的 · 阿吵 @rude" in wei.last


@pytest.mark.parametrize("own", [True, False])
async def test_a_hidden_author_who_is_called_like_the_reporter_is_asked_about(
    ready: Story, mod: Person, wei: Person, own: bool
) -> None:
    other = await ready.person("小伟", hides_forwards=True)
    group = ready.sandbox.add_group("群", members=[other.user, wei.user])
    [message] = await other.says("我被骗了五千", to=group)
    wei.goes_to(ready.reporter_bot)
    await wei.forwards(message, ready.reporter_bot)
    await wei.taps("谩骂")
    assert "名字和您的一样：「小伟」" in wei.last
    if own:
        await wei.taps("是我写的")
        await wei.says("@somebody_else")
        assert "↪️" not in wei.last
        for tap in ("微博", "昨天发布"):
            if any(tap in label for label in wei.buttons):
                await wei.taps(tap)
    else:
        await wei.taps("是别人写的")
        await wei.taps("说不清，跳过")
        assert "1 ↪️ 小伟（隐藏了账号）" in wei.last
    await _files(ready, wei, mod, *(["好了"] if "✅ 好了" in wei.buttons else []))
    assert ("小伟" in card(mod)) is not own
    assert ("↪️" in card(mod)) is not own
    assert "我被骗了五千" in card(mod)


@pytest.mark.parametrize(
    ("language", "mark"), [("zh-hant", "作者和時間由 Telegram 提供"), ("en", "as Telegram gave them")]
)
async def test_in_other_languages(story: Story, language: str, mark: str) -> None:
    lin = await story.person("Lin", language_code=language)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, lin.user])
    [message] = await rude.says("滚", to=group)
    await lin.starts(story.reporter_bot)
    await lin.forwards(message, story.reporter_bot)
    await lin.taps("同意並繼續" if language == "zh-hant" else "Agree and continue")
    await lin.taps("謾罵" if language == "zh-hant" else "Abuse")
    await lin.taps("送出" if language == "zh-hant" else "File")
    await lin.says(NUMBER.findall("\n".join(lin.screen))[-1])
    await lin.taps("我寫的內容" if language == "zh-hant" else "What I wrote")
    assert mark in lin.last


@pytest.mark.parametrize("kind", ["words", "photo"])
@pytest.mark.parametrize("way", ["appeal", "talk", "statement"])
async def test_it_is_marked_wherever_it_comes(
    story: Story, chief: Person, mod: Person, wei: Person, way: str, kind: str
) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    sent = (await rude.says("滚出去"))[0] if kind == "words" else await rude.sends_photo("滚出去")
    if way == "appeal":
        number = await rejected(story, chief, mod, wei)
        for tap in ("申诉", "应当立案"):
            await wei.taps(tap)
    else:
        await hired(story, chief, mod, "审核员")
        number = await filed(story, wei if way == "talk" else await story.person("小林", username="xiao_lin"))
        opens(story, mod, number)
    if way == "talk":
        await wei.says(number)
        await wei.taps("联系经办人")
    elif way == "statement":
        await redeems(story, wei, await statement_asked(story, mod))
    await wei.says("就是这一条")
    await wei.forwards(sent, story.reporter_bot)
    wei.goes_to(story.reporter_bot)
    if way == "appeal":
        assert "阿吵 @rude" in wei.last
        assert "阿吵：滚" not in wei.last
        await wei.taps("提交申诉")
    shown = "文件是转发的" if kind == "photo" else "转发的消息"
    opens(story, mod, number)
    told = "\n".join([*mod.screen, card(mod)])
    assert re.search(rf"{shown} · 阿吵 @rude · .*（{GENUINE}）\s*滚出去", told)
    assert "就是这一条" in told
    assert "阿吵：滚" not in told
    if way == "appeal":
        assert GENUINE in card(mod)


async def test_an_appeal_of_nothing_but_a_forward(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("我会再骂的", to=group)
    number = await rejected(story, chief, mod, wei)
    for tap in ("申诉", "应当立案"):
        await wei.taps(tap)
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("去掉新证据")
    assert "为什么不同意" in wei.last
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("提交申诉")
    opens(story, mod, number)
    assert GENUINE in "\n".join(mod.screen)
    assert "我会再骂的" in card(mod)

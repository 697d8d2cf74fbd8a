"""What a group, its reporters and its administrators read, in each language: from the first right to the number."""

from dataclasses import dataclass

import pytest

from sandbox import Person
from sandbox.state.world import Chat
from tests.stories.conftest import Story
from tests.stories.groups.street import agreed, number, of_bot, said


@dataclass(frozen=True)
class Words:
    """What is read and tapped in one language."""

    code: str
    call: str
    abuse: str
    file: str
    captured: str
    glimpsed: str
    own: str
    alone: str
    pause: str
    waits: str
    go_on: str
    lacks: str
    complete: str
    language: str
    interval: str
    change_welcome: str
    welcome_set: str
    pin: str
    pinned: str
    button: str
    way: str
    private: str
    nobody: str
    choose: str
    everybody: str
    members: str
    newcomer: str
    newcomers: str
    newcomer_of_three: str


LANGUAGES = [
    Words(
        *("zh-hans", "举报", "谩骂", "提交", "举报群「大院」里的消息", "别人可能看到过一眼", "不能举报自己"),
        *("没有回复到哪条消息", "请过 30 秒再举报", "已原样保留", "处理群里的举报", "举报机器人不能删除消息"),
        *("两个机器人的权限都齐了", "简体中文", "举报间隔：不限", "改欢迎语", "欢迎语改好了", "发置顶按钮", "并置顶"),
        *("📮 举报", "只给群管理员看", "举报在私聊里进行", "认不出是谁，所以没有保留", "先点一个分类"),
        *("谁能举报：所有人", "谁能举报：进群满 1 天的", "规定进群满 1 天才能在群里举报"),
        *("新人期 1 天", "规定进群满 3 天才能在群里举报"),
    ),
    Words(
        *("zh-hant", "檢舉", "謾罵", "送出", "檢舉群組「大院」裡的訊息", "別人可能看到過一眼", "不能檢舉自己"),
        *("沒有回覆到哪則訊息", "請過 30 秒再檢舉", "已原樣保留", "處理群組裡的檢舉", "檢舉機器人不能刪除訊息"),
        *("兩個機器人的權限都齊了", "繁體中文", "檢舉間隔：不限", "改歡迎語", "歡迎語改好了", "發釘選按鈕", "並釘選"),
        *("📮 檢舉", "只給群組管理員看", "檢舉在私訊裡進行", "認不出是誰，所以沒有保留", "先點一個分類"),
        *("誰能檢舉：所有人", "誰能檢舉：進群滿 1 天的", "規定進群滿 1 天才能在群組裡檢舉"),
        *("新人期 1 天", "規定進群滿 3 天才能在群組裡檢舉"),
    ),
    Words(
        *("en", "/report", "Abuse", "File", "Report a message of “大院”", "may have glimpsed", "you cannot report"),
        *("not in reply to a message", "Report again in 30 seconds", "is kept as it was", "Go on with the report"),
        *("The report bot cannot delete messages", "Both bots have the rights", "English", "Pause: none"),
        *("Change welcome", "The words are set", "Post and pin", "posted and pinned", "📮 Report"),
        *("shown only to its administrators", "Reports are made in private", "I cannot tell who you are"),
        *("choose a category first", "Who reports: everybody", "Who: in the group for 1 d"),
        *("only after a day in the group", "Newcomers: 1 d", "only after 3 days in the group"),
    ),
]


@pytest.fixture(params=LANGUAGES, ids=lambda it: it.code)
def words(request: pytest.FixtureRequest) -> Words:
    found: Words = request.param
    return found


@pytest.fixture
async def owner(story: Story, words: Words) -> Person:
    person = await story.person("街长", language_code=words.code)
    await agreed(story, person)
    return person


@pytest.fixture
async def lin(story: Story, words: Words) -> Person:
    person = await story.person("小林", language_code=words.code)
    await agreed(story, person)
    return person


@pytest.fixture
async def rude(story: Story) -> Person:
    return await story.person("阿吵")


@pytest.fixture
async def yard(story: Story, owner: Person, lin: Person, rude: Person, words: Words) -> Chat:
    """A group whose owner has added both bots and given them what they lacked, and has set its language."""
    made = story.sandbox.add_group("大院", members=[it.user for it in (owner, lin, rude)])
    story.sandbox.add_to_group(made, story.reporter_bot, by=owner.user)
    await story.settle()
    owner.goes_to(story.reporter_bot)
    assert words.lacks in owner.last
    assert of_bot(story, made) == [], "the crowd is told nothing"
    story.sandbox.add_to_group(made, story.desk_bot, by=owner.user)
    story.sandbox.set_rights(made, story.desk_bot, can_delete_messages=True, can_restrict_members=True)
    story.sandbox.set_rights(made, story.reporter_bot, can_delete_messages=True, can_pin_messages=True)
    await story.passes(minutes=1)
    await owner.says("/setup", to=made)
    owner.goes_to(story.reporter_bot)
    assert words.complete in owner.last
    await owner.taps(words.language)
    return made


async def test_an_administrator_sets_and_a_neighbour_reports(
    story: Story, owner: Person, lin: Person, rude: Person, yard: Chat, words: Words
) -> None:
    for tap in (words.interval, words.change_welcome):
        await owner.taps(tap)
    await owner.says("邻里和睦")
    assert words.welcome_set in owner.last
    await owner.taps(words.pin)
    assert words.pinned in owner.last
    [pinned] = yard.pinned
    assert pinned.markup["inline_keyboard"][0][0]["text"] == words.button
    assert pinned.content["text"] == "邻里和睦"
    [own] = await lin.says("我自己说的", to=yard)
    for target, told in ((own, words.own), (None, words.alone)):
        await lin.says("/report", to=yard, reply_to=target)
        lin.goes_to(story.reporter_bot)
        assert told in lin.last
    await story.passes(minutes=1)
    first, second, third = [(await rude.says(it, to=yard))[0] for it in ("骂人一", "骂人二", "骂人三")]
    await lin.says(words.call, to=yard, reply_to=first)
    lin.goes_to(story.reporter_bot)
    assert words.captured in lin.last
    assert words.glimpsed not in lin.last, "that is said once"
    assert "骂人一" in lin.last
    await lin.says(words.call, to=yard, reply_to=second)
    lin.goes_to(story.reporter_bot)
    assert words.pause in lin.last
    await story.passes(seconds=31)
    await lin.says(words.call, to=yard, reply_to=third)
    lin.goes_to(story.reporter_bot)
    assert words.waits in lin.last
    await lin.taps(words.abuse)
    await lin.taps(words.file)
    assert number(lin)
    assert "骂人三" in "\n".join(lin.screen[-3:]), "what waited follows"
    assert said(yard)[-3:] == ["骂人一", "骂人二", "骂人三"], "the calls are gone"


async def test_whose_account_cannot_be_known_is_told_why_nothing_is_kept_and_how(
    story: Story, owner: Person, lin: Person, rude: Person, yard: Chat, words: Words
) -> None:
    news = story.sandbox.add_channel("小报", members=[rude.user])
    [message] = await rude.says("造谣一条", to=yard)
    await owner.says(words.call, to=yard, reply_to=message, anonymously=True)
    [prompt] = of_bot(story, yard)
    assert words.private in prompt.content["text"]
    assert words.nobody in prompt.content["text"]
    assert "街长" not in prompt.content["text"]
    owner.goes_to(yard)
    await owner.taps(words.button, within=prompt)
    assert words.choose in owner.last, "the button serves them"
    await owner.says("/report", to=yard, reply_to=message, anonymously=True)
    assert of_bot(story, yard) == [prompt], "not again at once"
    await rude.says("/report", to=yard, reply_to=message, channel=news)
    [prompt] = of_bot(story, yard)
    assert words.nobody in prompt.content["text"]
    await rude.says("/setup", to=yard, channel=news)
    assert of_bot(story, yard) == [prompt], "a channel is in charge of nothing"
    await owner.says("/setup", to=yard, anonymously=True)
    [_, way] = of_bot(story, yard)
    assert words.way in way.content["text"]
    assert said(yard)[0] == "造谣一条"
    assert "/" not in "".join(said(yard)[:-1]), "all calls are gone"


async def test_newcomers_report_in_the_group_after_a_day_where_that_is_set(
    story: Story, owner: Person, lin: Person, rude: Person, yard: Chat, words: Words
) -> None:
    await owner.taps(words.everybody)
    assert words.members in "".join(owner.buttons)
    new = await story.person("小新", language_code=words.code)
    await agreed(story, new)
    story.sandbox.add_to_group(yard, new.user)
    await story.settle()
    [message] = await rude.says("骂人", to=yard)
    await new.says(words.call, to=yard, reply_to=message)
    new.goes_to(story.reporter_bot)
    assert words.newcomer in new.last
    assert said(yard) == ["骂人"]
    await lin.says(words.call, to=yard, reply_to=message)
    lin.goes_to(story.reporter_bot)
    assert words.captured in lin.last, "who was there before the bot is a member"
    await owner.taps(words.newcomers)
    assert words.newcomers.replace("1", "3") in "".join(owner.buttons)
    await story.sleeps(days=2)
    await new.says(words.call, to=yard, reply_to=message)
    new.goes_to(story.reporter_bot)
    assert words.newcomer_of_three in new.last
    await story.sleeps(days=1, minutes=1)
    await new.says(words.call, to=yard, reply_to=message)
    new.goes_to(story.reporter_bot)
    assert words.captured in new.last
    await story.sleeps(days=30, minutes=10)
    await story.passes(minutes=1)
    assert story.rows("SELECT count(*) FROM group_call") == [(0,)]

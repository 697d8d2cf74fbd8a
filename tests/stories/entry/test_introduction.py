"""What a person reads before they press START, in each language that Telegram tells apart."""

from tests.stories.conftest import Stage, Story

METHODS = ("setMyName", "setMyShortDescription", "setMyDescription")


def said(story: Story, method: str, bot: str) -> dict[str, str]:
    calls = [call for call in story.calls(method) if call["bot"] == bot]
    [key] = {key for call in calls for key in call["params"]} - {"language_code"}
    return {call["params"]["language_code"]: call["params"][key] for call in calls}


async def test_both_bots_introduce_themselves_in_each_language(stage: Stage) -> None:
    story = await stage(introduces=True)
    for bot in (story.reporter_bot.username, story.desk_bot.username):
        for method in METHODS[1:]:
            # Chinese is the operator's language here, so it holds for every language that has nothing of its own.
            assert set(said(story, method, bot)) == {"", "en"}, (bot, method)
    told = said(story, "setMyDescription", story.reporter_bot.username)
    assert told[""].startswith("在这里投诉或举报")
    assert "can't see your account" in told["en"]
    # In Chinese the bot is called so already.
    assert said(story, "setMyName", story.reporter_bot.username) == {"en": "Lian"}
    assert "举报机器人" in said(story, "setMyShortDescription", story.desk_bot.username)[""]


async def test_what_is_there_already_is_not_set_again(stage: Stage) -> None:
    story = await stage(introduces=True)
    before = [len(story.calls(method)) for method in METHODS]
    await story.restarts()
    assert [len(story.calls(method)) for method in METHODS] == before

"""The menu of the desk bot shows nobody what they may not."""

import json

from sandbox import Person
from tests.stories.at_the_desk import hired, refused
from tests.stories.conftest import Stage, Story

EVERYBODY = {"queue", "search", "duty", "note", "undelivered", "cancel", "help"}
ALONE = {"stats", "training", "review", "file"}


async def test_the_menu_follows_the_roles(stage: Stage) -> None:
    story = await stage(introduces=True)
    chief, mod = story.chief(), story.joins("阿明", "aming")
    assert _menu(story, {"type": "all_private_chats"}) == {"help"}
    assert _menu(story, {"type": "chat", "chat_id": story.staff.id}) == EVERYBODY
    assert _menu(story, {"type": "all_group_chats"}) is None, "other groups are shown nothing of the desk"
    assert _menu(story, _chat(mod)) is None  # the menu of all
    await hired(story, chief, mod, "审核员")
    assert _menu(story, _chat(mod)) == EVERYBODY | ALONE
    await chief.starts(story.desk_bot)
    assert _menu(story, _chat(chief)) == EVERYBODY | ALONE | {"staff", "templates", "guesses"}
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("✓ 审核员")
    assert _menu(story, _chat(mod)) == {"help"}
    await mod.blocks(story.desk_bot)
    assert _menu(story, _chat(mod)) is None
    await story.restarts()
    assert _menu(story, _chat(chief)) == EVERYBODY | ALONE | {"staff", "templates", "guesses"}


async def test_the_menu_of_a_member_is_in_their_language(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    await chief.says("/help")
    await chief.taps("English")
    menu = story.desk_bot.commands[json.dumps(_chat(chief), sort_keys=True), ""]
    assert next(it["description"] for it in menu if it["command"] == "queue").isascii()


async def test_an_unknown_command_is_answered_in_private_and_in_the_group(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    for place in (story.desk_bot, story.staff):
        mod.goes_to(place)
        for said in ("/que", "/queue_all", "/stat 5"):
            await mod.says(said)
            assert said.split()[0] in mod.last
            assert "/help" in mod.last
    await mod.says("/queue@some_other_bot")
    assert "/stat" in mod.last  # not for this bot
    assert refused(story) == []


def _chat(person: Person) -> dict[str, object]:
    return {"type": "chat", "chat_id": person.user.id}


def _menu(story: Story, scope: dict[str, object]) -> set[str] | None:
    menu = story.desk_bot.commands.get((json.dumps(scope, sort_keys=True), ""))
    return None if menu is None else {it["command"] for it in menu}

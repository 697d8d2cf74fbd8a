"""A group of neighbours with the reporter bot in it, and what they do there."""

from sandbox import Person
from sandbox.state.world import Chat, Message
from tests.stories.at_the_desk import NUMBER
from tests.stories.conftest import Story


async def street(
    story: Story, *members: Person, reads_all: bool = False, administrator: bool = True, **how: object
) -> Chat:
    """A group whose owner has added the reporter bot."""
    owner = await story.person("群主")
    story.reporter_bot.reads_all = reads_all
    made = story.sandbox.add_group("街道", members=[owner.user, *(it.user for it in members)], **how)  # type: ignore[arg-type]
    story.sandbox.add_to_group(made, story.reporter_bot, by=owner.user)
    if administrator:
        story.sandbox.set_rights(made, story.reporter_bot, can_delete_messages=True)
    await story.settle()
    return made


async def agreed(story: Story, person: Person) -> None:
    """The person has talked to the bot before, and agreed to the notice."""
    agree = {"zh-hans": "同意并继续", "zh-hant": "同意並繼續", "en": "Agree and continue"}
    report = {"zh-hans": "我要举报", "zh-hant": "我要檢舉", "en": "Report"}
    language = person.user.language_code or ""
    await person.starts(story.reporter_bot)
    await person.taps(report[language])
    await person.taps(agree[language])
    await person.says("/cancel")


def of_bot(story: Story, chat: Chat) -> list[Message]:
    """What the reporter bot shows in a group."""
    return [it for it in chat.messages.values() if it.sender is story.reporter_bot and not it.service]


def said(chat: Chat) -> list[str]:
    """The words that are to be read in a group."""
    return [
        it.content.get("text") or it.content.get("caption") or "" for it in chat.messages.values() if not it.service
    ]


def number(person: Person) -> str:
    """The newest number in a person's chat."""
    return NUMBER.findall("\n".join(person.screen))[-1]

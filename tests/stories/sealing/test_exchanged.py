"""With write access to the database and no key, nobody comes to a case of others by exchanging rows (row F3)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import filed_anonymously


@pytest.mark.parametrize("column", ["account", "id"])
async def test_a_person_put_into_the_place_of_another_sees_no_case_of_theirs(
    story: Story, wei: Person, column: str
) -> None:
    number = await filed(story, wei, about="@secret_subject")
    mallory = await story.person("马三")
    await filed(story, mallory, about="@another_subject")
    if column == "id":
        changes = [("id = 9", "id = 1"), ("id = 1", "id = 2"), ("id = 2", "id = 9")]
    else:
        [one, other] = [bytes(row[0]).hex() for row in story.rows("SELECT account FROM person ORDER BY id")]
        changes = [(f"account = X'{it}'", f"id = {id}") for id, it in ((1, "00"), (2, one), (1, other))]
    for new, where in changes:
        story.execute(f"UPDATE person SET {new} WHERE {where}")
    heard = len(mallory.screen)
    for words in ("/cases", f"/status {number}"):
        await mallory.says(words)
    assert "待初审" not in "\n".join(mallory.screen[heard:])


async def test_a_receipt_code_that_is_made_to_name_another_case_opens_nothing(story: Story, wei: Person) -> None:
    number, _ = await filed_anonymously(story, wei, about="@secret_subject")
    mallory = await story.person("马三")
    _, code = await filed_anonymously(story, mallory, about="@another_subject")
    story.execute("UPDATE case_code SET case_id = 1 WHERE case_id = 2")
    heard = len(mallory.screen)
    await mallory.says(code)
    assert "secret_subject" not in "\n".join(mallory.screen[heard:])
    assert number not in "\n".join(mallory.screen[heard:])

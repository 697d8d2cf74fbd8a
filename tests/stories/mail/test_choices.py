"""How people answer the mail that lists the categories: by its numbers, by a wrong one, by name."""

import pytest

from tests.stories.at_the_desk import NUMBER, opens
from tests.stories.conftest import Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.test_by_mail import LANGUAGES


@pytest.mark.parametrize(
    ("lang", "answers", "told"),
    [
        ("zh-hans", ["99", "用户内容 · 不友善 · 谩骂\n\n昨天的事"], "没有这个数字"),
        ("zh-hant", ["第 99", "12. 謾罵。\n\n昨天的事"], "沒有這個數字"),
        ("en", ["99", "Abuse\n\nIt was yesterday"], "nothing under this number"),
    ],
)
async def test_a_number_that_is_none_is_answered_and_the_name_of_a_category_files(
    posted: Story, writer: Writer, lang: str, answers: list[str], told: str
) -> None:
    said = LANGUAGES[lang]
    await writer.writes(said.subject, said.report)
    offer = writer.last
    wrong, right = answers
    await writer.answers(wrong, offer)
    assert told in writer.read
    assert posted.rows("SELECT count(*) FROM cases") == [(0,)]
    await writer.answers(right, offer)
    assert said.received in writer.read
    assert posted.rows("SELECT leaf FROM cases") == [("abuse",)]
    opens(posted, posted.chief(), NUMBER.findall(writer.read)[-1])
    assert any(right.rpartition("\n")[2] in it for it in posted.chief().screen), "with what stands below it"

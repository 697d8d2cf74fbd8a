"""Somebody for whom staff filed, and who left a mail address, is asked by mail, and answers by mail."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import decides, investigates, opens
from tests.stories.conftest import Story
from tests.stories.intake.test_desk_filing import files
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice
from tests.stories.mail.test_by_mail import a_picture, mod

__all__ = ["mod"]


@pytest.fixture
def caller(posted: Story, office: PostOffice) -> Writer:
    return Writer(posted, office, "caller@example.com")


async def asks(story: Story, mod: Person, number: str, question: str) -> None:
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.says(question)
    await mod.taps("发出")


async def test_a_question_of_staff_reaches_the_address_and_the_answer_reaches_the_case(
    posted: Story, mod: Person, caller: Writer
) -> None:
    number, code = await files(posted, mod, contact=caller.address)
    assert "with your receipt code" in caller.read
    assert code not in caller.read
    await asks(posted, mod, number, "是几点发生的？")
    assert any("提问和结果发到对方留下的邮箱或手机号" in it for it in mod.screen)
    assert "是几点发生的？" in caller.read
    await caller.answers("昨天晚上八点", files=[("截图.png", "image/png", a_picture())])
    assert "Your answer for" in caller.read
    assert any("昨天晚上八点" in it for it in mod.screen)
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]
    assert posted.rows("SELECT state FROM cases") == [("received",)]

    # A number that our mail offers is theirs to choose, and what they write by themselves goes there too.
    await caller.chooses("Status")
    assert "you answered" in caller.read
    await caller.writes(f"about {number}", "还有一个小号 @shouter2。")
    assert any("@shouter2" in it for it in mod.screen)
    await investigates(mod)
    await decides(mod)
    assert "三条评论均为人身攻击。" in caller.read
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]


async def test_another_address_is_not_taken_for_theirs(
    posted: Story, mod: Person, caller: Writer, office: PostOffice
) -> None:
    number, _ = await files(posted, mod, contact=caller.address)
    await asks(posted, mod, number, "是几点发生的？")
    await Writer(posted, office, "other@example.com").writes(f"Re: {number}", "我也要说一句，是他骂的")
    assert not any("我也要说一句" in it for it in mod.screen)
    assert posted.rows("SELECT state FROM cases") == [("review_paused",)]


async def test_staff_see_that_nothing_reaches_somebody_who_left_no_address(posted: Story, mod: Person) -> None:
    number, _ = await files(posted, mod)
    opens(posted, mod, number)
    assert any("匿名：我们不知道是谁" in it for it in mod.screen)
    await asks(posted, mod, number, "是几点发生的？")
    assert any("的提问已记下；不推送" in it for it in mod.screen)

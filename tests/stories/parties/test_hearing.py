"""The person reported and witnesses are heard through a code (row C4), blind in both directions."""

import pytest

from cases import budgets
from rules.operator.budgets import Counted
from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.parties.test_codes import codes_of
from tests.support import marked
from tests.support.traces import watched

HAN = ("韩先生", "han_the_reported", "7440001234")


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    return number


@pytest.fixture
async def han(story: Story) -> Person:
    return await story.person(HAN[0], username=HAN[1], id=int(HAN[2]))


async def asked(
    story: Story, mod: Person, whom: str = "被举报人", question: str = "11 月 20 日的评论是您发的吗？"
) -> str:
    """Put a question, and return the code for it."""
    await mod.taps("更多")
    await mod.taps("听取意见")
    await mod.taps(whom)
    await mod.says(question)
    return codes_of(story, mod)[-1]


async def redeems(story: Story, person: Person, code: str) -> None:
    await person.starts(story.reporter_bot, f"code_{code}")
    await person.taps("同意并继续")


async def test_the_person_reported_answers_and_neither_learns_who_the_other_is(
    story: Story, case: str, mod: Person, wei: Person, han: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = await asked(story, mod)
    post, heard = watched(monkeypatch, story.desk_bot.token), wei.screen
    await redeems(story, han, code)
    assert "11 月 20 日的评论是您发的吗？" in han.last
    assert "他在评论里骂人" not in "\n".join(han.screen)
    assert not any(name in "\n".join(han.screen) for name in ("小伟", "阿明"))
    await han.says("账号当天被盗了。")
    await han.sends_document("han_the_reported.pdf", marked.pdf(HAN[0]), "application/pdf", caption="报案回执")
    assert "已转交 2 条" in han.last
    assert any("被举报人的陈述" in message and "账号当天被盗了。" in message for message in mod.screen)
    assert "证据 1" in card(mod)
    await mod.taps("证据 1")
    assert "来源：被举报人" in "\n".join(mod.screen)
    assert post.files == 2
    assert post.traces(*HAN) == []
    assert wei.screen == heard


async def test_a_statement_in_two_parts_is_counted_once(
    story: Story, case: str, mod: Person, han: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[Counted] = []
    spend = budgets.spend
    monkeypatch.setattr(budgets, "spend", lambda *told, **how: spent.append(told[2]) or spend(*told, **how))
    await redeems(story, han, await asked(story, mod))
    await han.says("我没有发。" * 1000)
    assert "已转交 1 条" in han.last
    assert spent.count(Counted.NOTES) == 1


async def test_a_witness_is_heard_too_and_a_second_account_opens_nothing(
    story: Story, case: str, mod: Person, han: Person
) -> None:
    code = await asked(story, mod, "证人", "您当时看到了什么？")
    await redeems(story, han, code)
    await han.says("我看到了那条评论。")
    assert any("证人的陈述" in message for message in mod.screen)
    other = await story.person("旁人")
    await redeems(story, other, code)
    assert "您当时看到了什么" not in "\n".join(other.screen)


async def test_a_file_without_a_copy_is_told_to_its_sender_and_not_to_the_reporter(
    story: Story, case: str, mod: Person, wei: Person, han: Person
) -> None:
    heard = wei.screen
    await redeems(story, han, await asked(story, mod))
    await han.sends_document("材料.zip", marked.archive(HAN[0]))
    assert "只能看到它的类型和大小" in "\n".join(han.screen)
    assert wei.screen == heard
    assert "证据 1 · ZIP" in mod.last


async def test_nobody_is_heard_after_the_case_is_over(
    story: Story, case: str, mod: Person, wei: Person, han: Person
) -> None:
    await redeems(story, han, await asked(story, mod))
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await han.says("现在才看到。")
    assert "已撤回" in han.last
    assert not any("陈述" in message for message in mod.screen)

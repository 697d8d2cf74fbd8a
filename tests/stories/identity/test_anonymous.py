"""An anonymous report: said before it is chosen, filed without a link, opened by its receipt code (rows A6, B1)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import TAPS, hired, opens
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import CODE, WORDS, filed_anonymously, reviewed

LANGUAGES = pytest.mark.parametrize("language", list(WORDS))


@LANGUAGES
async def test_anonymous_is_explained_filed_and_opened_from_another_account(story: Story, language: str) -> None:
    edit, anonymous, saved, said_before, close = WORDS[language]
    wei = await story.person("Wei", language_code=language)
    await reviewed(story, wei)
    assert "🔒" in wei.last
    await wei.taps(edit)
    assert said_before in wei.last
    assert "Telegram" in wei.last
    await wei.taps(anonymous)
    assert "🕶" in wei.last
    await wei.taps(TAPS[language][-1])
    [code] = CODE.findall(wei.last)
    await wei.taps(saved)
    assert not any(code in message for message in wei.screen)
    assert story.rows("SELECT person_id, identity FROM cases") == [(None, "anonymous")]

    other = await story.person("Other", language_code=language)
    await other.starts(story.reporter_bot)
    await other.says(code)
    await other.taps(TAPS[language][1])
    assert "●" in other.last
    assert "🕶" in other.last
    await other.taps(close)
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]


async def test_what_was_filed_can_be_read_again_while_the_case_is_open(story: Story, wei: Person) -> None:
    _, code = await filed_anonymously(story, wei, words="他在评论里骂人整整三天")
    await wei.says(code.lower().replace("-", " "))
    assert "●" in wei.last
    await wei.taps("我写的内容")
    assert "整整三天" in wei.last


async def test_the_case_is_left_by_itself_after_an_hour(story: Story, wei: Person) -> None:
    number, code = await filed_anonymously(story, wei)
    await wei.says(code)
    await story.passes(minutes=50)
    await wei.says(number)
    assert "●" in wei.last, "it is open, and the hour begins again"
    await story.passes(minutes=50)
    await wei.says(number)
    assert "●" in wei.last
    await story.passes(minutes=61)
    assert story.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]
    await wei.says(number)
    assert "●" not in wei.last


async def test_nothing_is_pushed_to_an_anonymous_reporter(story: Story, wei: Person, chief: Person) -> None:
    number, _ = await filed_anonymously(story, wei)
    seen = len(wei.messages())
    mod = story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    opens(story, mod, number)
    await mod.taps("立案")
    await mod.taps("开始调查")
    await story.passes(days=3)
    assert len(wei.messages()) == seen


async def test_a_code_with_a_slip_is_told_apart_from_one_that_opens_nothing(story: Story, wei: Person) -> None:
    _, code = await filed_anonymously(story, wei)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    await wei.says(wrong)
    assert "校验不符" in wei.last
    await wei.says(code[1:])
    assert "少了 1 个字符" in wei.last


async def test_the_code_of_a_destroyed_case_says_what_has_become_of_it(story: Story, wei: Person) -> None:
    number, code = await filed_anonymously(story, wei)
    await wei.says(code)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.sleeps(days=366)
    assert story.rows("SELECT wrapped_key FROM cases") == [(None,)]
    await wei.says(code)
    assert f"{number} 的内容、证据和记录已于" in wei.last
    assert "骂人" not in wei.last

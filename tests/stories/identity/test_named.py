"""A named report: staff see the name and contact that were typed, never the account (row A6)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, TAPS, hired, opens
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import WORDS, reviewed

NAMED = {
    "zh-hans": ("实名", "这看起来不像姓名", "电话号码应有", "改姓名"),
    "zh-hant": ("實名", "這看起來不像姓名", "電話號碼應有", "改姓名"),
    "en": ("Named", "doesn't look like a name", "5 to 15 digits", "Edit name"),
}


@pytest.mark.parametrize("language", list(NAMED))
async def test_name_and_contact_are_asked_checked_changed_and_shown_to_staff(
    story: Story, chief: Person, language: str
) -> None:
    named, no_name, no_number, change = NAMED[language]
    wei = await story.person("账号名", language_code=language, username="account_of_wei")
    await reviewed(story, wei)
    await wei.taps(WORDS[language][0])
    await wei.taps(named)
    await wei.says("13800138000")
    assert no_name in wei.last
    await wei.says("王小明")
    await wei.says("1234")
    assert no_number in wei.last
    await wei.says("138 0013 8000")
    assert "王小明" in wei.last
    await wei.taps(change)
    assert "王小明" in wei.last
    await wei.says("王大明")
    assert "王大明 · 138 0013 8000" in wei.last
    await wei.taps(TAPS[language][-1])
    number = NUMBER.findall("\n".join(wei.screen))[-1]

    opens(story, chief, number)
    assert "🪪 实名：王大明 · 138 0013 8000" in "\n".join(chief.screen)
    assert not any(it in "\n".join(chief.screen) for it in ("账号名", "account_of_wei", str(wei.user.id)))
    assert story.readable("王大明", "138 0013 8000") == []


async def test_the_name_stays_when_the_case_is_recategorised_and_goes_with_the_person(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await _filed(story, wei)
    opens(story, mod, number)
    await mod.taps("改分类")
    await mod.says("色情")
    await mod.taps("色情")
    assert "王小明" in "\n".join(mod.screen)
    story.rewrites("person", "UPDATE person SET account = NULL, wrapped_key = NULL, sealed_account = NULL")
    await mod.taps("立案")
    assert "已经清除" in "\n".join(mod.screen)


async def test_named_after_all_can_become_confidential_before_it_is_filed(story: Story, wei: Person) -> None:
    await reviewed(story, wei)
    await wei.taps("改身份")
    await wei.taps("实名")
    await wei.taps("换一种身份")
    await wei.taps("保密")
    assert "🔒" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last
    assert story.rows("SELECT identity, sealed_identity FROM cases") == [("confidential", None)]


async def test_a_second_named_report_on_the_same_subject_names_the_first(
    story: Story, chief: Person, wei: Person
) -> None:
    await reviewed(story, wei)
    await wei.taps("提交")
    number = await _filed(story, wei)
    opens(story, chief, number)
    assert story.rows("SELECT count(*) FROM cases") == [(1,)]
    assert "王小明" in "\n".join(chief.screen)


async def _filed(story: Story, wei: Person) -> str:
    await reviewed(story, wei)
    await wei.taps("改身份")
    await wei.taps("实名")
    await wei.says("王小明")
    await wei.says("name@example.com")
    await wei.taps("提交")
    return NUMBER.findall("\n".join(wei.screen))[-1]

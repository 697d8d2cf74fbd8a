"""Times name their zone where the reader's is not known; a reader sets their own."""

import pytest

from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story


async def test_a_zone_is_named_until_the_reader_has_set_theirs(story: Story) -> None:
    ann = await story.person("Ann", language_code="en")
    number = await filed(story, ann)
    assert "Review by Tue 14:00 UTC+8" in ann.last
    await ann.says("/language")
    assert "Time zone: Shanghai (the operator's, as you have not set yours)" in ann.last
    await ann.taps("Change time zone")
    assert "Berlin 07:00" in ann.buttons
    await ann.taps("Berlin")
    assert "times are now shown for Berlin" in ann.last
    await ann.says(number)
    assert "Tue 07:00 (24 hours left)" in ann.last
    assert "UTC" not in ann.last
    await ann.says("/language")
    assert "Time zone: Berlin" in ann.last


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant"])
async def test_where_all_readers_share_the_operators_hours_no_zone_is_named(story: Story, language: str) -> None:
    wei = await story.person("小伟", language_code=language)
    await filed(story, wei)
    assert "14:00" in wei.last
    assert "UTC" not in wei.last


@pytest.mark.parametrize("data", ["m.zone.99", "m.zone.-1", "m.zone.Mars"])
async def test_an_unknown_zone_shows_the_choice_again(story: Story, data: str) -> None:
    wei = await story.person("小伟")
    await wei.starts(story.reporter_bot)
    await wei.taps_data(wei.last_message, data)
    assert "语言和时区" in wei.last or "时区" in wei.last or wei.alert

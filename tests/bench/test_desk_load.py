"""At Telegram's real limits three moderators on two cases see their next screen soon."""

from tests.bench.desk_load import share, waits
from tests.stories.conftest import Stage, calm, clock, database, stage

__all__ = ["calm", "clock", "database", "stage"]


async def test_the_next_screen_comes_soon_while_three_work_on_two_cases(stage: Stage) -> None:
    story = await stage(send_per_group_minute=20)
    begun = len(story.sandbox.calls)
    waited = await waits(story)
    calls = [call["method"] for call in list(story.sandbox.calls)[begun:] if call["bot"] == story.desk_bot.username]
    half, most = share(waited, 0.5), share(waited, 0.9)
    print(f"{len(waited)} screens: median {half:.1f} s, 90th percentile {most:.1f} s")  # noqa: T201
    print({method: calls.count(method) for method in sorted(set(calls))})  # noqa: T201
    assert half <= 1.5
    assert most <= 10

"""The rota: lines as people write them, who is on duty when, and when nobody is."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from rules.refusals import Refusal
from rules.schedule.rota import DAY, WEEK, RotaLine, Shift, holes, hours, next_of_week, on_duty, read, twice

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEVER = (time(), time())
NIGHT = (time(22), time(8))


@pytest.mark.parametrize(
    ("text", "when", "names"),
    [
        ("周一至周五 08:00-16:00 阿明、阿梅", "周一至周五 08:00-16:00", ("阿明", "阿梅")),
        ("週一到週五 8-16 阿明", "週一到週五 8-16", ("阿明",)),
        ("周一至五 8:30—17:00 @amei", "周一至五 8:30-17:00", ("@amei",)),
        ("星期六、星期日 09:00~18:00 Ann Lee", "星期六、星期日 09:00-18:00", ("Ann Lee",)),
        ("Mon-Fri 08:00-16:00 Ming, Mei", "Mon-Fri 08:00-16:00", ("Ming", "Mei")),
        ("每天 22:00-06:00 老陈", "每天 22:00-06:00", ("老陈",)),
        ("周末 0-24 老陈", "周末 0-24", ("老陈",)),
    ],
)  # fmt: skip
def test_a_line_is_read_as_people_write_it(text: str, when: str, names: tuple[str, ...]) -> None:
    assert read(text) == [RotaLine(when, names)]


@pytest.mark.parametrize(
    "text",
    ["", "阿明", "周一 阿明", "周八 8-16 阿明", "周一 8-25 阿明", "周一 08:61-16:00 阿明", "周一 8-16", "hello 8-16 x"],
)
def test_nonsense_is_refused_with_its_line(text: str) -> None:
    said = read(f"周一 8-16 阿明\n{text}" if text else "?")
    assert isinstance(said, Refusal)
    assert (said.say.id, said.say.args["n"]) == ("refusal-rota-line", 2 if text else 1)


@pytest.mark.parametrize(
    ("when", "spans"),
    [
        ("周一 8-16", ((480, 960),)),
        ("周日 22:00-06:00", ((6 * DAY + 1320, 6 * DAY + 1800),)),  # into Monday
        ("周六至周一 9-10", ((540, 600), (5 * DAY + 540, 5 * DAY + 600), (6 * DAY + 540, 6 * DAY + 600))),
        ("周一 0-24", ((0, DAY),)),
        ("周一 8-8", ((480, 480 + DAY),)),  # around the clock
    ],
)
def test_hours_are_minutes_of_the_week(when: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert hours(when) == spans


def shift(member: int, *whens: str) -> Shift:
    return Shift(member, tuple(span for when in whens for span in hours(when) or ()))


@pytest.mark.parametrize(
    ("shifts", "who"),
    [
        ([shift(1, "周一 8-16"), shift(2, "周一 8-16")], None),  # two people at once are welcome
        ([shift(1, "周一 8-16", "周一 16-20")], None),
        ([shift(1, "周一 8-16", "周一 15-20")], 1),
        ([shift(1, "周一 8-16", "每天 8-9")], 1),
        ([shift(1, "周日 22-6", "周一 5-9")], 1),  # over the end of the week
    ],
)
def test_nobody_is_on_duty_twice_at_once(shifts: list[Shift], who: int | None) -> None:
    assert twice(shifts) == who


@pytest.mark.parametrize(
    ("at", "who"),
    [
        (datetime(2026, 11, 23, 8, tzinfo=SHANGHAI), {1}),  # Monday, at the hour
        (datetime(2026, 11, 23, 7, 59, 59, tzinfo=SHANGHAI), {2}),  # the night before's
        (datetime(2026, 11, 23, 16, tzinfo=SHANGHAI), set()),
        (datetime(2026, 11, 23, 0, 30, tzinfo=UTC), {1}),  # by the operator's clock
        (datetime(2026, 11, 29, 23, tzinfo=SHANGHAI), {2}),
    ],
)
def test_who_is_on_duty_when(at: datetime, who: set[int]) -> None:
    assert on_duty([shift(1, "周一至周五 8-16"), shift(2, "周日 22-8")], at, SHANGHAI) == who


@pytest.mark.parametrize(
    ("shifts", "quiet", "found"),
    [
        ([shift(1, "每天 0-24")], NEVER, []),
        ([shift(1, "每天 8-22")], NIGHT, []),  # at night nobody is expected
        ([shift(1, "周一至周五 8-22")], NIGHT, [(5 * DAY + 480, 5 * DAY + 1320), (6 * DAY + 480, 6 * DAY + 1320)]),
        ([shift(1, "每天 8-12"), shift(2, "每天 13-22")], NIGHT, [(n * DAY + 720, n * DAY + 780) for n in range(7)]),
        ([shift(1, "周一 8-16")], NEVER, [(960, WEEK + 480)]),  # around the end of the week
        ([], NEVER, [(0, WEEK)]),
    ],
)
def test_the_holes_of_a_rota(shifts: list[Shift], quiet: tuple[time, time], found: list[tuple[int, int]]) -> None:
    assert holes(shifts, quiet) == found


def test_the_next_minute_of_the_week_comes_after_an_instant_and_in_the_week_that_follows() -> None:
    monday = datetime(2026, 11, 23, 8, tzinfo=SHANGHAI)
    assert next_of_week([480], monday, SHANGHAI) == datetime(2026, 11, 30, 8, tzinfo=SHANGHAI)
    assert next_of_week([480, 960], monday, SHANGHAI) == datetime(2026, 11, 23, 16, tzinfo=SHANGHAI)
    assert next_of_week([], monday, SHANGHAI) is None

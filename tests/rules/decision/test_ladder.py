"""The sanction ladder: section E as one table, with its boundaries to the second and at the ends of months."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.catalogue.categories import ContentKind
from rules.sanctions.cells import CELLS
from rules.sanctions.ladder import Advice, AtHand, Earlier, Published, Rule, advise
from rules.sanctions.measures import MEASURES, Measure, measure, months_later
from rules.vocabulary import Sanction, Severity
from store.operator_files.policy import POLICY_FILE

LADDER = POLICY_FILE.shipped.ladder
ZONE = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)  # noon in Shanghai
MINOR, SERIOUS, GRAVE = Severity
UNKNOWN = None


def at(instant: datetime) -> Published:
    return Published(instant, instant)


def local(*when: int) -> datetime:
    return datetime(*when, tzinfo=ZONE).astimezone(UTC)  # type: ignore[misc, arg-type]


def within(day: datetime) -> Published:
    """A day of which nobody told the hour."""
    return Published(day, day + DAY - SECOND)


LATELY = at(NOW - HOUR)


def hand(severity: Severity = SERIOUS, published: Published | None = LATELY, **how: object) -> AtHand:
    values = {"kind": ContentKind.USER, "reported_at": NOW, "deleted_at": NOW, **how}
    return AtHand(severity=severity, published=published, **values)  # type: ignore[arg-type]


def deleted(id: int, when: datetime, word: str = "", **how: object) -> Earlier:
    """Deleted at that instant, what is imposed for it beginning then."""
    begun = when if word else None
    values = {"published": at(when - HOUR), "reported_at": when, "deleted_at": when, **how}
    return Earlier(id, MINOR, measure=measure(word), begun_at=begun, **values)  # type: ignore[arg-type]


def begun(*mutes: datetime) -> list[Earlier]:
    """Mutes of a day for deleted content, begun at these instants."""
    return [deleted(id, when, "mute_1") for id, when in enumerate(mutes, 1)]


LONG_AGO = NOW - 400 * DAY
MUTED = deleted(1, LONG_AGO, "mute_1")
TWO_MUTES = [deleted(1, local(2025, 11, 30, 12), "mute_1"), deleted(2, local(2026, 2, 28, 12), "mute_3")]
"""The second begins exactly three months after the first: 30 November to 28 February."""

EDGE = within(local(2025, 9, 2))
"""Six months before an hour ago is within this day."""

TABLE = [
    # what comes before, the violation at hand -> rule, what is recommended, which earlier ones were counted
    # E7 first: account sanctions do not apply to news, whatever came before and whenever it was published
    ([], hand(kind=ContentKind.NEWS), "E7", "", ()),
    (TWO_MUTES, hand(GRAVE, kind=ContentKind.NEWS), "E7", "", ()),
    ([], hand(published=UNKNOWN, kind=ContentKind.NEWS), "E7", "", ()),
    # E6: more than six months before the report, to the second; exactly six is not more
    ([], hand(published=at(local(2025, 9, 2, 12))), "E2", "mute_1", ()),
    ([], hand(published=at(local(2025, 9, 2, 11, 59, 59))), "E6", "", ()),
    (TWO_MUTES, hand(GRAVE, published=at(LONG_AGO)), "E6", "", ()),  # and before E5
    ([], hand(published=at(LONG_AGO), deleted_at=None), "E6", "", ()),
    # ... cut to the last day of the month: 31 August and six months are 28 February, or 29 in a leap year
    ([], hand(published=at(local(2025, 8, 31, 12)), reported_at=local(2026, 2, 28, 12)), "E2", "mute_1", ()),
    ([], hand(published=at(local(2025, 8, 31, 12)), reported_at=local(2026, 2, 28, 12, 0, 1)), "E6", "", ()),
    ([], hand(published=at(local(2023, 8, 31, 12)), reported_at=local(2024, 2, 29, 12)), "E2", "mute_1", ()),
    ([], hand(published=at(local(2023, 8, 31, 12)), reported_at=local(2024, 2, 29, 12, 0, 1)), "E6", "", ()),
    ([], hand(published=at(local(2024, 2, 29, 12)), reported_at=local(2024, 8, 29, 12)), "E2", "mute_1", ()),
    ([], hand(published=at(local(2024, 2, 29, 12)), reported_at=local(2024, 8, 29, 12, 0, 1)), "E6", "", ()),
    # ... by the operator's calendar: 1 March there is still 28 February by UTC
    ([], hand(published=at(local(2025, 8, 31, 1)), reported_at=local(2026, 2, 28, 1)), "E2", "mute_1", ()),
    ([], hand(published=at(local(2025, 8, 31, 1)), reported_at=local(2026, 2, 28, 1, 0, 1)), "E6", "", ()),
    # E6: unknown is undecided, never assumed
    ([], hand(published=UNKNOWN), "E6?", "", ()),
    (TWO_MUTES, hand(GRAVE, published=UNKNOWN), "E6?", "", ()),
    # ... a day without its hour is enough where every hour of it gives the same answer
    ([], hand(published=within(local(2025, 9, 3))), "E2", "mute_1", ()),
    ([], hand(published=within(local(2025, 9, 1))), "E6", "", ()),
    ([], hand(published=within(local(2025, 9, 2))), "E6?", "", ()),
    ([MUTED], hand(published=within(LONG_AGO - 12 * HOUR), reported_at=LONG_AGO + DAY), "E6?", "", ()),
    # E5: two mutes begun within three calendar months, published after the second
    (TWO_MUTES, hand(MINOR), "E5", "ban", (1, 2)),
    (TWO_MUTES, hand(GRAVE), "E5", "ban", (1, 2)),
    (TWO_MUTES, hand(deleted_at=None), "E5", "ban", (1, 2)),  # violating content, deleted or not
    (TWO_MUTES, hand(published=at(local(2026, 2, 28, 12))), "E4", "mute_7", (1,)),  # not after the second's begin
    (TWO_MUTES, hand(published=at(local(2026, 2, 28, 12, 0, 1))), "E5", "ban", (1, 2)),
    (
        [TWO_MUTES[0], deleted(2, local(2026, 2, 28, 12, 0, 1), "mute_3")],  # a second more than three months
        hand(),
        "E4",
        "mute_7",
        (1, 2),
    ),
    ([*TWO_MUTES, deleted(3, LONG_AGO, "mute_30")], hand(), "E5", "ban", (1, 2)),  # the old one is near none
    # ... cut to the last day of the month: 29 November to 29 February of a leap year, 31 August to 30 November
    (begun(local(2023, 11, 29, 12), local(2024, 2, 29, 12)), hand(), "E5", "ban", (1, 2)),
    (begun(local(2023, 11, 30, 12), local(2024, 2, 29, 12, 0, 1)), hand(), "E4", "mute_7", (1, 2)),
    (begun(local(2025, 8, 31, 12), local(2025, 11, 30, 12)), hand(), "E5", "ban", (1, 2)),
    (begun(local(2025, 8, 31, 12), local(2025, 11, 30, 12, 0, 1)), hand(), "E4", "mute_7", (1, 2)),
    ([TWO_MUTES[0], replace(TWO_MUTES[1], lifted=True)], hand(), "E4", "mute_7", (1,)),  # lifted on appeal
    ([TWO_MUTES[0], replace(TWO_MUTES[1], annulled=True)], hand(), "E4", "mute_7", (1,)),
    ([TWO_MUTES[0], replace(TWO_MUTES[1], deleted_at=None)], hand(), "E4", "mute_7", (1,)),  # not for a deletion
    # E4: muted before for deleted content, at any time, and published afterwards: length by severity
    ([MUTED], hand(MINOR), "E4", "mute_3", (1,)),
    ([MUTED], hand(SERIOUS), "E4", "mute_7", (1,)),
    ([MUTED], hand(GRAVE), "E4", "mute_30", (1,)),
    ([deleted(1, NOW - 2 * DAY, "mute_1")], hand(published=at(NOW - 2 * DAY)), "E2", "mute_1", ()),
    ([deleted(1, NOW - 2 * DAY, "mute_1")], hand(published=at(NOW - 2 * DAY + SECOND)), "E4", "mute_7", (1,)),
    ([MUTED], hand(deleted_at=None), "E1", "mute_3", ()),  # E4 needs a deletion
    ([replace(MUTED, lifted=True)], hand(), "E2", "mute_1", ()),
    ([replace(MUTED, annulled=True)], hand(), "E2", "mute_1", ()),
    ([deleted(1, LONG_AGO, "warning")], hand(), "E2", "mute_1", ()),  # a warning is no mute
    ([deleted(1, LONG_AGO, "ban")], hand(), "E2", "mute_1", ()),
    # E3: two or more deleted within one day, to the second; ban where grave
    ([deleted(1, NOW - DAY)], hand(MINOR), "E3", "mute_3", (1,)),
    ([deleted(1, NOW - DAY)], hand(SERIOUS), "E3", "mute_7", (1,)),
    ([deleted(1, NOW - DAY)], hand(GRAVE), "E3", "ban", (1,)),
    ([deleted(1, NOW - DAY - SECOND)], hand(), "E2", "mute_1", ()),
    ([deleted(2, NOW), deleted(1, NOW - HOUR)], hand(), "E3", "mute_7", (1, 2)),
    ([deleted(1, NOW - HOUR, annulled=True)], hand(), "E2", "mute_1", ()),
    ([deleted(1, NOW - HOUR, "mute_1", lifted=True)], hand(), "E3", "mute_7", (1,)),  # the deletion still stands
    ([deleted(1, NOW - HOUR, deleted_at=None)], hand(), "E2", "mute_1", ()),
    ([deleted(1, NOW - HOUR)], hand(deleted_at=None), "E1", "mute_3", ()),
    ([deleted(1, NOW - HOUR, published=at(LONG_AGO))], hand(), "E2", "mute_1", ()),  # old by E6: not counted later
    ([deleted(1, NOW - HOUR, published=UNKNOWN)], hand(), "E2", "mute_1", ()),  # never assumed to be recent
    ([deleted(1, NOW - HOUR, "warning", published=UNKNOWN)], hand(), "E3", "mute_7", (1,)),  # somebody judged it
    # ... nor is a day of which some hours were too old, unless somebody judged it
    ([deleted(1, NOW - HOUR, published=EDGE)], hand(), "E2", "mute_1", ()),
    ([deleted(1, NOW - HOUR, "warning", published=EDGE)], hand(), "E3", "mute_7", (1,)),
    # E4 together with E3: the heavier of the two
    ([MUTED, deleted(2, NOW - HOUR)], hand(GRAVE), "E3", "ban", (2,)),
    ([MUTED, deleted(2, NOW - HOUR)], hand(SERIOUS), "E4", "mute_7", (1,)),  # the same: E4, which stands first
    # E2: one serious violation deleted within a day
    ([], hand(SERIOUS), "E2", "mute_1", ()),
    # E1: what is not serious, warning first; what is grave, and what is not deleted, by severity
    ([], hand(MINOR), "E1", "warning", ()),
    ([], hand(GRAVE), "E1", "mute_30", ()),
    ([], hand(MINOR, deleted_at=None), "E1", "warning", ()),
    ([], hand(SERIOUS, deleted_at=None), "E1", "mute_3", ()),
]


@pytest.mark.parametrize(("history", "at_hand", "rule", "word", "counted"), TABLE)
def test_section_e_says(
    history: list[Earlier], at_hand: AtHand, rule: str, word: str, counted: tuple[int, ...]
) -> None:
    advice = advise(history, at_hand, LADDER, ZONE)
    assert advice
    assert f"{advice.rule}{'?' if advice.undecided else ''}" == rule
    assert advice.measure == measure(word)
    assert advice.counted == counted


def test_the_answer_of_the_requirements_in_full() -> None:
    mutes = [Measure(Sanction.MUTE, days) for days in (1, 3, 30)]
    assert advise([MUTED], hand(), LADDER, ZONE) == Advice(Rule.E4, Measure(Sanction.MUTE, 7), tuple(mutes), (1,))


def test_for_illegal_news_referral_stays_open_and_nothing_else() -> None:
    assert advise([], hand(kind=ContentKind.NEWS), LADDER, ZONE) == Advice(
        Rule.E7, options=(Measure(Sanction.REFERRAL),)
    )


def test_of_what_is_neither_user_content_nor_news_the_ladder_says_nothing() -> None:
    assert advise([], hand(kind=ContentKind.OTHER), LADDER, ZONE) is None


def test_a_month_is_the_operators_over_a_change_of_clocks_too() -> None:
    noon = datetime(2025, 9, 8, 12, tzinfo=NEW_YORK)
    assert months_later(noon, 6, NEW_YORK) == datetime(2026, 3, 8, 12, tzinfo=NEW_YORK)


@pytest.mark.parametrize("cell", CELLS)
def test_no_cell_returns_everything(cell: tuple[Rule, Severity]) -> None:
    left = set(LADDER.cells[cell])
    assert 0 < len(left) <= len(MEASURES) // 2
    assert len({it.kind for it in left}) < len({Sanction.WARNING, Sanction.MUTE, Sanction.BAN, Sanction.DEREGISTRATION})


def test_there_is_a_cell_for_whatever_a_rule_is_asked() -> None:
    """E2 speaks of what is serious only; the others of every severity."""
    for severity in Severity:
        for history in ([], [MUTED], TWO_MUTES, [deleted(1, NOW)]):
            for when in (NOW, None):
                assert advise(history, hand(severity, deleted_at=when), LADDER, ZONE)


INSTANTS = st.integers(0, 500 * 24).map(lambda hours: NOW - hours * HOUR)
WORDS = st.sampled_from(["", "warning", "mute_1", "mute_7", "mute_30", "ban"])
HISTORIES = st.lists(st.tuples(INSTANTS, WORDS, st.booleans(), st.booleans()), max_size=6).map(
    lambda drawn: [
        deleted(id, when, word, lifted=lifted, annulled=annulled)
        for id, (when, word, lifted, annulled) in enumerate(drawn)
    ]
)


@given(data=st.data(), history=HISTORIES, severity=st.sampled_from(Severity))
def test_the_order_of_the_history_changes_nothing(data: st.DataObject, history: list[Earlier], severity: Severity):
    shuffled = data.draw(st.permutations(history))
    published = data.draw(INSTANTS)
    at_hand = hand(severity, at(published))
    assert advise(shuffled, at_hand, LADDER, ZONE) == advise(history, at_hand, LADDER, ZONE)


@given(history=HISTORIES, published=INSTANTS)
def test_what_an_appeal_annulled_is_as_if_it_had_never_been(history: list[Earlier], published: datetime):
    at_hand = hand(published=at(published))
    without = [earlier for earlier in history if not earlier.annulled]
    assert advise(history, at_hand, LADDER, ZONE) == advise(without, at_hand, LADDER, ZONE)


POST, OTHER_POST = b"post", b"other"
SAME_DAY = NOW - HOUR

CONTENTS = [
    # earlier violations, the content at hand, the rule and the earlier violations counted
    ([deleted(1, SAME_DAY, content=POST)], POST, Rule.E2, ()),  # one post, reported by two people
    ([deleted(1, SAME_DAY, content=POST), deleted(2, SAME_DAY, content=POST)], POST, Rule.E2, ()),  # by three
    ([deleted(1, SAME_DAY, content=POST)], OTHER_POST, Rule.E3, (1,)),  # two posts in one day
    ([deleted(1, SAME_DAY, content=POST), deleted(2, SAME_DAY, content=POST)], OTHER_POST, Rule.E3, (1,)),
    ([deleted(1, SAME_DAY)], POST, Rule.E3, (1,)),  # nobody knows of which content it was
    ([deleted(1, SAME_DAY), deleted(2, SAME_DAY)], None, Rule.E3, (1, 2)),
    ([deleted(1, LONG_AGO, "mute_1", content=POST), deleted(2, LONG_AGO + DAY, "mute_1", content=POST)],
     OTHER_POST, Rule.E4, (1,)),  # two mutes for one post are no repetition
    ([deleted(1, LONG_AGO, "mute_1", content=POST), deleted(2, LONG_AGO + DAY, "mute_1", content=b"third")],
     OTHER_POST, Rule.E5, (1, 2)),
    ([deleted(1, LONG_AGO, content=POST), deleted(2, LONG_AGO, "mute_1", content=POST)],
     OTHER_POST, Rule.E4, (2,)),  # the decision with a sanction stands
    ([deleted(1, SAME_DAY, content=POST, annulled=True)], OTHER_POST, Rule.E2, ()),
]  # fmt: skip


@pytest.mark.parametrize(("history", "content", "rule", "counted"), CONTENTS)
def test_contents_are_counted_not_cases(
    history: list[Earlier], content: bytes | None, rule: Rule, counted: tuple[int, ...]
) -> None:
    told = advise(history, hand(content=content), LADDER, ZONE)
    assert told is not None
    assert (told.rule, told.counted) == (rule, counted)

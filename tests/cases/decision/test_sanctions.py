"""Sanctions: imposed, over when their time is, lifted; and the history that later cases count."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cases.decision import consequences
from cases.decision.advice import count_earlier_violations
from rules.facts.events import LiftReason
from rules.sanctions.ladder import Earlier, Published
from rules.sanctions.measures import Measure
from rules.vocabulary import DeadlineKind, Sanction
from store.decision import violations
from store.decision.violations import SanctionRow
from store.record.cases import CaseRow
from tests.cases.conftest import ABUSE, DAY, House

MUTE = Measure(Sanction.MUTE, 7)


def decided(house: House) -> CaseRow:
    return house.decides(house.begins(house.accepts(house.files())))


def imposed(house: House, case: CaseRow, measure: Measure = MUTE) -> SanctionRow:
    span = Published(house.now - DAY, house.now - DAY)

    def work(tx):  # type: ignore[no-untyped-def]
        violations.record_violation(tx, case, published=span, deleted=True)
        return consequences.impose_sanction(tx, case, measure)

    return house.unit(work)  # type: ignore[no-any-return]


def standing(house: House, case: CaseRow) -> SanctionRow:
    [row] = house.unit(lambda tx: violations.of_case(tx, case.id))
    return row


def history(house: House, case: CaseRow) -> list[Earlier]:
    return house.unit(lambda tx: violations.history(tx, case))


def test_the_end_of_a_mute_is_announced_once_whatever_became_of_its_case(house: House) -> None:
    case = decided(house)
    imposed(house, case)
    assert house.due(case)[DeadlineKind.MUTE_END] == house.now + 7 * DAY
    house.passes(6 * DAY)
    assert "mute_over" not in house.forms("desk")
    house.passes(30 * DAY)  # meanwhile the window is over and the case closed
    assert house.forms("desk").count("mute_over") == 1
    assert standing(house, case).ended_at == case.decided_at + 7 * DAY  # type: ignore[operator]
    assert DeadlineKind.MUTE_END not in house.due(case)


def test_a_ban_has_no_end(house: House) -> None:
    case = decided(house)
    imposed(house, case, Measure(Sanction.BAN))
    assert DeadlineKind.MUTE_END not in house.due(case)
    assert standing(house, case).ends_at is None


def test_what_is_lifted_is_told_beside_the_card_and_its_end_is_not_announced(house: House) -> None:
    case = decided(house)
    imposed(house, case)
    assert house.unit(lambda tx: consequences.lift_sanctions(tx, case, why=LiftReason.LEAD, by=house.lead.id))
    assert house.unit(lambda tx: consequences.lift_sanctions(tx, case, why=LiftReason.APPEAL)) == []  # once
    assert standing(house, case).lifted == LiftReason.LEAD
    house.passes(10 * DAY)
    assert [form for form in house.forms("desk") if form in ("mute_over", "lifted")] == ["lifted"]


def test_another_case_on_the_subject_counts_what_was_found_before(house: House) -> None:
    case, later, other = decided(house), house.files(), house.files(replace(ABUSE, subject="@another"))
    imposed(house, case)
    span = Published(house.now - DAY, house.now - DAY)
    assert history(house, later) == [
        Earlier(case.id, case.severity, span, case.filed_at, house.now, MUTE, house.now),
    ]
    assert history(house, other) == []
    assert history(house, case) == []  # a case is not its own history


def test_the_card_counts_earlier_violations_and_the_mutes_of_the_last_three_months(house: House) -> None:
    case, later = decided(house), house.files()
    imposed(house, case)
    assert house.unit(lambda tx: count_earlier_violations(tx, later)) == (1, 1)
    house.now = datetime(2027, 2, 23, 6, 0, tzinfo=UTC)  # three calendar months later to the second
    assert house.unit(lambda tx: count_earlier_violations(tx, later)) == (1, 1)
    house.now += timedelta(seconds=1)
    assert house.unit(lambda tx: count_earlier_violations(tx, later)) == (1, 0)
    house.unit(lambda tx: violations.annul(tx, case.id))
    assert house.unit(lambda tx: count_earlier_violations(tx, later)) == (0, 0)


def test_lifted_on_appeal_a_mute_counts_no_more_and_annulled_the_violation_neither(house: House) -> None:
    case, later = decided(house), house.files()
    imposed(house, case)
    house.unit(lambda tx: consequences.lift_sanctions(tx, case, why=LiftReason.APPEAL))
    [earlier] = history(house, later)
    assert (earlier.lifted, earlier.annulled) == (True, False)
    house.unit(lambda tx: consequences.annul_violation(tx, case))
    [earlier] = history(house, later)
    assert earlier.annulled


def test_what_nobody_could_name_has_no_history(house: House) -> None:
    nameless = replace(ABUSE, subject="")
    case = house.decides(house.begins(house.accepts(house.files(nameless))))
    imposed(house, case)
    assert history(house, house.files(nameless)) == []

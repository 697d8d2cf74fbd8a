"""What staff recategorise teaches the search (row A2), from several cases on, and nothing of it tells of a case."""

import sqlalchemy as sa

from cases.intake.category_search import find
from cases.triage import recategorise
from rules.catalogue.teaching import FLOOR
from rules.report import Filing
from rules.vocabulary import Act
from store.tables import TAUGHT
from tests.cases.conftest import House, done

SAID = "他在直播间甩锅给我，还开小号带头甩锅"
ASKED = "又有人甩锅给我"


def moved(house: House, *to: str, said: str = SAID) -> None:
    """File a report, which staff then put into these categories, one after another."""
    case = house.files(Filing("abuse", subject=f"@p{house.unit(_rows)}", description=said))
    for category in to:
        done(house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), category, by=house.lead))


def _rows(tx) -> int:  # type: ignore[no-untyped-def]
    return len(tx.conn.execute(sa.text("SELECT id FROM cases")).all())


def found(house: House, phrase: str = ASKED) -> tuple[str, ...]:
    return house.unit(lambda tx: find(tx, phrase, [("mock", 2.0), ("provoke", 1.0)]))


def test_several_cases_teach_it_and_fewer_do_not(house: House) -> None:
    for _ in range(FLOOR - 1):
        moved(house, "slander")
    assert found(house) == ("mock", "provoke")
    moved(house, "slander")
    assert found(house) == ("mock", "slander", "provoke")
    assert found(house, SAID)[0] == "slander"  # all of its words are taught
    assert found(house, "天气真好") == ("mock", "provoke")


def test_a_case_teaches_only_the_category_in_which_it_was_left(house: House) -> None:
    for _ in range(FLOOR):
        moved(house, "slander", "threat")
    assert found(house) == ("mock", "threat", "provoke")


def test_what_is_kept_holds_no_text(house: House) -> None:
    moved(house, "slander")
    rows = house.unit(lambda tx: tx.conn.execute(sa.select(TAUGHT)).all())
    assert rows
    assert all(
        len(bytes(row.feature)) == 16 and not any(word.encode() in bytes(row.feature) for word in SAID) for row in rows
    )


def test_a_case_that_only_some_may_see_teaches_nothing(house: House) -> None:
    moved(house, "staff-rules")
    assert house.unit(lambda tx: tx.conn.execute(sa.select(TAUGHT)).all()) == []

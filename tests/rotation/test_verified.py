"""`lian verify` finds nothing wrong where cases and persons are gone, cases are held, and keys were changed."""

from contextlib import nullcontext
from datetime import timedelta

from sqlalchemy import update

from cases.intake import drafting
from cases.intake.file import file
from cases.retention import hold, persons
from cases.triage import reject, withdraw
from rules.report import Filing
from rules.vocabulary import Act, Identity, Role
from rules.wording import Wording
from store.engine import engines
from store.engine.connection import Connection
from store.guard.verifying import AlteredRow, Looked
from store.record.cases import CaseRow
from store.record.verifying import verify
from store.sealing import Keyring
from store.tables import CASE
from tests.addresses import at
from tests.cases.conftest import DAY, LIN, WEI, House
from tests.rotation.test_erased import TERM, rotated
from tests.support.installation import KEYS, STAFF_CHAT
from tests.tamper.stage import Stage


def found(url: str, keys: Keyring) -> list[AlteredRow]:
    engine = engines.reader(url, 1)
    with engine.connect() as conn:
        said = list(verify(lambda: nullcontext(Connection(conn)), keys, Looked()))
    engine.dispose()
    return said


def sleeps(house: House, time: timedelta) -> None:
    """Do what has come due in this time at its end, as after a sleep of the machine."""
    house.now += time
    while house.sweeps():
        pass


def held(house: House, case: CaseRow) -> None:
    mei = house.hire(2004, "阿兰", Role.MODERATOR, team="content")
    house.unit(lambda tx: hold.propose(tx, house.mod, at(STAFF_CHAT), case.id, "法院要求保留"))
    house.unit(lambda tx: hold.answer(tx, mei, at(STAFF_CHAT), case.id, agrees=True))


def anonymous(house: House, n: int) -> CaseRow:
    filing = Filing("abuse", subject=f"@nobody{n}", identity=Identity.ANONYMOUS)
    person = house.meet(1004)
    case = house.unit(lambda tx: file(tx, person, drafting.begin(tx, person, {}), filing, receipt=bytes([n]) * 16))
    assert isinstance(case, CaseRow)
    return case


def test_verify_raises_no_false_alarm(database_url: str) -> None:
    house = Stage(database_url).house
    lin, han = house.meet(LIN), house.meet(1003)
    withdrawn = house.files(Filing("abuse", subject="@fifth", description="又骂人"), LIN)
    kept = house.files(Filing("abuse", subject="@sixth", description="还骂人"), 1003)
    held(house, kept)
    house.unit(lambda tx: withdraw(tx, lin, withdrawn.id))
    house.unit(lambda tx: withdraw(tx, han, kept.id))
    gone = anonymous(house, 1)
    house.presses(reject, Act.REJECT, gone, Wording(text="不属受理范围"))
    assert found(database_url, KEYS) == []
    for time in (16 * DAY, TERM):
        sleeps(house, time)
    assert house.case(withdrawn.id).erased
    assert house.case(gone.id).erased
    assert not house.case(kept.id).erased
    assert found(database_url, KEYS) == [], "over a destroyed case"
    for person in (lin, han):
        house.unit(lambda tx, person=person: persons.erase(tx, person.id, Role.REPORTER))  # type: ignore[misc]
    house.files(Filing("abuse", subject="@eighth"), WEI)
    anonymous(house, 2)
    house.passes(DAY)
    assert found(database_url, KEYS) == [], "over an erased person"
    keys = rotated(house, database_url)
    house.ends()
    assert keys.generations == (1, 2)
    assert found(database_url, keys) == [], "with keys changed"
    engine = engines.writer(database_url)
    with engine.begin() as conn:
        conn.execute(update(CASE).where(CASE.c.id == withdrawn.id).values(state="accepted"))
    engine.dispose()
    assert {it.table for it in found(database_url, keys)} == {"cases"}, "a tombstone that was changed is named"

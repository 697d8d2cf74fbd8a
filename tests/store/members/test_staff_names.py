"""How staff show themselves is learnt, kept sealed, and forgotten when they leave."""

from sqlalchemy import text

from rules.vocabulary import Role
from store import migrate
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.members import staff, staff_names
from store.members.staff_names import StaffName
from store.unit import Tx
from tests.addresses import at
from tests.support.clock import START
from tests.support.installation import KEYS, installation

MODERATOR = frozenset({Role.MODERATOR})


def test_a_member_is_known_by_alias_at_first_and_then_by_what_they_show(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans", username="linlin")
    assert staff_names.all_names(tx) == [StaffName(lin.id, ("小林",), None)]
    staff_names.set_names(tx, lin.id, "林美玲", "lin_lin")
    assert staff_names.all_names(tx) == [StaffName(lin.id, ("小林", "林美玲"), "lin_lin")]
    staff_names.set_names(tx, lin.id, "小林", None)
    assert staff_names.all_names(tx) == [StaffName(lin.id, ("小林",), None)]


def test_what_they_show_stands_nowhere_in_clear_and_is_written_only_when_it_changes(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")

    def row() -> bytes:
        return bytes(tx.conn.execute(text("SELECT sealed_names FROM staff")).scalar_one())

    staff_names.set_names(tx, lin.id, "林美玲", "lin_lin")
    first = row()
    assert "林美玲".encode() not in first
    staff_names.set_names(tx, lin.id, "林美玲", "lin_lin")
    assert row() == first
    staff_names.set_names(tx, lin.id, "林美玲", "lin_new")
    assert row() != first


def test_who_has_left_is_known_no_more(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")
    staff_names.set_names(tx, lin.id, "林美玲", None)
    staff.deactivate(tx, lin.id)
    staff_names.clear_names(tx, lin.id)
    assert staff_names.all_names(tx) == []
    staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")
    assert staff_names.all_names(tx) == [StaffName(lin.id, ("小林",), None)]


def test_an_alias_is_sealed_and_comes_back_going_down(database_url: str) -> None:
    """Revision 0053: what the others call a member is a name too."""

    def add(conn: Connection) -> None:
        staff.add(Tx(conn, KEYS, START, installation()), at(7), alias="小林", roles=MODERATOR, lang="en")

    engine = engines.writer(database_url)
    with engine.begin() as raw:
        worked(raw, add)
    migrate.downgrade(database_url, "0052", keys=KEYS)
    with engine.connect() as raw:
        assert raw.execute(text("SELECT alias FROM staff")).scalar_one() == "小林"
    migrate.upgrade(database_url, keys=KEYS)
    with engine.begin() as raw:
        [member] = worked(raw, lambda it: staff.list_active(Tx(it, KEYS, START, installation())))
    engine.dispose()
    assert member.alias == "小林"

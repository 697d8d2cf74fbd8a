"""How staff show themselves is learnt, kept sealed, and forgotten when they leave."""

from sqlalchemy import text

from rules.vocabulary import Role
from store.members import staff
from store.members.staff import StaffName
from store.unit import Tx
from tests.addresses import at

MODERATOR = frozenset({Role.MODERATOR})


def test_a_member_is_known_by_alias_at_first_and_then_by_what_they_show(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans", username="linlin")
    assert staff.all_names(tx) == [StaffName(lin.id, ("小林",), None)]
    staff.set_names(tx, lin.id, "林美玲", "lin_lin")
    assert staff.all_names(tx) == [StaffName(lin.id, ("小林", "林美玲"), "lin_lin")]
    staff.set_names(tx, lin.id, "小林", None)
    assert staff.all_names(tx) == [StaffName(lin.id, ("小林",), None)]


def test_what_they_show_stands_nowhere_in_clear_and_is_written_only_when_it_changes(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")

    def row() -> bytes:
        return bytes(tx.conn.execute(text("SELECT sealed_names FROM staff")).scalar_one())

    staff.set_names(tx, lin.id, "林美玲", "lin_lin")
    first = row()
    assert "林美玲".encode() not in first
    staff.set_names(tx, lin.id, "林美玲", "lin_lin")
    assert row() == first
    staff.set_names(tx, lin.id, "林美玲", "lin_new")
    assert row() != first


def test_who_has_left_is_known_no_more(tx: Tx) -> None:
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")
    staff.set_names(tx, lin.id, "林美玲", None)
    staff.deactivate(tx, lin.id)
    staff.clear_names(tx, lin.id)
    assert staff.all_names(tx) == []
    staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans")
    assert staff.all_names(tx) == [StaffName(lin.id, ("小林",), None)]

"""Staff are found by account or handle while they are here; an administrator of the installation always is."""

from rules.vocabulary import Role
from store.members import staff
from store.outbox import Destination
from store.unit import Tx
from tests.addresses import at
from tests.support.installation import ADMINISTRATOR

MODERATOR = frozenset({Role.MODERATOR})


def test_a_member_is_found_by_account_and_by_handle_however_it_is_written(tx: Tx):
    lin = staff.add(
        tx, at(42), alias="Lin", roles=MODERATOR | {Role.LEAD}, lang="en", username="LinLin", team="content"
    )
    assert staff.find_or_add_administrator(tx, at(42)) == lin == staff.get(tx, lin.id)
    assert staff.ids_matching(tx, ("@linlin", "someone"), ()) == staff.ids_matching(tx, ("LINLIN",), ()) == {lin.id}
    assert staff.ids_matching(tx, (), (at(42), at(43))) == {lin.id}
    assert staff.find_or_add_administrator(tx, at(43)) is None
    assert staff.ids_matching(tx, ("someone",), (at(43),)) == set()
    assert (lin.roles, lin.team) == ({Role.MODERATOR, Role.LEAD}, "content")


def test_an_administrator_of_the_installation_needs_no_adding_and_cannot_be_stripped(tx: Tx):
    admin = staff.find_or_add_administrator(tx, at(ADMINISTRATOR))
    assert admin.roles == {Role.ADMINISTRATOR}
    assert staff.find_or_add_administrator(tx, at(ADMINISTRATOR)) == admin
    assert staff.change(tx, admin.id, roles=MODERATOR).roles == {Role.MODERATOR, Role.ADMINISTRATOR}
    staff.deactivate(tx, admin.id)
    assert Role.ADMINISTRATOR in staff.find_or_add_administrator(tx, at(ADMINISTRATOR)).roles


def test_a_member_changes_leaves_and_comes_back(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=MODERATOR, lang="en")
    changed = staff.change(tx, lin.id, roles=frozenset({Role.LEAD}), cleared=True, team="news")
    assert (changed.roles, changed.cleared, changed.team) == ({Role.LEAD}, True, "news")
    staff.deactivate(tx, lin.id)
    assert staff.find_or_add_administrator(tx, at(42)) is None
    assert staff.ids_matching(tx, (), (at(42),)) == set()
    assert staff.list_active(tx) == []
    assert staff.get(tx, lin.id).alias == "Lin"
    back = staff.add(tx, at(42), alias="Lin", roles=MODERATOR, lang="zh-Hant")
    assert (back.id, back.lang) == (lin.id, "zh-Hant")
    assert staff.list_active(tx) == [back]


def test_a_member_is_written_to_in_private_only_after_starting_the_bot(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=MODERATOR, lang="en")
    assert staff.private_chat(tx, lin.id) is None
    assert staff.unreachable(tx.conn, tx.keys) == ["Lin"]
    staff.set_reachable(tx, at(42), now=True)
    assert staff.find_or_add_administrator(tx, at(42)).reachable
    assert staff.private_chat(tx, lin.id) == Destination("desk", at(42), "en", "Asia/Shanghai")
    staff.set_reachable(tx, at(42), now=False)
    assert staff.private_chat(tx, lin.id) is None


def test_a_report_that_names_an_administrator_who_never_came_names_them_all_the_same(tx: Tx):
    assert staff.ids_matching(tx, (), (at(ADMINISTRATOR),)) == {
        staff.find_or_add_administrator(tx, at(ADMINISTRATOR)).id
    }


def test_a_handle_counts_as_it_is_now(tx: Tx):
    lin = staff.add(tx, at(42), alias="小林", roles=MODERATOR, lang="zh-Hans", username="linlin")
    staff.set_username(tx, lin.id, "Lin_New")
    assert staff.ids_matching(tx, ("lin_new",), ()) == {lin.id}
    assert staff.ids_matching(tx, ("linlin",), ()) == set()
    staff.set_username(tx, lin.id, None)
    assert staff.ids_matching(tx, ("lin_new",), ()) == set()

"""What staff are preparing is kept where they prepare it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from rules.vocabulary import Role
from store.intake import desk_drafts
from store.members import staff
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case

CHAT, TOPIC = -1001, "7"


def test_a_member_prepares_one_act_at_each_place(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=frozenset({Role.MODERATOR}), lang="en")
    case = a_case(tx)
    in_topic = desk_drafts.start(tx, lin.id, at(CHAT), TOPIC, {"kind": "reject"}, case.id)
    in_general = desk_drafts.start(tx, lin.id, at(CHAT), None, {"kind": "search"})
    assert desk_drafts.at_place(tx, lin.id, at(CHAT), TOPIC) == desk_drafts.get(tx, in_topic.id) == in_topic
    assert desk_drafts.at_place(tx, lin.id, at(CHAT), None) == in_general
    assert (
        desk_drafts.at_place(tx, lin.id, at(CHAT), "8") is desk_drafts.at_place(tx, lin.id + 1, at(CHAT), TOPIC) is None
    )


def test_each_screen_has_its_version_and_what_is_done_is_gone(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=frozenset(), lang="en")
    first = desk_drafts.start(tx, lin.id, at(CHAT), TOPIC, {"kind": "ask"})
    second = desk_drafts.save(tx, first, {"kind": "ask", "given": {"question": ["", "Where?"]}})
    assert (first.version, second.version) == (1, 2)
    assert desk_drafts.at_place(tx, lin.id, at(CHAT), TOPIC) == second
    desk_drafts.erase(tx, second)
    assert desk_drafts.get(tx, first.id) is None


def test_a_former_drafts_button_never_fits_the_next(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=frozenset(), lang="en")
    former = desk_drafts.start(tx, lin.id, at(CHAT), TOPIC, {"kind": "reject"})
    desk_drafts.erase(tx, former)
    assert desk_drafts.start(tx, lin.id, at(CHAT), TOPIC, {"kind": "ask"}).id != former.id


def test_a_second_draft_at_the_same_place_is_a_fault(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=frozenset(), lang="en")
    desk_drafts.start(tx, lin.id, CHAT, TOPIC, {})
    with pytest.raises(IntegrityError):
        desk_drafts.start(tx, lin.id, CHAT, TOPIC, {})


def test_what_is_being_written_is_sealed(tx: Tx):
    lin = staff.add(tx, at(42), alias="Lin", roles=frozenset(), lang="en")
    desk_drafts.start(tx, lin.id, at(CHAT), TOPIC, {"words": "three insults"})
    row = tx.conn.execute(text("SELECT * FROM desk_draft")).one()
    assert b"insults" not in repr(tuple(row)).encode()

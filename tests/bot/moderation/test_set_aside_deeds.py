"""One deed stops no enforcer; and the administrators are told of what was set aside, not too often."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.processes import roles
from cases import dead_letters
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.vocabulary import Role
from sandbox import Person
from store.decision import enforcements
from store.members import staff
from store.tables import ENFORCEMENT
from store.unit import Tx
from tests.addresses import at
from tests.bot.conftest import House
from tests.bot.moderation.street import on_the_street
from tests.bot.receiving.aside import aside, settle, was_alone
from tests.support.settling import until


async def test_a_deed_that_raises_three_times_waits_for_a_press_and_another_is_done(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    street = await on_the_street(house)
    carry_out, broken = house.roles[0]._hand.carry_out, True  # type: ignore[attr-defined]

    async def spoilt(order: Any, subject: int) -> GroupStatus:
        if broken and order.row.deed is GroupMeasure.BAN:
            raise KeyError("status")
        found: GroupStatus = await carry_out(order, subject)
        return found

    monkeypatch.setattr(house.roles[0]._hand, "carry_out", spoilt)  # type: ignore[attr-defined]
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    [message] = await street.rude.says("滚", to=street.chat)
    other = await street.case(message)
    await street.wants(other, GroupMeasure.DELETE)
    assert message.id not in street.chat.messages
    await settle(house, minutes=1)
    assert await street.found(case) == [GroupStatus.FAILED]
    [(role, _)] = await aside(house)
    assert role == "enforcer"
    broken = False
    await street.unit(lambda tx: enforcements.retry_case(tx, case.id))
    await house.settle()
    assert await street.found(case) == [GroupStatus.BANNED]
    assert await aside(house) == [], "wanted anew, it begins anew"


async def test_a_deed_that_was_alone_at_two_unclean_ends_waits_for_a_press(house: House) -> None:
    street = await on_the_street(house)
    await house.stop()
    case = await street.case()
    await street.wants(case, GroupMeasure.BAN)
    [row] = await street.rows(case)
    await was_alone(house, "enforcer", row.id, ends=2)
    house.start(roles.enforcer(house.parts))
    await until(lambda: aside(house))
    await house.settle()
    assert await street.found(case) == [GroupStatus.FAILED]
    assert street.member.status == "member"


async def test_a_deed_that_cannot_be_read_stops_no_other(house: House) -> None:
    street = await on_the_street(house)
    await house.stop()
    case, other = await street.case(), await street.case()
    await street.wants(case, GroupMeasure.BAN)
    await house.parts.store.commit(lambda tx: tx.conn.execute(update(ENFORCEMENT).values(sealed_target=b"damaged")))
    [message] = await street.rude.says("滚", to=street.chat)
    other = await street.case(message)
    await street.wants(other, GroupMeasure.DELETE)
    house.start(roles.enforcer(house.parts))
    await until(lambda: aside(house))
    await house.settle()
    assert message.id not in street.chat.messages
    assert await street.found(case) == [GroupStatus.FAILED]


async def test_administrators_are_told_at_most_once_an_hour_and_of_all_that_was_set_aside(house: House) -> None:
    chief = Person.join(house.sandbox, "Chief", language_code="zh-hans")
    chief.goes_to(house.desk)
    await chief.starts(house.desk)

    def unit(tx: Tx) -> None:
        staff.add(
            tx, at(chief.user.id), alias="chief", roles=frozenset({Role.ADMINISTRATOR}), lang="zh-Hans", username="c"
        )
        staff.set_reachable(tx, at(chief.user.id), now=True)

    store = house.parts.store
    await store.commit(unit)
    house.start(roles.outbox_sender(house.parts, "desk"))

    async def sets_aside(row: int) -> None:
        await store.commit(lambda tx: dead_letters.set_aside_row(tx, "clock", row, "KeyError", tell=True))
        await house.settle()

    await sets_aside(1)
    house.clock.advance(timedelta(minutes=5))
    await sets_aside(2)
    await sets_aside(3)
    told = [message.content["text"] for message in chief.messages() if "没能处理" in str(message.content.get("text"))]
    assert len(told) == 1
    assert "时限，现在不再提醒：1" in told[0]
    assert "lian check" in told[0]
    house.clock.advance(timedelta(hours=1))
    await house.settle()
    assert "时限，现在不再提醒：2" in chief.last

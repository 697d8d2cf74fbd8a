"""A message that can never be sent, or never be marked, ends; it repeats nothing, and the next of its chat goes."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from sandbox import Person
from store.outbox import SendMode, sending
from tests.bot.conftest import House, shown
from tests.support.settling import until

NEVER = [
    # A refusal that no second try can mend ends the message, whatever words Telegram finds for it.
    (SendMode.NEW, "sendMessage", "Bad Request: TOPIC_CLOSED"),
    (SendMode.NEW, "sendMessage", "Bad Request: MESSAGE_ID_INVALID"),
    (SendMode.MOVE, "deleteMessage", "Bad Request: MESSAGE_ID_INVALID"),
]


@pytest.mark.parametrize(("manner", "method", "said"), NEVER)
async def test_what_cannot_be_mended_is_not_tried_again(
    manner: SendMode, method: str, said: str, courier: House
) -> None:
    await courier.put("一", slot="screen")
    await courier.settle()
    courier.sandbox.faults.add("error", method, code=400, words=said, times=9)
    tried = len(courier.calls(method))
    await courier.put("二", manner=manner, slot="screen")
    await courier.settle()
    assert len(courier.calls(method)) == tried + 1


async def test_a_message_that_cannot_be_marked_goes_once_and_does_not_hold_up_the_next(
    courier: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = sending.mark_sent

    def spoilt(tx: Any, row: sending.OutboxRow, message_id: int | None) -> None:
        if row.id == first:
            raise LookupError("its case is gone")
        sent(tx, row, message_id)

    monkeypatch.setattr(sending, "mark_sent", spoilt)
    first = await courier.put("一")
    await courier.put("二")
    await courier.settle()
    assert shown(courier.wei) == ["一", "二"]


async def test_a_refusal_that_cannot_be_treated_does_not_hold_up_the_next(
    courier: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def untreated(*_: object) -> None:
        raise LookupError("its case is gone")

    monkeypatch.setattr("bot.telegram_transport.send_errors.RefusalHandler.of", untreated)
    courier.sandbox.faults.add("error", "sendMessage", code=400, times=3)
    await courier.put("一")
    await courier.put("二")
    await courier.settle()
    assert shown(courier.wei) == ["二"]
    assert len(courier.calls("sendMessage")) == 4, "three tries, and the next"


async def test_a_message_of_which_nothing_can_be_kept_goes_once_and_holds_up_its_own_chat_alone(
    courier: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(*_: object) -> None:
        raise LookupError("the table is gone")

    with monkeypatch.context() as gone:
        for mark in ("mark_all_sent", "refuse_unsendable"):
            gone.setattr(sending, mark, spoilt)
        with capture_logs() as logs:
            await courier.put("一")
            await until(lambda: any("could not be kept" in line["event"] for line in logs))
    await courier.put("二")
    li = Person.join(courier.sandbox, "Li")
    await li.starts(courier.reporter)
    await courier.put("三", to=li.user.id)
    await until(lambda: shown(li) == ["三"])
    assert shown(courier.wei) == ["一"]
    assert not courier.tasks[0].done()

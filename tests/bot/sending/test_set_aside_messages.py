"""One message stops no courier, and one letter no postman; what a server does counts against none."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.mail_sms import ContactMessage
from bot.processes import roles
from bot.runtime.http_client import TemporaryFailureError
from bot.sending.mail_sms_transport import MailSmsTransport
from bot.sending.sender import OutboxSender
from rules.facts.notices import ReceivedNotice
from rules.report import Way
from rules.vocabulary import ContactChannel, Identity, Severity, State
from store import outbox
from store.entry import people
from store.notify import contacts
from store.outbox import Destination, sending
from store.record import cases
from store.record.cases import CaseRow, CaseText
from store.tables import OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.bot.conftest import House, shown
from tests.bot.receiving.aside import aside, on_record, settle, was_alone
from tests.support.settling import until


async def test_a_message_that_cannot_be_put_into_words_is_set_aside_after_three_tries(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    from bot.sending import sender

    render = sender.message_from_row

    def spoilt(row: sending.OutboxRow, *rest: Any) -> Any:
        if row.id == first:
            tries.append(row.id)
            raise LookupError("what somebody wrote")
        return render(row, *rest)

    monkeypatch.setattr(sender, "message_from_row", spoilt)
    first = await numbered(house, "一")
    await house.put("二")
    house.start(roles.outbox_sender(house.parts, "reporter"))
    await house.settle()
    assert len(tries) == 3
    assert shown(house.wei) == ["二"]
    assert await aside(house) == [("courier.reporter", first)]
    [attempt] = (await on_record(house, "courier.reporter")).values()
    assert attempt.failure.startswith("LookupError at ")


async def test_a_message_that_was_alone_at_two_unclean_ends_is_set_aside(house: House) -> None:
    first = await numbered(house, "一")
    await house.put("二")
    await was_alone(house, "courier.reporter", first, ends=2)
    house.start(roles.outbox_sender(house.parts, "reporter"))
    await until(lambda: aside(house))
    await house.settle()
    assert shown(house.wei) == ["二"]
    assert await aside(house) == [("courier.reporter", first)]


async def test_a_message_that_cannot_be_opened_is_set_aside(house: House) -> None:
    first = await numbered(house, "一")
    await house.parts.store.commit(lambda tx: tx.conn.execute(update(OUTBOX).values(sealed_content=b"damaged")))
    await house.put("二")
    house.start(roles.outbox_sender(house.parts, "reporter"))
    await until(lambda: aside(house))
    await house.settle()
    assert shown(house.wei) == ["二"]
    assert await aside(house) == [("courier.reporter", first)]


@pytest.mark.parametrize(
    "fault",
    [
        lambda house: house.sandbox.faults.add("error", "sendMessage", code=502, times=5),
        lambda house: house.sandbox.faults.add("drop", "sendMessage", times=5),
        lambda house: house.sandbox.faults.add("flood", "sendMessage", retry_after=1),
    ],
)
async def test_what_telegram_does_counts_against_no_message(fault: Callable[[House], object], courier: House) -> None:
    fault(courier)
    await courier.put("一")
    await settle(courier, minutes=1)
    assert "一" in shown(courier.wei)
    assert await on_record(courier, "courier.reporter") == {}


async def numbered(house: House, words: str) -> int:
    """A message to Wei put into the outbox; its row."""
    await house.put(words)
    [row] = await house.parts.store.read(lambda tx: sending.ready_ids(tx, "reporter", 9))
    return row


class Box:
    """A channel that notes what it is given, and raises when it is told to."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.raises: list[Exception] = []
        self.broken = ""

    async def send(self, dispatch: ContactMessage) -> None:
        self.given.append(dispatch.reference)
        if self.raises:
            raise self.raises.pop(0)
        if dispatch.reference == self.broken:
            raise IndexError("x@b.cn")


def a_case(tx: Tx, chat_id: int) -> CaseRow:
    return cases.create(
        tx,
        number=f"LA-{chat_id}",
        person_id=people.new(tx, at(chat_id), "zh-Hans").id,
        state=State.RECEIVED,
        category="abuse",
        severity=Severity.MINOR,
        team="content",
        restricted=False,
        identity=Identity.CONFIDENTIAL,
        subject=None,
        account=None,
        text=CaseText(),
        way=Way.TELEGRAM,
    )


async def letters(house: House) -> tuple[Box, OutboxSender, list[int]]:
    """Two letters that wait, to two people; who carries them; and their rows."""

    def unit(tx: Tx) -> None:
        for chat_id in (501, 502):
            case = a_case(tx, chat_id)
            assert case.person_id
            contacts.put(tx, case.person_id, ContactChannel.SMS, f"+86138{chat_id}")
            outbox.put(
                tx,
                Destination(
                    ContactChannel.SMS,
                    contacts.placeholder_address(ContactChannel.SMS, case.person_id),
                    "zh-Hans",
                    "Asia/Shanghai",
                ),
                ReceivedNotice(),
                case_id=case.id,
            )

    await house.parts.store.commit(unit)
    parts, box = house.parts, Box()
    wake, lease = parts.wakeups.signal("outbox.sms"), parts.lease("postman.sms")
    transport = MailSmsTransport(ContactChannel.SMS, box, parts.store, parts.words, parts.clock)
    postman = OutboxSender("sms", {"sms": transport}, parts.store, parts.words, parts.clock, wake, lease)
    return box, postman, await parts.store.read(lambda tx: sending.ready_ids(tx, ContactChannel.SMS, 9))


async def test_a_letter_that_raises_three_times_is_set_aside_and_told_beside_the_card(house: House) -> None:
    box, postman, [first, second] = await letters(house)
    box.broken = f"lian-{first}"
    house.start(postman)
    await settle(house, minutes=2)
    assert box.given[:2] == [f"lian-{first}", f"lian-{second}"], "the next one goes"
    assert box.given.count(f"lian-{first}") == 3
    assert await aside(house) == [("postman.sms", first)]
    beside = await house.parts.store.read(lambda tx: sending.ready(tx, "desk", 9))
    assert "undelivered" in {row.notice.KIND for row in beside}


async def test_a_letter_that_was_alone_at_two_unclean_ends_is_set_aside(house: House) -> None:
    box, postman, [first, second] = await letters(house)
    await was_alone(house, "postman.sms", first, ends=2)
    house.start(postman)
    await until(lambda: aside(house))
    await house.settle()
    assert box.given == [f"lian-{second}"]
    assert await aside(house) == [("postman.sms", first)]


async def test_what_a_server_does_counts_against_no_letter(house: House) -> None:
    box, postman, rows = await letters(house)
    box.raises = [*(TemporaryFailureError("451") for _ in range(4)), ConnectionResetError(), TimeoutError()]
    house.start(postman)
    for _ in range(8):
        await house.settle()
        house.clock.advance(timedelta(hours=1))
    await house.settle()
    assert {f"lian-{row}" for row in rows} == set(box.given)
    assert await on_record(house, "postman.sms") == {}

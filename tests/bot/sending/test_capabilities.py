"""A channel is asked only for what it can do."""

import asyncio
import re
from dataclasses import replace

from bot.sending.sender import OutboxSender
from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from rules.addresses import Address, MessageRef
from store import outbox
from store.outbox import Destination, sending
from store.outbox.sending import SendMode, SentMessage
from tests.bot.conftest import House, card
from tests.bot.receiving.aside import aside
from tests.support.settling import HANGS, until


class Line(Transport):
    """A channel of lines: what was sent stays, and there are no topics."""

    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=False, longest=1000
    )

    def __init__(self) -> None:
        self.sent: list[OutgoingMessage] = []

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        self.sent.append(letter)
        return SentMessage(letter.row, MessageRef(str(len(self.sent))))


async def test_a_channel_without_edits_deletions_and_topics_is_sent_new_messages_only(house: House) -> None:
    line, parts = Line(), house.parts
    wake, lease = parts.wakeups.signal("outbox.reporter"), parts.lease("courier.reporter")
    house.start(OutboxSender("reporter", {"telegram": line}, parts.store, parts.words, parts.clock, wake, lease))
    for words, manner in (
        ("一", SendMode.NEW),
        ("二", SendMode.EDIT),
        ("三", SendMode.DELETE),
        ("四", SendMode.OPEN_THREAD),
    ):
        await house.put(words, manner=manner, slot="screen")
        await house.settle()
    assert [re.sub("[^一二三四]", "", str(letter.card)) for letter in line.sent] == ["一", "二"]
    assert {letter.row.manner for letter in line.sent} == {SendMode.NEW}
    await house.put("五", manner=SendMode.NEW, thread="case")
    await house.settle()
    assert line.sent[-1].row.thread is None


async def test_the_transport_is_chosen_by_the_channel_of_the_address_and_without_one_a_message_is_set_aside(
    house: House,
) -> None:
    here, there, parts = Line(), Line(), house.parts
    wake, lease = parts.wakeups.signal("outbox.reporter"), parts.lease("courier.reporter")
    by_channel = {"telegram": here, "plain": there}
    house.start(OutboxSender("reporter", by_channel, parts.store, parts.words, parts.clock, wake, lease))
    for address in ("nowhere:wei", "plain:wei", "telegram:7"):
        to = Destination("reporter", Address(address), "en", "UTC")
        await parts.store.commit(lambda tx, to=to: outbox.put(tx, to, card(to.address)))
    await house.settle()
    assert [[letter.row.to.address for letter in line.sent] for line in (here, there)] == [
        ["telegram:7"],
        ["plain:wei"],
    ]
    assert len(await aside(house)) == 1


class Slow(Line):
    """A channel that never answers."""

    capabilities = replace(Line.capabilities, idempotent=True)

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        self.sent.append(letter)
        await asyncio.Event().wait()
        raise AssertionError


async def test_a_stop_breaks_off_a_message_that_can_be_sent_again(house: House) -> None:
    line, parts = Slow(), house.parts
    wake, lease = parts.wakeups.signal("outbox.reporter"), parts.lease("courier.reporter")
    house.start(OutboxSender("reporter", {"telegram": line}, parts.store, parts.words, parts.clock, wake, lease))
    await house.put("一")
    await until(lambda: bool(line.sent))
    async with asyncio.timeout(HANGS):
        await house.stop()
    assert len(await parts.store.read(lambda tx: sending.ready_ids(tx, "reporter", 9))) == 1

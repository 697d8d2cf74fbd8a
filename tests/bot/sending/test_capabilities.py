"""A channel is asked only for what it can do."""

import re
from datetime import datetime

from bot.sending.sender import OutboxSender
from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage
from rules.addresses import MessageRef
from store.outbox.sending import OutboxRow, SendMode, SentMessage
from tests.bot.conftest import House


class Line:
    """A channel of lines: what was sent stays, and there are no topics."""

    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=False, longest=1000
    )

    def __init__(self) -> None:
        self.sent: list[OutgoingMessage] = []

    def away(self, now: datetime) -> bool:
        return False

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        return now

    def begin(self, row: OutboxRow, now: datetime) -> None: ...

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        return True

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        self.sent.append(letter)
        return SentMessage(letter.row, MessageRef(str(len(self.sent))))

    def end(self, row: OutboxRow, now: datetime) -> None: ...


async def test_a_channel_without_edits_deletions_and_topics_is_sent_new_messages_only(house: House) -> None:
    line, parts = Line(), house.parts
    wake, lease = parts.wakeups.signal("outbox.reporter"), parts.lease("courier.reporter")
    house.start(OutboxSender("reporter", line, parts.store, parts.words, parts.clock, wake, lease))
    for words, manner in (("一", SendMode.NEW), ("二", SendMode.EDIT), ("三", SendMode.DELETE), ("四", SendMode.TOPIC)):
        await house.put(words, manner=manner, slot="screen")
        await house.settle()
    assert [re.sub("[^一二三四]", "", str(letter.card)) for letter in line.sent] == ["一", "二"]
    assert {letter.row.manner for letter in line.sent} == {SendMode.NEW}
    await house.put("五", manner=SendMode.NEW, topic="case")
    await house.settle()
    assert line.sent[-1].row.thread is None

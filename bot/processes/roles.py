"""The roles of Lian, each a part that serves on its own; they meet in the database."""

from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.file_worker import FileWorkers, soffice
from bot.files.fetch import Fetcher
from bot.groups.enforcement import Enforcer
from bot.groups.membership import Doorkeeper
from bot.groups.moderation import Hand
from bot.mail_sms import channels
from bot.processes.clock_role import Clockwork
from bot.processes.resources import Parts
from bot.receiving import webhook
from bot.receiving.counts import Counts, MemoryCounts, RedisCounts
from bot.receiving.intake import Intake
from bot.receiving.receive import Receiver
from bot.receiving.throttle import RequestLimit, Throttle
from bot.receiving.workers import Feed, Workers
from bot.runtime import disk as disks
from bot.runtime.disk import DiskWatch
from bot.sending.mail_sms_sender import Postman
from bot.sending.sender import Courier
from bot.telegram.api import BotName
from bot.telegram_transport.delivery import Delivery
from bot.telegram_transport.rate_limit import Pace, SendLimits
from bot.telegram_transport.send_errors import Treatment
from bot.telegram_transport.transport import TelegramTransport
from rules.vocabulary import ContactChannel
from scheduler.clock import DeadlineClock


class Service(Protocol):
    """A part of Lian that serves on its own."""

    async def run(self) -> None:
        """Serve for ever."""
        ...

    def busy(self) -> bool:
        """At work, not merely waiting for an instant."""
        ...

    def idle(self) -> bool:
        """Nothing waits that may be done at this hour."""
        ...

    async def finish(self) -> None:
        """End the work in hand."""
        ...


def intake(parts: Parts, bot: BotName, feed: Feed) -> Intake:
    """Receives and handles one bot's updates."""
    api = parts.apis[bot]
    lease = parts.lease(f"intake.{bot}")
    workers = Workers(bot, feed, api, parts.store, parts.clock, parts.words, _throttle(parts), lease.trials)
    receiver = Receiver(bot, api, parts.store, parts.keys, parts.clock, workers.deliver)
    door = parts.settings.door()
    arrange = partial(webhook.arrange, api, bot, door, parts.clock)
    return Intake(receiver, workers, lease, arrange, polls=door is None)


def courier(parts: Parts, bot: BotName) -> Courier:
    """Sends one bot's messages."""
    settings = parts.settings
    limits = SendLimits(
        settings.send_per_second, timedelta(seconds=settings.send_per_chat_seconds), settings.send_per_group_minute
    )
    pauses, delivery = parts.apis[bot].pauses, Delivery(parts.apis[bot], parts.vault, parts.words)
    treatment = Treatment(bot, delivery, parts.store, parts.clock, pauses)
    transport = TelegramTransport(delivery, treatment, Pace(limits), pauses)
    wake, lease = parts.wakeups.signal(f"outbox.{bot}"), parts.lease(f"courier.{bot}")
    return Courier(bot, transport, parts.store, parts.words, parts.clock, wake, lease)


def postmen(parts: Parts) -> dict[str, Service]:
    """Carry what goes beside the chat, one for each way the operator has set."""
    settings, there = parts.settings, dict[ContactChannel, channels.LetterChannel]()
    if settings.smtp_url and settings.smtp_from:
        there[ContactChannel.MAIL] = channels.Smtp(settings.smtp_url.get_secret_value(), settings.smtp_from)
    if settings.sms_url and settings.sms_secret:
        there[ContactChannel.SMS] = channels.SmsHook(
            parts.client, settings.sms_url, settings.sms_secret.get_secret_value()
        )
    return {
        f"postman.{name}": Postman(
            name,
            channel,
            parts.store,
            parts.words,
            parts.clock,
            parts.wakeups.signal(f"outbox.{name}"),
            parts.lease(f"postman.{name}"),
        )
        for name, channel in there.items()
    }


def fetcher(parts: Parts) -> Fetcher:
    """Fetches both bots' files."""
    wake, lease = parts.wakeups.signal("files"), parts.lease("fetcher")
    workers = FileWorkers(soffice=soffice())
    return Fetcher(parts.apis, parts.vault, workers, parts.store, parts.keys, parts.clock, wake, lease)


def disk(parts: Parts) -> DiskWatch:
    """Looks how much room there is for files."""
    settings = parts.settings
    return DiskWatch(parts.store, disks.places(settings.database_url, settings.evidence_url))


def enforcer(parts: Parts) -> Enforcer:
    """Carries out in groups what was decided."""
    hand = Hand(parts.apis["desk"], parts.known.desk["id"])
    wake, lease = parts.wakeups.signal("enforcer"), parts.lease("enforcer")
    return Enforcer(hand, parts.store, parts.clock, wake, lease)


def doorkeeper(parts: Parts) -> Doorkeeper:
    """Sees to who is in the staff chat."""
    wake, lease = parts.wakeups.signal("doorkeeper"), parts.lease("doorkeeper")
    return Doorkeeper(parts.apis["desk"], parts.known.desk["id"], parts.store, parts.clock, wake, lease)


def clock(parts: Parts) -> Clockwork:
    """Keeps the deadlines."""
    lease = parts.lease("clock")
    clock, wake = parts.clock, parts.wakeups.signal("clock")
    return Clockwork(DeadlineClock(parts.store, clock.now, clock.alarm, wake, lease.trials), lease)


def _throttle(parts: Parts) -> Throttle:
    policy = parts.store.installation.policy
    counts: Counts = RedisCounts(parts.counting, parts.clock) if parts.counting else MemoryCounts(parts.clock)
    return Throttle(counts, {"updates": RequestLimit(policy.messages_per_minute, timedelta(minutes=1))})

"""Builds the roles of Lian, each a part that runs on its own; they communicate through the database."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.api.transport import ClientTransport
from bot.file_worker.office import program as soffice
from bot.file_worker.pool import FileWorkers
from bot.files.erased_list import ErasedList
from bot.files.fetch import Fetcher
from bot.files.scanning import Scanner
from bot.files.sources import FileSource, Spool, TelegramFiles
from bot.groups.enforcement import Enforcer
from bot.groups.membership import StaffChatMembership
from bot.mail_sms import ContactServer, SmsWebhook, Smtp
from bot.platform_hook import PlatformCaller, PlatformHook
from bot.processes import mails
from bot.processes.resources import Resources
from bot.receiving.channel import Channel
from bot.receiving.intake import Intake, stored_elsewhere
from bot.receiving.throttle import MemoryCounts, RateCounter, RateLimiter
from bot.receiving.workers import Workers
from bot.runtime import disk as disks
from bot.runtime.disk import DiskWatch
from bot.runtime.lease import Lease
from bot.runtime.supervision import Service
from bot.runtime.visitors import Visitors
from bot.sending.mail_sms_transport import MailSmsTransport
from bot.sending.sender import OutboxSender
from bot.sending.transport import Transport
from bot.telegram.api import BotName
from bot.telegram.channel import Reader, TelegramChannel
from bot.telegram.outage_notices import OutageNotices
from bot.telegram.press_answers import PressAnswers
from bot.telegram_transport.delivery import Delivery
from bot.telegram_transport.send_errors import RefusalHandler
from bot.telegram_transport.transport import SendLimits, SendRateLimiter, TelegramTransport
from bot.web.transport import WebTransport
from cases.intake import category_search
from handlers.flows.routing import desk as desk_flow
from handlers.flows.routing import mails as reporter_flow
from handlers.incoming import Flow
from handlers.telegram import ids
from handlers.telegram.desk.desk_bot import DeskBot
from handlers.telegram.reporter.reporter_bot import ReporterBot
from rules.vocabulary import ContactChannel
from scheduler.clock import DeadlineClock
from store.clients.events import WAKE
from store.evidence.incoming import SPOOL
from store.unit import Tx

if TYPE_CHECKING:
    from bot.api.routes import ApiRoutes


_STRANGERS = 30
"""Requests of the API a minute without a valid key, by connection."""


class ClockRole(Service):
    """Handles the deadlines while the lease is held; other processes stand by."""

    def __init__(self, clock: DeadlineClock, lease: Lease) -> None:
        self._clock = clock
        self._lease = lease

    async def run(self) -> None:
        """Run until cancelled."""
        await self._lease.while_held(self._clock.run)

    def busy(self) -> bool:
        """Return whether it is at work, or about to be."""
        return not self._lease.stands_by and self._clock.busy()

    def idle(self) -> bool:
        """Whether no deadline is due that this process must handle."""
        return self._lease.stands_by or self._clock.idle()

    async def finish(self) -> None:
        """Release the lease; the store finishes a sweep that has been submitted."""
        await self._lease.release()


async def readers(parts: Resources) -> dict[BotName, Reader]:
    """Build what reads each bot's updates."""
    settings = parts.settings
    desk = await DeskBot.open(settings.desk_bot_token.get_secret_value(), parts.known.desk)
    return {"reporter": ReporterBot(settings.reporter_bot_token.get_secret_value()).read, "desk": desk.read}


def flows(parts: Resources) -> dict[BotName, Flow]:
    """Return what does each bot's envelopes."""
    search = parts.search

    def find(tx: Tx, phrase: str, /, *, sure: bool = False) -> tuple[str, ...]:
        found = search(phrase)
        return () if sure and not found.sure else category_search.find(tx, phrase, found.scored)

    return {
        "reporter": lambda tx, it: reporter_flow.handle(tx, it, search=partial(find, tx)),
        "desk": lambda tx, it: desk_flow.handle(tx, it, search=partial(find, tx)),
    }


def telegram(parts: Resources, bot: BotName, read: Reader) -> TelegramChannel:
    """Build the channel by which Telegram's updates for one bot come."""
    api, clock = parts.apis[bot], parts.clock
    answers = PressAnswers(bot, api, clock, parts.words)
    outage = OutageNotices(bot, api, clock, parts.words)
    actions, staff_chat = parts.actions[bot], parts.settings.staff_chat
    return TelegramChannel(
        bot, api, read, answers, parts.keys, clock, parts.settings.door(), outage, actions, staff_chat
    )


def intake(parts: Resources, bot: BotName, channels: Sequence[Channel], flow: Flow) -> Intake:
    """Build the role that receives and handles what comes for one bot, on all its channels."""
    lease = parts.lease(f"intake.{bot}")
    channels = [*channels, *mails.channels(parts, bot)]
    named = {it.name: it for it in channels}
    workers = Workers(bot, named, flow, parts.store, parts.clock, _throttle(parts), lease.trials)
    return Intake(bot, channels, workers, parts.store, lease, parts.wakeups.signal(stored_elsewhere(bot)))


def outbox_sender(parts: Resources, bot: BotName) -> OutboxSender:
    """Build the sender of one bot's messages."""
    settings = parts.settings
    limits = SendLimits(
        settings.send_per_second, timedelta(seconds=settings.send_per_chat_seconds), settings.send_per_group_minute
    )
    pauses = parts.apis[bot].pauses
    delivery = Delivery(parts.apis[bot], parts.vault, parts.words, parts.actions[bot])
    treatment = RefusalHandler(bot, delivery, parts.store, parts.clock, pauses)
    transport = TelegramTransport(delivery, treatment, SendRateLimiter(limits), pauses)
    transports: dict[str, Transport] = {ids.CHANNEL: transport, ClientTransport.name: ClientTransport(parts.words)}
    transports |= mails.transports(parts, bot)
    return _sender(parts, f"courier.{bot}", bot, {**transports, WebTransport.name: WebTransport()})


def contact_senders(parts: Resources) -> dict[str, Service]:
    """Build the senders of messages outside the chat, one for each channel that the operator has configured."""
    settings, there = parts.settings, dict[ContactChannel, ContactServer]()
    if settings.smtp_url and settings.smtp_from:
        there[ContactChannel.MAIL] = Smtp(settings.smtp_url.get_secret_value(), settings.smtp_from)
    if settings.sms_url and settings.sms_secret:
        there[ContactChannel.SMS] = SmsWebhook(parts.client, settings.sms_url, settings.sms_secret.get_secret_value())
    resources = (parts.store, parts.words, parts.clock)
    return {
        f"postman.{name}": _sender(parts, f"postman.{name}", name, {name: MailSmsTransport(name, server, *resources)})
        for name, server in there.items()
    }


def _sender(parts: Resources, role: str, queue: str, transports: Mapping[str, Transport]) -> OutboxSender:
    wake = parts.wakeups.signal(f"outbox.{queue}")
    return OutboxSender(queue, transports, parts.store, parts.words, parts.clock, wake, parts.lease(role))


def fetcher(parts: Resources) -> Fetcher:
    """Build the role that fetches the files of all channels."""
    wake, lease = parts.wakeups.signal("files"), parts.lease("fetcher")
    workers = FileWorkers(soffice=soffice())
    scanner, erased = Scanner(parts.settings.clamd_url, parts.clock), ErasedList.of(parts.settings)
    sources: dict[str, FileSource] = {
        ids.CHANNEL: TelegramFiles(parts.apis, parts.actions["reporter"], parts.store),
        SPOOL: Spool(parts.vault, parts.store, parts.clock),
    }
    return Fetcher(sources, parts.vault, workers, scanner, parts.store, parts.keys, parts.clock, wake, lease, erased)


def disk(parts: Resources) -> DiskWatch:
    """Build the role that watches the free disk space."""
    settings = parts.settings
    return DiskWatch(parts.store, disks.local_folders(settings.database_url, settings.evidence_url))


def enforcer(parts: Resources) -> Enforcer:
    """Build the role that applies decided measures in groups."""
    wake, lease = parts.wakeups.signal("enforcer"), parts.lease("enforcer")
    return Enforcer(parts.apis["desk"], parts.known.desk["id"], parts.store, parts.clock, wake, lease)


def platform_caller(parts: Resources) -> dict[str, Service]:
    """Build the role that has measures carried out by the platform, where the operator has configured it."""
    settings = parts.settings
    if not (settings.measures_url and settings.measures_secret):
        return {}
    hook = PlatformHook(parts.client, settings.measures_url, settings.measures_secret.get_secret_value())
    wake, lease = parts.wakeups.signal("hook"), parts.lease("hook")
    return {"hook": PlatformCaller(hook, parts.store, parts.clock, wake, lease)}


def staff_chat_membership(parts: Resources) -> StaffChatMembership:
    """Build the role that checks who is in the staff chat."""
    wake, lease = parts.wakeups.signal("doorkeeper"), parts.lease("doorkeeper")
    return StaffChatMembership(parts.apis["desk"], parts.known.desk["id"], parts.store, parts.clock, wake, lease)


def clock(parts: Resources) -> ClockRole:
    """Build the role that handles the deadlines."""
    lease = parts.lease("clock")
    clock, wake = parts.clock, parts.wakeups.signal("clock")
    return ClockRole(DeadlineClock(parts.store, clock.now, clock.alarm, wake, lease.trials), lease)


def api(parts: Resources) -> "ApiRoutes | None":
    """Build what answers clients, where the listener has a public address."""
    settings = parts.settings
    if settings.web_url is None:
        return None
    # Imported here, because few installations have clients (law 12).
    from bot.api.routes import ApiRoutes

    minute = timedelta(minutes=1)
    limits = {"client": (settings.api_per_minute, minute), "stranger": (_STRANGERS, minute)}
    spool = Spool(parts.vault, parts.store, parts.clock)
    limiter, visitors = _limiter(parts, limits), Visitors(parts.clock)
    return ApiRoutes(parts.store, parts.words, spool, limiter, visitors, settings.web_url)


def webhook_caller(parts: Resources) -> dict[str, Service]:
    """Build the role that calls clients' webhooks, where there may be clients."""
    if parts.settings.web_url is None:
        return {}
    from bot.api.webhooks import WebhookCaller

    wake, lease = parts.wakeups.signal(WAKE), parts.lease("webhooks")
    return {"webhooks": WebhookCaller(parts.client, parts.store, parts.clock, wake, lease)}


def _throttle(parts: Resources) -> RateLimiter:
    return _limiter(parts, {"updates": (parts.store.installation.policy.messages_per_minute, timedelta(minutes=1))})


def _limiter(parts: Resources, limits: Mapping[str, tuple[int, timedelta]]) -> RateLimiter:
    counts: RateCounter = MemoryCounts(parts.clock)
    if parts.counter:
        from bot.receiving.redis_counts import RedisCounts

        counts = RedisCounts(parts.counter, parts.clock)
    return RateLimiter(counts, limits)

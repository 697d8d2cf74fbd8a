"""Builds the mailbox that reports come to, as a channel of the reporter bot and as the transport of its answers."""

from collections.abc import Mapping
from datetime import timedelta

from bot.files.sources import Spool
from bot.mail_sms import Smtp
from bot.processes.resources import Resources
from bot.receiving.channel import Channel
from bot.receiving.throttle import MemoryCounts, RateLimiter
from bot.sending.transport import Transport
from bot.telegram.api import BotName


def channels(parts: Resources, bot: BotName) -> tuple[Channel, ...]:
    """Build the channel of the mailbox, where the operator has configured one."""
    settings, clock = parts.settings, parts.clock
    if bot != "reporter" or not (settings.mail_in_url and settings.mail_in_authserv and settings.smtp_from):
        return ()
    # Imported here, because few installations have a mailbox (law 12).
    from bot.mailbox.channel import AN_HOUR, MailChannel

    url = settings.mail_in_url.get_secret_value()
    spool, policy = Spool(parts.vault, parts.store, clock), parts.store.installation.policy
    limits = RateLimiter(MemoryCounts(clock), {"mails": (AN_HOUR, timedelta(hours=1))})
    own, server = settings.smtp_from, settings.mail_in_authserv
    return (MailChannel(url, server, own, spool, parts.keys, policy, clock, limits),)


def transports(parts: Resources, bot: BotName) -> Mapping[str, Transport]:
    """Build the transport of what goes to people who report by mail, where the operator has configured a mailbox."""
    settings = parts.settings
    if bot != "reporter" or not (settings.mail_in_url and settings.smtp_url and settings.smtp_from):
        return {}
    from bot.mailbox.transport import MailTransport

    server = Smtp(settings.smtp_url.get_secret_value(), settings.smtp_from)
    mails = MailTransport(server, parts.store, parts.vault, parts.words, parts.clock)
    return {mails.name: mails}

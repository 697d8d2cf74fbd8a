"""What `lian check` says of the mailbox that reports come to."""

import asyncio
from collections.abc import Iterator

from bot.mailbox.imap import MailboxAwayError, MailFolder
from bot.mailbox.reading import read_head
from bot.settings import Settings

_LOOKED_AT = 20


async def findings(settings: Settings) -> list[tuple[bool, str]]:
    """Return whether the mailbox lets us in, and whether its server says whom mails are by; nothing without one."""
    if settings.mail_in_url is None or settings.mail_in_authserv is None:
        return []
    folder = MailFolder(settings.mail_in_url.get_secret_value())
    return await asyncio.to_thread(lambda: list(_found(folder, settings.mail_in_authserv or "")))


def _found(folder: MailFolder, name: str) -> Iterator[tuple[bool, str]]:
    try:
        folder.open()
        heads = [read_head(mail.head, "")[1] for mail in folder.newest(_LOOKED_AT)]
    except MailboxAwayError as away:
        yield False, f"MAIL_IN_URL cannot be used: the server or the folder does not let us in ({away})."
        return
    finally:
        folder.abort()
    yield True, "The mailbox lets us in."
    parts = [finding.split(";")[0].split() for it in heads for finding in it]
    servers = sorted({it[0].lower() for it in parts if it})
    if not heads:
        yield True, "The mailbox is empty: send it a mail and check again, to see whether MAIL_IN_AUTHSERV fits."
    elif name.lower() in servers:
        yield True, f"{name} says in Authentication-Results whom mails are by."
    else:
        others = ", ".join(servers) or "nobody"
        yield False, f"No mail there has Authentication-Results by MAIL_IN_AUTHSERV; there are some by {others}."

"""Makes mails that go to exactly the address given, whatever characters are in it."""

import re
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from rules.people.contacts import Contact, read_contact
from rules.text.text_limits import cropped
from rules.vocabulary import ContactChannel

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_CONTROL_OR_END = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LONGEST_LINE = 200
"""UTF-16 units of a subject."""


class MailRefusedError(Exception):
    """No mail can be made to this address; the message contains neither address nor text."""


def build_mail(sender: str, address: str, subject: str, text: str, reference: str) -> EmailMessage:
    """Return the mail.

    `EmailMessage` decodes encoded words within an address, so that a mail to one address could go to another. The mail
    is therefore parsed again, and refused if it names another address.

    Args:
        sender: the operator's own address.
        reference: makes the Message-ID; the same when the mail is resent.

    Raises:
        MailRefusedError: the address cannot be written into a mail unchanged.
    """
    if read_contact(address) != Contact(ContactChannel.MAIL, address):
        raise MailRefusedError("no such address")
    made = EmailMessage(policy=SMTP)
    try:
        made["From"] = Address(addr_spec=sender)
        made["To"] = Address(addr_spec=address)
        made["Subject"] = _line(subject)
        made["Message-ID"] = f"<{reference}@{sender.partition('@')[2]}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(_CONTROL_OR_END.sub(" ", _whole(text)))
        written = message_from_bytes(made.as_bytes(), policy=SMTP)["To"].addresses
    except Exception as error:
        # The address parser raises IndexError and others on some invalid addresses.
        raise MailRefusedError(f"no such address: {type(error).__name__}") from None
    if [one.addr_spec for one in written] != [address]:
        raise MailRefusedError("no such address: it would be read as another")
    return made


def _line(text: str) -> str:
    """Return a header's text on one line, without encoded words."""
    # The library takes quadratic time to fold a long one.
    return cropped(_CONTROL.sub(" ", _whole(text[:_LONGEST_LINE])).replace("=?", "= ?").strip(), _LONGEST_LINE)


def _whole(text: str) -> str:
    """Return the text with a question mark for each lone surrogate, which is no character."""
    return text.encode(errors="replace").decode()

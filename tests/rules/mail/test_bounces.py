"""Which mail of ours a bounce brings back, and whom it did not reach."""

import pytest

from rules.mail.bounces import Bounce, read_bounce
from rules.mail.kinds import MailHead

OURS, OTHER = "Message-ID: <lian-7@example.org>", "Message-ID: <lian-7@elsewhere.org>"
FAILED = "Action: failed\nStatus: 5.1.1"
TO = "Final-Recipient: rfc822; Wei@Example.com"
WEI = Bounce(7, ("wei@example.com",))


@pytest.mark.parametrize(
    ("sender", "headers", "text", "found"),
    [
        ("", {}, f"{TO}\n{FAILED}\n{OURS}", WEI),
        ("", {}, f"{TO}\nAction: delayed\n{OURS}", None),  # it is tried on
        ("", {}, f"{TO}\nAction: delivered\n{OURS}", None),
        ("", {}, f"{TO}\n{FAILED}\n{OTHER}", None),  # of somebody else's Lian
        ("", {}, f"{FAILED}\n{OURS}", None),  # for nobody
        ("", {}, f"{FAILED}\nTo: report@example.org\n{OURS}", None),  # for ourselves
        ("", {}, f"I am away.\n{OURS}\n{TO}", None),  # no report of a server
        # qmail and others write words, and the mail below them
        ("mailer-daemon@mx.example.com", {}, f"Sorry, no mailbox here.\n\n{OURS}\nTo: <wei@example.com>", WEI),
        ("", {"x-failed-recipients": ("wei@example.com",)}, f"gone\n{OURS}", WEI),
        # without our mail, but in answer to it
        ("", {"in-reply-to": ("<lian-7@example.org>",)}, f"{TO}\n{FAILED}", WEI),
        (
            "",
            {},
            f"Original-Recipient: rfc822;a@example.com\n{TO}\n{FAILED}\n{OURS}",  # it was forwarded on
            Bounce(7, ("a@example.com", "wei@example.com")),
        ),
    ],
)
def test_what_came_back(sender: str, headers: dict[str, tuple[str, ...]], text: str, found: Bounce | None) -> None:
    assert read_bounce(MailHead(sender, "report@example.org", headers), text) == found

"""Links that lead into a report with its category, platform and subject known (row A11).

A word after `?start=` has 64 characters at most of A-Z, a-z, 0-9, _ and - (https://core.telegram.org/bots/features
#deep-linking), so a longer subject is kept by the bot under a short token.
"""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass

from rules.text.text_limits import words

WHOLE, SHORT = "to", "go"
"""The words before the first `_` of a link that says all by itself, and of one that the bot keeps."""

WORD_LIMIT = 64
_TOKEN_BYTES = 9
_ID = re.compile("[A-Za-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True)
class ReportLink:
    """What a link says of a report; each is empty where it says nothing."""

    leaf: str = ""
    platform: str = ""
    subject: str = ""

    @property
    def value(self) -> str:
        """The link's word behind `to_`: category, platform, and the subject in base64url without padding."""
        subject = base64.urlsafe_b64encode(self.subject.encode()).decode().rstrip("=")
        return f"{self.leaf}_{self.platform}_{subject}"

    @property
    def word(self) -> str | None:
        """The word that says all by itself; None if it is too long."""
        word = f"{WHOLE}_{self.value}"
        return word if len(word) <= WORD_LIMIT else None

    @classmethod
    def asked(cls, leaf: str, platform: str, subject: str) -> "ReportLink":
        """Return what an address of the web form asks for; ids that can be none are left empty."""
        leaf, platform = (it if _ID.fullmatch(it) else "" for it in (leaf.strip(), platform.strip()))
        return cls(leaf, platform, words(subject))

    @classmethod
    def of(cls, value: str) -> "ReportLink":
        """Read what stands behind `to_`; what cannot be read is left empty."""
        leaf, _, rest = value.partition("_")
        platform, _, subject = rest.partition("_")
        return cls(leaf, platform, decoded(subject))


def decoded(value: str) -> str:
    """Return the text of base64url without padding; empty for other bytes."""
    try:
        return words(base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True).decode())
    except (binascii.Error, ValueError):  # also of UTF-8, and of letters that are not ASCII
        return ""


def new_token() -> str:
    """Return the token of a link that the bot keeps: 12 characters that nobody guesses."""
    return secrets.token_urlsafe(_TOKEN_BYTES)

"""The notice (告知书) that people agree to, and who the operator is, both as the operator's file says."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules.catalogue.categories import LocalNames

GAPS = ("operator", "contact", "readers", "kept", "drafts", "minutes")
"""The gaps of the notice: the operator, how to reach them, who reads, and for how long what is kept."""

TEXT_LIMIT = 700
"""UTF-16 units of a paragraph: the whole notice fits one message (Bot API "sendMessage")."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs the installation; what is not told is empty.

    Attributes:
        name, department, scope: by language; the scope is what is dealt with here.
        phone, mail, address: how to reach them.
        country: ISO 3166 code; it decides which public reporting centre the start shows.
    """

    name: LocalNames
    department: LocalNames
    scope: LocalNames
    phone: str
    mail: str
    address: str
    country: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the notice, by language."""

    titles: LocalNames
    texts: LocalNames


@dataclass(frozen=True, slots=True, eq=False)
class PrivacyNotice:
    """The notice in force.

    Attributes:
        version: grows with each change; people are asked again.
        operator: who asks.
        short, whole: what reporters agree to, in short and in full; `party` is what holders of a code agree to, `web`
            what everybody agrees to on the web, where there is no account, `desk` what staff read out.
    """

    version: int
    operator: Operator
    short: Mapping[str, Paragraph]
    whole: Mapping[str, Paragraph]
    party: Mapping[str, Paragraph]
    web: Mapping[str, Paragraph]
    desk: Mapping[str, Paragraph]

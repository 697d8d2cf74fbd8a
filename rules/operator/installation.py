"""What the operator has set, as plain values that rules and use cases read."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from rules.addresses import Address
from rules.catalogue.categories import Catalogue
from rules.groups.calls import GroupStanding
from rules.operator.courses import Courses
from rules.operator.guide import Guide
from rules.operator.notice import PrivacyNotice
from rules.operator.partners import NONE, Partners
from rules.operator.policy import Policy
from rules.operator.templates import Templates
from rules.vocabulary import ContactChannel, Lang


@dataclass(frozen=True, slots=True)
class Installation:
    """Catalogue, policy, templates, courses, guide, notice and settings of one installation.

    Attributes:
        timezone: the operator's; for people whose own is not known.
        language: the operator's, for the staff chat and for people whose own is not known.
        staff_chat: the staff's group.
        administrators: accounts that are administrators without having been added.
        shared_accounts: those that several people write under; nobody in particular has them.
        reporter_bot: username of the reporter bot.
        desk_bot: username of the desk bot.
        reporter_link: the link that opens the reporter bot with a word, such as a code.
        desk_link: the link that opens the desk bot with a word.
        channels: ways to reporters outside the chat.
        group_minute: how many messages a minute the staff chat may get.
        disk_low: free disk is below the operator's limit; no file is taken.
        standing: who is in charge of a group of the reporter bot, and its rights there; raises LaterError.
        roots_channel: where the signed root of each day is posted; None if it is only kept.
        hook: the operator has set an address that carries measures out on the platform.
        mailbox: mails to the address that ours come from are read.
        web: the public address of the web form; empty without one.
        partners: never named in the staff chat; those under contract may be fined.
    """

    catalogue: Catalogue
    policy: Policy
    templates: Templates
    courses: Courses
    guide: Guide
    notice: PrivacyNotice
    timezone: ZoneInfo
    language: Lang
    staff_chat: Address
    administrators: frozenset[Address]
    reporter_bot: str
    desk_bot: str
    reporter_link: Callable[[str], str]
    desk_link: Callable[[str], str]
    channels: frozenset[ContactChannel] = frozenset()
    group_minute: int = 20
    disk_low: bool = False
    partners: Partners = NONE
    shared_accounts: frozenset[Address] = frozenset()
    hook: bool = False
    mailbox: bool = False
    standing: Callable[..., GroupStanding] = lambda *of: GroupStanding()
    web: str = ""
    roots_channel: Address | None = None

    @property
    def web_form(self) -> str:
        """The address of the web form; empty without one."""
        return f"{self.web}/report" if self.web else ""

"""Where a report's subject is in the groups of the desk bot: the group, the message, and who wrote it."""

from dataclasses import dataclass
from datetime import datetime

from rules.addresses import Address, MessageRef
from rules.report import ReportText
from rules.subject.subject import TELEGRAM, Reach, reach, read_subject, telegram_account
from store.decision import group_messages, groups
from store.decision.groups import GroupRow
from store.record.cases import CaseText
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class InGroups:
    """What is known of a subject in groups.

    Attributes:
        told: what its words say, with the author and the message as the desk bot has seen them.
        group: the group in question, if the desk bot knows it.
        sent_at: when the message that the words name was sent, if it was seen.
    """

    told: Reach
    group: GroupRow | None
    sent_at: datetime | None = None

    @property
    def of_members(self) -> bool:
        """Whether the chat that the words name is known as a group, whose messages its members write."""
        return self.group is not None and not self.group.channel and bool(self.told.group or self.told.handle)


def find(tx: Tx, report: ReportText, account: Address | None) -> InGroups:
    """Return where the subject of a report is; `account` is of the author of a forwarded message, where it is known."""
    told = reach(report.subject, account, report.platform or report.bare)
    group, author = groups.named(tx, told.handle) if told.handle else (None, None)
    group = groups.by_chat(tx, told.group) if told.group else group
    if group and told.message and (seen := group_messages.get(tx, group.id, told.message)):
        return InGroups(told.by(account or seen.author), group, seen.sent_at)
    if group or told.message:
        return InGroups(told, group)
    account = account or author
    if account and "T" in report.published:
        return _forwarded(tx, told.by(account), account, datetime.fromisoformat(report.published))
    return InGroups(told.by(account or told.account), None)


def of_case(tx: Tx, text: CaseText) -> InGroups:
    """Return where the subject of a case is; an account that staff named counts before what was seen."""
    there = find(tx, text.report, text.account)
    if not text.named:
        return there
    return InGroups(there.told.by(_named(tx, text) or text.account), there.group)


def _named(tx: Tx, text: CaseText) -> Address | None:
    """Return the account that staff named, by its number or by a name under which it was seen."""
    read = read_subject(text.named, {}, text.report.platform or TELEGRAM)
    _, _, name = read.account.partition(f"{TELEGRAM}:") if read else ("", "", "")
    if name.startswith("@"):
        return groups.named(tx, name)[1]
    return telegram_account(name.removeprefix("id")) if name.removeprefix("id").isdecimal() else None


def _forwarded(tx: Tx, told: Reach, account: Address, at: datetime) -> InGroups:
    """Find the message of a forward by its author and second; where they wrote several, none of them is meant."""
    found = group_messages.places(tx, account, at)
    if len({group for group, _ in found}) != 1:
        return InGroups(told, None)
    message: MessageRef | None = found[0][1] if len(found) == 1 else None
    return InGroups(Reach(told.handle, told.group, message, account), groups.get(tx, found[0][0]))

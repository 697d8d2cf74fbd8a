"""Find the subject of a case in the groups that the desk bot administers: as a message or an account."""

from dataclasses import dataclass

from rules.addresses import MessageRef
from rules.subject.reach import Reach, reach
from store.decision import groups
from store.decision.groups import GroupRow
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class GroupTargets:
    """What is known of the subject, and the groups it leads to.

    Attributes:
        named: the group that the subject names, if the desk bot knows it.
        others: the groups where the account may be if none is named.
        anywhere: the desk bot is in some group, or was in the named one.
    """

    told: Reach
    named: GroupRow | None
    others: tuple[GroupRow, ...]
    anywhere: bool

    @property
    def message(self) -> tuple[GroupRow, MessageRef] | None:
        """The message that can be deleted, with its group."""
        return (self.named, self.told.message) if self.named and self.told.message else None

    @property
    def places(self) -> tuple[GroupRow, ...]:
        """The groups where the account can be restricted: the named one, else `others`."""
        if self.told.account is None:
            return ()
        return (self.named,) if self.named else self.others


def find_group_targets(tx: Tx, case: CaseRow) -> GroupTargets:
    """Return where the case's subject can be reached.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    subject = cases.text(tx, case).subject
    told = reach(subject["text"], subject.get("account"))
    named = None
    if told.group is not None:
        named = groups.by_chat(tx, told.group)
    elif told.handle:
        named = groups.by_handle(tx, told.handle)
    # A message in an unknown group shows that its author is there, not in the desk bot's groups.
    elsewhere = named is None and told.message is not None
    there = tuple(groups.list_present(tx))
    return GroupTargets(told, named, () if elsewhere else there, bool(named or there))

"""Enforcement of a decision in Telegram groups (row C11): ordered here, carried out by the enforcer, recorded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cases.decision import measures
from cases.notify import notices
from cases.record import in_groups
from cases.workflow import press
from cases.workflow.press import record_refusal
from rules.addresses import Address, MessageRef
from rules.facts.events import EnforcementResult, EnforcementRetried
from rules.refusals import Refusal, refuse
from rules.report import Forward, Note
from rules.sanctions.enforcement import CARRIED_OUT, DELETABLE, LACKING, GroupMeasure, GroupStatus
from rules.subject.subject import Reach, reach
from rules.vocabulary import Role
from store.decision import enforcements, group_messages, groups
from store.decision.enforcements import EnforcementOrder, EnforcementRow
from store.decision.group_messages import SeenMessage
from store.decision.groups import GroupRights, GroupRow
from store.members.staff import Member
from store.record import cases, events
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx


class Where(StrEnum):
    """Where an account can be restricted: in one group only, in the group in question or in all, in all groups as the
    one in question is unknown, or only in groups that are not the one in question; `NOWHERE` if it is not known."""

    NOWHERE = "nowhere"
    ONE = "one"
    HERE = "here"
    ANY = "any"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class GroupTargets:
    """What is known of the subject, and the groups it leads to.

    Attributes:
        named: the group in question, if the desk bot knows it.
        present: the groups where the desk bot is.
        album: the messages that were captured as one with the message in question.
    """

    told: Reach
    named: GroupRow | None
    present: tuple[GroupRow, ...]
    album: tuple[MessageRef, ...] = ()

    @property
    def anywhere(self) -> bool:
        """Whether the desk bot is in some group, or was in the one in question."""
        return bool(self.named or self.present)

    @property
    def messages(self) -> list[tuple[GroupRow, MessageRef]]:
        """The message that can be deleted, with those of its album, and their group."""
        message = (self.told.message,) if self.told.message else ()
        return [(self.named, it) for it in dict.fromkeys((*message, *self.album))] if self.named else []

    @property
    def others(self) -> tuple[GroupRow, ...]:
        """The groups where the desk bot is, but for the one in question."""
        return tuple(group for group in self.present if self.named is None or group.id != self.named.id)

    @property
    def where(self) -> Where:
        """The groups in which the account can be restricted."""
        if self.told.account is None or not self.anywhere:
            return Where.NOWHERE
        if self.named:
            return Where.HERE if self.others else Where.ONE
        # A message in an unknown group shows that its author is there, not in the desk bot's groups.
        if self.told.message:
            return Where.ELSEWHERE
        return Where.ANY if len(self.present) > 1 else Where.ONE

    def places(self, *, everywhere: bool) -> tuple[GroupRow, ...]:
        """Return the groups where the account is restricted: the one in question, or all if staff chose so."""
        if self.where is Where.NOWHERE:
            return ()
        here = (self.named,) if self.named else self.present if self.where is Where.ONE else ()
        return (*here, *(it for it in self.others if it not in here)) if everywhere else here


def find_group_targets(tx: Tx, case: CaseRow) -> GroupTargets:
    """Return where the case's subject can be reached.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    text = cases.text(tx, case)
    there = in_groups.of_case(tx, text)
    return GroupTargets(there.told, there.group, tuple(groups.list_present(tx)), _album(text.report.notes, there.told))


def _album(notes: tuple[Note, ...], told: Reach) -> tuple[MessageRef, ...]:
    """Return the messages with a file that one author sent at one instant, the one in question among them."""
    files = [(it, reach(it.address)) for it in notes if isinstance(it, Forward) and it.what]
    shown = [((it.name, it.at, its.group, its.handle), its.message) for it, its in files if its.message]
    whole = {key for key, message in shown if (message, *key[2:]) == (told.message, told.group, told.handle)}
    return tuple(message for key, message in shown if key in whole)


def order_enforcement(
    tx: Tx, case: CaseRow, deed: GroupMeasure, until: datetime | None = None, *, everywhere: bool = False
) -> int:
    """Order the measure in each group where it applies; return in how many. 0: the subject is in no group that the desk
    bot administers, so the measure is recorded in the case alone.

    Args:
        until: when a mute ends.
        everywhere: an account is restricted in all groups, not only in the one in question.
    """
    where = find_group_targets(tx, case)
    if deed is GroupMeasure.DELETE:
        targets: list[tuple[GroupRow, str]] = [*where.messages]
    else:
        account = where.told.account
        targets = [(group, account) for group in where.places(everywhere=everywhere) if account]
    for group, subject in targets:
        enforcements.request(tx, case, group.id, deed, subject, until)
    if targets:
        notices.show_enforcement(tx, case)
    return len(targets)


def delete_all(tx: Tx, case: CaseRow) -> int:
    """Order the deletion of what the author wrote lately in the group in question, as far as the desk bot saw it;
    return how many messages. Telegram lets a bot delete nothing that is older than two days."""
    where = find_group_targets(tx, case)
    group = where.named or (where.present[0] if where.where is Where.ONE else None)
    if group is None or where.told.account is None:
        return 0
    written = group_messages.since(tx, group.id, where.told.account, tx.now - DELETABLE)
    by_itself = {message for _, message in where.messages}
    written = [message for message in written if message not in by_itself]
    for message in written:
        enforcements.request(tx, case, group.id, GroupMeasure.DELETE, message)
    if written:
        notices.show_enforcement(tx, case)
    return len(written)


def lift_enforcement(tx: Tx, case: CaseRow) -> int:
    """Undo the case's mutes and bans in groups, on appeal or by a lead; return how many. Those of other cases stay."""
    lifted = enforcements.lift(tx, case.id)
    if lifted:
        notices.show_enforcement(tx, case)
    return lifted


def record_outcome(tx: Tx, order: EnforcementOrder, found: GroupStatus) -> None:
    """Record what the enforcer found, and show it beside the card. What cannot be done waits until it is retried."""
    row, group = order.row, groups.get(tx, order.row.group_id)
    if found in LACKING and group and group.changed_at > order.group.changed_at:
        # The bot's standing in the group has changed meanwhile, so the measure is retried.
        enforcements.postpone(tx, row.id, tx.now)
        return
    state, look = _after(row, found)
    case = cases.get(tx, row.case_id)
    if case is None or not enforcements.set_result(tx, row, found, state, look):
        return
    events.append(tx, case, EnforcementResult(row.deed, state, found, order.group.title), Role.CLOCK)
    notices.show_enforcement(tx, case)
    measures.sync_with_groups(tx, case)


def record_failure(tx: Tx, row_id: int) -> None:
    """Record that Lian itself failed to carry out the measure, and show it beside the card, where it can be retried."""
    row = enforcements.get(tx, row_id)
    case, group = (cases.get(tx, row.case_id), groups.get(tx, row.group_id)) if row else (None, None)
    if row is None or case is None:
        return
    state, look = _after(row, GroupStatus.FAILED)
    if enforcements.set_result(tx, row, GroupStatus.FAILED, state, look):
        said = EnforcementResult(row.deed, state, GroupStatus.FAILED, group.title if group else "")
        events.append(tx, case, said, Role.CLOCK)
        notices.show_enforcement(tx, case)
        measures.sync_with_groups(tx, case)


def retry_enforcement(tx: Tx, case_id: int, member: Member, address: Address) -> int | Refusal:
    """Retry the measures that could not be carried out, because a member pressed for it; return how many."""
    case = press.visible_case(tx, case_id, member, address)
    role = next((role for role in Role if role in member.roles), None)
    if isinstance(case, CaseRow) and role is not None and (tried := enforcements.retry_case(tx, case.id)):
        events.append(tx, case, EnforcementRetried(), role, member.id)
        notices.show_enforcement(tx, case)
        measures.sync_with_groups(tx, case)
        return tried
    refusal = case if isinstance(case, Refusal) else refuse("refusal-nothing-to-enforce")
    return record_refusal(tx, EnforcementRetried.KIND, refusal, case_id=case_id, staff_id=member.id)


def learn_author(tx: Tx, chat: Address, seen: SeenMessage) -> None:
    """Record who wrote a message in a group that the desk bot knows."""
    group = groups.by_chat(tx, chat)
    if group is not None:
        group_messages.record(tx, group.id, seen)


def update_bot_rights(tx: Tx, how: GroupRights) -> None:
    """Record the desk bot's new standing in a group, and retry the measures that waited for a right there."""
    enforcements.retry_group(tx, groups.upsert(tx, how))


def migrate_group(tx: Tx, old: Address, new: Address) -> None:
    """Record that a plain group became a supergroup, where members can be restricted, and retry its measures."""
    group_id = groups.migrate(tx, old, new)
    if group_id is not None:
        enforcements.retry_group(tx, group_id)


def _after(row: EnforcementRow, found: GroupStatus) -> tuple[EnforcementState, datetime | None]:
    """Return the state of a measure after what was found, and when to look at it again."""
    over = row.state is EnforcementState.DONE
    if found not in CARRIED_OUT:
        return (EnforcementState.LIFTING if over else row.state), None
    if over or row.state is EnforcementState.LIFTING or found is GroupStatus.OVER:
        return EnforcementState.LIFTED, None
    return EnforcementState.DONE, row.until

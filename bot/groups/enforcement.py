"""The enforcer: applies the measures of decisions in groups, verifies them, and reports the result beside the card."""

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.runtime.clock import Clock, backoff
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.telegram.api import Api, RefusedError
from bot.telegram.pauses import NextTry
from bot.telegram.telegram_errors import NOT_A_MEMBER_TEXTS, RefusalKind, refusal_kind
from bot.worker_pool import MAX_CONCURRENT_TASKS, WorkerPool
from cases.decision import enforcement
from handlers.telegram.ids import address, chat_id, message_id
from rules.addresses import Address, MessageRef
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from store.attempts.attempts import UnreadableRows
from store.decision import enforcements
from store.decision.enforcements import EnforcementOrder, TargetStatus
from store.decision.groups import GroupRow
from store.tables import EnforcementState
from store.unit import Store, Tx

log = structlog.get_logger()

MUTE_PERMISSIONS = dict.fromkeys(
    [
        *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
        *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
    ],
    False,
)
_REST = ("can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users")
ALL_PERMISSIONS = dict.fromkeys([*MUTE_PERMISSIONS, *_REST, "can_pin_messages", "can_manage_topics"], True)
"""All permissions: lifts a member's restrictions, so that the group's own apply (Bot API "restrictChatMember")."""

MAX_TRIES = 12
"""How often a measure may lack its confirmed result before staff are told; unanswered calls are always retried."""

_IN_CHARGE = {"creator": GroupStatus.OWNER, "administrator": GroupStatus.ADMINISTRATOR}

GroupMember = Mapping[str, Any]


class GroupModerator:
    """Carries out one measure at a time; each may be repeated.

    Every call may raise NoAnswerError, and RefusedError if Telegram asks for a pause or the group has migrated.
    """

    def __init__(self, api: Api, bot_id: int) -> None:
        self._api = api
        self._bot_id = bot_id

    async def carry_out(self, order: EnforcementOrder, subject: str) -> GroupStatus:
        """Carry out the order and return the state found afterwards."""
        try:
            if order.row.deed is GroupMeasure.DELETE:
                message = message_id(MessageRef(subject))
                await self._api.call("deleteMessage", {"chat_id": chat_id(order.group.address), "message_id": message})
                return GroupStatus.DELETED
            group, member = chat_id(order.group.address), chat_id(Address(subject))
            if member < 0:
                return await self._restrict_channel(order, {"chat_id": group, "sender_chat_id": member})
            return await self._restrict(order, {"chat_id": group, "user_id": member})
        except RefusedError as refused:
            return await self._why(order, refused)

    async def _restrict(self, order: EnforcementOrder, whom: dict[str, Any]) -> GroupStatus:
        stands, undoing = order.stands, order.row.state is not EnforcementState.WANTED
        if not undoing and stands.deed is None:
            return GroupStatus.OVER
        before = await self._api.call("getChatMember", whom)
        if found := _IN_CHARGE.get(before["status"]):
            return GroupStatus.FREE if undoing else found
        if order.group.plain and stands.deed is not None:
            return GroupStatus.PLAIN
        match stands.deed:
            case GroupMeasure.BAN:
                await self._api.call("banChatMember", whom)
            case GroupMeasure.MUTE if before["status"] in ("left", "kicked"):
                return GroupStatus.LEFT
            case GroupMeasure.MUTE:
                end = {"until_date": int(stands.until.timestamp())} if stands.until else {}
                await self._api.call("restrictChatMember", {**whom, "permissions": MUTE_PERMISSIONS, **end})
            case _:
                await self._free(before, whom)
        return _verified(order, await self._api.call("getChatMember", whom))

    async def _restrict_channel(self, order: EnforcementOrder, whom: dict[str, Any]) -> GroupStatus:
        """Keep somebody from writing as a channel, for as long as the measure stands; Telegram knows no mute for it,
        and tells its state by the answer alone."""
        stands, undoing = order.stands, order.row.state is not EnforcementState.WANTED
        if not undoing and stands.deed is None:
            return GroupStatus.OVER
        if order.group.plain and stands.deed is not None:
            return GroupStatus.PLAIN
        await self._api.call("banChatSenderChat" if stands.deed else "unbanChatSenderChat", whom)
        if undoing:
            return GroupStatus.FREE if stands.deed is None else GroupStatus.ANOTHER
        return GroupStatus.BANNED if stands.deed is GroupMeasure.BAN else GroupStatus.MUTED

    async def _free(self, before: GroupMember, whom: dict[str, Any]) -> None:
        if before["status"] == "kicked":
            await self._api.call("unbanChatMember", {**whom, "only_if_banned": True})
        elif before["status"] == "restricted":
            await self._api.call("restrictChatMember", {**whom, "permissions": ALL_PERMISSIONS})

    async def _why(self, order: EnforcementOrder, refused: RefusedError) -> GroupStatus:
        """Return what a refusal means; if the wording does not show it, check the bot's own rights."""
        said, kind = refused.description.lower(), refusal_kind(refused)
        if kind in (RefusalKind.FLOOD, RefusalKind.MIGRATED, RefusalKind.UNAUTHORIZED):
            raise refused
        if kind is RefusalKind.CHAT_GONE or refused.code == 403:
            return GroupStatus.AWAY
        if ("not found" in said and "message" in said) or "message_id_invalid" in said:
            return GroupStatus.GONE
        if any(words in said for words in NOT_A_MEMBER_TEXTS):
            return GroupStatus.LEFT
        if "supergroup" in said:
            return GroupStatus.PLAIN
        if lacking := await self._lacking(order.group, order.row.deed):
            return lacking
        if kind is RefusalKind.NO_RIGHTS and order.row.tries < MAX_TRIES:
            raise refused  # it has them by now
        if "for everyone" in said:
            return GroupStatus.TOO_OLD
        log.warning("Telegram refuses a deed", enforcement=order.row.id, said=refused.description)
        return GroupStatus.REFUSED

    async def _lacking(self, group: GroupRow, deed: GroupMeasure) -> GroupStatus | None:
        try:
            own = await self._api.call("getChatMember", {"chat_id": chat_id(group.address), "user_id": self._bot_id})
        except RefusedError as refused:
            if refusal_kind(refused) is RefusalKind.FLOOD:
                raise
            return GroupStatus.AWAY
        if own["status"] in ("left", "kicked"):
            return GroupStatus.AWAY
        if deed is GroupMeasure.DELETE:
            return None if own.get("can_delete_messages") else GroupStatus.CANNOT_DELETE
        return None if own.get("can_restrict_members") else GroupStatus.CANNOT_RESTRICT


def _verified(order: EnforcementOrder, member: GroupMember) -> GroupStatus:
    """Compare the member's state at Telegram with the wanted one."""
    if not _as_wanted(order.stands, member):
        return GroupStatus.OTHERWISE
    if order.row.state is not EnforcementState.WANTED:
        return GroupStatus.FREE if order.stands.deed is None else GroupStatus.ANOTHER
    return GroupStatus.BANNED if order.stands.deed is GroupMeasure.BAN else GroupStatus.MUTED


def _as_wanted(stands: TargetStatus, member: GroupMember) -> bool:
    status = member["status"]
    match stands.deed:
        case GroupMeasure.BAN:
            return bool(status == "kicked")
        case GroupMeasure.MUTE:
            # Telegram treats a mute of more than 366 days as one without end; Lian lifts it when it is over.
            ends = (int(stands.until.timestamp()), 0) if stands.until else (0,)
            return status == "restricted" and not member["can_send_messages"] and member["until_date"] in ends
        case _:
            return status not in ("kicked", "restricted")


LONGEST_PAUSE = timedelta(minutes=5)


class Enforcer(WorkerPool[bytes, EnforcementOrder]):
    """Carries out measures in groups, each of which may be repeated."""

    def __init__(self, api: Api, bot_id: int, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._api = api
        self._hand = GroupModerator(api, bot_id)

    async def _look(self) -> datetime | None:
        unreadable: UnreadableRows = {}
        due = await self._store.read(lambda tx: enforcements.due(tx, 4 * MAX_CONCURRENT_TASKS, unreadable))
        await self._aside(unreadable)
        for order in due:
            # Measures on one member run one after the other, so that the last decision prevails.
            self._give(order.target, order)
        return await self._store.read(enforcements.next_due)

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return enforcements.due_ids(tx, 4 * MAX_CONCURRENT_TASKS)

    async def _carry_out(self, order: EnforcementOrder) -> None:
        row = order.row
        if order.subject is None:
            await self._store.commit(lambda tx: enforcements.stop(tx, row.id))
            return
        found = await self._hand.carry_out(order, order.subject)
        if found is GroupStatus.OTHERWISE and row.tries + 1 < MAX_TRIES:
            pause = backoff(row.tries, LONGEST_PAUSE)
            await self._later(order, NextTry(self._clock.now() + pause, counts=True))
            return
        log.info("a deed in a group", enforcement=row.id, found=found)
        await self._store.commit(self._lease.fenced(lambda tx: enforcement.record_outcome(tx, order, found)))

    async def _put_off(self, order: EnforcementOrder, error: Exception) -> None:
        refused = error if isinstance(error, RefusedError) else None
        if refused and (new := refused.migrated_to):
            await self._store.commit(lambda tx: enforcement.migrate_group(tx, order.group.address, address(new)))
        why = refused.description if refused else describe_exception(error)
        log.warning("a deed is put off", enforcement=order.row.id, why=why)
        await self._later(order, self._api.next_try(error, order.row.tries, LONGEST_PAUSE))

    async def _later(self, order: EnforcementOrder, again: NextTry) -> None:
        await self._store.commit(lambda tx: enforcements.postpone(tx, order.row.id, again.at, counts=again.counts))

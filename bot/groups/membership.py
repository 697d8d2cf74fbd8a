"""The doorkeeper: removes former staff from the staff chat, and checks daily who else is in it."""

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.runtime.clock import Clock
from bot.runtime.lease import Lease
from bot.telegram.api import Api, RefusedError
from bot.telegram.telegram_errors import NOT_A_MEMBER_TEXTS, RefusalKind, refusal_kind
from bot.worker_pool import WorkerPool
from cases.members import staff_chat as doings
from cases.members.staff_chat import Headcount
from dialogs.entry.desk_help import Rights
from handlers.flows.routing.desk_chats import tell_administrators
from handlers.telegram.ids import address, chat_id
from rules.addresses import Address
from rules.people.staffing import InGroup, StaffChatTask
from store import outbox
from store.members import staff, staff_chat
from store.members.staff_chat import PresentPerson, StaffChatTaskRow
from store.unit import Store, Tx

log = structlog.get_logger()

LONGEST_PAUSE = timedelta(minutes=5)

_IN_CHARGE = {"creator": InGroup.OWNER, "administrator": InGroup.ADMINISTRATOR}


class StaffChatMembership(WorkerPool[int, StaffChatTaskRow]):
    """Carries out tasks in the staff chat, each of which may be repeated.

    Args:
        bot_id: the desk bot's own account.
    """

    def __init__(self, api: Api, bot_id: int, store: Store, clock: Clock, wake: asyncio.Event, lease: Lease) -> None:
        super().__init__(store, clock, wake, lease)
        self._api = api
        self._bot_id = bot_id

    async def _look(self) -> datetime | None:
        for errand in await self._store.read(staff_chat.due_tasks):
            self._give(errand.id, errand)
        return await self._store.read(staff_chat.next_due)

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return [errand.id for errand in staff_chat.due_tasks(tx)]

    async def _carry_out(self, errand: StaffChatTaskRow) -> None:
        await (self._count() if errand.kind is StaffChatTask.ROLL else self._expel(errand))

    async def _expel(self, errand: StaffChatTaskRow) -> None:
        who = await self._store.read(lambda tx: doings.removal_target(tx, errand))
        how = InGroup.GONE if who is None else await self._removed(errand, chat_id(who.address))
        log.info("somebody who left the staff", errand=errand.id, found=how)
        await self._store.commit(self._lease.fenced(lambda tx: doings.record_removal(tx, errand, who, how)))

    async def _removed(self, errand: StaffChatTaskRow, account: int) -> InGroup:
        """Remove the account from the chat and verify it (https://core.telegram.org/bots/api#banchatmember)."""
        whom = {"chat_id": await self._chat(), "user_id": account}
        try:
            before = await self._api.call("getChatMember", whom)
            if how := _IN_CHARGE.get(before["status"]):
                return how
            if _there(before):
                await self._store.commit(lambda tx: staff_chat.mark_ban_started(tx, errand.id))
                await self._api.call("banChatMember", whom)
            elif before["status"] != "kicked" or not errand.begun:
                return InGroup.GONE  # a person who was banned by hand stays so
            await self._let_in_again(whom)
            return InGroup.CANNOT_RESTRICT if _there(await self._api.call("getChatMember", whom)) else InGroup.GONE
        except RefusedError as refused:
            return _why(refused)

    async def _let_in_again(self, whom: Mapping[str, Any]) -> None:
        """Lift the ban, as they are only to be removed; a plain group has no lasting bans."""
        try:
            await self._api.call("unbanChatMember", {**whom, "only_if_banned": True})
        except RefusedError as refused:
            if "supergroup" not in refused.description.lower():
                raise

    async def _count(self) -> None:
        """Store who is in the chat, as far as Telegram shows: administrators, known accounts, and the total number."""
        chat = await self._chat()
        members, known = await self._store.read(_to_ask_for)
        try:
            administrators = await self._api.call("getChatAdministrators", {"chat_id": chat})
            count = await self._api.call("getChatMemberCount", {"chat_id": chat})
        except RefusedError as refused:
            if refused.retry_after is not None:
                raise
            log.warning("the staff chat does not say who is in it", said=refused.description)
            await self._store.commit(staff_chat.finish_roll_call)
            if refusal_kind(refused) is RefusalKind.CHAT_GONE:
                await self._store.commit(lambda tx: tell_administrators(tx, Rights.GONE))
            return
        there = [account for account in members if await self._is_there(chat, account)]
        left = [account for account in known if not await self._is_there(chat, account)]
        others = [
            PresentPerson(
                address(user["id"]),
                " ".join(filter(None, (user["first_name"], user.get("last_name")))),
                user.get("username"),
            )
            for user in (member["user"] for member in administrators)
            if user["id"] != self._bot_id
        ]
        roll = Headcount(others, there, left, count)
        await self._store.commit(self._lease.fenced(lambda tx: doings.report_headcount(tx, roll)))

    async def _is_there(self, chat: int, account: Address) -> bool:
        try:
            return _there(await self._api.call("getChatMember", {"chat_id": chat, "user_id": chat_id(account)}))
        except RefusedError as refused:
            if refused.retry_after is not None:
                raise
            return False

    async def _chat(self) -> int:
        return await self._store.read(lambda tx: chat_id(outbox.staff_chat(tx).address))

    async def _put_off(self, errand: StaffChatTaskRow, error: Exception) -> None:
        again = self._api.next_try(error, errand.tries, LONGEST_PAUSE)
        log.info("an errand in the staff chat is put off", errand=errand.id, tries=errand.tries + 1)
        await self._store.commit(lambda tx: staff_chat.postpone(tx, errand.id, again.at))


def _there(member: Mapping[str, Any]) -> bool:
    status = member["status"]
    return bool(member.get("is_member")) if status == "restricted" else status not in ("left", "kicked")


def _why(refused: RefusedError) -> InGroup:
    """Return what a refusal means.

    Raises:
        RefusedError: it is to be retried: a pause is asked for, the chat has migrated, or the token is not known.
    """
    said, kind = refused.description.lower(), refusal_kind(refused)
    if kind in (RefusalKind.FLOOD, RefusalKind.MIGRATED, RefusalKind.UNAUTHORIZED):
        raise refused
    if any(words in said for words in NOT_A_MEMBER_TEXTS):
        return InGroup.GONE
    if "owner" in said:
        return InGroup.OWNER
    if "user is an administrator" in said:
        return InGroup.ADMINISTRATOR
    return InGroup.AWAY if kind is RefusalKind.CHAT_GONE or refused.code == 403 else InGroup.CANNOT_RESTRICT


def _to_ask_for(tx: Tx) -> tuple[list[Address], list[Address]]:
    """Return the accounts of the staff, and of everybody else who was seen in the chat."""
    members = [staff.account(tx, member.id) for member in staff.list_active(tx)]
    return [one for one in members if one is not None], [who.address for who in staff_chat.list_present(tx)]

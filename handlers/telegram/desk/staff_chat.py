"""The chats of the desk bot: what it may do in the staff chat and in other groups, and their becoming supergroups;
private chats opened and closed."""

from dataclasses import dataclass

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted, Update
from telegram.constants import ChatType

from cases.decision import enforcement
from cases.members import staff_chat as presence
from dialogs.entry.desk_help import Rights, moved_card, rights_card
from handlers.flows.desk.replies import reply
from handlers.incoming import Place
from handlers.telegram.desk.application import DeskContext
from handlers.telegram.ids import address
from rules.addresses import Address
from rules.text.text_limits import name
from rules.vocabulary import Role
from store import outbox, settings
from store.decision.groups import GroupRights
from store.members import staff, staff_chat
from store.members.staff_chat import PresentPerson
from store.unit import Tx

_TOLD = "desk_rights"


@dataclass(frozen=True, slots=True)
class _Standing:
    chat: Address
    type: str
    title: str
    handle: str
    forum: bool
    bot: ChatMember


async def standing(update: Update, context: DeskContext) -> None:
    """The bot's own membership has changed (Bot API "my_chat_member")."""
    changed = update.my_chat_member
    if changed is None:
        raise ValueError("an update without a change of membership")
    chat = changed.chat
    now = _Standing(
        address(chat.id),
        chat.type,
        name(chat.title or ""),
        chat.username or "",
        bool(chat.is_forum),
        changed.new_chat_member,
    )
    await context.turn.commit(lambda tx: _standing(tx, now))


async def came_or_left(update: Update, context: DeskContext) -> None:
    """Somebody has joined or left a group where the bot is an administrator (Bot API "chat_member")."""
    changed = update.chat_member
    if changed is None:
        raise ValueError("an update without a change of membership")
    now, chat = changed.new_chat_member, address(changed.chat.id)
    there = now.status not in (ChatMember.LEFT, ChatMember.BANNED)
    if isinstance(now, ChatMemberRestricted):
        there = now.is_member
    who = PresentPerson(address(now.user.id), now.user.full_name, now.user.username)
    await context.turn.commit(lambda tx: _came_or_left(tx, chat, who, there=there))


async def moved(update: Update, context: DeskContext) -> None:
    """A group has become a supergroup, and has another id from now on. Telegram says so in both: in the group where it
    goes, in the supergroup whence it came (Bot API "Message.migrate_to_chat_id", "migrate_from_chat_id")."""
    message = update.effective_message
    if message is None:
        raise ValueError("an update without a message")
    old, new = message.migrate_from_chat_id or message.chat_id, message.migrate_to_chat_id or message.chat_id
    await context.turn.commit(lambda tx: follow(tx, address(old), address(new)))


def follow(tx: Tx, old: Address, new: Address) -> None:
    """The staff chat goes on where it is now, and is told so once, whether an update or a refused call tells first."""
    ours = old == outbox.staff_chat(tx).address
    outbox.move_chat(tx, "desk", old, new)
    enforcement.migrate_group(tx, old, new)
    if ours:
        reply(tx, Place(new, None, private=False), tx.installation.language, moved_card())


def tell_administrators(tx: Tx, rights: Rights) -> None:
    """Say in private what the bot lacks in the staff chat, once for each change of it."""
    if settings.get(tx, _TOLD) == rights:
        return
    settings.put(tx, _TOLD, rights)
    for member in staff.list_active(tx):
        if Role.ADMINISTRATOR in member.roles and (to := staff.private_chat(tx, member.id)):
            outbox.put(tx, to, rights_card(rights))


def _came_or_left(tx: Tx, chat: Address, who: PresentPerson, *, there: bool) -> None:
    if chat != outbox.staff_chat(tx).address:
        return
    if there:
        presence.record_seen(tx, who)
    else:
        presence.record_left(tx, who.address)


def _standing(tx: Tx, now: _Standing) -> None:
    if now.type == ChatType.PRIVATE:
        staff.set_reachable(tx, now.chat, now=now.bot.status != ChatMember.BANNED)
    elif now.chat != outbox.staff_chat(tx).address:
        enforcement.update_bot_rights(tx, _in_group(now))
    else:
        if isinstance(now.bot, ChatMemberAdministrator) and now.bot.can_restrict_members:
            staff_chat.retry_failed(tx)
        rights = _rights(now)
        if rights is not Rights.FINE or settings.get(tx, _TOLD):
            tell_administrators(tx, rights)


def _in_group(now: _Standing) -> GroupRights:
    """How the bot stands in a group that is not the staff's: there it carries out what is decided (row C11)."""
    admin = now.bot if isinstance(now.bot, ChatMemberAdministrator) else None
    return GroupRights(
        address=now.chat,
        title=now.title,
        handle=now.handle,
        plain=now.type == ChatType.GROUP,
        present=now.bot.status not in (ChatMember.LEFT, ChatMember.BANNED),
        deletes=bool(admin and admin.can_delete_messages),
        restricts=bool(admin and admin.can_restrict_members),
    )


def _rights(now: _Standing) -> Rights:
    bot = now.bot
    if bot.status in (ChatMember.LEFT, ChatMember.BANNED):
        return Rights.GONE
    if isinstance(bot, ChatMemberRestricted) and not bot.can_send_messages:
        return Rights.CANNOT_POST
    if now.forum and not (isinstance(bot, ChatMemberAdministrator) and bot.can_manage_topics):
        return Rights.CANNOT_TOPICS
    return Rights.FINE

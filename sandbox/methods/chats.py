"""Chats and their members: get, restrict, ban, pin, leave."""

from __future__ import annotations

from sandbox.checks.errors import bad
from sandbox.methods.call import Call, method
from sandbox.state import posting
from sandbox.state.render import PERMISSIONS, member_json, render
from sandbox.state.world import Chat, Json, Member, User

NO_RESTRICT = "not enough rights to restrict/unrestrict chat member"
SHORTEST_SECONDS = 30
LONGEST_SECONDS = 366 * 24 * 3600
"""Seconds; a ban or restriction outside this range has no end (banChatMember)."""

_KINDS = ("messages", "audios", "documents", "photos", "videos", "video_notes", "voice_notes")
_SENDING = tuple(f"can_send_{kind}" for kind in _KINDS)
IMPLIED = {
    "can_send_other_messages": _SENDING,
    "can_add_web_page_previews": _SENDING,
    "can_send_polls": ("can_send_messages",),
}
"""Permissions that a permission implies, unless they are set independently (restrictChatMember)."""
FOLLOWS = {
    "can_react_to_messages": "can_send_messages",
    "can_edit_tag": "can_pin_messages",
    "can_manage_topics": "can_pin_messages",
}
"""The permission that an omitted one follows (https://core.telegram.org/bots/api#chatpermissions)."""


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = call.chat()
    body = chat.as_json() | {"accent_color_id": chat.id % 7, "max_reaction_count": 11}
    body["accepted_gift_types"] = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
    )
    if chat.is_group:
        body["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.pinned:
        body["pinned_message"] = render(chat.pinned[-1], call.bot, within=True)
    return body


def _user(call: Call, chat: Chat) -> User:
    user = call.world.users.get(call.params.integer("user_id"))
    if user is None:
        raise bad("user not found" if chat.is_private else "PARTICIPANT_ID_INVALID")
    return user


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    chat = call.chat()
    user = _user(call, chat)
    if chat.is_private:
        return {"user": user.as_json(), "status": "member"}
    return member_json(user, chat)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    chat = _group(call)
    found = [member for member in chat.members.values() if member.is_admin]
    return [member_json(m.user, chat) for m in found if not m.user.is_bot or m.user is call.bot]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = call.chat()
    return 2 if chat.is_private else sum(member.is_present for member in chat.members.values())


def _group(call: Call) -> Chat:
    chat = call.chat()
    if chat.is_private:
        raise bad("there are no administrators in the private chat")
    return chat


def _restrictable(call: Call) -> tuple[Chat, Member]:
    chat = call.chat()
    if chat.is_private:
        raise bad("method is available only for supergroups")
    call.right(chat, "can_restrict_members", NO_RESTRICT)
    user = _user(call, chat)
    if user is call.bot:
        raise bad("can't restrict self")
    member = chat.members.setdefault(user.id, Member(user, "left"))
    if member.status == "creator":
        raise bad("can't remove chat owner")
    if member.is_admin:
        raise bad("user is an administrator of the chat")
    return chat, member


def _until(call: Call) -> int:
    """A ban in a plain group has no end."""
    if call.chat().kind == "group":
        return 0
    until = call.params.integer("until_date")
    lasts = until - call.world.date()
    return until if SHORTEST_SECONDS <= lasts <= LONGEST_SECONDS else 0


def _permitted(given: Json, independent: bool) -> dict[str, bool]:
    """Return the permissions after a call: some imply others, and some omitted ones follow another."""
    given = dict(given)
    if not independent:
        for carrier, carried in IMPLIED.items():
            if given.get(carrier):
                given |= dict.fromkeys(carried, True)
    for name, follows in FOLLOWS.items():
        given.setdefault(name, given.get(follows))
    return {name: bool(given.get(name)) for name in PERMISSIONS}


@method("restrictChatMember")
def restrict_chat_member(call: Call) -> bool:
    permissions = call.params.json("permissions", dict, "can't parse permissions: expected an Object")
    if permissions is None:
        raise bad("permissions is empty")
    if call.chat().kind == "group":
        raise bad("method is available only for supergroups")
    chat, member = _restrictable(call)
    if not member.is_present:
        raise bad("PARTICIPANT_ID_INVALID")
    rights = _permitted(permissions, call.params.flag("use_independent_chat_permissions"))
    posting.change_member(
        call.world,
        chat,
        member.user,
        call.bot,
        status="member" if all(rights.values()) else "restricted",
        rights=rights,
        until=_until(call),
    )
    return True


@method("banChatMember", "kickChatMember")
def ban_chat_member(call: Call) -> bool:
    chat, member = _restrictable(call)
    changes: Json = {"status": "kicked", "rights": {}, "until": _until(call), "away": False}
    posting.change_member(call.world, chat, member.user, call.bot, **changes)
    return True


@method("unbanChatMember")
def unban_chat_member(call: Call) -> bool:
    if call.chat().kind == "group":
        raise bad("method is available for supergroup and channel chats only")
    chat, member = _restrictable(call)
    if member.is_present and call.params.flag("only_if_banned"):
        return True
    posting.change_member(call.world, chat, member.user, call.bot, status="left", rights={}, until=0, away=False)
    return True


@method("banChatSenderChat")
def ban_chat_sender_chat(call: Call) -> bool:
    _sender_chat(call).banned_senders.add(call.params.integer("sender_chat_id"))
    return True


@method("unbanChatSenderChat")
def unban_chat_sender_chat(call: Call) -> bool:
    _sender_chat(call).banned_senders.discard(call.params.integer("sender_chat_id"))
    return True


def _sender_chat(call: Call) -> Chat:
    """Return the chat; the bot must be an administrator who may restrict (banChatSenderChat)."""
    chat = call.chat()
    if chat.kind not in ("supergroup", "channel"):
        raise bad("method is available for supergroup and channel chats only")
    call.right(chat, "can_restrict_members", NO_RESTRICT)
    if call.params.integer("sender_chat_id") >= 0:
        raise bad("PARTICIPANT_ID_INVALID")
    return chat


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = _group(call)
    posting.change_member(call.world, chat, call.bot, call.bot, status="left", rights={})
    return True


def _pinning(call: Call) -> Chat:
    chat = call.chat()
    if not chat.is_private:
        call.right(chat, "can_pin_messages", "not enough rights to manage pinned messages in the chat")
    return chat


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = _pinning(call)
    message = call.message(chat, "message to pin not found")
    if message in chat.pinned:
        raise bad("CHAT_NOT_MODIFIED")
    chat.pinned.append(message)
    posting.announce(call.world, chat, call.bot, message.thread, pinned_message=message)
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    chat = _pinning(call)
    if not call.params.has("message_id"):
        del chat.pinned[-1:]
        return True
    message = call.message(chat, "message to unpin not found")
    if message in chat.pinned:
        chat.pinned.remove(message)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    _pinning(call).pinned.clear()
    return True

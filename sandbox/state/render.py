"""Render messages, files and members as Bot API objects, for one bot or for a person."""

from __future__ import annotations

from sandbox.checks.formatting import units
from sandbox.state.world import Bot, Chat, File, Json, Message, User

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""The sender where an administrator writes as the group (https://core.telegram.org/bots/api#message, `from`)."""
AS_CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
"""The sender where somebody writes in a group as their channel."""
TELEGRAM = User(777000, "Telegram")
"""The sender where a channel's post comes into its linked group (https://core.telegram.org/bots/api#message,
`is_automatic_forward`)."""


def render(message: Message, bot: Bot | None = None, within: bool = False) -> Json:
    """Return the Message object (https://core.telegram.org/bots/api#message) with the file ids of this bot.

    Args:
        bot: The receiver; None is a person at the page.
        within: The message is inside another one as reply_to_message, so it has no reply_to_message itself.
    """
    body: Json = {"message_id": message.id, "date": message.date, "chat": message.chat.as_json()}
    if message.sender is not None:
        shared = ANONYMOUS if message.sender_chat is message.chat else AS_CHANNEL
        own = message.sender_chat is None or message.sender is TELEGRAM
        body["from"] = message.sender.as_json() if own else shared
    if message.sender_chat is not None:
        body["sender_chat"] = message.sender_chat.as_json()
    if message.thread is not None:
        body["message_thread_id"] = message.thread
        body["is_topic_message"] = True
    if message.origin is not None:
        body["forward_origin"] = message.origin
    if message.edited is not None:
        body["edit_date"] = message.edited
    body.update(message.content)
    if message.files:
        body.update(_attachment(message.files, bot))
    if "pinned_message" in body:
        body["pinned_message"] = render(body["pinned_message"], bot, within=True)
    if message.markup is not None and "inline_keyboard" in message.markup:
        body["reply_markup"] = message.markup
    if message.elsewhere is not None:
        body.update(_replied_elsewhere(*message.elsewhere, bot))
    if not within:
        answered = message.reply_to or _opening(message)
        if answered is not None:
            body["reply_to_message"] = render(answered, bot, within=True)
    return body


def _replied_elsewhere(replied: Message, quote: str, bot: Bot | None) -> Json:
    """Return what a reply in another chat tells of the message (https://core.telegram.org/bots/api#externalreplyinfo,
    #textquote): its place is told only for supergroups and channels."""
    info: Json = {"origin": origin_of(replied)}
    if replied.chat.kind in ("supergroup", "channel"):
        info |= {"chat": replied.chat.as_json(), "message_id": replied.id}
    if replied.files:
        info |= _attachment(replied.files, bot)
    if not quote:
        return {"external_reply": info}
    before = words_of(replied).partition(quote)[0]
    return {"external_reply": info, "quote": {"text": quote, "position": units(before), "is_manual": True}}


def words_of(message: Message) -> str:
    """Return the text or the caption of a message."""
    return message.content.get("text") or message.content.get("caption") or ""


def _opening(message: Message) -> Message | None:
    """Return the message that opened the topic: Telegram gives it as the reply of other messages there."""
    return message.chat.messages.get(message.thread) if message.thread and message.thread != message.id else None


def _attachment(files: tuple[File, ...], bot: Bot | None) -> Json:
    main = files[-1]
    if main.kind == "photo":
        return {"photo": [_size(file, bot) for file in files]}
    body = described(main, bot)
    if main.kind == "animation":
        return {"animation": body, "document": body}
    return {main.kind: body}


def described(file: File, bot: Bot | None) -> Json:
    """Return a file as Document, Video, Voice, Audio, Sticker …"""
    body: Json = {"file_id": file.id_for(bot), "file_unique_id": file.unique_id, "file_size": file.size}
    if file.kind == "sticker":
        body |= {"type": "regular", "is_animated": False, "is_video": False}
    elif file.kind != "video_note":
        body |= {"mime_type": file.mime}
    if file.kind in ("document", "video", "audio", "animation"):
        body |= {"file_name": file.name}
    if file.kind in ("video", "animation", "sticker"):
        body |= {"width": file.width or 512, "height": file.height or 512}
    if file.kind == "video_note":
        body |= {"length": file.width or 240}
    if file.kind in ("video", "audio", "voice", "animation", "video_note"):
        body |= {"duration": file.duration or 1}
    return {key: value for key, value in body.items() if value is not None}


def _size(file: File, bot: Bot | None) -> Json:
    return {
        "file_id": file.id_for(bot),
        "file_unique_id": file.unique_id,
        "width": file.width or 90,
        "height": file.height or 90,
        "file_size": file.size,
    }


def origin_of(message: Message) -> Json:
    """Return the MessageOrigin of a forwarded message; the author may be hidden."""
    if message.origin is not None:
        return message.origin
    if message.chat.kind == "channel":
        origin: Json = {
            "type": "channel",
            "date": message.date,
            "chat": message.chat.as_json(),
            "message_id": message.id,
        }
        signature = message.content.get("author_signature")
        return origin | {"author_signature": signature} if signature else origin
    if message.sender_chat is not None:
        return {"type": "chat", "date": message.date, "sender_chat": message.sender_chat.as_json()}
    sender = message.sender
    if sender is None or sender.hides_forwards:
        return {
            "type": "hidden_user",
            "date": message.date,
            "sender_user_name": sender.full_name if sender else "Deleted Account",
        }
    return {"type": "user", "date": message.date, "sender_user": sender.as_json()}


def member_json(user: User, chat: Chat) -> Json:
    """Return the ChatMember object of a user in `chat`: https://core.telegram.org/bots/api#chatmember."""
    member = chat.members.get(user.id)
    status = member.status if member else "left"
    body: Json = {"user": user.as_json(), "status": status}
    if status == "creator":
        body |= {"is_anonymous": bool(member and member.rights.get("is_anonymous"))}
    elif status == "administrator" and member:
        known = ADMIN_RIGHTS + CHANNEL_RIGHTS if chat.kind == "channel" else ADMIN_RIGHTS
        body |= {"can_be_edited": False, **{right: member.rights.get(right, False) for right in known}}
    elif status == "restricted" and member:
        body |= {"is_member": not member.away, "until_date": member.until}
        body |= {right: member.rights.get(right, False) for right in PERMISSIONS}
    elif status == "kicked" and member:
        body |= {"until_date": member.until}
    return body


ADMIN_RIGHTS = (
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
"""https://core.telegram.org/bots/api#chatmemberadministrator"""

CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""https://core.telegram.org/bots/api#chatpermissions"""

"""Send text, chat actions, places and contacts."""

from __future__ import annotations

from sandbox.checks import formatting
from sandbox.checks.errors import bad
from sandbox.checks.limits import TEXT_UNITS
from sandbox.methods.call import Call, method
from sandbox.state.posting import post
from sandbox.state.render import render
from sandbox.state.world import File, Json

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


@method("getMe")
def get_me(call: Call) -> Json:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": call.bot.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
        "supports_join_request_queries": False,
    }
    return call.bot.as_json() | abilities


def read_text(call: Call) -> Json:
    """Return the text fields of a new message; 1 to 4096 UTF-16 units after parsing."""
    text, entities = formatting.parse(
        call.params.text("text"), call.params.text("parse_mode"), call.params.json("entities", list)
    )
    if not text:
        raise bad("message text is empty")
    if formatting.units(text) > TEXT_UNITS:
        raise bad("message is too long")
    body: Json = {"text": text}
    if entities:
        body["entities"] = entities
    options = call.params.json("link_preview_options", dict)
    if options:
        body["link_preview_options"] = options
    return body


def send(call: Call, content: Json, files: tuple[File, ...] = ()) -> Json:
    """Post the content of a call after the checks that all sends share."""
    chat = call.writable(call.chat())
    reply_to = call.reply_to(chat)
    thread = call.thread(chat, reply_to)
    markup = call.markup(chat)
    if call.params.flag("protect_content"):
        content["has_protected_content"] = True
    call.count(chat)
    message = post(call.world, chat, call.bot, content, files=files, thread=thread, reply_to=reply_to, markup=markup)
    return render(message, call.bot)


@method("sendMessage")
def send_message(call: Call) -> Json:
    call.chat()
    return send(call, read_text(call))


@method("sendLocation")
def send_location(call: Call) -> Json:
    latitude, longitude = call.params.number("latitude"), call.params.number("longitude")
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise bad("invalid coordinates specified")
    return send(call, {"location": {"latitude": latitude, "longitude": longitude}})


@method("sendContact")
def send_contact(call: Call) -> Json:
    contact = {
        name: call.params.text(name) for name in ("phone_number", "first_name", "last_name") if call.params.has(name)
    }
    if "phone_number" not in contact or "first_name" not in contact:
        raise bad("PHONE_NUMBER_INVALID")
    return send(call, {"contact": contact})


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    chat = call.writable(call.chat())
    action = call.params.text("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    thread = call.params.integer("message_thread_id") or None
    if thread and thread != 1:
        thread = call.thread(chat)
    call.world.tell(chat, {"kind": "typing", "thread": thread, "action": action})
    return True

"""Settings of a bot: commands by scope and language, menu button, name and descriptions."""

from __future__ import annotations

import json
import re

from sandbox.checks.errors import bad
from sandbox.checks.formatting import units
from sandbox.methods.call import Call, method
from sandbox.state.world import Json

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
"""https://core.telegram.org/bots/api#botcommandscope, with the fields each needs."""
TEXT_LIMITS = {"Name": 64, "Description": 512, "ShortDescription": 120}


def _key(call: Call) -> tuple[str, str]:
    scope: Json = call.params.json("scope", dict, "can't parse BotCommandScope: expected an Object") or {
        "type": "default"
    }
    needed = SCOPES.get(scope.get("type", ""))
    if needed is None:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    for name in needed:
        if name not in scope:
            raise bad(f"can't parse BotCommandScope: Can't find field \"{name}\"")
    return json.dumps(scope, sort_keys=True), _language(call)


def _language(call: Call) -> str:
    language = call.params.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad("invalid language_code specified")
    return language


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    given = call.params.json("commands", list, "can't parse commands: expected an Array of BotCommand")
    if given is None:
        raise bad("commands is empty")
    if len(given) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in given:
        if not isinstance(command, dict) or not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= units(str(command.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_key(call)] = given
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_key(call), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_key(call), None)
    return True


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button = call.params.json("menu_button", dict) or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad("MenuButton has unsupported type")
    call.bot.menu_buttons[call.params.integer("chat_id") or None] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    buttons = call.bot.menu_buttons
    return buttons.get(call.params.integer("chat_id") or None) or buttons.get(None) or {"type": "commands"}


def _set_text(call: Call, which: str) -> bool:
    parameter = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[which]
    text = call.params.text(parameter)
    if units(text) > TEXT_LIMITS[which]:
        raise bad(f"BOT_{which.upper()}_TOO_LONG")
    call.bot.texts[which, _language(call)] = text
    return True


def _get_text(call: Call, which: str, parameter: str) -> Json:
    texts = call.bot.texts
    return {parameter: texts.get((which, _language(call))) or texts.get((which, "")) or ""}


@method("setMyName")
def set_my_name(call: Call) -> bool:
    return _set_text(call, "Name")


@method("getMyName")
def get_my_name(call: Call) -> Json:
    return {"name": _get_text(call, "Name", "name")["name"] or call.bot.first_name}


@method("setMyDescription")
def set_my_description(call: Call) -> bool:
    return _set_text(call, "Description")


@method("getMyDescription")
def get_my_description(call: Call) -> Json:
    return _get_text(call, "Description", "description")


@method("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    return _set_text(call, "ShortDescription")


@method("getMyShortDescription")
def get_my_short_description(call: Call) -> Json:
    return _get_text(call, "ShortDescription", "short_description")

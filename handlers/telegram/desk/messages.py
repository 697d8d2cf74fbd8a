"""A message at the desk: collect its facts, ask the table where it belongs, and run the unit of that."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from telegram import Update

from dialogs.engine.cards import Card
from dialogs.engine.script import Search
from handlers.flows.desk.case_lookup import found
from handlers.flows.desk.replies import reply
from handlers.flows.routing import desk_prompts
from handlers.incoming import OnMessage, StaffMessage
from handlers.telegram.desk.application import DeskContext
from handlers.telegram.desk.parsing import heard
from handlers.telegram.desk.presses import Callback, member, ours, stranger_seen
from rules.message_routing import DESK, DeskMessage, Destination, destination
from rules.people import sight
from rules.refusals import Refusal, refuse
from rules.tickets import lone_number
from store.members.staff import Member
from store.unit import Tx


def on_command(unit: OnMessage, *, without_role: bool = False) -> Callback:
    """Run `unit` for a command.

    Args:
        without_role: also for members who have no role (yet); everybody else is shown nothing of the work.
    """
    return _on_message({Destination.COMMAND: unit}, command=True, without_role=without_role)


def on_words(search: Search) -> Callback:
    """Run the unit of the destination of a message that is no command, or of an edit of one."""

    def answered(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
        return desk_prompts.answered(tx, message, member, search)

    def corrected(tx: Tx, message: StaffMessage, member: Member) -> Refusal | None:
        return desk_prompts.corrected(tx, message, member, search)

    units = {
        Destination.DIALOG_CORRECTED: corrected,
        Destination.ALBUM: desk_prompts.followed,
        Destination.DIALOG: answered,
        Destination.CASE_GONE: answered,
        Destination.TAP_PLEASE: lambda tx, message, member: refuse("refusal-desk-tap-please"),
        Destination.NUMBER: lambda tx, message, member: found(tx, message.place, member, message.text),
    }
    return _on_message(units, command=False, without_role=False)


def _on_message(units: Mapping[Destination, OnMessage], *, command: bool, without_role: bool) -> Callback:
    units = {**units, Destination.NO_ROLE: lambda tx, message, member: refuse("refusal-no-role")}

    async def handle(update: Update, context: DeskContext) -> None:
        # A channel has no account.
        message, edited = heard(update) if update.effective_user else None, update.edited_message is not None

        def whole(tx: Tx) -> None:
            known = member(tx, message.who) if message else None
            if message is None or known is None:
                if message:
                    stranger_seen(tx, message.place, message.who)
                return
            facts = _facts(tx, message, known)
            facts = replace(facts, edited=edited, command=command, role=facts.role or without_role)
            unit = units.get(destination(DESK, facts))
            said = unit(tx, message, known) if unit else None
            if isinstance(said, Refusal):
                reply(tx, message.place, known.lang, Card((said.say,)))

        await context.turn.commit(whole)

    return handle


def _facts(tx: Tx, message: StaffMessage, known: Member) -> DeskMessage:
    return DeskMessage(
        ours=ours(tx, message.place),
        role=sight.at_work(known.roles),
        private=message.place.private,
        slash=message.text.startswith("/"),
        number=lone_number(message.text) is not None,
        dialog=cache(lambda: desk_prompts.wants(tx, message, known)),
    )

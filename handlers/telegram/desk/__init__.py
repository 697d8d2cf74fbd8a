"""The desk bot on python-telegram-bot, which parses and routes and does nothing else."""

from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, TypeHandler, filters

from dialogs.conversation.meetings import CALL_OFF
from dialogs.decision.enforcement import AGAIN
from dialogs.engine.buttons import registry
from dialogs.engine.questions import DIALOG
from dialogs.engine.script import Search
from dialogs.entry.desk_help import SPEAK
from dialogs.evidence.original import ORIGINAL
from dialogs.members.house_events import PROPOSAL
from dialogs.members.joining import JOIN
from dialogs.members.members import STAFF
from dialogs.oversight.desk_opinions import OPINIONS
from dialogs.oversight.figures import STATS
from dialogs.oversight.review_cycle import LOOKBACK
from dialogs.queue.hits import HITS
from dialogs.queue.queue import QUEUE, SHOW
from dialogs.staffing.duty import DUTY, GIVE
from dialogs.templates.templates import TEMPLATES
from dialogs.training.training import TRAINING
from dialogs.views.desk_held import HELD
from handlers.flows import collective, evidence, templates, training
from handlers.flows.conversation import desk_meeting, notes
from handlers.flows.decision import enforcement
from handlers.flows.desk.case_lookup import shown
from handlers.flows.intake import held_cases
from handlers.flows.notify import undelivered
from handlers.flows.oversight import desk_opinions, figures, periodic_review
from handlers.flows.queue import listing, queue
from handlers.flows.routing import desk_acts, desk_prompts
from handlers.flows.staffing import add_member, duty, members, reassign, staff_notices
from handlers.incoming import OnPress
from handlers.telegram.desk import staff_chat, start
from handlers.telegram.desk.application import DeskApplication, DeskContext, application, process
from handlers.telegram.desk.messages import on_command, on_words
from handlers.telegram.desk.presses import Callback, on_press
from handlers.update_context import UpdateContext

ON_A_CASE: Mapping[str, OnPress] = registry(
    (desk_acts.act, desk_acts.WORDS),
    (collective.pressed, collective.WORDS),
    (reassign.give, (GIVE,)),
    (desk_meeting.pressed, (CALL_OFF,)),
    (held_cases.pressed, (HELD,)),
    (evidence.asked, (ORIGINAL,)),
    (shown, (SHOW,)),
    (enforcement.again, (AGAIN,)),
)

PRESSES: Mapping[str, OnPress] = registry(
    *((unit, (act,)) for act, unit in ON_A_CASE.items()),
    (desk_prompts.tapped, (DIALOG,)),
    (queue.turned, (QUEUE,)),
    (listing.turned, (HITS,)),
    (members.pressed, (STAFF,)),
    (add_member.pressed, (JOIN,)),
    (staff_notices.pressed, (PROPOSAL,)),
    (templates.pressed, (TEMPLATES,)),
    (duty.pressed, (DUTY,)),
    (figures.pressed, (STATS,)),
    (training.pressed, (TRAINING,)),
    (periodic_review.pressed, (LOOKBACK,)),
    (desk_opinions.pressed, (OPINIONS,)),
    (start.spoken, (SPEAK,)),
)
"""The unit of each act that a button of the desk asks for."""

_SENT = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
_WORDS = _SENT & ~filters.COMMAND & ~filters.StatusUpdate.ALL


class DeskBot:
    """Feeds raw updates to the desk's handlers, each of which commits one unit."""

    def __init__(self, application: DeskApplication) -> None:
        self._application = application

    @classmethod
    async def open(cls, token: str, me: dict[str, Any], search: Search) -> "DeskBot":
        """The bot, ready to be fed.

        Args:
            me: its own account (Bot API "User").
            search: the leaves a sentence is most likely about, likeliest first.
        """
        built = await application(token, me)
        built.add_handlers(
            [
                _command("start", start.start),
                _command("help", on_command(start.helped, without_role=True)),
                _command("queue", on_command(queue.queued)),
                _command("search", on_command(queue.searching(search))),
                _command("staff", on_command(members.listed)),
                _command("templates", on_command(templates.listed)),
                _command("duty", on_command(duty.listed)),
                _command("stats", on_command(figures.asked)),
                _command("training", on_command(training.listed)),
                _command("undelivered", on_command(undelivered.listed)),
                _command("note", on_command(notes.noted)),
                _command("review", on_command(periodic_review.listed)),
                _command("cancel", on_command(desk_prompts.cancelled)),
                ChatMemberHandler(staff_chat.standing, ChatMemberHandler.MY_CHAT_MEMBER),
                ChatMemberHandler(staff_chat.came_or_left, ChatMemberHandler.CHAT_MEMBER),
                MessageHandler(filters.StatusUpdate.MIGRATE, staff_chat.moved),
                CallbackQueryHandler(on_press(PRESSES, of_case=ON_A_CASE, without_role=(SPEAK,))),
                MessageHandler(_WORDS, on_words(search)),
                TypeHandler(Update, _ignored),
            ]
        )
        return cls(built)

    async def feed(self, update: dict[str, Any], turn: UpdateContext) -> None:
        """Handle one raw update in `turn`; whatever fails is raised."""
        await process(self._application, update, turn)


def _command(word: str, callback: Callback) -> CommandHandler[DeskContext, None]:
    """A command as it is sent; one that is edited in later is not obeyed."""
    return CommandHandler(word, callback, filters.UpdateType.MESSAGE)


async def _ignored(update: Update, context: DeskContext) -> None:
    """Mark an update that no handler takes as done."""
    await context.turn.commit(lambda tx: None)

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
from handlers.desk import (
    acts,
    chat,
    collective,
    duty,
    enforcing,
    figures,
    giving,
    held,
    house_told,
    joining,
    listing,
    lookback,
    meeting,
    members,
    noting,
    opinions,
    original,
    prompts,
    queue,
    start,
    templates,
    training,
    undelivered,
)
from handlers.desk.application import DeskApplication, DeskContext, application, process
from handlers.desk.finding import shown
from handlers.desk.message_router import on_command, on_words
from handlers.desk.walk import Callback, OnPress, on_press
from handlers.turn import UpdateContext

ON_A_CASE: Mapping[str, OnPress] = registry(
    (acts.act, acts.WORDS),
    (collective.pressed, collective.WORDS),
    (giving.give, (GIVE,)),
    (meeting.pressed, (CALL_OFF,)),
    (held.pressed, (HELD,)),
    (original.asked, (ORIGINAL,)),
    (shown, (SHOW,)),
    (enforcing.again, (AGAIN,)),
)

PRESSES: Mapping[str, OnPress] = registry(
    *((unit, (act,)) for act, unit in ON_A_CASE.items()),
    (prompts.tapped, (DIALOG,)),
    (queue.turned, (QUEUE,)),
    (listing.turned, (HITS,)),
    (members.pressed, (STAFF,)),
    (joining.pressed, (JOIN,)),
    (house_told.pressed, (PROPOSAL,)),
    (templates.pressed, (TEMPLATES,)),
    (duty.pressed, (DUTY,)),
    (figures.pressed, (STATS,)),
    (training.pressed, (TRAINING,)),
    (lookback.pressed, (LOOKBACK,)),
    (opinions.pressed, (OPINIONS,)),
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
                _command("note", on_command(noting.noted)),
                _command("review", on_command(lookback.listed)),
                _command("cancel", on_command(prompts.cancelled)),
                ChatMemberHandler(chat.standing, ChatMemberHandler.MY_CHAT_MEMBER),
                ChatMemberHandler(chat.came_or_left, ChatMemberHandler.CHAT_MEMBER),
                MessageHandler(filters.StatusUpdate.MIGRATE, chat.moved),
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

"""The desk bot: staff's own, on python-telegram-bot, which parses and routes and does nothing else."""

from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, TypeHandler, filters

from dialogs.conversation.meetings import MEETING
from dialogs.decision.enforcement import AGAIN
from dialogs.engine.script import Search
from dialogs.entry.desk_help import SPEAK
from dialogs.evidence.original import ORIGINAL
from dialogs.members.house_events import PROPOSAL
from dialogs.members.joining import JOIN
from dialogs.oversight.desk_opinions import OPINIONS
from dialogs.oversight.figures import STATS
from dialogs.oversight.review_cycle import LOOKBACK
from dialogs.queue.hits import HITS
from dialogs.queue.queue import SHOW
from dialogs.staffing.duty import GIVE
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
from handlers.desk.walk import Callback, on_message, on_press
from handlers.turn import Turn

_SAID = filters.UpdateType.MESSAGE & ~filters.COMMAND & ~filters.StatusUpdate.ALL
_EDITED = filters.UpdateType.EDITED_MESSAGE & ~filters.COMMAND


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
                _command("help", on_message(start.helped, without_role=True)),
                _command("queue", on_message(queue.queued)),
                _command("search", on_message(queue.searching(search))),
                _command("staff", on_message(members.listed)),
                _command("templates", on_message(templates.listed)),
                _command("duty", on_message(duty.listed)),
                _command("stats", on_message(figures.asked)),
                _command("training", on_message(training.listed)),
                _command("undelivered", on_message(undelivered.listed)),
                _command("note", on_message(noting.noted)),
                _command("review", on_message(lookback.listed)),
                _command("cancel", on_message(prompts.cancelled)),
                ChatMemberHandler(chat.standing, ChatMemberHandler.MY_CHAT_MEMBER),
                ChatMemberHandler(chat.came_or_left, ChatMemberHandler.CHAT_MEMBER),
                MessageHandler(filters.StatusUpdate.MIGRATE, chat.moved),
                CallbackQueryHandler(on_press(prompts.tapped), r"^p\."),
                CallbackQueryHandler(on_press(queue.turned), r"^q\."),
                CallbackQueryHandler(on_press(listing.turned), rf"^{HITS}\."),
                CallbackQueryHandler(on_press(members.pressed), r"^s\."),
                CallbackQueryHandler(on_press(joining.pressed), rf"^{JOIN}\."),
                CallbackQueryHandler(on_press(house_told.pressed), rf"^{PROPOSAL}\."),
                CallbackQueryHandler(on_press(templates.pressed), rf"^{TEMPLATES}\."),
                CallbackQueryHandler(on_press(duty.pressed), r"^d\."),
                CallbackQueryHandler(on_press(figures.pressed), rf"^{STATS}\."),
                CallbackQueryHandler(on_press(giving.give), rf"^{GIVE}\."),
                CallbackQueryHandler(on_press(training.pressed), rf"^{TRAINING}\."),
                CallbackQueryHandler(on_press(lookback.pressed), rf"^{LOOKBACK}\."),
                CallbackQueryHandler(on_press(opinions.pressed), rf"^{OPINIONS}\."),
                CallbackQueryHandler(on_press(meeting.pressed), rf"^{MEETING}\."),
                CallbackQueryHandler(on_press(start.spoken, without_role=True), rf"^{SPEAK}\."),
                CallbackQueryHandler(on_press(held.pressed), rf"^{HELD}\."),
                CallbackQueryHandler(on_press(original.asked), rf"^{ORIGINAL}\."),
                CallbackQueryHandler(on_press(shown), rf"^{SHOW}\."),
                CallbackQueryHandler(on_press(enforcing.again), rf"^{AGAIN}\."),
                CallbackQueryHandler(on_press(collective.pressed), rf"^({'|'.join(collective.WORDS)})\."),
                CallbackQueryHandler(on_press(acts.act), rf"^({'|'.join(acts.WORDS)})\."),
                CallbackQueryHandler(on_press(acts.unknown)),
                MessageHandler(_SAID, on_message(prompts.typing(search))),
                MessageHandler(_EDITED, on_message(prompts.correcting(search))),
                TypeHandler(Update, _ignored),
            ]
        )
        return cls(built)

    async def feed(self, update: dict[str, Any], turn: Turn) -> None:
        """Handle one raw update in `turn`; whatever fails is raised."""
        await process(self._application, update, turn)


def _command(word: str, callback: Callback) -> CommandHandler[DeskContext, None]:
    """A command as it is sent; one that is edited in later is not obeyed."""
    return CommandHandler(word, callback, filters.UpdateType.MESSAGE)


async def _ignored(update: Update, context: DeskContext) -> None:
    """What is nobody's business here is done with."""
    await context.turn.commit(lambda tx: None)

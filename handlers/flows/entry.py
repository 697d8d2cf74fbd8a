"""What a person says that reports nothing: small talk is answered, the rest is held until they say what it is for."""

from dataclasses import replace

from cases.views.show import reporter_view
from dialogs import guide
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.entry import small_talk as cards
from dialogs.entry.menu import HOME
from dialogs.session import Unplaced
from handlers.flows.reporter.session import Visit
from rules.refusals import Text
from rules.text.small_talk import SmallTalk, TalkKind
from rules.text.text_limits import cropped
from rules.vocabulary import Act, State

_QUOTED = 200
"""Units of held words that a screen quotes."""
_NAMED = (
    *("sticker", "location", "venue", "contact", "poll", "dice", "game", "story", "checklist", "invoice", "giveaway"),
    *("giveaway_winners", "gift", "unique_gift", "paid_media"),
)
"""The kinds of messages that are named where nothing of them can be taken (Bot API "Message")."""


def answered(visit: Visit, said: IncomingMessage, heard: SmallTalk) -> None:
    """Answer small talk; words beside it, and words that name nothing that can be reported, are held: they are erased
    as an unfinished report is."""
    if heard.rest:
        before = visit.talk.unplaced or Unplaced()
        held = replace(before, messages=(*before.messages, said))
        if full := visit.refuse_held(held.messages):
            visit.show(Card((full,), (HOME,)))
            return
        visit.keep(replace(visit.talk, unplaced=held), goes_on=visit.talk.report is not None)
    ended = (State.WITHDRAWN, State.CLOSED)
    mine = [reporter_view(visit.tx, case) for case in visit.own_cases if case.state not in ended]
    if heard.kind is TalkKind.APPEAL:
        mine = [case for case in mine if Act.APPEAL in case.acts]
    quoted = cropped(said.text, _QUOTED) if heard.rest else ""
    house = visit.tx.installation
    pages = guide.answers(house.guide, house.catalogue, said.text) if heard.rest else ()
    writing = visit.talk.report is not None
    visit.show(cards.small_talk_card(heard.kind, mine, held=quoted, writing=writing, guide=pages))


def unreadable(what: str) -> Text:
    """Say what kind of message is not taken, and what is."""
    return Text("refusal-unreadable", {"what": Text(f"sent-{what if what in _NAMED else 'other'}")})

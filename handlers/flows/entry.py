"""What a person says that is no report yet: small talk is answered, the rest is held until they say what it is for."""

from dataclasses import replace

from msgspec import structs

from cases.conversation.material import add_file, add_words
from cases.views.show import reporter_view
from cases.workflow import transitions
from dialogs.engine.cards import Card, button
from dialogs.engine.input import IncomingMessage
from dialogs.entry import small_talk as cards
from dialogs.entry.menu import HOME
from dialogs.intake.consent import fits_held_limit, held_limit_refusal
from dialogs.session import Unplaced
from handlers.flows.feature import Command, Feature
from handlers.flows.reporter.session import Visit
from rules.refusals import Refusal, Text
from rules.text.small_talk import SmallTalk
from rules.text.text_limits import cropped
from rules.vocabulary import Act, Role, State
from store.record import cases

_LATELY = 20
"""Cases of a person that are looked through."""
_CHOICES = 3
_QUOTED = 200
"""Units of held words that a screen quotes."""
_EDITED = "edited"
_NAMED = (
    *("sticker", "location", "venue", "contact", "poll", "dice", "game", "story", "checklist", "invoice", "giveaway"),
    *("giveaway_winners", "gift", "unique_gift", "paid_media"),
)
"""The kinds of messages that are named where nothing of them can be taken (Bot API "Message")."""


def answered(visit: Visit, said: IncomingMessage, heard: SmallTalk) -> None:
    """Answer small talk; words beside it, and words that name nothing that can be reported, are held."""
    if heard.rest and not _held(
        visit, Unplaced((*(visit.talk.unplaced.messages if visit.talk.unplaced else ()), said))
    ):
        return
    mine = [reporter_view(visit.tx, case) for case in _of(visit) if case.state not in (State.WITHDRAWN, State.CLOSED)]
    held = cropped(said.text, _QUOTED) if heard.rest else ""
    visit.show(cards.small_talk_card(heard.kind, mine, held=held, writing=visit.talk.report is not None))


def unreadable(what: str) -> Text:
    """Say what kind of message is not taken, and what is."""
    return Text("refusal-unreadable", {"what": Text(f"sent-{what if what in _NAMED else 'other'}")})


def edited(visit: Visit, now: IncomingMessage) -> None:
    """Offer to add what an edited message says now: to a case that takes more, or to a report."""
    takes = [
        case
        for case in _of(visit)
        if not isinstance(transitions.step_for_role(visit.tx, case, Act.ADD, Role.REPORTER), Refusal)
    ][:_CHOICES]
    # The file was taken when it came; the words beside it are what has changed.
    kept = structs.replace(now, file=None) if now.text else now
    others = tuple(it for it in visit.talk.unplaced.messages if it.id != now.id) if visit.talk.unplaced else ()
    if _held(visit, Unplaced((*others, kept), tuple(case.id for case in takes), why=_EDITED)):
        visit.show(cards.edited_card(cropped(now.text, _QUOTED), [(case.id, case.number) for case in takes]))


def _held(visit: Visit, unplaced: Unplaced) -> bool:
    """Hold messages until the person says where they belong; they are erased as an unfinished report is. Where there is
    no room for them, say so, and keep those before."""
    if not fits_held_limit(unplaced.messages, visit.tx.installation.policy):
        visit.show(Card((held_limit_refusal(unplaced.messages[:-1]),), (HOME,)))
        return False
    visit.keep(replace(visit.talk, unplaced=unplaced), goes_on=visit.talk.report is not None)
    return True


def _told(visit: Visit, argument: str) -> None:
    """Add what is held to a case."""
    held = visit.talk.unplaced
    case = next((it for it in _of(visit) if str(it.id) == argument), None)
    if held is None or case is None:
        visit.show(Card((Text("held-gone"),), (HOME,)))
        return
    visit.step_aside(replace(visit.talk, unplaced=None))
    tx, person, corrects = visit.tx, visit.person, held.why == _EDITED
    taken = [
        *(
            add_words(tx, person, case.id, it.text, corrects=corrects, pointed=it.pointed)
            for it in held.messages
            if it.text
        ),
        *(add_file(tx, person, case.id, it.file) for it in held.messages if it.file),
    ]
    refusal = next((it for it in taken if isinstance(it, Refusal)), None)
    word = refusal.say if refusal else Text("held-added", {"number": case.number})
    visit.show(Card((word,), ((button(Text("case-status"), "status", id=case.id, version=case.version), *HOME),)))


def _left(visit: Visit, argument: str) -> None:
    """Drop what is held."""
    visit.step_aside(replace(visit.talk, unplaced=None))
    visit.show(Card((Text("held-left"),), (HOME,)))


def _of(visit: Visit) -> list[cases.CaseRow]:
    return list(cases.of_person(visit.tx, visit.person.id, 0, _LATELY))


FEATURE = Feature(reporter_commands=(Command(cards.TELL, _told), Command(cards.LEAVE, _left)))
